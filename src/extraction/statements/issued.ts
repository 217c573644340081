/**
 * Texts that somebody issued as a whole: statements, remarks, letters, joint declarations. Where the headline or the opening ("We, the
 * ministers of …,") names who issues it, and the text speaks as "I" or "we", each of its paragraphs is a statement of theirs.
 * A read-out in the third person is none: it reports, cue by cue. In: reading. Out: findings in text order, each with its speaker.
 */
import { actsOf, paragraphsOf } from './issued-passages.ts';
import { issuerOf } from './issuers.ts';
import type { Found, Reading } from './reading.ts';

const FIRST_PERSON = /\b(?:I|I['’]\w+|[Ww]e|[Ww]e['’]\w+|[Mm]y|[Oo]ur)\b/;
export function findIssued(reading: Reading, cues: readonly Found[]): Found[] {
  const { doc } = reading;
  if (doc.article.posts.length > 0) return [];
  const speaker = issuerOf(reading);
  if (!speaker || !speaksItself(reading)) return [];
  const channel = channelOf(doc.article.title ?? '');
  const found: Found[] = [];
  const passages = channel === 'statement' ? actsOf(reading, cues) : paragraphsOf(reading);
  for (const { start, end, first } of passages)
    found.push({
      rule: 'statements/issued',
      construction: 'issued',
      anchor: found.length === 0 ? first : -1,
      source: found.length === 0 ? first : -1,
      ...(found.length === 0 ? { speaker, channel } : { follows: found[0]! }),
      content: [{ start, end }],
      direct: true,
    });
  return found;
}

const channelOf = (title: string): string =>
  /\bletter\b/i.test(title) ? 'letter' : /\b(?:remarks|speech|address)\b/i.test(title) ? 'speech' : 'statement';

/** "I" or "we" outside of marks in two paragraphs, and in a third of all. */
function speaksItself({ doc, text, quotationOf, tokens }: Reading): boolean {
  let own = 0;
  for (const paragraph of doc.paragraphs) {
    if (!FIRST_PERSON.test(text.slice(paragraph.start, paragraph.end))) continue;
    const { first } = doc.sentences[paragraph.opening]!;
    const { last } = doc.sentences[paragraph.last - 1]!;
    for (let i = first; i < last; i++) {
      if (quotationOf[i]! >= 0 || !/^(?:i|we|my|our)$/.test(tokens[i]!.norm)) continue;
      own++;
      break;
    }
  }
  return own >= Math.min(2, doc.paragraphs.length) && own * 3 >= doc.paragraphs.length;
}
