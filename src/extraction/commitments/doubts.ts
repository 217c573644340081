/**
 * What looks like a commitment and is doubtful: nobody is named, what is promised stands elsewhere, or it is hoped of another. In: a finding.
 * Out: whether it is dropped. An analyst forgives a gap in the list of what is due, never a line that nobody has promised.
 */
import { isUnnamed } from '../unnamed.ts';
import type { Context, Found } from './context.ts';

export const isDoubtful = (context: Context, found: Found): boolean => DOUBTS.some(doubt => doubt(context, found));

/** "The four leaders will discuss", "both sides are to meet": they have been named before, and which they are is not read. */
const isNobodys = (_: Context, { committers }: Found): boolean =>
  committers.every(
    who =>
      'described' in who &&
      /^(?:the|both|all|these|those|two|three|four|five)\b/i.test(who.described) &&
      isUnnamed(who.described.toLowerCase().split(/[^\p{L}]+/u)),
  );

/** "…, which the envoy plans to hold in an indirect format": what is held stands before, and is lost. */
function isCutOff({ tokens, reading }: Context, { act, by, range }: Found): boolean {
  if (by !== 'bound' || !/^(?:ADP|PUNCT)$/.test(tokens[act + 1]?.pos ?? '')) return false;
  let top = act;
  while (/^(?:xcomp|ccomp)/.test(tokens[top]!.deprel) && tokens[top]!.head >= 0) top = tokens[top]!.head;
  if (tokens[top]!.deprel !== 'acl:relcl' || reading.tree.child(act, 'obj') !== undefined) return false;
  return tokens[top]!.head < range.first && tokens.slice(tokens[top]!.head, range.first).some(t => t.norm === 'which');
}

/** "A pause in attacks that was meant to last until Sunday": what is over is no step. */
const isTermOnly = ({ tokens }: Context, { act, by }: Found): boolean =>
  by === 'scheduled' && /^(?:last|expire|endure)$/.test(tokens[act]!.lemma);

/** "The two states signed a pact that will enable": the pact does it. */
function isDoneByThing({ tokens, reading }: Context, { act, subject, by }: Found): boolean {
  const { deprel, head } = tokens[act]!;
  if (by !== 'announced' || deprel !== 'acl:relcl' || subject === undefined || head <= subject.last) return false;
  const that = reading.tree.child(act, 'nsubj');
  return tokens[head]!.pos === 'NOUN' && that !== undefined && /^(?:that|which)$/.test(tokens[that]!.norm);
}

/** "Proposed a ceasefire in March": nothing is laid down before the others agree; a meeting that is proposed has a day and waits for a yes. */
function isProposed({ tokens, clauseAt }: Context, { act, by }: Found): boolean {
  if (by !== 'scheduled' || tokens[act]!.pos !== 'NOUN') return false;
  const verb = tokens[act]!.head;
  return (
    clauseAt(verb)?.lemma === 'propose' &&
    /^(?:truce|pause|stop|halt|lull|end|date|ceasefire|fire|deal|plan)$/.test(tokens[act]!.lemma)
  );
}

const DOUBTS = [isNobodys, isCutOff, isTermOnly, isDoneByThing, isProposed];
