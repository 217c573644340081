/**
 * Whether a quotation stands by itself. In: a whole sentence as it is printed. Out: what a reader who has nothing else would miss,
 * or undefined. Nothing is understood here: a pronoun needs something named before it in the same sentence or quotation, a "the
 * deal" somebody named beside it. It is strict, because a sentence that is left out is still in the record.
 */
import { leansOnAnother } from './brief-leans.ts';
import { isBalanced } from './brief-sentence.ts';
import { CALENDAR, isBody, type KnownNames, PIECE, set, type Word, wordsIn } from './brief-words.ts';

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
/** Without a name or a day, words tell less. */
const FEWEST_OWN_WORDS = 8;
const MOST_WORDS = 46;

/** What was attended or discussed stands in the sentence before. */
const WITHOUT_OBJECT =
  /\b(?:attend(?:ed|ing)?|discuss(?:ed|ing)?|reject(?:ed|ing)?|sign|deny|den(?:y|ies|ied)|confirm|accept|reach)(?:[,;]|[.!]["”’)]*$)/;
/** How somebody feels, and not about what: "Velin was not pessimistic". */
const FEELS_WITHOUT_OBJECT =
  /\b(?:am|is|are|was|were|be|been|being|feels?|felt|remain(?:s|ed)?|['’](?:m|re|s)) ["“‘]?(?:(?:not|very|quite|more|less|still|cautiously|too|so|extremely|now|\w+ly) ){0,3}["“‘]?(?:pessimistic|optimistic|hopeful|confident|satisfied|encouraged|discouraged|concerned|worried|disappointed|pleased|happy|cautious|sceptical|skeptical|positive|upbeat|certain|sure|doubtful|grateful|surprised|frustrated|angry|furious|shocked|alarmed)(?: and \w+)?(?:["”’]+|[.,;!]|$)/i;
/** "Things will be better", "what is happening": which, or where, nothing says. */
const SOME_THINGS =
  /\bthings\b(?! (?:that|which|of|in|on|at|like|such|to|for|with|between|he|she|they|we|it|you|I)\b)|\bwhat (?:is|was|has been|['’]s) (?:now )?(?:happening|going on|taking place)\b(?! (?:in|on|at|to|between|with|around)\b)/i;
/** An hour tells nothing without its day. */
const CLOCK = /\b\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\b|GMT|UTC)|\b\d{1,2}:\d\d\b/i;
const DAY =
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tomorrow|tonight|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d|\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))/i;
/** A question that was asked, a list, a heading. */
const MARKUP = /^[\p{Lu}. ]{3,}:|https?:|\]\(|[|#<>{}[\]]|\.\.\.|…|:$|\*|_/u;

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
const TIME_NOUN = set(
  'day week month year time morning evening night weekend hour past last next end beginning way start',
);

/** What ends the words for one thing: "the main alliance | of Norvand". */
const ENDS = set(
  'of in on at for to from with by that which who and or but said says will would has have had is are was were',
);

/** How many things that "it" could be are told among them: names that are no person's, and "the text". */
function countThings(words: readonly Word[]): number {
  let things = 0;
  for (let i = 0; i < words.length; i++) {
    const noun = words[i + 1];
    const isThing = DETERMINER.has(words[i]!.low) && noun !== undefined && /^\p{Ll}/u.test(noun.text) && !TIME_NOUN.has(noun.low); // biome-ignore format: one thought
    if (!isThing && !isBody(words, i)) continue;
    things++;
    while (words[i + 1] && !words[i + 1]!.comma && !ENDS.has(words[i + 1]!.low) && !DETERMINER.has(words[i + 1]!.low))
      i++;
  }
  return things;
}

/** "accept it for two weeks": what acts on it is not it. */
const BEHIND_OBJECT = set(
  'for to in on at by with and or but as from of until before after without if unless because while when',
);
const isObject = (word: Word, next: Word | undefined): boolean =>
  word.low === 'it' && (next === undefined || next.comma || next.quote !== word.quote || BEHIND_OBJECT.has(next.low));

/** "It is possible that …", "it would take weeks to …": nothing is meant by it. */
const EMPTY_IT =
  /^it(?:'s| is| was| would be| will be| has been| may be| might be| remains?| seems?| appears?| became| becomes)(?: \w+ly| very| not| still| also| now| too| so)? [\w-]+ (?:that|to|if|whether|how|for|who|when|why)\b|^it (?:takes?|took|would take|will take) (?!place|part)/;

/** ", it added.", "…,” he told reporters": who that is stands in the sentence before. */
function isTagged(words: readonly Word[], i: number): boolean {
  const [word, next, behind] = [words[i]!, words[i + 1], words[i + 2]];
  return (word.behindQuote || word.comma) && next !== undefined && SAYING.has(next.low) && (word.behindQuote || !behind || behind.comma || i > words.length - 5); // biome-ignore format: one thought
}

/** "Orsk spoke of the Council, which has demanded that it …": of whom it is asked stands in no word of these. */
const ASKED_OF = /\bwhich (?:\w+ ){1,3}that$/;

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
    if (
      ASKED_OF.test(
        words
          .slice(Math.max(0, i - 5), i)
          .map(({ low }) => low)
          .join(' '),
      )
    )
      return true;
    return countThings(before) < (isObject(word, words[i + 1]) ? 2 : 1);
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

/** "The eighth must have stayed in the printer." */
const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)$/;

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
  if (ORDINAL.test(low) && words[i - 1]?.low === 'the') return !next || next.comma || /^(?:is|was|has|had|will|would|must|could|can|may|might|should|which|that|also)$/.test(next.low); // biome-ignore format: one list
  return low === 'latter' || low === 'aforementioned';
}

/** Which one, only a name beside it says. */
const ANYBODY = set(
  `city town village capital region area province country camp island district neighbourhood neighborhood border territory group groups
   organisation organization official officials source sources spokesman spokeswoman spokesperson envoy envoys minister president leader leaders
   delegation delegations team ministry bloc alliance coalition man woman men women
   people victims prisoners hostages sailors soldiers fighters pilots crew diplomat diplomats agency company site government opposition rebels regime military army `,
);
/** Which one, only the name of a place or of a body says: "Velin welcomed the deal" leaves it open. */
const ANYTHING = set(
  `talks negotiations plan proposal proposals meeting meetings round text draft resolution 
   discussions consultations ceasefire cease-fire truce pause cessation convoy deadline date demand
   demands conditions programme program project treaty strike strikes terms 
   conference summit council committee commission `,
);
/** One of many: only what is said of it tells which. */
const ANY_OF_MANY = set(
  `agreement deal accord pact attack attacks incident operation statement letter move decision step steps request requests call visit offer measure measures document report reports claim claims session vote body point`,
);
/** Whose alone does not tell which: "the Norvandian offer". */
const WHAT_IT_IS = set(
  'offer offers proposal proposals demand demands request requests decision move statement remarks comments call announcement claim claims report reports visit',
);
/** Two, or more, who have to be named. */
const SIDES = set('sides side parties');
const LINKS = set('of between in on with to for from by against near at over which that led around into');
const NAME_WITHIN = 6;

function isNamedBehind(words: readonly Word[], from: number): boolean {
  for (let i = from; i < from + NAME_WITHIN && words[i] && !words[i]!.comma; i++) if (words[i]!.isName) return true;
  return false;
}

/** "The first day of discussions": one of several, which only a name of its own tells from others. */
const DAY_OF_ENCOUNTER = set('day days round rounds session sessions stage phase');
const ENCOUNTER = set('talks negotiations discussions consultations meetings dialogue');

/** It stands at the article before the day of an encounter, and neither the encounter's own words nor those behind it name anybody. */
function encounterFault(words: readonly Word[], i: number): boolean {
  if (!/^(?:the|an?)$/.test(words[i]!.low)) return false;
  const day = words.slice(i + 1, i + 4).findIndex(({ low }) => DAY_OF_ENCOUNTER.has(low));
  if (day < 0 || words[i + 2 + day]?.low !== 'of') return false;
  const behind = i + 3 + day;
  const noun = words.slice(behind, behind + 4).findIndex(({ low }) => ENCOUNTER.has(low));
  if (noun < 0 || words.slice(i, behind + noun).some(({ isName }) => isName)) return false;
  return !isNamedBehind(words, behind + noun + 1);
}

/** Whether what is named before it says which one it is. */
function isKnownBefore({ low }: Word, before: readonly Word[]): boolean {
  if (ANY_OF_MANY.has(low)) return false;
  if (SIDES.has(low)) return before.filter(({ isName }, i) => isName && !before[i + 1]?.isName).length >= 2;
  return ANYBODY.has(low) ? before.some(({ isName }) => isName) : before.some((_, i) => isBody(before, i));
}

/** "the talks" with nobody named: before it, as part of it, or behind it. */
function bareFault(words: readonly Word[], i: number): boolean {
  if (words[i]!.low === 'both') return words[i + 1] !== undefined && SIDES.has(words[i + 1]!.low) && !isKnownBefore(words[i + 1]!, words.slice(0, i)); // biome-ignore format: one thought
  if (words[i]!.low !== 'the') return false;
  let noun = i + 1;
  const isHead = ({ low }: Word): boolean => [ANYBODY, ANYTHING, ANY_OF_MANY, SIDES].some(list => list.has(low));
  let isNamed = false;
  while (noun < i + 4 && words[noun] && !isHead(words[noun]!)) {
    isNamed ||= /^\p{Lu}/u.test(words[noun]!.text);
    if (words[noun]!.comma) return false;
    noun++;
  }
  const head = words[noun];
  if (!head || noun >= i + 4) return false;
  if (isNamed && !WHAT_IT_IS.has(head.low)) return false;
  if (!isNamed && isKnownBefore(head, words.slice(0, i))) return false;
  const next = words[noun + 1];
  if (next && LINKS.has(next.low) && !next.comma) return !isNamed && !isNamedBehind(words, noun + 1);
  return !next?.isName;
}

export interface Known extends KnownNames {
  /** The line names who speaks, so that "we" and "our" inside of a quotation are known. */
  readonly speaker?: boolean;
  /** They are the speaker's words and nothing else: they need not name anybody. */
  readonly isOwnWords?: boolean;
}

export function standingFault(sentence: string, known: Known = {}): Fault | undefined {
  const plain = sentence.replace(/ ?\[[^\]]*\]/g, '').trimStart();
  if (MARKUP.test(plain)) return 'markup';
  if (!isBalanced(sentence)) return 'unbalanced';
  if (!/^["“‘]?[\p{Lu}\p{N}]/u.test(plain) || !/[.!?]["”’)]*$/.test(plain)) return 'cut';
  if (/\?["”’]*$/.test(plain)) return 'question';
  if (leansOnAnother(plain)) return 'points back';
  if (WITHOUT_OBJECT.test(plain) || FEELS_WITHOUT_OBJECT.test(plain)) return 'cut';
  if (SOME_THINGS.test(plain)) return 'points back';
  if (CLOCK.test(plain) && !DAY.test(plain)) return 'points back';
  const words = wordsIn(plain, known);
  if (words.length < (known.isOwnWords ? FEWEST_OWN_WORDS : FEWEST_WORDS)) return 'short';
  if (words.length > MOST_WORDS) return 'long';
  const fault = wordFault(sentence, words, known.speaker ?? false);
  return fault === 'nobody named' && known.isOwnWords ? undefined : fault;
}

/** Where each pronoun stands that an editor has explained: "he [Mara Velin]". */
function explainedAt(sentence: string): number {
  const found = sentence.match(/\b(?:he|she)(?= \[)/i);
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
    if (bareFault(words, i) || encounterFault(words, i)) return 'bare noun';
  }
  return words.some(({ isName }) => isName) ? undefined : 'nobody named';
}
