/** An actor while it is being put together, and what all rules of this room look at. */

import type { Gazetteer, Gender } from '../../knowledge/gazetteer.ts';
import type { Doc, NameMention, Token } from '../../model/doc.ts';
import type { ActorForm, ActorKind } from '../../model/mentions.ts';
import type { Span } from '../../model/span.ts';
import { partitionPoint } from '../../text/partition-point.ts';
import type { MarkedWords } from './marked-words.ts';

export interface Draft {
  name: string;
  kind: ActorKind;
  gender: Gender;
  known?: string;
  readonly forms: DraftForm[];
  readonly roles: DraftRole[];
  speaksFor?: Draft;
  /** The person whose body it is by name: "Brandt's government". */
  owner?: Draft;
  by: string;
  /** Words that tell one body from another, or the parts of a person's name; folded. */
  words: readonly string[];
  /** Plural bodies ("the rebels") take "they". */
  plural?: boolean;
  /** Where forms were added, ascending, for asking without going over them all: a long article names one actor a thousand times. */
  readonly starts: number[];
  /** The ends of the same. */
  readonly ends: number[];
}

type DraftStart = Pick<Draft, 'name' | 'kind' | 'by' | 'words'> & Partial<Pick<Draft, 'gender' | 'known' | 'plural'>>;

/** All drafts have all fields in one order, so that V8 takes them for one kind of object. */
export const newDraft = ({ name, kind, by, words, gender, known, plural }: DraftStart): Draft => ({
  name,
  kind,
  gender: gender ?? 'u',
  known,
  forms: [],
  roles: [],
  speaksFor: undefined,
  owner: undefined,
  by,
  words,
  plural,
  starts: [],
  ends: [],
});

export interface DraftForm extends ActorForm {
  /** Tokens, half-open. */
  readonly first: number;
  readonly last: number;
}

export interface DraftRole {
  readonly title: string;
  readonly head: string;
  of?: { readonly draft: Draft } | { readonly text: string };
  readonly former: boolean;
  readonly span: Span;
  readonly by: string;
}

export interface Reading {
  readonly doc: Doc;
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly gazetteer: Gazetteer;
  readonly marked: MarkedWords;
  /** Name over a token, if any. */
  nameAt(token: number): NameMention | undefined;
  /** Draft whose name stands over a token, once names are grouped. */
  readonly draftAt: (Draft | undefined)[];
  /** Post of a sentence; -1 outside posts. */
  readonly postOf: readonly number[];
  /** Whether a token lies inside quotation marks. */
  readonly quoted: Uint8Array;
  /** The first word that hangs on a word, and the next one that hangs on the same; -1 for none. Two arrays cost less than a list for each head. */
  readonly firstChild: Int32Array;
  readonly nextChild: Int32Array;
  /** The state's draft, made where the article had only its nationality word so far. Set once bodies are grouped. */
  stateDraft: (known: string) => Draft | undefined;
}

export function makeReading(doc: Doc, gazetteer: Gazetteer, marked: MarkedWords): Reading {
  const { tokens, names } = doc;
  const nameOf: (NameMention | undefined)[] = new Array(tokens.length);
  for (const name of names) for (let i = name.first; i < name.last; i++) nameOf[i] = name;
  const postOf = doc.sentences.map(sentence => doc.paragraphs[sentence.paragraph]?.post ?? -1);
  const quoted = new Uint8Array(tokens.length);
  let at = 0;
  for (const quotation of doc.quotations) {
    if (quotation.parent !== undefined) continue;
    at = Math.max(
      at,
      partitionPoint(tokens, token => token.end <= quotation.start),
    );
    for (let i = at; i < tokens.length && tokens[i]!.start < quotation.end; i++) quoted[i] = 1;
  }
  const firstChild = new Int32Array(tokens.length).fill(-1);
  const nextChild = new Int32Array(tokens.length).fill(-1);
  for (let i = tokens.length - 1; i >= 0; i--) {
    const { head } = tokens[i]!;
    if (head < 0 || head === i) continue;
    nextChild[i] = firstChild[head]!;
    firstChild[head] = i;
  }
  return {
    doc,
    tokens,
    text: doc.article.text,
    gazetteer,
    marked,
    nameAt: token => nameOf[token],
    draftAt: new Array(tokens.length),
    postOf,
    quoted,
    firstChild,
    nextChild,
    stateDraft: () => undefined,
  };
}

/** The first word, in the order of the text, that hangs on a word and that a test holds for; -1 where there is none. */
export function findChild({ firstChild, nextChild }: Reading, token: number, fits: (child: number) => boolean): number {
  for (let child = firstChild[token]!; child >= 0; child = nextChild[child]!) if (fits(child)) return child;
  return -1;
}

/** How many of a list in order lie before a place. */
function countBefore(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function addForm(
  reading: Reading,
  draft: Draft,
  first: number,
  last: number,
  form: ActorForm['form'],
  by: string,
  span?: Span,
): void {
  const start = span ? span.start : reading.tokens[first]!.start;
  const end = span ? span.end : reading.tokens[last - 1]!.end;
  const { starts, ends } = draft;
  const at = countBefore(starts, start);
  for (let i = at; i < starts.length && starts[i] === start; i++) if (ends[i] === end) return;
  if (at === starts.length) {
    starts.push(start);
    ends.push(end);
  } else {
    starts.splice(at, 0, start);
    ends.splice(at, 0, end);
  }
  draft.forms.push({ start, end, form, by, first, last });
}

/** The token of a span that the others hang on. */
export function headOf(tokens: readonly Token[], first: number, last: number): number {
  for (let i = first; i < last; i++) {
    const { head } = tokens[i]!;
    if (head < first || head >= last) return i;
  }
  return last - 1;
}

/** The start of the last form before a place; -1 where there is none. */
export function lastBefore({ starts }: Draft, at: number): number {
  const before = countBefore(starts, at);
  return before === 0 ? -1 : starts[before - 1]!;
}

/** Two descriptions further apart than this speak of different people too often. */
export const REACH = 3000;
