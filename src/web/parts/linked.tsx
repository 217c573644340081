/** A sentence with some of its words as links: the sentence stays one string that can be translated. */

export interface WordLink {
  readonly text: string;
  readonly to: string;
}

/** Each link takes the first place of its words after the link before it; words that are not there make none. */
export function Linked({ text, links }: { text: string; links: readonly WordLink[] }) {
  let from = 0;
  const pieces = links.flatMap(link => {
    const at = text.indexOf(link.text, from);
    if (at < 0) return [];
    const before = text.slice(from, at);
    from = at + link.text.length;
    return [
      before,
      <a key={link.text} href={link.to}>
        {link.text}
      </a>,
    ];
  });
  return (
    <>
      {pieces}
      {text.slice(from)}
    </>
  );
}
