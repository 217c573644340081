/** Records become views: the names beside the ids. Pure; the store hands in what it found. */
import { present } from '../model/present.ts';
import type { ActorRole, ArticleRecord, StatementRecord, Who } from '../model/record.ts';
import type { When } from '../model/when.ts';
import type { ActorRef, ArticleRef, OriginView, StatementView } from './views.ts';

export const articleRef = (article: {
  id: string;
  title?: string;
  outlet?: string;
  url?: string;
  published: When;
}): ArticleRef =>
  present({
    id: article.id,
    title: article.title,
    outlet: article.outlet,
    url: article.url,
    published: article.published,
  });

/** The families that one of these articles belongs to; all where none are named. */
export function familiesOf(families: readonly OriginView[], articles: readonly string[] | undefined): OriginView[] {
  const wanted = articles && new Set(articles);
  return families.filter(family => !wanted || family.articles.some(({ id }) => wanted.has(id)));
}

export interface Refs {
  readonly actors: ReadonlyMap<string, ActorRef & { readonly speaksFor?: string }>;
  readonly articles: ReadonlyMap<string, ArticleRef>;
}

const plainActor = (actor: ActorRef | undefined): ActorRef | undefined =>
  actor && { id: actor.id, name: actor.name, kind: actor.kind };

type Teller = NonNullable<StatementView['teller']>;

/** Who tells what stands in the words of an enclosing statement; nobody where that is of the same speaker. */
export function tellerOf(
  statement: StatementRecord,
  enclosing: StatementRecord | undefined,
  actorOf: (id: unknown) => ActorRef | undefined,
): Teller | undefined {
  const teller = enclosing?.speaker;
  if (teller === undefined || sameWho(teller, statement.speaker)) return undefined;
  return typeof teller === 'string' ? actorOf(teller) : teller;
}

const sameWho = (one: Who, two: Who): boolean =>
  typeof one === 'string' || typeof two === 'string' ? one === two : one.described === two.described;

export function statementView(
  statement: StatementRecord,
  party: string | undefined,
  refs: Refs,
  enclosing?: StatementRecord,
): StatementView {
  const actorOf = (id: unknown): ActorRef | undefined =>
    typeof id === 'string' ? plainActor(refs.actors.get(id)) : undefined;
  const article = statement.evidence[0]!.article;
  return present({
    statement,
    speaker: actorOf(statement.speaker),
    addressee: actorOf(statement.addressee),
    party: actorOf(party),
    teller: tellerOf(statement, enclosing, actorOf),
    article: refs.articles.get(article) ?? { id: article, published: statement.knownSince },
  });
}

/** Who said it, in words. */
export const speakerName = (view: Pick<StatementView, 'speaker' | 'statement'>): string => {
  const { speaker } = view.statement;
  return view.speaker?.name ?? (typeof speaker === 'string' ? speaker : speaker.described);
};

/** Who says that it was said, in words, where that is somebody else. */
export const tellerName = ({ teller }: Pick<StatementView, 'teller'>): string | undefined =>
  teller && ('described' in teller ? teller.described : teller.name);

/** The words of a statement as they are shown: so that they read alone. Where the act stands before quoted words, these keep their marks. */
export const wordsShown = ({ mode, text, reads }: StatementRecord): Pick<StatementRecord, 'mode' | 'text'> =>
  reads === undefined ? { mode, text } : { mode: mode === 'direct' ? 'mixed' : mode, text: reads };

/** A when in one short piece of text. */
export const whenText = (when: When | undefined): string => when?.edtf ?? when?.text ?? '';

/** Who is sent goes to others, and not only from his own: "Norvand's UN ambassador" is an ambassador to the United Nations; "the president's envoy" is his. */
const SENT = /\bambassador$/i;
/** "The Senior opposition", read with the words before it, is no name. */
const NO_NAME = /^(?:an?|another|senior|top|former)\b/i;

/** What an office is, and whose: "foreign minister", "Ruvania"; "ambassador to the Council" has whose it is in the title. */
export function roleWords(
  { title, of }: Pick<ActorRole, 'title' | 'of'>,
  { nameOf, speaksFor }: { readonly nameOf: (id: string) => string | undefined; readonly speaksFor?: string | undefined }, // biome-ignore format: one thought
): Pick<ActorRole, 'title' | 'of'> {
  const name = of && (nameOf(of) ?? of);
  if (name === undefined || NO_NAME.test(name)) return { title };
  return SENT.test(title) && speaksFor !== undefined && of !== speaksFor ? { title: `${title} to ${name}` } : { title, of: name }; // biome-ignore format: one thought
}

/** An actor's office in words: "foreign minister of Ruvania". */
export function roleText(role: ActorRole, actor: Parameters<typeof roleWords>[1]): string {
  const { title, of } = roleWords(role, actor);
  return `${role.former ? 'former ' : ''}${title}${of ? ` of ${of}` : ''}`;
}

export const articleRecordOf = (
  record: Omit<ArticleRecord, 'text' | 'version' | 'previousVersion'>,
  text: string,
  version: number,
  previousVersion: string | undefined,
): ArticleRecord => present({ ...record, text, version, previousVersion });
