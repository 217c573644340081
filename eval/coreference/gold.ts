/**
 * The gold side of coreference: GUM's `Entity=` notes (opening `(id-type-…-minspan-link-…`, closing `id)`) become mentions.
 * In: a treebank document. Out: mentions of people, bodies and places in text order.
 */
import type { GoldDocument } from '../parser/treebank-text.ts';

/** How a mention is written; `I/we` also holds "you", `place` is any mention of a place, which Parley follows only where it acts. */
export type Form = 'he/she' | 'it' | 'they' | 'I/we' | 'description' | 'name' | 'place';

export interface GoldMention {
  readonly entity: string;
  readonly form: Form;
  readonly named: boolean;
  /** Characters of the words that make its head (GUM's minimal span). */
  readonly heads: readonly { readonly start: number; readonly end: number }[];
  readonly start: number;
  readonly end: number;
}

const KINDS = new Set(['person', 'organization', 'place']);
const PRONOUNS: Record<string, Form> = Object.fromEntries(
  (
    [
      ['he/she', 'he him his himself she her hers herself'],
      ['it', 'it its itself'],
      ['they', 'they them their theirs themselves'],
      ['I/we', 'i me my mine myself we us our ours ourselves you your yours'],
    ] as const
  ).flatMap(([form, words]) => words.split(' ').map(word => [word, form])),
);

interface Open {
  readonly id: string;
  readonly kind: string;
  readonly minimal: readonly number[];
  readonly first: number;
}

function formOf(document: GoldDocument, first: number, last: number, heads: readonly number[]): Form | undefined {
  const { words } = document;
  if (first === last) {
    const pronoun = PRONOUNS[words[first]!.form.toLowerCase()];
    if (pronoun) return pronoun;
  }
  if (heads.some(i => words[i]!.upos === 'PROPN')) return 'name';
  const opening = words[first]!;
  if (!heads.some(i => words[i]!.upos === 'NOUN')) return undefined;
  // Indefinite phrases bring somebody up; they take nobody up again.
  return /^(?:the|this|that|these|those|his|her|its|their|both)$/i.test(opening.form) || opening.upos === 'PROPN'
    ? 'description'
    : undefined;
}

export function goldMentions(document: GoldDocument): GoldMention[] {
  const mentions: GoldMention[] = [];
  const open: Open[] = [];
  const close = (id: string, last: number): void => {
    const at = open.findLastIndex(one => one.id === id);
    if (at < 0) return;
    const [one] = open.splice(at, 1);
    if (!one || !KINDS.has(one.kind)) return;
    const heads = one.minimal.map(n => one.first + n - 1).filter(i => i <= last);
    const form = formOf(document, one.first, last, heads);
    if (!form || heads.length === 0) return;
    const { words } = document;
    mentions.push({
      entity: id,
      form: one.kind === 'place' ? 'place' : form,
      named: form === 'name',
      heads: heads.map(i => ({ start: words[i]!.start, end: words[i]!.end })),
      start: words[one.first]!.start,
      end: words[last]!.end,
    });
  };
  document.words.forEach((word, index) => {
    const note = /(?:^|\|)Entity=([^|]*)/.exec(word.misc ?? '')?.[1] ?? '';
    for (const [, opening, body, closing] of note.matchAll(/(\()?([^()]+)(\))?/g)) {
      const fields = body!.split('-');
      const id = fields[0]!;
      // The minimal span is the field before the link: numbers with commas.
      const minimal = fields.slice(2).find(field => /^\d+(?:,\d+)*$/.test(field));
      if (opening)
        open.push({ id, kind: fields[1] ?? '', minimal: (minimal ?? '1').split(',').map(Number), first: index });
      if (closing) close(id, index);
    }
  });
  return mentions.sort((a, b) => a.start - b.start || b.end - a.end);
}
