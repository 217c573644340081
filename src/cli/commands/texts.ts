/** texts, text, compare: proposals' own texts, their clauses, and what changed between two versions. */
import type { TextComparison } from '../../dossier/views.ts';
import type { ProposalTextRecord } from '../../model/texts.ts';
import { textColumns } from '../columns.ts';
import { type CommandSpec, type DossierOption, withDossierOptions } from '../command.ts';
import { withDossier } from '../find-dossier.ts';
import { plainList } from '../plain-list.ts';
import { plainText, plural } from '../terminal.ts';

export const texts = plainList({
  name: 'texts',
  description: "List proposals' own texts, version by version (read with: parley read --as proposal).",
  example: "proposals' own texts, each version with its clauses, brackets and options",
  noun: 'proposal text',
  columns: textColumns,
  rows: dossier => dossier.texts(),
});

const versionName = ({ version, number }: Pick<ProposalTextRecord, 'version' | 'number'>): string =>
  version ?? `version ${number}`;

const INDENT = '   ';

/** A text as its clauses, with what the coverage says of each. */
function textLines({ name, published, authors, clauses, brackets, options, ...record }: ProposalTextRecord): string[] {
  const facts = [versionName(record), published.edtf ?? 'undated', authors.join(', ')].filter(Boolean);
  const open = `${plural(clauses.length, 'clause')}, ${plural(brackets, 'bracket')}, ${plural(options, 'option')}`;
  const lines = [plainText(`${name} (${facts.join('; ')})`), open, ''];
  for (const { label, depth, heading, text, reported } of clauses) {
    if (heading) lines.push('', plainText(heading), '');
    const indent = INDENT.repeat(depth);
    lines.push(`${indent}${plainText(label)}  ${plainText(text)}`);
    for (const { noun, record: id, because, evidence } of reported) {
      lines.push(`${indent}${INDENT}> ${noun} ${id} (${because}): "${plainText(evidence.quote)}"`);
    }
  }
  return lines;
}

export const text: CommandSpec = {
  examples: [
    [
      'parley text "Ceasefire framework" -d talks.parley',
      'the last version, clause by clause, with what is reported of each',
    ],
    ['parley text "Ceasefire framework" --version 1 --json', 'another version, as JSON'],
  ],
  declare: (program, run) =>
    withDossierOptions(
      program
        .command('text')
        .description("Show a proposal's own text: its numbered clauses, and what the coverage says of each.")
        .argument('<proposal>', 'its name, or the id of the text or of the reported proposal'),
    )
      .option('--version <version>', 'this version: its name or number; else the last')
      .option('--json', 'as one JSON object')
      .action(
        run((terminal, proposal: string, options: DossierOption & { version?: string; json?: boolean }) =>
          withDossier(terminal, options, async dossier => {
            const record = await dossier.text(proposal, options.version);
            await terminal.out(options.json ? `${JSON.stringify(record)}\n` : `${textLines(record).join('\n')}\n`);
            return 0;
          }),
        ),
      ),
};

const MARKS = { same: ['', ''], dropped: ['[-', '-]'], added: ['{+', '+}'] } as const;

function comparisonLines({ name, before, after, changes, lines }: TextComparison, all: boolean): string[] {
  const counts = Object.entries(changes).map(([change, count]) => `${count} ${change}`);
  const shown = [
    plainText(`${name}: ${versionName(before)} to ${versionName(after)}`),
    counts.join(', '),
    `brackets ${before.brackets} to ${after.brackets}, options ${before.options} to ${after.options}`,
    '',
  ];
  for (const { changes: how, before: old, after: now, title = [], words } of lines) {
    if (!all && how[0] === 'same') continue;
    const label = old && now && old.label !== now.label ? `${old.label} → ${now.label}` : (now ?? old)!.label;
    const what = words
      ? [...title, ...words].map(({ kind, text: part }) => `${MARKS[kind][0]}${part}${MARKS[kind][1]}`).join(' ')
      : (now ?? old)!.text;
    shown.push(`${how.join(', ')}: ${plainText(label)}  ${plainText(what)}`);
  }
  return shown;
}

export const compare: CommandSpec = {
  examples: [
    ['parley compare "Ceasefire framework" -d talks.parley', 'what the last version changed'],
    ['parley compare "Ceasefire framework" --from 1 --to 3 --json', 'any two versions, as JSON'],
  ],
  declare: (program, run) =>
    withDossierOptions(
      program
        .command('compare')
        .description(
          "Compare two versions of a proposal's own text, clause by clause: moved, renumbered, reworded, added, dropped.",
        )
        .argument('<proposal>', 'its name, or the id of the text or of the reported proposal'),
    )
      .option('--from <version>', 'the earlier one: its name or number; else the one before the later')
      .option('--to <version>', 'the later one; else the last')
      .option('--all', 'also the clauses that stayed the same')
      .option('--json', 'as one JSON object')
      .action(
        run(
          (
            terminal,
            proposal: string,
            options: DossierOption & { from?: string; to?: string; all?: boolean; json?: boolean },
          ) =>
            withDossier(terminal, options, async dossier => {
              const { from, to, all = false } = options;
              const comparison = await dossier.compareTexts(proposal, {
                ...(from === undefined ? {} : { from }),
                ...(to === undefined ? {} : { to }),
              });
              const shown = options.json ? [JSON.stringify(comparison)] : comparisonLines(comparison, all);
              await terminal.out(`${shown.join('\n')}\n`);
              return 0;
            }),
        ),
      ),
};
