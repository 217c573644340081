/**
 * What is settled at home tells of no negotiation, and what belongs to one is kept: the examples of data/domestic.yaml, and a table of short reports.
 * Long because a report of each kind stands beside its near miss in one table.
 */
import { describe, expect, it } from 'vitest';
import { findCommitments } from '../../src/extraction/commitments/find-commitments.ts';
import { isAmid, isDomestic, isOfTalks } from '../../src/extraction/domestic.ts';
import { findEvents } from '../../src/extraction/events/find-events.ts';
import { findFigures } from '../../src/extraction/figures/find-figures.ts';
import { findPositions } from '../../src/extraction/positions/find-positions.ts';
import { findProposals } from '../../src/extraction/proposals/find-proposals.ts';
import { domesticShape } from '../../src/knowledge/domestic.ts';
import { loadData } from '../../src/knowledge/load.ts';
import { readingOn } from './reading-of.ts';

const FINDERS = {
  positions: findPositions,
  commitments: findCommitments,
  proposals: findProposals,
  events: findEvents,
};

/** The nouns of which a text has a record. */
function nounsIn(text: string): string[] {
  const reading = readingOn('2031-06-12', text);
  return Object.entries(FINDERS).flatMap(([noun, find]) => (find(reading).length > 0 ? [noun] : []));
}

const { fields, table } = loadData('domestic.yaml', domesticShape);
describe('data/domestic.yaml', () => {
  for (const [field, { examples }] of Object.entries(fields))
    it.each(examples)(`nothing of ${field}: %s`, text => {
      expect(nounsIn(text)).toEqual([]);
    });
  it.each(table.examples)('of the table: $text', ({ text, finds }) => {
    expect(nounsIn(text)).toEqual(expect.arrayContaining(finds));
  });
  it('holds each word once', () => {
    const twice = { ...fields, house: { ...fields.house, shared: [...fields.house.shared, 'ballot'] } };
    const { success, error } = domesticShape.safeParse({ source: 'none', fields: twice, table });
    expect([success, error?.issues[0]?.message]).toEqual([false, 'ballot stands twice']);
  });
});

/** What a report is of, the nouns that it holds at least (none: of none), and its text. */
const REPORTS: readonly (readonly [string, string, string])[] = [
  [
    'a primary',
    '',
    'Nominee Anna Veld swept the Kenyan primary on Tuesday, a poll of voters shows. Veld rejects the idea of a second debate and is committed to lowering tuition. Her rival, Senator Otis Bram, supports a debate next week. Veld proposed a plan to cut college fees. The campaign said it would open ten offices in the province.',
  ],
  [
    'a primary',
    '',
    'Republican delegates meet in Columbus in July. The candidate has vowed to win the nomination and wants the party to drop the caucus in Iowa. American voters back him, a pollster said. He called for the superdelegates to be abolished. His plan for Medicare was rejected by the governor.',
  ],
  [
    'a primary',
    '',
    'Otis Bram, the incumbent senator, opposes a primary in June. His donors want him to run again. "I will never support the challenger," Bram told a rally of supporters. The frontrunner offered to debate him on television.',
  ],
  [
    'a primary',
    '',
    'The mayor of Orsk, who is running for governor of the province, promised voters lower rents. She demands that her opponent release his tax returns. Pollsters see the two candidates level. Her opponent refuses to release them before the vote. He unveiled a 10-point plan for the schools.',
  ],
  [
    'a primary',
    '',
    'Canadian conservatives chose Ian Falk as their candidate on Sunday. Falk is against the carbon levy and backs cheaper housing. He pledged to cut income tax in the first hundred days if voters give him a majority. The liberal incumbent dismissed the plan.',
  ],
  [
    'a merger',
    '',
    "Norvand Motors Inc. agreed to buy Orvel Corp. for $3 billion in stock, the companies said. Shareholders must approve the merger. Orvel rejected an earlier offer of $40 a share. Norvand has offered to keep the subsidiary's brand. The deal will close in March, analysts said.",
  ],
  [
    'a merger',
    '',
    'The German retailer said its board opposes the takeover bid by Halvard Capital. Halvard is seeking a majority of the shares and wants the chairman to resign. It made a revised proposal to investors on Monday. Profit fell 12 percent in the quarter.',
  ],
  [
    'a merger',
    '',
    'Orvel Air has withdrawn its offer to acquire the carrier. Its chief executive insisted on a lower price. Shares of the airline fell 8 percent. The airline said it would meet investors next week. "We reject the valuation," its chairman said.',
  ],
  [
    'a merger',
    '',
    'Two brewers ended talks on a merger on Friday. Brell Breweries plc said it would not raise its bid. The rival had demanded a premium of 30 percent for its shareholders. Both companies agreed to share the costs. Investors met the chairman in London.',
  ],
  [
    'a product',
    '',
    'The company unveiled its new phone in Berlin on Monday. It promised customers a longer battery. It will launch the device in March in ten markets. The firm wants to double its sales. A package of apps comes with it, the company said.',
  ],
  [
    'a product',
    '',
    'Velkor, the French carmaker, will launch an electric van next year. It plans to build 40,000 vans and offered customers a ten-year warranty. Revenue rose in the quarter, and so did profit; analysts and investors had asked for more. The carmaker supports a common plug and opposes fees at charging stations.',
  ],
  [
    'a product',
    '',
    'The studio has agreed to release the film on its streaming service. Subscribers demanded a lower price. The company rejected the demand and said it would raise fees in June. Analysts expect profit to grow.',
  ],
  [
    'a crime',
    '',
    'A grand jury in Ohio indicted the former treasurer on fraud charges on Thursday. Prosecutors said they would seek ten years in prison. His lawyer rejected a plea deal. The judge ordered the defendant released on bail. The trial will begin in May.',
  ],
  [
    'a crime',
    '',
    'Police in Nairobi arrested three men after a robbery in which two people were killed. The suspects refused to answer detectives. The court ordered their detention for ten days. The prosecutor wants them charged with murder. A lawyer for one suspect called for his release.',
  ],
  [
    'a crime',
    '',
    "The singer's lawyers asked the judge to dismiss the lawsuit. The plaintiff demands $4 million in damages. Both reached a settlement on Friday, the court clerk said. The defendant agreed to pay half of the sum. Jurors were sent home.",
  ],
  [
    'a crime',
    '',
    'The convicted killer will be executed in June, the attorney general of Texas said. The defence opposes the date and wants a new trial. The appeals court rejected the request. The governor refused clemency, saying the jury had spoken.',
  ],
  [
    'sport',
    '',
    "Coach Brit Olsen said the club rejected an offer for its striker. The midfielder has agreed a new contract. The club will meet Brell United in the cup on Sunday. Fans demand a title this season. Norway's goalkeeper wants to leave.",
  ],
  [
    'sport',
    '',
    "Kenya will meet Egypt in the quarterfinals of the tournament on Friday. Egypt's coach promised an attacking game. Kenya's captain refused to talk of revenge. Kenya defeated Ghana 3-1 on Monday. The federation supports a bigger stadium.",
  ],
  [
    'sport',
    '',
    'The league and its players agreed on a schedule for the season. Quarterback Tom Vess signed a four-year deal worth $90 million. The team rejected a trade. The coach wants more speed, and fans back him.',
  ],
  [
    'sport',
    '',
    'The Premier League and Chelsea Football Club rejected the plan for a shorter summer. The National League wants a longer one.',
  ],
  [
    'sport',
    '',
    'The club rejected an offer for its striker at half-time of the season. The manager wants more. Fans in the stadium demand a title, and the club agreed to talk to fans.',
  ],
  [
    'sport',
    '',
    "Arsenal rejected a second offer from Madrid for the striker on Monday. The club want a fee of 40 million pounds and the club's owners will not sell before the end of the season.",
  ],
  ['sport', '', 'The clubs will meet on Monday. The striker has agreed to join Chelsea before the season.'],
  [
    'sport',
    '',
    "Liverpool fans rejected the club's ticket price proposal. The fans demand a freeze. The club promised to meet the fans next week.",
  ],
  [
    'a hearing',
    '',
    'The nominee for attorney general told a Senate hearing that she opposes term limits for judges. Senator Bram wants her to release her emails. She promised to answer in writing. Republicans on the judiciary committee support her nomination. A vote is set for Tuesday.',
  ],
  [
    'a hearing',
    '',
    'Lawmakers grilled the health secretary about insurance premiums. The secretary rejected the criticism and said the department would hire more inspectors for hospitals. Democrats demanded his resignation. The congressman proposed a plan to audit the hospitals.',
  ],
  [
    'a budget',
    '',
    'The House approved a budget bill that cuts taxes on diesel. Democrats oppose the bill and want more money for schools. The governor promised to veto it. The speaker offered a package of spending cuts to Medicaid. Taxpayers will pay for it, one congresswoman said.',
  ],
  [
    'a budget',
    '',
    'The Kenyan parliament passed a finance bill that raises the fuel levy. The treasury rejected an amendment on school meals. Lawmakers want a lower tax on bread. The governor of Nakuru opposes the levy and promised taxpayers a new clinic.',
  ],
  [
    'a council',
    '',
    'The city council approved a proposal for a 90-room hotel on Lake Street. Residents oppose the plan and want a park. The developer offered to plant 200 trees. The mayor promised a decision by June. The zoning board rejected an earlier plan.',
  ],
  [
    'a school',
    '',
    'The university agreed to lower tuition after students demanded it. The dean rejected a call for free housing. The campus will open a clinic in May. A professor proposed a plan to hire 20 tutors.',
  ],
  [
    'a show',
    '',
    'The singer announced a tour of twelve cities. She refused to comment on the new album. Her label supports a festival in Oslo. The band has agreed to play two shows. Fans want tickets below 50 dollars.',
  ],
  [
    'a treaty before parliament',
    'positions commitments proposals',
    "Kenya's parliament votes on Tuesday on the border treaty with Egypt. The opposition rejects the treaty and wants a referendum. Senators of the ruling party support it. The prime minister promised to publish the text. Voters in two provinces are divided over the treaty.",
  ],
  [
    'a treaty before parliament',
    'positions proposals events',
    'The U.S. Senate is to vote on the arms treaty with Russia. Republicans oppose the treaty. A Democratic senator, who is running for the nomination, supports ratification. Russia demands that the limits stay as they are.',
  ],
  [
    'coalition talks',
    'positions commitments proposals',
    'Coalition talks between the Liberals and the Conservatives broke down in Orsk on Friday, two months after the election. The Liberals reject the tax plan. The Conservatives demand the finance ministry. The Liberals submitted a revised coalition agreement on Sunday. The candidate for chancellor said she would resume the negotiations on Monday.',
  ],
  [
    'coalition talks',
    'positions commitments',
    'The Greens and the Social Democrats in Germany agreed to start talks on a coalition. "We will meet again on Monday," Greens leader Ute Brandt told reporters. The Greens want a speed limit. Voters had given neither a majority.',
  ],
  [
    'a strike',
    'positions commitments events',
    "The union of dockworkers rejected the company's wage offer and will strike on Friday. Norvand Shipping Inc. offered a rise of 5 percent over two years. The union demands 9 percent. The company called for arbitration. Shares of the firm fell.",
  ],
  [
    'a strike',
    'proposals',
    "Talks between the airline and its pilots resumed on Monday. The pilots' union submitted a counter-proposal on pensions. The carrier's shareholders want lower costs. The company said it would keep negotiating until the strike ends.",
  ],
  [
    'debt talks',
    'positions',
    "Zambia's creditors rejected the restructuring plan on Tuesday. The finance minister proposed a ten-year pause in payments. Investors want a share of copper revenue. The IMF called for a deal by June. Bondholders demand better terms.",
  ],
  [
    'debt talks',
    'positions commitments proposals',
    "Greece submitted a new debt proposal to its creditors. Eurozone ministers will meet on Saturday to discuss the proposal. Germany opposes a debt cut. The banks' shares rose on hopes of an agreement.",
  ],
  [
    'talks with rebels',
    'positions commitments proposals events',
    'The Colombian government and the rebels signed a ceasefire in Orsk on Sunday. The rebels demand the release of prisoners. The governor of the province supports the peace process. The government promised to withdraw troops from two valleys.',
  ],
  [
    'talks with rebels',
    'positions commitments proposals',
    'The rebel front in Sudan rejected the government\'s peace plan. "We will not lay down our weapons," its commander said. The army wants the fighters out of the city. The two sides agreed to meet again.',
  ],
  [
    'sanctions',
    'positions events',
    'Canada imposed sanctions on three Russian banks. Russia condemned the sanctions and promised to retaliate. Shares of the banks fell. Canada called on its allies to freeze the assets of the companies.',
  ],
  [
    'sanctions',
    'positions proposals',
    "The Republican frontrunner wants to tear up the nuclear deal with Iran. Iran rejects any new talks. The candidate's rival supports the deal. At a rally in Ohio, he said he would impose new sanctions on Iran.",
  ],
  [
    'hostage talks',
    'positions proposals',
    'The militants demand the release of 40 prisoners in exchange for the hostages. Qatar proposed a two-stage swap. The government rejects the demand. The families of the hostages called for a deal. Police closed the road.',
  ],
  [
    'hostage talks',
    'positions commitments proposals events',
    'Egypt hosted talks on the hostages on Sunday. Israel rejected the truce proposal. Hamas wants a full withdrawal. The mediators will meet again on Tuesday. Polls show that voters back a deal.',
  ],
  [
    'tariffs',
    'positions',
    "Mexico opposes the tariffs on cars. The U.S. carmaker's shares fell 4 percent. Mexico's economy minister demanded talks with the United States. The candidates in the U.S. primary support the tariffs. Mexico will retaliate, the minister said.",
  ],
  [
    'climate talks',
    'positions proposals events',
    'Ministers from 40 countries met in Nairobi to negotiate a climate pact. India opposes a coal deadline. The EU submitted a draft text with a fund for poor countries. Companies and investors want clear rules. Kenya supports the fund.',
  ],
  [
    'a strike at schools',
    'positions commitments proposals events',
    "Teachers in Orsk will walk out on Monday after talks with the school board collapsed. The union rejected the board's offer of 4 percent. The union demands smaller classes and a pay rise of 9 percent for school nurses. The board says taxpayers cannot pay more. Students at 40 schools will stay home, the mayor said. The board offered to meet again on Tuesday. The governor called for arbitration. Parents want schools open. The union promised to keep school meals running.",
  ],
  [
    'a strike at hospitals',
    'proposals',
    "Nurses at three hospitals in Ohio voted to strike. The union rejected the hospital's latest offer on Friday. The hospital wants to cut insurance for part-time staff. The nurses demand safe staffing. Taxpayers pay half of the hospital's budget. The governor urged both sides to keep talking. The hospital agreed to hire 40 nurses. A judge refused to bar the walkout.",
  ],
  [
    'talks on a debt ceiling',
    'positions commitments events',
    'Republicans and Democrats in the U.S. House resumed talks on the debt ceiling on Sunday. Republicans demand cuts to Medicaid. The White House rejected the cuts and offered to freeze spending for two years. Democratic senators want taxes on the rich. The speaker said he would bring the deal to a vote on Wednesday. Negotiators agreed on a two-year limit. Conservatives oppose the deal. Voters blame both.',
  ],
  [
    'a kingdom among states',
    'positions events',
    'The United Kingdom and France resumed talks on fishing in Geneva on Monday. The United Kingdom rejected the French plan. France said the United Kingdom wants too much. The United Kingdom supports shorter talks.',
  ],
  ['a kingdom among states', 'commitments', 'The United Kingdom promised to pay rent for the base.'],
  [
    'a kingdom among states',
    'positions events',
    'Saudi Arabia and Yemen resumed talks in Muscat on Monday. Yemen rejected the truce with the kingdom and said the kingdom wants too much. Many in the kingdom and many outside of the kingdom agreed.',
  ],
  [
    'talks on royalties',
    'commitments events',
    'Zambia and Norway resumed talks on mining royalties in Lusaka on Monday. Zambia wants higher royalties; Norway says a royalty of 5 percent and the licensing fee are enough. The two countries will meet and sign a royalty agreement on Friday.',
  ],
  [
    'a club of creditors',
    'positions events',
    'Zambia resumed talks with the Paris Club on Monday. The Paris Club rejected the debt plan. The Paris Club wants more. Zambia asked the Paris Club for time.',
  ],
  ['a club of creditors', 'positions', 'The Paris Club rejected the debt plan.'],
  [
    'strikers',
    'proposals',
    'The strikers rejected the wage offer. The strikers demand 9 percent. The strikers met on Friday, and more strikers will come.',
  ],
  ['a season of the year', 'positions', 'Sudan rejected a truce through the planting season.'],
  ['a season of the year', 'positions', 'Ethiopia demands that Egypt keep to the schedule for the rainy season.'],
  ['what is new', 'positions', 'Iran rejected a novel proposal on uranium by France.'],
  [
    'a league of parties',
    'positions',
    'The National League for Democracy rejected the peace plan of the army of Myanmar.',
  ],
  [
    'a strike at a stadium',
    'proposals',
    'The strikers rejected the wage offer at the stadium. The strikers of the union demand 9 percent; their wages fell. The strikers met on Friday, and more strikers will come.',
  ],
  ['what stirs up', 'positions', 'Iran rejected the nuclear proposal, which fans tensions in the Gulf.'],
  ['a place to meet', 'positions', 'At the stadium in Nairobi, Kenya rejected the border plan of Egypt.'],
  [
    'goals of a treaty',
    'positions events',
    'India and Japan resumed talks on a climate goal in Delhi on Monday. India rejected the climate proposal of Japan. Japan said the goal and the goals of India are no goals for Japan.',
  ],
  [
    'a hyphened truce',
    'positions',
    'Voters in Nakuru go to the polls on Sunday. The nominee, Senator Anna Veld, leads in the primary. She rejects the cease-fire.',
  ],
];

describe('reports from home', () => {
  it.each(REPORTS.filter(([, finds]) => finds === ''))('%s: nothing%s of: %s', (_, __, text) => {
    expect(nounsIn(text)).toEqual([]);
  });
});

describe('reports of talks, at home too', () => {
  it.each(REPORTS.filter(([, finds]) => finds !== ''))('%s: %s of: %s', (_, finds, text) => {
    expect(nounsIn(text)).toEqual(expect.arrayContaining(finds.split(' ')));
  });
});

describe('isDomestic', () => {
  const race =
    'Voters in Nakuru and Mombasa go to the polls on Sunday. The nominee, Senator Anna Veld, leads in the primary. Kenyan voters know her. ';
  const isHome = (last: string): boolean => {
    const reading = readingOn('2031-06-12', race + last);
    return isDomestic(reading, reading.doc.tokens.length - 2);
  };
  it('takes for home where the towns of the article lie, and lets other states through', () => {
    expect(isHome('She wants Kenyan farmers to vote.')).toBe(true);
    expect(isHome('She wants Egyptian farmers to leave.')).toBe(false);
  });
  it('lets a sentence of the table through, and one with two words that hint at it', () => {
    expect(isHome('She opposes the treaty.')).toBe(false);
    expect(isHome('She opposes the war.')).toBe(true);
    expect(isHome('She opposes the trade deal.')).toBe(false);
  });
  it('holds no figures of a race', () => {
    expect(findFigures(readingOn('2031-06-12', `${race}Her campaign raised 4 million dollars in May.`))).toEqual([]);
  });
});

describe('isAmid and isOfTalks', () => {
  it('weigh the words around a token, and those of its sentence', () => {
    const reading = readingOn('2031-06-12', 'Shares of the airline fell, and investors of the company want a deal.');
    expect(isAmid(reading, 5, ['company'])).toBe(true);
    expect(isAmid(reading, 5, ['race'])).toBe(false);
    const { doc } = readingOn('2031-06-12', 'The coach rejected the offer. The Arab League rejected the offer.');
    expect([isOfTalks(doc, 2), isOfTalks(doc, 9)]).toEqual([false, true]);
  });
});
