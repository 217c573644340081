/**
 * Whether a plan is one of an election or of a company, and none that lies on the table of a negotiation. In: a word of a reading, its noun.
 * Out: yes where the words around it speak more of candidates and voters, or of shares and sites, than of talks, envoys and other states.
 */
import { isAmid, isDomestic } from '../domestic.ts';
import type { Lookup } from './lookup.ts';

/** What states make, whatever is told around it: the nuclear deal in a campaign speech. */
const OF_STATES = /^(?:ceasefire|truce|armistice|treaty|accord|resolution|protocol|convention)$/;
/** What states make as companies do, and no candidate. */
const OF_BOTH = /^(?:agreement|deal|pact)$/;

export function isAtHome({ reading }: Lookup, at: number, noun: string): boolean {
  if (OF_STATES.test(noun)) return false;
  if (OF_BOTH.test(noun)) return isAmid(reading, at, ['company', 'court']);
  return isDomestic(reading, at) || isAmid(reading, at, ['race', 'company', 'court', 'house']);
}
