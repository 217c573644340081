import http from 'node:http';
import { afterAll, describe, expect, it } from 'vitest';
import { failure, type RouteName, routes } from '../../src/api/contract.ts';
import { isKnownHost, isOwnPage } from '../../src/api/guard.ts';
import { makeApp, startServer } from '../../src/api/server.ts';
import { ParleyError } from '../../src/model/errors.ts';
import { emptyRecord, exampleRecord, HOSTILE_TEXT } from './example-record.ts';
import { memoryDossier } from './memory-dossier.ts';

const dossier = memoryDossier(exampleRecord);
const app = makeApp(dossier);
const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(path, { headers: { host: '127.0.0.1:7353', ...headers } });
const json = async (path: string) => (await get(path)).json();
const ids = async (path: string) =>
  ((await json(path)) as { items: { id?: string; statement?: { id: string } }[] }).items.map(
    item => item.statement?.id ?? item.id,
  );

describe('every route answers in its declared shape', () => {
  const example: Record<string, string> = {
    'articles/:id': 'art-blog',
    'articles/:id/marks': 'art-blog',
    'statements/:id': 'st-plan',
    'moves/:id': 'ev-geneva',
    'actors/:id': 'act-brenner',
    'places/:id': 'Geneva, Switzerland',
    'contacts/:id': 'act-koro',
    'explain/:id': 'st-plan',
    'texts/:id': 'tx-second',
    'texts/:id/compare': 'tx-second',
  };
  for (const name of Object.keys(routes) as RouteName[]) {
    it(name, async () => {
      const answer = await get(`/api/${name.replace(':id', example[name] ?? '')}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toContain('application/json');
      const parsed = routes[name].answer.safeParse(await answer.json());
      expect(parsed.error?.issues ?? []).toEqual([]);
    });
  }

  it('also from an empty dossier', async () => {
    const empty = makeApp(memoryDossier(emptyRecord));
    for (const name of ['summary', 'articles', 'statements', 'actors', 'timeline'] as const) {
      const answer = await empty.request(`/api/${name}`);
      expect(routes[name].answer.safeParse(await answer.json()).success, name).toBe(true);
    }
  });
});

describe('filters reach the moves', () => {
  const moveIds = async (path: string) =>
    ((await json(path)) as { items: { record: { id: string } }[] }).items.map(({ record }) => record.id);
  it.each([
    ['events', '', ['ev-geneva', 'ev-shelling']],
    ['events', '?status=planned', ['ev-geneva']],
    ['events', '?kind=strike', ['ev-shelling']],
    ['events', '?actor=act-oster', []],
    ['positions', '', ['po-blank']],
    ['proposals', '?q=nine', ['pr-plan']],
    ['commitments', '?status=open', ['co-silent']],
    ['commitments', '?status=withdrawn', []],
    ['figures', '', ['fi-points']],
    ['terms', '', ['te-wishes']],
  ])('%s%s', async (noun, query, expected) => expect(await moveIds(`/api/${noun}${query}`)).toEqual(expected));

  it.each(['events?status=perhaps', 'figures?stance=opposes', 'positions?stance=maybe'])('refuses %s', async path =>
    expect((await get(`/api/${path}`)).status).toBe(400),
  );
});

describe('filters reach the dossier', () => {
  it.each([
    ['actor', '?actor=act-koro', ['st-door', 'st-river', 'st-silent']],
    ['mode', '?mode=direct', ['st-door', 'st-hostile', 'st-plan']],
    ['outlet', '?outlet=The%20Daily%20Lantern', ['st-door', 'st-shelled']],
    ['days, both included', '?since=2031-03-06&until=2031-03-07', ['st-door', 'st-hostile']],
    ['words', '?q=RIVER', ['st-river', 'st-shelled']],
    ['article', '?article=art-scripts', ['st-port']],
  ])('%s', async (_, query, expected) => {
    expect((await ids(`/api/statements${query}`)).sort()).toEqual(expected);
  });

  it('order, and kinds of timeline entries', async () => {
    const oldest = await ids('/api/statements');
    expect(await ids('/api/statements?order=newest')).toEqual([...oldest].reverse());
    const { items } = (await json('/api/timeline?entries=published')) as { items: { kind: string }[] };
    expect(new Set(items.map(entry => entry.kind))).toEqual(new Set(['published']));
    expect((await get('/api/timeline?entries=rumours')).status).toBe(400);
  });

  it('pages with limit and offset, and says how many there are', async () => {
    const all = await ids('/api/statements?limit=500');
    const page = (await json('/api/statements?limit=2&offset=3')) as { total: number; offset: number };
    expect(await ids('/api/statements?limit=2&offset=3')).toEqual(all.slice(3, 5));
    expect(page).toMatchObject({ total: all.length, offset: 3 });
  });
});

describe('errors have one shape', () => {
  it.each([
    ['/api/articles/nowhere', 404, 'not-found'],
    ['/api/actors/%00', 404, 'not-found'],
    ['/api/nothing', 404, 'no-such-route'],
    ['/api/', 404, 'no-such-route'],
    ['/api/statements?limit=0', 400, 'bad-query'],
    ['/api/statements?limit=501', 400, 'bad-query'],
    ['/api/statements?since=yesterday', 400, 'bad-query'],
    ['/api/statements?speaker=x', 400, 'bad-query'],
    ['/api/summary?q=x', 400, 'bad-query'],
    ['/assets/gone.js', 404, 'not-found'],
  ])('%s', async (path, status, code) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    const body = failure.parse(await answer.json());
    expect(body.error.code).toBe(code);
    expect(body.error.hint.length).toBeGreaterThan(10);
  });

  it('names the filters there are when one is misspelt', async () => {
    const { error } = failure.parse(await json('/api/statements?speaker=x'));
    expect(error.message).toContain('speaker');
    expect(error.hint).toContain('actor, since, until, outlet, q');
  });

  it('keeps the inside of a fault to itself and tells the owner', async () => {
    const faults: unknown[] = [];
    const broken = makeApp(
      {
        ...dossier,
        summary: () => Promise.reject(new Error('secret path /home/x')),
        articles: () =>
          Promise.reject(new ParleyError('busy', 'The dossier is being written to.', 'Try again in a moment.')),
      },
      { onFault: error => faults.push(error) },
    );
    const answer = await broken.request('/api/summary');
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('secret');
    expect(faults).toHaveLength(1);
    expect((await broken.request('/api/articles')).status).toBe(503);
  });
});

describe('strangers stay out', () => {
  it('takes changes of its own pages alone', async () => {
    const changed: string[] = [];
    const judged = makeApp({ ...dossier, judge: async ({ verdict }) => `j-${changed.push(verdict)}` });
    const post = (headers: Record<string, string>, body = '{"verdict":"accept","left":"st-plan"}') =>
      judged.request('/api/judgements', {
        method: 'POST',
        body,
        headers: { host: 'localhost:7353', 'content-type': 'application/json', ...headers },
      });
    const codeOf = async (answer: Response) => failure.parse(await answer.json()).error.code;
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://localhost:9999' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: 'http://localhost:7353' },
    ];
    for (const headers of foreign) {
      const answer = await post(headers);
      expect(answer.status, JSON.stringify(headers)).toBe(403);
      expect(await codeOf(answer)).toBe('foreign-page');
    }
    expect(await codeOf(await post({ 'content-type': 'text/plain' }))).toBe('bad-body');
    expect(await codeOf(await post({}, '{"verdict":"perhaps","left":"x"}'))).toBe('bad-body');
    expect(await codeOf(await post({}, 'no json'))).toBe('bad-body');
    expect(await codeOf(await post({ host: 'evil.example' }))).toBe('wrong-host');
    expect(changed).toEqual([]);
    const own = await post({ origin: 'http://localhost:7353', 'sec-fetch-site': 'same-origin' });
    expect(await own.json()).toEqual({ id: 'j-1' });
    expect((await post({})).status).toBe(200); // no browser
  });

  it('changes nothing when served to be looked at, and nowhere else', async () => {
    const shown = makeApp(dossier, { readOnly: true });
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const answer = await shown.request('/api/judgements', { method });
      expect(answer.status, method).toBe(405);
      expect(answer.headers.get('allow')).toBe('GET, HEAD');
      const nowhere = await app.request('/api/summary', { method, headers: { 'content-type': 'application/json' } });
      expect(nowhere.status, method).toBe(405);
    }
    expect(await (await shown.request('/api/access')).json()).toEqual({ write: false, fetch: false });
  });

  it('knows its own pages', () => {
    const from = (headers: Record<string, string>) => isOwnPage('127.0.0.1:7353', name => headers[name]);
    expect(from({ origin: 'http://127.0.0.1:7353' })).toBe(true);
    expect(from({ origin: 'http://127.0.0.1' })).toBe(false);
    expect(from({ origin: 'http://localhost:7353' })).toBe(false);
  });

  it('answers only to plain addresses, localhost and allowed names', async () => {
    expect((await get('/api/summary', { host: 'evil.example' })).status).toBe(403);
    expect((await get('/', { host: 'evil.example:7353' })).status).toBe(403);
    expect((await get('/api/summary', { host: 'localhost:7353' })).status).toBe(200);
    for (const host of ['127.0.0.1', '[::1]:7353', '192.168.1.9:80', 'LOCALHOST', 'desk.example'])
      expect(isKnownHost(host, ['desk.example']), host).toBe(true);
    for (const host of ['127.0.0.1.evil.example', 'localhost.evil.example', 'evil.example#127.0.0.1', '', '1'])
      expect(isKnownHost(host, ['desk.example']), host).toBe(false);
  });

  it('sends a strict policy with pages, data and errors', async () => {
    for (const path of ['/', '/api/articles/art-hostile', '/api/articles/nowhere', '/statements']) {
      const { headers } = await get(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toMatch(/unsafe|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('hands hostile text on unchanged, as data', async () => {
    const answer = await get('/api/articles/art-hostile');
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(((await answer.json()) as { article: { text: string } }).article.text).toBe(HOSTILE_TEXT);
  });
});

describe('caching', () => {
  it('asks every time and answers 304 where nothing changed', async () => {
    const first = await get('/api/statements');
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    expect((await get('/api/statements', { 'if-none-match': etag })).status).toBe(304);
    expect((await get('/api/statements?mode=direct', { 'if-none-match': etag })).status).toBe(200);
  });
});

describe('a running server', () => {
  const running: { close(): Promise<void> }[] = [];
  afterAll(() => Promise.all(running.map(server => server.close())));
  const start = async (options: Parameters<typeof startServer>[1]) => {
    const server = await startServer(dossier, options);
    running.push(server);
    return server;
  };
  const fetchStatus = (url: string, headers: http.OutgoingHttpHeaders): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      http.get(url, { headers }, answer => resolve(answer.resume().statusCode)).on('error', reject);
    });

  it('takes the next port where one is taken, and answers there', async () => {
    const first = await start({ port: 0 });
    const port = Number(new URL(first.url).port);
    const second = await start({ port });
    expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
    expect((await fetch(`${second.url}/api/summary`)).status).toBe(200);
    expect(await fetchStatus(`${second.url}/api/summary`, { host: 'evil.example' })).toBe(403);
  });

  it('says so where it cannot listen', async () => {
    await expect(start({ host: '203.0.113.7', port: 0 })).rejects.toMatchObject({ code: 'cannot-listen' });
  });
});
