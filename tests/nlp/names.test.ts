/** Names in invented news sentences. Long because one table of them is easier to search for a case than two. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { gazetteer, sourceNounKind } from '../../src/knowledge/gazetteer.ts';
import { loadData } from '../../src/knowledge/load.ts';
import { parseNamesFile } from '../../src/knowledge/names-file.ts';
import type { ParleyError } from '../../src/model/errors.ts';
import { analyse } from '../../src/nlp/analyse.ts';
import { articleOf } from '../article-of.ts';
import { growth, LINEAR } from '../growth.ts';

/** "kind: words" of each name. */
function names(text: string, file?: Parameters<typeof analyse>[1]): string[] {
  return analyse(articleOf(text), file).names.map(name => `${name.kind}: ${text.slice(name.start, name.end)}`);
}

describe('people', () => {
  it('are found by given name, particles, hyphens and apostrophes', () => {
    expect(names("Yesterday Ra'id al-Karim bin Zaki met Jean-Luc D'Aubry and Kim Jae-on.")).toEqual([
      "person: Ra'id al-Karim bin Zaki",
      "person: Jean-Luc D'Aubry",
      'person: Kim Jae-on',
    ]);
  });
  it('are cut from their titles, ranks and nationality', () => {
    expect(names('Former Norwegian Foreign Minister Odda Brandvik met Lt. Col. Harl Tesk.')).toEqual([
      'nationality: Norwegian',
      'person: Odda Brandvik',
      'person: Harl Tesk',
    ]);
  });
  it('may bear a nickname in quotation marks', () => {
    expect(names('Marta “Crow” Quell left. Karl "Tesh" Venn called "peace" what Quell made.')).toEqual([
      'person: Marta “Crow” Quell',
      'person: Karl "Tesh" Venn',
      'person: Quell',
    ]);
  });
  it('follow the state that an ambassador is sent to', () => {
    expect(names('Norwegian ambassador to Chile Marta Quell left.')).toEqual([
      'nationality: Norwegian',
      'state: Chile',
      'person: Marta Quell',
    ]);
  });
  it('are known by what comes before "known as", and by their syllables', () => {
    expect(names('A gang leader known as Bello Tursk met Han Eun-seol.')).toEqual([
      'person: Bello Tursk',
      'person: Han Eun-seol',
    ]);
  });
  it('are known by surname once named in full', () => {
    expect(names('Marta Quell arrived. Talks with Quell went on.')).toEqual(['person: Marta Quell', 'person: Quell']);
  });
});

describe('companies and unions', () => {
  it('are no people, though a word of theirs is a title or a surname', () => {
    expect(names('General Motors and Ford Motor Co. reached deals. General Marta Quell did not.')).toEqual([
      'organization: General Motors',
      'organization: Ford Motor Co',
      'person: Marta Quell',
    ]);
    expect(names('Premier Karl Ford spoke. Ford left. Ford Motor Company stayed.')).toEqual([
      'person: Karl Ford',
      'person: Ford',
      'organization: Ford Motor Company',
    ]);
    expect(names("The Norway Doctors Union and the Sail Makers' Association agreed.")).toEqual([
      'organization: Norway Doctors Union',
      "organization: Sail Makers' Association",
    ]);
  });
  it('have parts, which further words name', () => {
    expect(names('The president of Volvo Blue met Volvo Canada and Volvo.')).toEqual([
      'organization: Volvo Blue',
      'organization: Volvo Canada',
      'organization: Volvo',
    ]);
  });
  it('are things, by what is said of them or what they have', () => {
    expect(names('Veltrix, which makes tyres, said no. Then Orvane workers met PayRoll.')).toEqual([
      'organization: Veltrix',
      'organization: Orvane',
      'organization: PayRoll',
    ]);
  });
  it('stand before the title of who leads them', () => {
    expect(names('HBC President Oda Brandt met HR Director Karl Venn.')).toEqual([
      'organization: HBC',
      'person: Oda Brandt',
      'person: Karl Venn',
    ]);
  });
  it('are not what a listed name is with an article', () => {
    expect(names('They sailed down the Amazon.')).not.toContain('organization: Amazon');
    expect(names('The Amazon warehouse closed.')).toContain('organization: Amazon');
  });
  it('an outlet is not another whose name ends like its', () => {
    expect(names('The Harbour Guardian wrote to the Guardian near Hill 350.')).toEqual([
      'media: Harbour Guardian',
      'media: Guardian',
    ]);
  });
});

describe('bodies and places', () => {
  it('run over the complement of their noun', () => {
    expect(names('The Harbour Council for Human Rights and the Ministry of Fisheries of Norway agreed.')).toEqual([
      'organization: Harbour Council for Human Rights',
      'organization: Ministry of Fisheries of Norway',
    ]);
  });
  it('are told from common words at the start of a sentence', () => {
    expect(names('Talks resumed. Nothing was said. Ministers left early.')).toEqual([]);
  });
  it('need the capitals of an abbreviation', () => {
    expect(names('They told us that the US would sign.')).toEqual(['state: US']);
    expect(names('The U.S.-led mission left.')).toEqual(['state: U.S.']);
  });
  it('take words beside them as a sign of a place', () => {
    expect(names('Shells fell on the town of Vardesh and in Quolm province.')).toEqual([
      'place: Vardesh',
      'place: Quolm',
    ]);
  });
  it('are found in a headline in capitals', () => {
    expect(names('RUSSIA REJECTS NEW OFFER FROM UKRAINE AT TALKS')).toEqual(['state: RUSSIA', 'state: UKRAINE']);
  });
  it('stay events where an adjective belongs to an election', () => {
    expect(names('She won in the 2011 Norwegian general election.')[0]).toMatch(/^event/);
  });
});

it('keeps every mention inside the text, in order, without overlap', () => {
  const text =
    "Ann Oakley, the EU's envoy, met AL-MANAR’s man -- “O'Neil” -- in St. Petersburg… \n\nTHE END OF X\n\nÉlysée: D.C.";
  let end = 0;
  for (const name of analyse(articleOf(text)).names) {
    expect(name.start).toBeGreaterThanOrEqual(end);
    expect(name.end).toBeLessThanOrEqual(text.length);
    end = name.end;
  }
});

it('reads a long line in linear time', () => {
  const line = 'Ann Oakley of the Council for the Union of the ';
  const reading = (size: number) => () => analyse(articleOf(`${line.repeat(size)}end.`));
  expect(growth(100, reading)).toBeLessThan(LINEAR);
});

describe("a dossier's own names", () => {
  const file = parseNamesFile(`
actors:
  - name: Ruritania
    kind: state
    demonyms: [Ruritanian]
    capital: Strelsau
    seats: [Tarlenheim House]
  - { name: Free Vale, kind: group, aliases: [FV] }
`);
  it('come before what the lists know', () => {
    expect(names('The Ruritanian envoy told FV that Strelsau agreed.', file)).toEqual([
      'nationality: Ruritanian',
      'organization: FV',
      'place: Strelsau',
    ]);
  });
  it('are refused with the field that is wrong', () => {
    const error = (text: string): ParleyError => {
      try {
        parseNamesFile(text, 'names.yaml');
      } catch (caught) {
        return caught as ParleyError;
      }
      throw new Error('was accepted');
    };
    expect(error('actors: [{ name: A, kind: planet }]').message).toContain('actors.0.kind');
    expect(error('actors: [{ name: A, kind: state, captial: B }]').message).toContain('captial');
    expect(error('actors: [').code).toBe('bad-yaml');
  });
});

describe('data', () => {
  const cases = z.object({
    examples: z.array(z.object({ text: z.string(), finds: z.string() })),
    counter_examples: z.array(z.looseObject({ text: z.string() })),
  });
  it('source nouns: their examples', () => {
    const data = loadData('gazetteer/source-nouns.yaml', cases.loose());
    for (const { finds } of data.examples) expect(sourceNounKind(finds), finds).toBeDefined();
    for (const { finds } of data.counter_examples) expect(sourceNounKind(String(finds)), String(finds)).toBeUndefined();
  });
  it('every party named in a list is an entry', () => {
    const { entries } = gazetteer();
    const missing = [...entries.values()].filter(entry => entry.party && !entries.has(entry.party));
    expect(missing.map(entry => entry.id)).toEqual([]);
  });
  it('seats: the example is found', () => {
    expect(names('The Élysée said the call would go ahead.')).toEqual(['organization: Élysée']);
  });
});

describe('kinds told by general knowledge and by the words around', () => {
  it('a surname that is also a noun of places', () => {
    expect(names('Harald West of the union met Martin Street.')).toEqual([
      'person: Harald West',
      'person: Martin Street',
    ]);
    expect(names('They met in Victoria Park near the East Bay.')).toEqual(['place: Victoria Park', 'place: East Bay']);
  });
  it('a creed is no given name', () => {
    expect(names('The appeal was signed by Christian Voice and Christian Brandt.')).toEqual([
      'organization: Christian Voice',
      'person: Christian Brandt',
    ]);
  });
  it('what the text abbreviates is a body', () => {
    expect(names('The deal was rejected by Barra Kessil (BK) and Oda Brandt.')).toEqual([
      'organization: Barra Kessil',
      'organization: BK',
      'person: Oda Brandt',
    ]);
  });
  it('months after a preposition are no places', () => {
    expect(names('The party was founded in December and banned in May.')).toEqual([]);
  });
  it('provinces of the world, and empires', () => {
    expect(names('The envoy came from Hedmark, by way of Sichuan and the Vandrian Empire.')).toEqual([
      'place: Hedmark',
      'place: Sichuan',
      'place: Vandrian Empire',
    ]);
  });
  it('a noun behind the name', () => {
    expect(names('Shells hit the Al Qurna hospital and men of the Al Qurn tribe.')).toEqual([
      'facility: Al Qurna',
      'organization: Al Qurn',
    ]);
  });
  it('a person behind a body', () => {
    expect(names('It was led by the Harbour Party of Canada Martin Oakley.')).toEqual([
      'organization: Harbour Party of Canada',
      'person: Martin Oakley',
    ]);
  });
  it("a title's word inside a body's name", () => {
    expect(names('He joined the Harbour Justice Party.')).toEqual(['organization: Harbour Justice Party']);
  });
  it('a family name that opens a sentence', () => {
    expect(names('Kovalenko was elected again. Popescu previously held the post.')).toEqual([
      'person: Kovalenko',
      'person: Popescu',
    ]);
  });
  it('Xi is a name, XI a numeral', () => {
    expect(names('Xi warned the envoys. Chapter XI was cut.')).toContain('person: Xi');
    expect(names('The XI was cut.')).not.toContain('person: XI');
  });
  it("a sentence's first word that the article writes with a capital elsewhere", () => {
    expect(names('They met President Moon Ji-an. Moon left early.')).toContain('person: Moon');
  });
  it("a town's name that is a person's here", () => {
    expect(names("Ann Dayton was killed. Dayton's parents live in Dayton.")).toEqual([
      'person: Ann Dayton',
      'person: Dayton',
      'place: Dayton',
    ]);
  });
  it('small words that headlines write with a capital, and two people joined by "&"', () => {
    const found = names('Oakley Sells Harbour Amid Kovalenko Pressure. President Kovalenko met President Oakley.');
    expect(found.filter(name => name.includes('Amid'))).toEqual([]);
    expect(
      names('President Ada Kovalenko met President Martin Oakley. All praised the day of Kovalenko & Oakley.'),
    ).toEqual(['person: Ada Kovalenko', 'person: Martin Oakley', 'person: Kovalenko', 'person: Oakley']);
  });
  it('a wing of a movement, chambers of commerce, a bloc, and no number behind "at"', () => {
    expect(
      names("The Norway People's Liberation Movement-North met the Association of Norwegian Chambers of Commerce."),
    ).toEqual([
      "organization: Norway People's Liberation Movement-North",
      'organization: Association of Norwegian Chambers of Commerce',
    ]);
    expect(names('Opposition bloc Velmara put the toll in Bara at 300.')).toEqual([
      'organization: Velmara',
      'place: Bara',
    ]);
  });
  it('the abbreviation of a state behind a town', () => {
    expect(names('He lives in Harbor City, Mo. and she in Bayfield, S.C. now.').join()).not.toMatch(/: (?:Mo|S\.C)/);
  });
  it('outlets with an article are written with it, and an ocean is none', () => {
    const found = names('They sailed the Atlantic. The Atlantic wrote that National lost.');
    expect(found.filter(name => /^media|Atlantic$/.test(name))).toEqual(['media: Atlantic']);
  });
  it('"and" inside the name of one body', () => {
    expect(names('He left the Fisheries and Navigation Service. The Hamas and Fatah Council met.')).toEqual([
      'organization: Fisheries and Navigation Service',
      'organization: Hamas',
      'organization: Fatah Council',
    ]);
  });
  it('a company by a word of its name; conferences of parties; quarters of towns', () => {
    expect(names('Veltrix Holdings Inc. lost. Then Veltrix left COP29 for Little Havana.')).toEqual([
      'organization: Veltrix Holdings Inc',
      'organization: Veltrix',
      'event: COP29',
      'place: Little Havana',
    ]);
  });
  it('holidays are nobody, though Eve is a given name', () =>
    expect(names('The rebels announced a truce from Christmas Eve to Easter Monday.')).toEqual([]));
});
