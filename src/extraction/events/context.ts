/**
 * What the event rules look up again and again, made once an article. In: a Reading. Out: clauses by predicate, times and names by token,
 * the actor at a token. Linear time.
 */
import { type EventLexicon, eventLexicon, type StatusGroup } from '../../knowledge/event-types.ts';
import { gazetteer } from '../../knowledge/gazetteer.ts';
import type { NameMention, Token } from '../../model/doc.ts';
import type { ActorMention, Speaker } from '../../model/mentions.ts';
import { wordFact } from '../../text/word-facts.ts';
import { askedIn } from '../asked.ts';
import { AtToken } from '../at-token.ts';
import { clausesByToken } from '../clauses/clause-at.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import type { Reading } from '../reading.ts';
import { EventMarks } from './marks.ts';

export interface Context {
  readonly reading: Reading;
  readonly tokens: readonly Token[];
  readonly lexicon: EventLexicon;
  readonly clauseAt: AtToken<Clause>;
  /** Index of the time that covers a token. */
  readonly timeAt: AtToken<number>;
  readonly nameAt: AtToken<NameMention>;
  readonly actorByKey: ReadonlyMap<string, ActorMention>;
  /** The actor at a token; a nationality ("Kenyan") counts as its state. */
  actorOf(token: number): Speaker | undefined;
  /** Filled when first asked for: the groups of a verb (cue-words.ts), the tokens below a verb and below a noun (when-where.ts). */
  readonly groups: AtToken<ReadonlySet<StatusGroup>>;
  readonly ownOfVerb: AtToken<readonly number[]>;
  readonly ownOfNoun: AtToken<readonly number[]>;
  /** By token, what the rules look for (marks.ts). */
  readonly marks: EventMarks;
  /** Whether a token is only asked. */
  asked(token: number): boolean;
}

export function makeContext(reading: Reading): Context {
  const { tokens, names } = reading.doc;
  const nameAt = new AtToken<NameMention>(tokens.length);
  for (const name of names) for (let i = name.first; i < name.last; i++) nameAt.set(i, name);
  const clauseAt = clausesByToken(reading);
  let byKnown: ReadonlyMap<string, string> | undefined;
  const stateAt = (token: number): Speaker | undefined => {
    const name = nameAt.get(token);
    // a people of several states ("Kurdish fighters") is no state's
    if ((name?.kind !== 'nationality' && name?.kind !== 'state') || !name.known || name.known.startsWith('state/x'))
      return undefined;
    byKnown ??= new Map(reading.actors.filter(a => a.known).map(a => [a.known!, a.key]));
    const key = byKnown.get(name.known);
    if (key) return { actor: key };
    const state = gazetteer().entries.get(name.known)?.name;
    return state ? { described: state } : undefined;
  };
  return {
    reading,
    tokens,
    actorByKey: new Map(reading.actors.map(actor => [actor.key, actor])),
    actorOf(token) {
      const who = reading.actorOf(token) ?? stateAt(token);
      return who && !isOpposed(tokens, token) && !isOfKin(tokens, token) ? who : undefined;
    },
    lexicon: eventLexicon(),
    clauseAt,
    timeAt: findTimesAt(reading),
    nameAt,
    groups: new AtToken(tokens.length),
    ownOfVerb: new AtToken(tokens.length),
    ownOfNoun: new AtToken(tokens.length),
    marks: new EventMarks(tokens),
    asked: askedIn(reading),
  };
}

function findTimesAt({ doc: { tokens }, times }: Reading): AtToken<number> {
  const timeAt = new AtToken<number>(tokens.length);
  const order = times.map((_, i) => i).sort((a, b) => times[a]!.start - times[b]!.start);
  let next = 0;
  for (const index of order) {
    const time = times[index]!;
    while (next < tokens.length && tokens[next]!.end <= time.start) next++;
    for (let i = next; i < tokens.length && tokens[i]!.start < time.end; i++) timeAt.set(i, index);
  }
  return timeAt;
}

/** A token that a nationality or state is written at, by its word in lower case. */
export function stateWordAt({ reading, tokens }: Context, word: string): number | undefined {
  let at: number | undefined;
  for (const { kind, first } of reading.doc.names)
    if ((kind === 'nationality' || kind === 'state') && tokens[first]!.norm === word) at = first;
  return at;
}

const opposes = wordFact(({ norm }) => /^(?:counter|anti|pro)-?$/.test(norm));

/** "the Counter Norland Coalition", "anti-Norland fighters": against whom, not who. */
function isOpposed(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text === '-' ? tokens[at - 2] : tokens[at - 1];
  return before !== undefined && opposes(before);
}

let states: ReadonlySet<string> | undefined;

const KIN =
  /^(?:sons?|daughters?|wife|husband|brothers?|sisters?|father|mother|nephew|niece|cousin|uncle|aunt|widow|family)$/;
/** Words of a title or name before its "'s". */
const OWNER = 4;

/** "the president's son-in-law": whose kin somebody is, and not there themselves. */
function isOfKin(tokens: readonly Token[], at: number): boolean {
  const { sentence } = tokens[at]!;
  for (let i = at + 1; i <= at + OWNER && i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.sentence !== sentence) return false;
    if (isOwnerMark(token.text)) return KIN.test(tokens[i + 1]?.norm ?? '') || KIN.test(tokens[i + 2]?.norm ?? '');
    if (token.pos !== 'PROPN' && token.pos !== 'NOUN' && token.pos !== 'ADJ') return false;
  }
  return false;
}

/** "'s", or the mark alone behind a plural. */
export const isOwnerMark = (text: string): boolean =>
  text.length <= 2 && (text[0] === "'" || text[0] === '’') && (text.length === 1 || text[1] === 's');

/** Names of the gazetteer's states, as actorOf gives them for a nationality. */
export function stateNames(): ReadonlySet<string> {
  states ??= new Set([...gazetteer().entries].filter(([id]) => id.startsWith('state/')).map(([, entry]) => entry.name));
  return states;
}

export const isPlaceName = (name: NameMention | undefined): boolean =>
  name !== undefined && (name.kind === 'place' || name.kind === 'state' || name.kind === 'facility');
