/** The words that show an event: its clause, cut to what fits. In: clause or noun. Out: a range of tokens. */
import type { Clause } from '../clauses/read-clauses.ts';
import { extentWithout, type Range, relationOf } from '../statements/tree.ts';
import type { Context } from './context.ts';

/** Tokens of one evidence; beyond it clauses that hang on are left out, then the edges. */
const LONG = 28;
const LONGEST = 45;

export function evidenceOfClause(context: Context, clause: Clause): Range {
  const { tree } = context.reading;
  let range = clause.range;
  if (range.last - range.first > LONG)
    range = extentWithout(tree, clause.predicate, c =>
      ['advcl', 'ccomp', 'parataxis', 'conj', 'discourse', 'punct', 'cc'].includes(relationOf(context.tokens[c]!)),
    );
  return trim(context, cut(range, clause.predicate), clause.predicate);
}

export function evidenceOfNoun(context: Context, noun: number): Range {
  const { tree, tokens } = { tree: context.reading.tree, tokens: context.tokens };
  const range = extentWithout(
    tree,
    noun,
    c => ['conj', 'cc', 'punct', 'parataxis'].includes(relationOf(tokens[c]!)) && c > noun,
  );
  return trim(context, cut(range, noun), noun);
}

const cut = ({ first, last }: Range, around: number): Range =>
  last - first <= LONGEST
    ? { first, last }
    : { first: Math.max(first, around - LONGEST / 3), last: Math.min(last, around + Math.floor((2 * LONGEST) / 3)) };

/** No marks or joining words at the edges, nothing of another sentence. */
function trim(context: Context, range: Range, around: number): Range {
  const { tokens } = context;
  let first = Math.ceil(range.first);
  let { last } = range;
  const { sentence } = tokens[around]!;
  while (
    first < around &&
    (tokens[first]!.sentence !== sentence ||
      tokens[first]!.pos === 'PUNCT' ||
      /^(?:and|but|or|that|as|while)$/.test(tokens[first]!.norm))
  )
    first++;
  while (last > around && (tokens[last]!.sentence !== sentence || tokens[last]!.pos === 'PUNCT')) last--;
  return { first, last };
}
