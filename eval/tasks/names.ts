/**
 * Names against CrossNER politics (BIO) and re3d (spans): people, organisations, places and states; overlap and exact F1.
 * In: the folder of gold data. Out: rows. Nothing here changes what the product does.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gazetteer } from '../../src/knowledge/gazetteer.ts';
import type { Article } from '../../src/model/article.ts';
import type { NameMention } from '../../src/model/doc.ts';
import { analyse } from '../../src/nlp/analyse.ts';
import { makeAtoms } from '../../src/nlp/names/atoms.ts';
import { findNames } from '../../src/nlp/names/find-names.ts';
import { matchGazetteer } from '../../src/nlp/names/match-gazetteer.ts';
import { type EvalOptions, type EvalRow, type EvalTask, f1, percent, type TaskResult } from '../task.ts';

type Kind = 'person' | 'organization' | 'place';
interface Item {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
}
/** A state is a place to one corpus and, where it acts, an organisation to the other: it counts as either. */
interface Predicted extends Item {
  readonly also?: Kind;
}
interface GoldText {
  readonly id: string;
  readonly text: string;
  /** To be found. */
  readonly gold: readonly Item[];
  /** Also right when found: what lies inside a gold name, or is annotated on another level. */
  readonly allowed: readonly Item[];
  /** Spans of other kinds (nationality): neither right nor wrong. */
  readonly ignored: readonly { start: number; end: number }[];
}

const KINDS: readonly Kind[] = ['person', 'organization', 'place'];
const OF_MENTION: Partial<Record<NameMention['kind'], Kind>> = {
  person: 'person',
  organization: 'organization',
  media: 'organization',
  state: 'place',
  place: 'place',
  facility: 'place',
};

const BIO: Record<string, Kind> = {
  person: 'person',
  politician: 'person',
  organisation: 'organization',
  politicalparty: 'organization',
  country: 'place',
  location: 'place',
};

function readBio(file: string): GoldText[] {
  const texts: GoldText[] = [];
  for (const [index, block] of readFileSync(file, 'utf8')
    .split(/\n\s*\n/)
    .entries()) {
    let text = '';
    const gold: Item[] = [];
    let open: { start: number; end: number; type: string } | undefined;
    const close = (): void => {
      if (open && BIO[open.type]) gold.push({ start: open.start, end: open.end, kind: BIO[open.type]! });
      open = undefined;
    };
    for (const line of block.split('\n')) {
      const [word = '', label = 'O'] = line.split('\t');
      if (!word) continue;
      // Written together as a writer would, so that the tokenizer meets ordinary text.
      if (text !== '' && !/^[,.;:!?)%]|^['’](?:s|re|ve|ll)?$/.test(word) && !/[([]$/.test(text)) text += ' ';
      const start = text.length;
      text += word;
      if (label.startsWith('B-') || label === 'O') close();
      if (label.startsWith('B-')) open = { start, end: text.length, type: label.slice(2) };
      else if (label.startsWith('I-') && open) open.end = text.length;
    }
    close();
    if (text) texts.push({ id: `${path.basename(file)}:${index + 1}`, text, gold, allowed: gold, ignored: [] });
  }
  return texts;
}

const isName = (words: string): boolean =>
  /(?:^|[\s(-])\p{Lu}[^\s]*$/u.test(words) &&
  !/^(?:I|He|She|It|We|They|You|His|Her|Their|Our|This|That|These|Those)$/.test(words);

const RE3D: Record<string, Kind> = { Person: 'person', Organisation: 'organization', Location: 'place' };

function readJsonLines(file: string): Record<string, unknown>[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line.replace(/^\uFEFF/, '')) as Record<string, unknown>);
}

function readRe3d(root: string): GoldText[] {
  const texts: GoldText[] = [];
  for (const folder of readdirSync(root, { withFileTypes: true }).filter(entry => entry.isDirectory())) {
    const dir = path.join(root, folder.name);
    const entities = readJsonLines(path.join(dir, 'entities.json'));
    for (const document of readJsonLines(path.join(dir, 'documents.json'))) {
      const text = document.text as string;
      const all: Item[] = [];
      const ignored: { start: number; end: number }[] = [];
      for (const entity of entities) {
        if (entity.documentId !== document._id) continue;
        const start = entity.begin as number;
        const end = entity.end as number;
        const kind = RE3D[entity.type as string];
        if (kind) all.push({ start, end, kind });
        else ignored.push({ start, end });
      }
      // Names only, outermost spans: "the rebels", "U.S. forces" and pronouns are annotated too, but their head is no name.
      const named = all.filter(item => isName(text.slice(item.start, item.end)));
      const gold = named.filter(
        item =>
          !all.some(
            other =>
              other !== item &&
              other.start <= item.start &&
              item.end <= other.end &&
              other.end - other.start > item.end - item.start,
          ),
      );
      texts.push({ id: `${folder.name}:${document._id}`, text, gold, allowed: all, ignored });
    }
  }
  return texts;
}

const asArticle = (id: string, text: string): Article => ({
  id,
  language: 'en',
  published: { basis: 'unknown' },
  text,
  posts: [],
  furniture: [],
  credits: [],
});

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;
const same = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start === b.start && a.end === b.end;

interface Counts {
  gold: number;
  found: number;
  predicted: number;
  right: number;
  exact: number;
}
const zero = (): Counts => ({ gold: 0, found: 0, predicted: 0, right: 0, exact: 0 });

function count(into: Map<Kind, Counts>, text: GoldText, predicted: readonly Predicted[], misses?: string[]): void {
  for (const kind of KINDS) {
    const counts = into.get(kind)!;
    const gold = text.gold.filter(item => item.kind === kind);
    const ours = predicted.filter(item => item.kind === kind);
    const near = predicted.filter(item => item.kind === kind || item.also === kind);
    for (const item of gold) {
      counts.gold++;
      if (near.some(other => overlaps(item, other))) counts.found++;
      else
        misses?.push(
          `${text.id} missed ${kind}: ${text.text.slice(item.start, item.end)}  [${text.text.slice(Math.max(0, item.start - 30), item.end + 20)}]  ours: ${predicted
            .filter(o => overlaps(o, item))
            .map(o => `${o.kind} ${text.text.slice(o.start, o.end)}`)
            .join('; ')}`,
        );
      if (ours.some(other => same(item, other))) counts.exact++;
    }
    for (const item of ours) {
      const right = text.allowed.some(
        other => (other.kind === kind || other.kind === item.also) && overlaps(item, other),
      );
      if (!right && text.ignored.some(other => overlaps(item, other))) continue;
      counts.predicted++;
      if (right) counts.right++;
      else
        misses?.push(
          `${text.id} wrong ${kind}: ${text.text.slice(item.start, item.end)}  [${text.text.slice(Math.max(0, item.start - 30), item.end + 20)}]`,
        );
    }
  }
}

function score(counts: Counts): { overlap: number; exact: number } {
  const recall = counts.gold ? counts.found / counts.gold : 0;
  const precision = counts.predicted ? counts.right / counts.predicted : 0;
  const overlap = recall + precision > 0 ? percent(2 * recall * precision, recall + precision) : 0;
  return { overlap, exact: f1(counts.exact, counts.predicted, counts.gold) };
}

/** The baseline: gazetteer matches alone. */
function listed(text: GoldText): Item[] {
  const doc = analyse(asArticle(text.id, text.text));
  const items: Item[] = [];
  for (const sentence of doc.sentences) {
    const { atoms, starts } = makeAtoms(text.text, doc.tokens, sentence.first, sentence.last, false);
    matchGazetteer(gazetteer(), { atoms, starts, shouting: false });
    for (const { match } of atoms) {
      if (!match) continue;
      const nationality = match.form.role !== 'name' && match.form.role !== 'alias' && match.form.role !== 'capital';
      const kind = nationality ? undefined : OF_MENTION[match.form.entry.kind];
      if (kind) items.push({ start: atoms[match.first]!.start, end: atoms[match.last - 1]!.end, kind });
    }
  }
  return items;
}

function measure(name: string, texts: readonly GoldText[], misses: string[] | undefined): EvalRow[] {
  const ours = new Map(KINDS.map(kind => [kind, zero()]));
  const base = new Map(KINDS.map(kind => [kind, zero()]));
  for (const text of texts) {
    const doc = analyse(asArticle(text.id, text.text));
    const items = findNames(doc).flatMap(mention => {
      const kind = OF_MENTION[mention.kind];
      if (!kind) return [];
      const also = mention.kind === 'state' || mention.kind === 'facility' ? { also: 'organization' as Kind } : {};
      return [{ start: mention.start, end: mention.end, kind, ...also }];
    });
    count(ours, text, items, misses);
    count(base, text, listed(text));
  }
  const sum = (map: Map<Kind, Counts>): Counts => {
    const total = zero();
    for (const counts of map.values())
      for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += counts[key];
    return total;
  };
  const rows: EvalRow[] = [];
  for (const [kind, counts, plain] of [
    ...KINDS.map(kind => [kind, ours.get(kind)!, base.get(kind)!] as const),
    ['all', sum(ours), sum(base)] as const,
  ]) {
    const mine = score(counts);
    const its = score(plain);
    rows.push({ measure: `${name}: ${kind}, overlap F1`, ours: mine.overlap, baseline: its.overlap, n: counts.gold });
    rows.push({
      measure: `${name}: ${kind}, overlap precision`,
      ours: percent(counts.right, counts.predicted),
      n: counts.predicted,
    });
    rows.push({
      measure: `${name}: ${kind}, overlap recall`,
      ours: percent(counts.found, counts.gold),
      n: counts.gold,
    });
    rows.push({ measure: `${name}: ${kind}, exact F1`, ours: mine.exact, baseline: its.exact, n: counts.gold });
  }
  return rows;
}

export const task: EvalTask = {
  id: 'names',
  about: 'names of people, organisations, places and states, against CrossNER politics and re3d',
  defaultSplit: 'dev',
  async run(options: EvalOptions): Promise<TaskResult> {
    const misses: string[] | undefined = options.misses ? [] : undefined;
    const split = options.split ?? 'dev';
    const rows = [
      ...measure(`ner-politics ${split}`, readBio(path.join(options.data, 'ner-politics', `${split}.txt`)), misses),
      ...measure('re3d', readRe3d(path.join(options.data, 're3d')), misses),
    ];
    return { rows, baseline: 'the gazetteer alone', ...(misses ? { misses } : {}) };
  },
};
