/** Words of conditions and deadlocks: who waits for whom. */
import { plural } from './plural.ts';

export const waiting = {
  waiting: {
    title: 'Who waits for whom',
    lede: 'A line leads from the party that holds something back to the party that it waits for.',
    circles: 'Each waits for the other',
    circle: (parties: string) => `A circle of ${parties}`,
    waits: (party: string, awaits: string) => `${party} waits for ${awaits}`,
    morePairs: (count: number) => `${count.toLocaleString('en-GB')} more`,
    edge: (party: string, awaits: string, count: number) =>
      `${party} waits for ${awaits}: ${plural(count, 'condition', 'conditions')}`,
    inCircle: 'part of a circle',
    holds: 'holds back',
    until: 'until',
    told: (count: number) => plural(count, 'telling', 'tellings'),
    all: 'All conditions',
    noneOf: 'There are no such conditions any more.',
    more: (count: number) => `The drawing shows those with the most; ${plural(count, 'party', 'parties')} more below.`,
    graph: 'Drawing of who waits for whom; the list below says the same.',
  },
} as const;
