/**
 * A word given in a clause: "assured Norvand that it would not join the pact", "made a vow that we would win their release", "made clear it would
 * continue the raids". In: a token. Out: what the clause says will be done, by the one who gives the word or the one that it speaks for.
 */

import { verbAfter } from './announced.ts';
import { isDeed, isSupposed, isUncertain } from './bound.ts';
import type { Context, Found } from './context.ts';
import { actorAt, type Doer, doerOf, groupStart } from './doers.ts';
import { ownerOf } from './owners.ts';
import { rangeOf } from './wording.ts';

/** Tokens from the cue to the clause: whom it is given to, and where. */
const TO_CLAUSE = 9;
/** Tokens of the clause's subject. */
const TO_MODAL = 10;
const MODAL = /^(?:will|would|'ll|’ll|wo|shall|'d|’d)$/;
/** "agreed that the talks should resume". */
const AGREED = /^(?:should|must)$/;
export const GIVEN = /^(?:pledge|promise|vow|assurance|guarantee|word|undertaking|commitment|oath)s?$/;
/** What one's word is given with; a promise that is asked for or doubted is none. */
const GIVES = /^(?:give|make|offer|provide|issue|renew|repeat|reiterate|swear|restate|extend|have)$/;

/** The deed of the clause behind a cue; undefined where none with "will" or "would" opens there. */
function deedBehind(context: Context, cue: number): { readonly verb: number; readonly modal: number } | undefined {
  const { tokens, sentenceAt } = context;
  const last = Math.min(sentenceAt(cue).last, cue + TO_CLAUSE + TO_MODAL);
  let that: number | undefined;
  for (let i = cue + 1; i <= last; i++) {
    const { norm, tag } = tokens[i]!;
    if (MODAL.test(norm) || (AGREED.test(norm) && that !== undefined && /^agree/.test(tokens[cue]!.norm))) {
      const verb = that === undefined && i - cue > TO_CLAUSE ? undefined : verbAfter(context, i);
      return verb === undefined ? undefined : { verb, modal: i };
    }
    if (norm === 'that' && that === undefined) that = i;
    // without "that" the clause opens right behind
    if (/^[.;:?]$/.test(norm) || (norm === ',' && that === undefined) || /^(?:VB[DZP]|TO)$/.test(tag ?? '') || (that === undefined && /^(?:if|when|how|what|which|who|to|whether)$/.test(norm))) return undefined; // biome-ignore format: one condition
  }
  return undefined;
}

/** Who gives it: the subject of the verb, or the one whose the noun is. */
function giverOf(context: Context, cue: number, noun: boolean): Doer | undefined {
  if (!noun) return doerOf(context, cue);
  const { tokens } = context;
  const verb = tokens[cue]!.head < cue ? tokens[cue]!.head : verbBefore(context, cue);
  if (verb !== undefined && verb >= 0 && GIVES.test(tokens[verb]!.lemma) && !isUncertain(context, verb))
    return doerOf(context, verb);
  const owner = ownerOf(context, cue);
  return owner?.range && { who: owner.who, range: owner.range, own: true };
}

/** "made | a solemn vow": the verb that the parse may hang elsewhere. */
function verbBefore({ tokens }: Context, noun: number): number | undefined {
  for (let i = noun - 1; i > Math.max(0, noun - 5); i--) {
    if (tokens[i]!.pos === 'VERB') return i;
    if (!/^(?:DET|ADJ|PRON|PROPN|NOUN)$/.test(tokens[i]!.pos)) return undefined;
  }
  return undefined;
}

/** "assured Norvand that …", "vowed that …", "gave its word that …", "made clear that …". */
export function findAssured(context: Context, cue: number): Found | undefined {
  const { tokens, lexicon, clauseAt } = context;
  const { norm, pos, tag } = tokens[cue]!;
  const clear = norm === 'clear' && tokens.slice(Math.max(0, cue - 4), cue).some(t => t.lemma === 'make');
  const noun = !clear && GIVEN.test(norm) && (pos === 'NOUN' || tag === 'NN');
  if (!clear && !noun && (!lexicon.assures.has(norm) || pos === 'NOUN')) return undefined;
  const verb = clear ? lastMake(context, cue) : cue;
  const clause = noun ? undefined : clauseAt(verb);
  if ((clause?.passive && !clear) || clause?.negated || clause?.hypothetical || isUncertain(context, verb))
    return undefined;
  const deed = deedBehind(context, cue);
  if (!deed) return undefined;
  const giver = giverOf(context, verb, noun);
  if (giver && isSupposed(context, verb, giver.range)) return undefined;
  const who = committerOf(context, giver, deed.verb, clear);
  if (!who || !isHeld(context, deed, who.own, clear)) return undefined;
  const subject = giver && giver.range.last < cue ? giver.range : undefined;
  const from = clear && who.clause ? who.clause.range : subject;
  const start = clear && who.clause ? groupStart(context, deed.verb) : groupStart(context, verb);
  return { committers: who.who, ...(from ? { subject: from } : {}), ...(who.inWords ? { inWords: true as const } : {}), range: rangeOf(context, deed.verb, Math.min(start, deed.verb), from), act: deed.verb, sworn: true, status: 'open', by: 'assured' }; // biome-ignore format: one line
}

function lastMake({ tokens }: Context, clear: number): number {
  let at = clear - 1;
  while (tokens[at]!.lemma !== 'make') at--;
  return at;
}

interface Committer {
  readonly who: Doer['who'];
  readonly inWords?: true;
  /** The doer of the clause. */
  readonly clause?: Doer;
  /** The one who gives the word does it. */
  readonly own: boolean;
}

/** The doer of the clause where it is the giver's side; the giver, where what is done is a thing's or another's. */
function committerOf(context: Context, giver: Doer | undefined, verb: number, clear: boolean): Committer | undefined {
  const inner = doerOf(context, verb);
  const named = inner && 'actor' in inner.who[0]! ? inner : undefined;
  const side = (who: Doer): string => { const [first] = who.who; return first && 'actor' in first ? context.sideOf(first.actor) : ''; }; // biome-ignore format: one line
  const same = named && giver && side(named) !== '' && side(named) === side(giver);
  if (clear) {
    // "the statement made clear that Norvand would": a paper speaks for the one that it names
    const paper = giver && context.tokens[giver.range.last]!.pos === 'NOUN';
    // "Norvand made clear it would": itself
    const before = groupStart(context, verb) - 1;
    if (giver && !paper && /^(?:it|they|he|she)$/.test(context.tokens[before]!.norm))
      return {
        who: giver.who,
        clause: { who: giver.who, range: { first: before, last: before }, own: true },
        own: true,
      };
    return named && (same || paper || !giver) ? { who: named.who, clause: named, own: true } : undefined;
  }
  if (same) return { who: named.who, own: true };
  if (!giver) return undefined;
  const pronoun = inner === undefined || /^(?:he|she|it|they|we|i)$/.test(context.tokens[inner.range.last]!.norm);
  return { who: giver.who, ...(giver.inWords ? { inWords: true as const } : {}), own: pronoun && actorAt(context, verb - 1) === undefined }; // biome-ignore format: one line
}

/** Whether the clause names a deed, or says that one will be left undone or be done to something. */
function isHeld(
  context: Context,
  { verb, modal }: { verb: number; modal: number },
  own: boolean,
  clear: boolean,
): boolean {
  const { tokens } = context;
  const refused = tokens.slice(modal, verb).some(t => /^(?:not|n't|never|no)$/.test(t.norm));
  const passive = tokens.slice(modal, verb).some(t => t.norm === 'be') && tokens[verb]!.tag === 'VBN';
  if (tokens[verb]!.norm === 'be') return false;
  if (isDeed(context, verb) || (passive && context.lexicon.steps.has(tokens[verb]!.lemma))) return true;
  return own && !clear && (refused || /^(?:do|keep|remain|stay|stand|try|help)$/.test(tokens[verb]!.norm));
}
