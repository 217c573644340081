/** Which block of the head is the headline. In: judged blocks, where the story opens, the title where it is known. Out: its words and place. */
import { wordsOf } from '../../text/words.ts';
import { isTimeLine } from '../post-lines.ts';
import { bylinePattern } from './bylines.ts';
import type { Judged } from './judged.ts';

/** Headlines seldom have more words; what has more is rather the standfirst, which shares more words with the story. */
const HEADLINE_WORDS = 15;

/** The headline: the given one where the head has it, else the block of the head most like one. */
export function findTitle(
  judged: readonly Judged[],
  opening: number,
  given: string | undefined,
): { text: string; index: number } | undefined {
  if (given) {
    const wanted = wordsOf(given).join(' ');
    const index = judged.findIndex(
      (item, i) => i <= opening + 1 && item.words.length > 0 && item.words.join(' ') === wanted,
    );
    return index >= 0 ? { text: given, index } : undefined;
  }
  const story = new Set(
    judged.slice(opening).flatMap(item => (item.by ? [] : item.words.filter(word => word.length > 3))),
  );
  let best: { text: string; index: number; score: number } | undefined;
  for (let i = 0; i < Math.max(opening, 1) && i < judged.length; i++) {
    const { block, by, words } = judged[i]!;
    if (
      by ||
      block.kind === 'item' ||
      words.length < fewestFor(block.text, opening) ||
      words.length > 32 ||
      isTimeLine(block.text)
    )
      continue;
    if (/[.:;,]["'”’]*$/.test(block.text) || bylinePattern.test(block.text)) continue;
    const long = words.filter(word => word.length > 3);
    const shared = long.filter(word => story.has(word)).length / Math.max(1, long.length);
    // A rubric in capitals ("BORDER CONFLICT") is short; a headline in capitals is not.
    const capitals = block.text === block.text.toUpperCase() && words.length < 5 ? -1 : 0;
    const tooLong = Math.max(0, words.length - HEADLINE_WORDS) * 0.05;
    const score = shared + Math.min(words.length, 8) / 16 - tooLong + capitals + (block.kind === 'heading' ? 0.5 : 0);
    if (!best || score > best.score + 1e-9) best = { text: block.text, index: i, score };
  }
  // The first line of a text is its headline where nothing else stands before the story.
  return best && (best.score > 0.3 || opening === 1) ? { text: best.text, index: best.index } : undefined;
}

/** Two words are a headline only where they open the text and are no name: "Talks resume", not "Ada Brandt". */
const fewestFor = (text: string, opening: number): number => (opening === 1 && /^\S+ \p{Ll}\S*$/u.test(text) ? 2 : 3);
