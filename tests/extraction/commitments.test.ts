/** Commitments: the examples of data/commitments/ are the tests. */
import { describe, expect, it } from 'vitest';
import { makeContext } from '../../src/extraction/commitments/context.ts';
import { findCommitments } from '../../src/extraction/commitments/find-commitments.ts';
import { RULES, rulesAt } from '../../src/extraction/commitments/rules.ts';
import { commitmentsShape } from '../../src/knowledge/commitments.ts';
import { loadData } from '../../src/knowledge/load.ts';
import { growth, LINEAR } from '../growth.ts';
import { nameOf, readingOn } from './reading-of.ts';

const readingOf = (text: string) => readingOn('2031-06-12', text);

/** The commitments of a text, committer by name. */
function read(text: string) {
  const reading = readingOf(text);
  const { times } = reading;
  return findCommitments(reading).map(({ committer: who, due, status, condition, evidence, text: words }) => ({
    words,
    committer: nameOf(reading, who),
    status,
    due: due !== undefined,
    dueOn: due && ('time' in due ? times[due.time]!.when.edtf : (due.when.edtf ?? due.when.text)),
    evidence: evidence.quote,
    condition,
  }));
}

const file = loadData('commitments/lexicon.yaml', commitmentsShape);
describe('data/commitments/lexicon.yaml', () => {
  it.each(file.examples)('$text', ({ text, committer, status, due }) => {
    expect(read(text)).toContainEqual(expect.objectContaining({ committer, status, ...(due ? { due } : {}) }));
  });
  it.each(file.counter_examples)('nothing in: %s', text => {
    expect(read(text)).toEqual([]);
  });
});

it('names nobody for a round that was put off where its own sentence names nobody', () => {
  const before = 'Kenya and Uganda are in US-brokered talks.';
  const committers = (text: string) => read(`${before} ${text}`).map(({ committer }) => committer);
  expect(committers('The second round of talks was initially supposed to start on Sunday in Nairobi.')).toEqual([
    'unnamed sides',
  ]);
  expect(committers('The second round of US-brokered talks was initially supposed to start on Sunday.')).not.toContain('unnamed sides'); // biome-ignore format: one line
});

describe('those who are named before', () => {
  const committers = (text: string) => read(text).map(({ committer }) => committer);
  it('are both, where the nearest sentence that names somebody names two', () => {
    const before = 'President Anna Veld of Kenya received the Egyptian president, Omar Tolma, on Monday.';
    expect(committers(`${before} The two leaders pledged to consult on the price of gas.`)).toEqual([
      'Anna Veld',
      'Omar Tolma',
    ]);
    expect(committers(`${before} Both men promised to visit the dam.`)).toEqual(['Anna Veld', 'Omar Tolma']);
  });
  it('stand by the words for them where that is not plain', () => {
    const before = 'Anna Veld, Omar Tolma and Idris Kolm met on Monday.';
    expect(committers(`${before} The two leaders pledged to consult on the price of gas.`)).toEqual([
      'The two leaders',
    ]);
  });
});

describe('rulesAt', () => {
  it('passes over no rule at a word that it starts at', () => {
    const texts = [...file.examples.map(example => example.text), ...file.counter_examples];
    const missed = texts.flatMap(text => {
      const context = makeContext(readingOf(text));
      return context.tokens.filter(token =>
        RULES.some(({ rule }) => !rulesAt(token)?.includes(rule) && rule(context, token.index) !== undefined),
      );
    });
    expect(missed.map(token => token.text)).toEqual([]);
  });
});

describe('findCommitments', () => {
  it('keeps the condition', () => {
    expect(read('Kenya said it would send aid if Egypt opens the border.')[0]?.condition).toMatch(
      /Egypt opens the border/,
    );
  });
});

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

describe('whose meeting it is', () => {
  it('is the one that sponsors it', () => {
    expect(read('Kenya-brokered talks opened in May. The talks are due to resume on Monday.')[0]?.committer).toBe(
      'Kenya',
    );
  });
});

it('takes no time out of proportion to the length', () => {
  const sentence = 'Kenya will release 40 prisoners by Friday and the talks are due to resume on Monday, ';
  expect(growth(40, n => () => read(`${sentence.repeat(n)}.`))).toBeLessThan(LINEAR);
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

it('takes nobody without office at his word in a transcript of questions', () => {
  const text = [
    'Q What will you do?', '“We will send more aid on Monday,” Veld said.', 'Q And then?', '“I will share this on Monday,” Veld said.', 'Q When?', '“We will meet them,” Veld said.',
  ].join('\n\n'); // biome-ignore format: one glance
  expect(read(text)).toEqual([]);
});

describe('what binds nobody', () => {
  it('an opinion of what will be', () => {
    expect(read('My strong belief is that there will be a meeting between Kenya and Norway, Orst said.')).toEqual([]);
  });
  it('a breach by all sides tells of none', () => {
    expect(read('The two parties have not abided by the ceasefires that they signed, Kenya said.')).toEqual([]);
  });
});

describe('what readers found wrong', () => {
  const words = (text: string) => read(text).map(c => c.words);

  it('a step that nobody has laid down', () => {
    expect(read('Kenya has proposed a ceasefire in August.')).toEqual([]);
    expect(read('The pause of Kenya in its attacks was meant to last only until Sunday.')).toEqual([]);
    expect(read('Kenya and Egypt signed a pact that will enable Egypt to receive loans.')).toEqual([]);
    expect(words('The talks are hard, and the envoy Anna Veld plans to hold them in an indirect format.')).toHaveLength(
      1,
    );
  });

  it('the condition of another clause, or of what is over', () => {
    expect(
      read(
        '"We will set up a meeting with Kenya, and you and Kenya will meet, and then, if everything works out, we will wrap it up," Anna Veld, president of Egypt, said.',
      )[0]?.condition,
    ).toBeUndefined();
  });

  it('a due day from what was done before, and words that are not there', () => {
    expect(read('Kenya is to begin issuing papers to those who applied before last summer.').map(c => c.dueOn)).toEqual(
      [undefined],
    );
    const reading = readingOf('Kenya will brief the allies in the days after the call.');
    expect(findCommitments(reading)[0]?.due).toMatchObject({ when: { text: expect.stringMatching(/^in the days/) } });
  });

  it('words are not cut before what they promise', () => {
    expect(words('Kenya is resolved to negotiate an emissions-based arrangement.')).toEqual([
      'Kenya is resolved to negotiate an emissions-based arrangement',
    ]);
    expect(words('Kenya will hold the president and those responsible to account.')).toEqual([
      'Kenya will hold the president and those responsible to account',
    ]);
    expect(words('The stalled talks are to resume on or before a Kenya-set target date of August 25.').join()).toMatch(
      /talks are to resume/,
    );
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

it('takes "we" of a member of a body for the body', () => {
  const text =
    'Ruben Dask, a member of the Higher Talks Council (HTC), said: "For certain we will not head to Geneva."';
  expect(read(text).map(c => c.committer)).toEqual(['Higher Talks Council']);
});
