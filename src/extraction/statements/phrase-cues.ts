/** Attributions without a verb: "according to X", "X's warning that …", "X: …". In: reading. Out: findings in text order. */

import type { Quotation } from '../../model/doc.ts';
import { contentSpan } from './contents.ts';
import { ownRange } from './noun-owners.ts';
import {
  type Found,
  hasVerb,
  isComma,
  isFiniteVerb,
  isNominal,
  quotationAt,
  type Reading,
  sentenceOf,
  tokenAt,
} from './reading.ts';
import type { SpeakerIndex } from './speakers.ts';
import { NOTICE } from './speakers.ts';
import { nounPhrase } from './subjects.ts';
import type { Range } from './tree.ts';
import { countWords, isFiniteOrModal, isFiniteTag, isOfPhrase, verbUses } from './words.ts';

/** "according to X": the phrase ends with its noun phrase; the content is the sentence around it. */
export function findAccordingTo(reading: Reading): Found[] {
  const { tokens } = reading;
  const found: Found[] = [];
  for (const first of reading.candidates.accordings) {
    if (tokens[first + 1]?.norm !== 'to') continue;
    const sentence = sentenceOf(reading, first);
    const edge = first === sentence.first ? leadEnd(reading, first + 2, sentence.last) : undefined;
    let { head } = tokens[first]!;
    if (head <= first || !isNominal(tokens[head]) || (edge !== undefined && head > edge)) {
      head = first + 2;
      for (let steps = 0; steps < 10 && head < sentence.last; steps++) {
        const up = tokens[head]!.head;
        if (up <= first + 1 || up >= sentence.last || !isNominal(tokens[up]) || (edge !== undefined && up > edge))
          break;
        head = up;
      }
      while (edge !== undefined && head < edge && !isNominal(tokens[head])) head++;
    }
    // "according to show insiders", with "show" taken for a verb
    if (head === first + 2 && !isNominal(tokens[head]) && isNominal(tokens[head + 1])) head++;
    if (head >= sentence.last || !isNominal(tokens[head])) continue;
    if (['plan', 'law', 'schedule', 'rule', 'custom', 'tradition'].includes(tokens[head]!.lemma)) continue;
    const phrase = nounPhrase(reading, head);
    const range = { first: first + 2, last: edge ?? Math.min(Math.max(phrase.last, head), sentence.last - 1) };
    const content = around(reading, first, range.last, sentence);
    if (content.length === 0) continue;
    found.push({
      rule: 'statements/according-to',
      construction: 'according-to',
      anchor: first,
      cue: { first, last: first + 1 },
      source: head,
      sourceRange: range,
      content,
    });
  }
  return found;
}

/** "According to Oda Brandt, head of the union, the dam …": the last token before the comma behind which the main clause begins. */
function leadEnd(reading: Reading, first: number, end: number): number | undefined {
  const { tokens, quotationOf } = reading;
  const finiteAt = (i: number): boolean => isFiniteOrModal(tokens[i]!.tag);
  const comma = (from: number): number => {
    for (let i = from; i < end && i < from + 40; i++) if (tokens[i]!.text === ',' && quotationOf[i]! < 0) return i;
    return -1;
  };
  const one = comma(first);
  if (one < 0 || one === first) return undefined;
  // An apposition or relative clause up to the next comma, with a finite clause behind it.
  const two = comma(one + 1);
  if (two > 0 && two + 1 < end) {
    let apposed = tokens[one + 1]!.tag === 'WP' || tokens[one + 1]!.tag === 'WDT';
    if (!apposed && /^(?:a|an|the|its|his|her|their|one|former)$|^\p{Ll}/u.test(tokens[one + 1]!.text)) {
      apposed =
        !/^(?:PRON|NUM)$/.test(tokens[one + 1]!.pos) ||
        // "its spokesman, “…”": behind a possessive only where words in marks follow; else "its troops" begin what was said.
        (tokens[one + 1]!.tag === 'PRP$' && two + 1 < end && quotationOf[two + 1]! >= 0);
      for (let i = one + 1; i < two; i++) if (finiteAt(i) || quotationOf[i]! >= 0) apposed = false;
    }
    let finite = false;
    for (let i = two + 1; i < end; i++) if (finiteAt(i)) finite = true;
    if (apposed && finite && !/^(?:CCONJ|VERB|AUX)$/.test(tokens[two + 1]!.pos)) return two - 1;
  }
  return one - 1;
}

/** The sentence without the phrase between `first` and `last`; a quotation that ends right before the phrase is taken whole. */
function around(reading: Reading, first: number, last: number, sentence: Range & { last: number }) {
  const { tokens } = reading;
  const before: Range = { first: sentence.first, last: first - 1 };
  const after: Range = { first: last + 1, last: sentence.last - 1 };
  let at = first - 1;
  while (at >= sentence.first && isComma(tokens[at])) at--;
  // "largely coastal and, according to X, hostile": a piece of a clause, no words to stand alone.
  if (at < first - 1 && tokens[at]?.pos === 'CCONJ' && !hasVerb(reading, after)) return [];
  // "has moved envoys and, according to X, adopted a plan": the second of two verbs alone.
  if (at < first - 1 && tokens[at]?.pos === 'CCONJ' && isComma(tokens[after.first])) {
    const second = contentSpan(reading, after);
    return second ? [second] : [];
  }
  const q = at >= sentence.first ? quotationAt(reading, at) : undefined;
  if (q && q.start < (tokens[sentence.first]?.start ?? 0)) return [{ start: q.start, end: q.end }];
  const spans = [];
  const lead = before.last - before.first >= 1 ? contentSpan(reading, before) : undefined;
  if (lead && (hasVerb(reading, before) || after.last > after.first)) spans.push(lead);
  // Behind the phrase only what a comma parts from it, at the head or in the middle of the sentence.
  if (after.last > after.first && isComma(tokens[after.first])) {
    const next = tokens[after.first + 1]!;
    const circumstance =
      lead !== undefined &&
      (next.tag === 'VBG' || next.tag === 'WP' || next.tag === 'WDT' || reading.timeOf[after.first + 1]! >= 0);
    const rest = circumstance ? undefined : contentSpan(reading, after);
    // "The dam is, …, a ruin": the clause is not whole before the phrase.
    const open = lead !== undefined && /^(?:AUX|VERB|ADP|DET)$/.test(tokens[at]?.pos ?? '');
    if (rest && (lead === undefined || open || hasVerb(reading, after))) spans.push(rest);
  }
  return spans;
}

/** "As Oda Brandt put it, …", "…, as the envoy said", "…, in Oda Brandt's words, …": the content is the sentence around. */
export function findAsides(reading: Reading): Found[] {
  const found: Found[] = [];
  for (const index of reading.candidates.asides) {
    const aside = reading.tokens[index]!.norm === 'as' ? readAs(reading, index) : readInWords(reading, index);
    if (!aside) continue;
    const { cue, source, last } = aside;
    const content = around(reading, index, last, sentenceOf(reading, index));
    if (content.length === 0) continue;
    found.push({
      rule: 'statements/aside',
      construction: 'aside',
      anchor: cue.first,
      cue,
      source: source.head,
      sourceRange: source.range,
      content,
    });
  }
  return found;
}

/** Set off by a comma, a mark or the sentence's edge on both sides. */
const isSetOff = (reading: Reading, first: number, last: number): boolean => {
  const { tokens, quotationOf } = reading;
  const sentence = sentenceOf(reading, first);
  const left = first === sentence.first || isComma(tokens[first - 1]) || quotationOf[first - 1]! >= 0;
  const right = last + 1 >= sentence.last || tokens[last + 1]!.pos === 'PUNCT' || quotationOf[last + 1]! >= 0;
  return left && right && quotationOf[first]! < 0;
};

function readAs(reading: Reading, as: number) {
  const { tokens } = reading;
  const { sentence } = tokens[as]!;
  for (let i = as + 2; i < as + 12 && tokens[i]?.sentence === sentence; i++) {
    const { norm, tag, pos } = tokens[i]!;
    if (pos === 'PUNCT') return undefined;
    const put = (norm === 'put' || norm === 'puts') && /^(?:it|this)$/.test(tokens[i + 1]?.norm ?? '');
    const uses = isFiniteTag(tag) ? verbUses(tokens[i]!) : undefined;
    const tells = uses?.some(u => u.group === 'tell') === true;
    if (!put && !tells && !uses?.some(u => u.group === 'say')) continue;
    let last = put ? i + 1 : i;
    // "As Brandt told the council, …": over the hearer.
    for (let k = i + 1; tells && k < i + 6 && (isOfPhrase(tokens[k]?.pos) || isNominal(tokens[k])); k++) last = k;
    while (reading.timeOf[last + 1]! >= 0 || (tokens[last + 1]?.pos === 'ADP' && reading.timeOf[last + 2]! >= 0))
      last++;
    if (!isSetOff(reading, as, last)) return undefined;
    let head = i - 1;
    for (let up = head; up > as && up < i; up = tokens[up]!.head) head = isNominal(tokens[up]) ? up : head;
    if (!isNominal(tokens[head]) || reading.timeOf[head]! >= 0) return undefined;
    return { cue: { first: i, last: put ? i + 1 : i }, source: { head, range: { first: as + 1, last: i - 1 } }, last };
  }
  return undefined;
}

function readInWords(reading: Reading, first: number) {
  const { tokens, tree, lexicon } = reading;
  const { sentence } = tokens[first]!;
  for (let i = first + 2; i < first + 10 && tokens[i]?.sentence === sentence; i++) {
    if (tokens[i]!.pos === 'PUNCT' || tokens[i]!.pos === 'VERB') return undefined;
    if (!lexicon.viewNouns.has(tokens[i]!.norm)) continue;
    const owner = tree.children(i).find(c => tokens[c]!.deprel === 'nmod:poss' && c < i);
    if (owner === undefined || !isSetOff(reading, first, i)) return undefined;
    return { cue: { first: i, last: i }, source: { head: owner, range: ownRange(reading, owner) }, last: i };
  }
  return undefined;
}

/** "Oda Brandt: the road is closed": a speaker alone before a colon, at the head of a paragraph. */
export function findColonForms(reading: Reading, speakers: SpeakerIndex): Found[] {
  const { tokens, doc } = reading;
  const found: Found[] = [];
  for (const paragraph of doc.paragraphs) {
    const sentence = doc.sentences[paragraph.opening];
    if (!sentence) continue;
    let colon = -1;
    for (let i = sentence.first; i < sentence.last && i < sentence.first + 9; i++) {
      if (tokens[i]!.pos === 'VERB' || tokens[i]!.pos === 'AUX') break;
      if (tokens[i]!.text === ':') {
        colon = i;
        break;
      }
    }
    if (colon <= sentence.first || colon + 2 >= sentence.last) continue;
    const form = speakers.at(colon - 1);
    if (!form || form.form.end !== tokens[colon - 1]!.end || form.actor.kind === 'coalition') continue;
    // Titles may stand before the name, nothing else.
    const lead = tokens.slice(sentence.first, colon).filter(t => t.end <= form.form.start);
    if (lead.some(t => t.pos === 'ADP' || t.pos === 'PUNCT' || t.pos === 'ADV')) continue;
    const range = { first: sentence.first, last: colon - 1 };
    if (NOTICE.test(reading.text.slice(tokens[range.first]!.start, tokens[range.last]!.end))) continue;
    const q = quotationAt(reading, colon + 1);
    if (!q && !hasVerb(reading, { first: colon + 1, last: sentence.last - 1 })) continue;
    const span = q
      ? { start: q.start, end: q.end }
      : contentSpan(reading, { first: colon + 1, last: sentence.last - 1 });
    if (!span || (!q && countWords(reading.text, span.start, span.end, 4) < 4)) continue;
    found.push({
      rule: 'statements/colon',
      construction: paragraph.heading ? 'headline' : 'colon',
      anchor: colon,
      cue: { first: colon, last: colon },
      source: colon - 1,
      sourceRange: range,
      content: [span],
    });
  }
  return found;
}

/** "…" — Oda Brandt: a quotation that ends a paragraph's words, a dash, and a name with nothing else. Boxes of voices do so. */
/** "… the critics, among them Oda Brandt – “It is a bad text” – and Karl Venn": a sentence in dashes right behind a person's name. */
function nameBeforeInsert(reading: Reading, q: Quotation): Found | undefined {
  const { tokens, people, text } = reading;
  const opening = tokenAt(tokens, q.start) - 1;
  const name = opening - 1;
  if (!/^[-–—―]+$/.test(tokens[opening]?.text ?? '') || !people.has(name)) return undefined;
  const inside = { first: opening + 1, last: tokenAt(tokens, q.end) - 1 };
  let finite = false;
  for (let i = inside.first; i <= inside.last && !finite; i++) finite = isFiniteVerb(reading, i);
  if (!finite || !/^\p{Lu}/u.test(text.slice(q.inner[0]!.start).trimStart())) return undefined;
  let first = name;
  while (people.has(first - 1)) first--;
  return {
    rule: 'statements/dash',
    construction: 'dash',
    anchor: opening,
    cue: { first: opening, last: opening },
    source: first,
    sourceRange: { first, last: name },
    content: [{ start: q.start, end: q.end }],
  };
}

export function findDashForms(reading: Reading): Found[] {
  const { doc, tokens } = reading;
  const found: Found[] = [];
  for (const q of doc.quotations) {
    if (q.parent !== undefined || q.style === 'block') continue;
    const dash = tokenAt(tokens, q.end);
    const first = dash + 1;
    if (!tokens[first] || !/^[-–—―]+$/.test(tokens[dash]!.text)) continue;
    const inserted = nameBeforeInsert(reading, q);
    if (inserted) {
      found.push(inserted);
      continue;
    }
    const paragraph = doc.paragraphs[doc.sentences[tokens[first].sentence]!.paragraph]!;
    const last = doc.sentences[paragraph.last - 1]!.last - 1;
    const head = /PROPN/.test(tokens[first].pos) ? first : -1;
    if (head < 0 || last - first > 12 || tokens[dash]!.start < paragraph.start || hasVerb(reading, { first, last }))
      continue;
    found.push({
      rule: 'statements/dash',
      construction: 'dash',
      anchor: dash,
      cue: { first: dash, last: dash },
      source: head,
      sourceRange: nounPhrase(reading, head),
      content: [{ start: q.start, end: q.end }],
    });
  }
  return found;
}
