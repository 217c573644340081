/** The furniture rules by their own examples, and the judgements by structure. */
import { describe, expect, it } from 'vitest';
import { bylineOf } from '../../src/articles/furniture/bylines.ts';
import { dateLine } from '../../src/articles/furniture/date-line.ts';
import { furnitureRules } from '../../src/articles/furniture/rules.ts';
import { paragraphsOf, readOne, rulesOf } from './helpers.ts';

describe('names above the story', () => {
  it('reads a name that is glued to its date, a byline below a caption, a name above its service', () => {
    expect(bylineOf('Ada Brandt17 May 2019')).toBe('Ada Brandt');
    expect(bylineOf('Ada Brandt | 17 May 2019')).toBe('Ada Brandt');
    expect(bylineOf('Published Tuesday, 4 March 2025 at 15:40 GMT')).toBeUndefined();
    expect(bylineOf('Velm Accords 1998')).toBeUndefined();
  });
});

describe.each(furnitureRules().map(rule => [rule.by, rule] as const))('%s', (_, rule) => {
  const matches = (line: string): boolean => rule.patterns.some(pattern => pattern.test(line));
  const gap = (line: string): boolean => rule.known_gaps.includes(line);
  it.each(rule.examples.filter(line => !gap(line)))('takes: %s', line => expect(matches(line)).toBe(true));
  it.each(rule.counter_examples.filter(line => !gap(line)))('leaves: %s', line => expect(matches(line)).toBe(false));
  it('has no known gap that is none any more', () => {
    const wrong = (line: string): boolean => (rule.examples.includes(line) ? !matches(line) : matches(line));
    expect(rule.known_gaps.filter(line => !wrong(line))).toEqual([]);
  });
  it('names itself after its file', () => expect(`furniture/${rule.id}`).toBe(rule.by));
});

const story = [
  'BERN, Switzerland, Feb 3 — The northern valleys and the coast agreed on Tuesday to open the mountain road, the mediators said.',
  '“We have a text that both sides can live with,” the mediator Ada Brandt told reporters after nine hours of talks at the lake hotel.',
  'The coast had refused for months to discuss the road before all prisoners were home, a demand that the valleys called a pretext.',
  'A second round is planned for next week, officials of both delegations said on condition of anonymity.',
];
const page = [
  'Skip to main content',
  'Menu',
  'Delegates arrive for the third day of talks in the lake city/Valley_Presidency',
  'BORDER CONFLICT',
  'Valleys and coast agree to open the mountain road',
  'By Mira Tolan',
  'Published',
  'February 3, 2026',
  story[1]!,
  ...story,
  'In this article:, , ,',
  'Comments',
  'More on Lake News',
  'World',
  'Fishermen strike for a third week as prices fall',
  'The union said that no boat would leave the harbour before the ministry answered its letter of last month...',
  '2 days ago',
  'Sport',
  'Lake City win the cup after a long night of penalties',
  'A goal in the last minute of extra time sent both teams to the longest shoot-out that the cup has ever seen.',
  '3 days ago',
];

describe('a pasted page', () => {
  const article = readOne(page.join('\n\n'));
  it('keeps the story, all of it, and nothing else', () => expect(paragraphsOf(article)).toEqual(story));
  it('finds the headline between rubric and byline', () =>
    expect(article.title).toBe('Valleys and coast agree to open the mountain road'));
  it('reads byline, dateline and the line of publication', () => {
    expect(article.byline).toBe('Mira Tolan');
    expect(article.dateline).toEqual({ place: 'BERN, Switzerland', date: '2026-02-03' });
    expect(article.published).toEqual({ edtf: '2026-02-03', text: 'February 3, 2026', basis: 'stated' });
  });
  it('names a rule for all that it takes out', () => {
    expect(rulesOf(article)).toContain('furniture/time-ago');
    expect(rulesOf(article)).toContain('furniture/repeated-standfirst');
    expect(rulesOf(article).every(by => by.startsWith('furniture/'))).toBe(true);
  });
  it('reads the same with one newline a paragraph', () => expect(readOne(page.join('\n')).text).toBe(article.text));
});

describe('clean copy loses nothing', () => {
  it('keeps short lines at the head', () => {
    const text = [
      'Via Teleconference',
      'MODERATOR: Good morning, everyone, and thank you for joining this call.',
      'Q When will the road open?',
      'MODERATOR: We expect that on Monday, if the weather holds, as I said yesterday.',
    ];
    expect(paragraphsOf(readOne(text.join('\n\n'), 'a.txt', { title: 'Background call' }))).toEqual(text);
  });
  it('keeps a list of points', () => {
    const points = [
      'The sides will open the road within ten days;',
      'The sides will exchange all prisoners;',
      'The sides will meet again in March.',
    ];
    const text = [
      story[0]!,
      'The two delegations agreed on the following points:',
      ...points.map(point => `* ${point}`),
    ];
    expect(paragraphsOf(readOne(text.join('\n\n'), 'a.txt', { title: 'Statement' })).slice(2)).toEqual(points);
  });
  it('keeps subheadings and a list of several items', () => {
    const text = [...story.slice(0, 2), 'What the coast wants', ...story.slice(2)];
    expect(paragraphsOf(readOne(text.join('\n\n'), 'a.txt', { title: 'Talks' }))).toEqual(text);
  });
  it('keeps background that two posts of a log repeat', () => {
    const log = ['7:15 p.m.', story[1]!, story[2]!, '___', '6:30 p.m.', story[3]!, story[2]!];
    const article = readOne(log.join('\n\n'), 'a.txt', { title: 'The Latest: Talks in Bern' });
    expect(paragraphsOf(article).filter(paragraph => paragraph === story[2])).toHaveLength(2);
  });
});

describe('a page whose story quotes in low and high marks', () => {
  const quoted = [
    'Valleys and coast open the road after nine hours of talks in the lake city, to the relief of both delegations',
    'The road is open. At nine on Friday the first lorries rolled past the checkpoint, and flour was unloaded in the valley.',
    'The minister had given his word on Monday. „I said Friday, and it is Friday“, he remarked at the checkpoint. „Let us go on.“',
    'A second convoy was planned for Tuesday, the delegation said, if the road was open „every week, not every visit“.',
    '„Eight miles are eight miles“, the envoy said at the lake hotel. „If we bargain about the seventh, we lose the first.“',
  ];
  const head = [
    'Menu',
    'Home',
    'Economy',
    'VALLEY',
    'First convoy crosses the mountain road',
    quoted[0]!,
    'Posted Friday, 6 Feb 2026 by Mira Tolan',
    'Share',
  ];
  const article = readOne([...head, ...quoted.slice(1)].join('\n\n'));
  it('keeps standfirst and lead', () => expect(paragraphsOf(article)).toEqual(quoted));
  it('takes the short line for the headline', () =>
    expect(article.title).toBe('First convoy crosses the mountain road'));
  it('reads name and date from one line', () => {
    expect(article.byline).toBe('Mira Tolan');
    expect(article.published).toMatchObject({ edtf: '2026-02-06', basis: 'stated' });
  });
});

describe('links after every paragraph', () => {
  it('take no paragraph with them', () => {
    const text = story.flatMap(paragraph => [
      paragraph,
      'Read more:',
      'Fishermen strike for third week as prices fall',
    ]);
    expect(paragraphsOf(readOne(text.join('\n\n'), 'a.txt', { title: 'Talks' }))).toEqual(story);
  });
});

describe('teasers between paragraphs', () => {
  it('takes a run of headlines and a list of one', () => {
    const text = [
      story[0]!,
      story[1]!,
      'Fishermen strike for third week as prices fall',
      'Harbour master resigns over missing customs papers',
      story[2]!,
      '* Lake City cup hero faces ban over training camp',
      story[3]!,
    ];
    const article = readOne(text.join('\n\n'), 'a.txt', { title: 'Talks' });
    expect(paragraphsOf(article)).toEqual(story);
    expect(rulesOf(article)).toEqual(['furniture/teaser-run', 'furniture/teaser-run', 'furniture/lone-item']);
  });
});

describe('headlines of other stories under the last paragraph', () => {
  const headlines = ['Harbour Talks Resume After Long Winter', 'Who Pays For The Bridge? A Guide.'];
  it('are taken, whatever they end with', () => {
    const article = readOne([...story, ...headlines].join('\n\n'), 'a.txt', { title: 'Talks' });
    expect(paragraphsOf(article)).toEqual(story);
    expect(rulesOf(article)).toEqual(['furniture/headlines-at-end', 'furniture/headlines-at-end']);
  });
  it('one alone is left: it may be the paper that signs', () => {
    const article = readOne([...story, 'For the Harbour Council, Ada Brandt Lindholm'].join('\n\n'), 'a.txt', {
      title: 'Talks',
    });
    expect(rulesOf(article)).toEqual([]);
  });
});

describe('lines of publication', () => {
  it.each([
    'Published February 3, 2026',
    'Updated 5:44 PM UTC, January 26, 2026',
    'Monday, May 18, 2015',
    'March 4, 202612:45 PM UTCUpdated ago',
    'Posted: Fri 6:45 PM, Feb 16, 2018 |',
  ])('knows %s', line => expect(dateLine(line)).toBeDefined());
  it.each(['Published in 1998 in Bern, the book sold well.', 'May 18 was a day of mourning.', '12:30 p.m.', '2016'])(
    'leaves %s',
    line => expect(dateLine(line)).toBeUndefined(),
  );
  it('is quick on a long run of digits', () => expect(dateLine(`Updated ${'1'.repeat(150)}x`)).toBeUndefined());
});
