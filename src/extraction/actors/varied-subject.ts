/**
 * "Oda Brandt told the council … . The Ruritanian president added …": an office at the head of a sentence, of the one whom the sentence before is about.
 * In: an office as described. Out: that person, where the text gives them no other office. News varies its subjects so, and seldom says "President" twice.
 */
import { offices } from '../../knowledge/gazetteer.ts';
import { type Draft, findChild, type Reading } from './draft.ts';
import type { Phrase } from './noun-phrase.ts';
import { ownerFits, titleFits, VAGUE } from './office-match.ts';
import type { Office } from './office-phrase.ts';

/** Ranks and forms of address go with any office. */
const goesWithAny = (head: string): boolean => offices().ranks.has(head) || /^(?:mr|mrs|ms|dr|sir|dame)$/.test(head);

export function variedSubject(reading: Reading, office: Office, phrase: Phrase): Draft | undefined {
  const { tokens, doc, postOf } = reading;
  const head = tokens[office.headToken]!;
  if (head.deprel !== 'nsubj' || office.former || VAGUE.has(office.head) || !offices().stateHeads.has(office.head))
    return undefined;
  const own = doc.sentences[head.sentence]!;
  if (phrase.first !== own.first || reading.quoted[phrase.first]) return undefined;
  const before = doc.sentences[head.sentence - 1];
  if (!before || postOf[head.sentence] !== postOf[head.sentence - 1] || own.paragraph - before.paragraph > 1)
    return undefined;
  const root = rootOf(reading, before.first, before.last);
  if (root < 0) return undefined;
  const subject = findChild(reading, root, c => c < root && tokens[c]!.deprel === 'nsubj');
  const person = subject < 0 ? undefined : reading.draftAt[subject];
  if (person?.kind !== 'person' || reading.nameAt(subject)?.kind !== 'person') return undefined;
  // "Brandt and Venn met": two.
  if (findChild(reading, subject, c => tokens[c]!.deprel === 'conj') >= 0) return undefined;
  const fits = person.roles.every(
    role => goesWithAny(role.head) || (!role.former && titleFits(office, role) && ownerFits(office, role)),
  );
  return fits ? person : undefined;
}

function rootOf({ tokens }: Reading, first: number, last: number): number {
  for (let i = first; i < last; i++) if (tokens[i]!.deprel === 'root') return tokens[i]!.pos === 'VERB' ? i : -1;
  return -1;
}
