/** An event told by several reports: announced, moved, held, denied. In: its tellings in order of publication. Out: one record with its history. */

import type { Somebody } from '../../model/claims.ts';
import { groupBy } from '../../model/group-by.ts';
import { present } from '../../model/present.ts';
import type { EventRecord } from '../../model/record.ts';
import { edtfBounds } from '../../model/when-bounds.ts';
import { evidenceOf, firstOf, lastOf } from './fields.ts';
import { type EventTelling, participantsOf } from './participants.ts';

/** Told as having occurred by a report that is older than its day: the tense was misread, or it is meant to be lasting. */
const tooEarly = ({ status, when, knownSince }: EventRecord): boolean => {
  const from = edtfBounds(when?.edtf)?.from?.slice(0, 10);
  const until = edtfBounds(when?.edtf)?.until?.slice(0, 10);
  const told = edtfBounds(knownSince.edtf)?.until?.slice(0, 10);
  if (status !== 'occurred' || from === undefined || until === undefined || told === undefined) return false;
  return from > told || (until > told && from === told);
};

/** What a claim says weighs less than what a report says: it never stands for an event that others report. */
const settles = (event: EventRecord): boolean => event.status !== 'claimed' && !tooEarly(event);

/** Told as going on or over: what was called off in the end was held, or begun, when these say. */
const HELD: ReadonlySet<string> = new Set(['occurred', 'under way']);
const ENCOUNTERS: ReadonlySet<string> = new Set(['meeting', 'talks', 'call']);
/** So many articles must have had it as held before another may call it off without undoing that. */
const HELD_BY = 2;

/**
 * Reports tell an event's end after its beginning: the last that settles it counts. But what occurred stays so when a later text
 * still calls it planned, and talks that several reports have had as going on did take place, though they collapsed.
 */
function standOf(members: readonly EventRecord[]): EventRecord {
  const settled = members.filter(settles);
  const last = settled.at(-1) ?? members.at(-1)!;
  const going = goingOn(settled);
  if (going) return going;
  if (last.status === 'cancelled' && ENCOUNTERS.has(last.kind)) {
    const held = settled.filter(({ status }) => HELD.has(status));
    const articles = new Set(held.map(({ evidence }) => evidence[0]!.article));
    return articles.size >= HELD_BY ? { ...held.at(-1)!, status: 'occurred' } : last;
  }
  if (last.status !== 'planned' && last.status !== 'under way') return last;
  // One report that tells talks as begun and somebody's part in them as over: they go on.
  const { article } = last.evidence[0]!;
  const over = settled.filter(({ status, evidence }) => status === 'occurred' && !(isBegun(last) && evidence[0]!.article === article)); // biome-ignore format: one thought
  return over.at(-1) ?? last;
}

const isBegun = ({ kind, status }: EventRecord): boolean => kind === 'talks' && status === 'under way';

/** A day so long before the report is that of a beginning, or of another thing in the sentence. */
const LONG_AGO_MS = 60 * 86_400_000;
const isLongAgo = ({ when, knownSince }: EventRecord): boolean => {
  const until = edtfBounds(when?.edtf)?.until;
  const told = edtfBounds(knownSince.edtf)?.from;
  return until !== undefined && told !== undefined && Date.parse(told) - Date.parse(until) > LONG_AGO_MS;
};

const daysOf = ({ when }: EventRecord): readonly [from: string, until: string] | undefined => {
  const { from, until } = edtfBounds(when?.edtf) ?? {};
  return from !== undefined && until !== undefined ? [from.slice(0, 10), until.slice(0, 10)] : undefined;
};

/** Kinds that go on for weeks, told by reports of different days: no day of one of them is theirs. */
const GOES_ON: ReadonlySet<string> = new Set(['strike', 'attack']);

/** Days of a when that is of some day, and not of a month or year. */
const FEW_DAYS = 3;
const isOfADay = (event: EventRecord): boolean => daysOf(event) !== undefined && lengthOf(event) <= FEW_DAYS;

/** Force that several reports tell of, one of them as going on, and none of any one day: it goes on. */
const goingOn = (members: readonly EventRecord[]): EventRecord | undefined =>
  members.every(event => GOES_ON.has(event.kind) && HELD.has(event.status) && !isOfADay(event))
    ? members.findLast(({ status }) => status === 'under way')
    : undefined;

/** Told for days that exclude each other. */
function isLasting(members: readonly EventRecord[]): boolean {
  if (!GOES_ON.has(members[0]!.kind)) return false;
  const days = members.flatMap(member => [daysOf(member) ?? []].filter(told => told.length === 2));
  const [latestFrom] = days.map(([from]) => from!).sort((a, b) => (a < b ? 1 : -1));
  const [firstUntil] = days.map(([, until]) => until!).sort();
  return latestFrom !== undefined && firstUntil !== undefined && latestFrom > firstUntil;
}

/**
 * The day on which a planned event stands: of those that the newest report names, the one that most tellings name. A sentence
 * about the event often holds the day of something beside it; a day to which the event was moved is the only one of its report.
 */
function plannedFor(stand: EventRecord, members: readonly EventRecord[]): EventRecord {
  const { article } = stand.evidence[0]!;
  const rivals = members.filter(({ evidence, when, status }) => evidence[0]!.article === article && when?.edtf && status === stand.status); // biome-ignore format: one thought
  const tellings = (one: EventRecord): number => {
    const own = daysOf(one);
    return members.filter(member => {
      const other = daysOf(member);
      return own && other && own[0] <= other[1] && other[0] <= own[1];
    }).length;
  };
  return rivals.reduce((best, rival) => (tellings(rival) > tellings(best) ? rival : best), stand);
}

const DAY_MS = 86_400_000;
const lengthOf = (event: EventRecord): number => {
  const days = daysOf(event);
  return days ? (Date.parse(days[1]) - Date.parse(days[0])) / DAY_MS : Number.POSITIVE_INFINITY;
};

const CALLED_OFF: ReadonlySet<string> = new Set(['cancelled', 'postponed', 'denied']);

/** The day that most of these tell, the nearest told of several, and of those the last. */
function mostTold(members: readonly EventRecord[]): EventRecord | undefined {
  // By the days told, of which there are few, however many copies tell them.
  const told = groupBy(members.flatMap(member => {
    const days = daysOf(member);
    return days ? [{ member, days, key: days.join(' ') }] : [];
  }), ({ key }) => key); // biome-ignore format: one thought
  const supportOf = ([from, until]: readonly [string, string]): number =>
    new Set(
      [...told.values()]
        .filter(([first]) => first!.days[0] <= until && from <= first!.days[1])
        .flatMap(same => same.map(({ member }) => member.evidence[0]!.article)),
    ).size;
  const support = new Map([...told].map(([key, [first]]) => [key, supportOf(first!.days)]));
  const dated = [...told.values()].flat();
  const place = new Map(members.map((member, index) => [member, index]));
  const ranked = dated.map(({ member, key }) => ({ member, index: place.get(member)!, support: support.get(key)!, length: lengthOf(member) })); // biome-ignore format: one thought
  return ranked.sort((a, b) => b.support - a.support || a.length - b.length || b.index - a.index)[0]?.member;
}

/** Hours of several in one sentence: "at 1 p.m., 2 p.m. and 10:30 p.m." */
const CLOCK = /\b\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b/gi;

/** Without the hour where the words tell several, or another telling is of several. */
function withoutHour(when: EventRecord['when'], members: readonly EventRecord[]): EventRecord['when'] {
  const several = members.some(({ evidence: [place] }) => (place!.quote.match(CLOCK)?.length ?? 0) > 1);
  const { edtf } = when ?? {};
  return when && several && edtf?.includes('T') && !edtf.includes('/') ? { ...when, edtf: edtf.slice(0, 10) } : when;
}

/**
 * The day told with the status that stands, by most; else the last told; one long ago only where no other is told. The day of what
 * did not come about is not that of what did.
 */
function whenOf(members: readonly EventRecord[], stand: EventRecord): EventRecord['when'] {
  if (isLasting(members)) return undefined;
  if (stand.status === 'planned' && stand.when) return plannedFor(stand, members).when;
  const recent = members.filter(member => !isLongAgo(member));
  const held = recent.filter(({ status }) => HELD.has(status));
  const sameStatus = recent.filter(({ status }) => status === stand.status);
  const settledIn = stand.status !== 'claimed' && held.length > 0 ? held : sameStatus;
  const told = stand.status === 'planned' ? sameStatus.findLast(({ when }) => when) : mostTold(settledIn) ?? mostTold(sameStatus); // biome-ignore format: one thought
  const open = CALLED_OFF.has(stand.status) ? recent : recent.filter(({ status }) => !CALLED_OFF.has(status));
  const when = told?.when ?? lastOf(open, 'when') ?? stand.when ?? lastOf(members.filter(isLongAgo), 'when');
  return withoutHour(when, members);
}

/** Deeds that sides blame each other for. */
const DEEDS: ReadonlySet<string> = new Set(['strike', 'attack', 'ceasefire', 'other', 'withdrawal', 'deployment']);
/** "… claims that government forces were violating it". */
const CLAIM_BEFORE = /\b(?:claims?|accusations?|allegations?|charges|assertions?|reports) (?:that )?["“'‘]?$/i;

/** "Killed since the invasion": what a time is told by is known to all, whoever speaks. */
const KNOWN_BEFORE = /\b(?:since|after|before|during|until|following)\s+(?:the\s+)?$/i;

/** "advances confirmed by the monitors": the word of two. A telling that is claimed all the same has its reason. */
const CONFIRMED = /[,–—-] (?:[\p{L}']+ ){1,3}(?:confirmed|corroborated|verified) by\b/u;

/** Told by somebody, and not by the report. */
const isSaid = ({ kind, status, statement, evidence: [place] }: EventRecord): boolean =>
  !KNOWN_BEFORE.test(place!.prefix) &&
  !KEEPS_ON.test(place!.quote) &&
  (status === 'claimed' || (!CONFIRMED.test(place!.quote) && DEEDS.has(kind) && HELD.has(status) && (statement !== undefined || CLAIM_BEFORE.test(place!.prefix)))); // biome-ignore format: one thought

/** A deed of which no report tells in its own words is claimed. */
const statusOf = (members: readonly EventRecord[], stand: EventRecord): EventRecord['status'] =>
  HELD.has(stand.status) && members.every(isSaid) ? 'claimed' : stand.status;

/** Of the places that some tell the one that most of all tell, and of those told as often the last. */
function placeOf(some: readonly EventRecord[], all: readonly EventRecord[]): EventRecord['place'] {
  const counts = new Map<string, number>();
  for (const { place } of all) if (place) counts.set(place.name, (counts.get(place.name) ?? 0) + 1);
  const places = some.flatMap(({ place }) => place ?? []);
  const most = Math.max(0, ...places.map(({ name }) => counts.get(name)!));
  return places.findLast(({ name }) => counts.get(name) === most);
}

/** "It will keep bombing them": what somebody says that they do themselves is no claim about others. */
const KEEPS_ON = /\b(?:will|would) (?:keep|continue|go on|not (?:stop|halt|end))\b/i;

/**
 * Who came is told by those who tell of it as held: the invited may have stayed away. Where these name two sides, what was planned adds
 * nobody.
 */
function ofThoseThere(members: readonly EventRecord[], stand: EventRecord): readonly EventRecord[] {
  if (!ENCOUNTERS.has(stand.kind) || !HELD.has(stand.status)) return members;
  const held = members.filter(({ status }) => HELD.has(status));
  const sides = new Set(held.flatMap(({ participants }) => participants.map(({ actor }) => JSON.stringify(actor))));
  return sides.size > 1 ? held : members;
}

/**
 * Who agreed to a truce for one day did not agree to a later plan's other day: no doers, where none who names them tells the day that
 * stands or comes after the first that does, and another day was told before.
 */
function withoutEarlierTerms(
  participants: EventRecord['participants'],
  members: readonly EventRecord[],
  when: EventRecord['when'],
): EventRecord['participants'] {
  const [from, until] = [edtfBounds(when?.edtf)?.from?.slice(0, 10), edtfBounds(when?.edtf)?.until?.slice(0, 10)];
  if (members[0]!.kind !== 'ceasefire' || from === undefined || until === undefined) return participants;
  const tells = (member: EventRecord): boolean => {
    const days = daysOf(member);
    return days !== undefined && days[0] <= until && from <= days[1];
  };
  const settled = members.findIndex(tells);
  const before = members.slice(0, Math.max(0, settled));
  const isOther = before.some(member => daysOf(member) !== undefined && !isLongAgo(member));
  const named = members.slice(before.length).some(member => member.participants.some(({ role }) => role === 'actor'));
  return isOther && !named ? participants.filter(({ role }) => role !== 'actor') : participants;
}

/** Told of who was not to come, it is not the level of what came about. */
const levelOf = (members: readonly EventRecord[], stand: EventRecord): EventRecord['level'] =>
  firstOf(
    members.filter(({ status }) => CALLED_OFF.has(status) === CALLED_OFF.has(stand.status)),
    'level',
  );

const NOBODY: readonly Somebody[] = [];

/** `peopleOf` gives what a telling's article knows of its participants, in their order. */
export function mergeEvents(
  members: readonly EventRecord[],
  peopleOf: (record: EventRecord) => readonly Somebody[] = () => NOBODY,
): EventRecord {
  const stand = standOf(members);
  const first = members[0]!;
  const when = whenOf(members, stand);
  const tellings = ofThoseThere(members, stand).map((record): EventTelling => ({ record, people: peopleOf(record) }));
  // What it is is told by the first; whether it is agreed, refused or held by what stands.
  const { type, mode, contexts } = stand.subtype === first.subtype ? stand : first;
  return present({
    ...first,
    type,
    contexts,
    mode:
      mode ??
      firstOf(
        members.filter(member => member.type === type),
        'mode',
      ),
    status: statusOf(members, stand),
    participants: withoutEarlierTerms(participantsOf(tellings), members, when),
    level: levelOf(members, stand),
    when,
    place: placeOf(ofThoseThere(members, stand), members) ?? placeOf(members, members),
    day: firstOf(members, 'day'),
    history: members.flatMap(({ history }) => history),
    evidence: evidenceOf(members),
  });
}
