/** remove and set: put right what was read wrong. Both outlive every re-reading. */
import { ParleyError } from '../../model/errors.ts';
import { type CommandSpec, DOSSIER_FLAG, DOSSIER_HELP, type DossierOption } from '../command.ts';
import { withDossier } from '../find-dossier.ts';

export const remove: CommandSpec = {
  examples: [
    ['parley remove 3fa9c1 -d talks.parley', 'take an article out; reading it again does not bring it back'],
    ['parley remove 3fa9c1 --undo -d talks.parley', 'bring it back'],
  ],
  declare: (program, run) =>
    program
      .command('remove')
      .description('Take an article out of the dossier, with all that was read from it.')
      .argument('<article>', 'id of the article, or its beginning')
      .option(DOSSIER_FLAG, DOSSIER_HELP)
      .option('--undo', 'bring a removed article back')
      .action(
        run((terminal, article: string, options: DossierOption & { undo?: boolean }) =>
          withDossier(terminal, options, async dossier => {
            const changed = options.undo ? await dossier.restore(article) : await dossier.remove(article);
            const [done, already] = options.undo ? ['Brought back', 'not removed'] : ['Removed', 'removed already'];
            await terminal.out(changed ? `${done} ${article}.\n` : `${article} is ${already}; nothing changed.\n`);
            return 0;
          }),
        ),
      ),
};

export const set: CommandSpec = {
  examples: [
    [
      'parley set 3fa9c1 --published 2026-02-10 -d talks.parley',
      'the date; times that lean on it are worked out again',
    ],
    ['parley set 3fa9c1 --outlet "Meridian Press" -d talks.parley', 'the outlet'],
  ],
  declare: (program, run) =>
    program
      .command('set')
      .description("Put an article's date or outlet right.")
      .argument('<article>', 'id of the article, or its beginning')
      .option(DOSSIER_FLAG, DOSSIER_HELP)
      .option('--published <date>', 'the date of publication (2026-02-10, or 2026-02-10T14:32Z)')
      .option('--outlet <name>', 'the outlet')
      .action(
        run((terminal, article: string, options: DossierOption & { published?: string; outlet?: string }) => {
          const { published, outlet } = options;
          if (published === undefined && outlet === undefined) {
            throw new ParleyError('bad-usage', 'nothing to set was given', 'Give --published, --outlet or both.');
          }
          return withDossier(terminal, options, async dossier => {
            await dossier.set(article, { published, outlet });
            const { article: now, statements } = await dossier.article(article);
            const parts = [
              now.published.edtf ?? 'undated',
              now.outlet || 'no outlet',
              `${statements.length} statements`,
            ];
            await terminal.out(`${now.id}: ${parts.join(', ')}.\n`);
            return 0;
          });
        }),
      ),
};
