/** Words of proposals' own texts and of any two wordings laid side by side. */
import { plural } from './plural.ts';

export const texts = {
  texts: {
    lede: 'Plans and drafts in their own words, as far as somebody has them: clause by clause, version by version.',
    none: 'No plan or draft is here in its own words.',
    noneHint:
      'Have one? Add it as “the text of a proposal”, or read it with “parley read --as proposal FILE --name NAME”.',
    back: 'Proposals',
    all: 'All texts',
    version: (version: string) => `Version ${version}`,
    of: (number: number, count: number) =>
      count > 1 ? `the ${ordinal(number)} of ${count.toLocaleString('en-GB')} versions known` : 'the one version known',
    by: (names: string) => `by ${names}`,
    clauses: (count: number) => plural(count, 'clause', 'clauses'),
    brackets: (count: number) => plural(count, 'bracket', 'brackets'),
    options: (count: number) => plural(count, 'option', 'options'),
    agreed: 'nothing in it is open',
    openMeans: 'Marked words stand in brackets or are one of several options: they are not agreed yet.',
    versions: 'Versions',
    compare: 'What changed',
    compareWith: (version: string) => `since version ${version}`,
    coverage: 'In the coverage',
    asReported: 'As the coverage tells of it',
    ofPosition: (who: string, stance: string) => `${who}: ${stance}`,
    ofProposal: 'as reported',
    compared: (name: string) => `${name}: what changed`,
    from: 'From',
    to: 'to',
    change: {
      added: 'added',
      dropped: 'dropped',
      reworded: 'reworded',
      moved: 'moved',
      renumbered: 'renumbered',
      same: 'the same',
    },
    changes: 'Show',
    everything: 'All clauses',
    was: (label: string) => `was ${label}`,
    openWas: (before: string, after: string) => `Open before: ${before}; now: ${after}`,
    nothingOf: 'No clause changed so.',
    same: 'The two versions have the same words.',
  },
  diff: {
    inline: 'In one text',
    beside: 'Side by side',
    dropped: 'dropped',
    added: 'added',
  },
} as const;

function ordinal(number: number): string {
  const tens = number % 100;
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}
