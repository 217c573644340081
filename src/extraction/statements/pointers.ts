/**
 * Sentences that only tell where and when words beside them were said: "She announced this on Telegram.", "He said so at a briefing on
 * Monday." In: reading, speakers. Out: their speaker and circumstances; they are no statements.
 */
import { type Circumstances, findCircumstances } from './circumstances.ts';
import type { Reading } from './reading.ts';
import { findSource } from './sources.ts';
import { type SpeakerIndex, speakerAt } from './speakers.ts';

export interface Pointer {
  readonly paragraph: number;
  /** As in Told. */
  readonly speaker: string;
  readonly circumstances: Circumstances;
}

export function findPointers(reading: Reading, speakers: SpeakerIndex): Pointer[] {
  const { tokens, doc, lexicon, quotationOf } = reading;
  const found: Pointer[] = [];
  for (const { index, norm, sentence } of tokens) {
    if (norm !== 'this' && norm !== 'so') continue;
    const verb = tokens[index - 1]?.norm === 'about' ? index - 2 : index - 1;
    const cue = tokens[verb];
    if (!cue || cue.sentence !== sentence || quotationOf[index]! >= 0 || !/^VB[DN]$/.test(cue.tag ?? '')) continue;
    if (!lexicon.verbs.get(cue.norm)?.some(use => use.takes.includes('clause'))) continue;
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
      speaker: JSON.stringify(speakerAt(reading, speakers, source.head, source.range)),
      circumstances,
    });
  }
  return found;
}
