/** The roles of an actor over time. In: the actor's page. Out: each role once, with every day on which an article gave it. Pure. */
import type { ActorRole } from '../model/record.ts';
import type { Evidence } from '../model/span.ts';
import { edtfBounds } from '../model/when-bounds.ts';
import type { ActorView } from './views.ts';

export interface RoleTelling {
  /** The day that the article came out; left out where nobody knows it. */
  readonly day?: string;
  readonly evidence: Evidence;
}

export interface RoleOverTime {
  readonly title: string;
  /** The name of what the role is in. */
  readonly of?: string;
  readonly former: boolean;
  /** As stated, where it is. */
  readonly from?: string;
  readonly until?: string;
  /** In order; those without a day last. */
  readonly tellings: readonly RoleTelling[];
}

const dayOf = (edtf: string | undefined): string | undefined => {
  const bounds = edtfBounds(edtf);
  return (bounds?.from ?? bounds?.until)?.slice(0, 10);
};

/** Roles that differ in capital letters alone are one. The earliest first; of one day, what is told most often. */
export function rolesOverTime({ actor, names, articles }: ActorView): readonly RoleOverTime[] {
  const published = new Map(articles.map(({ id, published: when }) => [id, dayOf(when.edtf)]));
  const roles = new Map<string, { role: ActorRole; tellings: RoleTelling[] }>();
  for (const role of actor.roles) {
    const key = [role.title.toLowerCase(), role.of, role.former, role.from, role.until].join('\n');
    const group = roles.get(key) ?? { role, tellings: [] };
    roles.set(key, group);
    const day = published.get(role.evidence.article);
    group.tellings.push({ ...(day ? { day } : {}), evidence: role.evidence });
  }
  const late = ({ day }: RoleTelling): string => day ?? '9999';
  return [...roles.values()]
    .map(({ role, tellings }): RoleOverTime => {
      const of = role.of && (names[role.of] ?? role.of);
      return {
        title: role.title,
        ...(of ? { of } : {}),
        former: role.former === true,
        ...(role.from ? { from: role.from } : {}),
        ...(role.until ? { until: role.until } : {}),
        tellings: tellings.sort((a, b) => (late(a) < late(b) ? -1 : late(a) > late(b) ? 1 : 0)),
      };
    })
    .sort((a, b) => {
      const [x, y] = [late(a.tellings[0]!), late(b.tellings[0]!)];
      return x < y ? -1 : x > y ? 1 : b.tellings.length - a.tellings.length || (a.title < b.title ? -1 : 1);
    });
}
