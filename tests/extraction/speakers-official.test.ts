/** Who goes on speaking: an official named before, the teller of what another stated; and given names that are titles elsewhere. */
import { describe, expect, it } from 'vitest';
import { readMentions } from '../../src/pipeline.ts';
import { articleOf, publishedOn } from '../article-of.ts';

const speakers = (text: string): (string | undefined)[] => {
  const { statements, actors } = readMentions(articleOf(text, publishedOn('2023-03-14')));
  return statements.map(({ speaker }) =>
    'actor' in speaker ? actors.find(({ key }) => key === speaker.actor)?.name : speaker.described,
  );
};

describe('the official', () => {
  it('is the one named before', () => {
    expect(
      speakers(
        'Chief negotiator Maria Lopez said on Monday that the ports would reopen. The official added that the dockers would be paid.',
      ),
    ).toEqual(['Maria Lopez', 'Maria Lopez']);
  });
  it('is nobody known where one unnamed was heard, or several might be meant', () => {
    expect(
      speakers(
        'Finance Minister Ana Costa said on Monday that a loan was near. A senior official disagreed in private. The official added that the terms were harsh.',
      ).at(-1),
    ).toBe('The official');
    expect(
      speakers(
        'Finance Minister Ana Costa and Trade Minister Luis Vega said on Monday that a loan was near. The official added that the terms were harsh.',
      ).at(-1),
    ).toBe('The official');
  });
});

it('a teller goes on behind what another stated', () => {
  expect(
    speakers(
      'Finance Secretary Imran Qadir said on Monday that an accord on the canal was near.\n\nHe said the provinces had until Friday and that is why Irrigation Minister Bilal Khan stated that he would wait.\n\nHe said the talks would go on.',
    ),
  ).toEqual(['Imran Qadir', 'Imran Qadir', 'Bilal Khan', 'Imran Qadir']);
});

it.each([
  ['Energy Minister Sultan Al Jaber said on Monday that oil would flow.', 'Sultan Al Jaber'],
  ['Sultan Al Harbi said on Monday that the closures were legal.', 'Sultan Al Harbi'],
  ['Sultan Haitham said on Monday that the strait would stay open.', 'Haitham'],
])('Sultan as a given name: %s', (text, name) => expect(speakers(text)).toEqual([name]));
