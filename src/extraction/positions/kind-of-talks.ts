/**
 * What a bare "deal" or "plan" is of. In: a reading and the hit of a position. Out: the hit, or the issue "other" where the plan is to do
 * something that no issue names ("a plan to buy out farms"), or where the article tells of talks that end no war (wages, a coalition,
 * emissions): there a deal is no peace deal.
 */
import type { IssueHit, IssueIndex } from '../../knowledge/issues.ts';
import type { Doc } from '../../model/doc.ts';
import { wordFact } from '../../text/word-facts.ts';
import type { Reading } from '../reading.ts';

const WAR = /^(?:war|peace|ceasefire|cease-fire|truce|troop|troops|rebel|militia|army|fighting|invasion|missile|shelling|nuclear|hostage|insurgent|insurgency|militant|guerrilla|airstrike|soldier|occupation|paramilitary|warhead|gunman)$/; // biome-ignore format: one glance
const OTHER = /^(?:union|wage|worker|employer|walkout|tariff|creditor|bond|bondholder|debt|restructuring|emission|climate|carbon|coalition|cabinet|budget|tax|parliament|senate|seat|export|import|customs|strike|contract|plant|carmaker|broker|fossil)$/; // biome-ignore format: one glance
/** Words of other talks that an article about them holds at least. */
const ENOUGH = 4;

const talkOf = wordFact(({ lemma, norm }) => {
  const word = lemma.toLowerCase();
  return WAR.test(word) || WAR.test(norm) ? 'war' : OTHER.test(word) ? 'other' : null;
});

const known = new WeakMap<Doc, { readonly wars: number; readonly others: number }>();

function wordsOf(doc: Doc): { readonly wars: number; readonly others: number } {
  let found = known.get(doc);
  if (found === undefined) {
    let [wars, others] = [0, 0];
    for (const token of doc.tokens) {
      const kind = talkOf(token);
      if (kind === 'war') wars++;
      else if (kind === 'other') others++;
    }
    found = { wars, others };
    known.set(doc, found);
  }
  return found;
}

/** Whether an article tells of talks, and of no war. */
function endsNoWar(doc: Doc): boolean {
  const { wars, others } = wordsOf(doc);
  return wars === 0 && others >= ENOUGH;
}

/** Whether an article hardly tells of a war: one word of it stands in many reports of a strike or a coalition. */
export function tellsOfNoWar(doc: Doc): boolean {
  const { wars, others } = wordsOf(doc);
  return wars < 2 && others > wars;
}

/** Tokens behind "plan to" read for an issue. */
const FAR = 14;

/** "A plan to buy out farms": what the plan is to do, where the words say it. */
function saysWhat({ doc: { tokens } }: Reading, at: number): boolean {
  const next = tokens[at + 1];
  if (next?.norm === 'to') return tokens[at + 2]?.tag === 'VB';
  // "no agreement yet on access to the plant"
  const on = /^(?:on|about|over)$/.test((next?.pos === 'ADV' ? tokens[at + 2] : next)?.norm ?? '');
  return on || next?.norm === 'for' || (next?.norm === 'that' && next.pos === 'PRON');
}

export function kindOfTalks(reading: Reading, index: IssueIndex, hit: IssueHit | undefined): IssueHit | undefined {
  if (hit?.issue !== 'peace-deal' || hit.strong || hit.at < 0) return hit;
  const { doc } = reading;
  const other: IssueHit = { ...hit, issue: 'other' };
  if (endsNoWar(doc)) return other;
  if (!saysWhat(reading, hit.at)) return hit;
  const { last } = doc.sentences[doc.tokens[hit.at]!.sentence]!;
  return index.issuesOf(doc.tokens, hit.at + 1, Math.min(last - 1, hit.at + FAR)).some(({ strong }) => strong)
    ? hit
    : other;
}
