/** Whether a phrase names a proposal of its own, and whether that is there at all. In: what its words tell. Out: yes or no. */
import type { Speaker } from '../../model/mentions.ts';
import { type Clause, caseOf } from '../clauses/read-clauses.ts';
import { isOfTalks } from '../domestic.ts';
import type { Lookup } from './lookup.ts';
import { isSought } from './sought.ts';
import { partiesEnd, type Standing } from './standing.ts';
import {
  isHandedOver,
  isLaidOnTable,
  isOfPages,
  isOnTable,
  isPursued,
  isPutTo,
  participleOf,
  wholeLemma,
  wordsOf,
} from './tabled.ts';

export interface Words {
  readonly noun: string;
  readonly plural: boolean;
  readonly modifiers: ReadonlySet<string>;
  readonly authors: readonly Speaker[];
  readonly points: number | undefined;
  /** "Resolution 2254". */
  readonly numbered: boolean;
  /** A place or person stands before it: "the Minsk agreements", "the Annan plan". */
  readonly called: boolean;
  /** A state or nationality stands before it: "the French-German proposal". */
  readonly ofStates: boolean;
  readonly matter: ReadonlySet<string>;
  /** First and last token of the name. */
  readonly start: number;
  readonly head: number;
  readonly clause: Clause | undefined;
}

/** Nouns that need both a telling word and an author. */
const LOOSE = /^(?:principle|outline|text|paper|vision|scheme|package|solution|term|list)$/;
/** Nouns that an author makes one. */
const OWNED =
  /^(?:resolution|plan|proposal|initiative|roadmap|blueprint|formula|counter-?proposal|counter-?offer|offer|communique|communiqué|declaration|memorandum)$/;

export function isNamed(lookup: Lookup, words: Words): boolean {
  const { lexicon } = lookup;
  const { noun, plural, modifiers, authors, points, matter, clause } = words;
  // these are told by how they stand alone
  if (isPutForward(lookup, words)) return true;
  if (words.called && lexicon.calledAfter.has(noun) && noun !== 'declaration') return true;
  if (lexicon.heads.get(noun) === 'other' || /^(?:bill|amendment|contract|convention)$/.test(noun)) return false;
  if (points !== undefined || words.numbered) return true;
  const verb = clause === undefined ? '' : clause.predicate >= 0 ? wholeLemma(lookup, clause.predicate) : clause.lemma;
  const handled =
    clause !== undefined && clause.object !== undefined && !clause.hypothetical && (lexicon.author.has(verb) || lexicon.author.has(clause.lemma) || (lexicon.hand.has(clause.lemma) && OWNED.test(noun))); // biome-ignore format: one condition
  // told as signed, agreed, rejected: it is there
  const settled = clause?.object !== undefined && !clause.hypothetical && !clause.negated && (lexicon.heads.get(noun) === 'agreement' ? /^(?:signed|agreed)$/ : /^(?:signed|agreed|rejected|withdrawn)$/).test(lexicon.status.get(clause.lemma) ?? ''); // biome-ignore format: one line
  if (noun === 'resolution' && settled && !plural) return true;
  // "a 30-day truce"
  if (lexicon.pauses.has(noun) && [...modifiers].some(m => /^(?:\d+|one|two|three|four|five|six|seven|ten)$/.test(m)) && [...modifiers].some(m => /^(?:hour|day|week|month)$/.test(m))) return true; // biome-ignore format: one condition
  if (lexicon.pauses.has(noun))
    return authors.length > 0 || isAgreedDeed(lookup, clause, words.head) || [...modifiers].some(m => lexicon.pauseModifiers.has(m)) || (handled && clause.lemma === 'propose'); // biome-ignore format: one condition
  const telling = [...modifiers].some(m => lexicon.modifiers.has(m) && !lexicon.weak.has(m));
  const hinted = telling || [...modifiers].some(m => lexicon.modifiers.has(m));
  if (/^(?:text|paper|non-paper)$/.test(noun) && (modifiers.has('draft') || noun === 'non-paper')) return true;
  if (noun === 'package' && handled && authors.length > 0 && [...matter].some(m => lexicon.agreedTopics.has(m))) return true; // biome-ignore format: one line
  if (LOOSE.test(noun)) return (telling && authors.length > 0) || (modifiers.has('peace') && noun !== 'principle');
  // what one prepares or does at home
  const spokenOf = clause !== undefined && (lexicon.author.has(clause.lemma) || lexicon.status.has(clause.lemma) || /^(?:announce|back)$/.test(clause.lemma)); // biome-ignore format: one condition
  if (noun === 'plan' && plural && !modifiers.has('peace') && !spokenOf) return false;
  if (/^(?:plan|initiative|package)$/.test(noun) && [...matter].some(m => AT_HOME.test(m))) return false;
  const topical = [...matter].some(m => lexicon.topics.has(m));
  if (noun === 'document') return modifiers.has('draft') || (topical && !(plural && !handled && authors.length === 0));
  if (telling || topical) return true;
  // "Norvand's plans" are its intentions
  if (words.ofStates && OWNED.test(noun) && !plural) return true;
  if (authors.length === 0 || (plural && noun === 'plan')) return hinted && (handled || settled);
  return hinted || handled || settled || OWNED.test(noun);
}

/** By the words beside it: of pages, drawn up, a counter-proposal, a draft of what both will tell the world. */
function isPutForward(lookup: Lookup, words: Words): boolean {
  const { noun, plural, modifiers, matter, clause, start, head } = words;
  const { lexicon, tokens } = lookup;
  const before = tokens[start - 1]?.norm ?? '';
  const one = /^(?:an?|another)$/.test(before);
  if (/^counter-?(?:proposal|offer|plan)$/.test(noun) && (one || /^['’]s?$/.test(before))) return true;
  if (/^communiqu[eé]$/.test(noun) && modifiers.has('draft')) return true;
  if (noun === 'proposal' && plural && modifiers.size > 0 && isPursued(lookup, start, head)) return isOfTalks(lookup.reading.doc, head); // biome-ignore format: one line
  if (isLaidOnTable(tokens, start, head)) return isOfTalks(lookup.reading.doc, head);
  if (plural) return false;
  if (isOnTable(tokens, start, head)) return isOfTalks(lookup.reading.doc, head);
  if (wordsOf(lookup, head) !== undefined && (noun === 'draft' || isWordedAt(lookup, head))) return true;
  if (noun === 'amendment') return clause?.object === head && lexicon.author.has(clause.lemma) && !clause.hypothetical && !clause.negated && isOfTreaty(lookup, head); // biome-ignore format: one line
  // "haggled over the chair's text"
  if (/^(?:text|draft|paper)$/.test(noun) && before.startsWith("'") && (isPursued(lookup, start, head) || isAnswered(lookup, head, clause))) return isOfTalks(lookup.reading.doc, head); // biome-ignore format: one line
  // "agreed a text that urges countries to …"
  if (/^(?:text|draft)$/.test(noun) && one && tokens[head + 1]?.norm === 'that' && isAnswered(lookup, head, clause)) return isOfTalks(lookup.reading.doc, head); // biome-ignore format: one line
  if (/^(?:offer|proposal)$/.test(noun) && isPutTo(lookup, head)) return isOfTalks(lookup.reading.doc, head);
  if (noun === 'draft' && isHandedOver(lookup, head, clause)) return isOfTalks(lookup.reading.doc, head);
  const agreement = lexicon.heads.get(noun) === 'agreement';
  // "negotiating a treaty on fishing", "close to a deal with Kenya", "called for a truce"
  if (agreement && one && !/^(?:contract|charter)$/.test(noun) && isSoughtOne(lookup, words)) return true;
  const writing = /^(?:text|paper|document|outline|framework)$/.test(noun);
  if (/^(?:text|draft|framework|outline)$/.test(noun) || OWNED.test(noun))
    if (isOfPages(tokens, start, head)) return true;
  if ((OWNED.test(noun) || agreement || writing) && participleOf(lookup, head) !== undefined) return true;
  // "circulated a text calling for a fund"
  const tabled = clause?.object === head && !clause.hypothetical && !clause.negated && lexicon.author.has(clause.lemma);
  return writing && tabled === true && tokens[head + 1]?.tag === 'VBG' && !modifiers.has('policy') && [...matter].some(m => lexicon.agreedTopics.has(m)); // biome-ignore format: one line
}

/** "Negotiating a treaty on fishing", "close to a deal with Kenya", "called for a truce": of parties or of a matter that are told. */
function isSoughtOne(lookup: Lookup, { noun, modifiers, matter, ofStates, start, head }: Words): boolean {
  const { lexicon, tokens, reading } = lookup;
  const kinds = [...modifiers];
  if (kinds.some(m => PRAISED.test(m))) return false;
  const pursued = isPursued(lookup, start, head);
  const sought = !/^(?:convention|settlement)$/.test(noun) && isSought(lookup, start, head);
  if (!pursued && !sought) return false;
  const pause = lexicon.pauses.has(noun);
  const ofKind = kinds.some(m => lexicon.subjects.has(m));
  const told = pause || matter.size > 0 || ofStates || partiesEnd(lookup, head) !== undefined || (ofKind && isNear(lookup, start)); // biome-ignore format: one line
  if (pursued && told) return isOfTalks(reading.doc, head);
  // a truce is called for by all: one that is talked of is "the possibility of a truce"
  const talkedOf = !pause || tokens[start - 2]?.norm === 'of';
  return sought && talkedOf && (told || ofKind) && !kinds.some(m => POSSIBLE.test(m)) && isOfTalks(reading.doc, head);
}

/** "The powers agreed to implement a cessation of hostilities". */
function isAgreedDeed({ tokens }: Lookup, clause: Clause | undefined, head: number): boolean {
  if (clause?.object !== head || clause.modal !== 'to' || !clause.governor || clause.negated) return false;
  const { lemma, tag } = tokens[clause.governor.predicate]!;
  return lemma === 'agree' && /^VB[DN]$/.test(tag ?? '') && /^(?:implement|observe|declare|begin|start|respect|extend|honou?r)$/.test(clause.lemma); // biome-ignore format: one line
}

/** "Rejected the chair's text": as a side does. */
const isAnswered = ({ lexicon }: Lookup, head: number, clause: Clause | undefined): boolean =>
  clause?.object === head && !clause.hypothetical && !clause.question && /^(?:agreed|rejected|under discussion)$/.test(lexicon.status.get(clause.lemma) ?? ''); // biome-ignore format: one line

/** "An amendment to the plastics treaty": of states, and not of a bill. */
const isOfTreaty = ({ tokens, lexicon }: Lookup, head: number): boolean =>
  tokens[head + 1]?.norm === 'to' && tokens.slice(head + 2, head + 8).some(t => lexicon.solemn.has(t.lemma) || /^(?:resolution|agreement|draft|text|deal|plan|convention)$/.test(t.lemma)); // biome-ignore format: one line

/** "Close to a trade pact", "talks on a fishing pact": it is being made. */
const isNear = ({ tokens }: Lookup, start: number): boolean => {
  const at = tokens[start - 1]?.pos === 'DET' ? start - 2 : start - 1;
  const over = /^(?:to|on|towards?|over|about)$/.test(tokens[at]?.norm ?? '') ? tokens[at - 1] : tokens[at];
  return /^(?:close|closer|near|talk|talks|negotiation|negotiate|edge|inch|finali[sz]e)$/.test(over?.lemma ?? '');
};

/** "Agreed on the text of the treaty", "circulated the text of …": it is made or handed on. */
function isWordedAt({ tokens, lexicon, clauseAt }: Lookup, head: number): boolean {
  const clause = clauseAt(tokens[head]!.head);
  if (!clause || clause.hypothetical || clause.negated || clause.question || clause.modal !== undefined) return false;
  return lexicon.status.has(clause.lemma) || lexicon.author.has(clause.lemma) || lexicon.hand.has(clause.lemma);
}

/** What a state changes in its own house. */
const AT_HOME =
  /^(?:reform|overhaul|restructure|modernise|modernize|streamline|reinforce|posture|accountability|capability)$/;
/** What may be, some day. */
const POSSIBLE =
  /^(?:possible|potential|eventual|future|viable|prospective|hypothetical|likely|any|lasting|durable|permanent)$/;
/** "Another good deal for our workers": a boast. */
const PRAISED = /^(?:good|great|better|best|big|bigger|major|bad|terrible|huge|fair|beautiful|tremendous)$/;
/** Of these nobody has laid down any, whoever talks of them. */
const AIRY = /\b(?:possible|potential|eventual|future|prospective|hypothetical|any)\b/;
/** What one looks for: nothing is there yet. */
const SOUGHT =
  /^(?:find|seek|need|want|hope|work|push|negotiate|discuss|reach|secure|forge|broker|strike|clinch|achieve|get|press|aim|make|conclude|sign)$/;

/** An agreement that nobody has made or laid down: "hopes for a peace deal", "to negotiate a lasting truce". */
export function isTentative(lookup: Lookup, start: number, head: number, words: Words, standing?: Standing): boolean {
  const { tokens, lexicon, reading, clauseAt } = lookup;
  if (isUnmet(lookup, head) || isHopedFor(lookup, head) || isDenied(lookup, start, head) || isProvided(lookup, start, head)) return true; // biome-ignore format: one line
  // "Security Council resolutions": all there are
  if (words.noun === 'resolution' && words.plural && !words.modifiers.has('draft')) return true;
  if (standing !== undefined && ![...words.modifiers].some(m => POSSIBLE.test(m))) return false;
  if (isAgreedDeed(lookup, words.clause, head)) return false;
  const agreement = lexicon.heads.get(words.noun) === 'agreement';
  if (
    agreement &&
    !words.plural &&
    (((isPursued(lookup, start, head) || isSought(lookup, start, head)) &&
      !AIRY.test([...words.modifiers].join(' '))) ||
      participleOf(lookup, head) !== undefined)
  )
    return false;
  const before = tokens[start - 1]?.norm ?? '';
  if (words.points !== undefined || words.numbered || /^(?:the|this|that|these|those)$/.test(before)) return false;
  // "a settlement and permanent ceasefire": what is told of the first is told of all
  let first = head;
  for (let steps = 0; tokens[first]!.deprel === 'conj' && tokens[first]!.head >= 0 && steps < 3; steps++)
    first = tokens[first]!.head;
  const governor = tokens[first]!.head;
  const clause = governor >= 0 ? clauseAt(governor) : undefined;
  const laidDown = tokens.slice(start, head).some(t => /^(?:proposed|provisional|draft|preliminary|tentative|interim|agreed|backed)$/.test(t.norm)); // biome-ignore format: one condition
  const unsettled =
    clause !== undefined && (clause.modal !== undefined || clause.progressive || tokens[governor]!.tag === 'VBG');
  if (!laidDown && unsettled && SOUGHT.test(clause.lemma) && words.authors.length === 0) {
    // "managed to seal an agreement" has sealed it
    const managed = clause.governor && /^(?:manage|agree)$/.test(tokens[clause.governor.predicate]!.lemma);
    if (!managed) return true;
  }
  if (!agreement || words.authors.length > 0 || laidDown) return false;
  if ([...words.modifiers].some(m => POSSIBLE.test(m)) && !/^(?:its|their|his|her)$/.test(before)) return true;
  // "arms deal", "peace deal": of nobody's, and no one of them
  const bare = !/^(?:DET|ADJ|NOUN|PROPN)$/.test(tokens[start - 1]?.pos ?? '') && !/^['’]s?$/.test(before);
  if (bare && !words.plural && start > 0 && tokens[start - 1]!.sentence === tokens[head]!.sentence && !words.called)
    return true;
  if (words.plural && !/^(?:its|their|his|her|our)$/.test(before) && start === head - words.modifiers.size) return true;
  // "agreed to work toward a truce": told of as something agreed or proposed, a few verbs up
  for (let at = tokens[first]!.head, steps = 0; at >= 0 && steps < 4; at = tokens[at]!.head, steps++) {
    const { lemma, deprel } = tokens[at]!;
    if ((lexicon.status.has(lemma) || lexicon.author.has(lemma)) && isTold(lookup, at)) return false;
    // "it was agreed that the way is through a deal": another clause tells it
    if (/^(?:ccomp|acl:relcl|csubj|advcl)/.test(deprel)) break;
  }
  return /^(?:for|toward|towards|of|without|on|into|than|through|about|to|before)$/.test(caseOf(reading.tree, first)) || /^(?:a|an)$/.test(before); // biome-ignore format: one condition
}

/** A verb that tells what is or was done: not "is likely to present a deal", "to get him to agree to one", "if there is one". */
function isTold({ tokens, clauseAt }: Lookup, verb: number): boolean {
  const clause = clauseAt(verb);
  if (!clause) return tokens[verb]!.pos !== 'VERB';
  if (clause.hypothetical || clause.question || clause.negated) return false;
  if (clause.modal === undefined) return true;
  // "agreed to accept", "willing to accept": a yes all the same
  const above = clause.governor && tokens[clause.governor.predicate]!;
  return (
    clause.modal === 'to' && above !== undefined && /^(?:agree|manage|willing|ready|convince|decide)$/.test(above.lemma)
  );
}

/** "the ceasefire it is hoping to establish": it is not there yet. */
const isHopedFor = ({ reading, tokens }: Lookup, head: number): boolean =>
  reading.tree
    .children(head)
    .some(c => tokens[c]!.deprel === 'acl:relcl' && /^(?:hope|want|wish|seek|desire)$/.test(tokens[c]!.lemma));

/** "The roadmap calls for a truce": what another plan says is no plan of its own. */
function isProvided({ tokens, lexicon, clauseAt }: Lookup, start: number, head: number): boolean {
  const { head: governor, lemma } = tokens[head]!;
  const clause = governor < 0 ? undefined : clauseAt(governor);
  if (clause?.subject === undefined || clause.subject === head || !/^(?:an?|another)$/.test(tokens[start - 1]?.norm ?? ''))
    return false;
  const over = lexicon.heads.get(tokens[clause.subject]!.lemma);
  return over !== undefined && lexicon.heads.get(lemma) === 'agreement' && (lexicon.provide.has(clause.lemma) || lexicon.provide.has(`${clause.lemma} for`));
} // biome-ignore format: one line

/** "is yet to receive a good offer": nothing has come. */
function isUnmet({ tokens, clauseOf }: Lookup, head: number): boolean {
  const clause = clauseOf(head);
  if (clause?.lemma !== 'receive' || clause.object !== head || clause.passive) return false;
  return (
    clause.negated || tokens.slice(Math.max(0, clause.predicate - 4), clause.predicate).some(t => t.norm === 'yet')
  );
}

/** Tokens before "a draft" within which what is said of it may be denied. */
const DENIED = 16;

/** "Falls short of a formal truce", "we have no plans to publish a document or a draft agreement": there is none. */
function isDenied({ tokens, clauseAt }: Lookup, start: number, head: number): boolean {
  if (tokens[start - 1]?.norm === 'of' || tokens[start - 2]?.norm === 'of') {
    const of = tokens[start - 1]!.norm === 'of' ? start - 1 : start - 2;
    if (tokens[of - 1]?.norm === 'short') return true;
  }
  if (!/^an?$/.test(tokens[start - 1]?.norm ?? '')) return false;
  const { sentence } = tokens[head]!;
  let verb = tokens[head]!.head;
  for (let steps = 0; verb >= 0 && steps < 5 && head - verb < DENIED; verb = tokens[verb]!.head, steps++) {
    const clause = clauseAt(verb);
    if (tokens[verb]!.sentence !== sentence) return false;
    // "plans to go publish": of the wish for one, the denial is of it too
    if (clause?.negated && clause.modal === undefined && /^(?:have|need|want|plan|see|make|offer|intend|be)$/.test(clause.lemma)) return true; // biome-ignore format: one condition
  }
  return false;
}
