/**
 * Where a phrase says that something is. In: context, the head of the phrase. Out: the name of the place, also of one that stands behind a
 * word of its kind ("the village of Busia") or of its people ("the Kenyan capital").
 */
import { wantedClasses } from '../../knowledge/event-classes.ts';
import { gazetteer } from '../../knowledge/gazetteer.ts';
import type { NameMention } from '../../model/doc.ts';
import { oneLine } from '../../text/one-line.ts';
import { caseOf } from '../clauses/read-clauses.ts';
import { relationOf } from '../statements/tree.ts';
import { isOfClass } from './classes.ts';
import { type Context, isPlaceName } from './context.ts';

const LOCALES = wantedClasses('locale', 'target');

export interface Place {
  readonly name: string;
}

/** "north of Busia" is outside it; "in the north of Kenya" is inside. */
const DIRECTION = /^(?:north|south|east|west|(?:north|south)-?(?:east|west))$/;

/** The place that a phrase names: the head itself, or of a city's district: "a suburb of Damascus", "a Munich hotel". */
export function placeIn(context: Context, head: number, depth = 0): Place | undefined {
  const { nameAt, tokens, reading } = context;
  if (context.timeAt.has(head)) return undefined; // "in August" is no place
  const own = nameAt.get(head);
  if (own && isWhere(context, own)) return named(context, own);
  if (depth > 2 || !isOfClass(context, head, LOCALES)) return undefined;
  if (DIRECTION.test(tokens[head]!.norm) && tokens[head - 1]?.norm !== 'the') return undefined;
  // "the village of Busia": also where the name is in no list
  const called = reading.tree
    .children(head)
    .find(c => c > head && tokens[c]!.pos === 'PROPN' && caseOf(reading.tree, c) === 'of');
  const call = called === undefined ? undefined : nameAt.get(called);
  if (
    call &&
    (isPlaceName(call) ||
      /^(?:town|village|city|district|suburb|hamlet|port|region|province|neighbou?rhood|quarter)$/.test(
        tokens[head]!.norm,
      ))
  )
    return named(context, call);
  const people = head - 1;
  if (/^(?:people|peoples|population)$/.test(tokens[head]!.norm)) return undefined;
  if (nameAt.get(people)?.kind === 'nationality' && tokens[people]!.pos === 'ADJ' && tokens[people]!.head === head)
    return placeOfPeople(context, people, head);
  for (const child of reading.tree.children(head)) {
    const relation = relationOf(tokens[child]!);
    const name = nameAt.get(child);
    if (
      (relation === 'compound' ||
        relation === 'flat' ||
        relation === 'appos' ||
        tokens[child]!.deprel === 'nmod:poss') && // "Odesa's port"
      isPlaceName(name)
    )
      return named(context, name!);
    if (relation === 'nmod' && child > head && /^(?:of|in)$/.test(caseOf(reading.tree, child))) {
      const inner = name && isWhere(context, name) ? named(context, name) : placeIn(context, child, depth + 1);
      if (inner) return inner;
    }
  }
  return undefined;
}

/** "the Kenyan capital" is a place by that name; "a Kenyan town" is any, and all that is known is the country. */
function placeOfPeople({ reading, tokens, nameAt }: Context, people: number, head: number): Place | undefined {
  if (tokens[head]!.norm === 'capital')
    return { name: reading.doc.article.text.slice(tokens[people]!.start, tokens[head]!.end) };
  const state = gazetteer().entries.get(nameAt.get(people)!.known ?? '');
  return state && { name: state.name };
}

/** "the Oslo meeting", "the Munich peace talks": a city right before the noun and its adjectives, and no other side's ("Oslo's"). */
export function placeBefore({ reading, tokens, nameAt, timeAt }: Context, noun: number): Place | undefined {
  let at = noun - 1;
  while (
    /^(?:peace|nuclear|security|climate|trade|border|donor|donors|ministerial|emergency)$/.test(tokens[at]?.norm ?? '')
  )
    at--;
  const name = nameAt.get(at);
  const cities = name?.kind === 'place' && name.last === at + 1 && !timeAt.has(at) && tokens[at]!.pos === 'PROPN';
  if (!cities || tokens[name.first - 1]?.text === '-' || /^(?:of|and|in)$/.test(tokens[name.first - 1]?.norm ?? '')) return undefined; // biome-ignore format: one thought
  return gazetteer().entries.has(`place/${named({ reading } as Context, name).name}`) ||
    name.known?.startsWith('place/')
    ? named({ reading } as Context, name)
    : undefined;
}

export function named(context: Context, name: NameMention): Place {
  return { name: oneLine(context.reading.doc.article.text.slice(name.start, name.end)) };
}

/** A place, or a seat or city that stands for who sits there, too: "at the Kremlin", "in Brussels". */
export const isWhere = (context: Context, name: NameMention): boolean =>
  isPlaceName(name) ||
  name.known?.startsWith('seat/') === true ||
  (name.kind === 'organization' && gazetteer().entries.has(`place/${named(context, name).name}`));
