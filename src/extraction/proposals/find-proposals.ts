/**
 * Plans, drafts, frameworks, deals and resolutions of one article. In: a reading. Out: one ProposalMention per plan or document, over
 * all phrases that speak of it: authors, points, status, hand-overs, provisions, what it revises or counters.
 * Two phrases are one proposal when nothing they say differs (points, authors) and they share kind or a telling word.
 */
import { proposalsLexicon } from '../../knowledge/proposals.ts';
import type { Speaker } from '../../model/mentions.ts';
import type { HandoverMention, ProposalMention } from '../../model/moves.ts';
import { type Evidence, makeEvidence } from '../../model/span.ts';
import type { Writable } from '../../model/writable.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import type { Reading } from '../reading.ts';
import type { Range } from '../statements/tree.ts';
import { answersToWhole } from './answers-to-whole.ts';
import { type Lookup, makeLookup } from './lookup.ts';
import { findPhrases, type Phrase } from './phrases.ts';
import { type Answer, answered, findAnswers, provisionOf, provisionUnder } from './provisions.ts';
import { isPast, recipientOf, statusOf } from './status.ts';
import { linkVersions } from './versions.ts';

/** Tokens of a clause that may stand as evidence. */
const LONGEST_CLAUSE = 16;
/** Sentences that "the plan" may lie after the last phrase that named one. */
const REACH = 12;

export interface Draft {
  readonly phrases: Phrase[];
  points: number | undefined;
  authors: Speaker[];
}

export function findProposals(reading: Reading): ProposalMention[] {
  const lookup = makeLookup(reading);
  const drafts = joinPhrases(reading, findPhrases(lookup));
  const answers = answersByDraft(drafts, findAnswers(lookup));
  const mentions = drafts.map((draft, i) => makeMention(lookup, draft, `p${i + 1}`, answers.get(draft) ?? []));
  return linkVersions(lookup, drafts, mentions);
}

/** The plan that an answer is said of: the last one named before it. */
function answersByDraft(drafts: readonly Draft[], answers: readonly Answer[]): ReadonlyMap<Draft, Answer[]> {
  const heads = drafts
    .flatMap(draft => draft.phrases.map(phrase => ({ draft, at: phrase.head })))
    .sort((a, b) => a.at - b.at);
  const found = new Map<Draft, Answer[]>();
  let i = 0;
  for (const answer of [...answers].sort((a, b) => a.range.first - b.range.first)) {
    while (i < heads.length && heads[i]!.at <= answer.range.last) i++;
    const draft = heads[i - 1]?.draft;
    if (draft) found.set(draft, [...(found.get(draft) ?? []), answer]);
  }
  return found;
}

function joinPhrases(reading: Reading, phrases: readonly Phrase[]): Draft[] {
  const drafts: Draft[] = [];
  for (const phrase of phrases) {
    const same = phrase.bare ? [] : drafts.filter(d => isSame(d, phrase));
    const taken = phrase.bare || (phrase.takesUp && same.length === 0);
    const fitting = taken ? drafts.filter(d => pointsBackTo(reading, phrase, d, drafts)) : same;
    // the one that shares most of its words, of equals the last
    const shared = (d: Draft): number => Math.max(...d.phrases.map(p => overlap(p.modifiers, phrase.modifiers)));
    const known = fitting.reduce<Draft | undefined>(
      (best, d) => (best && shared(best) > shared(d) ? best : d),
      undefined,
    );
    if (known) add(known, phrase);
    else if (!phrase.bare && !phrase.tentative)
      drafts.push({ phrases: [phrase], points: phrase.points, authors: [...phrase.authors] });
  }
  return drafts;
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
  : /^(?:draft|text|document|paper)$/.test(noun) ? 'draft'
  : noun; // biome-ignore format: one glance

/** A partial truce is not the full one that it may lead to. */
const PARTIAL = /^(?:partial|temporary|limited|humanitarian|local|energy|provisional|interim|initial)$/;
const WHOLE = /^(?:full|formal|permanent|lasting|comprehensive|general|complete|total|unconditional|durable)$/;
function isOfOtherReach(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const has = (words: ReadonlySet<string>, kind: RegExp): boolean => [...words].some(w => kind.test(w));
  return (has(a, PARTIAL) && has(b, WHOLE)) || (has(a, WHOLE) && has(b, PARTIAL));
}

/** "Subsequent proposals", "a rival plan": another one, whatever it shares with the first. */
const OTHER =
  /^(?:subsequent|later|another|alternative|rival|competing|counter|separate|different|earlier|previous|original|initial)$/;

function conflicts(draft: Draft, phrase: Phrase): boolean {
  if (phrase.points !== undefined && draft.points !== undefined && phrase.points !== draft.points) return true;
  if (family(phrase.noun) === 'pause' && draft.phrases.some(p => isOfOtherReach(p.modifiers, phrase.modifiers)))
    return true;
  const number = draft.phrases.find(p => p.number !== undefined)?.number;
  if (phrase.number !== undefined && number !== undefined && phrase.number !== number) return true;
  const others = (words: ReadonlySet<string>): string =>
    [...words]
      .filter(w => OTHER.test(w))
      .sort()
      .join(' ');
  if (!phrase.bare && others(phrase.modifiers) !== '' && others(phrase.modifiers) !== others(draft.phrases[0]!.modifiers)) return true; // biome-ignore format: one condition
  if (phrase.authors.length === 0 || draft.authors.length === 0) return false;
  const keys = new Set(draft.authors.map(a => JSON.stringify(a)));
  const shared = phrase.authors.filter(a => keys.has(JSON.stringify(a))).length;
  // a plan of two is not the plan of one of them
  if (family(phrase.noun) === 'plan' && shared > 0) return shared !== phrase.authors.length || shared !== keys.size;
  // "Norvand's and Karvelia's agreement", "Norvand's and Caldria's": each has one of its own
  return shared < phrase.authors.length && shared < keys.size;
}

function isSame(draft: Draft, phrase: Phrase): boolean {
  if (conflicts(draft, phrase)) return false;
  if (phrase.points !== undefined && phrase.points === draft.points) return true;
  if (phrase.number !== undefined && draft.phrases.some(p => p.number === phrase.number)) return true;
  if (
    phrase.called !== undefined &&
    draft.phrases.some(p => p.called === phrase.called && family(p.noun) === family(phrase.noun))
  )
    return true;
  const apart = draft.phrases[0]!.apart ?? false;
  if (phrase.apart || apart) {
    const keys = new Set(draft.authors.map(a => JSON.stringify(a)));
    const byOne = phrase.authors.some(a => keys.has(JSON.stringify(a)));
    return byOne && phrase.noun === draft.phrases[0]!.noun && overlap(draft.phrases[0]!.matter, phrase.matter) >= 2;
  }
  // "Norvand has proposed a truce" is not "a proposed truce" of nobody's, which the mediators may have on the table
  const byBoth = draft.authors.length > 0 === phrase.authors.length > 0;
  if (family(phrase.noun) === 'pause' && phrase.indefinite && !byBoth) return false;
  const near = draft.phrases.filter(p => family(p.noun) === family(phrase.noun));
  if (near.length === 0) return false;
  const { modifiers, weak, subjects } = proposalsLexicon();
  const tells = (m: string): boolean => subjects.has(m) || (modifiers.has(m) && !weak.has(m));
  const telling = (p: Phrase): string[] => [...p.modifiers].filter(tells);
  return near.some(p => {
    if (overlap(p.matter, phrase.matter) >= 2) return true;
    if (family(p.noun) === 'pause') return true;
    // "security agreements" with others are not the one with Norvand
    if (overlap(telling(p), phrase.modifiers) > 0 && (p.plural === phrase.plural || !phrase.plural))
      return p.matter.size === 0 || phrase.matter.size === 0 || overlap(p.matter, phrase.matter) > 0;
    const sameAuthor = p.authors.length > 0 && phrase.authors.length > 0;
    return sameAuthor && (p.matter.size === 0 || phrase.matter.size === 0);
  });
}

/** "The plan": the last one named of its family, not far back. */
function pointsBackTo({ doc }: Reading, phrase: Phrase, draft: Draft, drafts: readonly Draft[]): boolean {
  if (!phrase.definite || conflicts(draft, phrase)) return false;
  const last = draft.phrases.at(-1)!;
  if (doc.tokens[phrase.head]!.sentence - doc.tokens[last.head]!.sentence > REACH) return false;
  if (phrase.matter.size > 0 && overlap(phrase.matter, last.matter) === 0) return false;
  const own = family(phrase.noun);
  const isOfFamily = (d: Draft): boolean => d.phrases.some(p => family(p.noun) === own);
  // "the accord" is the deal that was named, where no other was
  const joins = own === 'plan' || own === 'draft' || (own === 'agreement' && drafts.filter(isOfFamily).length === 1);
  return draft.phrases.some(p => p.noun === phrase.noun || (joins && family(p.noun) === own));
}

const textOf = ({ doc: { tokens, article } }: Reading, { first, last }: Range): string =>
  article.text
    .slice(tokens[first]!.start, tokens[last]!.end)
    .replace(/\s+/g, ' ')
    .replace(/["“”]/g, '')
    .replace(/(^|\s)['‘]/g, '$1')
    .trim();
const evidenceOf = ({ doc: { tokens, article } }: Reading, { first, last }: Range): Evidence =>
  makeEvidence(article, { start: tokens[first]!.start, end: tokens[last]!.end });

/** The clause of a phrase where it is short, else the words from its doer to the end of the phrase, else the phrase. */
function evidenceRange(reading: Reading, phrase: Phrase): Range {
  const { first, last } = shownRange(phrase);
  const { tokens } = reading.doc;
  // "U.N. Security | Council adopted": a name that the parse cuts in two is shown whole
  let from = first;
  while (from > 0 && tokens[from]!.pos === 'PROPN' && tokens[from - 1]!.pos === 'PROPN' && tokens[from - 1]!.sentence === tokens[from]!.sentence && from > first - 4) from--; // biome-ignore format: one condition
  from = Math.min(from, reading.doc.names.find(n => n.first < from && n.last > from)?.first ?? from);
  return { first: from, last };
}

function shownRange({ clause, range, head, apart }: Phrase): Range {
  if (!clause || apart || head < clause.range.first || head > clause.range.last) return range;
  // "that they will discuss the agreement" tells nothing of it
  if (clause.modal !== undefined && clause.modal !== 'to' && clause.object === head) return range;
  if (clause.range.last - clause.range.first < LONGEST_CLAUSE) return clause.range;
  const { subject, predicate } = clause;
  // "An accord has been reached with Kenya, whose …": as far as the verb and whom it was reached with
  if (clause.passive && clause.object === head && predicate > head && predicate - head < LONGEST_CLAUSE && tellsMore(clause)) {
    const partner = clause.obliques.find(o => o.preposition === 'with')?.head ?? predicate;
    const last = partner - head < LONGEST_CLAUSE ? Math.max(partner, predicate) : predicate;
    return { first: range.first, last: Math.max(range.last, last) };
  } // biome-ignore format: one condition
  const near = subject !== undefined && subject < head && head - subject < LONGEST_CLAUSE - 4 && tellsMore(clause);
  return near ? { first: Math.min(subject, range.first), last: Math.max(range.last, head) } : range;
}

function makeMention(lookup: Lookup, draft: Draft, key: string, answers: readonly Answer[]): ProposalMention {
  const { reading } = lookup;
  const named = draft.phrases.filter(p => !p.bare);
  const names = [...new Set(named.map(p => textOf(reading, p.name)))];
  const best = named.find(p => p.points !== undefined) ?? named[0]!;
  const name = textOf(reading, wholeName(reading, best));
  const clauses = draft.phrases.flatMap(p => (p.clause ? [{ phrase: p, clause: p.clause }] : []));
  const status = statusOf(reading, clauses);
  const provisions = [
    ...clauses.flatMap(({ phrase, clause }) => provisionOf(lookup, phrase, clause)),
    ...draft.phrases.flatMap(phrase => provisionUnder(lookup, phrase)),
  ];
  const whole = answersToWhole(lookup, draft.phrases);
  const seen = new Set<string>();
  const evidence = draft.phrases
    .filter(p => !p.bare || clauses.some(c => c.phrase === p && tellsMore(c.clause)))
    .map(p => evidenceOf(reading, evidenceRange(reading, p)))
    .filter(e => !seen.has(`${e.start}`) && seen.add(`${e.start}`));
  const mention = { key, name } as Writable<ProposalMention>;
  mention.aliases = names.filter(n => n !== name);
  mention.kind = best.kind;
  if (draft.points !== undefined) mention.points = draft.points;
  mention.authors = draft.authors;
  if (status) mention.status = status;
  mention.handovers = clauses.flatMap(({ phrase, clause }) => handoverOf(reading, phrase, clause));
  mention.clauses = answered(lookup, provisions, answers);
  if (whole.length > 0) mention.answers = whole;
  mention.evidence = evidence;
  mention.by = 'proposals';
  return mention;
}

/** "Agreement" names nothing: with what it is between and about it does. */
function wholeName({ doc: { tokens } }: Reading, { name, range, noun, modifiers, number }: Phrase): Range {
  const says = name.last > name.first || modifiers.size > 0 || number !== undefined;
  if (says || !/^(?:agreement|deal|accord|pact|treaty|plan|proposal|offer|draft|framework)$/.test(noun)) return name;
  const next = tokens[name.last + 1];
  const matter = next && (/^(?:on|for|of|with|between|among|about|over|from|regarding|concerning)$/.test(next.norm) || (next.norm === 'to' && tokens.slice(next.index + 1, next.index + 3).some(t => t.tag === 'VB')) || next.tag === 'VBG'); // biome-ignore format: one line
  return matter ? { first: name.first, last: Math.max(name.last, range.last) } : name;
}

const tellsMore = ({ lemma }: Clause): boolean => {
  const { author, hand, provide, status } = proposalsLexicon();
  return author.has(lemma) || hand.has(lemma) || provide.has(lemma) || status.has(lemma);
};

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
  // "confirmed receiving the proposal": whoever confirms
  const { tokens } = reading.doc;
  if (!receiver || (received && tokens[clause.predicate]!.tag === 'VBG')) return [];
  const time = reading
    .timesIn(clause.range.first, clause.range.last)
    .find(i => reading.times[i]!.when.edtf !== undefined);
  return [
    {
      ...(giver ? { from: giver } : {}),
      to: receiver,
      ...(time !== undefined ? { when: { time } } : {}),
      status: isPast(clause) ? 'occurred' : 'planned',
      evidence: evidenceOf(reading, evidenceRange(reading, phrase)),
    },
  ];
}
