/**
 * One gate between what somebody will do and what only looks ahead: an expectation of one's own fortunes, a possibility of some year, a
 * boast of strength, a show of defiance, a plan of an earlier day. In: a finding. Out: whether the one named binds itself to a deed that
 * it has in hand and that the words name.
 */
import { isOfTalks } from '../domestic.ts';
import type { Context, Found } from './context.ts';
import { groupStart } from './doers.ts';

export const isWilled = (context: Context, found: Found): boolean =>
  isOfTalks(context.reading.doc, found.act) && !UNWILLED.some(no => no(context, found));

/** Tokens between a cue and its deed: "expects, after the vote, to". */
const NEAR = 6;

/** "Expects to borrow", "expects to post a loss": what one reckons with; a meeting or a step that one expects is a plan. */
function isExpectation({ tokens, lexicon }: Context, { act, by }: Found): boolean {
  if (by !== 'bound') return false;
  const { lemma } = tokens[act]!;
  if (lexicon.meets.has(lemma) || lexicon.steps.has(lemma)) return false;
  return tokens.slice(Math.max(0, act - NEAR), act).some(t => t.lemma === 'expect');
}

const DEFIANT =
  /^(?:waste|wait|bow|kneel|flinch|blink|forget|forgive|rest|relent|waver|capitulate|cower|buckle|fold|beg|grovel|rush|hurry|dither|quit|defeat|win|prevail|solve)$/;

/** "Will not waste another year", "are not going to wait", "won't sit idly by": a mood, and nothing to hold anybody to. */
function isDefiance(context: Context, { act, by }: Found): boolean {
  const { tokens } = context;
  if (by !== 'announced' || !tokens.slice(groupStart(context, act), act).some(t => /^(?:not|n't|never)$/.test(t.norm)))
    return false;
  const { lemma } = tokens[act]!;
  const next = tokens[act + 1]?.norm ?? '';
  return (
    DEFIANT.test(lemma) ||
    // "I'm not going to let them talk"; "we won't let the port fall" is a vow
    (lemma === 'let' && tokens.slice(Math.max(0, act - NEAR), act).some(t => t.norm === 'i')) ||
    (/^(?:sit|stand)$/.test(lemma) && /^(?:idly|idle|by|back)$/.test(next)) ||
    (lemma === 'back' && next === 'down')
  );
}

const SPOKEN = /^(?:talk|meeting|conversation|discussion|dialogue|consultation|negotiation|call|session|visit)$/;

/** "Will have such an impressive force": what one will own; "will have talks" is a deed. */
function isPossessing({ tokens, sentenceAt }: Context, { act }: Found): boolean {
  if (tokens[act]!.norm !== 'have') return false;
  for (let i = act + 1; i <= Math.min(sentenceAt(act).last, act + NEAR); i++) {
    if (tokens[i]!.pos === 'NOUN' && tokens[i + 1]?.pos !== 'NOUN') return !SPOKEN.test(tokens[i]!.lemma);
    if (tokens[i]!.pos === 'VERB') return false;
  }
  return false;
}

/** Tokens from an adverb to the deed. */
const FAR = 14;

/** "Previously announced it planned to join": whether the plan still stands, nobody says. */
function isEarlierPlan({ tokens, sentenceAt }: Context, { act, by }: Found): boolean {
  if (by !== 'bound') return false;
  const from = Math.max(sentenceAt(act).first, act - FAR);
  // "had planned to announce it in January"
  for (let i = act - 1; i > from; i--)
    if (/^(?:planned|intended|expected|arranged)$/.test(tokens[i]!.norm) && /^(?:had|'d|’d)$/.test(tokens[i - 1]!.norm))
      return true;
  return tokens.slice(from, act).some(t => /^(?:previously|originally|initially|formerly)$/.test(t.norm));
}

/** "We'll wrap it up", "will speak with them later": what is done, and to whom, stands elsewhere. */
function isUntold({ tokens, timeAt, sentenceAt }: Context, { act, range, by, object }: Found): boolean {
  if (object !== undefined || (by !== 'announced' && by !== 'bound') || range.last === act) return false;
  if (tokens[act]!.pos !== 'VERB') return false;
  let pronoun = false;
  for (let i = act + 1; i <= range.last; i++) {
    const { pos } = tokens[i]!;
    if (/^(?:NOUN|PROPN|NUM|VERB|ADJ)$/.test(pos) || timeAt(i) !== undefined) return false;
    if (pos === 'PRON') pronoun = true;
  }
  const conditional = tokens.slice(act, sentenceAt(act).last).some(t => /^(?:if|unless|until|once)$/.test(t.norm));
  return pronoun && !conditional;
}

/** "Made the unorthodox decision to travel": done, and told; a decision that somebody has made binds still. */
function isDecisionTold({ tokens }: Context, { act, by }: Found): boolean {
  if (by !== 'promised') return false;
  let noun = act - 1;
  while (noun > Math.max(0, act - NEAR) && tokens[noun]!.lemma !== 'decision') noun--;
  const { head, lemma } = tokens[noun]!;
  if (lemma !== 'decision' || head < 0 || head > noun) return false;
  return /^(?:make|take|reach)$/.test(tokens[head]!.lemma) && tokens[head]!.tag === 'VBD';
}

const UNWILLED = [isExpectation, isDefiance, isPossessing, isEarlierPlan, isUntold, isDecisionTold];
