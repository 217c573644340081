import { describe, expect, it } from 'vitest';
import { linesWithMode as lines, readArticleStatements } from './statements-helper.ts';

describe('findStatements: texts in turns', () => {
  it('reads a briefing by its labels, without the questions', () =>
    expect(
      lines(
        'MODERATOR: Hello, everyone, and thanks for joining us.\n\nSENIOR OFFICIAL: We have seen no change at the border.\n\nWe will go on watching it.\n\nQ   Thanks. Will you send more troops?\n\nAnd if so, when will they arrive?\n\nSENIOR OFFICIAL: No, we will not do that.\n\nEND',
      ),
    ).toEqual([
      'senior official (direct): We have seen no change at the border.',
      'senior official (direct): We will go on watching it.',
      'senior official (direct): No, we will not do that.',
    ]));

  it('gives the answers of an interview to the one who is interviewed', () =>
    expect(
      lines(
        'Oda Brandt, the mayor of Velm, sat down with us this week.\n\nQ: Will the port open?\n\nA: I am sure that it will open.\n\nQ: When will that be?\n\nA: It depends on the council, I fear.',
      ),
    ).toEqual([
      'Oda Brandt (direct): I am sure that it will open.',
      'Oda Brandt (direct): It depends on the council, I fear.',
    ]));

  it('gives answers to questions without labels to the one who is interviewed', () => {
    const text =
      'Oda Brandt, the mayor of Velm, spoke to the Herald in May.\n\nWill the port open? You have said so.\n\nDo you think that the port will open?\n\nI am sure that it will open.\n\nIt has been shut for a year.\n\nWhen will you know?\n\nBrandt laughs at this.\n\nIt depends on the council, I fear.\n\nIs the council with you?\n\nWe shall see that in June.\n\nThe port was built in 1901.';
    expect(lines(text)).toEqual([
      'Oda Brandt (direct): I am sure that it will open.',
      'Oda Brandt (direct): It has been shut for a year.',
      'Oda Brandt (direct): It depends on the council, I fear.',
      'Oda Brandt (direct): We shall see that in June.',
    ]);
    expect(lines(text.replace('spoke to the Herald in May', 'opened the port in May'))).toEqual([]);
  });

  it('takes nobody for the one who answers where two are interviewed', () =>
    expect(
      lines(
        'Do you think it will open?\n\nI am sure that it will.\n\nWhen will you know?\n\nI cannot tell you that today.\n\nOda Brandt and Karl Venn run the port.',
        { title: 'An interview with Oda Brandt and Karl Venn' },
      ),
    ).toEqual([]));

  it('takes names for labels where they take turns', () =>
    expect(
      lines(
        'Oda Brandt and Karl Venn met in Velm.\n\nOda Brandt: We will go to the talks.\n\nKarl Venn: I would not go there.\n\nOda Brandt: Nobody has asked you to.',
      ),
    ).toEqual([
      'Oda Brandt (direct): We will go to the talks.',
      'Karl Venn (direct): I would not go there.',
      'Oda Brandt (direct): Nobody has asked you to.',
    ]));

  it('finds the name behind an office in the headline', () =>
    expect(
      readArticleStatements('THE PRESIDENT: Peace is near, and I thank you all.\n\nWe have reached an agreement.', {
        title: 'Remarks by President Oda Brandt on the Talks',
      }).map(s => [s.speaker, s.text, s.channel]),
    ).toEqual([
      ['Oda Brandt', 'Peace is near, and I thank you all.', 'speech'],
      ['Oda Brandt', 'We have reached an agreement.', 'speech'],
    ]));

  it('takes no list for a conversation', () =>
    expect(lines('Karvelia: nine points.\n\nNorvand: seven points.\n\nNOTE: The table was made in May.')).toEqual([]));
});

describe('findStatements: texts issued whole', () => {
  it('gives each sentence of a statement in the first person to the one whom the headline names', () =>
    expect(
      readArticleStatements(
        'I am deeply concerned by the fighting.\n\nThe raids must end. We will work with all sides.',
        { title: 'Statement by President Oda Brandt on the Fighting in Velm' },
      ).map(s => [s.speaker, s.mode, s.channel]),
    ).toEqual([
      ['Oda Brandt', 'direct', 'statement'],
      ['Oda Brandt', 'direct', 'statement'],
      ['Oda Brandt', 'direct', 'statement'],
    ]));

  it('reads "We, the ministers of …" as the body that speaks', () =>
    expect(
      lines(
        'We, the foreign ministers of Karvelia and Norvand, welcome the truce.\n\nWe call on all sides to keep it.',
      )[0],
    ).toBe(
      'foreign ministers of Karvelia and Norvand (direct): We, the foreign ministers of Karvelia and Norvand, welcome the truce.',
    ));

  it('leaves a read-out in the third person to its cues', () =>
    expect(
      lines('Ms. Brandt met the envoy of Karvelia today. Ms. Brandt stressed the need for patience.', {
        title: 'Statement by Spokesperson Karl Venn on the Meeting',
      }),
    ).toEqual(['Brandt (indirect): the need for patience']));

  it('reads what is issued behind a colon', () =>
    expect(
      lines('Karl Venn, the minister, issued the following statement:\n\nWe reject the plan. Our people want peace.'),
    ).toEqual(['Karl Venn (direct): We reject the plan. Our people want peace.']));
});
