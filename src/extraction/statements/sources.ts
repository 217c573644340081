/**
 * Who speaks: the noun phrase that is the source of a cue verb. In: reading and verb. Out: head token and range, or nothing.
 * The parse is asked first; where it lost the subject (beside quotation marks it often does), the nearest noun phrase is taken.
 */

import { sourceNounKind } from '../../knowledge/gazetteer.ts';
import { phraseBehindSemicolon } from './cuts.ts';
import { subjectBeforeInsert } from './inserts.ts';
import { KNOWS } from './limits.ts';
import { closingPhrase, lostSubject, nearestPhrase } from './lost-subjects.ts';
import { beforeQuestion, mendSource } from './mended-sources.ts';
import { doerBefore, leadingCue, participleBefore, subjectBefore } from './participle-subjects.ts';
import { isComma, isFiniteVerb, isNominal, type Reading } from './reading.ts';
import { accusedOfSaying, coordinatedWith, quotedAsSaying } from './shared-subjects.ts';
import { behindWhat, limitedSource, ofList } from './sources-by-words.ts';
import {
  agentOf,
  finiteInDisguise,
  isInverted,
  isPassive,
  nounPhrase,
  type Source,
  source,
  subjectOf,
} from './subjects.ts';
import { relationOf } from './tree.ts';
import { causedDoer } from './unreal.ts';
import { isFiniteTag, isOfPhrase, isPastOrPresent, isVerbal, isWh } from './words.ts';

export function findSource(reading: Reading, verb: number): Source | undefined {
  const limited = limitedSource(reading, verb);
  if (limited) return withSplit(reading, limited, verb);
  const told =
    beforeQuestion(reading, verb) ??
    closingPhrase(reading, verb) ??
    behindWhat(reading, verb) ??
    sourceOfCue(reading, verb);
  // "On Sunday, Brandt, in a statement, announced": the day is nobody, though the parse hangs the name on it.
  const isDay = told !== undefined && told.head < verb && reading.timeOf[told.head]! >= 0;
  const found = told && !isDay ? told : (lostSubject(reading, verb) ?? told);
  const owned = found && onSource(reading, withOwned(reading, found, verb));
  const mended = owned && ofList(reading, mendSource(reading, owned, verb));
  return mended && withSplit(reading, withTitle(reading, withoutLead(reading, mended)), verb);
}

/** "a source familiar with the plan said": the noun, where the parser took what limits it for the head. */
function onSource({ tokens }: Reading, found: Source): Source {
  const { head } = found;
  const before = tokens[head - 1];
  const limits = KNOWS.test(tokens[head]!.norm) && head > found.range.first && tokens[head + 1]?.pos === 'ADP';
  return limits && sourceNounKind(before!.lemma) === 'person' ? { ...found, head: head - 1 } : found;
}

/** "an award-winning designer said", "a Union for Work (UW) speaker said": one phrase, which the parser made two subjects of. */
function withSplit(reading: Reading, found: Source, verb: number): Source {
  const { tokens, tree } = reading;
  const start = found.range.first;
  if (start >= verb || found.sharedWith !== undefined || tokens[found.head]!.pos === 'PRON') return found;
  // "a crowd The Post said was small": another phrase begins here.
  if (tokens[start]!.pos === 'DET' && tokens[start - 1]?.pos !== 'CCONJ') return found;
  let first = start;
  for (const c of tree.children(verb).toReversed()) {
    if (c >= first || !/^(?:nsubj|det)$/.test(relationOf(tokens[c]!))) continue;
    const from = tree.extent(c).first;
    if (first - from > SPLIT || !isOnePhrase(reading, from, first)) break;
    first = from;
  }
  return first === start ? found : { ...found, range: { first, last: found.range.last } };
}

function isOnePhrase({ tokens, quotationOf }: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { pos, tag, text } = tokens[i]!;
    const plain = isOfPhrase(pos) || /^(?:CCONJ|ADP)$/.test(pos) || /^(?:HYPH|POS|-LRB-|-RRB-)$/.test(tag ?? '');
    const participle = (tag === 'VBG' || tag === 'VBN') && tokens[i - 1]?.tag === 'HYPH';
    if ((!plain && !participle) || text === ',' || quotationOf[i]! >= 0) return false;
  }
  return true;
}

/** Words of such a phrase. */
const SPLIT = 10;

/** "Velmia's Defence Ministry said": what the owner owns speaks, where only nouns stand between the two and the cue. */
function withOwned({ tokens }: Reading, found: Source, verb: number): Source {
  const { head } = found;
  if (tokens[head + 1]?.tag !== 'POS' || head + 2 >= verb) return found;
  let last = head + 1;
  while (last + 1 < verb && /^(?:ADJ|NOUN|PROPN|NUM)$/.test(tokens[last + 1]!.pos)) last++;
  if (!isNominal(tokens[last]) || !isVerbal(tokens[last + 1]!.pos)) return found;
  return { ...found, head: last, range: { first: found.range.first, last } };
}

/** "On the ground, rebels said": what stands before a comma at the head of the sentence is no part of the name. */
function withoutLead(reading: Reading, found: Source): Source {
  const { tokens } = reading;
  const { first, last } = found.range;
  // "According to some reports, Libya has agreed": the parse hangs Libya on the reports
  const credited = tokens[first - 1]?.norm === 'to' && tokens[first - 2]?.norm === 'according';
  const apposed = credited ? reading.tree.child(found.head, 'appos') : undefined;
  if (apposed !== undefined && tokens[apposed]!.pos === 'PROPN')
    return { ...found, head: apposed, range: nounPhrase(reading, apposed) };
  if (tokens[first]!.pos !== 'ADP') return found;
  let at = found.head - 1;
  while (at > first && !isComma(tokens[at])) at--;
  return at > first ? { ...found, range: { first: at + 1, last } } : found;
}

/** "Bank chief economist Oda Brandt": the words of office right before a name belong to it, also where the parser parts them. */
function withTitle(reading: Reading, found: Source): Source {
  const { tokens, quotationOf, timeOf } = reading;
  const { first, last } = found.range;
  const start = tokens[first]!;
  if (start.pos !== 'PROPN' || found.head < first) return found;
  let at = first;
  while (
    at > 0 &&
    tokens[at - 1]!.sentence === start.sentence &&
    isOfPhrase(tokens[at - 1]!.pos) &&
    quotationOf[at - 1] === quotationOf[first] &&
    timeOf[at - 1]! < 0
  )
    at--;
  // "In Geneva Oda Brandt said": the run belongs to a preposition or is the object of a verb.
  const before = tokens[at - 1];
  if (at === first || (before?.sentence === start.sentence && /^(?:ADP|VERB|AUX|ADV|PART)$/.test(before.pos)))
    return found;
  return { ...found, range: { first: at, last } };
}

/** Words between "join" and what one joins in. */
const JOIN_REACH = 16;

function joinerOf(reading: Reading, verb: number): Source | undefined {
  const { tokens } = reading;
  for (let i = verb - 2; i > verb - JOIN_REACH && tokens[i]?.sentence === tokens[verb]!.sentence; i--) {
    if (tokens[i]!.lemma === 'join' && tokens[i]!.pos === 'VERB') return subjectOf(reading, i);
    if (isFiniteTag(tokens[i]!.tag)) return undefined;
  }
  return undefined;
}

/** "Food was still there, said a spokesman": behind a comma without "and" no second verb of one subject stands. */
function isInvertedByWords(reading: Reading, verb: number): boolean {
  const { tree, tokens } = reading;
  if (!isPastOrPresent(tokens[verb]!.tag) || !isComma(tokens[verb - 1])) return false;
  const behind = tree.child(verb, 'obj');
  if (behind === undefined || behind < verb || behind > verb + 5 || !isInverted(reading, verb)) return false;
  const before = tree.child(verb, 'nsubj') ?? verb;
  if (before > verb - 2) return relationOf(tokens[verb]!) === 'conj';
  let finite = false;
  for (let i = before + 1; i < verb - 1; i++) {
    if (isWh(tokens[i]!.tag) || tokens[i]!.norm === 'that') return false;
    finite ||= isFiniteVerb(reading, i);
  }
  return finite;
}

/** Words between a cue and the participle that goes on with it: "told reporters in the garden of the palace, adding". */
const NEXT_REACH = 10;

/** "…,” Brandt said, adding: “He …": no other verb stands between the two. */
function isNext({ tokens }: Reading, cue: number, verb: number): boolean {
  if (!isComma(tokens[verb - 1]) || verb - cue > NEXT_REACH) return false;
  for (let i = cue + 1; i < verb; i++) if (isVerbal(tokens[i]!.pos)) return false;
  return true;
}

/** "Brandt said Venn gave assurances, saying that …": whoever said so goes on with "adding"; "saying" is of the one told about. */
function saysWithin(reading: Reading, verb: number): Source | undefined {
  const { tokens } = reading;
  const doing = tokens[tokens[verb]!.head];
  const outer = tokens[doing?.head ?? -1];
  if (tokens[verb]!.norm !== 'saying' || doing?.deprel !== 'ccomp' || !isPastOrPresent(doing.tag)) return undefined;
  if (outer?.lemma !== 'say' || !isComma(tokens[verb - 1]) || doing.index > verb) return undefined;
  const subject = subjectOf(reading, doing.index);
  return subject && tokens[subject.head]!.pos === 'PROPN' && subject.head > outer.index ? subject : undefined;
}

/** "issued a statement on Friday saying …": over the day, which the parse takes for the one who says so. */
function issuerBefore(reading: Reading, verb: number): Source | undefined {
  const { tokens, timeOf, lexicon } = reading;
  let text = verb - 1;
  while (text > verb - 6 && (timeOf[text]! >= 0 || (tokens[text]?.norm === 'on' && text < verb - 1))) text--;
  if (text === verb - 1 || !lexicon.documents.has(tokens[text]?.norm ?? '')) return undefined;
  const { head, deprel, sentence } = tokens[text]!;
  if (deprel !== 'obj' || head < 0 || head > text || sentence !== tokens[verb]!.sentence) return undefined;
  return subjectOf(reading, head);
}

function sourceOfCue(reading: Reading, verb: number): Source | undefined {
  const { tree, tokens } = reading;
  const token = tokens[verb]!;
  if (isPassive(reading, verb)) {
    const agent = agentOf(reading, verb);
    return agent === undefined ? undefined : source(reading, verb, agent);
  }
  const caused = causedDoer(reading, verb);
  if (caused !== undefined) return source(reading, verb, caused);
  const issuer = token.tag === 'VBG' ? issuerBefore(reading, verb) : undefined;
  if (issuer) return issuer;
  if (token.tag === 'VBG' && tree.child(verb, 'nsubj') === undefined) {
    const quoting = quotedAsSaying(reading, verb) ?? accusedOfSaying(reading, verb);
    if (quoting) return quoting;
  }
  // "rallied supporters by warning that …": who does it warns, also where the parse hangs the participle on the noun.
  const by = token.tag === 'VBG' && tokens[verb - 1]?.norm === 'by' && relationOf(token) === 'acl' && tree.child(verb, 'nsubj') === undefined; // biome-ignore format: one thought
  const doer = by ? doerBefore(reading, verb, verb - 1) : undefined;
  if (doer) return doer;
  // "We join the union in urging both sides to stop": who joins urges.
  const joins = token.tag === 'VBG' && tokens[verb - 1]?.norm === 'in' ? joinerOf(reading, verb) : undefined;
  if (joins) return joins;
  // "saying A and ruling out B"
  if (token.tag === 'VBG' && tokens[verb - 1]?.norm === 'and') {
    const first = participleBefore(reading, verb);
    if (first !== undefined) return sourceOfCue(reading, first);
  }
  // "agreed to a truce while criticizing X": the subject of the verb before, whatever noun stands nearest.
  if (token.tag === 'VBG') {
    const doer = subjectBefore(reading, verb);
    if (doer) return doer;
  }
  const partner = token.tag === 'VBN' ? coordinatedWith(reading, verb) : undefined;
  if (partner !== undefined) {
    const shared = subjectOf(reading, partner);
    if (shared) return { ...shared, sharedWith: shared.sharedWith ?? partner };
  }
  // Passive participle behind a noun: "a letter written by X".
  // "unions who have accused the mayor": there the clause has a subject of its own
  const perfect = token.deprel === 'acl:relcl' && /^(?:have|has|had)$/.test(tokens[verb - 1]!.norm);
  if (token.tag === 'VBN' && relationOf(token) === 'acl' && !perfect) {
    const agent = agentOf(reading, verb);
    return agent === undefined ? finiteInDisguise(reading, verb) : source(reading, verb, agent);
  }
  // ", adding that": the parser often hangs it inside what was said before; the finite cue before it is surer.
  if (token.tag === 'VBG') {
    const inner = saysWithin(reading, verb);
    if (inner) return inner;
    const leading = leadingCue(reading, verb);
    if (
      leading?.sharedWith !== undefined &&
      (token.head > leading.sharedWith || isNext(reading, leading.sharedWith, verb))
    )
      return leading;
  }
  if (isInvertedByWords(reading, verb)) return nearestPhrase(reading, verb);
  // "Bern says A; Oslo says B": what opens the second clause speaks there, whatever the parse makes of it.
  const behind = phraseBehindSemicolon(tokens, verb);
  if (behind !== undefined && (tree.child(verb, 'nsubj') ?? -1) < behind) return nearestPhrase(reading, verb);
  const coordinated = coordinatedWith(reading, verb);
  if (coordinated !== undefined) {
    const shared = subjectOf(reading, coordinated);
    if (shared) return { ...shared, sharedWith: shared.sharedWith ?? coordinated };
  }
  const subject = subjectBeforeInsert(reading, verb) ?? subjectOf(reading, verb);
  if (subject) return subject;
  if (token.tag === 'VB') {
    // "Observers in Velm and around the country say": a present that the tagger took for an infinitive.
    const { head } = token;
    const plural =
      token.norm === 'say' && head >= 0 && head < verb && tokens[head]!.tag === 'NNS' && tokens[head]!.head < 0;
    return plural ? source(reading, verb, head) : undefined;
  }
  if (token.tag === 'VBG' || token.norm.endsWith('ing'))
    return (
      leadingCue(reading, verb) ??
      (isComma(tokens[verb - 1]) || tokens[verb - 1]?.norm === 'by' ? doerBefore(reading, verb, verb) : undefined)
    );
  return nearestPhrase(reading, verb);
}
