/**
 * Takes out of a page's source what no reader sees, before it is parsed. In: HTML. Out: HTML without scripts, styles, drawings,
 * frames, comments and links to load; data blocks (JSON-LD) stay. Two reasons: nothing can run or load, and the parser loses
 * the rest of the page after some drawings (happy-dom 21, <symbol> inside <svg>). One pass, linear.
 */

/** Elements taken out with all that is in them. */
const dropped = ['script', 'style', 'svg', 'iframe', 'noscript', 'template', 'object', 'canvas'] as const;
/** Elements without an end tag that would load something. */
const loaders = ['link', 'base', 'embed', 'frame'] as const;

const nameAt = (html: string, at: number): string =>
  /^[a-z][a-z0-9-]*/i.exec(html.slice(at, at + 24))?.[0].toLowerCase() ?? '';

/** Attributes of scripts, styles and links are shorter than this; a quotation mark left open is not followed any further. */
const LONGEST_TAG = 5_000;

/** Where an opening tag ends, quoted attributes respected; -1 where it does not end. */
function tagEnd(html: string, from: number): number {
  const plain = html.indexOf('>', from);
  if (plain < 0) return -1;
  let quote = '';
  for (let i = from; i < html.length && i < from + LONGEST_TAG; i++) {
    const character = html[i]!;
    if (quote) {
      if (character === quote) quote = '';
    } else if (character === '>') return i + 1;
    else if ((character === '"' || character === "'") && html[i - 1] === '=') quote = character;
  }
  return plain + 1;
}

export function stripPage(html: string): string {
  const lower = html.toLowerCase();
  const kept: string[] = [];
  /** End tags that are not found any more, so that a page full of unclosed tags is still read in one pass. */
  const absent = new Set<string>();
  const lastEnd = html.lastIndexOf('>');
  let copied = 0;
  const drop = (from: number, to: number): void => {
    kept.push(html.slice(copied, from), ' ');
    copied = to;
  };
  for (let at = html.indexOf('<'); at >= 0 && at < lastEnd; ) {
    let next = at + 1;
    if (html.startsWith('!--', at + 1)) {
      const end = html.indexOf('-->', at + 4);
      if (end < 0) break;
      next = end + 3;
      drop(at, next);
    } else {
      const name = nameAt(html, at + 1);
      const closing = (dropped as readonly string[]).includes(name) ? `</${name}` : '';
      if (closing && !absent.has(name)) {
        const open = tagEnd(html, at);
        const selfClosed = open > 0 && html[open - 2] === '/' && name === 'svg';
        const end = selfClosed ? open : lower.indexOf(closing, open < 0 ? at : open);
        if (end < 0) absent.add(name);
        else {
          const close = selfClosed ? open : lower.indexOf('>', end) + 1 || html.length;
          const isData = name === 'script' && /ld\+json/i.test(html.slice(at, Math.min(open, at + 400)));
          if (!isData) drop(at, close);
          next = close;
        }
      } else if ((loaders as readonly string[]).includes(name)) {
        const end = tagEnd(html, at);
        if (end > 0) {
          if (!/rel\s*=\s*["']?canonical/i.test(html.slice(at, end))) drop(at, end);
          next = end;
        }
      }
    }
    at = html.indexOf('<', Math.max(next, at + 1));
  }
  kept.push(html.slice(copied));
  return kept.join('');
}
