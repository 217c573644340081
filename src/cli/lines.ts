/** A stream of bytes as lines of text, one at a time, so that a file of any length costs no more than its longest line. */
import type { Readable } from 'node:stream';

/** A longer line is no article; it is cut here, so that the reader refuses it without holding it whole. */
export const LONGEST_LINE = 64 * 1024 * 1024;

export async function* linesOf(stream: Readable): AsyncIterable<string> {
  let parts: Buffer[] = [];
  let length = 0;
  const keep = (piece: Buffer): void => {
    const room = LONGEST_LINE - length;
    length += piece.length;
    if (room > 0) parts.push(piece.length > room ? piece.subarray(0, room) : piece);
  };
  const take = (): string => {
    const line = Buffer.concat(parts)
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .replace(/\r$/, '');
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(0x0a, start);
      if (end < 0) break;
      keep(chunk.subarray(start, end));
      start = end + 1;
      yield take();
    }
    if (start < chunk.length) keep(chunk.subarray(start));
  }
  if (length > 0) yield take();
}
