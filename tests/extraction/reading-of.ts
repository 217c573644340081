/** A text analysed and read as far as the finders of moves need it, for their tests. */
import { findActors } from '../../src/extraction/actors/find-actors.ts';
import { makeReading, type Reading } from '../../src/extraction/reading.ts';
import { findStatements } from '../../src/extraction/statements/find-statements.ts';
import { findTimes } from '../../src/extraction/times/find-times.ts';
import type { Article } from '../../src/model/article.ts';
import type { Doc } from '../../src/model/doc.ts';
import type { Speaker } from '../../src/model/mentions.ts';
import { analyse } from '../../src/nlp/analyse.ts';
import { articleOf, publishedOn } from '../article-of.ts';

export const docOf = (text: string, more?: Partial<Article>): Doc => analyse(articleOf(text, more));

export function readingOf(text: string, more?: Partial<Article>): Reading {
  const doc = docOf(text, more);
  const times = findTimes(doc);
  const actors = findActors(doc);
  return makeReading(doc, actors, times, findStatements(doc, actors, times));
}

/** The same, of an article that came out on a day: `published` as EDTF. */
export const readingOn = (published: string, text: string): Reading => readingOf(text, publishedOn(published));

/** The name of one of the actors that were read, or the words for a party that is described. */
export const nameOf = ({ actors }: Pick<Reading, 'actors'>, who: Speaker): string =>
  'described' in who ? who.described : actors.find(({ key }) => key === who.actor)!.name;
