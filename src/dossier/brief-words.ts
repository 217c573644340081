/**
 * The words of a printed sentence, as far as its shape shows what they are: which stand in a quotation, which name somebody. In: the
 * sentence and the names that the record knows. Out: its words in order.
 */
export const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

export interface KnownNames {
  /** Family names of persons, in lower case. */
  readonly persons?: ReadonlySet<string>;
  /** Words of all names, in lower case. */
  readonly names?: ReadonlySet<string>;
}

export const CALENDAR = set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec gmt utc',
);
const FUNCTION = set(
  `a an the in on at of to for from with by as but and or if when while after before since although though despite during under over
   amid among between because until unless once where who what why how which that this these those there here he she it they we i you his
   her its their our my your not no nor yet so still also meanwhile however earlier later last next both some many most more several few
   each every all any other another two three four five six seven eight nine ten according speaking asked instead thus then now
   today yesterday tomorrow will would could should may might is are was were have has had do does did let`,
);

export interface Word {
  readonly text: string;
  readonly low: string;
  /** 0 outside of quotations; each quotation of the sentence has its own number. */
  readonly quote: number;
  /** First of the sentence or of a quotation. */
  readonly opens: boolean;
  /** A closing quotation mark stands right before it. */
  readonly behindQuote: boolean;
  readonly comma: boolean;
  /** The name of somebody or something, or an adjective of one. */
  readonly isName: boolean;
  readonly isPerson: boolean;
}

/** The first word of a sentence has a capital anyway: it is a name where it is known as one, looks like one, or others follow. */
const LOOKS_NAMED = /.\p{Lu}|(?:ian|ese|ish)$/u;
const isNamed = (text: string, low: string, opens: boolean, next: string | undefined, names: ReadonlySet<string>) =>
  /^\p{Lu}/u.test(text) &&
  !CALENDAR.has(low) &&
  !FUNCTION.has(low) &&
  (!opens || names.has(low) || LOOKS_NAMED.test(text) || (next !== undefined && /^\p{Lu}/u.test(next)));

export const PIECE = /[\p{L}\p{N}](?:[\p{L}\p{N}'’.&/-]*[\p{L}\p{N}])?(?:\.(?=\p{L}))?|["“”,;:]/gu;

export function wordsIn(sentence: string, { names = new Set(), persons = new Set() }: KnownNames): Word[] {
  const words: Word[] = [];
  const pieces = Array.from(sentence.matchAll(PIECE), match => match[0]);
  let quotes = 0;
  let quote = 0;
  let opens = true;
  let behindQuote = false;
  let comma = false;
  for (const [at, text] of pieces.entries()) {
    if (text === '“' || text === '”' || text === '"') {
      const closes = text === '”' || (text === '"' && quote > 0);
      if (closes) quote = 0;
      else quote = ++quotes;
      opens = !closes;
      behindQuote = closes;
      continue;
    }
    if (/^[,;:]$/.test(text)) {
      comma = true;
      continue;
    }
    const low = text
      .toLowerCase()
      .replace(/[’']s$/, '')
      .replace(/’/g, "'");
    const isName = isNamed(text, low, opens, pieces[at + 1], names);
    words.push({ text, low, quote, opens, behindQuote, comma, isName, isPerson: isName && persons.has(low) });
    opens = false;
    behindQuote = false;
    comma = false;
  }
  return words;
}

/** Capitals that say what somebody is, not who. */
const TITLES = set(
  'mr mrs ms dr president minister secretary secretary-general foreign defence defense prime general ambassador envoy sen gen senator chancellor king prince',
);

/** A name that is no person's and no part of a person's title: "Russian Foreign Minister Lavrov" is Lavrov alone. */
export function isBody(words: readonly Word[], i: number): boolean {
  const word = words[i]!;
  if (!word.isName || word.isPerson || TITLES.has(word.low)) return false;
  for (let next = i + 1; next < i + 6 && words[next] && !words[next]!.comma; next++)
    if (words[next]!.isPerson) return false;
  return true;
}
