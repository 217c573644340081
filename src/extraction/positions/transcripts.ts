/**
 * What reporters ask in a transcript: "Q Mr President, …", up to the next speaker's label. In: a reading. Out: whether a token is asked.
 * A question has several sentences, and the words in it that take a stance are the reporter's.
 */
import type { Doc } from '../../model/doc.ts';
import type { Reading } from '../reading.ts';

const ASKS = /^(?:Q(?:UESTION)?|REPORTER|JOURNALIST|PRESS|Question|Reporter)\b[^\p{L}]/u;
/** "MS. OAKLEY:", "PRESIDENT BRANDT:": somebody else's turn. */
const LABEL = /^\p{Lu}[\p{Lu}.'’()\- ]{1,60}:/u;

const known = new WeakMap<Doc, (token: number) => boolean>();

/** Made once an article: positions and figures ask. */
export function askedByPress({ doc }: Reading): (token: number) => boolean {
  let asked = known.get(doc);
  if (!asked) {
    asked = findAsked(doc);
    known.set(doc, asked);
  }
  return asked;
}

function findAsked(doc: Doc): (token: number) => boolean {
  const asked = new Set<number>();
  let asking = false;
  for (const { index, start } of doc.paragraphs) {
    const opening = doc.article.text.slice(start, start + 64);
    if (ASKS.test(opening)) asking = true;
    else if (LABEL.test(opening)) asking = false;
    if (asking) asked.add(index);
  }
  if (asked.size === 0) return () => false;
  return token => asked.has(doc.sentences[doc.tokens[token]!.sentence]?.paragraph ?? -1);
}
