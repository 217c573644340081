/**
 * "Ministers agreed that the talks would go on, the ministry said": a frame that closes a sentence holds all of it. Where the parse hangs its verb
 * on a clause within ("would go on"), it is hung on the verb of the sentence. In: the words of a sentence with their relations. Out: changed in place.
 */
import type { Word } from '../../model/doc.ts';
import type { Annotations } from './annotations.ts';

const FRAME = /^(?:said|says|announced|reported|added|stated)$/;
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
/** Words behind the verb: "in a statement on Monday". */
const MOST_BEHIND = 14;

/** Without one a sentence stays as it is. */
export const isFrame = ({ norm }: Word): boolean => FRAME.test(norm);

export function closeFrames(arcs: Annotations): void {
  const { words, heads, relations } = arcs;
  const frame = lastFinite(words);
  if (frame < 4 || !isFrame(words[frame]!)) return;
  hangOnFrame(arcs, frame);
  const within = heads[frame]!;
  const first = firstOfSubject(arcs, frame);
  if (first === undefined || within < 0 || within >= first - 1) return;
  const root = outerVerb(arcs, within);
  if (root === undefined || root === within) return;
  heads[frame] = root;
  relations[frame] = 'parataxis';
}

/** ", one of the spokesmen said": where the frame is hung on who speaks, the two change places. */
function hangOnFrame({ words, heads, relations }: Annotations, frame: number): void {
  const who = heads[frame]!;
  if (who < 2 || who >= frame || !/^(?:NOUN|PROPN|NUM)$/.test(words[who]!.pos) || heads[who]! < 0) return;
  if (!/^(?:parataxis|acl:relcl)$/.test(relations[frame]!) || frame - who > MOST_BEHIND) return;
  let first = who;
  while (first > 0 && words[first - 1]!.text !== ',' && hangsOn(heads, first - 1, who)) first--;
  if (words[first - 1]?.text !== ',') return;
  for (let i = who + 1; i < frame; i++) if (!hangsOn(heads, i, who)) return;
  heads[frame] = heads[who]!;
  heads[who] = frame;
  relations[who] = 'nsubj';
}

/** The last finite verb, where few words stand behind it. */
function lastFinite(words: readonly Word[]): number {
  for (let i = words.length - 1; i >= 0 && i >= words.length - MOST_BEHIND; i--) {
    const { tag, text } = words[i]!;
    if (text === '"' || text === '\u201d') return -1;
    if (FINITE.test(tag)) return i;
  }
  return -1;
}

/** The first word of the verb's subject, where a comma stands before it. */
function firstOfSubject({ words, heads, relations }: Annotations, verb: number): number | undefined {
  let subject = verb - 1;
  while (subject > 0 && !(heads[subject] === verb && relations[subject]!.startsWith('nsubj'))) subject--;
  let first = subject;
  while (first > 0 && words[first - 1]!.text !== ',' && hangsOn(heads, first - 1, subject)) first--;
  return subject > 0 && words[first - 1]?.text === ',' ? first : undefined;
}

function hangsOn(heads: readonly number[], word: number, on: number): boolean {
  let at = word;
  for (let steps = 0; steps < 6 && at >= 0 && at !== on; steps++) at = heads[at]!;
  return at === on;
}

/** The finite verb of the sentence, where what the frame hangs on is a clause told of by it. */
function outerVerb({ words, heads, relations }: Annotations, within: number): number | undefined {
  let told = false;
  let at = within;
  for (let steps = 0; heads[at]! >= 0 && steps < 12; steps++) {
    if (relations[at] === 'conj' && isFrame(words[heads[at]!]!)) return undefined;
    told ||=
      /^(?:ccomp|acl:relcl|advcl)$/.test(relations[at]!) ||
      isBehindThat(words, heads[at]!, at) ||
      isJoined(words, heads[at]!, at);
    at = heads[at]!;
  }
  return told && heads[at]! < 0 ? at : undefined;
}

/** "agreed at talks on Friday that envoys would be invited", with the clause taken for a second main one. */
function isBehindThat(words: readonly Word[], verb: number, clause: number): boolean {
  for (let i = clause - 1; i > verb; i--) {
    if (FINITE.test(words[i]!.tag) && words[i]!.tag !== 'MD' && words[i]!.pos !== 'AUX') return false;
    if (words[i]!.norm === 'that') return true;
  }
  return false;
}

/** "A will stay and B will go, C said": two clauses with nothing but "and" between them. */
function isJoined(words: readonly Word[], first: number, second: number): boolean {
  let and = false;
  for (let i = first + 1; i < second; i++) {
    if (words[i]!.text === ',') return false;
    and ||= words[i]!.norm === 'and';
  }
  return and;
}
