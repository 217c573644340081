/**
 * Who "the two leaders", "both sides" or "the ministers" are that discussed, agreed or exchanged views: those of the contact told before.
 * In: candidates in text order. Out: the same, with the sides filled in where the words only point back to them.
 */
import { wordFact } from '../../text/word-facts.ts';
import { type Candidate, CONTACT } from './candidate.ts';
import type { Context } from './context.ts';

const isGroup = wordFact(
  ({ norm, pos }) =>
    pos !== 'PROPN' &&
    /^(?:leaders|presidents|ministers|advis[eo]rs|secretaries|chancellors|premiers|counterparts|sides|parties|delegations|governments|envoys|diplomats|negotiators|men|women|pair|officials|two|both)$/.test(
      norm,
    ),
);
const pointsBack = wordFact(({ norm }) => /^(?:the|both|these|those)$/.test(norm));

/** Whether a clause's doers are several in one word that points back: "the two leaders". */
export function isGroupDoer({ tokens, reading, clauseAt }: Context, predicate: number): boolean {
  const subject = clauseAt.get(predicate)?.subject;
  if (subject === undefined || !isGroup(tokens[subject]!)) return false;
  const children = reading.tree.children(subject);
  // "the leaders of Kenya": they say who they are
  if (children.some(child => child > subject && tokens[child]!.deprel.startsWith('nmod'))) return false;
  // "the four leaders": not the two told before
  if (children.some(child => tokens[child]!.pos === 'NUM' && tokens[child]!.norm !== 'two')) return false;
  return pointsBack(tokens[subject]!) || children.some(child => child < subject && pointsBack(tokens[child]!));
}

/** What several do together. */
const TOGETHER = (candidate: Candidate): boolean =>
  (CONTACT.has(candidate.type.kind) && candidate.type.kind !== 'visit') ||
  ['agreement', 'signing', 'statement'].includes(candidate.type.id);

const named = ({ participants }: Candidate): number => participants.all.filter(({ who }) => 'actor' in who).length;

/** Tokens that such words look back over: a read-out names its leaders once, at its beginning. */
const BACK = 900;
const SIDES = 2;

export function fillSides(context: Context, candidates: readonly Candidate[]): void {
  let last: Candidate | undefined;
  for (const candidate of candidates) {
    if (last && TOGETHER(candidate) && named(candidate) < SIDES && candidate.trigger - last.trigger < BACK && isGroupDoer(context, candidate.clause)) // biome-ignore format: one thought
      for (const { who } of last.participants.all) if ('actor' in who) candidate.participants.add(who, candidate.type.roles.subject); // biome-ignore format: one thought
    if (CONTACT.has(candidate.type.kind) && candidate.type.kind !== 'visit' && named(candidate) === SIDES)
      last = candidate;
  }
}
