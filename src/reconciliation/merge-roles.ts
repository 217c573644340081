/**
 * The offices of an actor out of all that articles say. In: contributions of one actor, one a shape, with how many articles tell it.
 * Out: each office once, as it is told best; and a telling's own role as the office that it is of. What is no office ("chairing the
 * meeting", "an ally") and what one article alone reads otherwise than the others is left out. Pure.
 */
import { offices } from '../knowledge/gazetteer.ts';
import { groupBy } from '../model/group-by.ts';
import type { ActorRole } from '../model/record.ts';
import { stateIdsIn } from './conflicts/telling.ts';
import type { ActorContribution } from './derive-records.ts';
import { knownActorId } from './join-actors.ts';

/** A role without its passage. */
type Told = Omit<ActorRole, 'evidence'>;

export interface ToldRoles {
  readonly first: Pick<ActorContribution, 'actor' | 'roles'>;
  readonly articles: number;
}

/** Articles that tell an office from which one that a single article tells with other words before it is taken for a misreading. */
const TOLD_BY = 2;
/** So many times as many articles say whose office it is, and the other was misread. */
const OFTENER = 3;

const wordsIn = (title: string): string[] =>
  title
    .toLowerCase()
    .replace(/\./g, '')
    .split(/[\s-]+/);

/** The articles that tell each value. */
function counted(told: readonly ToldRoles[], value: (role: ActorRole) => string | undefined): Map<string, number> {
  const articles = new Map<string, number>();
  for (const { first, articles: own } of told)
    for (const key of new Set(first.roles.flatMap(role => value(role) ?? [])))
      articles.set(key, (articles.get(key) ?? 0) + own);
  return articles;
}

/**
 * One article alone reads it longer than others do, by words that are no part of a title: "oppose President", where others have
 * "President". "Foreign minister" stays beside "minister".
 */
function misreadIn(told: readonly ToldRoles[]): (title: string) => boolean {
  const articles = counted(told, ({ title }) => title.toLowerCase());
  const { modifiers, heads } = offices();
  const isTitle = (words: string): boolean => words.split(/[\s-]+/).every(word => modifiers.has(word) || heads.has(word)); // biome-ignore format: one thought
  const often = [...articles].filter(([, count]) => count >= TOLD_BY).map(([title]) => title);
  return title =>
    articles.get(title) === 1 &&
    often.some(office => title.endsWith(` ${office}`) && !isTitle(title.slice(0, -office.length - 1)));
}

/** "Leads the administration": an office told by what its holder does. */
const LEADS = /^(?:leads|heads|runs|oversees|commands)\s/i;
/** What somebody is to another for the while. */
const BESIDE: ReadonlySet<string> = new Set(['counterpart', 'ally', 'rival', 'confidant', 'confidante']);

/** An office has a word for one who holds it; kinship is a role where nothing else is in it ("President son" was misread). */
function isOffice(title: string): boolean {
  const { heads, ranks, kin } = offices();
  const last = title.toLowerCase().split(' ').at(-1)!;
  if (kin.has(last)) return kin.has(title.toLowerCase()) && !BESIDE.has(last);
  return LEADS.test(title) || wordsIn(title).some(word => heads.has(word) || ranks.has(word));
}

/** "Head of the office of the", before the name of whose it is. */
const DANGLING = /\s+(?:of|for|in|at|to)(?:\s+the)?$/i;

const whole = <Role extends Told>(role: Role): Role => {
  const title = role.title.replace(DANGLING, '');
  // "Head of the Norvandian delegation" says by itself whose.
  const { of, ...bare } = role;
  const isNamed = of !== undefined && stateIdsIn(title).some(state => knownActorId(state) === of);
  return { ...(isNamed ? bare : role), title } as Role;
};

const officeOf = ({ title, former }: Told): string =>
  `${former ? 'former ' : ''}${title.toLowerCase().replace(/\bthe /g, '')}`;

/** Whose office each is: of one that most tell, of all where none does. */
function ownersOf(told: readonly ToldRoles[]): ReadonlyMap<string, readonly string[]> {
  const articles = counted(told, role => (role.of === undefined ? undefined : `${officeOf(role)}\n${role.of}`));
  const owners = new Map<string, [string, number][]>();
  for (const [key, count] of articles) {
    const [office = '', of = ''] = key.split('\n');
    owners.set(office, [...(owners.get(office) ?? []), [of, count]]);
  }
  return new Map(
    [...owners].map(([office, list]) => {
      const most = Math.max(...list.map(([, count]) => count));
      return [office, list.filter(([, count]) => count * OFTENER > most).map(([of]) => of)];
    }),
  );
}

const SECOND = /\b(?:vice|deputy|acting|assistant|former)\b/i;

/** "Supreme Leader Archpriest" beside "Supreme Leader" and "Archpriest". */
function isTwoOffices({ title, of }: ActorRole, others: readonly ActorRole[]): boolean {
  const titles = new Set(others.map(other => other.title.toLowerCase()));
  const parts = title.toLowerCase().split(' ');
  return (
    of === undefined &&
    parts.some((_, i) => i > 0 && titles.has(parts.slice(0, i).join(' ')) && titles.has(parts.slice(i).join(' ')))
  );
}

/** "Leader" beside "Supreme Leader of Norvand"; "President" beside "Vice President" is an office of its own. */
function isSaidFuller({ title, of, former }: ActorRole, others: readonly ActorRole[]): boolean {
  if (of !== undefined || former) return false;
  const words = wordsIn(title);
  return others.some(other => {
    const own = new Set(wordsIn(other.title));
    const isSecond = SECOND.test(other.title) && !SECOND.test(title);
    return !other.former && !isSecond && own.size > words.length && words.every(word => own.has(word));
  });
}

/** The offices of an actor, each once, first told first, written as most write it. */
export function officesOf(given: readonly ToldRoles[]): readonly ActorRole[] {
  const told = given.map(
    ({ first, articles }): ToldRoles => ({
      first: { ...first, roles: first.roles.filter(({ of }) => of !== first.actor).map(whole) },
      articles,
    }),
  );
  const isMisread = misreadIn(told);
  const owners = ownersOf(told);
  const forms = counted(told, ({ title }) => title);
  const known = new Map<string, ActorRole>();
  for (const role of told.flatMap(({ first }) => first.roles)) {
    if (!isOffice(role.title) || isMisread(role.title.toLowerCase())) continue;
    const possible = owners.get(officeOf(role)) ?? [];
    const isOwners = role.of !== undefined && possible.includes(role.of);
    const of = isOwners || possible.length !== 1 ? role.of : possible[0];
    const key = JSON.stringify([officeOf(role), of, role.from, role.until]);
    const before = known.get(key) ?? role;
    const title = (forms.get(before.title) ?? 0) >= (forms.get(role.title) ?? 0) ? before.title : role.title;
    known.set(key, { ...before, title, ...(of === undefined ? {} : { of }) });
  }
  const all = [...known.values()];
  const single = all.filter(role => !isTwoOffices(role, all));
  return single.filter(role => !isSaidFuller(role, single));
}

/** The office among those kept that a telling's role is of; undefined where it is none. */
export function officeAmong<Role extends Told>(offices: readonly Role[]): (role: Told) => Role | undefined {
  const byOffice = groupBy(offices, officeOf);
  return own => {
    const role = whole(own);
    const possible = (byOffice.get(officeOf(role)) ?? []).filter(
      ({ from, until }) => from === role.from && until === role.until,
    );
    return possible.find(({ of }) => of === role.of) ?? (possible.length === 1 ? possible[0] : undefined);
  };
}
