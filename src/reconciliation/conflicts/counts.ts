/**
 * One thing that two sides count, within one article, each in words of its own: "14 people had been killed", "put the toll at
 * three". In: tellings. Out: findings. What may be a part of it, another group, place or time is held against nothing.
 */
import { countCues } from '../../knowledge/counts.ts';
import { otherNames } from '../match/compare.ts';
import { mayBothHold } from '../match/figures.ts';
import { type ArticleTellings, distance, type FigureTelling, type Finding, statesIn } from './telling.ts';

/** The other side's number stands in the same or the next paragraph: further on another happening is told. */
const NEAR = 450;

const countedOf = ({ record: { of, what = '' } }: FigureTelling): string => `${of} ${what}`;

/** "dead" of "14 people had been killed": what is counted by its words, else by its unit, which then must be the same word. */
export function classOf(text: string): string | undefined {
  return countCues().classes.find(([, words]) => words.test(text))?.[0];
}

/** The group that is counted: "soldiers"; nothing where it is everybody. */
const groupOf = (text: string): string => text.match(countCues().groups)?.[0]?.toLowerCase().replace(/s$/, '') ?? '';

/** Whether two texts count the same: one class, one group, and neither a part of it. */
export function countSame(one: string, other: string): boolean {
  const found = classOf(one);
  if (found === undefined || found !== classOf(other)) return false;
  return groupOf(one) === groupOf(other) && ![one, other].some(text => countCues().parts.test(text));
}

/** "Its soldiers", "killed by Norvandian shells": whose they are and who did it, but for the one who counts. */
function owners(figure: FigureTelling): string {
  const counted = `${countedOf(figure)} ${figure.text}`;
  const own = /\b(?:its|his|her|their|our)\b/i.test(countedOf(figure)) ? ['own'] : [];
  return [...statesIn(counted).filter(state => state !== figure.side), ...own].sort().join();
}

/** What is told beside the name of the side that counts. */
const beside = ({ text, side = '' }: FigureTelling): string => ` ${text.replaceAll(side, '')}`;

/** Two who count for two sides; what the report counts itself is nobody's claim. */
const twoCounters = (a: FigureTelling, b: FigureTelling): boolean =>
  a.who !== undefined && b.who !== undefined && a.side !== b.side;

function sameCount(a: FigureTelling, b: FigureTelling): boolean {
  const [one, two] = [a.record, b.record];
  if (one.place && two.place && one.place !== two.place) return false;
  if (one.period?.edtf && two.period?.edtf && one.period.edtf !== two.period.edtf) return false;
  if (owners(a) !== owners(b) || otherNames(beside(a), beside(b))) return false; // in Oslo, in Arica
  return countSame(`${countedOf(a)} ${a.text}`, `${countedOf(b)} ${b.text}`);
}

/** An article's figures are few beside its words, and each is held against those near it. */
export function countsIn({ figures }: ArticleTellings): Finding[] {
  const inOrder = figures.filter(({ who }) => who !== undefined).sort((a, b) => a.evidence.start - b.evidence.start);
  return inOrder.flatMap((other, index) => {
    const found: Finding[] = [];
    for (let i = index - 1; i >= 0 && distance(inOrder[i]!, other) <= NEAR; i--) {
      const one = inOrder[i]!;
      if (twoCounters(one, other) && !mayBothHold(one.record, other.record) && sameCount(one, other))
        found.push({ how: 'two counts', one, other });
    }
    return found;
  });
}
