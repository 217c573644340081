/**
 * What a party does to a paper or to the talks themselves: it signs an accord, leaves a treaty, walks out of talks, announces a withdrawal.
 * In: the room and a clause. Out: a candidate, or nothing. Only deeds that are done and said without a doubt, of what is agreed or talked
 * about: whoever leaves a building or signs a player takes no stand.
 */
import { type Deed, stanceLexicon } from '../../knowledge/stances.ts';
import type { Token } from '../../model/doc.ts';
import { lemmaFact } from '../clauses/lemma-fact.ts';
import { type Clause, caseOf } from '../clauses/read-clauses.ts';
import { hasRelation, relationOf, type Tree } from '../statements/tree.ts';
import { isAsserted } from './asserted.ts';
import type { Room, Rule } from './room.ts';
import { phraseRange, type Target } from './targets.ts';

const deedOf = lemmaFact((lemma): Deed | null => stanceLexicon().conduct.deeds.get(lemma) ?? null);

/** "Walked out of the talks", "withdrew from the treaty": what stands behind "of" or "from". */
function leftThing({ reading: { tree } }: Room, { predicate, object, lemma }: Clause): number | undefined {
  const { tokens } = tree;
  if (lemma === 'quit') return object;
  // "withdrew Norvand from the treaty": its head, which the parse may hang on the object
  const near = [...tree.children(predicate), ...(object === undefined ? [] : tree.children(object))];
  return near.find(
    c =>
      c > predicate &&
      c < predicate + 12 &&
      (hasRelation(tokens[c]!, 'obl') || hasRelation(tokens[c]!, 'nmod')) &&
      (caseOf(tree, c) === 'from' ||
        tokens.slice(predicate + 1, c).some((t, i, all) => t.norm === 'out' && all[i + 1]?.norm === 'of')),
  );
}

/** "Cease-fire" is three tokens, and its last the head. */
const wholeLemma = (tokens: Tree['tokens'], thing: number): string =>
  tokens[thing - 1]?.text === '-' ? `${tokens[thing - 2]?.lemma}-${tokens[thing]!.lemma}` : tokens[thing]!.lemma;

/** "Declared the truce dead", "the truce over", "a blockade an act of war": a verdict on it, which may be any. */
function isJudged({ reading: { tree } }: Room, { predicate }: Clause, thing: number): boolean {
  const { tokens } = tree;
  const behind = (of: number): number[] => tree.children(of).filter(c => c > thing);
  return (
    behind(predicate).some(c => /^(?:xcomp|ccomp|obj)/.test(tokens[c]!.deprel)) ||
    [...behind(predicate), ...behind(thing)].some(c => isVerdictWord(tokens[c]!)) ||
    // "announced sanctions against it were lifted": what is announced is a clause, read as a relative one without its pronoun
    behind(thing).some(c => tokens[c]!.deprel === 'acl:relcl' && !tree.children(c).some(w => isRelative(tokens[w]!)))
  );
}

/** "Dead" hung on the thing, and "over" where it opens no phrase. */
const isVerdictWord = ({ norm, tag, deprel }: Token): boolean =>
  (/^JJ/.test(tag ?? '') && /^(?:amod|acl|xcomp|advcl|dep)/.test(deprel)) ||
  (norm === 'over' && !deprel.startsWith('case'));
const isRelative = ({ norm }: Token): boolean => /^(?:which|that|who|whom|whose|where|when)$/.test(norm);

/** How far behind what is announced its doer may stand: "a tariff of 10 percent by Karvelia". */
const DOER = 10;

/** "Announced attacks by rebels": another's deed. "A truce brokered by Karvelia" is not Karvelia's alone, "by Friday" a time. */
function isAnothers({ reading }: Room, thing: number): boolean {
  const { tokens } = reading.tree;
  for (let i = thing + 1; i <= thing + DOER && tokens[i]?.sentence === tokens[thing]!.sentence; i++) {
    if (/^[,;:.]$/.test(tokens[i]!.text)) return false;
    if (tokens[i]!.norm !== 'by' || tokens[i]!.head < i) continue;
    const doer = tokens[tokens[i]!.head]!;
    const above = doer.head < 0 ? undefined : tokens[doer.head];
    const ofParticiple = above !== undefined && above.index > thing && /^VB[ND]$/.test(above.tag ?? '');
    const isDoer = /^(?:NOUN|PROPN|PRON)$/.test(doer.pos) && !/^(?:percent|%|cent)$/.test(doer.norm);
    if (isDoer && !ofParticiple && reading.timesIn(doer.index, doer.index).length === 0) return true;
  }
  return false;
}

function thingOf(room: Room, clause: Clause, deed: Deed): number | undefined {
  const thing = deed === 'leave' ? leftThing(room, clause) : clause.object;
  if (thing === undefined || thing < clause.predicate) return undefined;
  const lemma = wholeLemma(room.reading.tree.tokens, thing);
  const { papers, talks, announced } = stanceLexicon().conduct;
  if (deed === 'announce') return announced.has(lemma) ? thing : undefined;
  return papers.has(lemma) || (deed === 'leave' && talks.has(lemma)) ? thing : undefined;
}

export const byConduct: Rule = (room, clause) => {
  const { tokens } = room.reading.tree;
  const deed = deedOf(tokens, clause);
  if (deed === null || clause.passive || clause.negated || clause.copular) return undefined;
  // done, or being done; what one will do is a course
  if (clause.modal !== undefined || clause.tense === 'none' || clause.subject === undefined) return undefined;
  if (relationOf(tokens[clause.predicate]!) === 'acl' || !isAsserted(room, clause)) return undefined;
  const thing = thingOf(room, clause, deed);
  if (thing === undefined) return undefined;
  if (deed === 'announce' && (isJudged(room, clause, thing) || isAnothers(room, thing))) return undefined;
  const phrase = phraseRange(room.reading.tree, thing);
  const range = { first: clause.predicate, last: phrase.last };
  const target: Target = { range, head: thing, kind: 'object', parts: [range], matter: phrase };
  return {
    holders: room.holders.ofClause(clause), stance: deed === 'leave' ? 'opposes' : 'supports', predicate: clause.predicate,
    statement: clause.statement, rule: 'positions/conduct', strong: false, target, holderAt: clause.subject,
  }; // biome-ignore format: one glance
};
