/** Whom conditions wait for: the doer that the words name, what it is to do, what is held back; nobody where they name none. */
import { describe, expect, it } from 'vitest';
import { publishedOn } from '../article-of.ts';
import { nameOf } from './reading-of.ts';
import { mentionsOf } from './statements-helper.ts';

function awaitsIn(text: string) {
  const mentions = mentionsOf(text, publishedOn('2026-02-10'));
  return [...mentions.moves!.positions, ...mentions.moves!.commitments].flatMap(({ awaits }) =>
    awaits ? [[nameOf(mentions, awaits.who), awaits.text, awaits.held] as const] : [],
  );
}
const first = (text: string) => awaitsIn(text)[0];

it('takes no condition of another clause for one of its own', () => {
  const text = 'Kenya rejected the draft resolution, and Peru would only send troops if Norway pays for them.';
  for (const [, , held] of awaitsIn(text)) expect(held).not.toContain('rejected');
});

describe('a condition waits for', () => {
  it.each([
    [
      'Sweden said it will lift the sanctions only once Norway withdraws its troops.',
      'Norway',
      'Norway withdraws its troops',
    ],
    [
      'Norway would not sign the ceasefire agreement unless Sweden releases all prisoners, its president said.',
      'Sweden',
      'Sweden releases all prisoners',
    ],
    [
      'Sweden will not lift the sanctions until Norway pulls out its troops, the Swedish prime minister said.',
      'Norway',
      'Norway pulls out its troops',
    ],
    [
      'Kenya is ready to release the prisoners if Peru halts its air strikes, the Kenyan foreign ministry said.',
      'Peru',
      'Peru halts its air strikes',
    ],
    [
      'Peru said it would halt its air strikes as soon as Kenya releases the prisoners.',
      'Kenya',
      'Kenya releases the prisoners',
    ],
    [
      'Swedish Prime Minister Lena Holm said her country will recognise the border only after Norwegian forces leave the valley.',
      'Norwegian forces',
      'Norwegian forces leave the valley',
    ],
    ['Kenya has refused to release the detainees unless the rebels disarm.', 'the rebels', 'the rebels disarm'],
  ])('%s', (text, who, what) => {
    const found = first(text);
    expect(found?.slice(0, 2)).toEqual([who, what]);
    expect(found?.[2]).not.toContain(what);
  });

  it.each([
    'Sweden said it will lift the sanctions on Friday.',
    'Sweden said it will not lift the sanctions until Friday.',
    'Sweden said it will lift the sanctions only once the sieges are lifted.',
    'Sweden said it will lift the sanctions after Norway and Kenya held talks.',
    'Sweden will not lift the sanctions unless it gets its share of the water, Swedish officials said.',
  ])('nobody: %s', text => {
    expect(awaitsIn(text)).toEqual([]);
  });
});
