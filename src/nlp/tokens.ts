/**
 * Words of a text, as the English treebanks of Universal Dependencies part them. In: a text and a span of it. Out: the start
 * and end of every word; nothing but white space lies between them.
 * Ours and not wink-nlp's: wink agrees with the treebanks on 96.7 % of EWT's words where this agrees on 99.2 % (F1,
 * `npm run eval -- parser`), makes "1.34pm" into "1.3" and "4pm", and gives no offsets; both take the same time.
 */

import { isDigit, isLetter, isSpace } from '../text/characters.ts';
import { isApostrophe, markEnd, PREFIXES, wordEnd } from './plain-tokens.ts';

/** Words that keep their full stop. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof rev fr sr jr st gen col lt maj capt cmdr sgt ssgt cpl spc pfc pvt adm brig gov sen rep reps sens hon pres supt insp messrs mlle mme ' +
    'inc ltd co corp bros vs etc e.g i.e eg ie al cf ca approx est dept div vol nos pp para ed eds ext attn ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'ave blvd rd ft mt hwy ala ariz ark calif colo conn del fla ga ind kan ky md mich minn miss mo neb nev okla ore pa tenn tex va vt wash wis wyo ' +
    'ph sc ed fig min max mins hrs yrs oz lb lbs tel mob'
  ).split(' '),
);
/** Abbreviations that are words of their own, too: they keep the stop only where the text goes on as after an abbreviation. */
const AMBIGUOUS = new Set(
  'mar may sun sat mon ed al fig min max ind del miss mo pa wash ore est para co tel mob ext fr st ga va md ca div conn sc ark'.split(
    ' ',
  ),
);

const TOP_DOMAINS = 'com|org|net|gov|edu|int|info|io|eu|uk|us|de|fr|ru|ua|ch|at|nl|it|es|pl|se|no|il|tr|cn|jp|in|au|ca';
const FILE_ENDINGS = 'pdf|docx?|xlsx?|html?|php|txt|jpe?g|png|gif|pptx?|zip|csv|mp[34]';

const PREFIX = PREFIXES.map(prefix => `[${prefix[0]!.toUpperCase()}${prefix[0]}]${prefix.slice(1)}`).join('|');

// Every quantifier that can fail after a run is bounded, so that no text costs more than linear time; (?=(…))\1 takes a run
// whole or not at all.
const WORD = String.raw`[\p{L}\p{M}][\p{L}\p{M}\p{N}_\u00ad\u200d]*`;
const TOKEN = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s<>"“”]{0,2000}[^\s<>"“”.,;:!?)\]'’]`,
    String.raw`(?=([\p{L}\p{N}_.+-]{1,64}))\1@[\p{L}\p{N}-]{1,64}(?:\.[\p{L}\p{N}-]{1,64}){0,8}`,
    String.raw`[@#][\p{L}\p{N}_]{2,}`,
    String.raw`(?:(?=([\p{L}\p{N}-]{1,64}))\2\.){1,5}(?:${TOP_DOMAINS})(?![\p{L}\p{N}])(?:\/[^\s<>"“”,;)]{0,500})?`,
    String.raw`(?=([\p{L}\p{N}_-]{1,64}))\3\.(?:${FILE_ENDINGS})(?![\p{L}\p{N}])`,
    String.raw`\p{Ll}{1,32}(?:\.\p{Ll}{1,32}){2,16}(?![\p{L}\p{N}])`,
    String.raw`(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}])\.?|(?:\p{L}\.){2,}`,
    String.raw`[A-Za-z]\/[A-Za-z](?![\p{L}\p{N}])`,
    `(?:${PREFIX})-${WORD}`,
    String.raw`\d{3}-\d{3}-\d{4}(?!\d)`,
    String.raw`\d{4}-\d{2}-\d{2}(?!\d)`,
    String.raw`\d+(?:[.,:\/]\d+)*(?:(?:st|nd|rd|th|s|['’]s)(?![\p{L}\p{N}])|\p{Lu}+(?![\p{L}]))?`,
    String.raw`[.,]\d+(?![\p{L}\p{N}])`,
    `${WORD}(?:['’&]${WORD})*`,
    String.raw`[-=*_~#+<>|]{3,}|\.{2,}|-{2,}|<{2,}|>{2,}|\+{2,}|\${2,}|[!?]{2,}|\*{2,}|={2,}|_{2,}|~{2,}|''|${'``'}|[:;=]-?[()DP](?![\p{L}\p{N}])`,
    String.raw`[^\s]`,
  ].join('|'),
  'yu',
);

/** Words written as one that the treebanks part, and where. */
const JOINED: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['gotta', 3],
  ['wanna', 3],
  ['dont', 2],
  ['doesnt', 4],
  ['didnt', 3],
  ['wouldnt', 5],
  ['couldnt', 5],
  ['isnt', 2],
  ['wasnt', 3],
  ['cant', 2],
  ['thats', 4],
  ['im', 1],
  ['ive', 1],
  ['alot', 1],
  ['havent', 4],
  ['arent', 3],
  ['youre', 3],
]);
/** Their first letter and last two, which few other words have. */
const shapeOf = (text: string, start: number, end: number): number =>
  ((text.charCodeAt(start) | 32) << 16) | ((text.charCodeAt(end - 2) | 32) << 8) | text.charCodeAt(end - 1) | 32;
const JOINED_SHAPES = new Set([...JOINED.keys()].map(word => shapeOf(word, 0, word.length)));
const LONGEST_JOINED = Math.max(...[...JOINED.keys()].map(word => word.length));

/** Words that follow a sentence's end far more often than an abbreviation, in capitals. */
export const STARTERS = new Set(
  (
    'the a an this that these those he she it we they i you in on at but and so if when while as however there his her its our their ' +
    'what who how why where after before since although yet for from with by no not then meanwhile'
  ).split(' '),
);

export interface Spans {
  readonly starts: number[];
  readonly ends: number[];
}

/** The next word after white space, in lower case, if it starts with a capital; else ''. */
function capitalisedNext(text: string, at: number, end: number): string | undefined {
  let i = at;
  while (i < end && isSpace(text.charCodeAt(i))) i++;
  if (i === at || i >= end) return undefined;
  const word = /^["“'‘(]?(\p{Lu}[\p{L}'’]{0,20})/u.exec(text.slice(i, Math.min(end, i + 24)));
  return word ? word[1]!.toLowerCase() : '';
}

/** Whether the full stop at `at` belongs to the word before it. */
function keepsStop(text: string, start: number, at: number, end: number): boolean {
  if (at - start > 6) return false;
  const word = text.slice(start, at);
  const norm = word.toLowerCase();
  if (word.length === 1) {
    // "c. 1450", "p. 12"
    if (word === norm)
      return /^[cpvdb]$/.test(word) && isSpace(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at + 2));
    const next = capitalisedNext(text, at + 1, end);
    return word !== 'I' && next !== undefined && next !== '' && !STARTERS.has(next);
  }
  if (!ABBREVIATIONS.has(norm)) return false;
  if (!AMBIGUOUS.has(norm)) return true;
  if (word === norm) return false; // "the sun.", "may."
  const next = capitalisedNext(text, at + 1, end);
  return next !== undefined && next !== '' && !STARTERS.has(next);
}

/** Where a word is parted: before a short form of "not", "is", "have" …, or as a joined one is; -1 where it is one word. */
function cutOf(text: string, start: number, end: number, letters: boolean): number {
  if (letters) {
    const length = end - start;
    if (length > LONGEST_JOINED || length < 2 || !JOINED_SHAPES.has(shapeOf(text, start, end))) return -1;
    const cut = JOINED.get(text.slice(start, end).toLowerCase());
    return cut === undefined ? -1 : start + cut;
  }
  if (isDigit(text.charCodeAt(start))) return -1;
  const last = text.charCodeAt(end - 1) | 32;
  if (end - 2 > start && isApostrophe(text.charCodeAt(end - 2))) {
    // n't, 's, 'd, 'm
    if (last === 116) return end - 3 > start && (text.charCodeAt(end - 3) | 32) === 110 ? end - 3 : -1;
    return last === 115 || last === 100 || last === 109 ? end - 2 : -1;
  }
  if (end - 3 > start && isApostrophe(text.charCodeAt(end - 3))) {
    // 're, 've, 'll
    const first = text.charCodeAt(end - 2) | 32;
    const short = last === 101 ? first === 114 || first === 118 : last === 108 && first === 108;
    return short ? end - 3 : -1;
  }
  return -1;
}

/** Parts text[start, end) into words. */
export function findTokens(text: string, start: number, end: number): Spans {
  const starts: number[] = [];
  const ends: number[] = [];
  let at = start;
  while (at < end) {
    if (isSpace(text.charCodeAt(at))) {
      at++;
      continue;
    }
    let letters = at;
    while (letters < end && isLetter(text.charCodeAt(letters))) letters++;
    // Most words are plain: no pattern needed.
    let to = letters === end ? end : letters > at ? wordEnd(text, at, letters) : markEnd(text, at);
    if (to < 0) {
      TOKEN.lastIndex = at;
      TOKEN.test(text);
      to = TOKEN.lastIndex;
      if (to <= at) to = at + 1; // white space that the list above does not know: kept as a token rather than lost
    }
    if (to > end) to = end;
    const stop = to < end && text.charCodeAt(to) === 46 && text.charCodeAt(to + 1) !== 46;
    if (stop && keepsStop(text, at, to, end)) to++;
    const cut = cutOf(text, at, to, to === letters);
    if (cut >= 0) {
      starts.push(at, cut);
      ends.push(cut, to);
    } else {
      starts.push(at);
      ends.push(to);
    }
    at = to;
  }
  return { starts, ends };
}
