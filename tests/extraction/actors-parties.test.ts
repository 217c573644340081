/** Whom officers speak for, and bodies described before or after their name. Invented people and bodies. */

import { describe, expect, it } from 'vitest';
import { findActors } from '../../src/extraction/actors/find-actors.ts';
import { read } from './actors-helper.ts';
import { docOf } from './reading-of.ts';

describe('whose officer somebody is', () => {
  it("of a possessor that is no name: the opposition's negotiator is not the state's", () => {
    const { roles, party } = read("The opposition's chief negotiator, Sami Oakley, left Oslo.");
    expect(roles('Sami Oakley')).toEqual(['chief negotiator / opposition']);
    expect(party('Sami Oakley')).toBeUndefined();
  });
  it('of a group taken up by its noun', () => {
    const { roles, party } = read("The Harbour Front rejected it. The group's spokesman, Sami Oakley, said so.");
    expect(roles('Sami Oakley')).toEqual(['spokesman / Harbour Front']);
    expect(party('Sami Oakley')).toBe('Harbour Front');
  });
  it("of the country or kingdom named last: the country's president", () => {
    const { party } = read("Mali was calm. The country's president, Omar Brandt, arrived.");
    expect(party('Omar Brandt')).toBe('Mali');
    const kingdom = read("Saudi and Turkish ministers met. The kingdom's foreign minister, Ann Oakley, spoke.");
    expect(kingdom.party('Ann Oakley')).toBe('Saudi Arabia');
  });
  it('of a people without a state, which is no state', () => {
    const { named, party } = read("Kurdish forces' spokesman Redur Oakley spoke. The Kurds say they stay.");
    expect(party('Redur Oakley')).toBeUndefined();
    expect(named('Kurds').kind).toBe('group');
  });
  it("of a department before the title, also in the title's own words", () => {
    const { party, roles } = read('State Department spokeswoman Ann Oakley said so.');
    expect(roles('Ann Oakley')).toEqual(['spokeswoman / State Department']);
    expect(party('Ann Oakley')).toBe('State Department');
  });
  it('an ambassador to an organisation is sent by somebody else', () => {
    const { party } = read('United Nations ambassador Ann Oakley arrived, and UN envoy Piet Marsh spoke.');
    expect(party('Ann Oakley')).toBeUndefined();
    expect(party('Piet Marsh')).toBe('United Nations');
    expect(read("Norway's U.N. ambassador, Ann Oakley, spoke.").party('Ann Oakley')).toBe('Norway');
  });
  it('a counterpart speaks for the state that the description names', () => {
    const { party } = read('Norwegian Foreign Minister Ann Oakley met her Malian counterpart, Piet Marsh.');
    expect(party('Piet Marsh')).toBe('Mali');
  });
  it("a city's officers are not the state's, its negotiators are", () => {
    const { roles, party } = read(
      "Moscow mayor Sergei Oakley left. The prosecutor general of Tehran, Ali Marsh, agreed. Tehran's chief negotiator, Reza Quell, stayed.",
    );
    expect(roles('Sergei Oakley')).toEqual(['mayor / Moscow']);
    expect(party('Ali Marsh')).toBeUndefined();
    expect(party('Reza Quell')).toBe('Iran');
  });
  it('two titles side by side are two roles', () => {
    const { roles } = read('African Union chairperson President Abdel Oakley spoke.');
    expect(roles('Abdel Oakley')).toEqual(['chairperson / African Union', 'President']);
  });
  it('Secretary-General is one title and no rank', () => {
    const { roles, actors } = read('U.N. Secretary-General Bjorn Oakley spoke.');
    expect(roles('Bjorn Oakley')).toEqual(['Secretary-General / United Nations']);
    expect(actors.some(actor => actor.kind === 'role')).toBe(false);
  });
  it('a title that is another body, order or adjective makes no person', () => {
    expect(
      read('The president signed Executive Order 12. The private Dolan news agency said so.').actors.some(
        actor => actor.kind === 'person',
      ),
    ).toBe(false);
  });
  it('behind a retirement in brackets the rank stays a role', () => {
    expect(read('General (retired) Karl Oakley spoke.').roles('Karl Oakley')[0]).toMatch(/^Gen/);
  });
});

describe('described first, named next', () => {
  it('a spokesman whom the next sentences introduce with the same title', () => {
    const { forms } = read(
      'State television was quoting a military spokesman on the offer.\n\nIt quoted Brig. Gen. Amir Oakley, the military spokesman, on Monday.',
    );
    expect(forms('Amir Oakley')).toContain('a military spokesman');
  });
  it('one with a rank, which goes with any office', () => {
    const { forms } = read(
      "Norway's chief negotiator says five miles are the most. Karl Oakley, a retired general, says it was measured on a map.",
    );
    expect(forms('Karl Oakley')).toContain("Norway's chief negotiator");
  });
  it('a body that shares a telling word with its description', () => {
    const { forms } = read(
      'A human rights monitor says 46 people died. The Harbour Observatory for Human Rights said the blasts were large.',
    );
    expect(forms('Harbour Observatory for Human Rights')).toContain('A human rights monitor');
  });
  it('not a body that shares none', () => {
    const { forms } = read('A human rights monitor says 46 people died. The Harbour Bank said trade was slow.');
    expect(forms('Harbour Bank')).not.toContain('A human rights monitor');
  });
});

describe('the main opposition group', () => {
  const text =
    'The main opposition group agreed to a truce. The opposition Harbour Talks Committee said it would attend.';
  it('is the one body that the text says is of the opposition', () => {
    expect(read(text).forms('Harbour Talks Committee')).toContain('The main opposition group');
  });
  it('is nobody where there are two', () => {
    const two = read(`${text} The rebel Northern Army Council stayed away.`);
    expect(two.forms('Harbour Talks Committee')).not.toContain('The main opposition group');
  });
});

describe('pronouns', () => {
  it('the subject of the clause above binds', () => {
    const { forms } = read('Ann Oakley left early. Marta Brandt said she believed the offer.');
    expect(forms('Marta Brandt', 'pronoun')).toEqual(['she']);
  });
  it('they for a group near by, not where another plural stands between', () => {
    expect(read('The Norwegian rebels left Oslo. They said so.').forms('Norwegian rebels', 'pronoun')).toEqual([
      'They',
    ]);
    expect(read('The Norwegian rebels shelled villagers. They fled.').forms('Norwegian rebels', 'pronoun')).toEqual([]);
  });
});

describe('one person in two orders of the name', () => {
  it('family name first and last', () => {
    const { forms } = read('Higashi Ichiro wrote it. Ichiro Higashi left.');
    expect(forms('Higashi Ichiro')).toContain('Ichiro Higashi');
  });
});

describe('descriptions of nobody', () => {
  it('"a president who …" is not the president named next', () => {
    const { forms } = read('It is at war, with a president who was a target. Norwegian President Ann Oakley said so.');
    expect(forms('Ann Oakley').some(form => /with a|^a president/.test(form))).toBe(false);
  });
  it("a title before one name is not the next person's", () => {
    const { forms } = read(
      'Norwegian envoy Ann Oakley told Piet Marsh so. Ann Oakley left. Norwegian envoy Lars Brandt stayed, the envoy said.',
    );
    expect(forms('Lars Brandt')).not.toContain('Norwegian envoy Ann Oakley');
  });
  it("an outlet before a state's opposition is not part of it", () => {
    const { actors } = read("A diplomat told Reuters Norway's opposition would attend.");
    expect(actors.map(actor => actor.name)).not.toContain("Reuters Norway's opposition");
  });
  it('the coalition is not any group of several', () => {
    const { forms } = read('The Harbour Talks Committee met. Ann Oakley, the U.S. envoy to the coalition, spoke.');
    expect(forms('Harbour Talks Committee')).toEqual(['Harbour Talks Committee']);
  });
});

describe('titles of several', () => {
  it('gives a title in the plural to each, and a leader’s description to none of several', () => {
    const two = read('Presidents Oda Brandt and Karl Venn spoke by phone. The Kremlin leader welcomed the call.');
    expect(two.named('Oda Brandt').roles.map(role => role.title)).toEqual(['president']);
    expect(two.named('Karl Venn').roles.map(role => role.title)).toEqual(['president']);
    expect(two.forms('Karl Venn', 'description')).toEqual([]);
  });

  it('parts the president from the secretary who is named', () =>
    expect(
      read('Later the President and Secretary Brandt spoke about it.')
        .named('Brandt')
        .roles.map(role => role.title),
    ).toEqual(['Secretary']));

  it('does not take a vice president for the president', () =>
    expect(
      read('Vice President Oda Brandt left Velm. The president stayed.').forms('Oda Brandt', 'description'),
    ).toEqual(['Vice President Oda Brandt']));
});

describe('who issues a text', () => {
  const issued = (title: string, outlet: string, text: string) => findActors(docOf(text, { title, outlet }));
  const party = (actors: ReturnType<typeof issued>, name: string): string | undefined => {
    const actor = actors.find(one => one.name === name);
    return actors.find(one => one.key === actor?.speaksFor)?.name;
  };

  it('is a person by the headline, and of the government that publishes it', () => {
    const actors = issued(
      'Statement by President Oda Brandt on the Fighting',
      'The White House',
      'I am deeply concerned. The United States will not stand by.',
    );
    expect(party(actors, 'Oda Brandt')).toBe('United States');
    expect(actors.find(one => one.name === 'Oda Brandt')?.forms.map(form => form.form)).toEqual(['pronoun']);
  });

  it('is of no government at an address of the press, and nobody without a word of theirs', () => {
    const text = 'I am deeply concerned. The United States will not stand by.';
    expect(
      party(issued('Statement by President Oda Brandt on Peace', 'Harbour Post', text), 'Oda Brandt'),
    ).toBeUndefined();
    expect(
      issued('Statement by President Oda Brandt on Peace', 'The White House', 'The talks went on.').map(
        one => one.name,
      ),
    ).not.toContain('Oda Brandt');
  });

  it('takes the first of a read-out, not the one who was met', () => {
    const actors = issued(
      'Readout of President Oda Brandt’s Call with President Karl Venn',
      'The White House',
      'President Oda Brandt spoke with President Karl Venn. She stressed the support of the United States.',
    );
    expect(party(actors, 'Oda Brandt')).toBe('United States');
    expect(party(actors, 'Karl Venn')).toBeUndefined();
  });

  it('"the President" is the one who issues it, not another state\'s who was named last', () => {
    const actors = issued(
      'Remarks by President Oda Brandt on the Port Deal',
      'The White House',
      'I spoke with President Karl Venn of Mexico. The President then left for the United States Congress.',
    );
    const own = actors.find(one => one.name === 'Oda Brandt');
    expect(own?.forms.some(form => form.by === 'actors/own-title')).toBe(true);
  });
});
