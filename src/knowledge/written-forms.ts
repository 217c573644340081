/** Every written form of somebody or some place that the gazetteer knows. In: one of its forms. Out: its forms, each as its parts. */
import { foldWord, type Gazetteer, gazetteer, nameParts, sharedTrie, type TrieNode } from './gazetteer.ts';
import type { NamesFile } from './names-file.ts';

type Parts = readonly string[];

const indexes = new WeakMap<TrieNode, ReadonlyMap<string, readonly Parts[]>>();

/** Forms by entry. */
function indexOf(trie: TrieNode): ReadonlyMap<string, readonly Parts[]> {
  const known = indexes.get(trie);
  if (known) return known;
  const found = new Map<string, Parts[]>();
  const open = [trie];
  for (let node = open.pop(); node; node = open.pop()) {
    for (const { entry, parts } of node.forms ?? []) found.set(entry.id, [...(found.get(entry.id) ?? []), parts]);
    open.push(...node.next.values());
  }
  indexes.set(trie, found);
  return found;
}

function entriesOf(trie: TrieNode, parts: Parts): string[] {
  let node: TrieNode | undefined = trie;
  for (const part of parts) node = node?.next.get(foldWord(part));
  return (node?.forms ?? []).map(({ entry }) => entry.id);
}

const tries = ({ trie }: Gazetteer): readonly TrieNode[] => [...new Set([trie, sharedTrie()])];

/** The listed states that a form names: "Norwegian", "Oslo". */
export const statesCalled = (form: string): string[] =>
  entriesOf(sharedTrie(), nameParts(form)).filter(id => id.startsWith('state/'));

/** Undefined where no list has it. `withBodies`: also the forms of bodies that speak for it, but not of places that lie in it. */
export function writtenForms(name: string, names: NamesFile, withBodies: boolean): readonly Parts[] | undefined {
  const known = gazetteer(names);
  const parts = nameParts(name);
  const ids = new Set(tries(known).flatMap(trie => entriesOf(trie, parts)));
  if (ids.size === 0) return undefined;
  if (withBodies) {
    for (const { id, party, actorKind } of known.entries.values())
      if (party && actorKind && ids.has(party)) ids.add(id);
  }
  return tries(known).flatMap(trie => [...ids].flatMap(id => indexOf(trie).get(id) ?? []));
}
