/** Titles in the plural and the names that they are shared out to. In: drafts of people. Out: a role for each. */
import { wordFact } from '../../text/word-facts.ts';
import type { Draft, Reading } from './draft.ts';
import type { Office } from './office-phrase.ts';
import { isOfficeHead, officeWord } from './office-words.ts';
import { addRole } from './role-phrases.ts';

/** The title that a word is the plural of: "president". */
export const pluralTitle = wordFact(({ tag, norm }) => {
  if ((tag !== 'NNS' && tag !== 'NNPS') || !norm.endsWith('s')) return null;
  const head = norm.slice(0, -1);
  return isOfficeHead(head) ? head : null;
});

/** "Presidents Oda Brandt and Karl Venn", "Presidents Oda Brandt of Velmia and Karl Venn of Taveria": a title in the plural is the title of each. */
export function pluralTitles(reading: Reading): void {
  for (const token of reading.marked.titles) {
    const head = pluralTitle(token);
    if (head === null) continue;
    const { index } = token;
    const { first, title, of } = titleOf(reading, index, head);
    const office = { title, head, headToken: index, of, former: false };
    eachNamed(reading, index + 1, first, office, 'roles/plural-title');
    const listed = behindIncluding(reading, index + 1);
    if (listed > 0 && !TOO_WIDE.test(head)) eachNamed(reading, listed, first, office, 'roles/including');
  }
}

/** The words of a title before its plural head that are its own: no number, no "several"; a nationality says whose. */
function titleOf(reading: Reading, index: number, head: string): { first: number; title: string; of: Office['of'] } {
  const { tokens } = reading;
  const words = [head];
  let first = index;
  let of: Office['of'];
  for (let i = index - 1; i > index - 5 && tokens[i]?.sentence === tokens[index]!.sentence; i--) {
    const name = reading.nameAt(i);
    if (name?.kind === 'nationality') {
      const state = name.known?.startsWith('state/') ? reading.stateDraft(name.known) : undefined;
      of = state && { draft: state };
      i = name.first;
      first = i;
      continue;
    }
    if (name || COUNTS.test(tokens[i]!.norm)) break;
    if (tokens[i]!.pos !== 'ADJ' && !officeWord(tokens[i]!).modifier && !MINISTRY.test(tokens[i]!.norm)) break;
    const opens = tokens[i - 1]?.sentence !== tokens[i]!.sentence && tokens[i]!.pos !== 'PROPN';
    words.unshift(opens ? tokens[i]!.norm : tokens[i]!.text);
    first = i;
  }
  return { first, title: words.join(' '), of };
}

/** They say too little of one of many. */
const TOO_WIDE = /^(?:official|member|leader|aide|ally|counterpart|expert|rival|fighter|rebel|militant|chief|head)$/;
const MINISTRY = /^(?:prime|foreign|defen[cs]e|interior|finance|vice|trade|energy|health|justice|climate)$/;
const COUNTS = /^(?:several|many|other|some|few|various|numerous|most|leading|both|more|such|fellow|all|rival)$/;

/** "candidates, including X": where the names begin; -1 where none are listed. */
function behindIncluding({ tokens }: Reading, from: number): number {
  const comma = tokens[from]?.text === ',' ? from + 1 : from;
  const { sentence } = tokens[from - 1]!;
  if (tokens[comma]?.sentence !== sentence) return -1;
  if (tokens[comma]!.norm === 'including') return comma + 1;
  return tokens[comma]!.norm === 'such' && tokens[comma + 1]?.norm === 'as' ? comma + 2 : -1;
}

/** Gives an office to each of the people whose names stand in a list. */
function eachNamed(reading: Reading, from: number, first: number, office: Office, by: string): void {
  const { tokens } = reading;
  for (let at = from; tokens[at]?.sentence === tokens[first]!.sentence; ) {
    const name = reading.nameAt(at);
    const person = name?.kind === 'person' && name.first === at ? reading.draftAt[at] : undefined;
    if (!name || !person) break;
    const owner = ownerBehind(reading, name.last);
    const of = owner ? { draft: owner.draft } : office.of;
    addRole(person, { ...office, of }, { start: tokens[first]!.start, end: name.end }, by);
    at = owner ? owner.last : name.last;
    while (tokens[at]?.text === ',' || tokens[at]?.norm === 'and') at++;
  }
}

/** "Oda Brandt of Velmia": the state or body, and the token behind it. */
function ownerBehind(reading: Reading, at: number): { draft: Draft; last: number } | undefined {
  const { tokens } = reading;
  if (tokens[at]?.norm !== 'of') return undefined;
  const from = tokens[at + 1]?.norm === 'the' ? at + 2 : at + 1;
  const name = reading.nameAt(from);
  const draft =
    name?.first === from
      ? (reading.draftAt[from] ?? (name.known?.startsWith('state/') ? reading.stateDraft(name.known) : undefined))
      : undefined;
  return name && draft && draft.kind !== 'person' ? { draft, last: name.last } : undefined;
}
