/**
 * What a stance is about where its own words do not say: "rejected it", "such a meeting", "the proposal". In: a candidate and what its
 * target speaks of. Out: the issue of what it refers to. Only a stance that the word itself shows may lean on what stands around.
 */
import type { IssueHit, IssueIndex } from '../../knowledge/issues.ts';
import { stanceLexicon } from '../../knowledge/stances.ts';
import { caseOf } from '../clauses/read-clauses.ts';
import type { Reading } from '../reading.ts';
import { hasRelation } from '../statements/tree.ts';
import { namedBefore } from './named-before.ts';
import type { Candidate } from './room.ts';

export interface Matters {
  readonly reading: Reading;
  readonly index: IssueIndex;
  readonly isName: (token: number) => boolean;
}

/** Words that point back. */
const POINTING = new Set(['it', 'they', 'them', 'such', 'this', 'that', 'these', 'those', 'one']);
/** Sentences looked back over, of any paragraph: wire copy has one sentence a paragraph. */
const BACK = 2;
/** Words of a sentence looked at on either side; longer ones are no prose. */
const AROUND = 80;
/** A target with more words has a matter of its own, or none. */
const SHORT = 9;

export function resolveIssue(room: Matters, candidate: Candidate, own: IssueHit | undefined): IssueHit | undefined {
  if (!candidate.strong) return own;
  const { first, last } = candidate.target.matter ?? candidate.target.range;
  if (last - first > SHORT) return own;
  const { tokens } = room.reading.doc;
  // "Agree to such talks": a finer matter of the same word, if the words before name one.
  const pointing = pointsBack(room, candidate);
  const before = own?.strong ? undefined : namedBefore(room, candidate);
  if (before) return { ...before, at: -1 };
  if (own?.strong) return pointing ? (finer(room, candidate, own) ?? own) : own;
  const general = own === undefined || isGeneral(room, own);
  if (own && !general) return pointing ? (finer(room, candidate, own) ?? own) : own;
  const { head } = candidate.target;
  const vague = stanceLexicon().vague.has(tokens[head]!.lemma) && isDefinite(room, candidate);
  const named =
    own?.at === head &&
    /^an?$/.test(tokens[first]!.norm) &&
    /^(?:deal|agreement|pact|treaty)$/.test(tokens[head]!.lemma); // "wants a deal" points to none
  if ((!vague || named) && !pointing) return own;
  return issueAround(room, candidate, pointing ? BACK : 1) ?? own;
}

/** "The plan", "such steps", "a move opposed by": one that was named. "Additional steps" were not. */
function isDefinite({ reading }: Matters, { target: { head, matter } }: Candidate): boolean {
  const { tree } = reading;
  if (matter || tree.tokens[head]!.pos === 'PRON') return true;
  if (hasOwnMatter(reading, head)) return false;
  // "concrete measures", "international efforts": an adjective points to none that was named
  const telling = OF_ANY_KIND.has(tree.tokens[head]!.lemma) ? /^(?:det|nmod:poss|compound)/ : /^(?:det|nmod:poss|amod|compound)/; // biome-ignore format: one thought
  return tree
    .children(head)
    .some(
      c =>
        telling.test(tree.tokens[c]!.deprel) &&
        !/^(?:any|some|further|additional|more|other|new|no|all)$/.test(tree.tokens[c]!.norm),
    );
}

/** "The idea of such a force": what it is of stands there, named by an issue or not. "Of the mediator" says whose. */
function hasOwnMatter({ tree, actorOf }: Reading, head: number): boolean {
  const { vague, members, bodies } = stanceLexicon();
  return tree.children(head).some(c => {
    const { pos, lemma } = tree.tokens[c]!;
    if (c < head) return false;
    if (!hasRelation(tree.tokens[c]!, 'nmod') || pos !== 'NOUN' || actorOf(c) !== undefined) return false;
    if (!/^(?:of|on|about|for)$/.test(caseOf(tree, c))) return false;
    return !vague.has(lemma) && !members.has(lemma) && !bodies.has(lemma);
  });
}

const OF_ANY_KIND = new Set(['effort', 'measure', 'step', 'action']);

const isGeneral = ({ index }: Matters, { issue }: IssueHit): boolean => index.issues.get(issue)?.general === true;

/** Nouns that take up what was named before: the vague ones, and what talks are called. */
const isTaken = (lemma: string): boolean => stanceLexicon().vague.has(lemma) || OF_TALKS.has(lemma);
const OF_TALKS = new Set([
  'talk',
  'negotiation',
  'meeting',
  'summit',
  'conference',
  'dialogue',
  'discussion',
  'session',
]);

function pointsBack({ reading }: Matters, { target, predicate, rule }: Candidate): boolean {
  if (rule === 'positions/verb-hope') return false; // "I hope it is no surprise"
  const { tokens } = reading.doc;
  for (let i = Math.max(target.range.first, predicate - SHORT); i <= target.range.last; i++) {
    const { norm, deprel, tag, head } = tokens[i]!;
    // "keep control" of what was named
    if (norm === 'control' && !/^(?:of|over)$/.test(tokens[i + 1]?.norm ?? '')) return true;
    if (!POINTING.has(norm) || /^(?:mark|expl)/.test(deprel)) continue;
    if (norm === 'that' && (tag === 'WDT' || deprel === 'nsubj')) continue; // "a plan that Norvand made"
    if (norm === 'such' && tokens[i + 1]?.norm === 'as') continue;
    if (norm === 'those' && /^(?:VBG|VBN|WP|IN)$/.test(tokens[i + 1]?.tag ?? '')) continue; // "those fleeing": people
    // "those forces": a noun of its own
    const noun = tokens[head];
    if (/^(?:det|amod)/.test(deprel) && noun?.pos === 'NOUN' && !isTaken(noun.lemma)) continue;
    return true;
  }
  return false;
}

/** "The recognised government rejects the deal": the words for the holder tell nothing of the matter. */
function isOfHolder({ reading: { tree } }: Matters, { holderAt, predicate }: Candidate, at: number): boolean {
  if (holderAt === undefined || holderAt > predicate || at > holderAt) return false;
  const { first } = tree.extent(holderAt);
  return at >= first && holderAt - first < LONGEST_HOLDER;
}
const LONGEST_HOLDER = 8;

/** "Welcomed the announcement, which follows a failed bid to restart talks": told of the thing, which was named before. */
function isToldOfIt({ reading: { doc } }: Matters, { target }: Candidate, at: number): boolean {
  const { last } = target.range;
  return at > last && doc.tokens[last + 1]?.text === ',' && doc.tokens[last + 2]?.norm === 'which';
}

/** The issue of the sentence, where a strong cue stands, else of those before it, nearest first; else a weak one of the sentence. */
function issueAround(room: Matters, candidate: Candidate, back: number): IssueHit | undefined {
  // Of several the most telling, not the nearest: "deploy peacekeepers to the border – a proposal that Norvand rejects".
  // the verb of stance itself is no matter: "supports" in "supports the proposal"
  const [own] = hitsOf(room, candidate, 0).filter(
    hit =>
      !isGeneral(room, hit) &&
      hit.at !== candidate.predicate &&
      !isOfHolder(room, candidate, hit.at) &&
      !isToldOfIt(room, candidate, hit.at),
  );
  if (own?.strong) return own;
  for (let steps = 1; steps <= back; steps++) {
    const hits = hitsOf(room, candidate, steps).filter(hit => hit.strong);
    const hit = hits.find(h => !isGeneral(room, h)) ?? hits[0];
    if (hit) return hit;
  }
  return own;
}

/** "A summit … such talks": an issue named before that is finer than the own one, or may be meant by its general word. */
function finer(room: Matters, candidate: Candidate, own: IssueHit): IssueHit | undefined {
  for (let steps = 0; steps <= BACK; steps++) {
    for (const hit of hitsOf(room, candidate, steps)) {
      if (!hit.strong || hit.issue === own.issue) continue;
      const entry = room.index.issues.get(hit.issue);
      const kin = KIN.get(own.issue)?.has(hit.issue) === true;
      if (entry?.broader === own.issue || kin) return hit;
    }
  }
  return undefined;
}

/** General words of the talks and the matters that they may stand for. */
const KIN = new Map([
  ['talks', new Set(['leaders-meeting', 'format', 'participation'])],
  ['peace-deal', new Set(['ceasefire', 'framework'])],
  ['framework', new Set(['peace-deal', 'ceasefire'])],
]);

/** Issues of the sentence `steps` before the predicate's, best first. */
function hitsOf(room: Matters, candidate: Candidate, steps: number): IssueHit[] {
  const { doc } = room.reading;
  const sentence = doc.sentences[doc.tokens[candidate.predicate]!.sentence - steps];
  if (!sentence) return [];
  const { head, matter, range } = candidate.target;
  const middle = steps === 0 ? candidate.predicate : sentence.last;
  const first = Math.max(sentence.first, middle - AROUND);
  // A pronoun takes up what stands before it: "it is supported by allies who made sanctions tighter".
  const end =
    steps === 0 && doc.tokens[head]!.pos === 'PRON'
      ? Math.min(middle, (matter ?? range).first) - 1
      : middle + AROUND / 2;
  const last = Math.min(sentence.last - 1, end);
  return room.index.issuesOf(doc.tokens, first, last, room.isName);
}
