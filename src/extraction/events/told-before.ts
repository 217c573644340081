/**
 * "The talks collapsed", "the bombing that killed ten", "the visit has been put off": a noun with the definite article stands for an event
 * told before. In: candidates in text order. Out: the same, with the sides, and the place and day, of the event that they point back to;
 * without those that nothing was told of.
 */
import { wordFact } from '../../text/word-facts.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import { type Candidate, CONTACT } from './candidate.ts';
import type { Context } from './context.ts';
import { familyOf } from './drop-repeats.ts';
import type { Told } from './noun-status.ts';
import { nounEnd } from './words.ts';

const isThe = wordFact(({ norm }) => /^(?:the|this|that|these|those)$/.test(norm));
/** One of several, or one that is not yet: not the one told before. */
const isAnother = wordFact(
  ({ norm, pos }) =>
    pos === 'NUM' ||
    /^(?:next|new|second|third|fourth|fifth|sixth|first|last|latest|previous|earlier|past|other|further|final|possible|future|recent|separate|similar|upcoming|coming|annual|daily|weekly)$/.test(
      norm,
    ),
);

/** "the talks", "the embassy blast": with the article, and nothing that makes it one of several. */
export function isDefinite({ tokens, reading }: Context, noun: number): boolean {
  const before = reading.tree.children(noun).filter(child => child < noun);
  if (tokens[noun]!.pos === 'PROPN') return false;
  return before.some(c => isThe(tokens[c]!)) && !before.some(c => isAnother(tokens[c]!));
}

/** What an event does to others, or how long it went on. */
const isOutcome = wordFact(({ lemma }) =>
  /^(?:kill|wound|injure|destroy|damage|displace|claim|last|devastate|maim|leave)$/.test(lemma),
);

/** Whether the words say something of a definite event that has no sides, time or place of its own. */
export const saysOf = (
  context: Context,
  noun: number,
  told: Told,
  clause: Clause | undefined,
  stands: string,
): boolean =>
  clause !== undefined &&
  stands === 'subject' &&
  isDefinite(context, noun) &&
  (told.strong || (!clause.negated && !clause.modal && isOutcome(context.tokens[clause.predicate]!)));

/** Sentences that a noun looks back over: raids follow each other, talks last. */
const NEAR = 3;
const FAR = 12;

/** What a noun may stand for by its word: "the call" a call alone, "the talks" also a meeting. */
function canBe(pointer: string, told: string): boolean {
  if (pointer === 'call' || told === 'call') return pointer === told;
  return familyOf(pointer) === familyOf(told);
}

/** The definite noun by which a candidate is told. */
function pointerOf(context: Context, { by, trigger, clause, type }: Candidate): number | undefined {
  const at = by === 'noun' ? trigger : type.contested ? context.clauseAt.get(clause)?.subject : undefined;
  if (at === undefined || (by === 'verb' && nounEnd(context.tokens[at]!) === null)) return undefined;
  return isDefinite(context, at) ? at : undefined;
}

export function fillFromBefore(context: Context, candidates: readonly Candidate[]): Candidate[] {
  const filled: Candidate[] = [];
  for (const candidate of candidates) {
    const main = mainOf(context, candidate, filled);
    if (!main) {
      if (!candidate.bare) filled.push(candidate);
      continue;
    }
    for (const { who, role, representedBy } of main.participants.all)
      candidate.participants.add(who, role, representedBy);
    filled.push({ ...candidate, main });
  }
  return filled;
}

/** The nearest event told before that the candidate may stand for, where it has no sides of its own. */
function mainOf(context: Context, candidate: Candidate, told: readonly Candidate[]): Candidate | undefined {
  const { type, trigger, participants, place } = candidate;
  if (participants.all.length > 0 || place || pointerOf(context, candidate) === undefined) return undefined;
  const { sentence } = context.tokens[trigger]!;
  const reach = type.contested ? NEAR : FAR;
  for (let i = told.length - 1; i >= 0; i--) {
    const other = told[i]!;
    if (sentence - context.tokens[other.trigger]!.sentence > reach) return undefined;
    if (other.clause === candidate.clause || !canBe(type.kind, other.type.kind)) continue;
    // other events are told by types of their own: a siege is no capture
    if (type.kind === 'other' && other.type.id !== type.id) continue;
    // "the talks" of which one side alone is told: with whom, they do not say
    if (CONTACT.has(type.kind) && type.kind !== 'visit' && other.participants.all.length < 2) continue;
    return other.participants.all.length > 0 || other.place ? other : undefined;
  }
  return undefined;
}

/** The place and the day of what a candidate points back to, where both are told to stand alike. */
export function withMainsPlace(context: Context, candidate: Candidate): Candidate {
  const { main } = candidate;
  if (!main || candidate.time !== undefined || candidate.status !== main.status) return candidate;
  const time = candidate.elsewhere ?? main.elsewhere ?? main.time;
  const day = time === undefined ? '' : (context.reading.times[time]!.when.edtf ?? '');
  return {
    ...candidate,
    ...(main.place ? { place: main.place } : {}),
    ...(time !== undefined && /^\d{4}-\d\d/.test(day) ? { elsewhere: time } : {}),
  };
}
