/** Positions of a text, with the holder's name. The sentences speak of invented states; real ones stand in for them. */
import { findPositions } from '../../src/extraction/positions/find-positions.ts';
import type { Article } from '../../src/model/article.ts';
import { readingOf as anyReadingOf, nameOf } from './reading-of.ts';

export { docOf } from './reading-of.ts';

/** The sentences speak of invented states; the gazetteer knows real ones, which stand in for them here. */
const real = (text: string): string => text.replaceAll('Norvand', 'Norway').replaceAll('Karvelia', 'Portugal');

export const readingOf = (text: string, more?: Partial<Article>) => anyReadingOf(real(text), more);

export function read(text: string, more?: Partial<Article>) {
  const reading = readingOf(text, more);
  return findPositions(reading).map(p => ({
    ...p,
    partyName: p.party === undefined ? undefined : nameOf(reading, { actor: p.party }),
    who: nameOf(reading, p.holder),
  }));
}

/** "Norway opposes ceasefire" for each position. */
export const told = (text: string): string[] => read(text).map(p => `${p.who} ${p.stance} ${p.issue}`);
