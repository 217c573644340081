/** Who a second cue belongs to, and how far the words go: clauses, hearers and asides around what was said. */
import { describe, expect, it } from 'vitest';
import { linesWithMode as lines } from './statements-helper.ts';

describe('findStatements: whose a second cue is, and where words begin and end', () => {
  it.each<[string, string, string[]]>([
    ['a noun behind marks is no verb', 'He was told to wait. Oda Brandt made a “final” offer on Monday.', []],
    [
      'the one who says, beside what was broken',
      'Oda Brandt said the coalition was broken and called for new elections.',
      ['Oda Brandt (indirect): the coalition was broken', 'Oda Brandt (indirect): new elections'],
    ],
    [
      'what others say today, behind what was said',
      'Oda Brandt said she would sign on Friday, though diplomats close to the talks say the text is open.',
      ['Oda Brandt (indirect): she would sign on Friday', 'diplomats close to the talks (indirect): the text is open'],
    ],
    [
      'two perfects of one subject, over a clause between them',
      'Oda Brandt had appealed to the miners to stop as it would cost jobs and had promised to meet them.',
      ['Oda Brandt (indirect): the miners to stop as it would cost jobs', 'Oda Brandt (indirect): to meet them'],
    ],
    [
      'the one who says, beside who was warned',
      'Oda Brandt said the ministry had been warned and urged all sides to calm down.',
      ['Oda Brandt (indirect): the ministry had been warned', 'Oda Brandt (indirect): all sides to calm down'],
    ],
    [
      'who was held may have told of it',
      'Oda Brandt said a guard was held and told police where the money was.',
      [
        'Oda Brandt (indirect): a guard was held and told police where the money was',
        'a guard (indirect): police where the money was',
      ],
    ],
    [
      'an outlet by its kind, told before the words',
      'Oda Brandt told Germany’s ARD television Wednesday the union faced a hard year.',
      ['Oda Brandt (indirect): the union faced a hard year'],
    ],
    [
      'an outlet whose kind passes for a preposition',
      'Oda Brandt told state radio the union faced a hard year.',
      ['Oda Brandt (indirect): the union faced a hard year'],
    ],
    [
      'who urges, not who is to agree',
      'Oda Brandt urged EU states to agree a stance to negotiate with Kenya on trade, acknowledging differences with Uganda.',
      [
        'Oda Brandt (indirect): EU states to agree a stance to negotiate with Kenya on trade',
        'Oda Brandt (indirect): differences with Uganda',
      ],
    ],
    [
      'whoever tells of a refusal goes on, not the one told of',
      'The Harbour Ministry confirmed that Kenya rejected all proposals, adding that the port would stay shut.',
      [
        'Harbour Ministry (indirect): Kenya rejected all proposals',
        'Kenya (indirect): all proposals',
        'Harbour Ministry (indirect): the port would stay shut',
      ],
    ],
    [
      'a verb within marks stays one, whatever stands before its noun',
      'Oda Brandt said: “However, some of the families claim you lied to them about the port.”',
      [
        'Oda Brandt (direct): However, some of the families claim you lied to them about the port.',
        'some of the families (mixed): you lied to them about the port.',
      ],
    ],
  ])('%s', (_, text, expected) => expect(lines(text)).toEqual(expected));
});
