import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import { readMentions } from '../../src/pipeline.ts';
import { readArticleStatements } from './statements-helper.ts';

const lines = (text: string, more: Partial<Article> = {}): string[] =>
  readArticleStatements(text, more).map(s => `${s.speaker} (${s.mode}): ${s.text}`);
const speakers = (text: string, more: Partial<Article> = {}): string[] =>
  readArticleStatements(text, more).map(s => s.speaker);

/** Who holds and who promises what, by name. */
function moves(text: string, more: Partial<Article>): { positions: string[]; commitments: string[] } {
  const { actors, moves: found } = readMentions({
    id: 'a',
    language: 'en',
    published: { edtf: '2031-05-14', basis: 'given' },
    text,
    posts: [],
    furniture: [],
    credits: [],
    ...more,
  });
  const name = (key: string | undefined): string => actors.find(a => a.key === key)?.name ?? '?';
  const of = (who: { actor: string } | { described: string }): string =>
    'actor' in who ? name(who.actor) : who.described;
  return {
    positions: found!.positions.map(p => `${of(p.holder)}${p.party ? ` for ${name(p.party)}` : ''} ${p.stance}`),
    commitments: found!.commitments.map(c => of(c.committer)),
  };
}

describe('official texts: cut into acts', () => {
  it('parts the acts of one sentence', () =>
    expect(
      lines(
        'We condemn the raid on the port of Velm and call on both armies to lay down their arms. I thank our hosts for their work.',
        {
          title: 'Statement by President Oda Brandt on the Raid',
        },
      ),
    ).toEqual([
      'Oda Brandt (direct): We condemn the raid on the port of Velm',
      'Oda Brandt (direct): call on both armies to lay down their arms.',
      'Oda Brandt (direct): I thank our hosts for their work.',
    ]));

  it('leaves what another does with words to its cue, and numbers out', () =>
    expect(
      lines(
        '1. Kenya has urged the miners to return to work.\n\n2. We regret the delay of the audit of the mines.\n\n3. We will meet again in June.',
        {
          title: 'Statement by Minister Oda Brandt on the Strike',
        },
      ),
    ).toEqual([
      'Kenya (indirect): the miners to return to work',
      'Oda Brandt (direct): We regret the delay of the audit of the mines.',
      'Oda Brandt (direct): We will meet again in June.',
    ]));
});

describe('official texts: who issues them', () => {
  it.each<[string, string, Partial<Article>, string]>([
    [
      'the body whose leaders say "we"',
      'We, the Leaders of the G20, met in Oslo on Monday. We call for a truce in Yemen.',
      {},
      'G20',
    ],
    [
      'all of several ministers',
      'We, the Foreign Ministers of Kenya, Egypt and Chad, reject the toll on the canal. We call for talks.',
      { title: 'Statement from the Foreign Ministers of Kenya, Egypt and Chad on the Canal' },
      'Foreign Ministers of Kenya, Egypt and Chad',
    ],
    [
      'the office that publishes it',
      'We welcome the truce in Velm. We urge both sides to keep it.',
      { outlet: 'Ministry of Foreign Affairs', title: 'Truce in Velm' },
      'Ministry of Foreign Affairs',
    ],
  ])('%s', (_, text, more, expected) => expect([...new Set(speakers(text, more))]).toEqual([expected]));

  it('takes no newspaper and no speech for one', () => {
    const text = 'We welcome the truce in Velm. We urge both sides to keep it.';
    expect(lines(text, { outlet: 'The Velm Gazette', title: 'Truce in Velm' })).toEqual([]);
    expect(lines(text, { outlet: 'State Department', title: 'Remarks at the Truce Conference' })).toEqual([]);
  });

  it('counts an office of a body for the body', () =>
    expect(
      moves(
        'We call on Kenya to lift the blockade of the port. We condemn the raids. The European Union met on Monday.',
        {
          outlet: 'European Union',
          title: 'Statement by the High Representative on the blockade',
        },
      ).positions,
    ).toContain('High Representative for European Union demands'));
});

describe('official texts: what read-outs and notes tell', () => {
  it.each<[string, string, string[]]>([
    [
      'a second act in the present',
      'The Peace Council deplores the loss of lives and reaffirms its support for the mediator.',
      ['the loss of lives', 'its support for the mediator'],
    ],
    [
      'what stands behind "in the strongest terms"',
      'The members of the board condemned in the strongest possible terms the raid on the port.',
      ['the raid on the port'],
    ],
    ['no state of mind', 'Kenya is committed to helping the miners of Velm.', []],
    ['no thanks to those who hear it', 'President Brandt, thank you for hosting the talks on the river.', []],
  ])('%s', (_, text, expected) => expect(readArticleStatements(text).map(s => s.text)).toEqual(expected));

  it('tells the acts of a meeting that an office reads out in marks, and no newspaper', () => {
    const text =
      'A spokesman said: “The Minister met her colleague on Monday. Ms Brandt stressed the need for a truce in Velm.”';
    expect(lines(text, { outlet: 'GOV.UK' })).toContain('Brandt (indirect): the need for a truce in Velm');
    expect(lines(text, { outlet: 'The Velm Gazette' })).not.toContain(
      'Brandt (indirect): the need for a truce in Velm',
    );
  });
});

describe('official texts: several who are not named where they speak', () => {
  it.each<[string, string, string]>([
    [
      'delegations of two',
      'Delegations of Norway and Estonia met in Oslo for talks on herring. Both delegations reaffirmed their commitment to the quota.',
      'Norway and Estonia',
    ],
    [
      '"they" after one of the two',
      'Foreign Minister Hanna Lind spoke by phone with Foreign Minister Peter Mwangi. Mr Mwangi left for Oslo. They welcomed the release of the crew.',
      'Hanna Lind and Peter Mwangi',
    ],
    [
      'the sides of two presidents',
      'President Oda Brandt of Norway met with Prime Minister of Kenya Karl Venn in Oslo. The sides agreed to extend the treaty.',
      'Norway and Kenya',
    ],
    [
      'the two',
      'Prime Minister Oda Brandt of Norway met Prime Minister Karl Venn of Kenya. The two stressed the need for a treaty.',
      'Oda Brandt and Karl Venn',
    ],
  ])('%s', (_, text, expected) => expect(speakers(text).at(-1)).toBe(expected));

  it('leaves "they" where others came between', () =>
    expect(
      speakers(
        'President Oda Brandt met Prime Minister Karl Venn in Oslo. Miners blocked the road. They demanded higher pay.',
      ),
    ).not.toContain('Oda Brandt and Karl Venn'));

  it('binds both', () =>
    expect(
      moves('Delegations of Norway and Estonia met in Oslo. The two sides agreed to extend the quota until 2032.', {})
        .commitments,
    ).toEqual(['Norway', 'Estonia']));
});
