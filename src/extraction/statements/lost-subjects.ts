/**
 * Subjects that the parse lost, found by the words: the phrase beside the cue, the phrase at the head of the sentence with what is
 * added about it between commas, the subject of the verb that a cue without its own goes on from. In: reading and verb. Out: source.
 */
import { sourceNounKind } from '../../knowledge/gazetteer.ts';
import { isComma, isFiniteVerb, isNominal, type Reading, sentenceOf } from './reading.ts';
import { isInverted, isPassive, type Source, source, subjectOf } from './subjects.ts';
import { relationOf } from './tree.ts';
import { isFiniteTag, isOfPhrase, isWh, verbUses } from './words.ts';

/** Where the parse names no subject: the noun phrase right behind an inverted cue ("…, said X"), or right before the cue. */
export function nearestPhrase(reading: Reading, verb: number): Source | undefined {
  const { tokens } = reading;
  const { sentence } = tokens[verb]!;
  // "In Velm, the ministry said": without a comma behind it the phrase is no apposition to the place.
  const closed = isComma(tokens[verb - 1]);
  const climb = (from: number, within: (i: number) => boolean): number => {
    let at = from;
    for (let steps = 0; steps < 12; steps++) {
      const { head } = tokens[at]!;
      if (head < 0 || !within(head) || /^(?:VERB|AUX|ADV)$/.test(tokens[head]!.pos)) break;
      // "In a letter seen by the council, Oda Brandt wrote": without "and" the comma parts two phrases.
      if (tokens[at]!.deprel === 'conj' && !hasConjunction(reading, head, at)) break;
      // "starved to death and activists say": what hangs on a preposition begins no pair of speakers.
      if (tokens[at]!.deprel === 'conj' && reading.tree.child(head, 'case') !== undefined) break;
      // "In Velm itself the mayor, Oda Brandt, recalled": without a comma the second phrase is no apposition to the place.
      if (tokens[at]!.deprel === 'appos' && reading.tree.child(head, 'case') !== undefined) {
        const before = tokens[reading.tree.extent(at).first - 1];
        if (head < at && before !== undefined && (!isComma(before) || !closed)) break;
      }
      // "Former Councillor Oda Brandt": a word of office that passes for an adjective.
      if (head < at && tokens[head]!.pos === 'ADJ' && tokens[at]!.pos === 'PROPN') break;
      at = head;
    }
    return at;
  };
  const next = tokens[verb + 1];
  // A participle stands behind its subject: “…,” he said, promising the group a vote.
  const inverted = tokens[verb]!.tag !== 'VBG' && isInverted(reading, verb);
  if (inverted && next?.sentence === sentence && /^(?:DET|PROPN|NOUN|PRON|ADJ|NUM)$/.test(next.pos)) {
    const head = climb(verb + 1, h => h > verb && tokens[h]!.sentence === sentence);
    if (isNominal(tokens[head])) return source(reading, verb, head);
    // The run of nouns behind the verb, where the parser took a part of it for something else.
    let last = verb + 1;
    while (isOfPhrase(tokens[last + 1]?.pos) && tokens[last + 1]!.sentence === sentence) last++;
    if (isNominal(tokens[last])) return { head: last, range: { first: verb + 1, last } };
    // "said 9/11 widow Oda Brandt.": a name that ends the clause, whatever stands before it.
    while (last < verb + 8 && tokens[last + 1]?.sentence === sentence && tokens[last + 1]!.pos !== 'PUNCT') last++;
    return tokens[last]!.pos === 'PROPN' ? { head: last, range: { first: verb + 1, last } } : undefined;
  }
  let at = verb - 1;
  while (at >= 0 && tokens[at]!.sentence === sentence && /^(?:ADV|AUX|PART)$/.test(tokens[at]!.pos)) at--;
  if (at < 0 || tokens[at]!.sentence !== sentence) return undefined;
  if (isComma(tokens[at])) at = beforeApposition(reading, at, sentence);
  // "a U.S. official, who …, said": a noun of office may pass for an adjective.
  const noun = isNominal(tokens[at]) || (tokens[at]?.pos === 'ADJ' && isComma(tokens[at + 1]));
  if (at < 0 || !noun) return undefined;
  const head = climb(at, h => h < verb && tokens[h]!.sentence === sentence);
  // "States that want him gone from power have said": what a preposition brings in does not speak.
  if (reading.tree.children(head).some(c => c < head && tokens[c]!.pos === 'ADP' && tokens[c]!.deprel === 'case')) return undefined; // biome-ignore format: one thought
  if (isNominal(tokens[head]) || head === at) return source(reading, verb, head);
  // "eight of ten voters say": counted by a number.
  const counted = tokens[head]!.pos === 'NUM' && tokens[head + 1]?.norm === 'of' && at - head < 5;
  return counted ? { head: at, range: { first: head, last: at } } : undefined;
}

const hasConjunction = ({ tokens }: Reading, first: number, last: number): boolean => {
  for (let i = first + 1; i < last; i++) if (tokens[i]!.pos === 'CCONJ') return true;
  return !tokens.slice(first + 1, last).some(isComma);
};

/** "The envoy, who leads the talks, said": the noun phrase in front of the comma pair. */
function beforeApposition(reading: Reading, comma: number, sentence: number): number {
  const { tokens } = reading;
  for (let at = comma - 1; at > 0 && tokens[at]!.sentence === sentence && comma - at < 40; at--) {
    if (!isComma(tokens[at])) continue;
    // "Oda Brandt, 56, who leads the talks, said": over the age.
    if (tokens[at - 1]!.pos === 'NUM' && isComma(tokens[at - 2])) return at - 3;
    return tokens[at - 1]!.sentence === sentence ? at - 1 : -1;
  }
  return -1;
}

/** Where neither the parse nor the nearest phrase tells who speaks. */
export function lostSubject(reading: Reading, verb: number): Source | undefined {
  const { tag } = tokens(reading, verb);
  if (isPassive(reading, verb)) return undefined;
  const found = isFiniteTag(tag)
    ? (phraseAtHead(reading, verb) ?? goesOn(reading, verb))
    : tag === 'VBN' && isPastInDisguise(reading, verb)
      ? nearestPhrase(reading, verb)
      : tag === 'VBG'
        ? goesOn(reading, verb)
        : undefined;
  return found && maySpeak(reading, found.head) ? found : undefined;
}

const tokens = (reading: Reading, index: number) => reading.tokens[index]!;

/** "The union made clear the strike would go on": a past that passes for a participle, with nothing finite before it. */
function isPastInDisguise({ tokens, quotationOf }: Reading, verb: number): boolean {
  const { sentence, deprel } = tokens[verb]!;
  if (deprel !== 'acl' || tokens[verb + 1]?.norm === 'by' || !isNominal(tokens[verb - 1])) return false;
  if (!/^(?:that|clear)$/.test(tokens[verb + 1]?.norm ?? '')) return false;
  for (let i = verb - 1; i >= 0 && tokens[i]!.sentence === sentence; i--)
    if (quotationOf[i] === quotationOf[verb] && isFiniteTag(tokens[i]!.tag)) return false;
  return true;
}

const maySpeak = ({ tokens }: Reading, head: number): boolean => {
  const { pos, lemma, norm } = tokens[head]!;
  if (pos === 'PRON') return /^(?:he|she|they|it|we|who)$/.test(norm);
  return pos === 'PROPN' || sourceNounKind(lemma) !== undefined;
};

/** "Ada Corr, a teacher who led the strike, said": the phrase that opens the sentence, where all that stands between is about it. */
function phraseAtHead(reading: Reading, verb: number): Source | undefined {
  const { tokens, quotationOf } = reading;
  let end = verb - 1;
  while (tokens[end]?.pos === 'ADV') end--;
  if (!isComma(tokens[end])) return undefined;
  let first = sentenceOf(reading, verb).first;
  for (let i = end; i > first; i--) if (quotationOf[i] !== quotationOf[verb]) first = i + 1;
  while (first < end && /^(?:PUNCT|CCONJ)$/.test(tokens[first]!.pos)) first++;
  // "In Velm on Monday, Ada Corr, …"
  if (tokens[first]!.pos === 'ADP' || reading.timeOf[first]! >= 0) {
    while (first < end && !isComma(tokens[first])) first++;
    first++;
  }
  let last = first - 1;
  while (last + 1 < end && isOfName(reading, last + 1)) last++;
  if (last < first || last + 1 >= end || !isNominal(tokens[last])) return undefined;
  if (!isComma(tokens[last + 1]) && tokens[last + 1]!.pos !== 'ADP' && tokens[last + 1]!.text !== '(') return undefined;
  let relative = false;
  for (let i = last + 1; i < end; i++) {
    if (isComma(tokens[i])) relative = false;
    if (isWh(tokens[i]!.tag) || tokens[i]!.norm === 'that') relative = true;
    if (!relative && isFiniteVerb(reading, i)) return undefined;
  }
  return { head: last, range: { first, last } };
}

const isOfName = ({ tokens }: Reading, i: number): boolean =>
  isOfPhrase(tokens[i]!.pos) || /^(?:POS|HYPH|PRP\$)$/.test(tokens[i]!.tag ?? '');

/** "X closed the yard and said …", "X shunned the talks, claiming that …": the subject of the verb before, found by the words. */
function goesOn(reading: Reading, verb: number): Source | undefined {
  const { tokens, quotationOf } = reading;
  const { tag, sentence } = tokens[verb]!;
  let opener = verb - 1;
  while (tokens[opener]?.pos === 'ADV') opener--;
  const joined = tag === 'VBG' ? isComma(tokens[opener]) : tokens[opener]?.pos === 'CCONJ';
  if (!joined || tokens[opener]!.sentence !== sentence) return undefined;
  if (!verbUses(tokens[verb]!)?.some(u => u.takes.includes('clause'))) return undefined;
  for (let at = opener - 1; at >= 0 && opener - at < 60 && tokens[at]!.sentence === sentence; at--) {
    if (quotationOf[at] !== quotationOf[verb] || !isFiniteTag(tokens[at]!.tag)) continue;
    if (tag !== 'VBG' && tokens[at]!.tag !== tag) return undefined;
    if (isInRelative(reading, at)) continue;
    const found = subjectOf(reading, at) ?? phraseAtHead(reading, at) ?? nearestPhrase(reading, at);
    return found && { ...found, sharedWith: at };
  }
  return undefined;
}

function isInRelative({ tokens }: Reading, verb: number): boolean {
  for (let i = verb - 1; i > verb - 12 && i >= 0 && !isComma(tokens[i]); i--)
    if (isWh(tokens[i]!.tag) || tokens[i]!.norm === 'that') return true;
  return false;
}

/**
 * "Corr assured the council that the dam was safe, her spokesman said": behind a comma and before a stop, a plain noun phrase speaks,
 * whatever the parser joined it to.
 */
export function closingPhrase(reading: Reading, verb: number): Source | undefined {
  const { tokens, quotationOf, tree } = reading;
  if (!isFiniteTag(tokens[verb]!.tag) || quotationOf[verb]! >= 0) return undefined;
  const next = tokens[verb + 1];
  if (next && next.sentence === tokens[verb]!.sentence && !/^[.,]$/.test(next.text)) return undefined;
  if (!verbUses(tokens[verb]!)?.some(u => u.takes.includes('quote') && u.takes.includes('clause'))) return undefined;
  let first = verb;
  while (first > 0 && first > verb - 12 && isOfName(reading, first - 1) && quotationOf[first - 1]! < 0) first--;
  const last = verb - 1;
  if (
    first > last ||
    first === 0 ||
    !isComma(tokens[first - 1]) ||
    tokens[first - 1]!.text !== ',' ||
    !isNominal(tokens[last])
  )
    return undefined;
  // Only where the parse hung it on something before the comma that is no subject.
  let head = last;
  while (tokens[head]!.head >= first && tokens[head]!.head < verb) head = tokens[head]!.head;
  const up = tokens[head]!.head;
  if (up < 0 || up >= first - 1 || !/^(?:appos|conj)$/.test(relationOf(tokens[head]!))) return undefined;
  let start = up;
  while (start > 0 && isOfName(reading, start - 1)) start--;
  const isObject =
    /^(?:VERB|ADP)$/.test(tokens[start - 1]?.pos ?? '') && tokens[start - 1]!.sentence === tokens[verb]!.sentence;
  if (!isObject || tree.child(verb, 'nsubj') === head) return undefined;
  let finite = false;
  for (let i = sentenceOf(reading, verb).first; i < up && !finite; i++) finite = isFiniteVerb(reading, i);
  return finite && maySpeak(reading, head) ? { head, range: { first, last } } : undefined;
}

/** "… that the dam was safe, her spokesman said, by the agency's account": what was assured ends before the one who reports it. */
export function cutClosing(reading: Reading, first: number, last: number): number {
  const { tokens } = reading;
  for (let i = first + 2; i <= last; i++) {
    if (tokens[i]!.pos !== 'VERB' || !isFiniteTag(tokens[i]!.tag)) continue;
    const closing = closingPhrase(reading, i);
    if (closing && closing.range.first - 2 > first) return closing.range.first - 2;
  }
  return last;
}
