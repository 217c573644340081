/**
 * Blocks: the paragraphs, headings and list items of a source, before the story is told from the page around it.
 * In: a plain text. Out: one block a paragraph. Pasted texts often have one newline a paragraph; mails and wires have hard-wrapped
 * lines, which are joined.
 */
import { wordsOf } from '../text/words.ts';

export interface Block {
  readonly text: string;
  readonly kind: 'line' | 'heading' | 'item';
  /** Set where the source's own structure says that the block is not the story (a page's menu, a figure's caption). */
  readonly by?: string;
  /** Time of a live blog's post that this block begins, as the page's markup gives it. */
  readonly post?: { readonly published?: string };
}

/** Width up to which a file counts as hard-wrapped. Mail and wire copy wrap at 60 to 100. */
const WIDEST_WRAP = 110;
/** Fewer line breaks than this tell nothing about wrapping. */
const FEWEST_BREAKS = 4;

/**
 * A text is hard-wrapped when at nearly each line end the next word would not have fitted into the text's width.
 * Breaks before list items and after short lines are what is left over, hence 85 %.
 */
function isHardWrapped(runs: readonly (readonly string[])[]): boolean {
  const lines = runs.filter(run => run.length > 1);
  const width = lines.reduce((widest, run) => run.reduce((wide, line) => Math.max(wide, line.length), widest), 0);
  if (width === 0 || width > WIDEST_WRAP) return false;
  let breaks = 0;
  let full = 0;
  for (const run of lines) {
    for (let i = 0; i + 1 < run.length; i++) {
      breaks++;
      if (run[i]!.length + 1 + (run[i + 1]!.split(' ')[0]?.length ?? 0) > width - 2) full++;
    }
  }
  return breaks >= FEWEST_BREAKS && full >= breaks * 0.85;
}

const bullet = /^(?:[*•●▪◦‣·–-]|\d{1,2}[.)])\s+(?=\S)/;

/** Takes a list mark away; numbered items keep their number, which may count (points of a plan). */
export function makeBlock(line: string): Block {
  const mark = bullet.exec(line)?.[0];
  if (mark && !/\d/.test(mark) && wordsOf(line).length > 0)
    return { text: line.slice(mark.length).trim(), kind: 'item' };
  return { text: line, kind: 'line' };
}

export function blocksOfText(text: string): Block[] {
  const runs: string[][] = [[]];
  for (const raw of text.split('\n')) {
    const line = raw.replace(/ {2,}/g, ' ').trim();
    if (line === '') {
      if (runs.at(-1)!.length > 0) runs.push([]);
    } else runs.at(-1)!.push(line);
  }
  const wrapped = isHardWrapped(runs);
  const lines = runs.flatMap(run => (wrapped && !run.some(line => bullet.test(line)) ? [run.join(' ')] : run));
  return lines.filter(line => line !== '').map(makeBlock);
}

/** Closing marks of all quotation styles: „so“ and »so« close with what opens in others. */
const CLOSERS = '["\'”’“‘»«›‹)\\]]';
const terminal = new RegExp(`[.!?…]${CLOSERS}*$`);
const quoteEnd = /[.!?,…]["”’“»«]$/;

/** Ends as a sentence ends. */
export const endsSentence = (text: string): boolean => terminal.test(text) || quoteEnd.test(text);

/** A paragraph of a story: long enough, and ends as a sentence or introduces what follows. */
export function isStoryParagraph(text: string, fewestWords = 12): boolean {
  return (endsSentence(text) || text.endsWith(':')) && wordsOf(text).length >= fewestWords;
}

const headlineEnd = new RegExp(`[.:;,…]${CLOSERS}*$`);

/** Looks like a headline: some words, no sentence end, not one long clause. */
export function isHeadline(text: string): boolean {
  const count = wordsOf(text).length;
  return count >= 4 && count <= 26 && text.length <= 220 && !headlineEnd.test(text);
}
