/**
 * Doers and objects that the tree hangs elsewhere, read off the words beside the verb: "freed two citizens held since May", "pledged on Thursday
 * to give", "announced more than $20 million". In: context, a verb. Out: the head of the phrase, or nothing.
 */
import { wordFact } from '../../text/word-facts.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import type { Context } from './context.ts';

/** "the president fled and Kenya annexed the province": a side right before its verb, behind "and" or a comma, wherever it is hung. */
export function beforeVerb({ tokens, reading, actorOf }: Context, { predicate }: Clause): number | undefined {
  const { tag, sentence, deprel } = tokens[predicate]!;
  const [at, lead] = [predicate - 1, tokens[predicate - 2]];
  if (tag !== 'VBD' || deprel.startsWith('acl') || tokens[at]?.pos !== 'PROPN' || actorOf(at) === undefined)
    return undefined;
  if (lead?.norm !== 'and' || lead.sentence !== sentence || tokens[predicate - 3]?.pos === 'PROPN') return undefined;
  return tokens[at]!.head === predicate || reading.tree.child(predicate, 'nsubj') === at ? undefined : at;
}

/** What binds its doer to do something. */
const BINDS =
  /^(?:pledg|promis|vow|agree|decid|plan|undert|commit|offer|refus|declin|threaten|prepar|began|begin|continu|resolv)/;

/** "pledged on Thursday to give": who pledged gives, also where the infinitive is hung on the day. `doerOf`: the doer of a clause. */
export function promiserOf(
  context: Context,
  { predicate, modal }: Clause,
  doerOf: (clause: Clause) => number | undefined,
): number | undefined {
  const { tokens, clauseAt, timeAt } = context;
  if (modal !== 'to') return undefined;
  let above = tokens[predicate]!.head;
  if (above >= 0 && timeAt.has(above)) above = tokens[above]!.head;
  const verb = above < 0 ? undefined : tokens[above]!;
  const clause =
    verb !== undefined && verb.index < predicate && BINDS.test(verb.norm) ? clauseAt.get(above) : undefined;
  return clause && clause.modal !== 'to' ? doerOf(clause) : undefined;
}

/** "freed two citizens held since May": what is acted on, hung as the doer of the participle behind it. */
export function heldBehind({ tokens, reading }: Context, predicate: number): number | undefined {
  const inner = reading.tree.child(predicate, 'ccomp');
  if (inner === undefined || !/^VB[DN]$/.test(tokens[inner]!.tag ?? '') || inner < predicate) return undefined;
  if (!/^(?:held|captured|jailed|detained|arrested|seized|taken|abducted|kidnapped|accused|convicted|wounded|killed|imprisoned|sentenced|suspected|believed|carrying)$/.test(tokens[inner]!.norm)) return undefined; // biome-ignore format: one thought
  const doer = reading.tree.child(inner, 'nsubj');
  if (doer === undefined || doer > inner || reading.tree.child(inner, 'mark', 'aux') !== undefined) return undefined;
  const between = tokens.slice(predicate + 1, doer);
  return between.every(({ pos }) => /^(?:DET|NUM|ADJ|NOUN|PROPN|ADV|PUNCT)$/.test(pos)) ? doer : undefined;
}

const MOVES =
  /^(?:crossed|advanced|marched|fled|retreated|withdrawn|arrived|swept|poured|streamed|rolled|clashed|returned|escaped|entered|pushed)$/;
const ALONG = /^(?:into|from|toward|towards|through|across|to|with|in|at|near|on)$/;

export const isMotion = ({ tokens, reading }: Context, verb: number): boolean =>
  MOVES.test(tokens[verb]!.norm) &&
  ALONG.test(tokens[verb + 1]?.norm ?? '') &&
  tokens[verb - 1]!.norm !== ',' &&
  reading.tree.child(verb, 'obl:agent', 'aux', 'aux:pass') === undefined &&
  tokens[tokens[verb]!.head]!.index === verb - 1;

/** Words of a sum before its sign. */
const isAboutMuch = wordFact(({ norm }) =>
  /^(?:more|than|about|around|nearly|almost|over|up|to|at|least|some|an?|additional|extra|another|further|roughly|approximately|as|much)$/.test(
    norm,
  ),
);

/** "announced more than $266 million", with the sum hung as a comparison. */
export function sumBehind({ tokens }: Context, predicate: number): number | undefined {
  let at = predicate + 1;
  while (at < predicate + 5 && tokens[at] && isAboutMuch(tokens[at]!)) at++;
  return at > predicate + 1 && /^(?:US|A|C)?[$£€¥]$/.test(tokens[at]?.text ?? '') ? at : undefined;
}

const isRelative = wordFact(({ norm }) => norm === 'which' || norm === 'who' || norm === 'whom');

/** "the air base, which was captured": the noun right before the pronoun, where the tree hangs the clause elsewhere. */
export function nounBefore({ tokens }: Context, pronoun: number | undefined): number | undefined {
  if (pronoun === undefined || !isRelative(tokens[pronoun]!)) return undefined;
  let at = tokens[pronoun - 1]?.norm === ',' ? pronoun - 2 : pronoun - 1;
  const pos = tokens[at]?.pos;
  if ((pos !== 'NOUN' && pos !== 'PROPN') || tokens[at]!.sentence !== tokens[pronoun]!.sentence) return undefined;
  while (/^(?:flat|compound)$/.test(tokens[at]!.deprel) && tokens[tokens[at]!.head]?.pos === tokens[at]!.pos)
    at = tokens[at]!.head;
  return at;
}

const isMeans = wordFact(({ norm }) =>
  /^(?:phone|telephone|video|videolink|videoconference|teleconference|satellite|radio|letter|email|mail|air|sea|land|road|rail|boat|ship|helicopter|plane|train|bus)$/.test(
    norm,
  ),
);

/** "have spoken twice by phone", "have entered by sea", with the means taken for a doer. In: what hangs on the verb. */
export const isMeansOnly = ({ tokens }: Context, children: readonly number[]): boolean =>
  children.some(c => tokens[c]!.deprel === 'obl:agent' && isMeans(tokens[c]!) && tokens[c - 1]?.norm === 'by') &&
  children.every(c => tokens[c]!.deprel !== 'aux:pass');

/** Words of a relative clause between a doer and its verb. */
const ASIDE = 30;

const opensRelative = wordFact(({ norm }) => /^(?:who|which|whom|whose)$/.test(norm));

/** "the Luo, who control much of the north, were kept out": the word before the aside that ends in this comma. */
export function beforeRelative({ tokens }: Context, comma: number): number {
  const { sentence } = tokens[comma]!;
  for (let i = comma - 1; i > comma - ASIDE && tokens[i]?.sentence === sentence; i--) {
    if (!opensRelative(tokens[i]!)) continue;
    const at = tokens[i - 1]?.norm === ',' ? i - 2 : i - 1;
    return tokens[at]?.sentence === sentence ? at : comma;
  }
  return comma;
}
