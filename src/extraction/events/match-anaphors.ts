/**
 * Events that a pronoun stands for: "The talks were to begin on Monday. They have been pushed back to Friday", "the summit, which the
 * envoy plans to hold in Oslo". In: context, a clause, the event nouns of the article. Out: a candidate, where the clause dates, places
 * or calls off the event. Linear time: each pronoun looks back over few nouns.
 */
import type { EventType, StatusGroup } from '../../knowledge/event-types.ts';
import { partitionPoint } from '../../text/partition-point.ts';
import { wordMark, wordMarks } from '../../text/word-marks.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import { relationOf } from '../statements/tree.ts';
import { argumentsOf } from './arguments.ts';
import type { Candidate } from './candidate.ts';
import type { Context } from './context.ts';
import { groupsOf } from './cue-words.ts';
import { evidenceOfClause } from './evidence.ts';
import { addFromHost, addOwn } from './noun-participants.ts';
import { Participants } from './participants.ts';
import { statusUnderVerb } from './status-under-verb.ts';
import { alongTheLine, ownTokens, placeAmong, timeAmong } from './when-where.ts';

/** An event noun of the article: its token and type. */
export interface EventNoun {
  readonly index: number;
  readonly type: EventType;
}

/** Kinds that news comes back to by a pronoun. */
const RESUMED = new Set(['meeting', 'call', 'talks', 'visit', 'ceasefire', 'exchange', 'signing', 'vote']);
/** Tokens that a pronoun looks back over. */
const BACK = 45;
const TELLING: ReadonlySet<StatusGroup> = new Set(['postpone', 'cancel', 'begin', 'continue', 'end', 'hold', 'plan']);

export function matchAnaphor(context: Context, clause: Clause, nouns: readonly EventNoun[]): Candidate | undefined {
  if (nouns.length === 0) return undefined;
  const groups = groupsOf(context, clause.predicate);
  if (groups.size === 0 || !tellsOfEvents(groups)) return undefined;
  if (!mayStandFor(context, context.tokens[clause.predicate]!.sentence, nouns)) return undefined;
  const found = pronounOf(context, clause, context.reading.tree.child(clause.predicate, 'xcomp'));
  if (!found) return undefined;
  const noun = antecedent(context, found.index, nouns);
  if (!noun) return undefined;
  const { type, index } = noun;
  const status = statusUnderVerb(context, clause, type.announced, type.tentative, false, found.stands);
  if (status === undefined || status === 'noun') return undefined;
  const own = ownTokens(context, clause.predicate, false);
  const range = evidenceOfClause(context, clause);
  const line = alongTheLine(context, clause.predicate, range.last);
  const time = timeAmong(context, own) ?? line.time;
  const place = placeAmong(context, own) ?? line.place;
  if (time === undefined && !place && status !== 'cancelled') return undefined;
  const participants = new Participants();
  addOwn(context, participants, index, type, clause.statement);
  if (found.stands === 'object') addFromHost(context, participants, clause, found.index, type, groups, found.stands);
  return {
    type,
    by: 'noun',
    trigger: found.index,
    clause: clause.predicate,
    status,
    participants,
    range,
    label: { first: index, last: index },
    time,
    place,
    given: false,
    reported: false,
    statement: clause.statement,
  };
}

const STANDS_FOR = wordMark(({ norm }) => norm === 'it' || norm === 'they' || norm === 'them' || norm === 'which');

function tellsOfEvents(groups: ReadonlySet<StatusGroup>): boolean {
  for (const group of groups) if (TELLING.has(group)) return true;
  return false;
}

/** Whether a sentence has a pronoun, and it or the one before an event noun: without, nothing need be worked out of its clauses. */
function mayStandFor({ tokens, reading }: Context, sentence: number, nouns: readonly EventNoun[]): boolean {
  const { first, last } = reading.doc.sentences[sentence]!;
  const noun = nouns[partitionPoint(nouns, item => item.index < last) - 1];
  if (!noun || sentence - tokens[noun.index]!.sentence > 1) return false;
  const marks = wordMarks(reading.doc.tokens);
  for (let i = first; i < last; i++) if (marks[i]! & STANDS_FOR) return true;
  return false;
}

/** The pronoun that the clause tells something of. As a doer only where nobody else can be meant: "they will resume", not "they will hold". */
function pronounOf(
  context: Context,
  clause: Clause,
  inner: number | undefined,
): { index: number; stands: 'subject' | 'object' } | undefined {
  const { tokens, reading } = context;
  const { object } = argumentsOf(context, clause);
  const within = inner === undefined ? undefined : reading.tree.child(inner, 'obj');
  for (const at of [object, within])
    if (at !== undefined && /^(?:it|them|which|they)$/.test(tokens[at]!.norm)) return { index: at, stands: 'object' };
  const doer = reading.tree.child(clause.predicate, 'nsubj');
  const verb = tokens[clause.predicate]!.norm;
  if (doer === undefined || object !== undefined || within !== undefined) return undefined;
  const which = tokens[doer]!.norm === 'which';
  if (!which && !/^(?:they|it)$/.test(tokens[doer]!.norm)) return undefined;
  return /^(?:beg[aiu]n|begins?|beginning|start|starts|started|resum|collaps|last|lasted|broke|conclud|took|taking|take|due|scheduled|set|expected|adjourn)/.test(
    verb,
  )
    ? { index: doer, stands: 'subject' }
    : undefined;
}

/** The event noun that a pronoun most likely stands for: of its number, close before, in the same or the last sentence, no name between as near. */
function antecedent(context: Context, pronoun: number, nouns: readonly EventNoun[]): EventNoun | undefined {
  const { tokens } = context;
  const { norm, sentence } = tokens[pronoun]!;
  const low = partitionPoint(nouns, item => item.index < pronoun);
  for (let i = low - 1; i >= 0 && i >= low - 4; i--) {
    const noun = nouns[i]!;
    const token = tokens[noun.index]!;
    if (pronoun - noun.index > BACK || sentence - token.sentence > 1 || !RESUMED.has(noun.type.kind)) return undefined;
    if (norm === 'which') {
      if (token.sentence !== sentence || pronoun - noun.index > 12) return undefined;
      for (let at = noun.index + 1; at < pronoun; at++) if (tokens[at]!.pos === 'VERB') return undefined;
      return tokens[pronoun - 1]!.norm === ',' ? noun : undefined;
    }
    const plural = token.norm.endsWith('s');
    if (plural !== (norm === 'they' || norm === 'them')) continue;
    if (/^(?:nsubj|obj)/.test(token.deprel) || relationOf(token) === 'root') return noun;
  }
  return undefined;
}
