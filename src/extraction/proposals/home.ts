/**
 * Whether a plan is one of an election or of a company, and none that lies on the table of a negotiation. In: a word of a reading. Out: yes
 * where the words around it speak more of candidates and voters, or of shares and sites, than of talks, envoys and other states.
 */
import { proposalsLexicon } from '../../knowledge/proposals.ts';
import { lowerCase } from '../../text/one-string.ts';
import { wordFact } from '../../text/word-facts.ts';
import type { Lookup } from './lookup.ts';

/** Tokens looked at on either side: some three sentences. */
const AROUND = 70;

/** 1 for a word of elections, 2 of companies, 3 of negotiation; most are of none. */
const fieldOf = wordFact(({ lemma, norm }) => {
  const { campaign, company, table } = proposalsLexicon();
  const is = (words: ReadonlySet<string>): boolean => words.has(norm) || words.has(lowerCase(lemma));
  return is(table) ? 3 : is(campaign) ? 1 : is(company) ? 2 : 0;
});

/** What states make, whatever is told around it: the nuclear deal in a campaign speech. */
const OF_STATES = /^(?:ceasefire|truce|armistice|treaty|accord|resolution|protocol|convention)$/;
/** What states make as companies do. */
const OF_BOTH = /^(?:agreement|deal|pact)$/;

export function isAtHome({ tokens, nameAt }: Lookup, at: number, noun: string): boolean {
  if (OF_STATES.test(noun)) return false;
  const counts = [0, 0, 0, 0];
  const last = Math.min(tokens.length, at + AROUND);
  for (let i = Math.max(0, at - AROUND); i < last; i++) {
    counts[fieldOf(tokens[i]!)]!++;
    // where other nations are spoken of, it may be theirs
    if (nameAt(i)?.kind === 'nationality' && !/^American/.test(tokens[i]!.text)) counts[3]!++;
  }
  const elsewhere = OF_BOTH.test(noun) ? counts[2]! - 1 : Math.max(counts[1]!, counts[2]!);
  return elsewhere >= 2 && elsewhere > counts[3]!;
}
