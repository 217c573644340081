/** A block on its way through the judgements of this folder: what takes it out, if anything. */
import { type Block, isStoryParagraph } from '../blocks.ts';
import type { FurnitureRule } from './rules.ts';

export interface Judged {
  readonly block: Block;
  /** The rule that takes the block out; undefined: it is the story. */
  by: string | undefined;
  rule: FurnitureRule | undefined;
  readonly words: readonly string[];
}

/** A story paragraph in the tail must be this long to stop a cut: standfirsts of teasers reach 30 words, so two in a row are asked. */
const STORY_WORDS = 18;
export const isStory = (item: Judged, words = STORY_WORDS): boolean =>
  item.by === undefined && item.block.kind === 'line' && isStoryParagraph(item.block.text, words);
