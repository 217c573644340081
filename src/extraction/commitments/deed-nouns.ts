/** What is agreed, pledged or announced by a noun: "a 72-hour ceasefire", "$200 million", "the idea of a truce". In: a place. Out: the noun. */
import type { Context } from './context.ts';

/** Tokens of the words before the noun: "to an open-ended, internationally monitored". */
const REACH = 8;
const isMoney = (norm: string): boolean => /^(?:\$|€|£|us\$|dollars|euros)$/.test(norm);
/** "The idea of a truce" is the truce, for as much as one has agreed. */
const TRANSPARENT = /^(?:idea|principle|concept|notion|kind|form|sort|set|series|number|range|package|round|term|outline|deployment|start|beginning|case|duty|provision)$/; // biome-ignore format: one glance

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
  const { tokens, timeAt } = context;
  let from = cue + 1;
  while (timeAt(from) !== undefined || (tokens[from]?.norm === 'on' && timeAt(from + 1) !== undefined)) from++;
  const needs = /^(?:agree|commit|consent)$/.test(base);
  if (needs) from = overAside(context, from);
  if (/^(?:themselves|itself|himself|herself|ourselves)$/.test(tokens[cue + 1]?.norm ?? '')) from = cue + 2;
  const toward = tokens[from]?.norm ?? '';
  // "has committed $2 billion to the fund"
  if (base === 'commit' && isMoney(toward)) return from;
  // "agreed a timetable", as the British write
  if (base === 'agree' && /^(?:DET|NUM|ADJ)$/.test(tokens[from]?.pos ?? '')) return agreedNoun(context, from);
  if (needs && !(toward === 'to' || (base === 'agree' && toward === 'on'))) return undefined;
  return deedNounFrom(context, needs ? from + 1 : from, !needs);
}
