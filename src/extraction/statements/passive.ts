/** What a passive cue is about: its subject. In: reading, verb and its uses. Out: the content, or nothing. */
import type { VerbUse } from '../../knowledge/reporting.ts';
import { type Content, contentSpan } from './contents.ts';
import { closingCue, cutAtNextCue } from './cuts.ts';
import { isVerdict } from './frame-parts.ts';
import { words } from './objects.ts';
import { type Reading, sentenceOf } from './reading.ts';
import { agentOf } from './subjects.ts';

/** "The raid was condemned by X", "the bombing was claimed by X": what is acted on is the subject. */
export function passiveContent(reading: Reading, verb: number, uses: readonly VerbUse[]): Content | undefined {
  const { tree, tokens } = reading;
  const asked = askedContent(reading, verb, uses);
  if (asked) return asked;
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

/** "He was urged by X to step back": who is asked is the subject; "was told by X that …": what is behind the agent. */
function askedContent(reading: Reading, verb: number, uses: readonly VerbUse[]): Content | undefined {
  const { tree, tokens } = reading;
  const asked = tree.children(verb).findLast(c => c < verb && tokens[c]!.deprel === 'nsubj:pass');
  const agent = agentOf(reading, verb);
  if (asked === undefined || agent === undefined || tokens[verb + 1]!.norm !== 'by') return undefined;
  let at = agent + 1;
  while (reading.timeOf[at]! >= 0 || /^(?:flat|compound)/.test(tokens[at]?.deprel ?? '')) at++;
  const opener = tokens[at];
  if (opener?.sentence !== tokens[verb]!.sentence) return undefined;
  const told = opener.norm === 'that' ? uses.find(u => u.to === 'object' && u.takes.includes('clause')) : undefined;
  const urged =
    opener.norm === 'to' && tokens[at + 1]?.tag === 'VB'
      ? uses.find(u => u.takes.includes('request') && u.prepositions.length === 0)
      : undefined;
  const use = told ?? urged;
  if (!use) return undefined;
  const first = told ? at + 1 : at;
  const end = sentenceOf(reading, verb).last - 1;
  const last = told
    ? cutAtNextCue(reading, verb, first, end)
    : cutAtNextCue(reading, verb, first, Math.max(at + 1, tree.extent(at + 1).last));
  const credit = closingCue(reading, first, last);
  const span = contentSpan(reading, { first, last: credit === undefined ? last : credit - 1 }, verb);
  const construction = told ? 'indirect-with-that' : 'act-request';
  return span && { spans: [span], use, construction, addressee: asked };
}
