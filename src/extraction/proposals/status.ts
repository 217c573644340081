/** How far a plan has come, by the last thing told of it. In: the clauses of its phrases. Out: its status, where one is told. */
import { proposalsLexicon } from '../../knowledge/proposals.ts';
import type { Speaker } from '../../model/mentions.ts';
import type { ProposalStatus } from '../../model/moves.ts';
import { type Clause, caseOf } from '../clauses/read-clauses.ts';
import type { Reading } from '../reading.ts';
import type { Phrase } from './phrases.ts';

const isAsserted = (clause: Clause): boolean => !clause.hypothetical && !clause.question && !clause.negated;
export const isPast = (clause: Clause): boolean =>
  isAsserted(clause) && clause.modal === undefined && (clause.tense === 'past' || clause.perfect || clause.passive);

/** The last thing told of it that has happened. */
export function statusOf(
  reading: Reading,
  clauses: readonly { phrase: Phrase; clause: Clause }[],
): ProposalStatus | undefined {
  const { status } = proposalsLexicon();
  let last: ProposalStatus | undefined;
  for (const { phrase, clause } of clauses) {
    if (clause.object !== phrase.head || !isAsserted(clause)) continue;
    // those who oppose a treaty have not undone it
    if (clause.lemma === 'oppose' && phrase.kind === 'agreement') continue;
    const told = status.get(clause.lemma);
    // what has been negotiated is no longer under negotiation
    if (/^(?:negotiate|finali[sz]e|complete)$/.test(clause.lemma) && (clause.perfect || clause.passive) && !clause.progressive) continue; // biome-ignore format: one line
    if ((told === 'agreed' || told === 'rejected') && isAnswerOfOne(reading, clause)) continue;
    const happened = isPast(clause) || (told === 'under discussion' && clause.progressive) || (told === 'rejected' && clause.tense === 'present' && clause.modal === undefined); // biome-ignore format: one line
    if (told && happened && !(told === 'floated' && last)) last = told === 'handed over' && !recipientOf(reading, clause) ? (last ?? 'floated') : told; // biome-ignore format: one line
  }
  return last;
}

/** Those who are one side of a bargain. */
const ONE_SIDE = /^(?:rebel|guerrilla|militant|insurgent|government|army|union|management|opposition|company|regime|junta|worker|striker|creditor|bondholder|militia|separatist)$/; // biome-ignore format: one glance

/** "Norvand accepted the draft", "Karvelia opposes the plan": one side's yes or no settles nothing; the vote of a body does, and what two have reached. */
function isAnswerOfOne({ actors, actorOf, tree }: Reading, { subject, passive, lemma, obliques }: Clause): boolean {
  if (passive || subject === undefined || /^(?:reach|conclude|clinch|seal|adopt|veto)$/.test(lemma)) return false;
  const who = actorOf(subject);
  // "the rebels accepted it", "both chambers accepted it"
  if (!who || !('actor' in who)) return ONE_SIDE.test(tree.tokens[subject]!.lemma);
  const kind = actors.find(actor => actor.key === who.actor)?.kind;
  if (kind === 'organization' || kind === 'coalition') return false;
  const joined = tree.children(subject).some(c => tree.tokens[c]!.deprel === 'conj');
  return !joined && !obliques.some(o => o.preposition === 'with');
}

export function recipientOf(reading: Reading, clause: Clause): Speaker | undefined {
  const { tree } = reading;
  const to =
    clause.recipient ??
    clause.obliques.find(o => /^(?:to|before)$/.test(o.preposition))?.head ??
    // the parser hangs "to Egypt" on the plan as often as on the verb
    (clause.object === undefined
      ? undefined
      : tree.children(clause.object).find(c => c > clause.object! && caseOf(tree, c) === 'to'));
  return to === undefined ? undefined : reading.actorOf(to);
}
