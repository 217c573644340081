/**
 * Which actors of different articles are one: only those with an equal full name, or one that a list knows (gazetteer or
 * the dossier's own names). A pure function of the mention, so that no order of reading can change it.
 * Precision first: what is not sure stays local to its article and its copies.
 */
import type { JoiningWords } from '../knowledge/joining.ts';
import type { ActorForm, ActorMention } from '../model/mentions.ts';
import { makeId } from './ids.ts';
import { Passages } from './passages.ts';

/** Case, accents, apostrophes and the kind of space or dash aside. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[\s\u2010-\u2015-]+/gu, ' ')
    .replace(/^the /, '')
    .trim();

/** A part of a person's name that is more than an initial. */
const isNamePart = (part: string): boolean => part.replace(/[.']/g, '').length > 1;

const BODIES: ReadonlySet<string> = new Set(['state', 'government', 'organization', 'coalition']);

/** The id of an actor that a list knows, the same in every article. */
export const knownActorId = (entry: string): string => makeId('a', `known ${entry}`);

/** The name that joins this actor across articles, or undefined where it stays local. */
export function joinKey(actor: ActorMention, words: JoiningWords): string | undefined {
  // Kind aside: a list's entry is one actor, whatever an article takes it for.
  if (actor.known) return `known ${actor.known}`;
  const parts = foldName(actor.name).split(' ').filter(Boolean);
  if (actor.kind === 'person') {
    const named = parts.findIndex(part => !words.courtesyTitles.has(part.replace(/\.$/, '')));
    const own = named < 0 ? [] : parts.slice(named);
    return own.filter(isNamePart).length >= 2 ? `person ${own.join(' ')}` : undefined;
  }
  if (!BODIES.has(actor.kind)) return undefined;
  const isGeneric = (part: string): boolean =>
    words.genericBodies.has(part) || words.genericBodies.has(part.replace(/'s?$/, ''));
  // Not the kind: whether a body is a state or an organisation is a reading that may differ between articles.
  return parts.every(isGeneric) ? undefined : `body ${parts.join(' ')}`;
}

/**
 * Ids of an article's actors by their keys. One that no list knows is local to the passage that names it first (passages.ts), so that
 * copies of an article share it; of several of one name there, the first, the second …
 */
export function actorIds(
  article: string,
  text: string,
  actors: readonly ActorMention[],
  words: JoiningWords,
): ReadonlyMap<string, string> {
  const passages = new Passages(text);
  const taken = new Map<string, number>();
  return new Map(
    actors.map(actor => {
      const key = joinKey(actor, words);
      if (key) return [actor.key, makeId('a', key)];
      const start = namingOf(actor)?.start ?? actor.roles[0]?.evidence.start;
      const scope = start === undefined ? article : passages.around(start);
      const local = `${scope} ${actor.kind} ${foldName(actor.name)}`;
      const before = taken.get(local) ?? 0;
      taken.set(local, before + 1);
      return [actor.key, makeId('a', 'local', local, before)];
    }),
  );
}

/** The place that names the actor first; a description or pronoun only where nothing names it. */
export function namingOf({ forms }: ActorMention): ActorForm | undefined {
  const named = forms.filter(({ form }) => form === 'name' || form === 'short');
  return [...(named.length > 0 ? named : forms)].sort((a, b) => a.start - b.start)[0];
}
