/**
 * Who will do what, by when, on which condition. In: a reading. Out: promises, agreed, owed and scheduled steps, and what is told of
 * keeping or breaking them. What one says of others ("Norvand will lose") is a forecast, what one asks of them a demand: neither is here.
 * The rules read words around a cue and ask the parse second: in the long sentences of agency copy the parse is the weaker of the two.
 */
import type { CommitmentMention } from '../../model/moves.ts';
import { wordMarks } from '../../text/word-marks.ts';
import { askedIn } from '../asked.ts';
import { isDomestic } from '../domestic.ts';
import type { Reading } from '../reading.ts';
import { type Context, type Found, makeContext } from './context.ts';
import { isDoubtful } from './doubts.ts';
import { rulesAt, STARTS_RULE } from './rules.ts';
import { isWilled } from './volition.ts';
import { makeCommitments } from './wording.ts';
import { isWorthALine } from './worth.ts';

export function findCommitments(reading: Reading): CommitmentMention[] {
  const context = makeContext(reading);
  const taken = new Set<number>();
  const found: Found[] = [];
  const marks = wordMarks(context.tokens);
  const asked = askedIn(reading);
  for (const sentence of reading.doc.sentences) {
    for (let token = sentence.first; token < sentence.last; token++) {
      // nothing is promised in a question
      if (!(marks[token]! & STARTS_RULE) || asked(token)) continue;
      for (const rule of rulesAt(context.tokens[token]!)!) {
        const one = rule(context, token);
        if (!one || taken.has(one.act) || one.committers.length === 0) continue;
        taken.add(one.act);
        if (isKept(context, one) && !isTold(found, one)) found.push(one);
        break;
      }
    }
  }
  if (found.length === 0) return [];
  const names = new Map(reading.actors.map(actor => [actor.key, actor.name]));
  return found.flatMap(one => makeCommitments(context, one, names));
}

/** What binds somebody to a deed that matters between parties. */
const isKept = (context: Context, one: Found): boolean =>
  isWilled(context, one) &&
  isWorthALine(context, one) &&
  !isDoubtful(context, one) &&
  !isDomestic(context.reading, one.act);

/** The same words of the same actor, found by another rule: "is due to continue …" and "continue …". */
function isTold(found: readonly Found[], one: Found): boolean {
  const who = JSON.stringify(one.committers[0]);
  // a sentence has a few findings, which stand together at the end of the list
  return found.slice(-4).some(before => {
    const shared = Math.min(before.range.last, one.range.last) - Math.max(before.range.first, one.range.first) + 1;
    const shorter = Math.min(before.range.last - before.range.first, one.range.last - one.range.first) + 1;
    return JSON.stringify(before.committers[0]) === who && shared > 0.7 * shorter && before.by !== 'outcome';
  });
}
