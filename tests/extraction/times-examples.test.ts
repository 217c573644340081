/** The examples of data/calendar/examples.yaml are the tests of the time grammar. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findTimes } from '../../src/extraction/times/find-times.ts';
import { parseYaml } from '../../src/knowledge/load.ts';
import type { TimeMention } from '../../src/model/mentions.ts';
import { publishedOn } from '../article-of.ts';
import { docOf } from './reading-of.ts';

const found = z
  .object({
    text: z.string(),
    edtf: z.string().optional(),
    timex: z.string().optional(),
    basis: z.string().optional(),
    note: z.string().optional(),
    anchor: z.string().optional(),
  })
  .strict();
const shape = z
  .object({
    published: z.string(),
    examples: z.array(
      z.object({ text: z.string(), finds: z.array(found), known_gap: z.boolean().optional() }).strict(),
    ),
    counter_examples: z.array(
      z.object({ text: z.string(), not: z.array(z.string()).optional(), known_gap: z.boolean().optional() }).strict(),
    ),
  })
  .strict();

const file = 'data/calendar/examples.yaml';
const data = parseYaml(readFileSync(file, 'utf8'), shape, file);

const read = (text: string): TimeMention[] => findTimes(docOf(text, publishedOn(data.published)));

const shown = (m: TimeMention, like: z.infer<typeof found>) => ({
  text: m.quote,
  ...(like.edtf !== undefined ? { edtf: m.when.edtf } : {}),
  ...(like.timex !== undefined ? { timex: m.timex } : {}),
  ...(like.basis !== undefined ? { basis: m.when.basis } : {}),
  ...(like.note !== undefined ? { note: m.when.note } : {}),
  ...(like.anchor !== undefined ? { anchor: m.anchor } : {}),
});

describe('examples of expressions of time', () => {
  for (const { text, finds, known_gap } of data.examples) {
    (known_gap ? it.fails : it)(text, () => {
      const mentions = read(text);
      expect(mentions.map((m, i) => shown(m, finds[i] ?? { text: '' }))).toEqual(finds);
    });
  }
});

describe('counter-examples of expressions of time', () => {
  for (const { text, not, known_gap } of data.counter_examples) {
    (known_gap ? it.fails : it)(text, () => {
      const quotes = read(text).map(m => m.quote);
      expect(not ? quotes.filter(q => not.includes(q)) : quotes).toEqual([]);
    });
  }
});
