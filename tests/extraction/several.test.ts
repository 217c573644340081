/** Several who are not named again: whom "the two leaders", "both sides", "the pair" and "they" mean. Invented people; one table. */
import { describe, expect, it } from 'vitest';
import { pointsBackAt, readPointer } from '../../src/extraction/several/points-back.ts';
import { severalOf } from '../../src/extraction/several/several-of.ts';
import { loadData } from '../../src/knowledge/load.ts';
import { severalShape } from '../../src/knowledge/several.ts';
import { growth, LINEAR } from '../growth.ts';
import { readingOn } from './reading-of.ts';

/** Names of those whom the last such words of a text mean. */
function meant(text: string): string[] {
  const reading = readingOn('2031-06-12', text);
  const several = severalOf(reading);
  for (let i = reading.doc.tokens.length - 1; i >= 0; i--) {
    if (/^(?:they|them)$/.test(reading.doc.tokens[i]!.norm)) return several.they(i).map(({ name }) => name);
    if (pointsBackAt(reading.tree, i)) return several.at(i).map(({ name }) => name);
  }
  return [];
}

const LEADERS = ['Anna Kovar', 'Paul Lemos'];
const STATES = ['Kenya', 'Uganda'];
const MET = 'President Anna Kovar of Kenya met President Paul Lemos of Uganda in Oslo on Monday.';

const TABLE: readonly (readonly [string, readonly string[], string])[] = [
  // read-outs
  ['those who met', LEADERS, `${MET} The two leaders discussed the dam.`],
  ['those who spoke by telephone', LEADERS, 'President Anna Kovar spoke by phone today with President Paul Lemos of Uganda. Both leaders welcomed the truce.'],
  ['those who spoke to each other', LEADERS, 'Anna Kovar spoke to Paul Lemos on Monday. The two men agreed to meet.'],
  ['with a suffix of the name', ['Ole Brandt', 'Karl Venn'], 'President Ole Brandt, Jr. spoke today with President Karl Venn of Uganda. The leaders discussed the dam.'],
  ['far down, without a number', LEADERS, `${MET} Ms. Kovar praised the truce. It will hold for a week. Mr. Lemos thanked her. The presidents instructed their teams to go on.`],
  ['in the same sentence', LEADERS, 'Anna Kovar received Paul Lemos in Nairobi, where the two leaders discussed the dam.'],
  ['a meeting between them', LEADERS, 'A meeting between Anna Kovar and Paul Lemos took place in Oslo. The two leaders signed a text.'],
  ['five who met', ['Anna Kovar', 'Paul Lemos', 'Ole Brandt'], 'Anna Kovar held a call with Paul Lemos and Ole Brandt. The leaders discussed the dam.'],
  // ministers
  ['ministers of two countries', ['Ada Brun', 'Karl Venn'], 'Kenyan Foreign Minister Ada Brun hosted Ugandan Foreign Minister Karl Venn on Monday. The two foreign ministers agreed on a route.'],
  ['names beside the words', ['Ada Brun', 'Karl Venn'], 'The foreign ministers, Ada Brun and Karl Venn, agreed on a route.'],
  ['not the presidents', [], `${MET} The ministers agreed on a route.`],
  // sides
  ['delegations', STATES, 'Delegations from Kenya and Uganda resumed talks on the dam. Both sides agreed to go on.'],
  ['representatives, with the second name parsed as a sentence', ['United States', 'Uganda'], 'On 23 November, representatives of the United States and Uganda met in Geneva for discussions. Both sides agreed the consultations were productive.'],
  ['the parties of a text, in its opening', STATES, 'The Government of Kenya (“Kenya”) and the Government of Uganda (“Uganda”),\n\nRecognizing the importance of trade;\n\nThe Parties commit to lift the duties by May.'],
  ['the sides of leaders', STATES, 'Kenyan President Anna Kovar met Ugandan President Paul Lemos in Oslo. Both countries will reopen the bridge.'],
  ['coordinated parties', STATES, 'Kenya and Uganda signed a text on Monday. Both governments will publish it.'],
  ['talks with', STATES, 'Kenya held talks with Uganda in Oslo. The two sides agreed on a route.'],
  ['a leader and a state', STATES, 'Kenyan President Anna Kovar held talks with Uganda in Oslo. The two sides agreed on a route.'],
  ['of whom one stands for no state', [], 'Anna Kovar, a singer, met Paul Lemos, a painter. Both countries will reopen the bridge.'],
  ['two parties and a mediator', STATES, 'Talks between Kenya and Uganda resumed on Monday. Norwegian Foreign Minister Ada Brun mediated. Both sides agreed on a route.'],
  // how many
  ['three leaders are not two', [], 'Anna Kovar, Paul Lemos and Ole Brandt met on Monday. The two leaders agreed on a route.'],
  ['two leaders are not four', [], `${MET} The four leaders agreed on a route.`],
  ['three parties', ['Kenya', 'Uganda', 'Norway'], 'Kenya, Uganda and Norway signed a text on Monday. The three governments will publish it.'],
  ['nobody can tell how many', [], 'Anna Kovar and other guests met on Monday. The two leaders agreed on a route.'],
  // the pair, both
  ['the pair', LEADERS, 'Anna Kovar and Paul Lemos met on Monday. The pair agreed on a route.'],
  ['both', LEADERS, 'Anna Kovar and Paul Lemos met on Monday. Both called for a truce.'],
  // they
  ['they, behind those who met', LEADERS, `${MET} They agreed on a route.`],
  ['they, behind "the two leaders"', LEADERS, `${MET} It rained. The two leaders discussed the dam. They also visited a school.`],
  ['they, in one voice farther down', LEADERS, `${MET} Ms. Kovar promised to send aid. They deplored the loss of life.`],
  ['they, again', LEADERS, `${MET} They agreed on a route. They also visited a school.`],
  ['others in the sentence before', [], `${MET.slice(0, -1)} over the rebels’ attack. They attacked the port on Friday.`],
  ['others whom both met', [], 'Kenya and Uganda met the rebels on Monday. They will lay down their arms.'],
  ['others of whom one told', [], 'Anna Kovar told Paul Lemos that the rebels had attacked. They will lay down their arms.'],
  ['things in the sentence before', LEADERS, `${MET.slice(0, -1)} to discuss tariffs and dams. They agreed on a route.`],
  ['others in between', [], `${MET} Farmers blocked the bridge. They want a truce.`],
  ['officials who tell of two', [], 'Officials said Anna Kovar and Paul Lemos had met. They gave no details.'],
  ['two who are only named together', [], 'Kenya and Uganda fell out last year. They pushed for a truce.'],
  ['one of them they call on', [], `${MET} They called on Paul Lemos to resign.`],
  ['those who follow', [], `${MET} Though they are rivals, Ada Brun and Karl Venn agree.`],
  // no such words
  ['they say who they are', [], `${MET} The leaders of Norway and Egypt agreed on a route.`],
  ['some leaders', [], `${MET} Two leaders were freed.`],
  ['in somebody\'s words', [], `${MET} "The parties must stop," said Ada Brun.`],
]; // biome-ignore format: one a line

describe('several who are not named again', () => {
  it.each(TABLE)('%s: %j', (_, names, text) => expect(meant(text)).toEqual(names));
});

it('takes time in proportion to the text, also where such words follow each other and nobody is told of', () => {
  const finding = (size: number): (() => void) => {
    const reading = readingOn('2031-06-12', 'Both sides agreed on a route. They said so. '.repeat(size));
    const heads = reading.doc.tokens.filter(({ norm }) => /^(?:sides|they)$/.test(norm)).map(({ index }) => index);
    return () => {
      const several = severalOf({ ...reading });
      for (const head of heads.toReversed()) several[reading.doc.tokens[head]!.norm === 'they' ? 'they' : 'at'](head);
    };
  };
  expect(growth(100, finding)).toBeLessThan(LINEAR);
});

const file = loadData('several/words.yaml', severalShape);
describe('data/several/words.yaml', () => {
  it.each(file.examples)('$text', ({ text, who }) => expect(meant(text)).toEqual(who));
  it.each(file.counter_examples)('nobody in: %s', text => expect(meant(text)).toEqual([]));
});

describe('readPointer', () => {
  it.each([
    ['the two deputy foreign ministers', 2],
    ['both heads of state', 2],
    ['all three parties', 3],
    ['the two of them', 2],
    ['both', 2],
  ])('%s', (phrase, count) => expect(readPointer(phrase.split(' '))?.count).toBe(count));
  it.each(['two leaders', 'leaders', 'the officials', 'some parties', 'his two ministers', 'all leaders'])(
    'not %s',
    phrase => expect(readPointer(phrase.split(' '))).toBeUndefined(),
  );
});
