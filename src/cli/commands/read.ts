/** read: takes articles in and says in a few plain lines what was found. */
import { ParleyError } from '../../model/errors.ts';
import { MOVE_NOUNS } from '../../model/record.ts';
import type { ReadProgress, ReadReport } from '../../parley.ts';
import { type CommandSpec, DOSSIER_FLAG, DOSSIER_HELP, type DossierOption } from '../command.ts';
import { withDossier } from '../find-dossier.ts';
import { type FoundSources, findSources, type Given } from '../find-sources.ts';
import { cutToWidth } from '../table.ts';
import { plainText, plural, type Terminal, widthOf } from '../terminal.ts';

interface ReadOptions extends DossierOption, Given {
  readonly strict?: boolean;
}

/** Lines of warnings and of sources not read that are shown; the rest are counted. */
const LINES_SHOWN = 20;
/** Redrawing more often than this only flickers. */
const REDRAW_MS = 100;

export const read: CommandSpec = {
  examples: [
    ['parley read articles/ -d talks.parley', 'a folder with all that lies in it'],
    ['parley read "press/*.html" notes.txt feed.jsonl -d talks.parley', 'files and globs'],
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
      .option('--strict', 'exit with 1 when anything could not be read')
      .action(
        run(async (terminal, args: string[], options: ReadOptions) => {
          const { outlet, published, url, title } = options;
          const given = Object.fromEntries(
            Object.entries({ outlet, published, url, title }).filter(([, value]) => value !== undefined),
          );
          const found = findSources(terminal, args, given);
          checkGiven(found, options);
          return withDossier(
            terminal,
            options,
            async dossier => {
              const progress = terminal.errIsTerminal ? drawProgress(terminal) : undefined;
              const report = await dossier.read(found.sources, progress?.draw).finally(() => progress?.clear());
              sayWarnings(terminal, report, found.leftOut);
              await terminal.out(reportLines(report, dossier.name));
              const nothing = report.articles + report.known === 0 && report.notRead.length > 0;
              return nothing || (options.strict && report.notRead.length > 0) ? 1 : 0;
            },
            true,
          );
        }),
      ),
};

function checkGiven({ sources }: FoundSources, { published, url, title }: ReadOptions): void {
  const single = Object.entries({ published, url, title }).filter(([, value]) => value !== undefined);
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
  const { articles, known, newVersions, notRead } = report;
  const lines = [
    [
      `${plural(articles, 'article')} read`,
      ...(newVersions > 0 ? [`${newVersions} of them a new version of a page`] : []),
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
