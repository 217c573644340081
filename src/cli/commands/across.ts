/** brief, ledger, conflicts, conditions, deadlocks, origins: what only several reports together show. */
import { briefMarkdown } from '../../dossier/brief.ts';
import { conditionColumns, conflictColumns, deadlockColumns, originColumns, standingColumns } from '../columns.ts';
import {
  AS_OF_FLAG,
  AS_OF_HELP,
  type CommandSpec,
  DOSSIER_FLAG,
  DOSSIER_HELP,
  type DossierOption,
  wholeNumber,
} from '../command.ts';
import { withDossier } from '../find-dossier.ts';
import { printList } from '../print-list.ts';

interface ListingOptions extends DossierOption {
  readonly limit?: number;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly actor?: string;
  readonly issue?: string;
}

const page =
  <T>(rows: readonly T[]) =>
  async ({ limit = rows.length, offset = 0 }: { limit?: number; offset?: number }) => ({
    items: rows.slice(offset, offset + limit),
    total: rows.length,
    offset,
  });

export const brief: CommandSpec = {
  examples: [
    ['parley brief -d talks.parley --since 2026-02-10', 'what is new, changed, denied, due and overdue since then'],
    ['parley brief -d talks.parley --as-of 2026-02-14 > brief.md', 'as it stood at the end of that day'],
  ],
  declare: (program, run) =>
    program
      .command('brief')
      .description(
        'Write what is new, what changed, what is due and what is disputed, as Markdown with numbered sources.',
      )
      .option(DOSSIER_FLAG, DOSSIER_HELP)
      .option('--since <date>', 'from this day on; else the last seven days')
      .option(AS_OF_FLAG, AS_OF_HELP)
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
    program
      .command('ledger')
      .description('List where each party stands on each issue: its last words, when they were heard, how they moved.')
      .option(DOSSIER_FLAG, DOSSIER_HELP)
      .option('--actor <name>', 'only this party: id, or any written form of its name')
      .option('--issue <id>', 'only this issue, with those under it')
      .option(AS_OF_FLAG, AS_OF_HELP)
      .option('--limit <n>', 'at most so many rows', wholeNumber)
      .option('--json', 'JSON Lines, one row a line')
      .option('--csv', 'CSV with a heading line')
      .action(
        run((terminal, options: ListingOptions) =>
          withDossier(terminal, options, async dossier => {
            const { actor, issue } = options;
            const rows = await dossier.standings({ ...(actor ? { actor } : {}), ...(issue ? { issue } : {}) });
            const spec = { noun: 'standing', columns: standingColumns, toJson: (row: object) => row, ask: page(rows) };
            await printList(terminal, options, spec);
            return 0;
          }),
        ),
      ),
};

/** Lists that have no filter but a limit. */
const plainList = (
  name: string,
  description: string,
  example: string,
  list: (run: Parameters<CommandSpec['declare']>[1]) => (options: ListingOptions) => Promise<void>,
): CommandSpec => ({
  examples: [[`parley ${name} -d talks.parley`, example]],
  declare: (program, run) =>
    program
      .command(name)
      .description(description)
      .option(DOSSIER_FLAG, DOSSIER_HELP)
      .option(AS_OF_FLAG, AS_OF_HELP)
      .option('--limit <n>', 'at most so many rows', wholeNumber)
      .option('--json', 'JSON Lines, one row a line')
      .option('--csv', 'CSV with a heading line')
      .action(list(run)),
});

export const conflicts = plainList(
  'conflicts',
  'List where the reports disagree: figures, dates, denials, words given to two speakers, days that were over.',
  'one plain sentence each',
  run =>
    run((terminal, options: ListingOptions) =>
      withDossier(terminal, options, async dossier => {
        const ask = page(await dossier.conflicts());
        await printList(terminal, options, { noun: 'conflict', columns: conflictColumns, toJson: row => row, ask });
        return 0;
      }),
    ),
);

export const origins = plainList(
  'origins',
  'List articles that carry one text: copies, updates, and articles that quote another outlet for all they have.',
  'which reports are one source',
  run =>
    run((terminal, options: ListingOptions) =>
      withDossier(terminal, options, async dossier => {
        const ask = page(await dossier.origins());
        await printList(terminal, options, { noun: 'origin', columns: originColumns, toJson: row => row, ask });
        return 0;
      }),
    ),
);

export const conditions = plainList(
  'conditions',
  'List who holds what back until whom has acted: the conditions of positions and commitments.',
  'what waits for what',
  run =>
    run((terminal, options: ListingOptions) =>
      withDossier(terminal, options, async dossier => {
        const ask = page(await dossier.conditions());
        await printList(terminal, options, { noun: 'condition', columns: conditionColumns, toJson: row => row, ask });
        return 0;
      }),
    ),
);

export const deadlocks = plainList(
  'deadlocks',
  'List parties that wait for each other in a circle: each holds back what the next waits for.',
  'one plain sentence each',
  run =>
    run((terminal, options: ListingOptions) =>
      withDossier(terminal, options, async dossier => {
        const ask = page(await dossier.deadlocks());
        await printList(terminal, options, { noun: 'deadlock', columns: deadlockColumns, toJson: row => row, ask });
        return 0;
      }),
    ),
);
