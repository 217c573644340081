/**
 * The agenda: issues with their cues, from data/issues and from a dossier that brings its own. In: entries. Out: an index that
 * ranks the issues that a run of words speaks of. Phrases are kept in a trie by word; looking up is linear in the words.
 */
import { z } from 'zod';
import type { Token, Word } from '../model/doc.ts';
import type { Writable } from '../model/writable.ts';
import { lowerCase } from '../text/one-string.ts';
import { wordFact } from '../text/word-facts.ts';
import { wordMark, wordMarks } from '../text/word-marks.ts';
import { bitOf, NOTHING, type Node, plant } from './cue-trie.ts';
import { loadFolder } from './load.ts';

export const issueShape = z.strictObject({
  label: z.string(),
  definition: z.string(),
  broader: z.string().optional(),
  /** The issue is the fight against what its cues name: who fights it supports it. */
  against: z.boolean().optional(),
  /** The issue is a whole that holds others (a deal, a framework): a finer one that stands beside its cue is what is meant. */
  general: z.boolean().optional(),
  cues: z.strictObject({
    strong: z.array(z.string()),
    weak: z.array(z.string()).default([]),
    /** Weak cues that count as nouns only: "a deal", not "to deal with". */
    nouns: z.array(z.string()).default([]),
    /** What holds a cue and is something else: "status quo", "attack ads". */
    not: z.array(z.string()).default([]),
  }),
  paX: z.array(z.string()).default([]),
  pam: z.array(z.string()).default([]),
  source: z.string().optional(),
  examples: z.array(z.string()).default([]),
  counter_examples: z.array(z.string()).default([]),
});

export type IssueEntry = z.infer<typeof issueShape>;

/** One issue that words speak of. `score` grows with the strength and length of its best cue. */
export interface IssueHit {
  readonly issue: string;
  readonly score: number;
  readonly strong: boolean;
  /** Token of the best cue. */
  readonly at: number;
}

export interface IssueIndex {
  readonly issues: ReadonlyMap<string, IssueEntry>;
  /** Issues that tokens first to last (inclusive) speak of, best first. `isName`: tokens inside a name, where weak cues do not count. */
  issuesOf(tokens: readonly Token[], first: number, last: number, isName?: (token: number) => boolean): IssueHit[];
}

const STRONG = 3;
const WEAK = 1;
/** A word more makes a cue more telling: "peace talks" over "talks". */
const WORD = 0.5;
/** Where a finer issue and its broader one share a cue the finer one is meant. */
const FINER = 0.1;
/** A further cue of the same issue. */
const AGAIN = 0.25;

/** Words that a gap of a cue passes over at most: "end … war". */
const GAP = 4;

export const makeIssueIndex = (entries: ReadonlyMap<string, IssueEntry>): IssueIndex =>
  indexOf(entries, plant(entries));

const noName = (): boolean => false;

const indexOf = (entries: ReadonlyMap<string, IssueEntry>, root: Node): IssueIndex => ({
  issues: entries,
  issuesOf(tokens, first, last, isName = noName) {
    const cues = findCues(root, tokens, first, last);
    return cues.length === 0 ? [] : rank(tokens, cues, isName);
  },
});

/** The longest cue from a word on, so far as it is found. */
class Cue {
  private readonly tokens: readonly Token[];
  private readonly last: number;
  readonly start: number;
  end: number;
  /** Where it ends in the trie. */
  node: Node | undefined;
  gapped = false;

  constructor(tokens: readonly Token[], start: number, last: number, whole: Node | undefined) {
    this.tokens = tokens;
    this.last = last;
    this.start = start;
    this.end = start;
    this.node = whole;
  }

  /** From a node on, with the word at a place or over a gap. */
  goOn(node: Node, at: number, gapped: boolean): void {
    if (node.sieve !== 0) this.follow(node, 0, at, gapped);
    if (node.skip) this.follow(node.skip, GAP, at, true);
  }

  /** Both word and lemma may go on, behind up to `gap` words that are passed over. */
  private follow(from: Node, gap: number, at: number, gapped: boolean): void {
    for (let i = at, left = gap; i <= this.last; i++) {
      const token = this.tokens[i]!;
      const on = goingOn(token);
      if (on.dash) continue;
      if ((from.sieve & on.normBit) !== 0) this.step(from.next.get(on.norm), i, gapped);
      if ((from.sieve & on.lowBit) !== 0) this.step(from.next.get(on.low), i, gapped);
      if (left === 0 || endsGap(token, on)) return;
      left--;
    }
  }

  /** "Stop its … war" over "stop … war": of two that end together the one with more words of its own comes first. */
  private step(to: Node | undefined, at: number, gapped: boolean): void {
    if (!to) return;
    if (to.ends.length > 0 && at > this.end) {
      this.node = to;
      this.end = at;
      this.gapped = gapped;
    }
    this.goOn(to, at + 1, gapped);
  }
}

/** The longest cue that starts at each word; one inside another is left out, save where the other has a gap. */
function findCues(root: Node, tokens: readonly Token[], first: number, last: number): Cue[] {
  const cues: Cue[] = [];
  let covered = -1;
  let apart = -1;
  const marks = root === sharedRoot ? wordMarks(tokens) : undefined;
  for (let start = first; start <= last; start++) {
    if (marks && !(marks[start]! & OPENS_CUE)) continue;
    const cue = longestFrom(root, tokens, start, last);
    if (cue === undefined || cue.end <= covered || (start === apart && cue.end === apart)) continue;
    cues.push(cue);
    if (!cue.gapped) covered = cue.end;
    // "defend its airspace" is no passage, though other words stand between
    else if (cue.node!.ends.every(({ issue }) => issue === NOTHING)) apart = cue.end;
  }
  return cues;
}

/** The bits of all words. */
const EVERY = -1;

/** A word where a cue may go on: its forms, and their bits. */
const goingOn = wordFact(({ norm, lemma, text, pos }) => {
  const low = lowerCase(lemma);
  const [normBit, lowBit] = [bitOf(norm), low === norm ? 0 : bitOf(low)];
  const dash = text === '-' || text === '–' || text === '‑';
  return {
    norm,
    low,
    normBit,
    lowBit,
    sieve: dash ? EVERY : normBit | lowBit,
    dash,
    mark: text === '.' || text === ',',
    verb: pos === 'VERB' || pos === 'AUX',
  };
});

/** A gap passes over no verb: "stop enabling the war" is no "stop … war". */
const endsGap = (token: Token, { mark, verb }: ReturnType<typeof goingOn>): boolean =>
  mark || (verb && !/^(?:amod|compound)/.test(token.deprel));

/** What the first word of a cue leads to. */
interface Opening {
  /** The cue that is this one word. */
  readonly whole: Node | undefined;
  readonly nodes: readonly Node[];
  /** The bits of the words that a cue may go on with behind it. */
  readonly sieve: number;
}

/** Both word and lemma may begin a cue. */
function openingOf(root: Node, { norm, lemma }: Word): Opening | null {
  const low = lowerCase(lemma);
  const nodes = (low === norm ? [norm] : [norm, low]).flatMap(form => root.next.get(form) ?? []);
  if (nodes.length === 0) return null;
  return {
    whole: nodes.find(({ ends }) => ends.length > 0),
    nodes,
    sieve: nodes.reduce((bits, { sieve, skip }) => bits | (skip ? EVERY : sieve), 0),
  };
}

/** The trie of data/issues: what begins there is a fact of the word. */
let sharedRoot: Node | undefined;
const sharedOpening = wordFact(word => openingOf(sharedRoot!, word));
const OPENS_CUE = wordMark(word => loadIssues() && sharedOpening({ word }) !== null);
/** Of a dossier's own issues: what begins at each token; clauses, statements and positions ask for the same tokens. */
const openings = new WeakMap<
  readonly Token[],
  { readonly root: Node; readonly known: (Opening | null | undefined)[] }
>();
function openingAt(root: Node, tokens: readonly Token[], at: number): Opening | null {
  if (root === sharedRoot) return sharedOpening(tokens[at]!);
  let kept = openings.get(tokens);
  if (kept?.root !== root) {
    kept = { root, known: new Array<Opening | null | undefined>(tokens.length).fill(undefined) };
    openings.set(tokens, kept);
  }
  const { known } = kept;
  if (known[at] === undefined) known[at] = openingOf(root, tokens[at]!.word);
  return known[at]!;
}

/** The longest cue from a word on. Behind most first words none goes on. */
function longestFrom(root: Node, tokens: readonly Token[], start: number, last: number): Cue | undefined {
  const opening = openingAt(root, tokens, start);
  if (opening === null) return undefined;
  const { whole, nodes, sieve } = opening;
  const goesOn = start < last && (sieve & goingOn(tokens[start + 1]!).sieve) !== 0;
  if (!goesOn && whole === undefined) return undefined;
  const cue = new Cue(tokens, start, last, whole);
  if (goesOn) for (const node of nodes) cue.goOn(node, start + 1, false);
  return cue.node && cue;
}

/** A capital in mid-sentence. */
const isProper = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(tokens[at].text);

/** "How much Bill and I did": a name without an article. */
const isBare = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.tag === 'NNP' && tokens[at + 1]?.norm === 'and' && tokens[at + 2]?.pos === 'PRON';

/** Few issues are spoken of at once: a look through them is quicker than a map. */
function hitOf<T extends IssueHit>(hits: readonly T[], issue: string): T | undefined {
  for (const hit of hits) if (hit.issue === issue) return hit;
  return undefined;
}

function rank(tokens: readonly Token[], cues: readonly Cue[], isName: (token: number) => boolean): IssueHit[] {
  const hits: Writable<IssueHit>[] = [];
  for (const { start, node } of cues) {
    for (const { issue, strong, noun, finer, words } of node!.ends) {
      if (issue === NOTHING) continue;
      if (!strong && isName(start)) continue;
      if (noun && tokens[start]!.pos === 'VERB') continue;
      // one word of a longer name: "Autonomous Republic"
      if (words === 1 && isName(start) && (isName(start - 1) || isName(start + 1))) continue;
      if (words === 1 && !strong && isProper(tokens, start) && (isProper(tokens, start - 1) || isBare(tokens, start)))
        continue;
      const score = (strong ? STRONG : WEAK) + WORD * (words - 1) + (finer ? FINER : 0);
      const before = hitOf(hits, issue);
      if (!before) hits.push({ issue, score, strong, at: start });
      else if (score > before.score) {
        before.score = score + AGAIN;
        before.strong = strong;
        before.at = start;
      } else before.score += AGAIN;
    }
  }
  return hits.length < 2 ? hits : hits.sort((a, b) => b.score - a.score || a.at - b.at || (a.issue < b.issue ? -1 : 1));
}

let shared: IssueIndex | undefined;

/** The issues of data/issues. */
export function loadIssues(): IssueIndex {
  if (!shared) {
    const entries = loadFolder('issues', issueShape);
    sharedRoot = plant(entries);
    shared = indexOf(entries, sharedRoot);
  }
  return shared;
}

/** By id, as a dossier brings them along. */
export type OwnIssues = Readonly<Record<string, IssueEntry>>;

/** The general issues, and those that a dossier adds or puts in place of one of them. */
export const withOwnIssues = (own: OwnIssues): ReadonlyMap<string, IssueEntry> =>
  new Map([...loadIssues().issues, ...Object.entries(own)]);

const ownIndexes = new WeakMap<OwnIssues, IssueIndex>();

/** The index that every article of a dossier is read with; made once for each object of own issues. */
export function issueIndex(own?: OwnIssues): IssueIndex {
  if (!own || Object.keys(own).length === 0) return loadIssues();
  let index = ownIndexes.get(own);
  if (!index) {
    index = makeIssueIndex(withOwnIssues(own));
    ownIndexes.set(own, index);
  }
  return index;
}
