/**
 * The record of a position: its words, cut to holder, stance and target, made whole where the parse cuts them short. In: a candidate with
 * its holder, the words and the issue. Out: the mention, with the tokens that it covers.
 */
import type { Token } from '../../model/doc.ts';
import type { PositionMention } from '../../model/moves.ts';
import { makeEvidence } from '../../model/span.ts';
import type { Writable } from '../../model/writable.ts';
import { firstFrom } from '../../text/partition-point.ts';
import type { Reading } from '../reading.ts';
import type { Range, Tree } from '../statements/tree.ts';
import type { Holder, Holders } from './holders.ts';
import { isHollow } from './hollow.ts';
import type { Candidate } from './room.ts';
import { trimEnd } from './targets.ts';
import { beforeSaying, wholeEnd } from './whole.ts';

/** How far before the predicate the words of the holder may stand and still be part of the evidence. */
const HOLDER_NEAR = 12;
/** How far before the predicate the noun of a relative clause may start: "a deadline, which Norvand rejects". */
const NOUN_NEAR = 15;

/** Tokens from the first word shown to the end of a condition that is shown with it. */
const FARTHEST_CONDITION = 44;

export interface Made {
  readonly mention: PositionMention;
  readonly holder: string;
  readonly words: Range;
}

interface Room {
  readonly reading: Reading;
  readonly holders: Holders;
}

/** Tokens of the words that a record shows: the text (stance and target), the evidence around it, and what both cover. */
interface Cut {
  readonly text: Range;
  readonly evidence: Range;
  readonly words: Range;
}

/** First token of what is said, where the holder stands in it: "told the agency | Norvand had agreed" begins behind the hearer. */
function contentStart({ reading }: Room, { statement, predicate }: Candidate, holderAt: number): number {
  const { tokens } = reading.doc;
  const parts = statement === undefined ? [] : (reading.statements[statement]!.evidence.parts ?? []);
  const [holder, verb] = [tokens[holderAt]!, tokens[predicate]!];
  const around = parts.find(
    ({ part, start, end }) => part === 'content' && start <= holder.start && holder.end <= end && verb.end <= end,
  );
  return around ? firstFrom(tokens, around.start) : 0;
}

/** Last token of the remark that the predicate stands in: behind it the reporter goes on ("…, the council said"). */
function contentEnd({ reading }: Room, { statement, predicate }: Candidate): number {
  const { tokens } = reading.doc;
  const parts = statement === undefined ? [] : (reading.statements[statement]!.evidence.parts ?? []);
  const around = parts.find(
    ({ part, start, end }) => part === 'content' && start <= tokens[predicate]!.start && tokens[predicate]!.end <= end,
  );
  return around ? firstFrom(tokens, around.end) - 1 : Number.POSITIVE_INFINITY;
}

function cutOf(
  room: Room,
  candidate: Candidate,
  words: Range,
  condition: Range | undefined,
  /** The words stand without verb and holder: a further part, or a condition. */
  alone: boolean,
): Cut {
  const { doc, tree } = room.reading;
  const { tokens } = doc;
  if (alone) {
    const first = skipMarks(tokens, words.first);
    const cut = { first, last: wholeEnd(doc, first, trimEnd(tree, words.last)) };
    return { text: cut, evidence: cut, words: cut };
  }
  const { predicate, holderAt } = candidate;
  // The verb group with its auxiliaries and negation belongs to the words that show it.
  const group = tree
    .children(predicate)
    .filter(c => c < predicate && predicate - c < 6 && /^(?:aux|cop|advmod|mark)/.test(tokens[c]!.deprel));
  const begin = withNoun(tokens, candidate, Math.min(predicate, words.first, ...group));
  const near =
    holderAt !== undefined &&
    tokens[holderAt]!.sentence === tokens[predicate]!.sentence &&
    holderAt < predicate &&
    predicate - holderAt <= HOLDER_NEAR;
  const holderFirst = near
    ? phraseStart(
        tokens,
        Math.max(tree.extent(holderAt).first, holderAt - 6, contentStart(room, candidate, holderAt)),
        holderAt,
      )
    : begin;
  const first = skipMarks(tokens, Math.min(begin, holderFirst));
  const told = Math.max(predicate, words.last, near ? holderAt : begin);
  const whole = beforeSaying(
    tokens,
    Math.max(predicate, candidate.target.head),
    Math.min(wholeEnd(doc, begin, trimEnd(tree, told)), contentEnd(room, candidate)),
  );
  // what it is conditional on is told apart
  const last =
    condition && condition.first > Math.max(predicate, candidate.target.head)
      ? Math.min(whole, beforeCondition(tree, condition.first - 1))
      : whole;
  // a condition too far off is told in its own field, not cut here
  const end = condition && condition.last <= first + FARTHEST_CONDITION ? Math.max(last, condition.last) : last;
  const start = condition && condition.first < first && first - condition.first < 25 ? condition.first : first;
  return {
    text: { first: /^(?:that|though|although)$/.test(tokens[begin]!.norm) ? begin + 1 : begin, last },
    evidence: { first: start, last: withQualifier(room, candidate, start, end) },
    words: { first, last: end },
  };
}

/** "would respect it only | if …": the word that binds the condition goes with it. */
function beforeCondition(tree: Tree, last: number): number {
  const end = trimEnd(tree, last);
  return /^(?:only|but|except|even|provided)$/.test(tree.tokens[end]!.norm) ? trimEnd(tree, end - 1) : end;
}

/** "The deadline, which Norvand rejects": without its noun a relative clause says nothing of the matter. */
function withNoun(tokens: readonly Token[], { target: { matter }, predicate }: Candidate, begin: number): number {
  if (!matter || matter.first >= begin || matter.last >= predicate || begin - matter.first > NOUN_NEAR) return begin;
  let first = matter.first;
  while (first < matter.last && /^(?:case|fixed|mark)/.test(tokens[first]!.deprel)) first++; // "regarding guarantees, which"
  return first;
}

export function makeOne(
  room: Room,
  candidate: Candidate,
  holder: Holder,
  words: Range,
  issue: string,
  condition: Range | undefined,
  alone: boolean,
  /** The word that names the issue, where it stands in the words. */
  cueAt: number,
): Made | undefined {
  const { tokens, article } = room.reading.doc;
  const cut = cutOf(room, candidate, words, condition, alone);
  if (isCutShort(room, cut.evidence, words, cueAt) || (alone && isNoMove(room, cut.text))) return undefined;
  if (isHollow(room.reading, cut.text, holder.who, candidate.predicate)) return undefined;
  const place = ({ first, last }: Range) => ({ start: tokens[first]!.start, end: tokens[last]!.end });
  const textOf = ({ start, end }: { start: number; end: number }): string => article.text.slice(start, end);
  const conditionText = condition && textOf(place(condition));
  const said = sayer(room, candidate, holder) ? room.reading.statements[candidate.statement!]!.said : undefined;
  const mention = { holder: holder.who } as Writable<PositionMention>;
  if (holder.party) mention.party = holder.party;
  mention.issue = issue;
  mention.stance = conditionText ? 'conditional' : candidate.stance;
  if (conditionText) mention.condition = conditionText;
  mention.text = textOf(place(cut.text));
  if (said) mention.said = said;
  if (candidate.statement !== undefined) mention.statement = candidate.statement;
  mention.evidence = makeEvidence(article, place(cut.evidence));
  mention.by = candidate.rule;
  return { mention, holder: JSON.stringify(holder.who), words: cut.words };
}

/** "It's now time for all —", cut before the matter: the words shown do not hold what the issue was read off. */
const isCutShort = ({ reading: { doc } }: Room, shown: Range, { first, last }: Range, cueAt: number): boolean =>
  cueAt > shown.last &&
  cueAt >= first &&
  cueAt <= last &&
  doc.tokens[cueAt]!.sentence === doc.tokens[shown.last]!.sentence;

/** What stands alone must say a move: "a territory it occupies", "innocent people", "including through a fund" say none. */
function isNoMove({ reading: { tree } }: Room, { first, last }: Range): boolean {
  if (/^(?:including|such|through|via|consistent|pursuant|compatible|as|by)$/.test(tree.tokens[first]!.norm))
    return true;
  const head = tree.tokens.slice(first, last + 1).find(({ head: above }) => above < first || above > last);
  return head?.pos === 'NOUN' && (PLACES.has(head.lemma) || PEOPLE.has(head.lemma));
}

const PLACES = new Set(['territory', 'region', 'area', 'city', 'town', 'land', 'border', 'province']);
const PEOPLE = new Set(['civilian', 'people', 'person', 'woman', 'child', 'man', 'force', 'troop', 'group', 'state']);

/** Whether the holder is who speaks in the statement: of another, its time says nothing. */
function sayer({ holders }: Room, { statement }: Candidate, { who, party }: Holder): boolean {
  if (statement === undefined) return false;
  const key = JSON.stringify(who);
  return holders
    .ofStatement(statement)
    .some(speaker => JSON.stringify(speaker.who) === key || (party !== undefined && speaker.party === party));
}

/** Words that evidence has at most with what qualifies it. */
const MAX_QUALIFIED = 50;

/** "Eager for an election — but not prepared to risk it": what takes back a yes right behind it is shown with it. */
function withQualifier({ reading: { doc, tree } }: Room, { stance }: Candidate, start: number, end: number): number {
  if (stance !== 'supports' && stance !== 'open' && stance !== 'offers') return end;
  let at = end + 1;
  while (at < end + 4 && /^(?:[,;–—"”’'\]]|-|--)$/.test(doc.tokens[at]?.text ?? '')) at++;
  const sentence = doc.sentences[doc.tokens[end]!.sentence]!;
  if (at >= sentence.last || doc.tokens[at]!.norm !== 'but' || doc.tokens[at + 1]?.norm === 'also') return end;
  const last = Math.min(sentence.last - 1, start + MAX_QUALIFIED);
  return Math.max(end, trimEnd(tree, last));
}

/** Where a holder's own words start: behind the last comma before its head. */
function phraseStart(tokens: readonly { readonly text: string }[], first: number, head: number): number {
  for (let i = head; i > first; i--) if (tokens[i - 1]!.text === ',') return i;
  return first;
}

function skipMarks(tokens: readonly { readonly text: string }[], first: number): number {
  let at = first;
  while (at + 1 < tokens.length && /^(?:[,;:.–—-]|and|or)$/i.test(tokens[at]!.text)) at++;
  return at;
}
