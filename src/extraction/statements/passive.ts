/** What a passive cue is about: its subject. In: reading, verb and its uses. Out: the content, or nothing. */
import type { VerbUse } from '../../knowledge/reporting.ts';
import { type Content, contentSpan } from './contents.ts';
import { isVerdict } from './frame-parts.ts';
import { words } from './objects.ts';
import type { Reading } from './reading.ts';

/** "The raid was condemned by X", "the bombing was claimed by X": what is acted on is the subject. */
export function passiveContent(reading: Reading, verb: number, uses: readonly VerbUse[]): Content | undefined {
  const { tree, tokens } = reading;
  const use =
    uses.find(u => /^(?:judge|reject|announce|pledge-object)$/.test(u.group)) ??
    (tokens[verb]!.norm === 'claimed' ? uses[0] : undefined);
  const subject = tree.children(verb).findLast(c => c < verb && tokens[c]!.deprel === 'nsubj:pass');
  if (!use || subject === undefined || tokens[subject]!.pos === 'PRON') return undefined;
  const { first } = tree.extent(subject);
  let last = Math.max(subject, tree.extent(subject).last);
  while (last > subject && (tokens[last]!.pos === 'AUX' || last >= verb)) last--;
  if (words(reading, { first, last }) < 2 && !isVerdict(reading, use, subject)) return undefined;
  const span = contentSpan(reading, { first, last }, verb);
  return span && { spans: [span], use, construction: 'act-passive' };
}
