/** The API over a dossier that was really read and kept: every answer has its declared shape, and evidence is the text. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AnswerOf, type RouteName, routes } from '../../src/api/contract.ts';
import { makeApp } from '../../src/api/server.ts';
import { type Dossier, openDossier } from '../../src/parley.ts';

const ARTICLES = [
  `---
title: Vesmark and Oster agree to meet
outlet: Northern Wire
published: 2031-03-04
---
Vesmark will send a delegation to Geneva on Thursday, Foreign Minister Ada Brenner said.

“We come with a plan of nine points,” Brenner told reporters. “We do not come to sign a blank page.”`,
  `---
title: A script <script>alert(1)</script> in the title
outlet: The Daily Lantern
published: 2031-03-05
---
“The door is <img src=x onerror=alert(1)> open,” said Ilan Koro, the envoy of Oster, on Wednesday.`,
];

let folder: string;
let dossier: Dossier;
let app: ReturnType<typeof makeApp>;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-api-'));
  dossier = await openDossier(path.join(folder, 'talks.parley'), { now: () => '2031-03-10T00:00:00Z', create: true });
  await dossier.read(
    ARTICLES.map((text, index) => ({ name: `article-${index}.md`, bytes: new TextEncoder().encode(text) })),
  );
  app = makeApp(dossier);
});

afterAll(async () => {
  await dossier?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function ask<Name extends RouteName>(name: Name, address: string): Promise<AnswerOf<Name>> {
  const answer = await app.request(`/api/${address}`);
  expect(answer.status, address).toBe(200);
  const parsed = routes[name].answer.safeParse(await answer.json());
  expect(parsed.error?.issues ?? [], address).toEqual([]);
  return parsed.data as AnswerOf<Name>;
}

it('answers every route in its declared shape', async () => {
  await ask('summary', 'summary');
  const articles = await ask('articles', 'articles?order=newest');
  expect(articles.items.map(article => article.outlet)).toEqual(['The Daily Lantern', 'Northern Wire']);
  for (const { id } of articles.items) await ask('articles/:id', `articles/${id}`);
  const statements = await ask('statements', 'statements');
  expect(statements.total).toBeGreaterThan(1);
  for (const { statement } of statements.items) {
    await ask('statements/:id', `statements/${statement.id}`);
    await ask('explain/:id', `explain/${statement.id}`);
  }
  const actors = await ask('actors', 'actors');
  for (const { id } of actors.items) await ask('actors/:id', `actors/${id}`);
  const timeline = await ask('timeline', 'timeline?entries=said,published&order=newest');
  expect(timeline.items.some(entry => entry.kind === 'time')).toBe(false);
  expect(timeline.items.map(entry => entry.date.slice(0, 10))).toEqual(
    timeline.items
      .map(entry => entry.date.slice(0, 10))
      .sort()
      .reverse(),
  );
});

it('serves evidence that is the text at its place', async () => {
  for (const { statement, article } of (await ask('statements', 'statements')).items) {
    const { text } = (await ask('articles/:id', `articles/${article.id}`)).article;
    for (const evidence of statement.evidence) expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
  }
});

it('filters and refuses as the fixture does', async () => {
  const quoted = await ask(
    'statements',
    'statements?mode=direct&outlet=northern%20wire&since=2031-03&until=2031-03-04',
  );
  expect(quoted.items.length).toBeGreaterThan(0);
  expect(quoted.items.every(row => row.statement.mode === 'direct' && row.article.outlet === 'Northern Wire')).toBe(
    true,
  );
  expect((await app.request('/api/actors/nobody')).status).toBe(404);
  expect((await app.request('/api/statements/nothing')).status).toBe(404);
});
