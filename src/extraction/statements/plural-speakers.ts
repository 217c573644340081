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
import { isFiniteOrWh, isPastOrPresent } from './words.ts';

const TOGETHER =
  /^(?:(?:the|both|these|all)(?: (?:two|three|four))? (?:leaders|presidents|(?:(?:prime|foreign|defen[cs]e|finance|interior|trade|energy|economy|agriculture|fisheries|deputy foreign) )?ministers|secretaries|chancellors|premiers|monarchs|heads of (?:state|government|delegation)|national security advis[eo]rs|envoys|officials|diplomats|negotiators|counterparts|men|women|sides|countries|states|governments|parties|nations|delegations|teams|capitals|neighbou?rs|principals)|both|(?:the )?(?:two|pair)|the two of them)$/i;
const OF_STATES = /(?:sides|countries|states|governments|parties|nations|delegations|teams|capitals|neighbou?rs)$/i;
/** Nouns that act for the one that "of" brings in: "delegations of Norvand and Lemoria". */
const ACTS_FOR =
  /^(?:delegation|representative|official|envoy|leader|minister|negotiator|team|government|president|delegate|diplomat|expert|head|side)$/;
/** Sentences back to the one that tells who met; a read-out names them once, at its head. */
const PASSAGE = 30;
const MEETS = /^(?:meet|speak|talk|host|welcome|receive|hold|confer|call|phone|visit|join|sit|discuss|sign|have)$/;

const OCCASION =
  /^(?:talk|meeting|negotiation|conversation|call|dialogue|consultation|discussion|summit|exchange|round|session)$/;

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
  let pair: { readonly speaker: Speaker; readonly paragraph: number } | undefined;
  for (const { found } of drafts) {
    const speaker = speakerOf.get(found);
    if (found.anchor < 0 || !speaker || !('described' in speaker) || reading.quotationOf[found.anchor]! >= 0) continue;
    const { sentence } = tokens[found.anchor]!;
    const { paragraph } = doc.sentences[sentence]!;
    if (/^they$/i.test(speaker.described)) {
      const before = subjectBefore(reading, speakers, sentence) ?? namesOf(severalIn(sentence - 1), false, undefined);
      // At the head of a paragraph: the pair that spoke last, right before; in a read-out those who met, where no others came between.
      const last =
        (pair && paragraph - pair.paragraph <= 1 ? pair.speaker : undefined) ?? metAtHead(reading, severalIn, sentence);
      if (before ?? last) speakerOf.set(found, (before ?? last)!);
      pair = last && { speaker: last, paragraph };
      continue;
    }
    if (!TOGETHER.test(speaker.described)) continue;
    const count = /\b(?:two|both|pair)\b/i.test(speaker.described) ? 2 : undefined;
    const states = OF_STATES.test(speaker.described);
    // Those who spoke so far, where no sentence in reach tells who met.
    if (pair && paragraph - pair.paragraph <= 1 && !states) speakerOf.set(found, pair.speaker);
    for (let at = sentence; at >= 0 && at >= sentence - PASSAGE && postOf(at) === postOf(sentence); at--) {
      const members = severalIn(at);
      const sides = states ? sidesOf(reading, members) : undefined;
      // "the sides" of two people of whom nobody says for whom they speak: the two
      const people = members?.every(m => m.kind === 'person') && /sides$/i.test(speaker.described);
      const names = sides ? namesOf(sides, true, count) : namesOf(members, states && !people, count);
      if (!names) continue;
      speakerOf.set(found, names);
      pair = { speaker: names, paragraph };
      break;
    }
  }
}

function namesOf(several: Several | undefined, states: boolean, count: number | undefined): Speaker | undefined {
  const members = several ?? [];
  if (members.length < 2 || (count !== undefined && members.length !== count)) return undefined;
  const fits = (kind: string): boolean => (states ? kind !== 'person' && kind !== 'role' : true);
  if (!members.every(m => fits(m.kind))) return undefined;
  const names = members.map(m => m.name);
  const last = names.pop();
  return { described: `${names.join(', ')} and ${last}` };
}

/** Sentences of a passage over which "they" may still be those who met at its head. */
const SINCE = 6;

/** "A spoke with B. B thanked A. They welcomed …": those of the first sentence, where none between has another plural subject. */
function metAtHead(
  reading: Reading,
  severalIn: (sentence: number) => Several | undefined,
  sentence: number,
): Speaker | undefined {
  const { doc, tokens, tree } = reading;
  for (let at = sentence - 1; at >= 0 && at >= sentence - SINCE; at--) {
    const members = severalIn(at);
    if (members)
      return members.length === 2 && members.every(m => m.kind === 'person') ? namesOf(members, false, 2) : undefined;
    const root = rootOf(reading, at);
    const subject = root === undefined ? undefined : tree.child(root, 'nsubj');
    if (subject === undefined || reading.quotationOf[doc.sentences[at]!.first]! >= 0) return undefined;
    if (/^NNP?S$/.test(tokens[subject]!.tag ?? '') && !TOGETHER.test(`the ${tokens[subject]!.norm}`)) return undefined;
  }
  return undefined;
}

/** Those for whom several people speak: of two presidents, "both sides" are their states. */
function sidesOf({ actors }: Reading, members: Several | undefined): Several | undefined {
  const sides = members?.map(m =>
    m.kind === 'person' || m.kind === 'role' ? actors.find(({ key }) => key === m.speaksFor) : m,
  );
  return sides?.every((side): side is ActorMention => side !== undefined) ? [...new Set(sides)] : undefined;
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

function rootOf({ doc, tokens }: Reading, sentence: number): number | undefined {
  const { first, last } = doc.sentences[sentence]!;
  for (let i = first; i < last && i < first + 100; i++) if (tokens[i]!.deprel === 'root') return i;
  return undefined;
}

/** Those of whom a sentence tells that they met or acted together: its joined subjects, and whom they met. */
function several(reading: Reading, speakers: SpeakerIndex, sentence: number): Several | undefined {
  if (sentence < 0) return undefined;
  const { tree } = reading;
  const root = rootOf(reading, sentence);
  const subject = root === undefined ? undefined : tree.child(root, 'nsubj');
  if (root === undefined || subject === undefined) return undefined;
  const heads = actingFor(reading, speakers, subject) ?? [subject, ...joinedTo(reading, subject)];
  heads.push(...metWith(reading, root));
  const members: ActorMention[] = [];
  for (const head of heads) {
    const actor = actorOf(reading, speakers, head);
    if (!actor) return undefined;
    if (!members.includes(actor)) members.push(actor);
  }
  return members;
}

/** "Delegations of Norvand and Lemoria", "the leaders of the two": those behind "of". */
function actingFor(reading: Reading, speakers: SpeakerIndex, head: number): number[] | undefined {
  const { tokens, tree } = reading;
  if (!ACTS_FOR.test(tokens[head]!.lemma) || speakers.at(head)) return undefined;
  const of = tree
    .children(head)
    .find(
      c =>
        c > head &&
        hasRelation(tokens[c]!, 'nmod') &&
        tree.children(c).some(k => k < c && /^(?:of|from)$/.test(tokens[k]!.norm)),
    );
  const heads = of === undefined ? [] : [of, ...joinedTo(reading, of)];
  return heads.length > 1 ? heads : undefined;
}

/** Whom the subject of a verb met or spoke with. */
function metWith(reading: Reading, root: number): number[] {
  const { tokens, tree } = reading;
  const { lemma } = tokens[root]!;
  const guests: number[] = [];
  const met = tree.children(root).filter(c => c > root && /^(?:i?obj|obl|nmod)$/.test(relationOf(tokens[c]!)));
  // "resumed talks with Solmark"
  if (!MEETS.test(lemma) && !met.some(c => OCCASION.test(tokens[c]!.lemma))) return guests;
  const meetsWhom = /^(?:meet|host|welcome|receive|call|phone|join)$/.test(lemma);
  for (const c of met) {
    const direct = relationOf(tokens[c]!) === 'obj' && meetsWhom;
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
  while (verb < last && !(isPastOrPresent(tokens[verb]!.tag) && MEETS.test(tokens[verb]!.lemma))) verb++;
  let behind = verb + 1;
  while (behind < last && tokens[behind]!.norm !== 'with') behind++;
  if (behind >= last) return undefined;
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
