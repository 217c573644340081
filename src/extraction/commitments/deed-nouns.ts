/** What is agreed, pledged or announced by a noun: "a 72-hour ceasefire", "$200 million", "the idea of a truce". In: a place. Out: the noun. */
import { sourceNounKind } from '../../knowledge/gazetteer.ts';
import type { Context } from './context.ts';

/** Tokens of the words before the noun: "to an open-ended, internationally monitored". */
const REACH = 8;
const isMoney = (norm: string): boolean => /^(?:\$|€|£|us\$|dollars|euros)$/.test(norm);
/** "The idea of a truce" is the truce, for as much as one has agreed. */
const TRANSPARENT = /^(?:idea|principle|concept|notion|kind|form|sort|set|series|number|range|package|round|term|outline|deployment|start|beginning|case|duty|provision|list|programme|program)$/; // biome-ignore format: one glance

const isDeedNoun = ({ tokens, lexicon }: Context, at: number): boolean => {
  const { lemma, norm } = tokens[at]!;
  return lexicon.deeds.has(lemma.toLowerCase()) || lexicon.deeds.has(norm.replace(/s$/, ''));
};

/** The noun that says what, from a place on; `money` where a sum alone says it. */
export function deedNounFrom(context: Context, from: number, money: boolean): number | undefined {
  const { tokens, sentenceAt, timeAt } = context;
  if (from >= tokens.length) return undefined;
  const { last } = sentenceAt(from);
  for (let i = from; i <= Math.min(last, from + REACH); i++) {
    const { norm, pos } = tokens[i]!;
    if (money && isMoney(norm)) return i;
    // "promised Norvand two patrol boats": so many of whatever
    if (money && i > from && pos === 'NOUN' && tokens[i - 1]!.pos === 'NUM' && timeAt(i) === undefined) return i;
    if (money && pos === 'NUM' && timeAt(i) === undefined) continue;
    if (/^[.;:]$/.test(norm) || /^(?:VERB|AUX|SCONJ|PRON)$/.test(pos)) {
      // "a future meet", "an internationally monitored truce": no verbs behind an article
      if (isNominal(context, i)) return isDeedNoun(context, i) ? i : undefined;
      if (/^(?:VBN|VBG)$/.test(tokens[i]!.tag ?? '')) continue;
      return undefined;
    }
    if (pos !== 'NOUN' || timeAt(i) !== undefined || tokens[i + 1]?.pos === 'NOUN' || tokens[i + 1]?.norm === '-')
      continue;
    // "promised the rebels an amnesty": whom it is promised to
    if (money && i < from + 3 && context.lexicon.forces.has(tokens[i]!.lemma) && !/^(?:of|for|,|to)$/.test(tokens[i + 1]?.norm ?? '')) continue; // biome-ignore format: one condition
    if (TRANSPARENT.test(tokens[i]!.lemma) && inner(context, i) !== undefined) return inner(context, i);
    return isDeedNoun(context, i) ? i : undefined;
  }
  return undefined;
}

const isNominal = ({ tokens }: Context, at: number): boolean =>
  tokens[at]!.tag === 'VB' && /^(?:DET|ADJ|NUM)$/.test(tokens[at - 1]?.pos ?? '');

function inner(context: Context, at: number): number | undefined {
  const { tokens } = context;
  const of = /^["”’]$/.test(tokens[at + 1]?.norm ?? '') ? at + 2 : at + 1;
  return tokens[of]?.norm === 'of' ? deedNounFrom(context, of + 1, false) : undefined;
}

/** "agreed a timetable"; of "agreed the talks were useful" the noun is another's subject. */
function agreedNoun(context: Context, from: number): number | undefined {
  const noun = deedNounFrom(context, from, false);
  return noun !== undefined && !context.tokens[noun]!.deprel.startsWith('nsubj') ? noun : undefined;
}

/** "agreed | in principle to", "agreed | with Norvand on". */
function overAside({ tokens }: Context, from: number): number {
  const { norm } = tokens[from] ?? {};
  if (norm === 'in' && tokens[from + 1]?.norm === 'principle') return from + 2;
  if (norm !== 'with') return from;
  for (let i = from + 1; i < Math.min(tokens.length, from + 7); i++) {
    if (/^(?:to|on)$/.test(tokens[i]!.norm)) return i;
    if (!/^(?:PROPN|NOUN|DET|ADJ|PRON|CCONJ)$/.test(tokens[i]!.pos)) return from;
  }
  return from;
}

/** "agreed to a 72-hour ceasefire", "pledged $200 million", "offered safe passage": the noun behind a verb that binds. */
export function deedNoun(context: Context, cue: number, base: string): number | undefined {
  const { tokens } = context;
  let from = cue + 1;
  while (isAside(context, from)) from++;
  const needs = /^(?:agree|commit|committed|consent)$/.test(base);
  if (needs) from = overAside(context, from);
  if (/^(?:themselves|itself|himself|herself|ourselves)$/.test(tokens[cue + 1]?.norm ?? '')) from = cue + 2;
  const toward = tokens[from]?.norm ?? '';
  // "has committed $2 billion to the fund"
  if (base === 'commit' && isMoney(toward)) return from;
  // "agreed a timetable", as the British write
  if (base === 'agree' && /^(?:DET|NUM|ADJ)$/.test(tokens[from]?.pos ?? '')) return agreedNoun(context, from);
  if (needs && !(toward === 'to' || (base === 'agree' && toward === 'on'))) return undefined;
  const deed = deedNounFrom(context, needs ? from + 1 : from, !needs);
  // "is committed to that goal" is a creed
  return deed === undefined && needs && base !== 'committed' ? agreedTo(context, from + 1) : deed;
}

/** "agreed | only, over the weekend, to": an adverb, or a time and what brings it. */
function isAside({ tokens, timeAt }: Context, at: number): boolean {
  const { norm, pos } = tokens[at] ?? {};
  if (timeAt(at) !== undefined || pos === 'ADV' || norm === 'late' || norm === 'early') return true;
  if (norm === 'on') return timeAt(at + 1) !== undefined;
  // "over the weekend"; of "a six-month truce" the time measures what is agreed
  const over = /^(?:over|during|in|at)$/;
  if (norm === 'the') return timeAt(at + 1) !== undefined && over.test(tokens[at - 1]?.norm ?? '');
  return over.test(norm ?? '') && (timeAt(at + 1) !== undefined || (tokens[at + 1]?.norm === 'the' && timeAt(at + 2) !== undefined)); // biome-ignore format: one line
}

/** What one agrees to or on in talk alone, or as a private man. */
const NO_DEED = /^(?:need|possibility|prospect|goal|aim|objective|importance|necessity|point|issue|thing|matter|way|nothing|anything|something|fact|interview|comment|photo|photograph|question|subject|urgency|value|view|assessment|bond|custody|charge|policy|premise|one|both|all|none|most|date|price|salary|role|job|marriage|divorce|bail|conclusion|opinion|reason|danger|threat|problem|topic|sentence|contract|transfer|fee|significance)$/; // biome-ignore format: one glance

/** "agreed to a haircut", "consented to the terms": whatever noun stands there names what is agreed. */
export function agreedTo({ tokens, sentenceAt, timeAt }: Context, from: number): number | undefined {
  const { last } = sentenceAt(from);
  for (let i = from; i <= Math.min(last, from + REACH); i++) {
    const { pos, norm, lemma } = tokens[i]!;
    if (/^(?:VERB|AUX|SCONJ|PRON|ADP|CCONJ)$/.test(pos) && !tokens[i]!.deprel.startsWith('amod')) return undefined;
    if (/^[.;:,]$/.test(norm) || timeAt(i) !== undefined) return undefined;
    if (pos !== 'NOUN' || tokens[i + 1]?.pos === 'NOUN' || tokens[i + 1]?.norm === '-') continue;
    return NO_DEED.test(lemma) || /^(?:person|body)$/.test(sourceNounKind(lemma) ?? '') ? undefined : i;
  }
  return undefined;
}
