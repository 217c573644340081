import { describe, expect, it } from 'vitest';
import type { StatementMention } from '../../src/model/mentions.ts';
import { growth, LINEAR } from '../growth.ts';
import { lines, mentionsOf } from './statements-helper.ts';

const statementsOf = (text: string): readonly StatementMention[] => mentionsOf(text).statements;

describe('findStatements: who said what', () => {
  it.each<[string, string, string[]]>([
    [
      'direct, cue behind',
      '"We will not sign the paper," Oda Brandt said.',
      ['Oda Brandt: We will not sign the paper'],
    ],
    [
      'direct, inverted',
      '“We will not sign,” said Oda Brandt, head of the union, who left.',
      ['Oda Brandt: We will not sign'],
    ],
    ['direct, cue before', 'Oda Brandt said: "We will not sign."', ['Oda Brandt: We will not sign.']],
    [
      'direct with that',
      'Oda Brandt added that "we will not sign the deal."',
      ['Oda Brandt: we will not sign the deal.'],
    ],
    [
      'split by the cue',
      '"We will not sign," Oda Brandt said, "and we will not pay."',
      ['Oda Brandt: We will not sign and we will not pay.'],
    ],
    [
      'going on after the cue',
      '"We will not sign," Oda Brandt said. "The price is too high."',
      ['Oda Brandt: We will not sign', 'Oda Brandt: The price is too high.'],
    ],
    [
      'floating in the next paragraph',
      'Oda Brandt said the talks were over.\n\n"The price is too high."\n\nThe road stayed closed.',
      ['Oda Brandt: the talks were over', 'Oda Brandt: The price is too high.'],
    ],
    [
      'indirect with that',
      'Oda Brandt said on Monday that the border would reopen.',
      ['Oda Brandt: the border would reopen'],
    ],
    ['indirect without that', 'Oda Brandt said the border would reopen.', ['Oda Brandt: the border would reopen']],
    ['cue behind the clause', 'The border would reopen, Oda Brandt said.', ['Oda Brandt: The border would reopen']],
    [
      'cue inside the clause',
      'The border, Oda Brandt said, would reopen in May.',
      ['Oda Brandt: The border would reopen in May'],
    ],
    ['mixed', 'Oda Brandt called the offer "a trick".', ['Oda Brandt: the offer "a trick"']],
    ['according to', 'The dam is safe, according to Oda Brandt.', ['Oda Brandt: The dam is safe']],
    ['according to, in front', 'According to Oda Brandt, the dam is safe.', ['Oda Brandt: the dam is safe']],
    [
      'participle',
      'Oda Brandt rejected the new offer, saying the price was too high.',
      ['Oda Brandt: the new offer', 'Oda Brandt: the price was too high'],
    ],
    [
      'two coordinated cues',
      'Oda Brandt denied any part in the raid and accused the rebels of mining the road.',
      ['Oda Brandt: any part in the raid', 'Oda Brandt: the rebels of mining the road'],
    ],
    ['demand', 'Oda Brandt called for an end to the siege.', ['Oda Brandt: an end to the siege']],
    ['request', 'Oda Brandt urged both armies to hold their fire.', ['Oda Brandt: both armies to hold their fire']],
    ['quoted as saying', '"The road is closed," Oda Brandt was quoted as saying.', ['Oda Brandt: The road is closed']],
  ])('%s', (_name, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it.each([
    ['negated', 'Oda Brandt did not say that the border would reopen.'],
    ['not yet said', 'Oda Brandt will announce the new rules.'],
    ['refused', 'Oda Brandt declined to say whether the border would reopen.'],
    ['a plan, not a person', 'The work went according to plan.'],
    ['another sense', 'The army added two divisions to the front.'],
    ['scare quotes', 'The "caliphate" lost its last town.'],
  ])('takes nothing from what nobody said: %s', (_name, text) => {
    expect(lines(text)).toEqual([]);
  });
});

describe('findStatements: the circumstances', () => {
  const only = (text: string): StatementMention => {
    const all = statementsOf(text);
    expect(all).toHaveLength(1);
    return all[0]!;
  };

  it('reads channel, time and addressee off the cue', () => {
    const said = only('Oda Brandt told reporters in a statement on Monday that the border would reopen.');
    expect(said.channel).toBe('statement');
    expect(said.addressee).toEqual({ described: 'reporters' });
    expect(said.said).toBeDefined();
  });

  it('keeps an unnamed source as written', () => {
    expect(only('The border would reopen, a senior official who asked not to be named said.').speaker).toEqual({
      described: 'a senior official who asked not to be named',
    });
  });

  it('gives mode by the marks', () => {
    expect(only('"We stay," Oda Brandt said.').mode).toBe('direct');
    expect(only('Oda Brandt said the talks were "dead" for now.').mode).toBe('mixed');
    expect(only('Oda Brandt said the talks were dead.').mode).toBe('indirect');
  });

  it('links what is said inside of what is said', () => {
    const [outer, inner] = statementsOf('Oda Brandt said that Ivo Karam had told the council that the road was mined.');
    expect(outer?.text).toBe('Ivo Karam had told the council that the road was mined');
    expect(inner?.text).toBe('the road was mined');
    expect(inner?.within).toBe(0);
  });

  it('points into the text word for word', () => {
    const text = '“First we talk.\n\n“Then we sign,” Oda Brandt said. “Then we rest.”';
    for (const { evidence } of statementsOf(text)) {
      expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
      for (const part of evidence.parts ?? []) {
        expect(part.start).toBeGreaterThanOrEqual(evidence.start);
        expect(part.end).toBeLessThanOrEqual(evidence.end);
      }
    }
    expect(statementsOf(text).map(s => s.text)).toEqual(['First we talk.', 'Then we sign', 'Then we rest.']);
  });

  it('reads a block quotation behind "said:"', () => {
    const [statement] = statementsOf(
      'In a post on Telegram, Oda Brandt wrote:\n\nWe are ready. Our people wait.\n\nThe road stayed closed.',
    );
    expect(statement?.text).toBe('We are ready. Our people wait.');
    expect(statement?.channel).toBe('Telegram');
    expect(statement?.mode).toBe('direct');
  });

  it('survives odd marks and takes linear time on a long paragraph', () => {
    for (const text of ['"', 'said', '“ said X', '"" said', ', said', 'X said: "', 'according to', ':', 'said that'])
      statementsOf(text);
    const text = 'Oda Brandt said the road was closed and Ivo Karam, who said "no", added that ';
    expect(growth(50, size => () => statementsOf(text.repeat(size)))).toBeLessThan(LINEAR);
  });
});
