/**
 * "Cole, the envoy who leads the talks, was invited": a verb has one subject. Where the parse gives it a name and, behind a comma, a noun with a relative
 * clause, the noun stands in apposition to the name. In: the words of a sentence with their relations. Out: changed in place.
 */
export interface Arc {
  readonly text: string;
  readonly pos: string;
  readonly tag: string;
  readonly norm: string;
  head: number;
  deprel: string;
}

const SUBJECT = /^nsubj/;
const RELATIVE = /^(?:who|which|whose)$/;

export function apposeSecondSubjects(words: readonly Arc[]): void {
  for (let relative = 4; relative < words.length; relative++) {
    if (!RELATIVE.test(words[relative]!.norm)) continue;
    const noun = relative - 1;
    if (!/^NN/.test(words[noun]!.tag) || !SUBJECT.test(words[noun]!.deprel)) continue;
    let first = noun;
    while (first > 0 && /^(?:DET|ADJ|NOUN|PROPN)$/.test(words[first - 1]!.pos)) first--;
    if (words[first]!.pos !== 'DET' || words[first - 1]?.text !== ',') continue;
    const name = nameBefore(words, first - 2, words[noun]!.head);
    if (name === undefined) continue;
    words[noun]!.head = name;
    words[noun]!.deprel = 'appos';
    // The comma opens what is apposed.
    words[first - 1]!.head = noun;
  }
}

/** The name that ends at a token and is a subject of the same verb. */
function nameBefore(words: readonly Arc[], end: number, verb: number): number | undefined {
  for (let i = end; i >= 0 && words[i]!.pos === 'PROPN'; i--)
    if (words[i]!.head === verb && SUBJECT.test(words[i]!.deprel)) return i;
  return undefined;
}
