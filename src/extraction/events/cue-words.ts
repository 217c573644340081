/**
 * Words by which a clause is looked up: its verb with particles, the groups of cues/status.yaml that it is in, the mark before it. In:
 * context, a predicate. Out: keys, groups, a word.
 */
import type { StatusGroup } from '../../knowledge/event-types.ts';
import { relationOf } from '../statements/tree.ts';
import type { Context } from './context.ts';
import { NO_GROUPS, verbWord } from './words.ts';

/** Forms of several words that begin with a verb, as it stands: "called off". `rests`: the words that may come next in them. */
export function longKeys(context: Context, predicate: number, rests: ReadonlySet<string>): string[] {
  const { tokens, reading } = context;
  const { norm } = tokens[predicate]!;
  const keys: string[] = [];
  // "is clawing back territory", with "back" hung on what is taken
  const next = tokens[predicate + 1];
  if (next?.pos === 'ADV' && next.head !== predicate && rests.has(next.norm)) keys.push(`${norm} ${next.norm}`);
  for (const child of reading.tree.children(predicate)) {
    if (child <= predicate || child > predicate + 12) continue;
    const word = tokens[child]!;
    const relation = relationOf(word);
    if (relation === 'obl') {
      const at = reading.tree.child(child, 'case');
      const preposition = at === undefined ? '' : tokens[at]!.norm;
      // "will send troops in the coming weeks" sends nobody in
      if (rests.has(preposition) && !context.timeAt.has(child))
        keys.push(`${norm} ${preposition} ${word.norm}`, `${norm} ${preposition}`);
    } else if (
      (relation === 'compound' ||
        relation === 'advmod' ||
        relation === 'case' ||
        relation === 'mark' ||
        relation === 'xcomp' || // "held prisoner"
        relation === 'obj') &&
      rests.has(word.norm)
    )
      keys.push(`${norm} ${word.norm}`);
  }
  return keys;
}

/** The groups of cues/status.yaml that a verb is in: by its longest form. */
export function groupsOf(context: Context, predicate: number): ReadonlySet<StatusGroup> {
  const word = verbWord(context.tokens[predicate]!);
  if (word === null) return NO_GROUPS;
  if (word.rests === null) return word.groups;
  let groups = context.groups.get(predicate);
  if (groups === undefined) {
    groups = word.groups;
    for (const key of longKeys(context, predicate, word.rests)) {
      const found = context.lexicon.status.get(key);
      if (!found) continue;
      groups = found;
      break;
    }
    context.groups.set(predicate, groups);
  }
  return groups;
}

export function markOf(context: Context, predicate: number): string {
  const { reading, tokens } = context;
  const mark = reading.tree.child(predicate, 'mark');
  if (mark !== undefined) return tokens[mark]!.norm;
  for (const child of reading.tree.children(predicate)) {
    const { norm } = tokens[child]!;
    if (norm === 'when' || norm === 'once') return norm;
  }
  return '';
}

/** Whether a token stands in a heading. */
export function inHeading(context: Context, index: number): boolean {
  const { doc } = context.reading;
  return doc.paragraphs[doc.sentences[context.tokens[index]!.sentence]!.paragraph]?.heading ?? false;
}

/** What will go on goes on now. */
export const GOES_ON = /^(?:continue|last|persist|go|carry|keep)$/;
