/**
 * Pictures of the page over the example dossier, for the documents: `npm run build && npx tsx scripts/screens.ts [FOLDER [NAME…]]`
 * writes docs/screens/*.png, or those of the views named. Look at them before you commit them.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';
import { startServer } from '../src/api/server.ts';
import { type Dossier, openDossier } from '../src/parley.ts';
import { CHROMIUM_ARGS, ensureChromium } from './chromium.ts';

const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 860 } };
const MODES = {
  light: { ...DESKTOP, colorScheme: 'light' },
  dark: { ...DESKTOP, colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 780 }, deviceScaleFactor: 1.5, isMobile: true },
} satisfies Record<string, BrowserContextOptions>;

interface Shot {
  readonly name: string;
  readonly path: string;
  readonly modes: readonly (keyof typeof MODES)[];
  /** Words typed into the palette. */
  readonly find?: string;
}

/** The views, with an article, a record and an actor that show much of what there is to show. */
async function chooseShots(dossier: Dossier): Promise<Shot[]> {
  const articles = (await dossier.articles()).items;
  const blog = articles.find(article => article.posts > 0) ?? articles[0]!;
  const { article, statements } = await dossier.article(
    [...articles].filter(one => one.posts === 0).sort((a, b) => b.statements - a.statements)[0]!.id,
  );
  const quoted = statements.find(row => row.statement.mode === 'direct' && row.speaker) ?? statements[0]!;
  const [before, after] = await dossier.texts();
  const [copies] = await dossier.origins();
  const actor = (await dossier.actors({ kind: 'person' }, { limit: 1 })).items[0]!;
  return [
    { name: 'overview', path: '/', modes: ['light', 'dark', 'phone'] },
    { name: 'issue', path: '/issues/ceasefire', modes: ['light', 'dark', 'phone'] },
    { name: 'brief', path: '/brief', modes: ['light', 'phone'] },
    { name: 'disputed', path: '/conflicts', modes: ['light', 'dark'] },
    { name: 'review', path: '/review', modes: ['light', 'dark', 'phone'] },
    { name: 'as-known-on', path: '/?asOf=2025-03-10', modes: ['light'] },
    { name: 'statements', path: '/statements', modes: ['light', 'dark', 'phone'] },
    {
      name: 'article',
      path: `/articles/${article.id}?record=${quoted.statement.id}`,
      modes: ['light', 'dark', 'phone'],
    },
    { name: 'live-blog', path: `/articles/${blog.id}`, modes: ['light'] },
    { name: 'articles', path: '/articles', modes: ['light'] },
    { name: 'timeline', path: '/timeline', modes: ['light', 'dark', 'phone'] },
    { name: 'timeline-parties', path: '/timeline?by=party', modes: ['light'] },
    { name: 'map', path: '/map', modes: ['light', 'dark', 'phone'] },
    { name: 'map-place', path: '/map?place=Muscat%2C%20Oman', modes: ['light', 'phone'] },
    { name: 'contacts', path: '/contacts', modes: ['light', 'dark', 'phone'] },
    { name: 'search', path: '/search?q=prisoner%20exchange', modes: ['light', 'dark', 'phone'] },
    { name: 'palette', path: '/', modes: ['light', 'dark', 'phone'], find: 'tosk' },
    { name: 'proposals', path: '/proposals', modes: ['light', 'dark', 'phone'] },
    { name: 'text', path: `/texts/${before!.id}`, modes: ['light', 'dark', 'phone'] },
    { name: 'text-changes', path: `/texts/${after!.id}?from=${before!.id}`, modes: ['light', 'dark', 'phone'] },
    {
      name: 'articles-compared',
      path: `/articles/${copies!.articles[0]!.id}?with=${copies!.articles[1]!.id}`,
      modes: ['light', 'phone'],
    },
    { name: 'scope', path: '/scope', modes: ['light', 'phone'] },
    { name: 'commitments', path: '/commitments', modes: ['light', 'dark', 'phone'] },
    { name: 'events', path: '/events', modes: ['light', 'dark', 'phone'] },
    { name: 'terms', path: '/terms', modes: ['light', 'dark', 'phone'] },
    { name: 'figures', path: '/figures', modes: ['light', 'dark', 'phone'] },
    { name: 'add', path: '/add', modes: ['light', 'dark', 'phone'] },
    { name: 'actor', path: `/actors/${actor.id}`, modes: ['light', 'dark', 'phone'] },
  ];
}

async function take(browser: Browser, url: string, shot: Shot, folder: string): Promise<void> {
  for (const mode of shot.modes) {
    const context = await browser.newContext({ ...MODES[mode], reducedMotion: 'reduce', locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto(url + shot.path);
    await page.locator('h1, [role=alert]').first().waitFor();
    await page.locator('.loading').first().waitFor({ state: 'detached' });
    await page.waitForTimeout(500); // the chosen passage has been brought into sight, the filters have their choices
    if (shot.find) {
      await page.keyboard.press('Control+k');
      await page.keyboard.type(shot.find);
      await page.waitForTimeout(600);
    }
    await page.screenshot({ path: path.join(folder, `${shot.name}-${mode}.png`) });
    await context.close();
  }
}

async function main(folder: string, names: readonly string[]): Promise<void> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'parley-screens-'));
  const file = path.join(scratch, 'sarn-talks.parley');
  execFileSync(process.execPath, ['bin/parley.js', 'read', 'examples', '-d', file], { stdio: 'inherit' });
  const dossier = await openDossier(file, { now: () => new Date().toISOString() });
  const server = await startServer(dossier, { port: 0 });
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
  try {
    mkdirSync(folder, { recursive: true });
    const shots = (await chooseShots(dossier)).filter(({ name }) => names.length === 0 || names.includes(name));
    for (const shot of shots) await take(browser, server.url, shot, folder);
  } finally {
    await browser.close();
    await server.close();
    await dossier.close();
    rmSync(scratch, { recursive: true });
  }
}

if (process.argv[1]?.endsWith('screens.ts')) await main(process.argv[2] ?? 'docs/screens', process.argv.slice(3));
