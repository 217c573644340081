/**
 * Scores attributions against PolNeAR's: content, source, construction. In: text, gold and ours. Out: counts, and a line a miss.
 * Attributions without a source, and beliefs without a verb of speech, are counted apart: they are not asked for, and a statement of
 * ours that meets one is neither right nor wrong.
 */
import { reportingLexicon } from '../../src/knowledge/reporting.ts';
import type { Span } from '../../src/model/span.ts';
import { percent } from '../task.ts';
import { overlap, pairUp, sameWords, wordStarts, wordsUnder } from './match.ts';
import type { GoldAttribution } from './polnear.ts';

export interface Attribution {
  readonly source: readonly Span[];
  readonly content: readonly Span[];
  readonly by?: string;
}

/** Whether a cue is one of speech: it holds a reporting verb or noun, "according to", or is a bare colon. */
export function isSpeech(text: string, { cue }: GoldAttribution): boolean {
  const lexicon = reportingLexicon();
  const words = cue
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
    .toLowerCase();
  if (/^\W*$/.test(words)) return true;
  if (/\baccording\b|\breportedly\b/.test(words)) return true;
  return (words.match(/[a-z]+/g) ?? []).some(w => lexicon.verbs.has(w) || lexicon.nouns.has(w));
}

const OPENS = /^(?:["“‘']|'')/;
const CLOSES = /["”’'][.,]?$/;

/** Names of the constructions that a gold attribution shows. */
function constructionsOf(text: string, gold: GoldAttribution): string[] {
  const slice = (spans: readonly Span[]): string =>
    spans
      .map(s => text.slice(s.start, s.end))
      .join(' ')
      .trim();
  const content = slice(gold.content);
  const cue = slice(gold.cue).toLowerCase();
  const source = slice(gold.source);
  const direct = OPENS.test(content) && CLOSES.test(content);
  const names: string[] = [];
  const firstBreak = text.indexOf('\n');
  if (gold.content[0]!.start < firstBreak) names.push('headline');
  else if (cue.includes('according to')) names.push('according to');
  else if (direct) {
    names.push('direct with verb');
    if (/\n\s*\n/.test(text.slice(gold.content[0]!.start, gold.content.at(-1)!.end))) names.push('continued paragraph');
    else if (gold.content.length > 1) names.push('floating or split quotation');
  } else if (/["“]|''/.test(content)) names.push('partial quotation');
  else if (/^that\b/i.test(content)) names.push('indirect with that');
  else names.push('indirect without that');
  if (!/\p{Lu}/u.test(source.replace(/^\p{Lu}/u, 'x')) && !/^(?:he|she|they|it|we|i|who|you)$/i.test(source))
    names.push('document or unnamed source');
  return names;
}

const isDirect = (text: string, { content }: GoldAttribution): boolean =>
  OPENS.test(text.slice(content[0]!.start, content[0]!.end)) &&
  CLOSES.test(text.slice(content.at(-1)!.start, content.at(-1)!.end).trim());

export class Score {
  gold = 0;
  predicted = 0;
  exact = 0;
  goldShare = 0;
  predictedShare = 0;
  matched = 0;
  sourceExact = 0;
  sourceOverlap = 0;
  direct = 0;
  directFound = 0;
  directSource = 0;
  readonly constructions = new Map<string, { n: number; found: number }>();
  readonly misses: string[] = [];

  add(text: string, id: string, all: readonly GoldAttribution[], ours: readonly Attribution[]): void {
    const starts = wordStarts(text);
    const words = (spans: readonly Span[]): Set<number> => wordsUnder(spans, starts, text);
    const golds = all.filter(g => g.content.length > 0 && words(g.content).size > 0);
    const counted = golds.map(g => g.source.length > 0 && g.cue.length > 0 && isSpeech(text, g));
    const goldWords = golds.map(g => words(g.content));
    const ourWords = ours.map(o => words(o.content));
    const pairs = pairUp(goldWords, ourWords);
    const partner = new Map(pairs.map(p => [p.gold, p]));
    const apart = new Set(pairs.filter(p => !counted[p.gold] && p.score >= 0.5).map(p => p.ours));
    this.predicted += ours.length - apart.size;
    const met = new Set<number>();
    golds.forEach((gold, g) => {
      if (!counted[g]) return;
      this.gold++;
      const pair = partner.get(g);
      const own = pair ? ourWords[pair.ours]! : new Set<number>();
      const both = overlap(goldWords[g]!, own);
      if (pair) met.add(pair.ours);
      if (both > 0) {
        this.goldShare += both / goldWords[g]!.size;
        this.predictedShare += both / own.size;
      }
      if (sameWords(goldWords[g]!, own)) this.exact++;
      const found = pair !== undefined && pair.score >= 0.5;
      const source = pair ? words(ours[pair.ours]!.source) : new Set<number>();
      const goldSource = words(gold.source);
      const sourceMet = overlap(goldSource, source) > 0;
      const sourceSame = sameWords(withoutArticle(text, goldSource), withoutArticle(text, source));
      if (found) {
        this.matched++;
        if (sourceSame) this.sourceExact++;
        if (sourceMet) this.sourceOverlap++;
      }
      if (isDirect(text, gold)) {
        this.direct++;
        if (found) this.directFound++;
        if (found && sourceMet) this.directSource++;
      }
      for (const name of constructionsOf(text, gold)) {
        const row = this.constructions.get(name) ?? { n: 0, found: 0 };
        row.n++;
        if (found) row.found++;
        this.constructions.set(name, row);
      }
      const show = (spans: readonly Span[]): string =>
        spans
          .map(s => text.slice(s.start, s.end))
          .join(' … ')
          .replace(/\s+/g, ' ');
      const goldLine = `[${show(gold.source)}] {${show(gold.cue)}} ${show(gold.content)}`;
      if (!found) this.misses.push(`MISSED ${constructionsOf(text, gold)[0]} ${id}: ${goldLine}`);
      else {
        const o = ours[pair.ours]!;
        if (!sourceSame)
          this.misses.push(`SOURCE ${sourceMet ? 'span' : 'wrong'} ${o.by} [${show(o.source)}] for ${goldLine}`);
        if (!sameWords(goldWords[g]!, own))
          this.misses.push(`SPAN ${o.by} ours: ${show(o.content)}\n     gold: ${goldLine}`);
      }
    });
    ours.forEach((o, i) => {
      if (!met.has(i) && !apart.has(i)) {
        const show = (spans: readonly Span[]): string =>
          spans
            .map(s => text.slice(s.start, s.end))
            .join(' … ')
            .replace(/\s+/g, ' ');
        this.misses.push(`EXTRA ${o.by} ${id}: [${show(o.source)}] ${show(o.content)}`);
      }
    });
  }
}

const withoutArticle = (text: string, words: Set<number>): Set<number> =>
  new Set([...words].filter(w => !/^(?:the|a|an)\b/i.test(text.slice(w, w + 4))));

/** Harmonic mean of the mean shares of words met: each attribution counts the same, however long. */
export const overlapF1 = (s: Score): number => {
  const precision = s.predictedShare / Math.max(1, s.predicted);
  const recall = s.goldShare / Math.max(1, s.gold);
  return precision + recall > 0 ? percent(2 * precision * recall, precision + recall) : 0;
};
