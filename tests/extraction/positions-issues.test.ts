/** Every issue of the agenda is reached by everyday wordings of a demand, an offer or a refusal. */
import { describe, expect, it } from 'vitest';
import { loadIssues } from '../../src/knowledge/issues.ts';
import { read, told } from './positions-helper.ts';

const WORDINGS: readonly (readonly [string, string])[] = [
  ['ceasefire', 'Norvand agreed to extend the truce by ten days.'],
  ['ceasefire', 'Norvand called for an immediate halt to the fighting.'],
  ['ceasefire-terms', 'Norvand insists that drones be covered by the ceasefire.'],
  ['ceasefire-terms', 'Norvand wants the truce to apply to the whole front.'],
  ['hostilities', 'Norvand urged Karvelia to show restraint.'],
  ['hostilities', 'Norvand demanded that Karvelia stop shelling the city.'],
  ['hostilities', 'Norvand rejects any escalation.'],
  ['monitoring', 'Norvand wants international observers along the line.'],
  ['monitoring', 'Norvand demanded verification of the withdrawal.'],
  ['enforcement', 'Norvand wants penalties for violations of the truce.'],
  ['enforcement', 'Norvand demanded a mechanism to punish breaches of the deal.'],
  ['security-guarantees', 'Norvand demands guarantees against a new attack.'],
  ['security-guarantees', 'Norvand wants binding security commitments from its allies.'],
  ['peacekeepers', 'Norvand offered to send a peacekeeping contingent.'],
  ['peacekeepers', 'Norvand opposes a multinational force on its border.'],
  ['foreign-involvement', 'Norvand demanded the departure of foreign mercenaries.'],
  ['foreign-involvement', 'Norvand rejects foreign bases on its soil.'],
  ['arms-supplies', 'Norvand asked its partners for more ammunition.'],
  ['arms-supplies', 'Norvand wants Karvelia to stop arming the rebels.'],
  ['arms-limits', 'Norvand demands a cap on the size of the Karvelian army.'],
  ['arms-limits', 'Norvand refused to limit its missiles.'],
  ['intelligence', 'Norvand offered to share intelligence.'],
  ['intelligence', 'Norvand wants access to satellite images.'],
  ['alliances', 'Norvand wants to join NATO.'],
  ['alliances', 'Norvand opposes the eastward expansion of the alliance.'],
  ['neutrality', 'Norvand demands that Karvelia be neutral.'],
  ['neutrality', 'Norvand proposed a neutral status for Karvelia.'],
  ['integration', 'Norvand wants to join the European Union.'],
  ['integration', "Norvand opposes Karvelia's accession to the bloc."],
  ['territory', 'Norvand will not give up an inch of land.'],
  ['territory', 'Norvand claims the islands and rejects the new border.'],
  ['zones', 'Norvand proposed a buffer zone on both sides of the river.'],
  ['zones', 'Norvand rejects a no-fly zone.'],
  ['withdrawal', 'Norvand demands that Karvelian soldiers leave the valley.'],
  ['withdrawal', 'Norvand agreed to pull its artillery back.'],
  ['status', 'Norvand offered the province self-rule.'],
  ['status', 'Norvand rejects independence for the province.'],
  ['recognition', 'Norvand refuses to recognise the breakaway republic.'],
  ['recognition', 'Norvand demands recognition of its government.'],
  ['nuclear-plants', 'Norvand wants control of the nuclear power station.'],
  ['nuclear-programme', 'Norvand will not dismantle its centrifuges.'],
  ['nuclear-programme', 'Norvand demanded access for nuclear inspectors.'],
  ['sanctions', 'Norvand wants the sanctions lifted.'],
  ['sanctions', 'Norvand called for new measures against Karvelian banks.'],
  ['frozen-assets', 'Norvand demanded the release of its frozen funds.'],
  ['frozen-assets', 'Norvand opposes the seizure of central bank assets.'],
  ['trade', 'Norvand wants lower duties on wine.'],
  ['trade', 'Norvand agreed to buy more gas from Karvelia.'],
  ['resources', 'Norvand wants a share of the oil fields.'],
  ['resources', 'Norvand offered access to rare earths.'],
  ['reconstruction', 'Norvand pledged money to rebuild the city.'],
  ['reconstruction', 'Norvand wants donors to pay for the rebuilding.'],
  ['reparations', 'Norvand demands compensation for war damage.'],
  ['reparations', 'Norvand refuses to pay reparations.'],
  ['passage', 'Norvand demanded the reopening of the strait.'],
  ['passage', 'Norvand wants safe passage for ships.'],
  ['water', 'Norvand wants more water from the river.'],
  ['water', 'Norvand rejects a new dam upstream.'],
  ['prisoners', 'Norvand demanded the release of jailed activists.'],
  ['prisoners', 'Norvand proposed to swap all prisoners.'],
  ['hostages', 'Norvand demanded freedom for the abducted sailors.'],
  ['missing', 'Norvand wants the bodies of its soldiers back.'],
  ['missing', 'Norvand demanded news of the missing.'],
  ['children', 'Norvand demands the return of deported children.'],
  ['refugees', 'Norvand wants the displaced to go home.'],
  ['refugees', 'Norvand refused to take in more asylum seekers.'],
  ['humanitarian-access', 'Norvand demanded that food and medicine be let in.'],
  ['humanitarian-access', 'Norvand urged Karvelia to let aid workers into the camp.'],
  ['sieges', 'Norvand demanded an end to the encirclement of the town.'],
  ['sieges', 'Norvand wants the blockade lifted.'],
  ['civilians', 'Norvand demanded protection for hospitals.'],
  ['civilians', 'Norvand urged Karvelia to spare civilians.'],
  ['accountability', 'Norvand wants the generals to face trial.'],
  ['accountability', 'Norvand demanded an inquiry into the massacre.'],
  ['amnesty', 'Norvand rejects a pardon for the rebels.'],
  ['amnesty', 'Norvand offered immunity to the commanders.'],
  ['elections', 'Norvand opposes early polls.'],
  ['constitution', 'Norvand wants to rewrite the constitution.'],
  ['constitution', 'Norvand rejects the draft basic law.'],
  ['transition', 'Norvand wants a caretaker government.'],
  ['transition', 'Norvand demanded that power be handed to civilians.'],
  ['leadership', 'Norvand demands that the president resign.'],
  ['leadership', 'Norvand wants the general to step aside.'],
  ['power-sharing', 'Norvand wants half of the cabinet posts.'],
  ['power-sharing', 'Norvand rejects a unity government.'],
  ['minority-rights', 'Norvand demands schooling in the minority language.'],
  ['minority-rights', 'Norvand wants protection for Christians.'],
  ['gender', 'Norvand wants women at the table.'],
  ['religious-sites', 'Norvand demands access to the holy sites.'],
  ['religious-sites', 'Norvand opposes changes at the mosque.'],
  ['terrorism', 'Norvand pledged to fight extremists.'],
  ['disarmament', 'Norvand demands that the militia hand in its guns.'],
  ['disarmament', 'Norvand refuses to disarm.'],
  ['security-sector', 'Norvand wants the police reformed.'],
  ['security-sector', 'Norvand opposes the merger of the two armies.'],
  ['talks', 'Norvand is ready to return to the table.'],
  ['talks', 'Norvand broke off and refuses to talk to Karvelia.'],
  ['participation', 'Norvand wants the Kurds to take part in the talks.'],
  ['participation', 'Norvand refuses to sit with the rebels.'],
  ['format', 'Norvand insists on face-to-face talks.'],
  ['leaders-meeting', 'Norvand wants a meeting of the two presidents.'],
  ['leaders-meeting', 'Norvand rejects a summit.'],
  ['venue', 'Norvand wants the talks to be held in Geneva.'],
  ['venue', 'Norvand offered to host the next round.'],
  ['timetable', 'Norvand wants a clear deadline.'],
  ['timetable', 'Norvand asked for more time.'],
  ['preconditions', 'Norvand rejects any preconditions.'],
  ['preconditions', 'Norvand demands goodwill gestures first.'],
  ['framework', 'Norvand wants the root causes addressed.'],
  ['framework', 'Norvand rejects the terms.'],
  ['peace-deal', 'Norvand rejects the peace plan.'],
  ['peace-deal', 'Norvand wants to end the conflict.'],
  ['ratification', 'Norvand wants to put the accord to a referendum.'],
  ['ratification', 'Norvand demands that parliament approve the treaty.'],
  ['support', 'Norvand pledged more military aid.'],
  ['support', 'Norvand backs Karvelia.'],
  ['relations', 'Norvand wants to restore diplomatic ties.'],
  ['relations', 'Norvand refuses to normalise relations.'],
  ['climate', 'Norvand pledged to cut methane by a third.'],
  ['climate', 'Norvand called for a faster energy transition.'],
  ['debt', 'Norvand rejects further austerity.'],
  ['debt', 'Norvand asked for a write-down of its debt.'],
  ['legislation', 'The opposition in Norvand rejected the draft law.'],
  ['migration', 'Norvand opposes binding quotas for migrants.'],
  ['migration', 'Norvand wants tighter border controls.'],
  ['territory', 'Norvand rejects the sea border.'],
  ['resources', 'Norvand demands a halt to drilling off its coast.'],
  ['foreign-involvement', 'Norvand wants the naval base closed.'],
  ['foreign-involvement', 'Norvand opposes sending soldiers to Karvelia.'],
  ['hostilities', 'Norvand called for de-escalation.'],
  ['humanitarian-access', 'Norvand agreed to allow access to the camp.'],
  ['passage', 'Norvand demands access to the sea.'],
  ['integration', 'Norvand called for a common market.'],
  ['terrorism', 'Norvand wants the militia listed as terrorists.'],
  ['arms-supplies', 'Norvand refuses to sell weapons to Karvelia.'],
];

describe('everyday wordings', () => {
  const { issues } = loadIssues();
  for (const [issue, text] of WORDINGS)
    it(`${issue}: ${text}`, () => {
      const found = read(text).map(position => position.issue);
      expect(
        found.some(id => id === issue || issues.get(id)?.broader === issue),
        found.join(),
      ).toBe(true);
    });
});

describe('what is given up, asked of others, or only said of something', () => {
  it.each([
    ['Norvand chided Karvelia for its insistence on more territory.', 'Portugal demands territory'],
    ['Norvand is ready to impose restrictions on exports of key goods.', 'Norway supports sanctions'],
    ['Norvand rejected a deadline for its troops to withdraw from the valley.', 'Norway opposes withdrawal'],
    ['Norvand opposes lifting the sanctions on Karvelia.', 'Norway supports sanctions'],
    ['Norvand wants to withdraw from the peace talks.', 'Norway opposes talks'],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(expected);
  });
  it('an apposition names no matter of its own', () => {
    expect(told('Norvand welcomed the road project, a diplomacy scheme of Karvelia.')).toEqual([]);
  });
  it('a government without a country holds nothing', () => {
    expect(told('Rebels rejected a government deadline for them to withdraw from the town.').join()).not.toMatch(
      /government/,
    );
  });
  it('commitments of those who are urged are no stance of who urges', () => {
    const all = told('Norvand urged the leaders to firm up their commitments to the peacekeeping operation.');
    expect(all).not.toContain('Norway supports peacekeepers');
  });
});

it.each([
  '"Norvand entities directly or indirectly supporting the war should not have access to capital," Karvelia said.',
  '"The resources that I requested will help us," the president of Karvelia said.',
])('takes no deed of others and no aside for a position: %s', text => {
  expect(told(text).join()).not.toMatch(/hostilities|resources/);
});

describe('a thing taken up again', () => {
  it.each([
    ['The parties debated the debt deal for a week. Then Norvand rejected the deal.', 'Norway opposes debt'],
    ['Norvand held a prisoner swap with its neighbour. Karvelia condemned the exchange.', 'Portugal opposes prisoners'],
  ])('is about what its full name says: %s', (text, expected) => {
    expect(told(text)).toContain(expected);
  });
});

describe('several together', () => {
  it.each([
    ['Norvand and Karvelia held talks in Oslo. Both sides agreed to a truce.', 2],
    ['President Ada Marsh of Norvand met President Ivo Lenn of Karvelia. The two leaders agreed to a truce.', 2],
    ['A truce was welcomed by members of the European Union.', 1],
  ])('hold it each or as what they are members of: %s', (text, holders) => {
    const found = read(text).filter(position => position.issue === 'ceasefire');
    expect(new Set(found.map(({ holder }) => JSON.stringify(holder))).size).toBe(holders);
  });
});

it.each([
  ['Norwegian lawmakers rejected the trade deal.', 'trade'],
  ["Norvand's chief negotiator for relations with its many neighbours said the truce must hold.", 'ceasefire'],
  ['The Arab League rejected the truce.', 'ceasefire'],
])('who is described, or is called a league, holds a position too: %s', (text, issue) => {
  expect(read(text).map(position => position.issue)).toContain(issue);
});

it.each(['Norvand wants to end the climate of fear.', 'Norvand rejected the attack ads.'])(
  'words that only hold a cue are of no issue: %s',
  text => {
    expect(told(text).join()).not.toMatch(/climate|hostilities/);
  },
);

it('the name of a partner is no position', () => {
  expect(
    told(
      'Norvand has vowed to renegotiate its deal with the European Union and the International Monetary Fund.',
    ).filter(line => line.endsWith('debt')),
  ).toEqual([]);
});

it('a wish that is doubted is none', () => {
  expect(told("Karvelia's foreign minister did not believe Norvand would agree to a ceasefire.")).toEqual([]);
  expect(
    told("It is not clear that Norvand truly wants to stop the fighting, Karvelia's foreign minister said."),
  ).toEqual([]);
});

it('what there is no peace without is demanded, not refused', () => {
  expect(told('There can be no deal without security guarantees, Norvand said.')).toEqual([
    'Norway demands security-guarantees',
  ]);
  expect(told('There will be no withdrawal, Norvand said.')).toEqual(['Norway opposes withdrawal']);
});
