/** Why a record exists, in plain sentences. In: the record, and the analysed article for statements. Out: Explanation. Pure. */
import type { Doc } from '../model/doc.ts';
import type { ActorRecord, ArticleRecord, StatementRecord } from '../model/record.ts';
import type { Span } from '../model/span.ts';
import type { When } from '../model/when.ts';
import { moveFacts, passagesOf } from './describe-move.ts';
import { speakerName, tellerName, whenText } from './make-views.ts';
import type { ActorView, ArticleView, Explanation, MoveView, ParsedSentence, StatementView } from './views.ts';

type Words = Explanation['words'][number];

/** The sentences that a span touches, with their parse; heads count from the sentence's first token. */
export function parsedSentences(doc: Doc, span: Span): ParsedSentence[] {
  return doc.sentences
    .filter(sentence => sentence.start < span.end && span.start < sentence.end)
    .map(sentence => ({
      start: sentence.start,
      end: sentence.end,
      text: doc.article.text.slice(sentence.start, sentence.end),
      tokens: doc.tokens.slice(sentence.first, sentence.last).map(token => ({
        text: token.text,
        lemma: token.lemma,
        pos: token.pos,
        deprel: token.deprel,
        head: token.head < sentence.first || token.head >= sentence.last ? -1 : token.head - sentence.first,
        start: token.start,
        end: token.end,
      })),
    }));
}

const withArticle = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;

const MODES: Readonly<Record<StatementRecord['mode'], string>> = {
  direct: 'Its content stands in quotation marks, word for word',
  indirect: "Its content is the reporter's rendering, without quotation marks",
  mixed: "Its content is partly quoted, partly the reporter's rendering",
};

/** A time whose words have no date to stand on is quoted, not dated. */
function saidSentence(said: When | undefined): string {
  if (!said) return 'The text does not say when it was said.';
  if (!said.edtf) return `It was said "${said.text ?? ''}"; nothing tells which day that is.`;
  return `It was said ${whenText(said)} (${said.basis}${said.text ? `, "${said.text}"` : ''}).`;
}

export function explainStatement(view: StatementView, article: { readonly text: string }, doc: Doc): Explanation {
  const { statement } = view;
  const evidence = statement.evidence[0]!;
  const words: Words[] = (evidence.parts ?? []).map(({ part, start, end }) => ({
    what: part,
    quote: article.text.slice(start, end),
    start,
    end,
  }));
  const said = statement.said;
  const teller = tellerName(view);
  const because = [
    `The rule ${statement.by} found ${withArticle(statement.mode)} statement (${statement.construction}).`,
    typeof statement.speaker === 'string'
      ? `Its speaker is ${speakerName(view)}${view.party ? `, whose words count for ${view.party.name}` : ''}.`
      : `Its source is not named: "${statement.speaker.described}".`,
    `${MODES[statement.mode]}${statement.cue ? `; the word that reports it is "${statement.cue}"` : ''}.`,
    saidSentence(said),
    `It was reported ${whenText(statement.reported) || 'on an unknown day'} (${statement.reported.basis}).`,
    ...(statement.hedge ? [`The report hedges it: "${statement.hedge}".`] : []),
    ...(statement.via.length > 0 ? [`It came by way of ${statement.via.join(', then ')}.`] : []),
    ...(statement.within
      ? [`It stands inside another statement (${statement.within})${teller ? `, which is by ${teller}` : ''}.`]
      : []),
  ];
  return {
    id: statement.id,
    kind: 'statement',
    by: statement.by,
    because,
    words,
    article: view.article,
    sentences: parsedSentences(doc, evidence),
    record: statement,
  };
}

export function explainMove(view: MoveView, doc: Doc): Explanation {
  const { noun, record, article } = view;
  const evidence = record.evidence[0]!;
  const known = moveFacts(view).map(([name, value]) => `${name[0]!.toUpperCase()}${name.slice(1)}: ${value}.`);
  const within = 'statement' in record && record.statement;
  return {
    id: record.id,
    kind: noun,
    by: record.by,
    because: [
      `The rule ${record.by} found ${withArticle(noun)}.`,
      ...known,
      ...(within ? [`It stands in the words of a statement (${within}).`] : []),
    ],
    words: passagesOf(view).map(({ quote, start, end }) => ({ what: 'evidence', quote, start, end })),
    article,
    sentences: parsedSentences(doc, evidence),
    record,
  };
}

export function explainActor(view: ActorView, doc: Doc | undefined): Explanation {
  const actor: ActorRecord = view.actor;
  const first = actor.evidence[0]!;
  const of = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
  const because = [
    `The rule ${actor.by} found it as ${withArticle(actor.kind)}.`,
    `It is written ${actor.aliases.map(alias => `"${alias}"`).join(', ') || `"${actor.name}"`}.`,
    view.articles.total > 1
      ? `${of(view.articles.total, 'article')} name it; they were joined because a list knows the name or the full names are equal.`
      : 'One article names it.',
    ...(view.speaksFor ? [`Its words count for ${view.speaksFor.name}.`] : []),
    `${of(view.statements.total, 'statement')} by it or for it.`,
  ];
  const words: Words[] = [
    { what: 'first named', quote: first.quote, start: first.start, end: first.end },
    ...actor.roles
      .filter(role => role.evidence.article === first.article)
      .map(role => ({
        what: `role: ${role.title}`,
        quote: role.evidence.quote,
        start: role.evidence.start,
        end: role.evidence.end,
      })),
  ];
  const article = view.articles.items.find(ref => ref.id === first.article);
  return {
    id: actor.id,
    kind: 'actor',
    by: actor.by,
    because,
    words,
    ...(article ? { article } : {}),
    sentences: doc ? parsedSentences(doc, first) : [],
    record: actor,
  };
}

export function explainArticle(view: ArticleView): Explanation {
  const article: ArticleRecord = view.article;
  const { published } = article;
  const counts = new Map<string, number>();
  for (const { by } of article.furniture) counts.set(by, (counts.get(by) ?? 0) + 1);
  const because = [
    published.edtf
      ? `Published ${published.edtf} (${published.basis}${published.text ? `, "${published.text}"` : ''}).`
      : 'Nothing tells when it was published.',
    ...(published.basis === 'inferred' && published.note ? [`Its date was ${published.note}.`] : []),
    `Outlet: ${article.outlet ?? 'unknown'}. Language: ${article.language}.`,
    `Version ${article.version}${article.previousVersion ? `, after ${article.previousVersion}` : ''}.`,
    `${view.statements.length} statements, ${view.actors.length} actors, ${article.times.length} times, ${article.posts.length} posts.`,
    ...[...counts].sort().map(([by, n]) => `The rule ${by} took out ${n} ${n === 1 ? 'passage' : 'passages'}.`),
    ...view.corrections.map(c => `Corrected on ${c.at.slice(0, 10)}: ${c.field} is ${c.value}.`),
  ];
  return {
    id: article.id,
    kind: 'article',
    by: 'reading',
    because,
    words: article.furniture.map(({ start, quote, by }) => ({ what: by, quote, start, end: start })),
    article: { id: article.id, title: article.title, outlet: article.outlet, url: article.url, published },
    sentences: [],
    record: article,
  };
}
