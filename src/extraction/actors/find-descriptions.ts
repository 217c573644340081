/**
 * Definite descriptions: "the French president", "the top U.S. diplomat", "the monitoring group". In: people with roles, bodies. Out: forms added to
 * them, and actors of kind `role` for offices whose holder is not named. An indefinite one ("a diplomat") is nobody in particular.
 */
import { offices } from '../../knowledge/gazetteer.ts';
import type { Word } from '../../model/doc.ts';
import { wordMark, wordMarks } from '../../text/word-marks.ts';
import { addForm, type Draft, type DraftRole, newDraft, type Reading } from './draft.ts';
import { introducedNext, namedNext } from './named-next.ts';
import { nounPhrase, type Phrase } from './noun-phrase.ts';
import { holder, VAGUE } from './office-match.ts';
import { type Office, parseOffice } from './office-phrase.ts';
import { officeWord } from './office-words.ts';
import { plainHolder } from './plain-office.ts';
import { tellAgain } from './told-again.ts';
import { variedSubject } from './varied-subject.ts';

/** Makes a phrase a form of a person, and what it says a role of theirs. */
function attach(reading: Reading, person: Draft, office: Office, phrase: Phrase, by: string): void {
  const { tokens } = reading;
  addForm(reading, person, phrase.first, phrase.last, 'description', by);
  for (let i = office.headToken; i < phrase.last; i++) reading.draftAt[i] ??= person;
  if (person.gender === 'u' && /woman$/.test(office.head)) person.gender = 'f';
  if (!office.of || person.roles.some(role => role.head === office.head)) return;
  const span = { start: tokens[phrase.first]!.start, end: tokens[phrase.last - 1]!.end };
  person.roles.push({ title: office.title, head: office.head, of: office.of, former: office.former, span, by });
}

/** "Director of the Federal Harbour Board (FHB) Oda Brandt": the person named behind the letters of the body. */
function behindLetters(reading: Reading, at: number): Draft | undefined {
  const { tokens } = reading;
  if (tokens[at]?.text !== '(' || tokens[at + 2]?.text !== ')') return undefined;
  const name = reading.nameAt(at + 3);
  return name?.kind === 'person' && name.first === at + 3 ? reading.draftAt[at + 3] : undefined;
}

function describeOffice(reading: Reading, people: readonly Draft[], made: Draft[], head: number): void {
  const { tokens, text } = reading;
  const next = tokens[head + 1];
  // "the minister Oda Brandt", "the chief negotiator": the noun goes on.
  if (
    next &&
    next.sentence === tokens[head]!.sentence &&
    (next.pos === 'NOUN' || next.pos === 'PROPN') &&
    next.start - tokens[head]!.end <= 1
  )
    return;
  // "Secretary-General": half a word.
  if (next && /^[-‐–]$/.test(next.text) && next.start === tokens[head]!.end) return;
  const phrase = nounPhrase(reading, head);
  // "the spokesman for the U.S.-led coalition": the phrase goes on behind the hyphen.
  if (tokens[phrase.last]?.tag === 'HYPH' && tokens[phrase.last]!.start === tokens[phrase.last - 1]!.end) return;
  if (!phrase.indefinite && !phrase.determined && !phrase.owned) return;
  const office = parseOffice(reading, phrase.first, phrase.last);
  if (!office || office.headToken !== head) return;
  const { kin } = offices();
  // "my boss", but "a rail union boss"
  const isKin = kin.has(office.head) && !(office.head === 'boss' && tokens[head - 1]?.pos === 'NOUN');
  if (isKin && office.head !== 'ally') return;
  // "Secretary of State Ann Oakley": a title, which the rules of roles read.
  const behind = reading.nameAt(phrase.last);
  const named = behindLetters(reading, phrase.last);
  if (named) {
    attach(reading, named, office, phrase, 'actors/office');
    return;
  }
  if (
    behind?.kind === 'person' &&
    behind.first === phrase.last &&
    tokens[phrase.last]!.sentence === tokens[head]!.sentence
  )
    return;
  const follows = namedNext(reading, office, phrase) ?? introducedNext(reading, office, phrase);
  if (follows) {
    attach(reading, follows, office, phrase, 'actors/named-next');
    return;
  }
  if (phrase.indefinite || isKin) return;
  const at = tokens[phrase.first]!.start;
  const top = (): boolean => /\b(?:top|chief|senior-most)\b/i.test(text.slice(at, tokens[head]!.start));
  // "the head of the Harbour Agency" is one alone, "the head" anybody.
  const vague = VAGUE.has(office.head) && !(office.head === 'head' && office.of);
  if (vague && !(office.head === 'diplomat' && top()) && !office.title.includes(' ')) {
    const plain = plainHolder(reading, people, phrase, head);
    if (plain) attach(reading, plain, office, phrase, 'actors/plain-office');
    return;
  }
  // "the spokesman of a brigade" is somebody else's.
  let general = false;
  for (let i = head; i < phrase.last && !general; i++) general = tokens[i]!.norm === 'a' || tokens[i]!.norm === 'an';
  const person = general ? undefined : holder(people, office, at);
  if (person && !isAnother(reading, person, office, head)) {
    attach(reading, person, office, phrase, 'actors/office');
    return;
  }
  // "The summit ends her term as council chief": what one is, and nobody who is spoken of.
  if (tokens[phrase.first - 1]?.norm === 'as' && !phrase.determined) return;
  const before = variedSubject(reading, office, phrase);
  if (before) {
    attach(reading, before, office, phrase, 'actors/varied');
    return;
  }
  if (!office.of || !('draft' in office.of) || VAGUE.has(office.head) || !offices().stateHeads.has(office.head)) return;
  const key = `${office.title.toLowerCase()} ${office.of.draft.name}`;
  const owner = office.of.draft;
  let draft = made.find(role => role.words[0] === key);
  const determiner = /^(?:DET|PRON)$/.test(tokens[phrase.first]!.pos) && !reading.nameAt(phrase.first);
  const from = determiner ? phrase.first + 1 : phrase.first;
  const span = { start: tokens[from]!.start, end: tokens[phrase.last - 1]!.end };
  if (!draft) {
    const role: DraftRole = {
      title: office.title,
      head: office.head,
      of: { draft: owner },
      former: office.former,
      span,
      by: 'roles/description',
    };
    draft = newDraft({
      name: text.slice(span.start, span.end).replace(/\s+/g, ' '),
      kind: 'role',
      gender: /woman$/.test(office.head) ? 'f' : 'u',
      by: 'actors/office',
      words: [key],
    });
    draft.roles.push(role);
    made.push(draft);
  }
  addForm(reading, draft, phrase.first, phrase.last, 'description', 'actors/office');
  for (let i = head; i < phrase.last; i++) reading.draftAt[i] ??= draft;
}

/**
 * "President Oda Brandt, the Velmian leader's main foe", "Brandt told the Velmian leader": beside a name of whose state nothing is said, a
 * description with a state is somebody else's.
 */
function isAnother({ doc, tokens }: Reading, person: Draft, office: Office, head: number): boolean {
  if (!office.of || person.roles.some(role => role.of !== undefined)) return false;
  const { start } = doc.sentences[tokens[head]!.sentence]!;
  return person.forms.some(form => form.start >= start && form.start < tokens[head]!.start && form.form !== 'pronoun');
}

/** What a word may head a description of. */
export function headsDescription(word: Word): 'office' | 'person' | undefined {
  if (word.tag === 'NNS') return undefined;
  // "The official added that": tagged as adjectives where no noun stands behind
  const isNoun = word.pos === 'NOUN' || word.pos === 'PROPN' || word.norm === 'official' || word.norm === 'executive';
  if (!isNoun && !word.norm.endsWith('old')) return undefined;
  return officeWord({ word }).heads ? 'office' : 'person';
}

export const OFFICE = wordMark(word => headsDescription(word) === 'office');

export function findDescriptions(reading: Reading, people: readonly Draft[]): Draft[] {
  const made: Draft[] = [];
  const known = new Set(people);
  const marks = wordMarks(reading.tokens);
  for (const { index } of reading.marked.descriptions) {
    if (reading.draftAt[index] || reading.nameAt(index)) continue;
    if (tellAgain(reading, known, index)) continue;
    if (marks[index]! & OFFICE) describeOffice(reading, people, made, index);
  }
  return made;
}
