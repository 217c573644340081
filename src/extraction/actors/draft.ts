/** An actor while it is being put together, and what all rules of this room look at. */

import type { Gazetteer, Gender } from '../../knowledge/gazetteer.ts';
import type { Doc, NameMention, Token } from '../../model/doc.ts';
import type { ActorForm, ActorKind } from '../../model/mentions.ts';
import type { Span } from '../../model/span.ts';
import { partitionPoint } from '../../text/partition-point.ts';

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
}

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
  /** Name over a token, if any. */
  nameAt(token: number): NameMention | undefined;
  /** Draft whose name stands over a token, once names are grouped. */
  readonly draftAt: (Draft | undefined)[];
  /** Post of a sentence; -1 outside posts. */
  readonly postOf: readonly number[];
  /** Whether a token lies inside quotation marks. */
  readonly quoted: Uint8Array;
  readonly children: (token: number) => readonly number[];
  /** The state's draft, made where the article had only its nationality word so far. Set once bodies are grouped. */
  stateDraft: (known: string) => Draft | undefined;
}

const NONE: readonly number[] = [];

export function makeReading(doc: Doc, gazetteer: Gazetteer): Reading {
  const { tokens, names } = doc;
  const nameOf: (NameMention | undefined)[] = new Array(tokens.length);
  for (const name of names) for (let i = name.first; i < name.last; i++) nameOf[i] = name;
  const postOf = doc.sentences.map(sentence => doc.paragraphs[sentence.paragraph]?.post ?? -1);
  const quoted = new Uint8Array(tokens.length);
  let at = 0;
  for (const quotation of doc.quotations) {
    if (quotation.parent !== undefined) continue;
    while (at < tokens.length && tokens[at]!.end <= quotation.start) at++;
    for (let i = at; i < tokens.length && tokens[i]!.start < quotation.end; i++) quoted[i] = 1;
  }
  const below: (number[] | undefined)[] = new Array(tokens.length);
  for (const token of tokens) {
    if (token.head < 0 || token.head === token.index) continue;
    below[token.head] ??= [];
    below[token.head]!.push(token.index);
  }
  return {
    doc,
    tokens,
    text: doc.article.text,
    gazetteer,
    nameAt: token => nameOf[token],
    draftAt: new Array(tokens.length),
    postOf,
    quoted,
    children: token => below[token] ?? NONE,
    stateDraft: () => undefined,
  };
}

/** Where the forms of a draft stand, for asking without going over them all: a long article names one actor a thousand times. */
interface Places {
  readonly spans: Set<string>;
  /** Ascending. */
  readonly starts: number[];
}

const places = new WeakMap<Draft, Places>();

function placesOf(draft: Draft): Places {
  let own = places.get(draft);
  if (!own) {
    own = { spans: new Set(), starts: [] };
    places.set(draft, own);
  }
  return own;
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
  const start = span?.start ?? reading.tokens[first]!.start;
  const end = span?.end ?? reading.tokens[last - 1]!.end;
  const { spans, starts } = placesOf(draft);
  const key = `${start}-${end}`;
  if (spans.has(key)) return;
  spans.add(key);
  starts.splice(
    partitionPoint(starts, other => other < start),
    0,
    start,
  );
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
export function lastBefore(draft: Draft, at: number): number {
  const { starts } = placesOf(draft);
  return starts[partitionPoint(starts, start => start < at) - 1] ?? -1;
}

/** Two descriptions further apart than this speak of different people too often. */
export const REACH = 3000;
