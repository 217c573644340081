/** What the finders of several ask of the text before a token. In: a place, whom a subject that points back means. Out: look-ups; each sentence is read once. */
import { relationOf } from '../statements/tree.ts';
import { type Group, groupsIn, type Members, type Place } from './told-together.ts';

export interface LookingBack {
  readonly place: Place;
  /** Those told of in a sentence before a token, nearest first; words that point back themselves among them. */
  readonly groupsBefore: (sentence: number, end: number) => readonly Group[];
  /** The outermost quotation that a token stands in, or -1. */
  readonly quotationAt: (token: number) => number;
  readonly isSamePost: (sentence: number, other: number) => boolean;
}

/** `meantIn`: subjects of a sentence that point back, with those whom they mean. */
export function makeLookingBack(
  place: Place,
  meantIn: (sentence: number, end: number) => readonly Group[],
): LookingBack {
  const { doc } = place;
  const told = new Map<number, readonly Group[]>();
  const toldIn = (sentence: number): readonly Group[] => {
    let groups = told.get(sentence);
    if (!groups) {
      groups = groupsIn(place, sentence);
      told.set(sentence, groups);
    }
    return groups;
  };
  const quotationAt = makeQuotationAt(place);
  const postOf = (sentence: number): number | undefined => doc.paragraphs[doc.sentences[sentence]!.paragraph]!.post;
  return {
    place,
    quotationAt,
    isSamePost: (sentence, other) => postOf(sentence) === postOf(other),
    groupsBefore(sentence, end) {
      const quotation = quotationAt(end);
      return [...toldIn(sentence).filter(group => group.at < end), ...meantIn(sentence, end)]
        .filter(group => quotationAt(group.at) < 0 || quotationAt(group.at) === quotation)
        .sort((a, b) => b.at - a.at);
    },
  };
}

/** "They called on Norvand": Norvand is none of them. */
export function isAddressed({ tree, actorAt }: Place, doer: number, members: Members): boolean {
  const { deprel, head } = tree.tokens[doer]!;
  if (members.length === 0 || !deprel.startsWith('nsubj')) return false;
  return tree.children(head).some(c => {
    const actor = c > head && /^(?:i?obj|obl)$/.test(relationOf(tree.tokens[c]!)) ? actorAt(c) : undefined;
    return actor !== undefined && members.includes(actor);
  });
}

/** Worked out when it is first asked for; a quotation that nobody closed may be a whole text. */
function makeQuotationAt({ doc }: Place): (token: number) => number {
  let of: Int32Array | undefined;
  return token => {
    if (!of) {
      of = new Int32Array(doc.tokens.length).fill(-1);
      const outer = doc.quotations
        .filter(({ parent, closed }) => parent === undefined && closed)
        .sort((a, b) => a.start - b.start);
      let i = 0;
      for (const { start, end, index } of outer) {
        while (i < of.length && doc.tokens[i]!.end <= start) i++;
        for (; i < of.length && doc.tokens[i]!.start < end; i++) of[i] = index;
      }
    }
    return of[token]!;
  };
}
