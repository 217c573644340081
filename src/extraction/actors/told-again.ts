/**
 * People told again by what they were or how old they are: "the former judge", "the 61-year-old". In: people with their names, a noun. Out: the one
 * person named in the sentence before, in its paragraph, where no other stands between.
 */
import { addForm, type Draft, type Reading } from './draft.ts';

const AGE = /^\d{2}-year-old$/;

export function tellAgain(reading: Reading, people: ReadonlySet<Draft>, head: number): Draft | undefined {
  const { tokens, doc } = reading;
  const token = tokens[head]!;
  if (!token.deprel.startsWith('nsubj') || token.tag === 'NNS') return undefined;
  const first = phraseStart(reading, head);
  const before = doc.sentences[token.sentence - 1];
  const own = doc.sentences[token.sentence]!;
  if (first === undefined || before?.paragraph !== own.paragraph) return undefined;
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

/** "the former X", "the X-year-old": the article, where nothing but such words stands between, and nothing behind says whose or who. */
function phraseStart(reading: Reading, head: number): number | undefined {
  const { tokens } = reading;
  const { sentence, norm } = tokens[head]!;
  const next = tokens[head + 1];
  if (
    next &&
    next.sentence === sentence &&
    (/^(?:NOUN|PROPN)$/.test(next.pos) || /^(?:of|for|who|from|in|to)$/.test(next.norm))
  )
    return undefined;
  let first = head;
  let former = AGE.test(norm);
  // "61-year-old" in one word or in five.
  const from = reading.text.lastIndexOf(' ', tokens[head]!.start) + 1;
  if (AGE.test(reading.text.slice(from, tokens[head]!.end).toLowerCase())) former = true;
  while (
    first > 0 &&
    head - first < 6 &&
    tokens[first - 1]!.sentence === sentence &&
    tokens[first - 1]!.pos !== 'DET'
  ) {
    const before = tokens[first - 1]!;
    if (reading.nameAt(first - 1) || !(/^(?:ADJ|NOUN|NUM|PROPN)$/.test(before.pos) || before.tag === 'HYPH'))
      return undefined;
    if (before.norm === 'former' || before.norm === 'ex') former = true;
    first--;
  }
  const det = tokens[first - 1];
  return former && det?.norm === 'the' && det.sentence === sentence ? first - 1 : undefined;
}
