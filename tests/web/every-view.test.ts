/** Every view: fits a phone, and axe finds nothing serious in light and dark. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CHROMIUM_ARGS, ensureChromium } from '../../scripts/chromium.ts';
import { type RunningServer, startServer } from '../../src/api/server.ts';
import { emptyRecord, exampleRecord } from '../api/example-record.ts';
import { memoryDossier } from '../api/memory-dossier.ts';
import { overflowOnPhone, seriousFindings } from './harness.ts';
import { lastingDossier } from './lasting-dossier.ts';
import { knownOn, meetingsRecord } from './meetings-record.ts';

const VIEWS = [
  '/',
  '/statements',
  '/statements/st-plan',
  '/timeline',
  '/timeline?by=party',
  '/actors',
  '/actors/act-koro',
  '/articles',
  '/articles/art-wire?record=st-silent&times=1&furniture=1',
  '/articles/art-blog',
  '/articles/art-hostile',
  '/articles/art-wire?record=ev-geneva&show=event,position,proposal,commitment,term',
  '/events',
  '/events/ev-geneva',
  '/positions?stance=opposes',
  '/proposals',
  '/texts',
  '/texts/tx-second',
  '/texts/tx-second?from=tx-first',
  '/texts/tx-second?from=tx-first&beside=1',
  '/commitments',
  '/commitments/co-silent',
  '/figures',
  '/terms',
  '/add',
  '/scope',
  '/map',
  '/articles/art-wire?with=art-blog',
  '/articles/art-wire?with=art-blog&whole=1',
  '/search?q=plan',
  '/articles/nowhere',
  '/nothing',
];

/** Those that need events at places, and contacts of some weeks. */
const MEETING_VIEWS = [
  '/map',
  '/map?asOf=2031-02-20',
  '/map?place=Geneva%2C%20Switzerland',
  '/contacts',
  '/contacts?by=party',
  '/contacts?of=act-koro&asOf=2031-02-20',
  '/actors/act-koro',
  '/timeline?since=2031-02-10&until=2031-03-20',
  '/search?q=talks',
];

/** Those of a dossier that holds nothing. */
const EMPTY_VIEWS = [
  ...['/', '/brief', '/timeline', '/issues', '/conflicts', '/statements', '/actors', '/contacts', '/map', '/articles'],
  ...[
    '/events',
    '/positions',
    '/proposals',
    '/commitments',
    '/figures',
    '/terms',
    '/review',
    '/review?queue=weak',
    '/add',
  ],
];

/** Those that need a dossier with a history. */
const LASTING_VIEWS = [
  '/',
  '/?asOf=2031-02-22',
  '/issues',
  '/issues/ceasefire?party=act-oster',
  '/issues/nothing',
  '/brief?since=2031-02-01',
  '/conflicts',
  '/articles/art-late?with=art-early',
  '/timeline?by=party',
  '/review',
  '/review?queue=weak',
  '/review?asOf=2031-03-05',
  '/articles',
  '/positions/po-condition',
];

let browser: Browser;
let server: RunningServer;
let lasting: RunningServer;
let meetings: RunningServer;
let empty: RunningServer;
let page: Page;
/** Errors of the page and refused scripts. */
const faults: string[] = [];

// One page for all: a view must also stand after another one.
beforeAll(async () => {
  server = await startServer(memoryDossier(exampleRecord), { port: 0 });
  lasting = await startServer(lastingDossier(), { port: 0 });
  meetings = await startServer(knownOn(meetingsRecord), { port: 0 });
  empty = await startServer(memoryDossier(emptyRecord), { port: 0 });
  browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
  page = await browser.newPage({ reducedMotion: 'reduce', locale: 'en-GB' });
  page.setDefaultTimeout(15_000);
  page.on('pageerror', error => faults.push(error.message));
  page.on('console', message => {
    if (/Content Security Policy|TrustedHTML|TrustedScript/.test(message.text())) faults.push(message.text());
  });
}, 600_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await lasting?.close();
  await meetings?.close();
  await empty?.close();
});

const views = [
  ...VIEWS.map(path => ({ path, of: 'example' })),
  ...LASTING_VIEWS.map(path => ({ path, of: 'history' })),
  ...MEETING_VIEWS.map(path => ({ path, of: 'meetings' })),
  ...EMPTY_VIEWS.map(path => ({ path, of: 'empty dossier' })),
];
const serverOf = (of: string): RunningServer =>
  of === 'history' ? lasting : of === 'meetings' ? meetings : of === 'example' ? server : empty;
for (const { path, of } of views) {
  it(`${path} of the ${of} fits a phone, and axe finds nothing serious in light and dark`, async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(serverOf(of).url + path);
    await page.getByRole('heading', { level: 1 }).or(page.getByRole('alert')).first().waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    // The chart is drawn anew after the page has changed its width.
    await expect.poll(() => overflowOnPhone(page)).toBeLessThanOrEqual(0);
    expect(faults.splice(0)).toEqual([]);
  });
}

it('follows the wish for dark', async () => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`${server.url}/statements`);
  const paper = await page.evaluate<string>('getComputedStyle(document.documentElement).backgroundColor');
  expect(Number(paper.match(/\d+/)?.[0])).toBeLessThan(60);
});
