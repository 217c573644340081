/**
 * The dateline: where and when the story was filed. In: the story's first paragraph. Out: place and date as far as it has them, and
 * where it ends.
 * Forms: "GENEVA, Feb 10 (Reuters) - …", "LONDON, United Kingdom, Dec 7 — …", "MUNICH – …", "MADAYA, Syria An aid convoy …",
 * "Feb 10 (Reuters) - …", "BEIRUT (AP) — …"; where towns are known also "KATHMANDU: …", "Lahore, May 3: …".
 */
export interface Dateline {
  readonly place?: string;
  /** As written: "Dec 7". */
  readonly dateText?: string;
  /** As it stands in the brackets behind place and date. */
  readonly agency?: string;
  /** Characters that it takes, with the dash and the blank behind it. */
  readonly length: number;
}

const UPPER = "\\p{Lu}[\\p{Lu}'’-]+";
const PLACE = `${UPPER}(?:[ /]${UPPER}){0,3}`;
const REGION = "(?:[A-Z][\\p{L}.'’-]+(?: (?:of |and )?[A-Z][\\p{L}.'’-]+){0,3})";
const DATE =
  '(?:(?:Mon|Tues?|Wednes|Thurs?|Fri|Satur|Sun)(?:day)?,? )?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.? \\d{1,2}|\\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?)(?:,? \\d{4})?';
const AGENCY = "(?:\\(([A-Z][\\w'’ -]{1,40})\\))";
const DASH = '\\s*(?:--|[-–—―])\\s+';
/** Behind an agency the blank may be lost: "(Reuters) -Talks". */
const GLUED = '\\s*(?:--|[-–—―])\\s*';

const full = new RegExp(
  `^(?:(${PLACE})(?:, (?!${DATE})(${REGION}|${PLACE}))?(?:/${PLACE})*)?(?:,? ?(${DATE}))?,?(?:(?: ?${AGENCY})${GLUED}|${DASH})`,
  'u',
);
/** Without a dash, as feeds strip it: a place in capitals, then a word that is not. */
const bare = new RegExp(
  `^(${PLACE})(?:/${PLACE})*(?:, ([A-Z][a-z]+(?: [A-Z][a-z]+)?))? (?=[A-Z]['’]?[a-z.]|[A-Z] [a-z]|U\\.|“|")`,
  'u',
);

/**
 * Behind a colon, as papers of South and Southeast Asia write it, or not in capitals ("Lagos – …"): only the name of a town tells it from whoever
 * speaks ("OSLO: …" from "MODERATOR: …") and from a heading.
 */
const TOWN = "\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2}";
const ofTown = new RegExp(
  `^(${TOWN})(?:/${TOWN}){0,2}(?:, (?!${DATE})(?:${REGION}|${PLACE}))?(?:,? ?(${DATE}))?,?(?: ?${AGENCY})?(?: ?: ?|${DASH})(?=[\\p{Lu}\\d“"‘'])`,
  'u',
);
/** "[BEIJING] …", "MOSCOW (Velm News / Lakeside - 13th July, 2022) …": the brackets end it. */
const bracketed = new RegExp(
  `^(?:\\[(${PLACE})\\]|(${PLACE}) ?\\(([A-Z][\\w.'’ &-]{1,30})(?: / [\\w.'’ &-]{2,30})? - \\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8},? \\d{4}\\)) (?=[\\p{Lu}“"‘])`,
  'u',
);
/** Shorter paragraphs under a town's name are headings: "Tehran: We will not talk". */
const STORY = 60;

/** Capitals that begin a paragraph and are no place. */
const noPlace =
  /^(?:UPDATE|BREAKING|EXCLUSIVE|WATCH|READ|LIVE|UN|EU|US|UK|NATO|U\.S\.|U\.N\.|U\.K\.|E\.U\.|CLAIM|FACTS?|THE|A|I|FACTBOX|ANALYSIS|CORRECTED|WRAPUP|OSCE|IAEA|AP|AFP|TASS|Q|A)\b\.?$/u;
/** What else stands in such brackets. */
const noAgency =
  /\b(?:updated?|local|time|photos?|video|exclusive|analysis|opinion|corrected|live|GMT|UTC|file|graphic|story)\b/i;
const dateOnly = new RegExp(`^${DATE}`);

/** `isTown`: whether a name is that of a town; without it no colon ends a dateline. */
export function findDateline(paragraph: string, isTown?: (name: string) => boolean): Dateline | undefined {
  const head = paragraph.slice(0, 160);
  const match = full.exec(head);
  if (match && (match[1] || match[3])) {
    const [, place, region, date, brackets] = match;
    const agency = brackets && !noAgency.test(brackets) ? brackets : undefined;
    if (place && noPlace.test(place)) return undefined;
    return {
      ...(place ? { place: region ? `${place}, ${region}` : place } : {}),
      ...(date ? { dateText: date } : {}),
      ...(agency ? { agency } : {}),
      length: match[0].length,
    };
  }
  const closed = bracketed.exec(head);
  if (closed && !noPlace.test(closed[1] ?? closed[2]!))
    return {
      place: closed[1] ?? closed[2]!,
      ...(closed[3] ? { agency: closed[3].trim() } : {}),
      length: closed[0].length,
    };
  const plain = bare.exec(head);
  if (plain?.[1] && plain[1].length >= 4 && !noPlace.test(plain[1]) && !dateOnly.test(plain[1])) {
    return { place: plain[2] ? `${plain[1]}, ${plain[2]}` : plain[1], length: plain[0].length };
  }
  const told = isTown && paragraph.length >= STORY ? ofTown.exec(head) : null;
  if (!told || !isTown!(told[1]!)) return undefined;
  const [written, place, date, brackets] = told;
  return {
    place: place!,
    ...(date ? { dateText: date } : {}),
    ...(brackets && !noAgency.test(brackets) ? { agency: brackets } : {}),
    length: written.length,
  };
}
