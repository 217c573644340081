/**
 * Scores as the CoNLL 2018 shared task counts them (Zeman et al. 2018, conll18_ud_eval.py): words are matched by their
 * characters, each measure is F1 over our words and gold words; relations are compared without their subtype.
 */
import type { Doc } from '../../src/model/doc.ts';
import type { GoldDocument } from './treebank-text.ts';

export const MEASURES = ['words', 'sentences', 'UPOS', 'XPOS', 'lemmas', 'UAS', 'LAS', 'LAS with subtypes'] as const;
export type Measure = (typeof MEASURES)[number];

export interface Score {
  ours: number;
  gold: number;
  goldSentences: number;
  ourSentences: number;
  hits: Record<Measure, number>;
}

export const emptyScore = (): Score => ({
  ours: 0,
  gold: 0,
  goldSentences: 0,
  ourSentences: 0,
  hits: Object.fromEntries(MEASURES.map(m => [m, 0])) as Record<Measure, number>,
});

export const universal = (deprel: string): string => deprel.split(':')[0]!;

export function addDocument(score: Score, gold: GoldDocument, doc: Doc, miss: (line: string) => void): void {
  const goldAt = new Map(gold.words.map((word, i) => [`${word.start}-${word.end}`, i]));
  const match = doc.tokens.map(token => goldAt.get(`${token.start}-${token.end}`) ?? -1);
  score.ours += doc.tokens.length;
  score.gold += gold.words.length;
  score.ourSentences += doc.sentences.length;
  score.goldSentences += gold.sentences.length;
  const ends = new Set(gold.sentences.map(([start, end]) => `${start}-${end}`));
  const { hits } = score;
  for (const sentence of doc.sentences) {
    if (ends.has(`${sentence.start}-${sentence.end}`)) hits.sentences++;
    else miss(`sentence: ${gold.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')}`);
  }
  doc.tokens.forEach((token, i) => {
    const word = gold.words[match[i]!];
    if (!word) {
      miss(`word: "${token.text}" in "${gold.text.slice(Math.max(0, token.start - 15), token.end + 15)}"`);
      return;
    }
    hits.words++;
    if (token.pos === word.upos) hits.UPOS++;
    if (token.tag === word.xpos) hits.XPOS++;
    if (token.lemma === word.lemma || word.lemma === '_') hits.lemmas++;
    const head = token.head < 0 ? -1 : match[token.head]!;
    if (token.head >= 0 && head < 0) return;
    if (head !== word.headAt) return;
    hits.UAS++;
    if (universal(token.deprel) === universal(word.deprel)) hits.LAS++;
    if (token.deprel === word.deprel) hits['LAS with subtypes']++;
  });
}

export function addScore(to: Score, from: Score): void {
  to.ours += from.ours;
  to.gold += from.gold;
  to.ourSentences += from.ourSentences;
  to.goldSentences += from.goldSentences;
  for (const measure of MEASURES) to.hits[measure] += from.hits[measure];
}
