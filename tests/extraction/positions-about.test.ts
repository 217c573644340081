/** What a stance is about, and what only stands beside it; stances by emphasis, by conduct and by verbs of many forms. */
import { describe, expect, it } from 'vitest';
import { told } from './positions-helper.ts';

const NORVAND = 'Norway';

describe('the issue is what the stance is about', () => {
  it.each([
    ['Norvand asked for air defence systems to protect its civilians.', `${NORVAND} demands arms-supplies`],
    [
      'Norvand vowed to defeat the army by supplying hundreds of millions of dollars worth of weapons.',
      `${NORVAND} supports arms-supplies`,
    ],
    ['Norvand opposes further support for free trade.', `${NORVAND} opposes trade`],
    ['The status of the region is open. Norvand rejected the idea of such a force.', undefined],
    ['Norvand intends to continue using measures envisaged in legislation.', undefined],
    ['It was an effort supported by Norvand and Karvelia.', undefined],
    [
      '"Doing so will preserve the unity and territorial integrity of the state," the foreign minister of Norvand said.',
      undefined,
    ],
    ['"Elian should go back to Karvelia," the foreign minister of Norvand said.', undefined],
    ['Norvand agreed with Karvelia on a ceasefire.', `${NORVAND} supports ceasefire`],
  ])('%s', (text, expected) => expect(told(text)[0]).toBe(expected));

  it('reads what is joined in one saying of a noun once', () => {
    expect(
      told('Norvand intends to hold Karvelia accountable for abuses in territories controlled or occupied by it.'),
    ).toEqual([`${NORVAND} supports accountability`]);
  });

  it('takes no hope for the wounded and no company for a stance', () => {
    expect(told('The foreign ministry of Norvand hopes for the speedy recovery of those wounded in the raid.')).toEqual(
      [],
    );
    expect(told('The president of Norvand stood with some of the allies of Karvelia.')).toEqual([]);
  });
});

describe('insisting', () => {
  it.each([
    ['Norvand insists it does not know the whereabouts of the missing soldiers.', []],
    ['Norvand insisted that the ceasefire was holding.', []],
    ['Norvand insisted that lifting the embargo was not a response to the raids.', []],
    ['Norvand insists that all sides respect the ceasefire.', [`${NORVAND} demands ceasefire`]],
    ['Norvand insisted that the sanctions be lifted.', [`${NORVAND} demands sanctions`]],
    ['Norvand insisted it would not withdraw its troops.', [`${NORVAND} opposes withdrawal`]],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('more ways to show a stance', () => {
  it.each([
    // verbs whose past drops or doubles a letter of the stem, and one with its particle
    ['Norvand ruled out any talks before the raids stop.', 'opposes talks'],
    ['Norvand boycotted the summit.', 'opposes leaders-meeting'],
    ["Norvand's foreign minister underlined the need for a withdrawal of troops.", 'demands withdrawal'],
    ['Norvand will not hand over the disputed islands.', 'opposes territory'],
    // nouns with their owner
    ["Norvand's opposition to the embargo is well known.", `${NORVAND} opposes embargoes`],
    ["President Berg of Norvand reiterated Norvand's support for the ceasefire.", 'supports ceasefire'],
    ["The president of Norvand raised concerns regarding Karvelia's human rights abuses.", 'opposes human-rights'],
    // conduct
    ['The rebels walked out of the peace talks.', 'opposes talks'],
    ['Norvand pulled out of the nuclear agreement.', 'opposes nuclear-programme'],
    ['Norvand announced a complete withdrawal of its troops.', 'supports withdrawal'],
    ['Norvand and Karvelia signed an economic cooperation agreement on Friday.', 'supports'],
    // who it is
    [
      'The foreign minister of Norvand said there were challenges ahead but urged all parties to accept a ceasefire.',
      'demands ceasefire',
    ],
    ["The teachers' union demanded a pay rise of 6 percent.", 'demands labour'],
    ['For Norvand, a withdrawal is not negotiable.', 'opposes withdrawal'],
    ['The ministers of Norvand concluded that the border agreement is "null and void".', 'opposes territory'],
    ['The rebels said they could not negotiate while they were being bombed.', 'opposes talks'],
    ['"We stand with the people of Karvelia," the foreign minister of Norvand said.', 'supports support'],
    ['"It is time now for others to lift the sanctions," the foreign minister of Norvand said.', 'demands sanctions'],
    ['Karvelia expects Norvand to honour the ceasefire.', 'demands ceasefire'],
    ["The president emphasized Norvand's enduring commitment to freedom of navigation.", `${NORVAND} supports passage`],
  ])('%s', (text, expected) => expect(told(text).join('; ')).toContain(expected));

  it.each([
    'The striker signed an agreement with the club.',
    'The minister of Norvand walked out of the building.',
    'Norvand may sign the ceasefire agreement.',
    'It is difficult for the Syrian opposition to engage in talks under this siege.',
    'Norvand could have pulled out of the talks, residents said.',
    'The intention to review the agreement was told to reporters.',
    'Norvand said the border is not right.',
  ])('none: %s', text => expect(told(text)).toEqual([]));
});

describe('steps, conditions and whose they are', () => {
  it.each([
    ['Neither Norvand nor Karvelia accepts the border.', ['Norway opposes territory', 'Portugal opposes territory']],
    ['Norvand (and not Karvelia) wants the talks moved to Geneva.', ['Norway demands talks']],
    ['Norvand is preparing to leave the customs union.', ['Norway opposes integration']],
    ['Norvand made the release of hostages a condition for any truce.', ['Norway demands hostages']],
    ['Norvand will only return to the talks if the raids end.', ['Norway conditional talks']],
    [
      "The coalition's junior partner, the Liberal Alliance, wants the sanctions lifted.",
      ['Liberal Alliance demands sanctions'],
    ],
    [
      '"We are troubled by the damage and strongly condemn the air strikes," the president of Norvand said.',
      ['president of Norway opposes air-strikes'],
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));

  it.each([
    'Norvand decided to stay at home.',
    'The opposition stopped short of declaring a clear commitment to a truce.',
    'The mayor decided to trade for a better car.',
    'Norvand planned to send peacekeepers.',
  ])('none: %s', text => expect(told(text)).toEqual([]));
});
