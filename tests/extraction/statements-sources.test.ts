import { describe, expect, it } from 'vitest';
import { fullNameInTitle, withoutOffices } from '../../src/extraction/actors/title-names.ts';
import { fromCapitals } from '../../src/text/capitals.ts';
import { lines, readArticleStatements } from './statements-helper.ts';

describe('findStatements: things do not speak', () => {
  it.each<[string, string, string[]]>([
    ['a thing', 'The frequency of the visits underscores the urgency of the negotiations.', []],
    [
      'a settler',
      'A settler from the valley said the road was closed.',
      ['A settler from the valley: the road was closed'],
    ],
    [
      'some of many',
      'A number of senators said it was not their plan.',
      ['A number of senators: it was not their plan'],
    ],
    ['a broadcaster', 'State television said the army was advancing.', ['State television: the army was advancing']],
    [
      'a date to be announced',
      'Oda Brandt said she would brief the council and then announce a new date for talks.',
      ['Oda Brandt: she would brief the council and then announce a new date for talks'],
    ],
  ])('%s', (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe('a sentence that ends in its cue', () => {
  it.each<[string, string, string[]]>([
    [
      'where the parse lost it',
      'Two people have been killed by a mine near Upper Brenk, the monitoring mission of the OSCE says.',
      ['the monitoring mission of the OSCE: Two people have been killed by a mine near Upper Brenk'],
    ],
    [
      'a profession',
      'A surgeon at the hospital said the wounded were many.',
      ['A surgeon at the hospital: the wounded were many'],
    ],
    ['no cue of speech', 'Two people were hurt, the worst toll of the year.', []],
  ])('%s', (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe('names in headlines and labels', () => {
  it('finds the full name for a surname', () => {
    expect(fullNameInTitle('Press Briefing by Press Secretary Karen Brandt, May 14', 'BRANDT')).toBe('Karen Brandt');
    expect(fullNameInTitle('Remarks by President Brandt on the Talks', 'Brandt')).toBeUndefined();
  });

  it.each<[string, string | undefined]>([
    ['National Security Advisor Karl Venn', 'Karl Venn'],
    ['President Venn', 'Venn'],
    ['Secretary of Defense Karl Venn', 'Karl Venn'],
    ['Secretary of Defense', undefined],
    ['President Brandt and Prime Minister Venn', undefined],
    ['Karl Venn', undefined],
  ])('takes the offices off %s', (words, name) => expect(withoutOffices(words)).toBe(name));

  it.each<[string, string]>([
    ['JEAN-PIERRE', 'Jean-Pierre'],
    ["O'NEILL", "O'Neill"],
    ['MOHAMMED BIN SALMAN', 'Mohammed bin Salman'],
    ['JOSEPH R. BRANDT', 'Joseph R. Brandt'],
  ])('writes %s as prose does', (words, name) => expect(fromCapitals(words)).toBe(name));

  it('names who speaks in a transcript by the headline', () =>
    expect(
      lines(
        'MS. BRANDT: We have seen no change at the border.\n\nQ   Will you send more troops?\n\nMS. BRANDT: No, we will not do that.',
        { title: 'Press Briefing by Press Secretary Karen Brandt' },
      ),
    ).toEqual(['Karen Brandt: We have seen no change at the border.', 'Karen Brandt: No, we will not do that.']));

  it('dates no turn by the days that it tells of', () =>
    expect(
      readArticleStatements(
        'MS. BRANDT: The minister left Velm on Monday and said the road is open.\n\nQ   Is it?\n\nMS. BRANDT: It is open, as far as we know.',
      )
        .filter(s => s.construction === 'turn')
        .map(s => s.said),
    ).toEqual([undefined, undefined]));
});

describe('findStatements: speakers that are several', () => {
  it.each<[string, string, string[]]>([
    [
      'leaders who met, and they',
      'President Oda Brandt met with Prime Minister Karl Venn in Velm today. The talks were long. The two leaders stressed the need for peace.\n\nThey agreed to meet again in May.',
      ['Oda Brandt and Karl Venn: the need for peace', 'Oda Brandt and Karl Venn: to meet again in May'],
    ],
    [
      'the subject of the sentence before',
      'Harbour pundits warn that the port may close. They claim that trade will suffer.',
      ['Harbour pundits: the port may close', 'Harbour pundits: trade will suffer'],
    ],
    [
      'three are not the two',
      'Oda Brandt met with Karl Venn and Lena Ost in Velm. The two leaders stressed the need for peace.',
      ['The two leaders: the need for peace'],
    ],
  ])('%s', (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe('findStatements: where what is said ends', () => {
  it.each<[string, string, string[]]>([
    [
      'the other half of a pair',
      'Oda Brandt called for increased defence spending and an end to the automatic series of cuts.',
      ['Oda Brandt: increased defence spending and an end to the automatic series of cuts'],
    ],
    [
      'a further act in a list',
      'Oda Brandt emphasized the enduring commitment to freedom of navigation, adherence to law, maintaining peace in the bay, and the complete disarming of the valley.',
      [
        'Oda Brandt: the enduring commitment to freedom of navigation, adherence to law, maintaining peace in the bay, and the complete disarming of the valley',
      ],
    ],
    [
      'a concession with a cue of its own',
      'Oda Brandt said the union planned to march on the town, though she acknowledged it was unlikely to work.',
      ['Oda Brandt: the union planned to march on the town', 'Oda Brandt: it was unlikely to work'],
    ],
    [
      'those asked, at length',
      'The army urged citizens in Velm, the hills east of town, and in rural districts to quickly seek a reconciliation with the government.',
      [
        'The army: citizens in Velm, the hills east of town, and in rural districts to quickly seek a reconciliation with the government',
      ],
    ],
    [
      'a finite verb behind an apposition',
      'Oda Brandt, the top member of the harbour committee, called on President Venn to retaliate against Karvelia for interference in the vote.',
      ['Oda Brandt: President Venn to retaliate against Karvelia for interference in the vote'],
    ],
  ])('%s', (_, text, expected) => expect(lines(text)).toEqual(expected));

  it('leaves out the premises of questions', () =>
    expect(
      lines(
        'MS. BRANDT: We have seen no change.\n\nQ But does this encourage them to go on?\n\nQ Karl Venn said that the road is mined. Is it?\n\nMS. BRANDT: It is not mined, as far as we know.',
      ),
    ).toEqual([
      'Brandt: We have seen no change.',
      'Karl Venn: the road is mined',
      'Brandt: It is not mined, as far as we know.',
    ]));
});

describe('findStatements: what goes on behind the parse, and what does not belong', () => {
  it.each<[string, string, string[]]>([
    [
      'a preposition of the verb before a clause',
      'Oda Brandt has objected to the inclusion of groups they consider hostile in any talks.',
      ['Oda Brandt: the inclusion of groups they consider hostile in any talks'],
    ],
    [
      'the tail of a request',
      'Oda Brandt urged both sides to step back and focus instead on tackling the “common threat” of raiders who control the valley.',
      [
        'Oda Brandt: both sides to step back and focus instead on tackling the “common threat” of raiders who control the valley',
      ],
    ],
    [
      'what it is welcomed as',
      'Karl Venn welcomed the adoption of Resolution 9 as an important step towards peace.',
      ['Karl Venn: the adoption of Resolution 9 as an important step towards peace'],
    ],
    [
      'a present behind and',
      'Oda Brandt emphasized the importance of development that safeguards the hills and meets the highest standards, consistent with the plan.',
      ['Oda Brandt: the importance of development that safeguards the hills and meets the highest standards'],
    ],
    [
      'a remark of others in apposition',
      'Karl Venn said Velmia would not accept foreign troops, a condition the council sees as vital.',
      ['Karl Venn: Velmia would not accept foreign troops'],
    ],
    [
      'an apposition of his own',
      'Karl Venn said he would bring a gift, a step that helps.',
      ['Karl Venn: he would bring a gift, a step that helps'],
    ],
    ['a mood alone', 'Oda Brandt expressed optimism in a statement on Monday.', []],
    [
      'a body that no list knows',
      "Karvelia's general staff said a refinery was hit by Norwegian forces. The yard supplied the Norwegian army, it added.",
      [
        "Karvelia's general staff: a refinery was hit by Norwegian forces",
        "Karvelia's general staff: The yard supplied the Norwegian army",
      ],
    ],
  ])('%s', (_, text, expected) => expect(lines(text)).toEqual(expected));

  it('takes day and channel between cue and words from there', () =>
    expect(
      readArticleStatements(
        'Oda Brandt said in a statement Tuesday that about 500 people have been displaced since the raid began last week.',
      ).map(s => [s.said, s.channel]),
    ).toEqual([['2031-05-13', 'statement']]));
});

describe('findStatements: who it is, where words and parse part', () => {
  it.each<[string, string, string[]]>([
    [
      'a body in capitals taken up',
      'The Harbour Observatory for Human Rights counted the raids. The Observatory said eight officers were killed.',
      ['Harbour Observatory for Human Rights: eight officers were killed'],
    ],
    [
      'those whom a participle limits',
      'Raids on the valley have killed 400 civilians, a group monitoring the war said.',
      ['a group monitoring the war: Raids on the valley have killed 400 civilians'],
    ],
    [
      'two places before the first name',
      'MUNICH/BEIRUT Norway said on Saturday a truce plan was likely to fail.',
      ['Norway: a truce plan was likely to fail'],
    ],
    [
      'a body named right behind its noun',
      'The Harbour Observatory counted raids.\n\nThe group, known as the Higher Harbour Committee, said its yes depends on the siege.',
      ['Higher Harbour Committee: its yes depends on the siege'],
    ],
    ['a clause of a noun', 'Recent reports have speculated on the role that foreign forces will play in the raid.', []],
    [
      'a capital behind the word that opens its clause',
      'A week ago Norway held ten sailors, although they were released after Oslo said it had made a mistake.',
      ['Norway: it had made a mistake'],
    ],
    [
      'a general staff',
      'The Norwegian General Staff reported that its forces struck a base.',
      ['General Staff: its forces struck a base'],
    ],
  ])('%s', (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe('findStatements: cues that the parse lost', () => {
  it.each<[string, string, string[]]>([
    [
      'a critic between commas',
      'Another critic, Karl Venn, likened the rules to “burning the flag”.',
      ['Karl Venn: the rules to “burning the flag”'],
    ],
    [
      'those who chant, not those who play where they pass',
      'Small groups of protesters called for news, looping the streets around the hall - where the Velm Harbour Panthers played - while chanting, “Hands up.”',
      ['Small groups of protesters: news', 'Small groups of protesters: Hands up.'],
    ],
    [
      'an age before a relative clause',
      'Karl Venn, 56, who has served on the committee for a decade, told the Velm Post it is clear from public files that hacking was planned.',
      ['Karl Venn: it is clear from public files that hacking was planned'],
    ],
    [
      'some of many',
      'Nearly eight of 10 voters say they plan to tune in.',
      ['eight of 10 voters: they plan to tune in'],
    ],
    [
      'a subject taken for an object',
      'Karl Venn acknowledged funding was a major reason he felt bad serving under Brandt.',
      ['Karl Venn: funding was a major reason he felt bad serving under Brandt'],
    ],
  ])('%s', (_, text, expected) => expect(lines(text)).toEqual(expected));
});
