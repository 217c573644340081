/**
 * Subjects before an insert: "Oda Brandt, speaking after a meeting that included both sides, said". The parser takes a noun or a
 * relative clause of the insert for the cue's. In: reading and verb. Out: the source, or nothing where the words are not so plain.
 */
import { isComma, isFiniteVerb, isNominal, type Reading, sentenceOf } from './reading.ts';
import { canBeSource } from './speaking.ts';
import { type Source, source } from './subjects.ts';
import { isAdverbOrAux, isWh } from './words.ts';

/** Occasions and texts in which one speaks: "in a joint statement", "at the summit", "after the meeting". */
const OCCASION = /^(?:in|at|after|during|through|via|on|from)$/;

/** How the insert opens: where and how the subject speaks, or what it is. */
const OPENS =
  /^(?:who|which|whose|speaking|talking|addressing|writing|appearing|briefing|testifying|visiting|standing|responding|replying|answering|asked|quoted|interviewed|flanked|reached|travelling|traveling|arriving)$/;

export function subjectBeforeInsert(reading: Reading, verb: number): Source | undefined {
  const { tokens, quotationOf } = reading;
  if (!/^VB[DZN]$/.test(tokens[verb]!.tag ?? '')) return undefined;
  // "…, has repeatedly said"
  let end = verb;
  while (isAdverbOrAux(tokens[end - 1]?.pos)) end--;
  if (!isComma(tokens[end - 1])) return undefined;
  const { first } = sentenceOf(reading, verb);
  let opener = first + 1;
  for (; opener < end - 1; opener++) {
    if (quotationOf[opener] !== quotationOf[verb] || isFiniteVerb(reading, opener)) return undefined;
    if (!isComma(tokens[opener - 1]) || !isNominal(tokens[opener - 2])) continue;
    if (OPENS.test(tokens[opener]!.norm)) break;
    // Behind an occasion alone: "The two ministers, in a joint statement, called on …".
    if (verb === end && OCCASION.test(tokens[opener]!.norm) && canBeSource(reading, opener - 2)) break;
  }
  if (opener >= end - 1) return undefined;
  // Behind the insert's opening every finite verb stands in a relative clause.
  let relative = false;
  for (let i = opener; i < end - 1; i++) {
    if (quotationOf[i] !== quotationOf[verb]) return undefined;
    if (/^(?:WDT|WP|WRB)$/.test(tokens[i]!.tag ?? '')) relative = true;
    else if (isComma(tokens[i])) relative = false;
    else if (isFiniteVerb(reading, i) && !relative) return undefined;
  }
  let head = opener - 2;
  for (let steps = 0; steps < 12; steps++) {
    const up = tokens[head]!.head;
    if (up < first || up >= opener || !isNominal(tokens[up])) break;
    head = up;
  }
  const found = source(reading, opener, head);
  // Who it is, in a relative clause, belongs to the one who speaks.
  return isWh(tokens[opener]!.tag) ? { ...found, range: { ...found.range, last: end - 2 } } : found;
}
