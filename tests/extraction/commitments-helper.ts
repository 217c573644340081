/** The commitments of a text published on 12 June 2031 (a Thursday), committer by name. */
import { findCommitments } from '../../src/extraction/commitments/find-commitments.ts';
import { nameOf, readingOn } from './reading-of.ts';

export const readingOf = (text: string) => readingOn('2031-06-12', text);

export function read(text: string) {
  const reading = readingOf(text);
  const { times } = reading;
  return findCommitments(reading).map(({ committer: who, due, status, condition, evidence, text: words }) => ({
    words,
    committer: nameOf(reading, who),
    status,
    due: due !== undefined,
    dueOn: due && ('time' in due ? times[due.time]!.when.edtf : (due.when.edtf ?? due.when.text)),
    evidence: evidence.quote,
    condition,
  }));
}
