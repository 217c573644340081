/**
 * Positions a few at a time: which line each stands in, and how it changed, without the words of all others. In: a store. Out: lines
 * of places, and the records of those asked for, equal to what all positions together give (across.ts).
 */
import { before, ledger, type Placed, withChange } from '../dossier/ledger.ts';
import type { Stance } from '../model/moves.ts';
import type { PositionRecord, Who } from '../model/record.ts';
import type { Db } from '../store/read.ts';
import * as read from '../store/read.ts';
import { leadsOf, parseWithLeads } from './leads.ts';
import { withParties } from './parties.ts';
import { remembered } from './remembered.ts';

/** A position without its words. */
export interface Place extends Placed {
  readonly article: string;
  readonly stance: Stance;
  readonly holder: Who;
}

/** Places of one party on one issue, in order of time. */
export type Line = readonly Place[];

/** Every line of the ledger. */
export const positionLines = (db: Db): Promise<readonly Line[]> => remembered(db, 'lines', () => findLines(db));

async function findLines(db: Db): Promise<readonly Line[]> {
  const rows = await read.positionPlaces(db);
  const parsed = rows.map(row => ({
    ...row,
    party: JSON.parse(row.party) as Who,
    holder: JSON.parse(row.holder) as Who,
  }));
  const leads = await leadsOf(
    db,
    parsed.flatMap(({ party, holder }) => [party, holder].filter(who => typeof who === 'string')),
  );
  const shown = (who: Who): Who => (typeof who === 'string' ? (leads.get(who) ?? who) : who);
  const places = parsed.map(
    ({ id, article, stance, party, holder, issue, said, known }): Place => ({
      id,
      article,
      stance: stance as Stance,
      party: shown(party),
      holder: shown(holder),
      issue,
      said: said === null ? undefined : { edtf: said },
      knownSince: known === null ? {} : { edtf: known },
    }),
  );
  return [...ledger(await withParties(db, places)).values()];
}

/** The positions at some places, each with how it changed: of the others only those that it is compared with are read. */
export async function positionsAt(db: Db, wanted: (place: Place) => boolean): Promise<PositionRecord[]> {
  const asked = (await positionLines(db)).flatMap(line =>
    line.flatMap((place, index) => (wanted(place) ? [{ id: place.id, earlier: before(line, index) }] : [])),
  );
  const ids = asked.flatMap(({ id, earlier }) => [id, ...earlier.map(other => other.id)]);
  const rows = await read.recordRowsById(db, 'position', ids);
  const parsed = await parseWithLeads<PositionRecord>(
    db,
    rows.map(row => row.merged ?? row.json),
  );
  const byId = new Map((await withParties(db, parsed)).map(position => [position.id, position]));
  return asked.map(({ id, earlier }) =>
    withChange(
      byId.get(id)!,
      earlier.map(other => byId.get(other.id)!),
    ),
  );
}
