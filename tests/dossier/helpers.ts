/** A dossier of a few invented articles, for tests of what users of src/parley.ts see. */
import path from 'node:path';
import type { ParleyRecord } from '../../src/model/record.ts';
import { type Dossier, openDossier, type Source } from '../../src/parley.ts';

export interface TestArticle {
  readonly id?: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly title?: string;
  readonly text: string;
}

/** JSON Lines, the form that says everything about an article. */
export const source = (name: string, ...articles: readonly TestArticle[]): Source => ({
  name: `${name}.jsonl`,
  bytes: Buffer.from(articles.map(article => JSON.stringify(article)).join('\n')),
});

export const namesSource = (yaml: string): Source => ({ name: 'names.yaml', bytes: Buffer.from(yaml), as: 'names' });

export const NOW = '2026-03-01T12:00:00Z';

export const open = (folder: string, name = 'test.parley'): Promise<Dossier> =>
  openDossier(path.join(folder, name), { create: true, now: () => NOW });

export async function recordOf(dossier: Dossier): Promise<ParleyRecord> {
  let json = '';
  for await (const piece of dossier.exportRecord()) json += piece;
  return JSON.parse(json) as ParleyRecord;
}

export const ARTICLES: readonly TestArticle[] = [
  {
    id: 'one',
    url: 'https://post.example/talks',
    outlet: 'Valley Post',
    published: '2026-02-10',
    title: 'Envoys meet in Geneva',
    text: 'GENEVA — "We will not leave the table," Mara Velin said on Tuesday.\n\nVelin, the chief negotiator of Norway, said the next round would open on Friday.\n\nThe United Nations said it was ready to host it.',
  },
  {
    id: 'two',
    url: 'https://post.example/talks?utm_source=mail',
    outlet: 'Valley Post',
    published: '2026-02-11T09:30Z',
    title: 'Envoys meet in Geneva, talks to go on',
    text: '"We will not leave the table," Mara Velin said on Tuesday.\n\nTalks will go on this week, officials said.',
  },
  {
    id: 'three',
    url: 'https://harbour.example/1',
    outlet: 'Harbour Gazette',
    published: '2026-02-12',
    title: 'Minister doubts the plan',
    text: 'According to Mara Velin, the plan has twelve points.\n\nForeign Minister Pavel Orst said in Geneva: "Twelve points are eleven too many."\n\nHe spoke on Wednesday.',
  },
  {
    id: 'four',
    outlet: 'Harbour Gazette',
    title: 'Undated',
    text: 'Pavel Orst said that the talks had not begun yesterday.',
  },
];
