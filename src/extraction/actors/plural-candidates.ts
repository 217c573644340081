/**
 * What "they" may take up, and what stands in its way: plural phrases, bodies of people, single bodies ("the company … they"), other pronouns.
 * In: a noun or pronoun. Out: how well it takes a plural, and whose it is, if it is anybody's; a phrase that is no actor's still competes.
 */
import { wordFact } from '../../text/word-facts.ts';
import { type Draft, findChild, headOf, type Reading } from './draft.ts';

export const isThey = wordFact(
  ({ pos, norm }) => pos === 'PRON' && /^(?:they|them|their|theirs|themselves)$/.test(norm),
);

/** Bodies that English takes up with "they". */
const COLLECTIVE =
  /^(?:team|group|couple|crew|family|band|delegation|police|union|committee|board|party|squad|movement|militia|brigade|front|army|company|side|opposition|government)$/;

const isCollectiveNoun = wordFact(({ norm }) => COLLECTIVE.test(norm));

/** Plurals that nobody takes up: "in two weeks", "40 percent". */
const isMeasure = wordFact(({ norm }) =>
  /^(?:seconds|minutes|hours|days|nights|weeks|weekends|months|years|decades|centuries|times|dollars|euros|pounds|roubles|rubles|miles|kilomet(?:re|er)s|met(?:re|er)s|feet|tons|tonnes|points|degrees|percent|terms|headlines|details|basis|means|news|politics|headquarters)$/.test(
    norm,
  ),
);

/** Plurals of things, by their endings or as news has them. */
export const isThing = wordFact(
  ({ norm }) =>
    !/^(?:delegations|organi[sz]ations|corporations|federations|governments|regiments|parties|nations|beings|cities|authorities|communities|militaries|minorities|inhabitants|households|refugees)$/.test(
      norm,
    ) &&
    /(?:tions|sions|ments|ings|ties|ances|ences|ships|isms|ages|strikes|talks|attacks|weapons|missiles|arms|homes|houses|towns|roads|borders|sanctions|efforts|terms|rights|steps|issues|demands|losses|prices|funds|texts|reports|rules|laws|plans|troubles|words|prisons|elections|drones|tanks|planes|ports|supplies|calls|deals|truces|ceasefires|rounds|votes|seats|designs|boats|ships|cars|vans|vehicles|trucks|buses|flights)$/.test(
      norm,
    ),
);

/** Verbs whose subject has a mind. */
const isMinded = wordFact(({ lemma }) =>
  /^(?:say|think|believe|want|hope|know|agree|refuse|feel|fear|tell|insist|expect|plan|intend|demand|reject|accept|warn|promise|decide|claim|argue|deny|ask|urge|vow|try|wish|add|consider|announce)$/.test(
    lemma,
  ),
);

/** What only people and their bodies have. */
const isPeoples = wordFact(({ norm }) =>
  /^(?:citizens|people|leaders?|members|officials|families|children|wives|homes|homeland|country|countries|lives|supporters|allies|partners|fighters|troops|men|women|soldiers|opponents|demands|decision|position|government|minds?|jobs?)$/.test(
    norm,
  ),
);

const isPluralTag = (tag: string | undefined): boolean => tag === 'NNS' || tag === 'NNPS';

export interface Candidate {
  readonly at: number;
  /** `plural` by number, `group` of people in the singular, `body` any other body, `they` another pronoun. */
  readonly number: 'plural' | 'group' | 'body' | 'they';
  readonly draft: Draft | undefined;
}

/** Whether a word is joined to another by "and": the two are no one actor. */
const isJoined = (reading: Reading, at: number, but: number): boolean =>
  findChild(reading, at, c => {
    const { deprel, pos } = reading.tokens[c]!;
    return c !== but && deprel === 'conj' && (pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON');
  }) >= 0;

const isSomeOf = wordFact(
  ({ pos, norm }) =>
    pos === 'NUM' || /^(?:some|other|many|few|fewer|several|most|more|certain|half|both|no|any)$/.test(norm),
);

/** "Some Kurds said they": those, and not all. */
const isPartOf = (reading: Reading, at: number): boolean =>
  findChild(reading, at, c => c < at && isSomeOf(reading.tokens[c]!)) >= 0;

/** `but`: a word joined to it that does not count, in "the army and its allies" the allies. */
export function candidateAt(reading: Reading, at: number, but = -1): Candidate | undefined {
  const { tokens, draftAt } = reading;
  const token = tokens[at]!;
  const { pos, tag, deprel } = token;
  if (pos === 'PRON') return isThey(token) ? { at, number: 'they', draft: draftAt[at] } : undefined;
  if (pos !== 'NOUN' && pos !== 'PROPN') return undefined;
  const name = reading.nameAt(at);
  if (name && headOf(tokens, name.first, name.last) !== at) return undefined;
  const draft = draftAt[at];
  const plural = isPluralTag(tag);
  if (plural && draft && isPartOf(reading, at)) return { at, number: 'plural', draft: undefined };
  // What is joined to another counts with it; an apposition with what it explains.
  if (isJoined(reading, at, but)) return { at, number: 'plural', draft: undefined };
  if ((deprel === 'conj' && tokens[token.head]?.pos !== 'VERB') || deprel === 'compound') return undefined;
  if (draft) {
    if (draft.kind === 'person' || draft.kind === 'role') return undefined;
    // "the Ruritanians"; a state is "it".
    if (draft.kind === 'state') return plural && name?.kind === 'nationality' ? { at, number: 'plural', draft } : undefined; // biome-ignore format: one thought
    if (draft.plural || isFamily(reading, at, draft)) return { at, number: 'plural', draft };
    if (draft.kind === 'group') return { at, number: plural ? 'plural' : 'group', draft };
    return { at, number: isCollectiveNoun(token) ? 'group' : 'body', draft };
  }
  if (plural) return isMeasure(token) || isPredicate(reading, at) ? undefined : { at, number: 'plural', draft };
  return name === undefined && isCollectiveNoun(token) ? { at, number: 'group', draft } : undefined;
}

/** "the Oakleys", "the Tarnans": a plural name with its article, of which no list knows that it is a body's. */
function isFamily({ tokens, nameAt }: Reading, at: number, { known }: Draft): boolean {
  const name = nameAt(at);
  if (known !== undefined || tokens[at]!.tag !== 'NNPS' || !name || name.last !== name.first + 1) return false;
  return tokens[at - 1]?.norm === 'the' && tokens[at - 1]!.sentence === tokens[at]!.sentence;
}

/** "The Kurds are fighters": the same ones. */
const isPredicate = (reading: Reading, at: number): boolean =>
  reading.tokens[at]!.deprel === 'appos' || findChild(reading, at, c => reading.tokens[c]!.deprel === 'cop') >= 0;

/** Whether a candidate can be what a pronoun means: no thing says, wants or has citizens. */
export function competes({ tokens }: Reading, { at, draft }: Candidate, pronoun: number): boolean {
  if (draft !== undefined || !isThing(tokens[at]!)) return true;
  const { deprel, head } = tokens[pronoun]!;
  const governor = tokens[head];
  if (governor === undefined) return true;
  return !(deprel === 'nsubj' ? isMinded(governor) : deprel === 'nmod:poss' && isPeoples(governor));
}

/** "are", "have", "do". */
const isPluralVerb = wordFact(({ tag, norm }) => tag === 'VBP' || norm === 'were');

/** One body, told of as one: "the company is", not "the company are". */
export function isSingular({ tokens, firstChild, nextChild }: Reading, { at, number }: Candidate): boolean {
  if (number !== 'body' && number !== 'group') return false;
  const { head, deprel } = tokens[at]!;
  if (head < 0 || !deprel.startsWith('nsubj')) return true;
  if (isPluralVerb(tokens[head]!)) return false;
  for (let child = firstChild[head]!; child >= 0; child = nextChild[child]!)
    if (tokens[child]!.deprel.startsWith('aux') || tokens[child]!.deprel === 'cop')
      if (isPluralVerb(tokens[child]!)) return false;
  return true;
}
