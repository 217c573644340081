/**
 * Words by which a clause is looked up: its verb with particles, the groups of cues/status.yaml that it is in, the mark before it. In:
 * context, a predicate. Out: keys, groups, a word.
 */
import type { StatusGroup } from '../../knowledge/event-types.ts';
import { relationOf } from '../statements/tree.ts';
import type { Context } from './context.ts';

/** Verb forms to look up, longest first: "called off", "called". */
export function verbKeys(context: Context, predicate: number): string[] {
  const { tokens, reading } = context;
  const token = tokens[predicate]!;
  if (!context.lexicon.longVerbs.has(token.norm)) return [token.norm];
  const keys: string[] = [];
  // "is clawing back territory", with "back" hung on what is taken
  const next = tokens[predicate + 1];
  if (next?.pos === 'ADV' && next.head !== predicate) keys.push(`${token.norm} ${next.norm}`);
  for (const child of reading.tree.children(predicate)) {
    const word = tokens[child]!;
    if (child <= predicate || child > predicate + 12) continue;
    const relation = relationOf(word);
    if (relation === 'compound' || relation === 'advmod' || relation === 'case' || relation === 'mark')
      keys.push(`${token.norm} ${word.norm}`);
    if (relation === 'obj') keys.push(`${token.norm} ${word.norm}`);
    if (relation === 'obl') {
      const preposition = reading.tree.child(child, 'case');
      // "will send troops in the coming weeks" sends nobody in
      if (preposition === undefined || context.timeAt.has(child)) continue;
      keys.push(
        `${token.norm} ${tokens[preposition]!.norm} ${word.norm}`,
        `${token.norm} ${tokens[preposition]!.norm}`,
      );
    }
  }
  return [...keys, token.norm];
}

const NO_GROUPS: ReadonlySet<StatusGroup> = new Set();

export function groupsOf(context: Context, predicate: number): ReadonlySet<StatusGroup> {
  for (const key of verbKeys(context, predicate)) {
    const groups = context.lexicon.status.get(key);
    if (groups) return groups;
  }
  return NO_GROUPS;
}

export function markOf(context: Context, predicate: number): string {
  const { tree } = context.reading;
  const mark = tree.child(predicate, 'mark');
  const advmod = tree.children(predicate).find(c => /^(?:when|once)$/.test(context.tokens[c]!.norm));
  const word = mark ?? advmod;
  return word === undefined ? '' : context.tokens[word]!.norm;
}

/** Whether a token stands in a heading. */
export function inHeading(context: Context, index: number): boolean {
  const { doc } = context.reading;
  return doc.paragraphs[doc.sentences[context.tokens[index]!.sentence]!.paragraph]?.heading ?? false;
}

/** What will go on goes on now. */
export const GOES_ON = /^(?:continue|last|persist|go|carry|keep)$/;
