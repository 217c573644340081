/**
 * The product's comparison of events on ECB+, with the event mentions and the sub-topics given. Each gold mention becomes a claim:
 * its head word's group of deeds as the kind, its sentence as the text, and who does it to whom out of our own parse as sides. A
 * sub-topic is one story, so all its mentions are given one day and one place; what they are compared by is the deed, the sides
 * and the wording. Baseline: mentions whose heads have one lemma are one event.
 */
import { deedGroup } from '../../src/knowledge/joining.ts';
import type { Article } from '../../src/model/article.ts';
import type { EventClaim } from '../../src/model/claims.ts';
import type { Doc, Token } from '../../src/model/doc.ts';
import { analyse } from '../../src/nlp/analyse.ts';
import { clusterComponent, componentsOf, type SamePair } from '../../src/reconciliation/cluster.ts';
import { eventMatcher } from '../../src/reconciliation/match/events.ts';
import type { EvalRow } from '../task.ts';
import { type Block, scoreChains } from './chains.ts';
import { type EcbDocument, type EcbMention, readEcb, type SubTopic } from './ecb.ts';

interface Mention {
  readonly chain: string;
  readonly lemma: string;
  readonly claim: EventClaim;
}

const articleOf = (text: string): Article => ({
  id: 'ecb',
  language: 'en',
  published: { basis: 'unknown' },
  text,
  posts: [],
  furniture: [],
  credits: [],
});

/** Groups of deeds that are words spoken. */
const SPEECH: ReadonlySet<string> = new Set(['say', 'confirm', 'deny', 'report'].map(deedGroup));

/** A day that all reports of a story share; which one does not matter. */
const DAY = [15000, 15000] as const;

const inWords = (token: Token, { words }: EcbMention): boolean =>
  words.some(word => token.start < word.end && word.start < token.end);

const SUBJECT = /^nsubj(?!:pass)/;
const OBJECT = /^(?:obj|nsubj:pass)$/;

/** Who does it and to whom: names under the head only, as what a pronoun or a bare noun stands for is not known. */
function sidesOf(doc: Doc, head: Token): EventClaim['participants'] {
  const sentence = doc.sentences[head.sentence]!;
  const own = doc.tokens.slice(sentence.first, sentence.last).filter(token => token.head === head.index);
  return own.flatMap(token => {
    if (token.pos !== 'PROPN' || !(SUBJECT.test(token.deprel) || OBJECT.test(token.deprel))) return [];
    const rest = doc.tokens.filter(part => part.head === token.index && part.deprel.startsWith('flat'));
    const name = (rest.at(-1) ?? token).norm;
    return [{ name, id: name, role: SUBJECT.test(token.deprel) ? 'actor' : 'target' }];
  });
}

function mentionsOf(document: EcbDocument): Mention[] {
  const doc = analyse(articleOf(document.text));
  return document.events.flatMap(event => {
    const tokens = doc.tokens.filter(token => inWords(token, event));
    const own = new Set(tokens.map(({ index }) => index));
    const head = tokens.find(token => !own.has(token.head)) ?? tokens.at(-1);
    if (!head) return [];
    const sentence = doc.sentences[head.sentence]!;
    const lemma = head.lemma.toLowerCase();
    const claim: EventClaim = {
      noun: 'event',
      published: DAY,
      kind: SPEECH.has(deedGroup(lemma)) ? 'statement' : 'other',
      subtype: deedGroup(lemma),
      label: tokens.map(({ text }) => text).join(' '),
      status: 'occurred',
      when: DAY,
      place: 'the place of the story',
      participants: sidesOf(doc, head),
      text: document.text.slice(sentence.start, sentence.end),
    };
    return [{ chain: event.chain, lemma, claim }];
  });
}

/** Clusters of the mentions of one sub-topic, as labels. */
function cluster(mentions: readonly Mention[]): string[] {
  const nodes = mentions.map((_, i) => String(i).padStart(4, '0'));
  const pairs: SamePair[] = [];
  for (const [i, a] of mentions.entries()) {
    for (let j = 0; j < i; j++) {
      const comparison = eventMatcher.compare(mentions[j]!.claim, a.claim);
      if (comparison?.relation === 'same') pairs.push({ left: nodes[j]!, right: nodes[i]!, score: comparison.score });
    }
  }
  const claimOf = (node: string): EventClaim => mentions[Number(node)]!.claim;
  const walls = { judged: () => false, rule: (a: string, b: string) => eventMatcher.apart(claimOf(a), claimOf(b)) };
  const labels: string[] = [];
  for (const component of componentsOf(nodes, pairs)) {
    const inside = new Set(component);
    for (const group of clusterComponent(
      component,
      pairs.filter(({ left }) => inside.has(left)),
      walls,
    )) {
      for (const node of group) labels[Number(node)] = group[0]!;
    }
  }
  return labels;
}

/** All topics at hand. */
const isRead = (): boolean => true;

export function scoreEcb(folder: string, wanted: (topic: number) => boolean = isRead): EvalRow[] {
  const subTopics: SubTopic[] = readEcb(folder, wanted);
  const all = subTopics.map(({ documents }) => documents.flatMap(mentionsOf));
  const gold = (mentions: readonly Mention[]): string[] => mentions.map(({ chain }) => chain);
  const ours: Block[] = all.map(mentions => ({ gold: gold(mentions), own: cluster(mentions) }));
  const plain: Block[] = all.map(mentions => ({ gold: gold(mentions), own: mentions.map(({ lemma }) => lemma) }));
  const [a, b] = [scoreChains(ours), scoreChains(plain)];
  const n = all.reduce((sum, mentions) => sum + mentions.length, 0);
  const one = (value: number): number => Math.round(value * 10) / 10;
  const row = (measure: string, mine: number, base: number): EvalRow => ({
    measure: `ECB+: ${measure}`,
    ours: one(mine),
    baseline: one(base),
    n,
  });
  return [
    row('pairs: precision', a.pairs.precision, b.pairs.precision),
    row('pairs: recall', a.pairs.recall, b.pairs.recall),
    row('pairs: F1', a.pairs.f1, b.pairs.f1),
    row('MUC F1', a.muc.f1, b.muc.f1),
    row('B-cubed F1', a.bCubed.f1, b.bCubed.f1),
    row('CEAF-e F1', a.ceaf.f1, b.ceaf.f1),
    row('CoNLL F1', a.conll, b.conll),
  ];
}
