/**
 * What is said: the content of a cue verb. In: reading, verb, its source and uses. Out: character spans of the content, or nothing.
 * Quotations that touch the cue's clause come first (marks are surer than a parse), then clauses, then the other frames.
 */

import type { VerbUse } from '../../knowledge/reporting.ts';
import type { Span } from '../../model/span.ts';
import { behindColon } from './behind-colon.ts';
import { clauseAfter, SUBORDINATORS } from './clauses.ts';
import { cutRemark } from './cut-remarks.ts';
import { behindSemicolon, closesWithCue, cutAtNextCue, cutCredit, cutMainCue, overPair, withoutEcho } from './cuts.ts';
import { cutClosing } from './lost-subjects.ts';
import { hasGap, isAside, isCircumstanceAlone, isLead, isNoClause, isOfCircumstance } from './no-content.ts';
import {
  isPartOfClause,
  leadIn,
  openEnd,
  quotationAfter,
  quotationBefore,
  quotedClauseEnd,
  restOfQuotation,
  tokenBefore,
} from './quoted-contents.ts';
import { hasVerb, isComma, isFiniteVerb, isMark, quotationAt, type Reading, sentenceOf } from './reading.ts';
import type { Source } from './subjects.ts';
import { hasRelation, type Range, relationOf, topBelow } from './tree.ts';
import { COMMA, countWords, cueWord, isWh, STOP, verbUses } from './words.ts';

export interface Content {
  readonly spans: readonly Span[];
  readonly construction: string;
  readonly use: VerbUse;
  readonly addressee?: number;
  /** Last token of the cue where it is longer than the verb ("called for"). */
  readonly cueLast?: number;
  /** Words themselves, without marks. */
  readonly direct?: boolean;
}

/** Cuts edge punctuation, a leading "that" and marks without a partner; widens to whole quotations. Undefined if nothing is left. */
export function contentSpan(reading: Reading, range: Range, cue = -1): Span | undefined {
  const { tokens, quotationOf } = reading;
  const own = cue < 0 ? -1 : quotationOf[cue]!; // a cue inside a quotation takes its content from within
  let { first } = range;
  let last = withoutEcho(reading, first, range.last);
  for (;;) {
    if (first > last) return undefined;
    const token = tokens[first]!;
    if (cueWord(token).edge) first++;
    else if (token.norm === 'that' && (token.pos === 'SCONJ' || token.deprel === 'mark') && first < last) first++;
    else break;
  }
  while (
    last > first &&
    (cueWord(tokens[last]!).edge || tokens[last]!.norm === 'and' || tokens[last]!.norm === 'but') &&
    quotationAt(reading, last) === undefined
  )
    last--;
  let start = tokens[first]!.start;
  let { end } = tokens[last]!;
  const head = quotationAt(reading, first);
  const tail = quotationAt(reading, last);
  if (head && head.index !== own && head.start < start) start = head.start;
  if (tail && tail.index !== own && tail.end > end && tail.style !== 'block') end = tail.end;
  if (own >= 0) end = Math.min(end, reading.doc.quotations[own]!.inner.at(-1)!.end);
  if (!head && isMark(tokens[first]) && first < last) start = tokens[first + 1]!.start;
  return start < end ? { start, end } : undefined;
}

/** Where the cue's own clause ends on the right: before the first mark, stop or comma outside its source. */
function clauseEnd(reading: Reading, verb: number, source: Source): { last: number; finite: boolean } {
  const { tokens, quotationOf } = reading;
  const sentence = sentenceOf(reading, verb);
  let last = verb;
  let finite = false;
  const own = quotationOf[verb];
  const that = tokens[verb + 1]?.norm === 'that';
  const inverted = source.range.first > verb;
  for (let i = verb + 1; i < sentence.last; i++) {
    if (inverted && i >= source.range.first && i <= source.range.last) {
      last = source.range.last;
      i = last;
      continue;
    }
    if (quotationOf[i] !== own || reading.tree.marks[i]! & (STOP | COMMA)) break;
    // Behind "that" a past may pass for a participle: "said that the poor needed money, “not sermons”".
    finite ||= isFiniteVerb(reading, i) || (that && i > verb + 2 && tokens[i]!.tag === 'VBN');
    last = i;
  }
  return { last, finite };
}

/** Content in front of the cue: the sentence up to the cue's clause, and what goes on behind it. */
function clauseBefore(reading: Reading, verb: number, source: Source, clauseFirst: number): Range[] | undefined {
  const { tokens, tree } = reading;
  const sentence = sentenceOf(reading, verb);
  if (clauseFirst <= sentence.first + 1 || !isComma(tokens[clauseFirst - 1])) return undefined;
  if (reading.quotationOf[verb]! >= 0 || RELATIVE.test(tokens[source.range.first]!.norm)) return undefined;
  // "…, where officials say …": an insert of its own.
  if (/^(?:where|when|while|as)$/.test(tokens[clauseFirst]!.norm)) return undefined;
  let first = afterEarlierCue(reading, sentence.first, clauseFirst - 1);
  const token = tokens[verb]!;
  // Parataxis inside a longer sentence: only the clause that it hangs on.
  if (token.head >= 0 && relationOf(token) === 'parataxis' && tokens[token.head]!.head >= 0) {
    const host = tree.extent(token.head);
    if (host.first < clauseFirst - 2 && !isTrailing(reading, host.first)) first = Math.max(first, host.first);
  }
  first = Math.max(first, behindSemicolon(reading, sentence.first, clauseFirst - 2));
  const before: Range = { first, last: clauseFirst - 2 };
  if (before.last - before.first < 1 || !hasVerb(reading, before)) {
    // A short lead ("The truce, he added, would hold"): the content goes on behind the cue.
    const after = behind(reading, verb, source);
    return after && hasVerb(reading, after) ? [before, after] : undefined;
  }
  const after = behind(reading, verb, source);
  return after ? [before, after] : [before];
}

/** "The fund will pay once peace is signed, she said": a clause of circumstance goes with the one before it. */
function isTrailing({ tokens, quotationOf }: Reading, first: number): boolean {
  const { norm, pos, sentence } = tokens[first]!;
  const before = tokens[first - 1];
  if (!SUBORDINATORS.has(norm) || pos === 'CCONJ' || before?.sentence !== sentence) return false;
  return before.pos !== 'PUNCT' && quotationOf[first - 1]! < 0;
}

const RELATIVE = /^(?:who|which|that|whom|whose)$/;

/** "A happened, X said, while B happened, Y said": what belongs to the cue before is not this one's. */
function afterEarlierCue(reading: Reading, first: number, last: number): number {
  const { tokens, quotationOf } = reading;
  for (let i = last - 1; i > first; i--) {
    if (quotationOf[i]! >= 0 || !isFiniteVerb(reading, i)) continue;
    if (!verbUses(tokens[i]!)?.some(u => u.takes.includes('quote') && u.takes.includes('clause'))) continue;
    let at = i + 1;
    while (at < last && reading.timeOf[at]! >= 0) at++;
    if (!isComma(tokens[at])) continue;
    at++;
    while (at < last && /^(?:CCONJ|SCONJ)$/.test(tokens[at]!.pos)) at++;
    return at;
  }
  return first;
}

/** What follows the cue's clause behind a comma and belongs to the same content. */
export function behind(reading: Reading, verb: number, source: Source): Range | undefined {
  const { tokens } = reading;
  const sentence = sentenceOf(reading, verb);
  const end = clauseEnd(reading, verb, source).last;
  let at = end + 1;
  if (at >= sentence.last || !isComma(tokens[at]) || tokens[at]!.text === ';') return undefined;
  at++;
  const next = tokens[at];
  if (!next || at >= sentence.last - 1) return undefined;
  // A further cue, an adverbial of the cue, a date: not content.
  const warning = next.norm === 'warning' && /^(?:of|against|that)$/.test(tokens[at + 1]!.norm);
  const participle = warning || next.tag === 'VBN' || (next.tag === 'VBG' && !isSubject(reading, at, sentence.last));
  if (participle || reading.timeOf[at]! >= 0) return undefined;
  // "…, said Oda Brandt, head of the council, which …": about the one who speaks.
  if (source.head > verb && isWh(next.tag)) return undefined;
  // "The ministry, he said, was still reading it": the verb of the words before the cue, whatever the parse hangs it on.
  if (reading.tree.isUnder(at, verb) && !hasRelation(next, 'cc') && !isFiniteVerb(reading, at)) {
    const top = topBelow(tokens, at, verb);
    if (top !== undefined && /^(?:obl|advcl|acl|appos|nmod)/.test(tokens[top]!.deprel)) return undefined;
  }
  const last = cutAtNextCue(reading, verb, at, sentence.last - 1);
  // "A happened, X said, while B happened, Y said": B is Y's.
  return closesWithCue(reading, at - 1, last) ? undefined : { first: at, last };
}

/** "…, he said, replacing the envoy would take a year": a participle with a finite verb of its own behind it. */
function isSubject({ tokens, quotationOf }: Reading, first: number, end: number): boolean {
  for (let i = first + 1; i < end && i < first + 8; i++) {
    if (isComma(tokens[i]) || quotationOf[i]! >= 0 || isWh(tokens[i]!.tag) || tokens[i]!.pos === 'SCONJ') return false;
    if (/^(?:VBZ|VBD|MD)$/.test(tokens[i]!.tag ?? '')) return true;
  }
  return false;
}

export interface ClauseBounds {
  /** First token of subject, auxiliaries and verb. */
  readonly first: number;
}

/** "said this on Monday: the port was closed": what "this" announces. */
function behindThis(reading: Reading, clause: Range): Range {
  const { tokens } = reading;
  if (!/^(?:this|that)$/.test(tokens[clause.first]!.norm)) return clause;
  for (let i = clause.first + 1; i < clause.last - 1 && i < clause.first + 8 && !isFiniteVerb(reading, i); i++)
    if (tokens[i]!.text === ':') return { first: i + 1, last: clause.last };
  return clause;
}

/** Quotations and clauses: the frames of speech proper. */
export function speechContent(
  reading: Reading,
  verb: number,
  source: Source,
  uses: readonly VerbUse[],
  clauseFirst: number,
): Content | undefined {
  const { tokens } = reading;
  const use = uses.find(u => u.takes.includes('quote')) ?? uses.find(u => u.takes.includes('clause'));
  if (!use) return undefined;
  const takesClause = uses.some(u => u.takes.includes('clause'));
  const outside = reading.quotationOf[verb]! < 0;
  // Behind an inverted cue ("…, said X, who …") no clause is content.
  const inverted = source.head > verb && source.sharedWith === undefined;
  const behindCue = takesClause && !inverted ? clauseAfter(reading, verb, source, uses) : undefined;
  const clause = behindCue && !isNoClause(reading, verb, behindCue) ? behindThis(reading, behindCue) : undefined;
  const spans: Span[] = [];
  const end = clauseEnd(reading, verb, source);
  if (outside) {
    const adjacent = quotationBefore(reading, clauseFirst, clause !== undefined);
    const before =
      adjacent &&
      (isOfSharedCue(reading, verb, source, adjacent.start) || (clause && isOfCircumstance(reading, adjacent)))
        ? undefined
        : adjacent;
    if (before) spans.push(leadIn(reading, before, clauseFirst));
    const beside = end.finite ? undefined : quotationAfter(reading, verb, end.last);
    const after =
      beside && clause && isPartOfClause(reading, clause, beside)
        ? undefined
        : (beside ?? (end.finite ? undefined : before && restOfQuotation(reading, before, end.last)));
    if (after) {
      const last = quotedClauseEnd(reading, after, openEnd(reading, after, clause, before !== undefined));
      const span = contentSpan(reading, {
        first: tokenBefore(reading, after.start) + 1,
        last: cutAtNextCue(reading, verb, tokenBefore(reading, after.end), last),
      });
      if (after.style === 'block' || !span || span.end < after.end) spans.push({ start: after.start, end: after.end });
      else spans.push(span);
    }
    if (spans.length > 0)
      return { spans, use, construction: before ? (after ? 'direct-split' : 'direct-with-verb') : 'direct-after-cue' };
  }
  const bare = clause || !outside ? undefined : behindColon(reading, end.last + 1);
  if (bare)
    return { spans: [bare.span], use, construction: 'colon-after-cue', ...(bare.direct ? { direct: true } : {}) };
  if (clause) {
    const cut = cutRemark(reading, clause.first, cutAtNextCue(reading, verb, clause.first, clause.last));
    const own = cutClosing(reading, clause.first, cutMainCue(reading, source, clause.first, cut));
    const last = cutCredit(reading, clause.first, own);
    const span = contentSpan(reading, { first: clause.first, last: overPair(reading, verb, clause.first, last) }, verb);
    if (span && countWords(reading.text, span.start, span.end, 2) >= 2 && !hasGap(reading, verb, source.range))
      return {
        spans: [span],
        use,
        construction: tokens[clause.first - 1]?.norm === 'that' ? 'indirect-with-that' : 'indirect-without-that',
      };
  }
  return undefined;
}

/** `X says “…,” adding that …`: the words between the marks are those of the cue whose subject this one shares. */
const isOfSharedCue = ({ tokens }: Reading, verb: number, { sharedWith }: Source, start: number): boolean =>
  tokens[verb]!.tag === 'VBG' && sharedWith !== undefined && tokens[sharedWith]!.end <= start;

/** "…, Velmia had admitted 10,000 so far": what the verb is about stands right behind it. */
function hasOwnObject({ tokens, timeOf, tree }: Reading, verb: number, source: Source, use: VerbUse): boolean {
  if (use.to !== undefined && use.to === 'object') return false;
  const next = tokens[verb + 1];
  if (next?.pos !== 'NUM' || timeOf[verb + 1]! >= 0 || source.head > verb) return false;
  return tree.child(verb, 'obj') !== undefined || next.head === verb;
}

/** "Attacks on the port, claimed by X, killed ten": a participle of what is claimed. */
const isClaimedBy = ({ tokens }: Reading, verb: number): boolean =>
  tokens[verb]!.tag === 'VBN' && tokens[verb]!.deprel === 'acl' && tokens[verb + 1]?.norm === 'by';

/** The cue stands behind or inside what it reports, without marks. */
export function precedingContent(
  reading: Reading,
  verb: number,
  source: Source,
  uses: readonly VerbUse[],
  clauseFirst: number,
): Content | undefined {
  const use = uses.find(u => u.takes.includes('clause'));
  if (!use || hasOwnObject(reading, verb, source, use) || isClaimedBy(reading, verb)) return undefined;
  // "…, Kopp had been held for protesting": what one was held for
  if (reading.tokens[verb]!.tag === 'VBG' && reading.tokens[verb - 1]?.norm === 'for') return undefined;
  const ranges = clauseBefore(reading, verb, source, clauseFirst);
  // "He hosts a show and, since May, leads …": what its own speaker stands in was not said by him.
  if (ranges?.some(r => source.head >= r.first && source.head <= r.last)) return undefined;
  if (ranges?.length === 1 && (isCircumstanceAlone(reading, ranges[0]!) || isLead(reading, ranges[0]!)))
    return undefined;
  if (ranges && isAside(reading, ranges[0]!)) return undefined;
  const spans = ranges?.map(r => contentSpan(reading, r, verb)).filter(s => s !== undefined);
  return spans && spans.length > 0 ? { spans, use, construction: 'indirect-before-cue' } : undefined;
}
