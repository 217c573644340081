/**
 * Two versions of a proposal's own text, clause by clause. In: the clauses of both. Out: one line a clause, in the order of the later version
 * with the dropped ones where they stood. Clauses are paired by what they say, not by their numbers: first those that say the same, then the
 * likest, each once. Pure.
 */

import type { TextClause } from '../model/texts.ts';
import { contentWords } from '../text/content-words.ts';
import { partitionPoint } from '../text/partition-point.ts';
import { type DiffPart, diffWords } from '../text/word-diff.ts';
import { countWords, wordsOf } from '../text/words.ts';

export type { DiffPart };

export type ClauseChange = 'same' | 'moved' | 'renumbered' | 'reworded' | 'added' | 'dropped';

export interface ComparedClause {
  /** What became of it; several may be true of one clause: moved and reworded. */
  readonly changes: readonly ClauseChange[];
  readonly before?: TextClause;
  readonly after?: TextClause;
  /** Of a reworded clause with a title: the old and the new one. */
  readonly title?: readonly DiffPart[];
  /** Of a reworded clause: the old and the new words, without its title. */
  readonly words?: readonly DiffPart[];
}

/** Likeness (F1 over words) from which two clauses are one, reworded; and where their numbers and the clauses before them agree too. */
const LIKE = 0.55;
const LIKE_IN_PLACE = 0.35;
/** Clauses of fewer words are one only where nearly all agree. */
const FEW_WORDS = 5;
const LIKE_FEW = 0.75;

interface Side {
  readonly clauses: readonly TextClause[];
  readonly words: readonly (readonly string[])[];
  /** What decides that two say the same: every word and bracket. */
  readonly exact: readonly string[];
}

const sideOf = (clauses: readonly TextClause[]): Side => ({
  clauses,
  words: clauses.map(({ text }) => wordsOf(text)),
  exact: clauses.map(({ text }) => (text.toLowerCase().match(/[\p{L}\p{N}]+|[[\]]/gu) ?? []).join(' ')),
});

function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 1;
  const counts = countWords(a);
  let shared = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    shared++;
  }
  return (2 * shared) / (a.length + b.length);
}

/** Place in the later version by place in the earlier one. */
class Pairs {
  readonly after = new Map<number, number>();
  readonly before = new Map<number, number>();
  put(i: number, j: number): void {
    this.after.set(i, j);
    this.before.set(j, i);
  }
  free(i: number, j: number): boolean {
    return !this.after.has(i) && !this.before.has(j);
  }
}

/** Those that say the same: under one number first, then in order. */
function pairEqual(one: Side, two: Side, pairs: Pairs): void {
  const places = new Map<string, number[]>();
  for (const [j, exact] of two.exact.entries()) places.set(exact, [...(places.get(exact) ?? []), j]);
  for (const sameLabel of [true, false]) {
    one.exact.forEach((exact, i) => {
      const j = (places.get(exact) ?? []).find(
        at => pairs.free(i, at) && (!sameLabel || two.clauses[at]!.label === one.clauses[i]!.label),
      );
      if (j !== undefined) pairs.put(i, j);
    });
  }
}

/** The clause stands under the same number, or behind the same clause. */
function inPlace(one: Side, two: Side, pairs: Pairs, i: number, j: number): boolean {
  if (one.clauses[i]!.label === two.clauses[j]!.label) return true;
  return i === 0 ? j === 0 : pairs.after.get(i - 1) === j - 1;
}

function pairAlike(one: Side, two: Side, pairs: Pairs): void {
  // Only clauses that share a word of content are compared: the rest cannot be alike.
  const byWord = new Map<string, Set<number>>();
  two.clauses.forEach(({ text }, j) => {
    if (pairs.before.has(j)) return;
    for (const word of contentWords(text)) byWord.set(word, (byWord.get(word) ?? new Set()).add(j));
  });
  const found: { readonly i: number; readonly j: number; readonly score: number }[] = [];
  one.clauses.forEach(({ text }, i) => {
    if (pairs.after.has(i)) return;
    const met = new Set(contentWords(text).flatMap(word => [...(byWord.get(word) ?? [])]));
    for (const j of met) {
      const score = likeness(one.words[i]!, two.words[j]!);
      const few = Math.min(one.words[i]!.length, two.words[j]!.length) < FEW_WORDS;
      const needed = few ? LIKE_FEW : inPlace(one, two, pairs, i, j) ? LIKE_IN_PLACE : LIKE;
      if (score >= needed) found.push({ i, j, score });
    }
  });
  found.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j);
  for (const { i, j } of found) if (pairs.free(i, j)) pairs.put(i, j);
}

/** Places of a longest rising run: what stands in it has kept its order. */
function inOrder(places: readonly number[]): Set<number> {
  const tails: number[] = [];
  const before: number[] = [];
  places.forEach((place, at) => {
    const low = partitionPoint(tails, item => places[item]! < place);
    before[at] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = at;
  });
  const kept = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) kept.add(at);
  return kept;
}

/** Place of the clause that each stands under. */
function parentsOf(clauses: readonly TextClause[]): (number | undefined)[] {
  const open: number[] = [];
  return clauses.map(({ depth }, at) => {
    open.length = Math.min(open.length, depth);
    const parent = open.at(-1);
    open[depth] = at;
    return depth === 0 ? undefined : parent;
  });
}

/** Title and sentences apart: a word that went from one into the other has not stayed. */
function wording(before: TextClause, after: TextClause): Pick<ComparedClause, 'title' | 'words'> {
  const words = diffWords(bodyOf(before), bodyOf(after));
  if (before.title === undefined && after.title === undefined) return { words };
  return { title: diffWords(before.title ?? '', after.title ?? ''), words };
}

/** The words of a clause behind its title. */
export const bodyOf = ({ title, text }: TextClause): string => text.slice(title?.length ?? 0).trimStart();

export function compareTexts(earlier: readonly TextClause[], later: readonly TextClause[]): ComparedClause[] {
  const [one, two] = [sideOf(earlier), sideOf(later)];
  const pairs = new Pairs();
  pairEqual(one, two, pairs);
  pairAlike(one, two, pairs);
  const paired = [...pairs.after].sort(([a], [b]) => a - b);
  const kept = inOrder(paired.map(([, j]) => j));
  const stayed = new Set(paired.filter((_, at) => kept.has(at)).map(([i]) => i));
  const [parentsBefore, parentsAfter] = [parentsOf(earlier), parentsOf(later)];
  const otherParent = (i: number, j: number): boolean => {
    const [up, now] = [parentsBefore[i], parentsAfter[j]];
    return up === undefined || now === undefined ? up !== now : pairs.after.has(up) && pairs.after.get(up) !== now;
  };
  const compared = later.map((after, j): ComparedClause => {
    const i = pairs.before.get(j);
    if (i === undefined) return { changes: ['added'], after };
    const before = earlier[i]!;
    const moved = !stayed.has(i) || otherParent(i, j);
    const changes: ClauseChange[] = [
      ...(moved ? (['moved'] as const) : before.label === after.label ? [] : (['renumbered'] as const)),
      ...(one.exact[i] === two.exact[j] ? [] : (['reworded'] as const)),
    ];
    const words = changes.includes('reworded') ? wording(before, after) : {};
    return { changes: changes.length > 0 ? changes : ['same'], before, after, ...words };
  });
  return withDropped(earlier, compared, pairs);
}

/** A dropped clause stands behind the one that it stood behind. */
function withDropped(
  earlier: readonly TextClause[],
  compared: readonly ComparedClause[],
  pairs: Pairs,
): ComparedClause[] {
  const behind = new Map<number, ComparedClause[]>();
  let last = -1;
  earlier.forEach((before, i) => {
    const j = pairs.after.get(i);
    if (j !== undefined) last = j;
    else behind.set(last, [...(behind.get(last) ?? []), { changes: ['dropped'], before }]);
  });
  return [...(behind.get(-1) ?? []), ...compared.flatMap((line, j) => [line, ...(behind.get(j) ?? [])])];
}

/** How many clauses of each change; one that was moved and reworded counts in both. */
export function countChanges(compared: readonly ComparedClause[]): Readonly<Record<ClauseChange, number>> {
  const counts = { same: 0, moved: 0, renumbered: 0, reworded: 0, added: 0, dropped: 0 };
  for (const { changes } of compared) for (const change of changes) counts[change]++;
  return counts;
}
