/**
 * Plans, drafts, frameworks, deals and resolutions of one article. In: a reading. Out: one ProposalMention per plan or document, over
 * all phrases that speak of it: authors, points, status, hand-overs, provisions, what it revises or counters.
 * Two phrases are one proposal when nothing they say differs (points, authors) and they share kind or a telling word.
 */
import { proposalsLexicon } from '../../knowledge/proposals.ts';
import type { Speaker } from '../../model/mentions.ts';
import type { ClauseMention, HandoverMention, ProposalMention, ProposalStatus } from '../../model/moves.ts';
import { type Evidence, makeEvidence } from '../../model/span.ts';
import { type Clause, caseOf } from '../clauses/read-clauses.ts';
import type { Reading } from '../reading.ts';
import type { Range } from '../statements/tree.ts';
import { findPhrases, type Phrase } from './phrases.ts';

/** Tokens of a clause that may stand as evidence. */
const LONGEST_CLAUSE = 16;
/** Sentences that "the plan" may lie after the last phrase that named one. */
const REACH = 12;

interface Draft {
  readonly phrases: Phrase[];
  points: number | undefined;
  authors: Speaker[];
}

export function findProposals(reading: Reading): ProposalMention[] {
  const drafts: Draft[] = [];
  for (const phrase of findPhrases(reading)) {
    const known = [...drafts].reverse().find(d => (phrase.bare ? pointsBackTo(reading, phrase, d) : isSame(d, phrase)));
    if (known) add(known, phrase);
    else if (!phrase.bare && !phrase.tentative)
      drafts.push({ phrases: [phrase], points: phrase.points, authors: [...phrase.authors] });
  }
  const mentions = drafts.map((draft, i) => makeMention(reading, draft, `p${i + 1}`));
  return linkVersions(reading, drafts, mentions);
}

function add(draft: Draft, phrase: Phrase): void {
  draft.phrases.push(phrase);
  draft.points ??= phrase.points;
  const keys = new Set(draft.authors.map(a => JSON.stringify(a)));
  if (!phrase.bare) draft.authors.push(...phrase.authors.filter(a => !keys.has(JSON.stringify(a))));
}

const overlap = <T>(a: Iterable<T>, b: ReadonlySet<T>): number => [...a].filter(x => b.has(x)).length;
const family = (noun: string): string =>
  /^(?:ceasefire|truce|armistice|cessation)$/.test(noun) ? 'pause'
  : /^(?:agreement|deal|accord|pact|settlement|treaty|compromise)$/.test(noun) ? 'agreement'
  : /^(?:plan|proposal|initiative|roadmap|blueprint|formula|offer|vision|package)$/.test(noun) ? 'plan'
  : noun; // biome-ignore format: one glance

function conflicts(draft: Draft, phrase: Phrase): boolean {
  if (phrase.points !== undefined && draft.points !== undefined && phrase.points !== draft.points) return true;
  const number = draft.phrases.find(p => p.number !== undefined)?.number;
  if (phrase.number !== undefined && number !== undefined && phrase.number !== number) return true;
  if (phrase.authors.length === 0 || draft.authors.length === 0) return false;
  const keys = new Set(draft.authors.map(a => JSON.stringify(a)));
  return !phrase.authors.some(a => keys.has(JSON.stringify(a)));
}

function isSame(draft: Draft, phrase: Phrase): boolean {
  if (conflicts(draft, phrase)) return false;
  if (phrase.points !== undefined && phrase.points === draft.points) return true;
  const apart = draft.phrases[0]!.apart ?? false;
  if (phrase.apart || apart) {
    const keys = new Set(draft.authors.map(a => JSON.stringify(a)));
    const byOne = phrase.authors.some(a => keys.has(JSON.stringify(a)));
    return byOne && phrase.noun === draft.phrases[0]!.noun && overlap(draft.phrases[0]!.matter, phrase.matter) >= 2;
  }
  // "Norvand has proposed a truce" is not "a proposed truce" of nobody's, which the mediators may have on the table
  if (family(phrase.noun) === 'pause' && !phrase.definite && draft.authors.length === 0 && phrase.authors.length > 0)
    return false;
  const near = draft.phrases.filter(p => family(p.noun) === family(phrase.noun));
  if (near.length === 0) return false;
  const { modifiers, weak } = proposalsLexicon();
  const telling = (p: Phrase): string[] => [...p.modifiers].filter(m => modifiers.has(m) && !weak.has(m));
  return near.some(p => {
    if (overlap(p.matter, phrase.matter) >= 2) return true;
    if (family(p.noun) === 'pause') return true;
    if (overlap(telling(p), phrase.modifiers) > 0)
      return p.matter.size === 0 || phrase.matter.size === 0 || overlap(p.matter, phrase.matter) > 0;
    const sameAuthor = p.authors.length > 0 && phrase.authors.length > 0;
    return sameAuthor && (p.matter.size === 0 || phrase.matter.size === 0);
  });
}

/** "The plan": the last one named of its family, not far back. */
function pointsBackTo({ doc }: Reading, phrase: Phrase, draft: Draft): boolean {
  if (!phrase.definite || conflicts(draft, phrase)) return false;
  const last = draft.phrases.at(-1)!;
  if (doc.tokens[phrase.head]!.sentence - doc.tokens[last.head]!.sentence > REACH) return false;
  if (phrase.matter.size > 0 && overlap(phrase.matter, last.matter) === 0) return false;
  return draft.phrases.some(
    p => p.noun === phrase.noun || (family(p.noun) === family(phrase.noun) && family(p.noun) === 'plan'),
  );
}

const textOf = ({ doc: { tokens, article } }: Reading, { first, last }: Range): string =>
  article.text.slice(tokens[first]!.start, tokens[last]!.end).replace(/\s+/g, ' ').replace(/["“”]/g, '').trim();
const evidenceOf = ({ doc: { tokens, article } }: Reading, { first, last }: Range): Evidence =>
  makeEvidence(article, { start: tokens[first]!.start, end: tokens[last]!.end });

/** The clause of a phrase where it is short, else the phrase. */
function evidenceRange(phrase: Phrase): Range {
  const { clause, range } = phrase;
  if (!clause || phrase.head < clause.range.first || phrase.head > clause.range.last) return range;
  return clause.range.last - clause.range.first < LONGEST_CLAUSE ? clause.range : range;
}

function makeMention(reading: Reading, draft: Draft, key: string): ProposalMention {
  const named = draft.phrases.filter(p => !p.bare);
  const names = [...new Set(named.map(p => textOf(reading, p.name)))];
  const best = named.find(p => p.points !== undefined) ?? named[0]!;
  const name = textOf(reading, best.name);
  const clauses = draft.phrases.flatMap(p => (p.clause ? [{ phrase: p, clause: p.clause }] : []));
  const status = statusOf(reading, clauses);
  const seen = new Set<string>();
  const evidence = draft.phrases
    .filter(p => !p.bare || clauses.some(c => c.phrase === p && tellsMore(c.clause)))
    .map(p => evidenceOf(reading, evidenceRange(p)))
    .filter(e => !seen.has(`${e.start}`) && seen.add(`${e.start}`));
  return {
    key,
    name,
    aliases: names.filter(n => n !== name),
    kind: best.kind,
    ...(draft.points !== undefined ? { points: draft.points } : {}),
    authors: draft.authors,
    ...(status ? { status } : {}),
    handovers: clauses.flatMap(({ phrase, clause }) => handoverOf(reading, phrase, clause)),
    clauses: clauses.flatMap(({ phrase, clause }) => provisionOf(reading, phrase, clause)),
    evidence,
    by: 'proposals',
  };
}

const tellsMore = ({ lemma }: Clause): boolean => {
  const { author, hand, provide, status } = proposalsLexicon();
  return author.has(lemma) || hand.has(lemma) || provide.has(lemma) || status.has(lemma);
};

const isAsserted = (clause: Clause): boolean => !clause.hypothetical && !clause.question && !clause.negated;
const isPast = (clause: Clause): boolean =>
  isAsserted(clause) && clause.modal === undefined && (clause.tense === 'past' || clause.perfect || clause.passive);

/** The last thing told of it that has happened. */
function statusOf(
  reading: Reading,
  clauses: readonly { phrase: Phrase; clause: Clause }[],
): ProposalStatus | undefined {
  const { status } = proposalsLexicon();
  let last: ProposalStatus | undefined;
  for (const { phrase, clause } of clauses) {
    if (clause.object !== phrase.head || !isAsserted(clause)) continue;
    const told = status.get(clause.lemma);
    const happened = isPast(clause) || (told === 'under discussion' && clause.progressive) || (told === 'rejected' && clause.tense === 'present' && clause.modal === undefined); // biome-ignore format: one line
    if (told && happened && !(told === 'floated' && last)) last = told === 'handed over' && !recipientOf(reading, clause) ? (last ?? 'floated') : told; // biome-ignore format: one line
  }
  return last;
}

function recipientOf(reading: Reading, clause: Clause): Speaker | undefined {
  const { tree } = reading;
  const to =
    clause.recipient ??
    clause.obliques.find(o => /^(?:to|before)$/.test(o.preposition))?.head ??
    // the parser hangs "to Egypt" on the plan as often as on the verb
    (clause.object === undefined
      ? undefined
      : tree.children(clause.object).find(c => c > clause.object! && caseOf(tree, c) === 'to'));
  return to === undefined ? undefined : reading.actorOf(to);
}

function handoverOf(reading: Reading, phrase: Phrase, clause: Clause): HandoverMention[] {
  if (
    !proposalsLexicon().hand.has(clause.lemma) ||
    clause.object !== phrase.head ||
    clause.negated ||
    clause.hypothetical
  )
    return [];
  const received = clause.lemma === 'receive';
  const from = received ? clause.obliques.find(o => o.preposition === 'from')?.head : clause.subject;
  const to = received ? clause.subject : undefined;
  const receiver = to !== undefined ? reading.actorOf(to) : recipientOf(reading, clause);
  const giver = from !== undefined ? reading.actorOf(from) : undefined;
  // "brought a plan" without a receiver is no hand-over
  if (!receiver) return [];
  const time = reading
    .timesIn(clause.range.first, clause.range.last)
    .find(i => reading.times[i]!.when.edtf !== undefined);
  return [
    {
      ...(giver ? { from: giver } : {}),
      to: receiver,
      ...(time !== undefined ? { when: { time } } : {}),
      status: isPast(clause) ? 'occurred' : 'planned',
      evidence: evidenceOf(reading, evidenceRange(phrase)),
    },
  ];
}

/** "The plan would limit …", "the draft calls for …". */
function provisionOf(reading: Reading, phrase: Phrase, clause: Clause): ClauseMention[] {
  const { provide } = proposalsLexicon();
  const says = provide.has(clause.lemma) || clause.modal === 'would';
  if (
    clause.subject !== phrase.head ||
    clause.passive ||
    clause.copular ||
    !says ||
    clause.negated ||
    clause.hypothetical
  )
    return [];
  if (clause.range.last <= clause.predicate) return [];
  const range = { first: clause.predicate, last: Math.min(clause.range.last, clause.predicate + 40) };
  return [{ text: textOf(reading, range), accepts: [], rejects: [], evidence: evidenceOf(reading, range) }];
}

/** "The latest version of the plan", "a counter-proposal to the plan", "the revised text of …". */
function linkVersions(
  { doc: { tokens } }: Reading,
  drafts: readonly Draft[],
  mentions: readonly ProposalMention[],
): ProposalMention[] {
  return mentions.map((mention, i) => {
    const counter = drafts[i]!.phrases.find(
      p => !p.bare && (p.kind === 'counter-proposal' || p.modifiers.has('counter') || p.clause?.lemma === 'counter'),
    );
    if (!counter) return mention;
    // the one that its own words name ("to the U.S. plan"), else the last before it
    const inside = drafts.findIndex(
      (d, j) =>
        j !== i &&
        d.phrases.some(
          p =>
            p.head > counter.head &&
            p.head <= counter.head + 8 &&
            tokens[p.head]!.sentence === tokens[counter.head]!.sentence,
        ),
    );
    const before = drafts.findLastIndex((d, j) => j !== i && d.phrases.some(p => p.head < counter.head));
    const target = inside >= 0 ? inside : before;
    return target >= 0 ? { ...mention, counters: mentions[target]!.key } : mention;
  });
}
