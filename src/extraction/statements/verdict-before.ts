/**
 * "dismissed as false a claim by the envoy that …", "condemned as “reckless” the seizure of its tanker": the verdict stands before what is
 * judged, which the parse then hangs on the verdict. In: reading, verb, its uses. Out: tokens of the matter and the use, or nothing.
 */
import type { VerbUse } from '../../knowledge/reporting.ts';
import { widen } from './objects.ts';
import { isComma, type Reading } from './reading.ts';
import type { Range } from './tree.ts';
import { isFiniteOrModal, isNoun, isOfPhrase } from './words.ts';

export interface VerdictBefore extends Range {
  readonly use: VerbUse;
  readonly frame: 'as' | 'object';
}

/** What the noun phrase that is judged opens with, behind a verdict. */
const OPENS = /^(?:DT|PDT|PRP\$)$/;
/** Words of a verdict without article, right behind which a bare plural may be judged. */
const NAMED = /^(?:nonsense|propaganda|rubbish|lies|fiction|fantasy|slander|blackmail|speculation)$/;
const FARTHEST = 12;

export function verdictBefore(reading: Reading, verb: number, uses: readonly VerbUse[]): VerdictBefore | undefined {
  const { tokens, quotationOf } = reading;
  if (tokens[verb + 1]?.norm !== 'as' || quotationOf[verb + 1] !== quotationOf[verb]) return undefined;
  const use = uses.find(u => u.takes.includes('as')) ?? uses.find(u => u.takes.includes('object'));
  if (!use || !/^(?:judge|reject|describe|condemn|welcome)/.test(use.group)) return undefined;
  const judged = behindVerdict(reading, verb + 2);
  if (judged === undefined || tokens[judged]!.sentence !== tokens[verb]!.sentence) return undefined;
  const head = headFrom(reading, judged);
  if (head === undefined || reading.persons.has(head) || reading.timeOf[judged]! >= 0) return undefined;
  const frame = use.takes.includes('as') ? 'as' : 'object';
  return { first: verb + 1, last: endOf(reading, verb, head), use, frame };
}

/** The end of what is judged, with what the parse hung on the verdict or on the verb: "as absurd an allegation by the envoy that …". */
function endOf(reading: Reading, verb: number, head: number): number {
  const { tokens, tree } = reading;
  let last = Math.max(head, tree.extent(head).last);
  for (let steps = 0; steps < 3; steps++) {
    last = widen(reading, verb, { first: verb + 1, last }).last;
    if (!/^(?:by|of|from)$/.test(tokens[last + 1]?.norm ?? '')) break;
    const top = tokens[last + 1]!.head;
    const above = tokens[top]?.head ?? -1;
    if (top <= last || above <= verb || above > last) break;
    last = tree.extent(top).last;
  }
  return last;
}

/** The token behind the verdict: words in marks, "false", "too low", "a first step", "nonsense". */
function behindVerdict({ tokens, quotationOf }: Reading, first: number): number | undefined {
  const quotation = quotationOf[first]!;
  let at = first;
  if (quotation >= 0) {
    while (at < first + FARTHEST && quotationOf[at] === quotation) at++;
    return OPENS.test(tokens[at]?.tag ?? '') ? at : undefined;
  }
  // "as baseless a claim": the tagger may take such a word for anything
  const article = /^(?:an?|the)$/.test(tokens[at]?.norm ?? '');
  if (article) at++;
  let noun = false;
  for (; at < first + FARTHEST; at++) {
    const { tag, norm, pos } = tokens[at]!;
    if (isComma(tokens[at]) || isFiniteOrModal(tag) || (pos === 'ADP' && at > first)) return undefined;
    const bare = at > first && NAMED.test(tokens[at - 1]!.norm) && tag === 'NNS';
    if (
      at > first &&
      (bare || (OPENS.test(tag ?? '') && /^(?:an?|the|its|their|his|her|any|all|both|these|those)$/.test(norm)))
    )
      // biome-ignore format: one thought
      return !article || noun ? at : undefined;
    noun ||= isNoun(pos);
    if (noun && !article && !NAMED.test(norm)) return undefined;
  }
  return undefined;
}

/** The last noun of the phrase that opens here. */
function headFrom({ tokens }: Reading, first: number): number | undefined {
  let head: number | undefined;
  for (let i = first; isOfPhrase(tokens[i]?.pos) || /^(?:POS|HYPH|PRP\$)$/.test(tokens[i]?.tag ?? ''); i++) {
    if (i > first && OPENS.test(tokens[i]!.tag ?? '') && isNoun(tokens[i - 1]!.pos)) break;
    if (isNoun(tokens[i]!.pos)) head = i;
  }
  return head;
}
