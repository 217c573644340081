import { describe, expect, it } from 'vitest';
import { joiningWords } from '../../src/knowledge/joining.ts';
import type { Article } from '../../src/model/article.ts';
import { readMentions } from '../../src/pipeline.ts';
import { deriveRecords } from '../../src/reconciliation/derive-records.ts';
import { articleOf, publishedOn } from '../article-of.ts';

const text = `OSLO, 3 May 2030 - Norway's foreign minister Per Dahl said the sanctions must be lifted before a ceasefire. "We held talks with Portugal in Lisbon on Monday," Dahl said. The harbour was quiet.`;
const article = articleOf(text, publishedOn('2030-05-03'));

describe('aboutOf', () => {
  const derived = deriveRecords(article, readMentions(article), joiningWords());

  it('names the issues of what is said and of the positions shown in it', () => {
    const first = derived.statements.find(s => s.text.includes('sanctions'));
    expect(first?.about).toEqual(expect.arrayContaining(['sanctions', 'ceasefire']));
  });

  it('names the events that are told in a statement', () => {
    const event = derived.moves.find(m => m.noun === 'event' && m.record.evidence.some(e => e.quote.includes('talks')));
    expect(event).toBeDefined();
    const told = derived.statements.filter(s => s.about?.includes(event!.record.id));
    expect(told.map(s => s.text)).toEqual([expect.stringContaining('We held talks')]);
  });
});

describe('party of a position', () => {
  it('is the one that a description names', () => {
    const own = { ...article, text: 'Norway and Portugal met. Norwegian officials rejected the ceasefire.' } as Article;
    const mentions = readMentions(own);
    const norway = mentions.actors.find(a => a.name === 'Norway')!;
    const [position] = deriveRecords(own, mentions, joiningWords()).moves.filter(m => m.noun === 'position');
    expect(mentions.moves?.positions[0]?.party).toBe(norway.key);
    expect(position?.record).toMatchObject({ party: position?.party });
    expect(typeof position?.party).toBe('string');
  });
});
