/**
 * Participle cues without a subject of their own: ", adding that", "while criticizing", "saying A and ruling out B". In: reading and participle. Out: the
 * cue or source that they share.
 */
import { isComma, type Reading } from './reading.ts';
import { type Source, subjectOf } from './subjects.ts';
import { isCueVerb, isFiniteOrModal, isFiniteTag, verbUses } from './words.ts';

/** The participle cue behind a comma that a further one is coordinated with. */
export function participleBefore({ tokens, quotationOf }: Reading, verb: number): number | undefined {
  const { sentence } = tokens[verb]!;
  for (let at = verb - 2; at > 0 && verb - at < 40 && tokens[at]!.sentence === sentence; at--) {
    if (quotationOf[at] !== quotationOf[verb]) continue;
    if (tokens[at]!.tag === 'VBG' && isCueVerb(tokens[at]!) && isComma(tokens[at - 1])) return at;
  }
  return undefined;
}

/** For a participle behind "while" and its like: the subject of the nearest finite verb before it. */
export function subjectBefore(reading: Reading, verb: number): Source | undefined {
  const { tokens } = reading;
  let opener = verb - 1;
  while (tokens[opener]?.pos === 'ADV') opener--;
  if (!/^(?:while|whilst|when|before|after)$/.test(tokens[opener]?.norm ?? '')) return undefined;
  return doerBefore(reading, verb, opener);
}

/** The subject of the nearest finite verb before a token, on the same side of the quotation marks. */
export function doerBefore(reading: Reading, verb: number, opener: number): Source | undefined {
  const { tokens, tree, quotationOf } = reading;
  const { sentence } = tokens[verb]!;
  for (let at = opener - 1; at >= 0 && verb - at < 80 && tokens[at]!.sentence === sentence; at--) {
    if (!isFiniteTag(tokens[at]!.tag) || tree.child(at, 'nsubj') === undefined) continue;
    if (quotationOf[at] !== quotationOf[verb] || tokens[at]!.deprel === 'acl:relcl' || isRelative(tokens, at)) continue;
    const subject = subjectOf(reading, at);
    return subject && { ...subject, sharedWith: subject.sharedWith ?? at };
  }
  return undefined;
}

/** "the hall where the town's team played": a clause that tells of a place or thing, whatever the parse hangs it on. */
function isRelative(tokens: Reading['tokens'], verb: number): boolean {
  for (let i = verb - 1; i > verb - 10 && i >= 0 && !isComma(tokens[i]); i--) {
    if (/^(?:where|which|who|whose)$/.test(tokens[i]!.norm)) return true;
    if (isFiniteOrModal(tokens[i]!.tag)) return false;
  }
  return false;
}

/** A participle whose head the parser lost: the last finite cue before it in the sentence speaks ("…, adding that"). */
export function leadingCue(reading: Reading, verb: number): Source | undefined {
  const { tokens } = reading;
  if (!isComma(tokens[verb - 1]) && tokens[verb - 1]?.norm !== 'while' && tokens[verb + 1]?.norm !== 'that')
    return undefined;
  const { sentence } = tokens[verb]!;
  for (let at = verb - 1; at >= 0 && verb - at < 150 && tokens[at]!.sentence === sentence; at--) {
    const token = tokens[at]!;
    if (token.pos !== 'VERB' || token.tag === 'VBG') continue;
    // "urged states to agree on a line, acknowledging …": who urges, not who is to agree.
    if (token.tag === 'VB' && tokens[at - 1]?.norm === 'to') continue;
    const uses = verbUses(token);
    if (!uses?.some(use => use.particle === undefined)) continue;
    // "urged member states to agree": a noun that passes for a verb, which takes no infinitive
    const asked = tokens[at + 1]?.norm === 'to' && tokens[at + 2]?.tag === 'VB';
    if (asked && !uses.some(({ takes }) => takes.includes('infinitive') || takes.includes('request'))) continue;
    // "…, paying a man who said he was hurt, saying “…”": what a relative clause reports goes on with "adding", not with "saying".
    if (tokens[verb]!.norm === 'saying' && /^(?:who|which)$/.test(tokens[at - 1]?.norm ?? '')) continue;
    if (GOES_ON.test(tokens[verb]!.norm) && isTold(reading, at)) continue;
    const subject = subjectOf(reading, at);
    if (subject) return { ...subject, sharedWith: at };
  }
  return undefined;
}

/** "confirmed that Velmia had refused, adding that …": whoever tells it goes on, not the one told of. */
const GOES_ON = /^(?:adding|stressing|noting|emphasi[sz]ing|underlining|underscoring|reiterating)$/;
function isTold({ tokens }: Reading, verb: number): boolean {
  const { deprel, head } = tokens[verb]!;
  return deprel === 'ccomp' && head >= 0 && head < verb && isCueVerb(tokens[head]!) && isFiniteTag(tokens[head]!.tag);
}
