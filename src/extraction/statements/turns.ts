/**
 * Texts in turns: transcripts, briefings, interviews ("THE PRESIDENT: …", "Q: … A: …", "Oda Brandt: …"). Each paragraph of a turn is a
 * statement in the speaker's own words; a question by those who only ask is none.
 * In: reading, speakers. Out: findings in text order, each with its speaker.
 */
import { offices, sourceNounKind } from '../../knowledge/gazetteer.ts';
import type { Speaker } from '../../model/mentions.ts';
import { fromCapitals } from '../../text/capitals.ts';
import { bySurname } from './bearers.ts';
import { type Found, isMark, type Reading } from './reading.ts';
import type { SpeakerIndex } from './speakers.ts';
import { NOTICE } from './speakers.ts';
import { countWords, STOP } from './words.ts';

interface Label {
  readonly paragraph: number;
  /** Token of the colon. */
  readonly colon: number;
  readonly words: string;
  readonly capitals: boolean;
}

/** Those who ask, introduce, or clap. */
const ASKS =
  /^(?:q|question|questions?|questioner|reporter|journalist|moderator|operator|interviewer|host|anchor|presenter|press|media|staff|aide|participants?|audience(?: members?)?|interpreter)(?: \d)?$/i;

const ANSWERS = /^(?:a|answer)$/i;

const CAPITALS =
  /^(?:[\p{Lu}][\p{Lu}.,'’&-]*|of|the|and|de|al)(?: (?:[\p{Lu}][\p{Lu}.,'’&-]*|of|the|and|de|al)){0,7}$/u;

const NAME = /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|of|the|al|de|bin|von|van)){0,6}$/u;

/** Stage directions and clock lines between turns. */
const ASIDE = /^[([*]|^(?:END|\d{1,2}[:.]\d\d\b)/;

const OFFICE =
  /^(?:the )?((?:vice |deputy |prime |foreign )?(?:president|minister|secretary(?: of state|-general)?|chancellor|ambassador|premier|speaker|chair(?:man|woman)?|director|spokes\w+|king|queen|pope|envoy))$/i;

const OCCASIONS = [
  { title: /\b(?:press|news) (?:conference|briefing|call|gaggle)\b/i, channel: 'press conference' },
  { title: /\b(?:interview|q&a|in conversation)\b/i, channel: 'interview' },
  { title: /^(?:remarks|speech|address)\b/i, channel: 'speech' },
];

const FEWEST_WORDS = 4;

const TITLED =
  /^(?:THE )?(?:M[RS]S?\.?|DR\.?|SEN\.?|REP\.?|GEN\.?|SIR|PRESIDENT|VICE PRESIDENT|PRIME MINISTER|(?:FOREIGN )?MINISTER|SECRETARY(?:[- ]GENERAL)?|AMBASSADOR|CHANCELLOR|DIRECTOR|SPEAKER|SENATOR|GENERAL|ADMIRAL|COMMISSIONER)(?: |$)/;

const FIRST_PERSON = /\b(?:I|I['’]\w+|[Ww]e|[Ww]e['’]\w+|my|our|me|us|My|Our)\b/;

export interface Turns {
  readonly found: readonly Found[];
  /** Paragraphs of those who only ask: what they tell of others' words is a premise, not a report. */
  readonly asked: ReadonlySet<number>;
}

export function findTurns(reading: Reading, speakers: SpeakerIndex): Turns {
  const labels = withoutHeadline(labelsOf(reading, speakers));
  const { doc } = reading;
  const asked = new Set<number>();
  if (!isInTurns(labels) && !isSpeech(doc.article.title, labels)) return { found: [], asked };
  const kind = OCCASIONS.find(o => o.title.test(doc.article.title ?? ''))?.channel;
  const channel = kind === undefined ? {} : { channel: kind };
  const found: Found[] = [];
  const named = new Map<string, Speaker | undefined>();
  const asking = askersOf(reading, labels);
  labels.forEach((label, n) => {
    const key = label.words.toLowerCase();
    if (ASKS.test(key) || asking.has(key) || isOutlet(reading, speakers, label)) {
      for (let p = label.paragraph; p < (labels[n + 1]?.paragraph ?? label.paragraph + 1); p++) asked.add(p);
      return;
    }
    if (!named.has(key)) named.set(key, speakerOf(reading, speakers, label, labels[0]!.paragraph));
    const speaker = named.get(key);
    if (!speaker) return;
    const next = labels[n + 1]?.paragraph ?? doc.paragraphs.length;
    found.push(...turn(reading, label, next, n + 1 < labels.length, { speaker, ...channel }));
  });
  return { found, asked };
}

/** Those whose turns end in a question, but for one in three at most ("You were there in May."), and who have two or more: interviewers. */
function askersOf({ doc, tokens }: Reading, labels: readonly Label[]): ReadonlySet<string> {
  const turns = new Map<string, { all: number; questions: number }>();
  labels.forEach(({ words, paragraph }, n) => {
    const key = words.toLowerCase();
    const counted = turns.get(key) ?? { all: 0, questions: 0 };
    turns.set(key, counted);
    const last = (labels[n + 1]?.paragraph ?? paragraph + 1) - 1;
    counted.all++;
    if (tokens[doc.sentences[doc.paragraphs[last]!.last - 1]!.last - 1]!.text === '?') counted.questions++;
  });
  const asking = [...turns].filter(([, { all, questions }]) => all > 1 && 3 * questions >= 2 * all);
  return new Set(asking.map(([key]) => key));
}

/** The paragraphs of one turn. Behind the last label only what still speaks as "I" or "we" belongs to it. */
function turn(
  reading: Reading,
  label: Label,
  next: number,
  bounded: boolean,
  owner: { readonly speaker: Speaker; readonly channel?: string },
): Found[] {
  const { doc, tokens, text } = reading;
  const found: Found[] = [];
  const first = doc.paragraphs[label.paragraph]!;
  for (let p = label.paragraph; p < next; p++) {
    const paragraph = doc.paragraphs[p]!;
    const start = p === label.paragraph ? tokens[label.colon + 1]!.start : paragraph.start;
    const words = text.slice(start, paragraph.end);
    if (paragraph.post !== first.post) break;
    if (ASIDE.test(words) || (paragraph.heading && p > label.paragraph)) continue;
    // "Good morning." "Go ahead."
    if (countWords(words, 0, words.length, FEWEST_WORDS) < FEWEST_WORDS) continue;
    if (!bounded && p > label.paragraph && !FIRST_PERSON.test(words)) break;
    const opening: Found | undefined = found[0];
    found.push({
      rule: 'statements/turn',
      construction: 'turn',
      anchor: opening ? -1 : label.colon,
      source: opening ? -1 : label.colon - 1,
      ...(opening
        ? { follows: opening }
        : {
            cue: { first: label.colon, last: label.colon },
            sourceRange: { first: doc.sentences[first.first]!.first, last: label.colon - 1 },
            ...owner,
          }),
      content: [{ start, end: paragraph.end }],
      direct: true,
    });
  }
  return found;
}

const isColon = ({ tokens, tree }: Reading, i: number): boolean =>
  (tree.marks[i]! & STOP) !== 0 && tokens[i]!.text === ':';

function labelsOf(reading: Reading, speakers: SpeakerIndex): Label[] {
  const { doc, tokens, text } = reading;
  const labels: Label[] = [];
  doc.paragraphs.forEach((paragraph, p) => {
    const opening = doc.sentences[paragraph.opening]!.first;
    const last = doc.sentences[paragraph.last - 1]!.last;
    // A transcript that is quoted: each paragraph opens with a mark.
    const first = isMark(tokens[opening]) && opening + 2 < last ? opening + 1 : opening;
    // Official transcripts set "Q" before a question with no more than space behind it.
    if (
      tokens[first]!.text === 'Q' &&
      last - first > 2 &&
      /^Q(?:[.—–-]|\s)/.test(text.slice(paragraph.start, paragraph.start + 2))
    ) {
      labels.push({
        paragraph: p,
        colon: /^[:.—–-]$/.test(tokens[first + 1]!.text) ? first + 1 : first,
        words: 'Q',
        capitals: true,
      });
      return;
    }
    let colon = first + 1;
    while (colon < last - 1 && colon < first + 14 && !isColon(reading, colon)) colon++;
    if (colon >= last - 1 || tokens[colon]!.text !== ':' || tokens[colon + 1]!.start - tokens[colon]!.end > 3) return;
    const words = text.slice(tokens[first]!.start, tokens[colon - 1]!.end).replace(/\s+/g, ' ');
    if (NOTICE.test(words) || /^["“‘'«]/.test(text.slice(tokens[colon + 1]!.start, tokens[colon + 1]!.end))) return;
    const capitals = CAPITALS.test(words);
    if (!capitals && !ASKS.test(words) && !ANSWERS.test(words)) {
      const named = speakers.at(colon - 1)?.actor;
      if (!NAME.test(words) || !named || !/^(?:person|organization|role)$/.test(named.kind)) return;
    }
    labels.push({ paragraph: p, colon, words, capitals });
  });
  return labels;
}

/** "Brandt: No Deal Without Maps" over an interview: a headline, not the first turn, where the next line has no label or the others are in capitals. */
function withoutHeadline(labels: readonly Label[]): readonly Label[] {
  const [first, second] = labels;
  if (first?.paragraph !== 0 || first.capitals || !second) return labels;
  return second.paragraph > 1 || second.capitals ? labels.slice(1) : labels;
}

/** Two labels in capitals, or three that are names and take turns; one alone is a heading or a list. */
function isInTurns(labels: readonly Label[]): boolean {
  const kinds = new Set(labels.map(l => l.words.toLowerCase()));
  if (kinds.size < labels.length && kinds.size >= 2) return true;
  // "PRESIDENT BRANDT: …", "PRIME MINISTER VENN: …", once each.
  if (labels.filter(l => l.capitals && TITLED.test(l.words)).length >= 2) return true;
  const asked = [...kinds].some(k => ASKS.test(k));
  return asked && kinds.size >= 2;
}

/** "PRESIDENT BRANDT: …" once, under the headline "Remarks by …": a speech. */
const isSpeech = (title: string | undefined, labels: readonly Label[]): boolean =>
  labels.length === 1 && labels[0]!.capitals && /^(?:remarks|speech|address|opening|closing)\b/i.test(title ?? '');

const isOutlet = (reading: Reading, speakers: SpeakerIndex, { colon }: Label): boolean =>
  speakers.at(colon - 1)?.actor.known?.startsWith('media/') === true || reading.media.has(colon - 1);

function speakerOf(reading: Reading, speakers: SpeakerIndex, label: Label, opening: number): Speaker | undefined {
  const { words, colon, capitals } = label;
  if (ANSWERS.test(words)) return intervieweeOf(reading, opening);
  const own = speakers.at(colon - 1)?.actor;
  if (own && own.kind !== 'state') return { actor: own.key };
  const named = bySurname(reading.actors, words.split(' ').at(-1)!);
  if (named) return { actor: named.key };
  const office = OFFICE.exec(words)?.[1];
  const titled = office === undefined ? undefined : nameInTitle(reading, office);
  if (titled) {
    const actor = bySurname(reading.actors, titled.split(' ').at(-1)!);
    return actor ? { actor: actor.key } : { described: titled };
  }
  return { described: capitals ? fromLabel(words) : words };
}

/** "Remarks by President Oda Brandt on …" for the label "THE PRESIDENT". */
function nameInTitle({ doc }: Reading, office: string): string | undefined {
  const { title } = doc.article;
  const at = title?.toLowerCase().indexOf(office.toLowerCase()) ?? -1;
  if (!title || at < 0) return undefined;
  return /^ ((?:\p{Lu}[\p{L}.'’-]+ ?){1,4})/u.exec(title.slice(at + office.length))?.[1]?.trim();
}

/** Who answers: the first person named in the headline, else before the first question. */
function intervieweeOf({ doc, actors }: Reading, opening: number): Speaker | undefined {
  const people = actors.filter(a => a.kind === 'person');
  const title = doc.article.title?.toLowerCase() ?? '';
  const inTitle = people.find(a => title.includes(a.name.toLowerCase().split(' ').at(-1)!));
  const before = doc.paragraphs[opening]!.start;
  const first = people
    .flatMap(a => a.forms.filter(f => f.form === 'name' && f.start < before).map(f => ({ at: f.start, key: a.key })))
    .sort((a, b) => a.at - b.at)[0];
  const key = inTitle?.key ?? first?.key;
  return key === undefined ? undefined : { actor: key };
}

/** "SENIOR ADMINISTRATION OFFICIAL" → "senior administration official", "MS. BRANDT" → "Ms. Brandt". */
function fromLabel(words: string): string {
  const last = words.toLowerCase().split(' ').at(-1)!;
  const kind = sourceNounKind(last) !== undefined || offices().heads.has(last);
  return TITLED.test(words) || !kind ? fromCapitals(words) : words.toLowerCase();
}
