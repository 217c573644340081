/** Matters of every kind of talks, in wordings of agencies and ministries: each is read, and under its own issue or one beside it. */
import { describe, expect, it } from 'vitest';
import { loadIssues } from '../../src/knowledge/issues.ts';
import { read } from './positions-helper.ts';

const MATTERS: readonly (readonly [string, string])[] = [
  ['prisoners,hostages', 'Norvand demanded that Karvelia free the twelve fishermen.'],
  ['prisoners,hostages', 'Norvand refused to let the detained pilots go.'],
  ['prisoners,hostages', 'Norvand is committed to bringing the two nurses home.'],
  ['prisoners,hostages', 'Norvand will not stop until every citizen held abroad is home.'],
  ['prisoners,hostages', 'Norvand agreed to hand over the captured sailors.'],
  ['prisoners,hostages', 'Norvand demanded the release of the jailed opposition leader.'],
  ['hostilities,territory', 'Norvand vowed to recapture the town.'],
  ['hostilities,territory', 'Norvand welcomed the liberation of the port city by government forces.'],
  ['hostilities,territory', 'Norvand condemned the seizure of the airport.'],
  ['hostilities,territory', 'Norvand rejected any change of borders by force.'],
  ['hostilities,territory', 'Norvand opposes the capture of further villages.'],
  ['hostilities', 'Norvand urged both sides to step back from the brink.'],
  ['hostilities', 'Norvand vowed to avenge its general.'],
  ['hostilities', 'Norvand condemned the deadly blasts in the capital.'],
  ['hostilities', 'Norvand threatened to respond with force, and Karvelia condemned the bloodshed.'],
  ['hostilities', 'Norvand demanded that Karvelia stop firing rockets.'],
  ['hostilities', 'Norvand condemned the downing of the airliner.'],
  ['hostilities', 'Norvand rejected a military response to the crisis.'],
  ['sanctions', 'Norvand wants to isolate Karvelia from the world economy.'],
  ['sanctions', 'Norvand rejected calls to cut Karvelia off from the payment system.'],
  ['sanctions', 'Norvand demanded the removal of all punitive measures.'],
  ['sanctions', 'Norvand urged its partner to stop buying oil from Karvelia.'],
  ['sanctions', 'Norvand wants to ban Karvelian airlines from its airspace.'],
  ['sanctions', 'Norvand welcomed the decision by the banks to suspend service in Karvelia.'],
  ['sanctions', 'Norvand opposes any easing of the economic pressure.'],
  ['tariffs,trade', 'Norvand agreed to cut the rate of duty on Karvelian cars to ten percent.'],
  ['tariffs,trade', 'Norvand rejected the proposed levies on aluminium.'],
  ['trade', 'Norvand urged Karvelia to open its market to foreign rice.'],
  ['trade', 'Norvand is committed to secure and resilient supply chains.'],
  ['trade', 'Norvand opposes limits on chip sales to its companies.'],
  ['trade', 'Norvand wants Karvelia to buy more of its wheat.'],
  ['trade', 'Norvand supports the multilateral trading system.'],
  ['trade', 'Norvand demanded fair access for its banana growers.'],
  ['trade', 'Norvand rejected the quota for its textile mills.'],
  ['climate', 'Norvand agreed to phase out coal by 2040.'],
  ['climate', 'Norvand urged richer countries to raise their ambition on warming.'],
  ['climate', 'Norvand opposes a ban on plastic in the treaty.'],
  ['climate', 'Norvand committed to protect thirty percent of its oceans.'],
  ['debt', 'Norvand rejected a haircut for holders of its bonds.'],
  ['debt', 'Norvand wants a longer grace period on its loans.'],
  ['debt', 'Norvand asked its lenders to write off half of what it owes.'],
  ['water', 'Norvand demanded a binding agreement on filling the dam.'],
  ['water', 'Norvand opposes the diversion of the river.'],
  ['water', 'Norvand called for a fair share of the flow downstream.'],
  ['water', 'Norvand rejected the release of water from the reservoir.'],
  ['refugees,migration', 'Norvand refused to take back rejected asylum seekers.'],
  ['refugees,migration', 'Norvand urged its neighbours to let the boats land.'],
  ['refugees,migration', 'Norvand wants tighter visa rules for Karvelian citizens.'],
  ['refugees,migration', 'Norvand opposes turning away boats of migrants.'],
  ['refugees,migration', 'Norvand called for a dignified return of those uprooted by the fighting.'],
  ['constitution,other', 'Norvand rejected changes to the charter that would lift term limits.'],
  ['accountability', 'Norvand refused to extradite the general.'],
  ['minority-rights,other', 'Norvand condemned the repression of journalists.'],
  ['minority-rights,other', 'Norvand called on the junta to allow peaceful protest.'],
  ['minority-rights,other', 'Norvand opposes press censorship in the north.'],
  ['minority-rights,other', 'Norvand raised concerns about abuses against dissidents and urged reform.'],
  ['minority-rights,other', 'Norvand supports freedom of expression and assembly.'],
  ['minority-rights,gender', 'Norvand demanded that girls be allowed back to school.'],
  ['humanitarian-access', 'Norvand agreed to let doctors enter the camp.'],
  ['humanitarian-access', 'Norvand said it was unacceptable that agencies had been denied access to the enclave.'],
  ['humanitarian-access', 'Norvand asked for vaccines and generators.'],
  ['security-guarantees', 'Norvand pledged to defend its allies in the east.'],
  ['security-guarantees', 'Norvand wants a promise that it will never be attacked again.'],
  ['security-guarantees', 'Norvand wants to be placed under the nuclear umbrella.'],
  ['security-guarantees,peacekeepers', 'Norvand opposes a foreign force on the line.'],
  ['peacekeepers', 'Norvand offered two battalions for the mission.'],
  ['arms-supplies', 'Norvand asked for jets and interceptors.'],
  ['arms-supplies', 'Norvand refused to hand over the rockets to its ally.'],
  ['arms-supplies', 'Norvand agreed to find launchers for Karvelia.'],
  ['arms-limits', 'Norvand wants a cap on missiles of medium range.'],
  ['arms-limits', 'Norvand rejected a freeze of its arsenal.'],
  ['arms-limits', 'Norvand called for a ban on landmines.'],
  ['support', 'Norvand is committed to helping the Karvelian people.'],
  ['support', 'Norvand urged its partners to contribute to the fund.'],
  ['recognition', 'Norvand insists that Karvelia has a right to exist.'],
  ['recognition', 'Norvand refused to accept the junta as the government.'],
  ['status', 'Norvand opposes a separate state for the northerners.'],
  ['status', 'Norvand insists that the people of the delta must decide their own future.'],
  ['religious-sites', 'Norvand rejected prayer at the shrine by settlers.'],
  ['religious-sites', 'Norvand wants the looted statues back.'],
  ['relations', 'Norvand wants to reopen military hotlines with Karvelia.'],
  ['relations', 'Norvand wants better ties with the union.'],
  ['relations', 'Norvand expelled three envoys and demanded that Karvelia recall its consul.'],
  ['relations', 'Norvand agreed to more student and cultural exchanges.'],
  ['relations', 'Norvand and Karvelia agreed to work together on health.'],
  ['relations', 'Norvand is committed to working closely with its partners.'],
  ['talks', 'Norvand proposed a meeting with the Karvelian side next week.'],
  ['talks', 'Norvand called for an urgent session of the council.'],
  ['talks', 'Norvand wants to keep the channel open.'],
  ['talks', 'Norvand welcomed the progress made in Geneva.'],
  ['talks', 'Norvand refused to sit in the same room as the rebels.'],
  ['leaders-meeting', 'Norvand supports a face-to-face between the two presidents.'],
  ['participation', 'Norvand demanded a place for the tribes in the delegation.'],
  ['participation', 'Norvand opposes the attendance of the exiles.'],
  ['timetable', 'Norvand asked for two more weeks.'],
  ['peace-deal', 'Norvand accepted the 12-point draft.'],
  ['peace-deal,framework', 'Norvand refused to sign the text.'],
  ['peace-deal,enforcement,framework', 'Norvand urged Karvelia to honour its obligations under the accord.'],
  ['terrorism', 'Norvand is determined to defeat the jihadists.'],
  ['terrorism', 'Norvand demanded that its neighbour stop sheltering militants.'],
  ['foreign-involvement', 'Norvand demanded that Karvelia stop arming and funding the militia.'],
  ['foreign-involvement', 'Norvand opposes Karvelian bases in the gulf.'],
  ['foreign-involvement', 'Norvand urged Karvelia to use its influence with the rebels.'],
  ['withdrawal', 'Norvand agreed to bring its soldiers home.'],
  ['withdrawal', 'Norvand demanded that the settlers leave.'],
  ['passage', 'Norvand demanded the reopening of the strait.'],
  ['passage', 'Norvand refused overflight to the jets.'],
  ['passage', 'Norvand wants its ships to pass freely.'],
  ['passage', 'Norvand agreed to open the crossing to trucks.'],
  ['nuclear-programme', 'Norvand will not give up its reactors.'],
  ['nuclear-programme', 'Norvand condemned the launch of a ballistic missile by Karvelia.'],
  ['nuclear-plants', 'Norvand wants its engineers back in control of the atomic power station.'],
  ['leadership', 'Norvand called on the general to quit.'],
  ['frozen-assets', 'Norvand wants its reserves unblocked.'],
  ['resources', 'Norvand opposes drilling in the disputed block.'],
  ['resources', 'Norvand demanded a larger share of the catch.'],
  ['territory', 'Norvand wants the islands back.'],
  ['intelligence', 'Norvand agreed to share satellite pictures with Karvelia.'],
  ['intelligence', 'Norvand denounced the spying on its ministers.'],
  ['other', 'Norvand agreed to address the risks of advanced AI systems.'],
  ['other', 'Norvand called for joint action against cyber crime.'],
  ['other', 'Norvand wants a global pandemic treaty.'],
  ['other', 'Norvand rejected the patent waiver for vaccines.'],
];

/** What is wanted outside talks. */
const NONE = [
  'Norvand wanted to thank its hosts.',
  'The coach wants a new striker.',
  'The singer rejected a third encore.',
  'The company wants a younger audience.',
  'The candidate called for more debates on television.',
  'Shoppers want cheaper bread.',
  'The chef opposes microwave ovens.',
  'The family asked for privacy.',
  'The mayor welcomed the festival.',
  'The police urged motorists to slow down.',
];

describe('matters of talks', () => {
  const { issues } = loadIssues();
  for (const [wanted, text] of MATTERS)
    it(`${wanted}: ${text}`, () => {
      const found = read(text).map(({ issue }) => issue);
      const among = wanted.split(',');
      expect(
        found.some(id => among.includes(id) || among.includes(issues.get(id)?.broader ?? '')),
        found.join(),
      ).toBe(true);
    });
  for (const text of NONE) it(`none: ${text}`, () => expect(read(text)).toEqual([]));
});

describe('a race for office at home', () => {
  const RACE =
    'The primary is near, and each candidate asks voters for support. The Republican nominee and the Democrat spoke to donors before the convention; the caucus and the delegates wait. ';
  it('what is wanted in it is no move', () => {
    expect(read(`${RACE}The senator rejected an endorsement and opposes the new debate rules.`)).toEqual([]);
    expect(read(`${RACE}The candidate wants more money for the campaign.`)).toEqual([]);
  });
  it('beside another state it is', () => {
    expect(read(`${RACE}Norvand rejected the treaty with Karvelia.`)).not.toEqual([]);
  });
});
