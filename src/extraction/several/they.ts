/**
 * Whom "they", "them" and "their" mean where they are several who met or acted together. In: what the text tells before, the pronoun. Out: those
 * several, or nobody: the nearest group that no other plural and nobody else stands before.
 */
import { sourceNounKind } from '../../knowledge/gazetteer.ts';
import { severalLexicon } from '../../knowledge/several.ts';
import { hasRelation, type Tree } from '../statements/tree.ts';
import { isPerson } from './fit.ts';
import type { LookingBack } from './looking-back.ts';
import { type Group, type Members, NOBODY, PASSAGE, type Place } from './told-together.ts';

/** Sentences that "they" looks back over. */
const BACK = 4;

/** `again`: whom "they" means that is a subject before. */
export function theyAt(back: LookingBack, pronoun: number, again: (pronoun: number) => Members): Members {
  const { place, groupsBefore, quotationAt, isSamePost } = back;
  const { sentence } = place.tree.tokens[pronoun]!;
  if (quotationAt(pronoun) >= 0 || pointsAhead(place.tree, pronoun)) return NOBODY;
  for (let at = sentence; at >= 0 && at >= sentence - BACK && isSamePost(at, sentence); at--) {
    const group = groupsBefore(at, pronoun).find(isTakenUp);
    const before = theySubject(place, at, pronoun);
    if (before !== undefined && before > (group?.at ?? -1)) return again(before);
    const others = othersIn(place, at, pronoun, group);
    if (others === 'several' && at >= sentence - 1) return NOBODY;
    if (group && !others) return group.members;
    if (others) break;
  }
  return inOneVoice(back, pronoun);
}

/** The nearest "they" before that is a subject, within reach. */
export function theyBefore({ place, isSamePost }: LookingBack, pronoun: number): number | undefined {
  const { sentence } = place.tree.tokens[pronoun]!;
  for (let at = sentence; at >= 0 && at >= sentence - BACK && isSamePost(at, sentence); at--) {
    const before = theySubject(place, at, pronoun);
    if (before !== undefined) return before;
  }
  return undefined;
}

/** "Though they are rivals, Brandt and Venn agree": those who follow. */
function pointsAhead({ tokens }: Tree, pronoun: number): boolean {
  const { deprel, head } = tokens[tokens[pronoun]!.head] ?? { deprel: '', head: -1 };
  return deprel === 'advcl' && head > pronoun;
}

/** "They" that is the subject in a sentence before: the same are meant again. */
function theySubject({ tree, doc }: Place, sentence: number, end: number): number | undefined {
  const { first, last } = doc.sentences[sentence]!;
  for (let i = first; i < Math.min(last, end); i++)
    if (tree.tokens[i]!.norm === 'they' && tree.tokens[i]!.deprel.startsWith('nsubj')) return i;
  return undefined;
}

/** Of two states that were only named together, "they" is as often others. */
const isTakenUp = ({ met, members }: Group): boolean => met || members.every(isPerson);

/** "They agreed …" far down a read-out: the only ones of whom the passage tells that they met. */
function inOneVoice({ place, groupsBefore, isSamePost }: LookingBack, pronoun: number): Members {
  const { tokens } = place.tree;
  const { sentence, head, deprel } = tokens[pronoun]!;
  if (!deprel.startsWith('nsubj') || !severalLexicon().inOneVoice.has(tokens[head]?.lemma ?? '')) return NOBODY;
  let met: Members | undefined;
  for (let at = sentence; at >= 0 && at >= sentence - PASSAGE && isSamePost(at, sentence); at--)
    for (const group of groupsBefore(at, pronoun)) {
      if (!group.met) continue;
      if (met && !isSame(met, group.members)) return NOBODY;
      met = group.members;
    }
  return met ?? NOBODY;
}

const isSame = (a: Members, b: Members): boolean => a.length === b.length && a.every(actor => b.includes(actor));

/**
 * Who stands in the way of a group of a sentence: several whom "they" would rather take up, as the subject of a main clause, any plural before
 * it in its own sentence, or those who can act behind the group in the sentence before; or one who acts alone, where the sentence has no group.
 */
function othersIn(place: Place, sentence: number, end: number, group?: Group): 'several' | 'one' | undefined {
  const { tree, doc, actorAt } = place;
  const { tokens } = tree;
  const { first, last } = doc.sentences[sentence]!;
  const isOwn = tokens[end]!.sentence === sentence;
  // a plural subject is rather taken up than whoever stands behind it: "The two leaders freed the prisoners. They …"
  const isNext = tokens[end]!.sentence === sentence + 1 && !(group && isPlural(place, group.at));
  let found: 'one' | undefined;
  for (let i = first; i < Math.min(last, end); i++) {
    if (i === group?.at) continue;
    const token = tokens[i]!;
    const isMain = token.deprel.startsWith('nsubj') && isOfMainClause(tree, token.head);
    const isBehind = token.pos === 'NOUN' && i > (group?.at ?? -1);
    // "met over the rebels' attack. They struck at dawn": those who can act, and stand nearer
    if (!isMain && !(isBehind && (isOwn || (isNext && canAct(place, i))))) continue;
    if (/^(?:PRON|DET)$/.test(token.pos) || severalLexicon().occasions.has(token.lemma)) continue;
    if (isPlural(place, i)) return 'several';
    if (isMain && !group && actorAt(i)?.kind === 'person') found = 'one';
  }
  return found;
}

const canAct = ({ tree, actorAt }: Place, noun: number): boolean =>
  actorAt(noun) !== undefined || sourceNounKind(tree.tokens[noun]!.lemma) !== undefined;

function isOfMainClause({ tokens }: Tree, verb: number): boolean {
  const { deprel, head } = tokens[verb] ?? { deprel: '', head: -1 };
  return deprel === 'root' || (deprel === 'conj' && tokens[head]?.deprel === 'root');
}

/** "Rebels", "Brandt and his aides"; not "the United States". */
function isPlural({ tree, actorAt }: Place, noun: number): boolean {
  if (tree.children(noun).some(c => c > noun && hasRelation(tree.tokens[c]!, 'conj'))) return true;
  return (
    /^NNP?S$/.test(tree.tokens[noun]!.tag ?? '') && !/^(?:state|government|person)$/.test(actorAt(noun)?.kind ?? '')
  );
}
