/** Asks the dossier: filters become rows, rows become views, a file a noun. Everything paged happens in SQL. */
export * from './ask/actors.ts';
export * from './ask/articles.ts';
export { rowFilter } from './ask/filter.ts';
export * from './ask/moves.ts';
export * from './ask/overview.ts';
export * from './ask/statements.ts';
export * from './ask/timeline.ts';
