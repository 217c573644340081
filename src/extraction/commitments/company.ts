/** An actor with the others that its words join to it. In: the head of the first. Out: all, with where the words for each begin. */
import type { Speaker } from '../../model/mentions.ts';
import type { Range } from '../statements/tree.ts';
import type { Context } from './context.ts';
import { phraseOf, wordsOf } from './doers.ts';
import { isParty } from './voices.ts';

export const MOST_PARTNERS = 4;

/** "Savona Rep. | Anton Veld": the parse heads the name by what stands before it. */
export function namedIn({ reading, tokens }: Context, head: number): Speaker | undefined {
  if (tokens[head]!.pos !== 'PROPN') return undefined;
  for (const child of reading.tree.children(head)) {
    if (child < head || !/^(?:flat|compound)/.test(tokens[child]!.deprel)) continue;
    const who = reading.actorOf(child);
    if (who) return who;
  }
  return undefined;
}

/** "The union", "its workers", "rebels": those beside a name who have none. */
function describedAt(context: Context, head: number): Speaker | undefined {
  const { tokens } = context;
  if (tokens[head]!.pos !== 'NOUN' || !isParty(context, head)) return undefined;
  return { described: wordsOf(context, phraseOf(context, head)) };
}

/** "Norvand and | its rebels": the actor that "and" joins to the words that begin at a place. */
export function partnerBefore(
  { reading, tokens, ...rest }: Context,
  first: number,
): { who: Speaker; range: Range } | undefined {
  const at = first - 2;
  if (tokens[first - 1]?.norm !== 'and' || tokens[at]?.pos !== 'PROPN') return undefined;
  if (tokens[at]!.sentence !== tokens[first]!.sentence || rest.statementAt(at) !== rest.statementAt(first))
    return undefined;
  const who = reading.actorOf(at);
  return who && { who, range: phraseOf({ reading, tokens, ...rest }, at) };
}

interface Company {
  readonly who: readonly Speaker[];
  /** Where the words for each begin. */
  readonly starts: readonly number[];
  readonly range: Range;
}

/** An actor with the others of "Norvand, Kenya and Egypt will meet". */
export function companyOf(context: Context, head: number, first: Speaker): Company {
  const { reading, tokens, statementAt } = context;
  const seen = new Set([JSON.stringify(first)]);
  let range = phraseOf(context, head);
  const found: { who: Speaker; start: number }[] = [{ who: first, start: range.first }];
  const isNew = (who: Speaker | undefined): who is Speaker => who !== undefined && !seen.has(JSON.stringify(who)) && seen.add(JSON.stringify(who)) !== undefined; // biome-ignore format: one line
  // a name's own head may be a title, which the second name hangs on
  const heads = [head, tokens[head]!.head].filter(h => h >= 0 && h > head - 6 && statementAt(h) === statementAt(head));
  for (const at of heads)
    for (const child of reading.tree.children(at)) {
      const joins = tokens[child]!.deprel === 'conj' && child > head;
      const who = joins ? (reading.actorOf(child) ?? describedAt(context, child)) : undefined;
      if (!isNew(who) || child > range.last + 10) continue;
      found.push({ who, start: phraseOf(context, child).first });
      range = { first: range.first, last: Math.max(range.last, phraseOf(context, child).last) };
    }
  // the parse hangs the second name on the verb as often: "Veld and | Tolma would meet"
  let joint = range.first - 1;
  while (joint > 0 && (tokens[joint]!.norm === 'and' || (tokens[joint]!.norm === ',' && found.length > 1))) {
    const who = tokens[joint - 1]!.pos === 'PROPN' ? reading.actorOf(joint - 1) : describedAt(context, joint - 1);
    if (!isNew(who)) break;
    range = { first: phraseOf(context, joint - 1).first, last: range.last };
    found.unshift({ who, start: range.first });
    joint = range.first - 1;
  }
  const joined = tokens.slice(range.first, range.last + 1).some(t => t.pos === 'CCONJ' || t.norm === '&');
  // "To help Norvand, Veld will …": two names with a comma alone between them are no list
  const all = joined ? found.slice(0, MOST_PARTNERS) : found.slice(-1);
  if (!joined && found.length > 1) range = { first: all[0]!.start, last: range.last };
  return { who: all.map(f => f.who), starts: all.map(f => f.start), range };
}
