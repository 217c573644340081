/**
 * Who "the two leaders", "both sides", "the pair" or "they" are: those whom the text told of before as meeting or acting together. In: a place.
 * Out: for a token the actors meant, each once; nobody where that is not plain, and the words then stand for themselves. Linear in the
 * sentences looked back over; what a sentence tells is read once.
 */
import { severalLexicon } from '../../knowledge/several.ts';
import type { ActorMention } from '../../model/mentions.ts';
import { hasRelation, relationOf, type Tree } from '../statements/tree.ts';
import { namedBeside, type PointsBack, pointsBackAt } from './points-back.ts';
import { type Group, groupsIn, type Place } from './told-together.ts';

export type Members = readonly ActorMention[];

export interface Several {
  /** Whom words like "the two leaders" mean, by their head. */
  at(head: number): Members;
  /** Whom "they", "them" or "their" mean, where they are several. */
  they(pronoun: number): Members;
}

const NOBODY: Members = [];
/** Sentences back to the one that tells who met: a read-out names them once, at its head. */
const PASSAGE = 30;
/** Sentences back to those who were only named together. */
const NEAR = 14;
/** Sentences at the head of a text that say who met. */
const LEAD = 2;
/** Sentences that "they" looks back over. */
const BACK = 4;

export function makeSeveral(place: Place): Several {
  const { doc, tree } = place;
  const { tokens } = tree;
  const told = new Map<number, readonly Group[]>();
  const toldIn = (sentence: number): readonly Group[] => {
    let groups = told.get(sentence);
    if (!groups) {
      groups = groupsIn(place, sentence);
      told.set(sentence, groups);
    }
    return groups;
  };
  const quotationAt = makeQuotationAt(place);
  const postOf = (sentence: number): number | undefined => doc.paragraphs[doc.sentences[sentence]!.paragraph]!.post;
  const meant = new Map<number, Members>();
  const at = (head: number): Members => {
    let members = meant.get(head);
    if (!members) {
      meant.set(head, NOBODY);
      const pointer = pointsBackAt(tree, head);
      members = pointer && isPlain(head, pointer) ? find(head, pointer) : NOBODY;
      if (isAddressed(place, head, members)) members = NOBODY;
      meant.set(head, members);
    }
    return members;
  };
  /** "The leaders" who do something in the text's own words; with a number they may stand anywhere. */
  const isPlain = (head: number, { count }: PointsBack): boolean =>
    count !== undefined || (/^(?:nsubj|root)/.test(tokens[head]!.deprel) && quotationAt(head) < 0);
  /** Those told of in a sentence before a token, nearest first; words that point back themselves among them. */
  const groupsBefore = (sentence: number, end: number): Group[] => {
    const { first, last } = doc.sentences[sentence]!;
    const quotation = quotationAt(end);
    const groups = toldIn(sentence).filter(group => group.at < end);
    for (let i = first; i < Math.min(last, end); i++) {
      if (!tokens[i]!.deprel.startsWith('nsubj')) continue;
      const members = at(i);
      if (members.length > 1) groups.push({ at: i, members, met: true });
    }
    return groups.filter(group => quotationAt(group.at) < 0 || quotationAt(group.at) === quotation).sort((a, b) => b.at - a.at); // biome-ignore format: one thought
  };
  const find = (head: number, pointer: PointsBack): Members => {
    const beside = namedBeside(tree, head);
    const named = beside === undefined ? [] : [beside, ...tree.children(beside).filter(c => c > beside && hasRelation(tokens[c]!, 'conj'))]; // biome-ignore format: one thought
    const members = named.flatMap(name => place.actorAt(name) ?? []);
    if (members.length > 1 && members.length === named.length) return members;
    const own = tokens[head]!.sentence;
    const fitting = (sentence: number): Members | undefined => {
      for (const group of groupsBefore(sentence, head)) {
        if (!group.met && (pointer.count === undefined || sentence < own - NEAR)) continue;
        const fit = fitTo(place, group.members, pointer);
        if (fit) return fit;
      }
      return undefined;
    };
    let back = own;
    for (; back >= 0 && back >= own - PASSAGE && postOf(back) === postOf(own); back--) {
      const found = fitting(back);
      if (found) return found;
    }
    // In a text on a meeting that its first sentences tell of, those are meant throughout.
    for (let lead = 0; lead < Math.min(LEAD, back + 1); lead++) {
      const found = postOf(lead) === postOf(own) ? fitting(lead) : undefined;
      if (found) return found;
    }
    return NOBODY;
  };
  const they = (pronoun: number): Members => {
    let members = meant.get(pronoun);
    if (!members) {
      meant.set(pronoun, NOBODY);
      members = theyAt({ place, groupsBefore, quotationAt, postOf, they }, pronoun);
      if (isAddressed(place, pronoun, members)) members = NOBODY;
      meant.set(pronoun, members);
    }
    return members;
  };
  return { at, they };
}

interface LookingBack {
  readonly place: Place;
  readonly groupsBefore: (sentence: number, end: number) => readonly Group[];
  readonly quotationAt: (token: number) => number;
  readonly postOf: (sentence: number) => number | undefined;
  readonly they: (pronoun: number) => Members;
}

function theyAt(back: LookingBack, pronoun: number): Members {
  const { place, groupsBefore, quotationAt, postOf } = back;
  const { tokens } = place.tree;
  const { sentence } = tokens[pronoun]!;
  if (quotationAt(pronoun) >= 0) return NOBODY;
  for (let at = sentence; at >= 0 && at >= sentence - BACK && postOf(at) === postOf(sentence); at--) {
    const group = groupsBefore(at, pronoun).find(isTakenUp);
    const again = theySubject(place, at, pronoun);
    if (again !== undefined && again > (group?.at ?? -1)) return back.they(again);
    const others = othersIn(place, at, pronoun, group);
    if (others === 'several' && at >= sentence - 1) return NOBODY;
    if (group && !others) return group.members;
    if (others) break;
  }
  return inOneVoice(back, pronoun);
}

/** "They" that is the subject in a sentence before: the same are meant again. */
function theySubject({ tree, doc }: Place, sentence: number, end: number): number | undefined {
  const { first, last } = doc.sentences[sentence]!;
  for (let i = first; i < Math.min(last, end); i++)
    if (tree.tokens[i]!.norm === 'they' && tree.tokens[i]!.deprel.startsWith('nsubj')) return i;
  return undefined;
}

/** "They called on Norvand": Norvand is none of them. */
function isAddressed({ tree, actorAt }: Place, doer: number, members: Members): boolean {
  const { deprel, head } = tree.tokens[doer]!;
  if (members.length === 0 || !deprel.startsWith('nsubj')) return false;
  return tree.children(head).some(c => {
    const actor = c > head && /^(?:i?obj|obl)$/.test(relationOf(tree.tokens[c]!)) ? actorAt(c) : undefined;
    return actor !== undefined && members.includes(actor);
  });
}

/** Of two states that were only named together, "they" is as often others. */
const isTakenUp = ({ met, members }: Group): boolean => met || members.every(isPerson);

/** "They agreed …" far down a read-out: the only ones of whom the passage tells that they met. */
function inOneVoice({ place, groupsBefore, postOf }: LookingBack, pronoun: number): Members {
  const { tokens } = place.tree;
  const { sentence, head, deprel } = tokens[pronoun]!;
  if (!deprel.startsWith('nsubj') || !severalLexicon().inOneVoice.has(tokens[head]?.lemma ?? '')) return NOBODY;
  let met: Members | undefined;
  for (let at = sentence; at >= 0 && at >= sentence - PASSAGE && postOf(at) === postOf(sentence); at--)
    for (const group of groupsBefore(at, pronoun)) {
      if (!group.met) continue;
      if (met && !isSame(met, group.members)) return NOBODY;
      met = group.members;
    }
  return met ?? NOBODY;
}

const isSame = (a: Members, b: Members): boolean => a.length === b.length && a.every(actor => b.includes(actor));

/**
 * Who stands in the way of a group of a sentence: several whom "they" would rather take up, as the subject of a main clause or any plural before
 * it in its own sentence; or one who acts alone, where the sentence has no group.
 */
function othersIn(place: Place, sentence: number, end: number, group?: Group): 'several' | 'one' | undefined {
  const { tree, doc, actorAt } = place;
  const { tokens } = tree;
  const { first, last } = doc.sentences[sentence]!;
  const isOwn = tokens[end]!.sentence === sentence;
  let found: 'one' | undefined;
  for (let i = first; i < Math.min(last, end); i++) {
    if (i === group?.at) continue;
    const token = tokens[i]!;
    const isMain = token.deprel.startsWith('nsubj') && isOfMainClause(tree, token.head);
    if (!isMain && !(isOwn && token.pos === 'NOUN' && i > (group?.at ?? -1))) continue;
    if (/^(?:PRON|DET)$/.test(token.pos) || severalLexicon().occasions.has(token.lemma)) continue;
    if (isPlural(place, i)) return 'several';
    if (isMain && !group && actorAt(i)?.kind === 'person') found = 'one';
  }
  return found;
}

function isOfMainClause({ tokens }: Tree, verb: number): boolean {
  const { deprel, head } = tokens[verb] ?? { deprel: '', head: -1 };
  return deprel === 'root' || (deprel === 'conj' && tokens[head]?.deprel === 'root');
}

/** "Rebels", "Brandt and his aides"; not "the United States". */
function isPlural({ tree, actorAt }: Place, noun: number): boolean {
  if (tree.children(noun).some(c => c > noun && hasRelation(tree.tokens[c]!, 'conj'))) return true;
  return /^NNP?S$/.test(tree.tokens[noun]!.tag ?? '') && !/^(?:state|government|person)$/.test(actorAt(noun)?.kind ?? '');
}

const isPerson = ({ kind }: ActorMention): boolean => kind === 'person' || kind === 'role';
/** Bodies that "both countries" cannot be. */
const isOfState = ({ kind }: ActorMention): boolean => kind === 'state' || kind === 'government';

/** Those of a group as the words have them: the leaders, or the sides that they lead; undefined where they cannot be meant. */
function fitTo(place: Place, group: Members, { kind, count, noun }: PointsBack): Members | undefined {
  if (count !== undefined && group.length !== count) return undefined;
  if (kind === 'two') return group;
  if (kind === 'persons') return group.every(member => isPerson(member) && mayHold(member, noun)) ? group : undefined;
  // "both nations", where their presidents spoke by telephone
  const sides = group.map(member => (isPerson(member) ? sideOf(place, member) : member));
  const known = sides.filter(side => side !== undefined);
  if (known.length < group.length || new Set(known).size < group.length) return undefined;
  return kind === 'parties' || known.every(isOfState) ? known : undefined;
}

/** Who is known as president is none of "the ministers". */
function mayHold({ roles }: ActorMention, noun: string): boolean {
  const wanted = severalLexicon().titles.get(noun);
  if (!wanted || roles.length === 0) return true;
  return roles.some(({ title }) => wanted.some(part => title.toLowerCase().includes(part)));
}

/** Steps from somebody to the state: of a general the army, and of that the state. */
const STEPS = 3;

function sideOf({ actors }: Place, member: ActorMention): ActorMention | undefined {
  let side: ActorMention | undefined = member;
  for (let steps = 0; side?.speaksFor !== undefined && steps < STEPS; steps++) {
    const { speaksFor }: ActorMention = side;
    side = actors.find(({ key }) => key === speaksFor);
  }
  return side === member ? undefined : side;
}

/** The outermost quotation that a token stands in, or -1; worked out when it is first asked for. */
function makeQuotationAt({ doc }: Place): (token: number) => number {
  let of: Int32Array | undefined;
  return token => {
    if (!of) {
      of = new Int32Array(doc.tokens.length).fill(-1);
      const outer = doc.quotations.filter(({ parent, closed }) => parent === undefined && closed).sort((a, b) => a.start - b.start);
      let i = 0;
      for (const { start, end, index } of outer) {
        while (i < of.length && doc.tokens[i]!.end <= start) i++;
        for (; i < of.length && doc.tokens[i]!.start < end; i++) of[i] = index;
      }
    }
    return of[token]!;
  };
}
