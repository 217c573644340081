/** Texts that an office issues: cut into acts, given to the body that issues them. Invented people, real states. */
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import { nameOf } from './reading-of.ts';
import { linesOf, mentionsOf } from './statements-helper.ts';

/** What is read, by name; "Oda Brandt (direct): We will sign" for each statement. */
function read(text: string, more: Partial<Article>) {
  const mentions = mentionsOf(text, more);
  const lines = linesOf(mentions);
  const { positions, commitments } = mentions.moves!;
  return {
    lines: lines.map(s => `${s.speaker} (${s.mode}): ${s.text}`),
    speakers: [...new Set(lines.map(s => s.speaker))],
    last: lines.at(-1)?.speaker,
    texts: lines.map(s => s.text),
    positions: positions.map(
      ({ holder, party, stance }) =>
        `${nameOf(mentions, holder)}${party ? ` for ${nameOf(mentions, { actor: party })}` : ''} ${stance}`,
    ),
    committed: commitments.map(c => nameOf(mentions, c.committer)),
  };
}

const TRUCE = 'We welcome the truce in Velm. We urge both sides to keep it.';
const READ_OUT =
  'A spokesman said: “The Minister met her colleague on Monday. Ms Brandt stressed the need for a truce in Velm.”';
const BRANDT_STRESSED = 'Brandt (indirect): the need for a truce in Velm';

describe('official texts', () => {
  it.each<[string, string, Partial<Article>, Partial<Record<keyof ReturnType<typeof read>, unknown>>]>([
    // Cut into acts.
    [
      'parts the acts of one sentence',
      'We condemn the raid on the port of Velm and call on both armies to lay down their arms. I thank our hosts for their work.',
      { title: 'Statement by President Oda Brandt on the Raid' },
      {
        lines: [
          'Oda Brandt (direct): We condemn the raid on the port of Velm',
          'Oda Brandt (direct): call on both armies to lay down their arms.',
          'Oda Brandt (direct): I thank our hosts for their work.',
        ],
      },
    ],
    [
      'leaves what another does with words to its cue, and numbers out',
      '1. Kenya has urged the miners to return to work.\n\n2. We regret the delay of the audit of the mines.\n\n3. We will meet again in June.',
      { title: 'Statement by Minister Oda Brandt on the Strike' },
      {
        lines: [
          'Kenya (indirect): the miners to return to work',
          'Oda Brandt (direct): We regret the delay of the audit of the mines.',
          'Oda Brandt (direct): We will meet again in June.',
        ],
      },
    ],

    // Who issues them.
    [
      'gives them to whom a headline names behind an article or "full text"',
      'We regret the delay of the audit of the mines.',
      { title: 'Full text: A Statement by Minister Oda Brandt on the Strike' },
      { lines: ['Oda Brandt (direct): We regret the delay of the audit of the mines.'] },
    ],
    [
      'gives them to the body whose leaders say "we"',
      'We, the Leaders of the G20, met in Oslo on Monday. We call for a truce in Yemen.',
      {},
      { speakers: ['G20'] },
    ],
    [
      'gives them to all of several ministers',
      'We, the Foreign Ministers of Kenya, Egypt and Chad, reject the toll on the canal. We call for talks.',
      { title: 'Statement from the Foreign Ministers of Kenya, Egypt and Chad on the Canal' },
      { speakers: ['Foreign Ministers of Kenya, Egypt and Chad'] },
    ],
    [
      'gives them to the office that publishes them',
      TRUCE,
      { outlet: 'Ministry of Foreign Affairs', title: 'Truce in Velm' },
      { speakers: ['Ministry of Foreign Affairs'] },
    ],
    ['takes no newspaper for an office', TRUCE, { outlet: 'The Velm Gazette', title: 'Truce in Velm' }, { lines: [] }],
    [
      'takes no speech for a text',
      TRUCE,
      { outlet: 'State Department', title: 'Remarks at the Truce Conference' },
      { lines: [] },
    ],
    [
      'counts an office of a body for the body',
      'We call on Kenya to lift the blockade of the port. We condemn the raids. The European Union met on Monday.',
      { outlet: 'European Union', title: 'Statement by the High Representative on the blockade' },
      { positions: expect.arrayContaining(['High Representative for European Union demands']) },
    ],

    // What read-outs and notes tell.
    [
      'takes a second act in the present',
      'The Peace Council deplores the loss of lives and reaffirms its support for the mediator.',
      {},
      { texts: ['the loss of lives', 'its support for the mediator'] },
    ],
    [
      'takes what stands behind "in the strongest terms"',
      'The members of the board condemned in the strongest possible terms the raid on the port.',
      {},
      { texts: ['the raid on the port'] },
    ],
    ['takes no state of mind', 'Kenya is committed to helping the miners of Velm.', {}, { texts: [] }],
    [
      'takes no thanks to those who hear it',
      'President Brandt, thank you for hosting the talks on the river.',
      {},
      { texts: [] },
    ],
    [
      'tells the acts of a meeting that an office reads out in marks',
      READ_OUT,
      { outlet: 'GOV.UK' },
      { lines: expect.arrayContaining([BRANDT_STRESSED]) },
    ],
    [
      'leaves the same in a newspaper',
      READ_OUT,
      { outlet: 'The Velm Gazette' },
      { lines: expect.not.arrayContaining([BRANDT_STRESSED]) },
    ],

    // Several who are not named where they speak.
    [
      'knows the delegations of two',
      'Delegations of Norway and Estonia met in Oslo for talks on herring. Both delegations reaffirmed their commitment to the quota.',
      {},
      { last: 'Norway and Estonia' },
    ],
    [
      'knows "they" after one of the two',
      'Foreign Minister Hanna Lind spoke by phone with Foreign Minister Peter Mwangi. Mr Mwangi left for Oslo. They welcomed the release of the crew.',
      {},
      { last: 'Hanna Lind and Peter Mwangi' },
    ],
    [
      'knows the sides of two presidents',
      'President Oda Brandt of Norway met with Prime Minister of Kenya Karl Venn in Oslo. The sides agreed to extend the treaty.',
      {},
      { last: 'Norway and Kenya' },
    ],
    [
      'knows the two',
      'Prime Minister Oda Brandt of Norway met Prime Minister Karl Venn of Kenya. The two stressed the need for a treaty.',
      {},
      { last: 'Oda Brandt and Karl Venn' },
    ],
    [
      'leaves "they" where others came between',
      'President Oda Brandt met Prime Minister Karl Venn in Oslo. Miners blocked the road. They demanded higher pay.',
      {},
      { speakers: expect.not.arrayContaining(['Oda Brandt and Karl Venn']) },
    ],
    [
      'binds both',
      'Delegations of Norway and Estonia met in Oslo. The two sides agreed to extend the quota until 2032.',
      {},
      { committed: ['Norway', 'Estonia'] },
    ],
  ])('%s', (_, text, more, expected) => expect(read(text, more)).toMatchObject(expected));
});
