/** What reads like a commitment and is none, and what stands next to it and is one. */
import { expect, it } from 'vitest';
import { read } from './commitments-helper.ts';

const nobody = (...texts: string[]): void => {
  for (const text of texts) expect([text, read(text)]).toEqual([text, []]);
};
const who = (text: string): readonly string[] => read(text).map(c => c.committer);

it('takes for the next round of talks only a round of talks, told of in the same paragraph', () => {
  nobody(
    'Kenya and Norway met in Oslo. Another round of rain is expected on Monday.',
    'Kenya and Norway met in Oslo on Tuesday. The shareholder meeting is due to begin on Friday.',
    'Kenya and Norway met in Oslo on Tuesday.\n\nAnother round is planned for Monday.',
  );
  expect(who('Kenya and Norway met in Oslo on Tuesday. Another round is planned for Monday.')).toHaveLength(2);
  expect(who('Kenya and Norway met in Oslo on Tuesday. The next round of indirect nuclear talks is due to begin on Friday.')).toHaveLength(2); // biome-ignore format: one line
});

it('takes what others foresee, fear or tell of one for no promise of his', () => {
  nobody(
    'The port will be taken by Kenya by Christmas, analysts said.',
    'The port will be destroyed by the rebels, the governor warned.',
    'Grain will be blocked by farmers, the United Nations fears.',
    'The new engine will be tested by engineers in July.',
    'The prisoners will be released by Kenya on Monday, Norway said.',
    'The prisoners will be released on Monday, the ministry predicted.',
  );
  expect(who("The prisoners will be released by the Kenyan army on Monday, Kenya's foreign ministry said.")).toHaveLength(1); // biome-ignore format: one line
  expect(who('The accord will be signed by Kenya and Norway on Monday.')).toHaveLength(1);
});

it('takes nobody at his word for what he would do elsewhere, or in jest', () => {
  nobody(
    '"We would not accept any such offer if we were in Oslo," a Kenyan official said.',
    '"We will never publish such rubbish," a Kenyan official joked.',
  );
  expect(who('"We would not accept any accord without Norway," a Kenyan official said.')).toEqual(['Kenya']);
});

it('takes the intention of another, which somebody makes clear, for no word that is given', () => {
  nobody(
    "Norway made clear Kenya's intention to build a dam.",
    "Norway confirmed Egypt's refusal and Kenya's willingness to sign a truce.",
  );
  expect(who('Kenya made clear its intention to sign a truce.')).toEqual(['Kenya']);
});

it('takes an accord for one to come only where it is between sides and lies ahead', () => {
  nobody(
    'The treaty was due to come into effect in 2029 but never did.',
    'The custody settlement is due to come into effect next week.',
  );
  expect(who('The ceasefire agreement is due to take effect on Friday.')).toHaveLength(1);
});

it('takes nothing for a promise that somebody denies, will not confirm, or is only confident of', () => {
  nobody(
    'Egypt denied that it had agreed to withdraw its troops.',
    "Egypt's spokesman would not confirm that Kenya had agreed to pay $2 billion on Thursday.",
    '"We are confident that we will reach a deal with the miners," Kenya\'s energy minister Anna Veld said.',
    'The commissioner confirmed the release of the sailors.',
    'The delegations were expected to discuss a ceasefire.',
  );
});

it('reads joint subjects whole, and talks between two as those of both', () => {
  expect(who('The union and Kenya agreed to resume talks.')).toHaveLength(2);
  expect(read("Kenya's government and rebels have agreed to a temporary ceasefire.")[0]?.words).toContain('and rebels');
  expect(who('Contract talks between the teachers union and the provincial government will resume on Monday.')).toEqual(
    ['the teachers union', 'the provincial government'],
  );
});

it('takes a word that is given for soft deeds too, and journeys of a day to come', () => {
  expect(who('The government agreed to improve conditions for jailed rebels.')).toEqual(['The government']);
  expect(who('The United Nations pledged to do everything possible to keep the corridor open.')).toEqual([
    'United Nations',
  ]);
  expect(who('The envoy goes to Oslo next week for a review of the peace process.')).toEqual(['The envoy']);
  expect(who('Egypt is willing to extend the truce past Friday, an Egyptian official said.')).toEqual(['Egypt']);
});

it('takes no denied breach for a reported one, and gives a charge to whom it is against', () => {
  nobody(
    'Egypt denied that it had violated the truce.',
    'Egypt has denied breaking its promise to pay.',
    'Egypt rejected claims that it had violated the truce.',
    'Egypt dismissed accusations of breaking the truce.',
    'The government, accused by rebels of violating the ceasefire, said nothing.',
  );
  expect(who('The rebels accused the government of breaking the truce.')).toEqual(['the government']);
  expect(who('Kenya accused Egypt of breaking the truce.')).toEqual(['Egypt']);
});

it('leaves the age of who promises out of the words', () =>
  expect(read('Anna Veld, 69, has pledged to pay the miners.')[0]?.words).toBe(
    'Anna Veld has pledged to pay the miners',
  ));

it('takes what somebody was not able to agree on for no commitment', () =>
  nobody('Officials were not able to agree on a joint statement after seven hours.'));

it('takes what follows a rejected claim, behind a comma, for no part of it', () =>
  expect(
    who('Egypt rejects claims that it has left the talks, saying it would continue to send aid to Kenya.'),
  ).toEqual(['Egypt']));
