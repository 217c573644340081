/**
 * HTTP: an open dossier goes in, a local web server comes out. Routes and shapes are those of contract.ts; everything
 * else here keeps strangers out: only GET, only known hosts, nothing that a page's text could run.
 */
import type { Server } from 'node:http';
import { isIP } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { secureHeaders } from 'hono/secure-headers';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Filter, MoveOf, Page, Paging } from '../dossier/views.ts';
import { ParleyError } from '../model/errors.ts';
import type { MoveNoun } from '../model/record.ts';
import type { Dossier } from '../parley.ts';
import { type AnswerOf, asOf, type Failure, type QueryOf, type RouteName, routes } from './contract.ts';
import { loadWebFiles, WEB_FOLDER, type WebFile } from './web-files.ts';

export interface ServerOptions {
  readonly port?: number;
  readonly host?: string;
  /** Names, beside localhost and plain addresses, by which a browser may call this server. */
  readonly allowedHosts?: readonly string[];
  readonly webFolder?: string;
  /** Told of faults that are Parley's own; the reader gets a plain sentence. */
  readonly onFault?: (error: unknown) => void;
}

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

type Handlers = {
  readonly [Name in RouteName]: (dossier: Dossier, query: QueryOf<Name>, id: string) => Promise<AnswerOf<Name>>;
};

/** How a query asks for rows: `order` where the list is one by date. */
type Asked = Paging & Filter & { readonly q?: string; readonly order?: 'oldest' | 'newest' };

const toPaging = ({ limit, offset, order }: Asked): Paging => ({ limit, offset, newestFirst: order === 'newest' });

const toFilter = ({ limit, offset, order, q, ...filter }: Asked): readonly [Filter, Paging] => [
  { ...filter, text: q },
  toPaging({ limit, offset, order }),
];

/** The rows of one noun; the store's rows of a noun hold records of that noun. */
const movesOf =
  <Noun extends MoveNoun>(noun: Noun) =>
  (dossier: Dossier, query: Asked) =>
    dossier.moves(noun, ...toFilter(query)) as Promise<Page<MoveOf<Noun>>>;

const handlers: Handlers = {
  summary: dossier => dossier.summary(),
  articles: (dossier, query) => dossier.articles(...toFilter(query)),
  'articles/:id': (dossier, _, id) => dossier.article(id),
  statements: (dossier, query) => dossier.statements(...toFilter(query)),
  'statements/:id': (dossier, _, id) => dossier.statement(id),
  events: movesOf('event'),
  positions: movesOf('position'),
  proposals: movesOf('proposal'),
  commitments: movesOf('commitment'),
  figures: movesOf('figure'),
  terms: movesOf('term'),
  'moves/:id': (dossier, _, id) => dossier.move(id),
  issues: async (dossier, query) => [...(await dossier.issues(toFilter(query)[0]))],
  actors: (dossier, query) => dossier.actors(...toFilter(query)),
  'actors/:id': (dossier, query, id) => dossier.actor(id, toPaging(query)),
  timeline: (dossier, query) => dossier.timeline(...toFilter(query)),
  'explain/:id': (dossier, _, id) => dossier.explain(id),
  standings: async (dossier, query) => [...(await dossier.standings(query))],
  conflicts: async dossier => [...(await dossier.conflicts())],
  origins: async dossier => [...(await dossier.origins())],
  brief: async (dossier, { since }) => (await dossier.brief(since)) ?? null,
  judgements: async dossier => [...(await dossier.judgements())],
  unsure: async (dossier, { limit }) => [...(await dossier.unsure(limit))],
};

/** Dossiers as known on a day that are kept open: a reader goes back and forth between a few days. */
const DAYS_KEPT = 4;

/** The dossier of today, or as known on a day; made anew when the dossier has changed. */
function watchDays(dossier: Dossier): (day: string | undefined) => Promise<Dossier> {
  const kept = new Map<string, Promise<Dossier>>();
  return async day => {
    if (day === undefined) return dossier;
    const key = `${day} ${await dossier.revision()}`;
    const known = kept.get(key);
    if (known) return known;
    const opened = dossier.asOf(day);
    kept.set(key, opened);
    opened.catch(() => kept.delete(key));
    for (const [old, other] of [...kept].slice(0, -DAYS_KEPT)) {
      kept.delete(old);
      // A request may still be reading from it: it is let go after that.
      void other.then(closing => setTimeout(() => void closing.close(), GRACE_MS).unref()).catch(() => {});
    }
    return opened;
  };
}

/** Longer than any answer takes. */
const GRACE_MS = 60_000;

/** Scripts and styles from this server alone, nothing inline, no frame, no form, no eval: also what an article's text could hold. */
const CONTENT_SECURITY_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
  requireTrustedTypesFor: ["'script'"],
  trustedTypes: ["'none'"],
};

const STATUS: Readonly<Record<string, ContentfulStatusCode>> = {
  'bad-query': 400,
  'wrong-host': 403,
  'not-found': 404,
  'no-such-route': 404,
  'method-not-allowed': 405,
  'ambiguous-id': 409,
  'not-built': 503,
  busy: 503,
};

function fail(context: Context, error: ParleyError): Response {
  const body: Failure = { error: { code: error.code, message: error.message, hint: error.hint } };
  return context.json(body, STATUS[error.code] ?? 500, { 'Cache-Control': 'no-store' });
}

/**
 * Whether a Host header is one that only a page of this server sends. A page elsewhere can point its own name at
 * 127.0.0.1 (DNS rebinding), but not make a browser send a plain address or "localhost" for it.
 */
export function isKnownHost(header: string, allowed: readonly string[]): boolean {
  const name = header
    .toLowerCase()
    .replace(/:\d+$/, '')
    .replace(/^\[|\]$/g, '');
  return name === 'localhost' || name.endsWith('.localhost') || isIP(name) !== 0 || allowed.includes(name);
}

/** Says which names a route takes, and what was wrong with those given. */
function readQuery<Name extends RouteName>(name: Name, given: Record<string, string>): QueryOf<Name> {
  const schema = routes[name].query;
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data as QueryOf<Name>;
  const wrong = parsed.error.issues.map(issue => [issue.path.join('.'), issue.message].filter(Boolean).join(': '));
  const known = Object.keys(schema.shape);
  throw new ParleyError(
    'bad-query',
    `The query cannot be read: ${wrong.join('; ')}.`,
    known.length > 0 ? `This address takes ${known.join(', ')}.` : 'This address takes no query.',
  );
}

function readDay(given: string | undefined): string | undefined {
  const parsed = asOf.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new ParleyError('bad-query', `"${given}" is no day.`, 'Write asOf as 2025, 2025-11 or 2025-11-24.');
}

function addRoute<Name extends RouteName>(app: Hono, name: Name, dossierOf: ReturnType<typeof watchDays>): void {
  app.get(`/api/${name}`, async context => {
    const { asOf: day, ...given } = context.req.query();
    const dossier = await dossierOf(readDay(day));
    const query = readQuery(name, given);
    // On a route without :id there is none to read, and its handler takes none.
    const id = name.includes(':id') ? (context.req.param('id' as never) as unknown as string) : '';
    context.header('Cache-Control', 'no-cache');
    return context.json(await handlers[name](dossier, query, id));
  });
}

function sendFile(context: Context, file: WebFile): Response {
  return context.body(file.body, 200, {
    'Content-Type': file.type,
    ETag: file.etag,
    'Cache-Control': file.hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
}

function addPage(app: Hono, files: ReadonlyMap<string, WebFile>): void {
  app.get('*', context => {
    const path = context.req.path;
    const file = files.get(path);
    if (file) return sendFile(context, file);
    if (path.startsWith('/assets/')) throw new ParleyError('not-found', `There is no ${path}.`, 'Reload the page.');
    const index = files.get('/index.html');
    if (!index)
      throw new ParleyError('not-built', 'The web page has not been built.', 'Run `npm run build`, then serve again.');
    return sendFile(context, index); // every view is an address of the one page
  });
}

/** The application without a socket, as tests call it. */
export function makeApp(dossier: Dossier, options: ServerOptions = {}): Hono {
  const { host = '127.0.0.1', allowedHosts = [], webFolder = WEB_FOLDER, onFault } = options;
  const allowed = [host, ...allowedHosts].map(name => name.toLowerCase());
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: CONTENT_SECURITY_POLICY,
      xFrameOptions: 'DENY',
      strictTransportSecurity: false, // plain HTTP on the own machine
    }),
  );
  app.use(async (context, next) => {
    if (!isKnownHost(context.req.header('host') ?? new URL(context.req.url).host, allowed)) {
      throw new ParleyError(
        'wrong-host',
        'This server does not answer to that name.',
        'Call it by its address, or start it with the name allowed.',
      );
    }
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
      context.header('Allow', 'GET, HEAD');
      throw new ParleyError(
        'method-not-allowed',
        'This server only answers GET.',
        'Change the dossier on the command line.',
      );
    }
    await next();
  });
  app.use(compress());
  app.use(etag());
  const dossierOf = watchDays(dossier);
  for (const name of Object.keys(routes) as RouteName[]) addRoute(app, name, dossierOf);
  app.all('/api/*', context => {
    const known = Object.keys(routes).map(name => `/api/${name}`);
    throw new ParleyError('no-such-route', `There is no ${context.req.path}.`, `There are ${known.join(', ')}.`);
  });
  addPage(app, loadWebFiles(webFolder));
  app.onError((error, context) => {
    if (error instanceof ParleyError) return fail(context, error);
    onFault?.(error);
    return fail(
      context,
      new ParleyError('fault', 'Parley failed on this request.', 'Try again; if it stays, report it.'),
    );
  });
  return app;
}

/** How many ports after the wanted one are tried. */
const PORTS_TRIED = 50;

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function listenOnFreePort(server: Server, port: number, host: string): Promise<void> {
  for (let next = port; ; next++) {
    try {
      return await listen(server, next, host);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'EADDRINUSE' && port !== 0 && next < Math.min(port + PORTS_TRIED, 65535)) continue;
      throw new ParleyError(
        'cannot-listen',
        `Cannot listen on ${host}:${next} (${code || error}).`,
        'Choose another port with --port, or another address with --host.',
      );
    }
  }
}

/** Serves an open dossier on the wanted port, or the next free one. The caller closes the dossier. */
export async function startServer(dossier: Dossier, options: ServerOptions = {}): Promise<RunningServer> {
  const { port = 7353, host = '127.0.0.1' } = options;
  const server = createAdaptorServer({ fetch: makeApp(dossier, options).fetch }) as Server;
  await listenOnFreePort(server, port, host);
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  const shown = isIP(host) === 6 ? `[${host}]` : host;
  return {
    url: `http://${shown}:${bound}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close(error => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
