/** Nouns that show a stance: "a demand for", "no agreement on". In: the room and a noun or clause. Out: a candidate, or nothing. */
import type { Token } from '../../model/doc.ts';
import { type Clause, caseOf } from '../clauses/read-clauses.ts';
import { hasRelation, relationOf } from '../statements/tree.ts';
import { isAsserted } from './asserted.ts';
import type { Holder } from './holders.ts';
import { namesWord, SAYING_NOTHING } from './no-stance.ts';
import { type Candidate, clauseOf, isOfDeed, type Room, type Rule } from './room.ts';
import { phraseRange, type Target, targetOfNoun } from './targets.ts';
import { behind, withContent, wordsFrom } from './wider-targets.ts';

export const UNREACHED = /^(?:reach|find|make|achieve|strike|be|see|have|secure)$/;

/** "No compromise has been reached on territory": open between those who speak. */
export const byUnreached: Rule = (room, clause) => {
  const { tree } = room.reading;
  const { tokens } = tree;
  const object = clause.object ?? clause.subject;
  if (!clause.negated || object === undefined || !room.words.unreached.has(tokens[object]!.lemma)) return undefined;
  if (!UNREACHED.test(clause.lemma)) return undefined;
  // "no compromise had yet been reached": an adverb between the helpers parts them in the parse.
  const inner = tree.child(clause.predicate, 'xcomp');
  const near = [clause.predicate, object, ...(inner === undefined ? [] : [inner])];
  const matter = near
    .flatMap(i => [...tree.children(i)])
    .find(c => /^(?:on|over|about|regarding|concerning)$/.test(caseOf(tree, c)));
  if (matter === undefined) return undefined;
  const own = phraseRange(tree, matter);
  const range = { first: Math.min(own.first, tree.extent(object).first), last: own.last };
  const own_ = clause.passive ? [] : room.holders.ofClause(clause);
  const holders = own_.length > 0 ? own_ : room.holders.ofStatement(clause.statement);
  return {
    holders, stance: 'undecided', predicate: clause.predicate, statement: clause.statement, rule: 'positions/unreached', strong: true,
    target: { range, head: matter, kind: 'prepositions', parts: [range] },
  }; // biome-ignore format: one glance
};

const ON_LINE = /^(?:phone|telephone|video|conference|press|background|briefing|courtesy|roll|trunk|wake-up)$/;

/** "A background call previewing the summit", "a call with the minister": on the telephone, no demand. */
const isTelephoned = (tokens: readonly Token[], noun: number): boolean =>
  tokens[noun]!.lemma === 'call' &&
  (ON_LINE.test(tokens[noun - 1]?.norm ?? '') ||
    /^(?:with|between|previewing|recapping|ahead)$/.test(tokens[noun + 1]?.norm ?? ''));

/** "Stopped short of declaring a commitment". */
const stopsShort = (tokens: readonly Token[], verb: number): boolean =>
  tokens[verb - 1]?.norm === 'of' && /^(?:short|instead)$/.test(tokens[verb - 2]?.norm ?? '');

/** "Norvand's enduring commitment", the adjective read as a participle that takes it. */
const behindParticiple = (tokens: readonly Token[], noun: number): number | undefined =>
  tokens[noun - 1]?.tag === 'VBG' && tokens[noun - 2]?.tag === 'POS' ? noun - 3 : undefined;

/** Verbs by which one says again where one's own side stands. */
const AFFIRMING =
  /^(?:re)?(?:affirm|assert|iterate?|stat|state|emphasi[sz]e?|underscore?|underline?|stress|highlight|discuss?|express|repeat|renew|confirm|declare?|voice?|convey)$/;

/** "Norvand's determination to", told of it by the text and not by another. */
const ofMind = (room: Room, noun: number): boolean =>
  /^(?:desire|determination|intention|resolve|wish|eagerness|preference)$/.test(
    room.reading.tree.tokens[noun]!.lemma,
  ) && clauseOf(room, noun)?.statement === undefined;

const OWN = /^(?:its|his|her|their|our|my)$/;

/** "Norvand's demand for …", "opposition by Norvand to …", "renewed a call for …". */
export function byNoun(room: Room, noun: number): Candidate | undefined {
  const { tree, doc } = room.reading;
  const { tokens } = tree;
  const token = tokens[noun]!;
  const use = token.pos === 'NOUN' ? room.words.nouns.get(token.lemma) : undefined;
  if (!use) return undefined;
  // "the Opposition" is a body; "its opposition to the embargo" is none
  if (room.reading.actorOf(noun) !== undefined && (tokens[noun + 1]?.norm !== 'to' || tokens[noun + 2]?.tag === 'VB'))
    return undefined;
  if (isTelephoned(tokens, noun)) return undefined;
  const cue = room.cueAt.get(noun);
  const target =
    madeCondition(room, noun) ??
    withContent(
      room,
      targetOfNoun(tree, noun, use.prepositions, c => room.reading.actorOf(c) !== undefined),
      cue,
    ) ??
    behind(room, noun, use.prepositions) ??
    isThat(room, noun);
  if (!target) return undefined;
  const owner =
    tree
      .children(noun)
      .find(
        c =>
          tokens[c]!.deprel === 'nmod:poss' ||
          (hasRelation(tokens[c]!, 'nmod') && /^(?:by|from|of)$/.test(caseOf(tree, c)) && c !== target.head) ||
          (['amod', 'compound'].includes(relationOf(tokens[c]!)) &&
            (room.reading.actorOf(c) !== undefined ||
              room.words.bodies.has(tokens[c]!.lemma) ||
              (tokens[c]!.tag === 'JJ' && room.holders.at(c).length > 0))),
      ) ?? behindParticiple(tokens, noun);
  const governor = token.head >= 0 ? room.clauseAt(token.head) : undefined;
  const carried =
    governor &&
    room.words.carrying.has(governor.lemma) &&
    !stopsShort(tokens, governor.predicate) &&
    !governor.negated &&
    !governor.hypothetical
      ? governor
      : undefined;
  const pronoun = owner !== undefined && OWN.test(tokens[owner]!.norm);
  if (carried?.subject !== undefined && tokens[carried.subject]!.norm === 'it' && carried.statement === undefined)
    return undefined; // "it only shows the importance of"
  // "counter Norvand's support for"; but "reiterated Norvand's support for", "Norvand's determination to"
  const owned = owner !== undefined && !pronoun;
  if (use.carried && owned && !(carried && AFFIRMING.test(carried.lemma)) && !ofMind(room, noun)) return undefined;
  if (use.carried && !owned && !carried && cue === undefined) return undefined;
  const blamed = pronoun && governor !== undefined && room.words.blaming.has(governor.lemma) ? governor : undefined;
  // "each have the support of": whose support it is follows
  if (use.carried && caseOf(tree, target.head) === 'of' && /^(?:have|enjoy|win|gain|seek)$/.test(governor?.lemma ?? ''))
    return undefined;
  if (target.kind === 'infinitive' && SAYING_NOTHING.has(tokens[target.head]!.lemma)) return undefined; // "its refusal to comment"
  if (namesWord(tree, target)) return undefined; // "its refusal to use the word"
  if (use.felt && !isOfDeed(room, target)) return undefined;
  if (doc.tokens[target.head]!.norm === 'anonymity') return undefined; // "on condition of anonymity"
  if (tree.children(noun).some(c => c < noun && room.words.alleged.has(tokens[c]!.lemma))) return undefined;
  if (use.stance !== 'demands' && use.stance !== 'opposes' && clauseOf(room, noun)?.hypothetical) return undefined; // "whether it lives up to its commitments"
  if (governor !== undefined && room.words.doubting.has(governor.lemma)) return undefined; // "refutes Norvand's commitment"
  const dropped = governor !== undefined && room.words.dropping.has(governor.lemma) && !governor.negated;
  const stance = dropped ? (use.stance === 'opposes' ? 'open' : undefined) : use.stance;
  if (stance === undefined) return undefined;
  // "the leaders affirmed the need": who the leaders are, the statement knows
  const told = cue ?? (carried ? room.cueAt.get(carried.predicate) : undefined);
  const judged = pronoun ? whoseStance(room, noun) : undefined;
  const spoken = told === undefined || judged ? [] : room.holders.ofStatement(told);
  // A named owner over who speaks of it: "gratitude for the commitment of Norvand".
  const named = owner === undefined || pronoun ? [] : ownersOf(room, owner, noun);
  // "Urged Karvelia to show commitment to": nobody has shown it.
  if (named.length === 0 && governor?.modal === 'to' && cue === undefined && !isAsserted(room, governor))
    return undefined;
  const voiced =
    owner === undefined
      ? carried
        ? room.holders.ofClause(carried)
        : []
      : (judged ?? ownerOf(room, owner, carried ?? governor ?? clauseOf(room, noun)));
  // "A government deadline": whose government, nothing says.
  if (owner !== undefined && named.length > 0 && isNobodys(room, owner, named)) return undefined;
  const others = named.length > 0 ? named : spoken.length > 0 ? spoken : voiced;
  const holders = blamed ? (blamed.object === undefined ? [] : room.holders.at(blamed.object)) : others;
  const statement = (carried ?? governor)?.statement;
  const at = owner ?? carried?.subject;
  return {
    holders, stance, predicate: shownBy(noun, dropped ? governor : owner === undefined ? carried : undefined), target, statement,
    rule: 'positions/noun', strong: true, holderAt: at,
  }; // biome-ignore format: one glance
}

/** "Made the release of hostages a condition for any truce": the release is what is asked. */
function madeCondition({ reading: { tree } }: Room, noun: number): Target | undefined {
  const { lemma, head } = tree.tokens[noun]!;
  if (!/^(?:condition|precondition|prerequisite|requirement)$/.test(lemma) || head < 0) return undefined;
  if (!/^(?:make|set|declare|call)$/.test(tree.tokens[head]!.lemma)) return undefined;
  const thing = tree.child(head, 'obj');
  if (thing === undefined || thing === noun || thing > noun || thing < head) return undefined;
  const range = phraseRange(tree, thing);
  return { range, head: thing, kind: 'object', parts: [range] };
}

/** "Its main demand is that the siege be lifted". */
const isThat = (room: Room, noun: number): Target | undefined => {
  const [is, that] = room.reading.doc.tokens.slice(noun + 1, noun + 3);
  return /^(?:is|was|remains)$/.test(is?.norm ?? '') && that?.norm === 'that' ? wordsFrom(room, noun + 3) : undefined;
};

/** "Dropped its objection to": without the verb the words say the reverse. */
const shownBy = (noun: number, verb: Clause | undefined): number =>
  verb && verb.predicate < noun ? verb.predicate : noun;

/** "Norvand's opposition to the embargo", read as the name of a body: the state that it begins with. */
function ownersOf(room: Room, owner: number, noun: number): readonly Holder[] {
  const { doc, actors, actorOf } = room.reading;
  const body = actorOf(noun);
  if (!body || JSON.stringify(actorOf(owner)) !== JSON.stringify(body)) return room.holders.at(owner);
  const { text } = doc.tokens[owner]!;
  const state = actors.find(a => a.kind !== 'person' && (a.name === text || a.aliases.includes(text)));
  return state ? [{ who: { actor: state.key } }] : [];
}

const ANYONE = /^(?:he|she|it|they|we|i|you|this|that|these|those|who|which|there)$/;

/** "A flaw of the president's is his refusal to": whose flaw it is, and not who says so. */
function whoseStance(room: Room, noun: number): readonly Holder[] | undefined {
  const { tree } = room.reading;
  const clause = room.clauseAt(noun);
  const subject = clause?.copular ? clause.subject : undefined;
  if (subject === undefined || ANYONE.test(tree.tokens[subject]!.norm) || room.holders.at(subject).length > 0)
    return undefined;
  const { first } = tree.extent(subject);
  for (let i = subject - 1; i >= first; i--)
    if (tree.tokens[i]!.deprel === 'nmod:poss' && room.holders.at(i).length > 0) return room.holders.at(i);
  const whose = tree.children(subject).find(c => /^nmod/.test(tree.tokens[c]!.deprel));
  const nested =
    whose === undefined
      ? undefined
      : tree.children(whose).find(c => /^nmod/.test(tree.tokens[c]!.deprel) && room.holders.at(c).length > 0);
  const named = whose !== undefined && room.holders.at(whose).length > 0 ? whose : nested;
  return named === undefined ? [] : room.holders.at(named);
}

function ownerOf(room: Room, owner: number, governor: Clause | undefined): readonly Holder[] {
  const named = room.holders.at(owner);
  if (named.length > 0) return named;
  const own = OWN.test(room.reading.tree.tokens[owner]!.norm);
  if (!own || !governor) return [];
  // "Urged the leaders to firm up their commitments", "thanked Norvand for its support": theirs who are urged and thanked.
  const other = governor.recipient ?? governor.object;
  const nearer = other !== undefined && other > governor.predicate && other < owner;
  return nearer && isSomebody(room, other) ? room.holders.at(other) : room.holders.ofClause(governor);
}

/** A mere noun before the noun, with no party to it. */
const isNobodys = ({ reading }: Room, owner: number, named: readonly Holder[]): boolean =>
  relationOf(reading.doc.tokens[owner]!) === 'compound' &&
  named.every(({ who, party }) => 'described' in who && party === undefined && !/\s/.test(who.described));

/** Somebody who can own a stance, known or not: a name, a nation, "the leaders", "both sides". */
function isSomebody({ reading, words }: Room, token: number): boolean {
  const { lemma } = reading.doc.tokens[token]!;
  return (
    reading.actorOf(token) !== undefined || words.members.has(lemma) || words.bodies.has(lemma) || words.bare.has(lemma)
  );
}
