import { describe, expect, it } from 'vitest';
import { readArticleStatements } from './statements-helper.ts';

describe('findStatements: the occasion carries over', () => {
  const dates = (text: string): (string | undefined)[] => readArticleStatements(text).map(s => s.said);

  it('dates what the same speaker goes on to say, not what others said', () => {
    expect(
      dates(
        'Oda Brandt said on Monday that the road was safe. She added that it would stay open.\n\nThe mayor has said the road is closed.',
      ),
    ).toEqual(['2031-05-12', '2031-05-12', undefined]);
  });

  it('takes no day of a noun, and none of what tells who somebody is', () => {
    expect(dates('Oda Brandt had estimated third-quarter losses of nine crowns, but said the port was safe.')).toEqual([
      undefined,
    ]);
    expect(dates('Oda Brandt, who lived in Velm from 2019, when the war began, said the port was safe.')).toEqual([
      undefined,
    ]);
  });

  it('takes no day for what was said before, nor for what is told with it', () => {
    expect(
      dates(
        'Oda Brandt said on Monday that the road was safe. The mayor has ruled out a truce in the past and insisted on the port.',
      ),
    ).toEqual(['2031-05-12', undefined]);
  });

  it('takes the day of the news from an opening in which an agency quotes', () => {
    const news = dates(
      'The port was closed, the Velm news agency cited Karl Venn as saying Tuesday.\n\nThe council wanted more, Oda Brandt said.',
    );
    expect(news.at(-1)).toBe('2031-05-13');
  });

  it('dates the text that somebody gives out', () => {
    expect(
      dates(
        'The envoys signed a truce in Velm on Tuesday.\n\nOda Brandt read a communique hailing the two sides for their patience.',
      ),
    ).toEqual(['2031-05-13']);
  });

  it('takes the day between a name and a verb of offering for the day of the offer', () => {
    expect(dates('Ruritania Monday suggested renewing the truce.')).toEqual(['2031-05-12']);
  });

  it('takes the day of the verb that shares the subject', () => {
    expect(dates('Oda Brandt met the envoys in Velm on Monday and urged them to stay.')).toEqual(['2031-05-12']);
  });

  it('takes the day of the news from the opening for a plain past', () => {
    expect(
      dates(
        'The envoys signed a truce in Velm on Tuesday.\n\n"We will keep to it," Oda Brandt said.\n\nRebels say the truce is worthless.',
      ),
    ).toEqual(['2031-05-13', undefined]);
  });

  it.each([
    ['a verb that passes for a participle', 'Fishing boats returned on Tuesday to the island after a month in port.'],
    ['a day between subject and verb', 'Norvand on Tuesday banned the airline of its neighbour from its airports.'],
    ['a day that owns a noun', "Tuesday's agreement between the two fishing nations is the fruit of long work."],
    ['a dateline that stands alone', 'VELM (AP) --\n\nThe envoys of both countries signed a truce on Tuesday night.'],
  ])('takes the day of the news from %s', (_name, opening) => {
    expect(dates(`${opening}\n\n"We will keep to it," Oda Brandt said.`)).toEqual(['2031-05-13']);
  });

  it('takes no day on which something is still to come for the day of the news', () => {
    expect(
      dates(
        'The envoys will sign a truce in Velm on Wednesday if the road is open.\n\n"We will keep to it," Oda Brandt said.',
      ),
    ).toEqual([undefined]);
  });

  it('takes the day of publication and the kind of contact for what an office publishes', () => {
    const readOut = readArticleStatements(
      'President Oda Brandt spoke with the king of Norvand. The President underscored that the strait must stay open.',
      { outlet: 'Ministry of Foreign Affairs', title: 'Readout of President Brandt’s call with the king of Norvand' },
    );
    expect(readOut.map(s => [s.said, s.channel])).toEqual([['2031-05-14', 'phone']]);
    const joint = readArticleStatements('Both sides agreed that the strait must stay open.', {
      outlet: 'Ministry of Foreign Affairs',
      title: 'Joint Statement on the Strait',
    });
    expect(joint.map(s => [s.said, s.channel])).toEqual([['2031-05-14', 'joint statement']]);
  });

  it('gives no day where the paragraph tells of another one', () => {
    expect(
      dates(
        'The envoys signed a truce in Velm on Tuesday.\n\nAn earlier truce broke down on April 2. Oda Brandt said the truce had been doomed.',
      ),
    ).toEqual([undefined]);
  });

  it('gives no day to what was said at another time of life', () => {
    expect(
      dates('Oda Brandt said on Monday that the road was safe. Brandt, while campaigning, promised to open it.'),
    ).toEqual(['2031-05-12', undefined]);
  });

  it('gives no day beside what is told of days before', () => {
    expect(
      dates(
        'The envoys signed a truce in Velm on Tuesday.\n\nThe road is shut.\n\nThe truce came one week after a raid on the harbour. The Norvand government said the raid was planned elsewhere.',
      ),
    ).toEqual([undefined]);
  });

  it('gives no day to words that go on from a passage about another day', () => {
    expect(
      dates(
        'The envoys signed a truce in Velm on Tuesday.\n\nOn May 2 Oda Brandt called the prime minister of Norvand.\n\nDuring that call she said the raids had to stop.',
      ),
    ).toEqual([undefined]);
  });

  it('carries channel and outlet over to the next words of the same speaker', () => {
    const told = readArticleStatements(
      'Oda Brandt said in an interview with the daily Velmer Bote that the road was safe. She added that it would stay open.',
    );
    expect(told.map(s => s.channel)).toEqual(['interview', 'interview']);
    expect(told.map(s => s.via)).toEqual([['Velmer Bote'], ['Velmer Bote']]);
  });

  it('reads the channel from the text that speaks', () => {
    const told = readArticleStatements('The Harbour Council issued a statement saying the raid had failed.');
    expect(told.map(s => s.channel)).toEqual(['statement']);
  });

  it('reads channel and day off a sentence that only points to the words beside it', () => {
    expect(
      readArticleStatements(
        'Oda Brandt announced this on Telegram, sources report.\n\n"We will sign," Brandt said.',
      ).map(s => s.channel),
    ).toEqual(['Telegram']);
    expect(
      readArticleStatements('Oda Brandt said the port will open. She said this at a news conference on Monday.').map(
        s => [s.channel, s.said],
      ),
    ).toEqual([['press conference', '2031-05-12']]);
  });

  it.each([
    ['The mayor, interviewed by the television channel Velm 2, said the number of dead was 900.', 'Velm 2'],
    ['State television is quoting a military spokesman describing the offer as a trap.', 'State television'],
    ['An official, who spoke to Reuters on condition of anonymity, said the talks had failed.', 'Reuters'],
    ['Oda Brandt was quoted by the Velm Press agency as saying the port would open.', 'Velm Press'],
  ])('credits the outlet in: %s', (text, outlet) => {
    expect(readArticleStatements(text).map(s => s.via)).toEqual([[outlet]]);
  });
});
