/**
 * A saved page becomes the source of an article. In: HTML and what is given. Out: blocks in reading order, each marked where the
 * page's structure or the main-content library says it is not the story, and what the page's metadata state.
 * No script runs and nothing is loaded.
 */
import { createRequire } from 'node:module';
import { Readability } from '@mozilla/readability';
import type { Document, Element } from 'happy-dom';
import { normalise } from '../../text/normalise.ts';
import { wordSimilarity, wordsOf } from '../../text/words.ts';
import type { Given, Source } from '../assemble.ts';
import { type Block, blocksOfText, endsSentence, isStoryParagraph } from '../blocks.ts';
import { cleanCharacters } from '../decode.ts';
import type { Warning } from '../read-result.ts';
import { decodeEntities } from './json-ld.ts';
import { type PageMetadata, readMetadata } from './metadata.ts';
import { type PageBlock, pageBlocks } from './page-blocks.ts';
import { stripPage } from './strip-page.ts';

/** Loading the parser of pages takes 0.7 s, which who reads plain text, or reads nothing, need not wait for. */
const require = createRequire(import.meta.url);
const loadParser = (): typeof import('happy-dom') => require('happy-dom');

/** Opens a page without letting it do anything. */
function parsePage(html: string): { document: Document; close: () => void } {
  const { Window } = loadParser();
  const window = new Window({
    url: 'https://page.invalid/',
    settings: {
      disableJavaScriptEvaluation: true,
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      disableIframePageLoading: true,
      disableComputedStyleRendering: true,
      navigation: {
        disableMainFrameNavigation: true,
        disableChildFrameNavigation: true,
        disableChildPageNavigation: true,
        disableFallbackToSetURL: true,
      },
    },
  });
  const document = new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
  return { document, close: () => void window.happyDOM.abort() };
}

/**
 * The library's time grows with the cube of the nesting: 1 s at 100, 19 s at 300. Saved news pages nest 20 to 60 deep; deeper
 * pages are read by their own paragraphs.
 */
const DEEPEST_FOR_LIBRARY = 100;
/** Characters after stripping. Above, parsing takes more than some ten seconds; the largest of 200 news pages had 0.6 million. */
const LONGEST_PARSED = 2_000_000;

/** A story shorter than this, from the library, is doubted: the page's own paragraphs are taken where they hold more. */
const FEWEST_WORDS = 80;

export function readPage(
  html: string,
  given: Given & { readonly sourceId?: string },
  where: string,
  retrieved?: string,
): Source & { warnings: Warning[] } {
  const source = stripPage(cleanCharacters(html));
  const rest = { given, where, ...(retrieved ? { retrieved } : {}) };
  try {
    if (source.length > LONGEST_PARSED) throw new RangeError('it is too large');
    return { ...readDocument(source), ...rest, warnings: [] };
  } catch (error) {
    // Broken or hostile pages (20,000 nested elements) overrun the parser's stack: their tags are taken off instead.
    const message = `The page could not be parsed (${(error as Error).message.slice(0, 80)}); its text was read without its structure.`;
    return { blocks: blocksWithoutTags(source), ...rest, warnings: [{ code: 'page-not-parsed', message, where }] };
  }
}

function readDocument(html: string): Pick<Source, 'blocks' | 'stated'> {
  const { document, close } = parsePage(html);
  try {
    const metadata = readMetadata(document);
    const isPost = postFinder(document);
    const body = document.body ?? document.documentElement;
    const { blocks, depth } = body ? pageBlocks(body, isPost) : { blocks: [], depth: 0 };
    const stamps = isPost ? postStamps(blocks) : [];
    const main = depth < DEEPEST_FOR_LIBRARY ? mainContent(document) : new Map<string, number>();
    const found = choose(blocks, main, metadata);
    const chosen = isLinkList(blocks, found) ? new Set<number>() : found;
    return {
      blocks: toBlocks(blocks, chosen, stamps, metadata.title ?? ''),
      stated: { ...pick(metadata), live: metadata.live || stamps.length > 0 },
    };
  } finally {
    close();
  }
}

const blockTag =
  /<\/?(?:p|div|h[1-6]|li|ul|ol|br|tr|td|table|section|article|header|footer|nav|aside|blockquote|body|html|figure|figcaption)\b[^<>]{0,2000}>/gi;

/** The last resort: each block-level tag ends a line, the other tags go. */
function blocksWithoutTags(html: string): Block[] {
  const lines = html.replace(blockTag, '\n').replace(/<[^<>]{0,5000}>/g, '');
  return blocksOfText(decodeEntities(lines));
}

function pick(metadata: PageMetadata): NonNullable<Source['stated']> {
  const { title, outlet, url, byline, published, modified, language } = metadata;
  return { title, outlet, url, byline, published, modified, language };
}

/** Containers of posts: schema.org itemtype, or ids and classes that live-blog software gives them; at least two of a kind. */
const postSelectors = [
  '[itemtype$="schema.org/BlogPosting"]',
  '[itemprop="liveBlogUpdate"]',
  '[data-live-post]',
  'article[id^="block-"]',
  '[id^="block-"].block',
  '.live-blog-post',
  '.liveblog-post',
  '.live-post',
  '.liveblog__post',
  '.lb24-base-list-item',
] as const;

function postFinder(document: Document): ((element: Element) => boolean) | undefined {
  const selector = postSelectors.find(candidate => document.querySelectorAll(candidate).length >= 2);
  return selector ? element => element.matches(selector) : undefined;
}

/** The time of each post: the first <time datetime> inside its container. */
function postStamps(blocks: readonly PageBlock[]): (string | undefined)[] {
  const stamps: (string | undefined)[] = [];
  for (const block of blocks) {
    if (block.post === undefined) continue;
    const stamp =
      block.element.querySelector('time[datetime]')?.getAttribute('datetime') ??
      block.element.closest('time[datetime]')?.getAttribute('datetime');
    stamps[block.post] ??= stamp ?? undefined;
  }
  return stamps;
}

/** What the library takes for the story: how often each block's text occurs in it. */
function mainContent(document: Document): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const article = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
    serializer: node => node as unknown,
    charThreshold: 250,
  }).parse();
  if (!article?.content) return counts;
  for (const block of pageBlocks(article.content as Element).blocks) {
    const key = normalise(block.text);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Which blocks are the story, by index. */
function choose(
  blocks: readonly PageBlock[],
  main: ReadonlyMap<string, number>,
  metadata: PageMetadata,
): ReadonlySet<number> {
  const left = new Map(main);
  const chosen = new Set<number>();
  let words = 0;
  blocks.forEach((block, i) => {
    const key = normalise(block.text);
    const count = left.get(key) ?? 0;
    if (count === 0 || block.by) return;
    left.set(key, count - 1);
    chosen.add(i);
    words += wordsOf(block.text).length;
  });
  rescueSiblings(blocks, chosen);
  const body = metadata.body ? normalise(metadata.body) : undefined;
  if (body) {
    blocks.forEach((block, i) => {
      if (!block.by && block.text.length >= 40 && body.includes(normalise(block.text))) chosen.add(i);
    });
  }
  if (words < FEWEST_WORDS) {
    blocks.forEach((block, i) => {
      if (!block.by && block.links < 0.3 && isStoryParagraph(block.text, 8)) chosen.add(i);
    });
  }
  return chosen;
}

/** Share of links in what is a list of them: front pages reach 95 %, stories with many references 30 %. */
const LINK_LIST = 0.8;

/** A front page or a menu, taken for the story for want of one. */
function isLinkList(blocks: readonly PageBlock[], chosen: ReadonlySet<number>): boolean {
  let letters = 0;
  let linked = 0;
  for (const i of chosen) {
    const { text, links } = blocks[i]!;
    letters += text.length;
    linked += text.length * links;
  }
  return linked > letters * LINK_LIST;
}

/** Paragraphs that the library left out although they stand among the chosen: the same parent holds two chosen ones or more. */
function rescueSiblings(blocks: readonly PageBlock[], chosen: Set<number>): void {
  const held = new Map<Element, number>();
  for (const i of chosen) {
    const parent = blocks[i]!.element.parentElement;
    if (parent && blocks[i]!.tag === 'p') held.set(parent, (held.get(parent) ?? 0) + 1);
  }
  blocks.forEach((block, i) => {
    if (block.by || chosen.has(i) || block.tag !== 'p' || block.links >= 0.3) return;
    const parent = block.element.parentElement;
    if (parent && (held.get(parent) ?? 0) >= 2 && isStoryParagraph(block.text, 5)) chosen.add(i);
  });
}

/** A line that is one link and no sentence: another story, set between the paragraphs. */
const linkRule = ({ links, text, tag }: PageBlock): string | undefined =>
  links >= 0.9 && tag !== 'li' && !endsSentence(text) && wordsOf(text).length >= 4 ? 'furniture/link-line' : undefined;

/** A headline in other words than the title: so much of its words the two share. */
const SAME_HEADLINE = 0.3;
const isOtherHeadline = (text: string, title: string): boolean => {
  const likeness = wordSimilarity(text, title);
  return likeness >= SAME_HEADLINE && likeness < 1;
};

const headingTag = /^h[1-6]$/;

function toBlocks(
  blocks: readonly PageBlock[],
  chosen: ReadonlySet<number>,
  stamps: readonly (string | undefined)[],
  title: string,
): Block[] {
  let post: number | undefined;
  return blocks.map((block, i): Block => {
    const kind = headingTag.test(block.tag) ? 'heading' : block.tag === 'li' ? 'item' : 'line';
    const other = block.tag === 'h1' && isOtherHeadline(block.text, title) ? 'furniture/headline' : undefined;
    const by = block.by ?? (chosen.has(i) ? (other ?? linkRule(block)) : 'furniture/outside-story');
    const begins = block.post !== undefined && block.post !== post && !by;
    if (begins) post = block.post;
    const stamp = begins ? stamps[block.post!] : undefined;
    return {
      text: block.text,
      kind,
      ...(by ? { by } : {}),
      ...(begins ? { post: stamp ? { published: stamp } : {} } : {}),
    };
  });
}
