/**
 * "She had not decided: “I may run.”": what a clause tells and the words that follow it behind a colon are two statements of one speaker.
 * "He explained what had surprised him: “…”": there the clause only asks, and the words alone are said.
 * In: reading, findings. Out: the findings, those that end in such words in parts.
 */
import type { Quotation } from '../../model/doc.ts';
import { isSentence } from './floating.ts';
import { parted } from './parted.ts';
import { type Found, type Reading, tokenAt } from './reading.ts';
import type { SpeakerIndex } from './speakers.ts';
import { countWords, isCueVerb, isFiniteTag, isPastForm, isWh } from './words.ts';

/** Words of a clause that says something. */
const FEWEST = 3;
/** Before a list, or an instance of what is told. */
const LISTS = /^(?:including|following|follows|like|namely|example|instance|reads?|reading)$/;

export function apartBehindColon(reading: Reading, speakers: SpeakerIndex, found: readonly Found[]): readonly Found[] {
  if (reading.doc.quotations.length === 0) return found;
  return parted(found, one => cut(reading, speakers, one));
}

function cut(reading: Reading, speakers: SpeakerIndex, found: Found): readonly Found[] {
  if (!/^(?:indirect|act)/.test(found.construction) || found.content.length !== 1) return [found];
  const { tokens, text, quotationOf } = reading;
  const [span] = found.content as [Found['content'][number]];
  // A cue within marks has its content within them.
  if (found.anchor < 0 || quotationOf[found.anchor]! >= 0) return [found];
  const q = closing(reading, span.start, span.end);
  if (!q) return [found];
  const colon = tokenAt(tokens, q.start) - 1;
  const own = tokens[colon - 1];
  if (!own || own.end <= span.start || LISTS.test(own.norm)) return [found];
  const whole = { start: q.start, end: q.end };
  if (isAnothers(reading, speakers, found, span.start, colon)) return [found];
  const asks = isWh(tokens[tokenAt(tokens, span.start)]?.tag);
  if (asks || countWords(text, span.start, own.end, FEWEST) < FEWEST)
    return [{ ...found, rule: 'statements/direct-after-cue', construction: 'direct-after-cue', content: [whole] }];
  const told: Found = { ...found, content: [{ start: span.start, end: own.end }] };
  return [
    told,
    {
      rule: 'statements/behind-told',
      construction: 'floating',
      anchor: -1,
      source: -1,
      content: [whole],
      follows: told,
    },
  ];
}

/**
 * "He said Moscow had one answer: “…”", "the judge said the accused had shouted: “…”": the clause tells of somebody else who has or says
 * something, and the words may be theirs. A pronoun there is mostly the speaker.
 */
function isAnothers(
  { tokens, tree }: Reading,
  speakers: SpeakerIndex,
  { source }: Found,
  start: number,
  colon: number,
): boolean {
  const teller = source < 0 ? undefined : speakers.at(source)?.actor;
  for (let i = tokenAt(tokens, start); i < colon; i++) {
    const token = tokens[i]!;
    if (token.deprel.startsWith('nsubj') && token.pos !== 'PRON') {
      const actor = speakers.at(i)?.actor;
      if (actor && actor !== teller) return true;
    }
    if (!isCueVerb(token) || !(isFiniteTag(token.tag) || isPastForm(token.tag))) continue;
    if (tokens[tree.child(i, 'nsubj') ?? -1]?.pos !== 'PRON') return true;
  }
  return false;
}

/** The sentence in marks behind a colon with which a span ends. */
function closing(reading: Reading, start: number, end: number): Quotation | undefined {
  const { tokens, doc, quotationOf } = reading;
  let last = tokenAt(tokens, end);
  while (last > 0 && (!tokens[last] || tokens[last]!.start >= end)) last--;
  const q = doc.quotations[quotationOf[last]!];
  if (!q || q.style === 'block' || q.start <= start || q.inner[0]!.end > end + 1) return undefined;
  const before = tokens[tokenAt(tokens, q.start) - 1];
  return before?.text === ':' && before.start > start && isSentence(reading, q, true) ? q : undefined;
}
