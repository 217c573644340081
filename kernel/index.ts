/** What src/nlp/kernel.ts calls. */
export { labelFeatures, moveFeatures, quickFeatures, setParserTemplates } from './parse-features';
export { chooseLabel, chooseMove, parse, setParserTables } from './parser';
export { attach, height, isFinal, makeRoom, nextWord, onlyMove, shift, stackWord, start } from './state';
export {
  allFeatures,
  enclose,
  makeTaggerRoom,
  readWord,
  setTagger,
  setTaggerTemplates,
  tag,
  tagsAt,
  wordSize,
} from './tagger';
export { FEATURES } from './templates';

/** Room in the memory, which grows as needed: views of it are then to be made anew. */
export function reserve(bytes: usize): usize {
  return heap.alloc(bytes);
}
