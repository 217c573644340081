/**
 * More reported speech to learn from: the treebanks are thin in the order that news has, so sentences of the form "X said (that) Y"
 * are told again, with their own words and gold trees, as: "Y," X said. "Y," said X. Y, X said. Y1, X said, Y2.
 * Relations as the treebanks give them there: Y is ccomp of the verb; where the verb stands inside Y it is parataxis of Y's head.
 */
import type { TreebankSentence, Word } from './conllu.ts';

const SPEECH = new Set(
  'say tell add announce state report claim warn note explain insist argue declare confirm stress suggest admit acknowledge believe think hope'.split(
    ' ',
  ),
);

/** Those that stand before their subject, too. */
const SAYS = new Set('say add announce report claim explain insist argue warn declare'.split(' '));

interface Parts {
  readonly verb: number;
  readonly content: number;
  readonly subject: readonly number[];
  /** What stands between verb and content, such as the one told. */
  readonly middle: readonly number[];
  readonly said: readonly number[];
}

/** A word of the new sentence: one of the source's, or a mark with its head in the source. */
type Piece = number | { readonly mark: string; readonly xpos: string; readonly head: number };

function subtree(words: readonly Word[], top: number): number[] {
  const inside = new Set([top]);
  for (let grew = true; grew; ) {
    grew = false;
    words.forEach((word, i) => {
      if (!inside.has(i) && inside.has(word.head)) {
        inside.add(i);
        grew = true;
      }
    });
  }
  return [...inside].sort((a, b) => a - b);
}

const isRun = (indices: readonly number[]): boolean =>
  indices.every((index, n) => n === 0 || index === indices[n - 1]! + 1);

/** The parts of a plain "X said (that) Y.", or nothing. */
function findParts(words: readonly Word[]): Parts | undefined {
  const verb = words.findIndex(word => word.head < 0);
  if (words[verb]?.upos !== 'VERB' || !SPEECH.has(words[verb]!.lemma)) return undefined;
  const children = words.flatMap((word, i) => (word.head === verb ? [i] : []));
  const one = (relation: string): number | undefined => children.find(i => words[i]!.deprel === relation);
  const subjectTop = one('nsubj');
  const content = one('ccomp');
  if (subjectTop === undefined || content === undefined || content < verb || subjectTop > verb) return undefined;
  const subject = subtree(words, subjectTop);
  let said = subtree(words, content);
  if (subject[0] !== 0 || !isRun(subject) || subject.at(-1) !== verb - 1 || !isRun(said) || said[0]! <= verb)
    return undefined;
  const middle = words.flatMap((_, i) => (i > verb && i < said[0]! ? [i] : []));
  const rest = words.slice(said.at(-1)! + 1);
  if (rest.some(word => word.upos !== 'PUNCT') || middle.some(i => words[i]!.upos === 'PUNCT')) return undefined;
  if (middle.length > 6 || said.length < 3 || said.some(i => /["“”]/.test(words[i]!.form))) return undefined;
  while (words[said[0]!]!.upos === 'PUNCT') said = said.slice(1);
  if (words[said[0]!]!.deprel === 'mark' && words[said[0]!]!.lemma === 'that') said = said.slice(1);
  return { verb, content, subject, middle, said };
}

const open = (head: number): Piece => ({ mark: '"', xpos: '``', head });
const close = (head: number): Piece => ({ mark: '"', xpos: "''", head });
const comma = (head: number): Piece => ({ mark: ',', xpos: ',', head });
const stop = (head: number): Piece => ({ mark: '.', xpos: '.', head });

/** The subject of the content where it begins it: the place where news likes to put "he said". */
function openingSubject(words: readonly Word[], { content, said }: Parts): number[] | undefined {
  const top = said.find(i => words[i]!.head === content && words[i]!.deprel.startsWith('nsubj'));
  if (top === undefined) return undefined;
  const tree = subtree(words, top);
  return tree[0] === said[0] && isRun(tree) && tree.length < said.length - 1 ? tree : undefined;
}

function build(
  source: TreebankSentence,
  parts: Parts,
  pieces: readonly Piece[],
  root: number,
  name: string,
): TreebankSentence {
  const { words } = source;
  const place = new Map<number, number>();
  pieces.forEach((piece, at) => {
    if (typeof piece === 'number') place.set(piece, at);
  });
  const built = pieces.map((piece, at): Word => {
    if (typeof piece !== 'number') {
      const { mark, xpos, head } = piece;
      return {
        form: mark,
        lemma: mark,
        upos: 'PUNCT',
        xpos,
        head: place.get(head)!,
        deprel: 'punct',
        spaceAfter: true,
        parts: 1,
      };
    }
    const word = words[piece]!;
    const initial = at === pieces.findIndex(p => typeof p === 'number');
    const lower = piece === 0 && !initial && word.upos !== 'PROPN' && word.form !== 'I';
    const form = initial
      ? word.form[0]!.toUpperCase() + word.form.slice(1)
      : lower
        ? word.form[0]!.toLowerCase() + word.form.slice(1)
        : word.form;
    const isRoot = piece === root;
    const head = isRoot ? -1 : piece === parts.verb ? place.get(parts.content)! : place.get(word.head)!;
    const deprel = isRoot
      ? 'root'
      : piece === parts.verb
        ? 'parataxis'
        : piece === parts.content
          ? 'ccomp'
          : word.deprel;
    return { ...word, form, head, deprel, spaceAfter: true, parts: 1 };
  });
  return {
    id: `${source.id}/${name}`,
    text: built.map(word => word.form).join(' '),
    newParagraph: false,
    words: built,
  };
}

/** Up to three retellings of a sentence; `random` chooses which. */
export function retell(source: TreebankSentence, random: () => number): TreebankSentence[] {
  const parts = findParts(source.words);
  if (!parts) return [];
  const { verb, content, subject, middle, said } = parts;
  // nobody writes "believe I" or "said he"
  const inverts = SAYS.has(source.words[verb]!.lemma) && source.words[subject.at(-1)!]!.upos !== 'PRON';
  const quoted = [open(content), ...said, comma(content), close(content)];
  const end = stop(verb);
  const makers: (() => TreebankSentence | undefined)[] = [
    () => build(source, parts, [...quoted, ...subject, verb, ...middle, end], verb, 'quoted'),
    () => (inverts ? build(source, parts, [...quoted, verb, ...subject, ...middle, end], verb, 'inverted') : undefined),
    () => build(source, parts, [...said, comma(content), ...subject, verb, ...middle, end], verb, 'after'),
    () =>
      inverts
        ? build(source, parts, [...said, comma(content), verb, ...subject, ...middle, end], verb, 'after-inverted')
        : undefined,
    () => {
      const first = openingSubject(source.words, parts);
      if (!first || middle.length > 0) return undefined;
      const rest = said.slice(first.length);
      const cue = random() < 0.7 || !inverts ? [...subject, verb] : [verb, ...subject];
      return build(
        source,
        parts,
        [...first, comma(verb), ...cue, comma(verb), ...rest, stop(content)],
        content,
        'inside',
      );
    },
    () => {
      const first = openingSubject(source.words, parts);
      if (!first || middle.length > 0) return undefined;
      const rest = said.slice(first.length);
      const pieces = [
        open(content),
        ...first,
        comma(verb),
        close(content),
        ...subject,
        verb,
        comma(verb),
        open(content),
        ...rest,
      ];
      return build(source, parts, [...pieces, stop(content), close(content)], content, 'inside-quoted');
    },
  ];
  const chosen = new Set([0, 1, 2].map(() => Math.floor(random() * makers.length)));
  return [...chosen].flatMap(n => makers[n]!() ?? []);
}
