/** What the words make of an event: told by one side or taken as given, real or not, once or as a rule. Invented people. */
import { describe, expect, it } from 'vitest';
import { has, read } from './events-helper.ts';

const told = (text: string): string[] => read(text).map(({ event }) => event);

describe('claims', () => {
  it('takes no claim from what the words take as given', () => {
    for (const text of [
      'President Anna Kovar said Kenya condemned the attack on the port of Busia.',
      'Kenya condemns a deadly attack on a clinic in Busia, the ministry said.',
      'The ministry said the talks had stalled since the attack on Busia.',
    ])
      expect(told(text), text).toContain('attack occurred');
    has('Kenya said it had closed the border after Ugandan forces shelled the town of Busia.', {
      event: 'strike occurred',
    });
  });

  it('keeps as a claim who is said to have done it, and what is only reported', () => {
    has('A monitor said the attack on Busia was carried out by Ugandan forces.', { event: 'attack claimed' });
    has('The minister spoke of reports of attacks on aid workers in Busia.', { event: 'attack claimed' });
  });
});
