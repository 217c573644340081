/**
 * Whose office "its chairman", "whose leader" and "his spokesman" name. In: a phrase that names an office. Out: the one actor that the words before it
 * allow, or nobody: pronouns in general are read later (find-pronouns), when roles are known.
 */
import type { Draft, Reading } from './draft.ts';

/** Tokens back to the actor meant. */
const BACK = 60;

const isBody = ({ kind }: Draft): boolean => kind !== 'person' && kind !== 'role';
const isPerson = ({ kind }: Draft): boolean => kind === 'person';

/** The actor of a kind named in a token range, if there is one alone. */
function onlyOne(
  reading: Reading,
  first: number,
  last: number,
  fits: (draft: Draft) => boolean,
): Draft | 'several' | undefined {
  let found: Draft | undefined;
  for (let i = Math.max(first, last - BACK); i < last; i++) {
    const draft = reading.draftAt[i];
    if (!draft || !fits(draft) || draft === found) continue;
    if (found) return 'several';
    found = draft;
  }
  return found;
}

/** The subject of a sentence's main verb. */
function subject(reading: Reading, first: number, last: number): Draft | undefined {
  for (let i = first; i < Math.min(last, first + BACK); i++) {
    const { deprel, head } = reading.tokens[i]!;
    if (deprel === 'nsubj' && reading.tokens[head]?.deprel === 'root') return reading.draftAt[i];
  }
  return undefined;
}

export function antecedent(reading: Reading, first: number, head: number): Draft | undefined {
  const { doc, tokens } = reading;
  const { norm, sentence } = tokens[first]!;
  if (first >= head) return undefined;
  // "recalled its ambassador to Chile": a means of the state, and nobody who acts.
  if (/^(?:ambassador|consul|diplomat)$/.test(tokens[head]!.norm)) return undefined;
  if (norm === 'whose') {
    const before = reading.nameAt(tokens[first - 1]?.text === ',' ? first - 2 : first - 1);
    return before && reading.draftAt[before.first];
  }
  if (!/^(?:its|his|her)$/.test(norm)) return undefined;
  // "Ann Oakley, his minister": nobody's own.
  const own = tokens[first - 1]?.text === ',' ? reading.draftAt[first - 2] : undefined;
  const fits = (draft: Draft): boolean => (norm === 'its' ? isBody(draft) : isPerson(draft) && draft !== own);
  const here = doc.sentences[sentence]!;
  const inSentence = onlyOne(reading, here.first, first, fits);
  if (inSentence) return inSentence === 'several' ? undefined : inSentence;
  const last = doc.sentences[sentence - 1];
  if (!last || last.paragraph !== here.paragraph) return undefined;
  const main = subject(reading, last.first, last.last);
  if (main && fits(main)) return main;
  const alone = onlyOne(reading, last.first, last.last, fits);
  return alone === 'several' ? undefined : alone;
}
