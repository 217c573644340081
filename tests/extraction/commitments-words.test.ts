/** The words, days and conditions of commitments. Invented people, real states. */
import { describe, expect, it } from 'vitest';
import { read } from './commitments-helper.ts';

it('keeps the "not" of a promise not to act', () => {
  expect(read('“We will not go there,” Norwegian President Mira Tolma said.').map(c => c.words)).toEqual([
    expect.stringContaining('not go there'),
  ]);
});

describe('the due date', () => {
  const dueOf = (text: string) => read(text)[0]?.dueOn;
  it('is the day that is named, not the day of the promise', () => {
    expect(dueOf('Kenya agreed on Monday to reopen the port by Friday.')).toBe('2031-06-13');
  });
  it('is worked out from a limit', () => {
    expect(dueOf('Kenya will hand over the files within 72 hours.')).toBe('2031-06-15');
  });
  it('keeps the words where it hangs on a day unknown', () => {
    expect(dueOf('Under the deal, Kenya will withdraw its troops within 30 days of signature.')).toMatch(
      /30 days of signature/,
    );
  });
  it('is not the day of what is told beside', () => {
    expect(dueOf('Kenya is committed to implementing the truce despite clashes on Monday.')).toBeUndefined();
  });
});

describe('the text stands alone', () => {
  it('names the doer and others for their pronouns', () => {
    const [first] = read(
      'Kenya’s President Mira Tolma spoke on Sunday. She said she would meet Anna Veld and hear her demands.',
    );
    expect(first?.words).toMatch(/^Mira Tolma would meet Anna Veld/);
  });
  it('keeps "we" with the one who says it', () => {
    expect(read('“We will withdraw our troops on Monday,” Egyptian President Anna Veld said.')[0]?.words).toMatch(
      /^Anna Veld: we will withdraw/,
    );
  });
  it('gives each partner a record', () => {
    const found = read('Kenya and Egypt will exchange prisoners on Monday.');
    expect(found.map(f => f.committer)).toEqual(['Kenya', 'Egypt']);
    expect(new Set(found.map(f => f.words)).size).toBe(1);
  });
  it('ends where the deed ends', () => {
    const [first] = read(
      'Kenya-brokered talks opened in May. The talks that are due to resume on Monday come after weeks of fighting.',
    );
    expect(first?.evidence).toBe('The talks that are due to resume on Monday');
  });
});

describe('words, days and conditions', () => {
  it('writes contractions in one word', () => {
    const [one] = read('“We’re going to meet them on Monday,” Norwegian President Mira Tolma said.');
    expect(one?.words).toMatch(/^Mira Tolma: we’re going to meet them/);
  });
  it('names the one accused before what it has broken', () => {
    expect(read('Kenya accused Egypt of violating the ceasefire.').map(c => c.words)).toContain(
      'Egypt: violating the ceasefire',
    );
  });
  it('counts a limit from the day of the agreement', () => {
    expect(read('Kenya agreed on Monday to withdraw its troops within a week.').map(c => c.dueOn)).toEqual([
      '2031-06-16',
    ]);
  });
  it('makes no deadline of "not until", nor of a promise whose day is not told', () => {
    expect(
      read('“We will not release them until Oct. 31,” Norwegian President Mira Tolma said.').map(c => c.dueOn),
    ).toEqual([undefined]);
    expect(read('Anna Veld, while campaigning, promised to end the war in a day.').map(c => c.dueOn)).toEqual([
      undefined,
    ]);
  });
  it('keeps the particle of a verb, and what a sum is for', () => {
    const texts = (sentence: string) => read(sentence).map(c => c.words);
    expect(texts('Kenya is committed to implementing its economic, judiciary and defence reforms by Friday.')).toEqual([
      'Kenya is committed to implementing its economic, judiciary and defence reforms by Friday',
    ]);
    expect(texts('Kenya has agreed to leave dairy out.')).toEqual(['Kenya has agreed to leave dairy out']);
    expect(texts('Kenya on Wednesday promised 1 billion euros over 10 years for the fund.')).toEqual([
      'Kenya promised 1 billion euros over 10 years for the fund',
    ]);
  });
  it('takes a whole condition and no more, and "even if" for none', () => {
    const text = (sentence: string) => read(sentence).map(c => c.condition);
    expect(text('Kenya said it will withdraw its troops if the talks go well.')).toEqual(['if the talks go well']);
    expect(text('Kenya will not stop its strikes even if there is a deal.')).toEqual([undefined]);
  });
  it('takes a condition that stands first, and the weekday to come', () => {
    expect(read('If the talks fail, Kenya will send troops.').map(c => c.condition)).toEqual(['If the talks fail']);
    expect(read('Kenya and Egypt are due to meet on Monday.').map(c => c.dueOn)).toEqual(['2031-06-16', '2031-06-16']);
  });
  it('tells who sets a deadline', () => {
    expect(read('Kenya gave the militia until Thursday to leave the airport.').map(c => c.words)).toEqual([
      'Kenya gave the militia until Thursday to leave the airport',
    ]);
  });
  it('keeps what is joined to a deed', () => {
    expect(read('Kenya pledged to lift and dismantle the blockade.').map(c => c.words)).toEqual([
      'Kenya pledged to lift and dismantle the blockade',
    ]);
  });
});

describe('the words of a commitment', () => {
  const one = (text: string) => read(text)[0];

  it('names what is done where it stands before', () => {
    expect(
      one('Kenya will attend the talks, which the envoy Anton Veld plans to hold in an indirect format.'),
    ).toBeDefined();
    const held = read('It is ready for the talks, which Anton Veld plans to hold in an indirect format.');
    expect(held.map(({ words, evidence }) => [words, evidence])).toEqual([
      [
        'Anton Veld plans to hold [the talks] in an indirect format',
        'the talks, which Anton Veld plans to hold in an indirect format',
      ],
    ]);
  });

  it('gives all of what it waits for', () => {
    const found = one(
      'Kenya said it will not attend the talks until Egypt halts the raids, lifts the siege, and releases the men.',
    );
    expect(found?.condition).toMatch(/^until Egypt halts the raids, lifts the siege, and releases the men/);
    expect(found?.words).toMatch(/and releases the men/);
  });

  it('ends with a whole name and a whole deed', () => {
    expect(one('Kenya agreed to implement a Pact on Steel and Timber Trade.')?.words).toMatch(
      /Steel and Timber Trade$/,
    );
  });

  it('takes no two times of another thing for a deadline', () => {
    expect(
      one('Kenya will comply with the request to close the port for parts of September and October.')?.dueOn,
    ).toBeUndefined();
  });

  it('takes two names with a comma between them for no list', () => {
    expect(read('To help Kenya, Egypt will send 20 trucks on Monday.').map(found => found.committer)).toEqual([
      'Egypt',
    ]);
  });
});

it('shows the proviso behind a comma as the condition, in the words of the deed', () => {
  const [found] = read(
    'Anna Veld said she intends to restart the peace talks on June 17, provided the lull largely holds.',
  );
  expect(found?.condition).toBe('provided the lull largely holds');
  expect(found?.words).toMatch(/provided the lull largely holds$/);
  const long = read('Kenya said it would send aid as long as Egypt holds its fire.');
  expect(long[0]?.condition).toMatch(/^as long as Egypt/);
});
