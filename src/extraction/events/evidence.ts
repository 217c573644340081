/** The words that show an event: its clause, cut to what fits. In: clause or noun. Out: a range of tokens. */
import { wordFact } from '../../text/word-facts.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import { extentWithout, type Range, relationOf } from '../statements/tree.ts';
import type { Context } from './context.ts';

/** Tokens of one evidence; beyond it clauses that hang on are left out, then the edges. */
const LONG = 28;
const LONGEST = 45;
/** Fewer words than this show nothing by themselves. */
const SHORT = 4;

export function evidenceOfClause(context: Context, clause: Clause): Range {
  const { tree } = context.reading;
  let range = clause.range;
  if (range.last - range.first > LONG)
    range = extentWithout(tree, clause.predicate, c =>
      ['advcl', 'ccomp', 'parataxis', 'conj', 'discourse', 'punct', 'cc'].includes(relationOf(context.tokens[c]!)),
    );
  const stands = beforeBut(context, standing(context, clause, range), clause.predicate);
  return trim(context, cut(shorten(context, stands, clause.predicate), clause.predicate), clause.predicate);
}

/** "The talks were to start on Monday but the mediator has put them off": what follows "but" is told of something else. */
function beforeBut({ tokens }: Context, { first, last }: Range, predicate: number): Range {
  for (let i = predicate + SHORT; i < last; i++) if (tokens[i]!.norm === 'but') return { first, last: i - 1 };
  return { first, last };
}

/** Words of long evidence that nothing is cut before. */
const KEPT = 10;

/** What follows a comma late in long evidence is left out: asides, places of places, further clauses hung below. */
function shorten({ tokens }: Context, { first, last }: Range, predicate: number): Range {
  let end = last;
  while (end - first > LONG) {
    let comma = end - 1;
    while (comma > predicate + 2 && comma > first + KEPT && tokens[comma]!.norm !== ',') comma--;
    if (comma <= predicate + 2 || comma <= first + KEPT) break;
    end = comma - 1;
  }
  return { first, last: end };
}

/** A clause without its doer ("to meet the envoy") does not stand alone: it reaches back to the doer, or to the words that govern it. */
function standing(context: Context, clause: Clause, range: Range): Range {
  const { tokens, reading, clauseAt } = context;
  const { sentence } = tokens[clause.predicate]!;
  const own = reading.tree.child(clause.predicate, 'nsubj') !== undefined;
  const { deprel, head } = tokens[clause.predicate]!;
  if (deprel === 'acl' && clause.modal !== 'to' && head < clause.predicate && clause.predicate - head <= 8 && !own) {
    const noun = extentWithout(reading.tree, head, c => c > head || relationOf(tokens[c]!) === 'case');
    return { first: Math.min(noun.first, range.first), last: range.last }; // "a deal signed in March"
  }
  const before = tokens[range.first - 1]?.pos;
  if (!own && tokens[range.first]!.pos === 'AUX' && (before === 'NOUN' || before === 'PROPN'))
    return withDoer(context, range);
  const infinitive = clause.modal === 'to' || relationOf(tokens[clause.predicate]!) === 'xcomp';
  if ((own || !infinitive) && range.last - range.first >= SHORT) return range;
  const { subject } = clause;
  let { first, last } = range;
  if (subject !== undefined && tokens[subject]!.sentence === sentence && Math.abs(subject - clause.predicate) <= LONG) {
    const phrase = extentWithout(
      reading.tree,
      subject,
      c => ['conj', 'acl', 'appos', 'punct', 'parataxis'].includes(relationOf(tokens[c]!)) && c > subject,
    );
    first = Math.min(first, phrase.first);
    last = Math.max(last, Math.min(phrase.last, first + LONG));
  } else if (clause.governor) {
    const above = clauseAt.get(clause.governor.predicate)?.range ?? reading.tree.extent(clause.governor.predicate);
    if (range.last - above.first <= LONG) first = Math.min(first, above.first);
    if (above.last - first <= LONG) last = Math.max(last, above.last);
  }
  if (last - first >= SHORT) return { first, last };
  const { first: start, last: end } = reading.doc.sentences[sentence]!;
  if (end - start <= LONG) return { first: start, last: end - 1 };
  return { first: Math.max(start, clause.predicate - LONG / 2), last: Math.min(end - 1, clause.predicate + LONG / 2) };
}

/** Words of a doer. */
const DOER = 16;

/** "expected Kovar and Lemos | would talk on Friday": the doers right before a helper verb, which the parser hung on the verb above. */
function withDoer({ tokens }: Context, { first, last }: Range): Range {
  const { sentence } = tokens[first]!;
  let start = first;
  while (
    start > first - DOER &&
    tokens[start - 1]?.sentence === sentence &&
    /^(?:PROPN|NOUN|ADJ|DET|NUM|CCONJ)$/.test(tokens[start - 1]!.pos)
  )
    start--;
  while (start < first && /^(?:CCONJ)$/.test(tokens[start]!.pos)) start++;
  return { first: start, last };
}

export function evidenceOfNoun(context: Context, noun: number): Range {
  const { tree, tokens } = { tree: context.reading.tree, tokens: context.tokens };
  const range = extentWithout(
    tree,
    noun,
    c =>
      isStray(context, c) ||
      (c > noun ? ['conj', 'cc', 'punct', 'parataxis', 'advcl'] : ['case', 'mark', 'cc', 'punct']).includes(
        relationOf(tokens[c]!),
      ),
  );
  return trim(context, cut(withFirst(context, noun, range), noun), noun);
}

/** "car bombs and suicide attacks on Sunday": what the two share hangs on the first. */
function withFirst({ tokens, reading }: Context, noun: number, range: Range): Range {
  const token = tokens[noun]!;
  const first = token.head;
  if (relationOf(token) !== 'conj' || first > noun || noun - first > 5 || tokens[first]!.pos !== 'NOUN') return range;
  const whole = extentWithout(reading.tree, first, c =>
    ['acl', 'punct', 'case', 'parataxis', 'advcl'].includes(relationOf(tokens[c]!)),
  );
  return { first: Math.min(whole.first, range.first), last: Math.max(whole.last, range.last) };
}

/** A clause that is no relative clause, hung as one: "Monday's summit in Oslo, the minister spoke". */
export function isStray({ tokens, reading }: Context, child: number): boolean {
  if (tokens[child]!.deprel !== 'acl:relcl') return false;
  const { first } = reading.tree.extent(child);
  const start = tokens[first]!.norm === ',' ? first + 1 : first;
  return (
    tokens[start - 1]?.norm === ',' &&
    !/^(?:who|which|that|whose|where|when|in|to|at|for|of|with)$/.test(tokens[start]!.norm)
  );
}

const cut = ({ first, last }: Range, around: number): Range =>
  last - first <= LONGEST
    ? { first, last }
    : { first: Math.max(first, around - LONGEST / 3), last: Math.min(last, around + Math.floor((2 * LONGEST) / 3)) };

const isEdge = wordFact(({ norm, pos }) => pos === 'PUNCT' || /^(?:and|but|or|that|as|while)$/.test(norm));

/** No marks or joining words at the edges, nothing of another sentence. */
function trim(context: Context, range: Range, around: number): Range {
  const { tokens } = context;
  let first = Math.ceil(range.first);
  let { last } = range;
  const { sentence } = tokens[around]!;
  while (first < around && (tokens[first]!.sentence !== sentence || isEdge(tokens[first]!))) first++;
  while (last > around && (tokens[last]!.sentence !== sentence || tokens[last]!.pos === 'PUNCT')) last--;
  return { first, last };
}
