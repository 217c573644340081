/** What the words make of an event: told by one side or taken as given, real or not, once or as a rule. Invented people. */
import { describe, expect, it } from 'vitest';
import { has, read } from './events-helper.ts';

const told = (text: string): string[] => read(text).map(({ event }) => event);

it('takes talks whose length is told as over', () => {
  const text = 'Kenyan and Ugandan envoys held talks in Nairobi on Monday. The talks in Nairobi lasted four hours.';
  expect(new Set(told(text))).toEqual(new Set(['talks occurred']));
});

describe('claims', () => {
  it('takes no claim from what the words take as given', () => {
    for (const text of [
      'President Anna Kovar said Kenya condemned Friday’s attack on the port of Mombasa.',
      'Kenya condemns a deadly attack on a clinic in Busia, the ministry said.',
      'The ministry said the talks had stalled since the attack on Busia.',
    ])
      expect(told(text), text).toContain('attack occurred');
    has('Kenya said it had closed the border after Ugandan forces shelled the town of Busia.', {
      event: 'strike occurred',
    });
  });

  it('takes as given what is told of a second time', () => {
    has(
      'President Anna Kovar said: "These Ugandan missiles hit targets in Nairobi and destroyed a clinic on Monday."',
      {
        event: 'strike occurred',
      },
    );
  });

  it('keeps as a claim who is said to have done it, and what is only reported', () => {
    has('A monitor said the attack on Busia was carried out by Ugandan forces.', { event: 'attack claimed' });
    has('The minister spoke of reports of attacks on aid workers in Busia.', { event: 'attack claimed' });
  });
});

describe('what is not said to be so', () => {
  it('leaves what is asked, feared, banned, promised not to be or bound to a case', () => {
    for (const text of [
      'Did Kenyan forces shell the town of Busia on Monday?',
      'Q Thank you, Anna. Kenya and Uganda held talks in Nairobi on Monday, I hear.',
      'The measures apply in the event that Kenya does launch an invasion of Uganda.',
      'Kenya is ready to respond should a further Ugandan invasion proceed in the coming weeks.',
      'Kenya agreed to ban strikes against energy facilities of Uganda.',
      'Kenya is prepared to issue measures in response to a further Ugandan invasion.',
      'Kenya fears it will also be bombed by Uganda.',
      'The rebels stopped short of declaring a truce in Busia.',
    ])
      expect(told(text), text).toEqual([]);
  });

  it('drops a possible event that the words do not pin down, and keeps one that they do', () => {
    expect(told('Kenya said it could help advance talks on political change in Uganda.')).toEqual([]);
    expect(told('Kenya would be willing to send in troops.')).toEqual([]);
    expect(told('Talks on a potential ceasefire in Uganda were moving in a positive direction.')).not.toContain(
      'ceasefire planned',
    );
    has('Kenya could send its troops to Uganda next week, officials said.', { event: 'deployment planned' });
    has('A possible meeting between President Anna Kovar and President Paul Lemos was discussed.', {
      event: 'meeting planned',
    });
  });

  it('leaves what stands as a participle, a manner, a promise or a thought', () => {
    for (const text of [
      'Kenya thanked the troops stationed on the border.',
      'A collapse of the talks in Nairobi was always possible.',
      'The rebels will not come without a halt to the bombing of Busia.',
      'The plan names a commitment that Kenyan parties return to Nairobi for negotiations.',
      'Kenya was ready for talks with Uganda.',
      'Kenya remains ready to reach arrangements with Uganda.',
      'Kenya has come under pressure from Uganda to attend the talks.',
      'Officials will defer to Kenya to talk to the Ugandans about it.',
      'Uganda cited the absurd pretext that Kenyan forces shelled its posts.',
    ])
      expect(told(text), text).toEqual([]);
  });

  it('takes what is done as a rule for no event, and a plain present with a date for one', () => {
    expect(told('The coalition of Kenya and Uganda regularly meets in Nairobi.')).toEqual([]);
    expect(told('Elections in Kenya are held every five years.')).toEqual([]);
    expect(told('Kenya bombs rebels wherever it finds them.')).toEqual([]);
  });

  it('lets go on what somebody means to keep doing', () => {
    has('Kenya said: "Kenyan strikes will not cease until the rebels in Busia are defeated."', {
      event: 'strike under way',
    });
    has('Kenya has made clear it intends to keep bombing the rebels.', { event: 'strike under way' });
  });

  it('takes what there will be for ahead', () => {
    has('Kovar said there will be a meeting between President Anna Kovar and President Paul Lemos.', {
      event: 'meeting planned',
    });
  });

  it('does not take the purpose of a past journey for a plan', () => {
    expect(told('President Anna Kovar visited Nairobi on Tuesday to meet President Paul Lemos.')).toEqual([
      'visit occurred',
    ]);
  });

  it('takes what sides are due to meet for as ahead, on whatever day', () => {
    has('Kenyan and Ugandan negotiators are scheduled to meet in Nairobi for peace talks on Wednesday.', {
      event: 'meeting planned',
      when: '2024-05-15',
    });
  });

  it('takes nothing that there was not for an event', () => {
    const both = "Kenya's president Anna Kovar and Uganda's president Paul Lemos spoke on Monday.";
    const said = `${both} Kenya said the negotiations with Uganda were concluded on Tuesday`;
    expect(told(`${said} without an agreement being reached, according to a statement.`)).toEqual([
      'call occurred',
      'talks occurred',
    ]);
    expect(told(`${both} Kenya and Uganda ended their talks on Tuesday without a truce being signed.`)).toEqual([
      'call occurred',
      'talks occurred',
    ]);
  });
});
