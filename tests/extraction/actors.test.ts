/** Actors of invented articles: forms, roles, parties, descriptions, pronouns. */
import { describe, expect, it } from 'vitest';
import { actorAt } from '../../src/extraction/actors/actor-at.ts';
import { parseNamesFile } from '../../src/knowledge/names-file.ts';
import { read } from './actors-helper.ts';

describe('one actor over its forms', () => {
  it('joins surname, initials and a misspelt form', () => {
    const { forms } = read(
      'Harlan Brockwell spoke first. Brockwell left. Later Brokwell came back, and H. Brockwell signed.',
    );
    expect(forms('Harlan Brockwell')).toEqual(['Harlan Brockwell', 'Brockwell', 'Brokwell', 'H. Brockwell']);
  });
  it('keeps short names apart that differ in a sound', () => {
    const { actors } = read(
      'Ambassador Piet McFall spoke. Rep. Piet McNall answered. Ann Kesler left, and Ann Kezler too.',
    );
    expect(actors.filter(actor => actor.kind === 'person').map(actor => actor.name)).toEqual([
      'Piet McFall',
      'Piet McNall',
      'Ann Kesler',
    ]);
  });
  it('keeps namesakes apart', () => {
    const { actors } = read('Anna Kessel met Peter Kessel. The two disagreed.');
    expect(actors.filter(actor => actor.kind === 'person').map(actor => actor.name)).toEqual([
      'Anna Kessel',
      'Peter Kessel',
    ]);
  });
  it('joins an abbreviation that the text defines', () => {
    const { named } = read('The Northern Relief Board (NRB) objected. The NRB said it would wait.');
    expect(named('Northern Relief Board').aliases).toEqual(['Northern Relief Board', 'NRB']);
  });
  it('takes a capital for its state where it acts, and for a place where things happen', () => {
    expect(read('Oslo said it would sign. Norway agreed.').named('Norway').aliases).toEqual(['Oslo', 'Norway']);
    expect(read('The envoys met in Oslo.').actors.map(actor => actor.name)).not.toContain('Norway');
    expect(
      read('Norway agreed. A storm covering Oslo and Paris goes on. Brandt called the Oslo talks useful.').named(
        'Norway',
      ).aliases,
    ).toEqual(['Norway']);
  });
  it("keeps one state's ministry apart from another's that the text abbreviates", () => {
    const { forms } = read(
      'The Danish Ministry of Defence (MoD) said it was open. The Norwegian MoD said it was closed. The MoD said no more.',
    );
    expect(forms('Norwegian MoD')).toEqual(['MoD']);
    expect(forms('Danish Ministry of Defence')).toEqual(['Danish Ministry of Defence', 'MoD', 'MoD']);
  });
  it('begins a name behind the day and the field of an office', () => {
    const { actors } = read(
      'Later on Tuesday Brandt met the board. Norwegian Minister of Information Oda al-Brandt left. Her adviser for economics Karl Venn stayed.',
    );
    expect(actors.filter(actor => actor.kind === 'person').map(actor => actor.name)).toEqual([
      'Oda al-Brandt',
      'Karl Venn',
    ]);
  });
  it('keeps a seat of government as its own actor that speaks for the state', () => {
    const { party } = read('The Kremlin said nothing.');
    expect(party('Kremlin')).toBe('Russia');
  });
  it('makes bodies of a state actors by description', () => {
    const { named, party } = read('The Norwegian defence ministry said so. The Norwegian opposition did not.');
    expect(party('Norwegian defence ministry')).toBe('Norway');
    expect(named('Norwegian opposition').kind).toBe('group');
    expect(party('Norwegian opposition')).toBeUndefined();
  });
});

describe('roles as stated', () => {
  const cases: [string, string, string[]][] = [
    ['title before', 'U.S. Secretary of State Ann Oakley spoke.', ['Secretary of State / United States']],
    ['former', 'Former Latvian foreign minister Ann Oakley spoke.', ['former foreign minister / Latvia']],
    ['apposition', "Ann Oakley, Norway's chief negotiator, spoke.", ['chief negotiator / Norway']],
    ['apposition before', "Norway's chief negotiator, Ann Oakley, spoke.", ['chief negotiator / Norway']],
    ['body', 'Ann Oakley, a spokeswoman for the Harbour Council, spoke.', ['spokeswoman / Harbour Council']],
    ['copula', 'Ann Oakley is the head of the Harbour Council.', ['head / Harbour Council']],
    ['rank and office', "Piet Marsh's spokesman, Lt Col Ann Oakley, spoke.", ['Lt Col', 'spokesman / Piet Marsh']],
    [
      'two offices',
      'Ann Oakley, the head of the Harbour Council and former mayor of Oslo, spoke.',
      ['head / Harbour Council', 'former mayor'],
    ],
    ['sent to a state', 'U.N. envoy for Norway Ann Oakley spoke.', ['envoy for Norway / United Nations']],
    ['led by', 'The Norwegian delegation, led by Ann Oakley, arrived.', ['head of the delegation / Norway']],
  ];
  it.each(cases)('%s', (_, text, expected) => {
    const found = read(text).roles('Ann Oakley');
    for (const role of expected)
      expect(
        found.some(one => one.startsWith(role)),
        found.join('; '),
      ).toBe(true);
  });
  it('gives the phrase as evidence, not the paragraph', () => {
    const { named } = read("Ann Oakley, Norway's chief negotiator, spoke at length in the evening.");
    expect(named('Ann Oakley').roles[0]!.evidence.quote).toBe("Ann Oakley, Norway's chief negotiator");
  });
  it('does not read a list as an apposition', () => {
    const { roles } = read('Ann Oakley, Norwegian Foreign Minister Piet Marsh and others met.');
    expect(roles('Ann Oakley')).toEqual([]);
  });
  it('lets an officer speak for the party, and an outsider for nobody', () => {
    const { party } = read('Norwegian Foreign Minister Ann Oakley spoke. Norwegian analyst Piet Marsh listened.');
    expect(party('Ann Oakley')).toBe('Norway');
    expect(party('Piet Marsh')).toBeUndefined();
  });
});

describe('descriptions and pronouns', () => {
  it('finds the holder of an office', () => {
    const { forms } = read('Norwegian President Ann Oakley met envoys. The Norwegian leader said talks would go on.');
    expect(forms('Ann Oakley')).toContain('The Norwegian leader');
  });
  it('makes an office an actor where its holder is not named', () => {
    const { named, party } = read("Norway's president said talks would go on.");
    expect(named("Norway's president").kind).toBe('role');
    expect(party("Norway's president")).toBe('Norway');
  });
  it('joins a person named right after the description', () => {
    const { forms } = read(
      "Norway's president says talks will go on.\n\nAnn Oakley told reporters on Monday that she was hopeful.",
    );
    expect(forms('Ann Oakley')).toContain("Norway's president");
  });
  it('leaves an indefinite description alone', () => {
    const { actors } = read('Ann Oakley, the Norwegian envoy, arrived. A Norwegian envoy said otherwise.');
    expect(
      actors
        .flatMap(actor => actor.forms)
        .some(form => form.start >= 41 && form.form === 'description' && form.by.includes('office')),
    ).toBe(false);
  });
  it('resolves a pronoun by gender and salience, and not inside quotation marks', () => {
    const text = 'Ann Oakley met Peter Marsh. She said, "He is late."';
    const { actors, forms } = read(text);
    expect(forms('Ann Oakley', 'pronoun')).toEqual(['She']);
    expect(actors.flatMap(actor => actor.forms).filter(form => text.slice(form.start, form.end) === 'He')).toEqual([]);
  });
});

it("takes the dossier's own names first", () => {
  const names = parseNamesFile(`
actors:
  - { name: Ruritania, kind: state, demonyms: [Ruritanian], capital: Strelsau }
  - { name: Free Vale, kind: group, aliases: [Valers], speaksFor: Ruritania }
`);
  const { named, party, roles } = read(
    'Strelsau said it would wait. Ruritanian Foreign Minister Ann Oakley met Valers.',
    names,
  );
  expect(named('Ruritania').aliases).toEqual(['Strelsau']);
  expect(roles('Ann Oakley')).toEqual(['Foreign Minister / Ruritania']);
  expect(party('Free Vale')).toBe('Ruritania');
});

it('points every form and role into the text', () => {
  const text = "Ann Oakley, Norway's envoy, met the EU's Piet Marsh. He said the bloc agreed. The Norwegian army left.";
  const { actors } = read(text);
  for (const actor of actors) {
    expect(actor.forms.length).toBeGreaterThan(0);
    for (const role of actor.roles)
      expect(text.slice(role.evidence.start, role.evidence.end)).toBe(role.evidence.quote);
    for (const alias of actor.aliases) expect(text).toContain(alias);
  }
});

it('tells the actor at a place', () => {
  const text = 'Norwegian Foreign Minister Ann Oakley spoke.';
  const { actors } = read(text);
  const at = text.indexOf('Minister');
  expect(actorAt(actors, { start: at, end: at + 8 })?.actor.name).toBe('Ann Oakley');
  expect(actorAt(actors, { start: text.length - 2, end: text.length })).toBeUndefined();
});

describe('namesakes by rank and gender', () => {
  it('keeps a king apart from the minister of that name', () => {
    const { actors, forms } = read(
      'Interior Minister Karl Verrin met the envoys on Monday. King Verrin of Velmia arrived on Tuesday. King Verrin carried a letter for Verrin, the minister said.',
    );
    expect(actors.filter(({ name }) => name.includes('Verrin')).map(({ name }) => name)).toEqual([
      'Karl Verrin',
      'Verrin',
    ]);
    expect(forms('Karl Verrin', 'name')).toEqual(['Karl Verrin']);
  });

  it('knows a prince by the words behind his name', () => {
    const { actors } = read('Amal Verrin, the crown prince of Velmia, spoke on Monday. Prince Verrin left on Tuesday.');
    expect(actors.filter(({ kind }) => kind === 'person')).toHaveLength(1);
  });

  it('keeps Mrs. Brandt apart from Karl Brandt', () => {
    const { named } = read('Karl Brandt and Maria Brandt came to Velm. "We agree," Mrs. Brandt said.');
    expect(named('Maria Brandt').forms.map(({ form }) => form)).toEqual(['name', 'short']);
    expect(named('Karl Brandt').forms.map(({ form }) => form)).toEqual(['name']);
  });
});

it('joins the two names of one person where the text says so', () => {
  const { actors, forms } = read(
    'Commander Karl Venn, better known as Oskar Lund, left Velm on Monday. "We agree," Lund said. Later Oskar Lund spoke again.',
  );
  expect(actors.filter(({ kind }) => kind === 'person')).toHaveLength(1);
  expect(forms('Karl Venn')).toContain('Oskar Lund');
});

it('takes no office from the one whom somebody stands against', () => {
  const { roles } = read("President Karl Brandt, the Velmian leader's main foe, said troops would stay.");
  expect(roles('Karl Brandt')).toEqual(['President']);
});

it('takes no state for whose team it is from the city where the talks are', () => {
  const { actors, roles } = read('Lena Brandt, who will lead the Karvelian delegation in Oslo, spoke on Monday.');
  expect(roles('Lena Brandt')).not.toContainEqual(expect.stringContaining('Norway'));
  expect(actors.filter(({ forms }) => forms.length === 0)).toEqual([]);
});
