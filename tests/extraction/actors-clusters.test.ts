/** What readers of joined actors found wrong: places and outlets taken for parties, parts for wholes, one group for another. Invented people and bodies. */
import { describe, expect, it } from 'vitest';
import { read } from './actors-helper.ts';

const names = (text: string): string[] => read(text).actors.map(({ name }) => name);

describe('what is no party', () => {
  it.each<[string, string, string]>([
    ['a capital in a dateline', 'AMMAN Foreign Minister Karl Quell met Jordanian officials in Amman.', 'Amman'],
    ['a capital where talks are', 'The upcoming negotiations in Abu Dhabi carry high stakes.', 'United Arab Emirates'],
    ['a capital with a mayor', 'Kyiv Mayor Ann Oakley said on Tuesday that it was cold.', 'Ukraine'],
    ['a city of offices', 'The minister visited the headquarters in Brussels.', 'Brussels'],
    ['a land', 'They annexed Crimea and shelled villages in Darfur.', 'Crimea'],
    ['a word that abbreviates elsewhere', '"Let\'s be clear," Marsh said. "Let us go."', 'Lashkar-e-Taiba'],
    ['a state in the name of a channel', 'Marsh told the television channel France 2 that he left.', 'France'],
    ['a language', 'He told the Saudi-owned Arabic news channel Dorra.', 'Arabic'],
    ['a creed', 'He joined a militant Islamist group.', 'Islamist'],
    ['a name in an address', 'He wrote (<https://t.me/Dunmore_Police/58>; https://x.com/MarshOffice/1).', 'Dunmore'],
    ['a crosshead of two words', 'The envoy left.\n\n"UNREALISTIC" CEASEFIRES\n\nThe port closed.', 'CEASEFIRES'],
    ['a former name of what has none here', 'Marsh wrote on X (formerly Twitter) that he left.', 'Twitter'],
    [
      'a village behind its noun',
      'They took most of the village of Duweir al-Zeit, east of Velyky Kassel.',
      'Duweir al-Zeit',
    ],
  ])('%s', (_, text, name) => expect(names(text)).not.toContain(name));

  it('they are where they act', () => {
    expect(names('Brussels said it would wait.')).toContain('Brussels');
    expect(names('Crimea said it would wait.')).toContain('Crimea');
    expect(read('AMMAN Karl Quell left. Jordanian officials said Amman would wait.').forms('Jordan')).toContain(
      'Amman',
    );
  });
});

describe('which body', () => {
  it('a group is no person, though its name has a part that people bear', () => {
    expect(read('He fights with the Harrat al-Bahr group.').named('Harrat al-Bahr').kind).toBe('organization');
  });
  it('what is cited with its day is an outlet', () => {
    expect(
      read('It fits the pattern (Radio Svetla, January 30; Dunmore Gazeta, January 28).').actors.map(a => a.kind),
    ).toEqual(['organization', 'organization']);
  });
  it('a former name is of whom the text says so', () => {
    expect(read('Harbour Media (formerly Dunmore Press) said no.').forms('Harbour Media')).toContain('Dunmore Press');
  });
  it('a part is not the whole', () => {
    expect(names("They named the Revolutionary Guard Corps' Quds Force.")).toContain('Quds Force');
  });
  it('"the group" is not the one that is a word of another name', () => {
    const { forms } = read("The Harbour Front, the al-Qaeda affiliate, poses problems because the group's men stay.");
    expect(forms('Harbour Front')).toContain('the group');
  });
  it('"the group" is nobody where another body stands nearer', () => {
    const { forms } = read(
      'They fought the Harbour Front. The Dunmore Institute says a clinic that the group runs was hit.',
    );
    expect(forms('Harbour Front')).not.toContain('the group');
  });
  it("a leader's government is that of the state; an administration stays its president's", () => {
    const text = "Malian President Karl Brandt left. Brandt's government said no. The Malian government said yes.";
    expect(read(text).forms('Malian government')).toContain("Brandt's government");
    expect(names('Malian President Karl Brandt left. The Brandt regime said no.')).toContain('government of Mali');
    expect(names('Malian President Karl Brandt left. The Brandt administration said no.')).toContain(
      'Brandt administration',
    );
  });
});

describe('whom people speak for', () => {
  it.each<[string, string, string | undefined]>([
    ['a group that they represent', 'Piet Marsh, representing the Harbour Front, said no.', 'Harbour Front'],
    ['a client is none', 'Piet Marsh, a lawyer who represents the Harbour Front, said no.', undefined],
    ['a group that they are with', 'Piet Marsh, a fighter with the Harbour Front group, said no.', 'Harbour Front'],
    ['not the whole of which it is one', 'Piet Marsh, head of a Harbour Front group called the Dunmore Army, said no.', 'Dunmore Army'], // biome-ignore format: one thought
    ['whom they help', 'Malian President Karl Brandt left. Piet Marsh, a senior aide to Brandt, stayed.', 'Mali'],
    ['not where they are sent', 'Piet Marsh, ambassador to Mali, stayed.', undefined],
  ])('%s', (_, text, party) => expect(read(text).party('Piet Marsh')).toBe(party));
});

describe('whose office it is', () => {
  it.each<[string, string, string]>([
    [
      "a state's body, behind the state",
      "Piet Marsh, head of Mali's elite Harbour Force, said no.",
      'head / Harbour Force',
    ],
    ['a body named behind the title', "Piet Marsh, Mali's Secretary of the National Security and Defence Council, said no.", 'Secretary / National Security and Defence Council'], // biome-ignore format: one thought
    ["a state's body with no name", "Piet Marsh, secretary of Mali's security council, said no.", 'secretary of security council / Mali'], // biome-ignore format: one thought
  ])('%s', (_, text, role) => {
    const { roles, named, actors } = read(text);
    expect(roles('Piet Marsh')).toEqual([role]);
    const party = (key: string | undefined): string | undefined => actors.find(actor => actor.key === key)?.speaksFor;
    expect([named('Piet Marsh').speaksFor, party(named('Piet Marsh').speaksFor)]).toContain(named('Mali').key);
  });
});
