/**
 * Events that a clause about a noun tells a second time: "agreed to attend the talks, which began on Friday".
 * In: context, the candidate that the noun gave. Out: a further candidate, where the clause says something else of it.
 */
import { byTime } from './by-time.ts';
import type { Candidate } from './candidate.ts';
import type { Context } from './context.ts';
import { evidenceOfClause } from './evidence.ts';
import { addOwn, sponsorOf } from './noun-participants.ts';
import { Participants } from './participants.ts';
import { statusUnderVerb } from './status-under-verb.ts';
import { ownTokens, placeAmong, timeAmong } from './when-where.ts';

/** "agreed to attend the talks, which began on Friday": the relative clause tells of the event a second time, and differently. */
export function matchRelative(context: Context, first: Candidate): Candidate | undefined {
  const { tokens, clauseAt } = context;
  const tail = context.reading.tree.children(first.trigger).find(c => tokens[c]!.deprel === 'acl:relcl');
  const clause = tail === undefined ? undefined : clauseAt.get(tail);
  if (!clause || clause.predicate === first.clause) return undefined;
  const told = statusUnderVerb(context, clause, first.type.announced, first.type.tentative, false);
  if (told === undefined || told === 'noun') return undefined;
  const own = ownTokens(context, clause.predicate, false);
  const time = timeAmong(context, own);
  // "a conference that Kenya is hosting on Friday" is to come
  const status = clause.progressive ? byTime(context, { status: told, strong: true }, time) : told;
  if (status === first.status) return undefined;
  const place = placeAmong(context, own);
  if (time === undefined && !place) return undefined;
  const participants = new Participants();
  addOwn(context, participants, first.trigger, first.type, clause.statement);
  const last = evidenceOfClause(context, clause).last;
  const { label, type, trigger } = first;
  const sponsor = sponsorOf(context, first.trigger);
  const start = sponsor === undefined ? label.first : (context.nameAt.get(sponsor)?.first ?? sponsor);
  return {
    type,
    by: 'noun',
    trigger,
    clause: clause.predicate,
    status,
    participants,
    range: { first: start, last },
    label,
    time,
    place,
    given: false,
    reported: false,
    statement: clause.statement,
  };
}
