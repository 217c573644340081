import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Mark, markText, splitParagraphs } from '../../src/web/marks.ts';

const statement = (id: string, start: number, end: number, parts?: Mark['parts']): Mark => ({
  id,
  kind: 'statement',
  start,
  end,
  parts,
});

describe('markText', () => {
  it('cuts nested and overlapping marks into flat pieces, innermost first', () => {
    //            0123456789
    const [only] = markText('abcdefghij', [
      statement('outer', 0, 8),
      statement('inner', 2, 5),
      statement('other', 4, 10),
    ]);
    expect(only!.pieces.map(piece => [piece.text, piece.covers.map(cover => cover.mark.id)])).toEqual([
      ['ab', ['outer']],
      ['cd', ['inner', 'outer']],
      ['e', ['inner', 'other', 'outer']],
      ['fgh', ['other', 'outer']],
      ['ij', ['other']],
    ]);
    expect(only!.pieces.map(piece => piece.ends.map(mark => mark.id))).toEqual([
      [],
      [],
      ['inner'],
      ['outer'],
      ['other'],
    ]);
  });

  it('tells source, cue and content apart', () => {
    const text = '“Yes,” she said.';
    const mark = statement('s', 0, 16, [
      { part: 'content', start: 1, end: 4 },
      { part: 'source', start: 7, end: 10 },
      { part: 'cue', start: 11, end: 15 },
    ]);
    const pieces = markText(text, [mark])[0]!.pieces;
    expect(pieces.map(piece => [piece.text, piece.covers[0]?.part])).toEqual([
      ['“', undefined],
      ['Yes', 'content'],
      [',” ', undefined],
      ['she', 'source'],
      [' ', undefined],
      ['said', 'cue'],
      ['.', undefined],
    ]);
  });

  it('follows a mark over several paragraphs and lists it once, where it starts', () => {
    const text = 'one two\n\nthree four\n\nfive';
    const paragraphs = markText(text, [statement('long', 4, 14)]);
    expect(paragraphs.map(paragraph => paragraph.starts.map(mark => mark.id))).toEqual([['long'], [], []]);
    expect(paragraphs[1]!.pieces.map(piece => [piece.text, piece.covers.length])).toEqual([
      ['three', 1],
      [' four', 0],
    ]);
  });

  it('leaves out marks that lie outside the text', () => {
    expect(
      markText('abc', [statement('wide', 1, 9), statement('empty', 2, 2), statement('before', -1, 2)])[0]!.pieces,
    ).toHaveLength(1);
  });

  it('loses no character, whatever the marks', () => {
    const mark = fc.tuple(fc.nat(60), fc.nat(60)).map(([start, end]) => ({ start, end }));
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'é', ' ', '\n', '😀'), maxLength: 60 }),
        fc.array(mark, { maxLength: 12 }),
        (text, spans) => {
          const marks = spans.map((span, index) => statement(`s${index}`, span.start, span.end));
          const paragraphs = markText(text, marks);
          expect(paragraphs.map(({ start, end }) => ({ start, end }))).toEqual(splitParagraphs(text));
          for (const paragraph of paragraphs) {
            expect(paragraph.pieces.map(piece => piece.text).join('')).toBe(text.slice(paragraph.start, paragraph.end));
            for (const piece of paragraph.pieces) {
              const covering = marks.filter(
                ({ start, end }) => start <= piece.start && piece.end <= end && end <= text.length,
              );
              expect(new Set(piece.covers.map(cover => cover.mark.id))).toEqual(new Set(covering.map(({ id }) => id)));
            }
          }
        },
      ),
    );
  });
});
