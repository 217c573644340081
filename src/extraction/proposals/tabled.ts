/**
 * Marks that a plan lies on the table which stand beside its noun and not in its modifiers: who drew it up ("a plan drafted by Kenya"), that
 * it is being talked about ("are negotiating a border accord", "pushing for a truce"), how long it is ("a 19-page document"). Read off
 * the words where the parse is unsure of them. In: the head of a phrase. Out: what is told.
 */
import { proposalsLexicon } from '../../knowledge/proposals.ts';
import type { Token } from '../../model/doc.ts';
import type { Speaker } from '../../model/mentions.ts';
import { type Clause, caseOf } from '../clauses/read-clauses.ts';
import type { Lookup } from './lookup.ts';

/** "Put forward", "drawn up": the verb with the particle that the parse leaves an adverb, where the lexicon knows both. */
export function wholeLemma({ tokens, lexicon: { author, status, hand } }: Lookup, verb: number): string {
  const both = `${tokens[verb]!.lemma} ${tokens[verb + 1]?.norm ?? ''}`;
  return author.has(both) || status.has(both) || hand.has(both) ? both : tokens[verb]!.lemma;
}

/** "A plan | drawn up by Kenya and Egypt", "a text being circulated": the participle right behind the noun. */
export function participleOf(lookup: Lookup, head: number): number | undefined {
  const { tokens, lexicon } = lookup;
  let at = head + 1;
  while (at < head + 4 && /^(?:,|be|being|now|jointly|recently|first|already|been)$/.test(tokens[at]?.norm ?? '')) at++;
  const verb = tokens[at];
  if (verb?.pos !== 'VERB' || !/^(?:VBN|VBD)$/.test(verb.tag ?? '') || verb.sentence !== tokens[head]!.sentence) return undefined; // biome-ignore format: one condition
  const lemma = wholeLemma(lookup, at);
  if (!lexicon.author.has(lemma)) return undefined;
  // "the plan proposed a freeze" tells what it says
  const next = tokens[at + (lemma.includes(' ') ? 2 : 1)];
  return /^(?:by|in|at|on|last|this|to|jointly|earlier|[,.])$/.test(next?.norm ?? '') ? at : undefined;
}

/** Whoever is named behind "by": "by Kenya and Egypt". */
export function drawnUpBy(lookup: Lookup, head: number): Speaker[] {
  const { tokens, nameAt, namedBy } = lookup;
  const verb = participleOf(lookup, head);
  if (verb === undefined) return [];
  const by = [verb + 1, verb + 2].find(i => tokens[i]?.norm === 'by');
  if (by === undefined) return [];
  const found: Speaker[] = [];
  for (let i = by + 1; i < by + 10 && /^(?:DET|ADJ|NOUN|PROPN|CCONJ|PART)$/.test(tokens[i]?.pos ?? ''); i++) {
    const who = /^(?:person|state|organization)$/.test(nameAt(i)?.kind ?? '') ? namedBy(i) : undefined;
    if (who && !found.some(f => JSON.stringify(f) === JSON.stringify(who))) found.push(who);
  }
  return found;
}

/** "A 19-page document", "a five-step roadmap". */
export const isOfPages = (tokens: readonly Token[], start: number, head: number): boolean =>
  tokens.slice(start, head).some((t, i) => /^(?:page|step|phase|stage|part|paragraph)$/.test(t.norm) && tokens[start + i - 1]?.norm === '-'); // biome-ignore format: one line

/** A verb that tells what is done, not what may be. */
const isAsserted = ({ hypothetical, question, negated, modal }: Clause): boolean =>
  !hypothetical && !question && !negated && modal === undefined;

/** Whether parties are at work on one: "negotiating a treaty", "called for a truce", "talks on a trade pact", "closer to a deal". */
export function isPursued({ tokens, clauseAt, reading }: Lookup, start: number, head: number): boolean {
  const { pursue } = proposalsLexicon();
  const governor = tokens[head]!.head;
  if (governor < 0) return false;
  const clause = clauseAt(governor);
  const verb = tokens[governor]!;
  if (clause !== undefined && !isAsserted(clause) && verb.tag !== 'VBG') return false;
  const preposition = caseOf(reading.tree, head);
  if (verb.pos === 'VERB' && pursue.has(preposition === '' ? verb.lemma : `${verb.lemma} ${preposition}`)) return clause !== undefined; // biome-ignore format: one line
  // "talks on a pact", "moved closer to a deal"
  const at = tokens[start - 1]?.pos === 'DET' ? start - 2 : start - 1;
  const over = tokens[at - 1];
  if (preposition === '' || tokens[at]?.norm !== preposition || !over) return false;
  return pursue.has(`${over.norm} ${preposition}`) || pursue.has(`${over.lemma} ${preposition}`);
}

/** "Under the proposal, Kenya would keep the port": whatever it is, it lies on the table. */
export function laysDown({ tokens, reading }: Lookup, start: number, head: number): boolean {
  if (tokens[start - 1]?.norm !== 'the' || tokens[start - 2]?.norm !== 'under') return false;
  if (!/^(?:plan|proposal|deal|agreement|offer|accord|draft|initiative)$/.test(tokens[head]!.lemma)) return false;
  const { first, last } = reading.doc.sentences[tokens[head]!.sentence]!;
  if (start - 2 > first && !/^[,"“”—–]$/.test(tokens[start - 3]!.norm)) return false;
  return tokens.slice(head + 1, Math.min(last, head + 24)).some(t => t.norm === 'would');
}

/** "The deal on the table", "the offer now on the table": so it is called; "no deal is on the table" has none. */
export const isOnTable = (tokens: readonly Token[], start: number, head: number): boolean => {
  const at = tokens[head + 1]?.norm === 'now' || tokens[head + 1]?.norm === 'currently' ? head + 2 : head + 1;
  const there = tokens[at]?.norm === 'on' && tokens[at + 1]?.norm === 'the' && tokens[at + 2]?.norm === 'table';
  return there && /^(?:the|this|that|its|their|his|her|['’]s?)$/.test(tokens[start - 1]?.norm ?? '');
};

/** "Two proposals were on the table", "an offer lies on the table"; "no offer is on the table" has none. */
export function isLaidOnTable(tokens: readonly Token[], start: number, head: number): boolean {
  if (/^(?:no|any|every|what|which|neither)$/.test(tokens[start - 1]?.norm ?? '')) return false;
  if (!/^(?:is|are|was|were|remains?|remained|lies?|lay)$/.test(tokens[head + 1]?.norm ?? '')) return false;
  const near = tokens.slice(head + 1, head + 7).map(t => t.norm).join(' ');
  return /^(?:is|are|was|were|remains?|remained|lies?|lay) (?:(?:now|still|already|currently) )?on the table/.test(near);
} // biome-ignore format: one line

/** "A draft | of the climate text", "the text | of a pandemic treaty": the noun of what it is the words of. */
export function wordsOf({ tokens, lexicon }: Lookup, head: number): number | undefined {
  if (tokens[head + 1]?.norm !== 'of' || !/^(?:draft|text|version|wording)$/.test(tokens[head]!.lemma))
    return undefined;
  let last = head + 1;
  while (last < head + 8 && /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(tokens[last + 1]?.pos ?? '')) last++;
  const noun = tokens[last]!.lemma.toLowerCase();
  const of = /^(?:agreement|resolution|draft)$/.test(lexicon.heads.get(noun) ?? '') && noun !== 'bill';
  return of || /^(?:declaration|statute)$/.test(noun) ? last : undefined;
}

/** The treaty that "the draft of the treaty" is the words of is named by its draft. */
export function isWordsOf(lookup: Lookup, start: number, head: number): boolean {
  const { tokens } = lookup;
  const of = tokens[start - 1]?.norm === 'of' ? start - 1 : start - 2;
  return tokens[of]?.norm === 'of' && tokens[of - 1]?.lemma === 'draft' && wordsOf(lookup, of - 1) === head;
}

const SIDES = /^(?:delegation|side|party|mediator|negotiator|envoy|government|council|member|union|rebel|guerrilla|state|creditor|minister|camp|faction|leader|ministry|opposition)$/; // biome-ignore format: one glance

/** "Handed a draft to both delegations", "tabled a draft": by a party or to one. */
export function isHandedOver({ tokens, lexicon, namedBy, nameAt }: Lookup, head: number, clause: Clause | undefined): boolean {
  if (clause?.object !== head || !isAsserted(clause)) return false;
  if (!lexicon.hand.has(clause.lemma) && !lexicon.author.has(clause.lemma)) return false;
  const isSide = (at: number | undefined): boolean =>
    at !== undefined && (SIDES.test(tokens[at]!.lemma) || (namedBy(at) !== undefined && nameAt(at)?.kind !== 'person'));
  return isSide(clause.subject) || (tokens[head + 1]?.norm === 'to' && tokens.slice(head + 2, head + 6).some(t => isSide(t.index)));
} // biome-ignore format: one line each

/** "A deal worth $3 billion with a shipyard": of a price, and of no state. */
export function isPriced({ tokens, nameAt }: Lookup, head: number): boolean {
  const worth = [head + 1, head + 2, head + 3].find(i => tokens[i]?.norm === 'worth');
  const near = worth === undefined ? tokens.slice(head - 5, head) : tokens.slice(worth, worth + 5);
  if (!near.some(t => /^(?:[$€£¥]|dollars?|euros?|pounds?|million|billion|bn|m)$/.test(t.norm))) return false;
  const { sentence } = tokens[head]!;
  for (let i = Math.max(0, head - 12); i < Math.min(tokens.length, head + 16); i++)
    if (tokens[i]!.sentence === sentence && (nameAt(i)?.kind === 'state' || SIDES.test(tokens[i]!.lemma))) return false;
  return true;
}

/** "Put its best and final offer to the drivers", "put a proposal to the two delegations". */
export function isPutTo({ tokens, nameAt }: Lookup, head: number): boolean {
  if (tokens[head + 1]?.norm !== 'to') return false;
  const to = tokens.slice(head + 2, head + 6);
  if (!to.some(t => SIDES.test(t.lemma) || /^(?:worker|driver|pilot|teacher|nurse|miner|docker|striker)$/.test(t.lemma) || STATE.test(nameAt(t.index)?.kind ?? ''))) return false; // biome-ignore format: one line
  const { sentence } = tokens[head]!;
  for (let i = head - 1; i > head - 9 && tokens[i]?.sentence === sentence; i--)
    if (tokens[i]!.lemma === 'put' && tokens[i]!.pos === 'VERB') return true;
  return false;
}

const STATE = /^(?:state|nationality)$/;
