/**
 * Whether an agreement is there, by the words around its noun: it was made ("struck in Oslo", "which both signed"), it is kept or broken
 * ("violations of …", "collapsed"), or the phrase tells which one it is ("the nuclear deal", "the 1994 accord with Kenya"). In: the words
 * of a phrase. Out: how it stands, nothing where it may be one that is only wished for.
 */
import type { Token } from '../../model/doc.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import { caseOf } from '../clauses/read-clauses.ts';
import { isBeside, isOfTalks } from '../domestic.ts';
import { hasRelation } from '../statements/tree.ts';
import type { Lookup } from './lookup.ts';
import { isPriced } from './tabled.ts';

export interface Described {
  readonly head: number;
  /** First token of the modifiers. */
  readonly start: number;
  readonly noun: string;
  readonly plural: boolean;
  readonly modifiers: ReadonlySet<string>;
  readonly matter: ReadonlySet<string>;
  readonly called: boolean;
  readonly clause: Clause | undefined;
}

/** Words of a phrase after its head within which its parties and its making are told. */
const NEAR = 8;
const DEFINITE = /^(?:the|this|that|these|those|its|his|their|her|our|['’]s?)$/;
/** "A 31-page agreement", "a 10-year plan", "the 12-nation pact". */
const MEASURE = /^(?:page|year|month|week|day|hour|nation|country|party|way|member|state|article|chapter)$/;
const STATES = /^(?:nationality|state)$/;
const PARTY = /^(?:government|regime|rebel|insurgent|guerrilla|militia|opposition|union|authority|ministry|president|leader|neighbour|neighbor|country|nation|state|power|side|party|faction|creditor|lender|movement|separatist|kingdom|republic)s?$/; // biome-ignore format: one glance

export type Standing = 'made' | 'kept' | 'known';

/** How an agreement stands; `undefined` where nothing shows that there is one. */
export function standingOf(lookup: Lookup, phrase: Described): Standing | undefined {
  const { lexicon } = lookup;
  const { head, noun, plural } = phrase;
  const kind = lexicon.heads.get(noun);
  if (!isAgreement(lookup, phrase)) {
    if (kind === 'draft') return plural || !isDraft(lookup, phrase) ? undefined : 'known';
    if (!lexicon.signed.has(noun) || plural || !isTold(lookup, phrase)) return undefined;
    return isMade(lookup, phrase) && isAbout(lookup, phrase) ? 'made' : undefined;
  }
  if (!isTold(lookup, phrase) || (!lexicon.solemn.has(noun) && isPriced(lookup, head))) return undefined;
  const made = isMade(lookup, phrase);
  const would = wouldDo(lookup, head, lexicon.agreedTopics);
  const pause = lexicon.pauses.has(noun);
  const parties = hasParties(lookup, phrase, made);
  const dated = isDated(lookup, phrase);
  if (!(would || parties || dated || isAbout(lookup, phrase) || isMeasured(lookup, phrase) || isProper(lookup, phrase) || (made && lexicon.solemn.has(noun)))) return undefined; // biome-ignore format: one condition
  if (made) return 'made';
  if (would && !plural) return 'known';
  const definite = DEFINITE.test(lookup.tokens[phrase.start - 1]?.norm ?? '');
  if (isKept(lookup, phrase) && (definite || !pause)) return 'kept';
  if (parties && lexicon.talked.has(nounOver(lookup, phrase.start))) return 'known';
  return definite && !((pause || plural) && !dated) ? 'known' : undefined;
}

/** In a sentence of politics, and no deal of business. */
const isTold = (lookup: Lookup, { head }: Described): boolean =>
  isOfTalks(lookup.reading.doc, head) && !isBeside(lookup.reading.doc, head, ['company', 'court']);

/** Nouns of agreements; a contract is one of labour, a convention is a treaty and no gathering. */
function isAgreement(lookup: Lookup, phrase: Described): boolean {
  const { lexicon, tokens } = lookup;
  const { noun, head } = phrase;
  if (lexicon.heads.get(noun) !== 'agreement' || noun === 'charter') return false;
  if (noun === 'contract') return sentenceHas(lookup, head, lexicon.labour);
  return noun !== 'convention' || tokens[head + 1]?.norm === 'on' || [...phrase.modifiers].some(m => lexicon.subjects.has(m)); // biome-ignore format: one line
}

/** "A text that would oblige states …"; of bills only those on matters between states. */
function isDraft(lookup: Lookup, { head, noun, modifiers, clause }: Described): boolean {
  const { lexicon } = lookup;
  if (noun !== 'bill') return /^(?:text|draft)$/.test(noun) && wouldDo(lookup, head, lexicon.agreedTopics);
  const handled = clause?.object === head && !clause.hypothetical;
  return ([...modifiers].some(m => lexicon.foreign.has(m)) && handled) || wouldDo(lookup, head, lexicon.foreign);
}

function isAbout(lookup: Lookup, { noun, called, modifiers, matter, clause, head }: Described): boolean {
  const { lexicon } = lookup;
  if (lexicon.pauses.has(noun) || called) return true;
  if (clause?.passive && clause.object === head && clause.predicate > head && isOnMatter(lookup, clause.predicate)) return true; // biome-ignore format: one line
  return [...modifiers].some(m => lexicon.subjects.has(m)) || [...matter].some(m => lexicon.agreedTopics.has(m));
}

/** "An agreement was reached | on the release of the crew": the matter stands behind the verb. */
function isOnMatter({ tokens, lexicon }: Lookup, verb: number): boolean {
  if (!/^(?:on|over|regarding|concerning|about|for)$/.test(tokens[verb + 1]?.norm ?? '')) return false;
  const { sentence } = tokens[verb]!;
  return tokens.slice(verb + 2, verb + 2 + NEAR).some(t => t.sentence === sentence && (lexicon.agreedTopics.has(t.lemma) || lexicon.subjects.has(t.lemma))); // biome-ignore format: one line
}

/** "The Kyoto Protocol", "the Treaty of Orsk": by its own name. */
function isProper({ tokens }: Lookup, { head, start }: Described): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(tokens[head]!.text) || tokens[head]!.pos !== 'PROPN') return false;
  return (start < head && tokens[head - 1]!.pos === 'PROPN') || (tokens[head + 1]?.norm === 'of' && tokens[head + 2]?.pos === 'PROPN'); // biome-ignore format: one line
}

/** Tokens looked at on either side of a noun; longer sentences are no prose. */
const AROUND = 40;

function sentenceHas({ tokens, reading }: Lookup, head: number, words: ReadonlySet<string>): boolean {
  const { first, last } = reading.doc.sentences[tokens[head]!.sentence]!;
  for (let i = Math.max(first, head - AROUND); i < Math.min(last, head + AROUND); i++)
    if (words.has(tokens[i]!.norm) || words.has(tokens[i]!.lemma)) return true;
  return false;
}

/** A clause that tells what was done, and not what may be or is asked for. */
const isAsserted = ({ hypothetical, question, negated, modal }: Clause): boolean =>
  !hypothetical && !question && !negated && modal === undefined;

/** "Reached with Kenya", "which the two signed last May", "an accord was struck", "the signing of …". */
function isMade(lookup: Lookup, { head, clause, start }: Described): boolean {
  const { tokens, lexicon, clauseAt, reading } = lookup;
  const { tree } = reading;
  const isMaking = (verb: Token): boolean => lexicon.made.has(verb.lemma) || lexicon.made.has(`${verb.lemma} ${tokens[verb.index + 1]?.norm}`); // biome-ignore format: one line
  if (clause?.object === head && isMaking(tokens[clause.predicate]!) && isAsserted(clause) && !clause.progressive && (clause.passive || clause.tense === 'past' || clause.perfect)) return true; // biome-ignore format: one line
  // "including reaching a consensus", "voted to ratify the contract", "resulting in an agreement"
  if (clause?.object === head && isMaking(tokens[clause.predicate]!) && isDone(lookup, clause)) return true;
  if (/^(?:result|culminate)$/.test(tokens[tokens[head]!.head]?.lemma ?? '') && caseOf(tree, head) === 'in')
    return true;
  for (const child of tree.children(head)) {
    const verb = tokens[child]!;
    if (child < head || !isMaking(verb)) continue;
    if (hasRelation(verb, 'acl') && verb.tag === 'VBN' && !isPutOff(tokens, child)) return true;
    const relative = verb.deprel === 'acl:relcl' ? clauseAt(child) : undefined;
    if (relative && isAsserted(relative) && (relative.passive || relative.tense === 'past' || relative.perfect)) return true; // biome-ignore format: one line
  }
  // "entered into an agreement", "came to an agreement"
  const governor = tokens[head]!.head;
  const entered = governor >= 0 && /^(?:enter|come)$/.test(tokens[governor]!.lemma) && /^(?:into|to)$/.test(caseOf(tree, head)) ? clauseAt(governor) : undefined; // biome-ignore format: one line
  if (entered && isAsserted(entered) && (entered.tense === 'past' || entered.perfect)) return true;
  return lexicon.making.has(nounOver(lookup, start));
}

/** A deed told behind "after" or "including", or as what was voted. */
function isDone({ tokens }: Lookup, { predicate, governor, negated, hypothetical, question, modal }: Clause): boolean {
  if (negated || hypothetical || question) return false;
  if (tokens[predicate]!.tag === 'VBG') return /^(?:after|including|following|since|upon|on)$/.test(tokens[predicate - 1]?.norm ?? ''); // biome-ignore format: one line
  const above = governor && tokens[governor.predicate]!;
  return modal === 'to' && above?.lemma === 'vote' && above.tag === 'VBD';
}

/** "An accord to be signed", "not yet agreed". */
const isPutOff = (tokens: readonly Token[], verb: number): boolean =>
  tokens.slice(verb - 3, verb).some(t => /^(?:be|not|n't|never|yet|if|once|being)$/.test(t.norm));

/** "The signing | of the accord", "violations | of a truce": the noun that the phrase hangs on. */
function nounOver({ tokens }: Lookup, start: number): string {
  let at = start - 1;
  while (at > start - 4 && /^(?:DET|PRON|ADJ|PUNCT)$/.test(tokens[at]?.pos ?? '')) at--;
  if (!/^(?:of|to|with|under|from|on|over|for)$/.test(tokens[at]?.norm ?? '')) return '';
  return tokens[at]!.norm === 'under' ? 'under' : (tokens[at - 1]?.lemma ?? '');
}

/** "A deal that would free the hostages": it lies on the table. */
function wouldDo({ tokens, reading }: Lookup, head: number, topics: ReadonlySet<string>): boolean {
  if (!/^(?:that|which)$/.test(tokens[head + 1]?.norm ?? '') || tokens[head + 2]?.norm !== 'would') return false;
  const { last } = reading.doc.sentences[tokens[head]!.sentence]!;
  return tokens.slice(head + 3, Math.min(last, head + 3 + 2 * NEAR)).some(t => topics.has(t.lemma) || topics.has(t.norm)); // biome-ignore format: one line
}

/** "Violated the pact", "the truce collapsed", "compliance with the treaty". */
function isKept(lookup: Lookup, { head, clause, start }: Described): boolean {
  const { lexicon, clauseAt, tokens, reading } = lookup;
  if (lexicon.keeping.has(nounOver(lookup, start))) return true;
  if (clause && !clause.hypothetical && !clause.question) {
    if (clause.object === head && lexicon.keep.has(clause.lemma)) return true;
    if (clause.subject === head && clause.modal === undefined && lexicon.fares.has(clause.lemma)) return true;
  }
  // "withdrew from the pact", "abide by the accord"
  const governor = tokens[head]!.head;
  const over = governor >= 0 ? clauseAt(governor) : undefined;
  return over !== undefined && !over.hypothetical && lexicon.keep.has(`${tokens[governor]!.lemma} ${caseOf(reading.tree, head)}`); // biome-ignore format: one line
}

/** "Between Kenya and Egypt", "with the rebels", "the Kenya-Egypt pact". */
function hasParties({ tokens, nameAt, reading }: Lookup, { head, start, clause }: Described, made: boolean): boolean {
  const isParty = (at: number): boolean => STATES.test(nameAt(at)?.kind ?? '') || nameAt(at)?.known?.startsWith('organization/') === true || PARTY.test(tokens[at]?.norm ?? ''); // biome-ignore format: one line
  for (let i = start; i < head; i++) if (isParty(i)) return true;
  const { last } = reading.doc.sentences[tokens[head]!.sentence]!;
  const behind = (from: number): boolean => {
    for (let i = from; i < Math.min(last, from + NEAR); i++) {
      if (!/^(?:with|between|among)$/.test(tokens[i]!.norm)) {
        if (/^[,;:.–—]$/.test(tokens[i]!.norm)) return false;
        continue;
      }
      for (let j = i + 1; j < Math.min(last, i + 6); j++) if (isParty(j)) return true;
      return false;
    }
    return false;
  };
  const verb = clause?.object === head ? clause.predicate : -1;
  // "Chile and Peru signed …"
  if (made && clause?.object === head && clause.subject !== undefined && isParty(clause.subject)) return true;
  return behind(head + 1) || (verb > head && behind(verb + 1));
}

/** Where the parties end that stand right behind the noun: "an agreement | with the government of Kenya". */
export function partiesEnd({ tokens, reading }: Lookup, head: number): number | undefined {
  if (!/^(?:with|between)$/.test(tokens[head + 1]?.norm ?? '')) return undefined;
  const end = Math.min(reading.doc.sentences[tokens[head]!.sentence]!.last, head + 2 + NEAR);
  let last: number | undefined;
  for (let i = head + 2; i < end && /^(?:DET|ADJ|NOUN|PROPN|CCONJ|PART|ADP)$/.test(tokens[i]!.pos); i++) {
    if (tokens[i]!.pos === 'ADP' && tokens[i]!.norm !== 'of') break;
    if (/^(?:NOUN|PROPN)$/.test(tokens[i]!.pos)) last = i;
  }
  return last;
}

/** "The November 27 deal", "the 2015 accord", "the pact of 1994", "last year's treaty". */
function isDated({ reading, tokens }: Lookup, { head, start }: Described): boolean {
  const owner = tokens[start - 1]?.norm.startsWith("'") || tokens[start - 1]?.norm.startsWith('’');
  if (reading.timesIn(owner ? start - 3 : start, head).length > 0) return true;
  const next = tokens[head + 1]?.norm ?? '';
  return /^(?:of|from)$/.test(next) && reading.timesIn(head + 2, head + 5).length > 0;
}

function isMeasured({ tokens }: Lookup, { head, start }: Described): boolean {
  for (let i = start; i + 2 < head; i++)
    if (tokens[i]!.pos === 'NUM' && tokens[i + 1]!.norm === '-' && MEASURE.test(tokens[i + 2]!.norm)) return true;
  return false;
}
