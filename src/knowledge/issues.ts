/**
 * The agenda: issues with their cues, from data/issues and from a dossier that brings its own. In: entries. Out: an index that
 * ranks the issues that a run of words speaks of. Phrases are kept in a trie by word; looking up is linear in the words.
 */
import { z } from 'zod';
import type { Token, Word } from '../model/doc.ts';
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

/** Stands in a cue for up to GAP words: "end … war". */
const ANY = '…';
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

interface Cue {
  readonly start: number;
  readonly end: number;
  readonly node: Node;
}

/** The longest cue that starts at each word; one inside another is left out, save where the other has a gap. */
function findCues(root: Node, tokens: readonly Token[], first: number, last: number): Cue[] {
  const cues: Cue[] = [];
  let covered = -1;
  const marks = root === sharedRoot ? wordMarks(tokens) : undefined;
  for (let start = first; start <= last; start++) {
    if (marks && !(marks[start]! & OPENS_CUE)) continue;
    const found = longestFrom(root, tokens, start, last);
    if (found === undefined || found.end <= covered) continue;
    cues.push({ start, end: found.end, node: found.node });
    if (!found.gapped) covered = found.end;
  }
  return cues;
}

interface Path {
  readonly node: Node;
  /** Words that may still be passed over. */
  readonly gap: number;
  readonly gapped: boolean;
}

/** A gap passes over no verb: "stop enabling the war" is no "stop … war". */
const isVerb = ({ pos, deprel }: Token): boolean => (pos === 'VERB' || pos === 'AUX') && !/^(?:amod|compound)/.test(deprel); // biome-ignore format: one glance

/** A word where a cue may go on: its forms, and their bits. */
const goingOn = wordFact(({ norm, lemma, text }) => {
  const low = lowerCase(lemma);
  return {
    forms: low === norm ? [norm] : [norm, low],
    sieve: bitOf(norm) | bitOf(low),
    dash: text === '-' || text === '–' || text === '‑',
  };
});

/** What the first word of a cue leads to. */
interface Opening {
  /** The cue that is this one word. */
  readonly whole: Node | undefined;
  readonly open: readonly Path[];
}

/** Both word and lemma may begin a cue. */
function openingOf(root: Node, { norm, lemma }: Word): Opening | null {
  const low = lowerCase(lemma);
  let whole: Node | undefined;
  const open: Path[] = [];
  for (const form of low === norm ? [norm] : [norm, low]) {
    const to = root.next.get(form);
    if (!to) continue;
    if (to.ends.length > 0) whole ??= to;
    stepInto(to, false, open);
  }
  return open.length === 0 ? null : { whole, open };
}

function stepInto(to: Node, gapped: boolean, open: Path[]): void {
  open.push({ node: to, gap: 0, gapped });
  const skip = to.next.get(ANY);
  if (skip) open.push({ node: skip, gap: GAP, gapped: true });
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

const NONE: readonly Path[] = [];

/** Both word and lemma may go on, and a gap; a cue has few words, so that few paths stay open. At most words no cue begins. */
function longestFrom(
  root: Node,
  tokens: readonly Token[],
  start: number,
  last: number,
): { readonly end: number; readonly node: Node; readonly gapped: boolean } | undefined {
  const opening = openingAt(root, tokens, start);
  if (opening === null) return undefined;
  let { open, whole: node } = opening;
  let end = start;
  let viaGap = false;
  for (let i = start + 1; i <= last && open.length > 0; i++) {
    const token = tokens[i]!;
    const { forms, sieve, dash } = goingOn(token);
    if (dash) continue;
    let next: Path[] | undefined;
    for (const path of open) {
      for (let form = 0; form < forms.length && (path.node.sieve & sieve) !== 0; form++) {
        const to = path.node.next.get(forms[form]!);
        if (!to) continue;
        // "stop its … war" over "stop … war": of two that end together the one with more words of its own
        if (to.ends.length > 0 && (node === undefined || i > end)) {
          node = to;
          end = i;
          viaGap = path.gapped;
        }
        next ??= [];
        stepInto(to, path.gapped, next);
      }
      if (path.gap > 0 && token.text !== '.' && token.text !== ',' && !isVerb(token)) {
        next ??= [];
        next.push({ node: path.node, gap: path.gap - 1, gapped: path.gapped });
      }
    }
    open = next ?? NONE;
  }
  return node && { end, node, gapped: viaGap };
}

/** A capital in mid-sentence. */
const isProper = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(tokens[at].text);

/** "How much Bill and I did": a name without an article. */
const isBare = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.tag === 'NNP' && tokens[at + 1]?.norm === 'and' && tokens[at + 2]?.pos === 'PRON';

function rank(tokens: readonly Token[], cues: readonly Cue[], isName: (token: number) => boolean): IssueHit[] {
  const best = new Map<string, IssueHit>();
  for (const { start, node } of cues) {
    for (const { issue, strong, noun, finer, words } of node.ends) {
      if (issue === NOTHING) continue;
      if (!strong && isName(start)) continue;
      if (noun && tokens[start]!.pos === 'VERB') continue;
      // one word of a longer name: "Autonomous Republic"
      if (words === 1 && isName(start) && (isName(start - 1) || isName(start + 1))) continue;
      if (words === 1 && !strong && isProper(tokens, start) && (isProper(tokens, start - 1) || isBare(tokens, start)))
        continue;
      const score = (strong ? STRONG : WEAK) + WORD * (words - 1) + (finer ? FINER : 0);
      const before = best.get(issue);
      if (!before) best.set(issue, { issue, score, strong, at: start });
      else if (score > before.score) best.set(issue, { issue, score: score + AGAIN, strong, at: start });
      else best.set(issue, { issue, score: before.score + AGAIN, strong: before.strong, at: before.at });
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.at - b.at || (a.issue < b.issue ? -1 : 1));
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
