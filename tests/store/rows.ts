/** Rows of one small made-up article, for tests of the store alone. */
import type { ArticleRows } from '../../src/store/write.ts';

export const RECORDS_PER_ARTICLE = 40;

export function rowsOf(id: string, change: Partial<ArticleRows['article']> = {}): ArticleRows {
  const text = `Text of ${id}.`;
  return {
    article: {
      id,
      source_id: null,
      url_key: null,
      outlet: 'Test Post',
      outlet_key: 'test post',
      title: `Title ${id}`,
      language: 'en',
      published_from: '2026-02-10',
      published_until: '2026-02-10T23:59',
      version_key: '2026-02-10',
      version: 1,
      previous_version: null,
      length: text.length,
      posts: 0,
      furniture: 0,
      statements: RECORDS_PER_ARTICLE,
      actors: 1,
      times: 0,
      derived_with: 'test',
      removed: 0,
      original: '{}',
      record: JSON.stringify({ id, published: { edtf: '2026-02-10', basis: 'given' } }),
      text,
      ...change,
    },
    mentions: { article: id, actors: [], times: [], statements: [] },
    records: Array.from({ length: RECORDS_PER_ARTICLE }, (_, seq) => ({
      noun: 'statement',
      id: `${id}-${String(seq).padStart(3, '0')}`,
      article: id,
      seq,
      speaker: `actor-${id}`,
      party: null,
      mode: 'direct',
      kind: null,
      status: null,
      stance: null,
      outlet_key: 'test post',
      date_from: '2026-02-10',
      date_until: '2026-02-10T23:59',
      search: `words ${seq}`,
      node: null,
      cluster: `${id}-${String(seq).padStart(3, '0')}`,
      merged: null,
      json: '{}',
    })),
    links: [],
    actors: [
      {
        actor: `actor-${id}`,
        article: id,
        published_from: '2026-02-10',
        statements: RECORDS_PER_ARTICLE,
        shape: '',
        json: '{}',
      },
    ],
    own: { noun: 'article', id, json: '{}' },
    nodes: [],
  };
}
