/** review, judge, judgements, withdraw: what people decide about the record. */
import { Argument } from 'commander';
import type { JudgementInput } from '../../dossier/views.ts';
import type { Dossier } from '../../parley.ts';
import { judgementColumns, type ShownPair, type ShownWeak, unsureColumns, weakColumns } from '../columns.ts';
import {
  type CommandSpec,
  DOSSIER_FLAG,
  DOSSIER_HELP,
  type DossierOption,
  type ListOptions,
  withDossierOptions,
  withRowOptions,
} from '../command.ts';
import { withDossier } from '../find-dossier.ts';
import { pagesOf, printList } from '../print-list.ts';
import type { Terminal } from '../terminal.ts';

const VERDICTS = ['same', 'different', 'unsure', 'reject', 'accept', 'rename', 're-date'] as const;

/** Pairs shown at once: an hour's work for a person. */
const SHOWN = 50;

async function wordsOf(dossier: Dossier, noun: string, id: string): Promise<string> {
  const { evidence } = noun === 'statement' ? (await dossier.statement(id)).statement : (await dossier.move(id)).record;
  return evidence[0]?.quote ?? '';
}

async function listPairs(terminal: Terminal, dossier: Dossier, options: ListOptions): Promise<void> {
  const shown: ShownPair[] = [];
  for (const pair of await dossier.unsure(options.limit ?? SHOWN)) {
    const { noun, left, right } = pair;
    shown.push({ ...pair, words: [await wordsOf(dossier, noun, left), await wordsOf(dossier, noun, right)] });
  }
  await printList(terminal, options, {
    noun: 'pair',
    columns: unsureColumns,
    toJson: row => row,
    ask: pagesOf(shown),
  });
}

async function listWeak(terminal: Terminal, dossier: Dossier, options: ListOptions): Promise<void> {
  await printList(terminal, options, {
    noun: 'weak record',
    columns: weakColumns,
    toJson: row => row,
    ask: async paging => {
      const page = await dossier.weak(undefined, paging);
      const items: ShownWeak[] = [];
      for (const one of page.items) items.push({ ...one, words: await wordsOf(dossier, one.noun, one.id) });
      return { ...page, items };
    },
  });
}

export const review: CommandSpec = {
  examples: [
    ['parley review -d talks.parley', 'records that may be one, nearest first'],
    ['parley judge same ev-1f ev-9a -d talks.parley', 'decide one of them'],
    ['parley review --weak -d talks.parley', 'records to look at, those first on which most rests'],
    ['parley judge accept po-5c -d talks.parley', 'one of them is right: it leaves the list'],
  ],
  declare: (program, run) =>
    withRowOptions(
      withDossierOptions(
        program
          .command('review')
          .description(
            'List what waits for a person: pairs of records that may be one, which join nothing by themselves; or weak records.',
          )
          .option(
            '--weak',
            'instead, weak records: told by one origin, accepted by nobody, with a part (who, when, whether, whose word) that their own words do not give',
          ),
      ),
      { one: 'pair', limit: SHOWN },
    ).action(
      run((terminal, options: ListOptions & { weak?: boolean }) =>
        withDossier(terminal, options, async dossier => {
          await (options.weak ? listWeak : listPairs)(terminal, dossier, options);
          return 0;
        }),
      ),
    ),
};

export const judge: CommandSpec = {
  examples: [
    ['parley judge same ev-1f ev-9a --reason "one meeting, two outlets"', 'two records are one'],
    ['parley judge different a-03 a-77 --reason "namesakes"', 'two are not, whatever the rules say'],
    ['parley judge reject po-5c --reason "a reporter\'s view"', 'a record that is wrong'],
    ['parley judge rename a-03 "Elena Marsh"', "an actor's name"],
    ['parley judge re-date ev-1f 2026-02-11', 'a date that was read wrong'],
  ],
  declare: (program, run) =>
    program
      .command('judge')
      .description('Put a judgement down. It outlives every reading, and can be withdrawn.')
      .addArgument(new Argument('<verdict>', 'what you decide').choices(VERDICTS))
      .argument('<record>', 'id of a record or actor, or its beginning')
      .argument('[other]', 'the other record (same, different, unsure), the name (rename) or the date (re-date)')
      .option(DOSSIER_FLAG, DOSSIER_HELP)
      .option('--reason <words>', 'why, for those who read it later')
      .action(
        run(
          (
            terminal,
            verdict: JudgementInput['verdict'],
            left: string,
            other: string | undefined,
            options: DossierOption & { reason?: string },
          ) =>
            withDossier(terminal, options, async dossier => {
              const takesValue = verdict === 'rename' || verdict === 're-date';
              const { reason } = options;
              const given = takesValue ? { value: other } : { right: other };
              const id = await dossier.judge({ verdict, left, ...given, ...(reason ? { reason } : {}) });
              await terminal.out(`${id}: ${verdict} ${[left, other].filter(Boolean).join(' ')}.\n`);
              return 0;
            }),
        ),
      ),
};

export const judgements: CommandSpec = {
  examples: [['parley judgements -d talks.parley', 'what people have decided, newest first']],
  declare: (program, run) =>
    withRowOptions(
      program
        .command('judgements')
        .description('List the judgements of people, with those that were withdrawn.')
        .option(DOSSIER_FLAG, DOSSIER_HELP),
      { one: 'judgement' },
    ).action(
      run((terminal, options: ListOptions) =>
        withDossier(terminal, options, async dossier => {
          const ask = pagesOf(await dossier.judgements());
          await printList(terminal, options, { noun: 'judgement', columns: judgementColumns, toJson: row => row, ask });
          return 0;
        }),
      ),
    ),
};

export const withdraw: CommandSpec = {
  examples: [['parley withdraw j-00000003 -d talks.parley', 'take a judgement back; it stays in the list']],
  declare: (program, run) =>
    program
      .command('withdraw')
      .description('Take a judgement back.')
      .argument('<judgement>', 'id of the judgement (parley judgements)')
      .option(DOSSIER_FLAG, DOSSIER_HELP)
      .action(
        run((terminal, id: string, options: DossierOption) =>
          withDossier(terminal, options, async dossier => {
            await dossier.withdraw(id);
            await terminal.out(`Withdrew ${id}.\n`);
            return 0;
          }),
        ),
      ),
};
