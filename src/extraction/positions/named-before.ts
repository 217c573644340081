/**
 * What "the deal", "the bill", "such a ban" was called when it was named in full: "the debt deal", "a bill on visas". In: the room and a
 * candidate whose target is such a noun. Out: the issue of the nearest full name before it. Only a name's own words tell, none beside it.
 */
import type { IssueHit } from '../../knowledge/issues.ts';
import type { Token } from '../../model/doc.ts';
import { wordFact } from '../../text/word-facts.ts';
import { hasRelation } from '../statements/tree.ts';
import type { Matters } from './resolve-issue.ts';
import type { Candidate } from './room.ts';

/** Nouns that one and the same thing may be called by in turn. */
const KINDS: readonly (readonly string[])[] = [
  ['deal', 'agreement', 'accord', 'pact', 'treaty', 'memorandum', 'compromise', 'settlement', 'arrangement', 'package', 'bill', 'legislation', 'law', 'measure', 'act'],
  ['plan', 'proposal', 'idea', 'initiative', 'offer', 'demand', 'request', 'suggestion', 'roadmap', 'blueprint'],
  ['ban', 'restriction', 'embargo', 'blockade', 'closure', 'shutdown'],
  ['swap', 'exchange', 'trade', 'release', 'handover'],
  ['strike', 'attack', 'operation', 'offensive', 'campaign', 'invasion', 'incursion', 'assault', 'raid', 'bombing', 'shelling'],
  ['project', 'dam', 'pipeline', 'scheme'],
]; // biome-ignore format: one glance

const kindOf = wordFact(({ lemma, pos }) =>
  pos === 'NOUN' || pos === 'PROPN' ? KINDS.findIndex(kind => kind.includes(lemma.toLowerCase())) : -1,
);

/** Words looked back over: a longer article takes a thing's full name up again. */
const BACK = 600;
/** Words of a name on either side of its noun. */
const NAME = 8;
const POINTING = /^(?:the|this|that|such|these|those|its|their|his|her)$/;
/** Relations of the words that name a noun. */
const NAMING = ['amod', 'compound', 'nmod', 'nummod', 'acl', 'nmod:poss'];

/** Whether a noun is taken up and not named: nothing but a pointing word stands before it. */
const isTakenUp = (tokens: readonly Token[], head: number): boolean => {
  let at = head - 1;
  if (/^an?$/.test(tokens[at]?.norm ?? '')) at--; // "such a ban"
  return POINTING.test(tokens[at]?.norm ?? '');
};

export function namedBefore(room: Matters, { target, predicate }: Candidate): IssueHit | undefined {
  const { tree } = room.reading;
  const { tokens } = tree;
  const head = headOf(room, target.head, target.range.first);
  const kind = kindOf(tokens[head]!);
  if (kind < 0 || !isTakenUp(tokens, head)) return undefined;
  for (let i = Math.min(head, predicate) - 1; i >= 0 && i > head - BACK; i--) {
    if (kindOf(tokens[i]!) !== kind) continue;
    const hit = issueOfName(room, i);
    if (hit) return hit;
  }
  return undefined;
}

/** Of the content of a remark ("this bill is unacceptable") the head may be its verb: then its first noun. */
function headOf({ reading: { tree } }: Matters, head: number, first: number): number {
  if (tree.tokens[head]!.pos === 'NOUN') return head;
  const subject = tree.child(head, 'nsubj') ?? tree.child(head, 'nsubj:pass');
  return subject !== undefined && subject >= first ? subject : head;
}

/** The issue that the words of a name speak of, beside its noun. */
function issueOfName({ reading: { tree }, index, isName }: Matters, noun: number): IssueHit | undefined {
  const { tokens } = tree;
  let first = noun;
  let last = noun;
  for (const child of tree.children(noun)) {
    if (!NAMING.some(relation => hasRelation(tokens[child]!, relation)) || Math.abs(child - noun) > NAME) continue;
    if (tokens[child]!.deprel === 'acl:relcl') continue;
    const extent = tree.extent(child);
    first = Math.min(first, Math.max(extent.first, noun - NAME));
    last = Math.max(last, Math.min(extent.last, noun + NAME));
  }
  if (first === last) return undefined;
  return index
    .issuesOf(tokens, first, last, isName)
    .find(hit => hit.strong && index.issues.get(hit.issue)?.general !== true);
}
