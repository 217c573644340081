/**
 * What a plan says, and who takes or refuses which part of it: "the draft would limit …", "accepted points 3 and 5 but rejected point 7".
 * In: the phrases of a plan, the stances of the article. Out: its provisions, each with those who accept and reject it.
 */
import type { Speaker } from '../../model/mentions.ts';
import type { ClauseMention } from '../../model/moves.ts';
import { makeEvidence } from '../../model/span.ts';
import { wordMark, wordMarks } from '../../text/word-marks.ts';
import { lemmaFact } from '../clauses/lemma-fact.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import type { Range } from '../statements/tree.ts';
import type { Lookup } from './lookup.ts';
import type { Phrase } from './phrases.ts';

/** A provision as it is put together: with its place and its content words. */
export interface Provision {
  readonly clause: ClauseMention;
  readonly at: number;
  readonly words: ReadonlySet<string>;
}

/** Somebody's yes or no to a part of a plan. */
export interface Answer {
  readonly who: Speaker;
  readonly accepts: boolean;
  /** The noun phrase that is taken or refused. */
  readonly range: Range;
  /** "Points 3 and 5", "the second clause": a part of a plan by its own name. */
  readonly part: boolean;
  readonly words: ReadonlySet<string>;
}

const LONGEST = 40;
const ACCEPTS = 'accept|approve|endorse|agree|support|embrace|back|adopt|welcome|agree to|agree on|sign off';
const REJECTS =
  'reject|oppose|refuse|dismiss|rule out|turn down|resist|veto|object|rebuff|spurn|denounce|criticise|criticize';
/** Yes or no by the verb's lemma, its particle included. */
const ANSWER_OF: ReadonlyMap<string, 'yes' | 'no'> = new Map([
  ...ACCEPTS.split('|').map(lemma => [lemma, 'yes'] as const),
  ...REJECTS.split('|').map(lemma => [lemma, 'no'] as const),
]);
const FIRST_WORDS = new Set([...ANSWER_OF.keys()].map(lemma => lemma.split(' ')[0]!));
const PARTS = /^(?:point|clause|provision|article|paragraph|section|element|item|annex|part|term|condition|proposal|demand|idea|limit|cap|ban|requirement)$/; // biome-ignore format: one glance

const contentWords = ({ tokens }: Lookup, { first, last }: Range): ReadonlySet<string> =>
  new Set(tokens.slice(first, last + 1).flatMap(t => (/^(?:NOUN|PROPN|ADJ|VERB|NUM)$/.test(t.pos) ? [t.lemma.toLowerCase()] : []))); // biome-ignore format: one line

export const textIn = ({ tokens, reading }: Lookup, { first, last }: Range): string =>
  reading.doc.article.text
    .slice(tokens[first]!.start, tokens[last]!.end)
    .replace(/\s+/g, ' ')
    .replace(/["“”]/g, '')
    .trim();

function makeProvision(lookup: Lookup, range: Range): Provision {
  const { tokens, reading } = lookup;
  const [issue] = reading.issues.issuesOf(tokens, range.first, range.last);
  const evidence = makeEvidence(reading.doc.article, {
    start: tokens[range.first]!.start,
    end: tokens[range.last]!.end,
  });
  const clause = {
    text: textIn(lookup, range),
    ...(issue ? { issue: issue.issue } : {}),
    accepts: [],
    rejects: [],
    evidence,
  };
  return { clause, at: range.first, words: contentWords(lookup, range) };
}

/** "The plan would limit …", "the draft calls for …", "under the plan, Norvand would cede …". */
export function provisionOf(lookup: Lookup, phrase: Phrase, clause: Clause): Provision[] {
  const { lexicon } = lookup;
  const says = lexicon.provide.has(clause.lemma) || clause.modal === 'would';
  if (clause.subject !== phrase.head || clause.passive || clause.copular || !says || clause.negated || clause.hypothetical) return []; // biome-ignore format: one condition
  if (clause.range.last <= clause.predicate) return [];
  return [
    makeProvision(lookup, { first: clause.predicate, last: Math.min(clause.range.last, clause.predicate + LONGEST) }),
  ];
}

/** "Under the plan, Norvand would cede the island": the clause is a provision of the plan. */
export function provisionUnder(lookup: Lookup, phrase: Phrase): Provision[] {
  const { tokens, reading, clauseAt } = lookup;
  const first = phrase.range.first;
  const opens = [first - 1, first, first - 2].some(i => tokens[i]?.norm === 'under' && i >= 0);
  if (!opens) return [];
  const { last } = reading.doc.sentences[tokens[phrase.head]!.sentence]!;
  for (let i = phrase.head + 1; i < Math.min(last, phrase.head + 24); i++) {
    const clause = clauseAt(i);
    if (!clause || !/^(?:would|will|must|should)$/.test(clause.modal ?? '') || clause.negated) continue;
    // "Decisions under the plan will be made by both": its subject stands before, and would be lost
    const told = clause.passive ? clause.object : clause.subject;
    if (told !== undefined && told < phrase.range.first) return [];
    const start = Math.max(phrase.range.last + 1, Math.min(clause.range.first, clause.subject ?? clause.object ?? i));
    let from = start;
    while (from < i && tokens[from]!.pos === 'PUNCT') from++;
    return [makeProvision(lookup, { first: from, last: Math.max(i, Math.min(clause.range.last, from + LONGEST)) })];
  }
  return [];
}

const answerOf = lemmaFact(lemma => ANSWER_OF.get(lemma) ?? null);
/** Words that can be such a verb, or all of it but a particle that stands apart. */
const ANSWERS = wordMark(({ lemma }) => FIRST_WORDS.has(lemma));

/** Every yes or no of a known actor to something that may be a part of a plan. */
export function findAnswers(lookup: Lookup): Answer[] {
  const { reading, tokens, namedBy, lexicon } = lookup;
  const found: Answer[] = [];
  const marks = wordMarks(tokens);
  for (const clause of reading.clauses) {
    if (!(marks[clause.predicate]! & ANSWERS)) continue;
    const answers = answerOf(tokens, clause);
    if (answers === null) continue;
    const takes = answers === 'yes';
    if (
      clause.hypothetical ||
      clause.question ||
      clause.subject === undefined ||
      (clause.modal !== undefined && clause.modal !== 'will')
    )
      continue;
    const head = clause.object ?? clause.obliques.find(o => /^(?:to|on|with)$/.test(o.preposition))?.head;
    const who = namedBy(clause.subject);
    if (head === undefined || !who || (!takes && clause.negated)) continue;
    const extent = reading.tree.extent(head);
    const range = { first: Math.max(extent.first, head - 6), last: Math.max(head, Math.min(extent.last, head + 14)) };
    const { lemma, norm } = tokens[head]!;
    const part = PARTS.test(lemma) || PARTS.test(norm.replace(/s$/, ''));
    // the plan itself is no part of it
    if (!part && lexicon.heads.has(lemma)) continue;
    found.push({
      who,
      accepts: takes !== clause.negated,
      range,
      part: part && isNumbered(lookup, head, range),
      words: contentWords(lookup, range),
    });
  }
  return found;
}

/** "Point 3", "points 3 and 5", "the second clause": a part that is told by its number. */
const isNumbered = ({ tokens }: Lookup, head: number, { first, last }: Range): boolean =>
  tokens.slice(first, last + 1).some(t => (/^(?:\d{1,2}|[ivx]{1,4})$/.test(t.norm) && t.index > head && t.index < head + 6) || /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)$/.test(t.norm)); // biome-ignore format: one line

/** Content words that an answer and a provision must share. */
const SHARED = 2;

/** The provisions with those who answered them; a part told by its number becomes a provision of the plan that it is said of. */
export function answered(
  lookup: Lookup,
  provisions: readonly Provision[],
  answers: readonly Answer[],
): ClauseMention[] {
  const numbered = new Map<string, Provision>();
  for (const { range, part } of answers) {
    if (!part) continue;
    const made = makeProvision(lookup, range);
    if (!numbered.has(made.clause.text)) numbered.set(made.clause.text, made);
  }
  return [...provisions, ...numbered.values()].map(({ clause, at, words }) => {
    const own = answers.filter(a => a.range.first === at || [...a.words].filter(w => words.has(w)).length >= SHARED);
    const by = (accepts: boolean): Speaker[] => {
      const seen = new Set<string>();
      return own
        .filter(a => a.accepts === accepts)
        .map(a => a.who)
        .filter(w => !seen.has(JSON.stringify(w)) && seen.add(JSON.stringify(w)));
    };
    return { ...clause, accepts: by(true), rejects: by(false) };
  });
}
