import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../../src/model/doc.ts';
import { findQuotations } from '../../src/nlp/quotations/find-quotations.ts';

/** Paragraphs parted by blank lines, without sentences. */
function paragraphsOf(text: string): Paragraph[] {
  return [...text.matchAll(/[^\n]+/g)].map((m, index) => ({
    index,
    start: m.index,
    end: m.index + m[0].length,
    first: 0,
    last: 0,
    opening: 0,
    heading: false,
  }));
}
const quotationsOf = (text: string) => findQuotations({ text }, paragraphsOf(text), []);
/** The passages, "|" between paragraphs, ">" before nested ones, "…" after unclosed ones. */
const passages = (text: string) =>
  quotationsOf(text).map(
    q =>
      (q.parent === undefined ? '' : '>') +
      q.inner.map(s => text.slice(s.start, s.end)).join('|') +
      (q.closed ? '' : '…'),
  );

describe('findQuotations', () => {
  it.each([
    ['straight', 'She said: "We stay." Then she left.', ['We stay.']],
    ['two in a line', '"We stay," she said, "and we pay."', ['We stay,', 'and we pay.']],
    ['curly', 'He spoke of “peace” and “land”.', ['peace', 'land']],
    ['typewriter doubles', "''We stay,'' she said.", ['We stay,']],
    ['low-high', 'Er sagte: „Wir bleiben.“ Dann ging er.', ['Wir bleiben.']],
    ['low with a closing curly', 'On „wolność” się powołał.', ['wolność']],
    ['guillemets', 'Il a dit : «Nous restons.» Puis «non».', ['Nous restons.', 'non']],
    ['guillemets pointing inwards', 'Er sagte »Wir bleiben« und ging.', ['Wir bleiben']],
    ['single', "The mayor said 'we stay' and left.", ['we stay']],
    ['single curly', 'Talks end ‘productive’ first day, says mayor', ['productive']],
    ['nested', '“He told me ‘never again’ twice,” she said.', ['He told me ‘never again’ twice,', '>never again']],
    ['opened curly, closed straight', '“We stay," she said.', ['We stay,']],
    ['spaced marks', 'She said " we stay " again', [' we stay ']],
    ['brackets inside', '"They [the rebels] stay," he said.', ['They [the rebels] stay,']],
  ])('reads %s', (_name, text, expected) => {
    expect(passages(text)).toEqual(expected);
  });

  it('tells apostrophes, inches and feet from quotation marks', () => {
    expect(passages("The envoys' visit, in the '90s, wasn't long; it's 6' 2\" tall, rock 'n' roll.")).toEqual([]);
    expect(passages("He called it 'the rebels' last stand' on Monday.")).toEqual(["the rebels' last stand"]);
    expect(passages('“It’s the states’ right,” she said.')).toEqual(['It’s the states’ right,']);
  });

  it('follows a quotation over paragraphs that repeat the opening mark', () => {
    expect(passages('"First we talk.\n\n"Then we sign.\n\n"Then we rest," he said.\n\nHe left.')).toEqual([
      'First we talk.|Then we sign.|Then we rest,',
    ]);
    expect(passages('“First we talk.\n\n“Then we sign,” he said.')).toEqual(['First we talk.|Then we sign,']);
  });

  it('follows one whose opening mark is not repeated but whose closing mark comes', () => {
    expect(passages('He said: “First we talk.\n\nThen we sign.”')).toEqual(['First we talk.|Then we sign.']);
  });

  it('recovers from a missing closing mark at the end of the paragraph', () => {
    expect(passages('He said: “First we talk.\n\nThe mayor left. “No,” she said.')).toEqual(['First we talk.…', 'No,']);
    expect(passages('“First we talk, he said. “Then we sign,” he said.')).toEqual([
      'First we talk, he said.…',
      'Then we sign,',
    ]);
  });

  it('never crashes, stays in order and nests properly', () => {
    const odd = [
      '"',
      '""',
      '"""',
      '“”',
      '”“',
      "'",
      "''''",
      '«»«',
      '»',
      '„',
      '„“”"',
      '“‘“',
      '"a\n\n"b\n\n"',
      '5"',
      '“a\n\n”',
    ];
    for (const text of [...odd, odd.join(' '), odd.join('\n\n')]) {
      for (const q of quotationsOf(text)) {
        expect(q.start).toBeLessThan(q.end);
        for (const s of q.inner) expect(s.start).toBeGreaterThanOrEqual(q.start);
        if (q.parent !== undefined) expect(q.parent).toBeLessThan(q.index);
      }
    }
  });

  it('takes linear time', () => {
    const text = '“a ‘b "c '.repeat(60_000);
    // Processor time: on a busy machine the clock says nothing about the work done.
    const start = process.cpuUsage();
    quotationsOf(text);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(2500);
  });
});
