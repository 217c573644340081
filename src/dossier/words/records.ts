/** What is told of records: why one should be looked at, and the names of what is known of a move. */
export const WEAK = {
  pointing: (source: string): string => `its speaker stands there only as “${source}”`,
  nobody: 'its own words do not say who is speaking',
  /** Of several, of one. */
  notAllNamed: 'not all who take part are named in its words',
  notNamed: 'whose it is comes from another sentence',
  status: {
    planned: 'whether it will come about is read from a verb alone',
    'under way': 'whether it is under way is read from a verb alone',
  } as Readonly<Record<string, string>>,
  undated: 'nothing dates it',
  datedByNews: 'its date is that of the news',
  noRemark: 'the report says it of the party; no remark is quoted',
  undatedArticle: 'its article has no date of its own',
} as const;

export const FACTS = {
  kind: 'kind',
  status: 'status',
  level: 'level',
  when: 'when',
  where: 'where',
  day: 'day',
  holder: 'holder',
  party: 'party',
  issue: 'issue',
  stance: 'stance',
  condition: 'condition',
  awaits: 'waits for',
  said: 'said',
  points: 'points',
  by: 'by',
  aliases: 'also called',
  revises: 'revises',
  counters: 'counters',
  handover: 'handed over',
  clause: 'clause',
  accepted: 'accepted by',
  rejected: 'rejected by',
  committer: 'committer',
  to: 'to',
  due: 'due',
  value: 'value',
  of: 'of',
  what: 'what',
  period: 'period',
  claimedBy: 'claimed by',
  usedBy: 'used by',
  word: 'word',
  for: 'for',
} as const;

export const MOVE = {
  points: (count: number): string => `${count} points`,
  due: (day: string): string => `due ${day}`,
  representedBy: (who: string, by: string): string => `${who}, represented by ${by}`,
  awaits: (who: string, text: string): string => `${who}: ${text}`,
  /** Who hands over, and to whom. */
  from: (who: string): string => `by ${who}`,
  to: (who: string): string => `to ${who}`,
} as const;
