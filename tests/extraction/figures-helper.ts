/** The figures of a text published on 12 June 2031. */
import { findFigures } from '../../src/extraction/figures/find-figures.ts';
import type { Reading } from '../../src/extraction/reading.ts';
import { readingOn } from './reading-of.ts';

export const read = (text: string): Reading => readingOn('2031-06-12', text);
export const figures = (text: string) => findFigures(read(text));
