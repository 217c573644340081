/**
 * One deed that two sides put down to each other, and one thing of which two speakers give two numbers, within one article. In:
 * tellings. Out: findings.
 */
import { conflictCues } from '../../knowledge/conflicts.ts';
import { contentWords } from '../../text/content-words.ts';
import { sharedWords } from '../../text/words.ts';
import * as wording from '../match/wording.ts';
import { denialsOf } from './denials.ts';
import {
  type ArticleTellings,
  type EventTelling,
  type Finding,
  type Sides,
  type StatementTelling,
  sharedThings,
  type Telling,
} from './telling.ts';

/** Deeds that somebody is blamed for. */
const DEEDS: ReadonlySet<string> = new Set(['strike', 'attack']);
/** Things beside the doers that both must name: what was hit, and where. */
const THINGS = 2;

/** Who did it, in whose words, and whether these deny it. */
interface Blame {
  readonly event: EventTelling;
  readonly doer: string;
  readonly by: string;
  readonly who: Telling['who'];
  readonly denies: boolean;
}

function blamesIn(article: ArticleTellings, sides: Sides): Blame[] {
  const { events, statements } = article;
  const denials = denialsOf(article);
  return events.flatMap((event): Blame[] => {
    const { kind, status, participants } = event.record;
    if (!DEEDS.has(kind) || status === 'planned' || status === 'cancelled') return [];
    const doers = new Set(
      participants.filter(({ role }) => role === 'actor').flatMap(({ actor }) => sides.of(actor) ?? []),
    );
    const holds = ({ evidence }: Telling): boolean =>
      evidence.start <= event.evidence.start && event.evidence.start < evidence.end;
    const denial = denials.find(holds);
    const holder = denial ?? statements.find(holds);
    const [doer] = doers;
    if (doers.size !== 1 || doer === undefined || holder?.side === undefined) return [];
    // "Rejected the claim that our jets hit it, saying …": the statement is what is said, the denial stands before the event.
    const lead = holder.evidence.quote.slice(0, Math.max(0, event.evidence.start - holder.evidence.start));
    const { denying, refusing } = conflictCues();
    const rejects = denying.test(lead) || refusing.test(lead);
    return [{ event, doer, by: holder.side, who: holder.who, denies: status === 'denied' || denial !== undefined || rejects }]; // biome-ignore format: one thought
  });
}

/** Each says that it was the other: by blaming it, or by denying its own part. */
function blameEachOther(one: Blame, two: Blame): boolean {
  if (one.doer === two.doer || one.by === two.by) return false;
  const own = ({ doer, by, denies }: Blame): boolean => denies && doer === by;
  const others = (blame: Blame, accused: string): boolean => !blame.denies && blame.doer === accused;
  return (own(one) && own(two)) || (others(one, two.by) && others(two, one.by));
}

/** In the words of the side that speaks of it: an event in a denial is told by nobody else. */
const toldBy = ({ event, who }: Blame): EventTelling => ({ ...event, ...(who === undefined ? {} : { who }) });

function twoDoers(article: ArticleTellings, sides: Sides): Finding[] {
  const blames = blamesIn(article, sides);
  return blames.flatMap((one, index) =>
    blames
      .slice(0, index)
      .filter(
        other =>
          one.event.record.kind === other.event.record.kind &&
          blameEachOther(one, other) &&
          sharedThings(one.event, other.event).length >= THINGS,
      )
      .map(
        (other): Finding => ({
          how: one.denies && other.denies ? 'denied doers' : 'two doers',
          one: toldBy(other),
          other: toldBy(one),
        }),
      ),
  );
}

/** Content words without numbers in common, F1, from which two speakers say one thing but for its number. */
const ALIKE = 0.6;
const FEWEST = 3;
const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const UNITS = /^(?:day|week|month|hour|year)s?$/;
const isNumber = (word: string): boolean => /^\d/.test(word) || NUMBERS.includes(word);

const plain = (text: string): string[] => contentWords(text).filter(word => !isNumber(word) && !UNITS.test(word));

const PERIOD = new RegExp(
  `(?:\\b(?:an?|\\d+|${NUMBERS.join('|')})\\b[\\s,]*(?:(?:or|to|and)\\s+)?)+(?:(?:day|week|month|hour|year)s?)(?:\\s+or\\s+(?:two|three))?`,
  'i',
);

/** "a day or two" → 1 2. */
const periodOf = (text: string): string =>
  [...new Set((text.match(PERIOD)?.[0] ?? '').toLowerCase().match(/[a-z0-9]+/g) ?? [])]
    .map(word => (word === 'a' || word === 'an' ? 'one' : word))
    .filter(word => isNumber(word))
    .sort()
    .join(' ');

/** "…, if their demands are met within a week": the condition, which two speakers may share though they draw other things from it. */
const conditionOf = (text: string): string | undefined =>
  text.match(/\b(?:if|unless|provided(?: that)?)\s+(.+)$/i)?.[1];
const FEWEST_IN_CONDITION = 2;

function sameButNumbers(a: string, b: string, fewest = FEWEST): boolean {
  const [one, two] = [plain(a), plain(b)];
  const shared = sharedWords(one, two);
  if (shared < fewest || (2 * shared) / (one.length + two.length) < ALIKE) return false;
  const [first, second] = [periodOf(a), periodOf(b)];
  const differ = first && second ? first !== second : !wording.numbersAgree(a, b);
  return differ && wording.negationAgrees(a, b);
}

/** Of two conditions only the time limits are compared: other numbers in them may count other things. */
function sameCondition(a: string, b: string): boolean {
  const [one, two] = [conditionOf(a), conditionOf(b)];
  if (one === undefined || two === undefined || !periodOf(one) || !periodOf(two)) return false;
  return sameButNumbers(one, two, FEWEST_IN_CONDITION);
}

const speakerOf = ({ who }: StatementTelling): string => JSON.stringify(who);

/** Words of a statement that is one sentence. */
const SHORT = 30;

/** Two speakers, one sentence, two numbers. An article has few statements with numbers, and most pairs fail at their words. */
function twoFigures({ statements }: ArticleTellings): Finding[] {
  const numbered = statements.filter(
    ({ text, words }) => words.size < SHORT && (/\d/.test(text) || contentWords(text).some(isNumber)),
  );
  return numbered.flatMap((one, index) =>
    numbered
      .slice(0, index)
      .filter(
        other =>
          speakerOf(one) !== speakerOf(other) &&
          (sameButNumbers(one.text, other.text) || sameCondition(one.text, other.text)),
      )
      .map((other): Finding => ({ how: 'two figures', one: other, other: one })),
  );
}

export const doersIn = (article: ArticleTellings, sides: Sides): Finding[] => [
  ...twoDoers(article, sides),
  ...twoFigures(article),
];
