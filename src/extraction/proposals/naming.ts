/** Whether a phrase names a proposal of its own, and whether that is there at all. In: what its words tell. Out: yes or no. */
import type { Speaker } from '../../model/mentions.ts';
import { type Clause, caseOf } from '../clauses/read-clauses.ts';
import type { Lookup } from './lookup.ts';

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
  readonly clause: Clause | undefined;
}

/** Nouns that need both a telling word and an author. */
const LOOSE = /^(?:principle|outline|text|paper|vision|scheme|package|solution|term|list)$/;
/** Nouns that an author makes one. */
const OWNED =
  /^(?:resolution|plan|proposal|initiative|roadmap|blueprint|formula|counter-?proposal|communique|communiqué|declaration|memorandum)$/;

export function isNamed({ lexicon }: Lookup, words: Words): boolean {
  const { noun, plural, modifiers, authors, points, matter, clause } = words;
  if (points !== undefined || words.numbered) return true;
  if (words.called && lexicon.calledAfter.has(noun)) return true;
  const handled =
    clause !== undefined && clause.object !== undefined && !clause.hypothetical && (lexicon.author.has(clause.lemma) || (lexicon.hand.has(clause.lemma) && OWNED.test(noun))); // biome-ignore format: one condition
  if (lexicon.pauses.has(noun))
    return authors.length > 0 || [...modifiers].some(m => lexicon.pauseModifiers.has(m)) || (handled && clause.lemma === 'propose'); // biome-ignore format: one condition
  const telling = [...modifiers].some(m => lexicon.modifiers.has(m) && !lexicon.weak.has(m));
  const hinted = telling || [...modifiers].some(m => lexicon.modifiers.has(m));
  if (/^(?:text|paper|non-paper)$/.test(noun) && (modifiers.has('draft') || noun === 'non-paper')) return true;
  if (LOOSE.test(noun)) return (telling && authors.length > 0) || (modifiers.has('peace') && noun !== 'principle');
  const topical = [...matter].some(m => lexicon.topics.has(m));
  if (noun === 'document') return modifiers.has('draft') || (topical && !(plural && !handled && authors.length === 0));
  if (telling || topical) return true;
  // "Norvand's plans" are its intentions
  if (words.ofStates && OWNED.test(noun) && !plural) return true;
  if (authors.length === 0 || (plural && noun === 'plan')) return hinted && handled;
  return hinted || handled || OWNED.test(noun);
}

/** What one looks for: nothing is there yet. */
const SOUGHT =
  /^(?:find|seek|need|want|hope|work|push|negotiate|discuss|reach|secure|forge|broker|strike|clinch|achieve|get|press|aim|make|conclude|sign)$/;

/** An agreement that nobody has made or laid down: "hopes for a peace deal", "to negotiate a lasting truce". */
export function isTentative(lookup: Lookup, start: number, head: number, words: Words): boolean {
  const { tokens, lexicon, reading, clauseAt } = lookup;
  // "Security Council resolutions": all there are
  if (words.noun === 'resolution' && words.plural && !words.modifiers.has('draft')) return true;
  const agreement = lexicon.heads.get(words.noun) === 'agreement';
  const before = tokens[start - 1]?.norm ?? '';
  if (words.points !== undefined || words.numbered || /^(?:the|this|that|these|those)$/.test(before)) return false;
  const governor = tokens[head]!.head;
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
  if (words.plural && !/^(?:its|their|his|her|our)$/.test(before) && start === head - words.modifiers.size) return true;
  // "agreed to work toward a truce": told of as something agreed or proposed, a few verbs up
  for (let at = tokens[head]!.head, steps = 0; at >= 0 && steps < 4; at = tokens[at]!.head, steps++) {
    const { lemma } = tokens[at]!;
    if (lexicon.status.has(lemma) || lexicon.author.has(lemma)) return false;
  }
  return /^(?:for|toward|towards|of|without|on|into)$/.test(caseOf(reading.tree, head)) || /^(?:a|an)$/.test(before);
}
