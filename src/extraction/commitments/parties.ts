/**
 * Who talks, or has agreed, where a meeting or an accord is scheduled and its own phrase names nobody: "Envoys from Norvand and Kenya met in
 * Oslo. Another round is planned for Monday." In: the noun. Out: the parties that the text told of last, or the words for them.
 */
import type { Speaker } from '../../model/mentions.ts';
import type { Context } from './context.ts';
import { phraseOf, wordsOf } from './doers.ts';

/** Tokens back to where the parties of the talks were told. */
const FAR = 150;
/** Tokens of the words that name them. */
const LIST = 14;
const MEETS = /^(?:meet|negotiate|reconvene|hold|conclude|end|begin|start|open|resume)$/;
const TALKS = /^(?:talk|negotiation|round|meeting|session|discussion|consultation|dialogue|summit)s?$/;
/** What a round or a session is of, to be one of talks. */
const SPOKEN = /^(?:talk|negotiation|meeting|discussion|consultation|dialogue|mediation|diplomacy)s?$/;
/** Tokens before a noun that say what kind it is. */
const KIND = 7;

/** "Another round", "the next session of peace talks"; no round of snow, and no auction meeting. */
function isOfTalks({ tokens, lexicon }: Context, event: number): boolean {
  const saysKind = (at: number): boolean =>
    /^(?:ADJ|NOUN|PROPN|VERB)$/.test(tokens[at]!.pos) && !lexicon.of_talks.has(tokens[at]!.norm) && !SPOKEN.test(tokens[at]!.norm); // biome-ignore format: one condition
  const before = (noun: number): boolean => {
    for (let i = noun - 1; i > Math.max(-1, noun - KIND) && /^(?:ADJ|NOUN|PROPN|VERB|NUM|DET|PUNCT)$/.test(tokens[i]!.pos) && !/^[,.;:]$/.test(tokens[i]!.norm); i--)
      if (saysKind(i)) return false;
    return true;
  }; // biome-ignore format: one glance
  if (!before(event)) return false;
  if (tokens[event + 1]?.norm !== 'of') return tokens[event + 1]?.pos !== 'NOUN';
  for (let i = event + 2; i < Math.min(tokens.length, event + 2 + KIND); i++)
    if (tokens[i]!.pos === 'NOUN' && tokens[i + 1]?.pos !== 'NOUN') return SPOKEN.test(tokens[i]!.norm) && before(i);
  return false;
}

/** States and bodies that stand in a stretch, joined by "and". */
function sidesIn(context: Context, from: number, to: number): Speaker[] {
  const { reading, tokens, ofNation } = context;
  const found: Speaker[] = [];
  let joined = false;
  for (let i = from; i <= to; i++) {
    const { norm, pos } = tokens[i]!;
    if (/^[;:.]$/.test(norm)) break;
    if (norm === 'and') joined = true;
    if (/^(?:in|at|on|near)$/.test(norm) && pos === 'ADP' && found.length > 1) break;
    const who = reading.actorOf(i) ?? ofNation(i);
    if (!who || !('actor' in who)) continue;
    const side = { actor: context.sideOf(who.actor) };
    if (!found.some(f => 'actor' in f && f.actor === side.actor)) found.push(side);
  }
  return joined && found.length > 1 ? found.slice(0, 4) : [];
}

/** The parties of the talks that were last told of before a meeting. */
export function partiesBefore(context: Context, event: number): Speaker[] {
  const { tokens, reading, sentenceAt, clauseAt } = context;
  if (!TALKS.test(tokens[event]!.norm) || !isOfTalks(context, event)) return [];
  const { sentences, paragraphs } = reading.doc;
  const { first } = paragraphs[sentences[tokens[event]!.sentence]!.paragraph]!;
  for (let i = event - 1; i >= Math.max(sentences[first]!.first, event - FAR); i--) {
    const { lemma, pos, norm } = tokens[i]!;
    // "talks between envoys from Norvand and Kenya"
    if (norm === 'between' && TALKS.test(tokens[i - 1]?.norm ?? '')) {
      const sides = sidesIn(context, i + 1, Math.min(sentenceAt(i).last, i + LIST));
      if (sides.length > 0) return sides;
    }
    if (pos !== 'VERB' || !MEETS.test(lemma)) continue;
    const clause = clauseAt(i);
    if (!clause || clause.negated || clause.hypothetical || clause.subject === undefined || clause.subject > i)
      continue;
    const talks = /^(?:meet|negotiate|reconvene)$/.test(lemma) || (clause.object !== undefined && TALKS.test(tokens[clause.object]!.norm)); // biome-ignore format: one line
    if (!talks) continue;
    const sides = sidesIn(context, Math.max(sentenceAt(i).first, i - LIST), i);
    if (sides.length > 0) return sides;
  }
  return [];
}

/** What is settled between private people or firms. */
const PRIVATE = /^(?:divorce|marriage|prenuptial|postnuptial|custody|insurance|rental|lease|tenancy|merger|takeover|sponsorship|franchise|endorsement|licensing|licence|license|recording|publishing|transfer|injury|malpractice|lawsuit)$/; // biome-ignore format: one glance

/** "The accord is due to take effect on Friday": those who are bound are its parties, by its own words. */
export function partiesTo(context: Context, noun: number): Speaker[] {
  const { tokens, lexicon } = context;
  if (!lexicon.agreements.has(tokens[noun]!.lemma)) return [];
  const phrase = phraseOf(context, noun);
  if (tokens.slice(phrase.first, noun).some(t => PRIVATE.test(t.lemma))) return [];
  const words = wordsOf(context, phrase).replace(/^(?:The|This|That|An?) /, 'the ');
  return [{ described: `parties to ${words}` }];
}

const PART = /^(?:implementation|term|provision|execution|phase|application)$/;

/** Where the words for an accord begin: "formal implementation of | the accord" with what is done of it. */
export function wholeStart(context: Context, first: number): number {
  const { tokens } = context;
  return tokens[first - 1]?.norm === 'of' && PART.test(tokens[first - 2]?.lemma ?? '')
    ? phraseOf(context, first - 2).first
    : first;
}

/** "the talks between Norvand and Kenya | had been due": the talks, where the phrase ends in a name. */
export function meetingBetween({ tokens, lexicon }: Context, end: number | undefined): number | undefined {
  if (end === undefined || !/^(?:PROPN|NOUN)$/.test(tokens[end]!.pos)) return undefined;
  let at = end;
  while (
    at > Math.max(1, end - LIST) &&
    (/^(?:PROPN|DET|CCONJ|PART|ADJ|NOUN)$/.test(tokens[at]!.pos) || tokens[at]!.norm === ',')
  )
    at--;
  const by = tokens[end]!.pos === 'PROPN' ? /^(?:between|among|of|with)$/ : /^(?:between|among)$/;
  const named = by.test(tokens[at]!.norm) && tokens[at - 1]?.pos === 'NOUN';
  return named && lexicon.meetings.has(tokens[at - 1]!.lemma) ? at - 1 : undefined;
}

/** "implementation of the accord", "the terms of a truce": the accord. */
export function agreementAt({ tokens, lexicon }: Context, head: number | undefined): number | undefined {
  if (head === undefined) return undefined;
  const isOne = (at: number): boolean => tokens[at]?.pos === 'NOUN' && lexicon.agreements.has(tokens[at]!.lemma);
  if (isOne(head)) return head;
  if (!PART.test(tokens[head]!.lemma)) return undefined;
  if (tokens[head + 1]?.norm !== 'of') return undefined;
  for (let i = head + 2; i < head + 7; i++) if (isOne(i) && tokens[i + 1]?.pos !== 'NOUN') return i;
  return undefined;
}
