/** Figures: what readers found wrong. */
import { describe, expect, it } from 'vitest';
import { figures, read } from './figures-helper.ts';

describe('what readers found wrong', () => {
  const whats = (text: string): (string | undefined)[] => figures(text).map(f => f.what);
  const claimants = (text: string): unknown[] => figures(text).map(f => f.claimedBy);

  it('who claims an attack, or asks for something, states no number', () => {
    expect(claimants('Multiple attacks, also claimed by the Orsk Front, have killed at least 35 civilians.')).toEqual([
      undefined,
    ]);
    expect(
      claimants('The Orsk Front claimed a blast in the market of Tolma which killed at least 28 people.').at(-1),
    ).toBe(undefined);
    expect(claimants('Norvand urged the rebels to end the war, which has also displaced 11 million people.')).toEqual([
      undefined,
    ]);
  });

  it('says all of what is counted, or nothing', () => {
    expect(whats('Leaders from approximately 30 countries took part.')).toEqual(['countries that took part']);
    expect(whats('Yesterday, around 20 people died, both fighters and civilians.')).toEqual(['people who died']);
    expect(whats('Norvand was producing 1.5 million barrels a day.')).toEqual(['barrels a day produced by Norvand']);
    expect(whats('They have gathered 100 countries and institutions.')).toEqual([
      'countries and institutions gathered',
    ]);
    expect(whats('Norvand submitted a 20-point peace plan to officials of Karvelia on Monday.')).toEqual([
      'peace plan',
    ]);
    for (const what of whats('Norvand raised its investment to an unprecedented amount of $1 trillion.'))
      expect(what).not.toMatch(/amount$/);
  });

  it('leaves out a share of which nothing is told, and no half of a pair', () => {
    expect(figures('Trade among its members accounts for over 60 percent of trade.')).toEqual([]);
    expect(
      whats(
        'Norvand gave money, including $787 million specifically intended to support women and girls, and $3 million in aid.',
      )[0],
    ).toMatch(/women and girls$/);
  });

  it('asks no question and supposes no death', () => {
    expect(figures('What about the demand to hand over 20% of the eastern region?')).toEqual([]);
    expect(whats('You are going to have another 40,000 people dead.')).toEqual([]);
  });

  it('reads a range with its sign twice; a place is no abbreviation, and two places are two', () => {
    expect(figures('Norvand controls 70% to 80% of the territory.')[0]).toMatchObject({ low: 70, high: 80 });
    expect(figures('Norvand fired 15 shells near BGF police posts.')[0]?.place).toBeUndefined();
    expect(figures('Allied forces conducted 34 strikes in Kenya and Uganda.')[0]?.place).toBe('Kenya and Uganda');
  });

  it('says what a sum has come to, what money is for, and what a cost is of', () => {
    expect(whats('Kenya increased its humanitarian aid, bringing its total contribution to $59 million.')).toContain(
      'Kenya’s total contribution',
    );
    expect(whats('Partners have pledged more than $1 billion in support of air defence for Kenya.')[0]).toMatch(
      /^money .*in support of air defence/,
    );
  });

  it('counts nobody that a range, an aside or a way of naming tells of', () => {
    expect(whats('They were sent rockets with a range of 20 km (12 miles) by foreign backers.')).toEqual([
      'sent rockets with a range of 20 km',
    ]);
    expect(whats('The army broke a long rebel blockade of two towns in the north on Wednesday.')).toEqual([]);
    expect(whats('The rebels must withdraw from the suburb of Orsk - home to 45,000 people.')).toEqual([
      'people living in Orsk',
    ]);
  });

  it('ends before another figure, and gives no half of those who did it', () => {
    expect(
      whats('Nearly one million people are living in famine-like conditions, and millions more face hunger.')[0],
    ).toBe('people who are living in famine-like conditions');
    expect(whats('“The ministry provided $40 million in aid,” Anna Veld said.')[0]).toBe(
      'aid, provided by the ministry',
    );
  });

  it('takes nothing from what a reporter asks', () => {
    expect(whats('Q There are reports that Kenya is giving them $500 million in aid. Can you confirm it?')).toEqual([]);
  });

  it.each([
    // evidence ends with a phrase, not in its middle
    [
      'The ministry announced more than $266 million in new assistance to address the pressing needs of the displaced in Orsk and of those who took them in during the long winter months of the siege.',
      /displaced in Orsk/,
    ],
    [
      'Fewer than 30 per cent of the raids are aimed at the militia, a group that the coalition bombs daily, officials say.',
      /militia$/,
    ],
    [
      'A convoy entered the town where thousands are trapped and the ministry says people are reported to have died.',
      /trapped$/,
    ],
  ])('shows whole phrases: %s', (text, end) => {
    expect(figures(text)[0]?.evidence.quote).toMatch(end);
  });
  it.each([
    ['Norvand has committed $3bn, on condition that others contribute at least $10bn by the end of 2032.', undefined],
    [
      'Since 2022, Norvand has provided nearly $88 billion in security assistance and $36 billion in loans for the north of the country and its hospitals.',
      '2022/..',
    ],
    ['The raids have uprooted 12 million people since the war broke out in 2029.', '2029/..'],
    ['More than 54,000 people have been forced from their homes in Orsk since 2030, the ministry says.', '2030/..'],
  ])('takes the time of its own clause: %s', (text, edtf) => {
    const { times } = read(text);
    const [figure] = figures(text);
    const { period } = figure!;
    expect(period && ('when' in period ? period.when.edtf : times[period.time]!.when.edtf)).toBe(edtf);
  });
  it.each([
    ['Trade between Norvand and Karvelia reached $2bn last year.', 'Trade between Norvand and Karvelia'],
    [
      'Norvand on Wednesday promised 1 billion euros over 10 years for the forest fund.',
      'money for the forest fund, promised by Norvand',
    ],
    [
      'The army fired 36 shells at the posts under the absurd pretext that a shell had hit it.',
      'shells fired by the army at the posts',
    ],
    [
      'Norvand will run a deficit of 3.1 per cent of gross domestic product.',
      'deficit of 3.1 per cent of gross domestic product',
    ],
    ['The council says that 900 trucks are checked each day.', 'trucks that are checked each day'],
  ])('says what is counted: %s', (text, what) => {
    expect(figures(text)[0]?.what).toBe(what);
  });
  it.each([
    'The fund aims to raise $125bn.',
    'The agency has received 8% of the $2.5 billion.',
    'The currency fell to a record low of 1.05 million rials to the dollar.',
    'The movement released 12 United Nations interpreters.',
    'Gunmen burnt down a school at Orsk, 90 km from here, and vanished.',
  ])('keeps no number that says nothing: %s', text => {
    expect(figures(text)).toEqual([]);
  });
  it('takes a count for that of whose count it is', () => {
    const text = "A raid in 2030 left 11 captives dead, by the army's own count.";
    expect(figures(text)[0]?.claimedBy).toEqual({ described: 'the army' });
  });
});
