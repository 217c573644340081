/** What is added to a sentence about persons: in the words of its own article first, and nothing where nobody knows. */
import { describe, expect, it } from 'vitest';
import type { Call } from '../../src/dossier/brief-calls.ts';
import { explained } from '../../src/dossier/brief-explain.ts';
import { Persons } from '../../src/dossier/brief-persons.ts';
import type { ActorRecord } from '../../src/model/record.ts';

interface Role {
  readonly quote: string;
  readonly article?: string;
  readonly of?: string;
}
const actor = (id: string, name: string, kind: string, ...roles: Role[]): ActorRecord =>
  ({
    id,
    name,
    kind,
    aliases: [],
    roles: roles.map(({ quote, article = 'own', of }) => ({ title: 'x', ...(of ? { of } : {}), evidence: { article, start: 0, end: 1, quote, prefix: '', suffix: '' } })),
  }) as unknown as ActorRecord; // biome-ignore format: one glance

const velin = (...roles: Role[]) => ({ ...actor('a', 'Mara el Velin', 'person', ...roles), aliases: ['Mara Velin'] });
const norvand = actor('a-norvand', 'Norvand', 'state');
const watch = actor('a-watch', 'Norvandian Border Watch', 'organization');

/** The sentence in an article that has the whole name further down; `called`: by what it calls who speaks. */
function read(sentence: string, person: ActorRecord, called?: string, name = 'Mara Velin'): string | undefined {
  const text = `${sentence} It was ${name} who came.`;
  const persons = new Persons([person, norvand, watch], [], () => text);
  const start = called ? sentence.indexOf(called) : -1;
  const by = called?.includes(' ') && !called.startsWith('El ') ? 'name' : 'surname';
  const calls: Call[] = called ? [{ start, end: start + called.length, person: 'a', name, by }] : [];
  return explained({ text, article: 'own', sentence: { start: 0, end: sentence.length }, persons }, calls);
}

describe('who speaks', () => {
  it('by the role and in the spelling of the same article', () => {
    const roles = [
      { quote: 'Ford envoy Mara el Velin', article: 'other' },
      { quote: 'Norvandian delegate Mara Velin' },
    ];
    expect(read('Velin said no.', velin(...roles), 'Velin')).toBe('[Norvandian delegate Mara] Velin said no.');
  });
  it('not by a role of which nothing tells whose it is', () => {
    expect(read('Velin said no.', velin({ quote: 'The spokeswoman, Mara Velin' }), 'Velin')).toBeUndefined();
    expect(read('Velin said no.', velin({ quote: 'commander Mara Velin' }), 'Velin')).toBeUndefined();
  });
  it('a role alone is completed by the body of the record, in the words of another report where there are some', () => {
    const own = { quote: 'Prime Minister Mara Velin', of: 'a-norvand' };
    expect(read('Velin said no.', velin(own), 'Velin')).toBe("[Norvand's Prime Minister Mara] Velin said no.");
    const other = { quote: 'Norvandian Prime Minister Mara Velin', article: 'other' };
    expect(read('Velin said no.', velin(own, other), 'Velin')).toBe('[Norvandian Prime Minister Mara] Velin said no.');
  });
  it('by the whole name of a body where another report has it', () => {
    const roles = [
      { quote: 'Watch director Mara Velin' },
      { quote: 'Mara Velin, director of the Norvandian Border Watch', article: 'other', of: 'a-watch' },
    ];
    expect(read('Velin said no.', velin(...roles), 'Velin')).toBe(
      '[Mara] Velin [director of the Norvandian Border Watch] said no.',
    );
  });
});

describe('others, and titles', () => {
  const envoy = velin({ quote: 'Norvandian envoy Mara Velin' });
  const minister = velin({ quote: 'Norvandian Prime Minister Mara Velin' });
  it.each([
    ['Velin called for a truce.', '[Norvandian envoy Mara] Velin called for a truce.'],
    ['El Velin called for a truce.', '[Norvandian envoy Mara] El Velin called for a truce.', 'Mara El Velin'],
    ['Ostland said Velin had left.', 'Ostland said [Norvandian envoy Mara] Velin had left.'],
    ['Ostland said “Velin has left”.', 'Ostland said “Velin has left”.'],
    ['Ostland is another Velin opponent.', 'Ostland is another Velin opponent.'],
    ['Velin, the envoy of Norvand, left.', 'Velin, the envoy of Norvand, left.'],
  ])('%s', (sentence, told, name = 'Mara Velin') => {
    const person = { ...envoy, aliases: ['Mara Velin', name] };
    expect(read(sentence, person, undefined, name)).toBe(told);
  });
  it.each([
    ['Prime Minister Mara Velin left.', '[Norvandian] Prime Minister Mara Velin left.'],
    ['Prime Minister Velin left.', '[Norvandian] Prime Minister Velin left.'],
    ['Norvandian Prime Minister Mara Velin left.', 'Norvandian Prime Minister Mara Velin left.'],
    ['Prime Minister Velin left.', '[Norvandian] Prime Minister Velin left.', 'an aide of hers'],
    ['In Norvand Prime Minister Velin left.', 'In Norvand Prime Minister Velin left.'],
    ['Its Prime Minister Mara Velin left.', 'Its Prime Minister Mara Velin left.'],
  ])('%s', (sentence, told, name = 'Mara Velin') => expect(read(sentence, minister, undefined, name)).toBe(told));
  it('not of whom nothing is known', () => expect(read('Velin called for a truce.', velin())).toBe('Velin called for a truce.')); // biome-ignore format: one thought
});
