/**
 * What is only asked: nobody takes a stance, promises or tells of anything in it. In: a reading. Out: whether a token is asked.
 * A direct question up to its mark; in transcripts and interviews also the other sentences of those who only ask ("Q Mr President, you
 * rejected the plan in May."), for what they say there is a premise.
 */
import type { Doc } from '../model/doc.ts';
import type { StatementMention } from '../model/mentions.ts';
import { firstFrom, partitionPoint } from '../text/partition-point.ts';
import type { Reading } from './reading.ts';

/** Labels of those who ask, where nobody's answer was found. */
const ASKS = /^(?:Q(?:[.:—–-]|\s(?!&|and\b))|(?:QUESTION|REPORTER|JOURNALIST|PRESS|Question|Reporter)\s?[:.])/u; // and no heading: "PRESS RELEASE"
/** "MS. OAKLEY:", "PRESIDENT BRANDT:": somebody else's turn. */
const LABEL = /^(?:\p{Lu}[\p{Lu}.'’()\- ]{1,60}|A|Answer):/u;
/** Rules of statements that give each turn to the one who answers. */
const TURN = /^statements\/(?:turn|interview)$/;

/** Quotations before a mark looked at for the one that holds it: they nest no deeper. */
const NESTED = 8;

/** What a question opens with behind "but". */
const INVERTS =
  /^(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|shall|should|may|might|must|who|what|when|where|why|how|which)$/;

const known = new WeakMap<Doc, (token: number) => boolean>();

/** Made once an article: the finders of moves ask. */
export function askedIn({ doc, statements }: Reading): (token: number) => boolean {
  let asked = known.get(doc);
  if (!asked) {
    asked = findAsked(doc, statements);
    known.set(doc, asked);
  }
  return asked;
}

function findAsked(doc: Doc, statements: readonly StatementMention[]): (token: number) => boolean {
  const turns = askersTurns(doc, statements);
  const questions = findQuestions(doc);
  if (turns.size === 0 && questions.size === 0) return () => false;
  return token => questions.has(token) || turns.has(doc.sentences[doc.tokens[token]!.sentence]?.paragraph ?? -1);
}

/** The words of direct questions: from the start of the sentence, of its clause, or of the quoted passage that holds the mark, up to the mark. */
function findQuestions({ article, tokens, sentences, quotations }: Doc): ReadonlySet<number> {
  const asked = new Set<number>();
  for (let at = article.text.indexOf('?'); at >= 0; at = article.text.indexOf('?', at + 1)) {
    const mark = firstFrom(tokens, at);
    if (tokens[mark]?.text !== '?' || tokens[mark]!.start !== at) continue;
    const { start, sentence } = tokens[mark]!;
    let from = sentences[sentence]!.first;
    // "Cole, who rejects the plan, asked: ‘Would they sign?’": only the quoted words ask
    for (
      let q = partitionPoint(quotations, one => one.start < start) - 1, back = 0;
      q >= 0 && back < NESTED;
      q--, back++
    )
      if (start < quotations[q]!.end) from = Math.max(from, firstFrom(tokens, quotations[q]!.start));
    const asks = INVERTS.test(tokens[from]?.norm ?? '');
    for (let i = mark; i >= from; i--) {
      if (i < mark && partsQuestion(tokens, i, asks)) break;
      asked.add(i);
    }
  }
  return asked;
}

/**
 * "Kenya rejects the draft, but would Uganda sign it?", "supports the treaty (why?)": what stands before is told, unless the sentence `asks` from
 * its first word on.
 */
function partsQuestion(tokens: Doc['tokens'], at: number, asks: boolean): boolean {
  const { norm } = tokens[at]!;
  if (norm === ';' || norm === '(') return true;
  if (asks || (norm !== 'and' && norm !== 'but')) return false;
  return tokens[at - 1]?.norm === ',' && INVERTS.test(tokens[at + 1]?.norm ?? '');
}

/** Paragraphs of those who only ask: under a label that says so, or between the turns of those who answer. */
function askersTurns(doc: Doc, statements: readonly StatementMention[]): ReadonlySet<number> {
  const answers = answered(doc, statements);
  const first = Math.min(...answers);
  const last = Math.max(...answers);
  const asked = new Set<number>();
  let turn: 'asks' | 'answers' | undefined;
  for (const { index, start, heading } of doc.paragraphs) {
    const opening = doc.article.text.slice(start, start + 64);
    if (answers.has(index)) turn = undefined;
    else if (ASKS.test(opening)) turn = 'asks';
    else if (LABEL.test(opening)) turn = 'answers';
    const between = turn === undefined && index > first && index < last && !heading;
    if (turn === 'asks' || (between && !answers.has(index))) asked.add(index);
  }
  return asked;
}

/** Paragraphs that a turn of an answer stands in. */
function answered({ paragraphs }: Doc, statements: readonly StatementMention[]): ReadonlySet<number> {
  const answers = new Set<number>();
  for (const { by, evidence } of statements) {
    if (!TURN.test(by)) continue;
    let p = partitionPoint(paragraphs, one => one.end <= evidence.start);
    for (; p < paragraphs.length && paragraphs[p]!.start < evidence.end; p++) answers.add(p);
  }
  return answers;
}
