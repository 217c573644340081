/**
 * The blocks of a page in reading order. In: an element of a parsed page. Out: each run of text that a browser would set as a
 * paragraph of its own, with its tag, how much of it is links, and which part of the page's structure holds it.
 */
import type { Element, Node } from 'happy-dom';

export interface PageBlock {
  readonly text: string;
  /** Lower-case name of the element that holds it. */
  readonly tag: string;
  /** Share of its characters that stand in links, 0 to 1. */
  readonly links: number;
  /** Rule of the page's structure that takes it out, e.g. `furniture/page-navigation`. */
  readonly by?: string;
  /** Number of the live blog post's container that holds it, counted from 0. */
  readonly post?: number;
  /** The element, for asking what stands around it. */
  readonly element: Element;
}

const skipped = new Set(
  'script style noscript template svg iframe object embed head select option textarea canvas video audio math link meta input datalist source picture'.split(
    ' ',
  ),
);
const inline = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr img br'.split(
    ' ',
  ),
);

/** Parts of the page that are never the story, by element and role (WAI-ARIA landmarks). */
const structural: readonly [RegExp, string][] = [
  [/^(nav|menu)$/, 'furniture/page-navigation'],
  [/^footer$/, 'furniture/page-footer'],
  [/^aside$/, 'furniture/page-aside'],
  [/^(form|button|dialog|fieldset)$/, 'furniture/page-form'],
  [/^(figcaption|caption)$/, 'furniture/caption'],
];
const roles: Readonly<Record<string, string>> = {
  navigation: 'furniture/page-navigation',
  banner: 'furniture/page-navigation',
  search: 'furniture/page-form',
  contentinfo: 'furniture/page-footer',
  complementary: 'furniture/page-aside',
  dialog: 'furniture/page-form',
  alertdialog: 'furniture/page-form',
  button: 'furniture/page-form',
  tooltip: 'furniture/page-form',
};

/** Text for screen readers only. */
const unseen = /(^|[\s_-])(sr-only|visually-?hidden|screen-?reader(-text)?|a11y-hidden|assistive-text)($|[\s_-])/i;
/** A part that holds this share of the page's text is the page, whatever its element (old systems wrap all in a form). */
const WHOLE_PAGE = 0.5;

function structureRule(element: Element, tag: string, pageLength: number): string | undefined {
  const rule = ruleByMarkup(element, tag);
  return rule && (element.textContent ?? '').length < pageLength * WHOLE_PAGE ? rule : undefined;
}

function ruleByMarkup(element: Element, tag: string): string | undefined {
  const role = element.getAttribute('role');
  if (role && roles[role]) return roles[role];
  if (element.hasAttribute('hidden') || /(^|[;\s])display\s*:\s*none/i.test(element.getAttribute('style') ?? ''))
    return 'furniture/page-hidden';
  if (unseen.test(element.getAttribute('class') ?? '')) return 'furniture/page-hidden';
  return structural.find(([pattern]) => pattern.test(tag))?.[1];
}

interface Run {
  text: string;
  linked: number;
}

/** Pages nest a few dozen deep; deeper ones are broken or hostile, and are read without their structure. */
const DEEPEST = 400;

export interface PageText {
  readonly blocks: readonly PageBlock[];
  /** How deep its elements nest. */
  readonly depth: number;
}

export function pageBlocks(root: Element, isPost?: (element: Element) => boolean): PageText {
  let deepest = 0;
  const blocks: PageBlock[] = [];
  const pageLength = (root.textContent ?? '').length;
  /** Words inside a paragraph that readers do not see: they follow it as blocks of their own. */
  let aside: PageBlock[] = [];
  let posts = 0;
  let run: Run = { text: '', linked: 0 };

  const flush = (element: Element, by: string | undefined, post: number | undefined): void => {
    const text = run.text.replace(/\s+/g, ' ').trim();
    if (text !== '') {
      blocks.push({
        text,
        tag: element.tagName.toLowerCase(),
        links: Math.min(1, run.linked / text.length),
        element,
        ...(by ? { by } : {}),
        ...(post === undefined ? {} : { post }),
      });
    }
    run = { text: '', linked: 0 };
    blocks.push(...aside);
    aside = [];
  };

  const walk = (
    node: Node,
    holder: Element,
    by: string | undefined,
    post: number | undefined,
    inLink: boolean,
    depth: number,
  ): void => {
    if (node.nodeType === 3) {
      const text = node.textContent ?? '';
      run.text += text;
      if (inLink) run.linked += text.replace(/\s+/g, ' ').length;
      return;
    }
    if (node.nodeType !== 1) return;
    if (depth > DEEPEST) throw new RangeError('its elements nest too deep');
    deepest = Math.max(deepest, depth);
    const element = node as Element;
    const tag = element.tagName.toLowerCase();
    if (skipped.has(tag)) return;
    if (tag === 'br') {
      // Two breaks in a row part paragraphs on old pages; one is a line end.
      const before = run.text.endsWith('\n');
      if (before) flush(holder, by, post);
      else run.text += '\n';
      return;
    }
    const rule = by ?? structureRule(element, tag, pageLength);
    const display = /(^|[;\s])display\s*:\s*block/i.test(element.getAttribute('style') ?? '');
    if (inline.has(tag) && !display && rule === by) {
      for (const child of element.childNodes) walk(child, holder, by, post, inLink || tag === 'a', depth + 1);
      return;
    }
    if (inline.has(tag) && rule !== by && run.text.trim() !== '') {
      const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
      if (text !== '') aside.push({ text, tag, links: 0, by: rule, element, ...(post === undefined ? {} : { post }) });
      return;
    }
    flush(holder, by, post);
    const own = post === undefined && isPost?.(element) ? posts++ : post;
    for (const child of element.childNodes) walk(child, element, rule, own, inLink || tag === 'a', depth + 1);
    flush(element, rule, own);
  };
  walk(root, root, undefined, undefined, false, 0);
  flush(root, undefined, undefined);
  return { blocks, depth: deepest };
}
