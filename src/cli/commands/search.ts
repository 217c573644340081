/** search: words anywhere, in articles and in all that they tell. */
import { Option } from 'commander';
import { SEARCH_NOUNS, type SearchNoun } from '../../dossier/views.ts';
import { searchColumns } from '../columns.ts';
import { type CommandSpec, type ListOptions, withDossierOptions, withRowOptions } from '../command.ts';
import { withDossier } from '../find-dossier.ts';
import { printList } from '../print-list.ts';

interface SearchOptions extends ListOptions {
  readonly noun?: SearchNoun;
}

/** As many as fit a screen or two; the nearest come first. */
const SHOWN = 30;

export const search: CommandSpec = {
  examples: [
    ['parley search ceasefire river -d talks.parley', 'what has both words, the nearest first'],
    ['parley search \'"prisoner exchange"\' --noun statement', 'these words in a row, in statements'],
  ],
  declare: (program, run) =>
    withRowOptions(
      withDossierOptions(
        program
          .command('search')
          .description(
            'Find words in articles, statements, events, positions, proposals, commitments, figures and terms.',
          )
          .argument('<words...>', 'all of these words; in quotation marks: in a row'),
      ).addOption(new Option('--noun <noun>', 'only of this kind').choices([...SEARCH_NOUNS])),
      { one: 'hit', limit: SHOWN },
    ).action(
      run((terminal, given: string[], options: SearchOptions) =>
        withDossier(terminal, options, async dossier => {
          // A shell has finished the words: none is still being typed.
          const words = `${given.map(word => (/\s/.test(word) && !word.includes('"') ? `"${word}"` : word)).join(' ')} `;
          const ask = async (paging: object) => (await dossier.search(words, { ...paging, noun: options.noun })).hits;
          await printList(terminal, options, { noun: 'hit', columns: searchColumns, toJson: row => row, ask });
          return 0;
        }),
      ),
    ),
};
