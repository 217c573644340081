/**
 * The places that may show a stance. In: a reading. Out: candidates: who, which stance, about which words, by which rule.
 * Each rule is a function of one clause or noun; the order is that of telling: a verb of stance before a mere modal.
 */
import { type StanceLexicon, stanceLexicon } from '../../knowledge/stances.ts';
import type { Stance } from '../../model/moves.ts';
import { type Clause, caseOf } from '../clauses/read-clauses.ts';
import type { Reading } from '../reading.ts';
import { hasRelation, relationOf } from '../statements/tree.ts';
import type { Holder, Holders } from './holders.ts';
import { MAX_TARGET, partsOf, phraseRange, type Target, targetOf, targetOfNoun, trimEnd } from './targets.ts';

export interface Candidate {
  readonly holders: readonly Holder[];
  readonly stance: Stance;
  /** Verb, adjective or noun that shows it. */
  readonly predicate: number;
  /** Where the words of the holder stand, if before the predicate and near it. */
  readonly holderAt?: number;
  readonly target: Target;
  readonly statement?: number | undefined;
  readonly rule: string;
  /** A stance shown by the word itself, not by a modal: it may stand without a clear issue. */
  readonly strong: boolean;
}

export interface Room {
  readonly reading: Reading;
  readonly holders: Holders;
  readonly words: StanceLexicon;
  readonly byPredicate: ReadonlyMap<number, Clause>;
  /** Index of the statement whose cue holds a token. */
  readonly cueAt: ReadonlyMap<number, number>;
}

const SIDE = new Set([
  'before',
  'after',
  'without',
  'instead',
  'despite',
  'besides',
  'whether',
  'with',
  'until',
  'when',
  'where',
  'how',
  'whenever',
  'wherever',
]);
const WILL = new Set(['will', 'would', 'shall', 'can', 'could']);

type Rule = (room: Room, clause: Clause) => Candidate | undefined;

const DENIES = /^(?:deny|denies|denied|denying)\b/i;

/** A clause that says nothing of its own: denied, asked, supposed, or an infinitive that its governor speaks for. */
function isAsserted(room: Room, clause: Clause): boolean {
  if (clause.hypothetical || clause.question) return false;
  const cue = clause.statement === undefined ? undefined : room.reading.statements[clause.statement]?.cue;
  if (cue && DENIES.test(cue)) return false; // "denied that her government had asked for the delay"
  if (clause.modal === 'may' || clause.modal === 'might') return false;
  if ((clause.modal === 'can' || clause.modal === 'could') && !clause.negated) return false;
  if (isSideClause(room, clause.predicate)) return false;
  if (clause.modal !== 'to') return true;
  const governor = clause.governor && room.byPredicate.get(clause.governor.predicate);
  return (
    governor !== undefined &&
    clause.governor?.relation === 'xcomp' &&
    room.words.transparent.has(governor.lemma) &&
    governor.object === undefined &&
    !governor.negated &&
    isAsserted(room, governor)
  );
}

/** "Before agreeing", "with backing from", "without accepting": said on the way, not asserted. */
function isSideClause(room: Room, predicate: number): boolean {
  const { tree } = room.reading;
  const relation = relationOf(tree.tokens[predicate]!);
  const past = tree.tokens[predicate]!.tag === 'VBD'; // "when they declined" happened
  if (relation === 'obl' || relation === 'nmod' || relation === 'amod' || relation === 'compound') return true;
  return tree
    .children(predicate)
    .some(
      c =>
        (past ? ['mark', 'case'] : ['mark', 'case', 'advmod']).some(r => hasRelation(tree.tokens[c]!, r)) &&
        SIDE.has(tree.tokens[c]!.norm),
    );
}

/** Heads of "groups supported by X": said of who they are, no position of X. */
const FOLLOWERS = new Set(['some', 'other', 'one', 'group', 'force', 'fighter', 'militia', 'rebel', 'faction', 'army', 'troops', 'opposition', 'government', 'coalition', 'militant', 'candidate', 'party', 'insurgent', 'offensive', 'force', 'body', 'organization', 'organisation', 'talk', 'fund']); // biome-ignore format: one glance
/** What is denied is in dispute; denying it is no stand on what should be done. */
const ACCUSATIONS = new Set(['accusation', 'claim', 'allegation', 'charge', 'assertion', 'report', 'suggestion']);

/** "Norvand rejected the plan", "a move opposed by Norvand", "wants an end to the siege", "will not accept". */
const byVerb: Rule = (room, clause) => {
  const use = room.words.verbs.get(clause.lemma) ?? room.words.verbs.get(`${clause.lemma}e`); // "declin": the lemmatizer drops an e
  if (!use || clause.copular || !isAsserted(room, clause)) return undefined;
  if (
    use.refusal &&
    !(clause.negated && (use.id === 'intend' || (clause.modal !== undefined && WILL.has(clause.modal))))
  )
    return undefined;
  if (clause.modal === 'must' || clause.modal === 'should' || clause.modal === 'could') return undefined; // a duty, read by byDuty
  const { tree } = room.reading;
  if (use.ongoing && !clause.progressive && !clause.negated) return undefined;
  const { object } = clause;
  const attribute = clause.passive && relationOf(tree.tokens[clause.predicate]!) === 'acl';
  if (attribute && object !== undefined && FOLLOWERS.has(tree.tokens[object]!.lemma)) return undefined;
  const timed = object !== undefined && room.reading.timesIn(object, object).length > 0;
  const cue = room.cueAt.get(clause.predicate);
  const target =
    targetOf(tree, clause.predicate, timed ? undefined : object, use.takes, use.prepositions) ??
    (use.content && reportsMatter(room, clause, use.takes, use.prepositions)
      ? (contentTarget(room, cue) ?? following(room, clause.predicate))
      : undefined);
  if (!target) return undefined;
  // "I want to thank": a manner of speaking.
  if (target.kind === 'infinitive' && room.words.courtesies.has(tree.tokens[target.head]!.lemma)) return undefined;
  const disputed = use.id === 'oppose' && ACCUSATIONS.has(tree.tokens[target.head]!.lemma);
  const plain = use.infinitive !== undefined && target.kind === 'infinitive' ? use.infinitive : use.stance;
  // "push to keep", "want to keep": their own act; "call on X to", "urge X to": another's.
  const stance = use.refusal
    ? 'opposes'
    : clause.negated
      ? clause.lemma === 'agree' && clause.modal === undefined
        ? 'undecided'
        : use.negated
      : disputed
        ? 'undecided'
        : plain;
  if (stance === undefined) return undefined;
  // Who speaks is found with more care than a clause's doer.
  const spoken = cue === undefined ? [] : room.holders.ofStatement(cue);
  const doers = room.holders.ofClause(clause);
  const holders = spoken.length > 0 && doers.length < 2 ? spoken : cue === undefined || doers.length > 1 ? doers : [];
  return {
    holders, stance, predicate: clause.predicate, target, statement: clause.statement, rule: `positions/verb-${use.id}`,
    strong: !use.refusal && target.kind !== 'following', ...(clause.subject === undefined ? {} : { holderAt: clause.subject }),
  }; // biome-ignore format: one glance
};

/** What a statement says, as the target of its cue: "urged … to denounce the strikes". */
function contentTarget(room: Room, statement: number | undefined): Target | undefined {
  if (statement === undefined) return undefined;
  const content = room.reading.statements[statement]!.evidence.parts?.find(p => p.part === 'content');
  const tokens = room.reading.doc.tokens;
  if (!content) return undefined;
  const first = tokenFrom(tokens, content.start);
  const last = Math.min(tokenFrom(tokens, content.end) - 1, first + MAX_TARGET);
  if (last < first) return undefined;
  const range = { first, last: trimEnd(room.reading.tree, last) };
  return { range, head: first, kind: 'clause', parts: [range] };
}

/** "Calls the group terrorists" asks for nothing: a verb that takes no object needs its preposition or a clause. */
function reportsMatter(room: Room, clause: Clause, takes: readonly string[], prepositions: readonly string[]): boolean {
  if (takes.includes('object')) return true;
  const after = room.reading.doc.tokens.slice(clause.predicate + 1, clause.predicate + 4).map(t => t.norm);
  return after.some(word => word === 'that' || prepositions.includes(word));
}

/** The words behind a verb up to the next mark, where the parse hangs its target on an adverbial: "ruled out in the past ceding land". */
function following(room: Room, predicate: number): Target | undefined {
  const { tree, doc } = room.reading;
  const sentence = doc.sentences[doc.tokens[predicate]!.sentence];
  if (!sentence) return undefined;
  const particle = tree.child(predicate, 'compound:prt') ?? predicate;
  let last = particle;
  while (last + 1 < sentence.last && last < particle + 14 && !/^(?:[,;:.!?–—"”]|and)$/.test(doc.tokens[last + 1]!.text))
    last++;
  if (last <= particle + 1) return undefined;
  const range = { first: particle + 1, last: trimEnd(tree, last) };
  return { range, head: particle + 1, kind: 'following', parts: [range] };
}

/** A target with the words that the statement adds to it: content spans are read with more care than phrases. */
function withContent(room: Room, target: Target | undefined, cue: number | undefined): Target | undefined {
  const content = contentTarget(room, cue);
  if (!target || !content) return target ?? content;
  const { first, last } = content.range;
  if (last <= target.range.last || first > target.range.last || last - first > 25 || target.parts.length > 1)
    return target;
  const range = { first: target.range.first, last };
  return { ...target, range, parts: partsOf(room.reading.tree, target.head, range) };
}

/** The first token that starts at or after an offset. */
function tokenFrom(tokens: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function cuesOf(reading: Reading): Map<number, number> {
  const { tokens } = reading.doc;
  const cues = new Map<number, number>();
  reading.statements.forEach((statement, index) => {
    for (const part of statement.evidence.parts ?? []) {
      if (part.part !== 'cue') continue;
      for (let i = tokenFrom(tokens, part.start); i < tokens.length && tokens[i]!.start < part.end; i++)
        cues.set(i, index);
    }
  });
  return cues;
}

/** "is ready to", "is opposed to", "remain divided on". */
const byAdjective: Rule = (room, clause) => {
  const { tree } = room.reading;
  // "remains open to": the adjective hangs on the verb, and its target on either.
  const word = STAYING.has(clause.lemma)
    ? tree
        .children(clause.predicate)
        .find(c => c > clause.predicate && c < clause.predicate + 4 && room.words.adjectives.has(tree.tokens[c]!.norm))
    : clause.predicate;
  const token = word === undefined ? undefined : tree.tokens[word]!;
  const use = token && (room.words.adjectives.get(token.norm) ?? room.words.adjectives.get(token.lemma));
  if (!use || word === undefined || !isAsserted(room, clause)) return undefined;
  const takes = ['infinitive', 'gerund', 'clause', 'prepositions'] as const;
  const target =
    targetOf(tree, word, undefined, takes, use.prepositions) ??
    (word === clause.predicate
      ? undefined
      : (targetOf(tree, clause.predicate, undefined, ['prepositions'], use.prepositions) ??
        behind(room, word, use.prepositions)));
  const stance = clause.negated ? use.negated : use.stance;
  if (!target || stance === undefined) return undefined;
  return {
    holders: room.holders.ofClause(clause), stance, predicate: clause.predicate, target, statement: clause.statement,
    rule: 'positions/adjective', strong: true, ...(clause.subject === undefined ? {} : { holderAt: clause.subject }),
  }; // biome-ignore format: one glance
};

const STAYING = new Set(['remain', 'stay', 'seem', 'appear', 'become']);

/** A preposition right behind a word, with the words that follow it: where the parse has hung them elsewhere. */
function behind(room: Room, word: number, prepositions: readonly string[]): Target | undefined {
  const { tree, doc } = room.reading;
  const next = doc.tokens[word + 1];
  const sentence = next && doc.sentences[next.sentence];
  if (!next || !sentence || next.index >= sentence.last || !prepositions.includes(next.norm)) return undefined;
  let last = word + 1;
  while (last + 1 < sentence.last && last < word + 16 && !/^[,;:.!?–—]$/.test(doc.tokens[last + 1]!.text)) last++;
  const range = { first: word + 1, last: trimEnd(tree, last) };
  return { range, head: Math.min(word + 2, last), kind: 'prepositions', parts: [range] };
}

/** "The terms are unacceptable", "guarantees are essential", said by a party; "deemed unacceptable by Norvand". */
const byJudgement: Rule = (room, clause) => {
  const { tree } = room.reading;
  const { tokens } = tree;
  const deeming = room.words.deeming.has(clause.lemma) && !clause.copular;
  const word = deeming
    ? tree
        .children(clause.predicate)
        .find(c => hasRelation(tokens[c]!, 'xcomp') && room.words.judgements.has(tokens[c]!.norm))
    : clause.predicate;
  const use = word === undefined ? undefined : room.words.judgements.get(tokens[word]!.norm);
  if (word === undefined || !use || !isAsserted(room, clause) || (use.onlyNegated && !clause.negated)) return undefined;
  const stance = clause.negated && !use.onlyNegated ? use.negated : use.stance;
  if (stance === undefined || (!deeming && !clause.copular)) return undefined;
  const agent =
    deeming && clause.subject === undefined ? tree.children(word).find(c => caseOf(tree, c) === 'by') : undefined;
  const holders =
    agent !== undefined
      ? room.holders.at(agent)
      : deeming
        ? clause.passive && clause.subject === undefined
          ? []
          : room.holders.ofClause(clause)
        : room.holders.ofStatement(clause.statement);
  const complement = tree
    .children(word)
    .find(c => c > word && ['ccomp', 'xcomp', 'csubj', 'advcl'].some(r => hasRelation(tokens[c]!, r)));
  const thing = complement ?? (deeming ? clause.object : clause.subject);
  if (thing === undefined) return undefined;
  const own = phraseRange(tree, thing);
  const range = { first: Math.min(own.first, clause.predicate), last: Math.max(own.last, word, agent ?? 0) };
  return {
    holders, stance, predicate: clause.predicate, statement: clause.statement, rule: 'positions/judgement', strong: true,
    target: { range, head: thing, kind: 'object', parts: [range] },
  }; // biome-ignore format: one glance
};

/** "Russia must withdraw", "we need to see action", in a party's statement. */
const byDuty: Rule = (room, clause) => {
  if (clause.statement === undefined || clause.hypothetical || clause.question) return undefined;
  const { tree } = room.reading;
  const governor = clause.governor && room.byPredicate.get(clause.governor.predicate);
  const modal = clause.modal !== undefined && room.words.duties.has(clause.modal);
  const verb =
    clause.modal === 'to' && clause.governor?.relation === 'xcomp' && governor !== undefined &&
    room.words.dutyVerbs.has(governor.lemma) && governor.object === undefined && !governor.hypothetical &&
    governor.statement !== undefined &&
    (governor.tense === 'present' || governor.modal === 'will' || room.reading.statements[governor.statement]!.mode !== 'direct'); // biome-ignore format: one glance
  // "should have done", "must have been": looking back, or guessing.
  if (!(modal || verb) || clause.perfect || room.words.courtesies.has(clause.lemma)) return undefined;
  if (verb && governor!.modal === 'would') return undefined;
  const duty = verb ? governor! : clause;
  if (duty.negated && verb) return undefined;
  const subject = duty.subject ?? clause.subject;
  // What the speaker's own side must do they stand for; what others must do they demand. "We must see action" asks it of others.
  const ownAct =
    subject !== undefined &&
    /^(?:we|i)$/.test(tree.tokens[subject]!.norm) &&
    !/^(?:see|have|get|receive|hear|be)$/.test(clause.lemma);
  const stance = modal && clause.negated ? 'opposes' : ownAct ? 'supports' : 'demands';
  const first = Math.min(
    clause.range.first,
    duty.predicate,
    ...(subject === undefined ? [] : [tree.extent(subject).first]),
  );
  const range = { first: Math.max(first, clause.predicate - 20), last: phraseRange(tree, clause.predicate).last };
  return {
    holders: room.holders.ofStatement(clause.statement), stance, predicate: clause.predicate,
    statement: clause.statement, rule: 'positions/duty', strong: false,
    target: { range, head: clause.predicate, kind: 'clause', parts: [range] },
  }; // biome-ignore format: one glance
};

/** "Norvand could attend if its demands were met": a party's act under a condition. */
const byCondition: Rule = (room, clause) => {
  if (clause.condition === undefined || clause.hypothetical || clause.question) return undefined;
  if (clause.modal === undefined || clause.modal === 'to' || clause.statement === undefined) return undefined;
  const { tree } = room.reading;
  const range = phraseRange(tree, clause.predicate);
  const holders = room.holders.ofStatement(clause.statement);
  return {
    holders: sameSide(room, clause, holders) ? holders : [], stance: 'conditional', predicate: clause.predicate, statement: clause.statement,
    rule: 'positions/condition', strong: false, target: { range, head: clause.predicate, kind: 'clause', parts: [range] },
  }; // biome-ignore format: one glance
};

/** Whether what the clause says is done by who speaks or by their party. */
function sameSide(room: Room, clause: Clause, speakers: readonly Holder[]): boolean {
  const doers = room.holders.ofClause(clause);
  const key = (h: Holder): (string | undefined)[] =>
    'actor' in h.who
      ? [h.who.actor, room.reading.actors.find(a => 'actor' in h.who && a.key === h.who.actor)?.speaksFor]
      : [h.party, h.who.described];
  return doers.some(d => speakers.some(s => key(d).some(k => k !== undefined && key(s).includes(k))));
}

/** "No compromise has been reached on territory": open between those who speak. */
const byUnreached: Rule = (room, clause) => {
  const { tree } = room.reading;
  const { tokens } = tree;
  const object = clause.object ?? clause.subject;
  if (!clause.negated || object === undefined || !room.words.unreached.has(tokens[object]!.lemma)) return undefined;
  if (!/^(?:reach|find|make|achieve|strike|be|see|have|secure)$/.test(clause.lemma)) return undefined;
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

const RULES: readonly Rule[] = [byVerb, byAdjective, byJudgement, byUnreached, byDuty, byCondition];

/** "Norvand's demand for …", "opposition by Norvand to …", "renewed a call for …". */
function byNoun(room: Room, noun: number): Candidate | undefined {
  const { tree } = room.reading;
  const { tokens } = tree;
  const token = tokens[noun]!;
  const use = token.pos === 'NOUN' ? room.words.nouns.get(token.lemma) : undefined;
  if (!use) return undefined;
  if (room.reading.actorOf(noun) !== undefined) return undefined; // "the Opposition" is a body
  const cue = room.cueAt.get(noun);
  const target =
    withContent(room, targetOfNoun(tree, noun, use.prepositions), cue) ?? behind(room, noun, use.prepositions);
  if (!target) return undefined;
  const owner = tree
    .children(noun)
    .find(
      c =>
        tokens[c]!.deprel === 'nmod:poss' ||
        (hasRelation(tokens[c]!, 'nmod') && /^(?:by|from|of)$/.test(caseOf(tree, c)) && c !== target.head) ||
        (['amod', 'compound'].includes(relationOf(tokens[c]!)) && room.reading.actorOf(c) !== undefined),
    );
  const governor = token.head >= 0 ? room.byPredicate.get(token.head) : undefined;
  const carried =
    governor && room.words.carrying.has(governor.lemma) && !governor.negated && !governor.hypothetical
      ? governor
      : undefined;
  const spoken = cue === undefined ? [] : room.holders.ofStatement(cue);
  const holders =
    spoken.length > 0
      ? spoken
      : owner !== undefined
        ? ownerOf(room, owner, carried ?? governor)
        : carried
          ? room.holders.ofClause(carried)
          : [];
  const statement = (carried ?? governor)?.statement;
  const at = owner ?? carried?.subject;
  return {
    holders, stance: use.stance, predicate: carried && owner === undefined ? carried.predicate : noun, target, statement,
    rule: 'positions/noun', strong: true, ...(at === undefined ? {} : { holderAt: at }),
  }; // biome-ignore format: one glance
}

function ownerOf(room: Room, owner: number, governor: Clause | undefined): Holder[] {
  const named = room.holders.at(owner);
  if (named.length > 0) return named;
  const own = /^(?:its|his|her|their|our|my)$/.test(room.reading.tree.tokens[owner]!.norm);
  return own && governor ? room.holders.ofClause(governor) : [];
}

/** All candidates, in text order of their predicate; one per predicate. */
export function findCandidates(reading: Reading, holders: Holders): Candidate[] {
  const words = stanceLexicon();
  const byPredicate = new Map(reading.clauses.map(clause => [clause.predicate, clause]));
  const room: Room = { reading, holders, words, byPredicate, cueAt: cuesOf(reading) };
  const found: Candidate[] = [];
  for (const clause of reading.clauses) {
    for (const rule of RULES) {
      const candidate = rule(room, clause);
      if (!candidate || candidate.holders.length === 0) continue;
      found.push(candidate);
      break;
    }
  }
  const shown = new Set(found.map(c => c.predicate));
  for (const token of reading.tree.tokens) {
    const candidate = byNoun(room, token.index);
    if (candidate && candidate.holders.length > 0 && !shown.has(candidate.predicate)) found.push(candidate);
  }
  return found.sort((a, b) => a.predicate - b.predicate);
}
