import { describe, expect, it } from 'vitest';
import { read } from './actors-helper.ts';

describe('findActors: roles are offices, not what one once did or is to another', () => {
  it.each<[string, string, string[]]>([
    ['a counterpart', 'Kell met his Norwegian counterpart, Ann Oakley, on Tuesday.', []],
    ['a speaker of a language', 'Kell met Ann Oakley, a fluent English speaker, on Tuesday.', []],
    ['an occasion', 'Foreign Minister Ann Oakley, who is chairing the meeting, spoke.', ['Foreign Minister']],
    [
      'an opposition',
      'Senior Norwegian opposition negotiator Ann Oakley said no.',
      ['Senior negotiator / Norwegian opposition'],
    ],
    ['a relation by law', "Ann Oakley (President Lars Kell's daughter-in-law) came.", ['daughter-in-law / Lars Kell']],
    ['sent to a body', 'U.N. ambassador Ann Oakley spoke.', ['ambassador to the United Nations']],
    ['sent to a state', 'The Norway envoy Ann Oakley spoke.', ['Norway envoy']],
    ['sent by a state', 'The U.S. envoy Ann Oakley spoke.', ['envoy / United States']],
    ['who leads what is against the state', 'Ann Oakley, who heads the Norwegian opposition council, spoke.', ['head']],
    ['a short title, in full', 'Sen. Ann Oakley spoke.', ['Senator']],
    ['a short title, and of which state', 'Ohio Gov. Ann Oakley spoke.', ['Governor / Ohio']],
    ['a title of two', 'Presidents Lars Kell of Sweden and Ann Oakley of Norway met.', ['president / Norway']],
    [
      'one of those listed',
      'Several presidential candidates, including Ann Oakley, spoke.',
      ['presidential candidate'],
    ],
    ['a profession', 'They freed Ann Oakley, a Norwegian pilot held in Velm.', ['pilot / Norway']],
    [
      'the same office elsewhere',
      'Swedish Foreign Minister Lars Kell met his Norwegian counterpart, Ann Oakley, on Tuesday.',
      ['Foreign Minister / Norway'],
    ],
    [
      'the same office elsewhere, of several',
      'Swedish Foreign Minister Lars Kell met his Danish and Norwegian counterparts, Piet Marsh and Ann Oakley.',
      ['Foreign Minister / Norway'],
    ],
    ["one's own government", "President Ann Oakley, head of Oakley's government, spoke.", ['President']],
  ])('%s', (_, text, roles) => expect(read(text).roles('Ann Oakley')).toEqual(roles));

  it.each<[string, string, string[]]>([
    ['its: of the last subject', 'The Harbour Union said no. Its chair, Ann Oakley, left.', ['chair / Harbour Union']],
    ['its: of none of two before it', 'While the Harbour Union met Oxfam, its chair, Ann Oakley, left.', ['chair']],
    ['whose', 'The Harbour Union, whose chair, Ann Oakley, spoke, left.', ['chair / Harbour Union']],
    ['his', 'Lars Kell said no. His spokeswoman, Ann Oakley, left.', ['spokeswoman / Lars Kell']],
    [
      'two offices',
      'They met Ann Oakley, the special envoy of the Secretary-General and head of UNICEF.',
      ['special envoy of Secretary-General', 'head / UNICEF'],
    ],
    [
      'two offices of one body',
      'They met Ann Oakley, president and CEO of Volvo.',
      ['president / Volvo', 'CEO / Volvo'],
    ],
    ['one that is over', 'They met Ann Oakley, once a government delegate.', ['former government delegate']],
    ['a participle', 'Ann Oakley, managing director of Oxfam, left.', ['managing director / Oxfam']],
    ['a participle before the body', 'Ann Oakley, whip of the ruling Harbour Party, left.', ['whip / Harbour Party']],
    ['who chairs it', 'Ann Oakley, who chairs the Harbour Union, left.', ['chair / Harbour Union']],
    ['kin of a titled person', 'They met the sister of Norwegian President Ann Oakley.', ['President / Norway']],
    [
      'before a verb, closed off',
      "Norway's lead negotiator, Ann Oakley, warned of a rift.",
      ['lead negotiator / Norway'],
    ],
    ['no apposition', "In Norway's view, Ann Oakley said, talks fail.", []],
    ['a body before the title', 'Harbour Party Leader Ann Oakley left.', ['Leader / Harbour Party']],
    ['a state behind the name', 'President Ann Oakley of Norway left.', ['President / Norway']],
    [
      'a verb behind a quotation',
      '“It fails,” worries former defence minister Ann Oakley.',
      ['former defence minister'],
    ],
    [
      'a rank that is an office',
      'The Harbour Force left. HF commander Ann Oakley stayed.',
      ['commander / Harbour Force'],
    ],
    [
      'his: of the one before',
      'Lars Kell left. Ann Oakley, his foreign minister, stayed.',
      ['foreign minister / Lars Kell'],
    ],
    ['no boss of anybody', 'Ann Oakley, his boss, stayed.', []],
  ])('%s', (_, text, roles) => expect(read(text).roles('Ann Oakley')).toEqual(roles));

  it('"the leader" of a party or state is nobody of whose office the text does not say of what', () => {
    expect(read('Chancellor Ann Oakley left. The Oxfam leader stayed.').forms('Ann Oakley', 'description')).toEqual([
      'Chancellor Ann Oakley',
    ]);
    expect(
      read('President Ann Oakley left. The Norwegian president stayed.').forms('Ann Oakley', 'description'),
    ).toEqual(['President Ann Oakley', 'The Norwegian president']);
  });

  it('a party is a state or body, and no person of whose state nothing is said', () => {
    expect(read("Ann Oakley, Kell's secretary of state, left.").party('Ann Oakley')).toBe(undefined);
    expect(read("Ann Oakley, Lars Kell's spokeswoman, left.").party('Ann Oakley')).toBe('Lars Kell');
    expect(read('Ann Oakley of the Harbour Union left.').party('Ann Oakley')).toBe('Harbour Union');
    expect(read("The Harbour Union's Ann Oakley left.").party('Ann Oakley')).toBe('Harbour Union');
  });

  it('who leads an opposition does not speak for the state', () => {
    expect(read('Ann Oakley, who heads the Norwegian opposition council, spoke.').named('Ann Oakley').speaksFor).toBe(
      undefined,
    );
  });

  it('a government named after its head speaks for the state', () => {
    const { actors, named } = read('Norwegian President Ann Oakley was away. The Oakley administration said no.');
    const party = actors.find(({ key }) => key === named('Oakley administration').speaksFor);
    expect(party?.name).toBe('Norway');
    expect(
      read('The Oakley administration said no. Ann Oakley was away.').named('Oakley administration').speaksFor,
    ).toBeUndefined();
  });

  it('what somebody was born into is no office', () => {
    expect(read('Piet Marsh, a member of Dunite sect, spoke.').roles('Piet Marsh')).toEqual([]);
    expect(read('Piet Marsh, a member of the Harbour Council, spoke.').roles('Piet Marsh')).toHaveLength(1);
  });
  it('takes neither days nor words of a line in capitals for people', () => {
    const names = (text: string): string[] => read(text).actors.map(({ name }) => name);
    expect(names('They spoke overnight Friday-Saturday.')).toEqual([]);
    expect(names('The envoy left.\n\nLITTLE HOPE TO REVIVE TALKS\n\nThe port closed.')).toEqual([]);
    expect(names('The envoy left.\n\nHARBOUR AIR STRIKES\n\nThe port closed. She wrote an Op-Ed.')).toEqual([]);
  });
});
