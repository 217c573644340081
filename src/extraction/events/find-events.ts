/**
 * The events of an article. In: a Reading. Out: event mentions in text order: who met, called, visited, struck, agreed to stop, and so on,
 * with status, time and place. Rules and words are in data/event-types/; a mention's `by` names the file and whether a verb or noun told it.
 */
import type { Doc } from '../../model/doc.ts';
import type { ActorMention } from '../../model/mentions.ts';
import type { EventMention, EventStatus } from '../../model/moves.ts';
import { makeEvidence } from '../../model/span.ts';
import type { Writable } from '../../model/writable.ts';
import { oneLine } from '../../text/one-line.ts';
import { wordMarks } from '../../text/word-marks.ts';
import { isDomestic, isIdleText } from '../domestic.ts';
import type { Reading } from '../reading.ts';
import type { Candidate } from './candidate.ts';
import { codeOf } from './coding.ts';
import { type Context, makeContext, stateNames } from './context.ts';
import { whenOf } from './dating.ts';
import { isConfirmedBehind, isDeniedBehind } from './denial.ts';
import { dropRepeats, familyOf } from './drop-repeats.ts';
import { isOfLabour } from './labour.ts';
import { dayOf, levelOf } from './level.ts';
import { type EventNoun, matchAnaphor } from './match-anaphors.ts';
import { matchExistential } from './match-existentials.ts';
import { matchNoun } from './match-nouns.ts';
import { matchRelative } from './match-relatives.ts';
import { matchVerb } from './match-verbs.ts';
import { nounFits } from './noun-fits.ts';
import { fillSides } from './same-sides.ts';
import { shareTimes } from './share-times.ts';
import { withoutStalePlans } from './stale-plans.ts';
import { fillFromBefore, withMainsPlace } from './told-before.ts';
import { isIdle, isPinnedDown, isReporters } from './unsure.ts';
import { isAttributedBehind } from './whose-word.ts';
import { NOUN_END } from './words.ts';
import { hasCeased, isAnyones, isBacking, isSeveral, isToldApart } from './worth-keeping.ts';

export function findEvents(reading: Reading): EventMention[] {
  const ends = nounEnds(reading.doc);
  if (!ends) return [];
  let known: Political | undefined;
  const political = (): Political => {
    known ??= politicalActors(reading.actors);
    return known;
  };
  if (isUnanchored(reading.doc) && political().keys.size === 0 && !isOfLabour(reading.doc)) return [];
  const context = makeContext(reading);
  const candidates: Candidate[] = [];
  const nouns: EventNoun[] = [];
  for (const i of ends) {
    const fits = nounFits(context, i);
    if (!fits) continue;
    nouns.push({ index: i, type: fits[0]!.type });
    const found = matchNoun(context, i, fits);
    if (!found) continue;
    const again = matchRelative(context, found);
    candidates.push(found);
    if (again) candidates.push(again);
  }
  const told = new Map<number, string>();
  /** "shelled a hospital, killing nine": what came of an event just told. */
  const isOutcome = (found: Candidate): boolean => {
    const family = familyOf(found.type.kind);
    told.set(found.clause, family);
    const { governor } = context.clauseAt.get(found.clause) ?? {};
    const above = governor && told.get(governor.predicate);
    // "will travel to Oslo for a meeting to discuss the plan": what it is for
    if (isToDiscuss(context, found)) return above === family || above === 'visit';
    return governor?.relation === 'advcl' && context.tokens[found.clause]!.tag === 'VBG' && above === family;
  };
  for (const clause of reading.clauses) {
    const found =
      matchVerb(context, clause) ?? matchExistential(context, clause) ?? matchAnaphor(context, clause, nouns);
    if (found && !isOutcome(found)) candidates.push(found);
  }
  candidates.sort((a, b) => a.trigger - b.trigger || (a.by < b.by ? 1 : -1));
  fillSides(context, candidates);
  const kept = fillFromBefore(context, withoutStalePlans(context, candidates)).filter(
    candidate =>
      candidate.range.last - candidate.range.first >= FEWEST - 1 &&
      isPinnedDown(context, candidate) &&
      !isIdle(context, candidate) &&
      !isMissed(context, candidate) &&
      !isBacking(context, candidate) &&
      !hasCeased(context, candidate) &&
      !isSeveral(context, candidate) &&
      !isReporters(context, candidate) &&
      !isDomestic(reading, candidate.trigger) &&
      (!candidate.type.political || isPolitical(context, candidate, political()) || isOfDispute(reading, candidate)),
  );
  return shareTimes(context, dropRepeats(kept))
    .map(candidate => withMainsPlace(context, candidate))
    .filter(candidate => !isAnyones(context, candidate))
    .map(candidate => toMention(context, candidate));
}

/** "ended without an agreement being reached": what there was not. */
function isMissed({ tokens }: Context, { range }: Candidate): boolean {
  if (tokens[range.first]!.norm === 'without') return true;
  let before = range.first - 1;
  while (before > 0 && /^(?:DET|ADJ)$/.test(tokens[before]!.pos)) before--;
  return tokens[before]?.norm === 'without';
}

const isToDiscuss = ({ tokens }: Context, { type, clause }: Candidate): boolean =>
  type.kind === 'talks' && tokens[clause]!.tag === 'VB' && tokens[clause - 1]!.norm === 'to';

/** Tokens of evidence; fewer are a heading or a list entry that shows nothing by itself. */
const FEWEST = 3;

/** Tokens that may end an event noun; none of texts on sport, stage and fiction. */
function nounEnds(doc: Doc): number[] | undefined {
  if (isIdleText(doc)) return undefined;
  const ends: number[] = [];
  const marks = wordMarks(doc.tokens);
  for (let i = 0; i < marks.length; i++) if (marks[i]! & NOUN_END) ends.push(i);
  return ends;
}

/** Tokens from which on a report on conflict or diplomacy has named a state or a people. */
const LONG_ENOUGH = 100;

/** A text of some length that names no state and no people, as satire of the office and tales do. */
const isUnanchored = ({ tokens, names }: Doc): boolean =>
  tokens.length >= LONG_ENOUGH && !names.some(name => name.kind === 'state' || name.kind === 'nationality');

interface Political {
  readonly keys: ReadonlySet<string>;
  /** Of all actors of the article. */
  readonly share: number;
}
/** Share of political actors from which an article is taken to be about politics. */
const MOSTLY = 0.4;

/** Keys of actors that act for a state, government, movement or international body. */
function politicalActors(actors: readonly ActorMention[]): Political {
  const keys = new Set<string>();
  const byKey = new Map(actors.map(actor => [actor.key, actor]));
  const own = (actor: ActorMention): boolean =>
    ['state', 'government', 'coalition'].includes(actor.kind) ||
    /^(?:state|organization|seat)\//.test(actor.known ?? '');
  for (const actor of actors) {
    const party = actor.speaksFor ? byKey.get(actor.speaksFor) : undefined;
    if (
      own(actor) ||
      (party && own(party)) ||
      (actor.kind !== 'organization' && actor.roles.some(role => OFFICE.test(role.title)))
    )
      keys.add(actor.key);
  }
  return { keys, share: keys.size / Math.max(actors.length, 1) };
}
/** Somebody unnamed who acts for a state: "Kenya" of "Kenyan commanders", "foreign ministers". */
const isOffice = (described: string): boolean =>
  stateNames().has(described) ||
  /\b(?:presidents?|ministers|envoys?|ambassadors?|negotiators?|commanders|delegations?|diplomats?|mediators?|rebels?)$/i.test(
    described,
  );

const OFFICE =
  /\b(?:president|minister|envoy|ambassador|secretary|chancellor|premier|king|queen|emir|prince|general|negotiator|commander|leader|representative|adviser|advisor|spokes\w+|chief)\b/i;

/** Between workers and who employs them. */
const isOfDispute = ({ doc }: Reading, { participants, time, place }: Candidate): boolean =>
  (participants.all.length > 0 || time !== undefined || place !== undefined) && isOfLabour(doc);

function isPolitical(context: Context, candidate: Candidate, political: Political): boolean {
  const { all } = candidate.participants;
  if (all.some(p => ('actor' in p.who ? political.keys.has(p.who.actor) : isOffice(p.who.described)))) return true;
  const named = all.some(p => 'actor' in p.who && p.role !== 'mediator');
  // names without office, in an article that is about those who hold one
  const stated = candidate.time !== undefined || candidate.place !== undefined;
  if ((named || (all.length === 0 && stated)) && political.keys.size >= 3 && political.share >= MOSTLY) return true;
  return (
    !named &&
    political.keys.size > 1 &&
    (candidate.by === 'noun' ||
      all.length > 0 ||
      (candidate.pact !== undefined && isToldApart(context, candidate.pact)) ||
      candidate.type.kind === 'handover')
  );
}

/** "It will keep bombing them": what somebody says that they do themselves is no claim about others. */
const KEEPS_ON = /\b(?:will|would|to) (?:keep|continue|go on|not (?:stop|halt|end))\b/i;
const wordsOf = ({ reading, tokens }: Context, { first, last }: Candidate['range']): string =>
  reading.doc.article.text.slice(tokens[first]!.start, tokens[last]!.end);

/** What one side alone tells of force is its claim, unless its words take it as given. */
function statusOf(context: Context, { by, type, status, statement, given, reported, range }: Candidate): EventStatus {
  const goes = status === 'under way' && by === 'verb' && !KEEPS_ON.test(wordsOf(context, range));
  if ((status !== 'occurred' && !goes) || !type.contested) return status;
  if (isConfirmedBehind(context, range)) return status;
  const said = statement !== undefined || isAttributedBehind(context, range.last);
  return reported || (said && !given) ? 'claimed' : status;
}

function toMention(context: Context, candidate: Candidate): EventMention {
  const { article } = context.reading.doc;
  const { tokens } = context;
  const { type, statement, range, label } = candidate;
  const status = isDeniedBehind(context, candidate.range) ? 'denied' : statusOf(context, candidate);
  const level = levelOf(context, candidate);
  const day = dayOf(context, candidate.trigger);
  const code = codeOf(context, candidate, status);
  const when = whenOf(context, candidate);
  const { start } = tokens[range.first]!;
  // field by field: several spreads in one object cost more than all that is in it
  const mention = { kind: type.kind, subtype: type.id, type: code.type } as Writable<EventMention>;
  if (code.mode) mention.mode = code.mode;
  mention.contexts = type.plover.contexts;
  mention.label = oneLine(article.text.slice(tokens[label.first]!.start, tokens[label.last]!.end));
  mention.status = status;
  mention.participants = candidate.participants.all;
  if (level) mention.level = level;
  if (when) mention.when = when;
  if (candidate.place) mention.place = candidate.place;
  if (day !== undefined) mention.day = day;
  if (statement !== undefined) mention.statement = statement;
  mention.evidence = makeEvidence(article, { start, end: tokens[range.last]!.end });
  mention.by = `events/${type.id}/${candidate.by}`;
  return mention;
}
