/** Which sentences stand by themselves in a brief, and where a sentence begins and ends. People and places are invented. */
import { describe, expect, it } from 'vitest';
import { inMarks, printed, sentenceAround } from '../../src/dossier/brief-sentence.ts';
import { type Fault, standingFault } from '../../src/dossier/brief-stands.ts';
import { growth, LINEAR } from '../growth.ts';

const known = {
  persons: new Set(['velin', 'orsk', 'marr']),
  names: new Set(['norvand', 'ostland', 'velin', 'orsk', 'marr', 'mara']),
};
const fault = (sentence: string, speaker = false) => standingFault(sentence, { ...known, speaker });

describe('stands by itself', () => {
  it.each([
    'Envoys of Norvand and Ostland met in Harbourtown on Tuesday, and they agreed to meet again.',
    'Velin said she would travel to Norvand on Monday for talks with Orsk.',
    'Norvand said it would not withdraw its troops before the elections.',
    'In his speech, Orsk called on Ostland to open the border this week.',
    '"We are ready to sign the agreement with Ostland," Velin told reporters.',
    '"We have a text," she [Mara Velin] said, adding that her delegation would stay in Norvand.',
    'It is possible that Norvand and Ostland will sign before Friday.',
    'There is no sign of a ceasefire in Norvand, Velin said.',
    'The talks between Norvand and Ostland began on Monday.',
    'Norvand welcomed the Ostlandian offer to open the border.',
    'Norvand and Ostland said that both sides were hungry.',
    'Norvand read the text twice and rejected it on Monday.',
    'Velin and Orsk said that the two sides would consult with others.',
    'Norvand strongly condemned the attack on the town of Harbourtown.',
    'The Norvandian envoy said on Monday that the border was closed.',
    'Norvand refused to talk to those who had shelled the town of Harbourtown.',
    'Velin said on Monday that she was hopeful about the border of Norvand.',
    'Velin spoke on Monday after the first day of discussions in Harbourtown.',
    'The latest round of talks between Norvand and Ostland began in Harbourtown on Monday.',
    'The second round of Norvand-Ostland talks has ended, Velin said.',
    'Velin told the people of Norvand what was happening in Harbourtown.',
    'Rebels in Ostland said on Friday that they had left the U.N. camp.',
  ])('%s', sentence => expect(fault(sentence)).toBeUndefined());

  it.each<[Fault, string]>([
    ['pronoun', 'He said on Monday that Norvand would not attend the talks.'],
    ['bare noun', 'The soldiers were released from the camp at Norvand on Monday.'],
    ['points back', 'Velin told Norvand that the eighth must have stayed in the printer.'],
    ['pronoun', '"Norvand will have to decide soon," he told reporters.'],
    ['pronoun', 'Velin said it would take place in Norvand on Monday.'],
    ['pronoun', 'Norvand, which has its doubts, said it would accept it for two weeks.'],
    ['pronoun', 'It is supported by the allies of Norvand and Ostland.'],
    ['pronoun', 'All sides should lay down arms in Norvand soon, it added.'],
    ['pronoun', '"They are suffering a shortage of food and milk," Velin said.'],
    ['pronoun', 'Velin told Orsk: "He is wrong about the border of Norvand."'],
    ['points back', 'This would allow Norvand to keep its troops in the valley.'],
    ['points back', 'Velin said that would allow Norvand to keep its troops.'],
    ['points back', 'During that call Velin urged Norvand to open the border.'],
    ['points back', 'Velin spoke in the same hall about the border of Norvand.'],
    ['bare noun', 'Norvand urged Ostland to lay down arms, which adds to dangers facing the agreement.'],
    ['pronoun', 'Orsk wrote to the Council of Norvand, which has demanded that it open the road.'],
    ['points back', 'Norvand countered with a demand for peace in Ostland.'],
    ['points back', 'Norvand, however, wants the border of Ostland opened.'],
    ['bare noun', 'Norvand said that it welcomed the Ostlandian offer, which is new.'],
    ['bare noun', 'Velin told reporters that the discussions were very useful.'],
    ['bare noun', 'Norvand said that cities besieged by both sides were hungry.'],
    ['points back', 'Therefore Norvand will not send its envoys to Ostland.'],
    ['points back', '"Not the interests of others, but those of Norvand," Velin said.'],
    ['points back', 'Velin spoke with Orsk by phone at 3:15 p.m. about Norvand.'],
    ['cut', 'The Norvandian envoy Velin told the Post she was "not pessimistic".'],
    ['cut', '"Norvand and Ostland are very hopeful," Minister Velin said on Monday.'],
    ['points back', '"Norvand is hopeful that things will now be better," Velin said.'],
    ['points back', '"Norvand knows the causes of what is happening," Velin said.'],
    ['bare noun', "Norvand's envoy Mara Velin spoke on Monday after the first day of discussions, without details."],
    ['points back', 'The latest round of talks at the palace in Harbourtown is chaired by Norvand and Ostland.'],
    ['points back', 'The meeting with Norvand is scheduled for Monday in Harbourtown.'],
    ['cut', 'Velin of Norvand said on Monday she was "extremely frustrated and disappointed".'],
    ['bare noun', 'The deal was welcomed by many people on Monday.'],
    ['bare noun', 'Local councils in the city said that many would leave for Norvand.'],
    ['bare noun', 'Norvand strongly condemned the attack on Monday morning.'],
    ['bare noun', 'Velin said that the two sides would consult with others.'],
    ['bare noun', 'Presidents Velin and Orsk discussed the accord by phone, and Norvand waited.'],
    ['points back', 'But Norvand and Ostland will not send their envoys.'],
    ['markup', 'VELIN: The envoys of Norvand spoke out against the law.'],
    ['bare noun', 'Foreign Minister Velin did not view the deal as a breakthrough.'],
    ['first person', 'We asked Velin about the border of Norvand.'],
    ['cut', 'would not take part in the talks with Norvand.'],
    ['cut', 'Until the last minute, Norvand had refused to attend.'],
    ['cut', 'Velin said that Norvand would leave the talks with Ostland and'],
    ['question', 'Will Norvand send its envoys to Ostland on Monday?'],
    ['unbalanced', 'Velin said "Norvand will not send its envoys on Monday.'],
    ['markup', 'Velin said ... that Norvand will not send its envoys.'],
    ['nobody named', 'Many people left their homes in the morning for the hills.'],
    ['short', 'Velin left Norvand.'],
  ])('%s: %s', (why, sentence) => expect(fault(sentence)).toBe(why));

  it('an own "we" where the line says who speaks', () => {
    expect(fault('We want to end the war with Norvand soon.')).toBe('first person');
    expect(fault('We want to end the war with Norvand soon.', true)).toBeUndefined();
  });
  it('no more words than a reader takes in', () =>
    expect(fault(`Velin said that ${'Norvand and '.repeat(30)}Ostland agreed.`)).toBe('long'));
  it('is linear in a sentence without end', () =>
    expect(growth(5000, size => () => fault(`Velin said that ${'it '.repeat(size)}agreed.`))).toBeLessThan(LINEAR));
});

describe('the sentence around a passage', () => {
  const around = (text: string, passage: string) => {
    const start = text.indexOf(passage);
    const span = sentenceAround(text, { start, end: start + passage.length });
    return span && printed(text.slice(span.start, span.end));
  };
  it.each([
    ['First it rained. Then Velin left. It was late.', 'Velin', 'Then Velin left.'],
    ['He met Gen. Orsk on Jan. 5 in the U.S. Senate. She left.', 'Orsk', 'He met Gen. Orsk on Jan. 5 in the U.S. Senate.'],
    ['They met in the U.S. The envoys left.', 'envoys', 'The envoys left.'],
    ['HARBOURTOWN, Norvand, Feb 10 (Wire) - Envoys met. They left.', 'Envoys', 'Envoys met.'],
    ['"We will come. We promise," Velin said. Orsk left.', 'We promise', '"We will come. We promise," Velin said.'],
    ['Nobody came.\nVelin left (Harbour Post, January 30).\nIt rained.', 'Velin', 'Velin left.'],
    ['One. Velin spoke of _peace_ in [Norvand](https://example.org/a).[[3]](https://example.org/b) Two.', 'Velin', 'Velin spoke of peace in Norvand.'],
  ])('%s', (text, passage, sentence) => expect(around(text, passage)).toBe(sentence)); // biome-ignore format: one line each
  it('none where the passage runs over paragraphs, or a quotation never ends', () => {
    expect(sentenceAround('One.\nTwo.', { start: 0, end: 8 })).toBeUndefined();
    expect(around('"We will come. We promise. We swear. We will. All of us.', 'We promise')).toBeUndefined();
  });
  it('is printed in one pair of marks', () => {
    expect(inMarks('"We will come," Velin said.')).toBe('“‘We will come,’ Velin said.”');
    expect(inMarks('“We will come.”')).toBe('“We will come.”');
  });
});
