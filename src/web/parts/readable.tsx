/** A sentence of the brief or of a conflict: what is quoted in the text serif, its dates in the reader's form. */
import { showDate } from '../dates.ts';

const QUOTED = /(“[^”]*”)/;
const ISO_DATE = /\b\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?(?:\/\d{4}-\d\d-\d\d)?/g;

export const readableDates = (text: string): string => text.replace(ISO_DATE, date => showDate(date).text);

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
