/** Everything that a dossier is asked, answered in SQL. */
export * from './lists.ts';
export * from './lookups.ts';
export * from './whole.ts';
