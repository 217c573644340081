/**
 * The headline of an article as the sentence that tells of something done. In: what was done, and the record's book. Out: a headline
 * that has a word of its kind and who took part, or most of its words. Headlines tell what is done in the present tense.
 */
import type { ParleyRecord, RecordBase, Who } from '../model/record.ts';
import type { Evidence } from '../model/span.ts';
import { contentContainment } from '../text/content-words.ts';
import type { Book } from './brief-book.ts';
import type { Quotation } from './brief-quotable.ts';
import { OPEN, OPEN_AFTER } from './brief-tells.ts';

export interface Headlined {
  readonly kind: string;
  readonly actors: readonly Who[];
  readonly evidence: readonly Evidence[];
}

const PACT =
  '[^.;]*\\b(?:deals?|truce|cease-?fire|agreement|accord|pact|plan|cessation|treaty|pause|draft|terms|text)\\b';
const AGREE = '\\b(?:agrees?|agreed|reach|reaches|reached|signs?|signed|strikes?|struck|seals?|sealed|clinch|clinches|announces?|declares?)\\b'; // biome-ignore format: one list
/** By what words of a headline a kind of event is known. */
const CUES: Readonly<Record<string, RegExp>> = {
  ceasefire: new RegExp(AGREE + PACT, 'i'),
  agreement: new RegExp(AGREE + PACT, 'i'),
  rejection: /\b(?:rejects?|rejected|refuses?|refused|walks? out|boycotts?|suspends?|suspended)\b/i,
  signing: /\b(?:signs?|signed|ratif(?:y|ies|ied))\b/i,
  exchange: /\b(?:swaps?|swapped|exchanges?|exchanged|frees?|freed|releases?|released)\b/i,
  handover: /\b(?:hands?|handed|receives?|received|presents?|presented)\b/i,
  talks:
    /\b(?:launch(?:es)?|opens?|opened|begins?|began|starts?|started|holds?|held|resumes?|ends?|ended|conclude[sd]?|progress|deadlock|impasse|stalemate)\b[^.;]*\b(?:talks|negotiations|round)\b|\b(?:talks|negotiations|round)\b[^.;]*(?<!\bto )\b(?:opens?|begins?|starts?|resumes?|ends?|concludes?|derailed)\b/i,
  meeting: /\b(?:meets?|met|holds?|held)\b/i,
  call: /\b(?:calls?|phones?|speaks?|spoke|talks? (?:to|with|by))\b/i,
  visit: /\b(?:visits?|visited|arrives?|flies|flew|lands?)\b/i,
  withdrawal: /\b(?:withdraws?|withdrew|pulls?|leaves?)\b/i,
  aid: /\b(?:convoys?|aid|trucks)\b[^.;]*\b(?:enters?|reach(?:es)?|arrives?|delivered)\b|\b(?:delivers?|sends?)\b/i,
  vote: /\b(?:votes?|voted|approves?|adopts?|pass(?:es)?)\b/i,
  'siege-lifted': /\b(?:lifts?|lifted|breaks?|broke)\b/i,
  strike: /\b(?:strikes?|struck|hits?|shells?|shelled|bombs?|bombed|pounds?|kills?|killed)\b/i,
  attack: /\b(?:attacks?|attacked|shells?|shelled|kills?|killed)\b/i,
};

/** "Talks live: …", "The Latest: …", and the outlet's name behind it. */
const LIVE = /^[^:]{0,40}\b(?:live|latest|updates?)\b[^:]{0,20}: /i;
const OUTLET = / (?:\||[–—]|-) [^|–—]*$/;
/** It asks, comments, or is no sentence. */
const NO_NEWS =
  /[?…]|\.\.\.|^(?:how|why|what|who|when|where|opinion|analysis|explainer|comment|live|watch|video)\b|[|]|\b(?:says?|according to)\b/i;
/** A pronoun, or what is to come: "Velin to meet Aldane". */
const UNSURE =
  /\b(?:he|she|they|it|we|you|I|this|these|those|near|nears|eye|eyes|seeks?|warns?|fears?|vows?|pledges?|offers?|mulls?)\b/i;
const TO_COME = /\p{Lu}\S*(?: \p{L}+)? to (?!\p{Lu}|the\b|an?\b)\p{Ll}+/u;

/** What is agreed on or rejected may well be to come. */
const LEADING_ONLY: ReadonlySet<string> = new Set(['ceasefire', 'agreement', 'rejection']);

const FEWEST_WORDS = 5;
const STEM = 5;
const SAME_WORDS = 0.6;

export function headlineWords(title: string): string {
  let words = title.replace(LIVE, '').trim();
  while (OUTLET.test(words)) words = words.replace(OUTLET, '');
  return words;
}

/** What is told before the word for it, and the word: what is agreed on may be to come. */
function isDone(words: string, kind: string): boolean {
  const cue = CUES[kind] && words.match(CUES[kind]);
  if (!cue) return false;
  const leading = words.slice(0, cue.index);
  if (/\b(?:to|not|no)\s*$/.test(leading)) return false;
  return LEADING_ONLY.has(kind) ? !OPEN.test(leading) : !OPEN.test(words) && !TO_COME.test(words);
}

function namesActor(words: string, actors: readonly Who[], book: Book): boolean {
  const low = words.toLowerCase();
  return actors.some(actor =>
    book
      .name(actor)
      .split(/[ -]/)
      .some(word => /^\p{Lu}/u.test(word) && word.length > 3 && low.includes(word.toLowerCase().slice(0, STEM))),
  );
}

const isNews = (words: string): boolean =>
  !NO_NEWS.test(words) && !UNSURE.test(words) && words.split(/\s+/).length >= FEWEST_WORDS;

/** Whether a headline tells of it as done; `passage` is what the record stands on. */
function tells(words: string, passage: string, { kind, actors }: Headlined, book: Book): boolean {
  if (!isNews(words) || !isDone(words, kind)) return false;
  return namesActor(words, actors, book) || contentContainment(words, passage) >= SAME_WORDS;
}

/** A headline's "hold talks" may be to come: the passage has a verb of the past. */
const DONE =
  /\b(?:held|met|beg[au]n|spoken?|struck|sent|left|flew|came|took|gave|went|broke|won|fell|swapped|\p{Ll}{2,}ed)\b/u;

/** Characters looked at behind a passage: "…, scheduled for Sunday". */
const AFTER = 100;

/** Of the articles that tell it, the first whose headline does. */
export function headlineOf(done: Headlined, book: Book): Quotation | undefined {
  for (const { article, quote, end } of done.evidence) {
    if (!DONE.test(quote) || OPEN_AFTER.test(book.text(article).slice(end, end + AFTER))) continue;
    const title = book.title(article);
    const text = title && headlineWords(title);
    if (!text || book.isTold(text) || !tells(text, quote, done, book)) continue;
    const start = Math.max(0, book.text(article).indexOf(text));
    return { article, start, end: start + text.length, text, passage: quote, isHeadline: true };
  }
  return undefined;
}

/** What a headline alone may tell, though no event of the record does: what matters most in a negotiation. */
const BY_ITSELF = ['ceasefire', 'signing', 'exchange', 'rejection', 'talks'] as const;

/** Of the headlines of these days those that tell such a thing, each with the record of its article that has most of its words. */
export function headlines(record: ParleyRecord, book: Book): (Headlined & { readonly record: RecordBase })[] {
  const found = new Map<
    string,
    { words: string; kind: string; share: number; record?: RecordBase; passage?: Evidence }
  >();
  for (const { id, title = '' } of record.articles) {
    const words = headlineWords(title);
    const kind = book.publishedNew(id) && isNews(words) && BY_ITSELF.find(one => isDone(words, one));
    if (kind) found.set(id, { words, kind, share: 0 });
  }
  const { events = [], positions = [], proposals = [], commitments = [], statements } = record;
  for (const one of found.size > 0 ? [...events, ...positions, ...proposals, ...commitments, ...statements] : [])
    for (const passage of one.evidence) {
      const headline = found.get(passage.article);
      const share = headline ? contentContainment(headline.words, passage.quote) : 0;
      if (headline && share >= SAME_WORDS && share > headline.share)
        Object.assign(headline, { share, record: one, passage });
    }
  return [...found.values()].flatMap(({ kind, record: behind, passage }) =>
    behind && passage ? [{ kind, actors: [], evidence: [passage], record: behind }] : [],
  );
}
