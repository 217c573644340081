/**
 * Who will do what, by when, on which condition. In: a reading. Out: promises, agreed and scheduled steps, and what is told of keeping or
 * breaking them. What one says of others ("Norland will lose") is a forecast, what one asks of them a demand: neither is here.
 */
import { commitmentsLexicon } from '../../knowledge/commitments.ts';
import type { Speaker } from '../../model/mentions.ts';
import type { CommitmentMention, CommitmentStatus } from '../../model/moves.ts';
import { makeEvidence } from '../../model/span.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import type { Reading } from '../reading.ts';
import type { Range } from '../statements/tree.ts';

/** Tokens of evidence; longer clauses are cut after the act. */
const LONGEST_EVIDENCE = 36;

interface Found {
  readonly committer: Speaker;
  readonly clause: Clause;
  readonly range: Range;
  /** Where the text of the act starts. */
  readonly act: number;
  readonly status: CommitmentStatus;
  readonly by: string;
}

export function findCommitments(reading: Reading): CommitmentMention[] {
  const byPredicate = new Map(reading.clauses.map(c => [c.predicate, c]));
  const taken = new Set<number>();
  const found: CommitmentMention[] = [];
  for (const clause of reading.clauses) {
    if (clause.question || clause.hypothetical || taken.has(clause.predicate)) continue;
    const one = boundTo(reading, clause, byPredicate) ?? scheduled(reading, clause) ?? announced(reading, clause) ?? keptOrBroken(reading, clause); // biome-ignore format: one line
    if (!one) continue;
    taken.add(one.clause.predicate);
    // "is due to continue": the step itself is not told a second time
    const step = one.by === 'scheduled' ? reading.tree.child(one.clause.predicate, 'xcomp', 'advcl') : undefined;
    if (step !== undefined) taken.add(step);
    found.push(makeCommitment(reading, one, byPredicate));
    for (const other of partnersOf(reading, one))
      found.push(makeCommitment(reading, { ...one, committer: other }, byPredicate));
  }
  return found;
}

const FIRST_PERSON = /^(?:i|we|us)$/;
const THIRD_PERSON = /^(?:he|she|it|they|who)$/;

/** Who does it: the actor named; "we" and "he" inside a statement are its speaker. */
function doerOf(reading: Reading, clause: Clause): { who: Speaker; own: boolean } | undefined {
  const { subject } = clause;
  if (subject === undefined) return undefined;
  const speaker = clause.statement === undefined ? undefined : reading.statements[clause.statement]!.speaker;
  const { norm } = reading.doc.tokens[subject]!;
  if (FIRST_PERSON.test(norm)) return speaker && { who: speaker, own: true };
  const actor = reading.actorOf(subject) ?? coordinated(reading, subject);
  if (actor) return { who: actor, own: speaker !== undefined && isSameSide(reading, actor, speaker) };
  if (THIRD_PERSON.test(norm) && norm !== 'who' && speaker && isIndirect(reading, clause))
    return { who: speaker, own: true };
  return undefined;
}

const isIndirect = (reading: Reading, { statement }: Clause): boolean =>
  statement !== undefined && reading.statements[statement]!.mode !== 'direct';

/** The others of "Norland and Kenya will meet". */
function partnersOf(reading: Reading, { clause, committer, by }: Found): Speaker[] {
  if (clause.subject === undefined || by === 'scheduled') return [];
  const first = 'actor' in committer ? committer.actor : undefined;
  return reading.tree
    .children(clause.subject)
    .filter(c => reading.doc.tokens[c]!.deprel === 'conj')
    .map(c => reading.actorOf(c))
    .filter((s): s is Speaker => s !== undefined && 'actor' in s && s.actor !== first)
    .slice(0, 3);
}

/** "Forces of Norland": the owner or the nationality of the doer. */
function coordinated(reading: Reading, head: number): Speaker | undefined {
  const { tree, doc } = reading;
  for (const child of tree.children(head)) {
    if (!/^(?:nmod|amod|compound|flat)/.test(doc.tokens[child]!.deprel)) continue;
    const named = reading.actorOf(child);
    if (named) return named;
    const name = doc.names.find(n => n.first <= child && n.last > child && n.kind === 'nationality');
    const known = name?.known && reading.actors.find(a => a.known === name.known);
    if (known) return { actor: known.key };
  }
  return undefined;
}

function isSameSide(reading: Reading, a: Speaker, b: Speaker): boolean {
  if (!('actor' in a) || !('actor' in b)) return false;
  const side = (key: string): string[] => [key, reading.actors.find(x => x.key === key)?.speaksFor ?? key];
  const other = side(b.actor);
  return side(a.actor).some(key => other.includes(key));
}

/** "pledged to release", "is ready to attend", "expects to meet". */
function boundTo(reading: Reading, clause: Clause, byPredicate: ReadonlyMap<number, Clause>): Found | undefined {
  const { binding, not_acts: notActs } = commitmentsLexicon();
  const { tokens } = reading.doc;
  const above = clause.governor && byPredicate.get(clause.governor.predicate);
  if (!above || clause.modal !== 'to' || !/^(?:xcomp|ccomp|advcl)/.test(clause.governor!.relation)) return undefined;
  const verb = tokens[above.predicate]!.lemma;
  if (!binding.has(verb) && !binding.has(above.lemma) && !binding.has(tokens[above.predicate]!.norm)) return undefined;
  if (above.negated || above.hypothetical || (above.passive && verb !== 'commit') || above.object !== undefined || notActs.has(clause.lemma)) return undefined; // biome-ignore format: one line
  if (above.modal !== undefined && above.modal !== 'will') return undefined;
  const doer = doerOf(reading, above) ?? described(reading, above);
  if (!doer || (above.statement !== undefined && !doer.own && verb !== 'agree')) return undefined;
  const range = { first: firstOf(reading, above), last: clause.range.last };
  return { committer: doer.who, clause, range, act: clause.range.first, status: 'open', by: 'bound' };
}

/** "Diplomats agreed to …": nobody known by name, so the words, for verbs that bind. */
function described({ doc, tree }: Reading, { subject, statement }: Clause): { who: Speaker; own: boolean } | undefined {
  const token = subject === undefined ? undefined : doc.tokens[subject]!;
  if (token?.pos !== 'NOUN' || statement !== undefined) return undefined;
  const begin = doc.tokens[Math.max(tree.extent(token.index).first, token.index - 5)]!;
  return { who: { described: doc.article.text.slice(begin.start, token.end).replace(/\s+/g, ' ') }, own: true };
}

const firstOf = (reading: Reading, { subject, predicate, range }: Clause): number =>
  subject !== undefined && subject < predicate && predicate - subject < 15
    ? Math.max(Math.min(range.first, subject), reading.tree.extent(subject).first)
    : range.first;

/** "The talks are due to resume on Monday", "a meeting is planned for tomorrow", "is to meet the king". */
function scheduled(reading: Reading, clause: Clause): Found | undefined {
  const lexicon = commitmentsLexicon();
  const { tokens } = reading.doc;
  const subject = subjectOrObject(clause);
  if (subject === undefined || clause.negated) return undefined;
  const event = lexicon.meetings.has(tokens[subject]!.lemma);
  const word = tokens[clause.predicate]!;
  const time = timeIn(reading, clause.range);
  if (
    event &&
    (lexicon.postponed.has(clause.lemma) || lexicon.withdrawn.has(clause.lemma)) &&
    clause.passive &&
    clause.modal === undefined
  ) {
    const who = convenerOf(reading, subject, clause);
    const status = lexicon.postponed.has(clause.lemma) ? 'postponed' : 'withdrawn';
    return who && { committer: who, clause, range: clause.range, act: clause.range.first, status, by: 'scheduled' };
  }
  const planned =
    (lexicon.scheduled.has(word.lemma) || lexicon.scheduled.has(word.norm)) &&
    (clause.passive || clause.copular || word.norm === 'due') &&
    word.lemma !== 'agree';
  const willBegin = event && /^(?:will|would|to)$/.test(clause.modal ?? '') && lexicon.begins.has(word.lemma) && clause.governor?.relation !== 'acl'; // biome-ignore format: one line
  if (!(planned && (event || reading.actorOf(subject))) && !(willBegin && time !== undefined)) return undefined;
  const who = (event ? undefined : reading.actorOf(subject)) ?? convenerOf(reading, subject, clause);
  if (!who) return undefined;
  const status = /^(?:supposed|meant)$/.test(word.norm) && clause.tense === 'past' ? 'postponed' : 'open';
  return { committer: who, clause, range: clause.range, act: clause.range.first, status, by: 'scheduled' };
}

const subjectOrObject = (clause: Clause): number | undefined => (clause.passive ? clause.object : clause.subject);

/** Whose meeting it is: named in its phrase ("of the Coalition"), else the one who tells of it. */
function convenerOf(reading: Reading, event: number, clause: Clause): Speaker | undefined {
  const { first, last } = reading.tree.extent(event);
  for (let i = event + 1; i <= Math.min(last, event + 12); i++) {
    const actor = reading.actorOf(i);
    if (actor) return actor;
  }
  for (let i = first; i < event; i++) {
    const actor = reading.actorOf(i);
    if (actor) return actor;
  }
  return clause.statement === undefined ? undefined : reading.statements[clause.statement]!.speaker;
}

/** What one tells of others as a plan, not a forecast. */
const MEETS = new Set([
  'meet',
  'talk',
  'discuss',
  'visit',
  'travel',
  'attend',
  'host',
  'speak',
  'co-chair',
  'chair',
  'convene',
  'arrive',
  'sign',
]);

/** "We will …", "he would meet …" of oneself or one's side; told by the reporter: "the presidents will discuss …". */
function announced(reading: Reading, clause: Clause): Found | undefined {
  const { not_acts: notActs } = commitmentsLexicon();
  const { tokens } = reading.doc;
  if (clause.copular || clause.passive || notActs.has(tokens[clause.predicate]!.lemma)) return undefined;
  const going = clause.tense === 'future' && clause.modal === undefined;
  if (clause.modal !== 'will' && clause.modal !== 'shall' && clause.modal !== 'would' && !going) return undefined;
  const doer = doerOf(reading, clause);
  if (!doer) return undefined;
  const relative = clause.governor?.relation.startsWith('acl') || clause.governor?.relation.startsWith('advcl');
  // "would" of the reporter, or in direct speech, is a supposition as often as a plan
  if (clause.modal === 'would' && (relative || !isIndirect(reading, clause) || clause.perfect)) return undefined;
  const meets = MEETS.has(clause.lemma) && !clause.negated && clause.condition === undefined;
  if (clause.statement !== undefined && !doer.own && !meets) return undefined;
  if (relative && clause.statement === undefined) return undefined;
  const range = { first: firstOf(reading, clause), last: clause.range.last };
  return { committer: doer.who, clause, range, act: clause.predicate, status: 'open', by: 'announced' };
}

/** "Norland violated the truce", "has kept its word". */
function keptOrBroken(reading: Reading, clause: Clause): Found | undefined {
  const { breach, keep, bound } = commitmentsLexicon();
  const { tokens } = reading.doc;
  if (clause.object === undefined || !bound.has(tokens[clause.object]!.lemma) || clause.negated) return undefined;
  const broken = breach.has(clause.lemma);
  if (!broken && !(keep.has(clause.lemma) && /^(?:word|promise|pledge|commitment)$/.test(tokens[clause.object]!.lemma)))
    return undefined;
  if (clause.modal !== undefined || (!broken && clause.tense !== 'past' && !clause.perfect)) return undefined;
  const doer = doerOf(reading, clause) ?? accused(reading, clause);
  if (!doer) return undefined;
  const range = { first: firstOf(reading, clause), last: clause.range.last };
  return { committer: doer.who, clause, range, act: clause.range.first, status: broken ? 'reported breached' : 'reported done', by: 'outcome' }; // biome-ignore format: one line
}

/** "accused Norland of violating …": the one accused. */
function accused(reading: Reading, { governor }: Clause): { who: Speaker } | undefined {
  const object = governor && reading.tree.child(governor.predicate, 'obj');
  const who = object === undefined ? undefined : reading.actorOf(object);
  return who && { who };
}

function timeIn(reading: Reading, { first, last }: Range): number | undefined {
  const times = reading.timesIn(first, last).filter(i => reading.times[i]!.when.edtf !== undefined && reading.times[i]!.timexType !== 'DURATION'); // biome-ignore format: one line
  return times.find(i => reading.times[i]!.tense !== 'past') ?? times[0];
}

function makeCommitment(reading: Reading, found: Found, byPredicate: ReadonlyMap<number, Clause>): CommitmentMention {
  const { tokens, article } = reading.doc;
  const { clause, committer, status, by } = found;
  const range = trim(reading, found.range, clause.predicate);
  const words = (r: Range): string =>
    article.text.slice(tokens[r.first]!.start, tokens[r.last]!.end).replace(/\s+/g, ' ');
  const time = timeIn(reading, clause.range) ?? timeIn(reading, range);
  const condition = clause.condition === undefined ? undefined : byPredicate.get(clause.condition);
  const receiver = clause.recipient ?? clause.obliques.find(o => o.preposition === 'to')?.head;
  const to = receiver === undefined ? undefined : reading.actorOf(receiver);
  // "will not go there": without its "not" the promise would be turned round
  const helpers = clause.negated
    ? reading.tree.children(clause.predicate).filter(c => /^(?:aux|advmod)/.test(tokens[c]!.deprel))
    : [];
  const act = Math.min(found.act, ...helpers);
  return {
    committer,
    ...(to ? { to } : {}),
    text: words({ first: Math.min(Math.max(act, range.first), range.last), last: range.last }),
    ...(time !== undefined ? { due: { time } } : {}),
    ...(condition ? { condition: words(condition.range) } : {}),
    status,
    ...(clause.statement !== undefined ? { statement: clause.statement } : {}),
    evidence: makeEvidence(article, { start: tokens[range.first]!.start, end: tokens[range.last]!.end }),
    by: `commitments/${by}`,
  };
}

/** Inside one sentence, no longer than a clause, no marks at the edges. */
function trim({ doc }: Reading, { first, last }: Range, predicate: number): Range {
  const { tokens } = doc;
  const sentence = doc.sentences[tokens[predicate]!.sentence]!;
  let begin = Math.max(first, sentence.first, predicate - LONGEST_EVIDENCE / 2);
  let end = Math.min(last, sentence.last - 1, begin + LONGEST_EVIDENCE);
  while (begin < predicate && /^(?:PUNCT|SCONJ|CCONJ)$/.test(tokens[begin]!.pos)) begin++;
  while (end > predicate && /^(?:PUNCT|CCONJ|SCONJ)$/.test(tokens[end]!.pos)) end--;
  return { first: begin, last: end };
}
