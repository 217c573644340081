/**
 * People told again by what they were or how old they are: "the former judge", "the 61-year-old". In: people with their names, a noun. Out: the one
 * person named in the sentence before, in its paragraph, where no other stands between.
 */
import { wordFact } from '../../text/word-facts.ts';
import { addForm, type Draft, type Reading } from './draft.ts';

const AGE = /^\d{2}-year-old$/;

export function tellAgain(reading: Reading, people: ReadonlySet<Draft>, head: number): Draft | undefined {
  const { tokens, doc } = reading;
  const token = tokens[head]!;
  if (token.tag === 'NNS' || !token.deprel.startsWith('nsubj')) return undefined;
  const before = doc.sentences[token.sentence - 1];
  const own = doc.sentences[token.sentence]!;
  if (before === undefined || before.paragraph !== own.paragraph) return undefined;
  const first = phraseStart(reading, head);
  if (first === undefined) return undefined;
  let chosen: Draft | undefined;
  for (let i = before.first; i < head; i++) {
    const draft = reading.draftAt[i];
    if (!draft || !people.has(draft)) continue;
    if (chosen && chosen !== draft) return undefined;
    chosen = draft;
  }
  // Named in this sentence, before it: the phrase is somebody else.
  for (let i = own.first; i < first; i++) if (reading.draftAt[i] === chosen) return undefined;
  if (!chosen) return undefined;
  addForm(reading, chosen, first, head + 1, 'description', 'actors/told-again');
  reading.draftAt[head] = chosen;
  return chosen;
}

/** "61-year-old" in one word or in five. */
function isAge({ tokens, text }: Reading, head: number): boolean {
  const { norm, start, end } = tokens[head]!;
  if (AGE.test(norm)) return true;
  if (!norm.endsWith('old')) return false;
  return AGE.test(text.slice(text.lastIndexOf(' ', start) + 1, end).toLowerCase());
}

/** The word with its hyphens that ends in "old" at a token: "71-year-old"; nothing elsewhere. */
function oldBehind({ tokens, text }: Reading, at: number): string {
  const { norm, start, end } = tokens[at]!;
  return norm.endsWith('old') ? text.slice(text.lastIndexOf(' ', start) + 1, end).toLowerCase() : '';
}

/** What stands behind a noun that is no whole phrase yet. */
const goesOn = wordFact(
  ({ pos, norm }) => pos === 'NOUN' || pos === 'PROPN' || /^(?:of|for|who|from|in|to)$/.test(norm),
);

/** What may stand before the noun. */
const partOf = wordFact(({ pos, tag, norm }) => {
  if (pos !== 'ADJ' && pos !== 'NOUN' && pos !== 'NUM' && pos !== 'PROPN' && tag !== 'HYPH') return null;
  return norm === 'former' || norm === 'ex' ? 'former' : 'other';
});

/** "the former X", "the X-year-old": the article, where nothing but such words stands between, and nothing behind says whose or who. */
function phraseStart(reading: Reading, head: number): number | undefined {
  const { tokens } = reading;
  const { sentence } = tokens[head]!;
  const next = tokens[head + 1];
  if (next && next.sentence === sentence && goesOn(next)) return undefined;
  let first = head;
  let former = isAge(reading, head);
  while (
    first > 0 &&
    head - first < 12 &&
    tokens[first - 1]!.sentence === sentence &&
    tokens[first - 1]!.pos !== 'DET'
  ) {
    const before = tokens[first - 1]!;
    const part = partOf(before);
    // "the bespectacled, 71-year-old diplomat"
    const comma = before.text === ',' && partOf(tokens[first - 2]!) !== null;
    if ((part === null && !comma) || reading.nameAt(first - 1)) return undefined;
    if (AGE.test(oldBehind(reading, first - 1))) former = true;
    if (part === 'former') former = true;
    first--;
  }
  const det = tokens[first - 1];
  return former && det?.norm === 'the' && det.sentence === sentence ? first - 1 : undefined;
}
