/** Which plan revises or counters which. In: the plans of an article with their phrases. Out: the mentions with `revises` and `counters`. */
import type { ProposalMention } from '../../model/moves.ts';
import type { Draft } from './find-proposals.ts';
import type { Lookup } from './lookup.ts';

/** "The revised plan", "cut from 28 to 19 points". */
const REVISED =
  /^(?:revised|updated|amended|trimmed|reduced|shortened|condensed|slimmed|modified|reworked|refined|redrafted|rewritten)$/;
const CUTS =
  /^(?:revise|amend|trim|reduce|cut|shorten|condense|pare|whittle|modify|rework|refine|redraft|rewrite|update)$/;

/** The plan whose phrase stands nearest before a place. */
function nearestBefore(drafts: readonly Draft[], own: number, at: number, fits: (draft: Draft) => boolean): number {
  let best = -1;
  let nearest = -1;
  for (const [j, draft] of drafts.entries()) {
    if (j === own || !fits(draft)) continue;
    for (const { head } of draft.phrases)
      if (head < at && head > nearest) {
        best = j;
        nearest = head;
      }
  }
  return best;
}

/** The plan that a counter-plan's own words name ("a counter to the U.S. plan"), else the last before it by somebody else. */
function counteredBy({ tokens }: Lookup, drafts: readonly Draft[], own: number): number {
  const counter = drafts[own]!.phrases.find(
    p => !p.bare && (p.kind === 'counter-proposal' || p.modifiers.has('counter') || p.clause?.lemma === 'counter'),
  );
  if (!counter) return -1;
  const inside = drafts.findIndex(
    (d, j) =>
      j !== own &&
      d.phrases.some(
        p =>
          p.head > counter.head &&
          p.head <= counter.head + 8 &&
          tokens[p.head]!.sentence === tokens[counter.head]!.sentence,
      ),
  );
  if (inside >= 0) return inside;
  const authors = new Set(drafts[own]!.authors.map(a => JSON.stringify(a)));
  const byOther = nearestBefore(drafts, own, counter.head, d => d.authors.some(a => !authors.has(JSON.stringify(a))));
  return byOther >= 0 ? byOther : nearestBefore(drafts, own, counter.head, () => true);
}

/** "The revised 19-point plan": the plan of other points before it. */
function revisedBy(_: Lookup, drafts: readonly Draft[], own: number): number {
  const draft = drafts[own]!;
  const revised = draft.phrases.find(
    p => [...p.modifiers].some(m => REVISED.test(m)) || CUTS.test(p.clause?.lemma ?? ''),
  );
  if (!revised) return -1;
  return nearestBefore(drafts, own, revised.head, d => d.phrases.some(p => p.kind === revised.kind) && !(d.points !== undefined && d.points === draft.points)); // biome-ignore format: one line
}

export function linkVersions(
  lookup: Lookup,
  drafts: readonly Draft[],
  mentions: readonly ProposalMention[],
): ProposalMention[] {
  return mentions.map((mention, i) => {
    const counters = mentions[counteredBy(lookup, drafts, i)];
    const revises = counters ? undefined : mentions[revisedBy(lookup, drafts, i)];
    if (!revises && !counters) return mention;
    return { ...mention, ...(counters ? { counters: counters.key } : { revises: revises!.key }) };
  });
}
