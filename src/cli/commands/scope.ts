/** scope and call-in: what the dossier is about, and what belongs to it all the same. */
import { ParleyError } from '../../model/errors.ts';
import type { Scope } from '../../model/scope.ts';
import type { Dossier } from '../../parley.ts';
import { type CommandSpec, DOSSIER_FLAG, DOSSIER_HELP, type DossierOption, wholeNumber } from '../command.ts';
import { withDossier } from '../find-dossier.ts';
import { plainText, plural } from '../terminal.ts';

interface ScopeOptions extends DossierOption {
  readonly words?: readonly string[];
  readonly actors?: readonly string[];
  readonly least?: number;
  readonly places?: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly learn?: number | true;
  readonly clear?: boolean;
  readonly json?: boolean;
}

/** Articles that a scope is learned from where no number is given. */
const LEARNED_FROM = 10;

/** "Norway, Sweden" as one value, or the option given several times. */
const list = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...value
    .split(',')
    .map(part => part.trim())
    .filter(Boolean),
];

export const scope: CommandSpec = {
  examples: [
    [
      'parley scope --words ceasefire,truce --actors "Norway,Sweden" --since 2026-02 -d talks.parley',
      'say what it is about',
    ],
    ['parley scope --learn 5 -d talks.parley', 'learn it from the first five articles'],
    ['parley scope -d talks.parley', 'what it is about now'],
    ['parley scope --clear -d talks.parley', 'everything belongs to it again'],
  ],
  declare: (program, run) =>
    program
      .command('scope')
      .description(
        'Say what the dossier is about. Articles outside are set aside with the reason; of each kind given one must fit. Without options: show it.',
      )
      .option(DOSSIER_FLAG, DOSSIER_HELP)
      .option('--words <words>', 'words or phrases, with commas between; one must stand in the article', list)
      .option('--actors <names>', 'parties, bodies, people; one must be named, in any of its forms', list)
      .option('--least <n>', 'how many of the actors must be named', wholeNumber)
      .option('--places <names>', 'places; one must be named', list)
      .option('--since <date>', 'published on this day, month or year, or later')
      .option('--until <date>', 'published up to and with this day, month or year')
      .option(
        '--learn [n]',
        `learn actors and words from the first articles (${LEARNED_FROM} where no number is given)`,
        wholeNumber,
      )
      .option('--clear', 'forget it')
      .option('--json', 'as one JSON object')
      .action(
        run((terminal, options: ScopeOptions) =>
          withDossier(terminal, options, async dossier => {
            await change(dossier, options);
            const now = await dossier.scope();
            const [inside, outside] = [(await dossier.summary()).articles, (await dossier.setAside()).length];
            if (options.json) await terminal.out(`${JSON.stringify({ scope: now ?? null, inside, outside })}\n`);
            else await terminal.out(scopeLines(now, inside, outside));
            return 0;
          }),
        ),
      ),
};

async function change(dossier: Dossier, options: ScopeOptions): Promise<void> {
  const { words, actors, least, places, since, until, learn, clear } = options;
  const given = [words, actors, least, places, since, until, learn].some(value => value !== undefined);
  if (clear && given) {
    throw new ParleyError('bad-usage', '--clear was given beside a scope', 'Give one of them.');
  }
  if (clear) await dossier.setScope(undefined);
  if (!given) return;
  const learned = learn === undefined ? undefined : await dossier.learnScope(learn === true ? LEARNED_FROM : learn);
  const made: Scope = {
    words: words ?? learned?.words ?? [],
    actors: actors ?? learned?.actors ?? [],
    least: least ?? (actors ? 1 : (learned?.least ?? 1)),
    places: places ?? [],
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(learned?.learnedFrom === undefined ? {} : { learnedFrom: learned.learnedFrom }),
  };
  await dossier.setScope(made);
}

function scopeLines(scopeNow: Scope | undefined, inside: number, outside: number): string {
  if (!scopeNow) return `No scope: all of ${plural(inside, 'article')} belong to the dossier.\n`;
  const { words, actors, least, places, since, until, learnedFrom } = scopeNow;
  const lines = [
    ...(learnedFrom === undefined ? [] : [`learned from ${plural(learnedFrom, 'article')}`]),
    ...(words.length > 0 ? [`words: ${words.join(', ')}`] : []),
    ...(actors.length > 0 ? [`actors: ${actors.join(', ')}${least > 1 ? ` (at least ${least})` : ''}`] : []),
    ...(places.length > 0 ? [`places: ${places.join(', ')}`] : []),
    ...(since === undefined ? [] : [`since ${since}`]),
    ...(until === undefined ? [] : [`until ${until}`]),
    `${plural(inside, 'article')} inside, ${outside} set aside`,
  ];
  return `${lines.map(plainText).join('\n')}\n`;
}

export const callIn: CommandSpec = {
  examples: [
    ['parley call-in 3fa9c1 -d talks.parley', 'an article that belongs to it all the same'],
    ['parley call-in 3fa9c1 --undo -d talks.parley', 'leave it to the scope again'],
  ],
  declare: (program, run) =>
    program
      .command('call-in')
      .description('Call an article in that lies outside the scope: it is read, and stays whatever the scope says.')
      .argument('<article>', 'id of the article, or its beginning (parley articles --set-aside)')
      .option(DOSSIER_FLAG, DOSSIER_HELP)
      .option('--undo', 'leave it to the scope again')
      .action(
        run((terminal, article: string, options: DossierOption & { undo?: boolean }) =>
          withDossier(terminal, options, async dossier => {
            const changed = await dossier.callIn(article, options.undo === true);
            const done = options.undo ? 'left to the scope again' : 'called in';
            await terminal.out(changed ? `${article}: ${done}.\n` : `${article}: ${done} already; nothing changed.\n`);
            return 0;
          }),
        ),
      ),
};
