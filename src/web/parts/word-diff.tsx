/** Two wordings as one text with what was dropped and added marked; or one side of it, with what the other has not. */
import { bodyOf, type ComparedClause, type DiffPart } from '../../dossier/compare-texts.ts';
import type { TextClause } from '../../model/texts.ts';

export type DiffSide = 'before' | 'after';

/** Brackets stand close to their words, also where only one of the two changed. */
const joint = (left: DiffPart | undefined, right: DiffPart): string =>
  left === undefined || left.text.endsWith('[') || right.text.startsWith(']') ? '' : ' ';

/** The words of a part are joined with spaces; none stands before a stop. */
const SPACED = /\] ([.,;:!?])/g;

function Parts({ parts, side }: { parts: readonly DiffPart[]; side?: DiffSide }) {
  const hidden = side === 'before' ? 'added' : side === 'after' ? 'dropped' : undefined;
  const shown = parts.filter(({ kind }) => kind !== hidden);
  return shown.map((part, index) => {
    const { kind, text } = part;
    const space = joint(shown[index - 1], part);
    const Tag = kind === 'dropped' ? 'del' : kind === 'added' ? 'ins' : 'span';
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one fixed text never move
      <span key={index}>
        {space}
        <Tag>{text.replace(SPACED, ']$1')}</Tag>
      </span>
    );
  });
}

function Words({ line, side, of, parts }: Asked & { of: (clause: TextClause) => string; parts?: readonly DiffPart[] }) {
  const { before, after } = line;
  if (parts) return <Parts parts={parts} side={side} />;
  const clause = side === undefined ? (after ?? before) : line[side];
  const text = clause && of(clause);
  if (!text) return null;
  if (!before) return <ins>{text}</ins>;
  return after ? text : <del>{text}</del>;
}

interface Asked {
  readonly line: ComparedClause;
  /** Both in one text where none is asked for. */
  readonly side?: DiffSide;
}

/** A clause or paragraph of a comparison, as far as it has the side, without its title. */
export const Wording = (asked: Asked) => <Words {...asked} of={bodyOf} parts={asked.line.words} />;

/** Its title, on a line of its own. */
export function WordingTitle({ line, side }: Asked) {
  const { before, after } = line;
  const titled = side === undefined ? (before?.title ?? after?.title) : line[side]?.title;
  if (titled === undefined) return null;
  return (
    <p className="own clause-title" dir="auto">
      <Words line={line} side={side} of={({ title }) => title ?? ''} parts={line.title} />
    </p>
  );
}
