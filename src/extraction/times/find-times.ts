/** A Doc becomes its expressions of time, resolved against post, article or a time before. */
import type { Doc } from '../../model/doc.ts';
import type { TimeMention } from '../../model/mentions.ts';

export function findTimes(_doc: Doc): TimeMention[] {
  return [];
}
