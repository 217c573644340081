/**
 * A phrase that names an office: "former Ruritanian deputy foreign minister", "head of the IAEA", "his spokesman". In: a token range.
 * Out: title, head noun, whose office it is, and whether it is over. Undefined where the range names no office.
 */
import type { NameMention } from '../../model/doc.ts';
import { remember } from '../../text/remember.ts';
import { antecedent } from './antecedent.ts';
import type { Draft, Reading } from './draft.ts';
import { readComplement, stateOf } from './office-complement.ts';
import { keyOf, officeWord } from './office-words.ts';

export interface Office {
  readonly title: string;
  /** The head noun, folded: "minister". */
  readonly head: string;
  readonly headToken: number;
  readonly of?: { readonly draft: Draft } | { readonly text: string };
  readonly former: boolean;
}

/** The last office noun of the range before any complement, on to the end of a fixed phrase ("secretary of state"). */
function findHead(reading: Reading, first: number, last: number): { head: number; end: number } | undefined {
  const { tokens } = reading;
  let head = -1;
  for (let i = first; i < last; i++) {
    const token = tokens[i]!;
    const word = officeWord(token);
    if (head >= 0 && (word.complement || token.norm === 'and')) break;
    const name = reading.nameAt(i);
    if (name) {
      i = name.last - 1;
      continue;
    }
    if (token.pos === 'VERB' && !word.heads && token.tag !== 'VBG' && token.tag !== 'VBN') break;
    // "the Ruritanian leader's main foe": what the leader has is no leader
    if (word.heads && !(tokens[i + 1]?.tag === 'POS' && i + 2 < last)) head = i;
  }
  if (head < 0) return undefined;
  const end = Math.max(phraseEnd(reading, head, last), inLaw(reading, head));
  return { head, end };
}

/** "son-in-law": one word, which tokens part. */
function inLaw({ tokens }: Reading, head: number): number {
  if (tokens[head + 1]?.norm[0] !== '-') return head + 1;
  const words = tokens.slice(head + 1, head + 5).map(token => token.norm);
  return words.join('') === '-in-law' ? head + 5 : head + 1;
}

/** "secretary of state", "high commissioner for human rights", "minister of foreign affairs": complements that belong to the title itself. */
function phraseEnd({ tokens, gazetteer }: Reading, head: number, last: number): number {
  const { titles } = gazetteer;
  let best = head + 1;
  for (let from = head; from >= Math.max(0, head - 3); from--) {
    if (!officeWord(tokens[from]!).opens) continue;
    let node: typeof titles | undefined = titles;
    for (let i = from; i < last && i < from + 8; i++) {
      const { mark, key } = officeWord(tokens[i]!);
      if (mark) continue;
      node = node.next.get(key);
      if (!node) break;
      if (node.end && i + 1 > best) best = i + 1;
    }
  }
  return best;
}

/** Zero-width marks come from pages and belong to no title. Remembered: texts have few titles. */
const asTitle = remember(
  words =>
    words
      .replace(/\p{Cf}/gu, '')
      .replace(/^[-\s]+|[-\s,]+$/g, '')
      .replace(/ (?=['’]s\b)/g, ''),
  2_000,
);

/** The words of a range without some tokens, as written, blanks between. */
function wordsOf(reading: Reading, tokens: readonly number[]): string {
  let text = '';
  let end = -1;
  for (const i of tokens) {
    const token = reading.tokens[i]!;
    if (text !== '' && token.start !== end) text += ' ';
    text += token.text;
    end = token.end;
  }
  return asTitle(text);
}

export function parseOffice(reading: Reading, first: number, last: number): Office | undefined {
  const { tokens } = reading;
  const found = findHead(reading, first, last);
  if (!found) return undefined;
  const { head, end } = found;
  // "a fluent English speaker"
  const key = keyOf(reading, head);
  if (key === 'speaker' && tokens.slice(first, head).some(t => /^(?:fluent|native)$/.test(t.norm))) return undefined;
  let local = false;
  for (let i = first; i < end && !local; i++) local = officeWord(tokens[i]!).local;
  let owner: Draft | undefined;
  let ownerText: string | undefined;
  let former = false;
  const words: number[] = [];
  for (let i = first; i < end; i++) {
    const name = reading.nameAt(i);
    // "U-2 pilot": a letter is nobody's.
    if (name && i < head && name.end - name.start > 1) {
      // "Tehran's mayor" is no officer of the state, "Tehran's negotiator" is.
      const draft = local && name.kind === 'place' ? undefined : (reading.draftAt[i] ?? stateOf(reading, name.known));
      // "Turkey's U.N. ambassador": the second name says where, not whose. "Quell's Ruritanian counterpart": the second says whose.
      if (owner && draft && key !== 'counterpart') {
        for (let k = i; k < name.last; k++) words.push(k);
        i = name.last - 1;
        continue;
      }
      // "the Ruritania envoy" is sent there; "the U.S. envoy" by it.
      if (draft && !owner && isSentTo(reading, name, head)) words.push(...range(i, name.last));
      else if (draft) owner = draft;
      else ownerText ??= reading.text.slice(name.start, name.end);
      i = name.last - 1;
      if (tokens[i + 1]?.pos === 'PART') {
        i++;
        // "President Brandt's son": the title before the owner is the owner's.
        if (name.kind === 'person') words.length = 0;
      }
      continue;
    }
    const token = tokens[i]!;
    const word = officeWord(token);
    // "the opposition's chief negotiator", "the group's leader": what stands before the possessive is whose office it is.
    if (token.pos === 'PART' && words.length > 0 && i < head) {
      const possessor = words.at(-1)!;
      const taken = reading.draftAt[possessor];
      if (taken) owner = taken;
      else if (!owner || !OF_STATE.test(tokens[possessor]!.norm)) {
        owner = undefined;
        const from = /^(?:DET|PRON)$/.test(tokens[first]!.pos) ? first + 1 : first;
        ownerText = reading.text.slice(tokens[from]!.start, tokens[possessor]!.end);
      }
      words.length = 0;
      continue;
    }
    if (word.former) {
      former = true;
      continue;
    }
    if (words.length === 0 && word.skipped) continue;
    words.push(i);
  }
  owner ??= ownerText === undefined ? antecedent(reading, first, head) : undefined;
  let of: Office['of'] = owner ? { draft: owner } : ownerText ? { text: ownerText } : undefined;
  // A state's opposition does not speak for the state: "Ruritanian rebel commander".
  if (owner?.kind === 'state' && words.some(i => officeWord(tokens[i]!).againstState))
    of = { text: againstState(reading, first, head, words) };
  if (end < last && officeWord(tokens[end]!).complement) {
    const complement = readComplement(reading, end + 1, last, local);
    // "envoy for Ruritania", "ambassador to Ruritania", "commander in Ruritania": where, not whose.
    const preposition = tokens[end]!.norm;
    const where =
      complement.draft !== undefined &&
      ((/^(?:to|in|on)$/.test(preposition) && !(preposition === 'to' && HELPS.test(key))) ||
        (preposition === 'for' && complement.draft.kind === 'state' && SENT.has(key)));
    if (where) words.push(...range(end, complement.end));
    else if (complement.draft && complement.direct) {
      // "Ruritania's secretary of the Harbour Council": the council's, and so the state's.
      if (owner?.kind === 'state' && complement.draft.kind === 'organization') {
        of = { draft: complement.draft };
        if (!complement.draft.known) complement.draft.speaksFor ??= owner;
      }
      of ??= { draft: complement.draft };
    } else {
      // A spokesman is a spokesman, whomever for; "head" says little without "of …".
      const complete = key.startsWith('spokes');
      if (complement.words.length > 0 && !complete) words.push(end, ...complement.words);
      if (!of && complement.draft) of = { draft: complement.draft };
      if (!of && complete && complement.words.length > 0) of = { text: wordsOf(reading, complement.words) };
    }
  }
  // "U.N. ambassador": sent to it, by whom is not said.
  if (of && 'draft' in of && key === 'ambassador' && of.draft.kind === 'organization') {
    const sent = `${wordsOf(reading, words)} to the ${of.draft.name}`;
    return { title: sent, head: 'ambassador', headToken: head, of: undefined, former };
  }
  const title = wordsOf(reading, words);
  if (!title) return undefined;
  return { title, head: key, headToken: head, of, former };
}

/** "senior Ruritanian opposition negotiator" is a senior negotiator of the Ruritanian opposition: from the state on; `words` keep the rest. */
function againstState(reading: Reading, first: number, head: number, words: number[]): string {
  const { tokens, text } = reading;
  let from = first;
  while (from < head && !reading.nameAt(from)) from++;
  let until = head;
  while (until > from + 1 && !officeWord(tokens[until - 1]!).againstState) until--;
  const title = words.filter(i => i < from || i >= until);
  words.splice(0, words.length, ...title);
  return text.slice(tokens[from]!.start, tokens[until - 1]!.end).trim();
}

/** The plain name of a state right before "envoy"; states whose names serve as their adjectives are short forms. */
function isSentTo({ tokens, text }: Reading, name: NameMention, head: number): boolean {
  if (name.kind !== 'state' || name.last !== head || !/^(?:envoy|rapporteur)$/.test(tokens[head]!.norm)) return false;
  return !/^[\p{Lu}.]+$/u.test(text.slice(name.start, name.end));
}

/** Bodies whose officers are the state's. */
const OF_STATE =
  /^(?:government|army|military|ministry|parliament|navy|embassy|presidency|cabinet|delegation|administration|authorities)$/;

/** Whether words of a token range are against the state that they name: "the Ruritanian opposition council". */
export function isAgainstState({ tokens }: Reading, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (officeWord(tokens[i]!).againstState) return true;
  return false;
}

/** "An adviser to X" is X's, as no envoy to X is. */
const HELPS = /^(?:advis[eo]r|aide|assistant|secretary|spokes(?:man|woman|person)|deputy)$/;

/** Sent to deal with a state, not sent by it. */
const SENT = new Set([
  'envoy',
  'ambassador',
  'coordinator',
  'representative',
  'commissioner',
  'mediator',
  'emissary',
  'rapporteur',
  'director',
  'chief',
  'analyst',
  'expert',
  'negotiator',
  'adviser',
  'advisor',
]);

const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);
