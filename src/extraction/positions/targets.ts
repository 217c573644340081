/** What a stance is about: the words that hang on its verb or noun. In: the tree. Out: ranges of tokens, one per coordinated part. */
import { wordFact } from '../../text/word-facts.ts';
import { type Clause, caseOf } from '../clauses/read-clauses.ts';
import { hasRelation, type Range, relationOf, type Tree } from '../statements/tree.ts';
import { forWhom, isLooseParticiple, thingFor } from './complements.ts';

/** The longest run of words taken for a target: evidence above 60 words would be refused, and a clause has about 20. */
export const MAX_TARGET = 34;

/** Below a head, what does not belong to the target: further clauses, asides. */
const LEFT_OUT = new Set(['parataxis', 'discourse', 'dep', 'punct']);

export interface Target {
  /** All of it. */
  readonly range: Range;
  /** Head of the target. */
  readonly head: number;
  /** What kind of phrase: decides between "wants an end" and "wants to end". */
  readonly kind: 'object' | 'infinitive' | 'clause' | 'gerund' | 'request' | 'prepositions' | 'following';
  /** Words that say what it is about, where they stand apart from the words that show it: the noun before a relative clause. */
  readonly matter?: Range;
  /** Coordinated parts, each with its own words; one where there is no coordination. */
  readonly parts: readonly Range[];
}

/** A phrase cut to what belongs to it. */
export function phraseRange(tree: Tree, head: number): Range {
  const { tokens } = tree;
  let { first, last } = { first: head, last: head };
  for (const child of tree.children(head)) {
    const token = tokens[child]!;
    const relation = relationOf(token);
    if (LEFT_OUT.has(relation)) continue;
    // A relative clause behind a comma says something further.
    if (token.deprel === 'acl:relcl' && tokens[head + 1]?.text === ',') continue;
    if (relation === 'advcl' && child > head && tokens[tree.extent(child).first - 1]?.text === ',') continue;
    // "should decide, but it goes on": a further main clause.
    if (relation === 'conj' && (tree.child(child, 'nsubj') !== undefined || isFiniteBeside(tree, head, child)))
      continue;
    const extent = tree.extent(child);
    if (extent.first < first) first = extent.first;
    if (extent.last > last) last = extent.last;
  }
  return { first: Math.max(first, head - MAX_TARGET), last: trimEnd(tree, Math.min(last, first + MAX_TARGET)) };
}

const FINITE = /^VB[DPZ]$/;
/** "Open to talks but rules out a deal": a finite verb joined to what is none is a further main clause. */
const isFiniteBeside = (tree: Tree, head: number, child: number): boolean =>
  hasRelation(tree.tokens[child]!, 'conj') && isFiniteVerb(tree, child) && !isFiniteVerb(tree, head);

/** "Denies", "has denied". */
const isFiniteVerb = (tree: Tree, verb: number): boolean =>
  FINITE.test(tree.tokens[verb]!.tag ?? '') ||
  (tree.tokens[verb]!.tag === 'VBN' &&
    tree.children(verb).some(c => tree.tokens[c]!.lemma === 'have' && FINITE.test(tree.tokens[c]!.tag ?? '')));

/** Where a relative clause starts: its pronoun, its doer, its verb. */
export function startOfRelative(tree: Tree, clause: Clause): number {
  const near = tree
    .children(clause.predicate)
    .filter(c => c < clause.predicate && !hasRelation(tree.tokens[c]!, 'punct'));
  return Math.min(clause.predicate, ...near.map(c => tree.extent(c).first));
}

/** A phrase without the relative clause that hangs on it. */
export function beforeRelative(tree: Tree, clause: Clause, phrase: Range): Range {
  const start = startOfRelative(tree, clause);
  const last = start > phrase.first ? trimEnd(tree, Math.min(phrase.last, start - 1)) : phrase.last;
  return { first: phrase.first, last: Math.max(last, phrase.first) };
}

const isMark = wordFact(({ text }) => /^[,;:.!?–—-]$/.test(text));

/** Without punctuation at the end. */
export function trimEnd(tree: Tree, last: number): number {
  let end = last;
  while (end > 0 && isMark(tree.tokens[end]!)) end--;
  return end;
}

/** Prepositions of a time or ground: "after the annexation and …" is no part of what is asked. */
const ASIDE = new Set('after,before,following,since,during,despite,amid,because of,due to,in,by,as,under'.split(','));

/** The parts of "an end to A and a lifting of B", each from its own first word to before the next. */
export function partsOf(tree: Tree, head: number, range: Range): Range[] {
  const { tokens } = tree;
  const heads = [head];
  // Coordination hangs on the head ("an end … and a release"), or on what the head governs ("an end to A and B").
  const under = (at: number, depth: number): void => {
    for (const child of tree.children(at)) {
      if (child < range.first || child > range.last) continue;
      // "…, renouncing its claims, and accepting": a participle behind a comma is parsed as hanging on the noun.
      const participle =
        hasRelation(tokens[child]!, 'acl') && tokens[child]!.tag === 'VBG' && tokens[child - 1]?.text === ',';
      // ", a territory they hold" tells more of one thing; ", lifting of sieges" is the next
      const listed =
        hasRelation(tokens[child]!, 'appos') &&
        tokens[tree.extent(child).first - 1]?.text === ',' &&
        !tree.children(child).some(c => hasRelation(tokens[c]!, 'acl'));
      if (isFiniteBeside(tree, at, child)) continue;
      // "areas controlled or occupied by Karvelia": one saying of one noun
      if (/^(?:acl|xcomp)$/.test(tokens[at]!.deprel) && tokens[at]!.tag === 'VBN' && tokens[child]!.tag === 'VBN')
        continue;
      if (hasRelation(tokens[child]!, 'conj') || participle || listed) heads.push(child);
      if (depth > 0 && !ASIDE.has(caseOf(tree, child))) under(child, depth - 1);
    }
  };
  under(head, 5);
  // "sought a halt to A, and a lifting of B": the last part hung on the verb.
  const verb = tokens[head]!.head;
  if (verb >= 0 && verb < head)
    for (const child of tree.children(verb))
      if (child > head && child <= range.last && tokens[child]!.pos === 'NOUN' && hasRelation(tokens[child]!, 'conj'))
        heads.push(child);
  if (heads.length === 1) return [range];
  const firsts = heads
    .slice(1, 7)
    .map(h => tree.extent(h).first)
    .filter(first => first > range.first)
    .sort((a, b) => a - b);
  const starts = [range.first, ...firsts];
  return starts.map((first, i) => {
    let last = i + 1 < starts.length ? starts[i + 1]! - 1 : range.last;
    while (last > first && /^(?:,|;|and|or|as|well)$/.test(tokens[last]!.norm)) last--;
    const from = /^(?:,|and|or)$/.test(tokens[first]!.norm) ? first + 1 : first;
    return { first: Math.min(from, last), last };
  });
}

/** A phrase with the nouns that "and" joins to it, where the parse hangs them on its verb. */
function withListed(tree: Tree, head: number, own: Range): Range {
  const { tokens } = tree;
  const verb = tokens[head]!.head;
  if (verb < 0 || verb >= head || tokens[head]!.pos !== 'NOUN') return own;
  let { last } = own;
  for (const child of tree.children(verb)) {
    const { pos } = tokens[child]!;
    if (child <= last || pos !== 'NOUN' || !hasRelation(tokens[child]!, 'conj')) continue;
    const extent = tree.extent(child);
    if (extent.first - last > 3 || extent.last - own.first > MAX_TARGET) break;
    last = extent.last;
  }
  return { first: own.first, last };
}

const makeTarget = (tree: Tree, head: number, kind: Target['kind'], from?: number): Target => {
  const own = withListed(tree, head, phraseRange(tree, head));
  const range = { first: from === undefined ? own.first : Math.min(from, own.first), last: own.last };
  return { range, head, kind, parts: partsOf(tree, head, range) };
};

/** The target of a verb, as its entry says what it takes. */
export function targetOf(
  tree: Tree,
  predicate: number,
  object: number | undefined,
  takes: readonly Target['kind'][],
  prepositions: readonly string[],
): Target | undefined {
  const { tokens } = tree;
  const children = tree.children(predicate);
  const after = children.filter(c => c > predicate);
  const isInfinitive = (c: number): boolean =>
    tree.children(c).some(m => tokens[m]!.norm === 'to' && hasRelation(tokens[m]!, 'mark'));
  const complement = after.find(
    c =>
      ['xcomp', 'ccomp', 'advcl'].some(r => hasRelation(tokens[c]!, r)) &&
      (relationOf(tokens[c]!) !== 'advcl' || isInfinitive(c) || caseMark(tree, c, prepositions)) &&
      !isLooseParticiple(tree, predicate, c),
  );
  const whom = object ?? tree.child(predicate, 'iobj');
  if (whom !== undefined && takes.includes('request')) {
    // "urged X to do": the infinitive hangs on the verb or, as parsed, on the noun.
    const asked = complement ?? tree.children(whom).find(c => hasRelation(tokens[c]!, 'acl') && isInfinitive(c));
    if (asked !== undefined && isInfinitive(asked)) return makeTarget(tree, asked, 'request', tree.extent(whom).first);
  }
  const bidden =
    complement !== undefined && isInfinitive(complement)
      ? forWhom(tree, predicate, complement, prepositions)
      : undefined;
  const thing = bidden === undefined ? undefined : thingFor(tree, predicate, complement!, prepositions);
  if (thing !== undefined) return makeTarget(tree, thing, 'prepositions');
  if (complement !== undefined && bidden !== undefined && takes.includes('request'))
    return makeTarget(tree, complement, 'request', bidden);
  if (complement !== undefined) {
    // "insisted that if A, B must": the parse may give two complements.
    const second = after.find(
      c => c > complement && hasRelation(tokens[complement]!, 'ccomp') && hasRelation(tokens[c]!, 'ccomp'),
    );
    if (second !== undefined && takes.includes('clause'))
      return makeTarget(tree, second, 'clause', tree.extent(complement).first);
    const kind = isInfinitive(complement)
      ? 'infinitive'
      : tokens[complement]!.tag === 'VBG' && tree.child(complement, 'nsubj') === undefined
        ? 'gerund'
        : 'clause';
    // "insist that X", "want X to do": a clause with a doer of its own. "Wants the blockade lifted" too.
    const doer = tree.child(complement, 'nsubj');
    const done =
      hasRelation(tokens[complement]!, 'xcomp') && /^VB[DN]$/.test(tokens[complement]!.tag ?? '') && doer !== undefined;
    if (done && takes.includes('request')) return makeTarget(tree, complement, 'request');
    if (kind === 'infinitive' && doer !== undefined) return makeTarget(tree, complement, 'request');
    if (takes.includes(kind) && (object === undefined || object > predicate || kind === 'infinitive')) {
      if (object === undefined || object < predicate || kind !== 'gerund')
        return makeTarget(
          tree,
          complement,
          kind,
          object !== undefined && object > predicate ? tree.extent(object).first : undefined,
        );
    }
  }
  if (object !== undefined && takes.includes('object')) return makeTarget(tree, object, 'object');
  // "asked its allies for intelligence", the phrase hung on the allies.
  const addressee = takes.includes('object') ? undefined : (tree.child(predicate, 'iobj') ?? object);
  const obliques = [...after, ...(addressee === undefined ? [] : tree.children(addressee))].filter(
    c =>
      (hasRelation(tokens[c]!, 'obl') || hasRelation(tokens[c]!, 'nmod') || hasRelation(tokens[c]!, 'advcl')) &&
      prepositions.includes(caseOrMark(tree, c)),
  );
  // "agreed with Karvelia on a truce": of several the one that the entry names first
  const rank = (c: number): number => prepositions.indexOf(caseOrMark(tree, c));
  const oblique = obliques.sort((a, b) => rank(a) - rank(b))[0];
  if (oblique !== undefined && takes.includes('prepositions')) return makeTarget(tree, oblique, 'prepositions');
  return undefined;
}

const caseOrMark = (tree: Tree, index: number): string => {
  const own = caseOf(tree, index);
  if (own) return own;
  const mark = tree.child(index, 'mark');
  return mark === undefined ? '' : tree.tokens[mark]!.norm;
};

const caseMark = (tree: Tree, index: number, prepositions: readonly string[]): boolean =>
  prepositions.includes(caseOrMark(tree, index));

/** The target of a noun: "demand for X", "refusal to do X", "demand that X". */
export function targetOfNoun(
  tree: Tree,
  noun: number,
  prepositions: readonly string[],
  /** Whether a token names an actor: "the commitment of Norvand" is theirs, not about them. */
  isActor: (token: number) => boolean,
): Target | undefined {
  const { tokens } = tree;
  for (const child of tree.children(noun)) {
    if (child < noun) continue;
    const relation = relationOf(tokens[child]!);
    if (relation === 'acl' && tokens[child]!.deprel !== 'acl:relcl' && tokens[child]!.tag !== 'VBN')
      return makeTarget(tree, child, tokens[child]!.tag === 'VBG' ? 'gerund' : 'infinitive');
    if (relation === 'ccomp') return makeTarget(tree, child, 'clause');
    const preposition = relation === 'nmod' || relation === 'obl' ? caseOf(tree, child) : '';
    if (preposition === 'of' && isActor(child)) continue;
    if (prepositions.includes(preposition)) return makeTarget(tree, child, 'prepositions');
  }
  return undefined;
}
