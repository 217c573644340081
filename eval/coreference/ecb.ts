/**
 * ECB+ (Cybulska & Vossen 2014) as gold: event mentions and their chains over the documents of a sub-topic (`1_10ecb.xml` and
 * `1_10ecbplus.xml` are two sub-topics of topic 1). Only the sentences that its annotators checked are read. In: the folder.
 * Out: sub-topics, each with its documents' checked sentences as text and the mentions in them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Span } from '../../src/model/span.ts';

export interface EcbMention {
  /** Tag of the annotation: ACTION_OCCURRENCE, HUMAN_PART_PER, LOC_GEO, TIME_DATE … */
  readonly tag: string;
  /** The words, each with its place in the document's text. */
  readonly words: readonly Span[];
  readonly chain: string;
}

export interface EcbDocument {
  readonly name: string;
  readonly text: string;
  readonly events: readonly EcbMention[];
  /** People, places and times. */
  readonly others: readonly EcbMention[];
}

export interface SubTopic {
  readonly name: string;
  readonly documents: readonly EcbDocument[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (text: string): string => text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name]!);

const attribute = (tag: string, name: string): string | undefined => tag.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1];

/** Text of the checked sentences, one a line, and where each token of the file lies in it. */
function readText(xml: string, checked: ReadonlySet<string>): { text: string; at: Map<string, Span> } {
  let text = '';
  let sentence = '';
  const at = new Map<string, Span>();
  for (const [, head = '', body = ''] of xml.matchAll(/<token ([^>]*)>([^<]*)<\/token>/g)) {
    const own = attribute(head, 'sentence') ?? '';
    if (!checked.has(own)) continue;
    const word = plain(body).replace(/^(?:``|'')$/, '"');
    if (text !== '') text += own !== sentence ? '\n\n' : /^(?:[.,;:!?%)]|'s|'|n't)$/.test(word) ? '' : ' ';
    sentence = own;
    at.set(attribute(head, 't_id')!, { start: text.length, end: text.length + word.length });
    text += word;
  }
  return { text, at };
}

function readChains(xml: string): Map<string, string> {
  const chains = new Map<string, string>();
  for (const [, kind = '', head = '', body = ''] of xml.matchAll(
    /<(CROSS_DOC_COREF|INTRA_DOC_COREF) ([^>]*)>([\s\S]*?)<\/\1>/g,
  )) {
    const id = kind === 'CROSS_DOC_COREF' ? attribute(head, 'note') : `intra-${attribute(head, 'r_id')}`;
    for (const [source] of body.matchAll(/<source [^>]*>/g)) chains.set(attribute(source, 'm_id')!, id!);
  }
  return chains;
}

function readDocument(name: string, xml: string, checked: ReadonlySet<string>): EcbDocument {
  const { text, at } = readText(xml, checked);
  const chains = readChains(xml);
  const mentions: EcbMention[] = [];
  for (const [, tag = '', head = '', body = ''] of xml.matchAll(/<([A-Z_]+) (m_id="[^>]*[^/])>([\s\S]*?)<\/\1>/g)) {
    const words = [...body.matchAll(/<token_anchor t_id="(\d+)"/g)].flatMap(([, id]) => at.get(id!) ?? []);
    const id = attribute(head, 'm_id')!;
    if (words.length > 0) mentions.push({ tag, words, chain: chains.get(id) ?? `${name}-${id}` });
  }
  const isEvent = ({ tag }: EcbMention): boolean => /^(?:NEG_)?ACTION_/.test(tag);
  return { name, text, events: mentions.filter(isEvent), others: mentions.filter(mention => !isEvent(mention)) };
}

/** The sub-topics of the topics whose number `wanted` takes, in the order of their names. */
export function readEcb(folder: string, wanted: (topic: number) => boolean): SubTopic[] {
  const checked = new Map<string, Set<string>>();
  for (const line of readFileSync(path.join(folder, 'ECBplus_coreference_sentences.csv'), 'utf8').split(/\r?\n/)) {
    const [topic, file, sentence] = line.split(',');
    if (!sentence) continue;
    const name = `${topic}_${file}`;
    checked.set(name, (checked.get(name) ?? new Set()).add(sentence));
  }
  const topics = readdirSync(folder).filter(name => /^\d+$/.test(name) && wanted(Number(name)));
  return topics
    .sort((a, b) => Number(a) - Number(b))
    .flatMap(topic => {
      const files = readdirSync(path.join(folder, topic)).sort();
      return ['ecb', 'ecbplus'].map(kind => ({
        name: `${topic} ${kind}`,
        documents: files
          .filter(file => file.endsWith(`${kind}.xml`))
          .map(file => [file.replace(/\.xml$/, ''), file] as const)
          .filter(([name]) => checked.has(name))
          .map(([name, file]) =>
            readDocument(name, readFileSync(path.join(folder, topic, file), 'utf8'), checked.get(name)!),
          ),
      }));
    });
}
