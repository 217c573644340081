/**
 * Sentences that only tell where and when words beside them were said: "She announced this on Telegram.", "He said so at a briefing on
 * Monday." In: reading, speakers. Out: their speaker and circumstances; they are no statements.
 */
import { type Circumstances, findCircumstances } from './circumstances.ts';
import type { Reading } from './reading.ts';
import { findSource } from './sources.ts';
import { type SpeakerIndex, speakerAt, speakerKey } from './speakers.ts';
import { verbUses } from './words.ts';

export interface Pointer {
  readonly paragraph: number;
  /** As in Told. */
  readonly speaker: string;
  readonly circumstances: Circumstances;
}

export function findPointers(reading: Reading, speakers: SpeakerIndex): Pointer[] {
  const { tokens, doc, quotationOf } = reading;
  const found: Pointer[] = [];
  for (const index of reading.candidates.pointers) {
    const { sentence } = tokens[index]!;
    const verb = tokens[index - 1]?.norm === 'about' ? index - 2 : index - 1;
    const cue = tokens[verb];
    if (!cue || cue.sentence !== sentence || quotationOf[index]! >= 0 || (cue.tag !== 'VBD' && cue.tag !== 'VBN'))
      continue;
    if (!verbUses(cue)?.some(use => use.takes.includes('clause'))) continue;
    // "said this plan": the plan is what is talked about.
    const next = tokens[index + 1];
    if (next && /^(?:NOUN|PROPN|ADJ|NUM|VERB|AUX)$/.test(next.pos)) continue;
    const source = findSource(reading, verb);
    if (!source) continue;
    const circumstances = findCircumstances(reading, {
      rule: '',
      construction: '',
      anchor: verb,
      cue: { first: verb, last: index },
      source: source.head,
      sourceRange: source.range,
      content: [],
    });
    if (!circumstances.channel && circumstances.time === undefined) continue;
    found.push({
      paragraph: doc.sentences[sentence]!.paragraph,
      speaker: speakerKey(speakerAt(reading, speakers, source.head, source.range)),
      circumstances,
    });
  }
  return found;
}
