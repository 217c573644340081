/** events, positions, proposals, commitments, figures, terms: one kind of list, told apart by the table below; and issues. */
import { Option } from 'commander';
import type { MoveView } from '../../dossier/views.ts';
import {
  COMMITMENT_STATUSES,
  EVENT_KINDS,
  EVENT_STATUSES,
  PROPOSAL_KINDS,
  PROPOSAL_STATUSES,
  STANCES,
} from '../../model/moves.ts';
import type { MoveNoun } from '../../model/record.ts';
import { issueColumns, moveColumns } from '../columns.ts';
import { type CommandSpec, filterOf, type ListOptions, withListOptions } from '../command.ts';
import { withDossier } from '../find-dossier.ts';
import { pagesOf, printList } from '../print-list.ts';

type OptionName = 'issue' | 'kind' | 'status' | 'stance';

interface MoveList {
  readonly noun: MoveNoun;
  readonly description: string;
  /** What narrows it beside the options of every list: any value, or one of these. */
  readonly options: Partial<Readonly<Record<OptionName, 'any' | readonly string[]>>>;
  readonly examples: CommandSpec['examples'];
}

const HELP: Readonly<Record<OptionName, string>> = {
  issue: 'only on this issue: its id or label (see parley issues); those under it count too',
  kind: 'only of this kind',
  status: 'only of this status',
  stance: 'only of this stance',
};

const LISTS: readonly MoveList[] = [
  {
    noun: 'event',
    description: 'List what happened and what is planned: meetings, calls, strikes, exchanges and the like.',
    options: { kind: EVENT_KINDS, status: EVENT_STATUSES },
    examples: [
      ['parley events -d talks.parley', 'what happened and what is planned, by date; undated events come last'],
      ['parley events --kind meeting --status planned', 'meetings that are to come'],
    ],
  },
  {
    noun: 'position',
    description: 'List where the parties stand: who supports, opposes, demands or offers what, in which words.',
    options: { issue: 'any', stance: STANCES },
    examples: [
      ['parley positions -d talks.parley', 'every position, by the day on which it was taken'],
      ['parley positions --actor "United Nations" --stance opposes --csv', "what one party's side opposes"],
    ],
  },
  {
    noun: 'proposal',
    description: 'List the plans, drafts and documents of the negotiation.',
    options: {
      issue: 'any',
      kind: PROPOSAL_KINDS,
      status: PROPOSAL_STATUSES,
    },
    examples: [['parley proposals -d talks.parley', 'plans and drafts, with their authors and points']],
  },
  {
    noun: 'commitment',
    description: 'List who says that who will do what, and by when.',
    options: { status: COMMITMENT_STATUSES },
    examples: [['parley commitments -d talks.parley --json', 'promises and deadlines, as JSON Lines']],
  },
  {
    noun: 'figure',
    description: 'List the numbers that the coverage gives, and who claims them.',
    options: {},
    examples: [['parley figures --text prisoners --csv > prisoners.csv', 'numbers of prisoners, for a spreadsheet']],
  },
  {
    noun: 'term',
    description: 'List which side uses which word for the same thing.',
    options: {},
    examples: [['parley terms -d talks.parley', 'words, who uses them, and what for']],
  },
];

/** A move's record with the names that its ids stand for. */
const moveJson = ({ record, names, article }: MoveView): object => ({ ...record, names, article });

const moveList = ({ noun, description, options: narrowing, examples }: MoveList): CommandSpec => ({
  examples,
  declare: (program, run) => {
    const command = withListOptions(program.command(`${noun}s`).description(description));
    command.option('--article <id>', 'only in this article');
    for (const [name, values] of Object.entries(narrowing)) {
      const option = new Option(`--${name} <${name}>`, HELP[name as OptionName]);
      command.addOption(values === 'any' ? option : option.choices([...values]));
    }
    return command.action(
      run((terminal, options: ListOptions) =>
        withDossier(terminal, options, async dossier => {
          const article = options.article ? (await dossier.article(options.article)).article.id : undefined;
          const ask = (paging: object) => dossier.moves(noun, { ...filterOf(options), article }, paging);
          await printList(terminal, options, { noun, columns: moveColumns(noun), toJson: moveJson, ask });
          return 0;
        }),
      ),
    );
  },
});

export const moveLists: readonly CommandSpec[] = LISTS.map(moveList);

export const issues: CommandSpec = {
  examples: [
    ['parley issues -d talks.parley', 'the agenda, with the number of positions on each issue'],
    ['parley issues --actor "United Nations"', 'what one actor has taken positions on'],
  ],
  declare: (program, run) =>
    withListOptions(program.command('issues').description('List the issues, those with most positions first.'))
      .option('--issue <issue>', 'only this issue and those under it: its id or label')
      .action(
        run((terminal, options: ListOptions) =>
          withDossier(terminal, options, async dossier => {
            const ask = pagesOf(await dossier.issues(filterOf(options)));
            await printList(terminal, options, { noun: 'issue', columns: issueColumns, toJson: row => row, ask });
            return 0;
          }),
        ),
      ),
};
