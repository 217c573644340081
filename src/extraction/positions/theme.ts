/**
 * Whether an issue's cue is the theme of a stance, and whether the words between turn the stance round. In: a candidate and the hits
 * of its target. Out: the hit that is meant, the stance towards it, or that a party itself is backed.
 */
import type { IssueHit, IssueIndex } from '../../knowledge/issues.ts';
import { stanceLexicon } from '../../knowledge/stances.ts';
import type { Stance } from '../../model/moves.ts';
import { caseOf } from '../clauses/read-clauses.ts';
import type { Reading } from '../reading.ts';
import { hasRelation, type Range } from '../statements/tree.ts';
import { above, isAside } from './aside.ts';
import { isForCause, whatIsSupported } from './backing.ts';
import type { Candidate } from './room.ts';

/** Relations over which a weak cue still is what a stance is about: "to give support", "a call to cooperate". */
const CARRIES = new Set(['obj', 'nsubj:pass', 'xcomp']);

/** Whether a cue is the head of what is asked, its object, or what a vague head is to do: there a weak one is no word in passing. */
export function isProminent({ tree }: Reading, { target }: Candidate, at: number): boolean {
  const { vague } = stanceLexicon();
  const { pos, tag } = tree.tokens[at]!;
  // a thing, or what is to be done: "to cooperate", not "would not support him"
  const isMatter =
    pos === 'NOUN' ||
    pos === 'PROPN' ||
    pos === 'NUM' ||
    pos === 'ADJ' ||
    (tag === 'VB' && tree.tokens[at - 1]?.norm === 'to');
  if (!isMatter) return false;
  // a cue may begin with what tells more of its noun: "an extra 20 million", "financial help"
  let word = /^(?:amod|nummod|compound|det)/.test(tree.tokens[at]!.deprel) ? tree.tokens[at]!.head : at;
  for (let steps = 0; steps < 3 && word >= 0; steps++) {
    if (word === target.head) return true;
    const { deprel, head } = tree.tokens[word]!;
    const told = deprel === 'acl' && vague.has(tree.tokens[head]?.lemma ?? '');
    if (!told && !CARRIES.has(deprel)) return false;
    word = head;
  }
  return false;
}

/** What a cue loses for each step below what is asked: "a summary of an inquiry into attacks" is about the inquiry first. */
const STEP = 0.6;
/** Phrases of a place, a time or company: "a deal with the occupied town" is no matter of occupation. */
const WHERE = new Set(['in', 'at', 'near', 'with', 'by', 'from', 'after', 'during', 'since', 'under', 'between']);

const isElsewhere = (reading: Reading, candidate: Candidate, at: number): boolean =>
  [at, ...above(reading, candidate, at)].some(
    i =>
      !COMING.has(reading.tree.tokens[reading.tree.tokens[i]!.head]?.lemma ?? '') && // "must sit at the negotiating table"
      i !== candidate.target.head &&
      WHERE.has(caseOf(reading.tree, i)) &&
      !isGerund(reading, i),
  );

const COMING = new Set([
  'sit',
  'come',
  'return',
  'stay',
  'remain',
  'get',
  'go',
  'bring',
  'participate',
  'take',
  'withdraw',
  'pull',
  'leave',
  'retreat',
  'engage',
  'agree',
]);

const isGerund = ({ tree }: Reading, token: number): boolean => tree.tokens[token]!.tag === 'VBG';

/**
 * The best hit that is no mere aside; of a general matter and a finer one that it holds ("a plan to lift the sanctions") the finer. What
 * is condemned is the deed: "condemned the attacks by the terrorist group".
 */
export function themeOf(
  { reading, index }: { readonly reading: Reading; readonly index: IssueIndex },
  candidate: Candidate,
  hits: readonly IssueHit[],
  /** Leave out what only tells where or when: "to be discussed at the summit". */
  here = false,
): IssueHit | undefined {
  const isGeneral = (hit: IssueHit): boolean => index.issues.get(hit.issue)?.general === true;
  const weight = ({ score, at }: IssueHit): number => score - STEP * above(reading, candidate, at).length;
  if (hits.length === 0) return undefined;
  let fitting = hits.filter(
    hit => !isAside(reading, candidate, hit.at) && !(here && isElsewhere(reading, candidate, hit.at)),
  );
  if (fitting.length > 1)
    fitting = fitting
      .map(hit => ({ hit, weight: weight(hit) }))
      .sort((a, b) => b.weight - a.weight)
      .map(({ hit }) => hit);
  const [best] = fitting;
  if (!best) return undefined;
  if (candidate.rule === 'positions/verb-condemn') {
    const deed = fitting.find(hit => hit.at === candidate.target.head && !isGeneral(hit));
    if (deed) return { ...deed, strong: true };
  }
  if (best.issue === 'support' && fitting.length === 1 && isForCause(reading, best)) return undefined;
  const supported = best.issue === 'support' ? whatIsSupported(reading, best, fitting) : undefined;
  if (supported && !isGeneral(supported)) return supported;
  // "to work together to end the siege", "discuss a truce": the weak word only carries what follows
  if (!isGeneral(best) && best.strong) return best;
  const finer = fitting.find(
    hit => hit.strong && !isGeneral(hit) && hit.at > best.at && !isElsewhere(reading, candidate, hit.at),
  );
  return finer ?? best;
}

/** Issues that protect from what their cues name. */
const PROTECTING = new Set([
  'accountability',
  'humanitarian-access',
  'civilians',
  'minority-rights',
  'children',
  'victims',
]);
const BLAMING = /-(?:condemn|warn)$/;
const NEED = new Set(['crime', 'genocide', 'cleansing', 'abuse', 'suffering', 'famine', 'hunger', 'plight', 'starvation', 'malnutrition', 'killing', 'massacre', 'bloodshed', 'indiscriminate', 'discrimination', 'persecution', 'impunity']); // biome-ignore format: one glance
const LEAVING = new Set(['withdraw', 'withdrawal', 'pull', 'walk', 'exit']);
const OUSTING = new Set(['topple', 'oust', 'overthrow', 'unseat', 'depose', 'removal', 'resign', 'resignation', 'impeachment', 'departure']); // biome-ignore format: one glance

/** "Leave the union", "quit the talks": what is named is the object of leaving, or stands before it in one name. */
function isLeft({ tree }: Reading, verb: number, at: number): boolean {
  const { lemma, tag } = tree.tokens[verb]!;
  // "leaves out the fishermen" is another verb
  if (
    !/^(?:leave|quit|exit)$/.test(lemma) ||
    !/^VBG?$/.test(tag ?? '') ||
    tree.child(verb, 'compound:prt') !== undefined
  )
    return false;
  const object = tree.child(verb, 'obj');
  return object !== undefined && at <= object && at >= tree.extent(object).first;
}

/** Of these leaving is the matter itself: "leave the valley", "quit office". */
const OF_LEAVING = new Set(['withdrawal', 'leadership']);

const isLeftIn = (reading: Reading, verb: number): boolean => {
  const object = reading.tree.child(verb, 'obj');
  return object !== undefined && isLeft(reading, verb, object);
};

/** Issues that are limits to what their cues name: a "ban on landmines" is for them. */
const LIMITS = new Set(['arms-limits', 'climate']);

/** "Lift the siege", "suspension of talks": what is ended names the same issue alone; "end the fighting" is another, a ceasefire. */
function namesItself({ doc, tree }: Reading, index: IssueIndex, { at, issue }: IssueHit): boolean {
  if (LIMITS.has(issue) || PROTECTING.has(issue)) return false;
  const thing = tree
    .children(at)
    .find(c => c > at && (hasRelation(tree.tokens[c]!, 'obj') || /^(?:of|to|on)$/.test(caseOf(tree, c))));
  return (
    thing !== undefined && index.issuesOf(doc.tokens, tree.extent(thing).first, thing).some(hit => hit.issue === issue)
  );
}

/** "Agreed to pause its attacks on ships": a step of one's own, within its limits, and no stand against the matter. */
const isAgreedStep = ({ tree }: Reading, { predicate, rule }: Candidate): boolean =>
  rule === 'positions/verb-support' && /^(?:agree|consent|assent)$/.test(tree.tokens[predicate]!.lemma);

/** "A defence against the invasion"; in "is against the invasion" the word shows the stance itself. */
const isAgainst = ({ tree }: Reading, { target }: Candidate, at: number): boolean =>
  caseOf(tree, at) === 'against' &&
  tree.children(at).some(c => c >= target.range.first && tree.tokens[c]!.norm === 'against');

/** "Welcome steps to restrict its participation", "ready to end the siege": for the act, against its object. */
export function stanceTowards(
  reading: Reading,
  candidate: Candidate,
  hit: IssueHit,
  index: IssueIndex,
): Stance | undefined {
  const against = index.issues.get(hit.issue)?.against === true;
  const { stance } = candidate;
  const blames = BLAMING.test(candidate.rule);
  const evil = PROTECTING.has(hit.issue) && NEED.has(reading.tree.tokens[hit.at]!.lemma);
  if (stance === 'opposes' && (evil || (against && blames))) return 'supports'; // "condemned the war crimes": for justice
  // an offer is of the act, and so is a demand; "opposes lifting the sanctions" is for them
  if (against || (stance !== 'supports' && stance !== 'opposes')) return stance;
  const { reversing } = stanceLexicon();
  // "Declined to condemn the attacks" is no stand for them.
  const isReversing = (lemma: string): boolean => reversing.has(lemma) && (stance === 'supports' || !lemma.startsWith('condemn')); // biome-ignore format: one glance
  const path = untilMeans(reading, [hit.at, ...above(reading, candidate, hit.at)]).filter(i => i !== hit.at);
  const turns = [
    // To end what is bad is for those it is bad for: "keen to end the suffering".
    ...path.filter(i => isReversing(reading.tree.tokens[i]!.lemma) && !NEED.has(reading.tree.tokens[hit.at]!.lemma)),
    // "will not stop its air strikes": for them
    ...(candidate.rule === 'positions/verb-concede' &&
    hit.at > candidate.predicate &&
    isReversing(reading.tree.tokens[candidate.predicate]!.lemma)
      ? [candidate.predicate]
      : []),
    // "its defence against the invasion", "seeks to topple the president"
    ...[hit.at, ...path].filter(i => i !== candidate.target.head && isAgainst(reading, candidate, i)),
    // "to withdraw from the talks"; of forces it is the matter itself
    ...(hit.issue !== 'withdrawal' && LEAVING.has(reading.tree.tokens[hit.at]!.lemma) ? [hit.at] : []),
    // "preparing to leave the customs union": of forces it is the matter itself
    ...(hit.issue === 'withdrawal' ? [] : path.filter(i => isLeft(reading, i, hit.at))),
    // "leave the union", "lift the siege": one cue from the verb on
    ...(OF_LEAVING.has(hit.issue) || !isLeftIn(reading, hit.at) ? [] : [hit.at]),
    ...(isReversing(reading.tree.tokens[hit.at]!.lemma) && namesItself(reading, index, hit) ? [hit.at] : []),
    ...(hit.issue === 'leadership' && OUSTING.has(reading.tree.tokens[hit.at]!.lemma) ? [hit.at] : []),
  ];
  if (turns.length % 2 === 0) return stance;
  if (stance === 'supports' && isAgreedStep(reading, candidate)) return undefined;
  return stance === 'supports' ? 'opposes' : 'supports';
}

/** Acts that stand beside what they are joined to: "to combat smuggling and the establishment of a group". */
const SETTING_UP = new Set(['establishment', 'creation', 'launch', 'formation', 'resumption']);

/** A part that begins with such an act: "…, and establishment of a working group". */
export const setsUp = ({ doc }: Reading, { first }: Range): boolean =>
  doc.tokens.slice(first, first + 2).some(({ lemma }) => SETTING_UP.has(lemma));

/** "Vowed to defeat the army by sending weapons": what is done to an end is not turned by the end. */
function untilMeans({ tree }: Reading, path: readonly number[]): readonly number[] {
  const isMeans = (i: number): boolean =>
    tree.tokens[i]!.tag === 'VBG' &&
    tree.children(i).some(c => c < i && /^(?:by|through|via)$/.test(tree.tokens[c]!.norm));
  const isBeside = (i: number): boolean =>
    hasRelation(tree.tokens[i]!, 'conj') && SETTING_UP.has(tree.tokens[i]!.lemma);
  const end = path.findIndex(i => isMeans(i) || isBeside(i));
  return end < 0 ? path : path.slice(0, end + 1);
}
