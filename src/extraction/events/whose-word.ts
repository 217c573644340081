/**
 * Whose word an event of force is. In: context, the event's words. Out: whether somebody says it whom the sentence names only behind it,
 * or before a clause that the parser hung as a noun. Read along the line, a few words far.
 */
import type { Context } from './context.ts';

const SAYS = /^(?:said|says|reported|reports|claimed|claims|alleged|alleges)$/;
/** Words that a source behind a comma may have: "the spokesman of the Norvand Liberation Council (NLC) said". */
const SOURCE = 24;

/** "…, the spokesman of the council said." at the end of a sentence. */
export function isAttributedBehind({ tokens, reading }: Context, last: number): boolean {
  const { sentence } = tokens[last]!;
  let end = reading.doc.sentences[sentence]!.last - 1;
  while (end > last && tokens[end]!.pos === 'PUNCT') end--;
  // "said on Monday", "said in a statement"
  for (let at = end; at > last && at > end - 6; at--) if (SAYS.test(tokens[at]!.norm)) return opens(tokens, last, at);
  return false;
}

/** A comma right behind what is told, and no other verb between it and the saying. */
function opens(tokens: Context['tokens'], last: number, saying: number): boolean {
  if (saying - last > SOURCE) return false;
  const comma = tokens.slice(last + 1, last + 4).some(({ norm }) => norm === ',');
  return (
    comma && tokens.slice(last + 1, saying).every(({ pos, index }) => pos !== 'VERB' || tokens[index - 1]!.text === '-')
  );
}

/** "The ministry said Norvand attacks had hit ten towns", with the attacks hung on "said": what the noun is told in is said. */
export function isSaidOf({ tokens, reading }: Context, noun: number): boolean {
  const above = tokens[tokens[noun]!.head];
  return (
    above !== undefined &&
    above.index < noun &&
    SAYS.test(above.norm) &&
    tokens[noun]!.deprel === 'obj' &&
    reading.tree.children(noun).some(c => c > noun && tokens[c]!.deprel === 'acl:relcl')
  );
}
