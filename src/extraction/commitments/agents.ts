/**
 * Who does what is told in the passive: "decisions will be made by the presidents", "the prisoners will be freed by the army on Friday". In: the
 * verb and the words behind "by". Out: the step, where the one who does it says so or has set a day; what others foresee or fear of him is none.
 */
import type { Speaker } from '../../model/mentions.ts';
import type { Context, Found } from './context.ts';
import { isSameSide, phraseOf, somebodyAt } from './doers.ts';
import { hasDayAhead } from './due.ts';
import { isOfHome, isOfOffice, isParty } from './voices.ts';
import { rangeOf } from './wording.ts';

/** Tokens from a deed to its day. */
const FAR = 24;
/** Tokens of the names behind "by". */
const NAMES = 8;

/** What is done to one by a rule, by time or by nobody. */
export const VAGUE = /^(?:protect|back|move|bring|increase|build|clear|replace|treat|strike|test|feed|seize|assist|align|integrate|expand|lay|leave|split|merge|absorb|elect|bar|ban|block|cap|limit|restrict|buy|sell|acquire|shut)$/; // biome-ignore format: one glance

/** "by the presidents of Norvand and Kenya": who does it, by the parse or right behind. */
export function agentOf({ tokens }: Context, verb: number, parsed: number | undefined): number | undefined {
  if (parsed !== undefined && parsed > verb) return parsed;
  if (tokens[verb + 1]?.norm !== 'by') return undefined;
  let at = verb + 2;
  while (/^(?:DET|ADJ|NUM)$/.test(tokens[at]?.pos ?? '') || (tokens[at + 1]?.pos === 'NOUN' && tokens[at]?.pos === 'NOUN')) at++; // biome-ignore format: one condition
  return /^(?:NOUN|PROPN)$/.test(tokens[at]?.pos ?? '') ? at : undefined;
}

const FORESEES =
  /^(?:predict|prediction|fear|expect|expectation|forecast|foresee|anticipate|worry|suspect|guess|bet|reckon|dread)$/;
const WARNS = /^(?:warn|warning|caution|alarm|threat|risk|danger)$/;

/** "…, analysts predict", "it is feared that": what is seen to come, and not laid down. By the verbs over it and right beside it. */
export function isForeseen({ tokens, reading, statementAt, tokensOf }: Context, verb: number, warned = false): boolean {
  const foresees = (at: number): boolean => FORESEES.test(tokens[at]!.lemma) || (warned && WARNS.test(tokens[at]!.lemma)); // biome-ignore format: one line
  const statement = statementAt(verb);
  const parts = statement === undefined ? [] : (reading.statements[statement]!.evidence.parts ?? []);
  for (const part of parts) {
    if (part.part !== 'cue') continue;
    const { first, last } = tokensOf(part);
    for (let i = first; i <= last; i++) if (foresees(i)) return true;
  }
  for (let at = verb, steps = 0; at >= 0 && steps < CLAUSES; at = tokens[at]!.head, steps++)
    if (foresees(at) || reading.tree.children(at).some(c => BESIDE.test(tokens[c]!.deprel) && foresees(c))) return true;
  return false;
}

const BESIDE = /^(?:parataxis|advcl|obl|nsubj)/;
/** Clauses over a deed in which it may be foreseen. */
const CLAUSES = 6;

/** Whether a speaker tells it of himself or of his own side, which the words behind "by" name. */
function isSpeakersOwn(context: Context, speaker: Speaker, agent: number, who: Speaker): boolean {
  const { tokens, reading, ofNation, sentenceAt } = context;
  if (isSameSide(context, who, speaker) || isOfOffice(context, speaker, who)) return true;
  const { first } = phraseOf(context, agent);
  if ('described' in speaker)
    return isOfHome(speaker.described) && ('actor' in who || /^(?:our|its|his|her)$/.test(tokens[first]!.norm));
  for (let i = first; i <= Math.min(sentenceAt(agent).last, agent + NAMES); i++) {
    if (/^(?:VERB|AUX|PUNCT)$/.test(tokens[i]!.pos)) return false;
    const named = reading.actorOf(i) ?? ofNation(i);
    if (named && isSameSide(context, named, speaker)) return true;
  }
  return false;
}

const DECIDES = /^(?:decision|payment|contribution|announcement|choice|appointment)$/;

/** "Decisions will be made", "the quotas will be set", "steps will be taken"; no town is taken by an announcement. */
function isDone({ tokens, lexicon }: Context, verb: number, patient: number): boolean {
  const { lemma } = tokens[verb]!;
  if (lemma === 'make') return DECIDES.test(tokens[patient]!.lemma);
  if (lemma === 'take') return /^(?:decision|step|measure|action)$/.test(tokens[patient]!.lemma);
  return !VAGUE.test(lemma) && (lexicon.steps.has(lemma) || /^(?:set|decide|settle|fix)$/.test(lemma));
}

/** What the words behind "by" are told to do: by themselves, or by the reporter for a day to come. */
export function doneBy(
  context: Context,
  modal: number,
  verb: number,
  agent: number,
  patient: number,
): Found | undefined {
  const { timeAt, statementAt, reading } = context;
  if (!isDone(context, verb, patient) || patient > modal || timeAt(agent) !== undefined) return undefined;
  const who = somebodyAt(context, agent);
  if (!who || !('actor' in who || isParty(context, agent)) || isForeseen(context, verb, true)) return undefined;
  const statement = statementAt(verb);
  const speaker = statement === undefined ? undefined : reading.statements[statement]!.speaker;
  if (speaker ? !isSpeakersOwn(context, speaker, agent, who) : !isLaidDown(context, verb)) return undefined; // biome-ignore format: one condition
  return { committers: [who], range: rangeOf(context, verb, modal, phraseOf(context, patient)), act: verb, sworn: true, status: 'open', by: 'announced' }; // biome-ignore format: one line
}

/** A decision that is somebody's to make, or a day that is set; what one does to an enemy a reporter can only foresee. */
function isLaidDown(context: Context, verb: number): boolean {
  const { lemma } = context.tokens[verb]!;
  if (context.lexicon.going_on.has(lemma) || FORCE.test(lemma)) return false;
  return /^(?:make|set|decide|settle|fix)$/.test(lemma) || hasDayAhead(context, verb, verb + FAR);
}

const FORCE = /^(?:destroy|capture|conquer|invade|overrun|kill|crush|expel|evict|recapture|retake|liberate)$/;
