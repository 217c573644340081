import { describe, expect, it } from 'vitest';
import { linesWithMode as lines } from './statements-helper.ts';

describe('findStatements: where the parse is lost', () => {
  it.each([
    [
      'a source with what limits it',
      'Sources close to the official lenders said the two countries had no objection.',
      ['Sources close to the official lenders (indirect): the two countries had no objection'],
    ],
    [
      'one of several',
      'One of the sources said a letter could be sent as early as Tuesday.',
      ['One of the sources (indirect): a letter could be sent as early as Tuesday'],
    ],
    [
      'a title that passes for a verb',
      'Summit president Oda Brandt conceded the text was unbalanced.',
      ['Oda Brandt (indirect): the text was unbalanced'],
    ],
    [
      'a noun phrase is no clause',
      'Officials close to the talks revealed few details of the talks held on Friday.',
      [],
    ],
    [
      'a body and its partner at the end',
      'The port has reached a deal with holders of bonds, its finance office and the banks said on Monday, ending a long fight.',
      ['its finance office and the banks (indirect): The port has reached a deal with holders of bonds'],
    ],
    [
      'a short lead before the cue',
      'Oda Brandt came. Velmia, she said, was still studying the text.',
      ['Oda Brandt (indirect): Velmia was still studying the text'],
    ],
    [
      'a past that passes for a participle, with words in marks behind it',
      'Rao said that developing nations needed finance, “not sermons”.',
      ['Rao (mixed): developing nations needed finance, “not sermons”'],
    ],
    [
      'an adverb set off before a short cue',
      'Oda Brandt came. Still, she said, talks had to resume before winter.',
      ['Oda Brandt (indirect): Still talks had to resume before winter'],
    ],
    [
      'who carries it is no part of what is offered',
      'Velmia has offered to host the talks, Taverian radio reported.',
      ['Taverian radio (indirect): Velmia has offered to host the talks', 'Velmia (indirect): to host the talks'],
    ],
    [
      'whom an agency cites is not who asks',
      'Norway has asked Chile to withdraw the suit, Kyodo news agency reported, citing government sources.',
      [
        'government sources (indirect): Norway has asked Chile to withdraw the suit',
        'Norway (indirect): Chile to withdraw the suit',
      ],
    ],
    [
      'behind a semicolon somebody else speaks',
      'The lenders insist Greece must cut pensions; Greece says it has cut enough.',
      ['The lenders (indirect): Greece must cut pensions', 'Greece (indirect): it has cut enough'],
    ],
    [
      'who reports it behind the cue is no part of it',
      'Norway is yet to receive an offer, Oda Brandt said in an interview, Velm Radio reported.',
      ['Oda Brandt (indirect): Norway is yet to receive an offer'],
    ],
    [
      'whom an outlet quotes describing something',
      'Norwegian state television is quoting a military spokesman describing the offer of troops as an "irreversible" step.',
      ['a military spokesman (mixed): the offer of troops as an "irreversible" step'],
    ],
    [
      'asked and told in the passive',
      'Brandt was urged by Norway to step back from the border. The envoy was told by Norway that sanctions would follow.',
      ['Norway (indirect): to step back from the border', 'Norway (indirect): sanctions would follow'],
    ],
    [
      'a place before the subject',
      'In Oslo, the Norwegian Foreign Ministry said the two women had discussed how to reopen the strait.',
      ['Norwegian Foreign Ministry (indirect): the two women had discussed how to reopen the strait'],
    ],
    [
      'a former office, and what is added about the name',
      'Former Representative Oda Brandt, a Nevada Democrat who chaired the House Budget Committee, said that the levy was too low.',
      ['Oda Brandt (indirect): the levy was too low'],
    ],
    [
      'both are ready',
      'After a call between the two, the Vatican said both gave a "warm welcome" to the plan.',
      ['Vatican (mixed): both gave a "warm welcome" to the plan'],
    ],
    [
      'a statement inside a statement',
      "Brandt assured Corr that Kenya would not leave the union, Corr's spokesman Ole Dahl said.",
      [
        'Ole Dahl (indirect): Brandt assured Corr that Kenya would not leave the union',
        'Brandt (indirect): Kenya would not leave the union',
      ],
    ],
    [
      'said on a channel that',
      'Oda Brandt said on Facebook that the vote on tariffs was a farce.',
      ['Oda Brandt (indirect): the vote on tariffs was a farce'],
    ],
    [
      'quick to add',
      'Minister Oda Brandt was quick to point out that the quota had been cut.',
      ['Oda Brandt (indirect): the quota had been cut'],
    ],
    [
      'words in marks behind "as"',
      'Oda Brandt described the union\'s insistence on the pledge no longer being changed as "the root of the trouble".',
      [
        'Oda Brandt (mixed): the union\'s insistence on the pledge no longer being changed as "the root of the trouble"',
      ],
    ],
    [
      'an act and its name',
      'Oda Brandt calls shipping arms into the valley "a step in the wrong direction".',
      ['Oda Brandt (mixed): shipping arms into the valley "a step in the wrong direction"'],
    ],
    [
      'one known thing',
      'Oda Brandt endorsed the deal. Kenya criticized the swap.',
      ['Oda Brandt (indirect): the deal', 'Kenya (indirect): the swap'],
    ],
    [
      'a clause whose parse is lost',
      'Minister Oda Brandt claimed the Norwegian fishing in foreign waters is only to feed the coast.',
      ['Oda Brandt (indirect): the Norwegian fishing in foreign waters is only to feed the coast'],
    ],
    [
      'terms behind a colon',
      'Oda Brandt set out her terms: the port must open and the fees must fall.',
      ['Oda Brandt (indirect): the port must open and the fees must fall.'],
    ],
    ['one who is named', 'Kenya condemned Uganda.', ['Kenya (indirect): Uganda']],
    ['not asked for', 'Kenya did not come to ask for a loan from the bank.', []],
    ['as others see it', 'Voters may see the party as pleading for the rich banks.', []],
    ['nobody is asked', 'Oda Brandt pushed them back to Friday to gain time.', []],
  ])('%s', (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe('findStatements: who goes on, and where words end', () => {
  it.each([
    [
      'the one who says, behind a comma',
      'Oda Brandt said the air force had photographs to prove it, and promised to hand them to the council.',
      [
        'Oda Brandt (indirect): the air force had photographs to prove it',
        'Oda Brandt (indirect): to hand them to the council',
      ],
    ],
    [
      'not those who were denied a thing',
      'Oda Brandt said that her monitors had been denied access to the port and demanded that the gates be opened.',
      [
        'Oda Brandt (indirect): her monitors had been denied access to the port',
        'Oda Brandt (indirect): the gates be opened',
      ],
    ],
    [
      'a semicolon before words with a cue of their own',
      'Oda Brandt claimed that the shots came from the other side; no soldier, she stressed, had left his post.',
      [
        'Oda Brandt (indirect): the shots came from the other side',
        'Oda Brandt (indirect): no soldier had left his post',
      ],
    ],
    ['what others do, too', 'Kenya called for restraint; so did Uganda.', ['Kenya (indirect): restraint']],
    [
      'a text goes on',
      'The talks begin on Friday, according to a statement by Oda Brandt. It said the gates would be “open by noon”.',
      ['Oda Brandt (indirect): The talks begin on Friday', 'Oda Brandt (mixed): the gates would be “open by noon”'],
    ],
  ])('%s', (_, text, expected) => expect(lines(text)).toEqual(expected));

  it('does not take one ministry for "they"', () =>
    expect(
      lines('The Harbour Ministry said the port was shut. Two envoys came. They said they had “seen it”.').filter(
        line => line.startsWith('Harbour Ministry (mixed)'),
      ),
    ).toEqual([]));
});

describe('findStatements: cues beside quotation marks', () => {
  it.each([
    [
      'one of several, inverted',
      '“There is no path left,” said one of those envoys, who spoke on condition of anonymity.',
      ['one of those envoys (direct): There is no path left'],
    ],
    [
      'one with a hyphened word before the noun',
      '“If the port opens, the energy is going to be real,” said one well-connected diplomat familiar with the talks.',
      [
        'one well-connected diplomat familiar with the talks (direct): If the port opens, the energy is going to be real',
      ],
    ],
    [
      'a participle before the noun',
      '“I am not going to call it a mistake, so forget it,” said retired harbourmaster Oda Brandt, asked about the wall.',
      ['Oda Brandt (direct): I am not going to call it a mistake, so forget it'],
    ],
    [
      'an age',
      '“He was always a good leader,” said the 46-year-old.',
      ['the 46-year-old (direct): He was always a good leader'],
    ],
    [
      'no comma',
      '“The harbour is a battle of niches” Brandt said.',
      ['Brandt (direct): The harbour is a battle of niches'],
    ],
    [
      'a name that is a word, too',
      '“On the risk, we have read the rules, and we believe in this deal,” Read said.',
      ['Read (direct): On the risk, we have read the rules, and we believe in this deal'],
    ],
    [
      'an apposition with a verb',
      '“If they had gone, I would have sat in Velm for long,” Mr. Brandt, now 81 and retired in Norvand, said by telephone this week.',
      ['Brandt (direct): If they had gone, I would have sat in Velm for long'],
    ],
    [
      'two appositions',
      'Just last week, Oda Brandt, editor of the Beacon, an influential paper of the coast, wrote, “When we think of the dam, we should think of the river.”',
      ['Oda Brandt (direct): When we think of the dam, we should think of the river.'],
    ],
    [
      'more words behind a comma',
      '“That will help all of them,” Oda Brandt said, adding: “I do not think it is fair to say so.”',
      ['Oda Brandt (direct): That will help all of them', 'Oda Brandt (direct): I do not think it is fair to say so.'],
    ],
    [
      'more words behind whom they are about',
      '“I have no idea how they voted,” Oda Brandt said of the men who came back, “But I do know that they made their choice.”',
      [
        'Oda Brandt (direct): I have no idea how they voted',
        'Oda Brandt (direct): But I do know that they made their choice.',
      ],
    ],
    [
      'a statement put out',
      'Hours after the attack, Oda Brandt issued a statement, “Our thoughts are with the families. This cannot go on.”',
      ['Oda Brandt (direct): Our thoughts are with the families. This cannot go on.'],
    ],
    [
      'a participle of something else',
      'Oda Brandt said, “It is time we change how we do it,” promising the council a vote.',
      ['Oda Brandt (direct): It is time we change how we do it'],
    ],
  ])('%s', (_, text, expected) => {
    const found = lines(text);
    expect(found).toEqual(expect.arrayContaining(expected));
    expect(found.filter(line => line.includes('(direct)'))).toEqual(expected);
  });
});
