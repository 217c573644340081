/** Ways in which a text arrives damaged: fast-check chooses which, where and how often. */
import fc from 'fast-check';

type Mutation = (text: string) => string;

/** A place in a text of unknown length, as a share of it. */
const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (text: string, share: number): number => Math.floor(share * text.length);
const splice = (text: string, share: number, drop: number, put: string): string =>
  text.slice(0, at(text, share)) + put + text.slice(at(text, share) + drop);

/** Invisible, unpaired or rare characters, all met in copied text. */
const STRANGE = [
  '\u0000',
  '\u0007',
  '\u001b[31m',
  '\u200b',
  '\u202e',
  '\u00a0',
  '\u00ad',
  '\ufeff',
  '\ufffd',
  '\ud83d',
  '\udc00',
  '👩‍👩‍👧',
  '\u2028',
  '\t\t',
  'İ',
  'ﬁ',
];
const MARKS = ['"', "'", '“', '”', '‘', '’', '„', '«', '»', '""', '"\n\n"', '(', ')', '[', '—'];

const change =
  (share: number, length: number, edit: Mutation): Mutation =>
  text => {
    const start = at(text, share);
    return text.slice(0, start) + edit(text.slice(start, start + length)) + text.slice(start + length);
  };

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, fc.integer({ min: 1, max: 40 })).map(
    ([p, n]): Mutation =>
      text =>
        splice(text, p, n, ''),
  ),
  fc.tuple(place, fc.constantFrom(...STRANGE)).map(
    ([p, c]): Mutation =>
      text =>
        splice(text, p, 0, c),
  ),
  fc.tuple(place, fc.constantFrom(...MARKS)).map(
    ([p, c]): Mutation =>
      text =>
        splice(text, p, 0, c),
  ),
  fc.tuple(place, fc.constantFrom(...MARKS)).map(
    ([p, c]): Mutation =>
      text =>
        splice(text, p, 1, c),
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 800 })).map(([p, n]): Mutation => change(p, n, part => part.toUpperCase())),
  fc.tuple(place, fc.integer({ min: 1, max: 800 })).map(([p, n]): Mutation => change(p, n, part => part.toLowerCase())),
  fc.tuple(place, fc.integer({ min: 1, max: 800 })).map(([p, n]): Mutation => change(p, n, part => part + part)),
  fc
    .tuple(place, fc.integer({ min: 1, max: 800 }))
    .map(([p, n]): Mutation => change(p, n, part => part.split(' ').reverse().join(' '))),
  fc.constant<Mutation>(text => text.replace(/\n+/g, ' ')),
  fc.constant<Mutation>(text => text.replace(/\n+/g, '\n')),
  fc.constant<Mutation>(text => text.replace(/ /g, '\n')),
  fc.constant<Mutation>(text => text.replace(/\n/g, '\r\n')),
  fc.constant<Mutation>(text => text.replace(/["“”]/g, '')),
  fc.constant<Mutation>(text => text.replace(/["“”‘’]/g, "'")),
  fc.constant<Mutation>(text => text.replace(/[“”"]/g, '""')),
  fc.constant<Mutation>(text => text.replace(/[.!?]/g, '')),
  fc.constant<Mutation>(text => text.toUpperCase()),
  place.map(
    (p): Mutation =>
      text =>
        text.slice(0, at(text, p)),
  ),
  place.map(
    (p): Mutation =>
      text =>
        text.slice(at(text, p)),
  ),
);

/** One to six damages, one after the other. */
export const damage: fc.Arbitrary<Mutation> = fc
  .array(mutation, { minLength: 1, maxLength: 6 })
  .map(list => text => list.reduce((damaged, mutate) => mutate(damaged), text));
