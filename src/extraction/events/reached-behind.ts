/**
 * "the deal reached last year in Oslo between both", whatever the parser made of the participle: what the words right behind a pact say of
 * it. In: context, the noun. Out: the last token of that phrase, with time, place and sides found in it.
 */
import type { EventType } from '../../knowledge/event-types.ts';
import { caseOf } from '../clauses/read-clauses.ts';
import type { Context } from './context.ts';
import type { Participants } from './participants.ts';
import { addPhrase } from './phrases.ts';
import { type Place, placeIn } from './places.ts';
import { timeAmong } from './when-where.ts';

/** Words of such a phrase at most. */
const MOST = 16;

export interface Behind {
  readonly last: number;
  readonly time: number | undefined;
  readonly place: Place | undefined;
}

export function readBehind(context: Context, noun: number, type: EventType, into: Participants): Behind {
  const { tokens, reading, timeAt } = context;
  const { sentence } = tokens[noun]!;
  let last = noun + 1;
  let time: number | undefined;
  let place: Place | undefined;
  for (let i = noun + 2; i <= noun + MOST && tokens[i]?.sentence === sentence; i++) {
    const { pos, tag } = tokens[i]!;
    if (/^(?:PUNCT|AUX|SCONJ)$/.test(pos) || (pos === 'VERB' && tag !== 'VBG')) break;
    last = i;
    if (timeAt.has(i)) time ??= timeAmong(context, [i]);
    if (pos !== 'PROPN' && pos !== 'NOUN') continue;
    const word = caseOf(reading.tree, i);
    const role = word === 'in' ? undefined : type.roles[word];
    if (role) addPhrase(context, into, i, role, undefined);
    else if (/^(?:in|at)$/.test(word)) place ??= placeIn(context, i);
  }
  return { last, time, place };
}
