/**
 * The time that a figure is of. In: a reading, the words that show the figure and its numeral. Out: the first dated time of those words, or
 * of what opens the sentence ("Since 2002, …"), unless it stands in another clause; "since 2009" goes on from there.
 */
import type { TimeReference } from '../../model/moves.ts';
import type { Reading } from '../reading.ts';
import type { Range } from '../statements/tree.ts';
import type { Counted } from './counted.ts';

/** Tokens from "since" to its time: "since the war broke out in 2029". */
const SINCE = 6;
/** Tokens before the comma behind which a sentence begins: "Over the last year, …". */
const LONGEST_OPENING = 8;

export function periodOf(reading: Reading, range: Range, counted: Counted): TimeReference | undefined {
  const { doc, times, timesIn } = reading;
  const { tokens } = doc;
  const dated = (first: number, last: number): number[] =>
    timesIn(first, last).filter(i => times[i]!.when.edtf !== undefined);
  const index =
    dated(range.first, range.last).find(i => !isOfAnotherClause(reading, counted.last, times[i]!.start)) ??
    dated(...openingOf(reading, range.first))[0];
  if (index === undefined) return undefined;
  const { start, when } = times[index]!;
  let at = doc.sentences[tokens[counted.last]!.sentence]!.first;
  while (at < tokens.length - 1 && tokens[at]!.start < start) at++;
  const since = tokens.slice(Math.max(0, at - SINCE), at + 1).some(t => t.norm === 'since');
  return since && !when.edtf!.includes('/') ? { when: { ...when, edtf: `${when.edtf}/..` } } : { time: index };
}

/** "$3bn, on condition that others give $10bn by 2031": a doer between the number and the time begins a clause of its own. */
function isOfAnotherClause({ doc: { tokens } }: Reading, from: number, time: number): boolean {
  for (let i = from + 1; i < tokens.length && tokens[i]!.start < time; i++) {
    // "since the war broke out in 2029": a clause that says from when
    if (tokens[i]!.norm === 'since') return false;
    if (tokens[i]!.deprel.startsWith('nsubj') && tokens[i]!.pos !== 'PRON' && tokens[i]!.head > i) return true;
  }
  return false;
}

/** The words that open the sentence up to a comma: "Since 2002, Norvand has given …", where they tell from when or over how long. */
function openingOf({ doc: { tokens, sentences } }: Reading, at: number): [number, number] {
  const { first } = sentences[tokens[at]!.sentence]!;
  if (first >= at || !/^(?:since|over|during|between|from|in|on)$/.test(tokens[first]!.norm)) return [1, 0];
  for (let i = first + 1; i < Math.min(at, first + LONGEST_OPENING); i++)
    if (tokens[i]!.norm === ',') return [first, i];
  return [1, 0];
}
