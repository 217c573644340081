/**
 * Parts of a reported act that the words tell where the parse does not: its infinitive, what stands behind "as", a purpose that is no
 * matter. In: reading and a token. Out: a token, or yes or no.
 */
import { sourceNounKind } from '../../knowledge/gazetteer.ts';
import type { VerbUse } from '../../knowledge/reporting.ts';
import { isComma, isMark, type Reading } from './reading.ts';
import { cueWord, isFiniteOrWh } from './words.ts';

/** "agreed on a body to represent them", "called the envoy to discuss it": what was agreed on or who was called stands between. */
export function isPurpose(reading: Reading, verb: number, infinitive: number): boolean {
  const { tokens } = reading;
  for (let i = verb + 1; i < infinitive && tokens[i]!.norm !== 'to'; i++)
    if (/^(?:on|about|over|upon)$/.test(tokens[i]!.norm) && reading.timeOf[i + 1]! < 0) return true;
  return /^call/.test(tokens[verb]!.norm) && tokens[verb + 1]?.norm !== 'to';
}

/** "urged citizens in the hills and in the valley to quickly seek …": the infinitive that nothing finite parts from the one asked. */
export function infinitiveBehind({ tokens, quotationOf }: Reading, asked: number): number | undefined {
  const { sentence } = tokens[asked]!;
  for (let i = asked + 1; i < asked + 40 && tokens[i]?.sentence === sentence; i++) {
    const { tag, pos, norm } = tokens[i]!;
    if (quotationOf[i] !== quotationOf[asked]) continue;
    if (cueWord(tokens[i]!).stop || isFiniteOrWh(tag) || (pos === 'SCONJ' && norm !== 'of')) return undefined;
    if (norm !== 'to') continue;
    const marked = isMark(tokens[i + 1]);
    const verb = tokens[i + 1]?.pos === 'ADV' || marked ? i + 2 : i + 1;
    // to “firm up” their promises
    if (tokens[verb]?.tag === 'VB' || (marked && /^(?:ADJ|VERB|NOUN)$/.test(tokens[verb]?.pos ?? ''))) return verb;
  }
  return undefined;
}

/** What stands behind "as" in the same clause: its head, else the nearest noun or adjective. */
export function findAs(reading: Reading, start: number): number | undefined {
  const { tokens, quotationOf } = reading;
  for (let i = start + 1; i < tokens.length && i < start + 25 && tokens[i]!.sentence === tokens[start]!.sentence; i++) {
    const { norm, pos } = tokens[i]!;
    if (isComma(tokens[i]) || (pos === 'CCONJ' && norm !== 'and') || norm === ';' || norm === ':') return undefined;
    if (norm !== 'as' || /^(?:such|well|soon|long|far)$/.test(tokens[i - 1]!.norm) || tokens[i + 1]?.norm === 'well')
      continue;
    const { head } = tokens[i]!;
    const near = head > i && head < i + 12 ? head : undefined;
    if (near !== undefined)
      return /^V/.test(tokens[near]!.tag ?? '') && tokens[near]!.tag !== 'VBG' && tokens[near]!.tag !== 'VBN'
        ? undefined
        : near;
    for (let k = i + 1; k < i + 8 && k < tokens.length; k++)
      if (/^(?:NOUN|ADJ|PROPN)$/.test(tokens[k]!.pos) || (quotationOf[k]! >= 0 && tokens[k]!.pos !== 'PUNCT')) return k;
    return undefined;
  }
  return undefined;
}

/** "welcomed the prime minister to Oslo": people are received, what they do is judged. */
export const isGreeting = ({ tokens, persons }: Reading, verb: number, object: number): boolean =>
  tokens[verb]!.lemma === 'welcome' &&
  (persons.has(object) || sourceNounKind(tokens[object]!.lemma) === 'person') &&
  tokens[object + 1]?.tag !== 'POS';

/** "described the council's refusal to be bound by it as “a trap”": words in marks behind "as", whatever stands between. */
export function quotedAs({ tokens, quotationOf }: Reading, start: number): number | undefined {
  const { sentence } = tokens[start]!;
  for (let i = start + 1; i < start + 25 && tokens[i]?.sentence === sentence && quotationOf[i]! < 0; i++) {
    if (isComma(tokens[i]) || cueWord(tokens[i]!).stop || isFiniteOrWh(tokens[i]!.tag)) return undefined;
    if (tokens[i]!.norm !== 'as') continue;
    let at = i + 1;
    while (tokens[at]?.pos === 'DET') at++;
    const quotation = quotationOf[at] ?? -1;
    if (quotation < 0) continue;
    while (quotationOf[at + 1] === quotation && tokens[at + 1]!.sentence === sentence) at++;
    return at;
  }
  return undefined;
}

/** "calls taking land by force “a crime”": an act, and its name in marks. */
export function nameBehindGerund({ tokens, quotationOf }: Reading, verb: number): number | undefined {
  const { sentence } = tokens[verb]!;
  if (tokens[verb + 1]?.tag !== 'VBG' || quotationOf[verb + 1]! >= 0) return undefined;
  for (let i = verb + 2; i < verb + 16 && tokens[i]?.sentence === sentence; i++) {
    const quotation = quotationOf[i]!;
    if (quotation < 0) {
      if (isComma(tokens[i]) || cueWord(tokens[i]!).stop || isFiniteOrWh(tokens[i]!.tag)) return undefined;
      continue;
    }
    while (quotationOf[i + 1] === quotation) i++;
    return i;
  }
  return undefined;
}

/** "welcomed the deal", "condemned the attack": a thing that is agreed, done or planned; "criticized Oslo": one who is named. */
export const isVerdict = ({ tokens, lexicon }: Reading, use: VerbUse, object: number): boolean => {
  const { pos, lemma } = tokens[object]!;
  if (pos === 'PROPN') return use.group === 'judge';
  return use.group !== 'call-for' && isOfOneThing(use) && pos === 'NOUN' && lexicon.matters.has(lemma);
};

/** Verbs with which one known thing says enough: "demanded a referendum", "confirmed the release"; "outlined the plan" tells nothing. */
export const isOfOneThing = ({ group, verb }: VerbUse): boolean =>
  /^(?:judge|reject|demand|call-for|rule-out|turn-down|refuse-object|propose-object|pledge-object|threaten-object|order-object)$/.test(
    group,
  ) || /^(?:confirm|acknowledge|lament|announce|declare|proclaim|request)$/.test(verb);

/** "pushed them back to Friday to gain time", "pushes the snow to clear the road": no one is asked. */
export const isShove = ({ tokens, tree }: Reading, { verb }: VerbUse, asked: number): boolean =>
  verb === 'push' &&
  (tokens[tree.extent(asked).last + 1]?.norm !== 'to' ||
    (tokens[asked]!.pos === 'NOUN' && sourceNounKind(tokens[asked]!.lemma) === undefined));

/** "with both leaders hailing the deal": the noun acts. */
export function isAbsolute(reading: Reading, verb: number): boolean {
  const { tokens, tree, lexicon } = reading;
  const noun = tokens[verb]!.head;
  if (lexicon.documents.has(tokens[noun]!.norm)) return false;
  return tokens[tree.extent(noun).first]!.norm === 'with' || tokens[tree.extent(noun).first - 1]?.norm === 'with';
}
