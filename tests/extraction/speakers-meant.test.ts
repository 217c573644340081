/** Who is meant by an office, a body's noun, a text, "they" or "both": sentences of our own about other negotiations. */
import { describe, expect, it } from 'vitest';
import { speakers } from './statements-helper.ts';

describe('an office for a person', () => {
  it.each([
    ['Grigory Malenkov', 'Russian President Grigory Malenkov spoke to reporters. The Kremlin boss warned that the grain corridor would be closed.'],
    ['Ana Beltrán', 'UN Secretary General Ana Beltrán visited the camp. The UN boss said the hostages must be freed.'],
    ['Olha Marchenko', 'Olha Marchenko, governor of the Kharkiv region, spoke. Two bridges were hit. The regional governor said seven people were killed.'],
    ['Claire Dumont', "French Foreign Minister Claire Dumont flew to Algiers. The Quai d'Orsay chief said the visa dispute was over."],
    ['Tomas Vega', 'U.S. Defense Secretary Tomas Vega arrived in Manila. The Pentagon chief said the bases would stay.'],
    ['Tomas Vega', 'U.S. Secretary of State Tomas Vega arrived in Manila. The State Department chief said the bases would stay.'],
    ['Lars Okkels', "NATO Secretary General Lars Okkels met ministers in Oslo. The alliance's chief said the ships would stay."],
    ['Rafiq Mansour', 'IAEA Director General Rafiq Mansour arrived in Tehran. The head of the U.N. nuclear watchdog said inspectors needed access.'],
    ['Bongani Dlamini', 'Bongani Dlamini, general secretary of the National Union of Mineworkers, spoke. The union boss said the wage offer was an insult.'],
    ['Ahmed Zaki', 'Hezbollah Secretary-General Ahmed Zaki spoke on television. The Hezbollah leader said the militia would not disarm.'],
    ['Harold Finch', 'Former US Ambassador to the United Nations Harold Finch wrote: "The treaty will be renewed."'],
    ['Emil Marchand', 'Speaking from Paris, Emil Marchand told the call that the quota was crucial. The French president added that nobody should be alarmed.'],
    ['Hugh Parker', 'Hugh Parker sat in his office. The 71-year-old diplomat said the river was his priority.'],
  ])('%s: %s', (name, text) => expect(speakers(text).at(-1)).toBe(name)); // biome-ignore format: one a line
  it.each([
    ['Malenkov', 'Kazakh President Grigory Malenkov spoke to reporters. The Russian leader said the corridor would be closed.'],
    ['Porter', 'Former British Prime Minister Elaine Porter flew to Dublin. There the British prime minister said the border would stay open.'],
    ['Vega', 'U.S. President Tomas Vega arrived in Manila. The Pentagon chief said the bases would stay.'],
    ['Bondar', 'Ukrainian President Ivan Bondar said the grain must flow. The French president said the ports were open.'],
  ])('not %s: %s', (name, text) => expect(speakers(text).at(-1)).not.toContain(name)); // biome-ignore format: one a line
});

describe('two who were named', () => {
  it.each([
    ['Ethiopia and Egypt', 'Delegations from Ethiopia and Egypt resumed talks on the dam. The two sides said the talks were useful.'],
    ['Ethiopia and Egypt', 'Ethiopia resumed talks with Egypt on the dam. Both nations said the talks were useful.'],
    ['Ivan Kolev and Elaine Porter', 'President Ivan Kolev and Prime Minister Elaine Porter met on Monday. The pair said the treaty must be kept.'],
    ['Joan Aldridge and Pedro Costa', 'President Joan Aldridge spoke with President Pedro Costa. President Aldridge promised to send aid. They deplored the loss of forests in the basin.'],
  ])('%s: %s', (names, text) => expect(speakers(text).at(-1)).toBe(names)); // biome-ignore format: one a line
});

describe('texts, owners and unnamed sources', () => {
  it.each([
    ["Ivan Kolev's office", "President Ivan Kolev spoke. A statement released by Kolev's office said the treaty must be kept."],
    ['World Bank', 'The World Bank released a report on Monday on the debt. The report warned that payments would stop.'],
    ['Ivan Kolev', 'In a letter to the union, President Ivan Kolev offered a bonus. The letter said wages would be frozen.'],
    ['a source familiar with the plan', 'The fleet will sail on Monday, a source familiar with the plan said.'],
    ['one official briefed on the plan', '"The boats will sail," said one official briefed on the plan.'],
    ['a person with direct knowledge of the matter', 'Greece will repay, according to a person with direct knowledge of the matter.'],
    ['an aide who was not authorized to speak publicly', '"We will not sign," said an aide who was not authorized to speak publicly.'],
    ['a Turkish official', 'The border would reopen, said a Turkish official, who spoke on condition of anonymity.'],
    ['Colombia', 'Colombian President Ivan Duarte flew to Havana. Two leaders were freed. The government said it was ready for talks in June.'],
  ])('%s: %s', (source, text) => expect(speakers(text).at(-1)).toBe(source)); // biome-ignore format: one a line
});

describe('who stands beside a noun', () => {
  it.each([
    ['the family of the miner Karl Venn', 'On Friday the family of the miner Karl Venn said the ransom had been paid.'],
    ['Port officials and the fishing industry', 'Port officials and the fishing industry expressed relief that the quota would stay.'],
    ['Pedro Costa', '“The dam will be filled in stages,” said a ministry official quoting Water Minister Pedro Costa on Sunday.'],
    ['The communique', 'UN envoy Ana Beltrán read a joint communique on Cyprus. The communique said talks would resume in June.'],
    ['Ana Beltrán', 'UN envoy Ana Beltrán issued a statement on Cyprus. The statement said talks would resume in June.'],
  ])('%s: %s', (source, text) => expect(speakers(text).at(-1)).toBe(source)); // biome-ignore format: one a line
  it('keeps what follows with whoever spoke of another', () => {
    const found = speakers(
      'Shippers agreed to “wait a little”, union leader Paula Reyes told reporters. “We will see on Monday.”',
    );
    expect(found.at(-1)).toBe('Paula Reyes');
  });
  it('the embassy, not the town where it stands', () => {
    const [first] = speakers(
      "The U.S. Embassy in Gabon's capital Libreville said on Monday that it welcomed the truce.",
    );
    expect(first).toBe('U.S. Embassy');
  });
});
