/** A sentence of the brief or of a conflict: what is quoted in the text serif, its dates in the reader's form. */
import { readablePieces } from '../readable-dates.ts';

export function Readable({ text }: { text: string }) {
  return (
    <>
      {readablePieces(text).map((piece, index) =>
        index % 2 === 1 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one fixed text never move
          <span className="own" key={index}>
            {piece}
          </span>
        ) : (
          piece
        ),
      )}
    </>
  );
}
