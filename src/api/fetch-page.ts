/**
 * Gets the page behind a link where the user has set up how: a command that prints it, with the link as its last argument (`curl -sL`).
 * Nothing is fetched otherwise. No shell sees the link, and only web addresses are taken.
 */
import { execFile } from 'node:child_process';
import { ParleyError } from '../model/errors.ts';
import type { Source } from '../parley.ts';

export type FetchPage = (link: string) => Promise<Source>;

const LONGEST_MS = 60_000;
const MOST_BYTES = 40 * 1024 * 1024;

function addressOf(link: string): URL {
  const address = URL.canParse(link) ? new URL(link) : undefined;
  if (address?.protocol === 'http:' || address?.protocol === 'https:') return address;
  throw new ParleyError('bad-body', `"${link}" is no address of a page.`, 'Begin with https://', link);
}

/** `command` is split at spaces: what needs more goes into a script. */
export function fetchWith(command: string): FetchPage {
  const [program = '', ...options] = command.split(/\s+/).filter(Boolean);
  return link =>
    new Promise((resolve, reject) => {
      const { href, hostname, pathname } = addressOf(link);
      const settings = { encoding: 'buffer', timeout: LONGEST_MS, maxBuffer: MOST_BYTES, windowsHide: true } as const;
      execFile(program, [...options, href], settings, (error, page, complaints) => {
        if (!error && page.length > 0) {
          const name = `${hostname}${pathname.replace(/\/$/, '')}.html`;
          resolve({ name, bytes: new Uint8Array(page), given: { url: href }, as: 'article' });
          return;
        }
        const why = complaints.toString('utf8').trim().split('\n')[0] || error?.message || 'the page is empty';
        reject(
          new ParleyError(
            'not-fetched',
            `${href} could not be fetched: ${why}`,
            'Save the page and drop it here.',
            href,
          ),
        );
      });
    });
}
