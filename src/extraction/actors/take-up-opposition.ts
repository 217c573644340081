/** "The main opposition group": the body that the text says is of the opposition, taken up. In: a body. Out: whether it is; forms added to it. */
import { wordFact } from '../../text/word-facts.ts';
import { addForm, type Draft, type Reading } from './draft.ts';

/** Heads of what news calls "the main opposition group". */
const UMBRELLA =
  /^(?:group|grouping|coalition|body|council|alliance|bloc|umbrella|party|committee|organisation|organization|movement)$/;
const AGAINST = /^(?:opposition|rebel|separatist|insurgent|dissident)$/;

export const isUmbrella = wordFact(({ norm }) => UMBRELLA.test(norm));
const isAgainst = wordFact(({ norm }) => AGAINST.test(norm));
const standsBefore = wordFact(
  ({ pos, norm }) => /^(?:ADJ|NOUN|PROPN|PUNCT)$/.test(pos) || /^(?:known|as|called|named)$/.test(norm),
);
const standsIn = wordFact(({ pos }) => /^(?:ADJ|NOUN|PROPN|PART|PUNCT)$/.test(pos));

/** Whether the text says of a body, right before or behind its name, that it is of the opposition. */
export function isOpposition(reading: Reading, body: Draft): boolean {
  const { tokens } = reading;
  return body.forms.some(form => {
    if (form.form === 'pronoun' || form.form === 'description') return false;
    const { sentence } = tokens[form.first]!;
    for (let i = form.first - 1; i >= form.first - 6 && i >= 0 && tokens[i]!.sentence === sentence; i--) {
      if (isAgainst(tokens[i]!)) return true;
      if (!standsBefore(tokens[i]!)) break;
    }
    // "the X, the main opposition group".
    let i = form.last;
    if (tokens[i]?.text === '(') i = Math.min(i + 3, tokens.length);
    if (tokens[i]?.text !== ',' || tokens[i + 1]?.pos !== 'DET') return false;
    for (let k = i + 2; k < i + 8 && tokens[k]?.sentence === sentence; k++) {
      if (isAgainst(tokens[k]!)) return true;
      if (!standsIn(tokens[k]!)) break;
    }
    return false;
  });
}

/** "the main opposition group", "Ruritania's main rebel coalition": the one body that the text says is of the opposition. */
export function takeUpOpposition(reading: Reading, body: Draft, head: number): void {
  const { tokens } = reading;
  const token = tokens[head]!;
  if (!isUmbrella(token)) return;
  let first = head;
  let against = false;
  let main = false;
  for (; first > 0 && tokens[first - 1]!.sentence === token.sentence && head - first < 7; first--) {
    const before = tokens[first - 1]!;
    if (before.pos === 'DET') break;
    if (!standsIn(before) || /^[,;:]$/.test(before.text)) break;
    against ||= isAgainst(before);
    main ||= /^(?:main|largest|biggest|leading|principal|umbrella)$/.test(before.norm);
  }
  if (!against || !main) return;
  const det = tokens[first - 1];
  const from = det?.norm === 'the' && det.sentence === token.sentence ? first - 1 : first;
  if (det && det.norm !== 'the' && det.pos === 'DET') return;
  addForm(reading, body, from, head + 1, 'description', 'actors/main-opposition');
  for (let i = first; i <= head; i++) reading.draftAt[i] ??= body;
}
