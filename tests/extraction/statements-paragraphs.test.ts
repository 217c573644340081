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
    // Somebody else has or says something in the clause: the words may be theirs.
    [
      'Karl Venn said Norway had only one answer to every offer: "We will take the bank."',
      ['Karl Venn: Norway had only one answer to every offer: "We will take the bank."'],
    ],
    [
      'Karl Venn said the accused had shouted at the guards: "I will burn this house down."',
      ['Karl Venn: the accused had shouted at the guards: "I will burn this house down."'],
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

  it('gives the one whom the reporter met nothing of what those by the road say', () => {
    const text = [
      'I met Oda Brandt by the dam in May. I asked Brandt about the harvest. She told me the gates were shut.',
      'Later I took the road to Velm, where a soldier sat by the bridge with a radio.',
      '"We will never leave this bridge to them."',
      'I asked Brandt about the bridge, and she told me it was not hers.',
      'A woman was selling bread in the market.',
      '"My son is gone and nobody here cares about the talks."',
      '"Not one of them has been here since the flood."',
    ].join('\n\n');
    expect(lines(text).filter(line => /never leave|My son|Not one/.test(line))).toEqual([]);
  });

  it('gives quotations set out in a list to the one whom the sentence above presents', () => {
    const text = [
      'Karl Venn wants the wage talks to end by Friday.',
      'Minister Oda Brandt then went on the radio to explain the wage deal:',
      '- On nurses: “The nurses asked for nine percent, and seven is on the table.”',
      '- On the strike fund: “We never touched it, and we never shall.”',
    ].join('\n\n');
    expect(lines(text).slice(-2)).toEqual([
      'Oda Brandt: The nurses asked for nine percent, and seven is on the table.',
      'Oda Brandt: We never touched it, and we never shall.',
    ]);
  });

  it('gives nobody a list under a sentence that presents two', () => {
    const text =
      'Oda Brandt and Karl Venn then went on the radio to explain the wage deal:\n\n- On nurses: “The nurses asked for nine percent, and seven is on the table.”';
    expect(lines(text).some(line => line.includes('nine'))).toBe(false);
  });

  it('gives quotations under lines that name a speaker to that one', () => {
    const text = [
      'The ministers were on the air this morning.',
      'Foreign Minister Oda Brandt on Meet the Council',
      '“We agreed to guarantees that nobody in Norvand has offered before.” (Watch)',
      '“The border line is the last point, and it is a small one.” (Watch)',
      'Special Envoy Karl Venn on Radio Velm',
      '“Both sides will have to give something up.” (Watch)',
    ].join('\n\n');
    expect(lines(text)).toEqual([
      'Oda Brandt: We agreed to guarantees that nobody in Norvand has offered before.',
      'Oda Brandt: The border line is the last point, and it is a small one.',
      'Karl Venn: Both sides will have to give something up.',
    ]);
  });

  it('takes one heading that names somebody for no label', () => {
    const text = [
      'The strike went into its third week on Monday.',
      'Oda Brandt on the ropes',
      '“Nobody in this town believes a word of it any more.”',
      'The union counted 400 pickets.',
    ].join('\n\n');
    expect(lines(text).some(line => line.startsWith('Oda Brandt'))).toBe(false);
  });
});
