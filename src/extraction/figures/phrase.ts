/**
 * Where the words on a noun end: its prepositions, participles and relative clause, as far as they belong to it. In: a noun in its
 * sentence. Out: the last token. Read off the words: what hangs on the noun and what on its verb ("killed 40 people in the north") the
 * parse tells badly, and either way the words are true of what is counted. A phrase is never cut in its middle.
 */
import type { Token } from '../../model/doc.ts';
import { wordFact } from '../../text/word-facts.ts';
import type { Reading } from '../reading.ts';
import type { TokenSet } from '../token-set.ts';
import { participleOf } from './participle.ts';

/** Tokens after the noun; a longer tail is cut back to the end of its last whole phrase. */
const LONGEST = 18;
const stops = wordFact(({ norm }) => /^[;:()[\]{}—–“”"|?!*]$/.test(norm));
/** What begins something else than words on the noun. */
const ends = wordFact(({ norm }) =>
  /^(?:according|while|whereas|as|because|although|though|despite|amid|but|if|unless|when|once|after|before|until|since|so|than|compared|respectively|including|include|saying|adding|noting|whether|plus|per)$/.test(
    norm,
  ),
);
const isRelative = wordFact(({ norm }) => /^(?:who|which|that|whose|whom|where)$/.test(norm));
const FINITE = /^(?:VB[DZP]|MD)$/;
const hasFiniteTag = wordFact(({ tag }) => FINITE.test(tag));
const NOMINAL = /^(?:NOUN|PROPN)$/;
/** Tokens after "and" within which another number makes the rest another figure's. */
const NEXT_FIGURE = 7;

export interface PhraseEnd {
  readonly last: number;
  /** The sentence breaks off inside it: "for critical ener- …". */
  readonly broken: boolean;
}

export interface Reach {
  /** "to fund …" belongs to it. */
  readonly infinitive?: boolean;
  /** Relative clauses do. */
  readonly clauses?: boolean;
  /** Participles do: "soldiers killed in battle". */
  readonly participles?: boolean;
  readonly longest?: number;
}

/** Last token of the words on the noun (or verb) at `head`. */
export function phraseEnd(
  { doc }: Reading,
  head: number,
  inTime: TokenSet,
  { infinitive = false, clauses = true, participles = clauses, longest = LONGEST }: Reach = {},
): PhraseEnd {
  const { tokens } = doc;
  const end = doc.sentences[tokens[head]!.sentence]!.last - 1;
  // in a relative clause one verb group is its own
  let relative = false;
  let verb = -1;
  let i = head + 1;
  for (; i <= end; i++) {
    const token = tokens[i]!;
    const { norm, pos, tag = '', deprel } = token;
    const before = tokens[i - 1]!;
    if (norm === '-' || norm === '--') {
      const joins = before.end === token.start && tokens[i + 1]?.start === token.end;
      if (joins) continue;
      return { last: trimmed(tokens, i - 1, head), broken: before.end === token.start };
    }
    if (norm === ',') {
      const list = endOfList(tokens, i, end);
      if (list === undefined) break;
      // a list is taken whole or not at all
      if (list - head > longest) return { last: beforeLastPreposition(tokens, i, head), broken: false };
      i = list;
      continue;
    }
    if (stops(tokens[i]!) || inTime.has(i) || (ends(tokens[i]!) && !(relative && norm === 'once'))) break;
    if (opensAside(tokens, i)) break;
    // "six of them"
    if (norm === 'of' && tokens[i + 1]?.pos === 'PRON' && tokens[i + 1]!.deprel !== 'nmod:poss') break;
    if (pos === 'PUNCT' && !/^['’]/.test(norm) && norm !== '.' && norm !== '/' && norm !== '&') break;
    if (norm === '.' && (i === end || !/^[A-Z]/.test(before.text))) break;
    if (pos === 'CCONJ') {
      const verbs = infinitive && before.tag === 'VB' && tokens[i + 1]?.tag === 'VB';
      const adjectives = before.pos === 'ADJ' && /^(?:ADJ|VBN)$/.test(tokens[i + 1]?.pos === 'ADJ' ? 'ADJ' : (tokens[i + 1]?.tag ?? '')); // biome-ignore format: one condition
      // "in Orsk and Tolma"
      const names = before.pos === 'PROPN' && tokens[i + 1]?.pos === 'PROPN' && !FINITE.test(tokens[i + 2]?.tag ?? '');
      const numbers = before.pos === 'NUM' && tokens[i + 1]?.pos === 'NUM'; // "posts 12 and 13"
      // "trade between Norvand and Kenya"
      const between =
        tokens.slice(Math.max(head, i - 5), i).some(t => t.norm === 'between') && NOMINAL.test(before.pos);
      if (!verbs && !adjectives && !names && !numbers && !between && !continues(tokens, i, head)) break;
      continue;
    }
    if (isRelative(token) && (pos === 'PRON' || tag.startsWith('W') || NOMINAL.test(before.pos)) && !relative) {
      if (!clauses) break;
      relative = true;
      verb = -1;
      continue;
    }
    if (norm === 'that' && pos === 'SCONJ' && !relative) break;
    // "territory they once held": a relative clause without its pronoun
    if (!relative && deprel.startsWith('nsubj') && before.pos !== 'DET' && token.head > i) {
      const held = clauses && /^acl/.test(tokens[token.head]?.deprel ?? '');
      // the parse may not see it: "territory | they once held"
      const seen = clauses && before.pos === 'NOUN' && FINITE.test(tokens.slice(i + 1, i + 4).find(t => t.pos === 'VERB')?.tag ?? ''); // biome-ignore format: one condition
      if (held || (seen && pos !== 'NOUN')) {
        relative = true;
        continue;
      }
      if (pos === 'PRON') break;
    }
    if (!participles && pos === 'VERB') break;
    if (norm === 'such' && tokens[i + 1]?.norm === 'as') break;
    // "to ensure the wing has …"
    if (infinitive && (norm === 'ensure' || norm === 'that')) relative = true;
    const adjective = tag === 'VBD' && before.tag === 'VB' && /^(?:NOUN|ADJ)$/.test(tokens[i + 1]?.pos ?? '');
    const formed = tag === 'VBD' && participleOf(token) === norm;
    const participle = tag === 'VBN' || adjective || (formed && (/^(?:acl|amod)/.test(deprel) || before.pos === 'AUX'));
    if (hasFiniteTag(token) && !participle) {
      // the group goes on: "have regularly engaged"
      const inGroup = verb >= 0 && i - verb < 3 && (pos === 'VERB' || pos === 'AUX') && tokens[verb]!.pos === 'AUX';
      if (!relative || (verb >= 0 && !inGroup)) break;
      verb = i;
    }
    if (norm === 'to' && tokens[i + 1]?.tag === 'VB' && !relative && !infinitive && before.pos !== 'VERB' && !/^(?:ADJ)$/.test(before.pos)) break; // biome-ignore format: one condition
  }
  let last = i - 1;
  if (last - head > longest) last = wholeBefore(tokens, head + longest, head);
  return { last: trimmed(tokens, last, head), broken: false };
}

/** "in addition to the doses", "under the absurd pretext that": said beside it. */
function opensAside(tokens: readonly Token[], at: number): boolean {
  const { norm } = tokens[at]!;
  if (norm === 'in') return /^(?:addition|response|retaliation|order)$/.test(tokens[at + 1]?.norm ?? '');
  return (
    norm === 'under' && tokens.slice(at + 1, at + 4).some(t => /^(?:pretext|guise|pretence|pretense)$/.test(t.norm))
  );
}

/** The last word of "…, boats, real estate and artwork" from its first comma on, if a list it is. */
function endOfList(tokens: readonly Token[], comma: number, end: number): number | undefined {
  let joined = -1;
  let commas = 1;
  for (let i = comma + 1; i <= Math.min(end, comma + LONGEST); i++) {
    const { norm, pos, tag } = tokens[i]!;
    if (norm === ',') {
      if (joined >= 0) return i - 1;
      commas++;
    } else if (pos === 'CCONJ') {
      if (joined >= 0) return i - 1;
      // ", and millions more face it": another figure
      if (/^(?:millions|thousands|hundreds|dozens|scores|tens|others|another)$/.test(tokens[i + 1]?.norm ?? ''))
        return undefined;
      joined = i;
    } else if (!/^(?:NOUN|ADJ|PROPN)$/.test(pos) && norm !== '-' && tag !== 'VBN') {
      if (joined === i - 1 && pos === 'ADV') continue; // "and remotely piloted aircraft"
      if (joined < 0 || joined === i - 1 || !NOMINAL.test(tokens[i - 1]!.pos)) return undefined;
      return /^(?:VERB|AUX)$/.test(pos) ? undefined : i - 1;
    }
  }
  return joined >= 0 && commas > 0 ? Math.min(end, comma + LONGEST) : undefined;
}

function beforeLastPreposition(tokens: readonly Token[], from: number, head: number): number {
  let last = from - 1;
  while (last > head && tokens[last]!.pos !== 'ADP' && tokens[last]!.tag !== 'VBG') last--;
  return last > head ? trimmed(tokens, last - 1, head) : head;
}

/** First token of the modifiers before a noun, whole words joined by hyphens among them. */
export function phraseStart(tokens: readonly Token[], head: number, floor: number): number {
  let first = head;
  while (first > floor) {
    const before = tokens[first - 1]!;
    const joined = before.norm === '-' || tokens[first]!.norm === '-';
    const modifies = /^(?:ADJ|NOUN|PROPN|NUM)$/.test(before.pos) || (/^VB[NG]$/.test(before.tag ?? '') && before.deprel === 'amod'); // biome-ignore format: one condition
    if (!joined && !modifies && before.norm !== "'s") break;
    first--;
  }
  while (first < head && /^(?:PUNCT|PART)$/.test(tokens[first]!.pos)) first++;
  return first;
}

const isNoEnd = wordFact(word => /^(?:ADP|DET|CCONJ|SCONJ|PUNCT|AUX|PART)$/.test(word.pos) || isRelative({ word }));

/** No preposition, article or conjunction at the end, no half of a relative clause. */
function trimmed(tokens: readonly Token[], end: number, head: number): number {
  let last = end;
  const whole = last;
  while (last > head && (isNoEnd(tokens[last]!) || isDangling(tokens, last))) last--; // biome-ignore format: one condition
  // "coordinated with and in support of": without its preposition the participle says something else
  if (last < whole && last > head && tokens[last]!.tag === 'VBN' && tokens[last + 1]!.pos === 'ADP') last--;
  return last;
}

const dangles = wordFact(({ norm }) =>
  /^(?:also|reportedly|allegedly|then|still|only|not|either|both|later|just|even|already|together|along|up|some|more|other)$/.test(
    norm,
  ),
);

/** "reportedly", "also" at the end lead on to what was cut. */
const isDangling = (tokens: readonly Token[], last: number): boolean =>
  dangles(tokens[last]!) ||
  (tokens[last]!.pos === 'ADV' && FINITE.test(tokens[last + 1]?.tag ?? '')); // biome-ignore format: one condition

/** The last place before a limit where a whole phrase ends: a noun that a preposition, a mark or a verb follows. */
function wholeBefore(tokens: readonly Token[], limit: number, head: number): number {
  for (let i = limit; i > head; i--) {
    const next = tokens[i + 1]!;
    const ends = /^(?:ADP|CCONJ|SCONJ|PUNCT|VERB|AUX)$/.test(next.pos) || next.norm === 'to' || isRelative(next);
    if (NOMINAL.test(tokens[i]!.pos) && ends && next.norm !== '-' && next.norm !== 'of') return i;
  }
  return head;
}

/** "in Orsk and Tolma", "food and medicine": the conjunct belongs to a word after the head; a verb or another figure begins anew. */
function continues(tokens: readonly Token[], and: number, head: number): boolean {
  const next = tokens[and + 1];
  if (!next || !/^(?:DET|ADJ|NOUN|PROPN|ADP|PRON)$/.test(next.pos) || /^nsubj/.test(next.deprel)) return false;
  let conjunct: Token | undefined;
  for (let i = and + 1; i < Math.min(tokens.length, and + NEXT_FIGURE); i++) {
    const token = tokens[i]!;
    // "women and girls, and $3 million": behind a comma is the next figure
    if (stops(token) || (conjunct && token.norm === ',')) break;
    if (token.pos === 'NUM' || /^nsubj/.test(token.deprel)) return false;
    if (!conjunct && /^conj/.test(token.deprel) && token.head < and) conjunct = token;
  }
  if (conjunct === undefined || conjunct.head <= head || conjunct.pos === 'VERB') return false;
  return tokens[conjunct.head]!.pos !== 'VERB';
}
