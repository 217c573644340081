/**
 * What holds for everything that Parley reads, whatever the text. In: an article and what was read in it. Out: one line a breach,
 * none where all is well. Lines instead of assertions, so that a property can shrink on "no breach" and show all of them.
 */
import type { Article } from '../../src/model/article.ts';
import type { Mentions, Speaker, StatementMention, TimeMention } from '../../src/model/mentions.ts';
import { CONTEXT_LENGTH, type Evidence, type Span } from '../../src/model/span.ts';

const isInside = ({ start, end }: Span, text: string): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;

export function* articleBreaches(article: Article): Generator<string> {
  const { text, posts, furniture } = article;
  if (text.trim() === '') yield 'the text is empty';
  if (text !== text.trim()) yield 'the text begins or ends with white space';
  if (/\n{3,}|\r|\0/.test(text)) yield 'the text has characters that cleaning should take out';
  if (!/^[a-z]{2,3}$/.test(article.language)) yield `the language is "${article.language}"`;
  let last = 0;
  for (const post of posts) {
    if (!isInside(post, text)) yield `post ${post.start}-${post.end} lies outside the text`;
    if (post.start < last) yield `post ${post.start}-${post.end} overlaps the one before`;
    last = post.end;
  }
  for (const { start, quote, by } of furniture) {
    if (!(start >= 0 && start <= text.length)) yield `furniture at ${start} lies outside the text`;
    if (quote.trim() === '' || by === '') yield `furniture at ${start} has no words or no rule`;
  }
}

function* evidenceBreaches(what: string, evidence: Evidence, article: Article): Generator<string> {
  const { start, end } = evidence;
  if (evidence.article !== article.id) yield `${what}: the evidence names another article`;
  if (!isInside(evidence, article.text)) return yield `${what}: the evidence ${start}-${end} lies outside the text`;
  if (article.text.slice(start, end) !== evidence.quote)
    yield `${what}: the quote is not what stands at ${start}-${end}`;
  if (article.text.slice(Math.max(0, start - CONTEXT_LENGTH), start) !== evidence.prefix) yield `${what}: wrong prefix`;
  if (article.text.slice(end, end + CONTEXT_LENGTH) !== evidence.suffix) yield `${what}: wrong suffix`;
  for (const part of evidence.parts ?? []) {
    const within = part.start >= start && part.end <= end && part.start < part.end;
    if (!within) yield `${what}: its ${part.part} ${part.start}-${part.end} lies outside the evidence ${start}-${end}`;
  }
}

function* timeBreaches(time: TimeMention, index: number, { text }: Article, count: number): Generator<string> {
  const what = `time ${index} "${time.quote}"`;
  if (!isInside(time, text)) yield `${what} lies outside the text`;
  else if (text.slice(time.start, time.end) !== time.quote) yield `${what} is not what stands there`;
  if (time.by === '') yield `${what} names no rule`;
  const { anchorTime } = time;
  if (anchorTime !== undefined && !(anchorTime >= 0 && anchorTime < count && anchorTime !== index)) {
    yield `${what} leans on time ${anchorTime}`;
  }
}

function* actorBreaches(article: Article, { actors }: Mentions): Generator<string> {
  const keys = new Set(actors.map(actor => actor.key));
  if (keys.size !== actors.length) yield 'two actors have the same key';
  for (const actor of actors) {
    const what = `actor "${actor.name}"`;
    if (actor.name.trim() === '' || actor.by === '') yield `${what} has no name or no rule`;
    if (actor.speaksFor !== undefined && !keys.has(actor.speaksFor)) yield `${what} speaks for nobody`;
    if (actor.forms.length === 0) yield `${what} stands nowhere in the text`;
    for (const form of actor.forms) if (!isInside(form, article.text)) yield `${what}: a form lies outside the text`;
    for (const alias of actor.aliases)
      if (!article.text.includes(alias)) yield `${what}: "${alias}" is not in the text`;
    for (const role of actor.roles) {
      yield* evidenceBreaches(`${what}, ${role.title}`, role.evidence, article);
      if (role.of && 'actor' in role.of && !keys.has(role.of.actor)) yield `${what}: ${role.title} of nobody`;
    }
  }
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

function* statementBreaches(
  statement: StatementMention,
  index: number,
  article: Article,
  mentions: Mentions,
): Generator<string> {
  const what = `statement ${index} "${statement.text.slice(0, 40)}"`;
  const keys = new Set(mentions.actors.map(actor => actor.key));
  const isKnown = (speaker: Speaker) =>
    'actor' in speaker ? keys.has(speaker.actor) : speaker.described.trim() !== '';
  if (!isKnown(statement.speaker)) yield `${what} has no speaker`;
  if (statement.addressee && !isKnown(statement.addressee)) yield `${what} is addressed to nobody`;
  if (statement.text.trim() === '') yield `${what} says nothing`;
  if (statement.by === '' || statement.construction === '') yield `${what} names no rule`;
  yield* evidenceBreaches(what, statement.evidence, article);
  const parts = statement.evidence.parts ?? [];
  if (!parts.some(part => part.part === 'content')) yield `${what} does not say where its content stands`;
  const told = new Set(wordsOf(statement.evidence.quote));
  const invented = wordsOf(statement.text).filter(word => !told.has(word));
  if (invented.length > 0) yield `${what}: "${invented[0]}" is not in its evidence`;
  const { said, within } = statement;
  if (said && 'time' in said && !mentions.times[said.time]) yield `${what} was said at no time`;
  if (within !== undefined && (within === index || !mentions.statements[within])) yield `${what} lies within nothing`;
}

/** Every piece of evidence anywhere in a move, every speaker, and every pointer to the article's times and statements. */
function* moveBreaches(article: Article, mentions: Mentions): Generator<string> {
  const keys = new Set(mentions.actors.map(actor => actor.key));
  for (const [noun, list] of Object.entries(mentions.moves ?? {})) {
    for (const [index, move] of (list as readonly object[]).entries()) {
      const what = `${noun} ${index}`;
      if (!('by' in move) || move.by === '') yield `${what} names no rule`;
      yield* partBreaches(what, move, keys, article, mentions);
    }
  }
}

function* partBreaches(
  what: string,
  part: unknown,
  keys: ReadonlySet<string>,
  article: Article,
  mentions: Mentions,
): Generator<string> {
  if (part === null || typeof part !== 'object') return;
  if ('quote' in part && 'prefix' in part) return yield* evidenceBreaches(what, part as Evidence, article);
  if ('actor' in part && typeof part.actor === 'string' && !keys.has(part.actor))
    yield `${what}: ${part.actor} is nobody`;
  if ('described' in part && String(part.described).trim() === '') yield `${what}: somebody is not described`;
  if ('time' in part && typeof part.time === 'number' && !mentions.times[part.time]) yield `${what}: at no time`;
  if ('statement' in part && typeof part.statement === 'number' && !mentions.statements[part.statement]) {
    yield `${what} stands in no statement`;
  }
  for (const inner of Object.values(part)) yield* partBreaches(what, inner, keys, article, mentions);
}

export function findBreaches(article: Article, mentions: Mentions): string[] {
  const breaches = [...articleBreaches(article)];
  if (mentions.article !== article.id) breaches.push('the mentions name another article');
  mentions.times.forEach((time, i) => {
    breaches.push(...timeBreaches(time, i, article, mentions.times.length));
  });
  breaches.push(...actorBreaches(article, mentions));
  mentions.statements.forEach((statement, i) => {
    breaches.push(...statementBreaches(statement, i, article, mentions));
  });
  breaches.push(...moveBreaches(article, mentions));
  return breaches;
}
