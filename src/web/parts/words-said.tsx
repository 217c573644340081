/**
 * The words of a statement. Type carries meaning: the speaker's own words stand in the text serif, a reporter's
 * paraphrase in the sans; a partly quoted statement changes between them.
 */
import type { StatementRecord } from '../../model/record.ts';

/** A quoted stretch inside a partly quoted statement, in any of the usual marks; unclosed marks match nothing. */
const QUOTED = /(“[^”]*”|"[^"]*"|„[^“”]*[“”]|«[^»]*»)/;

/** Quotation marks that already enclose the whole; they are drawn by the page. */
const MARKED = /^[“"„«].*[”"“»]$/s;

export function WordsSaid({ statement }: { statement: Pick<StatementRecord, 'mode' | 'text'> }) {
  const { mode, text } = statement;
  if (mode === 'direct') return <span className="own">{MARKED.test(text) ? text : `“${text}”`}</span>;
  if (mode === 'indirect') return <span className="told">{text}</span>;
  return (
    <span className="told">
      {text.split(QUOTED).map((stretch, index) =>
        index % 2 === 1 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one fixed text never move
          <span className="own" key={index}>
            {stretch}
          </span>
        ) : (
          stretch
        ),
      )}
    </span>
  );
}
