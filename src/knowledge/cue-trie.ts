/**
 * The cues of the issues in a trie by word, as texts write them: in both spellings, and with a prefix at its word. In: entries. Out: the
 * root of the trie.
 */

export interface Node {
  readonly next: Map<string, Node>;
  /** The bits of all words in `next`: few have any, and a look at it spares the look-up. */
  sieve: number;
  /** Behind a gap, where one may stand here. */
  skip: Node | undefined;
  readonly ends: {
    readonly issue: string;
    readonly strong: boolean;
    readonly noun: boolean;
    readonly finer: boolean;
    readonly words: number;
  }[];
}

const makeNode = (): Node => ({ next: new Map(), sieve: 0, skip: undefined, ends: [] });

/** One of 32 bits for a word, by its ends and its length. */
export const bitOf = (word: string): number =>
  1 << ((word.charCodeAt(0) + 5 * word.charCodeAt(word.length - 1) + 11 * word.length) & 31);

/** Stands in a cue for some words: "end … war". */
const ANY = '…';

/** Prefixes that the tokenizer leaves at their word: "de-escalation" is one word, "cease-fire" two. */
const PREFIX = /^(?:anti|bi|co|counter|de|ex|inter|mid|multi|non|post|pre|re|semi|sub|trans|un)$/;

/** The words of a cue as they are looked up: lower case, hyphens and apostrophes part words as the tokenizer parts them. */
const wordsOf = (cue: string): string[] => cue.toLowerCase().replaceAll("'s", " 's").split(/[\s-]+/).filter(Boolean); // biome-ignore format: one glance

/** A cue with its prefixes at their words: "de escalation" is written "de-escalation" too. */
function joined(words: readonly string[]): string[] | undefined {
  const at = words.findIndex((word, i) => PREFIX.test(word) && i + 1 < words.length);
  return at < 0 ? undefined : [...words.slice(0, at), `${words[at]}-${words[at + 1]}`, ...words.slice(at + 2)];
}

/** Both spellings of a word, of Britain and of America; one that nobody writes is never met. */
function spellings(word: string): readonly string[] {
  const other = word
    .replace(/(?<=....)is(?=(?:e|es|ed|ing|ation|ations)$)/, 'iz')
    .replace(/^(defen|offen)ce(?=s?$)/, '$1se')
    .replace(/^(lab|neighb|harb|fav|hon)our/, '$1or')
    .replace(/^programme/, 'program')
    .replace(/^centre/, 'center');
  return other === word ? [word] : [word, other];
}

/** The ways that a cue's words may be parted. */
function waysOf(cue: string): readonly (readonly string[])[] {
  const words = wordsOf(cue);
  const other = joined(words);
  return other ? [words, other] : [words];
}

/** Where the words of a cue end, in each spelling of them. */
function ends(root: Node, words: readonly string[]): Node[] {
  let nodes = [root];
  for (const word of words)
    nodes = nodes.flatMap(node => (word === ANY ? [skipOf(node)] : spellings(word).map(form => nextOf(node, form))));
  return nodes;
}

function nextOf(node: Node, form: string): Node {
  const next = node.next.get(form) ?? makeNode();
  node.next.set(form, next);
  node.sieve |= bitOf(form);
  return next;
}

function skipOf(node: Node): Node {
  node.skip ??= makeNode();
  return node.skip;
}

/** In place of an issue: the words are of none. */
export const NOTHING = '';

interface Entry {
  readonly broader?: string | undefined;
  readonly cues: Readonly<Record<'strong' | 'weak' | 'nouns' | 'not', readonly string[]>>;
}

/** The trie of all cues. */
export function plant(entries: ReadonlyMap<string, Entry>): Node {
  const root = makeNode();
  for (const [issue, entry] of entries) {
    for (const kind of ['strong', 'weak', 'nouns', 'not'] as const) {
      for (const cue of entry.cues[kind]) {
        const ways = waysOf(cue);
        const end = {
          issue: kind === 'not' ? NOTHING : issue, strong: kind === 'strong', noun: kind === 'nouns', finer: entry.broader !== undefined, words: ways[0]!.length,
        }; // biome-ignore format: one glance
        for (const way of ways)
          for (const node of ends(root, way)) if (!node.ends.some(e => e.issue === end.issue)) node.ends.push(end);
      }
    }
  }
  return root;
}
