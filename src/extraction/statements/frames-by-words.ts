/**
 * Parts of reported acts that plain words show where the parse lost them: who is charged with what, the name in marks that something is
 * given, what somebody calls it in the passive. In: reading and verb. Out: a range or token, or nothing.
 */
import type { VerbUse } from '../../knowledge/reporting.ts';
import { isComma, type Reading } from './reading.ts';
import type { Range } from './tree.ts';
import { cueWord, isNoun, isOfPhrase, isWh } from './words.ts';

/** Words of a noun phrase that is still looked through. */
const PHRASE = 20;

const isOfNounPhrase = ({ tokens }: Reading, i: number): boolean =>
  isOfPhrase(tokens[i]!.pos) ||
  /^(?:POS|HYPH|PRP\$)$/.test(tokens[i]!.tag ?? '') ||
  /^(?:and|both|him|her|it|them)$/.test(tokens[i]!.norm);

/** "blamed both the army and the militia for the raid", "accused them of it": nothing but a noun phrase before the preposition. */
export function chargedByWords(reading: Reading, verb: number, { group, prepositions }: VerbUse): Range | undefined {
  const { tokens, tree, quotationOf } = reading;
  if (group !== 'charge') return undefined;
  const { sentence } = tokens[verb]!;
  let at = verb + 1;
  while (at < verb + PHRASE && tokens[at]?.sentence === sentence && isOfNounPhrase(reading, at)) at++;
  const mark = tokens[at];
  if (at === verb + 1 || mark?.sentence !== sentence || !prepositions.includes(mark.norm)) return undefined;
  if (quotationOf[at] !== quotationOf[verb] || tokens[at + 1]?.sentence !== sentence) return undefined;
  const head = mark.head > at ? mark.head : at + 1;
  return { first: verb + 1, last: Math.max(head, tree.extent(head).last) };
}

/** "called the end of the pact a “dark day”", "calls the map “void” and “a trap”": a noun phrase, and its name in marks that closes the clause. */
export function quotedName({ tokens, quotationOf }: Reading, verb: number): number | undefined {
  const { sentence } = tokens[verb]!;
  if (quotationOf[verb]! >= 0) return undefined;
  let noun = false;
  for (let i = verb + 1; i < verb + PHRASE && tokens[i]?.sentence === sentence; i++) {
    const quotation = quotationOf[i]!;
    const { pos, tag, norm } = tokens[i]!;
    if (quotation < 0) {
      if (isComma(tokens[i]) || cueWord(tokens[i]!).stop || isWh(tag) || /^(?:AUX|SCONJ)$/.test(pos)) return undefined;
      if (norm === 'to' || norm === 'as' || norm === 'for') return undefined;
      noun ||= isNoun(pos) || tag === 'PRP';
      continue;
    }
    const last = behindPair(quotationOf, tokens, i);
    const next = tokens[last + 1];
    const closed = next?.sentence !== sentence || /^(?:PUNCT|CCONJ|SCONJ)$/.test(next.pos);
    return noun && closed ? last : undefined;
  }
  return undefined;
}

/** The last token of the words in marks, and of further ones behind "and". */
function behindPair(quotationOf: Int32Array, tokens: Reading['tokens'], first: number): number {
  let last = first;
  while (quotationOf[last + 1] === quotationOf[first]) last++;
  const further = last + 2;
  if (tokens[last + 1]?.norm !== 'and' || !((quotationOf[further] ?? -1) >= 0)) return last;
  if (tokens[further]!.sentence !== tokens[first]!.sentence) return last;
  return behindPair(quotationOf, tokens, further);
}

/** "described by the envoy as “the last chance”": what stands behind "as". */
export function calledBy({ tokens, tree, quotationOf }: Reading, verb: number, agent: number): Range | undefined {
  const { sentence } = tokens[verb]!;
  for (let i = agent + 1; i < agent + PHRASE && tokens[i]?.sentence === sentence; i++) {
    const { norm, pos } = tokens[i]!;
    if (norm !== 'as') {
      if (isComma(tokens[i]) || /^(?:VERB|AUX|SCONJ)$/.test(pos) || quotationOf[i]! >= 0) return undefined;
      continue;
    }
    let quoted = i + 1;
    while (tokens[quoted]?.pos === 'DET') quoted++;
    if ((quotationOf[quoted] ?? -1) >= 0) return { first: i + 1, last: behindPair(quotationOf, tokens, quoted) };
    const { head } = tokens[i]!;
    const last = head > i ? Math.max(head, tree.extent(head).last) : i;
    return last > i ? { first: i + 1, last } : undefined;
  }
  return undefined;
}
