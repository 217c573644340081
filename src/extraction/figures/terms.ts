/**
 * How long something lasts that parties agree on or suffer: "a 90-day truce", "held hostage for 444 days", "for at least 20 more years"; and
 * how many make up a body: "an 18-strong executive". In: a numeral of a span of time or of a size. Out: what it counts and what lasts so long; nothing for all other spans.
 */
import { figuresLexicon } from '../../knowledge/figures.ts';
import type { Token } from '../../model/doc.ts';
import { wordFact } from '../../text/word-facts.ts';
import type { Counted } from './counted.ts';
import type { Numeral } from './numerals.ts';
import { phraseStart } from './phrase.ts';

export interface Term {
  readonly counted: Counted;
  /** The tokens that tell what lasts. */
  readonly first: number;
  readonly last: number;
}

const UNIT = /^(?:year|month|week|day|hour)s?$/;
/** Tokens between a span and what lasts so long. */
const NEAR = 5;

const plural = ({ norm }: Token): string => (norm.endsWith('s') ? norm : `${norm}s`);

export function readTerm(tokens: readonly Token[], numeral: Numeral, begin: number, end: number): Term | undefined {
  if (numeral.unit || numeral.value < 2) return undefined;
  const { last } = numeral;
  return tokens[last + 1]?.norm === '-'
    ? (ofAgreement(tokens, last + 2, end) ?? ofBody(tokens, last + 2, end))
    : (ofYearsAhead(tokens, numeral, begin, end) ?? ofPeriod(tokens, numeral, begin, end));
}

/** "90-day truce", "10-year economic program". */
function ofAgreement(tokens: readonly Token[], unit: number, end: number): Term | undefined {
  if (unit >= end || !UNIT.test(tokens[unit]!.norm)) return undefined;
  const { terms } = figuresLexicon();
  for (let i = unit + 1; i < Math.min(end, unit + 1 + NEAR); i++) {
    const { pos, lemma, norm } = tokens[i]!;
    const follows = tokens[i + 1]?.pos;
    if (pos === 'NOUN' && follows !== 'NOUN' && tokens[i + 1]?.norm !== '-')
      return terms.has(lemma) || terms.has(norm)
        ? { counted: { head: i, last: i, of: plural(tokens[unit]!) }, first: unit + 1, last: i }
        : undefined;
    if (!/^(?:NOUN|ADJ|PROPN|PUNCT|ADV)$/.test(pos) || /^[,;:.]$/.test(norm)) return undefined;
  }
  return undefined;
}

const isSize = wordFact(({ norm }) => figuresLexicon().sized.has(norm));
const isBody = wordFact(({ lemma, norm }) => figuresLexicon().bodies.has(lemma) || figuresLexicon().bodies.has(norm));

/** "A three-member team", "the 18-strong executive": the size of a body. */
function ofBody(tokens: readonly Token[], unit: number, end: number): Term | undefined {
  if (unit >= end || !isSize(tokens[unit]!)) return undefined;
  for (let i = unit + 1; i < Math.min(end, unit + 1 + NEAR); i++) {
    const token = tokens[i]!;
    const whole = !/^(?:NOUN|PROPN)$/.test(tokens[i + 1]?.pos ?? '') && tokens[i + 1]?.norm !== '-';
    if (whole && isBody(token)) {
      const of = /^(?:strong|man|person|woman)$/.test(tokens[unit]!.norm) ? 'people' : `${tokens[unit]!.norm}s`.replace(/ys$/, 'ies'); // biome-ignore format: one line
      return { counted: { head: i, last: i, of }, first: unit + 1, last: i };
    }
    if (!/^(?:NOUN|ADJ|PROPN|PUNCT)$/.test(token.pos) || /^[,;:]$/.test(token.norm)) return undefined;
  }
  return undefined;
}

/** "Held hostage by Kenya for 444 days", "use the port for 20 more years". */
function ofYearsAhead(
  tokens: readonly Token[],
  { first, last }: Numeral,
  begin: number,
  end: number,
): Term | undefined {
  if (tokens[first - 1]?.norm !== 'for') return undefined;
  const more = /^(?:more|additional|further)$/.test(tokens[last + 1]?.norm ?? '');
  const unit = more ? last + 2 : last + 1;
  if (unit >= end || !UNIT.test(tokens[unit]!.norm)) return undefined;
  const { held } = figuresLexicon();
  for (let i = first - 2; i >= Math.max(begin, first - 2 - 2 * NEAR); i--) {
    const { pos, norm } = tokens[i]!;
    if (/^[,;:]$/.test(norm)) return undefined;
    const lasts = more
      ? pos === 'VERB'
      : held.has(norm) && pos !== 'AUX' && !/^(?:up|back|off|out)$/.test(tokens[i + 1]!.norm);
    if (!lasts) continue;
    const from = !more && held.has(tokens[i - 1]?.norm ?? '') ? i - 1 : i;
    return from < first - 2 || !more ? { counted: { head: unit, last: unit, of: plural(tokens[unit]!) }, first: from, last: first - 2 } : undefined; // biome-ignore format: one line
  }
  return undefined;
}

/** Tokens from a deed to how long it is agreed for. */
const REACH = 9;
const isAhead = wordFact(({ norm, tag }) => tag === 'MD' || /^(?:to|agree[ds]?|agreeing|want(?:s|ed)?|demand(?:s|ed)?|seeks?|sought|propos(?:e[ds]?|ing)|offer(?:s|ed)?|pledged?|shall|asks?|asked|requires?|calls?|called)$/.test(norm)); // biome-ignore format: one glance
const isFirst = wordFact(({ norm }) => /^(?:initial|renewable|transitional|interim|probationary|trial|extendable)$/.test(norm)); // biome-ignore format: one glance
const isHelper = wordFact(({ norm, pos }) => /^(?:ADP|DET|AUX|PART|PRON|SCONJ|PUNCT|ADV)$/.test(pos) || /^(?:last|hold|initial|applies|apply|run)$/.test(norm)); // biome-ignore format: one glance
const isSpan = wordFact(({ norm }) => /^(?:period|term|phase|duration|stretch)$/.test(norm));

/** "An initial period of 90 days", "for an initial two weeks", "guarantees for 20 years", "extend it by six months", "is to last 10 days". */
function ofPeriod(tokens: readonly Token[], { first, last }: Numeral, begin: number, end: number): Term | undefined {
  const unit = last + 1;
  if (unit >= end || !UNIT.test(tokens[unit]!.norm)) return undefined;
  const before = tokens[first - 1];
  if (!before || first - 1 < begin) return undefined;
  const ofSpan =
    before.norm === 'of' && first - 3 >= begin && isSpan(tokens[first - 2]!) && isFirst(tokens[first - 3]!);
  const initial = isFirst(before);
  const lasts = before.lemma === 'last' && isAhead(tokens[first - 2] ?? before);
  if (!ofSpan && !initial && !lasts && before.norm !== 'for' && before.norm !== 'by') return undefined;
  const { terms, limited } = figuresLexicon();
  // what lasts so long stands before it, and lies ahead
  let lasting = -1;
  let ahead = ofSpan || initial;
  for (let i = first - 2; i >= Math.max(begin, first - 2 - REACH); i--) {
    const token = tokens[i]!;
    if (/^[;:]$/.test(token.norm) || (token.norm === ',' && lasting >= 0)) break;
    const noun = token.pos === 'NOUN' && before.norm !== 'by' && (terms.has(token.lemma) || terms.has(token.norm));
    const deed = token.pos === 'VERB' && limited.has(token.norm) && !lasts;
    if (lasting < 0 && (noun || deed) && !isSpan(token)) lasting = i;
    else if (lasting < 0 && token.tag === 'VBD') break;
    if (isAhead(token)) ahead = true;
  }
  if (lasting < 0 || !ahead) return undefined;
  // "the truce | will hold for an initial two weeks": what lasts, without how
  let until = first - 2;
  while (until > lasting && isHelper(tokens[until]!)) until--;
  const from = tokens[lasting]!.pos === 'NOUN' ? phraseStart(tokens, lasting, begin) : lasting;
  return { counted: { head: unit, last: unit, of: plural(tokens[unit]!) }, first: from, last: until };
}
