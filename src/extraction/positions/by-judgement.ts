/**
 * Judgements of a thing: "the terms are unacceptable", "is a red line for Norvand", "is off the table", "deemed unacceptable by Norvand".
 * In: the room and a clause. Out: a candidate, or nothing. The holder is who speaks, who judges, or for whom it is so.
 */
import { type StanceWord, stanceLexicon } from '../../knowledge/stances.ts';
import type { Stance } from '../../model/moves.ts';
import { wordFact } from '../../text/word-facts.ts';
import { lemmaFact } from '../clauses/lemma-fact.ts';
import { type Clause, caseOf } from '../clauses/read-clauses.ts';
import { hasRelation, relationOf } from '../statements/tree.ts';
import { isAsserted } from './asserted.ts';
import type { Holder } from './holders.ts';
import type { Room, Rule } from './room.ts';
import { beforeRelative, phraseRange, startOfRelative, type Target } from './targets.ts';

interface Verdict {
  readonly use: StanceWord;
  /** Its head word. */
  readonly word: number;
}

/** Words before a verdict that are no part of it. */
const FILLER =
  /^(?:not|n't|a|an|the|no|longer|simply|absolutely|completely|totally|currently|still|now|just|also|never|clearly|yet|even|really|very|our|its|their|his|her|my|only|and|such|also|["“”‘’'])$/;
/** The longest verdict in words. */
const LONGEST = 5;

const isFiller = wordFact(({ norm }) => FILLER.test(norm));

/** Whether a verdict or a phrase can begin and end with a word. */
const canBegin = wordFact(({ norm }) => stanceLexicon().firstWords.has(norm) || norm.includes('-'));
const canEnd = wordFact(({ norm }) => stanceLexicon().lastWords.has(norm) || norm.includes('-'));

/** What a word judges by itself. */
const judgementOf = wordFact(({ norm, lemma }) => {
  const { judgements, verdicts } = stanceLexicon();
  return judgements.get(norm) ?? verdicts.get(lemma) ?? null;
});

const deems = lemmaFact(lemma => stanceLexicon().deeming.has(lemma));

/** "off the table", "red line", "unacceptable" at a word: the longest wins. */
function verdictAt({ reading, words }: Room, word: number): Verdict | undefined {
  const { tokens } = reading.doc;
  const ends = canEnd(tokens[word]!);
  for (let first = ends ? Math.max(0, word - LONGEST) : word + 1; first <= word; first++) {
    if (!canBegin(tokens[first]!)) continue;
    const norms = tokens.slice(first, word + 1).map(t => t.norm);
    const said = norms.join(' ').replaceAll(' - ', ' ');
    const use = words.phrases.get(said) ?? words.verdicts.get(said) ?? words.verdicts.get(said.replaceAll(' ', '-'));
    if (use && (first === word || norms.length < LONGEST + 1)) return { use, word };
  }
  const use = judgementOf(tokens[word]!);
  return use ? { use, word } : undefined;
}

/** What a copula says of its subject: the words behind "is", also where the head of the parse is their first noun. */
function copularVerdict(room: Room, clause: Clause): Verdict | undefined {
  const { tree } = room.reading;
  const cop = tree.child(clause.predicate, 'cop');
  if (cop === undefined) return undefined;
  const own = verdictAt(room, clause.predicate);
  if (own) return own;
  // "is ruled out", "is up for negotiation": a verdict that starts behind the copula and ends after the head.
  const { tokens } = room.reading.doc;
  let first = cop + 1;
  while (first < tokens.length && isFiller(tokens[first]!)) first++;
  if (first === tokens.length || !canBegin(tokens[first]!)) return undefined;
  for (let last = Math.min(first + LONGEST - 1, tokens.length - 1); last >= first; last--) {
    if (!canEnd(tokens[last]!)) continue;
    const use = room.words.phrases.get(
      tokens
        .slice(first, last + 1)
        .map(t => t.norm)
        .join(' '),
    );
    if (use) return { use, word: last };
  }
  return undefined;
}

/** "deem X necessary", "see it as a ploy". */
function deemedVerdict(room: Room, clause: Clause): Verdict | undefined {
  const { tree } = room.reading;
  if (clause.copular || !deems(tree.tokens, clause)) return undefined;
  for (const child of tree.children(clause.predicate)) {
    if (child < clause.predicate || child > clause.predicate + 12) continue;
    const named =
      hasRelation(tree.tokens[child]!, 'xcomp') ||
      caseOf(tree, child) === 'as' ||
      relationOf(tree.tokens[child]!) === 'obj' ||
      (tree.tokens[child]!.pos === 'ADJ' && hasRelation(tree.tokens[child]!, 'advmod')); // "deemed unacceptable by"
    const verdict = named ? verdictAt(room, child) : undefined;
    if (verdict) return verdict;
  }
  return verdictBehind(room, clause);
}

/** How far behind "called" its verdict may stand. */
const CALLED = 16;

/** "Called the border accord 'null and void'", "calls extending it 'a movement in the wrong direction'": parses hang the verdict in many ways. */
function verdictBehind(room: Room, { object, predicate, passive }: Clause): Verdict | undefined {
  const { tokens } = room.reading.doc;
  const from = passive ? predicate : Math.max(object ?? 0, predicate + 1);
  for (let i = from + 1; i <= predicate + CALLED && tokens[i]?.sentence === tokens[predicate]!.sentence; i++) {
    if (/^[,;:.]$/.test(tokens[i]!.text) || /^(?:VBD|VBZ|VBP|MD)$/.test(tokens[i]!.tag ?? '')) return undefined;
    if (/^(?:for|of|that|because|after|before|since|with|if|when|on|by)$/.test(tokens[i]!.norm)) return undefined;
    // only a word that closes what it hangs on: "called the necessary steps late" judges the steps as late
    const next = tokens[i + 1];
    if (next && /^(?:NOUN|PROPN)$/.test(next.pos) && tokens[i]!.pos === 'ADJ') continue;
    const verdict = verdictAt(room, i);
    if (verdict) return verdict;
  }
  return undefined;
}

/** "for Norvand", "to Norvand" behind a verdict: whose it is. */
function forWhom(room: Room, clause: Clause, word: number): number | undefined {
  const { tree } = room.reading;
  return [...tree.children(word), ...(word === clause.predicate ? [] : tree.children(clause.predicate))].find(
    c =>
      ((c > word && c < word + 8 && /^(?:for|to|by)$/.test(caseOf(tree, c))) || opensFor(room, c, word)) &&
      room.holders.at(c).length > 0,
  );
}

/** "For Norvand, a withdrawal is not negotiable". */
function opensFor({ reading: { doc, tree } }: Room, token: number, word: number): boolean {
  if (token > word || caseOf(tree, token) !== 'for') return false;
  const { first, last } = tree.extent(token);
  return (
    doc.sentences[doc.tokens[token]!.sentence]!.first === first &&
    [last, last + 1].some(i => doc.tokens[i]?.text === ',')
  );
}

const OPPOSITE: Partial<Record<Stance, Stance>> = { opposes: 'demands', demands: 'opposes' };

function stanceOf(room: Room, clause: Clause, use: StanceWord, thing: number): Stance | undefined {
  const longer = clause.negated || saysNo(room, clause);
  if (use.onlyNegated && !longer) return undefined;
  const stance = longer && !use.onlyNegated ? use.negated : use.stance;
  if (stance === undefined) return undefined;
  // "It is unacceptable that no aid has been let in": what is not done is asked for.
  const missing =
    room.words.lacks.has(room.reading.tree.tokens[thing]!.lemma) || room.clauseAt(thing)?.negated === true;
  return missing ? OPPOSITE[stance] : stance;
}

/** "is no longer an option", "is not on the table" with the negation hung elsewhere. */
function saysNo(room: Room, clause: Clause): boolean {
  const { tree } = room.reading;
  const cop = tree.child(clause.predicate, 'cop');
  if (cop === undefined) return false;
  for (let i = cop + 1; i < clause.predicate && i < cop + 4; i++)
    if (/^(?:no|not|n't|never)$/.test(tree.tokens[i]!.norm)) return true;
  return false;
}

/** "A condition Norvand sees as essential": the noun right before the doer, where the parse takes both for doers. */
function judgedBefore(room: Room, { subject, predicate }: Clause): number | undefined {
  const { tree } = room.reading;
  if (subject === undefined) return undefined;
  const before = tree.extent(subject).first - 1;
  if (before < 1 || subject > predicate || tree.tokens[before]!.head !== predicate) return undefined;
  // "guarantees, which Norvand deems necessary"
  if (/^(?:which|that)$/.test(tree.tokens[before]!.norm)) {
    const noun = tree.tokens[before - 1]!.text === ',' ? before - 2 : before - 1;
    return tree.tokens[noun]?.pos === 'NOUN' ? noun : undefined;
  }
  return room.words.vague.has(tree.tokens[before]!.lemma) ? before : undefined;
}

export const byJudgement: Rule = (room, clause) => {
  const copular = clause.copular ? copularVerdict(room, clause) : undefined;
  const verdict = copular ?? deemedVerdict(room, clause);
  if (!verdict || !isAsserted(room, clause)) return undefined;
  const { word, use } = verdict;
  const { tree } = room.reading;
  const { tokens } = tree;
  const relative =
    relationOf(tokens[clause.predicate]!) === 'acl'
      ? tokens[clause.predicate]!.head
      : copular
        ? undefined
        : judgedBefore(room, clause);
  const complement = tree.children(word).find(
    c =>
      c > word &&
      (['ccomp', 'xcomp', 'csubj', 'advcl'].some(r => hasRelation(tokens[c]!, r)) ||
        // "it would be a mistake to lift it"
        (copular && clause.subject === undefined && tokens[c]!.deprel === 'acl' && tokens[c]!.tag === 'VB')),
  );
  if (/^(?:more|less|how|too)$/.test(tokens[word - 1]?.norm ?? '')) return undefined; // compared, not asked for
  if (tokens[word]!.norm === 'impossible' && complement !== undefined) return undefined; // hard to do, not refused
  const own = copular ? clause.subject : clause.object === word ? undefined : clause.object;
  if (
    copular &&
    own !== undefined &&
    /^(?:this|these|those|they|he|she|we|you|i)$/.test(tokens[own]!.norm) &&
    complement
  )
    return undefined; // "this is vital to …": what this is stands elsewhere
  const named = own !== undefined && /^(?:which|that|it)$/.test(tokens[own]!.norm) ? undefined : own;
  // "A meeting is essential to secure peace": the meeting. "It is essential to meet": what follows.
  const thing =
    (copular && named === undefined ? complement : undefined) ??
    named ??
    relative ??
    complement ??
    own ??
    gerundIn(room, clause, word) ??
    tree.child(word, 'nsubj'); // "called the tariffs unfair"
  if (thing === undefined || thing < 0) return undefined;
  if (copular && /^terrorist/.test(tokens[word]!.norm)) return undefined; // only where a party deems it so
  if (isPerson(room, thing)) return undefined; // "he is wrong"
  const own_ = clause.statement === undefined ? undefined : room.reading.statements[clause.statement];
  if (use.stance === 'demands' && clause.perfect) return undefined; // "this aid has been critical"
  if (use.stance === 'supports' && clause.tense === 'past' && own_?.mode === 'direct') return undefined; // "it was an opportunity"
  const stance = stanceOf(room, clause, use, thing);
  if (stance === undefined || ((stance !== 'opposes' || tokens[word]!.pos === 'NOUN') && tokens[thing]!.pos === 'PRON'))
    return undefined; // "it is essential", "it is a stunt" say not what
  const agent = copular || (clause.passive && clause.subject === undefined) ? forWhom(room, clause, word) : undefined;
  const holders = agent === undefined ? judgesOf(room, clause, copular !== undefined) : room.holders.at(agent);
  const phrase = phraseRange(tree, thing);
  const apart = thing === relative;
  const first = Math.min(apart ? startOfRelative(tree, clause) : phrase.first, clause.predicate, word);
  const last = Math.min(Math.max(apart ? 0 : phrase.last, word, clause.predicate, agent ?? 0), first + 30);
  const range = { first, last };
  // "A condition that Norvand sees as essential for security guarantees": what it is for tells more.
  const purpose =
    apart && room.words.vague.has(tokens[thing]!.lemma) ? Math.min(tree.extent(word).last, word + 12) : word;
  const matter =
    purpose > word ? { first: word, last: purpose } : apart ? beforeRelative(tree, clause, phrase) : undefined;
  const target: Target = {
    range: { first, last: Math.max(last, purpose) },
    head: thing,
    kind: 'object',
    parts: [range],
    ...(matter ? { matter } : {}),
  };
  return {
    holders,
    stance,
    predicate: clause.predicate,
    statement: clause.statement,
    rule: 'positions/judgement',
    strong: true,
    target,
  };
};

const isPerson = ({ reading }: Room, token: number): boolean => {
  const who = reading.actorOf(token);
  return who !== undefined && 'actor' in who && reading.actors.some(a => a.key === who.actor && a.kind === 'person');
};

/** "Calls extending it a mistake": the gerund between. */
const gerundIn = ({ reading: { tree } }: Room, { predicate, copular }: Clause, word: number): number | undefined =>
  copular ? undefined : tree.children(predicate).find(c => c > predicate && c < word && tree.tokens[c]!.tag === 'VBG');

function judgesOf(room: Room, clause: Clause, copular: boolean): readonly Holder[] {
  if (copular) return room.holders.ofStatement(clause.statement);
  return clause.passive && clause.subject === undefined ? [] : room.holders.ofClause(clause);
}
