/**
 * Splits live blogs and running logs into posts. In: the kept paragraphs with their places, and signs that the page is a log.
 * Out: posts in order of place. Time lines stay in the text: they are what dates the post. Schema.org LiveBlogPosting updates.
 */
import type { Post } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import { UNKNOWN_WHEN, type When } from '../model/when.ts';
import { isHeadline, isStoryParagraph } from './blocks.ts';
import { parsePublished } from './dates.ts';
import { parseTimeLine } from './post-lines.ts';

export interface Paragraph extends Span {
  readonly text: string;
  readonly heading: boolean;
  /** The paragraph begins a post: as the page's markup says, or because a label or byline of the page stood before it. */
  readonly begins?: { readonly published?: string };
}

/** So many time lines make a log, fewer where nothing else says so: a transcript has its beginning and its end. */
const FEWEST_TIMES = 3;
const FEWEST_TIMES_OF_LOG = 2;
/** Headings and signatures are weaker signs than times: two of them in a long page part nothing. */
const FEWEST_HEADINGS = 3;
/** Words of a heading that parts posts; shorter ones are subheadings inside one. */
const HEADLINE_WORDS = 6;

const liveTitle =
  /\b(live( (updates?|blog|coverage|reporting))?|as it happened|liveblog|the latest)\b\s*(:|–|—|-|\||$)|^(live|the latest)\b/i;
const liveUrl = /(\/live[/-]|live-?blog|live-?updates|\/live$|-live-|-the-latest)/i;

export function hasLiveSign(title: string | undefined, url: string | undefined): boolean {
  return (title !== undefined && liveTitle.test(title)) || (url !== undefined && liveUrl.test(url));
}

const countWords = (text: string): number => text.split(/\s+/).length;

/** Where posts begin, with the heading each has. */
function findStarts(paragraphs: readonly Paragraph[], live: boolean): { index: number; title?: string }[] {
  const marked = paragraphs.flatMap((p, index) => (p.begins?.published ? [index] : []));
  // A time with nothing under it, or another time, begins nothing.
  const timed = paragraphs.flatMap((p, index) => {
    const line = parseTimeLine(p.text);
    const next = paragraphs[index + 1];
    return line && (line.rest || (next && !parseTimeLine(next.text))) ? [index] : [];
  });
  const isLog = timed.length >= (live ? FEWEST_TIMES_OF_LOG : FEWEST_TIMES);
  const indexes = marked.length > 0 ? marked : isLog ? timed : [];
  if (indexes.length > 0) return indexes.map(index => withTitle(paragraphs, index));
  const begun = paragraphs.filter(p => p.begins).length;
  if (!live && begun < FEWEST_HEADINGS) return [];
  const starts: { index: number; title?: string }[] = [];
  paragraphs.forEach((paragraph, index) => {
    const headline = isHeadline(paragraph.text) && countWords(paragraph.text) >= HEADLINE_WORDS;
    const next = paragraphs[index + 1];
    if (headline && next && isStoryParagraph(next.text, 5)) starts.push({ index, title: paragraph.text });
    else if (paragraph.begins) starts.push({ index });
  });
  return starts.length >= FEWEST_HEADINGS ? starts : [];
}

function withTitle(paragraphs: readonly Paragraph[], index: number): { index: number; title?: string } {
  const own = parseTimeLine(paragraphs[index]!.text);
  if (own?.rest) return isHeadline(own.rest) ? { index, title: own.rest } : { index };
  const first = own ? paragraphs[index + 1] : paragraphs[index];
  const isTitle = first && (first.heading || isHeadline(first.text)) && !parseTimeLine(first.text);
  return isTitle ? { index, title: first.text } : { index };
}

export function splitPosts(
  text: string,
  paragraphs: readonly Paragraph[],
  live: boolean,
  published: string | undefined,
): Post[] {
  const starts = findStarts(paragraphs, live);
  const posts = starts.map(({ index, title }, i): Post => {
    const next = starts[i + 1];
    const last = paragraphs[(next ? next.index : paragraphs.length) - 1]!;
    const stamp = paragraphs[index]!.begins?.published;
    const edtf = stamp ? parsePublished(stamp) : undefined;
    const when: When = edtf ? { edtf, text: stamp!, basis: 'stated', note: PAGE_STAMP } : UNKNOWN_WHEN;
    return { start: paragraphs[index]!.start, end: last.end, when, ...(title ? { title } : {}) };
  });
  return datePosts(text, posts, published);
}

const PAGE_STAMP = 'the stamp of the post on the page';
const SAME_DAY = 'the day is that of publication';
const OTHER_DAY = 'the day follows from the order of the posts';

/**
 * Dates posts by their time lines. The newest entry has the day of publication; where the order of the hours jumps against
 * the order of the log by more than this, a midnight lies between.
 */
const MIDNIGHT_JUMP_MINUTES = 6 * 60;

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

function addDays(date: string, days: number): string {
  const time = new Date(`${date}T00:00:00Z`);
  time.setUTCDate(time.getUTCDate() + days);
  return time.toISOString().slice(0, 10);
}

/** Pure over text and date, so that a date learned later dates the posts again. */
export function datePosts(text: string, posts: readonly Post[], published: string | undefined): Post[] {
  const lines = posts.map(post => {
    const end = text.indexOf('\n', post.start);
    return text.slice(post.start, end < 0 || end > post.end ? post.end : end);
  });
  const clocks = lines.map(line => parseTimeLine(line)?.clock);
  const known = clocks.flatMap(clock => (clock ? [minutesOf(clock)] : []));
  let steps = 0;
  for (let i = 1; i < known.length; i++) steps += Math.sign(known[i]! - known[i - 1]!);
  const newestFirst = steps <= 0;
  const day = published && /^\d{4}-\d{2}-\d{2}/.test(published) ? published.slice(0, 10) : undefined;
  // Days before the newest entry's day, walked from the newest to the oldest.
  const order = posts.map((_, i) => i);
  if (!newestFirst) order.reverse();
  const back = new Map<number, number>();
  let later: number | undefined;
  let days = 0;
  for (const i of order) {
    const clock = clocks[i];
    if (!clock) continue;
    const minutes = minutesOf(clock);
    if (later !== undefined && minutes > later + MIDNIGHT_JUMP_MINUTES) days++;
    later = minutes;
    back.set(i, days);
  }
  return posts.map((post, i) => {
    const clock = clocks[i];
    if (!clock || post.when.note === PAGE_STAMP) return post;
    const before = back.get(i) ?? 0;
    const when: When = day
      ? {
          edtf: `${addDays(day, -before)}T${clock}`,
          text: timeText(lines[i]!),
          basis: 'stated',
          note: before === 0 ? SAME_DAY : OTHER_DAY,
        }
      : { text: timeText(lines[i]!), basis: 'stated', note: 'the day is not known' };
    return { ...post, when };
  });
}

/** The time alone, without the heading that may follow it on the line. */
function timeText(line: string): string {
  const rest = parseTimeLine(line)?.rest ?? '';
  return line
    .slice(0, line.length - rest.length)
    .replace(/\s*[-–—:|]\s*$/, '')
    .trim();
}
