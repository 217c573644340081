/**
 * Who the persons of a brief are, in words of the reports: "U.S. envoy Mara Velin", "Mara Velin, head of the river council". In: actors
 * with their offices, and statements. Out: words before or behind a name; and who needs none, or cannot be known to a reader.
 */
import type { ActorRecord, StatementRecord } from '../model/record.ts';
import { set } from './brief-words.ts';

/** So many articles in which somebody speaks make him known to a reader of the dossier. */
const KNOWN_BY = 3;
/** A longer one tells more than who it is. */
const LONGEST = 14;

/** "al-Velin" is called "Velin", too. */
export const lastName = (name: string): string => name.split(/[ -]/).at(-1)!;

export const RANKS = set(
  'mr mrs ms dr gen general lt lieutenant col colonel maj major brig brigadier sgt sergeant capt captain adm admiral cmdr sir lord sheikh presidents ministers',
);
/** Of an office: whose it is only its other words tell. */
const OFFICES = set(
  'president prime minister foreign defence defense deputy vice secretary secretary-general state chancellor king prince crown ambassador envoy senator',
);

const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[’']s$/, '')
    .replace(/[.,]/g, '');

/** Words before the name, or behind it, which end or begin with it. */
export interface Introduction {
  readonly before?: string;
  readonly behind?: string;
  /** It names whose office it is. */
  readonly isFull: boolean;
}

/** "Norvand's chief negotiator Mara Velin", "Mara Velin, head of the council": undefined where the words are anything else. */
function introductionIn(quote: string, name: string, surnames: ReadonlySet<string>): Introduction | undefined {
  const words = quote.trim().split(/\s+/);
  const own = new Set(name.split(/[ -]/).map(plain));
  const isOwn = (word: string): boolean =>
    plain(word)
      .split('-')
      .every(part => own.has(part));
  const first = words.findIndex(isOwn);
  if (first < 0 || words.length > LONGEST || /["“”();]/.test(quote)) return undefined;
  let last = first;
  while (words[last + 1] && !words[last]!.endsWith(',') && isOwn(words[last + 1]!)) last++;
  const isBehind = first === 0;
  if (isBehind ? !words[last]!.endsWith(',') : last < words.length - 1) return undefined;
  const told = isBehind ? words.slice(last + 1) : words.slice(0, first);
  // "Aldane's envoy" is somebody's, "Aldane and Velin" are two.
  const isOther = (word: string): boolean => surnames.has(plain(word)) && !/[’']s,?$/.test(word);
  if (told.length === 0 || told.some(isOther) || /^(?:one|another)$/i.test(told[0]!)) return undefined;
  const isFull = told.some(word => /^\p{Lu}/u.test(word) && ![OFFICES, RANKS].some(list => list.has(plain(word))));
  // Of a minister it must be told of what.
  if (!isFull && (isBehind || told.every(word => RANKS.has(plain(word)) || /^(?:minister|secretary|deputy|head|chief|director)$/i.test(word)))) return undefined; // biome-ignore format: one thought
  const text = told.join(' ').replace(/,$/, '');
  return isBehind ? { behind: text, isFull } : { before: text.replace(/^(?:The|An?) (?=\p{L})/u, ''), isFull };
}

/** An office of a state and nothing else. */
const isOfficeAlone = ({ before }: Introduction): boolean =>
  before?.split(' ').every(word => [OFFICES, RANKS].some(list => list.has(plain(word)))) === true;

const rank = ({ before, behind, isFull }: Introduction): number => (before ?? behind!).length + (isFull ? 0 : 1000);

/** Of all the words by which the reports introduce somebody, the shortest that name whose office it is. */
function introductionOf(
  { name, roles }: ActorRecord,
  surnames: ReadonlySet<string>,
  nameOf: (actor: string) => string | undefined,
): Introduction | undefined {
  const found = roles
    .filter(({ former }) => !former)
    .flatMap(({ evidence, of }): Introduction[] => {
      const told = introductionIn(evidence.quote, name, surnames);
      if (!told || told.isFull || !isOfficeAlone(told)) return told ? [told] : [];
      // "Deputy Foreign Minister": of which state? Where the record does not know either, it tells nothing.
      const whose = of && (nameOf(of) ?? of).replace(/^The /, '');
      return whose && /^\p{Lu}/u.test(whose) ? [{ before: `${whose}${/s$/.test(whose) ? "'" : "'s"} ${told.before}`, isFull: true }] : []; // biome-ignore format: one thought
    });
  return found.sort((a, b) => rank(a) - rank(b) || ((a.before ?? a.behind!) < (b.before ?? b.behind!) ? -1 : 1))[0];
}

export class Persons {
  /** Family names, in lower case. */
  readonly surnames: ReadonlySet<string>;
  /** First names that are no word of any other name. */
  readonly #firstNames: ReadonlySet<string>;
  readonly #names: ReadonlyMap<string, string>;
  readonly #introductions = new Map<string, Introduction>();
  /** Who speaks in many articles. */
  readonly #known = new Set<string>();
  readonly #knownSurnames = new Set<string>();

  constructor(actors: readonly ActorRecord[], statements: readonly StatementRecord[]) {
    const persons = actors.filter(({ kind }) => kind === 'person');
    this.#names = new Map(persons.map(({ id, name }) => [id, name]));
    this.surnames = new Set(persons.map(({ name }) => lastName(name).toLowerCase()));
    const others = new Set(
      actors.flatMap(({ kind, name }) => (kind === 'person' ? [lastName(name)] : name.split(' '))),
    );
    const first = persons.flatMap(({ name }) => (name.includes(' ') ? [name.split(' ')[0]!] : []));
    this.#firstNames = new Set(first.filter(word => !others.has(word)).map(word => word.toLowerCase()));
    const names = new Map(actors.map(({ id, name }) => [id, name]));
    for (const person of persons) {
      const introduction = introductionOf(person, this.surnames, id => names.get(id));
      if (introduction) this.#introductions.set(person.id, introduction);
    }
    const heard = new Map<string, Set<string>>();
    for (const { speaker, evidence } of statements) {
      if (typeof speaker !== 'string' || !this.#names.has(speaker)) continue;
      const articles = heard.get(speaker) ?? new Set();
      heard.set(speaker, articles);
      for (const { article } of evidence) articles.add(article);
    }
    for (const [id, articles] of heard) if (articles.size >= KNOWN_BY) this.#known.add(id);
    for (const id of [...this.#known, ...this.#introductions.keys()])
      this.#knownSurnames.add(lastName(this.#names.get(id)!).toLowerCase());
  }
  nameOf(id: string): string | undefined {
    return this.#names.get(id);
  }
  introduction(id: string): Introduction | undefined {
    return this.#introductions.get(id);
  }
  isKnown(id: string): boolean {
    return this.#known.has(id);
  }
  /** It calls by one name somebody of whom the record tells nothing, or who is known by another. */
  isStranger(word: string): boolean {
    const low = word.toLowerCase();
    return this.surnames.has(low) ? !this.#knownSurnames.has(low) : this.#firstNames.has(low);
  }
  /** The name with who that is; undefined of somebody whom nobody could know. Others than persons need no introduction. */
  introduced(id: string, name: string): string | undefined {
    if (!this.#names.has(id)) return name;
    const { before, behind } = this.#introductions.get(id) ?? {};
    if (before) return `${before} ${name}`;
    if (behind) return `${name}, ${behind}`;
    return this.#known.has(id) ? name : undefined;
  }
}
