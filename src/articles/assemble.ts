/**
 * Puts an article together from judged blocks. In: blocks, what is known about them, what was given. Out: Article and warnings.
 * The order of worth for each field: given by the file or the user, stated by the page's metadata, stated in the text, inferred.
 */
import { isTown } from '../knowledge/towns.ts';
import type { Article, Furniture } from '../model/article.ts';
import type { When } from '../model/when.ts';
import { findDateline } from '../text/dateline.ts';
import { type Block, endsSentence, isStoryParagraph } from './blocks.ts';
import { findCredits } from './credits.ts';
import { resolveDateline } from './dateline.ts';
import { dateInUrl, looksLikeDate, parsePublished } from './dates.ts';
import { bylineOf } from './furniture/bylines.ts';
import type { Judged } from './furniture/judged.ts';
import { removeFurniture } from './furniture/remove-furniture.ts';
import { findLanguage } from './language.ts';
import { makeArticle } from './make-article.ts';
import { outletOf, stripSiteName } from './outlets.ts';
import { hasLiveSign, type Paragraph, splitPosts } from './posts.ts';
import type { Warning } from './read-result.ts';

export interface Given {
  readonly outlet?: string;
  readonly published?: string;
  readonly url?: string;
  readonly title?: string;
}

/** What a source says about its text, before any of it is checked. */
export interface Source {
  readonly blocks: readonly Block[];
  /** From the user, or the fields of the file. */
  readonly given: Given & { readonly sourceId?: string; readonly byline?: string; readonly modified?: string };
  /** From the page's markup: stated, not given. */
  readonly stated?: {
    readonly title?: string;
    readonly outlet?: string;
    readonly url?: string;
    readonly byline?: string;
    readonly published?: string;
    readonly modified?: string;
    readonly language?: string;
    readonly live?: boolean;
  };
  readonly retrieved?: string;
  readonly where: string;
}

export interface Assembled {
  /** Left out where nothing of a story is left. */
  readonly article?: Article;
  readonly warnings: readonly Warning[];
}

export function assemble(source: Source): Assembled {
  const warnings: Warning[] = [];
  const { given, stated } = source;
  const url = given.url ?? stated?.url;
  const known = outletOf(url);
  const outlet = given.outlet ?? stated?.outlet ?? known?.name;
  const siteNames = [outlet, known?.name, ...(known?.aliases ?? []), stated?.outlet].filter(name => name !== undefined);
  const title = given.title ?? stated?.title;
  const cleaned = removeFurniture(source.blocks, {
    ...(title ? { title: stripSiteName(title, siteNames) } : {}),
    structured: stated !== undefined,
  });
  const judged = cleaned.judged;
  const filing = findDateline(
    judged.find(item => !item.by && isStoryParagraph(item.block.text, 8))?.block.text ?? '',
    isTown,
  );
  takeNameLines(judged, [...siteNames, ...(filing?.agency ? [filing.agency] : [])]);
  const liveLabel = judged.some(item => liveMarks.test(item.block.text));
  const finalTitle = title ? stripSiteName(title, siteNames) : cleaned.title;
  const live = stated?.live === true || liveLabel || hasLiveSign(finalTitle, url);
  const parts = layOut(judged, live);
  if (parts.text === '' || !hasStory(judged)) return { warnings };
  const heads = headFacts(judged, parts.text);
  const published = findPublished(source, heads, url, warnings);
  const dateline = findDateline(
    parts.paragraphs.find(p => isStoryParagraph(p.text, 8))?.text ?? parts.text.slice(0, 200),
    isTown,
  );
  const datelineDate = dateline?.dateText
    ? (resolveDateline(dateline.dateText, published?.edtf) ?? dateline.dateText)
    : undefined;
  const language = findLanguage(parts.text, stated?.language);
  const byline = given.byline ?? stated?.byline ?? heads.byline;
  const production = judged
    .filter(item => /^furniture\/(production|byline|copyright)$/.test(item.by ?? ''))
    .map(item => item.block.text);
  const modified = readDate(given.modified, 'given') ?? readDate(stated?.modified, 'stated');
  const article = makeArticle({
    sourceId: given.sourceId,
    url,
    outlet,
    title: finalTitle,
    byline,
    ...(dateline
      ? {
          dateline: {
            ...(dateline.place ? { place: dateline.place } : {}),
            ...(datelineDate ? { date: datelineDate } : {}),
          },
        }
      : {}),
    language,
    ...(published ? { published } : dateline?.dateText ? { published: datelineWhen(dateline.dateText) } : {}),
    ...(modified ? { modified } : {}),
    retrieved: source.retrieved,
    text: parts.text,
    posts: splitPosts(parts.text, parts.paragraphs, live, published?.edtf),
    furniture: parts.furniture,
    credits: withFilingAgency(
      findCredits(parts.text, byline ? [...production, byline] : production),
      dateline?.agency ?? nameUnder(judged),
    ),
  });
  return { article, warnings };
}

/** The agency in the dateline's brackets filed the story, whether data/agencies knows it or not. */
function withFilingAgency(credits: readonly string[], agency: string | undefined): readonly string[] {
  return agency && findCredits(`(${agency})`).length === 0 ? [agency, ...credits] : credits;
}

/** An agency's name alone under its copy. */
const nameUnder = (judged: readonly Judged[]): string | undefined =>
  judged.find(item => item.by === 'furniture/agency-line')?.block.text;

/** Blocks at the story's head in which the outlet's or agency's name may stand alone. */
const HEAD_LINES = 2;

/** The outlet's or the filing agency's name on a line of its own, at the head of the story or at its end. */
function takeNameLines(judged: readonly Judged[], names: readonly string[]): void {
  const wanted = new Set(names.map(name => name.toLowerCase()));
  const kept = judged.filter(item => item.by === undefined);
  if (kept.length < 2) return;
  for (const item of new Set([...kept.slice(0, HEAD_LINES), kept.at(-1)!])) {
    if (wanted.has(item.block.text.toLowerCase())) item.by = 'furniture/outlet-line';
  }
}

/** Labels and notes that only live blogs carry. */
const liveMarks =
  /^(key events?|show key events only|_?this live ?(blog|page|coverage) (is|has) .{0,60}|live( (updates|blog|feed|reporting))?|\(?all times (are )?(local|gmt|utc|in [a-z]+)\)?:?)$/i;
const keyEvents = /^key events?$/i;
/** A correspondent's name on a line of its own, as live blogs sign posts: "Ada Brandt", "Ada Brandt in Bern". */
const nameLine =
  /^[A-Z][\p{L}'’-]+(?: (?:[A-Z]\.|[a-z]{2,3}|[A-Z][\p{L}'’-]+)){0,2} [A-Z][\p{L}'’-]+(?: in [A-Z][\p{L}'’-]+(?: [A-Z][\p{L}'’-]+)?)?$/u;

interface LaidOut {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly furniture: readonly Furniture[];
}

/** Text, its paragraphs, and what was taken out with the place before which it stood. */
function layOut(judged: readonly Judged[], live: boolean): LaidOut {
  const paragraphs: Paragraph[] = [];
  const removed: { quote: string; by: string; before: number }[] = [];
  let length = 0;
  let begins: { published?: string } | undefined;
  const pieces: string[] = [];
  judged.forEach((item, i) => {
    const { block } = item;
    if (block.post) begins = block.post;
    let by = item.by;
    if (live && !by && nameLine.test(block.text) && followedByStory(judged, i)) by = 'furniture/post-byline';
    if (by === 'title') return;
    if (by) {
      if (live && (by === 'furniture/post-byline' || keyEvents.test(block.text))) begins ??= {};
      removed.push({ quote: block.text, by, before: pieces.length });
      return;
    }
    const { text, cuts } = cutInline(block.text);
    for (const quote of cuts) removed.push({ quote, by: 'furniture/inline-note', before: pieces.length });
    if (text === '') return;
    const start = length === 0 ? 0 : length + 2;
    pieces.push(text);
    length = start + text.length;
    paragraphs.push({
      start,
      end: length,
      text,
      heading: block.kind === 'heading',
      ...(begins ? { begins } : {}),
    });
    begins = undefined;
  });
  const furniture = removed.map(({ quote, by, before }) => ({ start: paragraphs[before]?.start ?? length, quote, by }));
  return { text: pieces.join('\n\n'), paragraphs, furniture };
}

/** Notes of the page inside a paragraph: what screen readers are told about a link. */
const inlineNote = /\s?,? ?\(?\bopens (?:in )?(?:a )?new (?:tab|window)\)?/gi;

function cutInline(text: string): { text: string; cuts: string[] } {
  if (!text.includes('opens ')) return { text, cuts: [] };
  const cuts = text.match(inlineNote) ?? [];
  return { text: text.replace(inlineNote, '').trim(), cuts: cuts.map(cut => cut.trim()) };
}

function followedByStory(judged: readonly Judged[], index: number): boolean {
  const next = judged.slice(index + 1, index + 6).find(item => item.by === undefined);
  return next !== undefined && isStoryParagraph(next.block.text, 8);
}

interface HeadFacts {
  readonly byline?: string;
  readonly dateText?: string;
}

const dateLine =
  /^(?:(?:first )?published|posted|updated|last updated|issued|date|created|released)?(?: on| at)?\s*:?\s*/i;

/** Byline and line of publication as the page prints them. */
function headFacts(judged: readonly Judged[], text: string): HeadFacts {
  let byline: string | undefined;
  let dateText: string | undefined;
  let seen = 0;
  for (const { block, by } of judged) {
    if (by === undefined && ++seen > 6) break;
    if (by === undefined && text.startsWith(block.text) && seen > 1) break;
    if (!byline && by === 'furniture/byline') byline = bylineOf(block.text) ?? block.text;
    if (
      !dateText &&
      by !== undefined &&
      block.text.length < 160 &&
      by !== 'furniture/time-ago' &&
      !/caption|related|teaser|copyright/.test(by)
    ) {
      const candidate = block.text.replace(dateLine, '').replace(/\s+by\s.*$/i, '');
      if (/\d{4}/.test(candidate) && parsePublished(candidate)) dateText = candidate;
    }
  }
  return { ...(byline ? { byline } : {}), ...(dateText ? { dateText } : {}) };
}

function readDate(value: string | undefined, basis: When['basis']): When | undefined {
  const edtf = value === undefined ? undefined : parsePublished(value);
  return edtf ? { edtf, basis, ...(edtf === value ? {} : { text: value }) } : undefined;
}

function findPublished(
  source: Source,
  heads: HeadFacts,
  url: string | undefined,
  warnings: Warning[],
): When | undefined {
  const sources: readonly [string | undefined, When['basis']][] = [
    [source.given.published, 'given'],
    [source.stated?.published, 'stated'],
    [heads.dateText, 'stated'],
  ];
  for (const [value, basis] of sources) {
    if (!value) continue;
    const when = readDate(value, basis);
    if (when) return when;
    if (basis === 'given' || looksLikeDate(value)) {
      warnings.push({
        code: 'bad-date',
        message: `"${value.slice(0, 80)}" is no date of publication; the article is read without it.`,
        where: source.where,
      });
    }
  }
  const fromUrl = url ? dateInUrl(url) : undefined;
  return fromUrl ? { edtf: fromUrl, basis: 'inferred', note: 'from the address' } : undefined;
}

/** A dateline's day without its year cannot be placed; its words are kept. */
function datelineWhen(dateText: string): When {
  const edtf = resolveDateline(dateText, undefined);
  return edtf
    ? { edtf, text: dateText, basis: 'stated', note: 'from the dateline' }
    : { text: dateText, basis: 'stated', note: 'from the dateline, which names no year' };
}

/** Fewer letters tell nothing; counted beside the words, because some scripts write without spaces. */
const FEWEST_WORDS = 4;
const FEWEST_LETTERS = 40;

/** Whether anything of a story is left: a word or two are none, and neither is a list of links or menu items alone. */
function hasStory(judged: readonly Judged[]): boolean {
  const kept = judged.filter(item => item.by === undefined);
  if (kept.length > 1 && kept.every(({ block }) => block.kind === 'item' && !endsSentence(block.text))) return false;
  const words = kept.reduce((sum, item) => sum + item.words.length, 0);
  return words >= FEWEST_WORDS || kept.some(({ block }) => block.text.length >= FEWEST_LETTERS);
}
