/**
 * Cues that report nothing said: negated, modal or conditional ones, what was held back, and what only the writer makes of it.
 * In: reading and verb. Out: yes or no.
 */
import type { VerbUse } from '../../knowledge/reporting.ts';
import { isComma, type Reading } from './reading.ts';
import { isPassive } from './subjects.ts';
import { relationOf } from './tree.ts';
import { isPastOrPresent } from './words.ts';

const NEGATIONS = new Set(['not', "n't", 'never', 'no', 'neither', 'nor', 'n’t']);
/** Not said yet, or not known to be said. */
const UNREAL = new Set([
  'may',
  'might',
  'could',
  'would',
  'should',
  'can',
  'must',
  'will',
  'shall',
  "'ll",
  '’ll',
  "'d",
]);
/** "…, underlining the gap between them": what the writer makes of it. */
export const isRemark = ({ tokens }: Reading, verb: number): boolean =>
  isComma(tokens[verb - 1]) &&
  tokens[verb + 1]?.norm !== 'that' &&
  /^(?:underlining|underscoring|highlighting|signal(?:l)?ing|indicating|suggesting|reflecting|raising|casting)$/.test(
    tokens[verb]!.norm,
  );

/** Negated, modal or conditional verbs report nothing said; "declined to say" neither. */
export function isUnreal(reading: Reading, verb: number, steps = 0): boolean {
  const { tokens, tree } = reading;
  const token = tokens[verb]!;
  for (const child of tree.children(verb)) {
    if (child > verb || child < verb - 6 || reading.quotationOf[child] !== reading.quotationOf[verb]) continue;
    const { norm, tag } = tokens[child]!;
    const relation = relationOf(tokens[child]!);
    // "asked whether he had come, said …": the question's own.
    if (relation === 'mark' && tokens[child - 1]?.norm === 'asked') continue;
    if ((relation === 'advmod' || relation === 'det') && NEGATIONS.has(norm)) return true;
    if (relation === 'aux' && tag === 'MD' && UNREAL.has(norm)) return true;
    if (relation === 'mark' && (norm === 'if' || norm === 'unless' || norm === 'whether' || norm === 'to'))
      return norm !== 'to' || !isCarriedOut(reading, verb);
  }
  if (token.tag === 'VB' && tokens[verb - 1]?.norm === 'to' && !isCarriedOut(reading, verb)) return true;
  // "would brief the council and then announce a date"
  if (token.tag === 'VB' && relationOf(token) === 'conj' && steps < 4 && tokens[token.head]!.pos === 'VERB')
    return isUnreal(reading, token.head, steps + 1);
  // "unless A agrees and B agrees": the second stands under the same condition.
  const subject = tree.child(verb, 'nsubj');
  if (
    /^VB[PZ]$/.test(token.tag ?? '') &&
    relationOf(token) === 'conj' &&
    subject !== undefined &&
    subject < verb &&
    steps < 4
  )
    if (tokens[tree.extent(subject).first - 1]?.pos === 'CCONJ' && isConditional(reading, token.head)) return true;
  const before = tokens[verb - 1];
  return before !== undefined && (NEGATIONS.has(before.norm) || (before.tag === 'MD' && UNREAL.has(before.norm)));
}

const isConditional = ({ tokens, tree }: Reading, verb: number): boolean =>
  tree
    .children(verb)
    .some(c => c < verb && relationOf(tokens[c]!) === 'mark' && /^(?:if|unless)$/.test(tokens[c]!.norm));

/** "On the danger of continuing the war: “…”": a verb that is a cue beside marks alone has another object here. */
export const hasOwnMatter = ({ tokens, tree, quotationOf }: Reading, verb: number, uses: readonly VerbUse[]): boolean =>
  tokens[verb]!.tag === 'VBG' &&
  uses.every(({ group }) => group === 'quote-only') &&
  tree.children(verb).some(c => c > verb && tokens[c]!.deprel === 'obj' && quotationOf[c] === quotationOf[verb]);

/** "stopped short of declaring", "avoided calling it", "without saying"; "Asked if …, he said": what was not said, or said by whom is not told. */
export function isHeldBack({ tokens, doc }: Reading, verb: number): boolean {
  const { tag, norm, sentence } = tokens[verb]!;
  if (verb === doc.sentences[sentence]!.first && /^(?:asked|questioned|pressed|quizzed)$/.test(norm)) return true;
  if (tag !== 'VBG') return false;
  const before = tokens[verb - 1];
  if (before?.norm === 'of') return tokens[verb - 2]?.norm === 'short';
  if (before?.norm === 'from') return HOLDS_BACK.test(tokens[verb - 2]?.lemma ?? '');
  // "may see it as pleading for the banks"
  if (before?.norm === 'as')
    return !/^(?:quoted?|cited?|report(?:ed)?|record(?:ed)?|describe)$/.test(quoterBefore(tokens, verb));
  return before?.norm === 'without' || HOLDS_BACK.test(before?.lemma ?? '');
}

/** The verb that "as" belongs to, as far as the words tell. */
function quoterBefore(tokens: Reading['tokens'], verb: number): string {
  for (let i = verb - 2; i >= 0 && i > verb - 30 && tokens[i]!.sentence === tokens[verb]!.sentence; i--)
    if (tokens[i]!.pos === 'VERB') return tokens[i]!.lemma;
  return '';
}

const HOLDS_BACK = /^(?:refrain|abstain|desist|shy|avoid|forgo|stop)$/;

/** "went on to say", "was quick to add", "was forced to admit": what stands behind these was said. */
const CARRIED_OUT = new Set(
  'go begin start continue come proceed use appear take hasten rush quick swift keen careful eager prompt fast force compel oblige'.split(
    ' ',
  ),
);

/** "prompting the union to call for a strike", "led Kenya to demand …": what one is brought to say is said. */
const CAUSES = /^(?:lead|prompt|force|push|compel|oblige|drive|spur|cause|move|persuade|convince|provoke)$/;

/** Who is brought to say so; undefined where nothing brings them to it. */
export function causedDoer({ tokens, tree }: Reading, verb: number): number | undefined {
  const { tag, head, sentence } = tokens[verb]!;
  if (tag !== 'VB' || tokens[verb - 1]?.norm !== 'to' || head < 0) return undefined;
  const cause = CAUSES.test(tokens[head]!.lemma) ? head : tokens[head]!.head;
  if (cause < 0 || cause > verb || !CAUSES.test(tokens[cause]!.lemma) || tokens[cause]!.pos !== 'VERB')
    return undefined;
  const doer = tree.child(cause, 'obj', 'iobj');
  return doer !== undefined && doer > cause && doer < verb - 1 && tokens[cause]!.sentence === sentence
    ? doer
    : undefined;
}

/** "wrote to the council to say", "took to the radio to denounce": how one says it. */
function isBySaying({ tokens }: Reading, verb: number): boolean {
  const { lemma } = tokens[verb]!;
  return WRITES.test(lemma) || (lemma === 'take' && tokens[verb + 1]?.norm === 'to');
}
const WRITES = /^(?:write|email|e-mail|phone|telephone|ring|text|tweet|message|cable)$/;

/** "went on to say". */
function isCarriedOut(reading: Reading, verb: number): boolean {
  const { tokens } = reading;
  const token = tokens[verb]!;
  if (causedDoer(reading, verb) !== undefined) return true;
  if (token.head < 0 || !/^(?:xcomp|ccomp|advcl)$/.test(relationOf(token))) return false;
  if (relationOf(token) === 'advcl' && isBySaying(reading, token.head)) return !isUnreal(reading, token.head, 3);
  if (relationOf(token) !== 'xcomp' && tokens[token.head]!.pos !== 'ADJ') return false;
  // "is said to have called it a trick"
  if (
    token.tag === 'VBN' &&
    /^(?:say|report|allege|understand|believe|think|know|rumou?r)$/.test(tokens[token.head]!.lemma) &&
    isPassive(reading, token.head)
  )
    return true;
  return CARRIED_OUT.has(tokens[token.head]!.lemma) && !isUnreal(reading, token.head, 3);
}

/** Words of a question that stands between a name and its verb. */
const QUESTION = 30;

/** "Oda Brandt, asked if she would resign, said …": what she was asked, and by somebody else. */
export function isAskedAside({ tokens, quotationOf }: Reading, verb: number): boolean {
  if (tokens[verb]!.norm !== 'asked' || !/^(?:,|when)$/.test(tokens[verb - 1]?.text ?? '')) return false;
  if (!/^(?:if|whether|about|why|how|what|by|for)$/.test(tokens[verb + 1]?.norm ?? '')) return false;
  for (let i = verb + 2; i < verb + QUESTION && tokens[i]?.sentence === tokens[verb]!.sentence; i++) {
    if (tokens[i]!.text !== ',' || quotationOf[i]! >= 0) continue;
    const next = tokens[i + 1]?.pos === 'ADV' ? tokens[i + 2] : tokens[i + 1];
    if (next?.sentence === tokens[verb]!.sentence && isPastOrPresent(next.tag)) return true;
  }
  return false;
}
