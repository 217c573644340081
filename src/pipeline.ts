/** The order of the steps. One list; a comment where the place matters. */

import { readLanguages } from './articles/language.ts';
import { findActors } from './extraction/actors/find-actors.ts';
import { findCommitments } from './extraction/commitments/find-commitments.ts';
import { withAwaited } from './extraction/conditions/find-awaited.ts';
import { findEvents } from './extraction/events/find-events.ts';
import { findFigures } from './extraction/figures/find-figures.ts';
import { withIssues } from './extraction/positions/about.ts';
import { findPositions } from './extraction/positions/find-positions.ts';
import { findProposals } from './extraction/proposals/find-proposals.ts';
import { makeReading, type Reading } from './extraction/reading.ts';
import { findStatements } from './extraction/statements/find-statements.ts';
import { withFirstPersons } from './extraction/statements/first-person.ts';
import { findTerms } from './extraction/terms/find-terms.ts';
import { dayOffsets } from './extraction/times/day-offsets.ts';
import { findTimes } from './extraction/times/find-times.ts';
import type { NamesFile } from './knowledge/names-file.ts';
import type { Article } from './model/article.ts';
import type { Doc } from './model/doc.ts';
import type { Mentions } from './model/mentions.ts';
import type { Moves } from './model/moves.ts';
import { analyse } from './nlp/analyse.ts';

/** Reads one article: everything that it says, in its own terms; `names` are the dossier's own. Pure. */
export function readMentions(article: Article, names?: NamesFile): Mentions {
  // Half-reading a language by its capitals and quotation marks gives names without forms and words without speakers.
  if (!readLanguages.includes(article.language)) {
    return { article: article.id, actors: [], times: [], statements: [], moves: noMoves };
  }
  const doc = analyse(article, names);
  const times = findTimes(doc); // before statements: a statement's "said" points at a time
  const named = findActors(doc, names); // before statements: speakers are actors
  const statements = findStatements(doc, named, times);
  const actors = withFirstPersons(doc, named, statements);
  const reading = makeReading(doc, actors, times, statements, names);
  return { article: article.id, actors, times, statements: withIssues(reading), moves: findMoves(reading) };
}

const noMoves: Moves = {
  proposals: [],
  events: [],
  commitments: [],
  positions: [],
  figures: [],
  terms: [],
};

/** Proposals first: a position may be one on a plan. Whom conditions wait for is read off what they are conditions of. */
export function findMoves(reading: Reading): Moves {
  const proposals = findProposals(reading);
  return withAwaited(reading, {
    proposals,
    events: findEvents(reading),
    commitments: findCommitments(reading),
    positions: findPositions(reading),
    figures: findFigures(reading),
    terms: findTerms(reading),
  });
}

/** What the words of a time say of the day of publication, where that is not known. */
export { dayOffsets };

/** The analysis that the mentions were read from, for explaining them. */
export const readDoc = (article: Article, names?: NamesFile): Doc => analyse(article, names);
