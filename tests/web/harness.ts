/** One Chromium for a file of tests, and a dossier that was really read: out of the invented articles of examples/. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { CHROMIUM_ARGS, ensureChromium } from '../../scripts/chromium.ts';
import { type RunningServer, startServer } from '../../src/api/server.ts';
import { type Dossier, openDossier } from '../../src/parley.ts';

const EXAMPLES = path.resolve('examples');

/** A dossier of these example articles in a folder of its own. */
export async function readExamples(names: (name: string) => boolean): Promise<{ dossier: Dossier; drop: () => void }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-web-'));
  let second = 0;
  const now = () => new Date(Date.UTC(2031, 0, 1, 0, 0, second++)).toISOString();
  const dossier = await openDossier(path.join(folder, 'talks.parley'), { now, create: true });
  const files = readdirSync(EXAMPLES).filter(name => !name.startsWith('README') && names(name));
  await dossier.read(files.map(name => ({ name, bytes: new Uint8Array(readFileSync(path.join(EXAMPLES, name))) })));
  return { dossier, drop: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface Harness {
  dossier: Dossier;
  server: RunningServer;
  /** What went wrong in the page so far: what a test wants to go wrong it takes out. */
  readonly faults: string[];
  /** Runs a test in a page of its own; errors of the page and refused scripts fail it. */
  inPage(at: string, test: (page: Page) => Promise<void>, options?: BrowserContextOptions): Promise<void>;
}

/** Over a dossier that `open` gives before the tests of this file, and that `drop` takes away after them. */
function withServer(open: () => Promise<{ dossier: Dossier; drop: () => void }>, timeout: number): Harness {
  let browser: Browser;
  let drop: () => void;
  const faults: string[] = [];
  const harness: Harness = {
    dossier: undefined as unknown as Dossier,
    server: undefined as unknown as RunningServer,
    faults,
    async inPage(at, test, options) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        reducedMotion: 'reduce',
        locale: 'en-GB',
        ...options,
      });
      const page = await context.newPage();
      page.setDefaultTimeout(timeout);
      page.on('pageerror', error => faults.push(`${at}: ${error.message}`));
      page.on('console', message => {
        if (/Content Security Policy|TrustedHTML|TrustedScript/.test(message.text())) faults.push(message.text());
      });
      try {
        await page.goto(/^\w+:/.test(at) ? at : harness.server.url + at);
        await test(page);
      } finally {
        await context.close();
      }
      expect(faults.splice(0)).toEqual([]);
    },
  };
  // Installing Chromium can take minutes where it is missing.
  beforeAll(async () => {
    const opened = await open();
    drop = opened.drop;
    harness.dossier = opened.dossier;
    harness.server = await startServer(opened.dossier, { port: 0, onFault: error => faults.push(String(error)) });
    browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await harness.server?.close();
    await harness.dossier?.close();
    drop?.();
  });
  return harness;
}

/** Over articles of examples/, really read. */
export const withExamples = (names: (name: string) => boolean): Harness =>
  withServer(() => readExamples(names), 40_000);

/** Over a dossier made up for the tests. */
export const withDossier = (make: () => Dossier): Harness =>
  withServer(async () => ({ dossier: make(), drop: () => {} }), 15_000);

/** What axe calls serious or critical on the page as it stands, in both schemes. */
export async function seriousFindings(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate<axe.AxeResults>('axe.run({ resultTypes: ["violations"] })');
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    found.push(...serious.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map(node => node.html).join(' | ')}`));
  }
  return found;
}

/** No view scrolls sideways on a phone. */
export async function overflowOnPhone(page: Page): Promise<number> {
  await page.setViewportSize({ width: 360, height: 740 });
  return page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
}

export const queryOf = (page: Page, name: string): string | null => new URL(page.url()).searchParams.get(name);
