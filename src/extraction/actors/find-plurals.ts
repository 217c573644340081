/**
 * They, them, their: grammar says which plural phrase they take up, and they are somebody's only where that phrase is an actor's. In: drafts with
 * their forms, named and described. Out: pronoun forms added to them.
 * A phrase is plural by its noun ("the rebels", "the Harbour Guards"), by being joined ("Brandt and Venn", who are no one actor), or as a body of people
 * ("the team"). Pronouns inside quotation marks are left alone.
 */
import { wordFact } from '../../text/word-facts.ts';
import { addForm, type Draft, findChild, type Reading } from './draft.ts';

export const isThey = wordFact(
  ({ pos, norm }) => pos === 'PRON' && /^(?:they|them|their|theirs|themselves)$/.test(norm),
);
/** Bodies that English takes up with "they". */
const COLLECTIVE =
  /^(?:team|group|couple|crew|family|band|delegation|police|union|committee|board|party|squad|movement|militia|brigade|front|army|company|side|opposition|government)$/;

const isCollectiveNoun = wordFact(({ norm }) => COLLECTIVE.test(norm));

const isPlural = (tag: string | undefined): boolean => tag === 'NNS' || tag === 'NNPS';

export function findPlurals(reading: Reading): void {
  const { marked, quoted, draftAt } = reading;
  for (const token of marked.plurals) {
    if (quoted[token.index] || draftAt[token.index]) continue;
    const antecedent = boundBy(reading, token.index) ?? subjectBefore(reading, token.index);
    const draft = antecedent === undefined ? undefined : draftOf(reading, antecedent);
    if (!draft) continue;
    addForm(reading, draft, token.index, token.index + 1, 'pronoun', 'actors/plural-pronoun');
    draftAt[token.index] = draft; // "They …. They …": it is taken up again
  }
}

/** Whose phrase a noun heads; one of two joined is neither, and a state is "it". */
function draftOf(reading: Reading, head: number): Draft | undefined {
  const draft = reading.draftAt[head];
  if (!draft || isJoined(reading, head) || draft.kind === 'person' || draft.kind === 'role') return undefined;
  return draft.kind === 'state' && !isPlural(reading.tokens[head]!.tag) ? undefined : draft;
}

const isJoined = (reading: Reading, head: number): boolean =>
  reading.tokens[head]!.deprel === 'conj' || findChild(reading, head, c => reading.tokens[c]!.deprel === 'conj') >= 0;

/** Nouns and pronouns that "they" can take up. */
function isAntecedent(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]!;
  const { pos, tag } = token;
  if (pos === 'PRON') return isThey(token);
  if (pos !== 'NOUN' && pos !== 'PROPN') return false;
  return isPlural(tag) || isJoined(reading, at) || isCollective(reading, at);
}

function isCollective({ tokens, draftAt }: Reading, at: number): boolean {
  const draft = draftAt[at];
  return draft === undefined
    ? isCollectiveNoun(tokens[at]!)
    : draft.kind === 'group' || draft.plural === true || isCollectiveNoun(tokens[at]!);
}

/** The nearest subject above the pronoun, in its sentence: "The rebels said they …", "The rebels freed their prisoners". */
function boundBy(reading: Reading, pronoun: number): number | undefined {
  const { tokens, firstChild, nextChild } = reading;
  let at = pronoun;
  for (let steps = 0; steps < 8; steps++) {
    const { head } = tokens[at]!;
    if (head < 0 || head === at) return undefined;
    // "The rebels urged citizens to leave their homes": the citizens'.
    const told =
      tokens[at]!.deprel === 'xcomp'
        ? findChild(reading, head, c => c > head && c < at && /^i?obj$/.test(tokens[c]!.deprel))
        : -1;
    if (told >= 0 && isAntecedent(reading, told)) return told;
    for (let child = firstChild[head]!; child >= 0; child = nextChild[child]!) {
      if (child >= pronoun || child === at || !tokens[child]!.deprel.startsWith('nsubj')) continue;
      // "The rebels met them": an object is not its own subject.
      if (head === tokens[pronoun]!.head && /^(?:them)$/.test(tokens[pronoun]!.norm)) continue;
      if (isAntecedent(reading, child)) return isAlone(reading, child, pronoun) ? child : undefined;
    }
    at = head;
  }
  return undefined;
}

/** No other plural party stands between a subject and the pronoun. */
function isAlone(reading: Reading, subject: number, pronoun: number): boolean {
  const own = reading.draftAt[subject];
  for (let i = subject + 1; i < pronoun; i++) {
    const between = reading.draftAt[i];
    if (
      between &&
      between !== own &&
      isAntecedent(reading, i) &&
      /^(?:obj|iobj|obl|nsubj)/.test(reading.tokens[i]!.deprel)
    )
      return false;
  }
  return true;
}

/** The subject of the sentence before, where it is the only plural party there; in the paragraph, or the end of the one before. */
function subjectBefore(reading: Reading, pronoun: number): number | undefined {
  const { tokens, doc, postOf, quoted } = reading;
  const { sentence, deprel } = tokens[pronoun]!;
  const before = doc.sentences[sentence - 1];
  if (!before || postOf[sentence] !== postOf[sentence - 1] || !/^(?:nsubj|nmod:poss)/.test(deprel)) return undefined;
  if (before.paragraph !== doc.sentences[sentence]!.paragraph) return undefined;
  let subject: number | undefined;
  let others = 0;
  for (let i = before.first; i < before.last; i++) {
    if (quoted[i] || !isAntecedent(reading, i)) continue;
    const root = tokens[tokens[i]!.head];
    if (tokens[i]!.deprel.startsWith('nsubj') && root?.deprel === 'root') subject ??= i;
    else if (
      reading.draftAt[i] &&
      reading.draftAt[i] !== (subject === undefined ? undefined : reading.draftAt[subject])
    )
      others++;
  }
  // In its own sentence before it, too.
  for (let i = doc.sentences[sentence]!.first; i < pronoun; i++)
    if (isAntecedent(reading, i) && reading.draftAt[i] && tokens[i]!.deprel.startsWith('nsubj')) return undefined;
  return others > 1 ? undefined : subject;
}
