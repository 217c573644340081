/**
 * The tense in which a time is spoken of: from the words that govern it in the parse.
 * In: Doc tokens and the place of the time expression. Out: past, present, future, or nothing known.
 */
import type { Doc, Sentence, Token } from '../../model/doc.ts';
import { remember } from '../../text/remember.ts';
import type { Tense } from './expression.ts';
import { liesAhead } from './lies-ahead.ts';

/** Modals that place the verb ahead of the speaker's, or the reported speaker's, now. */
const AHEAD = new Set([
  'will',
  "'ll",
  'wo',
  'shall',
  'would',
  "'d",
  'may',
  'might',
  'can',
  'could',
  'should',
  'must',
  'ca',
]);
/** Verbs whose time is that of what is planned: "planned a rally on Saturday", "talks scheduled for Monday". */
const PLANNING = /^(?:schedul|plan|expect|due$|slate|set$|intend|anticipat|book)/;
/** Verbs whose own time may stand beside them ("proposed on Monday"), but whose object lies ahead ("proposed a truce in March"). */
const PROPOSING = /^(?:propos|offer|suggest|demand|want|seek|sought|urg)/;
/** "The truce starts on Monday": the plain present of these tells a timetable; of others ("says", "stands at") what is now. */
const SCHEDULED =
  /^(?:start|begin|open|resume|meet|arrive|travel|fly|visit|host|expire|end|close|convene|gather|reconvene|return|depart|leave|vote|take|go|run|shut|lapse|launch|kick|fall|face)$/;
/** "were meant to start on Monday": an intention told as past came to nothing, and its day is gone as a rule. */
const MISSED = /^(?:meant|supposed)$/;
/** Verbs that move a date: what follows "to" or "until" is the new one. */
const MOVING = /^(?:postpon|delay|mov|push|put|reschedul|extend|adjourn|defer|brought|bring)/;
/** Words before the expression that point ahead or back whatever the verb says. */
const POINTS_AHEAD = new Set(['effective', 'due', 'upcoming', 'coming']);
const POINTS_BACK = new Set(['since']);
/** A limit: ahead, unless what it limits is told in the perfect. */
const POINTS_TO_LIMIT = new Set(['until', 'till', 'by', 'through']);
/** How far a verb is looked for where the parse names none. */
const MAX_WORDS = 20;
/** A climb longer than this has left the clause; bounds the cost as well. */
const MAX_CLIMB = 12;

export interface TenseReader {
  readonly tokens: readonly Token[];
  /** Function words hanging on a token: auxiliaries, marks, cases. */
  helpersOf(token: Token): readonly Token[];
}

const isHelper = remember(deprel => /^(?:aux|cop|mark|case)/.test(deprel));

/** Helpers are looked for when an expression of time asks; most sentences have none. */
export function makeTenseReader(doc: Pick<Doc, 'tokens' | 'sentences'>): TenseReader {
  const { tokens, sentences } = doc;
  let asked: Token | undefined;
  let helpers: readonly Token[] = [];
  return {
    tokens,
    helpersOf(token) {
      // The same predicate is asked several times in a row.
      if (token !== asked) {
        asked = token;
        helpers = findHelpers(tokens, sentences[token.sentence]!, token.index);
      }
      return helpers;
    },
  };
}

function findHelpers(tokens: readonly Token[], { first, last }: Sentence, of: number): readonly Token[] {
  const found: Token[] = [];
  for (let i = first; i < last; i++) {
    const token = tokens[i]!;
    if (token.head === of && isHelper(token.deprel)) found.push(token);
  }
  return found;
}

/** Whether what a verb tells of lies ahead of it. */
const announces = (reader: TenseReader, verb: Token, time: Token): boolean =>
  PLANNING.test(verb.norm) ||
  (PROPOSING.test(verb.norm) && time.head !== verb.index) ||
  (MOVING.test(verb.norm) &&
    /^(?:to|until|till)$/.test(reader.helpersOf(time).find(h => h.deprel === 'case')?.norm ?? ''));

/** Tense of one predicate from its tag and helpers; undefined where it says nothing (then the climb goes on). */
function tenseOf(reader: TenseReader, verb: Token, direct: boolean, time: Token): Tense | undefined {
  const helpers = reader.helpersOf(verb);
  const auxiliaries = helpers.filter(h => h.deprel.startsWith('aux') || h.deprel === 'cop');
  const modal = auxiliaries.find(a => AHEAD.has(a.norm));
  const perfect = auxiliaries.some(a => /^(?:have|has|had|having|'ve)$/.test(a.norm));
  if (modal) return perfect ? 'past' : 'future';
  if ((verb.tag === 'VBD' || verb.tag === 'VBN' || perfect) && announces(reader, verb, time)) return 'future'; // "planned a rally on Saturday", "due Monday"
  if (perfect) return 'past';
  const infinitive =
    helpers.some(h => h.deprel === 'mark' && h.norm === 'to') &&
    (verb.tag === 'VB' || verb.tag === undefined || helpers.some(h => h.norm === 'be')); // "is to be extended"
  // "agreed to meet Monday" looks ahead; "offers to acquire the firm", "a bid to end the war" leave it to the verb above
  if (infinitive) {
    const above = reader.tokens[verb.head];
    if (above !== undefined && verb.deprel === 'xcomp' && isMissed(reader, above)) return 'past';
    return direct && /^(?:xcomp|root|ccomp|csubj|conj|advcl)/.test(verb.deprel) ? 'future' : undefined;
  }
  if (auxiliaries.some(a => a.tag === 'VBD' || /^(?:was|were|did)$/.test(a.norm))) return 'past';
  if (auxiliaries.length > 0) {
    if (direct && isIfOrWhen(reader, helpers, time)) return 'future'; // "if no accord is reached by Thursday"
    if (direct && (verb.tag === 'VBG' || verb.norm === 'due')) return 'future'; // "is meeting Monday", "is due in Cairo Monday"
    return 'present';
  }
  if (verb.tag === 'VBD') return 'past';
  if (verb.tag === 'VBN') return 'past';
  if (verb.tag === 'VBZ' || verb.tag === 'VBP')
    return direct && ((SCHEDULED.test(verb.lemma) && !isMaybePast(verb)) || isIfOrWhen(reader, helpers, time))
      ? 'future'
      : 'present';
  return undefined;
}

/** "The strike shut the port on Tuesday": a form that is past as well, which the tags seldom tell. */
const isMaybePast = (verb: Token): boolean => verb.tag === 'VBP' && verb.norm === 'shut';

/** "unless they sign on Thursday": a present after these is yet to come, but not how long it lasts ("within 90 days"). */
const isIfOrWhen = (reader: TenseReader, helpers: readonly Token[], time: Token): boolean =>
  helpers.some(h => h.deprel === 'mark' && /^(?:if|unless|once|until|till|before)$/.test(h.norm)) &&
  reader.helpersOf(time).some(h => /^(?:on|by)$/.test(h.norm));

/** The first finite verb or modal after the expression in its sentence, else the last before it: for where the parse gives none. */
function nearestVerb(tokens: readonly Token[], first: number, last: number): Tense | undefined {
  const { sentence } = tokens[first]!;
  const read = (t: Token): Tense | undefined => {
    if (t.tag === 'MD') return AHEAD.has(t.norm) ? 'future' : undefined;
    return t.tag === 'VBD' ? 'past' : t.tag === 'VBZ' || t.tag === 'VBP' ? 'present' : undefined;
  };
  for (let i = last; i < tokens.length && i < last + MAX_WORDS && tokens[i]!.sentence === sentence; i++) {
    const tense = read(tokens[i]!);
    if (tense) return tense;
  }
  for (let i = first - 1; i >= 0 && i >= first - MAX_WORDS && tokens[i]!.sentence === sentence; i--) {
    const tense = read(tokens[i]!);
    if (tense) return tense;
  }
  return undefined;
}

/** Tokens `first` to `last` (half-open) are the expression. */
export function findTense(reader: TenseReader, first: number, last: number): Tense | undefined {
  const { tokens } = reader;
  if (first >= last) return undefined;
  const { sentence } = tokens[first]!;
  const at = (i: number): Token | undefined => (tokens[i]?.sentence === sentence ? tokens[i] : undefined);
  const before = at(first - 1);
  if (before?.norm === 'of' && at(first - 2)?.norm === 'ahead') return 'future';
  if (before && POINTS_AHEAD.has(before.norm)) return 'future';
  if (before && POINTS_BACK.has(before.norm)) return 'past';
  // "said Friday that he would": what was said was said on Friday
  if (before?.tag === 'VBD' && !PLANNING.test(before.norm)) return 'past';
  // "Kenya on Friday offered to host the talks": it did so on Friday, whatever lies ahead
  const after = at(last);
  if (after?.tag === 'VBD' && after.pos === 'VERB' && !PLANNING.test(after.norm)) return 'past';
  const roots = tokens.slice(first, last).filter(t => t.head < first || t.head >= last);
  // "take effect at 6 a.m. (0400 GMT) on Sunday": of several parts the one that hangs on the verb tells.
  const root = roots.find(t => t.deprel.startsWith('obl') && tokens[t.head]?.pos === 'VERB') ?? roots[0];
  // "the hearing is on Thursday"
  const copula = before?.norm === 'on' && root && reader.helpersOf(root).find(h => h.deprel === 'cop');
  if (copula && /^(?:is|are|'s)$/.test(copula.norm)) return 'future';
  if (root && liesAhead(tokens, first, root)) return 'future';
  let tense: Tense | undefined;
  let direct = true;
  for (let steps = 0, token = root ? tokens[root.head] : undefined; token && steps < MAX_CLIMB && !tense; steps++) {
    const copula = reader.helpersOf(token).some(h => h.deprel === 'cop');
    if (token.pos === 'VERB' || token.pos === 'AUX' || copula) tense = tenseOf(reader, token, direct, root!);
    // under a noun ("Wednesday's ruling") what the verb does is no longer dated by the expression
    else if (root?.deprel.startsWith('nmod') || root?.deprel === 'compound') direct = false;
    token = tokens[token.head];
  }
  // "would find ways round Wednesday's ruling": a noun's own day is past as a rule, unless "will"
  if (tense === 'future' && root && /^(?:nmod:poss|compound)/.test(root.deprel) && !direct) tense = undefined;
  tense ??= direct ? nearestVerb(tokens, first, last) : undefined;
  const above = root && tokens[tokens[root.head]?.head ?? -1];
  if (before && above && isMissed(reader, above)) return 'past';
  if (before && POINTS_TO_LIMIT.has(before.norm) && (tense !== 'present' || /^(?:until|till)$/.test(before.norm)))
    return (isPerfect(tokens, first) && !isInfinitive(tokens, tokens[root!.head])) || (tense === 'past' && before.norm !== 'by' && wentOn(tokens[root!.head])) ? 'past' : 'future'; // biome-ignore format: one thought
  return tense;
}

/** "were meant to", "had hoped to", unlike "are meant to". */
const isMissed = (reader: TenseReader, verb: Token): boolean => {
  const had = (words: RegExp): boolean => reader.helpersOf(verb).some(h => words.test(h.norm));
  return (
    (MISSED.test(verb.norm) && had(/^(?:was|were|been)$/)) || (HOPED.test(verb.norm) && had(/^had$/) && !had(/^been$/))
  );
};
const HOPED = /^(?:hoped|planned|intended|wanted)$/;

/** "talked until the weekend", "lasted until Sunday": it is over, unlike what is "closed until Sunday". */
const wentOn = (verb: Token | undefined): boolean => verb?.tag === 'VBD' && WENT_ON.test(verb.lemma);
const WENT_ON = /^(?:talk|negotiate|meet|last|continue|exchange|work|hold|discuss|fight|argue|go|run|debate|sit)$/;

/** "an accord had been reached to prolong the lull until Monday" */
const isInfinitive = (tokens: readonly Token[], verb: Token | undefined): boolean =>
  verb?.tag === 'VB' && tokens[verb.index - 1]?.norm === 'to';

/** "Until Thursday they had not …", "had filed by Wednesday": a perfect beside a limit says that it lies behind. */
function isPerfect(tokens: readonly Token[], near: number): boolean {
  const { sentence } = tokens[near]!;
  for (let i = Math.max(0, near - MAX_WORDS); i < tokens.length && i < near + MAX_WORDS; i++) {
    if (tokens[i]!.sentence === sentence && tokens[i]!.norm === 'had') return true;
  }
  return false;
}

/** "the first between the two in seven years", "the worst storm in a year": how long there was none. */
export function looksBack(tokens: readonly Token[], first: number): boolean {
  const { sentence } = tokens[first] ?? {};
  for (let i = first - 1; i >= 0 && i >= first - MAX_WORDS / 2 && tokens[i]!.sentence === sentence; i--) {
    if (/^(?:VB|MD)/.test(tokens[i]!.tag ?? '')) return false;
    if (/^(?:JJS|RBS)$/.test(tokens[i]!.tag ?? '') || tokens[i]!.norm === 'first') return true;
  }
  return false;
}

/** Whether the sentence up to the expression speaks of what may yet be: a modal, or "to" with a verb. */
export function looksAhead(tokens: readonly Token[], first: number): boolean {
  const { sentence } = tokens[first] ?? {};
  for (let i = first - 1; i >= 0 && i >= first - 2 * MAX_WORDS && tokens[i]!.sentence === sentence; i--) {
    // "the worst storm in a year" looks back
    if (/^(?:JJS|RBS)$/.test(tokens[i]!.tag ?? '') || tokens[i]!.norm === 'first') return false;
    if (tokens[i]!.tag === 'MD') return true;
    if (tokens[i]!.norm === 'to' && tokens[i + 1]?.tag === 'VB') return true;
  }
  return false;
}
