/**
 * Whether a reader could tell which event is meant. In: a candidate with the times that other mentions share with it. Out: whether nothing
 * says who, when or where, so that it could be anybody's of any day.
 */
import { relationOf } from '../statements/tree.ts';
import type { Candidate } from './candidate.ts';
import type { Context } from './context.ts';
import { eventMark } from './marks.ts';

const BACKS = /^(?:backed|supported|helped|aided|assisted|backing|support|help|cover)$/;
const BY_WHAT = /^(?:by|with|from|of)$/;
/** Words between "backed by" and the strikes: "Norvand and Karvelian air". */
const BETWEEN = 6;

/** "forces, backed by Norvand air strikes, advanced", "under cover of air strikes": how somebody is helped; which strikes is not said. */
export function isBacking({ tokens }: Context, { type, by, trigger, time, place }: Candidate): boolean {
  if (type.kind !== 'strike' || by !== 'noun' || time !== undefined || place) return false;
  for (let i = trigger - 1; i > trigger - BETWEEN - 1 && i > 0; i--) {
    const { pos, norm } = tokens[i]!;
    if (BY_WHAT.test(norm) && BACKS.test(tokens[i - 1]!.norm)) return true;
    if (/^(?:VERB|AUX|PUNCT|ADP|SCONJ)$/.test(pos)) return false;
  }
  return false;
}

/** "Fighting appeared to stop": it goes on no more. */
export const hasCeased = (context: Context, candidate: Candidate): boolean =>
  appearsToStop(context, candidate) || hasExpired(context, candidate);

/** "A truce, the longest of the war, expired on Monday": what is told is its end. */
function hasExpired({ tokens }: Context, { type, by, trigger }: Candidate): boolean {
  if (type.id !== 'ceasefire-in-force' || by !== 'noun') return false;
  const { sentence } = tokens[trigger]!;
  for (let i = trigger + 1; i < trigger + PHRASE && tokens[i]?.sentence === sentence; i++) {
    if (/^(?:that|which|who)$/.test(tokens[i]!.norm)) return false;
    if (!/^(?:VERB|AUX)$/.test(tokens[i]!.pos)) continue;
    return /^(?:expired|lapsed)$/.test(tokens[i]!.norm);
  }
  return false;
}
/** Words between a truce and what is told of it. */
const PHRASE = 15;

const appearsToStop = ({ tokens }: Context, { trigger }: Candidate): boolean =>
  tokens[trigger + 2]?.norm === 'to' &&
  /^(?:appear|seem)(?:s|ed)$/.test(tokens[trigger + 1]!.norm) &&
  /^(?:stop|cease|subside|abate|ebb|end|halt)$/.test(tokens[trigger + 3]?.norm ?? '');

/** What was called off or denied has its name in that; of people on the road the words say who they are, though nobody by name; a war of which no place is told is the one that the article is about. */
const NAMED_BY_IT = /^(?:cancelled|postponed|denied)$/;

const OF_ANY = /^(?:new|final|such|possible|any|similar|comprehensive|good|better|great|bad|big|other|own|same|draft)$/;
/** What is agreed, or which pact it is: "an agreement on the dam", "the 2015 nuclear deal", unlike "a deal", "a new agreement". */
export const isToldApart = ({ tokens, reading, actorOf }: Context, pact: number): boolean =>
  reading.tree.children(pact).some(c => {
    const relation = relationOf(tokens[c]!);
    if (c < pact)
      return /^(?:amod|compound|nummod)$/.test(relation) && !OF_ANY.test(tokens[c]!.norm) && tokens[c]!.pos !== 'ADV';
    return (
      (relation === 'nmod' && !/^(?:kind|sort|way|course)$/.test(tokens[c]!.norm)) ||
      actorOf(c) !== undefined ||
      (relation === 'acl' && tokens[c]!.tag === 'VB')
    );
  });

/** "They were being bombed", "these attacks killed civilians": true, and of use to nobody. */
export const isAnyones = (
  context: Context,
  { type, status, time, elsewhere, place, participants, pact, course }: Candidate,
): boolean =>
  !course &&
  time === undefined &&
  elsewhere === undefined &&
  !place &&
  participants.all.length === 0 &&
  type.id !== 'flight' &&
  type.id !== 'war' &&
  !(pact !== undefined && isToldApart(context, pact)) &&
  !NAMED_BY_IT.test(status);

const DEEDS = /^(?:campaigns|attacks|strikes|airstrikes|operations|raids|offensives|bombings)$/;

const APART = eventMark(({ norm }) => norm === 'separate' || norm === 'unrelated' || norm === 'respective');

/** "targeted in separate campaigns by an alliance and the army": several events told as one; no record of one has them right. */
export function isSeveral({ tokens, marks }: Context, { type, range }: Candidate): boolean {
  if (type.contested !== true || (marks.within(range.first, range.last) & APART) === 0) return false;
  for (let i = range.first; i < range.last; i++)
    if (marks.at(i) & APART)
      for (let at = i + 1; at <= i + 3 && at <= range.last; at++) if (DEEDS.test(tokens[at]!.norm)) return true;
  return false;
}
