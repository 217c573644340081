/** Ground that changes hands, people on the move, wars that go on, efforts at talks: what news tells of them beside the plain words. */
import { describe, expect, it } from 'vitest';
import { has, read } from './events-helper.ts';

describe('ground, people, wars, efforts', () => {
  it('reads ground gained, lost and cut off', () => {
    has('Armenian forces gained ground along the border with Azerbaijan on Monday.', { event: 'other occurred', when: '2024-05-13' });
    has('Sudanese troops cut the main supply route into El Fasher on Monday.', { event: 'other occurred', who: ['actor Sudan'] });
    has('Khartoum fell under rebel control in 2021.', { event: 'other occurred', when: '2021' });
    has('Kurdish fighters were expelled from villages around Kirkuk on Monday.', { event: 'other occurred' });
  }); // biome-ignore format: one case a line

  it('reads people who reach, mass or are let in', () => {
    has('Thousands of people massed at the border crossing on Sunday.', { event: 'other occurred' });
    has('Kenya admitted thousands of refugees on Monday.', { event: 'other occurred', who: ['actor Kenya'] });
  });

  it('tells a lasting war once', () => {
    const told = read(
      "Somalia's five-year-old civil war has killed 250,000 people. Kenya said the five-year-old civil war must end.",
    );
    expect(told.filter(({ event }) => event.startsWith('other'))).toHaveLength(1);
  });

  it('takes an effort to restart talks for a plan, and a failed one for nothing', () => {
    const before = 'President Anna Kovar of Kenya met President Paul Lemos of Uganda in Vienna on Monday. ';
    has(`${before}Kovar welcomed his efforts to restart talks with Uganda in Geneva by Friday.`, { event: 'talks planned', place: 'Geneva' });
  }); // biome-ignore format: one case a line

  it('leaves trade, sport and science alone', () => {
    for (const text of [
      'The firm gained ground against its rivals in Kenya.',
      'Kenyan researchers advanced to the final round.',
      'The price war has cost Kenyan shops millions.',
      'The college admitted 40 students from Kenya on Monday.',
    ])
      expect(read(text), text).toEqual([]);
  });
});
