/**
 * How sentences call the persons who speak in them. In: statements, and who the persons are. Out: places where a reader may not know
 * whom a pronoun or a name means; whether the sentence says it itself; and names that stand alone.
 */
import type { StatementRecord } from '../model/record.ts';
import type { Span } from '../model/span.ts';
import { lastName, type Persons, RANKS } from './brief-persons.ts';
import { CALENDAR, set } from './brief-words.ts';

/** How a sentence calls who speaks in it: by a pronoun, the family name alone, or the whole name. */
export interface Call extends Span {
  readonly person: string;
  readonly name: string;
  readonly by: 'pronoun' | 'surname' | 'name';
}

const PERSONAL = /^(?:he|she)$/i;

const TOKEN = /\p{L}[\p{L}\p{M}’'-]*|[^\s\p{L}]/gu;
export const PARTICLE = set('al el de von van bin ben');

/** Capital words with none beside them: no first name, no title, and no bracket. */
export function namesAlone(text: string): string[] {
  const tokens = text.replace(/\[[^\]]*\]/g, ']').match(TOKEN) ?? [];
  const isCapital = (word = ''): boolean => /^\p{Lu}/u.test(word) || PARTICLE.has(word.split('-')[0]!);
  return tokens
    .filter((word, i) => {
      const before = tokens[i - 1] ?? '';
      return isCapital(word) && !isCapital(before) && !isCapital(tokens[i + 1]) && before !== ']';
    })
    .map(word => word.replace(/[’']s?$/, ''));
}

/** A word of what somebody is, before the name: "the spokesman Mara Velin", "Minister Mara Velin". */
const WORD_BEFORE = /([\p{L}.-]+)(,?) +$/u;
const NO_OFFICE = set(
  'said says told added adds by as and or to with for from of that but while when quoted quotes according warned wrote noted in on at the a an',
);
/** "Mara Velin, head of the council", "Mara Velin of the council"; not "Mara Velin, said". */
const DESCRIBED_BEHIND =
  /^(?:, (?!(?:said|says|told|who (?:said|was also)|and|but|in|on|at|speaking|adding|while|when|after|before|as|asked|quoting|citing|whose|which|also|too)\b)(?:the |an? )?[\p{L}’'.-]+ |, [\p{Lu}]| (?:of|from|with) (?:the )?\p{Lu}| \()/u;

/** Whether the sentence itself tells who it is that it calls by a name. */
export function isDescribed(text: string, sentence: Span, { start, end, by, name }: Call): boolean {
  if (by === 'pronoun') return false;
  const [, word = '', comma] = text.slice(sentence.start, start).match(WORD_BEFORE) ?? [];
  const before = word.toLowerCase().replace(/\.$/, '');
  const isOffice =
    before !== '' && ![NO_OFFICE, RANKS, CALENDAR].some(list => list.has(before)) && !name.includes(word);
  // Before a family name alone a title has a capital: "Minister Velin".
  if (isOffice && (by === 'name' || (!comma && /^\p{Lu}/u.test(word)))) return true;
  return DESCRIBED_BEHIND.test(text.slice(end, sentence.end));
}

/** Calls of persons by the record's statements, where a reader may not know whom they mean. */
export function callsOf(statements: readonly StatementRecord[], persons: Persons): Map<string, Call[]> {
  const found = new Map<string, Call[]>();
  for (const { speaker, evidence, alsoIn = [] } of statements) {
    if (typeof speaker !== 'string') continue;
    for (const { article, start, quote, parts = [] } of [...evidence, ...alsoIn]) {
      const name = persons.nameIn(speaker, article);
      if (name === undefined) break;
      for (const part of parts) {
        if (part.part !== 'source') continue;
        const words = quote.slice(part.start - start, part.end - start);
        const by = callIn(words, name);
        if (!by) continue;
        const list = found.get(article) ?? [];
        if (list.length === 0) found.set(article, list);
        list.push({ start: part.start, end: part.end, person: speaker, name, by });
      }
    }
  }
  for (const list of found.values()) list.sort((a, b) => a.start - b.start);
  return found;
}

function callIn(words: string, name: string): Call['by'] | undefined {
  if (PERSONAL.test(words)) return 'pronoun';
  if (words === lastName(name)) return 'surname';
  const own = words.split(' ').filter(word => !RANKS.has(word.toLowerCase().replace('.', '')));
  // "El Velin" of "Mara el Velin".
  if (own.length < name.split(' ').length && name.toLowerCase().endsWith(` ${words.toLowerCase()}`)) return 'surname';
  // "President Velin": a title, which is no part of the name.
  if (own.length > 1 && own[0]!.toLowerCase() !== name.split(' ')[0]!.toLowerCase()) return undefined;
  const isName = /^\p{Lu}/u.test(words) && !/[,()]/.test(words) && own.length <= name.split(' ').length;
  return isName && words.endsWith(lastName(name)) ? 'name' : undefined;
}
