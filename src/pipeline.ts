/** The order of the steps. One list; a comment where the place matters. */

import { findActors } from './extraction/actors/find-actors.ts';
import { findStatements } from './extraction/statements/find-statements.ts';
import { findTimes } from './extraction/times/find-times.ts';
import type { NamesFile } from './knowledge/names-file.ts';
import type { Article } from './model/article.ts';
import type { Doc } from './model/doc.ts';
import type { Mentions } from './model/mentions.ts';
import { analyse } from './nlp/analyse.ts';

/** Reads one article: everything that it says, in its own terms; `names` are the dossier's own. Pure. */
export function readMentions(article: Article, names?: NamesFile): Mentions {
  const doc = analyse(article, names);
  const times = findTimes(doc); // before statements: a statement's "said" points at a time
  const actors = findActors(doc, names); // before statements: speakers are actors
  const statements = findStatements(doc, actors, times);
  return { article: article.id, actors, times, statements };
}

/** The analysis that the mentions were read from, for explaining them. */
export const readDoc = (article: Article, names?: NamesFile): Doc => analyse(article, names);
