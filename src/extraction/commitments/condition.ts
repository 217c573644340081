/** What a deed hangs on: "until it halts the raids", "if the talks fail". In: the deed. Out: the words of the clause, in tokens. */
import { wordFact } from '../../text/word-facts.ts';
import type { Range } from '../statements/tree.ts';
import type { Context } from './context.ts';

/** Tokens of a deed and its condition. */
const LONGEST = 36;
export const CONDITION = /^(?:if|unless|once|until)$/;

const mayOpenCondition = wordFact(({ norm }) => /^(?:if|unless|once|until|provided|providing|as|so|on)$/.test(norm));

/** "if", ", provided", "as long as", "on condition that": the deed hangs on what follows. */
function opensCondition(tokens: Context['tokens'], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !mayOpenCondition(token)) return false;
  const { norm } = token;
  if (CONDITION.test(norm)) return true;
  const next = tokens[at + 1]?.norm;
  if (/^(?:provided|providing)$/.test(norm)) return next === 'that' || tokens[at - 1]?.norm === ',';
  if (/^(?:as|so)$/.test(norm)) return next === 'long' && tokens[at + 2]?.norm === 'as';
  return norm === 'on' && (next === 'condition' || (next === 'the' && tokens[at + 2]?.norm === 'condition'));
}

/** The if- or until-clause behind a deed, with what the parse hangs beside it: "until it halts the raids, lifts the siege, | and frees the men". */
export function conditionClause({ tokens, reading, clauseAt }: Context, act: number): Range | undefined {
  const parsed = clauseAt(act)?.condition;
  const clause = parsed === undefined ? undefined : clauseAt(parsed);
  if (!clause || parsed === undefined) return undefined;
  let { last } = clause.range;
  for (const child of reading.tree.children(parsed)) {
    if (child <= last || !tokens[child]!.deprel.startsWith('conj') || tokens[child]!.tag !== tokens[parsed]!.tag)
      continue;
    const further = clauseAt(child)?.range.last ?? child;
    for (last = child; last < further && !/^[-–—;:]$/.test(tokens[last + 1]!.norm); ) last++;
  }
  return { first: clause.range.first, last };
}

/** The if- or unless-clause of the deed, read off the words where the parse has none. */
export function conditionOf(context: Context, act: number, { last }: Range): Range | undefined {
  const { tokens, passageAt, sentenceAt } = context;
  const clause = conditionClause(context, act);
  if (clause && tokens[clause.first]!.norm === 'even') return undefined;
  // a clause that the parse breaks off is read off the words
  const whole = clause && (tokens[clause.last + 1]?.pos === 'PUNCT' || clause.last + 1 > sentenceAt(act).last); // biome-ignore format: one line
  if (
    clause &&
    whole &&
    (/^[-–—]$/.test(tokens[clause.last + 1]?.norm ?? '') || !/^(?:VERB|NOUN)$/.test(tokens[clause.last + 2]?.pos ?? ''))
  )
    return clause;
  const before = conditionBefore(context, act);
  if (before) return before;
  const limit = Math.min(sentenceAt(act).last, passageAt(act)?.last ?? Number.POSITIVE_INFINITY, act + LONGEST);
  let joined = false;
  for (let i = act + 1; i <= Math.max(last, limit); i++) {
    // "we will meet them, and then they will meet, if …": the condition of what comes after
    if (tokens[i]?.pos === 'CCONJ') joined = true;
    if (joined && tokens[i]?.tag === 'MD') return undefined;
    // "even if there is a deal" is none
    if (
      !opensCondition(tokens, i) ||
      tokens[i - 1]?.norm === 'even' ||
      i > limit ||
      context.timeAt(i + 1) !== undefined
    )
      continue;
    let end = i;
    while (end < limit && !/^[;:.–—]$/.test(tokens[end + 1]!.norm) && !opensMain(tokens, end + 1)) end++;
    while (end > i && tokens[end]!.pos === 'PUNCT') end--;
    // "once the largest city": no clause
    const clause = tokens.slice(i, end + 1).some(t => /^(?:VB[DZPN]|MD)$/.test(t.tag ?? ''));
    return end > i + 1 && clause ? { first: i, last: end } : undefined;
  }
  return undefined;
}

/** "If the talks fail, Norvand will …": the clause that opens what is said. */
function conditionBefore(context: Context, act: number): Range | undefined {
  const { tokens, passageAt, sentenceAt } = context;
  let first = Math.max(sentenceAt(act).first, passageAt(act)?.first ?? 0);
  while (/^["“”'‘’]$/.test(tokens[first]!.norm)) first++;
  if (!CONDITION.test(tokens[first]!.norm)) return undefined;
  for (let i = first + 2; i < act; i++) if (tokens[i]!.norm === ',') return { first, last: i - 1 };
  return undefined;
}

/** ", I'll meet …", ", the envoy said": another clause after the condition. */
const opensMain = (tokens: Context['tokens'], comma: number): boolean =>
  tokens[comma]!.norm === ',' &&
  (tokens[comma + 1]?.pos === 'PRON' || (tokens[comma + 1]?.deprel.startsWith('nsubj') ?? false));
