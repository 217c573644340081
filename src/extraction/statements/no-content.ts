/**
 * Words behind a cue that cannot be what was said, as their beginning shows: a clause without its subject, a circumstance alone,
 * "nothing", a source that is cited. In: reading and range. Out: yes or no. A line that cannot be read alone is worse than a gap.
 */
import { sourceNounKind } from '../../knowledge/gazetteer.ts';
import type { Quotation } from '../../model/doc.ts';
import { tokenBefore } from './quoted-contents.ts';
import { hasVerb, isComma, isFiniteVerb, type Reading } from './reading.ts';
import type { Range } from './tree.ts';
import { isFiniteOrModal, isWh } from './words.ts';

const CIRCUMSTANCE = /^(?:after|before|until|till|while|when|whenever|as|amid|because|since|though|although)$/;

/** Behind "that" a clause is one, whatever the tags of its first words. */
export const isNoClause = (reading: Reading, verb: number, clause: Range): boolean =>
  asksForThing(reading, verb, clause) ||
  (reading.quotationOf[clause.first] === reading.quotationOf[verb] &&
    reading.tokens[clause.first - 1]?.norm !== 'that' &&
    (lacksSubject(reading, clause) || isCircumstance(reading, clause)));

/** "asked its allies for help in answer to reports that …": the clause is the reports'. Asked are questions: "whether", "what". */
function asksForThing({ tokens, quotationOf }: Reading, verb: number, { first }: Range): boolean {
  if (tokens[verb]!.lemma !== 'ask' || quotationOf[first] !== quotationOf[verb]) return false;
  for (let i = verb + 1; i < first - 1; i++) if (tokens[i]!.norm === 'for') return true;
  return false;
}

/** "what he said was a threat", "a truce that both said they could support": what the relative word stands for is missing from the words. */
export function hasGap({ tokens }: Reading, verb: number, source: { readonly first: number }): boolean {
  const before = tokens[source.first - 1];
  if (tokens[verb]!.deprel !== 'acl:relcl' || before?.sentence !== tokens[verb]!.sentence) return false;
  return /^(?:what|which|that|whom|who)$/.test(before.norm) && isWh(before.tag);
}

/** "terms that he says amount to surrender", "details of the talks held on Friday", "said nothing of it". */
function lacksSubject(reading: Reading, { first, last }: Range): boolean {
  const { tokens } = reading;
  const next = tokens[first + 1];
  if (isFiniteVerb(reading, first)) return true;
  if (tokens[first]!.tag === 'VBN' && next?.pos === 'ADP') return !clauseBehindComma(reading, first, last);
  return tokens[first]!.norm === 'nothing' && /^(?:about|of|on)$/.test(next?.norm ?? '');
}

/** "said as many as forty could go": a number, and no clause of circumstance. */
export const isAsMany = ({ tokens }: Reading, first: number): boolean =>
  tokens[first]!.norm === 'as' && /^(?:many|much|few|little|high|low)$/.test(tokens[first + 1]?.norm ?? '');

/** "urged restraint after the raid failed": only when or why, and no clause behind it. */
const isCircumstance = (reading: Reading, { first, last }: Range): boolean =>
  !isAsMany(reading, first) &&
  CIRCUMSTANCE.test(reading.tokens[first]!.norm) &&
  !clauseBehindComma(reading, first, last);

function clauseBehindComma(reading: Reading, first: number, last: number): boolean {
  const { tokens, quotationOf } = reading;
  for (let i = first; i < last; i++)
    if (isComma(tokens[i]) && quotationOf[i] === quotationOf[first] && hasVerb(reading, { first: i, last }))
      return true;
  return false;
}

/** "Harbour states that want aid", "Harbour reports show that": a noun in the plural that the tagger took for a cue. */
export function isPluralNoun({ tokens }: Reading, verb: number): boolean {
  const { tag, norm, sentence } = tokens[verb]!;
  if (tag !== 'VBZ' || !/^(?:states|reports|claims|demands|calls|promises|pledges|offers|notes|comments)$/.test(norm))
    return false;
  if (!/^(?:NOUN|PROPN|ADJ)$/.test(tokens[verb - 1]?.pos ?? '') || tokens[verb - 1]!.sentence !== sentence)
    return false;
  return (tokens[verb + 1]?.norm === 'that' ? tokens[verb + 2] : tokens[verb + 1])?.tag === 'VBP';
}

/** "citing an unnamed source": whom it has its news from, nothing that it says. */
export function isSourceCited({ tokens }: Reading, verb: number, { first, last }: Range): boolean {
  if (!/^(?:cite|quote)$/.test(tokens[verb]!.lemma)) return false;
  // The first noun phrase: up to a preposition, a clause or a mark.
  let noun = first;
  while (noun < last && /^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/.test(tokens[noun + 1]!.pos)) noun++;
  return tokens[noun]!.pos === 'PROPN' || /^(?:person|body)$/.test(sourceNounKind(tokens[noun]!.lemma) ?? '');
}

/** "When the talks began, she said …": a clause of circumstance alone, without the clause that it belongs to. */
export function isCircumstanceAlone({ tokens, quotationOf }: Reading, { first, last }: Range): boolean {
  let at = first;
  while (at < last && /^(?:CCONJ|ADV)$/.test(tokens[at]!.pos) && tokens[at]!.tag !== 'WRB') at++;
  if (!/^(?:when|whenever|as|while|after|before|since|although|though|because|once|until)$/.test(tokens[at]!.norm))
    return false;
  for (let i = at; i <= last; i++) if (isComma(tokens[i]) || quotationOf[i]! >= 0) return false;
  return true;
}

/** "Building on the talks in May, both sides affirmed …": a phrase without a clause, before what was affirmed. */
export function isLead({ tokens, quotationOf }: Reading, { first, last }: Range): boolean {
  if (!/^(?:VBG|VBN|IN)$/.test(tokens[first]!.tag ?? '')) return false;
  for (let i = first; i <= last; i++) if (isFiniteOrModal(tokens[i]!.tag) || quotationOf[i]! >= 0) return false;
  return true;
}

/** "As you know, the council announced …": to the hearer, nothing that is reported. */
export const isAside = ({ tokens }: Reading, { first, last }: Range): boolean =>
  tokens[first]!.norm === 'as' && tokens[first + 1]?.pos === 'PRON' && last - first <= 5;

/** `While avoiding the word “siege,” X acknowledged that …`: words in marks inside a clause that only says on which occasion. */
export function isOfCircumstance({ doc, tokens }: Reading, { start }: Quotation): boolean {
  let at = tokenBefore({ tokens }, start);
  const first = at < 0 ? 0 : doc.sentences[tokens[at]!.sentence]!.first;
  if (at < first || !/^(?:while|although|though|despite|without|after|before)$/.test(tokens[first]!.norm)) return false;
  while (at > first && !isComma(tokens[at])) at--;
  return at === first;
}
