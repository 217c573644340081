import { describe, expect, it } from 'vitest';
import { readArticleStatements } from './statements-helper.ts';

const lines = (text: string): string[] =>
  readArticleStatements(text).map(s => `${s.speaker} (${s.mode}): ${s.text}${s.via.length > 0 ? ` via ${s.via}` : ''}`);

describe('findStatements: where the words said begin and end', () => {
  it.each<[string, string, string[]]>([
    [
      'a counted subject',
      "Envoys said two days of talks with Karvelia had been 'useful'.",
      ["Envoys (mixed): two days of talks with Karvelia had been 'useful'"],
    ],
    [
      'an apposed subject',
      "In her address Oda Brandt stated that Ana Lee, the council's secretary, proposed a meeting.",
      ["Oda Brandt (indirect): Ana Lee, the council's secretary, proposed a meeting"],
    ],
    [
      'a condition behind "that"',
      'Oda Brandt said that, if elected, she would leave such decisions to the army.',
      ['Oda Brandt (indirect): if elected, she would leave such decisions to the army'],
    ],
    [
      'what "this" announces',
      'My colleagues said this earlier today: The mayor felt a duty to open the port.',
      ['My colleagues (indirect): The mayor felt a duty to open the port'],
    ],
    [
      'what others report beside it',
      'Rebels said they were facing a military onslaught, with hundreds of people reported to be fleeing.',
      ['Rebels (indirect): they were facing a military onslaught'],
    ],
    [
      'what was before the act',
      'The council agreed to attend the talks on Friday, ending a boycott that had threatened to wreck them.',
      ['The council (indirect): to attend the talks on Friday'],
    ],
    [
      'a clause that tells which',
      'The ministry claimed the footage of the aftermath of the raids there that media have been broadcasting was filmed long before.',
      [
        'The ministry (indirect): the footage of the aftermath of the raids there that media have been broadcasting was filmed long before',
      ],
    ],
    [
      'a list',
      'Oda Brandt stressed the necessity to address issues such as water, the return of prisoners, and grain.',
      ['Oda Brandt (indirect): the necessity to address issues such as water, the return of prisoners, and grain'],
    ],
    [
      'an inserted cue gives its words with the noun they are about',
      'Oda Brandt said the port was ready, and that he would discuss it in talks he said should include allies.',
      [
        'Oda Brandt (indirect): the port was ready, and that he would discuss it in talks he said should include allies',
        'Oda Brandt (indirect): talks should include allies',
      ],
    ],
    [
      'a hearer with marks',
      "Oda Brandt told Tuesday's 'group of friends' call that the truce was holding.",
      ['Oda Brandt (indirect): the truce was holding'],
    ],
    [
      'narration behind a demand',
      'Oda Brandt urged Karvelia to show “commitment” after talks failed on Monday.',
      ['Oda Brandt (mixed): Karvelia to show “commitment”'],
    ],
    [
      'a participle without a comma',
      'Karl Venn rejected the idea of such a force saying any troops would be targets.',
      ['Karl Venn (indirect): the idea of such a force', 'Karl Venn (indirect): any troops would be targets'],
    ],
    [
      'a quotation that goes on with a clause',
      'Oda Brandt added that the sides “are closing the text and we expect to sign it soon.”',
      ['Oda Brandt (mixed): the sides “are closing the text and we expect to sign it soon.”'],
    ],
    [
      'a cue inside a circumstance',
      'While Oda Brandt said that the port was safe, Karl Venn left the town.',
      ['Oda Brandt (indirect): the port was safe'],
    ],
    [
      'an absolute phrase',
      'The ministry has denied that the raid happened, with both sides standing firm.',
      ['The ministry (indirect): the raid happened'],
    ],
    [
      'a name behind a noun phrase',
      'Oda Brandt called half of the men “traitors.”',
      ['Oda Brandt (mixed): half of the men “traitors.”'],
    ],
    [
      'coordination with a perfect',
      'Karl Venn has criticized the new law and called for new duties on grain.',
      ['Karl Venn (indirect): the new law', 'Karl Venn (indirect): new duties on grain'],
    ],
    [
      'an agency that carries',
      'According to the Velm Press news agency, the prime minister said: “We will sign.”',
      ['the prime minister (direct): We will sign. via Velm Press'],
    ],
    [
      'a reporter who carries',
      "The talks are 'going well,' his spokesperson said on Tuesday, reports Lena Ost (ABC).",
      ["his spokesperson (mixed): The talks are 'going well,' via ABC"],
    ],
    [
      'according to a pronoun',
      "Karl Venn met the envoys. According to him, today's schedule includes a visit to the port.",
      ["Karl Venn (indirect): today's schedule includes a visit to the port"],
    ],
    [
      'according to an apposed name',
      'According to Oda Brandt, head of the union, the dam is safe.',
      ['Oda Brandt (indirect): the dam is safe'],
    ],
    [
      'according to a name with an owned office, before marks',
      'According to Col. Oda Brandt, its spokesman, “two of them were kites”.',
      ['Oda Brandt (direct): two of them were kites'],
    ],
    [
      'a clause of circumstance at the end',
      'The four states of the Tarn League will set aside ten million euros to rebuild the Velm valley once a truce is signed, the envoy said on Sunday.',
      [
        'the envoy (indirect): The four states of the Tarn League will set aside ten million euros to rebuild the Velm valley once a truce is signed',
      ],
    ],
    [
      'a writer behind those who saw the letter',
      'In a letter to the council, seen by the Gazette, Foreign Minister Oda Brandt wrote that she was “glad of the rain”.',
      ['Oda Brandt (mixed): she was “glad of the rain”'],
    ],
    [
      'in his words',
      "The port will, in Oda Brandt's words, “never open again.”",
      ['Oda Brandt (mixed): The port will never open again.'],
    ],
    [
      'words without marks behind a colon',
      'Oda Brandt said: We will go on. The talks matter to us.',
      ['Oda Brandt (direct): We will go on. The talks matter to us.'],
    ],
    [
      'a passive',
      'The raid on the port was claimed by the Velm Front.',
      ['Velm Front (indirect): The raid on the port'],
    ],
    [
      'a relative clause behind an office',
      'A US official, who offered comment to Reuters on condition of anonymity, also called the talks productive.',
      ['A US official (indirect): the talks productive via Reuters'],
    ],
    [
      'two participles',
      'The council has rejected such terms, saying the conflict should be frozen and ruling out any withdrawal of its forces.',
      ['The council (indirect): the conflict should be frozen', 'The council (indirect): any withdrawal of its forces'],
    ],
    [
      'an act to come',
      'Oda Brandt offered to host the talks, and Norvand agreed to pull back its guns.',
      ['Oda Brandt (indirect): to host the talks', 'Norvand (indirect): to pull back its guns'],
    ],
    [
      'is said to have',
      'Oda Brandt is said to have called the offer a trick.',
      ['Oda Brandt (indirect): the offer a trick'],
    ],
    ['as she put it', 'The port is dead, as Oda Brandt put it.', ['Oda Brandt (indirect): The port is dead']],
    ['as she said', 'As Oda Brandt said on Monday, the port is dead.', ['Oda Brandt (indirect): the port is dead']],
  ])('%s', (_, text, expected) => expect(lines(text)).toEqual(expected));

  it.each([
    ['a bare number', 'Oda Brandt spoke of six.'],
    ['an offer with a relative clause', 'The ministry offered rewards for leads that will disrupt the trade in grain.'],
    ['words about words', 'The minister said what he said about the plan.'],
    ['an "as" of time', 'As the envoys met, the mayor left.'],
    ['a summons', 'Oda Brandt called guards to the palace.'],
  ])('takes nothing from %s', (_, text) => expect(lines(text)).toEqual([]));
});
