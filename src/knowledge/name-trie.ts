/** Names as parts in a trie, as the text is split. In: an entry's written forms. Out: nodes that say which entries end there. */
import type { NameMention } from '../model/doc.ts';
import type { ActorKind } from '../model/mentions.ts';
import { lowerCase } from '../text/one-string.ts';
import type { Gender } from './gazetteer-words.ts';

/** What a written form says about its entry. `capital`: a place that may speak for its state. */
export type FormRole = 'name' | 'alias' | 'capital' | 'adjective' | 'people' | 'plural';

export interface GazetteerEntry {
  /** `state/fr`, `organization/un`, `company/Volvo`, `seat/kremlin`, `media/afp`, `place/us/alaska`, `own/…` for a dossier's own names. */
  readonly id: string;
  readonly name: string;
  readonly kind: NameMention['kind'];
  /** Absent for places, which do not act. */
  readonly actorKind?: ActorKind;
  /** Id of the entry that this one speaks for, or that its place lies in. */
  readonly party?: string;
  /** Of a movement or party that speaks for itself: ids of the states where it is at home. */
  readonly homes?: readonly string[];
  readonly gender?: Gender;
  /** A land that is spoken of as a place, and is a party only where it acts: "Crimea". */
  readonly land?: true;
  /** The word of the title of the minister whose department goes by this name: "defence" of the Pentagon. */
  readonly portfolio?: string;
  /** A company: further words behind its name make the name of a part of it ("Ford Canada"). */
  readonly firm?: true;
}

export interface Form {
  readonly entry: GazetteerEntry;
  readonly role: FormRole;
  /** As listed, to compare capitals. */
  readonly parts: readonly string[];
}

export interface TrieNode {
  readonly next: Map<string, TrieNode>;
  forms?: Form[];
}

export interface PhraseNode {
  readonly next: Map<string, PhraseNode>;
  end?: boolean;
}

/** Lower case without accents: the key under which a word is looked up. */
export function foldWord(word: string): string {
  // Most words are plain ASCII, for which normalising is wasted time.
  let plain = true;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 127) plain = false;
  if (plain) return lowerCase(word);
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/đ/g, 'd');
}

/** Splits a name as the text is split: at blanks, hyphens, apostrophes, slashes; the points of abbreviations are dropped. */
export function nameParts(name: string): string[] {
  return name
    .replace(/\b(?:\p{L}\.)+(?:\p{L}\b)?/gu, run => run.replace(/\./g, ''))
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(part => part !== '');
}

export const newNode = (): TrieNode => ({ next: new Map() });

export function addForm(trie: TrieNode, entry: GazetteerEntry, written: string, role: FormRole): void {
  // A form without a capital ("the world body") is a description, not a name.
  if (!/[\p{Lu}\p{N}]/u.test(written) && entry.kind !== 'media') return;
  const parts = nameParts(written.replace(/^[Tt]he /, ''));
  let node = trie;
  for (const part of parts) {
    const key = foldWord(part);
    let next = node.next.get(key);
    if (!next) {
      next = newNode();
      node.next.set(key, next);
    }
    node = next;
  }
  if (parts.length === 0) return;
  node.forms ??= [];
  if (!node.forms.some(form => form.entry === entry && form.role === role)) node.forms.push({ entry, role, parts });
}

export function phraseTrie(phrases: Iterable<string>): PhraseNode {
  const root: PhraseNode = { next: new Map() };
  for (const phrase of phrases) {
    let node = root;
    for (const part of nameParts(phrase)) {
      const key = foldWord(part);
      let next = node.next.get(key);
      if (!next) {
        next = { next: new Map() };
        node.next.set(key, next);
      }
      node = next;
    }
    if (node !== root) node.end = true;
  }
  return root;
}
