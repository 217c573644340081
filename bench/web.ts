/**
 * `npm run build && npx tsx bench/web.ts --dossier FILE [--rounds 5]`: the page of a large dossier. Serves it (compiled code,
 * a process of its own), asks every route with its filters, opens views in Chromium, and gives medians beside the bars of ten
 * thousand articles: home ready in 1.5 s and 3 MB, a filter answered in 200 ms, 50 frames a second while scrolling, 250 KB of
 * JavaScript in the first view. Exit 1 where a bar is missed. Make the dossier with bench/generate and `parley read`; it is
 * brought to the present format, so give a copy of one that matters. Other work on the machine counts: its load is printed.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { loadavg } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, ensureChromium } from '../scripts/chromium.ts';
import { usage } from './process-usage.ts';

const { values } = parseArgs({
  options: { dossier: { type: 'string' }, rounds: { type: 'string', default: '5' } },
});
const rounds = Number(values.rounds);

const BARS = { home: 1500, bytes: 3e6, filter: 200, frames: 50, script: 250e3 } as const;
let missed = 0;

/** A line of the table; `fine` is left out where no bar is set. */
function line(what: string, found: string, bar = '', fine = true): void {
  if (!fine) missed++;
  console.log(`${what.padEnd(58)} ${found.padStart(34)}  ${bar}${fine ? '' : '  MISSED'}`);
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

async function serve(dossier: string): Promise<{ url: string; process: ChildProcess }> {
  const command = fileURLToPath(new URL('../bin/parley.js', import.meta.url));
  const child = spawn(
    process.execPath,
    [command, 'serve', '-d', path.resolve(dossier), '--read-only', '--port', '7600'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  for await (const chunk of child.stdout!) {
    const url = /https?:\/\/\S+/.exec(String(chunk))?.[0];
    if (url) return { url, process: child };
  }
  throw new Error('the server ended before it said where it is');
}

interface Asked {
  readonly wall: number;
  /** Processor time of the server. */
  readonly cpu: number | undefined;
  readonly bytes: number;
  readonly sent: number;
}

async function ask(url: string, address: string, pid: number): Promise<Asked> {
  const before = usage(pid)?.cpu;
  const started = performance.now();
  const answer = await fetch(`${url}/api/${address}`, { headers: { 'accept-encoding': 'identity' } });
  const body = await answer.arrayBuffer();
  const wall = performance.now() - started;
  const after = usage(pid)?.cpu;
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${new TextDecoder().decode(body).slice(0, 200)}`);
  const zipped = new Blob([body]).stream().pipeThrough(new CompressionStream('gzip'));
  return {
    wall,
    cpu: before === undefined || after === undefined ? undefined : (after - before) * 1000,
    bytes: body.byteLength,
    sent: (await new Response(zipped).arrayBuffer()).byteLength,
  };
}

/** What lists answer quickly with any filter, and what looks at the whole dossier, each with filters made of what it holds. */
async function addresses(url: string): Promise<{ filters: string[]; whole: string[] }> {
  const get = async <T>(address: string): Promise<T> => (await (await fetch(`${url}/api/${address}`)).json()) as T;
  const { outlets, until = '2026-01-01' } = await get<{ outlets: { outlet: string }[]; until?: string }>('summary');
  const actors = (await get<{ items: { id: string; name: string }[] }>('actors?limit=3')).items;
  const article = (await get<{ items: { id: string }[] }>('articles?order=newest&limit=1')).items[0]!.id;
  const outlet = encodeURIComponent(outlets[0]?.outlet ?? '');
  const actor = actors[0]?.id ?? '';
  const dated = [
    'q=truce',
    `outlet=${outlet}`,
    `actor=${actor}`,
    `since=${until.slice(0, 7)}`,
    'order=newest',
    'offset=300',
  ];
  const lists = 'articles statements events positions proposals commitments figures terms timeline'.split(' ');
  return {
    filters: [
      ...lists.flatMap(list => [list, ...dated.map(filter => `${list}?${filter}`)]),
      'statements?mode=direct',
      'events?kind=meeting',
      'events?status=planned',
      'positions?stance=demands',
      'commitments?status=open',
      'timeline?entries=said,published&order=newest',
      'actors',
      'actors?q=min',
      'actors?kind=person',
      `actors?since=${until.slice(0, 7)}`,
      `actors/${actor}`,
      `articles/${article}`,
      'days',
      'days?by=party',
      'days?q=truce',
      `days?actor=${actor}`,
      'issues',
      'search?q=truce',
      'search?q=president',
    ],
    whole: ['summary', 'standings', 'conditions', 'deadlocks', 'origins', 'unsure', 'brief', 'conflicts'],
  };
}

async function timeRoutes(url: string, pid: number): Promise<void> {
  const { filters, whole } = await addresses(url);
  console.log('\nwhat looks at the whole dossier: the first time, and kept');
  for (const address of whole) {
    const first = await ask(url, address, pid);
    const again = await ask(url, address, pid);
    line(address, `${first.wall.toFixed(0)} ms, then ${again.wall.toFixed(0)} ms; ${(first.sent / 1e3).toFixed(0)} KB`);
  }
  console.log(`\nfilters: median of ${rounds} (processor time of the server), compressed`);
  for (const address of filters) {
    const asked: Asked[] = [];
    for (let i = 0; i < rounds; i++) asked.push(await ask(url, address, pid));
    const wall = median(asked.map(one => one.wall));
    const cpu = median(asked.map(one => one.cpu ?? one.wall));
    const found = `${wall.toFixed(0)} ms (${cpu.toFixed(0)}), ${(asked[0]!.sent / 1e3).toFixed(0)} KB`;
    line(address, found, `${BARS.filter} ms`, cpu <= BARS.filter);
  }
}

interface Opened {
  readonly ready: number;
  readonly bytes: number;
  readonly script: number;
}

/** Opens an address in a browser that knows nothing yet, until `shown` is there. */
async function open(
  browser: Browser,
  address: string,
  shown: string,
  then?: (page: Page) => Promise<void>,
): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    let bytes = 0;
    let script = 0;
    const scripts = new Set<string>();
    devtools.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId));
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      bytes += encodedDataLength;
      if (scripts.has(requestId)) script += encodedDataLength;
    });
    const started = performance.now();
    await page.goto(address, { waitUntil: 'commit', timeout: 300_000 });
    await page.locator(shown).first().waitFor({ timeout: 300_000 });
    const ready = performance.now() - started;
    await then?.(page);
    return { ready, bytes, script };
  } finally {
    await context.close();
  }
}

/** Scrolls for two seconds, a step a frame; gives frames a second, and the share of frames that came late (over 25 ms). */
const SCROLL = `new Promise(done => {
  const times = []; const end = performance.now() + 2000;
  const step = now => { times.push(now); scrollBy(0, 40); if (innerHeight + scrollY >= document.documentElement.scrollHeight - 4) scrollTo(0, 0);
    if (now < end) requestAnimationFrame(step);
    else { const gaps = times.slice(1).map((t, i) => t - times[i]); done({ frames: (gaps.length * 1000) / (times.at(-1) - times[0]), late: gaps.filter(gap => gap > 25).length / gaps.length }); } };
  requestAnimationFrame(step); })`;

/** What the machine gives a page that does nothing: frames are compared with these where other work slows all. */
const IDLE = SCROLL.replace(/scrollBy.*?scrollTo\(0, 0\);/s, '');

const VIEWS: readonly (readonly [name: string, path: string, shown: string])[] = [
  ['timeline', '/timeline', '.line, .bar'],
  ['timeline of a month', '/timeline?since=2025-06-01&until=2025-06-30', '.bar, .time-mark'],
  ['statements', '/statements', '.lines .line'],
  ['events', '/events', '.lines .line'],
  ['search', '/search?q=truce', '.lines .line'],
];

async function timePages(url: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
  try {
    const homes: Opened[] = [];
    for (let i = 0; i < rounds; i++) homes.push(await open(browser, `${url}/`, 'table.matrix, .empty'));
    const whole: Opened[] = [];
    for (let i = 0; i < rounds; i++)
      whole.push(
        await open(browser, `${url}/`, '.play-beside .brief-part', page => page.waitForLoadState('networkidle')),
      );
    console.log(`\npages: median of ${rounds}`);
    const ready = median(homes.map(home => home.ready));
    const bytes = median(whole.map(home => home.bytes));
    const script = median(whole.map(home => home.script));
    line('home: matrix', `${ready.toFixed(0)} ms`, `${BARS.home} ms`, ready <= BARS.home);
    const full = median(whole.map(home => home.ready));
    line('home: matrix and brief', `${full.toFixed(0)} ms`, `${BARS.home} ms`, full <= BARS.home);
    line('home: transferred', `${(bytes / 1e6).toFixed(2)} MB`, `${BARS.bytes / 1e6} MB`, bytes <= BARS.bytes);
    line(
      'home: JavaScript, compressed',
      `${(script / 1e3).toFixed(0)} KB`,
      `${BARS.script / 1e3} KB`,
      script <= BARS.script,
    );
    for (const [name, at, shown] of VIEWS) await timeView(browser, url, name, at, shown);
  } finally {
    await browser.close();
  }
}

interface Frames {
  readonly frames: number;
  readonly late: number;
}

async function timeView(browser: Browser, url: string, name: string, at: string, shown: string): Promise<void> {
  const opened: number[] = [];
  const frames: number[] = [];
  const idle: number[] = [];
  let late = 0;
  for (let i = 0; i < rounds; i++) {
    const { ready } = await open(browser, `${url}${at}`, shown, async page => {
      await page.waitForLoadState('networkidle');
      idle.push((await page.evaluate<Frames>(IDLE)).frames);
      const scrolled = await page.evaluate<Frames>(SCROLL);
      frames.push(scrolled.frames);
      late = Math.max(late, scrolled.late);
    });
    opened.push(ready);
  }
  line(name, `ready ${median(opened).toFixed(0)} ms`);
  const best = median(frames);
  const found = `${best.toFixed(0)} frames/s (idle ${median(idle).toFixed(0)}), ${(late * 100).toFixed(0)} % late`;
  line(`${name}, scrolling`, found, `${BARS.frames}`, best >= BARS.frames);
}

async function main(): Promise<void> {
  if (!values.dossier) throw new Error('which dossier? --dossier FILE');
  const { url, process: server } = await serve(values.dossier);
  try {
    console.log(
      `load ${loadavg()
        .map(load => load.toFixed(1))
        .join(' ')}`,
    );
    await timeRoutes(url, server.pid!);
    await timePages(url);
    console.log(
      `\nload ${loadavg()
        .map(load => load.toFixed(1))
        .join(' ')}; bars missed: ${missed}`,
    );
  } finally {
    server.kill();
  }
  if (missed > 0) process.exitCode = 1;
}

await main();
