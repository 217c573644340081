/**
 * The ends of ordinary words, numbers and marks, found by looking at their characters. In: a text and where a token begins. Out: where it ends as the
 * pattern of tokens.ts has it, or -1 where only the pattern can tell (addresses, initials, letters beyond ASCII). Takes a fifth of the pattern's time.
 */
import { isDigit, isLetter, isSpace } from '../text/characters.ts';

/** Prefixes that stay with their word over a hyphen, as the treebanks have it ("non-binding", "re-elected"); others are parted. */
export const PREFIXES =
  'anti bi co counter de e ex inter intra macro mega meta micro mid mini mis multi neo non para post pre pro pseudo psycho quasi re semi sub super trans tri ultra un'.split(
    ' ',
  );
const CAPITALISED = PREFIXES.map(prefix => prefix[0]!.toUpperCase() + prefix.slice(1));
const PREFIX_WORDS = new Set([...PREFIXES, ...CAPITALISED]);
const LONGEST_PREFIX = Math.max(...PREFIXES.map(prefix => prefix.length));

const DOT = 46;
const HYPHEN = 45;
const SLASH = 47;
const COLON = 58;
const APOSTROPHE = 39;
const CURLY_APOSTROPHE = 0x2019;
const AMPERSAND = 38;

const codes = (characters: string): Uint8Array => {
  const table = new Uint8Array(128);
  for (const c of characters) table[c.charCodeAt(0)] = 1;
  return table;
};
/** No word, number or address goes on with these. */
const STOPS = codes('\t\n\v\f\r "()[]{}<>*=~#%$^|\\`,;!?');
/** Nothing longer begins with these. */
const ALONE = codes('"()[]{}%&/\\^');
/** Several of them make one mark: "---", "<>". */
const ROW = codes('-=*_~#+<>|');

/** Dashes, quotation marks, the ellipsis. */
const isMark = (code: number): boolean => (code >= 0x2010 && code <= 0x2027) || code === 0xab || code === 0xbb;
const isStop = (code: number): boolean => (code < 128 ? STOPS[code] === 1 : isMark(code) || isSpace(code));
export const isApostrophe = (code: number): boolean => code === APOSTROPHE || code === CURLY_APOSTROPHE;
/** Whether the text ends at a place, or nothing goes on there. */
const stopsAt = (text: string, at: number): boolean =>
  at >= text.length || isStop(text.charCodeAt(at)) || text.charCodeAt(at) === APOSTROPHE;
/** Whether what ends at a place is no address and no part of one. */
function isClosed(text: string, at: number): boolean {
  if (stopsAt(text, at)) return true;
  const code = text.charCodeAt(at);
  if (code === DOT) return stopsAt(text, at + 1);
  return code === COLON || code === SLASH || code === AMPERSAND;
}

function lettersEnd(text: string, at: number): number {
  let to = at;
  while (isLetter(text.charCodeAt(to))) to++;
  return to;
}
/** Where ASCII letters and digits end. */
function wordCharactersEnd(text: string, at: number): number {
  let to = at;
  while (isLetter(text.charCodeAt(to)) || isDigit(text.charCodeAt(to))) to++;
  return to;
}
/** Longer runs are left to the pattern, so that time stays linear. */
const LONGEST_RUN = 64;
/** Whether a run of ASCII letters, digits and hyphens is no address and no part of one. */
function isClosedRun(text: string, at: number): boolean {
  let to = at;
  for (; to < at + LONGEST_RUN; to++) {
    const code = text.charCodeAt(to);
    if (!isLetter(code) && !isDigit(code) && code !== HYPHEN) break;
  }
  return isClosed(text, to);
}

/** "Ann's", "O'Neil", "AT&T": letters up to `to`, and an apostrophe or "&" there. */
function joinedEnd(text: string, to: number): number {
  let end = to;
  for (;;) {
    const code = text.charCodeAt(end);
    if (!isApostrophe(code) && code !== AMPERSAND) {
      const goesOn = isDigit(code) || code === 95 || (code >= 128 && !isStop(code));
      return goesOn ? -1 : end;
    }
    const next = text.charCodeAt(end + 1);
    if (!isLetter(next)) return next < 128 || isStop(next) ? end : -1;
    end = lettersEnd(text, end + 1);
  }
}

/** "right-wing", "non-binding": letters from `at` to `to`, and a hyphen there. */
function hyphenedEnd(text: string, at: number, to: number): number {
  if (!isClosedRun(text, to)) return -1;
  const prefixed =
    to - at <= LONGEST_PREFIX && isLetter(text.charCodeAt(to + 1)) && PREFIX_WORDS.has(text.slice(at, to));
  return prefixed ? wordCharactersEnd(text, to + 1) : to;
}

/** The end of a word whose ASCII letters reach from `at` to `to`. */
export function wordEnd(text: string, at: number, to: number): number {
  const code = text.charCodeAt(to);
  if (code === 32) return to;
  if (isApostrophe(code) || code === AMPERSAND) return joinedEnd(text, to);
  if (isStop(code)) return to;
  if (code === DOT) return stopsAt(text, to + 1) && !(to - at === 3 && text.startsWith('www', at)) ? to : -1;
  if (code === HYPHEN) return hyphenedEnd(text, at, to);
  // Not "http:/" and "w/o".
  if (code === COLON) return text.charCodeAt(to + 1) === SLASH ? -1 : to;
  return code === SLASH && to - at > 1 ? to : -1;
}

function numberEnd(text: string, at: number): number {
  let to = at + 1;
  for (;;) {
    const code = text.charCodeAt(to);
    const inner = code === DOT || code === COLON || code === SLASH || code === 44;
    if (isDigit(code) || (inner && isDigit(text.charCodeAt(to + 1)))) to++;
    else break;
  }
  const code = text.charCodeAt(to);
  if (isApostrophe(code) || code === AMPERSAND) return -1;
  if (code !== HYPHEN) return isClosed(text, to) ? to : -1;
  // "a 3-day visit", not "2024-05-01"
  return isLetter(text.charCodeAt(to + 1)) && isClosedRun(text, to) ? to : -1;
}

/** The end of what begins with a number or a mark. */
export function markEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (at + 1 >= text.length || isSpace(next)) return at + 1;
  if (code >= 128) return isMark(code) ? at + 1 : -1;
  if (ALONE[code] === 1) return at + 1;
  if (isDigit(code)) return numberEnd(text, at);
  switch (code) {
    case DOT:
      return stopsAt(text, at + 1) ? at + 1 : -1;
    case 44: // comma
      return isDigit(next) ? -1 : at + 1;
    case APOSTROPHE:
    case 96: // `
    case 36: // $
      return next === code ? -1 : at + 1;
    case HYPHEN:
      return ROW[next] !== 1 && isClosedRun(text, at) ? at + 1 : -1;
    case 42: // * < > | ~
    case 60:
    case 62:
    case 124:
    case 126:
      return ROW[next] === 1 ? -1 : at + 1;
    case COLON:
    case 59: // semicolon: "a smiley" may begin here
      return isLetter(next) ? (next === 68 || next === 80 ? -1 : at + 1) : isDigit(next) ? at + 1 : -1;
    default:
      return -1;
  }
}
