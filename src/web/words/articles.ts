/** Words of articles laid side by side. */
import { plural } from './plural.ts';

export const articleWords = {
  compareArticles: {
    title: 'What changed',
    titleCopies: 'Side by side',
    link: 'what changed',
    linkCopy: 'compare',
    earlier: 'Before',
    later: 'After',
    same: 'The two have the same words.',
    whole: 'The whole text',
    onlyChanged: 'Only what changed',
    kept: (count: number) => plural(count, 'paragraph the same', 'paragraphs the same'),
    counts: {
      reworded: (count: number) => plural(count, 'paragraph reworded', 'paragraphs reworded'),
      added: (count: number) => plural(count, 'added', 'added'),
      dropped: (count: number) => plural(count, 'dropped', 'dropped'),
      moved: (count: number) => plural(count, 'moved', 'moved'),
    },
    onlyEarlier: 'Said in the earlier one only',
    onlyLater: 'Said in the later one only',
    back: 'The article',
  },
} as const;
