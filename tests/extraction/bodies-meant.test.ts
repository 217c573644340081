/** Bodies called by what they are, and described before they are named: sentences of our own about other negotiations. */
import { describe, expect, it } from 'vitest';
import { speakers } from './statements-helper.ts';

describe('called by what it is, in the sentence after', () => {
  it.each([
    ['Greenpeace', 'Greenpeace urged delegates to ban deep-sea mining. The environmental group said the seabed belonged to all.'],
    ['UNICEF', "UNICEF said 20 children had been killed. The U.N. children's agency said schools had been hit."],
    ['World Food Programme', 'The World Food Programme suspended deliveries in Gaza. The U.N. agency said its trucks had been looted.'],
    ['Houthis', 'The Houthis said they had seized ten workers. The Iran-aligned movement accused them of spying.'],
    ['ECOWAS', 'ECOWAS lifted sanctions on Niger. The West African bloc said the move was for humanitarian reasons.'],
    ['African Union', 'The African Union suspended Gabon. The 55-nation body said elections had to be held soon.'],
    ['Airbus', 'Airbus made a final offer to machinists on Monday. The planemaker said wages would rise 30 percent.'],
    ['Lufthansa', "Lufthansa cancelled 800 flights. The airline said talks with the pilots' union had broken down."],
    ['Syrian Democratic Forces', 'The Syrian Democratic Forces rejected the timetable. The Kurdish-led force said its fighters would not disarm.'],
    ['M23', 'The M23 rebels said they would withdraw. The group, backed by Rwanda, said the step was meant to support peace efforts.'],
    ['Hezbollah', 'Hezbollah denied the raid. The Lebanese group said it had lost no men.'],
    ['World Bank', 'The World Bank approved a loan. The Washington-based lender said it would monitor spending.'],
  ])('%s: %s', (name, text) => expect(speakers(text).at(-1)).toBe(name)); // biome-ignore format: one a line
  it.each([
    ['Greenpeace', 'Greenpeace and Oxfam left the talks. The aid group said donors had broken their word.'],
    ['United Nations', 'The United Nations called for calm. The U.N. agency said its trucks had been looted.'],
    ['British government', 'The British government refused to pay. The agency said the debt was legal.'],
    ['Greenpeace', 'Greenpeace left the talks. The rival group said donors had broken their word.'],
    ['Hezbollah', 'Hezbollah denied the raid. The Israeli group said it had lost no men.'],
    ['Riverine Front', 'The Riverine Front denied the raid. The Nigerian movement said it had lost no men.'],
  ])('not %s: %s', (name, text) => expect(speakers(text).at(-1)).not.toBe(name)); // biome-ignore format: one a line
});

describe('described first, named next', () => {
  it.each([
    ['BND', "Germany's foreign intelligence agency said Russia was rearming. The BND said the figures were based on its own analysis."],
    ['MI5', "Britain's domestic spy agency warned on Monday that hackers were targeting negotiators. MI5 said dozens of accounts had been broken into."],
    ['DEM Party', "Turkey's pro-Kurdish party called for a new truce. The DEM Party said both sides had to stop shooting."],
    ['Robert Laurenson', 'The chief negotiator of the junior doctors said the pay offer was an insult. Robert Laurenson said strikes would go on.'],
    ['Serhii Dobriak', 'The mayor of Pokrovsk said shelling had cut the water supply. Serhii Dobriak told reporters that 1,000 people were left.'],
  ])('%s: %s', (name, text) => expect(speakers(text)[0]).toBe(name)); // biome-ignore format: one a line
  it.each([
    ['Hamas', "Israel's army said it had struck a depot. Hamas said civilians had died."],
    ['Toyota', "Japan's central bank said rates would rise. Toyota said it would cut output."],
    ['Vladimir Putin', 'A lawyer for the detainees said the swap was near. Vladimir Putin said nothing had been agreed.'],
  ])('not %s: %s', (name, text) => expect(speakers(text)[0]).not.toBe(name)); // biome-ignore format: one a line
});

describe('a text called by its state', () => {
  it.each([
    ['Turkey', 'Turkey and Iraq signed a water accord, issuing separate statements. The Turkish statement said dams would release more water.'],
    ['China', 'Presidents Xi Jinping and Lee Jae-myung spoke by telephone. The Chinese readout said Taiwan was a core interest.'],
    ['Israeli reports', 'Israeli reports said the talks had failed.'],
    ["Ukraine's grid operator", "Ukraine's grid operator said power cuts would last a week. It said repair crews had been shelled."],
  ])('%s: %s', (name, text) => expect(speakers(text).at(-1)).toBe(name)); // biome-ignore format: one a line
});

describe('one of its kind in the text', () => {
  it.each([
    ['Leeds City Council', 'The council said on Monday that the bins would be emptied. Leeds City Council has 3,000 refuse workers.'],
    ['Peruvian government', 'On Tuesday the government said the mine would reopen. Miners and the Peruvian government had met for two days.'],
    ['Norwegian embassy', 'The embassy said the envoy would land on Monday. He was met by diplomats, the Norwegian embassy said later.'],
    ['Harris administration', 'The administration said the tariffs would stay. Shippers had asked the Harris administration to lift them.'],
    ['Straits Times', 'The Straits Times reported that 12 states would sign the pact. A thirteenth was not ready. The newspaper said a summit would follow.'],
    ['NHK', 'NHK reported that the trade talks had failed. Ministers left Hanoi. The broadcaster said no new date was set.'],
  ])('%s: %s', (name, text) => expect(speakers(text)).toContain(name)); // biome-ignore format: one a line
  it.each([
    ['Leeds City Council', 'The council said on Monday that the bins would be emptied. Leeds City Council and York City Council share a depot.'],
    ['Peruvian government', 'Chile rejected the plan on Friday. The government said the mine would stay shut. The Peruvian government had asked for talks.'],
    ['Syrian opposition', 'The opposition Harbour Committee said it would leave the talks. The Syrian opposition has met in Geneva.'],
    ['Norwegian embassy', 'The embassy of Chile said the envoy would land on Monday. The Norwegian embassy had no comment.'],
  ])('not %s: %s', (name, text) => expect(speakers(text)[0]).not.toBe(name)); // biome-ignore format: one a line
});
