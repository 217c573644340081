/**
 * A person told by an office and not by a name that is known: "her French counterpart", "Kenyan Special Envoy for the Lakes Jo Toller". In:
 * context, the head of a phrase. Out: the words that say who, so that the person is not taken for the state before the office.
 */

import type { Speaker } from '../../model/mentions.ts';
import { wordFact } from '../../text/word-facts.ts';
import { relationOf } from '../statements/tree.ts';
import type { Context } from './context.ts';
import { lemmaOf } from './words.ts';

/** Offices that one person holds. */
const OFFICE =
  /^(?:counterpart|envoy|ambassador|minister|president|premier|chancellor|secretary|adviser|advisor|counsell?or|negotiator|mediator|diplomat|official|representative|senator|lawmaker|general|commander|chief|director|aide|spokes\w+|king|queen|emir|prince)$/;
const isOffice = wordFact(({ norm, pos }) => (pos === 'NOUN' || pos === 'PROPN') && OFFICE.test(norm));
/** Words of a title before the office. */
const TITLE = 4;

export function officeHolder(context: Context, head: number): Speaker | undefined {
  const { tokens, reading, nameAt } = context;
  const start = tokens[head]!;
  // "French counterpart", "Kenyan officials": of one, not of many
  if (isOffice(start)) {
    const before = reading.tree
      .children(head)
      .filter(c => c < head && head - c <= TITLE && ['amod', 'compound'].includes(relationOf(tokens[c]!)));
    const first = Math.min(head, ...before);
    return before.some(c => isNational(nameAt.get(c)?.kind)) ? described(context, first, head) : undefined;
  }
  // "Kenyan | Special Envoy", with the nationality taken for the head
  if (!isNational(nameAt.get(head)?.kind)) return undefined;
  for (let i = head + 1; i <= head + TITLE && /^(?:ADJ|NOUN|PROPN)$/.test(tokens[i]?.pos ?? ''); i++)
    if (OFFICE.test(lemmaOf(tokens[i]!)) && OFFICE.test(tokens[i]!.norm)) return described(context, head, i);
  return undefined;
}

const isNational = (kind: string | undefined): boolean => kind === 'nationality' || kind === 'state';

function described(context: Context, first: number, last: number): Speaker {
  const { reading, tokens } = context;
  // "the Kenyan general, Jo Toller": named behind it
  for (let at = last + 2; tokens[last + 1]?.norm === ',' && at <= last + 3; at++) {
    const who = context.actorOf(at);
    if (who && 'actor' in who && context.actorByKey.get(who.actor)?.kind === 'person') return who;
  }
  return { described: reading.doc.article.text.slice(tokens[first]!.start, tokens[last]!.end) };
}
