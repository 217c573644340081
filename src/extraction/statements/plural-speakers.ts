/**
 * Speakers that are several and are not named where they speak: "they", "the two leaders", "both sides".
 * In: reading, cues in text order, their speakers. Out: the speakers, changed in place. They are those who a sentence before tells of as
 * meeting or acting together, at most a passage back; where no one sentence does, the words stay as they are.
 */
import type { ActorMention, Speaker } from '../../model/mentions.ts';
import type { Draft } from './assemble.ts';
import type { Found, Reading } from './reading.ts';
import { type SpeakerIndex, speakerAt } from './speakers.ts';
import { nounPhrase } from './subjects.ts';
import { hasRelation, relationOf } from './tree.ts';
import { isFiniteOrWh } from './words.ts';

const TOGETHER =
  /^(?:the|both|these|all)(?: (?:two|three|four))? (?:leaders|presidents|(?:(?:prime|foreign|defen[cs]e|finance|interior|trade|energy|economy|agriculture|fisheries|deputy foreign) )?ministers|secretaries|chancellors|premiers|monarchs|heads of (?:state|government|delegation)|national security advis[eo]rs|envoys|officials|diplomats|negotiators|counterparts|men|women|sides|countries|states|governments|parties|nations|delegations|teams|capitals|neighbou?rs|principals)$/i;
/** "The pair", "both": two, whatever they are. */
const TWO = /^(?:(?:the )?(?:pair|duo|two)|the two of them|both(?: of them)?)$/i;
const OF_STATES = /(?:sides|countries|states|governments|parties|nations|delegations|teams|capitals|neighbou?rs)$/i;
/** Sentences back to the one that tells who met; a read-out names them once, at its head. */
const PASSAGE = 30;
const MEETS =
  /^(?:meet|speak|talk|host|welcome|receive|hold|confer|call|phone|visit|join|sit|discuss|sign|have|tell|negotiate|converse)$/;

/** What two do together. */
const AGREES =
  /^(?:agree|discuss|reaffirm|affirm|reiterate|concur|exchange|welcome|deplore|condemn|underscore|underline|stress|emphasi[sz]e|commit|pledge|resolve|express|note|review|acknowledge|support|call|vow|decide|recogni[sz]e|undertake)$/;
const OCCASION =
  /^(?:talk|meeting|negotiation|conversation|call|dialogue|consultation|discussion|summit|exchange|round|session)$/;
const SENDS =
  /^(?:delegation|representative|official|negotiator|envoy|minister|leader|diplomat|team|delegate|talk|negotiation|meeting)$/;

type Several = readonly ActorMention[];

export function resolvePlurals(
  reading: Reading,
  speakers: SpeakerIndex,
  drafts: readonly Draft[],
  speakerOf: Map<Found, Speaker>,
): void {
  const { doc, tokens } = reading;
  const postOf = (sentence: number): number | undefined => doc.paragraphs[doc.sentences[sentence]!.paragraph]!.post;
  const known = new Map<number, Several | undefined>();
  const severalIn = (sentence: number): Several | undefined => {
    if (!known.has(sentence)) {
      const parsed = several(reading, speakers, sentence);
      known.set(sentence, parsed && parsed.length > 1 ? parsed : severalByWords(reading, speakers, sentence));
    }
    return known.get(sentence);
  };
  // Of a general the army, and of that the state.
  const nameOf = (key: string | undefined, steps = 0): string | undefined => {
    const party = reading.actors.find(a => a.key === key);
    return party?.speaksFor && steps < 3 ? nameOf(party.speaksFor, steps + 1) : party?.name;
  };
  let pair: { readonly speaker: Speaker; readonly paragraph: number } | undefined;
  /** "They agreed …" farther down a read-out: the only two of whom the passage tells that they met. */
  const metBefore = (sentence: number, verb: string): Speaker | undefined => {
    if (!AGREES.test(verb) || isPluralSubject(reading, sentence - 1)) return undefined;
    let met: Speaker | undefined;
    for (let at = sentence - 1; at >= 0 && at >= sentence - PASSAGE && postOf(at) === postOf(sentence); at--) {
      const names = namesOf(severalIn(at), false, undefined, nameOf);
      if (names && met && JSON.stringify(names) !== JSON.stringify(met)) return undefined;
      met ??= names;
    }
    return met;
  };
  for (const { found } of drafts) {
    const speaker = speakerOf.get(found);
    if (found.anchor < 0 || !speaker || !('described' in speaker) || reading.quotationOf[found.anchor]! >= 0) continue;
    const { sentence } = tokens[found.anchor]!;
    const { paragraph } = doc.sentences[sentence]!;
    if (/^they$/i.test(speaker.described)) {
      const before =
        subjectBefore(reading, speakers, sentence) ?? namesOf(severalIn(sentence - 1), false, undefined, nameOf);
      // At the head of a paragraph: the pair that spoke last, right before.
      const last = pair && paragraph - pair.paragraph <= 1 ? pair.speaker : undefined;
      const met = before || last ? undefined : metBefore(sentence, tokens[found.anchor]!.lemma);
      if (met) speakerOf.set(found, met);
      if (before ?? last) speakerOf.set(found, (before ?? last)!);
      pair = last && { speaker: last, paragraph };
      continue;
    }
    if (!TOGETHER.test(speaker.described) && !TWO.test(speaker.described)) continue;
    const count = /\b(?:two|both|pair|duo)\b/i.test(speaker.described) ? 2 : undefined;
    const states = OF_STATES.test(speaker.described);
    // Those who spoke so far, where no sentence in reach tells who met.
    if (pair && paragraph - pair.paragraph <= 1 && !states) speakerOf.set(found, pair.speaker);
    for (let at = sentence; at >= 0 && at >= sentence - PASSAGE && postOf(at) === postOf(sentence); at--) {
      const names = namesOf(severalIn(at), states, count, nameOf);
      if (!names) continue;
      speakerOf.set(found, names);
      pair = { speaker: names, paragraph };
      break;
    }
  }
}

const isPerson = ({ kind }: ActorMention): boolean => kind === 'person' || kind === 'role';

function namesOf(
  several: Several | undefined,
  states: boolean,
  count: number | undefined,
  nameOf: (key: string | undefined) => string | undefined,
): Speaker | undefined {
  const members = several ?? [];
  if (members.length < 2 || (count !== undefined && members.length !== count)) return undefined;
  // "Both nations", where their presidents spoke by telephone.
  const names = members.map(m => (states && isPerson(m) ? nameOf(m.speaksFor) : m.name));
  if (names.some(name => name === undefined) || new Set(names).size < names.length) return undefined;
  const last = names.pop();
  return { described: `${names.join(', ')} and ${last}` };
}

/** The subject of the sentence before, in the same paragraph, where it is several. */
function subjectBefore(reading: Reading, speakers: SpeakerIndex, sentence: number): Speaker | undefined {
  const { doc, tokens, tree } = reading;
  const before = doc.sentences[sentence - 1];
  if (!before || before.paragraph !== doc.sentences[sentence]!.paragraph) return undefined;
  const root = rootOf(reading, sentence - 1);
  const subject = root === undefined ? undefined : tree.child(root, 'nsubj');
  if (subject === undefined || reading.quotationOf[subject]! >= 0) return undefined;
  const joined = tree.children(subject).some(c => hasRelation(tokens[c]!, 'conj'));
  if (!joined && !/^NNP?S$/.test(tokens[subject]!.tag ?? '')) return undefined;
  const speaker = speakerAt(reading, speakers, subject, nounPhrase(reading, subject));
  return 'described' in speaker && TOGETHER.test(speaker.described) ? undefined : speaker;
}

/** Whether a sentence is about several others, whom "they" would take up. */
function isPluralSubject(reading: Reading, sentence: number): boolean {
  const root = sentence < 0 ? undefined : rootOf(reading, sentence);
  const subject = root === undefined ? undefined : reading.tree.child(root, 'nsubj');
  if (subject === undefined) return false;
  const { tag, norm } = reading.tokens[subject]!;
  return /^NNP?S$/.test(tag ?? '') && !/^(?:leaders|presidents|sides|talks|discussions|consultations)$/.test(norm);
}

function rootOf({ doc, tokens }: Reading, sentence: number): number | undefined {
  const { first, last } = doc.sentences[sentence]!;
  for (let i = first; i < last && i < first + 100; i++) if (tokens[i]!.deprel === 'root') return i;
  return undefined;
}

/** Those of whom a sentence tells that they met or acted together: its joined subjects, and whom they met. */
function several(reading: Reading, speakers: SpeakerIndex, sentence: number): Several | undefined {
  if (sentence < 0) return undefined;
  const { tokens, tree } = reading;
  const root = rootOf(reading, sentence);
  const subject = root === undefined ? undefined : tree.child(root, 'nsubj');
  if (root === undefined || subject === undefined) return undefined;
  const sent = SENDS.test(tokens[subject]!.lemma) && !speakers.at(subject) ? sentBy(reading, subject) : [];
  const heads = sent.length > 1 ? sent : [subject, ...joinedTo(reading, subject), ...metWith(reading, root)];
  const members: ActorMention[] = [];
  for (const head of heads) {
    const actor = actorOf(reading, speakers, head);
    if (!actor) return undefined;
    if (!members.includes(actor)) members.push(actor);
  }
  return members;
}

/** "Delegations from Taveria and Solmark", "talks between the union and the bank": those whose they are. */
function sentBy({ tree, tokens, ...reading }: Reading, subject: number): number[] {
  const from = tree
    .children(subject)
    .find(
      c =>
        relationOf(tokens[c]!) === 'nmod' &&
        tree.children(c).some(k => k < c && /^(?:from|of|between|for)$/.test(tokens[k]!.norm)),
    );
  return from === undefined ? [] : [from, ...joinedTo({ tree, tokens, ...reading }, from)];
}

/** Whom the subject of a verb met or spoke with. */
function metWith(reading: Reading, root: number): number[] {
  const { tokens, tree } = reading;
  const { lemma } = tokens[root]!;
  const guests: number[] = [];
  const met = tree.children(root).filter(c => c > root && /^(?:i?obj|obl|nmod)$/.test(relationOf(tokens[c]!)));
  const occasion = met.some(c => OCCASION.test(tokens[c]!.lemma));
  if (!MEETS.test(lemma) && !occasion) return guests;
  const meetsWhom = /^(?:meet|host|welcome|receive|call|phone|join|tell)$/.test(lemma);
  for (const c of met) {
    const direct = /^i?obj$/.test(relationOf(tokens[c]!)) && meetsWhom;
    for (const guest of [c, ...tree.children(c).filter(k => k > c && hasRelation(tokens[k]!, 'nmod'))])
      if ((direct && guest === c) || tree.children(guest).some(k => k < guest && tokens[k]!.norm === 'with'))
        guests.push(guest, ...joinedTo(reading, guest));
  }
  return guests;
}

/** The same by the words alone, for "Oda Brandt, Jr. today held talks with …": people before the verb, and behind "with". */
function severalByWords({ doc, tokens }: Reading, speakers: SpeakerIndex, sentence: number): Several | undefined {
  const range = doc.sentences[sentence];
  if (!range) return undefined;
  const last = Math.min(range.last, range.first + 80);
  let verb = range.first;
  while (verb < last && !(/^VB[DNPZ]$/.test(tokens[verb]!.tag ?? '') && MEETS.test(tokens[verb]!.lemma))) verb++;
  let behind = verb + 1;
  while (behind < last && tokens[behind]!.norm !== 'with') behind++;
  const alone = behind >= last;
  const peopleIn = (from: number, until: number): ActorMention[] => {
    const people = new Set<ActorMention>();
    for (let i = from; i < until; i++) {
      if (isFiniteOrWh(tokens[i]!.tag)) break;
      const found = speakers.at(i);
      if (found?.actor.kind === 'person' && found.form.form !== 'pronoun') people.add(found.actor);
    }
    return [...people];
  };
  const before = peopleIn(range.first, verb);
  // "Oda Brandt, the president, and Karl Venn, the premier, met": the parse loses the verb behind so much.
  if (alone)
    return before.length === 2 && tokens.slice(range.first, verb).some(t => t.norm === 'and') ? before : undefined;
  const met = peopleIn(behind + 1, last).filter(actor => !before.includes(actor));
  return before.length > 0 && met.length > 0 ? [...before, ...met] : undefined;
}

const joinedTo = ({ tree, tokens }: Reading, head: number): number[] =>
  tree.children(head).filter(c => c > head && hasRelation(tokens[c]!, 'conj'));

function actorOf({ tree, tokens }: Reading, speakers: SpeakerIndex, head: number): ActorMention | undefined {
  const own = speakers.at(head)?.actor;
  if (own) return own;
  const child = tree
    .children(head)
    .find(c => /^(?:flat|appos|compound|nmod:desc)$/.test(tokens[c]!.deprel) && speakers.at(c));
  return child === undefined ? undefined : speakers.at(child)!.actor;
}
