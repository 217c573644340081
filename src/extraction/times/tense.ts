/**
 * The tense in which a time is spoken of: from the words that govern it in the parse.
 * In: Doc tokens and the place of the time expression. Out: past, present, future, or nothing known.
 */
import type { Token } from '../../model/doc.ts';
import type { Tense } from './resolve-time.ts';

/** Modals that place the verb ahead of the speaker's, or the reported speaker's, now. */
const AHEAD = new Set([
  'will',
  "'ll",
  'wo',
  'shall',
  'would',
  "'d",
  'may',
  'might',
  'can',
  'could',
  'should',
  'must',
  'ca',
]);
/** Participles that announce: "talks scheduled for Monday". */
const ANNOUNCING = /^(?:schedule|plan|expect|due|slate|set|plan|propose|intend|anticipate|book|bind)/;
/** Words before the expression that point ahead or back whatever the verb says. */
const POINTS_AHEAD = new Set(['until', 'till', 'by']);
const POINTS_BACK = new Set(['since']);
/** A climb longer than this has left the clause; bounds the cost as well. */
const MAX_CLIMB = 12;

export interface TenseReader {
  readonly tokens: readonly Token[];
  /** Function words hanging on each head: auxiliaries, marks, cases. */
  readonly helpers: ReadonlyMap<number, readonly Token[]>;
}

export function makeTenseReader(tokens: readonly Token[]): TenseReader {
  const helpers = new Map<number, Token[]>();
  for (const token of tokens) {
    if (token.head < 0 || !/^(?:aux|cop|mark|case)/.test(token.deprel)) continue;
    const list = helpers.get(token.head);
    if (list) list.push(token);
    else helpers.set(token.head, [token]);
  }
  return { tokens, helpers };
}

/** Tense of one predicate from its tag and helpers; undefined where it says nothing (then the climb goes on). */
function tenseOf(reader: TenseReader, verb: Token): Tense | undefined {
  const helpers = reader.helpers.get(verb.index) ?? [];
  const auxiliaries = helpers.filter(h => h.deprel.startsWith('aux') || h.deprel === 'cop');
  const modal = auxiliaries.find(a => AHEAD.has(a.norm) && a.tag !== 'VBD' && a.deprel !== 'cop');
  const perfect = auxiliaries.some(a => /^(?:have|has|had|having|'ve)$/.test(a.norm));
  if (modal) return perfect ? 'past' : 'future';
  if (perfect) return 'past';
  const infinitive =
    helpers.some(h => h.deprel === 'mark' && h.norm === 'to') && (verb.tag === 'VB' || verb.tag === undefined);
  if (infinitive) return 'future';
  if (auxiliaries.some(a => a.tag === 'VBD' || /^(?:was|were|did)$/.test(a.norm))) {
    return ANNOUNCING.test(verb.norm) ? 'future' : 'past';
  }
  if (auxiliaries.length > 0) {
    if (verb.tag === 'VBG' || ANNOUNCING.test(verb.norm)) return 'future'; // "is meeting Monday", "is expected Monday"
    return 'present';
  }
  if (verb.tag === 'VBD') return 'past';
  if (verb.tag === 'VBN') return ANNOUNCING.test(verb.norm) ? 'future' : 'past';
  if (verb.tag === 'VBZ' || verb.tag === 'VBP') return 'present';
  return undefined;
}

/** Tokens `first` to `last` (half-open) are the expression. */
export function findTense(reader: TenseReader, first: number, last: number): Tense | undefined {
  const { tokens } = reader;
  if (first >= last) return undefined;
  const before = tokens[first - 1];
  if (before && before.sentence === tokens[first]!.sentence) {
    if (POINTS_AHEAD.has(before.norm)) return 'future';
    if (POINTS_BACK.has(before.norm)) return 'past';
    if (before.norm === 'of' && tokens[first - 2]?.norm === 'ahead') return 'future';
  }
  let at = tokens.slice(first, last).find(t => t.head < first || t.head >= last);
  const starting = at;
  for (let steps = 0; at && steps < MAX_CLIMB; steps++) {
    const predicate =
      at !== starting &&
      (at.pos === 'VERB' || at.pos === 'AUX' || (reader.helpers.get(at.index) ?? []).some(h => h.deprel === 'cop'));
    const tense: Tense | undefined = predicate ? tenseOf(reader, at) : undefined;
    if (tense) return tense;
    // "the meeting planned for Monday": a participle before the time in the noun phrase is its own predicate, and was met on the climb
    at = at.head < 0 ? undefined : tokens[at.head];
  }
  return undefined;
}
