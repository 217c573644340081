/**
 * He, she and it: taken only where one candidate stands out. In: drafts with their forms. Out: pronoun forms added to them.
 * Salience: a subject over an object, the speaker of the sentence before over others, near over far; never across the posts of a live blog while
 * the post has a candidate; pronouns inside quotation marks are left alone (their "he" is the speaker's, not the writer's).
 */
import type { Token } from '../../model/doc.ts';
import { wordFact } from '../../text/word-facts.ts';
import { addForm, type Draft, findChild, headOf, type Reading } from './draft.ts';
import { subjectOfObject } from './object-subject.ts';
import { isNamedBehind, ownerBefore } from './pronoun-bounds.ts';
import { says, weightOf } from './salience.ts';

interface Mention {
  readonly draft: Draft;
  readonly token: number;
  readonly sentence: number;
  readonly weight: number;
}

/** How far back a pronoun may reach, in sentences. Tried on news: beyond three the last speaker has changed more often than not. */
const SENTENCES = 3;
/** Sentences of a passage that is about one person alone; on GUM shorter and longer passages both give less. */
const PASSAGE = 8;
/** What one candidate must have over the next. */
const MARGIN = 0.5;

/** A form counts with the token of it that the others hang on; a name in apposition stands where its phrase stands. */
function mentionOf(reading: Reading, draft: Draft, first: number, last: number): Mention {
  const { tokens } = reading;
  const token = topOf(tokens, first, last);
  const { deprel, head, sentence } = tokens[token]!;
  const own = weightOf(reading, token);
  const apposed = deprel === 'appos' || deprel === 'flat';
  return { draft, token, sentence, weight: apposed ? Math.max(own, weightOf(reading, Math.max(0, head))) : own };
}

/** The first of a form's tokens that hangs on none of it; its first, where there is none. */
function topOf(tokens: readonly Token[], first: number, last: number): number {
  const top = headOf(tokens, first, last);
  const { head } = tokens[top]!;
  return head < first || head >= last ? top : first;
}

/** Of forms of one name that begin at one token the weightiest. */
function mentionsOf(reading: Reading, drafts: readonly Draft[]): Mention[] {
  const mentions: Mention[] = [];
  // By first token: the mention that began there last, and the one before it at the same token.
  const begins = new Int32Array(reading.tokens.length).fill(-1);
  const before: number[] = [];
  for (const draft of drafts) {
    for (const { first, last } of draft.forms) {
      const mention = mentionOf(reading, draft, first, last);
      let same = begins[first]!;
      while (same >= 0 && !isAlike(mentions[same]!, mention)) same = before[same]!;
      if (same < 0) {
        before.push(begins[first]!);
        begins[first] = mentions.length;
        mentions.push(mention);
      } else if (mentions[same]!.weight < mention.weight) mentions[same] = mention;
    }
  }
  return mentions.sort((a, b) => a.token - b.token);
}

const isAlike = (a: Mention, b: Mention): boolean => a.sentence === b.sentence && a.draft.name === b.draft.name;

type Wanted = 'm' | 'f' | 'it';

function fits(draft: Draft, wanted: Wanted): boolean {
  if (wanted === 'it') return draft.kind !== 'person' && draft.kind !== 'role' && !draft.plural;
  if (draft.kind !== 'person' && draft.kind !== 'role') return false;
  return draft.gender === 'u' || draft.gender === wanted;
}

const MALE = /^(?:he|him|his|himself)$/;
const FEMALE = /^(?:she|her|hers|herself)$/;

export const wantedBy = wordFact(({ pos, norm }): Wanted | null => {
  if (pos !== 'PRON') return null;
  if (norm === 'it' || norm === 'its') return 'it';
  return MALE.test(norm) ? 'm' : FEMALE.test(norm) ? 'f' : null;
});

/** What the subject of a clause that the pronoun stands under has over others: "Quell said she …", "Quell and her brother". */
const BINDING = 1.5;

/** What the owner in the phrase that opens a sentence has over others: more than a subject of the sentence before. */
const OWNING = 4;

/** Who is named behind the pronoun in its own clause. */
function namedBehind(
  reading: Reading,
  mentions: readonly Mention[],
  upTo: number,
  token: number,
): Set<Draft> | undefined {
  let found: Set<Draft> | undefined;
  const { sentence } = reading.tokens[token]!;
  for (let i = upTo; i < mentions.length && mentions[i]!.sentence === sentence; i++) {
    if (!isNamedBehind(reading, token, mentions[i]!.token)) continue;
    found ??= new Set();
    found.add(mentions[i]!.draft);
  }
  return found;
}

/** The subjects of the clauses above a token, and what it is joined to by "and". */
function bindersOf(reading: Reading, token: number): readonly number[] {
  const { tokens, firstChild, nextChild } = reading;
  const binders: number[] = [];
  let at = token;
  for (let steps = 0; steps < 8; steps++) {
    const { head, deprel, pos } = tokens[at]!;
    if (head < 0 || head === at) break;
    if (deprel === 'conj' && (pos === 'NOUN' || pos === 'PROPN')) binders.push(head);
    for (let child = firstChild[head]!; child >= 0 && child < token; child = nextChild[child]!)
      if (child !== at && tokens[child]!.deprel.startsWith('nsubj')) binders.push(child);
    at = head;
  }
  return binders;
}

/** The mention that stands at a token; mentions are in the order of their tokens. */
function mentionAt(mentions: readonly Mention[], upTo: number, token: number): Mention | undefined {
  for (let i = upTo - 1; i >= 0 && mentions[i]!.token >= token; i--)
    if (mentions[i]!.token === token) return mentions[i];
  return undefined;
}

function resolve(
  reading: Reading,
  mentions: readonly Mention[],
  upTo: number,
  token: number,
  wanted: Wanted,
): Draft | undefined {
  const { tokens, postOf } = reading;
  const { sentence } = tokens[token]!;
  const post = postOf[sentence]!;
  const paragraph = reading.doc.sentences[sentence]!.paragraph;
  let best: Draft | undefined;
  let first = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  const binders = bindersOf(reading, token);
  // "The yard fed the army, it added": whoever speaks is not found in what is said before the cue.
  const closing = closesWords(reading, token);
  const subject = subjectOfObject(reading, token);
  const barred = subject < 0 ? undefined : mentionAt(mentions, upTo, subject)?.draft;
  const owner = ownerBefore(reading, token);
  const others = namedBehind(reading, mentions, upTo, token);
  for (let i = upTo - 1; i >= 0; i--) {
    const mention = mentions[i]!;
    const back = sentence - mention.sentence;
    if (back > SENTENCES) break;
    if (postOf[mention.sentence] !== post) break;
    if (!fits(mention.draft, wanted) || reading.quoted[mention.token]) continue;
    if (closing && back === 0) continue;
    if (mention.draft === barred || others?.has(mention.draft)) continue;
    const sameParagraph = reading.doc.sentences[mention.sentence]!.paragraph === paragraph;
    const bound = mention.token === owner ? OWNING : binders.includes(mention.token) ? BINDING : 0;
    const score =
      bound + mention.weight - back * 1.5 - (sameParagraph ? 0 : 0.5) + (mention.draft.gender === wanted ? 0.5 : 0);
    // The best score of a candidate counts, and the best of any other.
    if (mention.draft === best) first = Math.max(first, score);
    else if (score > first) {
      second = first;
      first = score;
      best = mention.draft;
    } else if (score > second) second = score;
  }
  if (best === undefined && wanted !== 'it') return onlyOne(reading, mentions, upTo, token, wanted, barred);
  return first > 0 && first - second >= MARGIN ? best : undefined;
}

/** Farther back than the usual reach: the one person whom the passage is about, where it names no other who fits. */
function onlyOne(
  reading: Reading,
  mentions: readonly Mention[],
  upTo: number,
  token: number,
  wanted: Wanted,
  barred: Draft | undefined,
): Draft | undefined {
  const { sentence } = reading.tokens[token]!;
  let found: Draft | undefined;
  for (let i = upTo - 1; i >= 0; i--) {
    const { draft, sentence: at, token: place } = mentions[i]!;
    if (sentence - at > PASSAGE || reading.postOf[at] !== reading.postOf[sentence]) break;
    if (draft === barred || !fits(draft, wanted) || reading.quoted[place]) continue;
    if (found && found !== draft) return undefined;
    found = draft;
  }
  return found;
}

/** The body that is the nearest subject above a word, where only one is. */
function subjectAbove(reading: Reading, mentions: readonly Mention[], upTo: number, token: number): Draft | undefined {
  const binders = bindersOf(reading, token);
  const { sentence } = reading.tokens[token]!;
  let found: Draft | undefined;
  for (let i = upTo - 1; i >= 0 && mentions[i]!.sentence === sentence; i--) {
    const { draft, token: at } = mentions[i]!;
    if (!binders.includes(at) || !fits(draft, 'it')) continue;
    if (found && found !== draft) return undefined;
    found = draft;
  }
  return found;
}

function closesWords({ tokens, quoted }: Reading, token: number): boolean {
  const before = tokens[token - 1];
  const { head, sentence } = tokens[token]!;
  if (before?.sentence !== sentence || head < token || !says(tokens[head]!)) return false;
  const next = tokens[head + 1];
  return (
    before.text === ',' && !quoted[token] && (next === undefined || next.sentence !== sentence || next.pos === 'PUNCT')
  );
}

/** The sentence before has a speaker that no list knows ("the general staff said …"): "it said" is then more likely that one. */
function followsUnknownSpeaker(reading: Reading, token: number): boolean {
  const { tokens, doc } = reading;
  const { sentence, head } = tokens[token]!;
  if (sentence === 0 || head < 0 || !says(tokens[head]!)) return false;
  const { first, last } = doc.sentences[sentence - 1]!;
  for (let i = first; i < last && i < first + 100; i++) {
    if (!says(tokens[i]!) || !/^VB[DZP]$/.test(tokens[i]!.tag ?? '') || reading.quoted[i]) continue;
    const subject = findChild(reading, i, c => tokens[c]!.deprel === 'nsubj');
    if (subject < 0) continue;
    return tokens[subject]!.pos === 'NOUN' && tokens[subject]!.tag !== 'NNS' && !reading.draftAt[subject];
  }
  return false;
}

/** The subject of a clause is a place that is no actor: "Dunmore grew as it won settlers", "Dunmore lies in Velmia. It has …". */
function followsPlace(reading: Reading, token: number): boolean {
  const { tokens, doc } = reading;
  const { sentence } = tokens[token]!;
  const isPlace = (at: number): boolean =>
    tokens[at]!.deprel.startsWith('nsubj') && !reading.draftAt[at] && reading.nameAt(at)?.kind === 'place';
  const own = doc.sentences[sentence]!;
  for (let i = own.first; i < token; i++) if (isPlace(i)) return true;
  const before = doc.sentences[sentence - 1];
  if (!before || before.paragraph !== own.paragraph) return false;
  for (let i = before.first; i < before.last; i++) if (isPlace(i) && isMain(tokens, i)) return true;
  return false;
}

const isMain = (tokens: readonly Token[], subject: number): boolean => tokens[tokens[subject]!.head]?.deprel === 'root';

export function findPronouns(reading: Reading, drafts: readonly Draft[]): void {
  const { tokens, marked } = reading;
  let known: Mention[] | undefined;
  let upTo = 0;
  for (const token of marked.pronouns) {
    const wanted = wantedBy(token);
    if (wanted === null || reading.quoted[token.index] || token.deprel === 'expl') continue;
    // "It" is risky: only the subject of a verb of saying or doing, never "it is".
    const owns = token.norm === 'its'; // of the subject that it stands under: "the council left its seat"
    if (wanted === 'it' && !owns && !(token.deprel === 'nsubj' && tokens[token.head]?.pos === 'VERB')) continue;
    if (wanted === 'it' && followsUnknownSpeaker(reading, token.index)) continue;
    if (wanted === 'it' && followsPlace(reading, token.index)) continue;
    known ??= mentionsOf(reading, drafts); // once a pronoun asks: most of a short text's are quoted, or no party's
    const mentions = known;
    while (upTo < mentions.length && mentions[upTo]!.token < token.index) upTo++;
    const draft = owns
      ? subjectAbove(reading, mentions, upTo, token.index)
      : resolve(reading, mentions, upTo, token.index, wanted);
    if (!draft) continue;
    addForm(reading, draft, token.index, token.index + 1, 'pronoun', 'actors/pronoun');
    if (draft.gender === 'u' && (wanted === 'm' || wanted === 'f')) draft.gender = wanted;
    const mention = { draft, token: token.index, sentence: token.sentence, weight: weightOf(reading, token.index) };
    // The pronoun keeps its person in focus for the next sentences.
    mentions.splice(upTo, 0, mention);
    upTo++;
  }
}
