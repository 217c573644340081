/** Features of the label of an arc that the parser is about to make. In: a sentence, a state, the move. Out: one hash a template. */
import { hashTemplates, makeTemplates } from '../tagging/templates.ts';
import { between, distance, type ParserInput } from './parse-features.ts';
import { LEFT, type ParseState } from './state.ts';

/**
 * Templates of an arc's label. h: head, d: dependant; s, s2: the head's children on the dependant's side, o: on the other;
 * pw, pt, nw, nt: the word before and after.
 */
const LABEL = makeTemplates(
  'side hw ht dw dt dist between dlw dll drl dl2l hsl hol dpt dnt hpt hnt',
  `
  101 hw side
  103 dw side
  105 hw dw side
  107 hw dt side
  108 ht dw side
  109 ht dt side dist
  110 dt dlw side
  111 ht dt dlw side
  113 ht dw dlw side
  114 ht dt dll side
  115 ht dt drl side
  116 ht dt hsl side
  117 hw dt hsl side
  119 ht dt hol side
  120 ht dt dpt side
  121 ht dt dnt side
  122 ht dt hpt side
  123 ht dt hnt side
  124 ht dt between side
  125 dt dll drl side
  127 dt dll dl2l side
  `,
);

/** Features of the label of the arc that `move` is about to make. */
export function labelFeatures(input: ParserInput, state: ParseState, move: number, out: Int32Array): number {
  const { words, tags, count } = input;
  const { stack, height, label, left1, left2, right1, next } = state;
  const none = count + 1;
  const d = stack[height - 1]!;
  const h = move === LEFT ? next : stack[height - 2]!;
  const dl = left1[d]!;
  const dr = right1[d]!;
  const gap = Math.min(h, d);
  const far = Math.max(h, d);
  const dBefore = d > 0 ? d - 1 : none;
  const dAfter = d + 1;
  const { atoms } = LABEL;
  let at = 1; // in the order of the names above
  atoms[at++] = move * 13;
  atoms[at++] = words[h]!;
  atoms[at++] = tags[h]!;
  atoms[at++] = words[d]!;
  atoms[at++] = tags[d]!;
  atoms[at++] = distance(gap, far);
  atoms[at++] = between(input, gap, far);
  atoms[at++] = words[dl]!;
  atoms[at++] = label[dl]!;
  atoms[at++] = label[dr]!;
  atoms[at++] = label[left2[d]!]!;
  atoms[at++] = label[(move === LEFT ? left1 : right1)[h]!]!;
  atoms[at++] = label[(move === LEFT ? right1 : left1)[h]!]!;
  atoms[at++] = tags[dBefore]!;
  atoms[at++] = tags[dAfter]!;
  atoms[at++] = tags[h > 0 ? h - 1 : none]!;
  atoms[at++] = tags[h < count ? h + 1 : none]!;
  return hashTemplates(LABEL, 0, out, 0);
}
