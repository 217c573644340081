/**
 * The clause behind a cue verb ("said (that) …"): where it begins and where it ends. In: reading, verb, source. Out: token range.
 * The parser alone loses one clause in five here (wrong attachment behind names, times and quotation marks), so the beginning is
 * taken from the words where they are plain ("that", a pronoun, "say" and "tell"), and the end is the sentence's, cut where the
 * parse or a further cue shows that something else begins.
 */
import type { VerbUse } from '../../knowledge/reporting.ts';
import { closingCue, cutSubordinate } from './cuts.ts';
import { isAbsoluteAfter, isEventAfter } from './narrated.ts';
import { behindHearer, behindInsert, behindPlace, isClauseByWords } from './plain-clauses.ts';
import { hasVerb, isComma, isFiniteVerb, isPunctuation, type Reading, sentenceOf } from './reading.ts';
import type { Source } from './subjects.ts';
import { type Range, relationOf, topBelow } from './tree.ts';
import { cueWord, isCueVerb, isFiniteOrModal, isWh, particleAt } from './words.ts';

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

/** Index of the "that" which opens the clause of a verb: nothing but hearers, places and times stand between. */
function findThat(reading: Reading, from: number, end: number): number | undefined {
  const { tokens } = reading;
  for (let i = from; i < end && i < from + 30; i++) {
    const token = tokens[i]!;
    // "differed from that used by the union"
    if (token.norm === 'that' && tokens[i - 1]!.tag === 'IN' && reading.timeOf[i - 1]! < 0) return undefined;
    // "agreed to a truce that will begin on Monday": it tells which truce.
    if (token.norm === 'that' && i > from && isRelative(reading, i)) return undefined;
    if (token.norm === 'that') {
      // "that" alone before a verb is a pronoun: "said that was wrong".
      return isFiniteVerb(reading, i + 1 < tokens.length ? i + 1 : i) && tokens[i + 1]!.pos !== 'NOUN' && i === from
        ? undefined
        : i;
    }
    const { tag } = token;
    if (isFiniteOrModal(tag) || tag === 'VB' || (isWh(tag) && tag !== 'WP$') || cueWord(token).stop) return undefined;
    if (reading.quotationOf[i] !== reading.quotationOf[from - 1]) {
      // "told Tuesday's 'group of friends' call that"
      const inside = reading.quotationOf[i]!;
      if (inside < 0 || !/^(?:DET|ADJ|PART|NOUN|PROPN)$/.test(tokens[i - 1]!.pos)) return undefined;
      let last = i;
      while (last + 1 < end && reading.quotationOf[last + 1] === inside) last++;
      if (last - i > 8) return undefined;
      i = last;
      continue;
    }
    // A participle begins another clause, except "speaking", which only says where.
    if (token.tag === 'VBG' && token.norm !== 'speaking') return undefined;
  }
  return undefined;
}

/** "a truce that will begin": behind a noun and before a finite auxiliary, "that" is its subject. */
const isRelative = ({ tokens, timeOf }: Reading, that: number): boolean =>
  tokens[that - 1]!.pos === 'NOUN' &&
  timeOf[that - 1]! < 0 &&
  tokens[that + 1]?.pos === 'AUX' &&
  isFiniteOrModal(tokens[that + 1]!.tag);

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
      at = outletEnd(reading, at, last) + 1;
    }
  }
  for (;;) {
    const skip = tokens[at]?.pos === 'ADP' && tokens[at]!.norm !== 'of' && (timeOf[at + 1] ?? -1) >= 0 ? at + 1 : at;
    const time = timeOf[skip] ?? -1;
    if (skip >= end || time < 0) return at;
    let behind = skip;
    while (behind < end && timeOf[behind] === time) behind++;
    // "said two days of talks had helped": the subject of what was said.
    if (tokens[behind]?.norm === 'of' || (skip === at && reading.times[time]!.timexType === 'DURATION')) return at;
    at = behind;
  }
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
    const token = tokens[i]!;
    if (own! >= 0 && quotationOf[i] !== own) return i - 1;
    if (isFiniteVerb(reading, i)) finite = true;
    if (!finite || !isComma(token) || quotationOf[i]! !== own) continue;
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
  const { tree, tokens, quotationOf } = reading;
  const sentence = sentenceOf(reading, verb);
  // "made it clear they would": the cue is longer than the verb.
  const cue = particleAt(reading, verb, uses[0]!.particle) ?? verb;
  const right = source.range.first > verb ? Math.max(cue, source.range.last) + 1 : cue + 1;
  const begin = behindInsert(reading, right, sentence.last);
  const made = (first: number, certain = false): Range | undefined => {
    if (first >= sentence.last || (isPunctuation(tokens[first]) && quotationOf[first]! < 0)) return undefined;
    const last = cutSubordinate(reading, verb, first, clauseLast(reading, verb, first));
    // "said in an interview, the agency reported": the only verb behind the cue is of who carries it.
    const credit = closingCue(reading, first, last);
    if (credit !== undefined && !hasVerb(reading, { first, last: credit - 1 })) return undefined;
    return last > first && (certain ? last > first + 1 : hasVerb(reading, { first, last }))
      ? { first, last }
      : undefined;
  };
  // "speculated on the role that both will play": the clause tells which role.
  const ofNoun =
    /^(?:on|about|over|of|for)$/.test(tokens[begin]?.norm ?? '') &&
    reading.timeOf[begin + 1]! < 0 &&
    begin === verb + 1 &&
    !(tokens[begin]!.norm === 'on' && isPlaceOfWords(reading, begin + 1));
  const that = ofNoun ? undefined : findThat(reading, begin, sentence.last);
  // "offered rewards for leads that …": the clause belongs to what is offered.
  const object = uses.some(u => u.to === 'object') ? undefined : tree.child(verb, 'obj');
  if (
    that !== undefined &&
    object !== undefined &&
    tokens[that]!.tag === 'WDT' &&
    begin <= object &&
    object < that &&
    reading.timeOf[object]! < 0
  )
    return undefined;
  // "claimed the footage that media showed was old": what stands between is no hearer, and the clause tells which.
  const ofSubject =
    that !== undefined &&
    that > begin &&
    begin === verb + 1 &&
    reading.timeOf[begin]! < 0 &&
    /^(?:DET|NOUN|ADJ|PROPN)$/.test(tokens[begin]!.pos) &&
    !uses.some(u => u.to === 'object') &&
    finiteBehindClause(reading, that + 1, sentence.last);
  if (ofSubject) return made(begin);
  if (that !== undefined) return made(isComma(tokens[that + 1]) ? that + 2 : that + 1, true);
  const hearer = skipHearerAndTime(reading, begin === right ? cue : begin - 1, uses, sentence.last);
  const after = behindPlace(reading, hearer, sentence.last);
  const next = tokens[after];
  if (!next || after >= sentence.last) return undefined;
  // "what X says is a Y": Y was said.
  if (next.pos === 'AUX' && tokens[source.range.first - 1]?.norm === 'what' && after + 1 < sentence.last) {
    return { first: after + 1, last: clauseLast(reading, verb, after + 1) };
  }
  const surely = uses.some(u => u.verb === 'say' || u.verb === 'tell');
  const subject =
    (/^(?:PRP|EX)$/.test(next.tag ?? '') ||
      // "said both were ready": tagged as half of "both … and".
      /^(?:both|neither|either)$/.test(next.norm) ||
      (next.norm === 'there' && tokens[after + 1]?.pos === 'AUX')) &&
    after + 1 < sentence.last &&
    /^(?:AUX|VERB|ADV)$/.test(tokens[after + 1]!.pos);
  if (
    (surely && !/^(?:ADP|SCONJ|CCONJ|PUNCT|ADV)$/.test(next.pos)) ||
    subject ||
    (surely && quotationOf[after]! >= 0)
  ) {
    const range = made(after);
    // "talks he said should include Velm": its subject stands elsewhere.
    if (isFiniteVerb(reading, after) && quotationOf[after]! < 0) return undefined;
    if (range && (surely ? hasVerb(reading, range) : hasFinite(reading, range))) return range;
  }
  // "The statement made clear Norway would stay": the position is Norway's, and a text alone has none.
  const ofText = cue > verb && reading.lexicon.documents.has(tokens[source.head]!.norm);
  const plain = tokens[verb]!.deprel !== 'amod' && !ofText && !isOfTime(reading, after);
  if (plain && isClauseByWords(reading, after, sentence.last)) return made(after);
  // Where the words are not plain, the parse says.
  const clause = tree
    .children(verb)
    .find(
      c =>
        c > verb &&
        (relationOf(tokens[c]!) === 'ccomp' || (relationOf(tokens[c]!) === 'parataxis' && isClause(reading, c))),
    );
  if (clause === undefined) {
    const second = uses.some(u => u.group === 'tell') ? behindHearer(reading, begin, sentence.last) : undefined;
    return second === undefined ? undefined : made(second);
  }
  const own = tree.extent(clause).first;
  // "promised to put it to a vote, an idea that the others resisted": an infinitive later, it tells which idea.
  if (tokens[own]!.norm === 'that' && tokens[own - 1]!.pos === 'NOUN' && hasInfinitive(reading, verb, own))
    return undefined;
  // "acknowledged funding was a reason": the subject that the parser took for an object.
  const taken =
    object !== undefined && object > verb && tree.extent(object).last + 1 === own && tree.extent(object).first >= after;
  const first = Math.max(taken ? tree.extent(object).first : own, after);
  if (SUBORDINATORS.has(tokens[first]!.norm) && (isComma(tokens[first - 1]) || tokens[first]!.norm === 'as'))
    return undefined;
  if (
    isComma(tokens[first - 1]) &&
    quotationOf[first]! < 0 &&
    first - 1 === verb + 1 &&
    !hasFinite(reading, { first, last: tree.extent(clause).last })
  )
    return undefined;
  return made(first);
}

/** "said on the Morning Show that", "wrote on Facebook that": where it was said. */
const isPlaceOfWords = ({ tokens, lexicon }: Reading, i: number): boolean =>
  tokens[i]?.pos === 'PROPN' || tokens[i + 1]?.pos === 'PROPN' || lexicon.channelPhrases.has(tokens[i]?.norm ?? '');

/** "the footage that media have been showing was old": behind the clause that tells which, a further finite verb, with nothing between. */
function finiteBehindClause(reading: Reading, first: number, end: number): boolean {
  const { tokens } = reading;
  for (let i = first + 1; i < end && i < first + 20 && !isPunctuation(tokens[i]); i++)
    if (isFiniteVerb(reading, i) && tokens[i - 1]!.pos === 'VERB') return true;
  return false;
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
