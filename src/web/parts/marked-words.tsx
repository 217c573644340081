/** A passage with the words marked that were searched for. */
import type { SearchHit } from '../../dossier/views.ts';

export const MarkedWords = ({ pieces }: { pieces: SearchHit['pieces'] }) =>
  pieces.map(({ text, hit }, index) =>
    hit ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one fixed text never move
      <mark key={index}>{text}</mark>
    ) : (
      text
    ),
  );
