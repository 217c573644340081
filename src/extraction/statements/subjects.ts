/**
 * Noun phrases and subjects by the parse: what a verb's subject is, its agent, and whether it stands behind an inverted cue.
 * In: reading and verb. Out: source or nothing. `sources.ts` turns to the words where the parse says nothing.
 */
import { overPartner } from './partners.ts';
import { isComma, isFiniteVerb, isNominal, type Reading } from './reading.ts';
import { canBeSource } from './speaking.ts';
import { hasRelation, type Range, relationOf } from './tree.ts';
import { isFiniteOrModal, isPastForm, isPastOrPresent, isWh } from './words.ts';

export interface Source {
  readonly head: number;
  readonly range: Range;
  /** The verb whose subject it is, where the cue only shares it. */
  readonly sharedWith?: number;
  /** In the passive, the one who is quoted or told, and who reports. */
  readonly via?: number;
  /** Where the clause begins that the cue stands in, where that is before the source: "TASS quoted X as saying". */
  readonly clauseFirst?: number;
  readonly addressee?: number;
}

const RELATIVES = new Set(['who', 'which', 'that', 'whom', 'whose']);

/** Verbs whose infinitive is really done: "went on to say". "Wants to say", "refused to say" report nothing said. */
const CARRIES_OUT = new Set([
  'go',
  'begin',
  'start',
  'continue',
  'come',
  'take',
  'proceed',
  'move',
  'use',
  'return',
  'appear',
  'have',
  'rush',
  'step',
  'stop',
  'hasten',
  'quick',
  'swift',
  'keen',
  'careful',
  'eager',
  'prompt',
  'fast',
  'force',
  'compel',
  'oblige',
]);

/** What hangs so on a noun is not of its phrase. */
const OUTSIDE = new Set('parataxis punct cop advcl ccomp aux nsubj dep case mark cc'.split(' '));

/** The noun phrase of a head: without a verb of its own that the parser hung below it, and without edge punctuation. */
export function nounPhrase({ tree, tokens, timeOf }: Reading, head: number): Range {
  let first = head;
  let last = head;
  for (let c = tree.firstChild[head] ?? -1; c >= 0; c = tree.nextChild[c]!) {
    const relation = relationOf(tokens[c]!);
    if (OUTSIDE.has(relation) || (relation === 'appos' && tokens[c]!.pos === 'VERB')) continue;
    const extent = tree.extent(c);
    // "In January this year, officers said": when, though the parser hangs it on the noun.
    if (c < head && isComma(tokens[extent.last]) && tokens[extent.first]!.pos === 'ADP') continue;
    if (extent.first < first) first = extent.first;
    if (extent.last > last) last = extent.last;
  }
  // "Last week the envoy said": the parser takes the time for a part of the name.
  while (first < head && (timeOf[first]! >= 0 || isComma(tokens[first]))) first++;
  return { first, last };
}

/** The phrase stays on its side of the verb, whatever the parser hung on it. */
export function source(reading: Reading, verb: number, head: number, more: Partial<Source> = {}): Source {
  // "…," said a spokesman still in Velm: the place that the parser made a predicate is where the spokesman is.
  const inner = head > verb ? reading.tree.child(head, 'nsubj') : undefined;
  if (inner !== undefined && inner > verb && inner < head && reading.tree.child(head, 'cop') === undefined)
    return source(reading, verb, inner, more);
  const range = nounPhrase(reading, head);
  const first = head > verb ? Math.max(range.first, verb + 1) : overPartner(reading, range.first);
  let last = head < verb ? Math.min(range.last, verb - 1) : range.last;
  while (last > head && (reading.tokens[last]!.pos === 'AUX' || isComma(reading.tokens[last]))) last--;
  return { head, range: { first, last }, ...more };
}

export function isPassive({ tree, tokens, quotationOf }: Reading, verb: number): boolean {
  const { tag } = tokens[verb]!;
  if (tag !== 'VBN' && tag !== 'VBD') return false;
  // "Venn and Corr have announced": never a passive, whatever the parse calls its subject.
  if (/^(?:have|has|had)$/.test(tokens[verb - 1]?.norm ?? '')) return false;
  for (let c = tree.firstChild[verb]!; c >= 0 && c < verb; c = tree.nextChild[c]!) {
    const { deprel } = tokens[c]!;
    if ((deprel === 'nsubj:pass' || deprel === 'aux:pass') && quotationOf[c] === quotationOf[verb]) return true;
  }
  return false;
}

/** The one who does it in a passive: "by X". */
export function agentOf(reading: Reading, verb: number): number | undefined {
  const { tree, tokens } = reading;
  return tree
    .children(verb)
    .find(c => relationOf(tokens[c]!) === 'obl' && c > verb && tree.children(c).some(k => tokens[k]!.norm === 'by'));
}

/** The subject of a verb, its own or a shared one; relative pronouns lead to what they stand for. */
export function subjectOf(reading: Reading, verb: number, steps = 0): Source | undefined {
  const { tokens } = reading;
  if (steps > 6) return undefined;
  const own = ownSubject(reading, verb);
  const token = tokens[verb]!;
  if (own !== undefined) {
    if (RELATIVES.has(tokens[own]!.norm)) {
      const head = token.deprel === 'acl:relcl' && token.head < own ? token.head : antecedent(reading, own);
      return { head, range: { first: own, last: own } };
    }
    return source(reading, verb, own);
  }
  if (token.head < 0) return undefined;
  const relation = relationOf(token);
  const opened = behindOpener(reading, verb);
  if (opened) return opened;
  const disguised = finiteInDisguise(reading, verb);
  if (disguised) return disguised;
  if (token.deprel === 'acl:relcl') return undefined;
  if (relation === 'conj' || relation === 'advcl' || relation === 'xcomp' || relation === 'parataxis') {
    if (!['VERB', 'AUX', 'ADJ', 'NOUN'].includes(tokens[token.head]!.pos)) return undefined;
    if (steps === 0 && relation === 'xcomp' && token.tag === 'VB' && !CARRIES_OUT.has(tokens[token.head]!.lemma))
      return undefined;
    const shared = subjectOf(reading, token.head, steps + 1);
    return shared && { ...shared, sharedWith: shared.sharedWith ?? token.head };
  }
  if (relation === 'acl' && token.tag === 'VBG') return source(reading, verb, ownerOfText(reading, token.head));
  return undefined;
}

/** The nearest one: where the parser gives two, the farther belongs to what is said. */
function ownSubject(reading: Reading, verb: number): number | undefined {
  const { tree, tokens, timeOf } = reading;
  let near: number | undefined;
  let several = false;
  let time: number | undefined;
  let behind: number | undefined;
  for (let c = tree.firstChild[verb]!; c >= 0; c = tree.nextChild[c]!) {
    if (!hasRelation(tokens[c]!, 'nsubj') || (c > verb && behind !== undefined) || !mayBeSubject(reading, c, verb))
      continue;
    if (c > verb) behind = c;
    else if (timeOf[c]! >= 0)
      time = c; // "just this month announced"
    else {
      several = near !== undefined;
      near = c;
    }
  }
  return (several ? lastSource(reading, verb) : undefined) ?? near ?? time ?? behind;
}

/** Of several subjects before the verb the last one that can speak. */
function lastSource(reading: Reading, verb: number): number | undefined {
  const { tree, tokens, timeOf } = reading;
  return tree
    .children(verb)
    .findLast(
      c =>
        c < verb &&
        timeOf[c]! < 0 &&
        hasRelation(tokens[c]!, 'nsubj') &&
        mayBeSubject(reading, c, verb) &&
        (RELATIVES.has(tokens[c]!.norm) || canBeSource(reading, c)),
    );
}

/** "…, although they left after Oslo said it had …": a name between the word that opens a clause and its verb, which the parser lost. */
function behindOpener(reading: Reading, verb: number): Source | undefined {
  const { tokens } = reading;
  if (!isPastOrPresent(tokens[verb]!.tag) || tokens[verb - 1]?.pos !== 'PROPN') return undefined;
  let first = verb - 1;
  while (first > verb - 8 && /^(?:DET|ADJ|NOUN|PROPN)$/.test(tokens[first - 1]?.pos ?? '')) first--;
  const opener = tokens[first - 1];
  if (
    opener?.sentence !== tokens[verb]!.sentence ||
    !/^(?:after|before|because|although|though|since|when)$/.test(opener.norm)
  )
    return undefined;
  return { head: verb - 1, range: { first, last: verb - 1 } };
}

/**
 * "The envoy called the talks useful": a finite verb that the parser took for a participle of the sentence's only noun, or of what stands
 * in apposition to it ("Oda Brandt, head of the union, called on …").
 */
export function finiteInDisguise(reading: Reading, verb: number): Source | undefined {
  const { tokens } = reading;
  const { tag, head, deprel } = tokens[verb]!;
  if (!isPastForm(tag) || deprel !== 'acl' || head > verb || tokens[verb + 1]?.norm === 'by') return undefined;
  const apposed = relationOf(tokens[head]!) === 'appos' && isComma(tokens[verb - 1]);
  const paired =
    deprel === 'acl' && tokens[head]!.deprel === 'conj' && /^(?:each|one)$/.test(tokens[verb + 1]?.norm ?? '');
  const noun = apposed || paired ? tokens[head]!.head : head;
  // "In a statement on the raid, Oda Brandt, a spokeswoman, blamed …": a name that the parse hangs on the text.
  const named = apposed && tag === 'VBN' && isNamed(reading, noun) && !/^(?:by|in)$/.test(tokens[verb + 1]?.norm ?? '');
  return tokens[noun]!.head < 0 || named ? source(reading, verb, noun) : undefined;
}

/** A name in apposition to what opens the sentence, behind a comma. */
function isNamed({ tokens }: Reading, noun: number): boolean {
  const { pos, deprel, head } = tokens[noun]!;
  return pos === 'PROPN' && deprel === 'appos' && isComma(tokens[noun - 1]) && tokens[head]!.deprel === 'root';
}

/** "X issued a statement saying": a text speaks for its owner, or for the one who puts it out. */
function ownerOfText(reading: Reading, noun: number): number {
  const { tokens, tree, lexicon } = reading;
  if (!lexicon.documents.has(tokens[noun]!.norm)) return noun;
  const owner = tree
    .children(noun)
    .find(
      c =>
        tokens[c]!.deprel === 'nmod:poss' ||
        (relationOf(tokens[c]!) === 'nmod' &&
          tree.children(c).some(k => k < c && /^(?:by|from)$/.test(tokens[k]!.norm))),
    );
  if (owner !== undefined) return owner;
  // "unleashed a series of tweets saying"
  let top = noun;
  while (relationOf(tokens[top]!) === 'nmod' && tokens[top]!.head >= 0) top = tokens[top]!.head;
  const { head } = tokens[top]!;
  if (head < 0 || relationOf(tokens[top]!) !== 'obj') return noun;
  return tree.child(head, 'nsubj') ?? noun;
}

/** A subject stands on the cue's side of the quotation marks, and before the verb unless that is inverted. */
export function mayBeSubject(reading: Reading, subject: number, verb: number): boolean {
  if (reading.quotationOf[subject] !== reading.quotationOf[verb]) return false;
  if (reading.tokens[subject]!.norm === 'whom') return false; // "whom the rebels accuse"
  // "Sen. Oda Brandt (I-Vt.) said"
  if (reading.tokens[subject - 1]?.text === '(') return false;
  // "said by telephone"
  if (subject > verb && reading.tree.child(subject, 'case') !== undefined) return false;
  return subject < verb || isInverted(reading, verb);
}

/** A cue right behind a comma, a mark or at the head of its sentence: "…, said X". */
export function isInverted(reading: Reading, verb: number): boolean {
  const { tokens } = reading;
  let at = verb - 1;
  while (at >= 0 && (tokens[at]!.pos === 'AUX' || tokens[at]!.pos === 'ADV')) at--;
  const before = tokens[at];
  if (before === undefined || before.sentence !== tokens[verb]!.sentence || /["”’'»?!]$/.test(before.text)) return true;
  return isComma(before) && !clauseFollows(reading, verb) && !onlyNamesBefore(reading, at);
}

/** "Oda Brandt, head of the union, called the offer …": before the comma nothing is said yet; the name and its apposition stand there. */
function onlyNamesBefore(reading: Reading, comma: number): boolean {
  const { tokens, quotationOf } = reading;
  const { sentence } = tokens[comma]!;
  let relative = false;
  for (let i = Math.max(0, comma - 60); i < comma; i++) {
    const { tag } = tokens[i]!;
    if (tokens[i]!.sentence !== sentence) continue;
    if (quotationOf[i]! >= 0) return false;
    if (isComma(tokens[i])) relative = false;
    if (isWh(tag)) relative = true;
    if (!relative && isFiniteVerb(reading, i)) return false;
  }
  return tokens[comma - 60]?.sentence !== sentence;
}

/** "The envoy, Oda Brandt, said both sides had …": a noun phrase with a finite verb of its own is no speaker. */
function clauseFollows(reading: Reading, verb: number): boolean {
  const { tokens } = reading;
  for (let i = verb + 1; i < tokens.length && i < verb + 25 && tokens[i]!.sentence === tokens[verb]!.sentence; i++) {
    const { tag, text, norm } = tokens[i]!;
    if (isFiniteOrModal(tag)) return i > verb + 1;
    // "X, who …, urged the rebels to leave": the one who is asked.
    if (norm === 'to' && tokens[i + 1]?.tag === 'VB') return i > verb + 1;
    if (isComma(tokens[i]) || /^[.:?!"“”]$/.test(text) || /^(?:WP|WDT|WRB)$/.test(tag ?? '') || norm === 'as')
      return false;
  }
  return false;
}

/** What a relative pronoun stands for where the parse does not say: the noun phrase right before it. */
function antecedent(reading: Reading, pronoun: number): number {
  const { tokens } = reading;
  let at = pronoun - 1;
  while (at > 0 && isComma(tokens[at])) at--;
  const { sentence } = tokens[pronoun]!;
  if (at < 0 || tokens[at]!.sentence !== sentence) return pronoun;
  if (!isNominal(tokens[at])) return tokens[at]!.pos === 'ADJ' && isComma(tokens[at + 1]) ? at : pronoun;
  for (let steps = 0; steps < 6; steps++) {
    const { head } = tokens[at]!;
    if (head < 0 || head >= pronoun || tokens[head]!.sentence !== sentence || !isNominal(tokens[head])) break;
    at = head;
  }
  return at;
}
