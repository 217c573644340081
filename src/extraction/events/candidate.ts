/** An event as one verb or noun tells it, before it becomes a mention. */
import type { EventType } from '../../knowledge/event-types.ts';
import type { EventStatus } from '../../model/moves.ts';
import type { Range } from '../statements/tree.ts';
import type { Participants } from './participants.ts';
import type { Place } from './places.ts';

export interface Candidate {
  readonly type: EventType;
  readonly by: 'verb' | 'noun';
  /** The verb or noun itself. */
  readonly trigger: number;
  /** Predicate of the clause it stands in; two nouns of one clause and kind are one event. */
  readonly clause: number;
  readonly status: EventStatus;
  readonly participants: Participants;
  readonly time?: number;
  /** A time that another mention of the event gives. */
  readonly elsewhere?: number;
  readonly place?: Place;
  /** Whether the words take it as given, or somebody said that they did it: it is then nobody's claim. */
  readonly given?: boolean;
  /** Whether it is told as somebody's word: "reports of attacks". */
  readonly reported?: boolean;
  readonly statement?: number;
  /** Whether the words have no side, time or place: kept only where it stands for an event told before. */
  readonly bare?: boolean;
  /** Whether it tells how talks go, which are those of the article. */
  readonly course?: boolean;
  /** The event told before that it stands for. */
  readonly main?: Candidate;
  /** The pact that a verb tells of: "reached an agreement". */
  readonly pact?: number;
  readonly range: Range;
  readonly label: Range;
}

/** Kinds in which sides are in touch with each other. */
export const CONTACT: ReadonlySet<string> = new Set(['meeting', 'call', 'visit', 'talks']);
