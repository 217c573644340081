/**
 * Who does it. In: a verb. Out: the actor or the words that name the doer, with its partners ("Norvand and Kenya will meet"), and whether
 * what is said is said of oneself. The parse is asked first; where it has no doer of use, the noun phrase before the verb group is.
 */

import { sourceNounKind } from '../../knowledge/gazetteer.ts';
import type { Speaker } from '../../model/mentions.ts';
import { wordFact } from '../../text/word-facts.ts';
import { asSpeakers, severalOf } from '../several/several-of.ts';
import type { Range } from '../statements/tree.ts';
import { companyOf, MOST_PARTNERS, namedIn, partnerBefore } from './company.ts';
import type { Context } from './context.ts';
import { isMistakenNoun, sharedSubject, sourceOfCue } from './other-doers.ts';
import { firstPerson, isAll, isOfHome, isOfOffice, isSomebody, opensWith, partyOf } from './voices.ts';

export interface Doer {
  readonly who: readonly Speaker[];
  /** The words that name it. */
  readonly range: Range;
  /** Said of oneself or one's own side, or told by the reporter. */
  readonly own: boolean;
  /** Where the words for each begin, where there are several. */
  readonly starts?: readonly number[];
  /** Not by a name: the text keeps the words. */
  readonly inWords?: true;
}

export const FIRST_PERSON = /^(?:i|we|us)$/;
const THIRD_PERSON = /^(?:he|she|it|they)$/;
const RELATIVE = /^(?:who|which|that)$/;
/** Tokens of a noun phrase looked at before its head; longer ones are parse errors. */
const LONGEST_PHRASE = 9;
/** Tokens of the names before "delegations". */
const LONGEST_LIST = 14;

const isHelper = wordFact(
  ({ tag, pos, norm }) =>
    pos === 'AUX' || tag === 'MD' || /^(?:to|going|been|being|be|has|have|had|not|n't|wo)$/.test(norm),
);

/** First token of the verb group that a verb ends: helpers, adverbs and "to" before it. */
export function groupStart({ tokens, sentenceAt }: Context, verb: number): number {
  const { first } = sentenceAt(verb);
  let start = verb;
  for (let i = verb - 1; i >= first && i > verb - 10; i--) {
    if (isHelper(tokens[i]!)) start = i;
    else if (tokens[i]!.pos !== 'ADV' && tokens[i]!.tag !== 'RB') break;
  }
  return start;
}

/** Last token of the noun phrase before a place, over a relative pronoun, brackets and an apposition. */
function phraseBefore({ tokens, sentenceAt }: Context, at: number): number | undefined {
  const { first } = sentenceAt(at);
  let i = at - 1;
  if (i > first && RELATIVE.test(tokens[i]!.norm) && /^(?:NOUN|PROPN|PUNCT)$/.test(tokens[i - 1]!.pos)) i--;
  while (i > first && /^["“”'’]$/.test(tokens[i]!.norm)) i--;
  if (tokens[i]?.norm === ')') {
    while (i > first && tokens[i]!.norm !== '(') i--;
    i--;
  }
  if (tokens[i]?.norm === ',') {
    // ", the head of the mission, agreed": back over the apposition, else the phrase right before the comma
    let comma = i - 1;
    while (comma > first && comma > i - 16 && tokens[comma]!.norm !== ',') comma--;
    i = tokens[comma]?.norm === ',' && !RELATIVE.test(tokens[at - 1]!.norm) ? comma - 1 : i - 1;
  }
  return i >= first && (/^(?:NOUN|PROPN|PRON|ADJ|DET|NUM)$/.test(tokens[i]!.pos) || isMistakenNoun(tokens[i]!)) ? i : undefined; // biome-ignore format: one line
}

/** The head of the noun phrase that ends at a token. */
function headOf({ tokens, sentenceAt }: Context, end: number): number {
  const { first } = sentenceAt(end);
  let at = end;
  for (let steps = 0; steps < 6; steps++) {
    const { head } = tokens[at]!;
    if (head < first || head > end || head < end - 14 || !/^(?:NOUN|PROPN|PRON)$/.test(tokens[head]!.pos)) break;
    if (!/^(?:nmod|compound|flat|conj|amod|nummod|punct)/.test(tokens[at]!.deprel)) break;
    at = head;
  }
  return at;
}

const isBreak = wordFact(({ norm }) => /^[,;:.()–—"“”/]$/.test(norm));
const joinsClause = wordFact(({ pos }) => /^(?:VERB|AUX|SCONJ|CCONJ)$/.test(pos));

/** The words of the phrase with a head, without what lies before a mark. */
export function phraseOf({ reading, tokens, sentenceAt }: Context, head: number): Range {
  const extent = reading.tree.extent(head);
  // "cease-fire": the parse may cut the word in two
  const hyphened = tokens[head - 1]?.norm === '-' ? head - 2 : head;
  const floor = Math.max(sentenceAt(head).first, Math.min(extent.first, hyphened), head - LONGEST_PHRASE);
  let first = head;
  const joins = (i: number): boolean =>
    !isBreak(tokens[i]!) && (!joinsClause(tokens[i]!) || /^(?:amod|compound)/.test(tokens[i]!.deprel));
  // a noun phrase begins with its article; what the parse puts before it is another
  while (first > floor && joins(first - 1) && tokens[first]!.pos !== 'DET') first--;
  while (first < head && /^(?:ADP|PUNCT|ADV|PART)$/.test(tokens[first]!.pos)) first++;
  // a name goes on after its head ("Staffan de Mistura"); what stands in brackets or after a comma does not belong to it
  let last = head;
  while (last < extent.last && last < head + 6 && /^(?:flat|compound)/.test(tokens[last + 1]!.deprel) && tokens[last + 1]!.pos !== 'PUNCT') last++; // biome-ignore format: one condition
  return { first, last };
}

/** "Norvand's forces", "forces of Norvand", "the Norvandi air campaign", "Norvandi and Kenyan negotiators": those who act for the ones that are named beside them. */
function sidesNamedBeside(context: Context, head: number): Speaker[] {
  const { reading, tokens, lexicon, ofNation } = context;
  const { lemma, norm } = tokens[head]!;
  const acts = [lexicon.forces, lexicon.campaigns].some(nouns => nouns.has(lemma.toLowerCase()) || nouns.has(norm.replace(/s$/, ''))); // biome-ignore format: one line
  // a candidate's campaign is no side's
  if (!acts || (lemma === 'campaign' && tokens[head - 1]?.pos !== 'NOUN')) return [];
  const named = (i: number): Speaker | undefined => reading.actorOf(i) ?? ofNation(i);
  const found: Speaker[] = [];
  const add = (who: Speaker | undefined): void => {
    if (who && !found.some(f => JSON.stringify(f) === JSON.stringify(who))) found.push(who);
  };
  // "U.S., Norvandi, and Kenyan delegations"
  let { first } = phraseOf(context, head);
  while (head - first < LONGEST_LIST && (/^(?:,|and)$/.test(tokens[first - 1]?.norm ?? '') ? named(first - 2) : named(first - 1))) first--; // biome-ignore format: one condition
  for (let i = first; i < head; i++) add(named(i));
  if (found.length > 0) return found.slice(0, MOST_PARTNERS);
  for (const child of reading.tree.children(head)) if (/^nmod/.test(tokens[child]!.deprel)) add(named(child));
  // "ministers from the contact group": read off the words, as the parse may hang them elsewhere
  if (found.length === 0 && /^(?:from|of)$/.test(tokens[head + 1]?.norm ?? ''))
    for (let i = head + 2; i < Math.min(head + 6, tokens.length) && found.length === 0; i++) {
      if (!/^(?:DET|ADJ|NOUN|PROPN)$/.test(tokens[i]!.pos)) break;
      add(reading.actorOf(i));
    }
  return found.slice(0, MOST_PARTNERS);
}

/** "His country", "our movement": the speaker's own. */
const isOwnSide = ({ reading, tokens, lexicon }: Context, head: number): boolean =>
  (lexicon.forces.has(tokens[head]!.lemma) ||
    /^(?:country|nation|people|party|movement|group|kingdom|republic|cabinet|union)$/.test(tokens[head]!.lemma)) &&
  (reading.tree.children(head).some(c => /^(?:his|her|its|their|our|my)$/.test(tokens[c]!.norm)) ||
    // "the minister said the government would": his
    (/^(?:government|ministry|cabinet|administration|country|union|group|movement|militia|alliance|bloc|opposition|kingdom)$/.test(
      tokens[head]!.norm,
    ) &&
      tokens[head - 1]?.norm === 'the' &&
      !reading.tree.children(head).some(c => c > head)));

/** A spokesman of a ministry of a state: the state. */
const topSide = ({ sideOf }: Context, actor: string): string => sideOf(sideOf(sideOf(actor)));

export const isSameSide = (context: Context, a: Speaker, b: Speaker): boolean =>
  'actor' in a && 'actor' in b && topSide(context, a.actor) === topSide(context, b.actor);

export const wordsOf = ({ reading: { doc }, tokens }: Context, { first, last }: Range): string =>
  doc.article.text.slice(tokens[first]!.start, tokens[last]!.end).replace(/\s+/g, ' ');

/** A description of people or bodies: "the two sides", "rebel commanders"; nothing that cannot bind itself. */
function described(context: Context, head: number): Speaker | undefined {
  const { pos, lemma, norm } = context.tokens[head]!;
  if (!/^(?:NOUN|PROPN|DET|ADJ|PRON)$/.test(pos) && !isMistakenNoun(context.tokens[head]!)) return undefined;
  const kind = sourceNounKind(lemma.toLowerCase()) ?? sourceNounKind(norm.replace(/s$/, ''));
  const phrase = phraseOf(context, head);
  // "creditors agreed": people by the plural of what they do, unless it is a thing of the talks
  const { tokens, lexicon } = context;
  const things = [lexicon.meetings, lexicon.deeds, lexicon.agreements, lexicon.acts, lexicon.promises];
  const people =
    /(?:or|er|ist|ian|ant|ent|guerrilla|rebel|signatorie)s$/.test(norm) &&
    tokens[head]!.tag === 'NNS' &&
    !things.some(t => t.has(lemma));
  if (kind !== 'person' && kind !== 'body' && !people) return undefined;
  // "members of the coalition"
  let last = phrase.last;
  if (tokens[last + 1]?.norm === 'of' && /^(?:DET|ADJ|NOUN|PROPN)$/.test(tokens[last + 2]?.pos ?? ''))
    for (last += 2; last < head + 7 && /^(?:NOUN|PROPN)$/.test(tokens[last + 1]?.pos ?? ''); ) last++;
  const range = { first: phrase.first, last };
  if (range.first === head && /^(?:one|other|some|many|few|most|head|chief)$/.test(norm)) return undefined;
  return { described: wordsOf(context, range) };
}

/** "Norvand will pay, a Norvandi official said": of his own state. */
function isOfNation(context: Context, statement: number, speaker: Speaker, who: readonly Speaker[]): boolean {
  const party = partyOf(context, statement, speaker);
  return party !== undefined && who.some(one => isSameSide(context, one, party));
}

function resolve(context: Context, head: number): Doer | undefined {
  const { reading, tokens, statementAt, timeAt } = context;
  const { norm, pos } = tokens[head]!;
  if (timeAt(head) !== undefined) return undefined;
  const statement = statementAt(head);
  const speaker = statement === undefined ? undefined : reading.statements[statement]!.speaker;
  const said = speaker && isSomebody(speaker) ? speaker : undefined;
  const indirect = statement !== undefined && reading.statements[statement]!.mode !== 'direct';
  const range = phraseOf(context, head);
  if (FIRST_PERSON.test(norm)) {
    const who = said && firstPerson(context, norm, said, statement!);
    return who && { who: [who], range, own: true };
  }
  const isOwn = (who: readonly Speaker[]): boolean => !speaker || who.some(w => isSameSide(context, w, speaker) || isOfOffice(context, speaker, w)) || isAll(context, range) || ('described' in speaker && (/^(?:its|their|his|her)\b/i.test(speaker.described) || isOfHome(speaker.described) || isOfNation(context, statement!, speaker, who))); // biome-ignore format: one line
  const pronoun = THIRD_PERSON.test(norm);
  if (pronoun && indirect && said && 'described' in said && opensWith(context, head))
    return { who: [said], range, own: true };
  const actor = reading.actorOf(head) ?? namedIn(context, head);
  // "He is our envoy and will not stop", said of another: whom, the reading has not found
  if (/^(?:he|she)$/.test(norm) && !indirect && said && JSON.stringify(actor) === JSON.stringify(said))
    return undefined;
  // a question of a transcript
  if (tokens[range.first]!.text === 'Q') return undefined;
  // "when they are ready": of no one man
  if (norm === 'they' && actor && 'actor' in actor && context.actorBy(actor.actor)?.kind === 'person') return undefined; // biome-ignore format: one condition
  if (actor) {
    const { who, starts, range: whole } = companyOf(context, head, actor);
    return { who, starts, range: whole, own: isOwn(who) };
  }
  const pair = asSpeakers(severalOf(context.reading).at(head));
  if (pair.length > 0) return { who: pair, range, own: isOwn(pair), inWords: true };
  const sides = sidesNamedBeside(context, head);
  if (sides.length > 0) return { who: sides, range, own: isOwn(sides), inWords: true };
  if (said && isOwnSide(context, head)) return { who: [partyOf(context, statement!, said) ?? said], range, own: true };
  if (pronoun) return indirect && said ? { who: [said], range, own: true } : undefined;
  if (pos === 'PRON') return undefined;
  // "his party, the Democratic Centre, intends": the name beside the words
  const beside = pos === 'NOUN' ? reading.tree.children(head).find(c => c > head && tokens[c]!.deprel === 'appos') : undefined; // biome-ignore format: one line
  const named = beside === undefined ? undefined : reading.actorOf(beside);
  if (named && tokens[head + 1]?.norm === ',') return { who: [named], range, own: isOwn([named]) };
  const words = described(context, head);
  const first = words && partnerBefore(context, range.first);
  if (first) return { who: [first.who, words], starts: [first.range.first, range.first], range: { first: first.range.first, last: range.last }, own: isOwn([first.who]) }; // biome-ignore format: one line
  return words && { who: [words], range, own: speaker === undefined || isAll(context, range), inWords: true };
}

/** The doer of a verb, by the parse, else by the words before its verb group. */
export function doerOf(context: Context, verb: number): Doer | undefined {
  const clause = context.clauseAt(verb);
  const subject = clause && !clause.passive ? clause.subject : undefined;
  // "He is | our envoy and will not stop": what he is, not who does it
  const parsed = subject !== undefined && isPredicate(context, subject, verb) ? undefined : subject;
  const found = parsed === undefined ? undefined : resolve(context, parsed);
  if (found) return found;
  const group = groupStart(context, verb);
  const end = phraseBefore(context, group);
  const nearest = end === undefined || end === parsed ? undefined : resolve(context, headOf(context, end));
  if (nearest) return isOneOfList(context, nearest.range.first) ? undefined : nearest;
  const shared = end === undefined ? sharedSubject(context, group) : undefined;
  if (shared !== undefined) return resolve(context, shared);
  const source = sourceOfCue(context, verb);
  return source === undefined || source === end ? undefined : resolve(context, headOf(context, source));
}

const isPredicate = (context: Context, head: number, verb: number): boolean =>
  head < verb &&
  /^(?:is|are|was|were|'s|’s|'re|’re)$/.test(context.tokens[phraseOf(context, head).first - 1]?.norm ?? '');

/** "with our allies, including Norvand": the last of a list of examples stands before the verb by chance. */
function isOneOfList({ tokens, sentenceAt }: Context, first: number): boolean {
  const floor = Math.max(sentenceAt(first).first, first - 12);
  for (let i = first - 1; i >= floor; i--) {
    const { norm, pos } = tokens[i]!;
    if (norm === 'including' || (norm === 'as' && tokens[i - 1]?.norm === 'such')) return true;
    if (!/^(?:NOUN|PROPN|ADJ|DET|NUM|CCONJ|PUNCT)$/.test(pos)) return false;
  }
  return false;
}

/** "The Contact Group, a grouping of countries, that is due to meet": the one that an apposition tells of. */
function besideName({ reading, tokens }: Context, head: number): Speaker | undefined {
  const { deprel, head: named } = tokens[head]!;
  return deprel === 'appos' && named >= 0 ? reading.actorOf(named) : undefined;
}

/** All that a phrase names or describes: "Norvandi and Kenyan negotiators" are two. */
export function allAt(context: Context, head: number): readonly Speaker[] {
  const actor = context.reading.actorOf(head) ?? besideName(context, head);
  if (actor) return companyOf(context, head, actor).who;
  const pair = asSpeakers(severalOf(context.reading).at(head));
  if (pair.length > 0) return pair;
  const sides = sidesNamedBeside(context, head);
  if (sides.length > 0) return sides;
  const words = described(context, head);
  return words ? [words] : [];
}

/** The one that a phrase names or describes. */
export const somebodyAt = (context: Context, head: number): Speaker | undefined =>
  actorAt(context, head) ?? described(context, head);

/** The one that a token's phrase names: an actor, or a side by its forces. */
export const actorAt = (context: Context, head: number): Speaker | undefined =>
  context.reading.actorOf(head) ?? sidesNamedBeside(context, head)[0];
