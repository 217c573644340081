/**
 * Contradictory states of one thing within one article: a truce kept or broken, broken or still to come; talks that are to be
 * held, or are held, and that somebody stays away from or that have collapsed. In: tellings. Out: findings.
 */
import { conflictCues } from '../../knowledge/conflicts.ts';
import { gapOf } from '../match/compare.ts';
import { isPrecise } from '../match/event-days.ts';
import { relatePlaces } from '../match/places.ts';
import {
  type ArticleTellings,
  distance,
  type EventTelling,
  type Finding,
  type Sides,
  sharedThings,
  type Telling,
} from './telling.ts';

const truceWords = (telling: Telling): boolean => conflictCues().truce.test(telling.text);

/** Somebody is said to have broken a truce or a promise. */
const isBroken = (telling: Telling): boolean =>
  (telling.noun === 'commitment' && telling.record.status === 'reported breached') ||
  (telling.noun === 'event' && telling.record.subtype === 'ceasefire-broken' && telling.record.status !== 'denied');

/** "Largely holding" leaves room for single breaches, which others tell. */
const HEDGED =
  /\b(?:largely|mostly|broadly|generally|mainly|by and large|for the most part|more or less|on the whole|overall|(?:appears?|appeared|seems?|seemed) to)\b/i;

/** Not "did not hold", "if it holds". */
const DOUBT = /\b(?:not|no|never|n't|if|whether|could|may|might|must|should|unless|fail\w*)\b/i;

function isKept(telling: Telling): boolean {
  if (telling.noun === 'commitment' && telling.record.status === 'reported done')
    return truceWords(telling) && !HEDGED.test(telling.text);
  if (telling.noun !== 'statement' && telling.noun !== 'event') return false;
  const { keeping, breaking } = conflictCues();
  const { text } = telling;
  return keeping.test(text) && !breaking.test(text) && ![DOUBT, HEDGED].some(cue => cue.test(text)) && truceWords(telling); // biome-ignore format: one thought
}

const isToCome = (telling: Telling): boolean =>
  (telling.noun === 'statement' || telling.noun === 'position') && conflictCues().coming.test(telling.text);

/** The nearest that fits, in the order of the text. */
function nearest<T extends Telling>(to: Telling, others: readonly T[]): T | undefined {
  return [...others].sort((a, b) => distance(to, a) - distance(to, b) || (a.record.id < b.record.id ? -1 : 1))[0];
}

/** Two who are named say it, for two sides: a report that tells both halves of one account contradicts nobody. */
const twoVoices = (a: Telling, b: Telling): boolean =>
  a.who !== undefined && b.who !== undefined && a.side !== b.side && a.evidence.start !== b.evidence.start;

/** The first of these to which another voice says something that fits, with the nearest that does. */
function contradicted<T extends Telling>(ones: readonly Telling[], others: readonly T[]): [Telling, T] | undefined {
  for (const one of ones) {
    const other = nearest(
      one,
      others.filter(telling => twoVoices(one, telling)),
    );
    if (other) return [one, other];
  }
  return undefined;
}

function truces({ statements, events, positions, commitments }: ArticleTellings): Finding[] {
  const all: readonly Telling[] = [...commitments, ...events, ...statements, ...positions];
  const broken = all.filter(telling => isBroken(telling) && truceWords(telling));
  if (broken.length === 0) return [];
  const kept = contradicted(broken, all.filter(isKept));
  if (kept) return [{ how: 'kept or broken', one: kept[0], other: kept[1] }];
  const toCome = contradicted(broken, all.filter(isToCome));
  return toCome ? [{ how: 'broken or to come', one: toCome[1], other: toCome[0] }] : [];
}

const ROUNDS: ReadonlySet<string> = new Set(['talks', 'meeting']);
const AGAIN =
  /\b(?:resum\w*|re-?start\w*|return\w*|reviv\w*|further|future|next|new|another|later|earlier|previous|last (?:month|year|round)|second|in \d{4})\b/i;

/** The words around an event's label. */
const around = ({ record: { label }, text }: EventTelling): string => {
  const at = text.indexOf(label);
  return at < 0 ? text : text.slice(Math.max(0, at - 60), at + label.length + 60);
};

/** One round, by its day or its place; and no word of an earlier or a later one. */
function sameRound(a: EventTelling, b: EventTelling): boolean {
  const place = relatePlaces(a.record.place?.name, b.record.place?.name);
  if (place === 'apart') return false;
  if (isPrecise(a.when) && isPrecise(b.when)) return gapOf(a.when, b.when) === 0;
  if (AGAIN.test(around(a)) || AGAIN.test(around(b))) return false;
  return place === 'same' && sharedThings(a, b).length > 0;
}

/** Somebody says that he will not come. */
const STAYS_AWAY =
  /\b(?:will|would|could|can|does|do|did)(?: not|n't)\s+(?:\w+ly\s+)?(?:attend|take part|participate|join|go|travel|come|head)\b|\bboycott\w*|\bstay\w* away|\brefus\w+ to (?:attend|take part|participate|join|go)\b/i;

const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/gi;
const TALKS = /\b(?:talks|negotiations|meeting|summit|round)\b/i;

/** Talks of one weekday, where no event tells which talks somebody stays away from. */
function sameWeekday(away: Telling, on: EventTelling): boolean {
  const days = new Set((away.text.match(WEEKDAY) ?? []).map(day => day.toLowerCase()));
  return TALKS.test(away.text) && (on.text.match(WEEKDAY) ?? []).some(day => days.has(day.toLowerCase()));
}

/**
 * Talks to which one side says that another will come, and from which that other says that it will stay away. That they will begin
 * contradicts nobody: they may begin without it.
 */
function stayingAway({ statements, events }: ArticleTellings, sides: Sides): Finding[] {
  const away = statements.filter(({ text }) => STAYS_AWAY.test(text));
  if (away.length === 0) return [];
  const inWordsOf = (statement: Telling, event: EventTelling): boolean =>
    statement.evidence.start <= event.evidence.start && event.evidence.end <= statement.evidence.end;
  const rounds = events.filter(({ record: { kind } }) => ROUNDS.has(kind));
  const isBidden = ({ record: { participants } }: EventTelling, side: string | undefined): boolean =>
    side !== undefined && participants.some(({ actor, role }) => role !== 'host' && sides.of(actor) === side);
  return away.flatMap((statement): Finding[] => {
    const meant = rounds.filter(event => inWordsOf(statement, event));
    const on = rounds.find(
      event =>
        event.record.status === 'planned' &&
        event.side !== undefined &&
        event.side !== statement.side &&
        isBidden(event, statement.side) &&
        !away.some(other => inWordsOf(other, event)) &&
        (meant.length > 0 ? meant.some(own => sameRound(own, event)) : sameWeekday(statement, event)),
    );
    return on ? [{ how: 'held or stayed away from', one: on, other: statement }] : [];
  });
}

const GOING_ON: ReadonlySet<string> = new Set(['planned', 'under way']);

function rounds({ events }: ArticleTellings): Finding[] {
  const called = events.filter(({ record: { kind, status } }) => ROUNDS.has(kind) && status === 'cancelled');
  return called.flatMap((off): Finding[] => {
    const on = nearest(
      off,
      events.filter(
        event =>
          ROUNDS.has(event.record.kind) &&
          GOING_ON.has(event.record.status) &&
          twoVoices(off, event) &&
          sameRound(off, event),
      ),
    );
    return on ? [{ how: 'called off or not', one: on, other: off }] : [];
  });
}

export const statusesIn = (article: ArticleTellings, sides: Sides): Finding[] => [
  ...truces(article),
  ...rounds(article),
  ...stayingAway(article, sides),
];

/** What was called off did not take place at all: not what broke up after it had begun. */
const NEVER_BEGAN =
  /\bbefore (?:they|it|(?:the )?(?:talks|negotiations|meeting|round))?\s*(?:(?:had|have|has|even|really|ever|properly|formally)\s+)*(?:start\w*|beg[aiu]n\w*|got under way)|\bnever (?:took place|started|began|happened|met)|\bdid not take place/i;
const BEGAN =
  /\b(?:began|begun|opened|got under way|gotten under way|under way|underway|kicked off|have started|has started|had started)\b/i;
/** A report looks back so far at a round that has begun or not. */
const LOOKED_BACK = 45;

export const neverBegan = ({ events }: ArticleTellings): EventTelling[] =>
  events.filter(
    ({ record: { kind, status }, text }) => kind === 'talks' && status === 'cancelled' && NEVER_BEGAN.test(text),
  );

const NOT_YET = /\b(?:not|n't|never|before)\b[^.]{0,20}\b(?:beg[aiu]n|start|open)|\bdue to\b|\bexpected to\b/i;
/** One party's meeting with another is no round of the talks as a whole. */
const PEACE = /\b(?:peace|mediated|sponsored|indirect|proximity|formal|official)\b/i;

export const begun = ({ events }: ArticleTellings): EventTelling[] =>
  events.filter(
    event =>
      event.record.kind === 'talks' &&
      (event.record.status === 'under way' || event.record.status === 'occurred') &&
      BEGAN.test(around(event)) &&
      PEACE.test(around(event)) &&
      !NOT_YET.test(around(event)),
  );

/** A round of talks that one report has as begun, and another as broken off before it began. */
export function roundsAmong(never: readonly EventTelling[], began: readonly EventTelling[]): Finding[] {
  return never.flatMap(off => {
    const fits = began.filter(on => {
      if (!on.published || !off.published || on.evidence.article === off.evidence.article) return false;
      if (off.published[0] < on.published[0] || gapOf(on.published, off.published) > LOOKED_BACK) return false;
      if (on.when && off.when && gapOf(on.when, off.when) > 0) return false;
      return relatePlaces(on.record.place?.name, off.record.place?.name) !== 'apart';
    });
    return fits.map((on): Finding => ({ how: 'begun or never begun', one: on, other: off }));
  });
}
