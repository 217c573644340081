/**
 * Attribution on PolNeAR: content, source and construction of attributions that have a source and a cue of speech.
 * PolNeAR keeps a quotation that goes on after its cue in one attribution; we keep a further statement, so statements without a cue
 * are joined to the one before them here.
 */

import type { Article } from '../../src/model/article.ts';
import type { StatementMention } from '../../src/model/mentions.ts';
import type { Span } from '../../src/model/span.ts';
import { readMentions } from '../../src/pipeline.ts';
import { type PolnearText, readPolnear } from '../attribution/polnear.ts';
import { type Attribution, overlapF1, Score } from '../attribution/score.ts';
import { type EvalTask, f1, percent } from '../task.ts';

export function articleOf({ id, text, published }: PolnearText): Article {
  return {
    id,
    language: 'en',
    published: published ? { edtf: published, basis: 'given' } : { basis: 'unknown' },
    text,
    posts: [],
    furniture: [],
    credits: [],
  };
}

const partsOf = (statement: StatementMention, part: 'source' | 'content'): Span[] =>
  (statement.evidence.parts ?? []).filter(p => p.part === part).map(({ start, end }) => ({ start, end }));

export function joinStatements(statements: readonly StatementMention[]): Attribution[] {
  type Own = { source: Span[]; content: Span[]; by: string };
  const out: Own[] = [];
  let outer: Own | undefined; // not one nested in another's words
  for (const statement of statements) {
    if (statement.cue === undefined && outer) {
      outer.content.push(...partsOf(statement, 'content'));
      continue;
    }
    const own = { source: partsOf(statement, 'source'), content: partsOf(statement, 'content'), by: statement.by };
    if (statement.within === undefined) outer = own;
    out.push(own);
  }
  return out;
}

/** The plain way: each "said", with the nearest capitalised words for its source and the rest of the sentence for its content. */
function baselineAttributions(text: string): Attribution[] {
  const out: Attribution[] = [];
  for (const sentence of text.matchAll(/[^.?!\n]+[.?!]*["”]?/g)) {
    const cue = /\b(?:said|says)\b/.exec(sentence[0]);
    if (!cue) continue;
    const names = [...sentence[0].matchAll(/\b\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+)*/gu)];
    const distance = (n: RegExpExecArray): number => Math.abs(n.index + n[0].length / 2 - cue.index);
    const [name] = names.sort((a, b) => distance(a) - distance(b));
    if (!name) continue;
    const at = sentence.index;
    const before = { start: at, end: at + Math.min(cue.index, name.index) };
    const after = {
      start: at + Math.max(cue.index + cue[0].length, name.index + name[0].length),
      end: at + sentence[0].length,
    };
    const content = before.end - before.start > after.end - after.start ? before : after;
    out.push({ source: [{ start: at + name.index, end: at + name.index + name[0].length }], content: [content] });
  }
  return out;
}

export const task: EvalTask = {
  id: 'attribution',
  about: 'who said what, on PolNeAR: attributions with a source and a cue of speech',
  defaultSplit: 'dev',
  async run({ data, split, misses }) {
    const ours = new Score();
    const plain = new Score();
    for (const text of readPolnear(data, split ?? 'dev')) {
      ours.add(text.text, text.id, text.attributions, joinStatements(readMentions(articleOf(text)).statements));
      plain.add(text.text, text.id, text.attributions, baselineAttributions(text.text));
    }
    const row = (measure: string, value: (s: Score) => number, n: number) => ({
      measure,
      ours: value(ours),
      baseline: value(plain),
      n,
    });
    const found = [...ours.constructions].sort(([a], [b]) => a.localeCompare(b));
    return {
      baseline: 'each "said" with the nearest capitalised words and the longer side of its sentence',
      rows: [
        row('content: token overlap F1', overlapF1, ours.gold),
        row('content: exact F1', s => f1(s.exact, s.predicted, s.gold), ours.gold),
        row('content: found', s => percent(s.matched, s.gold), ours.gold),
        row('content: precision', s => percent(s.matched, s.predicted), ours.predicted),
        row('sources of matched: exact', s => percent(s.sourceExact, s.matched), ours.matched),
        row('sources of matched: overlap', s => percent(s.sourceOverlap, s.matched), ours.matched),
        row('direct quotations: found', s => percent(s.directFound, s.direct), ours.direct),
        row('direct quotations: right source', s => percent(s.directSource, s.direct), ours.direct),
        ...found.map(([name, { n }]) =>
          row(`found: ${name}`, s => percent(s.constructions.get(name)?.found ?? 0, n), n),
        ),
      ],
      ...(misses ? { misses: ours.misses } : {}),
    };
  },
};
