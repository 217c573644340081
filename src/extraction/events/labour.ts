/**
 * Whether a text is about workers and who employs them, and who strikes. There talks, deals and votes are between sides though none of them
 * acts for a state, and a strike is no attack. In: an article's words; a phrase. Out: yes or no; participants added.
 */
import { classNumber, wantedClasses } from '../../knowledge/event-classes.ts';
import type { EventType } from '../../knowledge/event-types.ts';
import type { Doc } from '../../model/doc.ts';
import { wordFact } from '../../text/word-facts.ts';
import { wordMark, wordMarks } from '../../text/word-marks.ts';
import { relationOf } from '../statements/tree.ts';
import { isOfClass } from './classes.ts';
import type { Context } from './context.ts';
import { addDescribed, type Participants } from './participants.ts';
import { classWord } from './words.ts';

const LABOURERS = wantedClasses('labourers');
const [PLAIN, BESIDE] = [classNumber('dispute'), classNumber('work')];
/** Words that tell, different ones, and one of them of disputes: fewer are met in any text. */
const [ENOUGH, DIFFERENT] = [4, 3];

const tells = wordFact((word): 'plain' | 'beside' | null => {
  // the European Union, the state of the Union
  if (word.norm === 'union' && word.text !== word.norm) return null;
  const classes = classWord({ word })?.classes ?? [];
  return classes.includes(PLAIN) ? 'plain' : classes.includes(BESIDE) ? 'beside' : null;
});
const TELLS = wordMark(word => tells({ word }) !== null);

const known = new WeakMap<Doc, boolean>();

export function isOfLabour(doc: Doc): boolean {
  const found = known.get(doc) ?? survey(doc);
  known.set(doc, found);
  return found;
}

function survey({ tokens }: Doc): boolean {
  const marks = wordMarks(tokens);
  const words = new Set<string>();
  let [count, plain] = [0, 0];
  for (let i = 0; i < marks.length; i++) {
    if ((marks[i]! & TELLS) === 0) continue;
    count++;
    words.add(tokens[i]!.lemma);
    if (tells(tokens[i]!) === 'plain') plain++;
  }
  return count >= ENOUGH && words.size >= DIFFERENT && plain > 0;
}

/** "30,000 airport workers walked out", "a strike by nurses", "the teachers' strike": who strikes, though nobody by name. */
export function addStrikers(
  context: Context,
  into: Participants,
  { id }: EventType,
  ...heads: readonly (number | undefined)[]
): void {
  if (id !== 'labour-strike' || into.all.length > 0) return;
  for (const head of heads)
    if (head !== undefined && isOfClass(context, head, LABOURERS) && into.all.length === 0)
      addDescribed(context, into, head, 'actor');
}

/** What hangs on a noun before it, or behind "by" or "of". */
export const besideNoun = ({ tokens, reading }: Context, noun: number): number[] =>
  reading.tree
    .children(noun)
    .filter(c => /^(?:nmod|compound|obl)$/.test(relationOf(tokens[c]!)) || tokens[c]!.deprel === 'nmod:poss');
