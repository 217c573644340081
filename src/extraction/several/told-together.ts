/**
 * Of whom a sentence tells that they met or acted together: its joined subjects, whom they met, those between whom talks are. In: a place (what
 * is there before and after statements are found), a sentence. Out: groups of two or more in text order.
 */
import { severalLexicon } from '../../knowledge/several.ts';
import type { Doc } from '../../model/doc.ts';
import type { ActorMention } from '../../model/mentions.ts';
import { wordFact } from '../../text/word-facts.ts';
import { caseOf } from '../clauses/read-clauses.ts';
import { hasRelation, relationOf, type Tree } from '../statements/tree.ts';
import { isFiniteOrWh } from '../statements/words.ts';

export interface Place {
  readonly doc: Doc;
  readonly tree: Tree;
  readonly actors: readonly ActorMention[];
  /** The actor whose written form stands at a token. */
  actorAt(token: number): ActorMention | undefined;
}

export interface Group {
  /** The token that stands for them: the subject, the occasion. */
  readonly at: number;
  readonly members: Members;
  /** Whether they met or did something that one does with others; those that "and" joins need not have. */
  readonly met: boolean;
}

export type Members = readonly ActorMention[];

export const NOBODY: Members = [];
/** Sentences back to the one that tells who met: a read-out names them once, at its head. */
export const PASSAGE = 30;

/** Of a monstrous sentence only its beginning. */
const LONGEST = 150;

export function groupsIn(place: Place, sentence: number): readonly Group[] {
  const { doc, tree } = place;
  const { first, last } = doc.sentences[sentence]!;
  const found: Group[] = [];
  for (let i = first; i < last && i < first + LONGEST; i++) {
    const { deprel, pos } = tree.tokens[i]!;
    const group = deprel.startsWith('nsubj') ? ofSubject(place, i) : pos === 'NOUN' ? ofOccasion(place, i) : undefined;
    if (group && group.members.length > 1) found.push(group);
  }
  if (found.length > 0) return found;
  const preamble = ofPreamble(place, sentence);
  if (preamble) return [preamble];
  const byWords = groupByWords(place, first, Math.min(last, first + LONGEST));
  return byWords ? [byWords] : found;
}

function ofSubject(place: Place, subject: number): Group | undefined {
  const { tree } = place;
  const verb = tree.tokens[tree.tokens[subject]!.head];
  const acting = actingFor(place, subject);
  if (!acting && !actorOf(place, subject)) return undefined;
  const doers = acting ?? allNamed(place, [subject, ...joinedTo(tree, subject)]);
  if (!doers || !verb) return undefined;
  const partners = allNamed(place, acting ? [] : partnersOf(place, verb.index));
  // "Kenya and Uganda met the rebels": how many they all are nobody can tell
  if (!partners) return undefined;
  const members = [...new Set([...doers, ...partners])];
  const { together, meets } = severalLexicon();
  const met = members.length > doers.length || together.has(verb.lemma) || meets.has(verb.lemma) || hasOccasion(tree, verb.index); // biome-ignore format: one thought
  return { at: subject, members, met };
}

/** "Delegations from Taveria and Solmark", "talks between the union and the bank": those whose they are, if they are several. */
function actingFor(place: Place, noun: number): readonly ActorMention[] | undefined {
  const { tree } = place;
  const { lemma } = tree.tokens[noun]!;
  const { actsFor, occasions } = severalLexicon();
  if (place.actorAt(noun) || !(actsFor.has(lemma) || occasions.has(lemma))) return undefined;
  const of = tree.children(noun).find(c => c > noun && hasRelation(tree.tokens[c]!, 'nmod') && /^(?:of|from|between|for)$/.test(caseOf(tree, c))); // biome-ignore format: one condition
  if (of === undefined) return undefined;
  // "representatives of the United States and Ukraine", with the second hung on who acts for them
  const named = allNamed(place, [of, ...joinedTo(tree, of), ...joinedTo(tree, noun).filter(c => c > of)]);
  return named && named.length > 1 ? named : undefined;
}

/** "The Government of Norvand and the Government of Lemoria, | Recognizing …": the parties of a text that is one sentence over paragraphs. */
function ofPreamble({ doc, tree, actorAt }: Place, sentence: number): Group | undefined {
  const { first, last } = doc.sentences[sentence]!;
  const { tokens } = tree;
  if (sentence > 0 || tokens[last - 1]?.norm !== ',' || last - first > LONGEST) return undefined;
  const members = new Set<ActorMention>();
  for (let i = first; i < last; i++) {
    if (isFiniteOrWh(tokens[i]!.tag)) return undefined;
    const actor = actorAt(i);
    if (actor && /^(?:state|government|coalition|organization)$/.test(actor.kind)) members.add(actor);
  }
  // the government and its state, both named: the state
  const parties = [...members].filter(({ speaksFor }) => ![...members].some(({ key }) => key === speaksFor));
  return parties.length > 1 ? { at: first, members: parties, met: true } : undefined;
}

/** "A meeting between Brandt and Venn", "Brandt's talks with Venn", wherever it stands in the sentence. */
function ofOccasion(place: Place, noun: number): Group | undefined {
  const { tree } = place;
  const { tokens } = tree;
  if (!severalLexicon().occasions.has(tokens[noun]!.lemma)) return undefined;
  const beside = (preposition: string): number | undefined =>
    tree.children(noun).find(c => c > noun && hasRelation(tokens[c]!, 'nmod') && caseOf(tree, c) === preposition);
  const between = beside('between');
  const owner = tree.children(noun).find(c => c < noun && tokens[c]!.deprel === 'nmod:poss');
  const partner = owner === undefined ? undefined : beside('with');
  const heads = between !== undefined ? [between] : partner !== undefined ? [owner!, partner] : [];
  const members = allNamed(place, heads.flatMap(head => [head, ...joinedTo(tree, head)])); // biome-ignore format: one thought
  return members && { at: noun, members, met: true };
}

const hasOccasion = (tree: Tree, verb: number): boolean =>
  tree.children(verb).some(c => c > verb && /^(?:i?obj|obl)$/.test(relationOf(tree.tokens[c]!)) && severalLexicon().occasions.has(tree.tokens[c]!.lemma)); // biome-ignore format: one thought

/** Whom the subject of a verb met or spoke with: "met Venn", "spoke to Venn", "held talks with Venn and Odal". */
function partnersOf({ tree }: Place, verb: number): number[] {
  const { tokens } = tree;
  const { meets, speaks, together } = severalLexicon();
  const { lemma } = tokens[verb]!;
  if (!together.has(lemma) && !meets.has(lemma) && !hasOccasion(tree, verb)) return [];
  const partners: number[] = [];
  for (const c of tree.children(verb)) {
    const relation = relationOf(tokens[c]!);
    if (c < verb || !/^(?:i?obj|obl|nmod)$/.test(relation)) continue;
    if (relation.endsWith('obj') && meets.has(lemma)) partners.push(c, ...joinedTo(tree, c));
    for (const guest of [c, ...tree.children(c).filter(k => k > c && hasRelation(tokens[k]!, 'nmod'))]) {
      const preposition = caseOf(tree, guest);
      if (preposition === 'with' || (preposition === 'to' && guest === c && speaks.has(lemma)))
        partners.push(guest, ...joinedTo(tree, guest));
    }
  }
  return partners;
}

const joinedTo = ({ tokens, children }: Tree, head: number): number[] =>
  children(head).filter(c => c > head && hasRelation(tokens[c]!, 'conj'));

/** The actors of some heads, each once; undefined where one of them is nobody known, as then nobody can tell how many they are. */
function allNamed(place: Place, heads: readonly number[]): readonly ActorMention[] | undefined {
  const named = new Set<ActorMention>();
  for (const head of heads) {
    const actor = actorOf(place, head);
    if (!actor) return undefined;
    // whom a reporter hears was not met
    if (!actor.known?.startsWith('media/')) named.add(actor);
  }
  return [...named];
}

const SUFFIX = /^(?:jr|sr)\.?$/;

function actorOf(place: Place, head: number): ActorMention | undefined {
  const { tree } = place;
  const { tokens } = tree;
  // "Oda Brandt, Jr. met": who has the suffix
  if (SUFFIX.test(tokens[head]!.norm)) return head > 1 ? place.actorAt(tokens[head - 1]!.norm === ',' ? head - 2 : head - 1) : undefined; // biome-ignore format: one thought
  const own = place.actorAt(head);
  if (own) return own;
  const child = tree.children(head).find(c => /^(?:flat|appos|compound|nmod:desc)$/.test(tokens[c]!.deprel) && place.actorAt(c)); // biome-ignore format: one condition
  return child === undefined ? undefined : place.actorAt(child);
}

const isMeeting = wordFact(
  ({ tag, lemma }) =>
    /^VB[DNPZ]$/.test(tag) && (severalLexicon().together.has(lemma) || severalLexicon().light.has(lemma)),
);

/** The same by the words alone, for "Oda Brandt, the president, today held talks with …": people before the verb, and behind "with". */
function groupByWords(place: Place, first: number, last: number): Group | undefined {
  const { tokens } = place.tree;
  let verb = first;
  while (verb < last && !isMeeting(tokens[verb]!)) verb++;
  if (verb >= last) return undefined;
  let behind = verb + 1;
  while (behind < last && tokens[behind]!.norm !== 'with') behind++;
  const peopleIn = (from: number, until: number): ActorMention[] => {
    const people = new Set<ActorMention>();
    for (let i = from; i < until && !isFiniteOrWh(tokens[i]!.tag); i++) {
      const found = SUFFIX.test(tokens[i]!.norm) || tokens[i]!.pos === 'PRON' ? undefined : place.actorAt(i);
      if (found?.kind === 'person') people.add(found);
    }
    return [...people];
  };
  const before = peopleIn(first, verb);
  // "Oda Brandt, the president, and Karl Venn, the premier, met": the parse loses the verb behind so much
  if (behind >= last)
    return before.length === 2 && tokens.slice(first, verb).some(t => t.norm === 'and')
      ? { at: verb, members: before, met: true }
      : undefined;
  const met = peopleIn(behind + 1, last).filter(actor => !before.includes(actor));
  return before.length > 0 && met.length > 0 ? { at: verb, members: [...before, ...met], met: true } : undefined;
}
