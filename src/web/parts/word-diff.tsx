/** Two wordings as one text with what was dropped and added marked; or one side of it, with what the other has not. */
import type { ComparedClause, DiffPart } from '../../dossier/compare-texts.ts';

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

/** A clause or paragraph of a comparison, as far as it has the side: both in one text where none is asked for. */
export function Wording({ line, side }: { line: ComparedClause; side?: DiffSide }) {
  const { words: parts, before, after } = line;
  if (parts) return <Parts parts={parts} side={side} />;
  const text = side === 'before' ? before?.text : side === 'after' ? after?.text : (after ?? before)?.text;
  if (text === undefined) return null;
  if (!before) return <ins>{text}</ins>;
  return after ? text : <del>{text}</del>;
}
