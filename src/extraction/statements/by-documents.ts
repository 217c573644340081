/**
 * "“The plan is lawful,” she said, according to the transcript": she says it, and the document only carries it; it makes no statement of its own.
 * So with a press office, which passes on words of those whose office it is. In: findings of one text. Out: the same without these; the finding of who spoke is told through which kind of document.
 */
import { channelWord } from './channels.ts';
import type { Found, Reading } from './reading.ts';

/** Of what the document tells, the least share that is somebody's words and who says them. */
const SHARE = 0.6;

const isTold = ({ construction, source }: Found): boolean => /^(?:in)?direct/.test(construction) && source >= 0;
const length = ({ content }: Found): number => content.reduce((sum, { start, end }) => sum + end - start, 0);
/** From the speaker or the cue to the end of the words, in characters. */
function reach({ tokens }: Reading, { content, source, anchor }: Found): number {
  const starts = [...content.map(s => s.start), tokens[source]!.start, tokens[anchor]!.start];
  const ends = [...content.map(s => s.end), tokens[source]!.end, tokens[anchor]!.end];
  return Math.max(...ends) - Math.min(...starts);
}
const holds = (outer: Found, inner: Found): boolean =>
  inner.content.every(s => outer.content.some(o => o.start <= s.start && s.end <= o.end));

export function withoutDocuments(reading: Reading, found: readonly Found[]): Found[] {
  const { tokens, lexicon } = reading;
  const isDocument = (at: number): boolean =>
    at >= 0 &&
    (lexicon.documents.has(tokens[at]!.norm) ||
      /^press-(?:office|service)$/.test(tokens[at]!.norm) ||
      (/^(?:office|service)$/.test(tokens[at]!.norm) && tokens[at - 1]?.norm === 'press'));
  const documents = found.filter(f => f.construction === 'according-to' && isDocument(f.source));
  if (documents.length === 0) return [...found];
  const carried = new Map<Found, string | undefined>();
  const gone = new Set<Found>();
  for (const outer of documents) {
    const { sentence } = tokens[outer.anchor]!;
    const told = found.filter(
      f => isTold(f) && tokens[f.anchor]?.sentence === sentence && !isDocument(f.source) && holds(outer, f),
    );
    if (told.length === 0 || Math.max(...told.map(f => reach(reading, f))) < SHARE * length(outer)) continue;
    gone.add(outer);
    for (const f of told) carried.set(f, channelWord(reading, outer.source));
  }
  return found
    .filter(f => !gone.has(f))
    .map(f => {
      const channel = f.channel === undefined ? carried.get(f) : undefined;
      return channel === undefined ? f : { ...f, channel };
    });
}
