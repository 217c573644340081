/**
 * What is settled at home and away from any table between parties: a race for office, business, a court, a house of politics, a show. What
 * somebody wants, promises or offers there is no move of a negotiation; a treaty before parliament, a coalition, a strike or a truce inside
 * one country is. The words are in data/domestic.yaml. In: a reading and a token. Out: yes or no.
 */
import { domesticWords, type Field, type Told } from '../knowledge/domestic.ts';
import { gazetteer } from '../knowledge/gazetteer.ts';
import type { Doc, Word } from '../model/doc.ts';
import { firstFrom, partitionPoint } from '../text/partition-point.ts';
import { wordFact } from '../text/word-facts.ts';
import { wordMark, wordMarks } from '../text/word-marks.ts';
import type { Reading } from './reading.ts';

/** Fields that make an article one of home together. */
const SETTLED = ['race', 'company', 'court', 'house'] as const;
/** Share of a text's words that those of play and of business make up from which on it is of these; and their least number. */
const IDLE = { share: 0.012, least: 4 };
/** Own words of a field that an article about one holds at least … */
const ENOUGH = 3;
/** … or so many words in all, one of its own among them. */
const MANY = 6;
/** So many times the words of the table make it one of home however it opens. */
const FAR = 3;
/** So many times make it one of a race alone. */
const CAMPAIGN = 2;
/** Tokens of its opening: what a report is about stands there. */
const OPENING = 60;
/** Tokens of a passage on either side: some three sentences; and the least number of words that tell. */
const PASSAGE = 70;
const FEW = 2;
/** Tokens of a sentence looked at on either side; longer sentences are no prose. */
const AROUND = 100;
/** Tokens on either side of a noun that say what it is of. */
const NEAR = 40;

const toldBy = wordFact(({ lemma, norm, pos, text }): Told | null => {
  if (norm === 'according') return null; // "according to": no accord
  const words = domesticWords();
  // the state of the Union is no trade union
  if (norm === 'union' && text !== norm) return words.get('coalition') ?? null;
  const own = words.get(norm);
  const told = own ?? words.get(lemma.toLowerCase()) ?? null;
  // "shared", "schooled", "fans tensions": verbs made of such nouns tell of none
  const made = own === undefined || told?.field === 'show';
  return told?.sure === 'shared' && made && pos === 'VERB' ? null : told;
});

const isHyphen = ({ norm }: Pick<Word, 'norm'>): boolean => norm === '-';

const TELLS = wordMark(word => isHyphen(word) || toldBy({ word }) !== null);

/** What a token tells; the hyphen of "cease-fire" what the whole does. */
function toldAt(tokens: Doc['tokens'], at: number): Told | null {
  const [before, token, after] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  if (!isHyphen(token)) return toldBy(token);
  if (!before || !after || before.end !== token.start || token.end !== after.start) return null;
  const words = domesticWords();
  return words.get(`${before.norm}-${after.norm}`) ?? words.get(`${before.norm}-${after.lemma.toLowerCase()}`) ?? null;
}

const OF_SPORT = /^(?:premier|champions|europa|football|baseball|hockey|basketball|soccer|rugby|cricket|major|minor|little|super|big|women|national)$/; // biome-ignore format: one glance

/** Tokens of names that tell nothing: "the United Kingdom", "the Paris Club", "the Arab League", unless they are of sport. */
function namedIn({ names, tokens }: Doc): (at: number, told: Told) => boolean {
  const states = new Set<number>();
  const bodies = new Set<number>();
  for (const { kind, known, first, last } of names) {
    const isBody = kind === 'organization' && (known !== undefined || !tokens.slice(first, last).some(t => OF_SPORT.test(t.norm))); // biome-ignore format: one line
    const among = kind === 'state' ? states : isBody && last > first + 1 ? bodies : undefined;
    if (among) for (let i = first; i < last; i++) among.add(i);
  }
  const mayBeOfStates = (at: number, { field, sure }: Told): boolean =>
    field === 'show' && (sure === 'shared' || tokens[at]!.norm === 'league');
  return (at, told) => states.has(at) || (bodies.has(at) && mayBeOfStates(at, told));
}

type Counts = Record<Field | 'table', { own: number; shared: number }>;

interface Survey {
  /** Tokens that tell of a field or of the table, in order, and what they tell. */
  readonly at: readonly number[];
  readonly told: ReadonlyMap<number, Told>;
  /** Whether the article is of sport, stage or business. */
  readonly idle: boolean;
  /** Whether it tells more of play than of the table, by two words or more: a club's season is one of sport there. */
  readonly plays: boolean;
  /** Whether it is about one of the fields. */
  readonly home: boolean;
  /** Whether it is of a race for office first and last: names from abroad are what candidates speak of there. */
  readonly race: boolean;
  /** Tokens at which states and peoples are named or spoken for that are not the article's own, in order; made when first asked for. */
  abroad?: readonly number[];
}

const surveys = new WeakMap<Doc, Survey>();

function surveyOf(doc: Doc): Survey {
  const known = surveys.get(doc);
  if (known) return known;
  const marks = wordMarks(doc.tokens);
  const told = new Map<number, Told>();
  const isNamed = namedIn(doc);
  for (let i = 0; i < marks.length; i++) {
    const tells = marks[i]! & TELLS ? toldAt(doc.tokens, i) : null;
    if (tells && !isNamed(i, tells)) told.set(i, tells);
  }
  const at = [...told.keys()];
  const counts = count(told, at, 0, at.length);
  const all = sum(counts, SETTLED);
  const own = SETTLED.reduce((total, field) => total + counts[field].own, 0);
  // "strikers", "goals": one word said again and again tells no more than once, unless others of play stand by it
  const shared = at.filter(i => told.get(i)!.field === 'show' && told.get(i)!.sure === 'shared');
  const shows = counts.show.own + new Set(shared.map(i => doc.tokens[i]!.lemma)).size;
  const plays = shows >= FEW && shows > sum(counts, ['table']);
  const play = (plays ? sum(counts, ['show']) : shows) + counts.company.own;
  const idle = play >= IDLE.least && play > IDLE.share * doc.tokens.length;
  // "Republicans and Democrats resumed talks on debt" is of a table; "the two brewers ended talks on a merger" is not
  const { table, company } = count(
    told,
    at,
    0,
    partitionPoint(at, i => i < OPENING),
  );
  const opensTable = table.own > company.own && counts.table.own >= FEW && all < FAR * sum(counts, ['table']);
  const enough = own >= ENOUGH || (own > 0 && all >= MANY);
  const home = idle || (enough && !opensTable && all > sum(counts, ['table']));
  const race = home && sum(counts, ['race']) > CAMPAIGN * sum(counts, ['table']);
  const found = { at, told, idle, plays, home, race };
  surveys.set(doc, found);
  return found;
}

function count(told: Survey['told'], at: readonly number[], from: number, to: number): Counts {
  const counts: Counts = { race: none(), company: none(), court: none(), house: none(), show: none(), table: none() };
  for (let i = from; i < to; i++) {
    const { field, sure } = told.get(at[i]!)!;
    if (sure === 'shared' || sure === 'weak') counts[field].shared++;
    else counts[field].own++;
  }
  return counts;
}

const none = (): { own: number; shared: number } => ({ own: 0, shared: 0 });
const sum = (counts: Counts, fields: readonly (keyof Counts)[]): number =>
  fields.reduce((total, field) => total + counts[field].own + counts[field].shared, 0);

/** The state that a name belongs to: its own, its people's, or the one that a town or seat lies in. */
function stateOf(known: string | undefined): string | undefined {
  if (known === undefined || known.startsWith('state/')) return known;
  const party = gazetteer().entries.get(known)?.party;
  return party?.startsWith('state/') ? party : undefined;
}

/**
 * The state in which an article is at home: its towns and provinces are told of, and its people stand before words of a field ("American
 * voters", "a Kenyan court"). Whom a text names most may be another, of which everybody there speaks.
 */
function homeOf({ names }: Doc, told: Survey['told']): string | undefined {
  const counts = new Map<string, number>();
  for (const { kind, known, last } of names) {
    const field = told.get(last)?.field;
    const within = kind === 'place' || (kind === 'nationality' && field !== undefined && field !== 'table');
    const state = within ? stateOf(known) : undefined;
    if (state !== undefined) counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}

/** Where other states are: by their names and peoples, and by those who speak for them. */
function abroadIn({ doc, actors }: Reading): readonly number[] {
  const survey = surveyOf(doc);
  if (survey.abroad) return survey.abroad;
  const home = homeOf(doc, survey.told);
  const at = doc.names.flatMap(({ kind, known, first }) => {
    const acts = kind === 'state' || kind === 'nationality' || known?.startsWith('seat/');
    const state = acts ? stateOf(known) : undefined;
    return state !== undefined && state !== home ? [first] : [];
  });
  const keys = new Map(actors.map(actor => [actor.key, actor.known]));
  for (const { speaksFor, forms } of actors) {
    const state = speaksFor === undefined ? undefined : stateOf(keys.get(speaksFor));
    if (state !== undefined && state !== home) at.push(...forms.map(form => firstFrom(doc.tokens, form.start)));
  }
  survey.abroad = at.sort((a, b) => a - b);
  return survey.abroad;
}

/** How many of an ordered list lie in a stretch of tokens, half-open. */
const within = (list: readonly number[], first: number, end: number): number =>
  partitionPoint(list, i => i < end) - partitionPoint(list, i => i < first);

/** The telling tokens of a stretch, half-open. */
function toldIn(doc: Doc, first: number, end: number): readonly number[] {
  const { at } = surveyOf(doc);
  return at.slice(
    partitionPoint(at, i => i < first),
    partitionPoint(at, i => i < end),
  );
}

/** Whether one of them holds what is asked of it. */
function someTold(doc: Doc, first: number, end: number, holds: (told: Told, at: number) => boolean): boolean {
  const { at, told } = surveyOf(doc);
  for (let k = partitionPoint(at, i => i < first); k < at.length && at[k]! < end; k++)
    if (holds(told.get(at[k]!)!, at[k]!)) return true;
  return false;
}

/** Whether somebody is of another state, or of none: a body between states. */
export function isFromAbroad(reading: Reading, key: string): boolean {
  const actor = reading.actors.find(a => a.key === key);
  if (actor === undefined) return false;
  const own = actor.speaksFor === undefined ? actor : reading.actors.find(a => a.key === actor.speaksFor);
  const state = stateOf(own?.known);
  return state === undefined ? actor.kind !== 'person' : state !== homeOf(reading.doc, surveyOf(reading.doc).told);
}

/** Whether a word's sentence speaks of another state, or of a negotiation whatever the article is about. */
function isOfTable(reading: Reading, token: number, abroad = true): boolean {
  const { doc } = reading;
  const sentence = doc.sentences[doc.tokens[token]!.sentence];
  if (!sentence) return true;
  const first = Math.max(sentence.first, token - AROUND);
  const end = Math.min(sentence.last, token + AROUND);
  if (abroad && within(abroadIn(reading), first, end) > 0) return true;
  const words = toldIn(doc, first, end).filter(i => surveyOf(doc).told.get(i)!.field === 'table');
  return (
    words.some(i => surveyOf(doc).told.get(i)!.sure === 'strong') ||
    new Set(words.map(i => doc.tokens[i]!.lemma)).size >= FEW
  );
}

/** "Veld is seeking donors", in an article about a primary; "Veld rejects the treaty" there is a stance all the same. */
export const isDomestic = (reading: Reading, token: number): boolean =>
  surveyOf(reading.doc).home && !isOfTable(reading, token);

/** "Veld promised a wall along the border of Karvelia", at a rally: what a candidate says of other states there is no move towards them. */
export const isStump = (reading: Reading, token: number): boolean =>
  surveyOf(reading.doc).race && !isOfTable(reading, token, false);

/** Whether the words around a token speak more of a field than of the table and of other states. */
export function isAmid(reading: Reading, token: number, fields: readonly Field[]): boolean {
  const { doc } = reading;
  const { at, told } = surveyOf(doc);
  const [first, end] = [token - PASSAGE, token + PASSAGE];
  const counts = count(
    told,
    at,
    partitionPoint(at, i => i < first),
    partitionPoint(at, i => i < end),
  );
  const most = Math.max(...fields.map(field => sum(counts, [field])));
  if (most < FEW || most <= sum(counts, ['table']) + within(abroadIn(reading), first, end)) return false;
  const sentence = doc.sentences[doc.tokens[token]!.sentence]!;
  return !someTold(doc, sentence.first, sentence.last, ({ sure }, i) => i !== token && sure === 'strong');
}

/** Whether an article is of sport, stage or business: it tells of no negotiation, whatever its verbs say ("the coach rejected the offer"). */
export const isIdleText = (doc: Doc): boolean => surveyOf(doc).idle;

/** Whether a word's sentence has a word that is hardly met outside of one of the fields, or any of the table. */
export function isBeside(doc: Doc, token: number, fields: readonly (Field | 'table')[]): boolean {
  const { first, last } = doc.sentences[doc.tokens[token]!.sentence]!;
  return someTold(
    doc,
    Math.max(first, token - NEAR),
    Math.min(last, token + NEAR),
    ({ field, sure }) => sure !== 'shared' && fields.includes(field),
  );
}

/** Whether a word stands in a sentence of politics: one of sport, stage or shop holds no move. */
export function isOfTalks(doc: Doc, at: number): boolean {
  const sentence = doc.sentences[doc.tokens[at]!.sentence];
  if (!sentence) return false;
  const { plays } = surveyOf(doc);
  const isOfPlay = ({ field, sure }: Told): boolean => sure === 'alone' || (plays && field === 'show');
  const end = Math.min(sentence.last, at + AROUND);
  return !someTold(doc, Math.max(sentence.first, at - AROUND), end, isOfPlay);
}

/** How many words of the table an article has, and the share that they make of it; none where it is one of home. */
export function tableOf(doc: Doc): { readonly words: number; readonly share: number } {
  const { told, home } = surveyOf(doc);
  let words = 0;
  if (!home) for (const { field } of told.values()) if (field === 'table') words++;
  return { words, share: words / doc.tokens.length };
}
