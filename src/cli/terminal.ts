/** What a command may touch of the world: streams, environment, folder, clock. Tests hand in their own. */
import type { Readable } from 'node:stream';

export interface Terminal {
  readonly out: (text: string) => void | Promise<void>;
  readonly err: (text: string) => void;
  readonly stdin: Readable;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** ISO timestamp. */
  readonly now: () => string;
  /** Columns of the terminal; undefined where the output is no terminal. */
  readonly columns?: number;
  /** Whether progress may be drawn on standard error. */
  readonly errIsTerminal: boolean;
  /** Resolves when the user asks a running server to stop. */
  readonly stopped: Promise<void>;
}

/** Width of tables where there is no terminal to fit: a line that mails and editors show whole. */
const PLAIN_COLUMNS = 120;

export const widthOf = (terminal: Terminal): number => {
  const asked = Number(terminal.env.COLUMNS);
  return terminal.columns ?? (Number.isInteger(asked) && asked >= 20 ? asked : PLAIN_COLUMNS);
};

/** Text of an article may hold anything: nothing in it may steer the terminal. Line breaks become spaces. */
export const plainText = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();

export const plural = (count: number, noun: string, many = `${noun}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? noun : many}`;
