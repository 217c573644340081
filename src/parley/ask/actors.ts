/** Actors: the list of all, and one with what it said and where it stands. */
import type { ActorRef, ActorSummary, ActorView, Filter, Page, Paging } from '../../dossier/views.ts';
import { ParleyError } from '../../model/errors.ts';
import { present } from '../../model/present.ts';
import type { ActorRecord } from '../../model/record.ts';
import type { Db } from '../../store/read.ts';
import * as read from '../../store/read.ts';
import { wholeActors } from '../actor-records.ts';
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

export async function askActor(db: Db, id: string, paging: Paging): Promise<ActorView> {
  const lead = (await leadsOf(db, [id])).get(id) ?? id;
  const row = await read.fullActor(db, lead);
  if (!row) throw new ParleyError('not-found', 'there is no such actor', 'See: parley actors', id);
  const [whole] = await wholeActors(db, [{ id: lead, json: row.merged ?? row.json }]);
  const [actor] = (await parseWithLeads<ActorRecord>(db, [whole!.json])) as [ActorRecord];
  const joined = await read.withJoinedActors(db, [lead]);
  const articles = await read.articlesNaming(db, joined);
  const refs = await refsFor(db, articles, [actor.speaksFor, ...actor.roles.map(role => role.of)]);
  const spokenForBy = await read.actorsSpeakingFor(db, joined);
  return present({
    actor,
    speaksFor: refs.actors.get(actor.speaksFor ?? ''),
    spokenForBy: spokenForBy as ActorRef[],
    names: Object.fromEntries([...refs.actors.values()].map(ref => [ref.id, ref.name])),
    articles: articles.flatMap(article => refs.articles.get(article) ?? []),
    statements: await askStatements(db, { actor: lead }, paging),
  });
}
