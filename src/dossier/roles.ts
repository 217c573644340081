/** The roles of an actor over time. In: every telling of a role. Out: each role once, with when it was told. Pure. */
import type { ActorRole, ArticleRecord } from '../model/record.ts';
import type { Evidence } from '../model/span.ts';
import { edtfBounds } from '../model/when-bounds.ts';
import { roleWords } from './make-views.ts';

/** Where a role is told, and the day that the article came out; left out where nobody knows it. */
export type Dated<Where> = Where & { readonly day?: string };

export interface RoleOverTime<Where = { readonly evidence: Evidence }> {
  readonly title: string;
  /** The name of what the role is in. */
  readonly of?: string;
  readonly former: boolean;
  /** As stated, where it is. */
  readonly from?: string;
  readonly until?: string;
  /** How often it is told. */
  readonly told: number;
  /** In order, those without a day last; of many so many, spread over all of its time. */
  readonly tellings: readonly Dated<Where>[];
}

/** A much-named actor is called the same in thousands of articles. */
const SHOWN = 40;

/** The first, the last, and as many between them as there is room for. */
function spread<T>(items: readonly T[]): readonly T[] {
  if (items.length <= SHOWN) return items;
  return Array.from({ length: SHOWN }, (_, i) => items[Math.round((i * (items.length - 1)) / (SHOWN - 1))]!);
}

export type RoleTold = Omit<ActorRole, 'evidence'>;

/** What roles that are one have in common: they may differ in capital letters. */
const roleKey = ({ title, of, former, from, until }: RoleTold): string =>
  [title.toLowerCase(), of, former, from, until].join('\n');

/** The earliest first; of one day, what is told most often. */
export function rolesOverTime<Where>(
  told: Iterable<readonly [role: RoleTold, where: Dated<Where>]>,
  nameOf: (id: string) => string | undefined,
  speaksFor?: string,
): readonly RoleOverTime<Where>[] {
  const roles = new Map<string, { role: RoleTold; tellings: Dated<Where>[] }>();
  for (const [role, where] of told) {
    const key = roleKey(role);
    const group = roles.get(key) ?? { role, tellings: [] };
    roles.set(key, group);
    group.tellings.push(where);
  }
  const late = ({ day }: Dated<Where>): string => day ?? '9999';
  return [...roles.values()]
    .map(({ role, tellings }): RoleOverTime<Where> => {
      const { title, of } = roleWords(role, { nameOf, speaksFor });
      const inOrder = tellings.sort((a, b) => (late(a) < late(b) ? -1 : late(a) > late(b) ? 1 : 0));
      return {
        title,
        ...(of ? { of } : {}),
        former: role.former === true,
        ...(role.from ? { from: role.from } : {}),
        ...(role.until ? { until: role.until } : {}),
        told: tellings.length,
        tellings: spread(inOrder),
      };
    })
    .sort((a, b) => {
      const [x, y] = [late(a.tellings[0]!), late(b.tellings[0]!)];
      return x < y ? -1 : x > y ? 1 : b.told - a.told || (a.title < b.title ? -1 : 1);
    });
}

/** Day of publication. */
export function publishedOn({ published }: Pick<ArticleRecord, 'published'>): string | undefined {
  const bounds = edtfBounds(published.edtf);
  return (bounds?.from ?? bounds?.until)?.slice(0, 10);
}

/** Of a record that has every telling. */
export const rolesOf = (
  roles: readonly ActorRole[],
  nameOf: (id: string) => string | undefined,
  dayOf: (article: string) => string | undefined,
  speaksFor?: string,
): readonly RoleOverTime[] =>
  rolesOverTime(
    roles.map(({ evidence, ...role }) => {
      const day = dayOf(evidence.article);
      return [role, day === undefined ? { evidence } : { day, evidence }] as const;
    }),
    nameOf,
    speaksFor,
  );
