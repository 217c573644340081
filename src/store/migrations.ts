/**
 * Brings a dossier file from any older format, or an empty file, to the present one. In: a transaction. What tables and columns
 * mean stands in schema.ts.
 */
import type { Kysely } from 'kysely';
import { addCounts, addListIndexes, addShapes, addTimesByWords, addTotals } from './formats/indexes.ts';
import {
  addClusters,
  addKeptAnswers,
  addMoves,
  addOwnIssues,
  addScope,
  addTexts,
  addUndated,
  createFirstFormat,
} from './formats/tables.ts';
import type { Tables } from './schema.ts';
import { addLeads, createSearch } from './search.ts';

/** Numbered by place: the first brings format 0 (an empty file) to format 1. Entries are never changed, only added. */
export const MIGRATIONS: readonly ((db: Kysely<Tables>) => Promise<void>)[] = [
  createFirstFormat,
  addMoves,
  addClusters,
  addTexts,
  createSearch,
  addUndated,
  addTotals,
  addScope,
  addOwnIssues,
  addListIndexes,
  addShapes,
  addCounts,
  addTimesByWords,
  addLeads,
  addKeptAnswers,
];

/** A file of a higher format is refused; a lower one is brought up by the migrations. */
export const FORMAT = MIGRATIONS.length;
