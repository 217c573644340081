import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';

const writer = fileURLToPath(new URL('./writer.ts', import.meta.url));

/** A fresh folder, gone after the test. */
export function folders(): () => string {
  const made: string[] = [];
  afterEach(() => {
    for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'parley-test-'));
    made.push(folder);
    return folder;
  };
}

/** Starts a process that writes; resolves once it has opened the file. */
export async function startWriter(
  file: string,
  count: number,
): Promise<{ child: ChildProcess; ended: Promise<string> }> {
  const child = spawn(process.execPath, ['--import', 'tsx', writer, file, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const ended = new Promise<string>(resolve => child.on('close', () => resolve(said)));
  await new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.stdout!.on('data', chunk => {
      said += chunk;
      if (said.includes('ready')) resolve();
    });
    void ended.then(() => resolve());
  });
  return { child, ended };
}
