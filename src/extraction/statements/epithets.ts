/**
 * "The 69-year-old developer said": a person whom the passage names, told of by what they are. In: reading, the head of an unnamed speaker.
 * Out: the one person named in the paragraph so far and in the one before; nobody where there are several.
 */
import type { ActorMention } from '../../model/mentions.ts';
import { wordFact } from '../../text/word-facts.ts';
import type { Reading } from './reading.ts';

/** What somebody is beside their office: trade, wealth, creed. No word for a source ("the diplomat", "the official"). */
const EPITHETS = new Set(
  'developer businessman businesswoman businessperson entrepreneur tycoon billionaire millionaire mogul magnate financier industrialist banker politician statesman stateswoman strongman populist firebrand democrat republican conservative liberal socialist centrist nationalist libertarian leftist islamist independent laureate economist academic professor physician surgeon novelist author poet actor actress singer athlete veteran moderate hardliner reformist pragmatist technocrat newcomer frontrunner front-runner nominee incumbent septuagenarian octogenarian'.split(
    ' ',
  ),
);
const isEpithet = wordFact(({ norm, tag }) => EPITHETS.has(norm) && tag !== 'NNS' && tag !== 'NNPS');
/** Who may stay without a name, unless the text tells their age. */
const AGED =
  /^(?:diplomat|official|general|lawyer|leader|president|minister|envoy|lawmaker|senator|cleric|negotiator|commander|chancellor|premier|activist|journalist)$/;
const BACK = 1;

export function byEpithet(reading: Reading, source: number, sentence: number): ActorMention | undefined {
  const { tokens, doc, actors } = reading;
  const head = tokens[source];
  if (!head || !isDescription(reading, source)) return undefined;
  const { paragraph } = doc.sentences[sentence]!;
  const from = doc.paragraphs[Math.max(0, paragraph - BACK)]!;
  if (from.post !== doc.paragraphs[paragraph]!.post) return undefined;
  const start = tokens[doc.sentences[from.first]!.first]!.start;
  const named = actors.filter(
    actor => actor.kind === 'person' && actor.forms.some(form => form.start >= start && form.start < head.start),
  );
  return named.length === 1 ? named[0] : undefined;
}

/** A definite phrase whose head is such a word, or an age, and that nothing behind it tells more of. */
function isDescription({ tokens }: Reading, source: number): boolean {
  const { norm, sentence } = tokens[source]!;
  const aged = (text: string): boolean => /^\d+-year-old$/.test(text);
  let first = source;
  let age = aged(norm);
  while (
    first > 0 &&
    tokens[first - 1]!.sentence === sentence &&
    source - first < 10 &&
    tokens[first - 1]!.pos !== 'DET'
  ) {
    const { pos, tag, norm: word, text } = tokens[first - 1]!;
    if (!/^(?:ADJ|NOUN|PROPN|NUM|ADV)$/.test(pos) && tag !== 'VBN' && !/^[-,]$/.test(text)) return false;
    age ||= aged(word) || (word === 'old' && tokens[first - 3]?.norm === 'year') || /-?year-?old$/.test(word);
    first--;
  }
  if (tokens[first - 1]?.norm !== 'the' || tokens[first - 1]!.sentence !== sentence) return false;
  if (/^(?:of|for|from|who|whose|in|with|named|called)$/.test(tokens[source + 1]?.norm ?? '')) return false;
  return isEpithet(tokens[source]!) || (age && (AGED.test(norm) || aged(norm)));
}
