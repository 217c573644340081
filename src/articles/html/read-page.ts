/**
 * A saved page becomes the source of an article. In: HTML and what is given. Out: blocks in reading order, each marked where the
 * page's structure or the main-content library says it is not the story, and what the page's metadata state.
 * No script runs and nothing is loaded.
 */
import { Readability } from '@mozilla/readability';
import { type Document, type Element, Window } from 'happy-dom';
import { normalise } from '../../text/normalise.ts';
import { wordsOf } from '../../text/words.ts';
import type { Given, Source } from '../assemble.ts';
import type { Block } from '../blocks.ts';
import { endsSentence, isStoryParagraph } from '../blocks.ts';
import { cleanCharacters } from '../decode.ts';
import { type PageMetadata, readMetadata } from './metadata.ts';
import { type PageBlock, pageBlocks } from './page-blocks.ts';
import { stripPage } from './strip-page.ts';

/** Opens a page without letting it do anything. */
function parsePage(html: string): { document: Document; close: () => void } {
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

/** A story shorter than this, from the library, is doubted: the page's own paragraphs are taken where they hold more. */
const FEWEST_WORDS = 80;

export function readPage(
  html: string,
  given: Given & { readonly sourceId?: string },
  where: string,
  retrieved?: string,
): Source {
  const { document, close } = parsePage(stripPage(cleanCharacters(html)));
  try {
    const metadata = readMetadata(document);
    const isPost = postFinder(document);
    const body = document.body ?? document.documentElement;
    const blocks = body ? pageBlocks(body, isPost) : [];
    const stamps = isPost ? postStamps(blocks) : [];
    const main = mainContent(document);
    const chosen = choose(blocks, main, metadata);
    return {
      blocks: toBlocks(blocks, chosen, stamps),
      given,
      stated: {
        ...pick(metadata),
        live: metadata.live || stamps.length > 0,
      },
      ...(retrieved ? { retrieved } : {}),
      where,
    };
  } finally {
    close();
  }
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
  for (const block of pageBlocks(article.content as Element)) {
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

const headingTag = /^h[1-6]$/;

function toBlocks(
  blocks: readonly PageBlock[],
  chosen: ReadonlySet<number>,
  stamps: readonly (string | undefined)[],
): Block[] {
  let post: number | undefined;
  return blocks.map((block, i): Block => {
    const kind = headingTag.test(block.tag) ? 'heading' : block.tag === 'li' ? 'item' : 'line';
    const by = block.by ?? (chosen.has(i) ? linkRule(block) : 'furniture/outside-story');
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
