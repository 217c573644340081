/** Everything that a dossier is asked, answered in SQL. */
export * from './actors.ts';
export * from './counts.ts';
export * from './happenings.ts';
export { changesSoFar, keepAnswer, keptAnswer } from './kept-answers.ts';
export * from './lists.ts';
export * from './lookups.ts';
export { clustersOf } from './members.ts';
export * from './positions.ts';
export * from './texts.ts';
export * from './told.ts';
export * from './undated.ts';
export * from './unsure.ts';
export * from './whole.ts';
export * from './window.ts';
