/** What reads like a commitment and is none, and what stands next to it and is one. */
import { expect, it } from 'vitest';
import { read } from './commitments-helper.ts';

const nobody = (...texts: string[]): void => {
  for (const text of texts) expect([text, read(text)]).toEqual([text, []]);
};
const who = (text: string): readonly string[] => read(text).map(c => c.committer);

it('takes for the next round of talks only a round of talks, told of in the same paragraph', () => {
  nobody(
    'Kenya and Norway met in Oslo. Another round of rain is expected on Monday.',
    'Kenya and Norway met in Oslo on Tuesday. The shareholder meeting is due to begin on Friday.',
    'Kenya and Norway met in Oslo on Tuesday.\n\nAnother round is planned for Monday.',
  );
  expect(who('Kenya and Norway met in Oslo on Tuesday. Another round is planned for Monday.')).toHaveLength(2);
  expect(who('Kenya and Norway met in Oslo on Tuesday. The next round of indirect nuclear talks is due to begin on Friday.')).toHaveLength(2); // biome-ignore format: one line
});
