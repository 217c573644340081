/** Positions of a text, with the holder's name. The sentences speak of invented states; real ones stand in for them. */
import { findActors } from '../../src/extraction/actors/find-actors.ts';
import { findPositions } from '../../src/extraction/positions/find-positions.ts';
import { makeReading } from '../../src/extraction/reading.ts';
import { findStatements } from '../../src/extraction/statements/find-statements.ts';
import { findTimes } from '../../src/extraction/times/find-times.ts';
import type { Article } from '../../src/model/article.ts';
import { analyse } from '../../src/nlp/analyse.ts';

export const docOf = (text: string, more: Partial<Article> = {}) =>
  analyse({
    id: 'a', language: 'en', published: { basis: 'unknown' }, text, posts: [], furniture: [], credits: [], ...more,
  }); // biome-ignore format: one glance

/** The sentences speak of invented states; the gazetteer knows real ones, which stand in for them here. */
const real = (text: string): string => text.replaceAll('Norvand', 'Norway').replaceAll('Karvelia', 'Portugal');

export function readingOf(text: string, more?: Partial<Article>) {
  const doc = docOf(real(text), more);
  const times = findTimes(doc);
  const actors = findActors(doc);
  return makeReading(doc, actors, times, findStatements(doc, actors, times));
}

export function read(text: string, more?: Partial<Article>) {
  const reading = readingOf(text, more);
  const name = (key: string) => reading.actors.find(a => a.key === key)!.name;
  return findPositions(reading).map(p => ({
    ...p,
    partyName: p.party === undefined ? undefined : name(p.party),
    who: 'actor' in p.holder ? name(p.holder.actor) : p.holder.described,
  }));
}

/** "Norway opposes ceasefire" for each position. */
export const told = (text: string): string[] => read(text).map(p => `${p.who} ${p.stance} ${p.issue}`);
