/**
 * Whom a condition waits for: "will withdraw only after Sweden lifts the sanctions". In: the positions and commitments of an article. Out: the
 * same, those under a condition with the party that is to act, what it is to do, and the issues of both sides of the bargain. Only
 * where the words name somebody as the doer: "unless the sieges are lifted" waits for nobody in particular.
 */

import { sourceNounKind } from '../../knowledge/gazetteer.ts';
import type { Token } from '../../model/doc.ts';
import type { Speaker } from '../../model/mentions.ts';
import type { Awaited, Moves } from '../../model/moves.ts';
import type { Evidence } from '../../model/span.ts';
import { firstFrom } from '../../text/partition-point.ts';
import { wordMark, wordMarks } from '../../text/word-marks.ts';
import { type ClauseAt, clausesAt } from '../clauses/clause-at.ts';
import type { Reading } from '../reading.ts';
import type { Range } from '../statements/tree.ts';

/** Words that open a condition, longest first. "After" alone only tells when; "only after" is asked. */
const OPENERS = [
  ['only', 'on', 'condition', 'that'], ['on', 'condition', 'that'], ['on', 'the', 'condition', 'that'], ['on', 'condition'],
  ['only', 'as', 'soon', 'as'], ['as', 'soon', 'as'], ['in', 'return', 'for'], ['in', 'exchange', 'for'],
  ['only', 'after'], ['only', 'when'], ['only', 'once'], ['only', 'if'], ['not', 'until'],
  ['provided', 'that'], ['provided'], ['providing'], ['unless'], ['until'], ['once'], ['if'], ['assuming'],
] as const; // biome-ignore format: one glance
/** These hold something back only where it is refused before: "will not sign before Sweden withdraws", "will fight until". */
const AFTER_REFUSAL = new Set(['until', 'before']);
const NEGATIONS = /^(?:not|n't|never|no|nor|neither|cannot|refuse[sd]?|reject(?:s|ed)?|only)$/;
/** Words of one condition; longer ones are run-on sentences. */
const LONGEST = 40;
/** Words between the opener and the doer of a noun: "after Sweden's full withdrawal". */
const NEAR = 3;
const DEED = /(?:al|tion|sion|ment|ance|ence|release|return|end|halt|pause|lifting|ing|exit|recognition)$/;
const ISSUES = 2;
/** What acts for the party whose name stands before it: "Norwegian forces", "Norway's troops". */
const ACTS_FOR = /^(?:force|troop|soldier|army|military|navy|militia|fighter|government|authority|official|leader|leadership|negotiator|delegation|parliament|side|administration|regime)s?$/; // biome-ignore format: one glance
/** Words of somebody described. */
const LONGEST_DESCRIPTION = 6;
/** What is held back ends before these. */
const LOOSE_END = /(?:[\s,;:.–—-]|\b(?:but|and|or|only|even|that|then)$)+$/;

interface Place extends Range {
  /** Words of the opener. */
  readonly opener: number;
}

/** What may be held back: its words as the record has them, and where they stand. */
type Held = { readonly evidence: Evidence; readonly text: string };

const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.norm ?? '';

/** Most words open none. */
const FIRST_WORDS: ReadonlySet<string> = new Set(OPENERS.map(([word]) => word));

const CAN_OPEN = wordMark(({ norm }) => norm === 'before' || FIRST_WORDS.has(norm));

function openerAt(tokens: readonly Token[], at: number): readonly string[] | undefined {
  if (!FIRST_WORDS.has(wordAt(tokens, at))) return undefined;
  return OPENERS.find(words => words.every((word, i) => wordAt(tokens, at + i) === word));
}

class AwaitedFinder {
  private readonly reading: Reading;
  private readonly tokens: readonly Token[];
  private readonly clauseAt: ClauseAt;

  constructor(reading: Reading) {
    this.reading = reading;
    this.tokens = reading.doc.tokens;
    this.clauseAt = clausesAt(reading);
  }

  /** Whether what stands before in the sentence refuses: then "until" and "before" ask for something. */
  private refused(from: number, at: number): boolean {
    for (let i = from; i < at; i++) if (NEGATIONS.test(wordAt(this.tokens, i))) return true;
    return false;
  }

  /** The condition of a mention: inside its evidence, or right behind it. */
  private placeOf({ start, end }: Evidence): Place | undefined {
    const first = firstFrom(this.tokens, start);
    const sentence = this.reading.doc.sentences[this.tokens[first]?.sentence ?? -1];
    if (!sentence) return undefined;
    const behind = firstFrom(this.tokens, end);
    const limit = Math.min(behind + 1, sentence.last - 1);
    const marks = wordMarks(this.tokens);
    for (let at = first; at <= limit; at++) {
      if (!(marks[at]! & CAN_OPEN)) continue;
      const before = wordAt(this.tokens, at) === 'before' ? (['before'] as const) : undefined;
      const words = openerAt(this.tokens, at) ?? before;
      if (!words) continue;
      const [only] = words;
      if (AFTER_REFUSAL.has(only!) && !this.refused(first, at)) continue;
      // "Even if", "as if", "what if": nothing is asked.
      if (/^(?:even|as|what|whether)$/.test(wordAt(this.tokens, at - 1)) && only !== 'soon') continue;
      return { first: at, last: Math.min(sentence.last - 1, at + LONGEST), opener: words.length };
    }
    return undefined;
  }

  /** The first clause of the condition whose doer somebody is; `head` is the token that it hangs on. */
  private doerIn({
    first,
    last,
    opener,
  }: Place): { readonly who: Speaker; readonly of?: string; readonly range: Range; readonly head: number } | undefined {
    const { actorOf, tree } = this.reading;
    for (let at = first + opener; at <= last; at++) {
      const clause = this.clauseAt(at);
      if (!clause) continue;
      const subject = clause.subject;
      // What hangs beside the condition is another sentence's: ", its minister said".
      if (subject === undefined || subject < first || subject > last) return undefined;
      const who = this.actorAt(subject);
      // "Stops the raids, lifts the sieges and frees the prisoners": all that it is to do.
      let end = clause.range.last;
      for (let next = at + 1; next <= last; next++) {
        const other = this.clauseAt(next);
        if (other?.subject === subject && other.predicate > end) end = other.range.last;
      }
      const head = this.tokens[at]!.head;
      const owner = who && 'described' in who ? this.ownerOf(subject) : undefined;
      const of = owner === undefined ? {} : { of: this.tokens[owner]!.text };
      return who && { who, ...of, range: { first: first + opener, last: Math.min(last, end) }, head };
    }
    for (let at = first + opener; at <= Math.min(last, first + opener + NEAR); at++) {
      const { deprel, head } = this.tokens[at]!;
      if (!/^(?:nmod:poss|amod|compound)$/.test(deprel) || !DEED.test(wordAt(this.tokens, head)) || head > last)
        continue;
      const who = actorOf(at);
      const range = { first: first + opener, last: Math.min(last, tree.extent(head).last) };
      if (who) return { who, range, head: this.tokens[head]!.head };
    }
    return undefined;
  }

  /** Somebody named; a party by its forces; somebody described ("the rebels"). */
  private actorAt(subject: number): Speaker | undefined {
    const { actorOf, tree } = this.reading;
    const known = actorOf(subject);
    if (known) return known;
    const { lemma, pos } = this.tokens[subject]!;
    if (pos !== 'NOUN') return undefined;
    const owner = this.ownerOf(subject);
    const party = owner === undefined ? undefined : actorOf(owner);
    if (party) return party;
    const kind = sourceNounKind(lemma);
    const { first } = tree.extent(subject);
    const acts = owner !== undefined || kind === 'person' || kind === 'body';
    if (!acts || subject - first >= LONGEST_DESCRIPTION) return undefined;
    return { described: this.words({ first, last: subject }) };
  }

  /** The token that names whose forces they are; undefined where nobody's name stands there. */
  private ownerOf(subject: number): number | undefined {
    if (!ACTS_FOR.test(this.tokens[subject]!.lemma)) return undefined;
    return this.reading.tree
      .children(subject)
      .find(
        child =>
          /^(?:amod|compound|nmod:poss)$/.test(this.tokens[child]!.deprel) && /^\p{Lu}/u.test(this.tokens[child]!.text),
      );
  }

  private words({ first, last }: Range): string {
    const { text } = this.reading.doc.article;
    return text.slice(this.tokens[first]!.start, this.tokens[last]!.end).replace(/\s+/g, ' ').replace(LOOSE_END, '');
  }

  private issues({ first, last }: Range): string[] {
    return this.reading.issues
      .issuesOf(this.tokens, first, last)
      .slice(0, ISSUES)
      .map(({ issue }) => issue);
  }

  /** Whether what the condition hangs on is what the holder does in these words, and not what another clause of the sentence tells. */
  private holds(head: number, { evidence, text }: Held, holder: Speaker): boolean {
    const token = this.tokens[head];
    if (!token || token.start < evidence.start || token.start >= evidence.end) return false;
    if (!text.toLowerCase().includes(token.norm)) return false;
    const subject = this.clauseAt(head)?.subject;
    const who = subject === undefined ? undefined : this.reading.actorOf(subject);
    return who === undefined || !('actor' in holder) || JSON.stringify(who) === JSON.stringify(holder);
  }

  of(mention: Held, holder: Speaker): Awaited | undefined {
    const { evidence } = mention;
    const place = this.placeOf(evidence);
    const found = place && this.doerIn(place);
    if (!place || !found || JSON.stringify(found.who) === JSON.stringify(holder)) return undefined;
    if (!this.holds(found.head, mention, holder)) return undefined;
    const { first, last } = found.range;
    const own = { first: firstFrom(this.tokens, evidence.start), last: place.first - 1 };
    // "If Sweden withdraws, Norway will": the condition leads, and what is held back stands behind it.
    const held =
      own.last - own.first >= 2
        ? own
        : { first: Math.min(last + 1, place.last), last: firstFrom(this.tokens, evidence.end) - 1 };
    if (held.last < held.first) return undefined;
    return {
      who: found.who,
      ...(found.of === undefined ? {} : { of: found.of }),
      text: this.words(found.range),
      issues: this.issues({ first, last }),
      held: this.words(held),
      heldIssues: this.issues(held),
    };
  }
}

/** Positions and commitments, each under a condition with whom it waits for. */
export function withAwaited(reading: Reading, moves: Moves): Moves {
  const finder = new AwaitedFinder(reading);
  const put = <M extends Held>(mention: M, holder: Speaker): M => {
    const awaits = finder.of(mention, holder);
    return awaits ? { ...mention, awaits } : mention;
  };
  return {
    ...moves,
    positions: moves.positions.map(position => put(position, position.holder)),
    commitments: moves.commitments.map(commitment => put(commitment, commitment.committer)),
  };
}
