/**
 * Nouns of plans that are a part of something else: of a compound ("resolution mechanism"), of a body's name, or with the number that tells
 * which one it is. In: a noun. Out: yes or no, or the number.
 */
import type { Token } from '../../model/doc.ts';
import type { Lookup } from './lookup.ts';

/** A date or a timetable of it: "proposed the March 1 cease-fire date". */
const ITS_DATE =
  /^(?:date|timetable|timeline|schedule|arrangement|proposal|plan|offer|deal|agreement|initiative|resolution|draft|accord|pact)$/;

/** A compound names something else ("plan B", "resolution mechanism"), but for the date of a truce that somebody proposes. */
export function isPartOfOther(lookup: Lookup, { deprel, head, norm, index }: Token): boolean {
  const { tokens, lexicon, clauseOf, nameAt } = lookup;
  if (norm === 'resolution' && numberOf(lookup, index) !== undefined) return false;
  if (/^flat/.test(deprel)) return true;
  // "Norvand plans to …": a verb that the tagger takes for a noun
  if (
    /^(?:plans|drafts|offers|proposes)$/.test(norm) &&
    tokens[index + 1]?.norm === 'to' &&
    (/^(?:PROPN|PRON)$/.test(tokens[index - 1]?.pos ?? '') || nameAt(index - 1) !== undefined)
  )
    return true;
  if (!/^compound/.test(deprel)) return false;
  const whole = tokens[head];
  if (!whole || !/^(?:date|timetable|timeline|schedule)$/.test(whole.lemma) || !ITS_DATE.test(whole.lemma)) return true;
  const clause = clauseOf(head);
  return !(clause && lexicon.author.has(clause.lemma) && clause.object === head);
}

/** A head inside a body's own name: "the Reassurance Initiative" that the actors hold for an organisation. */
export const isBody = ({ nameAt, tokens }: Lookup, head: number): boolean =>
  nameAt(head)?.kind === 'organization' &&
  tokens[head]!.pos === 'PROPN' &&
  /^(?:initiative|scheme|package|charter|plan)$/.test(tokens[head]!.norm);

/** "Resolution 2254", "resolution number 2254". */
export function numberOf({ tokens }: Lookup, head: number): number | undefined {
  const at = /^(?:no\.?|number)$/.test(tokens[head + 1]?.norm ?? '') ? head + 2 : head + 1;
  return /^\d{2,5}$/.test(tokens[at]?.norm ?? '') ? at : undefined;
}
