/** Draws a sentence's parse as a tree of lines. In: tokens with heads. Out: one line a token, the root first. */
import type { ParsedSentence } from '../dossier/views.ts';

type Tokens = ParsedSentence['tokens'];

/** A longer sentence is a list or a table; its tree would fill screens. */
const MOST_TOKENS = 200;

export function drawParse(tokens: Tokens): string[] {
  const shown = tokens.slice(0, MOST_TOKENS);
  const children = new Map<number, number[]>();
  shown.forEach((token, index) => {
    const head = token.head >= 0 && token.head < shown.length && token.head !== index ? token.head : -1;
    children.set(head, [...(children.get(head) ?? []), index]);
  });
  const lines: string[] = [];
  const open = [...(children.get(-1) ?? [])].reverse().map(index => ({ index, lead: '', branch: '' }));
  const seen = new Set<number>();
  // A stack rather than recursion: a chain of a hundred clauses is as deep as it is long.
  for (let at = open.pop(); at; at = open.pop()) {
    if (seen.has(at.index)) continue;
    seen.add(at.index);
    const token = shown[at.index]!;
    lines.push(`${at.lead}${at.branch}${token.text}  ${token.deprel} · ${token.pos}`);
    const lead = at.lead + (at.branch === '' ? '' : at.branch === '└─ ' ? '   ' : '│  ');
    const inner = children.get(at.index) ?? [];
    for (const [place, index] of [...inner.entries()].reverse()) {
      open.push({ index, lead, branch: place === inner.length - 1 ? '└─ ' : '├─ ' });
    }
  }
  if (tokens.length > shown.length) lines.push(`… and ${tokens.length - shown.length} more words`);
  return lines;
}
