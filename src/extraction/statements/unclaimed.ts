/**
 * Quotations that the parse gave to no cue, read by their neighbours alone: “…,” NAME said; “…,” said NAME; NAME VERB …, “…”; NAME VERB
 * OBJECT: “…”. Beside quotation marks the parser loses a cue in twenty. In: reading, speakers, findings so far. Out: further findings.
 */
import type { Quotation } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import { introductionOf } from './introduced.ts';
import { isQuoteVerb, phraseFrom } from './quote-phrases.ts';
import { type Found, isComma, isNominal, type Reading, sentenceOf, tokenAt } from './reading.ts';
import { findSource } from './sources.ts';
import type { SpeakerIndex } from './speakers.ts';
import { agentOf, isPassive, nounPhrase, type Source } from './subjects.ts';
import type { Range } from './tree.ts';
import { isUnreal } from './unreal.ts';
import { isAdverbOrAux, isFiniteOrModal, isFiniteTag, isOfPhrase, isPastOrPresent, isWh, verbUses } from './words.ts';

/** Words between a quotation and its cue: a name with an apposition, or a phrase of place. */
const REACH = 25;
/** Words between a cue and the quotation behind it: "said on Monday, in a reference to …, “…”". */
const LEAD = 40;

export function findUnclaimed(reading: Reading, speakers: SpeakerIndex, found: readonly Found[]): Found[] {
  const { doc, tokens } = reading;
  if (doc.quotations.length === 0) return [];
  const anchors = new Map(found.map(f => [f.anchor, f]));
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
    if (found.anchor >= 0) anchors.set(found.anchor, found);
  }
  return out;
}

/** Findings by their cue. */
type Anchors = ReadonlyMap<number, Found>;

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
function behindQuotation(reading: Reading, q: Quotation, anchors: Anchors): Found | undefined {
  const { tokens, text } = reading;
  let first = tokenAt(tokens, q.end);
  const comma = isComma(tokens[first]);
  if (comma) first++;
  const next = tokens[first];
  if (
    !next ||
    (!comma && !endsAsSpeech(reading, q) && !isNameWithCue(reading, first)) ||
    text.slice(q.end, next.start).includes('\n')
  )
    return undefined;
  if (isNameWithCue(reading, first) && !anchors.has(first + 1))
    return made(reading, 'direct-with-verb', first + 1, { head: first, range: { first, last: first } }, q);
  if (isQuoteVerb(reading, first) && /^(?:VB[DZN]|NNS)$/.test(next.tag ?? '')) {
    if (anchors.has(first)) return undefined;
    const source = phraseFrom(reading, first + 1);
    return source && made(reading, 'direct-with-verb', first, source, q);
  }
  const source = phraseFrom(reading, first);
  if (!source) return undefined;
  const from = source.range.last + 1;
  const verb = cueBehind(reading, from, first + REACH) ?? cueBehindApposition(reading, from, first + REACH);
  if (verb === undefined || anchors.has(verb) || isUnreal(reading, verb)) return undefined;
  // What is apposed belongs to the speaker's words.
  let { last } = source.range;
  for (let i = last + 1; i < verb; i++) if (!/^(?:PUNCT|ADV|AUX)$/.test(tokens[i]!.pos)) last = i;
  return made(reading, 'direct-with-verb', verb, { head: source.head, range: { first: source.range.first, last } }, q);
}

/** “The river is ours” Brandt said. “No,” Will wrote.: a capital with its cue and nothing behind it tell, whatever the tag and the comma. */
const isNameWithCue = (reading: Reading, i: number): boolean =>
  /^\p{Lu}\p{Ll}/u.test(reading.tokens[i]!.text) &&
  !/^(?:PRON|DET)$/.test(reading.tokens[i]!.pos) &&
  isQuoteVerb(reading, i + 1) &&
  /^[.,]$/.test(reading.tokens[i + 2]?.text ?? '');

/** A cue right behind the comma that closes an apposition, whatever verbs that has: "Mr. Brandt, now 81 and retired in Velm, said by telephone". */
function cueBehindApposition(reading: Reading, from: number, until: number): number | undefined {
  const { tokens, quotationOf } = reading;
  if (!isComma(tokens[from])) return undefined;
  const { sentence } = tokens[from]!;
  for (let i = from + 2; i < until && tokens[i]?.sentence === sentence && quotationOf[i]! < 0; i++) {
    if (!isComma(tokens[i - 1]) || !isQuoteVerb(reading, i) || !/^VB[DZN]$/.test(tokens[i]!.tag ?? '')) continue;
    const behind = tokens[i + 1];
    if (!behind || /^(?:PUNCT|ADP|ADV)$/.test(behind.pos) || reading.timeOf[i + 1]! >= 0) return i;
  }
  return undefined;
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

/** NAME asserted, when asked about it, “…”. NAME had a message for the council: “…”. */
function beforeQuotation(
  reading: Reading,
  speakers: SpeakerIndex,
  q: Quotation,
  first: number,
  anchors: Anchors,
): Found | undefined {
  const { tokens, quotationOf } = reading;
  const by = introductionOf(reading, q, first);
  if (!by) return undefined;
  const sentence = sentenceOf(reading, first - 1);
  const range: Range = { first: sentence.first, last: tokens[first - 1]!.pos === 'PUNCT' ? first - 2 : first - 1 };
  for (let i = range.last; i >= range.first && i > first - LEAD; i--) {
    if (quotationOf[i]! >= 0) return undefined;
    const token = tokens[i]!;
    // A participle beside the marks may pass for a noun.
    const participle = token.norm.endsWith('ing') && i === range.last;
    if ((token.pos !== 'VERB' && !participle) || token.tag === 'VB' || !isQuoteVerb(reading, i)) continue;
    const known = anchors.get(i);
    if (known) return furtherWords(reading, known, q);
    if (isUnreal(reading, i)) return undefined;
    const parsed = sharedSource(reading, i, range, anchors) ?? findSource(reading, i);
    const source = parsed && parsed.head < i && isNominal(tokens[parsed.head]) ? parsed : phraseBefore(reading, i);
    return source && made(reading, 'direct-after-cue', i, source, q);
  }
  if (by === 'open') return undefined;
  return by === 'colon'
    ? behindColon(reading, speakers, q, range, anchors)
    : behindAct(reading, speakers, q, range, anchors);
}

/** "Brandt spoke on the radio, “…”", "Brandt defended his decision, “…”": a sentence in marks closes one that tells what somebody did. */
function behindAct(
  reading: Reading,
  speakers: SpeakerIndex,
  q: Quotation,
  { first, last }: Range,
  anchors: Anchors,
): Found | undefined {
  const { tokens, tree } = reading;
  if (q.style === 'block' || tokens[tokenAt(tokens, q.end)]?.sentence === tokens[first]!.sentence) return undefined;
  for (let i = last; i >= first; i--) {
    if (!isPastOrPresent(tokens[i]!.tag) || (!ACTS.test(tokens[i]!.lemma) && !anchors.has(i))) continue;
    const known = anchors.get(i);
    const head = known ? known.source : tree.child(i, 'nsubj');
    if (head === undefined || head < 0 || head > i || speakers.at(head)?.actor.kind !== 'person') return undefined;
    if (isUnreal(reading, i)) return undefined;
    return made(reading, 'direct-after-cue', i, { head, range: known?.sourceRange ?? nounPhrase(reading, head) }, q);
  }
  return undefined;
}

/** What one does with words. */
const ACTS = /^(?:speak|comment|talk|reply|respond|react|intervene|elaborate)$/;

/** “I do not know,” he said of those who left, “But I do know …”: more of the same words; what opens small belongs to a sentence begun. */
const furtherWords = ({ tokens }: Reading, known: Found, q: Quotation): Found | undefined =>
  known.content.at(-1)!.end <= tokens[known.anchor]!.start
    ? {
        rule: 'statements/floating',
        construction: 'floating',
        anchor: -1,
        source: -1,
        content: [{ start: q.start, end: q.end }],
        follows: known,
      }
    : undefined;

/** “…,” he said, adding: “…”: a participle behind the comma of a cue has that cue's speaker. */
function sharedSource(reading: Reading, verb: number, { first }: Range, anchors: Anchors): Source | undefined {
  const { tokens } = reading;
  if (tokens[verb]!.tag !== 'VBG' || !isComma(tokens[verb - 1])) return undefined;
  for (let i = verb - 2; i >= first; i--) {
    const known = anchors.get(i);
    if (known?.sourceRange && known.source >= 0) return { head: known.source, range: known.sourceRange };
    if (isFiniteOrModal(tokens[i]!.tag)) return undefined;
  }
  return undefined;
}

/** The noun phrase that ends before a cue, over an apposition or relative clause between commas: "NAME, who leads the talks, replied". */
function phraseBefore(reading: Reading, verb: number): Source | undefined {
  const { tokens, quotationOf } = reading;
  const { sentence } = tokens[verb]!;
  const inSentence = (i: number): boolean => tokens[i]?.sentence === sentence && quotationOf[i]! < 0;
  let last = verb - 1;
  while (inSentence(last) && isAdverbOrAux(tokens[last]!.pos)) last--;
  if (isComma(tokens[last])) {
    const name = nameBeforeCommas(reading, last);
    if (name) return name;
    let open = last - 1;
    while (inSentence(open) && last - open < REACH && !isComma(tokens[open])) open--;
    if (!inSentence(open) || !isComma(tokens[open])) return undefined;
    last = open - 1;
  }
  let first = last + 1;
  while (inSentence(first - 1) && isPhraseWord(reading, first - 1)) first--;
  return first > last ? undefined : phraseFrom(reading, first, last);
}

/** "Last week Oda Brandt (I-Vt.), head of the union, a body of miners, wrote": the first name that alone fills the room before a comma. */
function nameBeforeCommas(reading: Reading, comma: number): Source | undefined {
  const { tokens } = reading;
  let name: Source | undefined;
  let end = comma;
  for (let i = comma - 1; i >= comma - LEAD && i >= -1; i--) {
    const edge = i < 0 || tokens[i]!.sentence !== tokens[comma]!.sentence || isComma(tokens[i]);
    if (!edge) continue;
    let first = i + 1;
    while (first < end && (/^(?:CCONJ|ADV)$/.test(tokens[first]!.pos) || reading.timeOf[first]! >= 0)) first++;
    const found = phraseFrom(reading, first, end - 1);
    const behind = found && tokens[found.range.last + 1];
    if (found && tokens[found.head]!.pos === 'PROPN' && (found.range.last === end - 1 || behind?.text === '('))
      name = found;
    if (i < 0 || !isComma(tokens[i])) break;
    end = i;
  }
  return name;
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
  anchors: Anchors,
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
