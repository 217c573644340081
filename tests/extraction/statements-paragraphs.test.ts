import { describe, expect, it } from 'vitest';
import { lines, readArticleStatements } from './statements-helper.ts';

describe('findStatements: words that stand in paragraphs of their own', () => {
  it('takes each paragraph of a quotation for a statement', () => {
    const text =
      'The fisheries minister Oda Brandt said: “We shall not sell the quota to the fleets of Norvand.\n\n“The boats of Tessary have fished this bank for a century.\n\n“Whoever wants to share it must first share the cost of guarding it.”';
    expect(lines(text)).toEqual([
      'Oda Brandt: We shall not sell the quota to the fleets of Norvand.',
      'Oda Brandt: The boats of Tessary have fished this bank for a century.',
      'Oda Brandt: Whoever wants to share it must first share the cost of guarding it.',
    ]);
  });

  it('takes each paragraph of a block behind a colon for a statement', () => {
    const text =
      'The Foreign Secretary Karl Venn said:\n\nI welcome the agreement on the waters of the Orl.\n\nWe will help both banks to keep it, and my staff will be in Velm next week.';
    expect(lines(text)).toEqual([
      'Karl Venn: I welcome the agreement on the waters of the Orl.',
      'Karl Venn: We will help both banks to keep it, and my staff will be in Velm next week.',
    ]);
  });

  it.each<[string, string[]]>([
    [
      'Lena Obrecht said she had not decided whether to sign the fisheries accord: "I may sign and I may not."',
      [
        'Lena Obrecht: she had not decided whether to sign the fisheries accord',
        'Lena Obrecht: I may sign and I may not.',
      ],
    ],
    [
      'Mr Falk said the debt talks were "hard but useful": "We moved on two of the five points."',
      ['Falk: the debt talks were "hard but useful"', 'Falk: We moved on two of the five points.'],
    ],
    [
      'Karl Venn explained what had surprised him about the families of the hostages: "They never once asked for money."',
      ['Karl Venn: They never once asked for money.'],
    ],
  ])('parts what is told from the words behind its colon: %s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  const interview = [
    'I met Oda Brandt in the harbour office where she has run the dam talks since May.',
    'She told me the gates would stay shut until the farmers downstream were paid.',
    '"The water is ours for as long as the debt is theirs."',
    'Was that not blackmail, I asked. Would she let a harvest fail?',
    '"I have never called it that. We offered them three dates and they let all three pass."',
    'I asked Brandt whether the mediator from Norvand had given up.',
    '"Not at all. He comes on Mondays, he drinks his tea, and he goes home with the same map."',
    'The mediator, Tomas Ryl, sees it otherwise. "The map has changed twice," Ryl said.',
    '"Both times she would not look at it."',
  ].join('\n\n');

  it('gives quoted paragraphs to the one whom the reporter met and asked', () => {
    expect(lines(interview, { title: 'The water is ours' })).toEqual([
      'Oda Brandt: the gates would stay shut until the farmers downstream were paid',
      'Oda Brandt: The water is ours for as long as the debt is theirs.',
      'Oda Brandt: I have never called it that. We offered them three dates and they let all three pass.',
      'Oda Brandt: Not at all. He comes on Mondays, he drinks his tea, and he goes home with the same map.',
      'Tomas Ryl: The map has changed twice',
      'Tomas Ryl: Both times she would not look at it.',
    ]);
    const channels = readArticleStatements(interview).filter(s => s.text.startsWith('Not at all'));
    expect(channels.map(s => s.channel)).toEqual(['interview']);
  });

  it('gives nobody the quoted paragraphs of a report that meets several people', () => {
    const text = [
      'I met Oda Brandt by the dam. She told me the gates were shut.',
      'I asked the mediator Tomas Ryl about it. He told me nobody had a key.',
      'I asked Karl Venn, who owns the mill, and he told me to go home.',
      'The village has its own view of it.',
      '"They are all of them liars, and the river knows it."',
    ].join('\n\n');
    expect(lines(text).some(line => line.includes('liars'))).toBe(false);
  });
});
