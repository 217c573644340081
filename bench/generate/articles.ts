/**
 * Distinct, dated, interlinked articles, as many as asked for, one after the other and never all at once in memory.
 * In: a number and a seed. Out: lines as `parley read` takes them (JSON Lines). The same seed gives the same lines.
 *
 * Each negotiation runs for NEGOTIATION_ARTICLES articles: agency copy day by day, then in turn an update of it, the same copy in
 * two newspapers (the second shortened), a newspaper's own report, and a running log with timed posts.
 */
import { type Chance, makeChance } from './random.ts';
import { BACKGROUND, CLAUSES, QUOTES, STATEMENTS, TURNS, type Turn } from './templates.ts';
import { makeWorld, type Person, type State, type World } from './world.ts';

export interface ArticleLine {
  readonly id: string;
  readonly url: string;
  readonly outlet: string;
  readonly published: string;
  readonly title: string;
  readonly text: string;
}

export interface GenerateOptions {
  readonly articles: number;
  readonly seed: number;
}

/** Articles of one negotiation. 120: two rounds of ten days, six articles a day. */
const NEGOTIATION_ARTICLES = 120;
const DAY_MS = 86_400_000;
/** Where the first negotiations begin: Monday 8 January 2024. */
const FIRST_DAY_MS = Date.UTC(2024, 0, 8);
/** Negotiations begin on any of the next this many days: two years. */
const START_DAYS = 730;

/** The meeting of a round is announced for one day, moved to another place and day, and held: indexes into TURNS. */
const FIRST_MEETING_ON = 4;
const MOVED_ON = 3;
const HELD_ON = 5;

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const dayName = (ms: number) => DAYS[new Date(ms).getUTCDay()]!;
const monthName = (ms: number) => MONTHS[new Date(ms).getUTCMonth()]!;
const dateName = (ms: number) => `${monthName(ms)} ${new Date(ms).getUTCDate()}`;
const capitalize = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What is so on one day of one negotiation; later days look back on it. */
interface Scene {
  readonly world: World;
  readonly turn: Turn;
  readonly dayMs: number;
  readonly lastMeetingMs: number;
  readonly meetingMs: number;
  readonly host: string;
  readonly lastHost: string;
  readonly points: number;
}

interface Voice {
  readonly who: string;
  readonly short: string;
  readonly person: Person;
  readonly side: State;
  readonly other: State;
}

function chooseVoice(chance: Chance, { states, observer }: World): Voice {
  const first = chance.whole(0, 2);
  const side = states[first]!;
  const other = states[1 - first]!;
  const voices: [Person, string][] = [
    [side.president, `${side.adjective} President ${side.president.name}`],
    [side.minister, `${side.name}'s foreign minister, ${side.minister.name},`],
    [side.minister, `Foreign Minister ${side.minister.name}`],
    [side.negotiator, `${side.negotiator.name}, the chief negotiator of ${side.name},`],
    [side.spokesman, `${side.adjective} government spokesperson ${side.spokesman.name}`],
    [observer, `${observer.name}, the head of the observer mission,`],
  ];
  const [person, who] = chance.pick(voices);
  return { who, short: person.family, person, side, other };
}

function fillSlots(chance: Chance, template: string, scene: Scene, voice: Voice): string {
  const { world } = scene;
  const deaths = chance.whole(12, 60);
  const slots: Record<string, () => string | number> = {
    state: () => voice.side.name,
    "state'": () => voice.other.name,
    adjective: () => voice.side.adjective,
    capital: () => voice.side.capital,
    who: () => voice.who,
    short: () => voice.short,
    pronoun: () => (voice.person.she ? 'she' : 'he'),
    envoyWho: () => `UN envoy ${world.envoy.name}`,
    leaderWho: () => `${world.leader.name}, the commander of the ${world.movement},`,
    movement: () => `the ${world.movement}`,
    region: () => world.region,
    town: () => world.town,
    host: () => scene.host,
    lastHost: () => scene.lastHost,
    lastDate: () => dateName(scene.lastMeetingMs),
    meetingDay: () => dayName(scene.meetingMs),
    today: () => dayName(scene.dayMs),
    day: () => dayName(scene.dayMs - chance.whole(0, 4) * DAY_MS),
    month: () => monthName(scene.dayMs - chance.whole(60, 200) * DAY_MS),
    number: () => chance.whole(3, 90),
    point: () => chance.whole(1, scene.points + 1),
    points: () => scene.points,
    morePoints: () => scene.points + 2,
    fewerPoints: () => scene.points - 2,
    deaths: () => deaths,
    fewerDeaths: () => deaths - chance.whole(2, 9),
    prisoners: () => chance.whole(20, 300),
    thousands: () => `${chance.whole(2, 90)},${String(chance.whole(0, 1000)).padStart(3, '0')}`,
  };
  return template.replace(/\{([A-Za-z']+)(\^?)\}/g, (_, slot: string, hat: string) => {
    const value = slots[slot];
    if (!value) throw new RangeError(`No value for the slot {${slot}}.`);
    return hat ? capitalize(String(value())) : String(value());
  });
}

/** A sentence's subject may end in the comma of an apposition; no second comma or stop follows it. */
const mendCommas = (text: string) => text.replace(/,([.,:])/g, '$1');

function writeParagraphs(chance: Chance, scene: Scene, count: number): string[] {
  const introduced = new Set<Person>();
  // Drawn together, so that no sentence stands twice in one article.
  const quotes = chance.some(QUOTES, count);
  const clauses = chance.some(CLAUSES, count);
  const statements = chance.some(STATEMENTS, count).map((frame, i) => {
    const template = frame
      .replace('{quote}', quotes[i]!)
      .replace('{clause}', clauses[i]!)
      .replace('{clause^}', capitalize(clauses[i]!));
    const voice = chooseVoice(chance, scene.world);
    // A family name alone only for whom the article has introduced.
    const known = introduced.has(voice.person);
    introduced.add(voice.person);
    return fillSlots(chance, template, scene, known ? voice : { ...voice, short: voice.who });
  });
  const backgrounds = chance
    .some(BACKGROUND, 2)
    .map(template => fillSlots(chance, template, scene, chooseVoice(chance, scene.world)));
  return [...statements, ...backgrounds].map(mendCommas);
}

function writeTitleAndLead(chance: Chance, scene: Scene): { title: string; lead: string } {
  const [side, other] = scene.world.states;
  const voice: Voice = { who: '', short: '', person: side.president, side, other };
  const title = fillSlots(chance, scene.turn.title, scene, voice);
  return { title, lead: mendCommas(fillSlots(chance, scene.turn.lead, scene, voice)) };
}

function* writeLog(chance: Chance, scene: Scene): Generator<string> {
  yield `The Latest on the talks between ${scene.world.states[0].name} and ${scene.world.states[1].name} (all times local):`;
  const hours = chance.some([1, 2, 3, 4, 5, 6, 7, 8, 9], 4).sort((a, b) => b - a);
  for (const [index, hour] of hours.entries()) {
    if (index > 0) yield '---';
    yield `${hour}:${chance.pick(['05', '10', '25', '40', '55'])} p.m.`;
    yield* writeParagraphs(chance, scene, 2).slice(0, 2);
  }
}

interface Copy {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** The articles of one day of one negotiation, the first of them agency copy. */
function* writeDay(chance: Chance, scene: Scene): Generator<Omit<ArticleLine, 'id' | 'url'>> {
  const { world, dayMs } = scene;
  const at = (hour: number) => new Date(dayMs + hour * 3_600_000 + chance.whole(0, 60) * 60_000).toISOString();
  const dateline = `${scene.host.toUpperCase()}, ${dateName(dayMs)} (${world.agency}) - `;
  const credit = `(Reporting by ${world.reporters[0]!.name}; Editing by ${world.reporters[1]!.name})`;
  const { title, lead } = writeTitleAndLead(chance, scene);
  const first: Copy = { title, paragraphs: [dateline + lead, ...writeParagraphs(chance, scene, chance.whole(3, 7))] };
  const publish = (outlet: string, published: string, copy: Copy, ...tail: string[]) => ({
    outlet,
    published,
    title: copy.title,
    text: [...copy.paragraphs, ...tail].join('\n\n'),
  });
  yield publish(world.agency, at(9), first, credit);
  yield publish(world.papers[0]!, at(11), first, world.agency);
  yield publish(world.papers[1]!, at(12), { title: `${title} - report`, paragraphs: first.paragraphs.slice(0, -1) });
  const added = writeParagraphs(chance, scene, 1).slice(0, 1);
  const [opening, ...rest] = first.paragraphs;
  const update: Copy = { title: `UPDATE 1-${title}`, paragraphs: [opening!, ...added, ...rest] };
  yield publish(world.agency, at(15), update, credit);
  const own = writeTitleAndLead(chance, scene);
  yield publish(world.papers[2]!, at(17), {
    title: own.title,
    paragraphs: [own.lead, ...writeParagraphs(chance, scene, chance.whole(4, 9))],
  });
  const log = [...writeLog(chance, scene)];
  yield publish(world.papers[3]!, at(20), { title: `The Latest: ${title}`, paragraphs: log });
}

/** One negotiation, without end: round after round. */
function* writeNegotiation(chance: Chance, number: number): Generator<ArticleLine> {
  const world = makeWorld(chance, number);
  const startMs = FIRST_DAY_MS + chance.whole(0, START_DAYS) * DAY_MS;
  const basePoints = chance.whole(12, 29);
  for (let day = 0, count = 0; ; day++) {
    const round = Math.floor(day / TURNS.length);
    const roundMs = startMs + round * TURNS.length * DAY_MS;
    const turn = day % TURNS.length;
    const host = world.hosts[(round + 1) % world.hosts.length]!;
    const lastHost = world.hosts[round % world.hosts.length]!;
    const scene: Scene = {
      world,
      turn: TURNS[turn]!,
      dayMs: startMs + day * DAY_MS,
      meetingMs: roundMs + (turn < MOVED_ON ? FIRST_MEETING_ON : HELD_ON) * DAY_MS,
      lastMeetingMs: roundMs + (turn > HELD_ON ? HELD_ON : HELD_ON - TURNS.length) * DAY_MS,
      host: turn < MOVED_ON ? lastHost : host,
      lastHost,
      points: Math.max(5, basePoints - 2 * round),
    };
    for (const line of writeDay(chance, scene)) {
      const id = `g${number}-${count++}`;
      const host = line.outlet.toLowerCase().replace(/[^a-z]+/g, '');
      yield { id, url: `https://${host}.example/${id}`, ...line };
    }
  }
}

export function* generateArticles({ articles, seed }: GenerateOptions): Generator<ArticleLine> {
  const chance = makeChance(seed);
  for (let made = 0, number = 1; made < articles; number++) {
    let left = Math.min(NEGOTIATION_ARTICLES, articles - made);
    made += left;
    for (const line of writeNegotiation(chance, number)) {
      yield line;
      if (--left === 0) break;
    }
  }
}
