/** Proposals in talks of many kinds: what lies on a table by name, by deed or by number, and what only looks like it. Actors and affairs are invented. */
import { describe, expect, it } from 'vitest';
import { findProposals } from '../../src/extraction/proposals/find-proposals.ts';
import { nameOf, readingOn } from './reading-of.ts';

/** The proposals of a text by name, with their authors. */
function proposalsOf(text: string): string[] {
  const reading = readingOn('2031-06-12', text);
  return findProposals(reading).map(({ name, authors }) =>
    authors.length === 0 ? name : `${name} by ${authors.map(who => nameOf(reading, who)).join(', ')}`,
  );
}

const ON_THE_TABLE: readonly (readonly [string, readonly string[]])[] = [
  ['Kenya and Egypt signed a landmark power-sharing accord last month.', ['landmark power-sharing accord']],
  ['The territorial government made an offer that the band called insulting.', ['offer by The territorial government']],
  ['Kenya on Monday suggested renewing the deal for a year.', ['renewing the deal for a year by Kenya']],
  [
    'Qatari mediators handed a draft to both delegations in Doha on Monday. The text foresees a 60-day truce and the release of 10 hostages. Hamas said it was studying the text.',
    ['draft'],
  ],
  [
    "Kenya's creditors made an offer to swap old bonds for new ones. Nairobi rejected the offer and tabled a counter-offer on Thursday that would halve the interest.",
    ["offer to swap old bonds by Kenya's creditors", 'counter-offer by Kenya'],
  ],
  [
    "The nurses' union tabled a pay claim of 12 percent. The ministry offered 4 percent over two years. The union rejected the offer on Friday and submitted a revised proposal.",
    [
      "pay claim of 12 percent by The nurses' union",
      '4 percent over two years by The ministry',
      'revised proposal by The union',
    ],
  ],
  [
    'Egypt and Ethiopia agreed on a framework for filling the dam. The framework sets a yearly minimum flow. Sudan said the framework ignored its farms.',
    ['framework for filling the dam'],
  ],
  [
    'The African Union presented a roadmap for ending the war in Sudan. The army rejected the roadmap.',
    ['roadmap for ending the war by African Union'],
  ],
  [
    'Norvand submitted a first draft of the border treaty in March. A revised draft, sent in June, dropped the toll. Karvelia accepted the revised draft.',
    ['first draft by Norvand', 'revised draft'],
  ],
  [
    'Brazil tabled an amendment to the plastics treaty that would cap production. Saudi Arabia opposed the amendment. The chair put forward a compromise text on Sunday night.',
    ['amendment by Brazil', 'compromise text by The chair'],
  ],
  [
    'Malta circulated a draft resolution at the Security Council demanding a halt to the siege. Russia vetoed the resolution.',
    ['draft resolution by Malta'],
  ],
  [
    'The European Commission proposed a package of tariff cuts in return for access to Indian markets. India called the package unbalanced.',
    ['package of tariff cuts by European Commission'],
  ],
  [
    'The two parties unveiled a 140-page coalition agreement in Orsk. The agreement raises the pension age. Members of both parties will vote on the agreement in May.',
    ['140-page coalition agreement by The two parties'],
  ],
  [
    'A new draft of the climate text appeared at dawn. The draft drops any mention of coal. Island states rejected the draft as an insult.',
    ['new draft'],
  ],
  [
    '"The deal on the table is fair," said the airline. Pilots voted down the deal on the table, which would have raised pay by 9 percent.',
    ['deal on the table'],
  ],
  [
    'Turkey has put forward a plan to reopen three ports under U.N. inspection. Ukraine welcomed the plan. Moscow has yet to answer the Turkish plan.',
    ['plan to reopen three ports by Turkey'],
  ],
  [
    'The U.S. envoy brought a new ceasefire proposal to Beirut. Lebanon returned the proposal with remarks. Israel is expected to reply to the proposal on Tuesday.',
    ['new ceasefire proposal'],
  ],
  [
    'Bogota unveiled a six-point plan to disarm the guerrillas. Point four of the plan grants an amnesty. The guerrillas accepted the plan except for point four.',
    ['six-point plan by Colombia'],
  ],
  [
    "Zambia proposed extending the bonds' maturity by ten years. Bondholders turned down the proposal. A committee of creditors sent Lusaka its own proposal in July.",
    ["extending the bonds' maturity by ten years by Zambia"],
  ],
  [
    'Kofi Maran, the mediator, proposed a power-sharing government of both camps. The opposition said yes to the proposal.',
    ['power-sharing government of both camps by Kofi Maran'],
  ],
  [
    'Iran presented a written offer to cap enrichment at 20 percent. The E3 called the offer insufficient. Tehran has since withdrawn the offer.',
    ['written offer by Iran'],
  ],
  [
    'Negotiators from 60 states agreed on the text of a pandemic treaty in Geneva on Saturday. The treaty obliges states to share vaccines.',
    ['text of a pandemic treaty'],
  ],
  [
    'Ethiopia and Somaliland signed a memorandum of understanding on access to the sea. Somalia called the memorandum void.',
    ['memorandum of understanding'],
  ],
  [
    'A non-paper drawn up by France and Germany suggests a two-speed union. The non-paper was circulated on Friday.',
    ['non-paper by France, Germany'],
  ],
  [
    'The rebels handed the mediators a list of 11 demands. The government rejected all of the demands.',
    ['11 demands by The rebels'],
  ],
  [
    'Dockers and the port operator reached a tentative agreement on pay late on Sunday. The agreement runs for six years.',
    ['tentative agreement'],
  ],
  [
    'South Korea offered to hold military talks with the North at Panmunjom. Pyongyang ignored the offer.',
    ['hold military talks with the North at Panmunjom by South Korea'],
  ],
  [
    'The militants offered to free two pilots in exchange for 30 prisoners. Islamabad dismissed the offer.',
    ['free two pilots in exchange for 30 prisoners by The militants'],
  ],
  ['Canada and Indonesia are close to a trade pact. The pact would abolish duties on wheat.', ['trade pact']],
  [
    "Kazakhstan's plan to share the river's water was backed by Uzbekistan. Under the plan, each state would close its sluices for a week.",
    ['plan to share the river by Kazakhstan'],
  ],
  [
    "Management put its best and final offer to the drivers on Monday. The drivers' union will ballot its members on the offer.",
    ['final offer'],
  ],
  [
    'The United States and Iraq signed a loan guarantee agreement that, once entered into force, will enable Iraq to borrow abroad.',
    ['loan guarantee agreement'],
  ],
  ['The transition will follow the Geneva Communique of 2012, diplomats said.', ['Geneva Communique']],
  [
    'Kenya welcomed the outcome of the talks, including reaching a consensus on principles for a new constitution.',
    ['consensus on principles'],
  ],
  ['The powers agreed on Friday to implement a cessation of hostilities in Sudan.', ['cessation of hostilities']],
  [
    'They met in Munich, resulting in an agreement on a "cessation of hostilities" that both have said they could support.',
    ['agreement on a cessation of hostilities'],
  ],
  ['Ukraine and Norway agreed to continue work on joint proposals in the coming days.', ['joint proposals']],
  [
    'The withdrawal agreement contains a backstop for the Irish border. Members of parliament rejected the agreement for the third time.',
    ['withdrawal agreement'],
  ],
  ['Teachers in Oslo voted to ratify a three-year contract that ends the strike.', ['three-year contract']],
  ['The union and the railway signed a new collective agreement after a ten-day strike.', ['new collective agreement']],
  [
    'Under the 2015 nuclear deal, Iran curbed its enrichment in return for relief from sanctions.',
    ['2015 nuclear deal'],
  ],
  ['The Orsk Agreement of 1998 ended three decades of violence.', ['Orsk Agreement']],
  ['Hamas and Israel extended the truce by two days, Qatar said.', ['truce']],
  ['Envoys are discussing an interim deal under which Iran would freeze enrichment.', ['interim deal']],
  [
    'Brazil suggested that the deadline be moved to 2035. The suggestion found little support.',
    ['that the deadline be moved to 2035 by Brazil'],
  ],
  [
    'Kenya proposed holding the next round of talks in Nairobi.',
    ['holding the next round of talks in Nairobi by Kenya'],
  ],
  [
    "The foreign minister's proposal that both armies pull back 20 kilometres was taken up by the mediators.",
    ['proposal by The foreign minister'],
  ],
  ['ECOWAS gave the junta a one-week ultimatum to restore the president.', ['one-week ultimatum by ECOWAS']],
  ['Greece and its creditors reached a deal on a third bailout worth 86 billion euros.', ['deal on a third bailout']],
  ['The government and the FARC signed a revised peace accord in Bogota.', ['revised peace accord']],
  ['Iceland rejected a mackerel deal struck by Norway, the Faroes and the EU.', ['mackerel deal']],
  ['The draft pact would oblige rich countries to pay 100 billion dollars a year.', ['draft pact']],
  ["Boeing's latest contract offer, with a 35 percent raise, was put to a vote.", ['latest contract offer by Boeing']],
  ['Two proposals were on the table: a Swedish one for a fund and a Kenyan one for a levy.', ['Two proposals']],
  ["Delegates from 190 countries haggled over the chair's text until dawn.", ['text by the chair']],
  ['The zero draft of the declaration contains 60 paragraphs in brackets.', ['zero draft']],
  ['The general proposed an armistice of 40 days along the whole front.', ['armistice by The general']],
  [
    'Rebel commanders initialled a draft accord with the government in Doha on Sunday, two diplomats said.',
    ['draft accord'],
  ],
  [
    "Management's offer of a two-year freeze was rejected by 92 percent of the union's members.",
    ['offer of a two-year freeze by Management'],
  ],
  [
    "Saudi Arabia's peace initiative of 2002 offered Israel full ties in return for a withdrawal.",
    ['peace initiative by Saudi Arabia'],
  ],
  ['Delegates agreed a text that urges countries to move away from coal.', ['text']],
  [
    "The Commission's negotiating paper proposes a ten-year transition for London's fishing fleet.",
    ['negotiating paper by The Commission'],
  ],
  ['Parliament approved a bill that would impose sanctions on the settlers.', ['bill']],
  ['The amended deal gives the nurses an extra week of leave.', ['amended deal']],
  ['A seven-day humanitarian truce agreed by both generals began on Monday.', ['seven-day humanitarian truce']],
  ["Kyiv's ten-point peace formula demands a full withdrawal of Russian troops.", ['peace formula']],
  ["The foreign ministry said it had received Tehran's response to the American proposal.", ['American proposal']],
  ['Greece and Macedonia accepted a compromise on the name, brokered by a U.N. envoy.', ['compromise on the name']],
  [
    'The United States put a bridging proposal to Israel and Hamas, and Israel accepted it.',
    ['bridging proposal by United States'],
  ],
  [
    'The Security Council adopted a resolution extending the mandate of the mission by a year.',
    ['resolution extending the mandate of the mission'],
  ],
  ['Pacific leaders signed a declaration on deep-sea mining.', ['declaration on deep-sea mining']],
  ['The framework agreement on the lake, initialled in May, sets quotas for both states.', ['framework agreement']],
  [
    'Tehran offered to ship its stockpile of enriched uranium to Russia.',
    ['ship its stockpile of enriched uranium to Russia by Iran'],
  ],
  ['The rebels set out their terms: an amnesty, land and three seats in parliament.', ['terms by The rebels']],
  ['The U.N. plan to move the tanks out of the port was dropped.', ['U.N. plan by United Nations']],
];

const OFF_IT = [
  'Kenya plans to build a railway to the coast. The minister has a plan for the weekend.',
  'Orvel signed a deal worth $3 billion with a Danish shipyard. The deal covers six ferries.',
  'Since the 2015 deal oil prices have doubled. Analysts recall the deal of the century.',
  "The governor's bill would raise the tax on diesel. The bill passed by two votes.",
  'There is little hope of a peace deal this year. Nobody expects a ceasefire. A settlement remains far away.',
  'The villagers made him an offer for the land. He had no plans to sell.',
  'Any agreement would need the consent of parliament. Without a deal, the talks will end.',
  'The report proposes no remedy. The paper argued that a treaty is a piece of paper.',
  'He said a comprehensive peace agreement could one day bring tourists back to the valley.',
  "The army drew up a plan of attack. The general's battle plan failed.",
  'The two presidents hope to reach an agreement on gas by the winter. A deal may be possible, an aide said.',
  "Norway's prime minister said she would consider a proposal if one were made.",
  'Sales rose after the deal between the two retailers.',
  'Talks on forming a team of experts went on.',
  'She said a deal was possible but far away.',
  'The president wants a treaty, his spokesman said, but nobody has seen one.',
  'If the sides agree on a text, ministers will come.',
  'A plan is needed, the archbishop said.',
  'No agreement was reached on Friday.',
  'The ministers failed to reach an agreement on fish.',
  "The film's draft was rejected by the studio.",
  'A draft law on parking was tabled by the mayor.',
  'The package arrived on Monday with a text in French.',
  'Nobody has put an offer to the singer.',
  'Kenya would welcome any proposal.',
  'Investors put forward a plan to save the airline.',
  'They hoped for a truce by Ramadan.',
];

describe('proposals of many talks', () => {
  it.each(ON_THE_TABLE)('%s', (text, names) => {
    expect(proposalsOf(text)).toEqual(names);
  });
  it.each(OFF_IT)('nothing in: %s', text => {
    expect(proposalsOf(text)).toEqual([]);
  });
});

describe('the status of a proposal', () => {
  const statusOf = (text: string) => findProposals(readingOn('2031-06-12', text))[0]?.status;
  it('is not settled by one camp without a name', () => {
    expect(statusOf('The government unveiled a six-point peace plan. The guerrillas accepted the plan.')).toBe(
      'floated',
    );
    expect(statusOf('The government unveiled a six-point peace plan. Parliament approved the plan.')).toBe('agreed');
  });
});
