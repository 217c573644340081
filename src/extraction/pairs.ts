/**
 * "The two leaders", "both sides", "the men": the two that the text joined or brought together before. In: a reading and the words' head.
 * Out: the two, or nobody where that is not plain; then the words stand for themselves.
 */
import type { ActorMention, Speaker } from '../model/mentions.ts';
import { wordFact } from '../text/word-facts.ts';
import { caseOf } from './clauses/read-clauses.ts';
import type { Reading } from './reading.ts';
import { hasRelation } from './statements/tree.ts';

const NOBODY: readonly Speaker[] = [];

const PERSONS = /^(?:leader|president|premier|minister|man|woman|chancellor|monarch|king|counterpart|statesman|politician|diplomat|negotiator|envoy|senator|rival|official|secretary|adviser|advisor)$/; // biome-ignore format: one glance
const PARTIES =
  /^(?:side|country|party|camp|government|nation|state|neighbour|neighbor|power|capital|ally|delegation|team)$/;
/** Of several by no more than "the": those who met, where the text told of two. */
const OF_MEETING = /^(?:leaders|presidents|ministers|premiers|chancellors|secretaries|advisers|advisors|parties|delegations|governments|countries|sides)$/; // biome-ignore format: one glance
/** Nouns that act for those whom "of" brings in. */
const ACTS_FOR = /^(?:delegation|representative|official|envoy|leader|minister|negotiator|team|government|president|delegate|diplomat|expert)$/; // biome-ignore format: one glance
const kindOf = wordFact(({ lemma, pos }): 'persons' | 'parties' | null => {
  if (pos !== 'NOUN' && pos !== 'PROPN') return null;
  const low = lemma.toLowerCase();
  return PERSONS.test(low) ? 'persons' : PARTIES.test(low) ? 'parties' : null;
});

/** Sentences and tokens looked back over for the two. */
const BACK = 14;
const FAR = 500;
/** What those do of whom the text then speaks together. */
const TOGETHER =
  /^(?:meet|call|phone|telephone|host|receive|speak|talk|discuss|hold|have|agree|sign|confer|exchange|convene|gather|consult|negotiate|conclude|issue|adopt|welcome|visit|join|reaffirm|stress)$/;
const MEETING = /^(?:meet|call|phone|telephone|host|receive)$/;

/** "the two leaders", "both governments", "the men", "the sides"; with no other word that says which. */
function isTwo({ tree }: Reading, head: number): 'said' | 'meant' | undefined {
  const { tokens } = tree;
  const before = tree.children(head).filter(c => c < head);
  if (before.some(c => hasRelation(tokens[c]!, 'amod'))) return undefined;
  if (before.some(c => /^(?:two|both)$/.test(tokens[c]!.norm))) return 'said';
  if (tokens[head - 1]?.norm !== 'the') return undefined;
  if (/^(?:men|women|sides)$/.test(tokens[head]!.norm)) return 'said';
  // "the parties to the treaty" are those of the treaty
  const bare = tree.children(head).every(c => c < head);
  return bare && OF_MEETING.test(tokens[head]!.norm) && tokens[head]!.deprel.startsWith('nsubj') ? 'meant' : undefined;
}

function actorsAt({ actors, actorOf }: Reading, token: number): ActorMention[] {
  const who = actorOf(token);
  const actor = who && 'actor' in who ? actors.find(({ key }) => key === who.actor) : undefined;
  return actor ? [actor] : [];
}

/** A head and those that "and" joins to it. */
function joinedAt(reading: Reading, head: number): ActorMention[] {
  const { tree } = reading;
  const others = tree.children(head).filter(c => c > head && hasRelation(tree.tokens[c]!, 'conj'));
  return [head, ...others].flatMap(token => actorsAt(reading, token));
}

/** "Delegations of Norvand and Lemoria". */
function actingFor(reading: Reading, head: number): ActorMention[] {
  const { tree } = reading;
  const { tokens } = tree;
  if (!ACTS_FOR.test(tokens[head]!.lemma)) return [];
  const of = tree
    .children(head)
    .find(c => c > head && hasRelation(tokens[c]!, 'nmod') && /^(?:of|from)$/.test(caseOf(tree, c) ?? ''));
  return of === undefined ? [] : joinedAt(reading, of);
}

/** Whom somebody meets: "spoke with the president", "held talks with", "met". */
function metBy(reading: Reading, verb: number): ActorMention[] {
  const { tree } = reading;
  const { tokens } = tree;
  if (verb < 0) return [];
  for (const c of tree.children(verb)) {
    if (c < verb) continue;
    if (hasRelation(tokens[c]!, 'obl') && caseOf(tree, c) === 'with') return joinedAt(reading, c);
    if (!hasRelation(tokens[c]!, 'obj')) continue;
    if (MEETING.test(tokens[verb]!.lemma)) return joinedAt(reading, c);
    const partner = tree.children(c).find(n => hasRelation(tokens[n]!, 'nmod') && caseOf(tree, n) === 'with');
    if (partner !== undefined) return joinedAt(reading, partner);
  }
  return [];
}

/** The nearest two before that "and" joins as who does something, or that one does with the other. */
export function pairAt(reading: Reading, head: number): readonly Speaker[] {
  const { tokens } = reading.tree;
  const kind = kindOf(tokens[head]!);
  const two = kind === null ? undefined : isTwo(reading, head);
  return kind === null || two === undefined ? NOBODY : pairBefore(reading, head, kind, BACK, two);
}

/** The nearest two before a word, some sentences back at most: of "they", where two persons have met. */
export function pairBefore(
  reading: Reading,
  head: number,
  kind: 'persons' | 'parties',
  back: number,
  two: 'said' | 'meant' = 'said',
): readonly Speaker[] {
  const { tokens } = reading.tree;
  const { sentence } = tokens[head]!;
  for (let i = head - 1; i >= 0 && i > head - FAR && tokens[i]!.sentence >= sentence - back; i--) {
    if (!tokens[i]!.deprel.startsWith('nsubj')) continue;
    const acting = actingFor(reading, i);
    const together = acting.length > 1 ? acting : joinedAt(reading, i);
    const known = together.length === 1 ? [...together, ...metBy(reading, tokens[i]!.head)] : together;
    // of three who met "the leaders" are all
    if (two === 'meant' && known.length > 2) return NOBODY;
    if (known.length !== 2 || known[0] === known[1]) continue;
    if (two === 'meant' && !TOGETHER.test(tokens[tokens[i]!.head]?.lemma ?? '')) continue;
    // whoever is called a leader is one, though the text gives no office
    const persons = known.filter(actor => actor.kind === 'person').length;
    if (persons === (kind === 'persons' ? 2 : 0)) return known.map(({ key }) => ({ actor: key }));
    if (kind === 'persons') continue;
    // "both sides", of two presidents: those for whom they stand
    const sides = known.map(actor => (actor.kind === 'person' ? actor.speaksFor : actor.key));
    if (sides.every(side => side !== undefined)) return sides.map(side => ({ actor: side! }));
  }
  return NOBODY;
}
