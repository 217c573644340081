/** Invents one negotiation: two states, their people, an envoy, a host, the outlets that cover it. Nobody and nothing real but the host cities. */
import type { Chance } from './random.ts';

export interface Person {
  readonly name: string;
  readonly family: string;
  readonly she: boolean;
}

export interface State {
  readonly name: string;
  readonly adjective: string;
  readonly capital: string;
  readonly president: Person;
  readonly minister: Person;
  readonly negotiator: Person;
  readonly spokesman: Person;
}

export interface World {
  readonly number: number;
  readonly states: readonly [State, State];
  readonly envoy: Person;
  readonly observer: Person;
  readonly movement: string;
  readonly leader: Person;
  readonly region: string;
  readonly town: string;
  readonly hosts: readonly string[];
  readonly agency: string;
  readonly papers: readonly string[];
  readonly reporters: readonly Person[];
}

const HEADS =
  'Bal Bren Cal Dar Dor Eld Fal Gar Hal Kar Kel Lor Mar Mer Nor Ost Pel Quar Ral Sar Sel Tar Tol Ul Val Vor Wen Zar'.split(
    ' ',
  );
const MIDDLES = 'a an ar e en er i in o on or u ul und ask eth ist oth'.split(' ');
const STATE_ENDS = [
  ['dovia', 'dovian'],
  ['quania', 'quanian'],
  ['mark', 'markian'],
  ['vesh', 'veshi'],
  ['gard', 'gardian'],
  ['thia', 'thian'],
  ['zeen', 'zeenese'],
] as const;
const TOWN_ENDS = 'brook dale ford hold mere mouth stad vik wick wold'.split(' ');
const FAMILY_ENDS = 'ander bright dottir eck elli enko ett ick imov ingham ovar quist sen sky strand tov'.split(' ');
const WOMEN =
  'Ada Alma Berit Clara Dina Edda Elin Greta Hana Ida Ilse Irma Jana Karin Lena Lydia Mara Mila Nadia Olga Petra Rita Rosa Salma Sonja Tamar Vera Wanda Yara Zora'.split(
    ' ',
  );
const MEN =
  'Adam Aldo Boris Colin Dario Edgar Emil Felix Goran Hugo Igor Ivar Jonas Karl Leon Lukas Milo Nils Omar Oskar Pavel Quentin Rafael Rolf Simon Stefan Tomas Udo Viktor Yusuf'.split(
    ' ',
  );
const HOSTS =
  'Geneva Vienna Muscat Doha Oslo Helsinki Nairobi Istanbul Cairo Stockholm Montreux Rome Lisbon Dublin'.split(' ');
const AGENCY_HEADS =
  'Argus Beacon Compass Delta Equator Forum Harbour Herald Lantern Orbit Pharos Signal Summit Tribune'.split(' ');
const AGENCY_ENDS = ['Press Agency', 'News Service', 'Wire', 'Newswire'];
const PAPER_ENDS = 'Chronicle Courier Echo Examiner Gazette Ledger Mercury Observer Sentinel Standard'.split(' ');

function makePerson(chance: Chance, taken: Set<string>): Person {
  for (;;) {
    const she = chance.next() < 0.5;
    const family = chance.pick(HEADS) + chance.pick(MIDDLES) + chance.pick(FAMILY_ENDS);
    if (taken.has(family)) continue; // two people of one family name would make "Marensky said" unclear
    taken.add(family);
    return { name: `${chance.pick(she ? WOMEN : MEN)} ${family}`, family, she };
  }
}

function makePlace(chance: Chance, taken: Set<string>): string {
  for (;;) {
    const name = chance.pick(HEADS) + chance.pick(MIDDLES) + chance.pick(TOWN_ENDS);
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

function makeState(chance: Chance, taken: Set<string>, [end, adjective]: (typeof STATE_ENDS)[number]): State {
  const person = () => makePerson(chance, taken);
  for (;;) {
    const stem = chance.pick(HEADS) + chance.pick(MIDDLES);
    if (taken.has(stem)) continue;
    taken.add(stem);
    return {
      name: stem + end,
      adjective: stem + adjective,
      capital: makePlace(chance, taken),
      president: person(),
      minister: person(),
      negotiator: person(),
      spokesman: person(),
    };
  }
}

export function makeWorld(chance: Chance, number: number): World {
  const taken = new Set<string>();
  const region = makePlace(chance, taken);
  const [firstEnds, secondEnds] = chance.some(STATE_ENDS, 2);
  return {
    number,
    states: [makeState(chance, taken, firstEnds!), makeState(chance, taken, secondEnds!)],
    envoy: makePerson(chance, taken),
    observer: makePerson(chance, taken),
    leader: makePerson(chance, taken),
    region,
    movement: `${region} ${chance.pick(['Front', 'Council', 'Movement', 'Union'])}`,
    town: makePlace(chance, taken),
    hosts: chance.some(HOSTS, 3),
    agency: `${chance.pick(AGENCY_HEADS)} ${chance.pick(AGENCY_ENDS)}`,
    papers: chance.some(PAPER_ENDS, 4).map(end => `${makePlace(chance, taken)} ${end}`),
    reporters: [makePerson(chance, taken), makePerson(chance, taken)],
  };
}
