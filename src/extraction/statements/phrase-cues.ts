/** Attributions without a verb: "according to X", "X's warning that …", "X: …". In: reading. Out: findings in text order. */
import { cutAtNextCue, hasVerb } from './clauses.ts';
import { contentSpan } from './contents.ts';
import { type Found, isComma, isNominal, quotationAt, type Reading, sentenceOf, tokenAt } from './reading.ts';
import { nounPhrase } from './sources.ts';
import type { SpeakerIndex } from './speakers.ts';
import { type Range, relationOf } from './tree.ts';

/** "according to X": the phrase ends with its noun phrase; the content is the sentence around it. */
export function findAccordingTo(reading: Reading): Found[] {
  const { tokens } = reading;
  const found: Found[] = [];
  for (const token of tokens) {
    if (token.norm !== 'according' || tokens[token.index + 1]?.norm !== 'to') continue;
    const first = token.index;
    const sentence = sentenceOf(reading, first);
    let head = token.head;
    if (head <= first || !isNominal(tokens[head])) {
      head = first + 2;
      for (let steps = 0; steps < 10 && head < sentence.last; steps++) {
        const up = tokens[head]!.head;
        if (up <= first + 1 || up >= sentence.last || !isNominal(tokens[up])) break;
        head = up;
      }
    }
    if (head >= sentence.last || !isNominal(tokens[head])) continue;
    if (['plan', 'law', 'schedule', 'rule', 'custom', 'tradition'].includes(tokens[head]!.lemma)) continue;
    const phrase = nounPhrase(reading, head);
    const range = { first: first + 2, last: Math.min(Math.max(phrase.last, head), sentence.last - 1) };
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

/** The sentence without the phrase between `first` and `last`; a quotation that ends right before the phrase is taken whole. */
function around(reading: Reading, first: number, last: number, sentence: Range & { last: number }) {
  const { tokens } = reading;
  const before: Range = { first: sentence.first, last: first - 1 };
  const after: Range = { first: last + 1, last: sentence.last - 1 };
  let at = first - 1;
  while (at >= sentence.first && isComma(tokens[at])) at--;
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
    if (rest && (lead === undefined || hasVerb(reading, after))) spans.push(rest);
  }
  return spans;
}

/** Verbs that only carry a cue noun: "renewed a call for", "issued a warning that". */
const LIGHT = new Set([
  'renew',
  'issue',
  'make',
  'repeat',
  'reiterate',
  'give',
  'voice',
  'deliver',
  'level',
  'trade',
  'send',
  'counter',
  'release',
  'have',
  'add',
  'step',
  'offer',
  'post',
]);

/** "Moscow's claim that …", "a call by X for …", "issued a statement saying …" is the verb's. */
export function findNounCues(reading: Reading, speakers: SpeakerIndex): Found[] {
  const { tokens, tree, lexicon } = reading;
  const found: Found[] = [];
  for (const token of tokens) {
    if (token.pos !== 'NOUN') continue;
    const use = lexicon.nouns.get(token.norm);
    if (!use) continue;
    const noun = token.index;
    const matter = matterOf(reading, noun, use);
    if (!matter) continue;
    const source = ownerOf(reading, noun, speakers);
    if (source === undefined || reading.quotationOf[noun]! >= 0) continue;
    // What the parser hung on the noun instead belongs to the matter ("a call for the founding of a safe zone").
    const own = tree.extent(noun).last;
    const end = /^(?:for|of|to|about|against|on)$/.test(matter.by) && own > matter.range.last ? own : matter.range.last;
    const span = contentSpan(reading, {
      first: matter.range.first,
      last: cutAtNextCue(reading, noun, matter.range.first, end),
    });
    if (!span || reading.text.slice(span.start, span.end).split(/\s+/).length < 2) continue;
    found.push({
      rule: `statements/noun-${matter.by}`,
      construction: 'cue-noun',
      anchor: noun,
      cue: { first: noun, last: matter.by === 'clause' || matter.by === 'infinitive' ? noun : matter.range.first - 1 },
      source,
      sourceRange: source > noun ? nounPhrase(reading, source) : ownRange(reading, source),
      content: [span],
    });
  }
  return found;
}

function ownRange(reading: Reading, source: number): Range {
  const range = nounPhrase(reading, source);
  // The genitive mark hangs on the owner.
  const last = range.last;
  return /^(?:'s|’s|'|’)$/.test(reading.tokens[last]!.text) && last > range.first
    ? { first: range.first, last: last - 1 }
    : range;
}

function matterOf(
  reading: Reading,
  noun: number,
  use: { clause: boolean; infinitive: boolean; prepositions: readonly string[] },
) {
  const { tokens, tree } = reading;
  for (const child of tree.children(noun)) {
    if (child < noun) continue;
    const relation = relationOf(tokens[child]!);
    const extent = tree.extent(child);
    const lead = tokens[extent.first]!.norm;
    if (
      use.clause &&
      (relation === 'acl' || relation === 'ccomp') &&
      tokens[child]!.deprel !== 'acl:relcl' &&
      lead === 'that'
    )
      return { by: 'clause', range: { first: extent.first + 1, last: extent.last } };
    if (use.infinitive && relation === 'acl' && lead === 'to') return { by: 'infinitive', range: extent };
    if ((relation === 'nmod' || relation === 'acl') && use.prepositions.includes(lead))
      return { by: lead, range: { first: extent.first + 1, last: extent.last } };
  }
  // "demands for a halt": the phrase hangs on the verb before.
  const preposition = tokens[noun + 1];
  if (preposition && use.prepositions.includes(preposition.norm) && preposition.head > noun + 1) {
    return { by: preposition.norm, range: { first: noun + 2, last: tree.extent(preposition.head).last } };
  }
  // "the claim Wednesday that …": the clause hangs elsewhere.
  let at = noun + 1;
  while (reading.timeOf[at]! >= 0 || (tokens[at]?.pos === 'ADP' && reading.timeOf[at + 1]! >= 0)) at++;
  const that = tokens[at];
  if (use.clause && that?.norm === 'that' && that.pos === 'SCONJ' && that.head > at) {
    return { by: 'clause', range: { first: at + 1, last: tree.extent(that.head).last } };
  }
  return undefined;
}

function ownerOf(reading: Reading, noun: number, speakers: SpeakerIndex): number | undefined {
  const { tokens, tree } = reading;
  const children = tree.children(noun);
  const owner = children.find(c => tokens[c]!.deprel === 'nmod:poss' && c < noun);
  if (owner !== undefined) return owner;
  const by = children.find(
    c =>
      c > noun &&
      relationOf(tokens[c]!) === 'nmod' &&
      tree.children(c).some(k => k < c && /^(?:by|from)$/.test(tokens[k]!.norm)),
  );
  if (by !== undefined) return by;
  // "Russian claims": a nationality word, where it is known as an actor.
  const nationality = children.find(
    c => c < noun && /^(?:amod|compound)$/.test(relationOf(tokens[c]!)) && speakers.at(c) !== undefined,
  );
  if (nationality !== undefined) return nationality;
  // "X renewed a call for": the subject of the verb that carries the noun.
  const { head, deprel } = tokens[noun]!;
  if (head >= 0 && /^(?:obj|obl)$/.test(deprel) && LIGHT.has(tokens[head]!.lemma)) return tree.child(head, 'nsubj');
  return undefined;
}

/** "Oda Brandt: the road is closed": a speaker alone before a colon, at the head of a paragraph. */
export function findColonForms(reading: Reading, speakers: SpeakerIndex): Found[] {
  const { tokens, doc } = reading;
  const found: Found[] = [];
  for (const paragraph of doc.paragraphs) {
    const sentence = doc.sentences[paragraph.first];
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
    if (!hasVerb(reading, { first: colon + 1, last: sentence.last - 1 })) continue;
    const q = quotationAt(reading, colon + 1);
    const span = q
      ? { start: q.start, end: q.end }
      : contentSpan(reading, { first: colon + 1, last: sentence.last - 1 });
    if (!span) continue;
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
export function findDashForms(reading: Reading): Found[] {
  const { doc, tokens } = reading;
  const found: Found[] = [];
  for (const q of doc.quotations) {
    if (q.parent !== undefined || q.style === 'block') continue;
    const dash = tokenAt(tokens, q.end);
    const first = dash + 1;
    if (!tokens[first] || !/^[-–—―]+$/.test(tokens[dash]!.text)) continue;
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
