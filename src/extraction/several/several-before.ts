/**
 * Who "the two leaders", "both sides", "the pair" or "they" are: those whom the text told of before as meeting or acting together. In: a place.
 * Out: for a token the actors meant, each once; nobody where that is not plain, and the words then stand for themselves.
 */
import { hasRelation } from '../statements/tree.ts';
import { fitTo, sidesOf } from './fit.ts';
import { isAddressed, type LookingBack, makeLookingBack } from './looking-back.ts';
import { namedBeside, type PointsBack, pointsBackAt, severalNoun } from './points-back.ts';
import { theyAt, theyBefore } from './they.ts';
import { type Group, type Members, NOBODY, PASSAGE, type Place } from './told-together.ts';

export interface Several {
  /** Whom words like "the two leaders" mean, by their head. */
  at(head: number): Members;
  /** Whom "they", "them" or "their" mean, where they are several. */
  they(pronoun: number): Members;
  /** The sides that they stand for, or nobody where one of them stands for none. */
  sides(members: Members): Members;
}

/** Sentences back to those who were only named together. */
const NEAR = 14;
/** Sentences at the head of a text that say who met. */
const LEAD = 2;

export function makeSeveral(place: Place): Several {
  const { tree } = place;
  const meant = new Map<number, Members>();
  const taken = new Map<number, Members>();
  /** Subjects that point back, by sentence: what they mean is what those behind them mean. */
  let subjects: ReadonlyMap<number, readonly number[]> | undefined;
  const back = makeLookingBack(place, (sentence, end) =>
    (subjects?.get(sentence) ?? []).flatMap((at): Group[] => {
      const members = at < end ? (meant.get(at) ?? NOBODY) : NOBODY;
      return members.length > 1 ? [{ at, members, met: true }] : [];
    }),
  );
  const resolve = (head: number, pointer: PointsBack): Members => {
    const members = namesBeside(place, head) ?? (isPlain(back, head, pointer) ? find(back, head, pointer) : NOBODY);
    return isAddressed(place, head, members) ? NOBODY : members;
  };
  /** In text order, once the first such words are asked for, so that no chain of them is followed back to its beginning. */
  const resolveSubjects = (): void => {
    const found = subjectsThatPointBack(place);
    subjects = found;
    for (const heads of found.values())
      for (const head of heads) meant.set(head, resolve(head, pointsBackAt(tree, head)!));
  };
  const at = (head: number): Members => {
    if (!severalNoun(tree.tokens[head]!)) return NOBODY;
    const pointer = meant.has(head) ? undefined : pointsBackAt(tree, head);
    if (pointer && !subjects) resolveSubjects();
    if (pointer && !meant.has(head)) meant.set(head, resolve(head, pointer));
    return meant.get(head) ?? NOBODY;
  };
  const takeUp = (pronoun: number): void => {
    const members = theyAt(back, pronoun, before => taken.get(before) ?? NOBODY);
    taken.set(pronoun, isAddressed(place, pronoun, members) ? NOBODY : members);
  };
  const they = (pronoun: number): Members => {
    if (!subjects) resolveSubjects();
    const waiting: number[] = [];
    for (let at: number | undefined = pronoun; at !== undefined && !taken.has(at); at = theyBefore(back, at))
      waiting.push(at);
    while (waiting.length > 0) takeUp(waiting.pop()!);
    return taken.get(pronoun)!;
  };
  return { at, they, sides: members => sidesOf(place, members) ?? NOBODY };
}

function subjectsThatPointBack({ tree }: Place): ReadonlyMap<number, readonly number[]> {
  const subjects = new Map<number, number[]>();
  for (const { index, deprel, sentence } of tree.tokens) {
    if (!deprel.startsWith('nsubj') || !pointsBackAt(tree, index)) continue;
    const known = subjects.get(sentence);
    if (known) known.push(index);
    else subjects.set(sentence, [index]);
  }
  return subjects;
}

/** "The leaders" who do something in the text's own words; with a number they may stand anywhere. */
const isPlain = ({ place, quotationAt }: LookingBack, head: number, { count }: PointsBack): boolean =>
  count !== undefined || (/^(?:nsubj|root)/.test(place.tree.tokens[head]!.deprel) && quotationAt(head) < 0);

/** "The foreign ministers, Oda Brandt and Karl Venn". */
function namesBeside({ tree, actorAt }: Place, head: number): Members | undefined {
  const beside = namedBeside(tree, head);
  if (beside === undefined) return undefined;
  const names = [beside, ...tree.children(beside).filter(c => c > beside && hasRelation(tree.tokens[c]!, 'conj'))];
  const members = names.flatMap(name => actorAt(name) ?? []);
  return members.length > 1 && members.length === names.length ? members : undefined;
}

function find(back: LookingBack, head: number, pointer: PointsBack): Members {
  const { place, groupsBefore, isSamePost } = back;
  const { sentence } = place.tree.tokens[head]!;
  const fitting = (at: number): Members | undefined => {
    for (const group of groupsBefore(at, head)) {
      if (!group.met && (pointer.count === undefined || at < sentence - NEAR)) continue;
      const fit = fitTo(place, group.members, pointer);
      if (fit) return fit;
    }
    return undefined;
  };
  let at = sentence;
  for (; at >= 0 && at >= sentence - PASSAGE && isSamePost(at, sentence); at--) {
    const found = fitting(at);
    if (found) return found;
  }
  // in a text on a meeting that its first sentences tell of, those are meant throughout
  for (let lead = 0; lead < Math.min(LEAD, at + 1); lead++) {
    const found = isSamePost(lead, sentence) ? fitting(lead) : undefined;
    if (found) return found;
  }
  return NOBODY;
}
