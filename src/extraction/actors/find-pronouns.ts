/**
 * He, she and it: taken only where one candidate stands out. In: drafts with their forms. Out: pronoun forms added to them.
 * Salience: a subject over an object, the speaker of the sentence before over others, near over far; never across the posts of a live blog while
 * the post has a candidate; pronouns inside quotation marks are left alone (their "he" is the speaker's, not the writer's).
 */
import { addForm, type Draft, type Reading } from './draft.ts';

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

/** What the subject of a clause of circumstance weighs less: the parse often makes such a clause the main one, so its first word tells. */
const ASIDE = 1;
const MARKS = /^(?:after|before|while|as|when|since|although|though|because)$/;

/** "Brandt told the council, moments after Venn said …": Brandt goes on. A clause that opens its sentence gives its subject to the rest. */
function isAside(reading: Reading, subject: number): boolean {
  const { tokens, doc } = reading;
  const { head, sentence } = tokens[subject]!;
  const { first } = doc.sentences[sentence]!;
  return reading
    .children(head)
    .some(c => c < subject && c > first && tokens[c]!.deprel === 'mark' && MARKS.test(tokens[c]!.norm));
}

function weightOf(reading: Reading, token: number): number {
  const { deprel, head } = reading.tokens[token]!;
  const verb = reading.tokens[head];
  if (deprel === 'nsubj') {
    const says =
      verb !== undefined &&
      /^(?:say|tell|add|warn|announce|insist|note|write|stress|claim|argue|call|ask|state|explain)$/.test(verb.lemma);
    return (says ? 5 : 4) - (isAside(reading, token) ? ASIDE : 0);
  }
  if (deprel === 'nsubj:pass') return 3.5;
  if (deprel === 'obj' || deprel === 'iobj') return 2.5;
  if (deprel === 'nmod:poss') return 1.5;
  if (deprel === 'appos' || deprel === 'flat') return 3;
  return 2;
}

function mentionsOf(reading: Reading, drafts: readonly Draft[]): Mention[] {
  const { tokens } = reading;
  const best = new Map<string, Mention>();
  for (const draft of drafts) {
    for (const form of draft.forms) {
      let head = form.first;
      for (let i = form.first; i < form.last; i++) {
        const outside = tokens[i]!.head < form.first || tokens[i]!.head >= form.last;
        if (outside) {
          head = i;
          break;
        }
      }
      // A name in apposition stands where its phrase stands.
      const governor =
        tokens[head]!.deprel === 'appos' || tokens[head]!.deprel === 'flat' ? Math.max(0, tokens[head]!.head) : head;
      const weight = Math.max(weightOf(reading, head), weightOf(reading, governor));
      const key = `${draft.name}|${tokens[head]!.sentence}|${form.first}`;
      const mention = { draft, token: head, sentence: tokens[head]!.sentence, weight };
      const known = best.get(key);
      if (!known || known.weight < weight) best.set(key, mention);
    }
  }
  return [...best.values()].sort((a, b) => a.token - b.token);
}

type Wanted = 'm' | 'f' | 'it';

function fits(draft: Draft, wanted: Wanted): boolean {
  if (wanted === 'it') return draft.kind !== 'person' && draft.kind !== 'role' && !draft.plural;
  if (draft.kind !== 'person' && draft.kind !== 'role') return false;
  return draft.gender === 'u' || draft.gender === wanted;
}

const PRONOUNS: Record<string, Wanted> = {
  he: 'm',
  him: 'm',
  his: 'm',
  himself: 'm',
  she: 'f',
  her: 'f',
  hers: 'f',
  herself: 'f',
  it: 'it',
  its: 'it',
};

const pronouns = new Map(Object.entries(PRONOUNS));

/** What the subject of a clause that the pronoun stands under has over others: "Quell said she …", "Quell and her brother". */
const BINDING = 1.5;

/** The subjects of the clauses above a token, and what it is joined to by "and". */
function bindersOf(reading: Reading, token: number): ReadonlySet<number> {
  const { tokens } = reading;
  const binders = new Set<number>();
  let at = token;
  for (let steps = 0; steps < 8; steps++) {
    const { head, deprel } = tokens[at]!;
    if (head < 0 || head === at) break;
    if (deprel === 'conj' && /^(?:NOUN|PROPN)$/.test(tokens[at]!.pos)) binders.add(head);
    for (const child of reading.children(head))
      if (child < token && child !== at && tokens[child]!.deprel.startsWith('nsubj')) binders.add(child);
    at = head;
  }
  return binders;
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
  const scores = new Map<Draft, number>();
  const binders = bindersOf(reading, token);
  // "The yard fed the army, it added": whoever speaks is not found in what is said before the cue.
  const closing = closesWords(reading, token);
  for (let i = upTo - 1; i >= 0; i--) {
    const mention = mentions[i]!;
    const back = sentence - mention.sentence;
    if (back > SENTENCES) break;
    if (postOf[mention.sentence] !== post) break;
    if (!fits(mention.draft, wanted) || reading.quoted[mention.token]) continue;
    if (closing && back === 0) continue;
    // An object cannot be its own subject's pronoun.
    if (
      tokens[token]!.deprel === 'obj' &&
      tokens[mention.token]!.deprel === 'nsubj' &&
      tokens[mention.token]!.head === tokens[token]!.head
    )
      continue;
    const sameParagraph = reading.doc.sentences[mention.sentence]!.paragraph === paragraph;
    const bound = binders.has(mention.token) ? BINDING : 0;
    const score =
      bound + mention.weight - back * 1.5 - (sameParagraph ? 0 : 0.5) + (mention.draft.gender === wanted ? 0.5 : 0);
    if (score > (scores.get(mention.draft) ?? Number.NEGATIVE_INFINITY)) scores.set(mention.draft, score);
  }
  if (scores.size === 0 && (wanted === 'm' || wanted === 'f')) return onlyOne(reading, mentions, upTo, token, wanted);
  let best: Draft | undefined;
  let first = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  for (const [draft, score] of scores) {
    if (score > first) {
      second = first;
      first = score;
      best = draft;
    } else if (score > second) second = score;
  }
  return first > 0 && first - second >= MARGIN ? best : undefined;
}

/** Farther back than the usual reach: the one person whom the passage is about, where it names no other who fits. */
function onlyOne(
  reading: Reading,
  mentions: readonly Mention[],
  upTo: number,
  token: number,
  wanted: Wanted,
): Draft | undefined {
  const { sentence } = reading.tokens[token]!;
  let found: Draft | undefined;
  for (let i = upTo - 1; i >= 0; i--) {
    const { draft, sentence: at, token: place } = mentions[i]!;
    if (sentence - at > PASSAGE || reading.postOf[at] !== reading.postOf[sentence]) break;
    if (!fits(draft, wanted) || reading.quoted[place]) continue;
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
    if (!binders.has(at) || !fits(draft, 'it')) continue;
    if (found && found !== draft) return undefined;
    found = draft;
  }
  return found;
}

const SAYS = /^(?:say|add|note|warn|state|report|tell|announce|claim|argue|insist|explain|stress)$/;

function closesWords({ tokens, quoted }: Reading, token: number): boolean {
  const before = tokens[token - 1];
  const { head, sentence } = tokens[token]!;
  if (before?.sentence !== sentence || head < token || !SAYS.test(tokens[head]?.lemma ?? '')) return false;
  const next = tokens[head + 1];
  return (
    before.text === ',' && !quoted[token] && (next === undefined || next.sentence !== sentence || next.pos === 'PUNCT')
  );
}

/** The sentence before has a speaker that no list knows ("the general staff said …"): "it said" is then more likely that one. */
function followsUnknownSpeaker(reading: Reading, token: number): boolean {
  const { tokens, doc } = reading;
  const { sentence, head } = tokens[token]!;
  if (sentence === 0 || !SAYS.test(tokens[head]?.lemma ?? '')) return false;
  const { first, last } = doc.sentences[sentence - 1]!;
  for (let i = first; i < last && i < first + 100; i++) {
    if (!SAYS.test(tokens[i]!.lemma) || !/^VB[DZP]$/.test(tokens[i]!.tag ?? '') || reading.quoted[i]) continue;
    const subject = reading.children(i).find(c => tokens[c]!.deprel === 'nsubj');
    if (subject === undefined) continue;
    return tokens[subject]!.pos === 'NOUN' && tokens[subject]!.tag !== 'NNS' && !reading.draftAt[subject];
  }
  return false;
}

export function findPronouns(reading: Reading, drafts: readonly Draft[]): void {
  const { tokens } = reading;
  const mentions = mentionsOf(reading, drafts);
  let upTo = 0;
  const resolved: Mention[] = [];
  for (const token of tokens) {
    while (upTo < mentions.length && mentions[upTo]!.token < token.index) upTo++;
    const wanted = pronouns.get(token.norm);
    if (!wanted || token.pos !== 'PRON' || reading.quoted[token.index] || token.deprel === 'expl') continue;
    // "It" is risky: only the subject of a verb of saying or doing, never "it is".
    const owns = token.norm === 'its'; // of the subject that it stands under: "the council left its seat"
    if (wanted === 'it' && !owns && !(token.deprel === 'nsubj' && tokens[token.head]?.pos === 'VERB')) continue;
    if (wanted === 'it' && followsUnknownSpeaker(reading, token.index)) continue;
    const draft = owns
      ? subjectAbove(reading, mentions, upTo, token.index)
      : resolve(reading, mentions, upTo, token.index, wanted);
    if (!draft) continue;
    addForm(reading, draft, token.index, token.index + 1, 'pronoun', 'actors/pronoun');
    if (draft.gender === 'u' && (wanted === 'm' || wanted === 'f')) draft.gender = wanted;
    const mention = { draft, token: token.index, sentence: token.sentence, weight: weightOf(reading, token.index) };
    resolved.push(mention);
    // The pronoun keeps its person in focus for the next sentences.
    mentions.splice(upTo, 0, mention);
    upTo++;
  }
}
