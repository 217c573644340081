/** Attributions by a verb: "X said …", "…," X told Y, "X urged Y to …". In: reading. Out: findings in text order. */

import { sourceNounKind } from '../../knowledge/gazetteer.ts';
import type { VerbUse } from '../../knowledge/reporting.ts';
import { isOfficial } from '../actors/headline-issuer.ts';
import { besideMarks } from './beside-marks.ts';
import { type Content, precedingContent, speechContent } from './contents.ts';
import { closingCue } from './cuts.ts';
import { behindParticiple } from './frame-arguments.ts';
import { actContent } from './frames.ts';
import { gapContent } from './gap-relatives.ts';
import { canSpeak, isViewTold } from './may-speak.ts';
import { isMistaggedVerb } from './mistagged.ts';
import { isPluralNoun } from './no-content.ts';
import { description, passiveContent } from './passive.ts';
import { joinedPresent } from './present-pairs.ts';
import { type Found, isComma, isNominal, type Reading, sentenceOf } from './reading.ts';
import { findSource } from './sources.ts';
import { canBeSource } from './speaking.ts';
import { isPassive, nounPhrase, type Source } from './subjects.ts';
import { relationOf } from './tree.ts';
import { hasOwnMatter, isAskedAside, isHeldBack, isRemark, isUnreal } from './unreal.ts';
import { cueWord, isOfPhrase, particleAt } from './words.ts';

/** "would/will say" beside a quotation or in running reports is real; these are not. */
const SPEAKERS_INSIDE = new Set([
  'i',
  'we',
  'you',
  'one',
  'it',
  'who',
  'someone',
  'anyone',
  'nobody',
  'everyone',
  'people',
]);

const OBJECT_FORMS = new Set(['me', 'him', 'us', 'them', 'whom']);

export function findVerbCues(reading: Reading): Found[] {
  const found: Found[] = [];
  const { tokens } = reading;
  for (const verb of reading.candidates.verbs) {
    if (tokens[verb]!.pos !== 'VERB' && !isMistaggedVerb(reading, verb)) continue;
    if (tokens[verb - 1]?.tag === 'HYPH') continue; // "U.S.-proposed"
    if (isPluralNoun(reading, verb)) continue;
    const uses = usesOf(reading, verb);
    const cue = uses.length > 0 ? readVerb(reading, verb, uses) : undefined;
    if (cue) found.push(cue);
  }
  return found;
}

/** Its uses, with those that a word of their own beside it gives: "made it clear", "raised doubts". */
function usesOf(reading: Reading, verb: number): readonly VerbUse[] {
  const { uses = [], light } = cueWord(reading.tokens[verb]!);
  if (!light) return uses;
  const object = reading.tree.child(verb, 'obj') ?? behindParticiple(reading, verb) ?? behindOn(reading, verb);
  const lemma = object !== undefined && object > verb ? reading.tokens[counted(reading, object)]!.lemma : '';
  const own = light.filter(
    u =>
      (u.particle === undefined || particleAt(reading, verb, u.particle) !== undefined) &&
      (u.objects === undefined || u.objects.has(lemma)),
  );
  return own.length > 0 ? [...own, ...uses] : uses;
}

/** "reported dozens of violations", "a series of raids": what is counted. */
function counted({ tokens, tree }: Reading, object: number): number {
  const of =
    COUNTER.test(tokens[object]!.norm) && tokens[object + 1]?.norm === 'of' ? tree.child(object, 'nmod') : undefined;
  return of !== undefined && of > object ? of : object;
}

const COUNTER =
  /^(?:dozens?|scores|hundreds|thousands|tens|number|series|string|spate|wave|rash|handful|lot|range|host|set|kind|form|idea|possibility|prospect|notion)$/;

/** "agreed on the need for …": the noun, where there is no object. */
function behindOn({ tokens, tree }: Reading, verb: number): number | undefined {
  const noun = tokens[verb + 1]?.norm === 'on' ? tokens[verb + 1]!.head : -1;
  return noun > verb + 1 && tree.child(verb, 'obl') === noun ? noun : undefined;
}

const isState = ({ tokens }: Reading, verb: number): boolean =>
  tokens.slice(Math.max(0, verb - 3), verb).some(({ lemma }) => /^(?:be|remain|stay|seem)$/.test(lemma));

/** `made a “final” offer`: a noun that passes for a verb, with an article before the marks. */
const isNounBehindMarks = ({ tokens, tree, quotationOf }: Reading, verb: number): boolean =>
  /^VBP?$/.test(tokens[verb]!.tag ?? '') &&
  quotationOf[verb]! < 0 &&
  quotationOf[verb - 1]! >= 0 &&
  tree.children(verb).some(c => c < verb && relationOf(tokens[c]!) === 'det');

function readVerb(reading: Reading, verb: number, uses: readonly VerbUse[]): Found | undefined {
  const { tokens } = reading;
  if (isOfQuotedPhrase(reading, verb) || isNounBehindMarks(reading, verb)) return undefined;
  if (isUnreal(reading, verb) || isHeldBack(reading, verb) || isRemark(reading, verb)) return undefined;
  if (isAskedAside(reading, verb)) return undefined;
  if (hasOwnMatter(reading, verb, uses)) return undefined;
  // "is committed to helping": how one is, and nothing that one said
  if (tokens[verb]!.norm === 'committed' && isState(reading, verb)) return undefined;
  const agent = description(reading, verb, uses)?.agent;
  const source =
    agent === undefined
      ? (besideMarks(reading, verb, uses) ?? findSource(reading, joinedPresent(reading, verb) ?? verb))
      : agent;
  if (!source) return undefined;
  const inside = reading.quotationOf[verb]! >= 0;
  // Inside somebody's words only what they say of others' words counts; an office that reads out a meeting in marks tells its acts, too.
  if (inside && SPEAKERS_INSIDE.has(tokens[source.head]!.norm)) return undefined;
  if (inside !== reading.quotationOf[source.head]! >= 0 && inside) return undefined;
  if (!inside && isOfWordsSaid(reading, source.head)) return undefined;
  if (!canSpeak(reading, verb, source)) return undefined;
  if (uses.every(u => u.group === 'believe') && !isViewTold(reading, verb, source)) return undefined;
  if (uses.every(u => u.group === 'show') && !isRecord(reading, source.head)) return undefined;
  // "It only underscores the risk": what happened shows it.
  if (
    tokens[source.head]!.norm === 'it' &&
    /^(?:underscores|underlines|highlights|shows|suggests|illustrates)$/.test(tokens[verb]!.norm)
  )
    return undefined;
  // "protesters, carrying placards asking …"
  const { first } = source.range;
  if (tokens[first]!.tag === 'VBG' && first < source.head && isComma(tokens[first - 1])) return undefined;
  // "All told, …": a set phrase.
  if (tokens[verb]!.norm === 'told' && tokens[source.head]!.norm === 'all' && verb === source.head + 1)
    return undefined;
  // "…," Mr. Brandt, 82, told me.
  if (OBJECT_FORMS.has(tokens[source.head]!.norm) && !isPassive(reading, verb)) return undefined;
  const clauseFirst = firstOfClause(reading, verb, source);
  const content =
    matterOfVerb(reading, verb, uses) ??
    speechContent(reading, verb, source, uses, clauseFirst) ??
    (inside && !isOfficial(reading.doc.article.outlet)
      ? undefined
      : agent !== undefined || isPassive(reading, verb)
        ? isPerson(reading, source) || (tokens[source.head]!.pos === 'NOUN' && canBeSource(reading, source.head))
          ? passiveContent(reading, verb, uses)
          : undefined
        : actContent(reading, verb, uses)) ??
    gapContent(reading, verb, source, uses) ??
    precedingContent(reading, verb, source, uses, clauseFirst);
  if (!content) return undefined;
  const cited = citedSource(reading, verb, source);
  return {
    rule: `statements/${content.construction}`,
    construction: content.construction,
    anchor: verb,
    cue: { first: verb, last: Math.max(verb, content.cueLast ?? verb) },
    source: cited ?? source.head,
    sourceRange: cited === undefined ? source.range : nounPhrase(reading, cited),
    content: content.spans,
    use: content.use,
    direct: content.direct,
    via: cited === undefined ? (source.via ?? quoterOf(reading, source.head)) : source.head,
    addressee: addresseeOf(reading, verb, content, source),
  };
}

/** `ahead of “a pause in fighting” agreed by both sides`: a participle of words in marks, which the reporter's sentence goes on with. */
function isOfQuotedPhrase({ tokens, quotationOf, doc, text }: Reading, verb: number): boolean {
  if (tokens[verb]!.tag !== 'VBN' || tokens[verb + 1]?.norm !== 'by' || quotationOf[verb]! >= 0) return false;
  const quotation = doc.quotations[quotationOf[verb - 1] ?? -1];
  return quotation !== undefined && /^\p{Ll}/u.test(text.slice(quotation.inner[0]!.start));
}

/** "objected to the inclusion of groups they consider hostile": the verb's own preposition comes before any clause. */
function matterOfVerb(reading: Reading, verb: number, uses: readonly VerbUse[]): Content | undefined {
  const next = reading.tokens[verb + 1];
  if (next?.pos !== 'ADP' || next.norm === 'on' || reading.quotationOf[verb]! >= 0 || isPassive(reading, verb))
    return undefined;
  // "argued for the second time that …": there a clause may follow.
  const own = uses.filter(
    u => u.takes.includes('preposition') && u.group !== 'argue-for' && u.prepositions.includes(next.norm),
  );
  return own.length === 0 || reading.timeOf[verb + 2]! >= 0 ? undefined : actContent(reading, verb, own);
}

const SPEAKING_NOUN =
  /^(?:official|source|diplomat|spokes\w+|president|minister|ministry|officer|witness|resident|aide|advis[eo]r|lawmaker|leader|commander|activist|statement|report|document|media|agency|newspaper|person|people|member|expert|analyst|deputy|envoy|negotiator)$/;

const SPEAKING_BODY =
  /^(?:government|council|party|group|movement|union|opposition|parliament|committee|commission|organi[sz]ation|army|military|authority|critic|rebel|militant|coalition|delegation|mediator|negotiator|side|state|country|power|board|court|judge|faction|front)$/;

/** "The agency said A, quoting an official": the official said it, the agency reports it. */
function citedSource(reading: Reading, verb: number, source: Source): number | undefined {
  const { tokens, tree } = reading;
  const sentence = sentenceOf(reading, verb);
  const before = citedBefore(reading, verb, source);
  if (before !== undefined) return before;
  for (let i = verb + 1; i < sentence.last; i++) {
    if (tokens[i]!.norm !== 'quoting' && tokens[i]!.norm !== 'citing') continue;
    if (!isComma(tokens[i - 1]) || reading.quotationOf[i] !== reading.quotationOf[verb]) continue;
    // "A asked B to leave, the agency reported, citing …": who the agency cites.
    if (closingCue(reading, verb + 1, i - 2) !== undefined) return undefined;
    const object = tree.child(i, 'obj');
    if (object === undefined || object < i || !isNominal(tokens[object])) return undefined;
    // "citing the release of prisoners" gives a reason, no source.
    if (tokens[object]!.pos === 'NOUN' && !SPEAKING_NOUN.test(tokens[object]!.lemma)) return undefined;
    return tokens[source.head]!.pos === 'PRON' ? undefined : object;
  }
  return undefined;
}

/** "The Velm Post, citing two officials, reported that …": the one whom a medium cites. */
function citedBefore({ tokens, tree, media, lexicon }: Reading, verb: number, { head }: Source): number | undefined {
  const { sentence } = tokens[verb]!;
  if (!isComma(tokens[verb - 1]) || !(media.has(head) || lexicon.media.has(tokens[head]!.norm))) return undefined;
  for (let i = verb - 2; i > head && tokens[i]?.sentence === sentence; i--) {
    if (!/^(?:citing|quoting)$/.test(tokens[i]!.norm)) continue;
    const object = isComma(tokens[i - 1]) ? tree.child(i, 'obj') : undefined;
    if (object === undefined || object < i || object > verb || !isNominal(tokens[object])) return undefined;
    return tokens[object]!.pos === 'PROPN' || SPEAKING_NOUN.test(tokens[object]!.lemma) || SPEAKING_BODY.test(tokens[object]!.lemma) ? object : undefined; // biome-ignore format: one thought
  }
  return undefined;
}

/** "The figures show that …": a text, or a count. */
const isRecord = ({ tokens, lexicon }: Reading, head: number): boolean =>
  lexicon.documents.has(tokens[head]!.norm) || COUNT.test(tokens[head]!.lemma);

const COUNT = /^(?:data|datum|figure|statistic|record|analysis|tally|count|ballot|index|research)$/;

/** Named, or of a kind that speaks: "condemned by the council", not "by the rain". */
const isPerson = ({ tokens }: Reading, { head }: Source): boolean =>
  tokens[head]!.pos === 'PROPN' ||
  SPEAKING_NOUN.test(tokens[head]!.lemma) ||
  SPEAKING_BODY.test(tokens[head]!.lemma) ||
  /^(?:person|body)$/.test(sourceNounKind(tokens[head]!.lemma) ?? '');

/** "State television is quoting an official describing …": who quotes. */
function quoterOf({ tokens, tree }: Reading, source: number): number | undefined {
  for (let i = source - 1; i > source - 6 && i > 0 && tokens[i]!.sentence === tokens[source]!.sentence; i--) {
    const { lemma, pos } = tokens[i]!;
    if (lemma === 'quote' || lemma === 'cite') return tree.child(i, 'nsubj');
    if (!isOfPhrase(pos)) return undefined;
  }
  return undefined;
}

/** “…, so forget it,” said retired …: a pronoun of the words said is not who says them. */
const isOfWordsSaid = ({ tokens, quotationOf }: Reading, source: number): boolean =>
  quotationOf[source]! >= 0 && tokens[source]!.pos === 'PRON';

/** "“…,” Oda Brandt is said to have told them": the clause begins with the subject of the verb that hedges it. */
const isHedged = (reading: Reading, verb: number, { sharedWith }: Source): boolean =>
  sharedWith !== undefined && reading.tokens[verb]!.head === sharedWith && isPassive(reading, sharedWith);

/** Where the cue's own clause begins: its subject if it stands before, else its auxiliaries. */
function firstOfClause(reading: Reading, verb: number, source: Source): number {
  const { tokens, tree } = reading;
  const sentence = sentenceOf(reading, verb);
  let first = verb;
  for (const child of tree.children(verb)) {
    // "Still, he said, talks must resume": an adverb that a comma parts is of what was said.
    if (child >= verb || child <= verb - 4 || isComma(tokens[child + 1])) continue;
    if (/^(?:aux|advmod)$/.test(relationOf(tokens[child]!))) first = Math.min(first, child);
  }
  if (
    (source.sharedWith === undefined || isHedged(reading, verb, source)) &&
    source.range.first < verb &&
    source.range.last < verb
  ) {
    // The source may have taken in the quotation before it.
    let at = source.clauseFirst ?? source.range.first;
    while (at < source.head && reading.quotationOf[at] !== reading.quotationOf[verb]) at++;
    first = Math.min(first, at);
  }
  // "…,” the agency quoted him as saying": who quotes stands before the one who is quoted.
  if (source.via !== undefined && source.via < first && tokens[verb - 1]!.norm === 'as')
    first = nounPhrase(reading, source.via).first;
  return Math.max(first, sentence.first);
}

function addresseeOf(reading: Reading, verb: number, content: Content, source: Source): number | undefined {
  const { tree, tokens } = reading;
  const { addressee, use, construction } = content;
  if (addressee !== undefined || use.to === undefined) return addressee;
  if (!construction.startsWith('direct') && !construction.startsWith('indirect')) return undefined;
  const outside = (c: number): boolean =>
    !content.spans.some(s => tokens[c]!.start >= s.start && tokens[c]!.start < s.end) && c !== source.head;
  const object = tree
    .children(verb)
    .find(c => c > verb && ['obj', 'iobj'].includes(relationOf(tokens[c]!)) && outside(c));
  if (use.to === 'object' && object !== undefined) return object;
  return tree
    .children(verb)
    .find(
      c =>
        relationOf(tokens[c]!) === 'obl' && outside(c) && tree.children(c).some(k => k < c && tokens[k]!.norm === 'to'),
    );
}
