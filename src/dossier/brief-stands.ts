/**
 * Whether a quotation stands by itself. In: a whole sentence as it is printed. Out: what a reader who has nothing else would miss,
 * or undefined. Nothing is understood here: a pronoun needs something named before it in the same sentence or quotation, a "the
 * deal" somebody named beside it. It is strict, because a sentence that is left out is still in the record.
 */
import { isBalanced } from './brief-sentence.ts';

export type Fault =
  | 'short'
  | 'long'
  | 'cut'
  | 'question'
  | 'markup'
  | 'unbalanced'
  | 'points back'
  | 'pronoun'
  | 'first person'
  | 'bare noun'
  | 'nobody named';

const FEWEST_WORDS = 7;
const MOST_WORDS = 46;

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Openings that lean on the sentence before. */
const LEANS =
  /^["“‘]?(?:therefore|thus|hence|instead|otherwise|similarly|likewise|also|too|then|so|rather|moreover|furthermore|additionally|nonetheless|nevertheless|afterwards?|consequently|accordingly|conversely|for example|for instance|in (?:response|return|addition|turn|contrast|exchange|all|other words|this|that)|as (?:a result|such|part of)|by (?:contrast|comparison)|at the same|on the other|among (?:them|these|those)|to (?:that|this) end|both|the (?:former|latter|other|others|same|two|three|four|pair|duo)|another|others?|some(?! \d)|one of|the following|asked|that (?:is|was|would|will|has|had|could|means|makes|said)|even so|or|nor|yes|no,|well,|such|not)\b/i;
/** What was attended or discussed stands in the sentence before. */
const WITHOUT_OBJECT =
  /\b(?:attend(?:ed|ing)?|discuss(?:ed|ing)?|reject(?:ed|ing)?|sign|deny|den(?:y|ies|ied)|confirm|accept|reach)(?:[,;]|[.!]["”’)]*$)/;
/** An hour tells nothing without its day. */
const CLOCK = /\b\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\b|GMT|UTC)|\b\d{1,2}:\d\d\b/i;
const DAY =
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tomorrow|tonight|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d|\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))/i;
/** A question that was asked, a list, a heading. */
const MARKUP = /https?:|\]\(|[|#<>{}[\]]|\.\.\.|…|:$|\*|_/;

const CALENDAR = set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec gmt utc',
);
const FUNCTION = set(
  `a an the in on at of to for from with by as but and or if when while after before since although though despite during under over
   amid among between because until unless once where who what why how which that this these those there here he she it they we i you his
   her its their our my your not no nor yet so still also meanwhile however earlier later last next both some many most more several few
   each every all any other another two three four five six seven eight nine ten according speaking asked instead thus then now
   today yesterday tomorrow will would could should may might is are was were have has had do does did let`,
);

interface Word {
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

const PIECE = /[\p{L}\p{N}](?:[\p{L}\p{N}'’.&/-]*[\p{L}\p{N}])?(?:\.(?=\p{L}))?|["“”,;:]/gu;

function wordsIn(sentence: string, { names = new Set(), persons = new Set() }: Known): Word[] {
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
    const low = text.toLowerCase().replace(/[’']s$/, '').replace(/’/g, "'"); // biome-ignore format: one thought
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

const HE = set('he him his himself she her hers herself');
const IT = set('it its itself');
const THEY = set('they them their theirs themselves');
const WE = set("i me my mine we us our ours myself ourselves i'm i've i'd i'll we're we've we'd we'll");
const YOU = set("you your yours you're you've you'll");

const SINGULAR_S = set(
  'this his its was has is as us does plus across always perhaps towards yes thus less unless news besides crisis process progress access congress press previous various serious religious against',
);
const GROUP = set(
  'people police opposition government military army delegation team group side council committee ministry coalition alliance parliament congress cabinet party company agency staff majority number troops civilians refugees nations states men women children family',
);
const isPlural = ({ low }: Word): boolean =>
  GROUP.has(low) || (low.length > 3 && /s$|s'$/.test(low) && !SINGULAR_S.has(low) && !CALENDAR.has(low));

const DETERMINER = set('a an the any no every each another his her their our');
/** After them, "it" is what the speaker talks of, unless a thing was named before. */
const TIME_NOUN = set('day week month year time morning evening night weekend hour past last next end beginning way');

/** A name that is no person's and no part of a person's title: "Russian Foreign Minister Lavrov" is Lavrov alone. */
function isBody(words: readonly Word[], i: number): boolean {
  const word = words[i]!;
  if (!word.isName || word.isPerson || TITLES.has(word.low)) return false;
  for (let next = i + 1; next < i + 6 && words[next] && !words[next]!.comma; next++)
    if (words[next]!.isPerson) return false;
  return true;
}

/** Whether something that "it" could be is told among them: a name that is no person's, or a thing. */
const hasThing = (words: readonly Word[]): boolean =>
  words.some((word, i) => {
    if (isBody(words, i)) return true;
    const noun = words[i + 1];
    return DETERMINER.has(word.low) && noun !== undefined && /^\p{Ll}/u.test(noun.text) && !TIME_NOUN.has(noun.low);
  });

/** "It is possible that …", "it would take weeks to …": nothing is meant by it. */
const EMPTY_IT =
  /^it(?:'s| is| was| would be| will be| has been| may be| might be| remains?| seems?| appears?| became| becomes)(?: \w+ly| very| not| still| also| now| too| so)? [\w-]+ (?:that|to|if|whether|how|for|who|when|why)\b|^it (?:takes?|took|would take|will take) (?!place|part)/;

/** ", it added.", "…,” he told reporters": who that is stands in the sentence before. */
function isTagged(words: readonly Word[], i: number): boolean {
  const [word, next, behind] = [words[i]!, words[i + 1], words[i + 2]];
  return (word.behindQuote || word.comma) && next !== undefined && SAYING.has(next.low) && (word.behindQuote || !behind || behind.comma || i > words.length - 5); // biome-ignore format: one thought
}

function pronounFault(words: readonly Word[], i: number): boolean {
  const word = words[i]!;
  if (isTagged(words, i)) return true;
  const before = words.slice(0, i).filter(({ quote }) => quote === word.quote);
  const rest = words.slice(i, i + 7);
  // "In his speech, Velin said": named right behind the phrase.
  const comma = words.slice(i + 1, i + 8).findIndex(next => next.comma);
  if (i < 6 && word.quote === 0 && !word.opens && comma >= 0) {
    const named = words.slice(i + 1 + comma, i + 4 + comma);
    if (named.some(next => next.isName) && /^(?:his|her|their|its)$/.test(word.low)) return false;
  }
  if (HE.has(word.low)) {
    if (word.behindQuote && /^(?:he|she)$/.test(word.low)) return true;
    return !before.some(({ isName }) => isName);
  }
  if (IT.has(word.low)) {
    if (EMPTY_IT.test(rest.map(({ low }) => low).join(' '))) return false;
    return !hasThing(before);
  }
  if (word.behindQuote && word.low === 'they') return true;
  const names = before.filter(({ isName }) => isName).length;
  if (before.some(isPlural) || (names >= 2 && before.some(({ low }) => low === 'and'))) return false;
  return !(word.low === 'their' && before.some(({ isName, isPerson }) => isName && !isPerson));
}

const TIMES = set(
  'week month year morning afternoon evening weekend summer winter spring autumn fall day time century decade moment point stage round season',
);
const SAYING = set(
  'said says say told tells added adds believes believe thinks insisted noted warned argued wrote stressed explained continued concluded stated remarked',
);
const VERB_AFTER_THAT = set('is was would will could has can means makes should must');

function pointsFault(words: readonly Word[], i: number): boolean {
  const { low, opens, quote } = words[i]!;
  const next = words[i + 1];
  if (low === 'this' || low === 'these')
    return !(next && next.quote === quote && TIMES.has(next.low.replace(/s$/, '')));
  if (low === 'those')
    return !(next && /^(?:who|in|of|with|that|from|to|whose|on|under|being|\w+ing|\w+ed)$/.test(next.low));
  if (low === 'that') {
    if (opens) return true;
    const previous = words[i - 1]!;
    if (/^(?:of|about|for|by|after|before|at|like|than|do|doing|with|from|on|to|during|since|under|over|into|against)$/.test(previous.low)) return true; // biome-ignore format: one list
    return !next || next.quote !== quote || (SAYING.has(previous.low) && VERB_AFTER_THAT.has(next.low));
  }
  if (low === 'such') return !(next && next.low === 'as') && words[i - 1]?.low !== 'as';
  if (low === 'here') return quote > 0 || !(next && /^(?:in|at|on)$/.test(next.low));
  if (low === 'there') {
    if (next && /^(?:is|are|was|were|will|would|has|have|had|can|could|may|might|must|should|'s|be|remains?|seems?|appears?)$/.test(next.low)) return false; // biome-ignore format: one list
    return !words.slice(0, i).some(({ isName }) => isName);
  }
  if (low === 'same') return !(next && TIMES.has(next.low));
  return low === 'latter' || low === 'aforementioned';
}

/** Which one, only a name beside it says. */
const ANYBODY = set(
  `city town village capital region area province country camp island district neighbourhood neighborhood border territory group groups
   organisation organization official officials source sources spokesman spokeswoman spokesperson envoy envoys minister president leader leaders
   delegation delegations team sides side parties party conference ministry council committee commission bloc alliance coalition man woman men women
   people victims prisoners hostages diplomat diplomats agency company site government opposition rebels regime military army summit`,
);
/** Which one, only the name of a place or of a body says: "Velin welcomed the deal" leaves it open. */
const ANYTHING = set(
  `talks negotiations deal plan agreement accord proposal proposals meeting meetings round document text draft resolution statement letter decision
   move offer measure measures visit call ceasefire cease-fire truce pause cessation attack attacks incident operation convoy deadline date demand
   demands request steps step conditions programme program project pact treaty strike strikes terms issue issues claim claims report reports`,
);
const LINKS = set('of between in on with to for from by against near at over which that led around into');
const NAME_WITHIN = 6;

/** "the talks" with nobody named: before it, as part of it, or behind it. */
function bareFault(words: readonly Word[], i: number): boolean {
  if (words[i]!.low !== 'the') return false;
  let noun = i + 1;
  const isHead = (word: Word): boolean => ANYBODY.has(word.low) || ANYTHING.has(word.low);
  while (noun < i + 4 && words[noun] && !isHead(words[noun]!)) {
    if (/^\p{Lu}/u.test(words[noun]!.text) || words[noun]!.comma) return false;
    noun++;
  }
  const head = words[noun];
  if (!head || noun >= i + 4) return false;
  const before = words.slice(0, i);
  if (ANYBODY.has(head.low) ? before.some(({ isName }) => isName) : before.some((_, at) => isBody(words, at))) return false; // biome-ignore format: one thought
  const next = words[noun + 1];
  if (next && LINKS.has(next.low) && !next.comma)
    return !words.slice(noun + 1, noun + 1 + NAME_WITHIN).some(({ isName }) => isName);
  return !next?.isName;
}

export interface Known {
  /** Family names of persons, in lower case. */
  readonly persons?: ReadonlySet<string>;
  /** Words of all names, in lower case. */
  readonly names?: ReadonlySet<string>;
  /** The line names who speaks, so that "we" and "our" inside of a quotation are known. */
  readonly speaker?: boolean;
}

export function standingFault(sentence: string, known: Known = {}): Fault | undefined {
  const plain = sentence.replace(/ ?\[[^\]]*\]/g, '');
  if (MARKUP.test(plain)) return 'markup';
  if (!isBalanced(sentence)) return 'unbalanced';
  if (!/^["“‘]?[\p{Lu}\p{N}]/u.test(plain) || !/[.!?]["”’)]*$/.test(plain)) return 'cut';
  if (/\?["”’]*$/.test(plain)) return 'question';
  if (LEANS.test(plain)) return 'points back';
  if (WITHOUT_OBJECT.test(plain)) return 'cut';
  if (CLOCK.test(plain) && !DAY.test(plain)) return 'points back';
  const words = wordsIn(plain, known);
  if (words.length < FEWEST_WORDS) return 'short';
  if (words.length > MOST_WORDS) return 'long';
  return wordFault(sentence, words, known.speaker ?? false);
}

/** Where each pronoun stands that an editor has explained: "he [Mara Velin]". */
function explainedAt(sentence: string): number {
  const found = sentence.match(/\p{L}+(?= \[)/u);
  return found ? (sentence.slice(0, found.index).match(PIECE) ?? []).filter(piece => /[\p{L}\p{N}]/u.test(piece)).length : Number.POSITIVE_INFINITY; // biome-ignore format: one thought
}

function wordFault(sentence: string, words: readonly Word[], speaker: boolean): Fault | undefined {
  const explained = explainedAt(sentence);
  const named = speaker || explained < words.length || words.some(word => word.quote === 0 && word.isName);
  for (let i = 0; i < words.length; i++) {
    const { low, quote } = words[i]!;
    // One that is explained explains those of its kind behind it.
    const isKnown = HE.has(low) && i >= explained;
    if ((HE.has(low) || IT.has(low) || THEY.has(low)) && !isKnown && pronounFault(words, i)) return 'pronoun';
    if (WE.has(low) && (quote === 0 ? !speaker : !named)) return 'first person';
    if (YOU.has(low)) return 'first person';
    if (pointsFault(words, i)) return 'points back';
    if (bareFault(words, i)) return 'bare noun';
  }
  return words.some(({ isName }) => isName) ? undefined : 'nobody named';
}
