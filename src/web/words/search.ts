/** Words of the search and of the palette. */
import { plural } from './plural.ts';

export const search = {
  search: {
    title: 'Search',
    label: 'Words anywhere in the articles and in what they tell',
    hint: 'All words are wanted. Words in quotation marks stand in a row.',
    all: 'All',
    counts: (count: number) => plural(count, 'place has', 'places have'),
    looked: (count: number) =>
      `This stands nearly everywhere: counted and listed is what the ${count.toLocaleString('en-GB')} newest passages with it tell.`,
    none: (words: string) => `Nothing has “${words}”.`,
    noneHint: 'Search with fewer words, or with the beginning of one.',
    actors: 'Actors',
    issues: 'Issues',
    noun: {
      article: 'Articles',
      statement: 'Statements',
      event: 'Events',
      position: 'Positions',
      proposal: 'Proposals',
      commitment: 'Commitments',
      figure: 'Figures',
      term: 'Terms',
    },
    facets: 'Only',
  },
  palette: {
    open: 'Find',
    title: 'Go anywhere, find anything',
    placeholder: 'A view, a name, an issue, words …',
    views: 'Views',
    actors: 'Actors',
    issues: 'Issues',
    found: 'Words',
    all: (words: string) => `Everything with “${words}”`,
    none: 'Nothing found.',
    keys: 'Keys of this page',
    today: 'Back to all that is known',
    hint: '↑ ↓ to choose, Enter to open, Esc to close',
    count: (count: number) => plural(count, 'suggestion', 'suggestions'),
  },
} as const;
