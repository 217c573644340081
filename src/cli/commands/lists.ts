/** articles, statements, actors, timeline, names: the record as lists. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Option } from 'commander';
import { speakerName } from '../../dossier/make-views.ts';
import type { SetAsideView, StatementView } from '../../dossier/views.ts';
import {
  actorColumns,
  articleColumns,
  asideColumns,
  nameColumns,
  statementColumns,
  timelineColumns,
} from '../columns.ts';
import {
  type CommandSpec,
  DOSSIER_FLAG,
  DOSSIER_HELP,
  filterOf,
  type ListOptions,
  withListOptions,
  withRowOptions,
} from '../command.ts';
import { withDossier } from '../find-dossier.ts';
import { pagesOf, printList } from '../print-list.ts';
import { plural, type Terminal } from '../terminal.ts';

/** Nothing is known of these but themselves: of the filters only the number of rows counts. */
async function printSetAside(terminal: Terminal, options: ListOptions, all: readonly SetAsideView[]): Promise<number> {
  const noun = 'article set aside';
  const many = 'articles set aside';
  await printList(terminal, options, { noun, many, columns: asideColumns, toJson: row => row, ask: pagesOf(all) });
  return 0;
}

export const articles: CommandSpec = {
  examples: [
    ['parley articles -d talks.parley', 'every article with its date, outlet and counts'],
    ['parley articles --set-aside', 'those outside the scope, and why'],
    ['parley articles --since 2026-02-01 --outlet "Meridian Press" --json', 'as JSON Lines'],
  ],
  declare: (program, run) =>
    withListOptions(program.command('articles').description('List the articles that were read.'))
      .option('--set-aside', "instead, those outside the dossier's scope, with the reason (parley scope)")
      .action(
        run((terminal, options: ListOptions & { setAside?: boolean }) =>
          withDossier(terminal, options, async dossier => {
            if (options.setAside) return printSetAside(terminal, options, await dossier.setAside());
            const ask = (paging: object) => dossier.articles(filterOf(options), paging);
            await printList(terminal, options, { noun: 'article', columns: articleColumns, toJson: row => row, ask });
            return 0;
          }),
        ),
      ),
};

/** A statement's record with the names that its ids stand for. */
const statementJson = (view: StatementView): object => ({
  ...view.statement,
  speakerName: speakerName(view),
  ...(view.party ? { party: view.party } : {}),
  article: view.article,
});

export const statements: CommandSpec = {
  examples: [
    ['parley statements -d talks.parley', 'who said what, by date'],
    ['parley statements --actor "United Nations" --since 2026-02 --limit 20', "one actor's words"],
    ['parley statements --mode direct --csv > quotations.csv', 'quotations for a spreadsheet'],
  ],
  declare: (program, run) =>
    withListOptions(program.command('statements').description('List who said what, when, in which words.'))
      .option('--article <id>', 'only in this article')
      .addOption(new Option('--mode <mode>', 'only statements of this mode').choices(['direct', 'indirect', 'mixed']))
      .action(
        run((terminal, options: ListOptions) =>
          withDossier(terminal, options, async dossier => {
            const article = options.article ? (await dossier.article(options.article)).article.id : undefined;
            const ask = (paging: object) => dossier.statements({ ...filterOf(options), article }, paging);
            const spec = { noun: 'statement', columns: statementColumns, toJson: statementJson, ask };
            await printList(terminal, options, spec);
            return 0;
          }),
        ),
      ),
};

const KINDS = ['person', 'state', 'government', 'organization', 'coalition', 'group', 'role'];

export const actors: CommandSpec = {
  examples: [
    ['parley actors -d talks.parley', 'people and bodies, those who speak most first'],
    ['parley actors --kind person --json', 'people only'],
  ],
  declare: (program, run) =>
    withListOptions(program.command('actors').description('List the people and bodies that the coverage names.'))
      .addOption(new Option('--kind <kind>', 'only actors of this kind').choices(KINDS))
      .action(
        run((terminal, options: ListOptions) =>
          withDossier(terminal, options, async dossier => {
            const ask = (paging: object) => dossier.actors(filterOf(options), paging);
            await printList(terminal, options, { noun: 'actor', columns: actorColumns, toJson: row => row, ask });
            return 0;
          }),
        ),
      ),
};

export const timeline: CommandSpec = {
  examples: [
    ['parley timeline -d talks.parley', 'articles, statements and dates named, in order of time'],
    ['parley timeline --since 2026-02-09 --until 2026-02-15', 'one week'],
  ],
  declare: (program, run) =>
    withListOptions(
      program.command('timeline').description('Show what was published, said and named, in order of time.'),
    ).action(
      run((terminal, options: ListOptions) =>
        withDossier(terminal, options, async dossier => {
          const ask = (paging: object) => dossier.timeline(filterOf(options), paging);
          await printList(terminal, options, {
            noun: 'dated entry',
            many: 'dated entries',
            columns: timelineColumns,
            toJson: row => row,
            ask,
          });
          return 0;
        }),
      ),
    ),
};

export const names: CommandSpec = {
  examples: [
    ['parley names -d talks.parley', "the dossier's own names and issues, and which names the coverage has"],
    [
      'parley names names.yaml -d talks.parley',
      'take these names in place of the old ones; every article is read again',
    ],
  ],
  declare: (program, run) =>
    withRowOptions(
      program
        .command('names')
        .description(
          'Show what the dossier brings along: parties and people that no list knows, issues of its own. With a file, take its entries instead.',
        )
        .argument('[file]', 'a names.yaml')
        .option(DOSSIER_FLAG, DOSSIER_HELP),
      { one: 'name' },
    ).action(
      run((terminal, file: string | undefined, options: ListOptions) =>
        withDossier(terminal, options, async dossier => {
          if (file !== undefined) {
            await dossier.setNames(readFileSync(path.resolve(terminal.cwd, file), 'utf8'), file);
            const count = (await dossier.names()).length;
            await terminal.out(
              `${plural(count, 'entry', 'entries')} taken from ${file}; every article was read again with them.\n`,
            );
            return 0;
          }
          const ask = pagesOf(await dossier.names());
          await printList(terminal, options, { noun: 'name', columns: nameColumns, toJson: row => row, ask });
          return 0;
        }),
      ),
    ),
};
