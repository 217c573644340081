/**
 * Positions of two sides that exclude each other: one demands what the other refuses, answers with a demand of its own, or
 * rejects the other's proposal by name. In: tellings. Out: findings.
 */
import { conflictCues, ownerOf } from '../../knowledge/conflicts.ts';
import type { Stance } from '../../model/moves.ts';
import { spansOverlap } from '../../model/span.ts';
import { contentWords, gapOf } from '../match/compare.ts';
import {
  type ArticleTellings,
  type Finding,
  type PositionTelling,
  type StatementTelling,
  sharedThings,
  statesIn,
  type Telling,
} from './telling.ts';

/** Positions are held against each other where they were told within so many days; later one of them may have moved. */
const TOLD_WITHIN = 3;

const SIGNS: Readonly<Record<Stance, number>> = {
  supports: 1,
  demands: 1,
  proposes: 1,
  offers: 1,
  conditional: 1,
  opposes: -1,
  open: 0,
  undecided: 0,
};

/** "rejected Norvand's demand that …": both sides in one sentence. */
export function refusedDemands({ statements, positions }: ArticleTellings): Finding[] {
  const { refusing, demand } = conflictCues();
  const found: Finding[] = [];
  const add = (telling: StatementTelling | PositionTelling, text: string): void => {
    const named = ownerOf(text, demand);
    // Without a name nobody is known to ask for it.
    if (named && !found.some(({ one }) => spansOverlap(one.evidence, telling.evidence)))
      found.push({ how: 'refused demand', one: telling, named: statesIn(named)[0] ?? named });
  };
  for (const telling of statements) if (refusing.test(telling.record.cue ?? '')) add(telling, telling.text);
  for (const telling of positions) {
    const cue = telling.record.stance === 'opposes' ? telling.text.match(refusing) : null;
    if (cue) add(telling, telling.text.slice(cue.index! + cue[0].length).trim());
  }
  return found;
}

/** The thing is to end in both, or in neither: else a refusal may be the same wish in other words. */
function sameDeed(a: PositionTelling, b: PositionTelling): boolean {
  const { halting } = conflictCues();
  return halting.test(a.text) === halting.test(b.text);
}

/** A refusal in so many words; "it would lead to war" is left to the reader. */
const REFUSES =
  /\b(?:will not|won't|would not|wouldn't|cannot|can't|could not|not (?:tolerate|accept|allow|agree)|never|no (?:intention|plans?|way)|reject\w*|refus\w*|dismiss\w*|oppos\w*|rul\w+ out|unacceptable|red line|object\w*|veto\w*|turn\w* down|rebuff\w*|non-?starter)\b/i;
/** It refuses a deed of its own: others may do it all the same. */
const OWN_DEED =
  /\b(?:will not|won't|would not|wouldn't|refus\w+ to|cannot|can't)\s+(?:\w+ly\s+)?(?!accept|tolerate|allow|agree)\w+/i;

/** Share of the shorter one's content words that both have, and how many: more where two articles are held together. */
const HERE = { share: 0.2, words: 1 } as const;
const ELSEWHERE = { share: 0.3, words: 2 } as const;

const REFUSED_DEED =
  /\b(?:(?:to|not|never|cannot|can['’]t|won['’]t|wouldn['’]t)\s+(?:\p{Ll}+ly\s+)?(\p{Ll}+)|(?:oppos|reject|refus|dismiss|rul)\p{Ll}*\s+(?:out\s+)?(\p{Ll}+ing))\b/giu;

/** Verbs of a refusal, as content words, each with those of what comes behind it: "will not recognise | the council". */
function deedsOf(text: string): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const match of text.matchAll(REFUSED_DEED)) {
    const behind = contentWords(text.slice(match.index + match[0].length));
    for (const verb of contentWords(match[1] ?? match[2]!)) found.set(verb, behind);
  }
  return found;
}

/** Two who speak of recognising need not speak of one thing: where both name an object they share it. */
function sameObject(wanted: PositionTelling, refused: PositionTelling, shared: readonly string[]): boolean {
  const deeds = deedsOf(refused.text);
  if (shared.some(word => !deeds.has(word))) return true;
  const last = contentWords(wanted.text).at(-1);
  return shared.some(word => deeds.get(word)!.length === 0 || last === word);
}

/** "They would join an attack on the Front" is not said by the Front: who names somebody as another is not that one. */
const PRONOUN = /^(?:they|it|he|she)\b/i;
const namesItself = ({ evidence: { quote }, side }: PositionTelling): boolean =>
  side !== undefined && PRONOUN.test(quote) && quote.toLowerCase().includes(side.toLowerCase());

function excludes(a: PositionTelling, b: PositionTelling): boolean {
  if (a.side === b.side || a.record.issue !== b.record.issue || namesItself(a) || namesItself(b)) return false;
  if (SIGNS[a.record.stance] * SIGNS[b.record.stance] >= 0) return false;
  const [wanted, refused] = SIGNS[a.record.stance] > 0 ? [a, b] : [b, a];
  // "Will not come until …" wants nothing that a refusal to come refuses.
  if (!REFUSES.test(refused.text) || REFUSES.test(wanted.text)) return false;
  const own = wanted.record.stance === 'supports' || wanted.record.stance === 'offers';
  if (own && OWN_DEED.test(refused.text)) return false;
  const here = a.evidence.article === b.evidence.article;
  // One sentence that has both is told as a refused demand.
  if (here && a.evidence.start < b.evidence.end && b.evidence.start < a.evidence.end) return false;
  const needed = here ? HERE : ELSEWHERE;
  const shared = sharedThings(a, b);
  if (shared.length < Math.max(needed.words, needed.share * Math.min(a.words.size, b.words.size))) return false;
  return sameDeed(a, b) && sameObject(wanted, refused, shared);
}

const inOrder = (a: Telling, b: Telling): number =>
  a.evidence.start - b.evidence.start || (a.record.id < b.record.id ? -1 : 1);

/** "Norvand proposed …; Karvelia countered with …". */
export function counteredIn({ positions }: ArticleTellings): Finding[] {
  const sorted = [...positions].sort(inOrder);
  return sorted.flatMap((position, index): Finding[] => {
    if (!conflictCues().countering.test(position.evidence.quote)) return [];
    const before = sorted
      .slice(0, index)
      .findLast(
        other =>
          other.side !== position.side &&
          other.record.issue === position.record.issue &&
          SIGNS[other.record.stance] > 0,
      );
    return before ? [{ how: 'countered', one: before, other: position }] : [];
  });
}

/** Whether it says for or against. */
export const takesSide = ({ record: { stance }, side }: PositionTelling): boolean =>
  SIGNS[stance] !== 0 && side !== undefined;

/** Undefined after a group without a pair, where who walks through may pause as well. */
export function* exclusionsAmong(positions: readonly PositionTelling[]): Iterable<Finding | undefined> {
  const byThing = new Map<string, PositionTelling[]>();
  for (const position of positions) {
    for (const word of position.words) {
      const key = `${position.record.issue} ${word}`;
      const list = byThing.get(key);
      if (list) list.push(position);
      else byThing.set(key, [position]);
    }
  }
  const found = new Set<string>();
  for (const group of byThing.values()) {
    for (const refused of group.filter(({ record }) => record.stance === 'opposes')) {
      for (const wanted of group) {
        const near =
          wanted.evidence.article === refused.evidence.article ||
          (wanted.published && refused.published && gapOf(wanted.published, refused.published) <= TOLD_WITHIN);
        if (!near) continue;
        const key = `${wanted.record.id} ${refused.record.id}`;
        if (found.has(key) || !excludes(wanted, refused)) continue;
        found.add(key);
        yield { how: 'refused', one: wanted, other: refused };
      }
    }
    yield undefined;
  }
}
