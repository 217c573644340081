/** What the rules of roles share: adding a role to a person, and where a phrase that names an office ends and what it may hold. */
import { offices } from '../../knowledge/gazetteer.ts';
import type { Draft, DraftRole, Reading } from './draft.ts';
import type { Office } from './office-phrase.ts';
import { officeWord } from './office-words.ts';

/** No title met is longer; keeps every scan short. */
export const LONGEST = 24;

/** "a member of the Harbour sect": what one was born or baptised into is no office. */
const BELONGS =
  /^(?:\S+ )?(?:member|follower|adherent)s? of .*\b(?:sect|faith|religion|church|tribe|clan|family|minority|caste)$/i;

export function addRole(person: Draft, office: Office, span: { start: number; end: number }, by: string): void {
  if (BELONGS.test(office.title)) return;
  const known = person.roles.find(role => role.title.toLowerCase() === office.title.toLowerCase());
  if (known) {
    // The fuller statement of the same role wins: with whose office it is.
    if (!known.of && office.of) known.of = office.of;
    return;
  }
  const role: DraftRole = {
    title: office.title,
    head: office.head,
    of: office.of,
    former: office.former,
    span,
    by,
  };
  person.roles.push(role);
}

/** "managing director", "the ruling party": a participle before its noun, and no verb of the sentence. */
export function isParticiple({ tokens }: Reading, at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  if ((token.tag !== 'VBG' && token.tag !== 'VBN') || !/^(?:NOUN|PROPN|ADJ)$/.test(after?.pos ?? '')) return false;
  return (
    before?.pos === 'DET' || (offices().modifiers.has(token.norm) && /^(?:,|an?|the|its|as)$/.test(before?.norm ?? ''))
  );
}

/** End of a noun phrase that begins at a token: before a verb, a mark, a relative word, the next comma. */
export function phraseEnd(reading: Reading, first: number): number {
  const { tokens } = reading;
  const sentence = tokens[first]?.sentence;
  let i = first;
  for (; i < tokens.length && i - first < LONGEST && tokens[i]!.sentence === sentence; i++) {
    const token = tokens[i]!;
    const word = officeWord(token);
    if (word.stops) break;
    if ((token.pos === 'VERB' || token.pos === 'AUX') && !word.heads && !isParticiple(reading, i)) break;
    if (word.closes) break;
  }
  return i;
}

/** Whether a person is named in a range other than as an owner or in a complement: then it is a list, not an apposition. */
export function holdsPerson(reading: Reading, first: number, last: number, head: number): boolean {
  for (let i = first; i < last; i++) {
    const name = reading.nameAt(i);
    if (!name) continue;
    i = name.last - 1;
    if (name.kind !== 'person') continue;
    if (reading.tokens[name.last]?.pos === 'PART' && name.last <= head) continue;
    if (name.first > head + 1 && /^(?:of|for|to)$/.test(reading.tokens[name.first - 1]!.norm)) continue;
    return true;
  }
  return false;
}

/** The noun phrase must begin like one and have its head before any preposition. */
export function wellFormed(reading: Reading, first: number, office: Office): boolean {
  const { tokens } = reading;
  if (/^(?:and|or|in|on|at|with|for|from|to|but|including|along)$/.test(tokens[first]!.norm)) return false;
  for (let i = first; i < office.headToken; i++) {
    const { pos, norm } = tokens[i]!;
    if (pos === 'ADP' && norm !== 'of' && !reading.nameAt(i)) return false;
  }
  return true;
}
