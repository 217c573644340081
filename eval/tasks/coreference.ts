/**
 * Coreference on GUM's Wikinews, interviews, biographies and travel texts (dev and train of ud-gum-free): people, bodies and places that the text
 * names. A mention that takes up a named entity again is right where the form of ours that goes before it in the same actor belongs to the same gold
 * entity. In: the folder of gold data. Out: precision, recall and F1 by form, and B-cubed over the mentions that both sides have.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseConllu } from '../../scripts/training/conllu.ts';
import type { Article } from '../../src/model/article.ts';
import type { Doc } from '../../src/model/doc.ts';
import { analyse } from '../../src/nlp/analyse.ts';
import { readMentions } from '../../src/pipeline.ts';
import { type Form, type GoldMention, goldMentions } from '../coreference/gold.ts';
import { readDocuments } from '../parser/treebank-text.ts';
import { type EvalOptions, type EvalRow, type EvalTask, f1, percent, type TaskResult } from '../task.ts';

const FORMS: readonly Form[] = ['he/she', 'it', 'they', 'I/we', 'description', 'name', 'place'];

/** A mention as a system has it: who it is, and the character of its head. */
interface Linked {
  readonly actor: string;
  readonly head: number;
  readonly start: number;
  readonly end: number;
}

const articleOf = (id: string, text: string): Article => ({
  id,
  language: 'en',
  published: { basis: 'unknown' },
  text,
  posts: [],
  furniture: [],
  credits: [],
});

/** The character at which the word stands that the others of a span hang on. */
function headOf(doc: Doc, start: number, end: number): number {
  const inside = doc.tokens.filter(token => token.start >= start && token.end <= end);
  const head = inside.find(token => !inside.some(other => other.index === token.head)) ?? inside.at(-1);
  return head?.start ?? start;
}

function ours(doc: Doc): Linked[] {
  return readMentions(doc.article).actors.flatMap(actor =>
    actor.forms.map(({ start, end }) => ({ actor: actor.key, head: headOf(doc, start, end), start, end })),
  );
}

/** The baseline: a name is who was written so before; anything else is the nearest name before it whose kind and number fit. */
function nearestName(doc: Doc, gold: readonly GoldMention[]): Linked[] {
  const linked: Linked[] = [];
  const named = doc.names.filter(name => /^(?:person|organization|media|state)$/.test(name.kind));
  for (const name of named) {
    const words = doc.article.text.slice(name.start, name.end);
    linked.push({ actor: words, head: headOf(doc, name.start, name.end), start: name.start, end: name.end });
  }
  for (const mention of gold) {
    if (mention.named) continue;
    const person = mention.form === 'he/she' || mention.form === 'I/we';
    const before = named.findLast(
      name =>
        name.end <= mention.start &&
        (mention.form === 'description' || mention.form === 'they' || (name.kind === 'person') === person),
    );
    if (!before) continue;
    const actor = doc.article.text.slice(before.start, before.end);
    linked.push({ actor, head: mention.heads[0]!.start, start: mention.start, end: mention.end });
  }
  return linked;
}

interface Pair {
  readonly gold: GoldMention;
  readonly actor: string;
}

/** Which gold mention each of a system's is: the smallest whose head it has. One to one; the longer form of ours first. */
function align(gold: readonly GoldMention[], system: readonly Linked[]): Map<GoldMention, string> {
  const pairs = new Map<GoldMention, string>();
  for (const one of [...system].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    let best: GoldMention | undefined;
    for (const mention of gold) {
      if (!mention.heads.some(head => head.start <= one.head && one.head < head.end)) continue;
      if (!best || mention.end - mention.start < best.end - best.start) best = mention;
    }
    if (best && !pairs.has(best)) pairs.set(best, one.actor);
  }
  return pairs;
}

interface Counts {
  gold: number;
  linked: number;
  right: number;
}
interface Tally {
  readonly forms: Map<Form, Counts>;
  precision: number;
  recall: number;
  shared: number;
}
const newTally = (): Tally => ({
  forms: new Map(FORMS.map(form => [form, { gold: 0, linked: 0, right: 0 }])),
  precision: 0,
  recall: 0,
  shared: 0,
});

function count(tally: Tally, gold: readonly GoldMention[], system: ReadonlyMap<GoldMention, string>): GoldMention[] {
  const named = new Set<string>();
  const before: Pair[] = [];
  const wrong: GoldMention[] = [];
  for (const mention of gold) {
    const counts = tally.forms.get(mention.form)!;
    const again = named.has(mention.entity);
    if (again) counts.gold++;
    const actor = system.get(mention);
    const previous = actor === undefined ? undefined : before.findLast(pair => pair.actor === actor);
    const right = previous?.gold.entity === mention.entity;
    if (previous && (again || !right)) {
      counts.linked++;
      if (right) counts.right++;
    }
    if ((again && !right) || (previous && !right)) wrong.push(mention);
    if (actor !== undefined) before.push({ gold: mention, actor });
    if (mention.named) named.add(mention.entity);
  }
  // B-cubed over what both have.
  const size = (fits: (pair: Pair) => boolean): number => before.filter(fits).length;
  for (const one of before) {
    const both = size(pair => pair.actor === one.actor && pair.gold.entity === one.gold.entity);
    tally.precision += both / size(pair => pair.actor === one.actor);
    tally.recall += both / size(pair => pair.gold.entity === one.gold.entity);
    tally.shared++;
  }
  return wrong;
}

const linkF1 = ({ gold, linked, right }: Counts): number => f1(right, linked, gold);

const bCubed = ({ precision, recall, shared }: Tally): number =>
  f1((2 * precision * recall) / (precision + recall || 1), shared, shared);

function rowsOf(mine: Tally, plain: Tally): EvalRow[] {
  const sum = (tally: Tally): Counts =>
    [...tally.forms.values()].reduce(
      (all, one) => ({ gold: all.gold + one.gold, linked: all.linked + one.linked, right: all.right + one.right }),
      { gold: 0, linked: 0, right: 0 },
    );
  const rows: EvalRow[] = [];
  for (const [name, counts, base] of [
    ...FORMS.map(form => [form, mine.forms.get(form)!, plain.forms.get(form)!] as const),
    ['all', sum(mine), sum(plain)] as const,
  ]) {
    rows.push({ measure: `${name}: links F1`, ours: linkF1(counts), baseline: linkF1(base), n: counts.gold });
    rows.push({
      measure: `${name}: links precision`,
      ours: percent(counts.right, counts.linked),
      baseline: percent(base.right, base.linked),
      n: counts.linked,
    });
    rows.push({
      measure: `${name}: links recall`,
      ours: percent(counts.right, counts.gold),
      baseline: percent(base.right, base.gold),
      n: counts.gold,
    });
  }
  rows.push({ measure: 'B-cubed over shared mentions', ours: bCubed(mine), baseline: bCubed(plain), n: mine.shared });
  return rows;
}

export const task: EvalTask = {
  id: 'coreference',
  about: 'who pronouns, descriptions and names take up again, on GUM (dev and train)',
  run(options: EvalOptions): Promise<TaskResult> {
    const mine = newTally();
    const plain = newTally();
    const misses: string[] = [];
    for (const file of ['en_gum-ud-dev.conllu', 'en_gum-ud-train.rebuilt.conllu']) {
      const source = readFileSync(path.join(options.data, 'ud-gum-free', file), 'utf8');
      for (const document of readDocuments(parseConllu(source))) {
        const doc = analyse(articleOf(document.id, document.text));
        const gold = goldMentions(document);
        const system = align(gold, ours(doc));
        const wrong = count(mine, gold, system);
        count(plain, gold, align(gold, nearestName(doc, gold)));
        if (options.misses)
          for (const mention of wrong)
            misses.push(
              `${document.id} ${mention.form} ${mention.entity}: ${document.text.slice(mention.start, mention.end)}  [${document.text
                .slice(Math.max(0, mention.start - 70), mention.end + 30)
                .replace(/\n/g, ' / ')}]  ours: ${system.get(mention) ?? '–'}`,
            );
      }
    }
    return Promise.resolve({
      rows: rowsOf(mine, plain),
      baseline: 'the nearest name before that fits in kind; names by equal words',
      ...(options.misses ? { misses } : {}),
    });
  },
};
