/** read: takes articles in and says in a few plain lines what was found. */
import { Option } from 'commander';
import { ParleyError } from '../../model/errors.ts';
import { MOVE_NOUNS } from '../../model/record.ts';
import type { ReadProgress, ReadReport } from '../../parley.ts';
import { type CommandSpec, DOSSIER_FLAG, DOSSIER_HELP, type DossierOption } from '../command.ts';
import { withDossier } from '../find-dossier.ts';
import { type FoundSources, findSources, type Given, type GivenText } from '../find-sources.ts';
import { cutToWidth } from '../table.ts';
import { plainText, plural, type Terminal, widthOf } from '../terminal.ts';

interface ReadOptions extends DossierOption, Given {
  readonly as?: string;
  readonly name?: string;
  readonly version?: string;
  readonly author?: readonly string[];
  readonly strict?: boolean;
}

const KINDS = ['article', 'proposal'];

const several = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** Lines of warnings and of sources not read that are shown; the rest are counted. */
const LINES_SHOWN = 20;
/** Redrawing more often than this only flickers. */
const REDRAW_MS = 100;

export const read: CommandSpec = {
  examples: [
    ['parley read articles/ -d talks.parley', 'a folder with all that lies in it'],
    ['parley read "press/*.html" notes.txt feed.jsonl -d talks.parley', 'files and globs'],
    [
      'parley read --as proposal draft-2.md --name "Ceasefire framework" --version 2 --published 2026-02-12 -d talks.parley',
      "a plan's own text, as a version of it",
    ],
    ['pbpaste | parley read - --outlet "Meridian Press" --published 2026-02-10 -d talks.parley', 'a pasted text'],
  ],
  declare: (program, run) =>
    program
      .command('read')
      .description(
        'Read articles into a dossier: plain text, Markdown, HTML, JSON Lines. A names.yaml holds names, not an article.',
      )
      .argument('<source...>', 'files, folders, globs, or - for standard input')
      .option(DOSSIER_FLAG, `${DOSSIER_HELP}; made if missing`)
      .option('--outlet <name>', 'the outlet, where the texts do not say')
      .option('--published <date>', 'the date of publication, for a single text')
      .option('--url <url>', 'the address, for a single text')
      .option('--title <title>', 'the title, for a single text')
      .addOption(new Option('--as <kind>', "what the sources are: articles, or a proposal's own text").choices(KINDS))
      .option('--name <name>', "of a proposal's own text: what the proposal is called; versions share it")
      .option('--version <version>', "of a proposal's own text: which version it is")
      .option('--author <name>', "of a proposal's own text: who wrote it; may be given several times", several)
      .option('--strict', 'exit with 1 when anything could not be read')
      .action(
        run(async (terminal, args: string[], options: ReadOptions) => {
          const { outlet, published, url, title } = options;
          const proposal = givenText(options);
          const given = Object.fromEntries(
            Object.entries({ outlet, published, url, title }).filter(([, value]) => value !== undefined),
          );
          const found = findSources(terminal, args, given, proposal);
          checkGiven(found, options);
          return withDossier(
            terminal,
            options,
            async dossier => {
              const progress = terminal.errIsTerminal ? drawProgress(terminal) : undefined;
              const report = await dossier.read(found.sources, progress?.draw).finally(() => progress?.clear());
              sayWarnings(terminal, report, found.leftOut);
              await terminal.out(reportLines(report, dossier.name));
              const nothing =
                report.articles + report.known + report.texts + report.setAside === 0 && report.notRead.length > 0;
              return nothing || (options.strict && report.notRead.length > 0) ? 1 : 0;
            },
            true,
          );
        }),
      ),
};

/** What the user says of a proposal's own text; undefined where articles are read. */
function givenText({ as, name, title, version, author }: ReadOptions): GivenText | undefined {
  if (as === 'proposal') return { name: name ?? title, version, authors: author };
  const given = Object.entries({ name, version, author }).flatMap(([flag, value]) => (value ? [`--${flag}`] : []));
  if (given.length === 0) return undefined;
  throw new ParleyError('bad-usage', `${given.join(', ')} is for a proposal's own text`, 'Add --as proposal.');
}

function checkGiven(
  { sources }: FoundSources,
  { as, published, url, title, name, version, author }: ReadOptions,
): void {
  // The versions of one proposal may be read together; each file then says which it is.
  const ofText = as === 'proposal' ? { version, author } : { name, version, author };
  const single = Object.entries({ published, url, title, ...ofText }).filter(([, value]) => value !== undefined);
  const texts = sources.filter(source => source.as !== 'names');
  if (single.length > 0 && (texts.length > 1 || texts.some(source => source.as === 'lines'))) {
    const flags = single.map(([name]) => `--${name}`).join(', ');
    throw new ParleyError(
      'bad-usage',
      `${flags} is for a single text, and ${texts.length} were given`,
      'Read them one by one.',
    );
  }
}

/** The screen's clock: how often to redraw is no part of the record. */
function drawProgress(terminal: Terminal) {
  let last = 0;
  return {
    draw({ source, sources, ofSources, articles, toCompare }: ReadProgress): void {
      const now = performance.now();
      if (now - last < REDRAW_MS) return;
      last = now;
      const line =
        toCompare !== undefined
          ? `${plural(articles, 'article')} read; joining them: ${plural(toCompare, 'record')} to compare`
          : `reading ${sources + 1} of ${plural(ofSources, 'source')}, ${plural(articles, 'article')}: ${plainText(source)}`;
      terminal.err(`\r\u001b[2K${cutToWidth(line, widthOf(terminal) - 1)}`);
    },
    clear: () => terminal.err('\r\u001b[2K'),
  };
}

function sayWarnings(terminal: Terminal, report: ReadReport, leftOut: readonly string[]): void {
  const lines = report.warnings.map(({ code, message, where }) => `${code}: ${message} (${where})`);
  for (const line of lines.slice(0, LINES_SHOWN)) terminal.err(`${plainText(line)}\n`);
  if (lines.length > LINES_SHOWN) terminal.err(`… and ${plural(lines.length - LINES_SHOWN, 'more warning')}\n`);
  if (leftOut.length === 0) return;
  const some = leftOut.slice(0, 3).join(', ');
  terminal.err(
    `Left out as no articles: ${plural(leftOut.length, 'file')} (${some}${leftOut.length > 3 ? ', …' : ''}).\n`,
  );
}

function reportLines(report: ReadReport, name: string): string {
  const { articles, known, newVersions, texts, setAside, notRead } = report;
  const lines = [
    [
      // A plan's own text alone is no article.
      ...(articles > 0 || texts === 0 ? [`${plural(articles, 'article')} read`] : []),
      ...(texts > 0 ? [`${plural(texts, 'proposal text')} read`] : []),
      ...(newVersions > 0 ? [`${newVersions} of them a new version of a page`] : []),
      ...(setAside > 0 ? [`${setAside} set aside (parley articles --set-aside)`] : []),
      ...(known > 0 ? [`${known} already known`] : []),
      ...(notRead.length > 0 ? [`${notRead.length} not read`] : []),
    ].join(', '),
  ];
  lines[0] += '.';
  for (const { source, code, reason, hint } of notRead.slice(0, LINES_SHOWN)) {
    lines.push(`  ${plainText(`${code}: ${reason} (${source}). ${hint ?? ''}`.replace('. (', ' ('))}`);
  }
  if (notRead.length > LINES_SHOWN) lines.push(`  … and ${notRead.length - LINES_SHOWN} more`);
  const { statements, actors, times, moves } = report;
  lines.push(
    `${name} holds ${plural(statements, 'statement')}, ${plural(actors, 'actor')}, ${plural(times, 'time expression')}.`,
    `Moves: ${MOVE_NOUNS.map(noun => plural(moves[noun], noun)).join(', ')}.`,
  );
  return `${lines.join('\n')}\n`;
}
