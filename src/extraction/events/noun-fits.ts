/** Whether a word names an event, and which. In: context, a token, a trigger of data/event-types. Out: yes or no, or the type. */
import { wantedClasses } from '../../knowledge/event-classes.ts';
import type { EventType, NounTrigger } from '../../knowledge/event-types.ts';
import type { Token } from '../../model/doc.ts';
import { wordFact } from '../../text/word-facts.ts';
import { caseOf } from '../clauses/read-clauses.ts';
import { relationOf } from '../statements/tree.ts';
import { isOfClass } from './classes.ts';
import { type Context, isOwnerMark } from './context.ts';
import { isOfLabour } from './labour.ts';
import { isOwned, type NounPhrase, nmods } from './noun-host.ts';
import { ownTokens, timeAmong } from './when-where.ts';
import { compoundKey, lemmaOf, nounEnd } from './words.ts';

/** A trigger that the words of an event noun fit, and the key that it was found by. */
export interface NounFit {
  readonly type: EventType;
  readonly trigger: NounTrigger;
}

/** The triggers that a token fits, the likeliest first; the first says what type of event it names, whatever is said of it. */
export function nounFits(context: Context, index: number): NounFit[] | undefined {
  // most words are no end of an event noun
  const end = nounEnd(context.tokens[index]!);
  if (end === null) return undefined;
  if (!isNominal(context, index)) return undefined;
  const compound = end.joins ? compoundKey(context.tokens, index, end.lemma) : undefined;
  const joined = compound === undefined ? undefined : context.lexicon.nouns.get(compound);
  if (!joined && end.triggers.length === 0) return undefined;
  const inner = nmods(context, index);
  // "an attack on democracy"
  for (const { word, head } of inner)
    if ((word === 'on' || word === 'against') && isOfClass(context, head, IDEAS)) return undefined;
  const before = lemmasBefore(context, index);
  const found: NounFit[] = [];
  if (joined) for (const one of joined) if (fits(context, index, one.trigger, before, inner)) found.push(one);
  for (const one of end.triggers) if (fits(context, index, one.trigger, before, inner)) found.push(one);
  return found.length > 0 ? found : undefined;
}

const IDEAS = wantedClasses('ideas');
const TOWNS = wantedClasses('place', 'town');
const SIDES = wantedClasses('side');
const ANYBODY = wantedClasses('actor', 'people', 'any');

/** Lemmas of what hangs on a noun before it. */
function lemmasBefore({ tokens, reading }: Context, index: number): readonly string[] {
  const found: string[] = [];
  for (const child of reading.tree.children(index)) if (child < index) found.push(lemmaOf(tokens[child]!));
  return found;
}

/** "a cease-fire task force", "the sanctions committee": a body, and no such event. */
const isBody = wordFact(({ norm }) =>
  /^(?:task|monitoring|committee|commission|council|group|cent(?:re|er)|mission|panel|body|mechanism|team|hotline|zone|line)$/.test(
    norm,
  ),
);

function namesBody(tokens: Context['tokens'], index: number): boolean {
  const next = tokens[index + 1]?.text === '-' ? tokens[index + 3] : tokens[index + 1];
  return next !== undefined && next.sentence === tokens[index]!.sentence && isBody(next);
}

/** A noun, or what the tagger took for an adjective though nothing follows that it could describe: "its offensive near the border". */
function isNominal(context: Context, index: number): boolean {
  const { tokens, nameAt, timeAt } = context;
  const token = tokens[index]!;
  const next = tokens[index + 1];
  if (token.pos === 'ADJ')
    return (
      !isNoun(next) && (/^(?:nsubj|obj|obl|nmod|conj|xcomp|advcl)/.test(token.deprel) || isBehindOwner(tokens, index))
    );
  // "a government offensive around the city", which taggers take for an adverb
  if (token.pos === 'ADV') return token.norm === 'offensive' && tokens[index - 1]?.pos === 'NOUN';
  if (token.tag === 'VBG' && token.pos === 'VERB') return isGerundNoun(context, index);
  if (token.pos !== 'NOUN' && token.pos !== 'PROPN') return false;
  if (token.pos === 'PROPN' && nameAt.has(index) && !isNamedGathering(context, index)) return false;
  // "the Ceasefire Task Force": a body
  const opening = tokens[index - 1]?.text === '-' ? (tokens[index - 2] ?? token) : token;
  if (
    next &&
    isNoun(next) &&
    isCapital(opening) &&
    isCapital(next) &&
    !timeAt.has(index + 1) &&
    index > 0 &&
    next.sentence === token.sentence &&
    !context.actorOf(index + 1)
  )
    return false;
  if (namesBody(tokens, index)) return false;
  // a compound of a time is none: "attacks last month"
  return (
    relationOf(token) !== 'compound' ||
    isSetBehind(tokens, index) ||
    !isNoun(tokens[token.head]) ||
    (token.head !== index + 1 && timeAt.has(token.head))
  );
}

/** "a summit set for Oslo in April", with "set" taken for the noun. */
const isSetBehind = (tokens: Context['tokens'], index: number): boolean =>
  /^(?:set|slated|due)$/.test(tokens[index + 1]?.norm ?? '') && /^(?:for|to)$/.test(tokens[index + 2]?.norm ?? '');

/** "the army's latest offensive on the town", with the offensive taken for a word about the army. */
const isBehindOwner = (tokens: Context['tokens'], index: number): boolean =>
  tokens[index + 1]?.pos === 'ADP' &&
  (isOwnerMark(tokens[index - 1]?.text ?? '-') || isOwnerMark(tokens[index - 2]?.text ?? '-'));

/** "the Geneva Peace Conference", "the Arab Summit": a gathering by its name. */
const isNamedGathering = ({ tokens, nameAt }: Context, index: number): boolean => {
  const name = nameAt.get(index)!;
  return name.last === index + 1 && name.first < index && name.kind !== 'person' && /^(?:summit|conference|talks)$/.test(tokens[index]!.norm); // biome-ignore format: one thought
};

const isCapital = wordFact(({ text }) => text[0] !== text[0]!.toLowerCase());

const isNoun = (token: Token | undefined): boolean =>
  token !== undefined && (token.pos === 'NOUN' || token.pos === 'PROPN');

/** "Fighting raged", "the gathering of ministers", taken for verbs. */
function isGerundNoun({ tokens }: Context, index: number): boolean {
  const before = tokens[index - 1];
  const next = tokens[index + 1];
  if (!before || before.sentence !== tokens[index]!.sentence)
    return next?.pos === 'VERB' || next?.pos === 'AUX' || (next?.pos === 'ADP' && isBeforeVerb(tokens, index));
  // "wounded in shelling of the town", "amid fighting near Busia"
  if (before.pos === 'ADP' && (next?.norm === 'of' || (next?.pos === 'ADP' && AMID.test(before.norm)))) return true;
  // "cross-border shelling into Norland"
  if (tokens[index - 2]?.text === '-' && before.pos === 'NOUN') return true;
  return before.pos === 'DET' || (before.pos === 'ADJ' && tokens[index - 2]?.pos === 'DET');
}

const AMID = /^(?:amid|despite|during)$/;
/** What fighting does, which taggers take for a participle behind several sides. */
const isCourse = wordFact(
  ({ norm, pos }) =>
    pos === 'VERB' &&
    /^(?:raged|erupted|flared|resumed|continued|intensified|escalated|spread|persisted|subsided|ceased|stopped|eased|killed|displaced|forced)$/.test(
      norm,
    ),
);
/** Words between an opening noun and the verb that tells of it. */
const OPENING = 16;

/** "Fighting between the army and the rebels has killed": a helper or a past behind its phrase, and no comma before. */
function isBeforeVerb(tokens: Context['tokens'], index: number): boolean {
  const { sentence } = tokens[index]!;
  for (let i = index + 2; i < index + OPENING && tokens[i]?.sentence === sentence; i++) {
    if (tokens[i]!.pos === 'PUNCT' && tokens[i]!.text !== '-') return false;
    if (tokens[i]!.pos === 'AUX' || tokens[i]!.tag === 'VBD' || isCourse(tokens[i]!)) return true;
  }
  return false;
}

function fits(
  context: Context,
  index: number,
  trigger: NounTrigger,
  before: readonly string[],
  inner: readonly NounPhrase[],
): boolean {
  const { tokens, reading } = context;
  const token = tokens[index]!;
  if (trigger.plural && !token.norm.endsWith('s')) return false;
  if (trigger.led && before.length === 0 && !token.norm.endsWith('s')) return false;
  if (trigger.as_subject && relationOf(token) !== 'nsubj') return false;
  if (trigger.next && !trigger.next.includes(tokens[index + 1]?.norm ?? '')) return false;
  if (trigger.dated && !isDated(context, index)) return false;
  if (trigger.labour && !isOfLabour(reading.doc)) return false;
  const { not, modified } = trigger;
  if (not && before.some(lemma => not.includes(lemma))) return false;
  if (modified && !before.some(lemma => modified.includes(lemma)) && !modified.includes(tokens[index - 1]?.norm ?? ''))
    return false;
  if (trigger.of && !holds(context, inner, 'of', trigger.of)) return false;
  if (trigger.in && !holds(context, inner, 'in', trigger.in)) return false;
  if (trigger.from && !holds(context, inner, 'from', trigger.from)) return false;
  if (trigger.with && !hasPhrase(context, index, trigger, inner)) return false;
  if (trigger.partner && !inner.some(n => n.word === 'with' || n.word === 'between') && !verbHasPartner(context, index))
    return false;
  if (trigger.from_place && !inner.some(n => n.word === 'from' && isOfClass(context, n.head, TOWNS))) return false;
  if (trigger.against && !inner.some(n => n.word === 'on' || n.word === 'against')) return false;
  if (trigger.case && caseOf(reading.tree, index) !== trigger.case) return false;
  if (trigger.not_case && caseOf(reading.tree, index) === trigger.not_case) return false;
  if (trigger.from_actor && !inner.some(n => n.word === 'from' && context.actorOf(n.head) !== undefined)) return false;
  if (trigger.of_owner && !isOwned(context, index)) return false;
  if (trigger.to_side && !inner.some(n => n.word === 'to' && isOfClass(context, n.head, SIDES))) return false;
  if (trigger.by_people && !inner.some(n => n.word === 'by' && isOfClass(context, n.head, ANYBODY))) return false;
  return !trigger.modifier_actor || reading.tree.children(index).some(c => c < index && context.actorOf(c));
}

/** "of troops": one of the words behind the preposition. */
function holds({ tokens }: Context, inner: readonly NounPhrase[], word: string, lemmas: readonly string[]): boolean {
  for (const phrase of inner) if (phrase.word === word && lemmas.includes(lemmaOf(tokens[phrase.head]!))) return true;
  return false;
}

/** Words of a noun's own phrase before it. */
const BEFORE = 8;

/** "the 1995 border treaty", "last year's accord", "the agreement of 3 March": its day is its name. */
function isDated(context: Context, index: number): boolean {
  const { tokens, timeAt } = context;
  if (timeAmong(context, ownTokens(context, index, true)) === undefined) return false;
  if (tokens[index + 1]?.norm === 'of' && timeAt.has(index + 2)) return true;
  for (
    let i = index - 1;
    i >= index - BEFORE && i >= 0 && /^(?:NOUN|PROPN|ADJ|NUM|PART|PUNCT)$/.test(tokens[i]!.pos);
    i--
  )
    if (timeAt.has(i)) return true;
  return false;
}

/** A phrase of the class asked for, right behind the noun wherever the parser hung it: "ended its occupation | of the town". */
const hasPhrase = (context: Context, index: number, trigger: NounTrigger, inner: readonly NounPhrase[]): boolean => {
  const next = context.tokens[index + 1];
  const beside = next?.deprel === 'case' ? [{ word: next.norm, head: next.head }] : [];
  return [...inner, ...beside].some(
    ({ word, head }) => trigger.with!.includes(word) && isOfClass(context, head, trigger.with_class!),
  );
};

function verbHasPartner(context: Context, index: number): boolean {
  const host = context.clauseAt.get(context.tokens[index]!.head);
  return (
    host?.object === index && host.obliques.some(o => o.preposition === 'with' && context.actorOf(o.head) !== undefined)
  );
}
