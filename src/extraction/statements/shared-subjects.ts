/**
 * Cues without a subject of their own: coordinated ones ("denied A and accused B"), participles (", adding that"), "quoted as saying".
 * In: reading and verb. Out: the cue or source that they share.
 */
import { sourceNounKind } from '../../knowledge/gazetteer.ts';
import { isComma, isNominal, type Reading, sentenceOf } from './reading.ts';
import { canBeSource } from './speaking.ts';
import { agentOf, isPassive, mayBeSubject, nounPhrase, type Source, source } from './subjects.ts';
import { hasRelation } from './tree.ts';
import { isCueVerb, isFiniteTag, isOfPhrase, isPastForm } from './words.ts';

/** "TASS quoted X as saying …", "X was quoted (by TASS) as saying …", "cited X as saying". */
export function quotedAsSaying(reading: Reading, verb: number): Source | undefined {
  const { tree, tokens } = reading;
  if (tokens[verb - 1]?.norm !== 'as') return quotedDescribing(reading, verb);
  const { sentence } = tokens[verb]!;
  for (let at = verb - 2; at >= 0 && tokens[at]!.sentence === sentence && verb - at < 30; at--) {
    const { lemma, norm } = tokens[at]!;
    if (lemma !== 'quote' && lemma !== 'cite' && norm !== 'quoted' && norm !== 'cited') continue;
    if (isPassive(reading, at)) {
      const subject = tree
        .children(at)
        .findLast(c => c < at && hasRelation(tokens[c]!, 'nsubj') && mayBeSubject(reading, c, at));
      const agent = agentOf(reading, at);
      if (subject === undefined) return undefined;
      return source(reading, verb, subject, { ...(agent === undefined ? {} : { via: agent }) });
    }
    const object = tree.child(at, 'obj', 'iobj') ?? nounBefore(reading, verb - 1, at);
    const subject = tree.child(at, 'nsubj');
    if (object === undefined) return undefined;
    if (subject === undefined || subject > at)
      return source(reading, verb, object, subject === undefined ? {} : { via: subject });
    return source(reading, verb, object, { via: subject, clauseFirst: nounPhrase(reading, subject).first });
  }
  return undefined;
}

/** "quoted ministry spokesman Oda Brandt as saying": the head of the noun phrase between the two, where the parse made it something else. */
function nounBefore({ tokens }: Reading, as: number, verb: number): number | undefined {
  for (let i = as - 1; i > verb; i--) if (!isOfPhrase(tokens[i]!.pos) || isComma(tokens[i])) return undefined;
  let head = as - 1;
  while (head > verb + 1 && tokens[head]!.deprel === 'flat' && tokens[head]!.head > verb) head = tokens[head]!.head;
  return head > verb && isNominal(tokens[head]) ? head : undefined;
}

/** "State television is quoting a spokesman describing …": nothing but a noun phrase between the two. */
function quotedDescribing(reading: Reading, verb: number): Source | undefined {
  const { tree, tokens } = reading;
  let at = verb - 1;
  while (at > 0 && verb - at < 12 && /^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/.test(tokens[at]!.pos)) at--;
  if (at === verb - 1 || !/^(?:quoting|quotes|quoted|citing|cites|cited)$/.test(tokens[at]!.norm)) return undefined;
  if (isPassive(reading, at) || tokens[at]!.sentence !== tokens[verb]!.sentence) return undefined;
  const subject = tree.child(at, 'nsubj');
  const via = subject !== undefined && subject < at ? { via: subject } : {};
  return { head: verb - 1, range: { first: at + 1, last: verb - 1 }, ...via };
}

/** "accused X of undermining the truce by saying …": X says it. */
export function accusedOfSaying(reading: Reading, verb: number): Source | undefined {
  const { tokens, tree } = reading;
  if (tokens[verb - 1]?.norm !== 'by') return undefined;
  const { sentence } = tokens[verb]!;
  for (let at = verb - 2; at >= 0 && verb - at < 40 && tokens[at]!.sentence === sentence; at--) {
    if (!/^(?:accuse|blame|fault|condemn|criticize|criticise|denounce|rebuke)$/.test(tokens[at]!.lemma)) continue;
    const object = tree.child(at, 'obj', 'iobj');
    return object === undefined || object < at || object > verb ? undefined : source(reading, verb, object);
  }
  return undefined;
}

/** "said the raids would go on and denied reports that …": a past behind what will be, also where it passes for a participle. */
function isPastAfterModal({ tokens, quotationOf }: Reading, verb: number): boolean {
  const { norm, tag, sentence } = tokens[verb]!;
  if (
    tag !== 'VBN' ||
    tokens[verb - 1]?.norm !== 'and' ||
    !STANDS_AGAINST.test(norm) ||
    tokens[verb + 1]?.norm === 'by'
  )
    return false;
  for (let i = verb - 2; i > verb - 40 && tokens[i]?.sentence === sentence; i--) {
    const other = tokens[i]!;
    if (quotationOf[i] !== quotationOf[verb] || /^(?:be|have)$/.test(other.lemma)) return false;
    if (other.tag === 'MD') return true;
    if (isFiniteTag(other.tag)) return false;
  }
  return false;
}

/** `said talks were under way, but insisted, “…”`: a participle has no remark of its own behind it. */
const isPastBeforeWords = ({ tokens, quotationOf }: Reading, verb: number): boolean =>
  tokens[verb]!.tag === 'VBN' &&
  tokens[verb - 1]?.pos === 'CCONJ' &&
  isComma(tokens[verb - 2]) &&
  isComma(tokens[verb + 1]) &&
  quotationOf[verb]! < 0 &&
  (quotationOf[verb + 2] ?? -1) >= 0;

/** "said the yard was full, and promised to clear it": behind a comma, beside another past, a past that passes for a participle. */
const isPastBehindComma = ({ tokens }: Reading, verb: number): boolean =>
  tokens[verb]!.tag === 'VBN' &&
  tokens[verb - 1]?.norm === 'and' &&
  isComma(tokens[verb - 2]) &&
  tokens[verb + 1]?.norm === 'to' &&
  tokens[verb]!.deprel === 'conj' &&
  tokens[tokens[verb]!.head]?.tag === 'VBD';

/** "said prices had risen and warned of a strike": a past that passes for a participle, beside one of a thing. */
const isPastOfOther = (reading: Reading, verb: number): boolean => {
  const { tag, head, deprel } = reading.tokens[verb]!;
  return tag === 'VBN' && deprel === 'conj' && reading.tokens[verb + 1]?.norm !== 'by' && isOfThing(reading, head);
};

/**
 * "said the coalition was broken and called for elections": a past that passes for a participle beside "was" has an object of its own, so it is done to
 * nobody. Not of verbs that those spoken of use as readily ("said he was arrested and told police").
 */
function isPastBesideBe({ tokens, tree }: Reading, verb: number): boolean {
  const { tag, head, deprel, norm } = tokens[verb]!;
  if (tag !== 'VBN' || deprel !== 'conj' || head > verb || tokens[verb - 1]?.pos !== 'CCONJ') return false;
  if (!tree.children(head).some(c => c < head && tokens[c]!.lemma === 'be' && tokens[c]!.tag !== 'VBG')) return false;
  if (norm === 'called') return /^(?:for|on|upon)$/.test(tokens[verb + 1]?.norm ?? '');
  return TAKES_SIDES.test(norm) && tree.child(verb, 'obj') === verb + 1 + phraseBefore(tokens, verb + 1);
}

/** How many words stand before the noun of the phrase that begins here. */
function phraseBefore(tokens: Reading['tokens'], first: number): number {
  let at = first;
  while (/^(?:DET|ADJ|NUM|PROPN|NOUN)$/.test(tokens[at]?.pos ?? '') && tokens[at]!.head > at) at++;
  return at - first;
}

const TAKES_SIDES =
  /^(?:denied|rejected|accused|urged|dismissed|condemned|demanded|blamed|critici[sz]ed|praised|hailed|denounced|welcomed|vowed|promised|pledged|threatened|proposed|backed)$/;
const STANDS_AGAINST = /^(?:denied|rejected|accused|urged|dismissed|condemned|insisted|demanded)$/;

/**
 * The earlier cue that a subjectless finite cue is coordinated with: "denied X, which …, and accused Y". The parser often takes the
 * nearest verb instead, a verb inside what was said; the same tense tells.
 */
export function coordinatedWith(reading: Reading, verb: number): number | undefined {
  const { tokens, tree, quotationOf } = reading;
  const token = tokens[verb]!;
  const tag =
    isPastAfterModal(reading, verb) ||
    isPastBeforeWords(reading, verb) ||
    isPastBehindComma(reading, verb) ||
    isPastBesideBe(reading, verb) ||
    isPastOfOther(reading, verb)
      ? 'VBD'
      : token.tag;
  if (!(isFiniteTag(tag) || tag === 'VBN') || tree.child(verb, 'nsubj', 'csubj', 'expl') !== undefined)
    return undefined;
  const twin = perfectTwin(reading, verb);
  if (twin !== undefined) return twin;
  let conjunction = verb - 1;
  // "and later on Monday called for"
  while (
    conjunction > 0 &&
    (tokens[conjunction]!.pos === 'ADV' ||
      reading.timeOf[conjunction]! >= 0 ||
      (tokens[conjunction]!.pos === 'ADP' && reading.timeOf[conjunction + 1]! >= 0))
  )
    conjunction--;
  if (tokens[conjunction]?.pos !== 'CCONJ') return undefined;
  const comma = isComma(tokens[conjunction - 1]);
  for (let at = conjunction - 1; at >= 0 && verb - at < 120 && tokens[at]!.sentence === token.sentence; at--) {
    const other = tokens[at]!;
    if (other.pos !== 'VERB' || quotationOf[at] !== quotationOf[verb] || !isCueVerb(other)) continue;
    // "said that its men had been denied entry and demanded that …": who is denied a thing demands nothing in the same breath.
    if ((tokens[verb + 1]?.norm === 'that' || isPastBesideBe(reading, verb)) && isPassive(reading, at)) continue;
    // "has criticized A and called for B": the participle often passes for a past tense.
    const perfect = other.tag === 'VBN' && isPastForm(tag) && hasPerfect(reading, at);
    const subjectAt = tree.child(at, 'nsubj');
    // "announced on Friday strikes would begin and urged …": a past that passes for a participle has no auxiliary
    const past = tag === 'VBD' && other.tag === 'VBN' && !perfect && hasNoAuxiliary(reading, at) && opensSentence(reading, subjectAt); // biome-ignore format: one thought
    if ((other.tag !== tag && !perfect && !past) || subjectAt === undefined) continue;
    if (perfect) return at;
    if (tag === 'VBN') return undefined;
    // The verb between: with a modal or another tense it is no partner; with the same tense only a comma tells.
    const { head } = token;
    if (head === at || comma || isOfThing(reading, head)) return at;
    // "reported that X flew and noted that …": with "that" behind both, the one who reports goes on.
    const both = tokens[at + 1]?.norm === 'that' && tokens[verb + 1]?.norm === 'that';
    if (both && head > at && (!isCueVerb(tokens[head]!) || isPassive(reading, head))) return at;
    // "X gave itself a week, as envoys reported progress but said …": the nearer one, where nothing parts the two.
    if (head < at && !hasComma(reading, at, conjunction) && tokens[subjectAt]!.pos !== 'PRON') return at;
    const modal = head >= 0 && tree.children(head).some(c => tokens[c]!.tag === 'MD');
    return modal || (head >= 0 && tokens[head]!.tag !== tag) ? at : undefined;
  }
  return undefined;
}

/** "had appealed for calm, as it would cost lives, and had offered talks": the cue that stands in the same perfect, where the verb between does not. */
function perfectTwin(reading: Reading, verb: number): number | undefined {
  const { tokens, tree, quotationOf } = reading;
  const { head, deprel, sentence } = tokens[verb]!;
  const auxiliary = tokens[verb - 1];
  if (deprel !== 'conj' || auxiliary?.lemma !== 'have' || tokens[verb - 2]?.pos !== 'CCONJ') return undefined;
  if (head < 0 || head > verb || hasPerfect(reading, head)) return undefined;
  // "and Velmia wants troops sent but has denied it": a clause with a present of its own goes on by itself
  if (tokens[head]!.deprel !== 'advcl' && !tree.children(head).some(c => tokens[c]!.tag === 'MD')) return undefined;
  for (let at = verb - 3; at >= 0 && verb - at < 60 && tokens[at]!.sentence === sentence; at--) {
    if (tokens[at]!.tag !== 'VBN' || quotationOf[at] !== quotationOf[verb] || !hasPerfect(reading, at)) continue;
    const same = tree.children(at).some(c => c < at && tokens[c]!.norm === auxiliary.norm);
    return same && isCueVerb(tokens[at]!) && tree.child(at, 'nsubj') !== undefined ? at : undefined;
  }
  return undefined;
}

/** "said there were gaps but urged both to sign", "said that trucks had come and blamed the army": what does not speak urges nobody. */
function isOfThing(reading: Reading, verb: number): boolean {
  const { tokens, tree } = reading;
  if (verb < 0) return false;
  const subject = tree.child(verb, 'nsubj', 'expl');
  if (subject === undefined) return tree.child(verb, 'expl') !== undefined;
  if (tokens[subject]!.norm === 'there') return true;
  // "said the plan fell short and called for cuts": a text only speaks where its verb does.
  const { lemma, pos } = tokens[subject]!;
  const silent = !isCueVerb(tokens[verb]!) && sourceNounKind(lemma) === 'document';
  return pos === 'NOUN' && (silent || lemma === DEED_OR_BODY || !canBeSource(reading, subject));
}

/** A body in "the senator's campaign said", a deed in "the bombing campaign": too unsure to take a cue from whom the sentence names. */
const DEED_OR_BODY = 'campaign';

function hasComma({ tokens }: Reading, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (isComma(tokens[i])) return true;
  return false;
}

const opensSentence = (reading: Reading, subject: number | undefined): boolean =>
  subject !== undefined && reading.tree.extent(subject).first === sentenceOf(reading, subject).first;

const hasNoAuxiliary = ({ tree, tokens }: Reading, verb: number): boolean =>
  !tree.children(verb).some(c => c < verb && (tokens[c]!.pos === 'AUX' || tokens[c]!.deprel === 'nsubj:pass'));

const hasPerfect = ({ tree, tokens }: Reading, verb: number): boolean =>
  tree.children(verb).some(c => c < verb && tokens[c]!.lemma === 'have' && tokens[c]!.pos === 'AUX');
