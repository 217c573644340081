/**
 * Who speaks: the noun phrase that is the source of a cue verb. In: reading and verb. Out: head token and range, or nothing.
 * The parse is asked first; where it lost the subject (beside quotation marks it often does), the nearest noun phrase is taken.
 */
import { isComma, isNominal, type Reading } from './reading.ts';
import { extentWithout, hasRelation, type Range, relationOf } from './tree.ts';

export interface Source {
  readonly head: number;
  readonly range: Range;
  /** The verb whose subject it is, where the cue only shares it. */
  readonly sharedWith?: number;
  /** In the passive, the one who is quoted or told, and who reports. */
  readonly via?: number;
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
]);

/** The noun phrase of a head: without a verb of its own that the parser hung below it, and without edge punctuation. */
export function nounPhrase(reading: Reading, head: number): Range {
  const { tree, tokens } = reading;
  const range = extentWithout(tree, head, c => {
    const relation = relationOf(tokens[c]!);
    return (
      relation === 'parataxis' ||
      (relation === 'appos' && tokens[c]!.pos === 'VERB') ||
      relation === 'punct' ||
      relation === 'cop' ||
      relation === 'advcl' ||
      relation === 'ccomp' ||
      relation === 'aux' ||
      relation === 'nsubj' ||
      relation === 'dep' ||
      relation === 'case' ||
      relation === 'mark' ||
      relation === 'cc'
    );
  });
  // "Last week the envoy said": the parser takes the time for a part of the name.
  let { first } = range;
  while (first < head && (reading.timeOf[first]! >= 0 || isComma(tokens[first]))) first++;
  return { first, last: range.last };
}

/** The phrase stays on its side of the verb, whatever the parser hung on it. */
function source(reading: Reading, verb: number, head: number, more: Partial<Source> = {}): Source {
  const range = nounPhrase(reading, head);
  const first = head > verb ? Math.max(range.first, verb + 1) : range.first;
  let last = head < verb ? Math.min(range.last, verb - 1) : range.last;
  while (last > head && (reading.tokens[last]!.pos === 'AUX' || isComma(reading.tokens[last]))) last--;
  return { head, range: { first, last }, ...more };
}

export function isPassive(reading: Reading, verb: number): boolean {
  const { tree, tokens } = reading;
  if (tokens[verb]!.tag !== 'VBN' && tokens[verb]!.tag !== 'VBD') return false;
  return tree
    .children(verb)
    .some(
      c =>
        c < verb &&
        /^(?:nsubj|aux):pass$/.test(tokens[c]!.deprel) &&
        reading.quotationOf[c] === reading.quotationOf[verb],
    );
}

/** The one who does it in a passive: "by X". */
export function agentOf(reading: Reading, verb: number): number | undefined {
  const { tree, tokens } = reading;
  return tree
    .children(verb)
    .find(c => relationOf(tokens[c]!) === 'obl' && c > verb && tree.children(c).some(k => tokens[k]!.norm === 'by'));
}

/** The subject of a verb, its own or a shared one; relative pronouns lead to what they stand for. */
function subjectOf(reading: Reading, verb: number, steps = 0): Source | undefined {
  const { tree, tokens } = reading;
  if (steps > 6) return undefined;
  // The nearest one: where the parser gives two, the farther belongs to what is said.
  const subjects = tree.children(verb).filter(c => hasRelation(tokens[c]!, 'nsubj') && mayBeSubject(reading, c, verb));
  // "just this month announced"
  const timeless = subjects.filter(c => reading.timeOf[c]! < 0);
  const own = timeless.findLast(c => c < verb) ?? subjects.findLast(c => c < verb) ?? subjects[0];
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
  // "The envoy called the talks useful": a finite verb that the parser took for a participle of the sentence's only noun.
  if (
    /^VB[ND]$/.test(token.tag ?? '') &&
    relation === 'acl' &&
    token.head >= 0 &&
    token.head < verb &&
    tokens[token.head]!.head < 0 &&
    tokens[verb + 1]?.norm !== 'by'
  ) {
    return source(reading, verb, token.head);
  }
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
function mayBeSubject(reading: Reading, subject: number, verb: number): boolean {
  if (reading.quotationOf[subject] !== reading.quotationOf[verb]) return false;
  // "Sen. Oda Brandt (I-Vt.) said"
  if (reading.tokens[subject - 1]?.text === '(') return false;
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
    if (/^W/.test(tag ?? '')) relative = true;
    if (!relative && /^(?:VB[DZP]|MD)$/.test(tag ?? '')) return false;
  }
  return tokens[comma - 60]?.sentence !== sentence;
}

/** "The envoy, Oda Brandt, said both sides had …": a noun phrase with a finite verb of its own is no speaker. */
function clauseFollows(reading: Reading, verb: number): boolean {
  const { tokens } = reading;
  for (let i = verb + 1; i < tokens.length && i < verb + 25 && tokens[i]!.sentence === tokens[verb]!.sentence; i++) {
    const { tag, text, norm } = tokens[i]!;
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tag ?? '')) return i > verb + 1;
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

/** Where the parse names no subject: the noun phrase right behind an inverted cue ("…, said X"), or right before the cue. */
function nearestPhrase(reading: Reading, verb: number): Source | undefined {
  const { tokens } = reading;
  const { sentence } = tokens[verb]!;
  const climb = (from: number, within: (i: number) => boolean): number => {
    let at = from;
    for (let steps = 0; steps < 12; steps++) {
      const { head } = tokens[at]!;
      if (head < 0 || !within(head) || tokens[head]!.pos === 'VERB' || tokens[head]!.pos === 'AUX') break;
      at = head;
    }
    return at;
  };
  const next = tokens[verb + 1];
  if (isInverted(reading, verb) && next?.sentence === sentence && /^(?:DET|PROPN|NOUN|PRON|ADJ|NUM)$/.test(next.pos)) {
    const head = climb(verb + 1, h => h > verb && tokens[h]!.sentence === sentence);
    if (isNominal(tokens[head])) return source(reading, verb, head);
    // The run of nouns behind the verb, where the parser took a part of it for something else.
    let last = verb + 1;
    while (/^(?:DET|ADJ|NUM|NOUN|PROPN)$/.test(tokens[last + 1]?.pos ?? '') && tokens[last + 1]!.sentence === sentence)
      last++;
    return tokens[last]!.pos === 'PROPN' || tokens[last]!.pos === 'NOUN'
      ? { head: last, range: { first: verb + 1, last } }
      : undefined;
  }
  let at = verb - 1;
  while (at >= 0 && tokens[at]!.sentence === sentence && /^(?:ADV|AUX|PART)$/.test(tokens[at]!.pos)) at--;
  if (at < 0 || tokens[at]!.sentence !== sentence) return undefined;
  if (isComma(tokens[at])) at = beforeApposition(reading, at, sentence);
  // "a U.S. official, who …, said": a noun of office may pass for an adjective.
  const noun = isNominal(tokens[at]) || (tokens[at]?.pos === 'ADJ' && isComma(tokens[at + 1]));
  if (at < 0 || !noun) return undefined;
  const head = climb(at, h => h < verb && tokens[h]!.sentence === sentence);
  return isNominal(tokens[head]) || head === at ? source(reading, verb, head) : undefined;
}

/** "The envoy, who leads the talks, said": the noun phrase in front of the comma pair. */
function beforeApposition(reading: Reading, comma: number, sentence: number): number {
  const { tokens } = reading;
  for (let at = comma - 1; at > 0 && tokens[at]!.sentence === sentence && comma - at < 40; at--) {
    if (isComma(tokens[at])) return tokens[at - 1]!.sentence === sentence ? at - 1 : -1;
  }
  return -1;
}

/** "GENEVA/BEIRUT The opposition said": a dateline without a dash is no part of the first name. */
function withoutDateline(reading: Reading, found: Source): Source {
  const { tokens, doc } = reading;
  const { first, last } = found.range;
  if (tokens[first]!.start < reading.bodyStart) return behindDateline(reading, found);
  if (doc.paragraphs[doc.sentences[tokens[first]!.sentence]!.paragraph]!.start !== tokens[first]!.start) return found;
  let at = first;
  while (at <= last && /^[\p{Lu}\s./,()–—-]+$/u.test(tokens[at]!.text) && !/^(?:The|A|An)$/.test(tokens[at]!.text))
    at++;
  if (at === first || at > last || !/^(?:The|A|An|Several|Some)$/.test(tokens[at]!.text)) return found;
  let head = found.head;
  if (head < at) {
    head = at;
    while (head < last && !isNominal(tokens[head])) head++;
    while (head + 1 <= last && isNominal(tokens[head + 1])) head++;
  }
  return { ...found, head, range: { first: at, last } };
}

/** The noun phrase that opens the text behind the dateline's dash. */
function behindDateline(reading: Reading, found: Source): Source {
  const { tokens, bodyStart } = reading;
  let first = 0;
  while (first < tokens.length && tokens[first]!.start < bodyStart) first++;
  if (found.head >= first) return { ...found, range: { first, last: Math.max(found.range.last, found.head) } };
  let last = first;
  while (/^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(tokens[last]?.pos ?? '')) last++;
  last--;
  return last >= first && isNominal(tokens[last]) ? { ...found, head: last, range: { first, last } } : found;
}

export function findSource(reading: Reading, verb: number): Source | undefined {
  const found = sourceOfCue(reading, verb);
  return found && withoutDateline(reading, withTitle(reading, withoutLead(reading, found)));
}

/** "On the ground, rebels said": what stands before a comma at the head of the sentence is no part of the name. */
function withoutLead(reading: Reading, found: Source): Source {
  const { tokens } = reading;
  const { first, last } = found.range;
  if (tokens[first]!.pos !== 'ADP') return found;
  let at = found.head - 1;
  while (at > first && !isComma(tokens[at])) at--;
  return at > first ? { ...found, range: { first: at + 1, last } } : found;
}

/** "Bank chief economist Oda Brandt": the words of office right before a name belong to it, also where the parser parts them. */
function withTitle(reading: Reading, found: Source): Source {
  const { tokens, quotationOf, timeOf } = reading;
  const { first, last } = found.range;
  const start = tokens[first]!;
  if (start.pos !== 'PROPN' || found.head < first) return found;
  let at = first;
  while (
    at > 0 &&
    tokens[at - 1]!.sentence === start.sentence &&
    /^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(tokens[at - 1]!.pos) &&
    quotationOf[at - 1] === quotationOf[first] &&
    timeOf[at - 1]! < 0
  )
    at--;
  // "In Geneva Oda Brandt said": the run belongs to a preposition or is the object of a verb.
  const before = tokens[at - 1];
  if (at === first || (before?.sentence === start.sentence && /^(?:ADP|VERB|AUX|ADV|PART)$/.test(before.pos)))
    return found;
  return { ...found, range: { first: at, last } };
}

function sourceOfCue(reading: Reading, verb: number): Source | undefined {
  const { tree, tokens } = reading;
  const token = tokens[verb]!;
  if (isPassive(reading, verb)) {
    const agent = agentOf(reading, verb);
    return agent === undefined ? undefined : source(reading, verb, agent);
  }
  if (token.tag === 'VBG' && tree.child(verb, 'nsubj') === undefined) {
    const quoting = quotedAsSaying(reading, verb);
    if (quoting) return quoting;
  }
  // "saying A and ruling out B"
  if (token.tag === 'VBG' && tokens[verb - 1]?.norm === 'and') {
    const first = participleBefore(reading, verb);
    if (first !== undefined) return sourceOfCue(reading, first);
  }
  // "agreed to a truce while criticizing X": the subject of the verb before, whatever noun stands nearest.
  if (token.tag === 'VBG') {
    const doer = subjectBefore(reading, verb);
    if (doer) return doer;
  }
  const partner = token.tag === 'VBN' ? coordinatedWith(reading, verb) : undefined;
  if (partner !== undefined) {
    const shared = subjectOf(reading, partner);
    if (shared) return { ...shared, sharedWith: shared.sharedWith ?? partner };
  }
  // Passive participle behind a noun: "a letter written by X".
  if (token.tag === 'VBN' && relationOf(token) === 'acl') {
    const agent = agentOf(reading, verb);
    return agent === undefined ? undefined : source(reading, verb, agent);
  }
  // ", adding that": the parser often hangs it inside what was said before; the finite cue before it is surer.
  if (token.tag === 'VBG') {
    const leading = leadingCue(reading, verb);
    if (leading?.sharedWith !== undefined && token.head > leading.sharedWith) return leading;
  }
  const coordinated = coordinatedWith(reading, verb);
  if (coordinated !== undefined) {
    const shared = subjectOf(reading, coordinated);
    if (shared) return { ...shared, sharedWith: shared.sharedWith ?? coordinated };
  }
  const subject = subjectOf(reading, verb);
  if (subject) return subject;
  if (token.tag === 'VB') return undefined;
  if (token.tag === 'VBG' || token.norm.endsWith('ing'))
    return (
      leadingCue(reading, verb) ??
      (isComma(tokens[verb - 1]) || tokens[verb - 1]?.norm === 'by' ? doerBefore(reading, verb, verb) : undefined)
    );
  return nearestPhrase(reading, verb);
}

/** The participle cue behind a comma that a further one is coordinated with. */
function participleBefore({ tokens, lexicon, quotationOf }: Reading, verb: number): number | undefined {
  const { sentence } = tokens[verb]!;
  for (let at = verb - 2; at > 0 && verb - at < 40 && tokens[at]!.sentence === sentence; at--) {
    if (quotationOf[at] !== quotationOf[verb]) continue;
    if (tokens[at]!.tag === 'VBG' && lexicon.verbs.has(tokens[at]!.norm) && isComma(tokens[at - 1])) return at;
  }
  return undefined;
}

/** "TASS quoted X as saying …", "X was quoted (by TASS) as saying …", "cited X as saying". */
function quotedAsSaying(reading: Reading, verb: number): Source | undefined {
  const { tree, tokens } = reading;
  if (tokens[verb - 1]?.norm !== 'as') return undefined;
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
    const object = tree.child(at, 'obj', 'iobj');
    const subject = tree.child(at, 'nsubj');
    if (object === undefined) return undefined;
    return source(reading, verb, object, { ...(subject === undefined ? {} : { via: subject }) });
  }
  return undefined;
}

/**
 * The earlier cue that a subjectless finite cue is coordinated with: "denied X, which …, and accused Y". The parser often takes the
 * nearest verb instead, a verb inside what was said; the same tense tells.
 */
export function coordinatedWith(reading: Reading, verb: number): number | undefined {
  const { tokens, lexicon, tree, quotationOf } = reading;
  const token = tokens[verb]!;
  if (!/^VB[DZPN]$/.test(token.tag ?? '') || tree.child(verb, 'nsubj', 'csubj', 'expl') !== undefined) return undefined;
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
    if (other.pos !== 'VERB' || quotationOf[at] !== quotationOf[verb] || !lexicon.verbs.has(other.norm)) continue;
    // "has criticized A and called for B": the participle often passes for a past tense.
    const perfect = other.tag === 'VBN' && /^VB[DN]$/.test(token.tag ?? '') && hasPerfect(reading, at);
    if ((other.tag !== token.tag && !perfect) || tree.child(at, 'nsubj') === undefined) continue;
    if (perfect) return at;
    if (token.tag === 'VBN') return undefined;
    // The verb between: with a modal or another tense it is no partner; with the same tense only a comma tells.
    const { head } = token;
    if (head === at || comma) return at;
    const modal = head >= 0 && tree.children(head).some(c => tokens[c]!.tag === 'MD');
    return modal || (head >= 0 && tokens[head]!.tag !== token.tag) ? at : undefined;
  }
  return undefined;
}

const hasPerfect = ({ tree, tokens }: Reading, verb: number): boolean =>
  tree.children(verb).some(c => c < verb && tokens[c]!.lemma === 'have' && tokens[c]!.pos === 'AUX');

/** For a participle behind "while" and its like: the subject of the nearest finite verb before it. */
function subjectBefore(reading: Reading, verb: number): Source | undefined {
  const { tokens } = reading;
  let opener = verb - 1;
  while (tokens[opener]?.pos === 'ADV') opener--;
  if (!/^(?:while|whilst|when|before|after)$/.test(tokens[opener]?.norm ?? '')) return undefined;
  return doerBefore(reading, verb, opener);
}

/** The subject of the nearest finite verb before a token, on the same side of the quotation marks. */
function doerBefore(reading: Reading, verb: number, opener: number): Source | undefined {
  const { tokens, tree, quotationOf } = reading;
  const { sentence } = tokens[verb]!;
  for (let at = opener - 1; at >= 0 && verb - at < 80 && tokens[at]!.sentence === sentence; at--) {
    if (!/^VB[DZP]$/.test(tokens[at]!.tag ?? '') || tree.child(at, 'nsubj') === undefined) continue;
    if (quotationOf[at] !== quotationOf[verb] || tokens[at]!.deprel === 'acl:relcl') continue;
    const subject = subjectOf(reading, at);
    return subject && { ...subject, sharedWith: subject.sharedWith ?? at };
  }
  return undefined;
}

/** A participle whose head the parser lost: the last finite cue before it in the sentence speaks ("…, adding that"). */
function leadingCue(reading: Reading, verb: number): Source | undefined {
  const { tokens, lexicon } = reading;
  if (!isComma(tokens[verb - 1]) && tokens[verb - 1]?.norm !== 'while' && tokens[verb + 1]?.norm !== 'that')
    return undefined;
  const { sentence } = tokens[verb]!;
  for (let at = verb - 1; at >= 0 && verb - at < 150 && tokens[at]!.sentence === sentence; at--) {
    const token = tokens[at]!;
    if (token.pos !== 'VERB' || token.tag === 'VBG') continue;
    if (!lexicon.verbs.get(token.norm)?.some(use => use.particle === undefined)) continue;
    const subject = subjectOf(reading, at);
    if (subject) return { ...subject, sharedWith: at };
  }
  return undefined;
}
