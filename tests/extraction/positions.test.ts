import { describe, expect, it } from 'vitest';
import { byWord } from '../../src/extraction/positions/candidates.ts';
import { makeHolders } from '../../src/extraction/positions/holders.ts';
import { makeRoom } from '../../src/extraction/positions/room.ts';
import { issueShape, loadIssues, makeIssueIndex } from '../../src/knowledge/issues.ts';
import { loadData } from '../../src/knowledge/load.ts';
import { stanceVerbsShape, stanceWordsShape } from '../../src/knowledge/stances.ts';
import { growth, LINEAR } from '../growth.ts';
import { docOf, read, readingOf } from './positions-helper.ts';

describe('the words that positions start at', () => {
  it('are all that a rule of words finds anything at', () => {
    const { groups } = loadData('stances/verbs.yaml', stanceVerbsShape);
    const { nouns, examples } = loadData('stances/words.yaml', stanceWordsShape);
    const texts = [...groups.flatMap(group => group.examples), ...examples, ...nouns.flatMap(n => n.words)];
    const missed = texts.flatMap(said => {
      const text = typeof said === 'string' ? said : Object.values(said).find(value => typeof value === 'string')!;
      const reading = readingOf(text);
      const room = makeRoom(reading, makeHolders(reading));
      const { starts } = room.words;
      return reading.doc.tokens.filter(
        ({ index, norm, lemma }) => !starts.has(norm) && !starts.has(lemma) && byWord(room, index) !== undefined,
      );
    });
    expect(missed.map(token => token.text)).toEqual([]);
  });
});

describe('data/issues', () => {
  const index = loadIssues();
  for (const [id, issue] of index.issues) {
    it(`${id}: examples speak of it, counter-examples do not; its broader issue exists`, () => {
      const issuesIn = (text: string) => {
        const { tokens } = docOf(text);
        return index.issuesOf(tokens, 0, tokens.length - 1).map(hit => hit.issue);
      };
      for (const text of issue.examples) expect(issuesIn(text).slice(0, 3), text).toContain(id);
      for (const text of issue.counter_examples) expect(issuesIn(text), text).not.toContain(id);
      if (issue.broader) expect(index.issues.has(issue.broader)).toBe(true);
    });
  }

  it('takes issues of a dossier, also over a gap, and ranks longer cues first', () => {
    const extra = issueShape.parse({ label: 'Ferries', definition: 'd', cues: { strong: ['resume … ferries'] } });
    const own = makeIssueIndex(new Map([...index.issues, ['ferries', extra]]));
    const { tokens } = docOf('Both agreed to resume all the night ferries.');
    expect(own.issuesOf(tokens, 0, tokens.length - 1)[0]).toMatchObject({ issue: 'ferries', strong: true });
  });

  it('is linear in a long run of words', () => {
    const looking = (size: number) => {
      const { tokens } = docOf(`${'end the '.repeat(size)}war.`);
      return () => index.issuesOf(tokens, 0, tokens.length - 1);
    };
    expect(growth(1000, looking)).toBeLessThan(LINEAR);
  });
});

describe('data/stances', () => {
  const groups = loadData('stances/verbs.yaml', stanceVerbsShape).groups;
  const words = loadData('stances/words.yaml', stanceWordsShape);
  const examples = [...groups.flatMap(g => g.examples), ...words.examples];
  const counters = [...groups.flatMap(g => g.counter_examples), ...words.counter_examples];
  for (const { text, stance } of examples)
    it(`${stance}: ${text}`, () => expect(read(text).map(p => p.stance)).toContain(stance));
  for (const text of counters) it(`none: ${text}`, () => expect(read(text)).toEqual([]));
});

describe('findPositions', () => {
  it('takes the agent of a passive and each of several holders', () => {
    expect(read('The buffer zone is a move opposed by Norvand.')[0]).toMatchObject({
      who: 'Norway',
      stance: 'opposes',
    });
    expect(read('Norvand and Karvelia rejected the ceasefire.').map(p => p.who)).toEqual(['Norway', 'Portugal']);
  });

  it('reads refusals and conditions in a statement of the party', () => {
    expect(read('Norvand said it would not tolerate foreign troops on its soil.')[0]).toMatchObject({
      who: 'Norway', stance: 'opposes', issue: 'foreign-involvement',
    }); // biome-ignore format: one glance
    const [position] = read('Norvand would agree to a ceasefire only if the sanctions are lifted.');
    expect(position).toMatchObject({ stance: 'conditional', condition: 'only if the sanctions are lifted' });
    const texts = read('Kell said that Norvand would respect a ceasefire only if both governments called it by name.');
    expect(texts.every(({ text }) => !/only$/.test(text))).toBe(true);
  });

  it('finds whose stance it is where the parse takes another word for the doer', () => {
    const of = (text: string) => read(text).map(p => `${p.who} ${p.stance} ${p.issue}`);
    expect(of('Norvand, whose leaders have called for the withdrawal of troops, was absent.')).toContain(
      "Norway's leaders demands withdrawal",
    );
    expect(
      of('"You cannot lift the sanctions in the middle of a war," the foreign minister of Norvand said.').length,
    ).toBe(1);
    expect(of('Norvandi lawmakers criticised the embargo adopted in May.')).toContain(
      'Norwayi lawmakers opposes embargoes',
    );
    expect(of('The statement made clear Norvand would continue the air strikes.')).toContain(
      'Norway supports air-strikes',
    );
  });

  it('takes no call on the telephone, nothing to be reported and no boast of victory for a stance', () => {
    const none = [
      'Norvand held a background call previewing the call with Karvelia on the ceasefire.',
      '"I want to highlight our goal of ending the embargo," the foreign minister of Norvand said.',
      '"We will continue to work together," the foreign minister of Norvand said.',
    ];
    for (const text of none) expect(read(text), text).toEqual([]);
  });

  it('asks for nothing in saying how long one goes on', () => {
    const of = read('Norvand will support Karvelia for as long as Taveria shows no willingness to end its war.');
    expect(of.map(p => p.stance)).not.toContain('demands');
  });

  it('reads a feeling as a stance towards a deed only, and a course as one of its own side only', () => {
    const of = (text: string) => read(text).map(p => `${p.who} ${p.stance} ${p.issue}`);
    expect(of('Norvand is concerned about the blockade.')).toEqual(['Norway opposes sieges']);
    expect(of('Norvand is concerned about the prisoners.')).toEqual([]);
    expect(of('Norvand said Karvelia would continue the air strikes.')).toEqual([]);
    expect(of('Norvand stopped short of endorsing a ceasefire.')).toEqual([]);
  });

  it('takes what a condition asks for as a demand, a time or a threat not', () => {
    const of = (text: string) => read(text).map(p => `${p.stance} ${p.issue}`);
    expect(of('Norvand would accept a truce, provided the siege is lifted and the detainees are released.')).toEqual([
      'conditional ceasefire',
      'demands sieges',
      'demands prisoners',
    ]);
    expect(of('Norvand promised to deploy peacekeepers once a ceasefire is signed.')).not.toContain(
      'demands ceasefire',
    );
  });

  it('reads the object of a relative clause, and a refusal to refuse', () => {
    expect(read('The plan foresees a buffer zone, which Norvand rejects.')[0]).toMatchObject({
      who: 'Norway',
      stance: 'opposes',
      issue: expect.stringMatching(/zones$/),
    });
    expect(read('Norvand refused to rule out a ceasefire.')[0]).toMatchObject({ stance: 'open', issue: 'ceasefire' });
    expect(read('Norvand declined to comment on the ceasefire.')).toEqual([]);
  });

  it("reads judgements and outcomes in a party's words, and a verb taken for a noun", () => {
    expect(read('Norvand said the annexation was no longer an option.')[0]).toMatchObject({
      who: 'Norway',
      stance: 'opposes',
      issue: 'territory',
    });
    expect(read('Norvand said the lack of humanitarian access was unacceptable.')[0]).toMatchObject({
      stance: 'demands',
      issue: 'humanitarian-access',
    });
    expect(read('Norvand said it was impossible to count the refugees.')).toEqual([]);
    expect(read('Karvelia regards the annexation as unacceptable.')[0]).toMatchObject({
      who: 'Portugal',
      stance: 'opposes',
    });
  });

  it('takes no manner and no anonymity for a condition, and no comment for an offer', () => {
    expect(read('Norvand wants to end the siege if it can.')[0]).not.toHaveProperty('condition');
    expect(read('A minister of Norvand offered comment on the ceasefire on condition of anonymity.')).toEqual([]);
  });

  it('asks for what it is unacceptable not to do, and reads the issue without the condition', () => {
    expect(read('"It is unacceptable that humanitarian aid has not been let in," Norvand said.')[0]).toMatchObject({
      stance: 'demands',
    });
    expect(read('Norvand is prepared to impose sanctions if there is no ceasefire.')[0]).toMatchObject({
      issue: 'sanctions',
    });
  });

  it('takes no deed for a readiness, no one shut out for one who refuses', () => {
    expect(read('Norvand and Karvelia have committed abuses against civilians.')).toEqual([]);
    expect(read('The envoy named Norvand and other rebel groups excluded from the truce.')).toEqual([]);
  });

  it('turns a duty that is denied, and skips one that is asked about', () => {
    expect(read('"I do not think the sanctions should be lifted," Norvand said.').map(p => p.stance)).toEqual([
      'opposes',
    ]);
    expect(read('Norvand said it was unclear why the sanctions should be lifted.')).toEqual([]);
  });

  it('takes a state that is not recognised as a matter of recognition, a plain present of deeds as none', () => {
    expect(read('Norvand does not recognise Karvelia.')[0]).toMatchObject({ stance: 'opposes', issue: 'recognition' });
    expect(read('Norvand is not holding any prisoners of war.')).toEqual([]);
  });

  it('takes each of several speakers, and a noun right before the doer', () => {
    const both = read('Norvand and Karvelia said the rebels should not be part of the ceasefire.');
    expect(both.map(p => p.who).sort()).toEqual(['Norway', 'Portugal']);
    const text = 'Allies would deploy peacekeepers to the border – a proposal Norvand has so far rejected.';
    expect(read(text).filter(p => p.stance === 'opposes')[0]).toMatchObject({ who: 'Norway', issue: 'peacekeepers' });
  });

  it('reads on behind an aside, and stops at what is said beside', () => {
    const [first] = read('Norvand has put pressure on Karvelia, its main partner, to lift the sanctions.');
    expect(first).toMatchObject({ who: 'Norway', stance: 'demands', issue: 'sanctions' });
    expect(read('Norvand condemned the shelling despite the ceasefire.').map(p => p.issue)).toEqual(['hostilities']);
  });

  it('blames the one who did it, not the one who says so', () => {
    const found = read('Norvand criticized Karvelia for refusing to release the prisoners of war.').map(
      p => `${p.who} ${p.stance} ${p.issue}`,
    );
    expect(found).toContain('Portugal opposes prisoners');
    expect(found).not.toContain('Norway opposes prisoners');
  });

  it('finds what a pronoun and a pointing word stand for', () => {
    const text = 'Norvand wants a summit of the leaders. It is ready for such a meeting.';
    expect(read(text).at(-1)).toMatchObject({ who: 'Norway', stance: 'supports', issue: 'leaders-meeting' });
  });

  it('parts coordinated demands by issue, with evidence word for word', () => {
    const positions = read('Norvand demanded a release of detainees and a lifting of the siege of the town.');
    expect(positions.map(p => p.issue)).toEqual(['prisoners', 'sieges']);
    for (const { evidence } of positions) expect(evidence.quote.split(' ').length).toBeLessThan(15);
  });

  it('takes no denial of fact, no request of a call and no transitive press for a position, but claims to land', () => {
    expect(read('Norvand rejected charges that it was bombing civilians.')).toEqual([]);
    expect(read('A minister of Norvand refuted claims of an air strike on Karvelia.')).toEqual([]);
    expect(read('Norvand requested this call. The two sides spoke of the peace talks.')).toEqual([]);
    expect(read('The envoy saw forces from Norvand pressing offensives across key areas of the north.')).toEqual([]);
    expect(read('Norvand rejected the claims to its territory.')[0]).toMatchObject({ stance: 'opposes' });
  });

  it('takes none from a private person or of a party in the words of an analyst', () => {
    expect(read('Selim, 30, from Norvand, said: "We reject the ceasefire." Selim said he hated the truce.')).toEqual(
      [],
    );
    const heard = read('Jane Miller, an analyst, spoke. "Norvand has no interest in a ceasefire," Jane Miller said.');
    expect(heard).toEqual([]);
  });

  it('dates a position of another than the speaker not by the speech', () => {
    const text =
      'The prime minister of Karvelia said on Tuesday that Norvand rejects the ceasefire and that Karvelia supports it.';
    expect(read(text).find(p => p.who === 'Norway')).not.toHaveProperty('said');
  });

  it('reads the theme, not what tells who somebody is or why', () => {
    const issues = read('Norvand urged Karvelia to admit those fleeing the latest fighting.').map(p => p.issue);
    expect(issues).not.toContain('hostilities');
    expect(read('Norvand opposes the men because of their links with separatists.')).toEqual([]);
    expect(read('Norvand rejected a plan that would lift the sanctions.')[0]).toMatchObject({ issue: 'sanctions' });
  });

  it('turns a stance round towards the object of a verb against it, and lets the fight against terrorism stand', () => {
    expect(read("Norvand welcomed the steps to restrict Karvelia's participation in the talks.")[0]).toMatchObject({
      stance: 'opposes',
      issue: 'participation',
    });
    expect(read('Norvand is committed to defeating these terrorists.')[0]).toMatchObject({
      stance: 'supports',
      issue: 'terrorism',
    });
  });

  it('takes the backing of an army for support of a party', () => {
    expect(read('"We support the Karvelian army that is resisting," the foreign minister of Norvand said.')).toEqual([
      expect.objectContaining({ stance: 'supports', issue: 'support' }),
    ]);
  });

  it('takes a bargain for a condition, and a commitment of a state for the state alone', () => {
    const [bargain] = read('Norvand wanted to supply Karvelia with rare earths in return for financial support.');
    expect(bargain).toMatchObject({ stance: 'conditional', issue: 'resources' });
    const text = "The prime minister of Karvelia reaffirmed Norvand's commitment to support the army.";
    expect(read(text).map(p => p.who)).toEqual(['Norway']);
  });

  it('shows a yes with the but behind it', () => {
    const [yes] = read('Norvand is ready for a ceasefire, but it will not leave the northern hills.');
    expect(yes?.evidence.quote).toContain('will not leave');
  });

  it('ends with the remark, where the reporter goes on', () => {
    const text = 'Norvand has agreed to a ceasefire that will begin on Monday, the Coast Union and Karvelia said.';
    expect(read(text).map(p => p.text)).toEqual(['has agreed to a ceasefire that will begin on Monday']);
  });

  it('takes no position of a hypothesis, a question, an analyst or an agentless passive', () => {
    expect(read('If Norvand rejects the ceasefire, the war goes on.')).toEqual([]);
    expect(read('Will Norvand accept the ceasefire?')).toEqual([]);
    expect(read('Jane Miller, an analyst, said Norvand should accept the ceasefire.')).toEqual([]);
    expect(read('The ceasefire was rejected.')).toEqual([]);
  });
});
