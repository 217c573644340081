/**
 * Quotations set out in a list, each a paragraph: under a sentence that presents who spoke ("Secretary Brandt then spoke to the press: … - On
 * tariffs: “…”"), or under lines that name one speaker after the other ("Minister Oda Brandt on Radio Velm").
 * In: reading, speakers, findings so far. Out: further findings.
 */
import type { ActorMention } from '../../model/mentions.ts';
import { type QuotedParagraph, quotedParagraphs, wordsOf } from './quoted-paragraphs.ts';
import type { Found, Reading } from './reading.ts';
import type { SpeakerIndex } from './speakers.ts';
import { isPassive } from './subjects.ts';

/** A sign of a list, or what the words are about; nobody's name. */
const ITEM =
  /^[-•*▪–—]\s*(?:(?:on|regarding|about|asked about|concerning) [^:]+:\s*)?$|^(?:on|regarding|about) [^:]+:\s*$/i;
/** Tokens of a line that names a speaker. */
const LINE = 16;
/** What may stand behind a name in such a line: where it was said, or an office. */
const BEHIND = /^(?:on|in|at|to|with|during|,|\(|:|\||–|—|-)$/;
/** Such lines in a text that is a list of quotations. */
const FEWEST_LINES = 2;

export function findQuoteLists(reading: Reading, speakers: SpeakerIndex, found: readonly Found[]): Found[] {
  if (reading.doc.quotations.length === 0 || reading.doc.article.posts.length > 0) return [];
  const quoted = quotedParagraphs(reading, found);
  if (quoted.length === 0) return [];
  const out: Found[] = [];
  const named: { readonly one: QuotedParagraph; readonly key: string; readonly line: number }[] = [];
  for (const one of quoted) {
    const presented = ITEM.test(one.lead) ? presentedBefore(reading, speakers, one.paragraph) : undefined;
    if (presented) out.push(wordsOf(reading, one, presented.key, LISTED));
    else if (one.lead.trim() === '') {
      const line = lineBefore(reading, one.paragraph);
      const actor = line === undefined ? undefined : namedIn(reading, speakers, line);
      if (actor && line !== undefined) named.push({ one, key: actor.key, line });
    }
  }
  if (new Set(named.map(({ line }) => line)).size >= FEWEST_LINES)
    out.push(...named.map(({ one, key }) => wordsOf(reading, one, key, LISTED)));
  return out;
}

const LISTED = { rule: 'statements/quote-list' };

/** The one person whom the sentence with the list's colon is about. */
function presentedBefore(reading: Reading, speakers: SpeakerIndex, paragraph: number): ActorMention | undefined {
  const { doc, text, tokens, tree } = reading;
  let p = paragraph - 1;
  while (p >= 0 && /^(?:[-•*▪–—]|on [^:]{2,60}:)/i.test(text.slice(doc.paragraphs[p]!.start, doc.paragraphs[p]!.end)))
    p--;
  const intro = doc.paragraphs[p];
  if (!intro || text[intro.end - 1] !== ':') return undefined;
  const sentence = doc.sentences[intro.last - 1]!;
  for (let i = sentence.first; i < sentence.last; i++) {
    if (tokens[i]!.deprel !== 'root') continue;
    const subject = tree.child(i, 'nsubj');
    if (subject === undefined || isPassive(reading, i) || tree.child(subject, 'conj') !== undefined) return undefined;
    const actor = speakers.at(subject)?.actor;
    return actor?.kind === 'person' ? actor : undefined;
  }
  return undefined;
}

/** The short line above a run of quoted paragraphs. */
function lineBefore({ doc, text }: Reading, paragraph: number): number | undefined {
  let p = paragraph - 1;
  while (p >= 0 && /^["“«„]/.test(text.slice(doc.paragraphs[p]!.start, doc.paragraphs[p]!.start + 1))) p--;
  const line = doc.paragraphs[p];
  return line && !/[.?!]["”]?$/.test(text.slice(line.start, line.end)) ? p : undefined;
}

/** A verb, but for one in the name of a programme: "on Meet the Council". */
function tells({ tokens }: Reading, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const { pos, text } = tokens[i]!;
    if ((pos === 'VERB' || pos === 'AUX') && !/^\p{Lu}/u.test(text)) return true;
  }
  return false;
}

/** "Special Envoy Karl Venn on State of the Union": one person, first in a line without a verb. */
function namedIn(reading: Reading, speakers: SpeakerIndex, p: number): ActorMention | undefined {
  const { doc, tokens } = reading;
  const paragraph = doc.paragraphs[p]!;
  const { first } = doc.sentences[paragraph.opening]!;
  const { last } = doc.sentences[paragraph.last - 1]!;
  if (last - first > LINE || tells(reading, first, last)) return undefined;
  for (let i = first; i < last; i++) {
    const here = speakers.at(i);
    if (here?.actor.kind !== 'person') {
      if (BEHIND.test(tokens[i]!.norm)) return undefined;
      continue;
    }
    let behind = i;
    while (behind < last && tokens[behind]!.start < here.form.end) behind++;
    return behind === last || BEHIND.test(tokens[behind]!.norm) ? here.actor : undefined;
  }
  return undefined;
}
