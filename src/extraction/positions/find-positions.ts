/**
 * Positions: what a party wants or refuses on an issue. In: a reading. Out: PositionMentions, in text order.
 * Who speaks decides whose position it is; what a reporter or an analyst thinks of a party is none. One position per clause, issue
 * and holder; its evidence is the clause cut to holder, stance and target.
 */
import type { IssueHit, IssueIndex } from '../../knowledge/issues.ts';
import { stanceLexicon } from '../../knowledge/stances.ts';
import type { Speaker } from '../../model/mentions.ts';
import type { PositionMention } from '../../model/moves.ts';
import { askedIn } from '../asked.ts';
import { AtToken } from '../at-token.ts';
import { clausesAt } from '../clauses/clause-at.ts';
import { isDomestic, isFromAbroad, isOfTalks, isStump } from '../domestic.ts';
import type { Reading } from '../reading.ts';
import type { Range } from '../statements/tree.ts';
import { beforeBut } from './before-but.ts';
import { isBygone, isInAnothersMind } from './bygone.ts';
import { findCandidates } from './candidates.ts';
import { isClaimed } from './claimed.ts';
import { type Conditions, conditionOf, demandsOf } from './conditions.ts';
import { type Holder, type Holders, makeHolders } from './holders.ts';
import { kindOfTalks } from './kind-of-talks.ts';
import { type Made, makeOne } from './make-mention.ts';
import { mattersOf } from './matter.ts';
import type { Candidate } from './room.ts';
import { isProminent, setsUp, stanceTowards } from './theme.ts';
import { unnamedMatter } from './unnamed-matter.ts';

/** Words of a target whose matter a weak cue may tell; in longer ones a weak cue is chance. */
const MAX_WEAK = 9;
interface Room extends Conditions {
  readonly index: IssueIndex;
  readonly isName: (token: number) => boolean;
  readonly holders: Holders;
}

export function findPositions(reading: Reading): PositionMention[] {
  const names = new AtToken<true>(reading.doc.tokens.length);
  for (const { first, last } of reading.doc.names) for (let i = first; i < last; i++) names.set(i, true);
  const clauseAt = clausesAt(reading);
  const holders = makeHolders(reading);
  const room: Room = { reading, index: reading.issues, isName: token => names.has(token), clauseAt, holders };
  const asked = askedIn(reading);
  const candidates = findCandidates(reading, holders)
    .map(c => beforeBut(reading.tree, c))
    .filter(
      c =>
        !asked(c.predicate) &&
        isOfTalks(reading.doc, c.predicate) &&
        !isDomestic(reading, c.predicate) &&
        !isOfStump(reading, c) &&
        !isHearsay(room, c) &&
        !isBygone(room, c) &&
        !isClaimed(reading, c.predicate) &&
        !isInAnothersMind(room, c),
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
              : c.issue === mention.issue && clauseAt(candidate.predicate)?.modal === 'to') && // "Norvand's commitment to support"
            candidate.predicate >= c.range.first &&
            candidate.predicate <= c.range.last,
        );
        if (taken.has(key) || inside || isNameAlone(room, words)) return false;
        taken.add(key);
        covered.push({ holder, range: words, issue: mention.issue });
        if (covered.length > 12) covered.shift(); // only what stands near can hold a later predicate
        return true;
      }),
    )
    .map(({ mention }) => mention);
}

/** "vowed to renegotiate its deal with the Union, the Bank and the Monetary Fund": the last of several partners is no matter of its own. */
function isNameAlone({ reading, isName }: Room, { first, last }: Range): boolean {
  for (let i = first; i <= last; i++) if (!isName(i) && reading.tree.tokens[i]!.pos !== 'DET') return false;
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
  'try',
  'work',
]);

/** What an analyst, a resident or a reporter says of a party, or an opponent of its wishes, is their view of it. */
function isHearsay(room: Room, { statement, holders, rule, predicate, stance }: Candidate): boolean {
  if (statement === undefined) return false;
  const { reading } = room;
  const { speaker, mode } = reading.statements[statement]!;
  if (room.holders.isOutsider(speaker)) return true;
  const sameSide = (): boolean =>
    holders.some(holder => isSameSide(reading, holder, speaker)) || speaksForHolder(room, statement, holders);
  // "Norvand is not committed to a truce, officials of Karvelia said"
  // "accused Norvand of bombing civilians, against a resolution it signed up to": told beside the accusation
  if (mode !== 'direct' && isAside(room, statement, predicate) && !sameSide()) return true;
  // "Norvand claimed without evidence that Karvelia wants war"
  if (
    mode !== 'direct' &&
    CLAIMS.test(reading.statements[statement]!.cue ?? '') &&
    !holders.some(h => isSameSide(reading, h, speaker, false))
  )
    return true;
  // "Norvand is prepared to pay, an official of Karvelia said"
  if (mode !== 'direct')
    return rule === 'positions/adjective' && (stance === 'opposes' || !('actor' in speaker)) && !sameSide();
  const ofMind =
    MINDS.has(reading.doc.tokens[predicate]!.lemma) || rule === 'positions/turn' || rule === 'positions/adjective';
  return ofMind && (!sameSide() || isOfAnother(reading, holders, speaker));
}

/** What people at home want in a race for office, of whomever they speak. */
const isOfStump = (reading: Reading, { holders, predicate }: Candidate): boolean =>
  isStump(reading, predicate) && !holders.some(({ who }) => 'actor' in who && isFromAbroad(reading, who.actor));

const CLAIMS = /\b(?:claim|alleg|insinuat|speculat)/i;

const ACCUSES = /^(?:accus|blam|denounc|condemn|criticis|criticiz)/i;

function isAside({ reading }: Room, statement: number, predicate: number): boolean {
  const { cue } = reading.statements[statement]!;
  return cue !== undefined && ACCUSES.test(cue) && /^acl/.test(reading.doc.tokens[predicate]!.deprel);
}

const SPEAKS_FOR = /spokes|aide|advis|envoy|deputy|secretary|representative|lawyer|counsel/i;

/** "Veld wants to cancel the vote", in the mouth of somebody named who holds no office under Veld. */
function isOfAnother({ actors }: Reading, holders: readonly Holder[], speaker: Speaker): boolean {
  const by = 'actor' in speaker ? actors.find(actor => actor.key === speaker.actor) : undefined;
  if (by?.kind !== 'person' || by.speaksFor !== undefined) return false;
  if (by.roles.some(({ title }) => SPEAKS_FOR.test(title))) return false;
  return holders.every(
    ({ who }) => 'actor' in who && who.actor !== by.key && actors.find(a => a.key === who.actor)?.kind === 'person',
  );
}

/** "Norvand is willing to pay, a Norvandi official said": who has no name speaks for the party that the description names. */
function speaksForHolder({ holders: { ofStatement } }: Room, statement: number, holders: readonly Holder[]): boolean {
  const keyOf = ({ who, party }: Holder): string => party ?? ('actor' in who ? who.actor : who.described);
  const speakers = ofStatement(statement);
  return speakers.length > 0 && holders.some(holder => speakers.some(s => keyOf(s) === keyOf(holder)));
}

/** One and the same, one the party of the other, or both of one party. */
function isSameSide({ actors }: Reading, { who, party }: Holder, speaker: Speaker, benefit = true): boolean {
  const keysOf = (of: Speaker, more?: string): (string | undefined)[] =>
    'actor' in of ? [of.actor, actors.find(actor => actor.key === of.actor)?.speaksFor, more] : [of.described, more];
  const keys = keysOf(speaker);
  // Of a speaker whose party is unknown nothing is known against it.
  const unknown =
    benefit &&
    'actor' in speaker &&
    keys[1] === undefined &&
    actors.find(a => a.key === speaker.actor)?.kind === 'person';
  return unknown || keysOf(who, party).some(key => key !== undefined && keys.includes(key));
}

/** "Rejected the idea of halting them", of bombardments named before: which way the stance goes would be a guess. */
function turnsWhatIsNamedElsewhere({ doc }: Reading, { first, last }: Range, { at }: IssueHit): boolean {
  if (at < 0 || (at >= first && at <= last)) return false;
  const { reversing } = stanceLexicon();
  return doc.tokens
    .slice(first, last + 1)
    .some(({ lemma, tag }) => reversing.has(lemma) && /^VB[GP]?$/.test(tag ?? ''));
}

function makePositions(room: Room, candidate: Candidate): Made[] {
  const { reading, index, isName } = room;
  const { tokens } = reading.doc;
  const condition = conditionOf(room, candidate);
  const made = mattersOf(room, candidate, condition).flatMap(({ words, hit: named }, i) => {
    const hit = kindOfTalks(reading, index, named) ?? unnamedMatter(reading, index, candidate);
    const about = candidate.target.matter ?? words;
    if (hit && turnsWhatIsNamedElsewhere(reading, about, hit)) return [];
    if (!hit || (!hit.strong && !candidate.strong)) return [];
    if (!hit.strong && about.last - about.first > MAX_WEAK && !isProminent(reading, candidate, hit.at)) return [];
    const stance =
      hit.at < 0 || (i > 0 && setsUp(reading, words))
        ? candidate.stance
        : stanceTowards(reading, candidate, hit, index);
    if (stance === undefined) return [];
    // "will not come without a halt to the raids": the raids are what is asked, not what is refused
    const asked = candidate.stance === 'opposes' && condition && hit.at >= condition.first && hit.at <= condition.last;
    if (asked) return [];
    const alone = i > 0 && words.last - words.first >= 3;
    const shown = stance === candidate.stance ? candidate : { ...candidate, stance };
    return candidate.holders.flatMap(
      holder => makeOne(room, shown, holder, words, hit.issue, condition, alone, hit.at) ?? [],
    );
  });
  if (!condition || (made.length === 0 && candidate.stance !== 'opposes')) return made;
  const asked = demandsOf(room, candidate, condition).flatMap(words => {
    const [hit] = index.issuesOf(tokens, words.first, words.last, isName);
    if (!hit?.strong) return [];
    const demand: Candidate = { ...candidate, stance: 'demands', rule: 'positions/condition' };
    return candidate.holders.flatMap(
      holder => makeOne(room, demand, holder, words, hit.issue, undefined, true, hit.at) ?? [],
    );
  });
  return [...made, ...asked];
}
