/** A sentence of the brief or of a conflict: what is quoted in the text serif, its dates in the reader's form. */
import { readableDates } from '../readable-dates.ts';

const QUOTED = /(“[^”]*”)/;
export function Readable({ text }: { text: string }) {
  return (
    <>
      {text.split(QUOTED).map((piece, index) =>
        index % 2 === 1 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one fixed text never move
          <span className="own" key={index}>
            {piece}
          </span>
        ) : (
          readableDates(piece)
        ),
      )}
    </>
  );
}
