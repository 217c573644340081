/** What is only asked makes no move; what stands beside a question does. */
import { describe, expect, it } from 'vitest';
import { askedIn } from '../../src/extraction/asked.ts';
import { findCommitments } from '../../src/extraction/commitments/find-commitments.ts';
import { findPositions } from '../../src/extraction/positions/find-positions.ts';
import { nameOf, readingOf } from './reading-of.ts';

const INTERVIEW = [
  'Mira Osten is the political chief of the Kenyan delegation. Osten spoke to Radio Caldria by telephone.',
  'Radio Caldria: Would Kenya accept the draft treaty?',
  'Mira Osten: We need to read it first. I shall not sign what I have not read.',
  'Radio Caldria: Norway rejects the ceasefire. It has said so twice. What will you do?',
  'Mira Osten: We will wait for them, as we have waited for twelve years.',
  'Radio Caldria: Kenya opposed the truce in May. Your neighbours noticed.',
  'Mira Osten: Our neighbours notice many things, and they forget most of them by the summer.',
].join('\n\n');

const words = (text: string, token: string): boolean => {
  const reading = readingOf(text);
  return askedIn(reading)(reading.doc.tokens.findIndex(t => t.text === token));
};

describe('askedIn', () => {
  it.each([
    ['Would Norway accept the draft?', 'accept', true],
    ['Can the truce hold, and will Norway sign it?', 'truce', true],
    ['“Why would we sign?” asked Veld, who rejects the treaty.', 'sign', true],
    ['“Why would we sign?” asked Veld, who rejects the treaty.', 'rejects', false],
    ['Veld, who rejects the treaty, asked: “Would they sign it?”', 'rejects', false],
    ['Veld, who rejects the treaty, asked: “Would they sign it?”', 'sign', true],
    ['Will Norway call the plan “a shame that we reject”?', 'reject', true],
    ['Norway rejects the plan. Will Kenya accept it?', 'rejects', false],
    ['Norway rejects the plan, but would Kenya accept it?', 'rejects', false],
    ['Norway rejects the plan, but would Kenya accept it?', 'accept', true],
    ['Norway supports the treaty (why?) and Kenya rejects it.', 'supports', false],
    ['Will Norway sign, and Kenya, too, accept it?', 'sign', true],
    ['Norway wondered whether Kenya would accept the plan.', 'accept', false],
  ])('%s: %s', (text, token, asked) => expect(words(text, token)).toBe(asked));

  it.each([
    'PRESS RELEASE',
    'Q&A: What the truce means',
    'Q & A',
    'Question marks remain over the truce.',
    'Reporter Anna Veld was there.',
  ])('takes no heading and no first word for the label of one who asks: %s', opening =>
    expect(words(`${opening}\n\nNorway rejects the plan.\n\nIt said so on Monday.`, 'rejects')).toBe(false),
  );
  it('ends a question with its answer', () =>
    expect(words('Question: Will they come?\n\nAnswer: Norway rejects the plan.', 'rejects')).toBe(false));

  it('takes what the asker of an interview says as a premise', () => {
    expect(words(INTERVIEW, 'rejects')).toBe(true);
    expect(words(INTERVIEW, 'opposed')).toBe(true);
    expect(words(INTERVIEW, 'waited')).toBe(false);
  });
});

describe('moves and questions', () => {
  it('makes nobody hold what an interviewer asks', () => {
    const reading = readingOf(INTERVIEW);
    expect(findPositions(reading).map(p => `${nameOf(reading, p.holder)}: ${p.evidence.quote}`)).toEqual([]);
  });
  it.each([
    'Will Norway lift the blockade on Monday?',
    'Norway to lift the blockade?',
    '“Will Norway promise to lift the blockade?” Veld asked.',
  ])('finds no promise: %s', text => expect(findCommitments(readingOf(text))).toEqual([]));
  it('keeps a promise beside a question', () =>
    expect(
      findCommitments(readingOf('Norway pledged to lift the blockade. “Who else would?” Veld asked.')),
    ).toHaveLength(1));
});
