/**
 * Comings told by "there will be": "There will not be a delegation from the movement in Oslo tomorrow". In: context, a clause. Out: a
 * candidate of the kind visit, planned or called off, where the words say whose delegation it is and when or where.
 */
import { wantedClasses } from '../../knowledge/event-classes.ts';
import { eventLexicon } from '../../knowledge/event-types.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import type { Candidate } from './candidate.ts';
import { isOfClass } from './classes.ts';
import type { Context } from './context.ts';
import { evidenceOfClause } from './evidence.ts';
import { nmods } from './noun-host.ts';
import { Participants } from './participants.ts';
import { addPhrase } from './phrases.ts';
import { isUnreal } from './unreal.ts';
import { alongTheLine, ownTokens, placeAmong, timeAmong } from './when-where.ts';

const DELEGATIONS = wantedClasses('delegation');

/** The group that comes or not: the predicate of the clause itself, or its subject. */
function groupOf(context: Context, { predicate, subject }: Clause): number | undefined {
  return [predicate, subject].find(
    at => at !== undefined && context.tokens[at]!.pos === 'NOUN' && isOfClass(context, at, DELEGATIONS),
  );
}

export function matchExistential(context: Context, clause: Clause): Candidate | undefined {
  const { tree } = context.reading;
  if (clause.modal !== 'will' && clause.modal !== 'would') return undefined;
  const group = groupOf(context, clause);
  if (group === undefined || ![group, clause.predicate].some(at => tree.child(at, 'expl') !== undefined))
    return undefined;
  const negated = clause.negated || tree.children(group).some(c => context.tokens[c]!.norm === 'no');
  if (isUnreal(context, group, !negated)) return undefined;
  const participants = new Participants();
  for (const { word, head } of nmods(context, group))
    if (word === 'from' || word === 'of') addPhrase(context, participants, head, 'actor', clause.statement);
  const range = evidenceOfClause(context, clause);
  const own = ownTokens(context, group, true);
  const line = alongTheLine(context, group, range.last);
  const time = timeAmong(context, own) ?? line.time;
  const place = placeAmong(context, own) ?? line.place;
  if (participants.all.length === 0 || (time === undefined && !place)) return undefined;
  return {
    type: eventLexicon().types.find(type => type.id === 'visit')!,
    by: 'noun',
    trigger: group,
    clause: clause.predicate,
    status: negated ? 'cancelled' : 'planned',
    participants,
    range,
    label: { first: group, last: group },
    time,
    place,
    given: false,
    reported: false,
    statement: clause.statement,
  };
}
