/** What a passive cue is about: its subject. In: reading, verb and its uses. Out: the content, or nothing. */
import type { VerbUse } from '../../knowledge/reporting.ts';
import { type Content, contentSpan } from './contents.ts';
import { closingCue, cutAtNextCue } from './cuts.ts';
import { isVerdict } from './frame-parts.ts';
import { calledBy } from './frames-by-words.ts';
import { words } from './objects.ts';
import { isComma, type Reading, sentenceOf } from './reading.ts';
import { agentOf, nounPhrase, type Source, source } from './subjects.ts';
import type { Range } from './tree.ts';
import { isNoun, isOfPhrase } from './words.ts';

/** "The raid was condemned by X", "the bombing was claimed by X": what is acted on is the subject. */
export function passiveContent(reading: Reading, verb: number, uses: readonly VerbUse[]): Content | undefined {
  const { tree, tokens } = reading;
  const asked = askedContent(reading, verb, uses);
  if (asked) return asked;
  const called = calledContent(reading, verb, uses) ?? chargedContent(reading, verb, uses);
  if (called) return called;
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
  // "It was announced by X that …": the clause is what was announced.
  const empty = tokens[asked]!.norm === 'it';
  const told =
    opener.norm === 'that' ? uses.find(u => (empty || u.to === 'object') && u.takes.includes('clause')) : undefined;
  const to = opener.norm === 'not' ? at + 1 : at;
  const urged =
    tokens[to]?.norm === 'to' && tokens[to + 1]?.tag === 'VB'
      ? uses.find(u => u.takes.includes('request') && u.prepositions.length === 0)
      : undefined;
  const use = told ?? urged;
  if (!use) return undefined;
  const first = told ? at + 1 : at;
  const end = sentenceOf(reading, verb).last - 1;
  const last = told
    ? cutAtNextCue(reading, verb, first, end)
    : cutAtNextCue(reading, verb, first, Math.max(to + 1, tree.extent(to + 1).last));
  const credit = closingCue(reading, first, last);
  const span = contentSpan(reading, { first, last: credit === undefined ? last : credit - 1 }, verb);
  const construction = told ? 'indirect-with-that' : 'act-request';
  return span && { spans: [span], use, construction, ...(empty ? {} : { addressee: asked }) };
}

/** Whose description of a thing it is, and what it says: "the accord, described by X as the last chance". */
export function description(
  reading: Reading,
  verb: number,
  uses: readonly VerbUse[],
): { readonly agent: Source; readonly range: Range } | undefined {
  if (reading.tokens[verb]!.tag !== 'VBN') return undefined;
  if (reading.tokens[verb + 1]?.norm === 'as') return dismissal(reading, verb, uses);
  if (reading.tokens[verb + 1]?.norm !== 'by') return undefined;
  const agent = uses.some(u => u.group === 'describe') ? agentOf(reading, verb) : undefined;
  const range = agent === undefined ? undefined : calledBy(reading, verb, agent);
  if (agent === undefined || range === undefined) return undefined;
  const found = source(reading, verb, agent);
  const last = Math.min(found.range.last, range.first - 2);
  return { agent: { ...found, range: { first: found.range.first, last } }, range };
}

/** "was dismissed as a sham by the union": who does it stands behind what it is called, whatever the parse hangs it on. */
function dismissal(
  reading: Reading,
  verb: number,
  uses: readonly VerbUse[],
): { readonly agent: Source; readonly range: Range } | undefined {
  const { tokens, quotationOf } = reading;
  if (!uses.some(u => u.takes.includes('as'))) return undefined;
  for (let i = verb + 2; i < verb + 16 && tokens[i]?.sentence === tokens[verb]!.sentence; i++) {
    if (quotationOf[i]! >= 0) continue;
    if (tokens[i]!.norm !== 'by') {
      if (isComma(tokens[i]) || /^(?:VERB|AUX|SCONJ)$/.test(tokens[i]!.pos)) return undefined;
      continue;
    }
    let last = i;
    while (tokens[last + 1]?.sentence === tokens[i]!.sentence && isOfPhrase(tokens[last + 1]!.pos)) last++;
    if (last === i || i === verb + 2 || !isNoun(tokens[last]!.pos)) return undefined;
    const { head } = tokens[i]!;
    const agent = head > i && head <= last ? head : last;
    return { agent: { head: agent, range: { first: i + 1, last } }, range: { first: verb + 2, last: i - 1 } };
  }
  return undefined;
}

function calledContent(reading: Reading, verb: number, uses: readonly VerbUse[]): Content | undefined {
  const found = description(reading, verb, uses);
  const use = uses.find(u => u.takes.includes('as'));
  const span = found && contentSpan(reading, found.range, verb);
  if (!span || !use) return undefined;
  // Two words tell nothing without what they are about.
  const short = words(reading, found.range) < 3 && reading.quotationOf[found.range.first]! < 0;
  const about = short ? subjectSpan(reading, verb) : undefined;
  if (short && !about) return undefined;
  return { spans: about ? [about, span] : [span], use, construction: 'act-as' };
}

/** "The rebels were accused by Chad of shelling the market": who is charged, and with what. */
function chargedContent(reading: Reading, verb: number, uses: readonly VerbUse[]): Content | undefined {
  const { tokens, tree } = reading;
  const use = uses.find(u => u.takes.includes('charge') && u.group !== 'judge' && u.group !== 'thank');
  const agent = use && agentOf(reading, verb);
  if (!use || agent === undefined || tokens[verb + 1]!.norm !== 'by') return undefined;
  let at = agent + 1;
  while (/^(?:flat|compound)/.test(tokens[at]?.deprel ?? '')) at++;
  if (tokens[at]?.sentence !== tokens[verb]!.sentence || !use.prepositions.includes(tokens[at]!.norm)) return undefined;
  const head = Math.max(tokens[at]!.head, at + 1);
  const last = beforeAside(reading, at, cutAtNextCue(reading, verb, at, Math.max(head, tree.extent(head).last)));
  const about = subjectSpan(reading, verb);
  const span = contentSpan(reading, { first: about ? at : at + 1, last }, verb);
  return span && { spans: about ? [about, span] : [span], use, construction: 'act-charge' };
}

/** "… of backing the deal, which he denies": what a clause behind a comma adds is no part of the charge. */
function beforeAside({ tokens, quotationOf }: Reading, first: number, last: number): number {
  for (let i = first + 1; i < last; i++)
    if (isComma(tokens[i]) && quotationOf[i]! < 0 && tokens[i + 1]!.norm === 'which') return i - 1;
  return last;
}

/** What is acted on, unless it is only a pronoun. */
function subjectSpan(reading: Reading, verb: number) {
  const { tokens, tree } = reading;
  const subject = tree.children(verb).findLast(c => c < verb && tokens[c]!.deprel === 'nsubj:pass');
  if (subject === undefined || tokens[subject]!.pos === 'PRON') return undefined;
  const range = nounPhrase(reading, subject);
  return contentSpan(reading, { first: range.first, last: Math.min(range.last, verb - 1) }, verb);
}
