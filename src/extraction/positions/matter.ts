/**
 * What a candidate is about: an issue, or one for each coordinated part. In: a candidate and its condition. Out: words with the issue
 * that they name. A matter by its own name comes before the general one that holds it ("a deal on prisoners").
 */
import type { IssueHit } from '../../knowledge/issues.ts';
import { stanceLexicon } from '../../knowledge/stances.ts';
import type { Token } from '../../model/doc.ts';
import { caseOf } from '../clauses/read-clauses.ts';
import type { Range } from '../statements/tree.ts';
import { backsParty, isForCause } from './backing.ts';
import { type Matters, resolveIssue } from './resolve-issue.ts';
import type { Candidate } from './room.ts';
import { themeOf } from './theme.ts';
import { beforeSaying } from './whole.ts';
import { wordsFrom } from './wider-targets.ts';

export interface Matter {
  readonly words: Range;
  readonly hit: IssueHit | undefined;
}

/** "Cyprus, which Norvand does not recognise": the verb itself says what it is about. */
const RECOGNITION = { rule: 'positions/verb-recognise', hit: { issue: 'recognition', score: 1, strong: true, at: 0 } };

/** "Supports the Norvand army": the party itself is the matter. */
const BACKING: IssueHit = { issue: 'support', score: 1, strong: true, at: -1 };

/** "An effort supported by Norvand": the verb of stance is no matter. */
const SUPPORTS = 'positions/verb-support';

/** What opens something only said beside it: "denounce the strikes despite a ceasefire". */
const ASIDES: readonly (readonly string[])[] = [
  'despite', 'although', 'though', 'while', 'amid', 'whereas', 'because', 'after', 'until', 'following', 'ahead of', 'as part of', 'as long as',
  'so long as', 'in response to', 'in the wake of', 'in order to', 'in light of', 'before', 'in line with', 'in accordance with',
  'consistent with', 'pursuant to',
].map(words => words.split(' ')); // biome-ignore format: one glance
const OPENS_ASIDE = new Set(ASIDES.map(([word]) => word!));

function beforeAside({ reading: { doc } }: Matters, { first, last }: Range): number {
  for (let i = first + 1; i <= last; i++) {
    if (!OPENS_ASIDE.has(doc.tokens[i]!.norm)) continue;
    if (ASIDES.some(words => words.every((word, k) => doc.tokens[i + k]?.norm === word))) return i - 1;
  }
  return last;
}

/** The parts of a candidate's target, each with its issue; one where it is not parted. */
export function mattersOf(room: Matters, candidate: Candidate, condition: Range | undefined): Matter[] {
  const { reading, index, isName } = room;
  const { tokens } = reading.doc;
  const hitsIn = (first: number, last: number, late = false): IssueHit | undefined =>
    themeOf(room, candidate, index.issuesOf(tokens, first, last, isName), late);
  const { head, kind, range, matter } = candidate.target;
  const issueIn = (words: Range): IssueHit | undefined => {
    const asked =
      condition && condition.first > words.first && condition.first <= words.last ? condition.first - 1 : words.last;
    const part = {
      first: words.first,
      last: beforeAside(room, { first: words.first, last: beforeSaying(tokens, words.first, asked) }),
    };
    // Of a clause the verb and what follows tell more than its subject: "any deal must include a withdrawal".
    const late =
      (kind === 'clause' || kind === 'request') && head > part.first && head <= part.last
        ? hitsIn(head, part.last, true)
        : undefined;
    if (late?.strong) return late;
    const hits = index
      .issuesOf(tokens, part.first, part.last, isName)
      .filter(
        ({ at }) => !isVerdict(room, candidate, at) && !(at === candidate.predicate && SUPPORTS === candidate.rule),
      );
    const inside = themeOf(room, candidate, hits, true);
    if (inside?.strong || !candidate.strong) return inside;
    const elsewhere = themeOf(room, candidate, hits);
    return elsewhere && !elsewhere.strong && isInside(reading, elsewhere.at) ? inside : elsewhere;
  };
  const about = matter ?? withVerb(candidate);
  if (backsParty(reading, candidate)) return [{ words: range, hit: BACKING }];
  const distinct: { words: Range; hit: IssueHit }[] = [];
  // most targets are of one part, whose issue is asked for below
  if (candidate.target.parts.length > 1)
    for (const words of candidate.target.parts) {
      if (hasBut(room, range.first, words.first)) continue;
      const hit = issueIn(words);
      if (hit?.strong && !distinct.some(before => before.hit.issue === hit.issue)) distinct.push({ words, hit });
    }
  if (distinct.length > 1) return distinct;
  const whole = issueIn(about) ?? (condition ? hitsIn(about.first, about.last) : undefined); // "if they withdraw, we do the same"
  if (candidate.rule === RECOGNITION.rule && !whole?.strong)
    return isRecognisable(room, candidate) ? [{ words: candidate.target.range, hit: RECOGNITION.hit }] : [];
  if (recognises(room, candidate)) return [{ words: candidate.target.range, hit: RECOGNITION.hit }];
  const found = resolveIssue(room, candidate, whole);
  return found?.strong ? [{ words: candidate.target.range, hit: found }] : [longer(room, candidate) ?? { words: candidate.target.range, hit: found }]; // biome-ignore format: one glance
}

/** "Measures envisaged in legislation", "citizens in the province": a weak word that tells where is chance. */
const isInside = ({ tree }: Matters['reading'], at: number): boolean => caseOf(tree, at) === 'in';

/** "The crossing of the river is a red line": the verdict itself is no matter. */
const isVerdict = ({ reading: { doc } }: Matters, { rule, predicate, target }: Candidate, at: number): boolean =>
  rule === 'positions/judgement' &&
  target.matter === undefined &&
  at !== target.head &&
  (at === predicate || (doc.tokens[at]!.head === predicate && /^(?:amod|compound)/.test(doc.tokens[at]!.deprel)));

/** "Open to talks but insists that …": a "but" before a part starts something else. */
function hasBut({ reading: { doc } }: Matters, first: number, last: number): boolean {
  for (let i = first + 1; i < last; i++)
    if (doc.tokens[i]!.norm === 'but' && doc.tokens[i + 1]?.norm !== 'also') return true;
  return false;
}

/** What is refused is the verb with its object: "will not lay down its weapons". */
function withVerb({ rule, target, predicate }: Candidate): Range {
  const { range, kind } = target;
  const refused =
    rule === 'positions/verb-concede' && kind === 'object' && range.first > predicate && range.first - predicate < 4;
  return refused ? { first: predicate, last: range.last } : range;
}

/** "Refuses to recognise Karvelia": what is not done is to recognise a state. */
function recognises({ reading: { tree, actorOf } }: Matters, { target }: Candidate): boolean {
  if (!/^recogni[sz]e$/.test(tree.tokens[target.head]!.lemma)) return false;
  const object = tree.child(target.head, 'obj');
  return object !== undefined && actorOf(object) !== undefined;
}

/** A state, a body or its rule is recognised; "the progress" is only seen. */
function isRecognisable({ reading }: Matters, { target }: Candidate): boolean {
  return (
    reading.actorOf(target.head) !== undefined ||
    /^(?:independence|sovereignty|republic|state|statehood|government|border|authority|annexation|legitimacy|rule|claim|result|election|leader|president|council)$/.test(
      reading.doc.tokens[target.head]!.lemma,
    )
  );
}

/** A verb that closes what hangs on the words before it. */
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;

/** The words on to the next mark, where the parse has cut a target short: "insisted on his number-one priority of joining". */
function longer(room: Matters, candidate: Candidate): Matter | undefined {
  const { target, strong, predicate } = candidate;
  const { range, matter } = target;
  if (!strong || matter || range.first <= predicate) return undefined;
  const { tokens } = room.reading.doc;
  const words = wordsFrom(room, range.first)?.range;
  if (!words || words.last <= range.last) return undefined;
  let last = range.last;
  const ends = ({ tag, norm }: Token): boolean => FINITE.test(tag ?? '') || OPENS_ASIDE.has(norm) || norm === 'but';
  while (last < words.last && !ends(tokens[last + 1]!)) last++;
  const hits = room.index.issuesOf(tokens, range.first, last, room.isName);
  // "decades of support for free trade": the trade
  const hit =
    (hits[0]?.issue === 'support' && hits.find(h => h.strong && h.issue !== 'support' && h.at > hits[0]!.at)) ||
    hits[0];
  if (hit?.issue === 'support' && isForCause(room.reading, hit)) return undefined;
  return hit?.strong && !stanceLexicon().outsiders.has(tokens[target.head]!.lemma)
    ? { words: { first: range.first, last }, hit }
    : undefined;
}
