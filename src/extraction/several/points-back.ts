/**
 * Words that point back to several told of before: "the two leaders", "both sides", "the pair". In: a token or a phrase. Out: of what kind they
 * are and how many, or undefined where the words are no such.
 */
import { type SeveralKind, severalLexicon } from '../../knowledge/several.ts';
import { wordFact } from '../../text/word-facts.ts';
import { caseOf } from '../clauses/read-clauses.ts';
import { hasRelation, relationOf, type Tree } from '../statements/tree.ts';

export interface PointsBack {
  readonly kind: SeveralKind;
  readonly noun: string;
  /** How many the words say they are; undefined for "the leaders". */
  readonly count?: number;
}

const POINTS = /^(?:the|these|those)$/;

/** A phrase as lower-case words, read from its noun backwards: "both", "the two foreign ministers". */
export function readPointer(words: readonly string[]): PointsBack | undefined {
  const { kinds, numbers, offices, bare } = severalLexicon();
  const ofThem = words.at(-1) === 'them' && words.at(-2) === 'of' ? words.slice(0, -2) : words;
  const heads = ofThem.at(-3) === 'heads' ? 3 : 1;
  const noun = ofThem.slice(-heads).join(' ');
  const kind = kinds.get(noun);
  if (kind === undefined) return undefined;
  let at = ofThem.length - heads - 1;
  if (kind === 'two') {
    const alone = noun === 'both' ? at < 0 : at === 0 && ofThem[0] === 'the';
    return alone ? { kind, noun, count: 2 } : undefined;
  }
  while (at >= 0 && offices.has(ofThem[at]!)) at--;
  if (at === 0 && ofThem[0] === 'both') return { kind, noun, count: 2 };
  const count = numbers.get(ofThem[at] ?? '');
  if (count !== undefined) at--;
  if (at !== 0 || !(POINTS.test(ofThem[0]!) || (ofThem[0] === 'all' && count !== undefined))) return undefined;
  if (count !== undefined) return { kind, noun, count };
  return ofThem[0] === 'the' && bare.has(noun) ? { kind, noun } : undefined;
}

/** A speaker's words; of "the two" they may have lost the article. */
export function wordsPointBack(phrase: string): boolean {
  const words = phrase.toLowerCase().split(/\s+/);
  return readPointer(words) !== undefined || (words.length === 1 && severalLexicon().kinds.get(words[0]!) === 'two');
}

/** A noun that such words may have: leaders, sides. */
export const severalNoun = wordFact(
  ({ norm, pos }) => norm === 'heads' || (severalLexicon().kinds.has(norm) && pos !== 'VERB' && pos !== 'ADJ'),
);
const mayStandBefore = wordFact(
  ({ norm }) => severalLexicon().offices.has(norm) || severalLexicon().numbers.has(norm) || /^(?:the|both|these|those|all)$/.test(norm), // biome-ignore format: one thought
);
/** Words of such a phrase before its noun: "the two deputy prime ministers". */
const MOST = 6;
/** "Both" that belongs to what follows: "both A and B", "both sides". */
const BESIDE = /^(?:det|cc|advmod|nummod|amod|compound)/;

/** The words that a token heads, where they point back and do not say themselves who is meant. */
export function pointsBackAt(tree: Tree, head: number): PointsBack | undefined {
  const { tokens } = tree;
  const token = tokens[head]!;
  if (!severalNoun(token)) return undefined;
  let first = head;
  while (first > 0 && head - first < MOST && tokens[first - 1]!.sentence === token.sentence && mayStandBefore(tokens[first - 1]!)) first--; // biome-ignore format: one condition
  const last = token.norm === 'heads' ? head + 2 : head;
  const words = tokens.slice(first, last + 1).map(({ norm }) => norm);
  const found = readPointer(words);
  if (!found || (found.kind === 'two' && BESIDE.test(token.deprel))) return undefined;
  return saysWhich(tree, head, last, found) ? undefined : found;
}

/** "The leaders of Norvand", "the parties to the treaty": they say who they are. */
function saysWhich(tree: Tree, head: number, last: number, { count, kind }: PointsBack): boolean {
  const { tokens } = tree;
  for (const c of tree.children(head)) {
    if (c <= last) continue;
    const relation = relationOf(tokens[c]!);
    // "The leaders discussed": the root is a verb that the parser took for a participle
    if (relation === 'acl' && count === undefined && tokens[head]!.deprel !== 'root') return true;
    if (relation !== 'nmod' || (kind === 'two' && tokens[c]!.norm === 'them')) continue;
    if (count === undefined || /^(?:of|from)$/.test(caseOf(tree, c))) return true;
  }
  return false;
}

/** The names beside such words: "the foreign ministers, Oda Brandt and Karl Venn". */
export function namedBeside(tree: Tree, head: number): number | undefined {
  return tree.children(head).find(c => c > head && hasRelation(tree.tokens[c]!, 'appos'));
}
