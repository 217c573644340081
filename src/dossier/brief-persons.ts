/**
 * Who the persons of a brief are, in words of the reports: "U.S. envoy Mara Velin", "Mara Velin, head of the river council". In: actors
 * with their offices, and statements. Out: words before or behind a name; and who needs none, or cannot be known to a reader.
 */
import type { ActorRecord, ActorRole, StatementRecord } from '../model/record.ts';
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
/** Whose somebody is, without a name: "rebel commander". */
const SIDES = set('rebel opposition insurgent guerrilla separatist');
/** Of an office: whose it is only its other words tell. */
const OFFICES = set(
  'president prime minister foreign defence defense deputy vice secretary secretary-general state chancellor king prince crown ambassador envoy senator chief head director spokesman spokeswoman spokesperson negotiator delegate coordinator adviser advisor commander official diplomat leader member aide senior top lead special',
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
  /** The article whose words these are. */
  readonly article: string;
  /** It calls a body by less than its name, which others tell: "Observatory director". */
  readonly isShort: boolean;
}

type Found = Omit<Introduction, 'article' | 'isShort'> & {
  /** It names whose office it is. */
  readonly isFull: boolean;
  /** Whose it is by the record. */
  readonly of?: string;
};

/** "Norvand's chief negotiator Mara Velin", "Mara Velin, head of the council": undefined where the words are anything else. */
function introductionIn(quote: string, names: ReadonlySet<string>, surnames: ReadonlySet<string>): Found | undefined {
  const words = quote.trim().split(/\s+/);
  const isOwn = (word: string): boolean =>
    plain(word)
      .split('-')
      .every(part => names.has(part));
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
  const isBody = (word: string): boolean => /^\p{Lu}/u.test(word) && ![OFFICES, RANKS].some(list => list.has(plain(word))); // biome-ignore format: one thought
  // The first word of a sentence has a capital anyway.
  const isFull = told.slice(/^(?:The|An?)$/.test(told[0]!) ? 1 : 0).some(isBody);
  if (!isFull && isBehind) return undefined;
  const text = told.join(' ').replace(/,$/, '');
  // cut within a word: "the delegation of the Norvandian-"
  if (/[-–]$/.test(text)) return undefined;
  return isBehind ? { behind: text, isFull } : { before: text.replace(/^(?:The|An?) (?=\p{L})/iu, ''), isFull };
}

/** The name and each form of it that reports use. */
const formsOf = ({ name, aliases = [] }: ActorRecord): string[] => [
  name,
  ...aliases.filter(
    form => form !== name && !form.split(' ').some(word => [OFFICES, RANKS].some(list => list.has(plain(word)))),
  ),
];

const wordsOf = (forms: readonly string[]): Set<string> =>
  new Set(forms.flatMap(form => form.split(/[ -]/)).map(plain)); // biome-ignore format: one thought

/** Of all the words by which the reports introduce somebody those that name whose office it is, the shortest first. */
function introductionsOf(
  forms: readonly string[],
  roles: readonly ActorRole[],
  surnames: ReadonlySet<string>,
  nameOf: (actor: string) => string | undefined,
): Introduction[] {
  const names = wordsOf(forms);
  const current = roles.filter(({ former }) => !former);
  const bodies = current.flatMap(({ of }) => (of ? [wordsOf([nameOf(of) ?? of])] : []));
  const found = current.flatMap(({ evidence, of }): (Found & Introduction)[] => {
    const told = introductionIn(evidence.quote, names, surnames);
    if (!told) return [];
    const { article } = evidence;
    const capitals = (told.before ?? '').split(' ').filter(word => /^\p{Lu}/u.test(word) && !OFFICES.has(plain(word)));
    const isShort = !of && capitals.length > 0 && bodies.some(body => body.size > capitals.length && capitals.every(word => body.has(plain(word)))); // biome-ignore format: one thought
    return [{ ...told, article, isShort, ...(of ? { of: nameOf(of) ?? of } : {}) }];
  });
  const full = found.filter(({ isFull }) => isFull);
  const whole = found.filter(({ isFull }) => !isFull).flatMap(one => completed(one, full) ?? []);
  const text = ({ before, behind }: Introduction): string => before ?? behind!;
  const rank = (one: Introduction): number => Number(one.isShort) * 1000 + Number(ACRONYM.test(text(one))) * 500 + text(one).length; // biome-ignore format: one thought
  return [...full, ...whole].sort((a, b) => rank(a) - rank(b) || (text(a) < text(b) ? -1 : 1));
}

/** "HNC head": of what, only who follows the talks knows. */
const ACRONYM = /\b(?!NATO\b)\p{Lu}{3,}\b/u;

/** "Deputy Foreign Minister", "spokeswoman": whose? In the words of another report, else by what the record knows; else it tells nothing. */
function completed(
  { before, of, ...rest }: Found & Introduction,
  full: readonly Introduction[],
): Introduction | undefined {
  const words = before!.split(' ');
  const told = full.find(one => one.before?.toLowerCase().endsWith(` ${before!.toLowerCase()}`));
  if (told) return { ...rest, before: told.before! };
  const whose = of?.replace(/^The /, '');
  if (whose && /^\p{Lu}/u.test(whose) && words.some(word => !RANKS.has(plain(word))))
    return { ...rest, before: `${whose}${/s$/.test(whose) ? "'" : "'s"} ${before}` };
  return words.some(word => SIDES.has(plain(word))) ? { ...rest, before: before!, isShort: true } : undefined;
}

/** The first telling of each office: an open dossier loads no other ones but those of the articles that are quoted. */
function firstTold(roles: readonly ActorRole[]): ActorRole[] {
  const first = new Map<string, ActorRole>();
  for (const role of roles) {
    const key = JSON.stringify([role.title, role.of, role.former]);
    if (!first.has(key)) first.set(key, role);
  }
  return [...first.values()];
}

/** Texts in which a name is looked for, by article. */
type TextOf = (article: string) => string;

export class Persons {
  /** Family names, in lower case. */
  readonly surnames: ReadonlySet<string>;
  /** First names that are no word of any other name. */
  readonly #firstNames: ReadonlySet<string>;
  readonly #forms: ReadonlyMap<string, readonly string[]>;
  readonly #bySurname = new Map<string, string[]>();
  readonly #roles: ReadonlyMap<string, readonly ActorRole[]>;
  readonly #actorNames: ReadonlyMap<string, string>;
  readonly #introductions = new Map<string, readonly Introduction[]>();
  /** Who speaks in many articles. */
  readonly #known = new Set<string>();
  readonly #knownSurnames = new Set<string>();
  readonly #textOf: TextOf;
  readonly #written = new Map<string, string | undefined>();

  constructor(actors: readonly ActorRecord[], statements: readonly StatementRecord[], textOf: TextOf = () => '') {
    const persons = actors.filter(({ kind }) => kind === 'person');
    this.#textOf = textOf;
    this.#forms = new Map(persons.map(person => [person.id, formsOf(person)]));
    for (const [id, forms] of this.#forms)
      for (const surname of new Set(forms.map(form => lastName(form).toLowerCase())))
        this.#bySurname.set(surname, [...(this.#bySurname.get(surname) ?? []), id]);
    this.surnames = new Set(persons.map(({ name }) => lastName(name).toLowerCase()));
    const others = new Set(
      actors.flatMap(({ kind, name }) => (kind === 'person' ? [lastName(name)] : name.split(' '))),
    );
    const first = persons.flatMap(({ name }) => (name.includes(' ') ? [name.split(' ')[0]!] : []));
    this.#firstNames = new Set(first.filter(word => !others.has(word)).map(word => word.toLowerCase()));
    this.#actorNames = new Map(actors.map(({ id, name }) => [id, name]));
    this.#roles = new Map(persons.flatMap(({ id, roles }) => (roles.length > 0 ? [[id, roles]] : [])));
    const heard = new Map<string, Set<string>>();
    for (const { speaker, evidence } of statements) {
      if (typeof speaker !== 'string' || !this.#forms.has(speaker)) continue;
      const articles = heard.get(speaker) ?? new Set();
      heard.set(speaker, articles);
      for (const { article } of evidence) articles.add(article);
    }
    for (const [id, articles] of heard) if (articles.size >= KNOWN_BY) this.#known.add(id);
    const introduced = [...this.#roles.keys()].filter(id => this.introductions(id, '').length > 0);
    for (const id of [...this.#known, ...introduced])
      this.#knownSurnames.add(lastName(this.#forms.get(id)![0]!).toLowerCase());
  }
  /** The whole name as this article writes it; undefined where it does not. */
  #writtenIn(id: string, article: string): string | undefined {
    const key = `${id} ${article}`;
    if (!this.#written.has(key)) {
      const text = this.#textOf(article);
      this.#written.set(
        key,
        this.#forms.get(id)!.find(form => form.includes(' ') && text.includes(form)),
      );
    }
    return this.#written.get(key);
  }
  /** As the article writes it, else as the record does; undefined of others than persons. */
  nameIn(id: string, article: string): string | undefined {
    const forms = this.#forms.get(id);
    return forms && (this.#writtenIn(id, article) ?? forms[0]);
  }
  /** Whom an article that has the whole name means by its last word; undefined where that may be two. */
  calledIn(surname: string, article: string): string | undefined {
    const named = (this.#bySurname.get(surname.toLowerCase()) ?? []).filter(id => this.#writtenIn(id, article));
    return named.length === 1 ? named[0] : undefined;
  }
  /** The only one of that name; undefined where there are more. */
  onlyOne(surname: string): string | undefined {
    const named = this.#bySurname.get(surname.toLowerCase()) ?? [];
    return named.length === 1 ? named[0] : undefined;
  }
  /** By which an article introduces somebody, its own words first. */
  introductions(id: string, article: string): readonly Introduction[] {
    const key = `${id} ${article}`;
    const known = this.#introductions.get(key);
    if (known) return known;
    const roles = this.#roles.get(id) ?? [];
    const told = [...new Set([...firstTold(roles), ...roles.filter(({ evidence }) => evidence.article === article)])];
    const all = introductionsOf(this.#forms.get(id)!, told, this.surnames, of => this.#actorNames.get(of));
    const own = all.filter(one => one.article === article && !one.isShort);
    const sorted = own.length > 0 ? [...own, ...all.filter(one => !own.includes(one))] : all;
    this.#introductions.set(key, sorted);
    return sorted;
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
  introduced(id: string, name: string, article: string): string | undefined {
    const own = this.nameIn(id, article);
    if (own === undefined) return name;
    const { before, behind } = this.introductions(id, article)[0] ?? {};
    if (before) return `${before} ${own}`;
    if (behind) return `${own}, ${behind}`;
    return this.#known.has(id) ? own : undefined;
  }
}
