/** "The main opposition group": the body that the text says is of the opposition, taken up. In: a body. Out: whether it is; forms added to it. */
import { addForm, type Draft, type Reading } from './draft.ts';

/** Heads of what news calls "the main opposition group". */
const UMBRELLA =
  /^(?:group|grouping|coalition|body|council|alliance|bloc|umbrella|party|committee|organisation|organization|movement)$/;
const AGAINST = /^(?:opposition|rebel|separatist|insurgent|dissident)$/;

/** Whether the text says of a body, right before or behind its name, that it is of the opposition. */
export function isOpposition(reading: Reading, body: Draft): boolean {
  const { tokens } = reading;
  return body.forms.some(form => {
    if (form.form === 'pronoun' || form.form === 'description') return false;
    const { sentence } = tokens[form.first]!;
    for (let i = form.first - 1; i >= form.first - 6 && i >= 0 && tokens[i]!.sentence === sentence; i--) {
      if (AGAINST.test(tokens[i]!.norm)) return true;
      if (!/^(?:ADJ|NOUN|PROPN|PUNCT)$/.test(tokens[i]!.pos) && !/^(?:known|as|called|named)$/.test(tokens[i]!.norm))
        break;
    }
    // "the X, the main opposition group".
    let i = form.last;
    if (tokens[i]?.text === '(') i = Math.min(i + 3, tokens.length);
    if (tokens[i]?.text !== ',' || tokens[i + 1]?.pos !== 'DET') return false;
    for (let k = i + 2; k < i + 8 && tokens[k]?.sentence === sentence; k++) {
      if (AGAINST.test(tokens[k]!.norm)) return true;
      if (!/^(?:ADJ|NOUN|PROPN|PART|PUNCT)$/.test(tokens[k]!.pos)) break;
    }
    return false;
  });
}

/** "the main opposition group", "Ruritania's main rebel coalition": the one body that the text says is of the opposition. */
export function takeUpOpposition(reading: Reading, body: Draft, head: number): void {
  const { tokens } = reading;
  const token = tokens[head]!;
  if (!UMBRELLA.test(token.norm)) return;
  let first = head;
  let against = false;
  let main = false;
  for (; first > 0 && tokens[first - 1]!.sentence === token.sentence && head - first < 7; first--) {
    const before = tokens[first - 1]!;
    if (before.pos === 'DET') break;
    if (!/^(?:ADJ|NOUN|PROPN|PART|PUNCT)$/.test(before.pos) || /^[,;:]$/.test(before.text)) break;
    against ||= AGAINST.test(before.norm);
    main ||= /^(?:main|largest|biggest|leading|principal|umbrella)$/.test(before.norm);
  }
  if (!against || !main) return;
  const det = tokens[first - 1];
  const from = det?.norm === 'the' && det.sentence === token.sentence ? first - 1 : first;
  if (det && det.norm !== 'the' && det.pos === 'DET') return;
  addForm(reading, body, from, head + 1, 'description', 'actors/main-opposition');
  for (let i = first; i <= head; i++) reading.draftAt[i] ??= body;
}
