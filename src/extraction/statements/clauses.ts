/**
 * The clause behind a cue verb ("said (that) …"): where it begins and where it ends. In: reading, verb, source. Out: token range.
 * The parser alone loses one clause in five here (wrong attachment behind names, times and quotation marks), so the beginning is
 * taken from the words where they are plain ("that", a pronoun, "say" and "tell"), and the end is the sentence's, cut where the
 * parse or a further cue shows that something else begins.
 */
import type { VerbUse } from '../../knowledge/reporting.ts';
import { closingCue, cutSubordinate } from './cuts.ts';
import { isAbsoluteAfter, isEventAfter } from './narrated.ts';
import { isAsMany } from './no-content.ts';
import { behindHearer, behindInsert, behindPlace, isClauseByWords, opensWithTerms } from './plain-clauses.ts';
import { hasVerb, isComma, isFiniteVerb, isPunctuation, type Reading, sentenceOf } from './reading.ts';
import type { Source } from './subjects.ts';
import { isOfObject, isOfSubject, thatOfClause } from './that-clauses.ts';
import { type Range, relationOf, topBelow } from './tree.ts';
import { COMMA, isCueVerb, particleAt } from './words.ts';

export const SUBORDINATORS: ReadonlySet<string> = new Set([
  'since',
  'as',
  'because',
  'after',
  'before',
  'when',
  'while',
  'although',
  'though',
  'until',
  'even',
  'amid',
  'if',
  'once',
  'but',
  'and',
]);

/** Where the words behind the verb that name hearer and time end. */
function skipHearerAndTime(reading: Reading, verb: number, uses: readonly VerbUse[], end: number): number {
  const { tokens, tree, timeOf } = reading;
  let at = verb + 1;
  if (uses.some(u => u.to === 'object')) {
    const hearer = tree.children(verb).find(c => c > verb && /^(?:iobj|obj)$/.test(tokens[c]!.deprel));
    if (reading.lexicon.audiences.has(tokens[at]?.norm ?? '')) at++;
    else if (reading.media.has(at)) while (reading.media.has(at)) at++;
    else if (hearer !== undefined) {
      // Only the noun phrase itself: the parser may hang the clause on it.
      let last = hearer;
      for (const c of tree.children(hearer))
        if (c > hearer && /^(?:flat|compound|nmod|conj|fixed)/.test(tokens[c]!.deprel) && tokens[c]!.pos !== 'PRON')
          last = Math.max(last, tree.extent(c).last);
      const behind = outletEnd(reading, at, last) + 1;
      // "warned Russia was creating tensions": no hearer, but whom the clause is about
      if (tokens[behind]?.pos !== 'AUX' || !isFiniteVerb(reading, behind)) at = behind;
    }
    if (uses.some(u => u.group === 'tell')) at = Math.max(at, stationEnd(reading, verb + 1, end));
  }
  for (;;) {
    const skip = tokens[at]?.pos === 'ADP' && tokens[at]!.norm !== 'of' && (timeOf[at + 1] ?? -1) >= 0 ? at + 1 : at;
    const time = timeOf[skip] ?? -1;
    if (skip >= end || time < 0) return at;
    let behind = skip;
    while (behind < end && timeOf[behind] === time) behind++;
    // "said two days of talks had helped": the subject of what was said.
    if (tokens[behind]?.norm === 'of' || (skip === at && reading.times[time]!.timexType === 'DURATION')) return at;
    at = behindBracket(reading, behind, end);
  }
}

/** "said on Friday (Mar 7) it was ready": the date of the day before it, in brackets. */
function behindBracket({ tokens, timeOf }: Reading, open: number, end: number): number {
  if (tokens[open]?.text !== '(' || (timeOf[open + 1] ?? -1) < 0) return open;
  let close = open + 2;
  while (close < end && timeOf[close]! >= 0) close++;
  return close < end && tokens[close]!.text === ')' ? close + 1 : open;
}

/** Words of an outlet told by its kind. */
const STATION = 6;

/** "told Velmia's VRT television Wednesday the army …", "told the Post newspaper she …": a noun of an outlet ends the hearer. */
function stationEnd({ tokens, lexicon, timeOf, quotationOf }: Reading, first: number, end: number): number {
  let at = first;
  while (at < end && at < first + STATION && timeOf[at]! < 0 && quotationOf[at] === quotationOf[first]) {
    const { pos, tag, norm } = tokens[at]!;
    const next = tokens[at + 1];
    // "the newspaper editor", "the radio's chief"
    const ends = timeOf[at + 1]! >= 0 || !(next?.pos === 'NOUN' || next?.tag === 'POS' || next?.tag === 'HYPH');
    // Also where such a noun passes for a preposition.
    if (lexicon.media.has(norm) && ends && at + 1 < end) return at + 1;
    const isOfName = /^(?:ADJ|NOUN|PROPN)$/.test(pos) || tag === 'POS' || (pos === 'DET' && at === first);
    if (!isOfName) return first;
    at++;
  }
  return first;
}

/** "told the Velm Post Oda Brandt could …": an outlet's name ends the hearer, whatever name stands behind it. */
function outletEnd({ media, tokens }: Reading, first: number, last: number): number {
  let at = tokens[first]?.pos === 'DET' ? first + 1 : first;
  if (!media.has(at)) return last;
  while (media.has(at + 1)) at++;
  return at < last && tokens[at + 1]!.pos === 'PROPN' ? at : last;
}

/**
 * The end of a clause that begins at `first`: the sentence's end, or the comma behind which something hangs on the cue itself
 * (another main verb, a participle clause, a time) or on nothing below it.
 */
function clauseLast(reading: Reading, verb: number, first: number): number {
  const { tokens, tree, quotationOf } = reading;
  const end = sentenceOf(reading, verb).last - 1;
  const own = quotationOf[verb];
  // A verb that the parser took for a modifier of its subject says nothing about what hangs on it.
  const trusted =
    !(relationOf(tokens[verb]!) === 'acl' && isFiniteVerb(reading, verb)) && relationOf(tokens[verb]!) !== 'xcomp';
  let finite = false;
  for (let i = first; i <= end; i++) {
    if (own! >= 0 && quotationOf[i] !== own) return i - 1;
    if (!finite && isFiniteVerb(reading, i)) finite = true;
    if (!finite || (tree.marks[i]! & COMMA) === 0 || quotationOf[i]! !== own) continue;
    if (isAbsoluteAfter(reading, i, end) || isEventAfter(reading, first, i, end)) return i - 1;
    if (!trusted) continue;
    let next = i + 1;
    const conjunction = tokens[next]?.pos === 'CCONJ';
    if (conjunction) next++;
    if (next > end) return i - 1;
    // ", and that …" goes on with what was said.
    if (tokens[next]!.norm === 'that' && conjunction) continue;
    const top = topBelow(tokens, next, verb);
    if (top === undefined) {
      // Outside the cue's clause: the clause that holds the cue goes on.
      if (tokens[verb]!.head >= 0 && !tree.isUnder(next, verb)) return i - 1;
      continue;
    }
    // "could embrace a truce, but only if …": a condition of what was said.
    if (conjunction && isCondition(reading, next)) continue;
    // "said X was open, but it would …": a pronoun goes on with what was said, unless it reports in its turn.
    if (conjunction && tokens[next]!.tag === 'PRP' && !isCueVerb(tokens[top]!)) continue;
    if (top > first && /^(?:conj|advcl|advmod)/.test(tokens[top]!.deprel) && tree.extent(top).first >= i) {
      if (tokens[top]!.tag === 'VBG' || conjunction || SUBORDINATORS.has(tokens[next]!.norm)) return i - 1;
    }
  }
  return end;
}

/** "reminded them of the six years his family lived there": which years. */
function isOfTime({ tokens, timeOf }: Reading, behind: number): boolean {
  let at = behind - 1;
  while (timeOf[at]! >= 0 && timeOf[at] === timeOf[behind - 1]) at--;
  return at < behind - 1 && tokens[at]?.norm === 'of';
}

const isCondition = ({ tokens }: Reading, next: number): boolean => {
  const at = tokens[next]!.pos === 'ADV' ? next + 1 : next;
  return /^(?:if|unless|once|provided|until)$/.test(tokens[at]?.norm ?? '');
};

export function clauseAfter(
  reading: Reading,
  verb: number,
  source: Source,
  uses: readonly VerbUse[],
): Range | undefined {
  const { tree, tokens } = reading;
  const sentence = sentenceOf(reading, verb);
  // "made it clear they would": the cue is longer than the verb.
  const cue = particleAt(reading, verb, uses[0]!.particle) ?? verb;
  const right = source.range.first > verb ? Math.max(cue, source.range.last) + 1 : cue + 1;
  const begin = behindInsert(reading, right, sentence.last);
  const that = thatOfClause(reading, verb, begin, sentence.last);
  const object = uses.some(u => u.to === 'object') ? undefined : tree.child(verb, 'obj');
  if (that !== undefined) {
    if (object !== undefined && isOfObject(reading, that, begin, object)) return undefined;
    if (isOfSubject(reading, verb, uses, begin, that, sentence.last)) return rangeFrom(reading, verb, begin);
    return rangeFrom(reading, verb, isComma(tokens[that + 1]) ? that + 2 : that + 1, true);
  }
  const hearer = skipHearerAndTime(reading, begin === right ? cue : begin - 1, uses, sentence.last);
  const after = behindPlace(reading, hearer, sentence.last);
  if (opensWithTerms(reading, after, sentence.last)) return rangeFrom(reading, verb, after);
  const next = tokens[after];
  if (!next || after >= sentence.last) return undefined;
  // "what X says is a Y": Y was said.
  if (next.pos === 'AUX' && tokens[source.range.first - 1]?.norm === 'what' && after + 1 < sentence.last) {
    return { first: after + 1, last: clauseLast(reading, verb, after + 1) };
  }
  const surely = uses.some(u => u.verb === 'say' || u.verb === 'tell');
  if (beginsByWords(reading, after, sentence.last, surely)) {
    const range = rangeFrom(reading, verb, after);
    // "talks he said should include Velm": its subject stands elsewhere.
    if (isFiniteVerb(reading, after) && reading.quotationOf[after]! < 0) return undefined;
    if (range && (surely ? hasVerb(reading, range) : hasFinite(reading, range))) return range;
  }
  // "The statement made clear Norway would stay": the position is Norway's, and a text alone has none.
  const ofText = cue > verb && reading.lexicon.documents.has(tokens[source.head]!.norm);
  const plain = tokens[verb]!.deprel !== 'amod' && !ofText && !isOfTime(reading, after);
  if (plain && isClauseByWords(reading, after, sentence.last)) return rangeFrom(reading, verb, after);
  // Where the words are not plain, the parse says.
  const clause = clauseByParse(reading, verb);
  if (clause !== undefined) return rangeByParse(reading, verb, clause, object, after);
  const second = uses.some(u => u.group === 'tell') ? behindHearer(reading, begin, sentence.last) : undefined;
  return second === undefined ? undefined : rangeFrom(reading, verb, second);
}

/** The clause from its first word on; `certain` where "that" opens it, so that no verb need be seen in it. */
function rangeFrom(reading: Reading, verb: number, first: number, certain = false): Range | undefined {
  const { tokens, quotationOf } = reading;
  const end = sentenceOf(reading, verb).last;
  if (first >= end || (isPunctuation(tokens[first]) && quotationOf[first]! < 0)) return undefined;
  const last = cutSubordinate(reading, verb, first, clauseLast(reading, verb, first));
  // "said in an interview, the agency reported": the only verb behind the cue is of who carries it.
  const credit = closingCue(reading, first, last);
  if (credit !== undefined && !hasVerb(reading, { first, last: credit - 1 })) return undefined;
  return last > first && (certain ? last > first + 1 : hasVerb(reading, { first, last })) ? { first, last } : undefined;
}

/** A pronoun before a verb begins a clause; behind "say" and "tell" any word that can. */
function beginsByWords({ tokens, quotationOf }: Reading, at: number, end: number, surely: boolean): boolean {
  const next = tokens[at]!;
  const subject =
    (/^(?:PRP|EX)$/.test(next.tag ?? '') ||
      // "said both were ready": tagged as half of "both … and".
      /^(?:both|neither|either)$/.test(next.norm) ||
      (next.norm === 'there' && tokens[at + 1]?.pos === 'AUX')) &&
    at + 1 < end &&
    /^(?:AUX|VERB|ADV)$/.test(tokens[at + 1]!.pos);
  return subject || (surely && (!/^(?:ADP|SCONJ|CCONJ|PUNCT|ADV)$/.test(next.pos) || quotationOf[at]! >= 0));
}

const clauseByParse = (reading: Reading, verb: number): number | undefined =>
  reading.tree.children(verb).find(c => {
    const relation = c > verb && relationOf(reading.tokens[c]!);
    return relation === 'ccomp' || (relation === 'parataxis' && isClause(reading, c));
  });

function rangeByParse(
  reading: Reading,
  verb: number,
  clause: number,
  object: number | undefined,
  after: number,
): Range | undefined {
  const { tree, tokens, quotationOf } = reading;
  const own = tree.extent(clause).first;
  // "promised to put it to a vote, an idea that the others resisted": an infinitive later, it tells which idea.
  if (tokens[own]!.norm === 'that' && tokens[own - 1]!.pos === 'NOUN' && hasInfinitive(reading, verb, own))
    return undefined;
  // "acknowledged funding was a reason": the subject that the parser took for an object.
  const taken =
    object !== undefined && object > verb && tree.extent(object).last + 1 === own && tree.extent(object).first >= after;
  const first = Math.max(taken ? tree.extent(object).first : own, after);
  const opens = SUBORDINATORS.has(tokens[first]!.norm) && !isAsMany(reading, first);
  if (opens && (isComma(tokens[first - 1]) || tokens[first]!.norm === 'as')) return undefined;
  if (
    isComma(tokens[first - 1]) &&
    quotationOf[first]! < 0 &&
    first - 1 === verb + 1 &&
    !hasFinite(reading, { first, last: tree.extent(clause).last })
  )
    return undefined;
  return rangeFrom(reading, verb, first);
}

function hasInfinitive({ tokens }: Reading, from: number, to: number): boolean {
  for (let i = from + 2; i < to; i++) if (tokens[i]!.tag === 'VB' && tokens[i - 1]!.norm === 'to') return true;
  return false;
}

const hasFinite = (reading: Reading, { first, last }: Range): boolean => {
  for (let i = first; i <= last; i++) if (isFiniteVerb(reading, i)) return true;
  return false;
};

const isClause = (reading: Reading, head: number): boolean =>
  reading.tree.children(head).some(c => /^(?:nsubj|csubj|expl)/.test(reading.tokens[c]!.deprel)) ||
  reading.tokens[head]!.pos === 'VERB';
