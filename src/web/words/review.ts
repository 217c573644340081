/** Words of the review. */

export const review = {
  review: {
    lede: 'Pairs that may be one and the same. They count as two until somebody decides.',
    pairs: 'Unsure',
    none: 'No pair is waiting for a decision.',
    score: (score: number) => `${Math.round(score * 100)} % alike`,
    decide: 'To decide, on the command line:',
    same: 'they are one',
    different: 'they are two',
    more: 'Show more',
    log: 'Judgements',
    noLog: 'Nobody has judged anything yet.',
    verdict: {
      same: 'the same',
      different: 'different',
      unsure: 'unsure',
      reject: 'rejected',
      accept: 'accepted',
      rename: 'renamed',
      're-date': 're-dated',
    },
    withdrawn: 'withdrawn',
    orphaned: 'without effect: the words it was about are read differently now',
    by: (who: string) => `by ${who}`,
    gone: 'The record is no longer there.',
    statement: 'Statement',
    withdraw: 'To take one back:',
  },
} as const;
