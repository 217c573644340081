/**
 * An agreement that parties look for, whoever of them wants it: "unable to negotiate a fisheries deal with Kenya", "steer the sides toward a
 * peace deal", "the possibility of a truce". It lies on no table yet and is what is being negotiated. In: the head of a phrase. Out: yes or no.
 */
import { proposalsLexicon } from '../../knowledge/proposals.ts';
import { type Clause, caseOf } from '../clauses/read-clauses.ts';
import type { Lookup } from './lookup.ts';

/** Tokens from a noun of hope or work to the phrase: "toward a comprehensive peace". */
const NEAR = 4;

/** "hope to reach", "failed to reach": it is wished for, or is not there. */
const isWished = (clause: Clause | undefined, tokens: Lookup['tokens']): boolean =>
  clause?.governor !== undefined && /^(?:hope|fail|expect|wish|dream|likely|possible)$/.test(tokens[clause.governor.predicate]?.lemma ?? ''); // biome-ignore format: one line

export function isSought({ tokens, clauseAt, reading }: Lookup, start: number, head: number): boolean {
  const { sought, quests } = proposalsLexicon();
  const determiner = tokens[start - 1]?.norm ?? '';
  if (!/^(?:an?|another)$/.test(determiner)) return false;
  const governor = tokens[head]!.head;
  const verb = governor < 0 ? undefined : tokens[governor]!;
  const clause = governor < 0 ? undefined : clauseAt(governor);
  if (clause?.hypothetical || clause?.question || isWished(clause, tokens)) return false;
  // "efforts to reach a truce": of nobody's, and going on anyway
  if (verb?.deprel === 'acl' && verb.tag === 'VB') return false;
  const preposition = caseOf(reading.tree, head);
  if (verb?.pos === 'VERB' && sought.has(preposition === '' ? verb.lemma : `${verb.lemma} ${preposition}`)) return clause !== undefined; // biome-ignore format: one line
  // "the possibility of a truce", "progress toward a deal", "steer the sides toward a deal": read off the words
  const at = start - 2;
  const by = tokens[at]?.norm ?? '';
  if (!/^(?:of|for|towards?|to|on|over|about)$/.test(by)) return false;
  if (/^towards?$/.test(by)) return true;
  for (let i = at - 1; i > at - NEAR; i--) {
    const { lemma, pos } = tokens[i] ?? {};
    if (pos === 'NOUN') return quests.has(lemma!);
    if (pos !== 'ADV' && pos !== 'ADJ') return false;
  }
  return false;
}
