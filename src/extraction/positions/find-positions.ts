/**
 * Positions: what a party wants or refuses on an issue. In: a reading. Out: PositionMentions, in text order.
 * Who speaks decides whose position it is; what a reporter or an analyst thinks of a party is none. One position per clause, issue
 * and holder; its evidence is the clause cut to holder, stance and target.
 */
import type { IssueIndex } from '../../knowledge/issues.ts';
import { stanceLexicon } from '../../knowledge/stances.ts';
import type { Speaker } from '../../model/mentions.ts';
import type { PositionMention } from '../../model/moves.ts';
import { makeEvidence } from '../../model/span.ts';
import type { Reading } from '../reading.ts';
import type { Range } from '../statements/tree.ts';
import { findCandidates } from './candidates.ts';
import { type Conditions, conditionOf, demandsOf } from './conditions.ts';
import { type Holder, type Holders, makeHolders } from './holders.ts';
import { mattersOf } from './matter.ts';
import type { Candidate } from './room.ts';
import { trimEnd } from './targets.ts';
import { stanceTowards } from './theme.ts';
import { askedByPress } from './transcripts.ts';

/** How far before the predicate the words of the holder may stand and still be part of the evidence. */
const HOLDER_NEAR = 12;
/** Words of a target whose matter a weak cue may tell; in longer ones a weak cue is chance. */
const MAX_WEAK = 9;
interface Room extends Conditions {
  readonly index: IssueIndex;
  readonly isName: (token: number) => boolean;
  readonly holders: Holders;
}

export function findPositions(reading: Reading): PositionMention[] {
  const names = new Uint8Array(reading.doc.tokens.length);
  for (const { first, last } of reading.doc.names) names.fill(1, first, last);
  const clauseAt = new Map(reading.clauses.map(clause => [clause.predicate, clause]));
  const holders = makeHolders(reading);
  const room: Room = { reading, index: reading.issues, isName: token => names[token] === 1, clauseAt, holders };
  const asked = askedByPress(reading);
  const candidates = findCandidates(reading, holders).filter(
    c => !asked(c.predicate) && isOfTalks(room, c) && !isHearsay(room, c),
  );
  const taken = new Set<string>();
  const covered: { readonly holder: string; readonly range: Range; readonly issue: string }[] = [];
  return candidates
    .flatMap(candidate =>
      makePositions(room, candidate).filter(({ mention, holder, words }) => {
        const key = `${holder}|${mention.issue}|${mention.stance}|${mention.evidence.start}`;
        const inside = covered.some(
          c =>
            (c.holder === holder
              ? c.issue === mention.issue || !candidate.strong
              : c.issue === mention.issue && clauseAt.get(candidate.predicate)?.modal === 'to') && // "Norvand's commitment to support"
            candidate.predicate >= c.range.first &&
            candidate.predicate <= c.range.last,
        );
        if (taken.has(key) || inside) return false;
        taken.add(key);
        covered.push({ holder, range: words, issue: mention.issue });
        if (covered.length > 12) covered.shift(); // only what stands near can hold a later predicate
        return true;
      }),
    )
    .map(({ mention }) => mention);
}

/** A sentence of sport, stage or shop holds no move. */
function isOfTalks(room: Room, candidate: Candidate): boolean {
  const { doc } = room.reading;
  const sentence = doc.sentences[doc.tokens[candidate.predicate]!.sentence];
  if (!sentence) return false;
  const { elsewhere } = stanceLexicon();
  const from = Math.max(sentence.first, candidate.predicate - 100);
  for (let i = from; i < Math.min(sentence.last, candidate.predicate + 100); i++)
    if (elsewhere.has(doc.tokens[i]!.lemma.toLowerCase()) || elsewhere.has(doc.tokens[i]!.norm)) return false;
  return true;
}

/** What a party is said to want, refuse or be ready for by somebody else in their own words: a claim about them, no position of theirs. */
const MINDS = new Set([
  'want',
  'seek',
  'hope',
  'wish',
  'desire',
  'intend',
  'refuse',
  'aim',
  'strive',
  'long',
  'prefer',
  'crave',
  'plan',
]);

/** What an analyst, a resident or a reporter says of a party, or an opponent of its wishes, is their view of it. */
function isHearsay(room: Room, { statement, holders, rule, predicate }: Candidate): boolean {
  if (statement === undefined) return false;
  const { reading } = room;
  const { speaker, mode } = reading.statements[statement]!;
  if (room.holders.isOutsider(speaker)) return true;
  if (mode !== 'direct') return false;
  const ofMind =
    MINDS.has(reading.doc.tokens[predicate]!.lemma) || rule === 'positions/turn' || rule === 'positions/adjective';
  return ofMind && !holders.some(holder => isSameSide(reading, holder, speaker));
}

/** One and the same, one the party of the other, or both of one party. */
function isSameSide({ actors }: Reading, { who, party }: Holder, speaker: Speaker): boolean {
  const keysOf = (of: Speaker, more?: string): (string | undefined)[] =>
    'actor' in of ? [of.actor, actors.find(actor => actor.key === of.actor)?.speaksFor, more] : [of.described, more];
  const keys = keysOf(speaker);
  // Of a speaker whose party is unknown nothing is known against it.
  const unknown =
    'actor' in speaker && keys[1] === undefined && actors.find(a => a.key === speaker.actor)?.kind === 'person';
  return unknown || keysOf(who, party).some(key => key !== undefined && keys.includes(key));
}

interface Made {
  readonly mention: PositionMention;
  readonly holder: string;
  readonly words: Range;
}

function makePositions(room: Room, candidate: Candidate): Made[] {
  const { reading, index, isName } = room;
  const { tokens } = reading.doc;
  const condition = conditionOf(room, candidate);
  const made = mattersOf(room, candidate, condition).flatMap(({ words, hit }, i) => {
    const about = candidate.target.matter ?? words;
    if (!hit || (!hit.strong && !(candidate.strong && about.last - about.first <= MAX_WEAK))) return [];
    const stance =
      hit.at < 0
        ? candidate.stance
        : stanceTowards(reading, candidate, hit, index.issues.get(hit.issue)?.against === true);
    return candidate.holders.map(holder =>
      makeOne(
        room,
        { ...candidate, stance },
        holder,
        words,
        hit.issue,
        condition,
        i > 0 && words.last - words.first >= 3,
      ),
    );
  });
  if (made.length === 0 || !condition) return made;
  const asked = demandsOf(room, candidate, condition).flatMap(words => {
    const [hit] = index.issuesOf(tokens, words.first, words.last, isName);
    if (!hit?.strong) return [];
    const demand: Candidate = { ...candidate, stance: 'demands', rule: 'positions/condition' };
    return candidate.holders.map(holder => makeOne(room, demand, holder, words, hit.issue, undefined, true));
  });
  return [...made, ...asked];
}

function makeOne(
  room: Room,
  candidate: Candidate,
  holder: Holder,
  words: Range,
  issue: string,
  condition: Range | undefined,
  /** The words stand without verb and holder: a further part, or a condition. */
  alone: boolean,
): Made {
  const { reading } = room;
  const { tokens, article } = reading.doc;
  const { tree } = reading;
  // The verb group with its auxiliaries and negation belongs to the words that show it.
  const group = tree
    .children(candidate.predicate)
    .filter(
      c => c < candidate.predicate && candidate.predicate - c < 6 && /^(?:aux|cop|advmod|mark)/.test(tokens[c]!.deprel),
    );
  const begin = Math.min(candidate.predicate, words.first, ...group);
  const { holderAt } = candidate;
  const near =
    holderAt !== undefined &&
    tokens[holderAt]!.sentence === tokens[candidate.predicate]!.sentence &&
    holderAt < candidate.predicate &&
    candidate.predicate - holderAt <= HOLDER_NEAR;
  const holderFirst = near ? phraseStart(tokens, Math.max(tree.extent(holderAt).first, holderAt - 6), holderAt) : begin;
  const holderLast = near ? holderAt : begin;
  const first = skipMarks(tokens, alone ? words.first : Math.min(begin, holderFirst));
  const last = trimEnd(tree, Math.max(alone ? words.last : candidate.predicate, words.last, alone ? 0 : holderLast));
  const conditionText = condition && article.text.slice(tokens[condition.first]!.start, tokens[condition.last]!.end);
  const end = condition && !alone ? Math.max(last, Math.min(condition.last, first + 40)) : last;
  const start =
    condition && !alone && condition.first < first && first - condition.first < 25 ? condition.first : first;
  const said = sayer(room, candidate, holder) ? reading.statements[candidate.statement!]!.said : undefined;
  const mention: PositionMention = {
    holder: holder.who,
    ...(holder.party ? { party: holder.party } : {}),
    issue,
    stance: conditionText ? 'conditional' : candidate.stance,
    ...(conditionText ? { condition: conditionText } : {}),
    text: article.text.slice(tokens[alone ? words.first : begin]!.start, tokens[last]!.end),
    ...(said ? { said } : {}),
    ...(candidate.statement === undefined ? {} : { statement: candidate.statement }),
    evidence: makeEvidence(article, {
      start: tokens[start]!.start,
      end: tokens[alone ? end : withQualifier(room, candidate, start, end)]!.end,
    }),
    by: candidate.rule,
  };
  return { mention, holder: JSON.stringify(holder.who), words: { first, last: end } };
}

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
  while (at + 1 < tokens.length && /^[,;:.–—-]$/.test(tokens[at]!.text)) at++;
  return at;
}
