/**
 * Finds a Chromium for the browser tests and the screenshots; where there is none, installs Debian's package (as root).
 * `npx tsx scripts/chromium.ts` prints its path. PARLEY_CHROMIUM names another browser.
 */
import { type ExecFileSyncOptions, execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** What a headless run needs: no sandbox as root, no graphics card, and no talk with anyone but the page. */
export const CHROMIUM_ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Two test files may find it missing at once, and apt-get gives up where another is at work: the second waits, and finds it there. */
const INSTALL =
  'command -v chromium || { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium; }';

const runs = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env.PARLEY_CHROMIUM) return runs(env.PARLEY_CHROMIUM) ? env.PARLEY_CHROMIUM : undefined;
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return NAMES.flatMap(name => folders.map(folder => path.join(folder, name))).find(runs);
}

/** The path of a Chromium, installed first where missing. Throws with what to do where that cannot be done here. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  const advice = 'Install it (Debian, Ubuntu: apt-get install chromium) or name a browser in PARLEY_CHROMIUM.';
  if (process.env.PARLEY_CHROMIUM) throw new Error(`PARLEY_CHROMIUM names no program that runs. ${advice}`);
  if (process.platform !== 'linux' || process.getuid?.() !== 0) throw new Error(`Chromium is missing. ${advice}`);
  console.error('Chromium is missing: installing the chromium package with apt-get.');
  const options: ExecFileSyncOptions = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  try {
    execFileSync('flock', [path.join(tmpdir(), 'parley-chromium.lock'), 'sh', '-c', INSTALL], options);
  } catch {
    throw new Error(`Chromium is missing and apt-get could not install it. ${advice}`);
  }
  const installed = findChromium();
  if (!installed) throw new Error(`Chromium was installed but is not on the PATH. ${advice}`);
  return installed;
}

if (process.argv[1]?.endsWith('chromium.ts')) {
  try {
    console.log(ensureChromium());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
