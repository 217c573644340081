/** brief, ledger, conflicts, conditions, deadlocks, origins: what only several reports together show. */
import { briefMarkdown } from '../../dossier/brief.ts';
import { conditionColumns, conflictColumns, deadlockColumns, originColumns, standingColumns } from '../columns.ts';
import {
  type CommandSpec,
  type DossierOption,
  type ListOptions,
  withDossierOptions,
  withRowOptions,
} from '../command.ts';
import { withDossier } from '../find-dossier.ts';
import { plainList } from '../plain-list.ts';
import { pagesOf, printList } from '../print-list.ts';

export const brief: CommandSpec = {
  examples: [
    ['parley brief -d talks.parley --since 2026-02-10', 'what is new, changed, denied, due and overdue since then'],
    ['parley brief -d talks.parley --as-of 2026-02-14 > brief.md', 'as it stood at the end of that day'],
  ],
  declare: (program, run) =>
    withDossierOptions(
      program
        .command('brief')
        .description(
          'Write what is new, what changed, what is due and what is disputed, as Markdown with numbered sources.',
        ),
    )
      .option('--since <date>', 'from this day on; else the last seven days')
      .option('--json', 'as one JSON object')
      .action(
        run((terminal, options: DossierOption & { since?: string; json?: boolean }) =>
          withDossier(terminal, options, async dossier => {
            const made = await dossier.brief(options.since);
            if (!made) await terminal.out('Nothing to tell: no article has a date.\n');
            else await terminal.out(options.json ? `${JSON.stringify(made)}\n` : briefMarkdown(made));
            return 0;
          }),
        ),
      ),
};

export const ledger: CommandSpec = {
  examples: [
    ['parley ledger -d talks.parley', 'where each party stands on each issue, in its own words'],
    ['parley ledger --issue ceasefire --csv', 'one issue, for a spreadsheet'],
  ],
  declare: (program, run) =>
    withRowOptions(
      withDossierOptions(
        program
          .command('ledger')
          .description(
            'List where each party stands on each issue: its last words, when they were heard, how they moved.',
          ),
      )
        .option('--actor <name>', 'only this party: id, or any written form of its name')
        .option('--issue <id>', 'only this issue, with those under it'),
    ).action(
      run((terminal, options: ListOptions) =>
        withDossier(terminal, options, async dossier => {
          const { actor, issue } = options;
          const rows = await dossier.standings({ ...(actor ? { actor } : {}), ...(issue ? { issue } : {}) });
          const spec = { noun: 'standing', columns: standingColumns, toJson: (row: object) => row, ask: pagesOf(rows) };
          await printList(terminal, options, spec);
          return 0;
        }),
      ),
    ),
};

export const conflicts = plainList({
  name: 'conflicts',
  description:
    'List where the reports disagree: figures, dates, denials, words given to two speakers, days that were over.',
  example: 'one plain sentence each',
  noun: 'conflict',
  columns: conflictColumns,
  rows: dossier => dossier.conflicts(),
});

export const origins = plainList({
  name: 'origins',
  description:
    'List articles that carry one text: copies, updates, and articles that quote another outlet for all they have.',
  example: 'which reports are one source',
  noun: 'origin',
  columns: originColumns,
  rows: dossier => dossier.origins(),
});

export const conditions = plainList({
  name: 'conditions',
  description: 'List who holds what back until whom has acted: the conditions of positions and commitments.',
  example: 'what waits for what',
  noun: 'condition',
  columns: conditionColumns,
  rows: dossier => dossier.conditions(),
});

export const deadlocks = plainList({
  name: 'deadlocks',
  description: 'List parties that wait for each other in a circle: each holds back what the next waits for.',
  example: 'one plain sentence each',
  noun: 'deadlock',
  columns: deadlockColumns,
  rows: dossier => dossier.deadlocks(),
});
