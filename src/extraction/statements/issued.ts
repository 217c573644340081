/**
 * Texts that somebody issued as a whole: statements, remarks, letters, joint declarations. Where the headline or the opening ("We, the
 * ministers of …,") names who issues it, and the text speaks as "I" or "we", each of its paragraphs is a statement of theirs.
 * A read-out in the third person is none: it reports, cue by cue. In: reading. Out: findings in text order, each with its speaker.
 */
import type { Speaker } from '../../model/mentions.ts';
import { issuedAlone, withoutOffices } from '../actors/title-names.ts';
import type { Found, Reading } from './reading.ts';
import { bySurname } from './speakers.ts';

const OWN =
  /^(\p{Lu}[\p{L}\p{N}&. -]{1,40}?)(?:['’]s)? (?:joint |leaders['’] )?(?:statement|declaration|communiqu[eé]) (?:on|of)\b/iu;
const WE_THE = /^We, (?:the )?([^,]{3,80}(?:, [^,]{3,40}){0,8}?(?:,? and [^,]{3,60})?), /u;
const FIRST_PERSON = /\b(?:I|I['’]\w+|[Ww]e|[Ww]e['’]\w+|[Mm]y|[Oo]ur)\b/;
/** Words that only call the thing what it is. */
const NO_NAME =
  /^(?:(?:support|intent|principles|independence|interest|condolences?|solidarity|war|commitment|understanding)\b.*|joint|press|full|full text|text|fact sheet|summit|new|background|un|media|draft|final)$/i;

export function findIssued(reading: Reading): Found[] {
  const { doc, text, tokens } = reading;
  if (doc.article.posts.length > 0) return [];
  const speaker = issuerOf(reading);
  if (!speaker || !speaksItself(reading)) return [];
  const channel = channelOf(doc.article.title ?? '');
  const found: Found[] = [];
  for (const paragraph of doc.paragraphs) {
    const words = text.slice(paragraph.start, paragraph.end);
    if (paragraph.heading || words.split(/\s+/).length < 5) continue;
    const first = doc.sentences[paragraph.opening]!.first;
    found.push({
      rule: 'statements/issued',
      construction: 'issued',
      anchor: found.length === 0 ? first : -1,
      source: found.length === 0 ? first : -1,
      ...(found.length === 0 ? { speaker, channel } : { follows: found[0]! }),
      content: [{ start: tokens[first]!.start, end: paragraph.end }],
      direct: true,
    });
  }
  return found;
}

const channelOf = (title: string): string =>
  /\bletter\b/i.test(title) ? 'letter' : /\b(?:remarks|speech|address)\b/i.test(title) ? 'speech' : 'statement';

function issuerOf({ doc, text, actors }: Reading): Speaker | undefined {
  const title = (doc.article.title ?? '').trim();
  // Remarks of two are told apart by labels, or not at all.
  if (/^(?:remarks|speech|address)\b/i.test(title) && /(?:,| and) (?!Jr|Sr)\p{Lu}/u.test(title)) return undefined;
  const name =
    issuedAlone(title) ??
    (text.startsWith('We, ') ? WE_THE.exec(text.slice(0, 600))?.[1] : undefined) ??
    OWN.exec(title)?.[1];
  if (!name || NO_NAME.test(name)) return undefined;
  const whole = actors.find(a => a.name.toLowerCase() === name.toLowerCase() || a.aliases.includes(name));
  const actor = whole ?? (/ and |,/.test(name) ? undefined : bySurname(actors, name.split(' ').at(-1)!));
  return actor ? { actor: actor.key } : { described: withoutOffices(name) ?? name };
}

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
