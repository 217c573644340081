/**
 * What the generated articles are made of: sentences with {slots}. A slot with a prime ({state'}) belongs to the side that is
 * not speaking; a slot with a hat ({clause^}) begins with a capital. Every construction that a reading rule knows should stand here at least once.
 */

export const QUOTES = [
  'We came here to read {points} points, not to count the chairs',
  'Nobody leaves {host} with everything that he brought',
  'There will be no second {day} of this kind',
  'The text is not a gift and it is not a threat',
  'If the guns fall silent in {town}, we can speak about the rest within {number} days',
  "We have heard {state'} speak of peace {number} times since {month}",
  'My instructions fit on one page, and the page says {region}',
  'A road that is open for {number} hours is not an open road',
  'I would rather lose a week than lose {town}',
  'Whoever wants {number} prisoners back must say so in {host}, not on television',
  'Point {point} is the door, and the door is still shut',
  'We shall be back on {day}, with or without a press conference',
];

export const CLAUSES = [
  'the withdrawal from {town} could begin within {number} days',
  'no more than {number} observers would be let into {region}',
  "{state'} had broken the truce {number} times since {day}",
  'the road to {town} would be opened by {day}',
  'a list of {number} prisoners had been handed over',
  "the talks would go on whether or not {state'} sent its foreign minister",
  'the {points}-point draft left the status of {town} open',
  'both delegations would stay in {host} until {day}',
  'there had been no shelling near {town} for {number} hours',
  '{number} million euros would be needed to rebuild {region}',
];

/** How words are ascribed; {quote} and {clause} are taken from above, {who} is the full first mention, {short} a later one. */
export const STATEMENTS = [
  '"{quote}," {who} said on {day}.',
  '"{quote}," said {who}.',
  '{who} said that {clause}.',
  '{who} told reporters in {host}: "{quote}."',
  'According to {who}, {clause}.',
  '{clause^}, {who} said.',
  '{who} warned on {day} that {clause}. "{quote}," {pronoun} added.',
  '{who} denied that {clause}.',
  'A senior {adjective} official, who spoke on condition of anonymity, said {clause}.',
  '{capital} said in a statement that {clause}.',
  '“{quote}”, {short} said. {pronoun^} said that {clause}.',
  'Asked about point {point}, {short} replied: “{quote}.”',
  '{short} promised that {clause}.',
  "{short} called on {state'} to return to the talks by {day}.",
  'Two diplomats familiar with the text said {clause}.',
  '{envoyWho} urged both sides to keep to the {points}-point draft.',
];

export const BACKGROUND = [
  'The war in {region} has killed more than {thousands} people since {month}, according to the United Nations.',
  "{state} and {state'} last met in {lastHost} on {lastDate}, when the draft still had {morePoints} points.",
  '{movement^}, which holds {town}, is not a party to the draft.',
  'A truce agreed in {month} collapsed within {number} days.',
  'The two delegations first met {number} weeks earlier.',
  'Observers counted {number} violations overnight.',
];

export interface Turn {
  /** What the day brings; decides title and first paragraph. */
  readonly title: string;
  readonly lead: string;
}

/** The days of a negotiation in the order in which they come; a longer run begins again with the next round. */
export const TURNS: readonly Turn[] = [
  {
    title: "Envoy hands {points}-point draft to {state} and {state'}",
    lead: "{envoyWho} handed a {points}-point draft to negotiators from {state} and {state'} on {today} and asked them to discuss it in {host} on {meetingDay}.",
  },
  {
    title: "{state} ready to discuss draft, {state'} asks for time",
    lead: "{state} said on {today} it was ready to discuss the {points}-point draft on {region}, while {state'} asked for more time before the meeting planned for {meetingDay}.",
  },
  {
    title: 'Shelling of {town} kills {deaths}, {state} says',
    lead: "Shells hit {town} overnight and killed {deaths} people, {state} said on {today}. {state'} put the number of the dead at {fewerDeaths} and denied that its forces had fired.",
  },
  {
    title: 'Talks on {region} moved from {lastHost} to {host}',
    lead: "Talks between {state} and {state'} have been moved from {lastHost} to {host} and put off until {meetingDay}, the office of {envoyWho} said on {today}.",
  },
  {
    title: "{state'} answers with {fewerPoints}-point paper",
    lead: "{state'} handed over a counter-draft of {fewerPoints} points on {today}, two fewer than the envoy's text, and said it would send its foreign minister to {host}.",
  },
  {
    title: "{state} and {state'} open talks in {host}",
    lead: "Negotiators from {state} and {state'} met face to face in {host} on {today} for the first time since {month}.",
  },
  {
    title: 'Second day of talks on {region} ends without result',
    lead: "A second day of talks between {state} and {state'} ended in {host} on {today} without agreement on {town}.",
  },
  {
    title: "{movement^} gives {state'} {number} hours to leave {town}",
    lead: "{leaderWho} gave {state'} {number} hours on {today} to withdraw its forces from {town}, as talks went on in {host}.",
  },
  {
    title: 'Draft on {region} cut to {fewerPoints} points',
    lead: "The draft before {state} and {state'} has been cut from {points} to {fewerPoints} points, {envoyWho} said in {host} on {today}.",
  },
  {
    title: "{state} and {state'} exchange {prisoners} prisoners",
    lead: "{state} and {state'} exchanged {prisoners} prisoners near {town} on {today}, as their negotiators had agreed in {host} on {lastDate}.",
  },
];
