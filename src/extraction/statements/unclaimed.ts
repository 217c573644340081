/**
 * Quotations that the parse gave to no cue, read by their neighbours alone: “…,” NAME said; “…,” said NAME; NAME VERB …, “…”; NAME VERB
 * OBJECT: “…”. Beside quotation marks the parser loses a cue in twenty. In: reading, speakers, findings so far. Out: further findings.
 */
import type { Quotation } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import { isSentence } from './floating.ts';
import { type Found, isComma, isNominal, type Reading, sentenceOf, tokenAt } from './reading.ts';
import { findSource } from './sources.ts';
import type { SpeakerIndex } from './speakers.ts';
import { agentOf, isPassive, nounPhrase, type Source } from './subjects.ts';
import type { Range } from './tree.ts';
import { hasOwnMatter, isUnreal } from './unreal.ts';
import { isFiniteOrModal, isFiniteTag, isOfPhrase, isWh, verbUses } from './words.ts';

/** Words between a quotation and its cue: a name with an apposition, or a phrase of place. */
const REACH = 25;
/** Words between a cue and the quotation behind it: "said on Monday, in a reference to …, “…”". */
const LEAD = 40;

export function findUnclaimed(reading: Reading, speakers: SpeakerIndex, found: readonly Found[]): Found[] {
  const { doc, tokens } = reading;
  const anchors = new Set(found.map(f => f.anchor));
  const claimed = found
    .filter(f => f.anchor < 0 || reading.quotationOf[f.anchor]! < 0)
    .flatMap(f => f.content)
    .sort((a, b) => a.start - b.start);
  const out: Found[] = [];
  let at = 0;
  let covered = 0;
  for (const q of doc.quotations) {
    if (q.parent !== undefined) continue;
    while (at < claimed.length && claimed[at]!.start < q.end) covered = Math.max(covered, claimed[at++]!.end);
    if (covered > q.start) continue;
    const first = tokenAt(tokens, q.start);
    const found =
      (q.style === 'block' ? undefined : behindQuotation(reading, q, anchors)) ??
      beforeQuotation(reading, speakers, q, first, anchors);
    if (!found) continue;
    out.push(found);
    anchors.add(found.anchor);
  }
  return out;
}

function isQuoteVerb(reading: Reading, i: number): boolean {
  const uses = verbUses(reading.tokens[i]!) ?? [];
  return uses.some(use => use.takes.includes('quote') && use.particle === undefined) && !hasOwnMatter(reading, i, uses);
}

const made = (reading: Reading, rule: string, anchor: number, source: Source, content: Span): Found => {
  const use = verbUses(reading.tokens[anchor]!)?.find(u => u.takes.includes('quote'));
  return {
    rule: `statements/${rule}`,
    construction: rule,
    anchor,
    cue: { first: anchor, last: anchor },
    source: source.head,
    sourceRange: source.range,
    content: [{ start: content.start, end: content.end }],
    ...(use ? { use } : {}),
  };
};

/** What ends as words do that somebody is about to be named for. */
const endsAsSpeech = (reading: Reading, q: Quotation): boolean => {
  const inner = q.inner.at(-1)!;
  return /[,.?!…—–-]["”’'\s]*$/.test(reading.text.slice(Math.max(inner.start, inner.end - 4), inner.end));
};

/** “…,” a narrator in the film asks. “…,” said harbour widow Oda Brandt. */
function behindQuotation(reading: Reading, q: Quotation, anchors: ReadonlySet<number>): Found | undefined {
  const { tokens, text } = reading;
  let first = tokenAt(tokens, q.end);
  const comma = isComma(tokens[first]);
  if (comma) first++;
  const next = tokens[first];
  if (!next || (!comma && !endsAsSpeech(reading, q)) || text.slice(q.end, next.start).includes('\n')) return undefined;
  if (isQuoteVerb(reading, first) && /^(?:VB[DZ]|NNS)$/.test(next.tag ?? '')) {
    if (anchors.has(first)) return undefined;
    const source = phraseFrom(reading, first + 1);
    return source && made(reading, 'direct-with-verb', first, source, q);
  }
  const source = phraseFrom(reading, first);
  if (!source) return undefined;
  const verb = cueBehind(reading, source.range.last + 1, first + REACH);
  if (verb === undefined || anchors.has(verb) || isUnreal(reading, verb)) return undefined;
  // What is apposed belongs to the speaker's words.
  let { last } = source.range;
  for (let i = last + 1; i < verb; i++) if (!/^(?:PUNCT|ADV|AUX)$/.test(tokens[i]!.pos)) last = i;
  return made(reading, 'direct-with-verb', verb, { head: source.head, range: { first: source.range.first, last } }, q);
}

/** A cue that ends its clause: nothing but appositions, relative clauses and phrases stand before it. */
function cueBehind(reading: Reading, from: number, until: number): number | undefined {
  const { tokens, quotationOf } = reading;
  const { sentence } = tokens[from - 1]!;
  let relative = false;
  for (let i = from; i < until && tokens[i]?.sentence === sentence && quotationOf[i]! < 0; i++) {
    const token = tokens[i]!;
    if (/^[.:;?!]$/.test(token.text)) return undefined;
    if (isComma(token)) relative = isWh(tokens[i + 1]?.tag);
    if (relative) continue;
    // "…" the article read.
    const ends = !tokens[i + 1] || tokens[i + 1]!.pos === 'PUNCT' || tokens[i + 1]!.pos === 'ADP';
    if (isQuoteVerb(reading, i) && (isFiniteTag(token.tag) || ((token.tag === 'NNS' || token.norm === 'read') && ends)))
      return i;
    if (isFiniteOrModal(token.tag)) return undefined;
  }
  return undefined;
}

/** The noun phrase that begins at a token: its run of nouns, with what "of" and "in" add. */
export function phraseFrom(reading: Reading, first: number, end = Number.MAX_SAFE_INTEGER): Source | undefined {
  const { tokens, quotationOf } = reading;
  const start = tokens[first];
  if (!start || quotationOf[first]! >= 0) return undefined;
  if (/^(?:he|she|they|i|we)$/.test(start.norm)) return { head: first, range: { first, last: first } };
  let last = first - 1;
  let head = -1;
  for (let i = first; i <= end && tokens[i]?.sentence === start.sentence && quotationOf[i]! < 0; i++) {
    const { pos, norm, tag, text, deprel } = tokens[i]!;
    const inName = pos === 'PROPN' || (/^\p{Lu}/u.test(text) && pos !== 'PRON') || /^(?:POS|HYPH)$/.test(tag ?? '');
    // A word that the parser took for a bare verb beside the marks ("said flood widow Oda Brandt").
    const mistaken = tag === 'VB' && /^\p{Lu}/u.test(tokens[i + 1]?.text ?? '');
    if (!inName && !mistaken && deprel !== 'amod' && !/^(?:DET|ADJ|NOUN|NUM)$/.test(pos)) break;
    if (isQuoteVerb(reading, i) && pos !== 'PROPN' && i > first) break;
    if (reading.timeOf[i]! >= 0 && pos !== 'NUM') break;
    if (norm === 'that') break;
    last = i;
    if (pos === 'NOUN' || inName) head = i;
  }
  if (head < first || (!isNominal(tokens[head]) && tokens[head]!.pos !== 'X')) return undefined;
  const of = tokens[last + 1];
  if (of && last < end && /^(?:of|for|from|in|at)$/.test(of.norm)) {
    const inner = phraseFrom(reading, last + 2);
    if (inner) last = inner.range.last;
  }
  return { head, range: { first, last } };
}

/** NAME asserted, when asked about it, “…”. NAME had a message for the council: “…”. */
function beforeQuotation(
  reading: Reading,
  speakers: SpeakerIndex,
  q: Quotation,
  first: number,
  anchors: ReadonlySet<number>,
): Found | undefined {
  const { tokens, quotationOf } = reading;
  const before = tokens[first - 1];
  if (!before) return undefined;
  if (q.style !== 'block' && !isSentence(reading, q, true)) return undefined;
  if (q.style !== 'block' && reading.text.slice(before.end, q.start).includes('\n')) return undefined;
  const colon = before.text === ':';
  if (!colon && (before.text !== ',' || before.sentence !== tokens[first]!.sentence)) return undefined;
  const sentence = sentenceOf(reading, first - 1);
  const range: Range = { first: sentence.first, last: first - 2 };
  for (let i = range.last; i >= range.first && i > first - LEAD; i--) {
    if (quotationOf[i]! >= 0) return undefined;
    const token = tokens[i]!;
    // A participle beside the marks may pass for a noun.
    const participle = token.norm.endsWith('ing') && i === range.last;
    if ((token.pos !== 'VERB' && !participle) || token.tag === 'VB' || !isQuoteVerb(reading, i)) continue;
    // Its words are known, and this is more of them, which floats.
    if (anchors.has(i) || isUnreal(reading, i)) return undefined;
    const parsed = findSource(reading, i);
    const source = parsed && parsed.head < i && isNominal(tokens[parsed.head]) ? parsed : phraseBefore(reading, i);
    return source && made(reading, 'direct-after-cue', i, source, q);
  }
  return colon ? behindColon(reading, speakers, q, range, anchors) : undefined;
}

/** The noun phrase that ends before a cue, over an apposition or relative clause between commas: "NAME, who leads the talks, replied". */
function phraseBefore(reading: Reading, verb: number): Source | undefined {
  const { tokens, quotationOf } = reading;
  const { sentence } = tokens[verb]!;
  const inSentence = (i: number): boolean => tokens[i]?.sentence === sentence && quotationOf[i]! < 0;
  let last = verb - 1;
  while (inSentence(last) && /^(?:ADV|AUX)$/.test(tokens[last]!.pos)) last--;
  if (isComma(tokens[last])) {
    let open = last - 1;
    while (inSentence(open) && last - open < REACH && !isComma(tokens[open])) open--;
    if (!inSentence(open) || !isComma(tokens[open])) return undefined;
    last = open - 1;
  }
  let first = last + 1;
  while (inSentence(first - 1) && isPhraseWord(reading, first - 1)) first--;
  return first > last ? undefined : phraseFrom(reading, first, last);
}

const isPhraseWord = ({ tokens }: Reading, i: number): boolean =>
  isOfPhrase(tokens[i]!.pos) ||
  /^(?:POS|HYPH)$/.test(tokens[i]!.tag ?? '') ||
  /^(?:of|he|she|they|we|i)$/.test(tokens[i]!.norm);

/** The one whom the sentence before a colon is about says what is quoted behind it. */
function behindColon(
  reading: Reading,
  speakers: SpeakerIndex,
  q: Quotation,
  { first, last }: Range,
  anchors: ReadonlySet<number>,
): Found | undefined {
  const { tokens, tree } = reading;
  for (let i = first; i <= last; i++) {
    if (anchors.has(i)) return undefined;
    const { deprel, pos } = tokens[i]!;
    if (deprel !== 'root' || (pos !== 'VERB' && pos !== 'ADJ' && pos !== 'NOUN')) continue;
    const head = tree.child(i, 'nsubj');
    const agent = isPassive(reading, i) ? agentOf(reading, i) : undefined;
    if (agent !== undefined && head !== undefined && reading.lexicon.documents.has(tokens[head]!.norm))
      return made(reading, 'direct-after-colon', last + 1, { head: agent, range: nounPhrase(reading, agent) }, q);
    if (head === undefined || head > i || tokens[head]!.deprel !== 'nsubj') return undefined;
    const kind = speakers.at(head)?.actor.kind;
    if (
      !/^(?:he|she|they)$/.test(tokens[head]!.norm) &&
      kind !== 'person' &&
      // A body's announcement ends in a colon before what is no quotation, too: there only marks tell.
      (q.style === 'block' || (kind !== 'organization' && kind !== 'government'))
    )
      return undefined;
    return made(reading, 'direct-after-colon', last + 1, { head, range: nounPhrase(reading, head) }, q);
  }
  return undefined;
}
