/**
 * Headlines inside the text: "X: Y", "Y: X", "Y - X", and capitals on every word ("Brandt Calls Offer ‘A Trap’"), which no parser reads.
 * In: reading, speakers. Out: findings in text order.
 */
import { sourceNounKind } from '../../knowledge/gazetteer.ts';
import type { Paragraph } from '../../model/doc.ts';
import type { ActorMention, Speaker } from '../../model/mentions.ts';
import type { Span } from '../../model/span.ts';
import { bySurname } from './bearers.ts';
import { type Found, isComma, type Reading } from './reading.ts';
import type { SpeakerIndex } from './speakers.ts';
import { NOTICE } from './speakers.ts';
import type { Range } from './tree.ts';

/** Sources that a headline names by kind alone. */
const KIND_OF_SOURCE =
  /^(?:poll|report|survey|study|minister|official|officials|sources?|source|envoy|spokes(?:man|woman|person)|ministry|police|army|military|state media|state tv|agency|monitor|diplomats?|lawmaker|witness(?:es)?|governor|mayor|general|judge|court|expert|experts)$/i;
const LONGEST = 25;

export function findHeadlines(reading: Reading, speakers: SpeakerIndex): Found[] {
  const { doc } = reading;
  const found: Found[] = [];
  for (const paragraph of doc.paragraphs) {
    const range = headlineOf(reading, paragraph);
    const finding = range && (byColon(reading, speakers, range) ?? byCapitals(reading, speakers, range));
    if (finding) found.push(finding, ...behindComma(reading, finding, range));
  }
  return found;
}

/** The one line that opens the text or an entry of it; headings further down only say again what stands below them. */
function headlineOf({ doc, tokens }: Reading, paragraph: Paragraph): Range | undefined {
  const opens = paragraph.index === 0 || doc.paragraphs[paragraph.index - 1]!.post !== paragraph.post;
  if (!opens || (!paragraph.heading && (paragraph.index > 0 || paragraph.last - paragraph.first > 2))) return undefined;
  const { first } = doc.sentences[paragraph.first]!;
  const last = doc.sentences[paragraph.last - 1]!.last - 1;
  if (last - first < 3 || last - first > LONGEST || doc.paragraphs.length < 2) return undefined;
  return { first, last: tokens[last]!.text === '.' ? last - 1 : last };
}

const made = (
  { actors, tokens }: Reading,
  speakers: SpeakerIndex,
  anchor: number,
  cue: Range,
  source: Range,
  head: number,
  content: Span,
): Found => ({
  rule: 'statements/headline',
  construction: 'headline',
  anchor,
  cue,
  source: head,
  sourceRange: source,
  content: [content],
  ...(speakers.at(head) ? {} : ownerOf(bySurname(actors, tokens[head]!.text))),
});

const ownerOf = (actor: ActorMention | undefined): { speaker?: Speaker } =>
  actor ? { speaker: { actor: actor.key } } : {};

/** The words name somebody the article tells of, or a kind of source; nothing else stands there. */
function isSource(reading: Reading, speakers: SpeakerIndex, { first, last }: Range): boolean {
  const { tokens, text } = reading;
  if (last < first || last - first > 6) return false;
  const words = text.slice(tokens[first]!.start, tokens[last]!.end);
  if (NOTICE.test(words) || !/^\p{L}/u.test(words)) return false;
  for (let i = first; i <= last; i++) if (/^(?:VERB|AUX|ADP|ADV|SCONJ|CCONJ|PUNCT)$/.test(tokens[i]!.pos)) return false;
  if (KIND_OF_SOURCE.test(words) || KIND_OF_SOURCE.test(tokens[last]!.text)) return true;
  if (sourceNounKind(tokens[last]!.norm) === 'person') return tokens[first]!.norm !== 'dear';
  const actor = speakers.at(last)?.actor;
  return actor ? actor.kind !== 'coalition' : bySurname(reading.actors, tokens[last]!.text) !== undefined;
}

function byColon(reading: Reading, speakers: SpeakerIndex, { first, last }: Range): Found | undefined {
  const { tokens, quotationOf } = reading;
  for (let i = first + 1; i < last; i++) {
    if (quotationOf[i]! >= 0) continue;
    const { text } = tokens[i]!;
    const dash = /^[-–—]$/.test(text) && tokens[i]!.tag !== 'HYPH';
    if (text !== ':' && !dash) continue;
    const left = { first, last: i - 1 };
    const right = { first: i + 1, last };
    const span = (r: Range): Span => ({ start: tokens[r.first]!.start, end: tokens[r.last]!.end });
    const quoted = text === ':' ? byQuotation(reading, speakers, left, right) : undefined;
    if (quoted) return quoted;
    if (text === ':' && right.last - right.first >= 2 && isSource(reading, speakers, left))
      return made(reading, speakers, i, { first: i, last: i }, left, i - 1, span(right));
    if (left.last - left.first >= 2 && right.last - right.first < 4 && isSource(reading, speakers, right))
      return made(reading, speakers, i, { first: i, last: i }, right, last, span(left));
    return undefined;
  }
  return undefined;
}

/** "Brandt hammers the board: ‘You failed’", "A lesson from Brandt: ‘Be heard’": words in marks, and one person before the colon. */
function byQuotation(reading: Reading, speakers: SpeakerIndex, left: Range, right: Range): Found | undefined {
  const { tokens, quotationOf, doc } = reading;
  const own = quotationOf[right.first]!;
  if (own < 0 || quotationOf[right.last] !== own) return undefined;
  const places: number[] = [];
  for (let i = left.first; i <= left.last; i++) if (speakers.at(i)?.actor.kind === 'person') places.push(i);
  const first = places[0];
  const last = places.at(-1);
  if (first === undefined || last === undefined || last - first + 1 !== places.length) return undefined;
  if (speakers.at(first)!.actor !== speakers.at(last)!.actor) return undefined;
  const opens = first === left.first;
  if (!opens && !(last === left.last && /^(?:from|by)$/.test(tokens[first - 1]!.norm))) return undefined;
  const colon = { first: right.first - 1, last: right.first - 1 };
  const { start, end } = doc.quotations[own]!;
  return made(reading, speakers, colon.first, colon, { first, last }, last, { start, end });
}

/** The comma before a further cue of the same speaker: "Brandt Rejects Offer, Says Town Will Hold". */
function furtherCue({ tokens, lexicon, quotationOf }: Reading, first: number, last: number): number | undefined {
  for (let i = first + 1; i < last - 1; i++) {
    const { norm } = tokens[i + 1]!;
    const cue = /[^s]s$/.test(norm) && lexicon.verbs.get(norm)?.some(u => u.takes.includes('clause'));
    if (tokens[i]!.text === ',' && quotationOf[i]! < 0 && cue) return i;
  }
  return undefined;
}

/** What that further cue brings in. */
function behindComma(reading: Reading, finding: Found, { last }: Range): Found[] {
  const { tokens } = reading;
  const comma = furtherCue(reading, finding.anchor + 1, last);
  if (comma === undefined || tokens[comma]!.start !== finding.content[0]!.end || last - comma < 3) return [];
  const cue = { first: comma + 1, last: comma + 1 };
  return [
    { ...finding, anchor: comma + 1, cue, content: [{ start: tokens[comma + 2]!.start, end: tokens[last]!.end }] },
  ];
}

/** "Railing Against the Board, Brandt Vows …": where the name begins behind a participle's phrase. */
function behindParticiple({ tokens }: Reading, { first, last }: Range): number {
  if (!tokens[first]!.norm.endsWith('ing')) return first;
  for (let i = first + 1; i < last - 3 && i < first + 8; i++) if (tokens[i]!.text === ',') return i + 1;
  return first;
}

/** "Oda Brandt Calls Offer ‘A Trap’": a verb in capitals right behind a name. */
function byCapitals(reading: Reading, speakers: SpeakerIndex, line: Range): Found | undefined {
  const { tokens, lexicon } = reading;
  const { last } = line;
  const first = behindParticiple(reading, line);
  let capitals = 0;
  let words = 0;
  for (let i = line.first; i <= last; i++) {
    if (!/^\p{L}{4,}/u.test(tokens[i]!.text)) continue;
    words++;
    if (/^\p{Lu}/u.test(tokens[i]!.text)) capitals++;
  }
  if (words < 3 || capitals < words * 0.8) return undefined;
  for (let i = first + 1; i <= last - 2 && i < first + 7; i++) {
    const { norm, text } = tokens[i]!;
    if (isComma(tokens[i]) || !/^\p{Lu}/u.test(text)) return undefined;
    const uses = (lexicon.verbs.get(norm) ?? []).filter(use => use.particle === undefined);
    if (uses.length === 0 || !norm.endsWith('s') || norm === uses[0]!.verb) continue;
    if (!isSource(reading, speakers, { first, last: i - 1 })) return undefined;
    const next = tokens[i + 1]!;
    const cueLast = next.text === ':' || uses.some(use => use.prepositions.includes(next.norm)) ? i + 1 : i;
    const comma = furtherCue(reading, cueLast + 1, last);
    const content = { start: tokens[cueLast + 1]!.start, end: tokens[(comma ?? last + 1) - 1]!.end };
    return made(reading, speakers, i, { first: i, last: cueLast }, { first, last: i - 1 }, i - 1, content);
  }
  return undefined;
}
