/**
 * Whether words beside a time say that it is still to come, whatever the tense of the sentence: "averted a strike on
 * Friday", "a Friday deadline", "called a meeting for Friday". Without them a day of the week in a sentence told in the
 * past was taken for the one gone by: so it was in a third of 45 such sentences of our own.
 * In: Doc tokens, the place of the expression and the token of it that hangs on the rest. Out: true or false.
 */
import type { Token } from '../../model/doc.ts';

/** What ends at its day: "a Friday deadline", unless the deadline is told as missed or passed. */
const DEADLINE = /^(?:deadline|ultimatum|cutoff)$/;
const OVER = /^(?:miss|pass|expire|lapse|elapse|ignore|overrun|after|since)$/;
/** "a threatened walkout on Friday", "its scheduled Friday expiry" */
const AWAITED = /^(?:scheduled|planned|expected|threatened|looming|upcoming|forthcoming|impending|proposed|pending)$/;
/** What these are done to has not happened yet: "averts a walkout on Friday", "staved off Friday's strike"; told as past, their day may be their own ("averted an attack on Friday"), unless the object keeps to a calendar. */
const KEEPS_OFF = /^(?:avert|forestall|pre-empt|preempt)$/;
const KEEPS_OFF_WITH = new Set(['head off', 'stave off', 'ward off', 'fend off']);
const BY_CALENDAR = /^(?:strike|walkout|walk-out|stoppage|shutdown|lockout|lock-out|default|election|vote|referendum)$/;
/** Of these only an object with a day of its own lies ahead: "cancelled Friday's vote", but not "cancelled the vote on Friday". */
const PUTS_OFF = /^(?:cancel|postpone|delay|boycott|scrap|shelve|threaten|prepare|brace|block|stop|prevent|avoid)$/;
/** "faces a vote on Friday", "awaits a ruling on Friday" */
const FACES = /^(?:face|await|confront)$/;

const isOwnDay = (time: Token): boolean => /^(?:nmod:poss|compound)/.test(time.deprel);

/** The noun that the expression dates: the one it hangs on, or the object right before it ("averted a strike on Friday"). */
function datedNoun(tokens: readonly Token[], first: number, time: Token): Token | undefined {
  const head = tokens[time.head];
  if (head?.pos === 'NOUN') return head;
  const before = tokens[first - 1]?.pos === 'ADP' ? tokens[first - 2] : tokens[first - 1];
  return before?.pos === 'NOUN' && before.sentence === time.sentence ? before : undefined;
}

/** Whether a word of the noun phrase, at most six words before its noun, tells of it as awaited. */
function isAwaited(tokens: readonly Token[], noun: Token): boolean {
  for (let i = noun.index - 1; i >= noun.index - 6 && tokens[i]?.sentence === noun.sentence; i--) {
    if (tokens[i]!.head === noun.index && AWAITED.test(tokens[i]!.norm)) return true;
  }
  return false;
}

function isOver(tokens: readonly Token[], noun: Token): boolean {
  if (OVER.test(tokens[noun.head]?.lemma ?? '')) return true;
  for (let i = noun.index - 1; i >= noun.index - 4 && tokens[i]?.sentence === noun.sentence; i--) {
    if (OVER.test(tokens[i]!.norm)) return true;
  }
  return false;
}

/** "before Friday's summit", "ahead of a Friday vote" */
const isBeforeIt = (tokens: readonly Token[], noun: Token): boolean => {
  for (let i = noun.index - 1; i >= noun.index - 4 && tokens[i]?.sentence === noun.sentence; i--) {
    if (tokens[i]!.norm === 'before' || (tokens[i]!.norm === 'of' && tokens[i - 1]?.norm === 'ahead')) return true;
  }
  return false;
};

/** "Friday's strike will go ahead", "Friday's vote is set to …" */
function isToBe(tokens: readonly Token[], noun: Token): boolean {
  const verb = tokens[noun.head];
  if (!verb || !noun.deprel.startsWith('nsubj')) return false;
  for (let i = noun.index + 1; i <= verb.index; i++) if (TO_COME.test(tokens[i]!.norm)) return true;
  return false;
}
const TO_COME = /^(?:will|wo|set|due|expected|scheduled|likely|slated)$/;

function ofVerb(tokens: readonly Token[], noun: Token, time: Token): boolean {
  const verb = tokens[noun.head];
  if (verb?.pos !== 'VERB') return false;
  if (KEEPS_OFF.test(verb.lemma) || KEEPS_OFF_WITH.has(`${verb.lemma} ${tokens[verb.index + 1]?.norm}`))
    return isOwnDay(time) || verb.tag !== 'VBD' || BY_CALENDAR.test(noun.lemma);
  if (PUTS_OFF.test(verb.lemma)) return isOwnDay(time);
  return FACES.test(verb.lemma) && /^VB[PZG]$/.test(verb.tag ?? '');
}

const isTellingBack = (tokens: readonly Token[], first: number): boolean =>
  tokens.slice(Math.max(0, first - 8), first).some(t => t.norm === 'had' && t.sentence === tokens[first]!.sentence);

/** Tokens from `first` on are the expression, `time` the one of them that hangs on the rest. */
export function liesAhead(tokens: readonly Token[], first: number, time: Token): boolean {
  const before = tokens[first - 1];
  // "called a meeting for Friday", unlike "blamed for Friday's attack", "silent for Easter" and "had announced for Friday"
  if (
    before?.norm === 'for' &&
    tokens[first - 2]?.pos === 'NOUN' &&
    before.sentence === time.sentence &&
    before.head === time.index &&
    !isOwnDay(time)
  )
    return !isTellingBack(tokens, first);
  const noun = datedNoun(tokens, first, time);
  if (!noun) return false;
  // "faces a mandate in a year of anger"
  if (before?.pos === 'ADP' && before.head === time.index && before.norm !== 'on' && before.norm !== 'of') return false;
  if (DEADLINE.test(noun.lemma)) return !isOver(tokens, noun);
  if (isAwaited(tokens, noun)) return true;
  if (ofVerb(tokens, noun, time)) return true;
  if (!isOwnDay(time)) return false;
  return isToBe(tokens, noun) || (isBeforeIt(tokens, noun) && /^VB[PZG]?$/.test(tokens[noun.head]?.tag ?? ''));
}
