/** How much a mention stands out as whom a pronoun means. In: the parse and a token. Out: its weight. */
import type { Token } from '../../model/doc.ts';
import { wordFact } from '../../text/word-facts.ts';
import { findChild, type Reading } from './draft.ts';

export const says = wordFact(({ lemma }) =>
  /^(?:say|add|note|warn|state|report|tell|announce|claim|argue|insist|explain|stress)$/.test(lemma),
);

/** What the subject of a clause of circumstance weighs less: the parse often makes such a clause the main one, so its first word tells. */
const ASIDE = 1;
/** Words of the question that opens a sentence. */
const ASKED = 30;
const MARKS = /^(?:after|before|while|as|when|since|although|though|because)$/;

/** "Brandt told the council, moments after Venn said …": Brandt goes on. A clause that opens its sentence gives its subject to the rest. */
function isAside(reading: Reading, subject: number): boolean {
  const { tokens, doc } = reading;
  const { head, sentence } = tokens[subject]!;
  const { first } = doc.sentences[sentence]!;
  // "Asked whether Venn would come, Brandt demurred": who is asked goes on.
  if (tokens[first]!.norm === 'asked' && subject < first + ASKED && !hasComma(reading, first, subject)) return true;
  const mark = (c: number): boolean => tokens[c]!.deprel === 'mark' && MARKS.test(tokens[c]!.norm);
  return findChild(reading, head, c => c < subject && c > first && mark(c)) >= 0;
}

function hasComma({ tokens }: Reading, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (tokens[i]!.text === ',') return true;
  return false;
}

/** "He said the talks were on and that was why Brandt stated …": of two who speak in a sentence the teller goes on. */
function isTold({ tokens }: Reading, verb: Token): boolean {
  if (/^(?:conj|parataxis|root)$/.test(verb.deprel)) return false;
  let at = verb;
  for (let steps = 0; steps < NESTED_WITHIN && at.head >= 0; steps++) {
    const above = tokens[at.head];
    if (!above || above.sentence !== verb.sentence) return false;
    if (says(above)) return true;
    at = above;
  }
  return false;
}
const NESTED_WITHIN = 6;

const speaks = wordFact(({ lemma }) =>
  /^(?:say|tell|add|warn|announce|insist|note|write|stress|claim|argue|call|ask|state|explain)$/.test(lemma),
);

/** Behind closing marks stands who spoke: "…,” Brandt, now 81, said by telephone", where the parser hung the name on what was said. */
function speaksByWords({ tokens, quoted }: Reading, token: number): boolean {
  const { sentence, pos } = tokens[token]!;
  let first = token;
  while (tokens[first - 1]?.sentence === sentence && /^(?:PROPN|ADJ)$/.test(tokens[first - 1]!.pos)) first--;
  if (pos !== 'PROPN' || quoted[token] || !quoted[first - 1]) return false;
  for (let i = token + 1; i < token + SPEAKS_WITHIN && tokens[i]?.sentence === sentence && !quoted[i]; i++)
    if (/^VB[DZN]$/.test(tokens[i]!.tag ?? '') && says(tokens[i]!)) return true;
  return false;
}

/** Tokens from a name to its verb, over what is said of the person between commas. */
const SPEAKS_WITHIN = 20;

export function weightOf(reading: Reading, token: number): number {
  const { deprel, head } = reading.tokens[token]!;
  if (deprel === 'nsubj') {
    const verb = reading.tokens[head];
    const speaker = verb !== undefined && speaks(verb);
    return (speaker ? 5 : 4) - (isAside(reading, token) || (speaker && isTold(reading, verb)) ? ASIDE : 0);
  }
  if (deprel === 'nsubj:pass') return 3.5;
  if (/^(?:obl|obj|dep|parataxis|root)$/.test(deprel) && speaksByWords(reading, token)) return 5;
  // "state television quoted Brandt as saying": Brandt spoke.
  if (deprel === 'obj' && /^(?:quote|cite)$/.test(reading.tokens[head]?.lemma ?? '')) return 5;
  if (deprel === 'obj' || deprel === 'iobj') return 2.5;
  if (deprel === 'nmod:poss') return 1.5;
  if (deprel === 'appos' || deprel === 'flat') return 3;
  return 2;
}
