/** Every command, in the order of the help. */
import type { CommandSpec } from '../command.ts';
import { brief, conditions, conflicts, deadlocks, ledger, origins } from './across.ts';
import { explain } from './explain.ts';
import { exportRecord } from './export.ts';
import { judge, judgements, review, withdraw } from './judge.ts';
import { actors, articles, names, statements, timeline } from './lists.ts';
import { issues, moveLists } from './moves.ts';
import { remove, set } from './put-right.ts';
import { read } from './read.ts';
import { callIn, scope } from './scope.ts';
import { search } from './search.ts';
import { serve } from './serve.ts';
import { compare, text, texts } from './texts.ts';

export const COMMANDS: readonly CommandSpec[] = [
  read,
  serve,
  articles,
  statements,
  ...moveLists,
  texts,
  text,
  compare,
  issues,
  actors,
  timeline,
  search,
  brief,
  ledger,
  conflicts,
  conditions,
  deadlocks,
  origins,
  names,
  scope,
  callIn,
  explain,
  exportRecord,
  remove,
  set,
  review,
  judge,
  judgements,
  withdraw,
];
