/** Tokens, sentences, tags, lemmas and relations on the treebanks' dev (or test) parts, from raw text and from gold words. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import wink from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { parseConllu, type TreebankSentence } from '../../scripts/training/conllu.ts';
import type { Article } from '../../src/model/article.ts';
import { analyse } from '../../src/nlp/analyse.ts';
import { annotateWords, makeAnnotator } from '../../src/nlp/parsing/annotate.ts';
import { loadLanguageModel } from '../../src/nlp/parsing/model-file.ts';
import { addDocument, emptyScore, MEASURES, type Score, universal } from '../parser/score.ts';
import { type GoldDocument, readDocuments } from '../parser/treebank-text.ts';
import { type EvalRow, type EvalTask, f1, percent } from '../task.ts';

const articleOf = (text: string): Article => ({
  id: 'treebank',
  language: 'en',
  published: { basis: 'unknown' },
  text,
  posts: [],
  furniture: [],
  credits: [],
});

/** wink-nlp's words and tags, and as heads the word before (every English treebank is more right- than left-branching so). */
function baseline(documents: readonly GoldDocument[]): Map<string, number> {
  const nlp = winkNLP(wink, ['sbd', 'pos']);
  let ours = 0;
  let gold = 0;
  let words = 0;
  let tags = 0;
  let previous = 0;
  let following = 0;
  for (const document of documents) {
    const at = new Map(document.words.map((word, i) => [`${word.start}-${word.end}`, i]));
    const doc = nlp.readDoc(document.text);
    const forms = doc.tokens().out() as string[];
    const pos = doc.tokens().out(nlp.its.pos as never) as string[];
    let from = 0;
    forms.forEach((form, i) => {
      const start = document.text.indexOf(form, from);
      if (start < 0 || form.trim() === '') return;
      from = start + form.length;
      ours++;
      const word = document.words[at.get(`${start}-${from}`) ?? -1];
      if (!word) return;
      words++;
      if (pos[i] === word.upos) tags++;
    });
    gold += document.words.length;
    document.words.forEach((word, i) => {
      if (word.headAt === i - 1) previous++;
      if (word.headAt === i + 1) following++;
    });
  }
  return new Map([
    ['words', f1(words, ours, gold)],
    ['UPOS', f1(tags, ours, gold)],
    ['UAS', percent(Math.max(previous, following), gold)],
  ]);
}

function rawRows(name: string, documents: readonly GoldDocument[], miss: (line: string) => void): EvalRow[] {
  const score: Score = emptyScore();
  for (const document of documents) addDocument(score, document, analyse(articleOf(document.text)), miss);
  const plain = baseline(documents);
  return MEASURES.map(measure => {
    const base = plain.get(measure);
    const [ours, gold] = measure === 'sentences' ? [score.ourSentences, score.goldSentences] : [score.ours, score.gold];
    return {
      measure: `${name}: ${measure}`,
      ours: f1(score.hits[measure], ours, gold),
      ...(base === undefined ? {} : { baseline: base }),
      n: gold,
    };
  });
}

function goldRows(name: string, sentences: readonly TreebankSentence[], miss: (line: string) => void): EvalRow[] {
  const annotate = makeAnnotator(loadLanguageModel());
  let words = 0;
  let upos = 0;
  let uas = 0;
  let las = 0;
  for (const sentence of sentences) {
    const {
      words: read,
      heads,
      relations,
    } = annotateWords(
      annotate,
      sentence.words.map(word => word.form),
    );
    sentence.words.forEach((word, i) => {
      const { pos } = read[i]!;
      words++;
      if (pos === word.upos) upos++;
      else miss(`tag: ${word.form} ${word.upos} not ${pos}: ${sentence.text}`);
      if (heads[i] !== word.head) return;
      uas++;
      if (universal(relations[i]!) === universal(word.deprel)) las++;
      else miss(`label: ${word.form} ${word.deprel} not ${relations[i]}: ${sentence.text}`);
    });
  }
  return [
    { measure: `${name}, gold words: UPOS`, ours: percent(upos, words), n: words },
    { measure: `${name}, gold words: UAS`, ours: percent(uas, words), n: words },
    { measure: `${name}, gold words: LAS`, ours: percent(las, words), n: words },
  ];
}

export const task: EvalTask = {
  id: 'parser',
  about: 'tokens, sentences, tags and relations on Universal Dependencies English (F1 over aligned words)',
  defaultSplit: 'dev',
  async run({ data, split, misses: list }) {
    const misses: string[] = [];
    const miss = (line: string): void => {
      if (list) misses.push(line);
    };
    const read = (file: string): TreebankSentence[] => parseConllu(readFileSync(path.join(data, file), 'utf8'));
    const ewt = read(`ud-ewt/en_ewt-ud-${split}.conllu`);
    const gum = read(`ud-gum-free/en_gum-ud-${split}.conllu`);
    const gumDocuments = readDocuments(gum);
    const news = gumDocuments.filter(document => document.id.includes('news'));
    const rows = [
      ...rawRows('EWT raw', readDocuments(ewt), miss),
      ...rawRows('GUM raw', gumDocuments, miss),
      ...rawRows('GUM news raw', news, miss),
      ...goldRows('EWT', ewt, miss),
      ...goldRows('GUM', gum, miss),
    ];
    return { rows, misses, baseline: 'words and UPOS: wink-nlp; UAS: the word before (or after) as head, gold words' };
  },
};
