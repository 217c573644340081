import type { NounUse } from '../../knowledge/reporting.ts';
import { contentSpan } from './contents.ts';
import { cutAtNextCue, cutSubordinate } from './cuts.ts';
import { carrierOf, ownerOf, ownRange } from './noun-owners.ts';
import { type Found, isComma, isFiniteVerb, type Reading, sentenceOf } from './reading.ts';
import type { SpeakerIndex } from './speakers.ts';
import { nounPhrase } from './subjects.ts';
import { type Range, relationOf } from './tree.ts';
import { overAdjectives } from './whole-phrases.ts';
import { countWords, cueWord, isOfPhrase, isWh } from './words.ts';

/** "Moscow's claim that …", "a call by X for …", "issued a statement saying …" is the verb's. */
export function findNounCues(reading: Reading, speakers: SpeakerIndex): Found[] {
  const { tokens, tree, doc } = reading;
  const found: Found[] = [];
  for (const noun of reading.candidates.nouns) {
    const token = tokens[noun]!;
    const use = cueWord(token).noun!;
    // "the Declaration of Support": a title.
    const { sentence } = token;
    const inside =
      tokens[noun - 1]?.sentence === sentence && !doc.paragraphs[doc.sentences[sentence]!.paragraph]!.heading;
    if (inside && cueWord(token).capital) continue;
    const matter = matterOf(reading, noun, use);
    if (!matter) continue;
    const source = use.carried ? carrierOf(reading, noun) : ownerOf(reading, noun, speakers);
    if (source === undefined || reading.quotationOf[noun]! >= 0) continue;
    // What the parser hung on the noun instead belongs to the matter ("a call for the founding of a safe zone").
    const own = tree.extent(noun).last;
    const end = /^(?:for|of|to|about|against|on)$/.test(matter.by) && own > matter.range.last ? own : matter.range.last;
    const { first } = matter.range;
    const nominal = /^(?:for|of|to|about|against|on)$/.test(matter.by);
    const whole = matter.by === 'for' ? overInfinitive(reading, first, end) : end;
    const cut = cutSubordinate(reading, noun, first, cutAtNextCue(reading, noun, first, whole));
    const last = nominal
      ? overAdjectives(reading, { first, last: beforePredicate(reading, first, cut) })
      : beforeMainVerb(reading, noun, first, cut, matter.by === 'clause' ? 1 : 0);
    const span = contentSpan(reading, { first, last });
    // "a claim to be", "commitments to invest": nothing that could be looked up.
    const least = matter.by === 'infinitive' ? 3 : 2;
    if (!span || countWords(reading.text, span.start, span.end, least) < least) continue;
    found.push({
      rule: `statements/noun-${matter.by}`,
      construction: 'cue-noun',
      anchor: noun,
      cue: { first: noun, last: matter.by === 'clause' || matter.by === 'infinitive' ? noun : matter.range.first - 1 },
      source,
      sourceRange: upTo(source > noun ? nounPhrase(reading, source) : ownRange(reading, source), source, first),
      content: [span],
    });
  }
  return found;
}

/** "sounded a call for both banks to lend": what they are to do, where the parse hung it elsewhere. */
function overInfinitive({ tokens, tree, quotationOf }: Reading, first: number, last: number): number {
  for (let i = first; i <= last; i++) if (tokens[i]!.tag === 'VB') return last;
  const to = last + 1;
  if (tokens[to]?.norm !== 'to' || tokens[to + 1]?.tag !== 'VB' || tokens[to]!.sentence !== tokens[first]!.sentence)
    return last;
  const verb = Math.max(to + 1, tokens[to]!.head);
  return quotationOf[to] === quotationOf[first] ? Math.max(verb, tree.extent(verb).last) : last;
}

/** "a call from Oslo and its allies for Bern to stop": what is called for is no part of those who call. */
const upTo = (range: Range, source: number, content: number): Range =>
  source < content && range.last >= content - 1 ? { first: range.first, last: Math.max(source, content - 2) } : range;

/** "the demand for control over the valley remains in the way": up to the predicate, whatever the parse took into the phrase or out of it. */
function beforePredicate(reading: Reading, first: number, last: number): number {
  const { tokens, quotationOf } = reading;
  const sentence = tokens[first]?.sentence;
  for (let i = first; i < tokens.length && tokens[i]!.sentence === sentence && i < first + PHRASE; i++) {
    const { tag, pos, norm } = tokens[i]!;
    if (isFiniteVerb(reading, i) && i > first) return i - 1;
    if (tag === 'POS') continue;
    if (quotationOf[i]! >= 0 || isWh(tag) || /^(?:SCONJ|VERB|ADV|PART)$/.test(pos)) return last;
    if (pos === 'PUNCT' || (pos === 'CCONJ' && i > last) || tag === 'PRP' || norm === 'to') return last;
  }
  return last;
}

/** "Norway's denial that it had left was met with doubt": the noun is a subject, and the verb behind those of the clause is its own. */
function beforeMainVerb(reading: Reading, noun: number, first: number, last: number, own: number): number {
  const { tokens, quotationOf } = reading;
  for (let i = sentenceOf(reading, noun).first; i < noun; i++) if (isFiniteVerb(reading, i)) return last;
  let finite = 0;
  let open = false;
  for (let i = first; i <= last; i++) {
    const { pos, tag } = tokens[i]!;
    if (quotationOf[i]! >= 0) continue;
    // Whatever begins a clause of its own brings a verb of its own.
    if (isComma(tokens[i]) || isWh(tag) || /^(?:SCONJ|CCONJ)$/.test(pos) || tag === 'PRP') open = i > first;
    if (!isFiniteVerb(reading, i)) continue;
    if (finite >= own && !open) return Math.max(first, tokens[i - 1]!.pos === 'ADV' ? i - 2 : i - 1);
    if (!open) finite++;
    open = false;
  }
  return last;
}

/** Tokens of a noun phrase that is still plain. */
const PHRASE = 25;

function matterOf(reading: Reading, noun: number, use: NounUse) {
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
    // "an offer to striking workers": to whom, not what
    if (
      use.infinitive &&
      relation === 'acl' &&
      lead === 'to' &&
      (use.noun !== 'offer' || tokens[extent.first + 1]?.tag !== 'VBG')
    )
      return askedOf(reading, noun, extent) ?? { by: 'infinitive', range: extent };
    if ((relation === 'nmod' || relation === 'acl') && use.prepositions.includes(lead))
      return { by: lead, range: { first: extent.first + 1, last: extent.last } };
  }
  // "demands for a halt": the phrase hangs on the verb before.
  const preposition = tokens[noun + 1];
  if (preposition && use.prepositions.includes(preposition.norm) && preposition.head > noun + 1) {
    return { by: preposition.norm, range: { first: noun + 2, last: tree.extent(preposition.head).last } };
  }
  // "drop its vow to go on": the infinitive hangs on the verb before
  const { head } = tokens[noun]!;
  if (
    use.infinitive &&
    use.noun !== 'commitment' &&
    preposition?.norm === 'to' &&
    tokens[noun + 2]?.tag === 'VB' &&
    head >= 0 &&
    head < noun
  )
    return { by: 'infinitive', range: { first: noun + 1, last: Math.max(noun + 2, tree.extent(noun + 2).last) } };
  return behindOwner(reading, noun, use);
}

/** "the claim Wednesday that …", "accusations by Lima that …", "calls from the union for …": the matter hangs elsewhere. */
function behindOwner(reading: Reading, noun: number, use: NounUse) {
  const { tokens, tree, timeOf } = reading;
  let at = noun + 1;
  const named = use.prepositions.includes('of') ? /^(?:by|from)$/ : /^(?:by|from|of)$/;
  if (named.test(tokens[at]?.norm ?? '') && timeOf[at + 1]! < 0) {
    const most = at + OWNER;
    at++;
    while (at < most && (isOfPhrase(tokens[at]?.pos) || tokens[at]?.tag === 'POS' || tokens[at]?.norm === 'and')) at++;
  }
  while (timeOf[at]! >= 0 || (tokens[at]?.pos === 'ADP' && timeOf[at + 1]! >= 0)) at++;
  const opener = tokens[at];
  if (opener === undefined || opener.sentence !== tokens[noun]!.sentence) return undefined;
  const end = (i: number): number => Math.max(i, tokens[i]!.head > i ? tree.extent(tokens[i]!.head).last : i);
  const owned = at > noun + 1 && tokens[at + 1] !== undefined && !isFiniteVerb(reading, at + 1);
  if (use.clause && opener.norm === 'that' && (opener.tag === 'IN' || owned) && opener.head > at)
    return { by: 'clause', range: { first: at + 1, last: end(at) } };
  if (at === noun + 1) return undefined;
  if (use.infinitive && opener.norm === 'to' && tokens[at + 1]?.tag === 'VB')
    return { by: 'infinitive', range: { first: at, last: Math.max(at + 1, tree.extent(at + 1).last) } };
  if (opener.norm !== 'of' && use.prepositions.includes(opener.norm) && opener.head > at)
    return { by: opener.norm, range: { first: at + 1, last: end(at) } };
  return undefined;
}

/** Words of an owner behind "by". */
const OWNER = 10;

/** "calls from X for Y to stop": who is to stop, where the parse left it out. */
function askedOf({ tokens }: Reading, noun: number, { first, last }: Range) {
  for (let i = first - 1; i > noun && first - i < 8; i--)
    if (tokens[i]!.norm === 'for') return { by: 'for', range: { first: i + 1, last } };
  return undefined;
}
