/** Articles behind evidence: their outlet, title and date, and which of them carry one text. Each is asked for once. */
import { useContext, useEffect, useState } from 'react';
import type { ArticleRef, OriginView } from '../../dossier/views.ts';
import { type Source, SourceContext, useAnswer, useVersion } from '../client.ts';

const known = new Map<string, ArticleRef>();
const asked = new Map<string, Promise<void>>();

/** Ids that an address has room for; a view that shows more asks again. */
const MOST = 200;

const remember = ({ id, title, outlet, url, published }: ArticleRef): void => {
  known.set(id, { id, title, outlet, url, published });
};

/** Each question is asked once, however many lines wait for it; one that failed may be asked again. */
function once(key: string, ask: () => Promise<void>): Promise<void> {
  const before = asked.get(key);
  if (before) return before;
  // What fails leaves a line that says less; its link still leads to the article, where the reader is told what is wrong.
  const asking = ask().catch(() => void asked.delete(key));
  asked.set(key, asking);
  return asking;
}

async function learn(source: Source, ids: readonly string[]): Promise<void> {
  const missing = ids.filter(id => !known.has(id));
  for (let at = 0; at < missing.length; at += MOST) {
    const few = missing.slice(at, at + MOST).join(',');
    await once(few, async () =>
      (await source.ask({ name: 'articles', query: { ids: few, limit: MOST } })).items.forEach(remember),
    );
  }
}

/** Of which version of the dossier these articles are. */
let of = 0;

export function useArticleRefs(ids: readonly string[]): ReadonlyMap<string, ArticleRef> {
  const source = useContext(SourceContext);
  const version = useVersion();
  if (version !== of) {
    known.clear();
    asked.clear();
    of = version;
  }
  const [, redraw] = useState(0);
  const wanted = [...new Set(ids)].filter(id => !known.has(id)).join('\n');
  useEffect(() => {
    if (wanted === '') return;
    let gone = false;
    void learn(source, wanted.split('\n')).then(() => gone || redraw(count => count + 1));
    return () => {
      gone = true;
    };
  }, [source, wanted]);
  return known;
}

/** By article: the family of articles that carry its text. Articles without copies are not in it. Of very many articles all families are asked for. */
export function useFamilies(ids: readonly string[]): ReadonlyMap<string, OriginView> {
  const of = ids.length > MOST ? undefined : [...ids].sort().join(',');
  const origins = useAnswer(ids.length > 0 ? { name: 'origins', query: { of } } : undefined).answer ?? [];
  return new Map(origins.flatMap(origin => origin.articles.map(({ id }) => [id, origin] as const)));
}

/** How many texts stand behind these articles: copies of one count once. */
export const originsOf = (articles: Iterable<string>, families: ReadonlyMap<string, OriginView>): number =>
  new Set([...articles].map(id => families.get(id)?.id ?? id)).size;
