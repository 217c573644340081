/** Actors: the list of all, and one with what it said and where it stands. */
import { type RoleOverTime, type RoleTold, rolesOverTime } from '../../dossier/roles.ts';
import type { ActorRef, ActorSummary, ActorView, Filter, Page, Paging } from '../../dossier/views.ts';
import { ParleyError } from '../../model/errors.ts';
import { present } from '../../model/present.ts';
import type { ActorRecord, ActorRole } from '../../model/record.ts';
import type { ActorContribution } from '../../reconciliation/derive-records.ts';
import { officeAmong } from '../../reconciliation/merge-roles.ts';
import type { Db } from '../../store/read.ts';
import * as read from '../../store/read.ts';
import { leadsOf, parseWithLeads } from '../leads.ts';
import { pageOf, rowFilter } from './filter.ts';
import { refsFor } from './rows.ts';
import { askStatements } from './statements.ts';

/** How many remarks each of these actors made, each once however many articles carry it. */
async function statementCounts(db: Db, actors: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const joined = await read.joinedActors(db, actors);
  const counts = new Map<string, number>();
  for (const { speaker, n } of await read.remarksBySpeaker(db, [...joined.keys()])) {
    const lead = joined.get(speaker!)!;
    counts.set(lead, (counts.get(lead) ?? 0) + Number(n));
  }
  return counts;
}

export async function askActors(db: Db, filter: Filter, paging: Paging): Promise<Page<ActorSummary>> {
  const rows = await rowFilter(db, filter);
  const items = read.selectActors(db, rows, paging).then(async found => {
    const leads = await leadsOf(
      db,
      found.map(row => row.speaks_for),
    );
    const refs = await refsFor(
      db,
      [],
      found.map(row => leads.get(row.speaks_for ?? '') ?? row.speaks_for),
    );
    const said = await statementCounts(
      db,
      found.map(row => row.id),
    );
    return found.map(row =>
      present({
        id: row.id,
        name: row.name,
        kind: row.kind as ActorRef['kind'],
        aliases: JSON.parse(row.aliases) as string[],
        roles: JSON.parse(row.roles) as string[],
        speaksFor: refs.actors.get(leads.get(row.speaks_for ?? '') ?? row.speaks_for ?? ''),
        statements: said.get(row.id) ?? 0,
        articles: row.articles,
      }),
    );
  });
  return pageOf(items, read.countActors(db, rows), paging);
}

/** Articles and actors listed on the page of an actor; each list leads on to the others. */
const LISTED = 24;

const first = <T>(items: readonly T[], total = items.length): Page<T> => ({
  items: items.slice(0, LISTED),
  total,
  offset: 0,
});

/** Its roles: what each shape of what articles give to it tells, and of where that stands the places that are shown. */
async function rolesTold(
  db: Db,
  actor: ActorRecord,
  namings: readonly read.Naming[],
): Promise<readonly RoleOverTime[]> {
  const officeOf = officeAmong<RoleTold>(actor.roles.map(({ evidence: _, ...role }) => role));
  const shapeOf = ({ actor: id, shape }: read.Naming): string => `${id} ${shape}`;
  const firsts = [...new Map([...namings].reverse().map(naming => [shapeOf(naming), naming])).values()];
  const contributions = await contributionsOf(db, firsts);
  const roles = new Map(firsts.map(naming => [shapeOf(naming), contributions.get(naming)!.roles]));
  const leads = await leadsOf(
    db,
    [...roles.values()].flat().map(({ of }) => of),
  );
  const shown = ({ evidence: _, ...role }: ActorRole): RoleTold => ({ ...role, ...(role.of ? { of: leads.get(role.of) ?? role.of } : {}) }); // biome-ignore format: one thought
  const told = namings.flatMap(naming =>
    roles.get(shapeOf(naming))!.flatMap((own, place) => {
      const role = officeOf(shown(own));
      const day = naming.published_from?.slice(0, 10);
      return role ? [[role, { naming, place, ...(day ? { day } : {}) }] as const] : [];
    }),
  );
  const { actors } = await refsFor(
    db,
    [],
    told.map(([{ of }]) => of),
  );
  const over = rolesOverTime<{ naming: read.Naming; place: number }>(told, id => actors.get(id)?.name, actor.speaksFor);
  const whole = await contributionsOf(
    db,
    over.flatMap(({ tellings }) => tellings.map(({ naming }) => naming)),
  );
  return over.map(role => ({
    ...role,
    tellings: role.tellings.map(({ naming, place, ...rest }) => ({
      ...rest,
      // Of one shape all have the same roles in the same order.
      evidence: whole.get(naming)!.roles[place]!.evidence,
    })),
  }));
}

async function contributionsOf(
  db: Db,
  namings: readonly read.Naming[],
): Promise<ReadonlyMap<read.Naming, ActorContribution>> {
  const rows = await read.givenTo(db, namings);
  const byPlace = new Map(rows.map(({ actor, article, json }) => [`${actor} ${article}`, json]));
  return new Map(
    namings.map(naming => [naming, JSON.parse(byPlace.get(`${naming.actor} ${naming.article}`)!) as ActorContribution]),
  );
}

export async function askActor(db: Db, id: string, paging: Paging): Promise<ActorView> {
  const lead = (await leadsOf(db, [id])).get(id) ?? id;
  const row = await read.fullActor(db, lead);
  if (!row) throw new ParleyError('not-found', 'there is no such actor', 'See: parley actors', id);
  const [actor] = (await parseWithLeads<ActorRecord>(db, [row.merged ?? row.json])) as [ActorRecord];
  const joined = await read.withJoinedActors(db, [lead]);
  const namings = await read.articlesNaming(db, joined);
  const articles = [...new Set(namings.map(({ article }) => article))];
  const refs = await refsFor(db, articles.slice(0, LISTED), [actor.speaksFor]);
  const spokenForBy = await read.actorsSpeakingFor(db, joined);
  return present({
    actor: { ...actor, evidence: actor.evidence.slice(0, LISTED) },
    speaksFor: refs.actors.get(actor.speaksFor ?? ''),
    spokenForBy: first(spokenForBy as ActorRef[]),
    roles: await rolesTold(db, actor, namings),
    articles: first(
      articles.slice(0, LISTED).flatMap(article => refs.articles.get(article) ?? []),
      articles.length,
    ),
    statements: await askStatements(db, { actor: lead }, paging),
  });
}
