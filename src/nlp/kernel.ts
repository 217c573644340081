/**
 * The tagger and the parser as they run: WebAssembly (kernel/, made by `npm run kernel`), which holds the models in its memory and takes a
 * sentence in one call. JavaScript takes half as long again and more: it has no vectors, and the processor waits for memory and guesses wrong.
 * Out: its functions, and views of its memory. One kernel, one model: what is set is its state, and one sentence stands in its room.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../knowledge/load.ts';

/** What kernel/index.ts exports; addresses and features' ends are places in its memory, in bytes. */
export interface KernelFunctions {
  reserve(bytes: number): number;
  // kernel/tagger.ts
  setTaggerTemplates(words: number, tags: number, pairs: number): void;
  setTagger(table: number, classes: number): void;
  wordSize(): number;
  readWord(at: number): void;
  makeTaggerRoom(most: number): number;
  enclose(count: number, outside: number): void;
  tag(count: number): void;
  tagsAt(): number;
  allFeatures(i: number, class1: number, class2: number): number;
  // kernel/parser.ts, its state and features
  setParserTemplates(quick: number, more: number, label: number): void;
  setParserTables(quick: number, moves: number, labels: number, plainLabels: number, lead: number): void;
  makeRoom(most: number): number;
  parse(count: number): void;
  start(count: number): void;
  shift(): void;
  attach(move: number, label: number): void;
  isFinal(): number;
  onlyMove(): number;
  chooseMove(): number;
  chooseLabel(move: number): number;
  quickFeatures(): number;
  moveFeatures(): number;
  labelFeatures(move: number): number;
  height(): number;
  nextWord(): number;
  stackWord(depth: number): number;
}

export interface Kernel {
  readonly run: KernelFunctions;
  /** Views of the memory. They are made anew when it grows: never keep one. */
  i32: Int32Array;
  i16: Int16Array;
  u16: Uint16Array;
  u8: Uint8Array;
  /** Words of the longest sentence that the rooms hold, and where they begin. */
  readonly room: { tagger: number; words: number; parser: number; nodes: number };
  /** Where the features stand that were asked for last. */
  readonly features: number;
}

/** Of what the compiler writes; TypeScript's own library has it among the browser's things only. */
interface WasmMemory {
  readonly buffer: ArrayBuffer;
}
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { readonly exports: object };
};

const FILE = path.join(packageRoot, 'models', 'kernel.wasm');
let compiled: object | undefined;

/** A kernel without a model. */
export function loadKernel(): Kernel {
  compiled ??= new WebAssembly.Module(readFileSync(FILE));
  const run = new WebAssembly.Instance(compiled).exports as KernelFunctions & {
    readonly memory: WasmMemory;
    readonly FEATURES: { readonly value: number };
  };
  const { buffer } = run.memory;
  return {
    run,
    i32: new Int32Array(buffer),
    i16: new Int16Array(buffer),
    u16: new Uint16Array(buffer),
    u8: new Uint8Array(buffer),
    room: { tagger: -1, words: 0, parser: -1, nodes: 0 },
    features: run.FEATURES.value,
  };
}

/** After a call that may have let the memory grow. */
export function renewViews(kernel: Kernel): void {
  const { buffer } = (kernel.run as KernelFunctions & { readonly memory: WasmMemory }).memory;
  if (kernel.u8.buffer === buffer) return;
  kernel.i32 = new Int32Array(buffer);
  kernel.i16 = new Int16Array(buffer);
  kernel.u16 = new Uint16Array(buffer);
  kernel.u8 = new Uint8Array(buffer);
}

/** Bytes of the memory, for good: where they begin, at a multiple of 16. */
export function reserve(kernel: Kernel, bytes: number): number {
  const at = kernel.run.reserve(bytes);
  renewViews(kernel);
  return at;
}

/** Longer sentences than this are rare; the room doubles for them. */
const ROOM = 256;

const roomFor = (count: number): number => Math.max(ROOM, 2 * count);

/** Where the addresses of a sentence's words are to be written. */
export function taggerRoom(kernel: Kernel, count: number): number {
  const { room, run } = kernel;
  if (count > room.tagger) {
    room.tagger = roomFor(count);
    room.words = run.makeTaggerRoom(room.tagger);
    renewViews(kernel);
  }
  return room.words;
}

/** Where the nodes of a sentence's words begin (kernel/state.ts). */
export function parserRoom(kernel: Kernel, count: number): number {
  const { room, run } = kernel;
  if (count > room.parser) {
    room.parser = roomFor(count);
    room.nodes = run.makeRoom(room.parser);
    renewViews(kernel);
  }
  return room.nodes;
}

/** The features from the first to `end`, as a function of the kernel gave it. */
export const featuresTo = (kernel: Kernel, end: number): Int32Array =>
  kernel.i32.subarray(kernel.features >> 2, end >> 2);
