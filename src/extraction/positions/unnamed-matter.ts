/**
 * What a stance is about where no word names an issue: "offered to create 5,000 places", "rejected the new roster", "insists on the post of
 * deputy". Where a report is of a table that ends no war (wages, a coalition, a price), what a party there demands, offers or refuses is a
 * matter of that table, whether the agenda knows its name or not; of a war too much else is told. In: a candidate without an issue. Out: the issue that the report speaks of most, or `other`; nothing where
 * the report is of something else, or the words say no matter.
 */
import type { IssueHit, IssueIndex } from '../../knowledge/issues.ts';
import { stanceLexicon } from '../../knowledge/stances.ts';
import type { Doc } from '../../model/doc.ts';
import { tableOf } from '../domestic.ts';
import type { Reading } from '../reading.ts';
import { tellsOfNoWar } from './kind-of-talks.ts';
import { SAYING_NOTHING } from './no-stance.ts';
import type { Candidate } from './room.ts';

/** Words of the table that a report about one holds at least, and their least share of it. */
const TABLE = { words: 5, share: 0.025 };
/** Words that name an issue at least where it is what a report is about, and how far before the next one. */
const TOLD = 3;
const AHEAD = 1.5;

/** Words that show by themselves that somebody takes a side; a mood, a plan or a duty needs a matter by its name. */
const CLEAR =
  /^positions\/(?:verb-(?:oppose|demand|offer|propose|want|support|call|ask|like|commit|condemn|speak-for|speak-against)|adjective|noun|judgement|order)$/;

/** Acts that are no matter by themselves. */
const EMPTY_ACTS = new Set(['do', 'be', 'go', 'get', 'have', 'say', 'speak', 'talk', 'see', 'know', 'come', 'make', 'take', 'wait', 'try', 'let', 'listen', 'hear', 'play', 'live', 'help', 'work', 'take part', 'thank', 'remain', 'use', 'find', 'keep', 'believe', 'think', 'turn', 'learn', 'discuss', 'raise', 'touch', 'consider', 'give', 'provide', 'put', 'reconsider']); // biome-ignore format: one glance
/** Things that are none. */
const EMPTY_THINGS = new Set(['comment', 'comments', 'people', 'man', 'woman', 'thing', 'way', 'time', 'day', 'side', 'place', 'name', 'report', 'reporter', 'question', 'word', 'view', 'visit', 'visitor', 'call', 'role', 'effort', 'statement', 'remark', 'claim', 'interview', 'media', 'action', 'move', 'work', 'team', 'success', 'progress', 'news', 'support', 'situation', 'anyone', 'everything', 'chance', 'opportunity', 'example', 'attention', 'goal', 'aim', 'fact', 'idea', 'one', 'what', 'share']); // biome-ignore format: one glance

export function unnamedMatter(reading: Reading, index: IssueIndex, candidate: Candidate): IssueHit | undefined {
  if (!candidate.strong || !CLEAR.test(candidate.rule) || !isOfTable(reading.doc)) return undefined;
  if (!isMatter(reading, candidate) || !candidate.holders.some(({ who, party }) => party !== undefined || 'described' in who || speaksForParty(reading, who.actor))) return undefined; // biome-ignore format: one thought
  return { issue: mostTold(reading.doc, index) ?? 'other', score: 1, strong: true, at: -1 };
}

function isOfTable(doc: Doc): boolean {
  const { words, share } = tableOf(doc);
  return words >= TABLE.words && share >= TABLE.share && tellsOfNoWar(doc);
}

/** A person alone may want what is nothing to a table. */
function speaksForParty({ actors }: Reading, key: string): boolean {
  const actor = actors.find(a => a.key === key);
  return actor !== undefined && (actor.kind !== 'person' || actor.speaksFor !== undefined);
}

/** An act with what it is done to, or a thing that is nobody. */
function isMatter({ tree, actorOf }: Reading, { target, predicate }: Candidate): boolean {
  const { head, kind, range } = target;
  const { pos, lemma } = tree.tokens[head]!;
  if (pos === 'VERB' && (kind === 'infinitive' || kind === 'gerund' || kind === 'request' || kind === 'clause')) {
    if (SAYING_NOTHING.has(lemma) || EMPTY_ACTS.has(lemma)) return false;
    return head > predicate && tree.children(head).some(c => isThing(c) && c > head);
  }
  return isThing(head) && range.last - range.first < MAX_THING;

  function isThing(at: number): boolean {
    const token = tree.tokens[at]!;
    if (token.pos !== 'NOUN' && token.pos !== 'PROPN') return false;
    const { outsiders, members, bodies } = stanceLexicon();
    if (EMPTY_THINGS.has(token.lemma) || outsiders.has(token.lemma)) return false;
    return actorOf(at) === undefined && !members.has(token.lemma) && !bodies.has(token.lemma);
  }
}

const MAX_THING = 24;

const told = new WeakMap<Doc, string | null>();

/** The issue that most words of a report name, where it is clear which. */
function mostTold(doc: Doc, index: IssueIndex): string | undefined {
  let found = told.get(doc);
  if (found === undefined) {
    const counts = new Map<string, number>();
    for (const { first, last } of doc.sentences)
      for (const { issue, strong } of index.issuesOf(doc.tokens, first, last - 1))
        if (strong && !index.issues.get(issue)?.general && !OF_ANY_TABLE.has(issue))
          counts.set(issue, (counts.get(issue) ?? 0) + 1);
    const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    found = first && first[1] >= TOLD && first[1] >= AHEAD * (second?.[1] ?? 0) ? first[0] : null;
    told.set(doc, found);
  }
  return found ?? undefined;
}

/** What reports of every table speak of. */
const OF_ANY_TABLE = new Set(['talks', 'peace-deal', 'framework', 'format', 'participation', 'timetable', 'venue', 'support', 'relations', 'leaders-meeting', 'preconditions', 'hostilities', 'ceasefire', 'other']); // biome-ignore format: one glance
