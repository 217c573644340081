/**
 * They, them, their: grammar says which plural phrase they take up, and they are somebody's only where that phrase is an actor's. In: drafts with
 * their forms, named and described. Out: plural pronoun forms added to them.
 * Every rule looks at all phrases that a plural can take up (plural-candidates.ts), whoever they are, and gives nobody where two are left.
 * Pronouns inside quotation marks are left alone. Two joined by "and" are no one actor.
 */
import { wordFact } from '../../text/word-facts.ts';
import { addForm, type Draft, findChild, type Reading } from './draft.ts';
import { type Candidate, candidateAt, competes, isSingular, isThey, isThing } from './plural-candidates.ts';
import { says } from './salience.ts';

/** Words behind "their" that something was done to, or that befell them: "confirmed their release" is seldom the subject's own. */
const isSuffered = wordFact(({ norm }) =>
  /^(?:release|detention|arrests?|abductions?|capture|return|extradition|expulsion|execution|killings?|trials?|treatment|safety|plight|fate|rescue|evacuation|deaths?|cases?|names?|identit(?:y|ies))$/.test(
    norm,
  ),
);

const isIt = wordFact(({ norm }) => norm === 'it' || norm === 'its');

const isRelative = wordFact(({ norm }) => /^(?:where|which|who|whom|whose)$/.test(norm));

interface Found {
  readonly candidate: Candidate;
  readonly by: string;
}
type Rule = (reading: Reading, pronoun: number) => Found | 'nobody' | undefined;

/** In the order of their strength; the first that answers decides. */
const RULES: readonly Rule[] = [
  joined,
  relative,
  parallel,
  boundBySubject,
  closingCue,
  ownBody,
  takenUpAgain,
  subjectBefore,
];

export function findPlurals(reading: Reading): void {
  const { marked, quoted, draftAt } = reading;
  for (const { index } of marked.plurals) {
    if (quoted[index] || draftAt[index]) continue;
    const draft = resolve(reading, index);
    if (!draft) continue;
    addForm(reading, draft.draft, index, index + 1, 'pronoun', draft.by);
    draftAt[index] = draft.draft; // "They …. They …": it is taken up again
  }
}

function resolve(reading: Reading, pronoun: number): { draft: Draft; by: string } | undefined {
  for (const rule of RULES) {
    const found = rule(reading, pronoun);
    if (found === 'nobody') return undefined;
    if (!found) continue;
    const { draft } = found.candidate;
    return draft && { draft, by: found.by };
  }
  return undefined;
}

/** Candidates in a token range that may be meant, outside quotation marks. */
function candidatesIn(reading: Reading, first: number, last: number, pronoun: number): Candidate[] {
  const found: Candidate[] = [];
  for (let i = first; i < last; i++) {
    if (reading.quoted[i]) continue;
    const candidate = candidateAt(reading, i);
    if (candidate && competes(reading, candidate, pronoun)) found.push(candidate);
  }
  return found;
}

/** Whether a word hangs, however far up, on another. */
function hangsOn({ tokens }: Reading, at: number, top: number): boolean {
  for (let steps = 0; steps < 12; steps++) {
    if (at === top) return true;
    const { head } = tokens[at]!;
    if (head < 0 || head === at) return false;
    at = head;
  }
  return false;
}

/** "the Front and their allies": of what they are joined to. */
function joined(reading: Reading, pronoun: number): Found | 'nobody' | undefined {
  const { tokens } = reading;
  const { deprel, head, sentence } = tokens[pronoun]!;
  const before = tokens[pronoun - 1];
  if (deprel !== 'nmod:poss' || before?.sentence !== sentence || before.pos !== 'CCONJ') return undefined;
  const owned = tokens[head]!;
  const other = tokens[owned.head];
  if (owned.deprel !== 'conj' || !other || owned.head >= pronoun || other.pos === 'VERB') return undefined;
  const candidate = candidateAt(reading, owned.head, head);
  return candidate ? { candidate, by: 'actors/plural-joined' } : 'nobody';
}

/** "the Herald, where they wrote": the body right before the relative word, with none between. */
function relative(reading: Reading, pronoun: number): Found | undefined {
  const { tokens, doc } = reading;
  const { first } = doc.sentences[tokens[pronoun]!.sentence]!;
  for (let i = pronoun - 1; i > first; i--) {
    if (candidateAt(reading, i)) return undefined;
    if (!isRelative(tokens[i]!)) continue;
    const at = tokens[i - 1]!.text === ',' ? i - 2 : i - 1;
    const name = at > first ? reading.nameAt(at) : undefined;
    for (let c = at; c >= (name?.first ?? at) && c >= first; c--) {
      const candidate = candidateAt(reading, c);
      if (candidate?.draft && candidate.number !== 'they') return { candidate, by: 'actors/plural-relative' };
    }
    return undefined;
  }
  return undefined;
}

/** "The Front are many and they fight on": subject after subject; people between may be meant as well, things are not. */
function parallel(reading: Reading, pronoun: number): Found | undefined {
  const { tokens } = reading;
  const { deprel, head } = tokens[pronoun]!;
  const verb = tokens[head];
  if (deprel !== 'nsubj' || verb?.deprel !== 'conj' || verb.head < 0) return undefined;
  const subject = findChild(reading, verb.head, c => c < pronoun && tokens[c]!.deprel.startsWith('nsubj'));
  const candidate = subject < 0 ? undefined : candidateAt(reading, subject);
  if (!candidate?.draft || isSingular(reading, candidate)) return undefined;
  const between = candidatesIn(reading, subject + 1, pronoun, pronoun);
  const stays = between.every(({ at, draft }) => draft === candidate.draft || (!draft && isThing(tokens[at]!)));
  return stays ? { candidate, by: 'actors/plural-parallel' } : undefined;
}

/** The nearest subject above the pronoun, in its sentence: "The rebels said they …", "The rebels freed two of their men". */
function boundBySubject(reading: Reading, pronoun: number): Found | 'nobody' | undefined {
  const { tokens, firstChild, nextChild } = reading;
  const { norm, head: governor, deprel } = tokens[pronoun]!;
  const them = norm === 'them';
  let at = pronoun;
  for (let steps = 0; steps < 8; steps++) {
    const { head } = tokens[at]!;
    if (head < 0 || head === at) return undefined;
    for (let child = firstChild[head]!; child >= 0; child = nextChild[child]!) {
      if (child >= pronoun || child === at || !tokens[child]!.deprel.startsWith('nsubj')) continue;
      // "The rebels met them": an object is not its own subject.
      const own = head === governor || (tokens[governor]?.head === head && deprel === 'nmod');
      if (them && own) continue;
      const candidate = candidateAt(reading, child);
      if (!candidate || !competes(reading, candidate, pronoun)) continue;
      const skip = (other: Candidate): boolean =>
        hangsOn(reading, other.at, child) ||
        (them && tokens[other.at]!.head === governor && tokens[other.at]!.deprel.startsWith('nsubj')) ||
        (other.draft !== undefined && other.draft === candidate.draft);
      if (!candidatesIn(reading, child + 1, pronoun, pronoun).every(skip)) return 'nobody';
      if (deprel === 'nmod:poss' && isSuffered(tokens[governor]!)) return 'nobody';
      if (isSingular(reading, candidate) && !isTakenAsPlural(reading, candidate, pronoun)) return 'nobody';
      return { candidate, by: 'actors/plural-bound' };
    }
    at = head;
  }
  return undefined;
}

/**
 * Whether "they" may be one body: no other plural stands before it in the sentence ("fishermen saved ten, and the navy saved two after they sank"),
 * and the writer has not called it "it" there ("the council gave its thanks for their efforts").
 */
function isTakenAsPlural(reading: Reading, { at, number }: Candidate, pronoun: number): boolean {
  const { tokens, doc } = reading;
  for (let i = at + 1; i < pronoun; i++) if (isIt(tokens[i]!)) return false;
  const { first } = doc.sentences[tokens[pronoun]!.sentence]!;
  if (candidatesIn(reading, first, at, pronoun).some(other => other.number !== 'body')) return false;
  return number !== 'body' || !pluralBefore(reading, pronoun);
}

/** The sentence before in its post; none where the paragraph is new. */
function sentenceBefore(
  { tokens, doc, postOf }: Reading,
  pronoun: number,
): { first: number; last: number } | undefined {
  const { sentence } = tokens[pronoun]!;
  const before = doc.sentences[sentence - 1];
  if (!before || postOf[sentence] !== postOf[sentence - 1]) return undefined;
  return before.paragraph === doc.sentences[sentence]!.paragraph ? before : undefined;
}

/** Whether the sentence before has any that a plural takes up better than one body. */
function pluralBefore(reading: Reading, pronoun: number): boolean {
  const { sentence } = reading.tokens[pronoun]!;
  const before = reading.doc.sentences[sentence - 1];
  return (
    before !== undefined &&
    candidatesIn(reading, before.first, before.last, pronoun).some(({ number }) => number !== 'body')
  );
}

/** Nothing in its own sentence, before the pronoun, can be meant. */
const opens = (reading: Reading, pronoun: number): boolean =>
  candidatesIn(reading, reading.doc.sentences[reading.tokens[pronoun]!.sentence]!.first, pronoun, pronoun).length === 0;

/**
 * The subject of a sentence's main clause, or of the last one joined to it. Where the parse gives none, the first one whose clause nothing
 * subordinates: an opening "despite …" is often taken for the root.
 */
function mainSubject(reading: Reading, first: number, last: number): number {
  const { tokens } = reading;
  let found = -1;
  let other = -1;
  for (let i = first; i < last; i++) {
    const { deprel, head, pos } = tokens[i]!;
    if (!deprel.startsWith('nsubj') || head < 0) continue;
    const verb = tokens[head]!;
    if (verb.deprel === 'root' || (verb.deprel === 'conj' && tokens[verb.head]?.deprel === 'root')) found = i;
    else if (other < 0 && pos !== 'PRON' && findChild(reading, head, c => tokens[c]!.deprel === 'mark') < 0) other = i;
  }
  return found < 0 ? other : found;
}

/** "Two were hurt, they said": who spoke in the sentence before. */
function closingCue(reading: Reading, pronoun: number): Found | 'nobody' | undefined {
  const { tokens, quoted } = reading;
  const { head, deprel, sentence } = tokens[pronoun]!;
  const comma = tokens[pronoun - 1];
  if (deprel !== 'nsubj' || head !== pronoun + 1 || !says(tokens[head]!)) return undefined;
  if (comma?.sentence !== sentence || comma.text !== ',' || quoted[pronoun]) return undefined;
  const next = tokens[head + 1];
  if (next && next.sentence === sentence && next.pos !== 'PUNCT') return undefined;
  const before = sentenceBefore(reading, pronoun);
  const subject = before ? mainSubject(reading, before.first, before.last) : -1;
  if (subject < 0 || !says(tokens[tokens[subject]!.head]!)) return 'nobody';
  const candidate = candidateAt(reading, subject);
  return candidate ? { candidate, by: 'actors/plural-closing' } : 'nobody';
}

/** "Ann Oakley, of the Harbour Bank, says they are looking": the body that one speaks for. */
function ownBody(reading: Reading, pronoun: number): Found | undefined {
  const { tokens } = reading;
  const { head, deprel } = tokens[pronoun]!;
  if (deprel !== 'nsubj') return undefined;
  const clause = tokens[head]!;
  const cue = tokens[clause.head];
  if (clause.deprel !== 'ccomp' || !cue || !says(cue)) return undefined;
  const subject = findChild(reading, clause.head, c => c < pronoun && tokens[c]!.deprel === 'nsubj');
  if (subject < 0 || reading.draftAt[subject]?.kind !== 'person') return undefined;
  const links = (c: number): boolean => /^(?:of|for|from|at|with)$/.test(tokens[c]!.norm);
  const within = candidatesIn(reading, reading.doc.sentences[cue.sentence]!.first, pronoun, pronoun);
  const [only] = within;
  if (!only || within.length > 1 || only.number === 'they' || only.at < subject || !hangsOn(reading, only.at, subject))
    return undefined;
  if (findChild(reading, only.at, c => tokens[c]!.deprel === 'case' && links(c)) < 0) return undefined;
  return pluralBefore(reading, pronoun) ? undefined : { candidate: only, by: 'actors/plural-own-body' };
}

/** "They felt …" after a sentence, or a clause of this one, in which "they" already was somebody's: the same. */
function takenUpAgain(reading: Reading, pronoun: number): Found | undefined {
  const { tokens, doc } = reading;
  if (!/^(?:nsubj|nmod:poss)/.test(tokens[pronoun]!.deprel)) return undefined;
  const own = doc.sentences[tokens[pronoun]!.sentence]!;
  const here = candidatesIn(reading, own.first, pronoun, pronoun).filter(
    ({ at, draft }) => draft || !isThing(tokens[at]!),
  );
  const before = here.length === 0 ? sentenceBefore(reading, pronoun) : own;
  if (!before || here.some(({ number, draft }) => number !== 'they' && draft !== here[0]!.draft)) return undefined;
  let found: Candidate | undefined;
  for (let i = before.first; i < Math.min(before.last, pronoun); i++) {
    if (!isThey(tokens[i]!) || reading.quoted[i]) continue;
    const candidate = candidateAt(reading, i)!;
    if (!candidate.draft || (found && found.draft !== candidate.draft)) return undefined;
    if (tokens[i]!.deprel.startsWith('nsubj')) found = candidate;
  }
  return found && { candidate: found, by: 'actors/plural-again' };
}

/** "seeking help from doctors": nobody in particular, in a phrase with a preposition; "by" tells who acts. */
function isAside(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const { deprel } = tokens[at]!;
  if (reading.draftAt[at] || !/^(?:obl|nmod)/.test(deprel) || deprel === 'nmod:poss') return false;
  const inParticular = (c: number): boolean =>
    /^(?:det|nummod|nmod:poss)/.test(tokens[c]!.deprel) || (tokens[c]!.deprel === 'case' && tokens[c]!.norm === 'by');
  return findChild(reading, at, inParticular) < 0;
}

/** The subject of the sentence before, where it alone can be meant. */
function subjectBefore(reading: Reading, pronoun: number): Found | undefined {
  const { tokens } = reading;
  const before = sentenceBefore(reading, pronoun);
  if (!before || !/^(?:nsubj|nmod:poss)/.test(tokens[pronoun]!.deprel) || !opens(reading, pronoun)) return undefined;
  const subject = mainSubject(reading, before.first, before.last);
  const candidate = subject < 0 ? undefined : candidateAt(reading, subject);
  if (!candidate?.draft) return undefined;
  const others = candidatesIn(reading, before.first, before.last, pronoun).filter(
    other =>
      other.draft !== candidate.draft &&
      !hangsOn(reading, other.at, subject) &&
      // "Despite their age, the Oakleys went on": of the subject, or of nobody in this sentence.
      !(other.number === 'they' && other.at < subject) &&
      !(candidate.number === 'plural' && isAside(reading, other.at)),
  );
  return others.length === 0 ? { candidate, by: 'actors/plural-subject-before' } : undefined;
}
