/**
 * Copies are read once. In: how articles are read. Out: the same; an article whose words, title and dates were read a moment ago under
 * another outlet's name is given that reading under its own id. The reader is handed no more of any article than what it goes by, so
 * that nothing shared can hang on what differs.
 */
import { foldWord, gazetteer, nameParts } from '../knowledge/gazetteer.ts';
import type { NamesFile } from '../knowledge/names-file.ts';
import type { Article } from '../model/article.ts';
import type { Mentions } from '../model/mentions.ts';
import { present } from '../model/present.ts';

/** Readings kept: copies of few articles come at a time, and an article without a date is read with several. */
const KEPT = 12;
/** Longer texts are not kept: one of 3 MB has a hundred megabytes of mentions. */
const LONGEST = 60_000;

/** Longest label that may say whose an address is: "gov.uk", "govt.nz", "com.au". Longer ones are names of sites. */
const PUBLIC_LABEL = 4;

/** The end of an address, which names a country or a government. */
function endOfHost(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const [second, last] = new URL(url).hostname.split('.').slice(-2);
  const ends = [second, last].filter(label => label !== undefined && label.length <= PUBLIC_LABEL);
  return ends.length > 0 ? `https://${ends.join('.')}/` : undefined;
}

/** An outlet says something where it is itself somebody ("The White House"), or an address. */
function tellingOutlet(outlet: string, names: NamesFile): boolean {
  if (outlet.includes('.')) return true;
  let node: ReturnType<typeof gazetteer>['trie'] | undefined = gazetteer(names).trie;
  for (const part of nameParts(outlet.replace(/^the /i, ''))) node = node?.next.get(foldWord(part));
  return node?.forms !== undefined;
}

/** "told the Harbour Post": the text names its outlet, elsewhere than behind a dateline ("MUSCAT, March 15 (Harbour Post) -"). */
function namesItself(outlet: string, text: string): boolean {
  const between = text.split(outlet.replace(/^the /i, ''));
  return between.some((before, i) => {
    const behind = between[i + 1];
    return behind !== undefined && !(before.endsWith('(') && /^\) *[-\u2013\u2014]/.test(behind));
  });
}

/** What reading goes by: the words with their places, the dates, and of the publisher what tells a state. */
export function asRead(article: Article, names: NamesFile): Article {
  const { id, title, byline, dateline, language, published, modified, text, posts, outlet, url } = article;
  return present({
    id,
    title,
    byline,
    dateline,
    language,
    published,
    modified,
    text,
    posts,
    outlet: outlet !== undefined && (tellingOutlet(outlet, names) || namesItself(outlet, text)) ? outlet : undefined,
    url: url === undefined ? undefined : endOfHost(url),
    furniture: [],
    credits: [],
  });
}

type Read = (article: Article, names: NamesFile) => Mentions;

/** Where a mention says which article it is in; in words a quotation mark is written otherwise. */
const idIn = (id: string): string => `"article":${JSON.stringify(id)}`;

export function sharedReading(read: Read): Read {
  const kept = new Map<string, { readonly id: string; readonly json: string }>();
  /** Of which names the readings are. */
  let of: NamesFile | undefined;
  return (article, names) => {
    const bare = asRead(article, names);
    if (article.text.length > LONGEST) return read(bare, names);
    if (of !== names) kept.clear();
    of = names;
    const key = JSON.stringify({ ...bare, id: '' });
    const before = kept.get(key);
    const mentions = before ? undefined : read(bare, names);
    const entry = before ?? { id: article.id, json: JSON.stringify(mentions) };
    // The one met last is kept longest.
    kept.delete(key);
    kept.set(key, entry);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
    return mentions ?? (JSON.parse(entry.json.replaceAll(idIn(entry.id), idIn(article.id))) as Mentions);
  };
}
