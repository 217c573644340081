/** Whether a name is a place that the gazetteer knows as a town or as a capital, however it is written. In: the name. Out: true or false. */
import { foldWord, gazetteer, nameParts } from './gazetteer.ts';

export function isTown(name: string): boolean {
  let node: ReturnType<typeof gazetteer>['trie'] | undefined = gazetteer().trie;
  for (const part of nameParts(name)) node = node?.next.get(foldWord(part));
  return (
    node?.forms?.some(({ role, entry }) => role === 'capital' || (entry.kind === 'place' && role === 'name')) ?? false
  );
}
