/** Every word of the interface, view by view. Another language is another object of this shape; dates follow `locale`. */
import { add } from './words/add.ts';
import { articleWords } from './words/articles.ts';
import { dates } from './words/dates.ts';
import { frame } from './words/frame.ts';
import { kinds } from './words/kinds.ts';
import { lists } from './words/lists.ts';
import { places } from './words/places.ts';
import { play } from './words/play.ts';
import { records } from './words/records.ts';
import { review } from './words/review.ts';
import { scope } from './words/scope.ts';
import { search } from './words/search.ts';
import { texts } from './words/texts.ts';
import { timeline } from './words/timeline.ts';
import { waiting } from './words/waiting.ts';

export const words = {
  ...frame,
  ...lists,
  ...places,
  ...play,
  ...records,
  ...dates,
  ...review,
  ...search,
  ...timeline,
  ...kinds,
  ...add,
  ...texts,
  ...waiting,
  ...scope,
  ...articleWords,
} as const;

/** The lists of moves: names of views and of API routes alike. */
export type ListName = 'events' | 'positions' | 'proposals' | 'commitments' | 'figures' | 'terms';
