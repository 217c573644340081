/** Reads CoNLL-U (https://universaldependencies.org/format.html): sentences with words; empty nodes are left out. */
export interface Word {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  /** Index of the head in the sentence; -1 for the root. */
  readonly head: number;
  readonly deprel: string;
  readonly spaceAfter: boolean;
  /** Number of words of the multi-word token that starts here, else 1. */
  readonly parts: number;
  /** Characters of the surface token this word starts (multi-word tokens may differ from their words). */
  readonly surface?: string;
  /** The last column, where it says more than spacing. */
  readonly misc?: string;
}

export interface TreebankSentence {
  readonly id: string;
  readonly text: string;
  readonly newDoc?: string;
  readonly newParagraph: boolean;
  readonly words: readonly Word[];
}

export function parseConllu(source: string): TreebankSentence[] {
  const sentences: TreebankSentence[] = [];
  let newDoc: string | undefined;
  for (const block of source.split(/\n\s*\n/)) {
    const words: Word[] = [];
    let id = '';
    let text = '';
    let newParagraph = false;
    let range: { last: number; surface: string; spaceAfter: boolean; parts: number } | undefined;
    for (const line of block.split('\n')) {
      if (line.startsWith('#')) {
        if (line.startsWith('# sent_id = ')) id = line.slice(12);
        else if (line.startsWith('# text = ')) text = line.slice(9);
        else if (line.startsWith('# newdoc')) newDoc = line.split('= ')[1] ?? '';
        if (line.startsWith('# newpar') && !line.startsWith('# newpar_block')) newParagraph = true;
        continue;
      }
      const f = line.split('\t');
      if (f.length < 10) continue;
      const spaceAfter = !/(?:^|\|)SpaceAfter=No/.test(f[9]!);
      if (f[0]!.includes('-')) {
        const [first, last] = f[0]!.split('-').map(Number) as [number, number];
        range = { last, surface: f[1]!, spaceAfter, parts: last - first + 1 };
        continue;
      }
      if (f[0]!.includes('.')) continue;
      const index = Number(f[0]);
      const inside = range && index <= range.last;
      words.push({
        form: f[1]!,
        lemma: f[2]!,
        upos: f[3]!,
        xpos: f[4]!,
        head: Number(f[6]) - 1,
        deprel: f[7]!,
        spaceAfter: inside ? index === range!.last && range!.spaceAfter : spaceAfter,
        parts: inside && range!.surface ? range!.parts : 1,
        ...(inside && range!.surface ? { surface: range!.surface } : {}),
        ...(f[9]!.includes('Entity=') ? { misc: f[9]! } : {}),
      });
      if (inside) range = { ...range!, surface: '', parts: 1 };
    }
    if (words.length === 0) continue;
    sentences.push({ id, text, words, newParagraph, ...(newDoc !== undefined ? { newDoc } : {}) });
    newDoc = undefined;
  }
  return sentences;
}
