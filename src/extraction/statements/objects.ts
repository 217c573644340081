import { isComma, type Reading } from './reading.ts';
import { type Range, relationOf } from './tree.ts';
import { isCueVerb, isFiniteOrWh, isNoun, isOfPhrase, isPastForm } from './words.ts';

const CIRCUMSTANCE = new Set([
  'during',
  'in',
  'on',
  'at',
  'after',
  'before',
  'since',
  'when',
  'while',
  'as',
  'via',
  'ahead',
  'following',
  'amid',
  'by',
]);

/** Extends an object to the right over what the parser hung on the verb instead: up to a comma, a circumstance or a coordination. */
export function widen(reading: Reading, verb: number, range: Range): Range {
  const { tokens, tree, timeOf } = reading;
  let { last } = range;
  for (;;) {
    const next = tokens[last + 1];
    if (!next || next.sentence !== tokens[verb]!.sentence) break;
    const listed =
      next.pos === 'PUNCT' || next.pos === 'CCONJ'
        ? (restOfList(reading, last + 1) ?? behindExamples(reading, last + 1) ?? restOfPair(reading, last + 1))
        : undefined;
    if (listed !== undefined) last = listed;
    if (listed !== undefined || next.pos === 'PUNCT' || next.pos === 'CCONJ') break;
    // "rejected the claim on Wednesday that …"
    let clause = last + 1;
    while (timeOf[clause]! >= 0 || (tokens[clause]?.pos === 'ADP' && timeOf[clause + 1]! >= 0)) clause++;
    if (
      clause > last + 1 &&
      tokens[clause]?.norm === 'that' &&
      tokens[clause]!.pos === 'SCONJ' &&
      tokens[clause]!.head > clause
    ) {
      last = tree.extent(tokens[clause]!.head).last;
      continue;
    }
    if (timeOf[last + 1]! >= 0 || timeOf[last + 2]! >= 0) break;
    if (CIRCUMSTANCE.has(next.norm) && !limitsNoun(reading, last + 1)) break;
    let top = last + 1;
    for (let steps = 0; steps < 60 && tokens[top]!.head !== verb && tokens[top]!.head >= 0; steps++)
      top = tokens[top]!.head;
    if (tokens[top]!.head !== verb || top < verb) break;
    if (!['obl', 'xcomp', 'advcl', 'acl', 'nmod', 'ccomp', 'obj', 'advmod'].includes(relationOf(tokens[top]!))) break;
    const extent = tree.extent(top);
    if (extent.last <= last) break;
    last = extent.last;
  }
  return { first: range.first, last };
}

/** "new duties on grain", "a truce in the valley": a phrase right behind a noun that tells which, not where it was said. */
function limitsNoun({ tokens, timeOf, lexicon }: Reading, preposition: number): boolean {
  const { norm, head } = tokens[preposition]!;
  if (!/^(?:in|on|at)$/.test(norm) || tokens[preposition - 1]!.pos !== 'NOUN' || head <= preposition) return false;
  for (let i = preposition + 1; i <= head; i++) {
    const word = tokens[i]!.norm;
    if (timeOf[i]! >= 0 || tokens[i]!.pos === 'PROPN' || lexicon.channels.some(c => c.words.includes(word)))
      return false;
  }
  return tokens[head]!.pos === 'NOUN' && !OCCASION.test(tokens[head]!.norm);
}

/** Where words are spoken. */
const OCCASION =
  /^(?:meeting|talks|call|conference|summit|session|ceremony|visit|event|forum|rally|trip|debate|hearing)$/;

/** "…, the return of prisoners, and grain": noun phrases up to an "and" behind a comma, and nothing else, to the sentence's end. */
function restOfList(reading: Reading, comma: number): number | undefined {
  const { tokens, quotationOf } = reading;
  if (tokens[comma]!.text !== ',') return undefined;
  const { sentence } = tokens[comma]!;
  let and = false;
  let acts = false;
  let andAt = comma;
  let i = comma;
  for (; tokens[i]?.sentence === sentence && i < comma + 60; i++) {
    const { pos, tag, norm, text } = tokens[i]!;
    if (quotationOf[i]! >= 0) continue;
    if (/^[.?!]$/.test(text)) break;
    if (pos === 'VERB' && isComma(tokens[i - 1])) {
      if (!isListedAct(reading, i)) return undefined;
      acts = true;
    }
    if (isFiniteOrWh(tag) || text === ';' || text === ':') return and ? phraseAfter(reading, andAt) : undefined;
    if (pos === 'CCONJ') {
      // The coordination of the list itself: "A, B and C", "A, B, and C".
      const further = acts && tokens[i + 1]?.tag === 'VBG';
      if (norm === 'but' || (!further && /^(?:VERB|AUX|PRON|ADV|ADP)$/.test(tokens[i + 1]?.pos ?? '')))
        return undefined;
      and = true;
      andAt = i;
    } else if (
      isComma(tokens[i]) &&
      (CIRCUMSTANCE.has(tokens[i + 1]?.norm ?? '') || reading.timeOf[i + 1]! >= 0 || and)
    )
      return undefined;
  }
  return and ? i - 1 : undefined;
}

/** "… with the union, the port, and the town": the rest of a list behind an infinitive; "…, a step to …" is no part of one. */
export function behindList(reading: Reading, last: number): number {
  const { tokens } = reading;
  const open = tokens[last + 2];
  if (tokens[last + 1]?.text !== ',' || open?.norm === 'a' || open?.norm === 'an') return last;
  // "… with the union, the port", "and the town": an "and" goes on with a list that has begun.
  const goesOn = open?.norm === 'and' ? tokens.slice(Math.max(0, last - 5), last).some(isComma) : open && isOfPhrase(open.pos); // biome-ignore format: one thought
  return goesOn ? (restOfList(reading, last + 1) ?? last) : last;
}

/** "… between A, B, and C to ensure that aid is given": the last one of a list, where a clause goes on behind it. */
function phraseAfter({ tokens }: Reading, and: number): number | undefined {
  let last = and + 1;
  if (!isOfPhrase(tokens[last]?.pos)) return undefined;
  while (/^(?:ADJ|NOUN|PROPN|NUM)$/.test(tokens[last + 1]?.pos ?? '')) last++;
  return tokens[last + 1]?.norm === 'to' && isNoun(tokens[last]!.pos) ? last : undefined;
}

/** "…, maintaining peace in the bay, and …": a further thing that is wanted; a cue with words of its own is none ("calling it …"). */
const isListedAct = ({ tokens, quotationOf }: Reading, i: number): boolean =>
  tokens[i]!.tag === 'VBG' &&
  quotationOf[i + 1]! < 0 &&
  !/^(?:that|PRP)$/.test(tokens[i + 1]?.norm ?? '') &&
  (!isCueVerb(tokens[i]!) || tokens[i]!.lemma === 'maintain');

/** "… and an end to the cuts": the other half of a pair, down to the end of its sentence or clause, without a verb of its own. */
function restOfPair({ tokens, quotationOf, timeOf }: Reading, and: number): number | undefined {
  if (!/^(?:and|or)$/.test(tokens[and]!.norm)) return undefined;
  const next = tokens[and + 1]?.norm === 'even' ? tokens[and + 2] : tokens[and + 1];
  const opens = next && (isOfPhrase(next.pos) || /^(?:PRP\$|VBG)$/.test(next.tag ?? ''));
  if (!opens) return undefined;
  const { sentence } = tokens[and]!;
  let nominal = false;
  let i = and + 1;
  for (; tokens[i]?.sentence === sentence && i < and + 40; i++) {
    const { tag, pos, text, norm } = tokens[i]!;
    if (quotationOf[i] !== quotationOf[and]) continue;
    if (/^[.?!;:]$/.test(text) || isComma(tokens[i]) || (nominal && /^(?:if|unless)$/.test(norm))) break;
    if (timeOf[i]! >= 0 || isFiniteOrWh(tag) || isCueVerb(tokens[i]!)) return undefined;
    if (CIRCUMSTANCE.has(norm) && nominal && norm !== 'in' && norm !== 'on' && norm !== 'as') break;
    nominal ||= pos === 'NOUN' || pos === 'PROPN';
  }
  return nominal ? i - 1 : undefined;
}

/** "more aid, including three million doses, to help the towns": the examples, and the purpose behind them. */
function behindExamples({ tokens, quotationOf, timeOf }: Reading, comma: number): number | undefined {
  if (tokens[comma]!.text !== ',' || !/^(?:including|such)$/.test(tokens[comma + 1]?.norm ?? '')) return undefined;
  if (tokens[comma + 1]!.norm === 'such' && tokens[comma + 2]?.norm !== 'as') return undefined;
  const { sentence } = tokens[comma]!;
  let i = comma + 2;
  for (; tokens[i]?.sentence === sentence && i < comma + 60; i++) {
    const { tag, text } = tokens[i]!;
    if (/^[.?!;:]$/.test(text)) break;
    if (quotationOf[i]! >= 0 || timeOf[i]! >= 0 || isFiniteOrWh(tag)) return undefined;
    if (isComma(tokens[i]) && !(tokens[i + 1]?.norm === 'to' && tokens[i + 2]?.tag === 'VB')) break;
  }
  return i - 1;
}

/** "urged both to show restraint after a raid killed nine": what happened before is the narrator's, not part of what is asked for. */
export function cutNarration(reading: Reading, first: number, last: number): number {
  const { tokens, quotationOf } = reading;
  for (let i = first + 2; i < last; i++) {
    // "agreed to come, ending a boycott that had …"
    if (tokens[i]!.tag === 'VBG' && isComma(tokens[i - 1]) && quotationOf[i]! < 0 && hasPerfect(reading, i, last))
      return i - 2;
    if (quotationOf[i]! >= 0 || !/^(?:after|as|while|amid)$/.test(tokens[i]!.norm)) continue;
    const { norm } = tokens[i]!;
    const even = tokens[i - 1]!.norm === 'even' && isComma(tokens[i - 2]);
    if ((norm === 'as' || norm === 'while') && !even && !isComma(tokens[i - 1])) continue;
    const told = norm === 'amid' || hasPast(reading, i + 1, last);
    if (told) return even ? i - 3 : isComma(tokens[i - 1]) ? i - 2 : i - 1;
  }
  return last;
}

/** "that had", "which had": a clause about what was before. */
function hasPerfect({ tokens, quotationOf }: Reading, first: number, last: number): boolean {
  for (let i = first; i < last && quotationOf[i]! < 0; i++)
    if (tokens[i]!.norm === 'had' && /^(?:that|which|who)$/.test(tokens[i - 1]!.norm)) return true;
  return false;
}

const hasPast = ({ tokens, quotationOf }: Reading, first: number, last: number): boolean => {
  for (let i = first; i <= last; i++) if (isPastForm(tokens[i]!.tag) && quotationOf[i]! < 0) return true;
  return false;
};

/** "called the charges untrue", "called half of them “traps”": a name or quality right behind a noun phrase, whatever the parse. */
export function nameBehindPhrase(reading: Reading, verb: number): number | undefined {
  const { tokens, tree, quotationOf } = reading;
  const { sentence } = tokens[verb]!;
  const inside = (i: number): boolean => tokens[i]?.sentence === sentence;
  let at = verb + 1;
  let noun = -1;
  // One noun phrase; what its "of" adds belongs to it.
  for (; inside(at) && quotationOf[at]! < 0; at++) {
    const { pos, norm, tag } = tokens[at]!;
    const opens = noun >= 0 && (pos === 'DET' || pos === 'ADJ' || tag === 'VBN' || (pos === 'NUM' && norm === 'one'));
    if (opens && tokens[at - 1]!.norm !== 'of' && tokens[at - 1]!.tag !== 'POS') break;
    if (pos === 'NOUN' || pos === 'PROPN' || (pos === 'PRON' && noun < 0 && tag !== 'PRP$')) noun = at;
    else if (norm !== 'of' && tag !== 'POS' && tag !== 'PRP$' && tag !== 'HYPH' && !/^(?:DET|ADJ|NUM)$/.test(pos))
      return undefined;
    if (pos === 'PRON' && tag !== 'PRP$') {
      at++;
      break;
    }
  }
  if (noun < 0 || !inside(at) || reading.timeOf[at]! >= 0) return undefined;
  const quotation = quotationOf[at]!;
  if (quotation >= 0) {
    while (quotationOf[at + 1] === quotation) at++;
    return at;
  }
  let head = at;
  while (inside(head) && !isNoun(tokens[head]!.pos) && tokens[head]!.tag !== 'VBN') {
    if (!/^(?:DET|ADJ|ADV|NUM)$/.test(tokens[head]!.pos) && tokens[head]!.tag !== 'HYPH') break;
    head++;
  }
  if (!inside(head) || !/^(?:NOUN|PROPN|VERB)$/.test(tokens[head]!.pos)) head--;
  if (head < at) return undefined;
  while (tokens[head + 1]?.pos === 'NOUN') head++;
  return Math.max(head, tree.extent(head).last, tree.extent(at).last);
}

export const words = (reading: Reading, { first, last }: Range): number => {
  let count = 0;
  for (let i = first; i <= last; i++)
    if (reading.tokens[i]!.pos !== 'PUNCT' && reading.tokens[i]!.pos !== 'DET') count++;
  return count;
};

/** "cited disparaging remarks": what stands between verb and object belongs to the object, whatever the parse hung it on. */
export function objectStart({ tokens, timeOf }: Reading, verb: number, first: number): number {
  for (let i = verb + 1; i < first; i++) {
    if (!/^(?:DET|ADJ|NUM|NOUN)$/.test(tokens[i]!.pos) && !/^(?:VB[GN]|PRP\$|HYPH)$/.test(tokens[i]!.tag ?? ''))
      return first;
    if (timeOf[i]! >= 0) return first;
  }
  return verb + 1;
}
