/**
 * The model file: a line of JSON that lists its parts, then their bytes. In: models/english.bin and the reporting verbs. Out: the linear models, in the memory of a kernel.
 * Loaded on first use (about 0.2 s), never on import.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { irregularlySpelledVerbs } from '../../knowledge/lemmas.ts';
import { packageRoot } from '../../knowledge/load.ts';
import { reportingLexicon } from '../../knowledge/reporting.ts';
import { ParleyError } from '../../model/errors.ts';
import { oneString } from '../../text/one-string.ts';
import { loadKernel } from '../kernel.ts';
import { lemmaByRule, lemmaKey } from '../tagging/lemmas.ts';
import {
  encodeModel,
  encodeMoves,
  type LinearModel,
  placeModel,
  placeMoves,
  type Weights,
} from '../tagging/linear-model.ts';
import type { TaggerModel } from '../tagging/tagger.ts';
import { verbForms } from '../tagging/verb-forms.ts';
import { type ParserModel, ROOT_LABEL } from './parser.ts';
import { readPlainLabels } from './plain-labels.ts';

export interface LanguageModel extends ParserModel {
  readonly tags: TaggerModel;
  /** form + tag → lemma, where the rules are wrong. */
  readonly lemmas: ReadonlyMap<string, string>;
}

interface PartHeader {
  readonly name: 'tags' | 'quick' | 'moves' | 'labels';
  readonly classes: readonly string[];
  readonly features: number;
  readonly entries: number;
  readonly bytes: number;
}

/** Raised where features or their hashes change, so that an old file is an error and not a bad parser. */
const FORMAT = 'parley-model/4';

interface FileHeader {
  readonly format: string;
  readonly parts: readonly PartHeader[];
  readonly lists: ModelLists;
}

/** What was counted, not learnt. */
export interface ModelLists {
  readonly lexicon: Record<string, readonly number[]>;
  readonly lemmas: Record<string, string>;
  /** See plain-labels.ts. */
  readonly plainLabels: readonly number[];
}

export interface ModelPart {
  readonly name: PartHeader['name'];
  readonly classes: readonly string[];
  readonly weights: Weights;
}

const isMoves = (name: PartHeader['name']): boolean => name === 'quick' || name === 'moves';

export function writeModel(parts: readonly ModelPart[], lists: ModelLists): Uint8Array {
  const bodies = parts.map(part => (isMoves(part.name) ? encodeMoves : encodeModel)(part.weights));
  const header: FileHeader = {
    format: FORMAT,
    parts: parts.map((part, i) => ({
      name: part.name,
      classes: part.classes,
      features: part.weights.keys.length,
      entries: isMoves(part.name) ? 2 * part.weights.keys.length : part.weights.classes.length,
      bytes: bodies[i]!.length,
    })),
    lists,
  };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...bodies]);
}

export function readModel(file: Uint8Array): LanguageModel {
  const end = file.indexOf(10);
  const header = JSON.parse(new TextDecoder().decode(file.subarray(0, end))) as FileHeader;
  if (header.format !== FORMAT) throw new Error(`its format is ${header.format}, not ${FORMAT}`);

  const bodies = new Map<string, { part: PartHeader; bytes: Uint8Array }>();
  let at = end + 1;
  for (const part of header.parts) {
    bodies.set(part.name, { part, bytes: file.subarray(at, at + part.bytes) });
    at += part.bytes;
  }
  const kernel = loadKernel();
  const read = (name: PartHeader['name'], open: number): LinearModel => {
    const { part, bytes } = bodies.get(name)!;
    // Names that are compared for every token: one string each (text/one-string.ts).
    return placeModel(kernel, bytes, part.classes.map(oneString), part.features, part.entries, open);
  };
  const readMoves = (name: PartHeader['name']): number => {
    const { part, bytes } = bodies.get(name)!;
    return placeMoves(kernel, bytes, part.features);
  };
  const { lexicon, lemmas, plainLabels } = header.lists;
  return {
    tags: { model: read('tags', 0), lexicon: new Map(Object.entries(lexicon)) },
    quick: readMoves('quick'),
    moves: readMoves('moves'),
    labels: read('labels', ROOT_LABEL + 1),
    plainLabels: readPlainLabels(plainLabels),
    lemmas: new Map(Object.entries(lemmas)),
  };
}

/**
 * Adds the past forms of reporting verbs that the treebanks hardly have ("urged", "reiterated"): they are verbs, never adjectives.
 * Without it "The minister urged leaders to …" is read as a minister of urged leaders.
 */
function addReportingVerbs(model: LanguageModel, forms: Iterable<string>): LanguageModel {
  const past = ['VBD VERB', 'VBN VERB'].map(name => model.tags.model.classes.indexOf(name));
  const lexicon = new Map(model.tags.lexicon);
  for (const form of forms) if (form.endsWith('ed') && !lexicon.has(form)) lexicon.set(form, past);
  return { ...model, tags: { ...model.tags, lexicon } };
}

/** Adds the forms of verbs that the rules of spelling would cut to another word ("ruled" to "rul"), where the treebanks have them not. */
function addVerbForms(model: LanguageModel, verbs: readonly string[]): LanguageModel {
  const lemmas = new Map(model.lemmas);
  for (const verb of verbs)
    for (const [form, tag] of verbForms(verb)) {
      const key = lemmaKey(form, tag);
      if (!lemmas.has(key) && lemmaByRule(form, tag) !== verb) lemmas.set(key, verb);
    }
  return { ...model, lemmas };
}

let loaded: LanguageModel | undefined;

export function loadLanguageModel(): LanguageModel {
  if (loaded) return loaded;
  const file = path.join(packageRoot, 'models', 'english.bin');
  try {
    const model = addReportingVerbs(readModel(readFileSync(file)), reportingLexicon().verbs.keys());
    loaded = addVerbForms(model, irregularlySpelledVerbs());
  } catch (error) {
    throw new ParleyError(
      'no-model',
      `The language model ${file} could not be read: ${(error as Error).message}`,
      'Install Parley again, or train the model with "npm run train -- parser --data DIR".',
      file,
    );
  }
  return loaded;
}
