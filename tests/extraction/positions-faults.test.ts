/** Faults that readers found in real coverage, by class, each in sentences of our own. */
import { describe, expect, it } from 'vitest';
import { read, told } from './positions-helper.ts';

describe('what is no position', () => {
  it('what a reporter asks, in all sentences of the question, but the answer', () => {
    const text =
      'PRESS BRIEFING\n\nQ Thank you. Karvelia is demanding security guarantees. Does the government of Norvand support that?\n\nMS. OAKLEY: Norvand supports the ceasefire, and Karvelia knows it.';
    expect(told(text)).not.toContain('Portugal demands security-guarantees');
    expect(told(text)).toContain('Norway supports ceasefire');
  });

  it('an order given, a progress seen, a contrast', () => {
    expect(told('The strike was approved by Norvand.')).toEqual([]);
    expect(told('Norvand and Karvelia recognized the progress in their military contacts.')).toEqual([]);
    expect(told('It is unclear if Norvand pursues its goals by talks as opposed to the use of force.')).toEqual([]);
  });

  it('what somebody is urged to show, or is wished to do', () => {
    expect(told('Envoys urged Norvand to show a serious commitment to a lasting truce.')).not.toContain(
      'Norway supports ceasefire',
    );
    expect(told('Karvelia spoke of its desire that Norvand embrace the ceasefire.')).not.toContain(
      'Norway supports ceasefire',
    );
    expect(told('Norvand needed to see that, and accept the ceasefire.')).toEqual([]);
  });

  it('what a quoted speaker says of something else with "it"', () => {
    expect(told('"It would leave many cut off from humanitarian aid unless a road is opened," Norvand said.')).toEqual(
      [],
    );
  });

  it('what is not clear, a call on the phone, a comparison', () => {
    expect(told('It is not clear that Norvand wants to stop the fighting.')).toEqual([]);
    expect(told('Norvand called Karvelia to discuss the humanitarian situation.')).toEqual([]);
    expect(told('Norvand does more than just offering air strikes.')).toEqual([]);
  });

  it('what stands behind "but" is another matter; a condition ends at the next main clause', () => {
    expect(told('Norvand is open to talks but insists that Karvelia disarm.')).not.toContain('Norway open disarmament');
    const text =
      'Norvand rejected the ceasefire, and Karvelia said it would attend the talks only if the siege was lifted.';
    expect(told(text)).toContain('Norway opposes ceasefire');
  });

  it('of a wish that somebody else named is said to have, or a resolution that an accusation tells of on the way', () => {
    const other =
      'Edda Rask, the mayor of Porto, told the crowd: "Anton Veld wants to cancel the referendum." Anton Veld leads Norvand. Anton Veld met Edda Rask.';
    expect(told(other)).not.toContain('Anton Veld opposes referendum');
    const beside =
      'Portuguese President Dan Oru accused Norvand this week of bombing civilians, contrary to a Security Council resolution Norvand signed up to in May.';
    expect(told(beside)).toEqual([]);
  });

  it('the hearer before what is told, and a title cut at "and"', () => {
    const [heard] = read(
      "A source close to the talks earlier told Reuters Norvand's opposition had agreed to the idea of a two-week truce.",
    );
    expect(heard?.evidence.quote).toMatch(/^Norway's opposition had agreed/);
    const [title] = read(
      'Norvand has agreed to join the Joint Charter of Support for the Recovery and Renewal of Karvelia.',
    );
    expect(title?.evidence.quote).toMatch(/Recovery and Renewal of Portugal$/);
  });

  it('a suggestion of what is so', () => {
    expect(told('Karvelia has not agreed to a truce, Norvand suggested.')).not.toContain('Norway proposes ceasefire');
  });
});

describe('what a position is about', () => {
  it('the finer matter of a general one, where it is no place or time', () => {
    expect(told('Norvand agreed to a plan for the release of prisoners.')).toEqual(['Norway supports prisoners']);
    expect(told('Norvand backed a framework for deploying peacekeepers.')).toEqual(['Norway supports peacekeepers']);
  });

  it('a plan as a noun, not "to deal with"', () => {
    expect(told('Norvand wants to deal with its problems at home.')).toEqual([]);
  });

  it('the subject that is essential, not what it is essential for', () => {
    const [position] = read('"A meeting of the two presidents is essential to secure peace," Norvand said.');
    expect(position).toMatchObject({ stance: 'demands', issue: 'leaders-meeting' });
  });

  it('the deed that is condemned, and the war of its own that somebody is to stop', () => {
    expect(told('Norvand condemned the attacks by the terrorist group.')).toEqual(['Norway opposes hostilities']);
    expect(told('Norvand called on Karvelia to stop its violent war against the people.')).toEqual([
      'Norway demands hostilities',
    ]);
    expect(told('Norvand called on Karvelia to stop enabling the war.')).not.toContain('Norway demands peace-deal');
  });

  it('what stands nearest to what is asked', () => {
    expect(told('Norvand welcomed the summary of the investigation into the attack on a convoy.')).toEqual([
      'Norway supports accountability',
    ]);
  });

  it('the words on to the next mark, where a list of adjectives cuts them', () => {
    expect(told('The president of Norvand renewed a call for the establishment of a secure, no-fly zone.')).toEqual([
      expect.stringMatching(/demands safe-zones$/),
    ]);
  });

  it('each of several in a list that ends in "and a …"', () => {
    const found = told(
      'Norvand had been seeking steps such as a halt to attacks on towns, and a lifting of blockades.',
    );
    expect(found).toContain('Norway demands sieges');
  });
});

describe('sign and strength', () => {
  it('no condition in what is provided', () => {
    expect(told('Norvand repeated its commitment to providing aid to the refugees.').join()).not.toContain(
      'conditional',
    );
    expect(told('Norvand is ready to attend the talks, provided the siege is lifted.')).toContain(
      'Norway conditional talks',
    );
  });

  it('for a way out, against what somebody is kept from', () => {
    expect(told('Norvand seeks a way to end the war.')).toEqual(['Norway supports peace-deal']);
    expect(told('Norvand was pressuring Karvelia from seizing more territory.').join()).not.toContain('demands');
  });

  it('for those who suffer, to end what is bad for them', () => {
    expect(told('Norvand is keen to end the suffering of the people.')).toEqual([
      'Norway supports humanitarian-access',
    ]);
  });

  it('what must be done in any case is no condition; what somebody needs for an end is no demand', () => {
    expect(told('"If they are honest, they must release the prisoners," Norvand said.')).toEqual([
      'Norway demands prisoners',
    ]);
    expect(
      told('Norvand said it gives the support that Karvelia needs to uphold its sovereignty.').join(),
    ).not.toContain('demands territory');
  });

  it('asked for: talks to start, help of allies', () => {
    expect(told('Norvand is pushing for talks to start on Friday.')).toEqual(['Norway demands talks']);
    expect(told('Norvand asked Karvelia and its allies for intelligence on the militia.')).toEqual([
      'Norway demands intelligence',
    ]);
  });
});

describe('plain sentences of any negotiation', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Norvand said it would not lay down its weapons.', 'Norway opposes disarmament'],
    ['Norvand is willing to cap uranium enrichment in exchange for aid.', 'Norway conditional enrichment'],
    ['Norvand rejected direct talks with Karvelia but is open to indirect negotiations.', 'Norway open format'],
    ['Norvand said the port deal with Karvelia was null and void.', 'Norway opposes passage'],
    ['Norvand asked the peacekeepers to leave the country without delay.', 'Norway demands withdrawal'],
    ['Norvand wants the issue of abducted citizens to be discussed at the summit.', 'Norway demands hostages'],
    ['Norvand rejected federalisation of the country.', 'Norway opposes federalism'],
    ['Norvand urged Karvelia to lift its ban on foreign goods.', 'Norway demands trade'],
    ['Norvand refused to recognise Karvelia.', 'Norway opposes recognition'],
    ['Norvand opposed the reopening of the airport.', 'Norway opposes passage'],
    ['The rebels of Norvand demanded direct talks.', 'rebels of Norway demands format'],
  ];
  for (const [text, expected] of cases) it(text, () => expect(told(text)).toContain(expected));
});

describe('who holds it', () => {
  it('the nearest to "which", and who deems the noun before it', () => {
    const text = 'It was a compromise between Karvelia, which had wanted a ceasefire, and Norvand.';
    expect(told(text)).toContain('Portugal demands ceasefire');
    expect(told('Envoys spoke of security guarantees, which Norvand deems necessary.')).toEqual([
      'Norway demands security-guarantees',
    ]);
  });

  it('nobody is told by "both sides" or "the groups"; allies of a party are not the party', () => {
    expect(told('Both sides rejected the ceasefire.')).toEqual([]);
    const [position] = read("Norvand's allies rejected the ceasefire.");
    expect(position).toMatchObject({ holder: { described: "Norway's allies" } });
    expect(position).not.toHaveProperty('party');
  });

  it('not the party of whom a rival says what it wants', () => {
    const text =
      '"Norvand does not want a ceasefire," Karvelia\'s Foreign Minister Mara Velin said. Norvand was silent.';
    expect(told(text)).not.toContain('Norway opposes ceasefire');
  });

  it('the state on whose pages an officer is named first, and no guest', () => {
    const page = {
      url: 'https://www.regjeringen.gov.no/briefing',
      title: 'Briefing by Minister Mara Velin with Piet Marsh',
    };
    const text =
      'OSLO, Norvand\n\nMinister Mara Velin opened the meeting. "We reject the ceasefire," Mara Velin said.\n\n"We support the ceasefire," Minister Piet Marsh said.';
    const found = read(text, page).map(p => `${p.who} / ${p.partyName}`);
    expect(found).toContain('Mara Velin / Norway');
    expect(found).not.toContain('Piet Marsh / Norway');
    expect(read(text, { ...page, url: 'https://post.example/a' }).map(p => p.partyName)).not.toContain('Norway');
  });

  it('not an outlet, and not who is said to act by what they do', () => {
    expect(told('The daily Norvand Post said the sanctions should be lifted.')).toEqual([]);
    expect(told('Norvand denounced the campaign supporting the government of Karvelia.').join()).not.toContain(
      'supports',
    );
  });
});

describe('words that read alone', () => {
  const texts = (text: string): string[] => read(text).map(p => p.text);

  it('are not cut at a quotation, an infinitive, a noun or the word that closes them', () => {
    expect(texts('Norvand strongly opposed moves by Karvelia to allow "old fighters" at the talks.')).toEqual([
      'strongly opposed moves by Karvelia to allow "old fighters" at the talks'.replace('Karvelia', 'Portugal'),
    ]);
    expect(texts('Norvand rejects the demand that it cede the northern province.')).toEqual([
      'rejects the demand that it cede the northern province',
    ]);
    for (const text of texts('Norvand called on Karvelia to halt its shelling in the hope of reviving the talks.'))
      expect(text).not.toMatch(/\b(?:hope|of|to|the)$/);
  });

  it('do not run on into what is told beside', () => {
    expect(
      texts(
        'Rebels had rejected a deadline for them to withdraw from the suburb of Orsk - home to 45,000 people - by Friday.',
      ),
    ).toEqual(['had rejected a deadline for them to withdraw from the suburb of Orsk']);
    for (const text of texts(
      'Norvand refused to negotiate while Karvelia was escalating its bombing and government troops were advancing.',
    ))
      expect(text).not.toMatch(/troops$/);
  });

  it('do not run into the condition, and a condition starts with a word', () => {
    const [position] = read('Norvand said it would not attend the talks, planned for May, until the siege is lifted.');
    expect(position?.condition).toBe('until the siege is lifted');
    expect(position?.text).not.toContain('until');
  });

  it('start with the noun of a relative clause', () => {
    expect(texts('Envoys spoke of a ceasefire, which Norvand has rejected.').join()).toContain('ceasefire');
  });

  it('and where only a pronoun stands for the matter nothing is kept', () => {
    expect(told('Karvelia floated a ceasefire. This was criticised by Norvand.')).not.toContain(
      'Norway opposes ceasefire',
    );
    expect(told('There was talk of a ceasefire. Norvand would not accept it.')).toEqual([]);
  });
});

describe('whom no record can be kept of', () => {
  it('holders that no one could name', () => {
    expect(told('Diplomats from a group agreed on Friday to seek a ceasefire.')).toEqual([]);
    expect(told('Major powers agreed to a ceasefire.')).toEqual([]);
    expect(told('Its allies support a ceasefire.')).toEqual([]);
    expect(told('Norvand voiced its desire that all rebel leaders embrace a ceasefire.')).not.toContain(
      'all rebel leaders supports ceasefire',
    );
    expect(told('Norvand and Karvelia met. Later proposals called for a demilitarised zone.')).toEqual([]);
    expect(told('The FY2031 request for a buffer zone was sent on.')).toEqual([]);
  });

  it('"they" for two states named before', () => {
    expect(told('Norvand and Karvelia fell out last year. They pushed for a ceasefire.')).toEqual([]);
  });

  it('what others say a party is not committed to', () => {
    expect(told('Norvand is not committed to a ceasefire, officials of Karvelia said.')).toEqual([]);
  });
});

describe('which way a stance goes', () => {
  it('a refusal to stop something is for it; of what was named before nothing is guessed', () => {
    expect(told('Norvand said it will not stop its air strikes.')).toEqual(['Norway supports air-strikes']);
    expect(told('The bombardments went on. Norvand rejected the idea of halting them.')).toEqual([]);
  });

  it('who will not rest until something is done sets no condition', () => {
    const [position] = read('"We will not stop working until every hostage is freed," Norvand said.');
    expect(position?.stance).not.toBe('conditional');
    expect(read('"If that is the case, Norvand would join the talks," Norvand said.')[0]?.condition).toBeUndefined();
  });

  it('support to a party is for the party, whatever it is to enable', () => {
    expect(
      told('"We will increase our support to Karvelia to enable it to defend itself," Norvand said.'),
    ).not.toContain('Norway supports hostilities');
  });

  it('a guest who is welcomed, a denied claim, and the nearer of two before a participle', () => {
    expect(
      told('Anna Veld of Norvand welcomed President Ferro of Karvelia to the palace to discuss the ceasefire.'),
    ).toEqual([]);
    expect(
      told('The sides did not sign - the government of Norvand and rebels seeking to topple the president.'),
    ).not.toContain('government of Norvand opposes leadership');
    expect(told('Norvand agreed to the request to pause its air strikes.')).toEqual([]);
  });

  it('a declined condemnation, a small share, a price, a way of seeing', () => {
    expect(told('Norvand declined to condemn Karvelia for shelling civilians.')).toEqual([]);
    expect(told('Only ten per cent of the convoys to besieged towns were approved by Norvand.')).toEqual([]);
    expect(told('They would not pay the price for a ceasefire demanded by Norvand.')).toEqual([]);
    expect(told('The ceasefire as Norvand envisages it is far.')).toEqual([]);
  });
});

describe('a doubtful position is none', () => {
  it('a limited step that is agreed on is no stand against the matter', () => {
    expect(told("Norvand has agreed to pause attacks on Karvelia's ports for one week.")).toEqual([]);
    expect(told('Norvand agreed to a ceasefire.')).toEqual(['Norway supports ceasefire']);
  });

  it('what is refused without a halt is asked for', () => {
    expect(told('The rebels say they will not attend without a halt to the bombing.')).toEqual([
      'The rebels demands hostilities',
    ]);
  });

  it('one of two, where the verb is of one, and none where half of a list is nobody', () => {
    const text =
      'Kenya is willing to send its forces into Egypt to fight the Free Front, and Norvand, another opponent of Anton Dorr, wants ground troops deployed but has denied it.';
    expect(told(text)).toContain('Norway demands foreign-involvement');
    expect(told(text)).not.toContain('Free Front demands foreign-involvement');
    expect(
      told('We stand with the Karvelian people and government who resist the military aggression of Norvand.'),
    ).toEqual([]);
  });

  it('words cut before their matter', () => {
    expect(
      told('"It is now time for all — the coastal nations too — to rid the world of terrorism," Norvand said.'),
    ).toEqual([]);
  });

  it('efforts of any kind do not take up what was named before', () => {
    expect(
      told('Norvand will never recognise the annexation of the isle and reaffirms its full support for joint efforts.'),
    ).not.toContain('Norway supports recognition');
  });

  it('who is somewhere, or for somebody, is not of it', () => {
    const [first] = read('The grand coalition in Karvelia refused to share intelligence on the front.');
    expect(first?.partyName).toBeUndefined();
  });

  it('what was hoped before, or is in the minds of others', () => {
    expect(told('Norvand had hoped to wrap up the talks by Wednesday.')).toEqual([]);
    expect(told('Norvand had backed the previous peace process.')).toEqual([]);
    expect(
      told("Norvand's envoy Anna Veld said that both leaders understand that the status quo is not an option."),
    ).toEqual([]);
    expect(told("Norvand's envoy Anna Veld declined to use the word blockade.")).toEqual([]);
  });

  it('no link that is rejected, nor what a stranger says of a party; the words for a holder are no matter', () => {
    expect(told('Norvand rejected any link between the talks and attacks on ships.')).toEqual([]);
    expect(told('A Karvelian official said Norvand was prepared to pay reparations.')).toEqual([]);
    expect(told('The internationally recognised government of Norvand opposes the deal.').join()).not.toMatch(
      /recognition/,
    );
    expect(
      told("Norvand's envoy Anna Veld said there was no agreement yet on access to the quarry.").join(),
    ).not.toMatch(/peace-deal/);
  });

  it('the condition, and no more than the stance', () => {
    const [first] = read(
      'Norvand will not support any easing of sanctions until Karvelia lets inspectors into the plant, Foreign Minister Anna Veld said on Wednesday, dousing hopes of a deal.',
    );
    expect(first?.condition).toMatch(/^until .* into the plant$/);
    const [refusal] = read(
      "Norvand's Foreign Minister Anna Veld insisted she would not return to the table unless the siege was lifted first.",
    );
    expect(refusal).toMatchObject({ stance: 'conditional', condition: 'unless the siege was lifted first' });
    const [truce] = read(
      'Norvand rejected a truce on Sunday, saying it would not negotiate with the rebels until they quit the cities.',
    );
    expect(truce).toMatchObject({ stance: 'opposes' });
    expect(truce).not.toHaveProperty('condition');
  });

  it('the matter of a plan, and of a proposal, whosever it is', () => {
    expect(told('Norvand will vote against any plan to buy out farms by force.')).toEqual(['Norway opposes other']);
    expect(told('Karvelia proposed a truce in the north. Norvand supports the Karvelian proposal.')).toContain(
      'Norway supports ceasefire',
    );
    expect(told('Norvand demands an exemption from the carbon border levy.')).toEqual(['Norway demands tariffs']);
    expect(told('Norvand demanded steps to alleviate the plight of civilians under siege and bombardment.')).toEqual([
      'Norway demands humanitarian-access',
    ]);
  });

  it('a party that opens the text, with a bracket behind the word taken for its verb', () => {
    expect(told('Lena champions (some) farmers.\n\nLena, who is a minister, met them.')).toEqual([]);
  });
});
