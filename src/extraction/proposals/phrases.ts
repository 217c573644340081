/**
 * Phrases that name a plan or document under negotiation. In: a reading. Out: one Phrase per noun phrase, with what its words tell:
 * kind, points, authors, modifiers; `bare` phrases ("the plan") only point back to one named before.
 */
import { proposalsLexicon } from '../../knowledge/proposals.ts';
import type { Token } from '../../model/doc.ts';
import type { Speaker } from '../../model/mentions.ts';
import type { ProposalKind } from '../../model/moves.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import { caseOf } from '../clauses/read-clauses.ts';
import { readNumerals } from '../figures/numerals.ts';
import type { Reading } from '../reading.ts';
import { hasRelation, type Range } from '../statements/tree.ts';

export interface Phrase {
  readonly head: number;
  /** Lemma, "ceasefire" for all its spellings. */
  readonly noun: string;
  readonly kind: ProposalKind;
  /** From the first modifier to the head: its name without article and owner. */
  readonly name: Range;
  /** The whole noun phrase. */
  readonly range: Range;
  readonly points?: number;
  readonly authors: readonly Speaker[];
  /** Content words before the head. */
  readonly modifiers: ReadonlySet<string>;
  /** Content words of the matter after it: "to send ground troops". */
  readonly matter: ReadonlySet<string>;
  readonly definite: boolean;
  readonly bare: boolean;
  /** "A lasting peace deal" in the air: joins one that is known, makes none. */
  readonly tentative: boolean;
  /** Clause in which it is subject or object. */
  readonly clause?: Clause;
}

const DEFINITE = /^(?:the|this|that|these|its|his|their|her|our)$/;
const OFFERED = new Set(['propose', 'draft', 'back', 'broker', 'sponsor', 'author', 'mediate', 'write', 'lead', 'present', 'submit', 'bring', 'float', 'prepare', 'suggest', 'design']); // biome-ignore format: one glance
/** Words of a phrase after its head that are looked at; longer ones are relative clauses gone wrong. */
const LONGEST_TAIL = 14;

export function findPhrases(reading: Reading): Phrase[] {
  const found: Phrase[] = [];
  const argumentOf = clausesByArgument(reading);
  for (const token of reading.doc.tokens) {
    if (token.pos !== 'NOUN' && token.pos !== 'PROPN') continue;
    const phrase = readPhrase(reading, token, argumentOf.get(token.index));
    if (phrase) found.push(phrase);
  }
  return found;
}

function clausesByArgument({ clauses }: Reading): ReadonlyMap<number, Clause> {
  const map = new Map<number, Clause>();
  for (const clause of clauses)
    for (const argument of [clause.object, clause.subject]) if (argument !== undefined && !map.has(argument)) map.set(argument, clause); // biome-ignore format: one line
  return map;
}

/** The lemma that the lexicon knows, hyphened spellings joined. */
function nounOf(tokens: readonly Token[], { index, lemma, norm }: Token): { noun: string; first: number } | undefined {
  const { heads } = proposalsLexicon();
  if (norm === 'fire' && tokens[index - 1]?.norm === '-' && tokens[index - 2]?.norm === 'cease') return { noun: 'ceasefire', first: index - 2 }; // biome-ignore format: one line
  if (tokens[index - 1]?.norm === '-' && tokens[index - 2]?.norm === 'counter') {
    const joined = `counter-${lemma}`;
    if (heads.has(joined)) return { noun: joined, first: index - 2 };
  }
  const word = lemma.toLowerCase();
  if (word === 'cease-fire') return { noun: 'ceasefire', first: index };
  return heads.has(word) ? { noun: word, first: index } : undefined;
}

function readPhrase(reading: Reading, token: Token, clause: Clause | undefined): Phrase | undefined {
  const { tokens } = reading.doc;
  const lexicon = proposalsLexicon();
  const known = nounOf(tokens, token);
  // a compound names something else: "plan B", "resolution mechanism", "cease-fire talks"
  if (!known || /^(?:compound|flat)/.test(token.deprel)) return undefined;
  const start = nameStart(reading, known.first, token.index);
  const before = tokens.slice(start, known.first);
  if (before.some(t => lexicon.notAfter.has(t.norm))) return undefined;
  const determiner = tokens[start - 1]?.norm ?? '';
  if (lexicon.notAfter.has(determiner)) return undefined;
  const modifiers = new Set(before.filter(t => /^(?:NOUN|ADJ|PROPN|VERB|NUM)$/.test(t.pos)).map(t => t.norm));
  const authors = authorsOf(reading, token.index, before, clause);
  const points = pointsOf(reading, token.index, start);
  const matter = matterOf(reading, token.index);
  const kind = modifiers.has('draft') && known.noun !== 'resolution' ? 'draft' : lexicon.heads.get(known.noun)!;
  const named = isNamed({ noun: known.noun, modifiers, authors, points, matter: matter.words, clause });
  return {
    head: token.index,
    noun: known.noun,
    kind,
    name: {
      first: start,
      last: named && matter.short !== undefined && start === known.first ? matter.short : nameEnd(tokens, token.index),
    },
    range: wholeRange(reading, start, token.index, matter.last ?? token.index),
    ...(points !== undefined ? { points } : {}),
    authors,
    modifiers,
    matter: matter.words,
    definite: DEFINITE.test(determiner) || authors.length > 0,
    bare: !named,
    tentative: isTentative(reading, start, token.index, known.noun, authors.length > 0 || points !== undefined),
    ...(clause ? { clause } : {}),
  };
}

/** First token of the modifiers, after article and owner. */
function nameStart({ tree, doc: { tokens } }: Reading, first: number, head: number): number {
  const begins = tree
    .children(head)
    .filter(
      c => c < first && /^(?:amod|compound|nummod|nmod)/.test(tokens[c]!.deprel) && tokens[c]!.deprel !== 'nmod:poss',
    )
    .map(c => tree.extent(c).first);
  let start = Math.min(first, ...begins);
  // ten words of modifiers at most: more is a parse error
  if (first - start > 10) start = first;
  while (start < first && /^(?:PUNCT|DET|ADP|PRON|PART)$/.test(tokens[start]!.pos)) start++;
  return start;
}

const nameEnd = (tokens: readonly Token[], head: number): number =>
  /^cessation$/.test(tokens[head]!.lemma) && tokens[head + 1]?.norm === 'of' ? head + 2 : head;

interface Words {
  readonly noun: string;
  readonly modifiers: ReadonlySet<string>;
  readonly authors: readonly Speaker[];
  readonly points: number | undefined;
  readonly matter: ReadonlySet<string>;
  readonly clause: Clause | undefined;
}

/** Whether the phrase says enough to be a proposal of its own. */
function isNamed({ noun, modifiers, authors, points, matter, clause }: Words): boolean {
  const lexicon = proposalsLexicon();
  if (points !== undefined) return true;
  const proposed =
    clause !== undefined && lexicon.author.has(clause.lemma) && clause.object !== undefined && !clause.hypothetical;
  if (lexicon.pauses.has(noun)) {
    return (
      authors.length > 0 ||
      [...modifiers].some(m => lexicon.pauseModifiers.has(m)) ||
      (proposed && clause.lemma === 'propose')
    );
  }
  const telling = [...modifiers].some(m => lexicon.modifiers.has(m) && !lexicon.weak.has(m));
  const hinted = telling || [...modifiers].some(m => lexicon.modifiers.has(m));
  if (noun === 'principle' || noun === 'outline' || noun === 'protocol' || noun === 'text' || noun === 'paper')
    return telling && authors.length > 0;
  if (noun === 'package' || noun === 'scheme' || noun === 'vision')
    return (telling && authors.length > 0) || modifiers.has('peace');
  const topical = [...matter].some(m => lexicon.topics.has(m));
  if (noun === 'document') return modifiers.has('draft') || topical;
  if (telling || topical) return true;
  return authors.length > 0 && (hinted || proposed || noun === 'resolution' || noun === 'plan' || noun === 'proposal');
}

/** An agreement that nobody has made or laid down: "hopes for a peace deal", "towards a lasting truce". */
function isTentative(
  { tree, doc: { tokens } }: Reading,
  start: number,
  head: number,
  noun: string,
  certain: boolean,
): boolean {
  const { status, author, heads } = proposalsLexicon();
  if (certain || heads.get(noun) !== 'agreement') return false;
  if (/^(?:the|this|that)$/.test(tokens[start - 1]?.norm ?? '')) return false;
  const laidDown = tokens
    .slice(start, head)
    .some(t => /^(?:proposed|provisional|draft|preliminary|tentative|interim|agreed|backed)$/.test(t.norm));
  if (laidDown) return false;
  // "agreed to work toward a truce": told of as something agreed or proposed, a few verbs up
  for (let at = tokens[head]!.head, steps = 0; at >= 0 && steps < 4; at = tokens[at]!.head, steps++) {
    const { lemma } = tokens[at]!;
    if (status.has(lemma) || author.has(lemma)) return false;
  }
  return (
    /^(?:for|toward|towards|of|without|on|into)$/.test(caseOf(tree, head)) ||
    /^(?:a|an)$/.test(tokens[start - 1]?.norm ?? '')
  );
}

/** "20-point", "the 20 points of a document". */
function pointsOf({ tree, doc: { tokens } }: Reading, head: number, start: number): number | undefined {
  for (const n of readNumerals(tokens, start, head))
    if (/^points?$/.test(tokens[n.last + 2]?.norm ?? '') && tokens[n.last + 1]?.norm === '-') return n.value;
  const above = tokens[tokens[head]!.head];
  if (above?.lemma === 'point' && caseOf(tree, head) === 'of') {
    const n = readNumerals(tokens, Math.max(0, above.index - 4), above.index).at(-1);
    if (n && n.last === above.index - 1) return n.value;
  }
  return undefined;
}

/** The one that a phrase's modifier names: an actor, or the state of a nationality. */
function namedBy(reading: Reading, index: number): Speaker | undefined {
  const actor = reading.actorOf(index);
  if (actor) return actor;
  const name = reading.doc.names.find(n => n.first <= index && n.last > index && n.known !== undefined);
  const known = name && reading.actors.find(a => a.known === name.known);
  return known ? { actor: known.key } : undefined;
}

const unique = (speakers: readonly (Speaker | undefined)[]): Speaker[] => {
  const seen = new Set<string>();
  return speakers.filter((s): s is Speaker => {
    const key = JSON.stringify(s);
    if (!s || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

function authorsOf(reading: Reading, head: number, before: readonly Token[], clause: Clause | undefined): Speaker[] {
  const { tree, tokens } = { tree: reading.tree, tokens: reading.doc.tokens };
  const found: (Speaker | undefined)[] = [];
  for (const child of tree.children(head)) {
    const token = tokens[child]!;
    if (child < head && token.deprel === 'nmod:poss') found.push(namedBy(reading, child));
    if (child > head && hasRelation(token, 'nmod') && /^(?:by|from)$/.test(caseOf(tree, child))) found.push(namedBy(reading, child)); // biome-ignore format: one line
    // "brought from the United States", "drafted by the envoy"
    if (child > head && hasRelation(token, 'acl') && (OFFERED.has(token.lemma) || proposalsLexicon().author.has(token.lemma)))
      for (const oblique of tree.children(child)) if (/^(?:by|from)$/.test(caseOf(tree, oblique))) found.push(namedBy(reading, oblique)); // biome-ignore format: one line
  }
  for (const token of before) {
    const name = reading.doc.names.find(n => n.first <= token.index && n.last > token.index);
    const hyphen = tokens[token.index + 1]?.norm === '-';
    const proposedBy = hyphen && OFFERED.has(tokens[token.index + 2]?.lemma ?? '');
    // "Norvand peace plan" is a plan for Norvand; states that have no adjective in use (US, UK) are its authors
    const states = name?.kind === 'nationality' || (name?.kind === 'state' && /^(?:[A-Z]\.?){2,4}$/.test(token.text));
    const bodies = name?.kind === 'organization' && /^(?:amod|compound|nmod)/.test(token.deprel);
    if (name && (proposedBy || (!hyphen && (states || bodies)))) found.push(namedBy(reading, token.index));
  }
  const authored = clause && proposalsLexicon().author.has(clause.lemma) && clause.object === head && clause.subject !== undefined && !clause.negated; // biome-ignore format: one line
  if (authored) found.push(namedBy(reading, clause.subject!));
  return unique(found);
}

/**
 * What it is about: "to send ground troops", "on the terms of a pause", "detailing the reconstruction". Read off the words: the parser
 * hangs such tails elsewhere as often as not.
 */
function matterOf({ doc }: Reading, head: number): { words: ReadonlySet<string>; short?: number; last?: number } {
  const { matters } = proposalsLexicon();
  const { tokens } = doc;
  const { last: end } = doc.sentences[tokens[head]!.sentence]!;
  const first = tokens[head + 1];
  if (!first || head + 2 >= end) return { words: new Set() };
  const infinitive = first.norm === 'to' && tokens.slice(head + 2, head + 5).some(t => t.tag === 'VB');
  if (!infinitive && first.tag !== 'VBG' && !matters.has(first.norm)) return { words: new Set() };
  const words: Token[] = [];
  let short: number | undefined;
  for (let i = head + 1; i < Math.min(end, head + 1 + LONGEST_TAIL); i++) {
    const token = tokens[i]!;
    if (/^[,;:.–—]$/.test(token.norm) || (i > head + 1 && /^(?:VBD|VBZ|VBP|MD)$/.test(token.tag ?? ''))) break;
    if (!/^(?:NOUN|PROPN|ADJ|VERB)$/.test(token.pos)) continue;
    words.push(token);
    // the name takes the matter as far as its first noun phrase
    if (short === undefined && token.pos === 'NOUN' && !/^(?:NOUN|PROPN)$/.test(tokens[i + 1]?.pos ?? '')) short = i;
  }
  const lemmas = words.flatMap(w => [w.lemma.toLowerCase(), w.norm.replace(/s$/, '')]);
  return {
    words: new Set(lemmas),
    ...(short !== undefined ? { short } : {}),
    ...(words.length > 0 ? { last: words.at(-1)!.index } : {}),
  };
}

/** The noun phrase with its owner and its matter, cut where it grows long. */
function wholeRange({ tree, doc }: Reading, from: number, head: number, matterEnd: number): Range {
  const { tokens } = doc;
  let start = from;
  const extent = tree.extent(head);
  const sentence = doc.sentences[tokens[head]!.sentence]!;
  // "the 20 points of a document"
  const above = tokens[head]!.head;
  if (tokens[above]?.lemma === 'point' && above > start - 6 && above < start)
    start = Math.max(sentence.first, above - 2);
  let last = Math.min(Math.max(extent.last, matterEnd), head + LONGEST_TAIL, sentence.last - 1);
  const stop = tokens.slice(head + 1, last + 1).find(t => /^(?:[,;:–—]|but)$/.test(t.norm));
  if (stop) last = stop.index - 1;
  while (last > head && /^(?:PUNCT|ADP|DET|CCONJ|PART)$/.test(tokens[last]!.pos)) last--;
  const first = Math.max(extent.first, start - 6, sentence.first);
  let begin = Math.min(first, start);
  while (begin < start && /^(?:ADP|PUNCT|CCONJ|SCONJ)$/.test(tokens[begin]!.pos)) begin++;
  return { first: begin, last };
}
