/**
 * Interviews printed without labels: paragraphs that ask, each followed by the words of the one who answers. Only where the headline or the
 * opening says that it is one, and names one person. In: reading. Out: findings in text order, and the paragraphs that ask.
 */
import type { ActorMention } from '../../model/mentions.ts';
import { type Found, isMark, type Reading } from './reading.ts';
import type { Turns } from './turns.ts';

/** Words that call a text an interview; behind the last group's the one who answers stands before them. */
const OCCASION =
  /\b(?:interview(?:s|ed|ing)?(?: with| of)?|q&a with|in conversation with|(?:sat|sits) down with|caught up with|(?:spoke|speaks|talked|talks) (?:to|with))\b(?: by\b)?/gi;
const STOP = /[.;:!?]|\b(?:about|on|over|after|before|one of|who|that)\b/;
/** Characters over which such words reach. */
const BESIDE = 120;
const ADDRESSED = /\b(?:you|your|yours)\b/i;
const FIRST_PERSON = /\b(?:I|I['’]\w+|[Ww]e|[Ww]e['’]\w+|[Mm]y|[Oo]ur)\b/;
/** Questions that make a text an interview, and those that ask "you"; an article of opinion asks its readers, too. Fewer where the headline says so. */
const FEWEST = { inTitle: { questions: 2, own: 1 }, inText: { questions: 3, own: 2 } };

export function findInterview(reading: Reading): Turns {
  const { doc } = reading;
  const none: Turns = { found: [], asked: new Set() };
  if (doc.article.posts.length > 0) return none;
  const asked = new Set<number>();
  for (const { index } of doc.paragraphs) if (asks(reading, index)) asked.add(index);
  const [first] = asked;
  if (first === undefined || asked.size < FEWEST.inTitle.questions) return none;
  const interviewee = intervieweeOf(reading, first);
  if (!interviewee) return none;
  const { questions, own } = interviewee.inTitle ? FEWEST.inTitle : FEWEST.inText;
  const answers = answersOf(reading, asked, interviewee.actor);
  const count = (paragraphs: Iterable<number>, words: RegExp): number =>
    [...paragraphs].filter(p => words.test(wordsOf(reading, p))).length;
  if (asked.size < questions || count(asked, ADDRESSED) < own || count(answers, FIRST_PERSON) < own) return none;
  return { found: found(reading, answers, interviewee.actor), asked };
}

const wordsOf = ({ doc, text }: Reading, p: number): string =>
  text.slice(doc.paragraphs[p]!.start, doc.paragraphs[p]!.end);

/** The last sentence of the paragraph asks, and not in somebody's quoted words. */
function asks({ doc, tokens, quotationOf }: Reading, p: number): boolean {
  let last = doc.sentences[doc.paragraphs[p]!.last - 1]!.last - 1;
  while (last > 0 && (isMark(tokens[last]) || tokens[last]!.text === ')')) last--;
  return tokens[last]?.text === '?' && quotationOf[last]! < 0;
}

interface Naming {
  readonly start: number;
  readonly end: number;
  readonly actor: ActorMention;
}

/** Whom the headline, or the text before the first question, calls the one interviewed. */
function intervieweeOf(reading: Reading, opening: number): { actor: ActorMention; inTitle: boolean } | undefined {
  const { doc, actors, text } = reading;
  const people = actors.filter(actor => actor.kind === 'person');
  const lead = text.slice(0, doc.paragraphs[opening]!.start);
  const title = doc.article.title ?? '';
  const inTitle = toldIn(
    title,
    people.flatMap(actor => namingIn(title, actor)),
  );
  if (inTitle) return inTitle === 'several' ? undefined : { actor: inTitle, inTitle: true };
  const forms = people.flatMap(actor => actor.forms.map(({ start, end }) => ({ start, end, actor })));
  const told = toldIn(
    lead,
    forms.filter(({ end }) => end <= lead.length),
  );
  if (told === 'several' || !told) return undefined;
  // A page whose headline is part of the text.
  const headed = doc.paragraphs[0]!.heading && told === toldIn(wordsOf(reading, 0), forms);
  return { actor: told, inTitle: headed };
}

function namingIn(title: string, actor: ActorMention): Naming[] {
  const written = [actor.name, actor.name.split(' ').at(-1)!].find(words => title.includes(words));
  if (written === undefined) return [];
  const start = title.indexOf(written);
  return [{ start, end: start + written.length, actor }];
}

/** The person named right behind "interview with", else the last one before it in its sentence; two are several. */
function toldIn(words: string, namings: readonly Naming[]): ActorMention | 'several' | undefined {
  const ordered = [...namings].sort((a, b) => a.start - b.start);
  for (const { 0: cue, index } of words.matchAll(OCCASION)) {
    const from = index + cue.length;
    const near = (start: number, end: number): boolean => end - start <= BESIDE && !STOP.test(words.slice(start, end));
    const at = / by$/i.test(cue) ? -1 : ordered.findIndex(({ start }) => start >= from && near(from, start));
    if (at >= 0) {
      const { actor, end } = ordered[at]!;
      const next = ordered.slice(at).find(one => one.actor !== actor);
      return next && /^,? and (?:[\p{Ll}]+ ){0,4}$/u.test(words.slice(end, next.start)) ? 'several' : actor;
    }
    const before = ordered.findLast(({ end }) => end <= index && near(end, index));
    if (before) return before.actor;
  }
  return undefined;
}

/** What stands between the questions; behind the last one only what still speaks in the first person. */
function answersOf(reading: Reading, asked: ReadonlySet<number>, { name }: ActorMention): number[] {
  const { doc } = reading;
  const surname = name.split(' ').at(-1)!;
  const last = Math.max(...asked);
  const answers: number[] = [];
  for (let p = Math.min(...asked) + 1; p < doc.paragraphs.length; p++) {
    if (asked.has(p) || doc.paragraphs[p]!.heading) continue;
    const words = wordsOf(reading, p);
    const own = FIRST_PERSON.test(words);
    if (p > last + 1 && !own) break;
    // "You were there in May." is the other's remark; "Brandt pauses." the writer's.
    if (!own && (ADDRESSED.test(words) || words.includes(surname))) continue;
    answers.push(p);
  }
  return answers;
}

function found({ doc, tokens }: Reading, answers: readonly number[], { key }: ActorMention): Found[] {
  const made: Found[] = [];
  for (const p of answers) {
    const { opening, end } = doc.paragraphs[p]!;
    const { first } = doc.sentences[opening]!;
    const [head] = made;
    made.push({
      rule: 'statements/interview',
      construction: 'turn',
      anchor: head ? -1 : first,
      source: head ? -1 : first,
      ...(head ? { follows: head } : { speaker: { actor: key }, channel: 'interview' }),
      content: [{ start: tokens[first]!.start, end }],
      direct: true,
    });
  }
  return made;
}
