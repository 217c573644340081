/**
 * What one side says and another denies, answers or will not confirm. In: the tellings of one article, and denials and
 * accusations of articles near it. Out: findings. The words alone decide; who is right is for the reader.
 */
import { conflictCues, ownerOf } from '../../knowledge/conflicts.ts';
import { contentWords, namesIn } from '../match/compare.ts';
import {
  type ArticleTellings,
  distance,
  type EventTelling,
  type Finding,
  type PositionTelling,
  type StatementTelling,
  sharedThings,
  statesIn,
  type Telling,
} from './telling.ts';

/** An answer stands near the accusation that it answers: in the same or the next paragraph. */
const ANSWER_WITHIN = 500;
/** Things that both must name, where neither names the other. */
const THINGS = 2;

const cueOf = ({ record }: StatementTelling): string => record.cue ?? '';

/** What says that something is not so: a statement, or a position against a claim. */
export type Denial = StatementTelling | PositionTelling;

/** What is denied, in its words: "denied that …", "rejected claims that …"; undefined where nothing is. */
function deniedText(telling: Denial): string | undefined {
  const { denying, refusing, accusation } = conflictCues();
  if (telling.noun === 'statement') {
    const cue = cueOf(telling);
    return denying.test(cue) || (refusing.test(cue) && accusation.test(telling.text)) ? telling.text : undefined;
  }
  const cue =
    telling.record.stance === 'opposes' ? (telling.text.match(refusing) ?? telling.text.match(denying)) : null;
  const rest = cue ? telling.text.slice(cue.index! + cue[0].length).trim() : '';
  return accusation.test(rest) ? rest : undefined;
}

/** "Denied persistent reports that …": the words that name the claim stand before its content, which alone is what a statement tells. */
function claimDenied(telling: Denial): string {
  const denied = deniedText(telling) ?? '';
  const { accusation } = conflictCues();
  const { quote } = telling.evidence;
  const cue = telling.noun === 'statement' ? quote.indexOf(cueOf(telling)) : -1;
  const rest = cue < 0 ? '' : quote.slice(cue + cueOf(telling as StatementTelling).length).trim();
  return !accusation.test(denied) && accusation.test(rest) ? rest : denied;
}

const isDenial = (telling: Denial): boolean => deniedText(telling) !== undefined;

/** The denials of an article, each place once. */
export function denialsOf({ statements, positions }: ArticleTellings): Denial[] {
  const said = statements.filter(isDenial);
  return [
    ...said,
    ...positions.filter(position => isDenial(position) && !within(position, said) && !holdsOne(position, said)),
  ];
}

/** Blames another side by name. */
export const accusedBy = (telling: StatementTelling): readonly string[] =>
  conflictCues().accusing.test(cueOf(telling)) ? statesIn(telling.text).filter(state => state !== telling.side) : [];

/** Told by somebody who does not vouch for it, or by the report, as having been done. */
const isTold = ({ record: { status }, evidence: { prefix } }: EventTelling): boolean =>
  (status === 'claimed' || status === 'occurred' || status === 'under way') && !CLAIMED.test(prefix);
/** "Rejected the ministry's claim on Monday that …": whoever speaks does not tell it. */
const CLAIMED = /\b(?:claims?|charges?|accusations?|allegations?|assertions?|suggestions?)\b[^.,;]*\bthat\s+$/i;

const rank = (denial: Telling, told: Telling): number => sharedThings(denial, told).length;

const best = <T extends Telling>(denial: Telling, candidates: readonly T[]): T | undefined =>
  candidates
    .map(telling => ({ telling, rank: rank(denial, telling) }))
    .sort((a, b) => b.rank - a.rank || (a.telling.record.id < b.telling.record.id ? -1 : 1))[0]?.telling;

/** Whether what is told is what the denial denies. */
function isDenied(denial: Denial, told: Telling): boolean {
  if (told.evidence.start === denial.evidence.start && told.evidence.article === denial.evidence.article) return false;
  if (told.side !== undefined && told.side === denial.side) return false;
  const shared = sharedThings(denial, told);
  const accuses = told.noun === 'statement' && denial.side !== undefined && accusedBy(told).includes(denial.side);
  return shared.length >= (accuses ? 1 : THINGS);
}

/** What is denied, where a record tells it; else the words of the denial itself, where they name an accusation. */
export function deniedBy(denial: Denial, near: readonly Telling[]): Finding | undefined {
  const claim = claimDenied(denial);
  const owner = ownerOf(claim, conflictCues().accusation);
  const accuser = owner ? (statesIn(owner)[0] ?? owner) : undefined;
  const told = best(
    denial,
    near.filter(telling => isDenied(denial, telling) && (accuser === undefined || telling.side === accuser)),
  );
  const charges = told?.noun === 'statement' && conflictCues().accusing.test(cueOf(told));
  if (told) return { how: charges ? 'denied charge' : 'denied', one: told, other: denial };
  if (owner === undefined) return undefined;
  const one = { ...denial, text: claim };
  return { how: 'denied accusation', one, ...(accuser ? { named: accuser } : {}) };
}

/** "…, allegations Norvand denies". */
function deniedAtOnce(telling: StatementTelling): Finding | undefined {
  const { deniedBy, accusing } = conflictCues();
  // The aside is no part of what is said: it stands in the text of a statement, in its passage, or behind it.
  const { quote, suffix } = telling.evidence;
  const inText = telling.text.match(deniedBy);
  const aside = inText ?? `${quote}${suffix}`.match(deniedBy);
  const denier = aside?.groups?.denier;
  if (!denier || (!inText && aside.index! > quote.length)) return undefined;
  const one = { ...telling, text: inText ? telling.text.slice(0, inText.index) : telling.text };
  return { how: accusing.test(cueOf(telling)) ? 'denied charge at once' : 'denied at once', one, named: denier };
}

/** An event that somebody denies, and one of its kind that is told. */
function deniedEvent(denied: EventTelling, events: readonly EventTelling[]): Finding | undefined {
  if (denied.record.status !== 'denied' || denied.who === undefined) return undefined;
  const told = best(
    denied,
    events.filter(
      event =>
        isTold(event) &&
        event.record.kind === denied.record.kind &&
        (event.side === undefined || event.side !== denied.side) &&
        sharedThings(denied, event).length >= THINGS,
    ),
  );
  return told && { how: 'denied', one: told, other: denied };
}

/** The accused side speaks next, and says that it is otherwise, or only on a condition. */
function answers(accusation: StatementTelling, next: readonly StatementTelling[]): Finding | undefined {
  const accused = accusedBy(accusation);
  if (accused.length === 0) return undefined;
  const answer = next.find(
    telling =>
      telling.side !== undefined &&
      accused.includes(telling.side) &&
      !isDenial(telling) &&
      distance(accusation, telling) <= ANSWER_WITHIN &&
      conflictCues().answering.test(telling.text) &&
      (sharedThings(accusation, telling).length > 0 || /\b(?:such|this|that|these|those)\b/i.test(telling.text)),
  );
  return answer && { how: 'answered accusation', one: accusation, other: answer };
}

/** Content words of what is not confirmed at most; a longer complement says more than one thing. */
const LONGEST_COMPLEMENT = 6;

/** "I can neither confirm nor deny it." */
const BARE_COMPLEMENT = /^\s*(?:it|this|that|so)?\s*$/i;

/** What a doubt means by "it": the deed that another side has told of last. */
function lastDeed(doubt: StatementTelling, told: readonly Telling[]): Telling | undefined {
  const before = told.filter(
    telling =>
      telling.noun === 'event' &&
      telling.side !== undefined &&
      telling.side !== doubt.side &&
      telling.evidence.end <= doubt.evidence.start &&
      distance(telling, doubt) <= ANSWER_WITHIN,
  );
  return [...before].sort(byPlace).at(-1);
}

/** Somebody will not confirm what another tells. */
function notConfirmed(doubt: StatementTelling, told: readonly Telling[]): Finding | undefined {
  const cue = doubt.text.match(conflictCues().unconfirmed);
  if (!cue) return undefined;
  const [complement = ''] = doubt.text.slice(cue.index! + cue[0].length).split(/[,;:.]/);
  if (BARE_COMPLEMENT.test(complement)) {
    const deed = lastDeed(doubt, told);
    return deed && { how: 'not confirmed', one: deed, other: doubt };
  }
  const names = namesIn(` ${complement}`);
  const unconfirmed = contentWords(complement).filter(word => !BARE_NOTICE.has(word) && !names.has(word));
  if (unconfirmed.length === 0 || unconfirmed.length > LONGEST_COMPLEMENT) return undefined;
  const covered = (telling: Telling): number => unconfirmed.filter(word => telling.words.has(word)).length;
  const candidates = told.filter(
    telling =>
      telling.side !== doubt.side &&
      telling.evidence.start !== doubt.evidence.start &&
      2 * covered(telling) >= unconfirmed.length,
  );
  const [found] = [...candidates].sort(
    (a, b) =>
      covered(b) - covered(a) || distance(doubt, a) - distance(doubt, b) || (a.record.id < b.record.id ? -1 : 1),
  );
  return found && { how: 'not confirmed', one: found, other: doubt };
}

/** What the news would have come as. */
const BARE_NOTICE = new Set(
  contentWords('formal official notice notification confirmation word information request report reports'),
);

/** It begins before one of these and holds its beginning. */
const holdsOne = (telling: Telling, others: readonly Telling[]): boolean =>
  others.some(other => within(other, [telling]));

/** Told in the words of one of these. */
const within = (telling: Telling, holders: readonly Telling[]): boolean =>
  holders.some(({ evidence }) => evidence.start <= telling.evidence.start && telling.evidence.start < evidence.end);

const byPlace = (a: Telling, b: Telling): number => a.evidence.start - b.evidence.start;

export function denialsIn(article: ArticleTellings): Finding[] {
  const { statements, events, commitments } = article;
  const inOrder = [...statements].sort(byPlace);
  const denials = denialsOf(article);
  const told = [...statements, ...events.filter(isTold), ...commitments];
  return [
    ...events.filter(event => !within(event, denials)).map(event => deniedEvent(event, events)),
    ...inOrder.map(deniedAtOnce),
    ...inOrder.map((statement, index) => answers(statement, inOrder.slice(index + 1, index + 4))),
    ...inOrder.map(statement => notConfirmed(statement, told)),
  ].filter(finding => finding !== undefined);
}

/** What an article tells that its own denials may deny. */
export const toldBeside = ({ events }: ArticleTellings, denials: readonly Denial[]): EventTelling[] =>
  denials.length === 0 ? [] : events.filter(event => isTold(event) && !within(event, denials));

/** What may be denied by another article: what somebody says of another side, and deeds that are only claimed. */
export const deniable = ({ statements, events }: ArticleTellings, denials: readonly Denial[]): Telling[] => [
  ...statements.filter(statement => accusedBy(statement).length > 0),
  ...events.filter(event => event.record.status === 'claimed' && !within(event, denials)),
];
