/**
 * Who takes or refuses a plan as a whole: "Norvand accepted the draft", "the plan was rejected by both". In: a plan's phrases with
 * their clauses. Out: each yes and no, with its words. What only praises or greets a plan is neither.
 */
import type { AnswerMention } from '../../model/moves.ts';
import { type Evidence, makeEvidence } from '../../model/span.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import type { Lookup } from './lookup.ts';
import type { Phrase } from './phrases.ts';

const TAKES = /^(?:accept|approve|endorse|agree to|support|back|embrace|adopt|sign|sign off on)$/;
const REFUSES = /^(?:reject|oppose|refuse|dismiss|rule out|turn down|rebuff|spurn|veto)$/;
/** "Denied that it had accepted the plan". */
const DENIES = /^(?:deny|reject|dismiss|refute|doubt|dispute)$/;
/** Not this plan, or not all of it. */
const OTHER = /^(?:any|no|another|every|each|either|neither|part|parts|some|most)$/;
/** Tokens of a clause that may stand as evidence. */
const LONGEST = 30;

/** True for a yes, false for a no; undefined where the clause tells neither. */
function answerOf({ lemma, modal, negated, hypothetical, question, governor }: Clause): boolean | undefined {
  if (hypothetical || question) return undefined;
  // Told as another's wish or fear: "wants Norvand to accept the draft".
  if (modal === 'to' || (governor !== undefined && /^xcomp/.test(governor.relation))) return undefined;
  const [takes, refuses] = [TAKES.test(lemma), REFUSES.test(lemma)];
  // "Has not accepted it" leaves it open; "will not accept it" does not.
  if (takes && negated) return modal === 'will' || modal === 'would' ? false : undefined;
  if ((!takes && !refuses) || negated || modal !== undefined) return undefined;
  return takes;
}

export function answersToWhole(lookup: Lookup, phrases: readonly Phrase[]): AnswerMention[] {
  const { tokens, reading, namedBy } = lookup;
  const seen = new Set<string>();
  return phrases.flatMap((phrase): AnswerMention[] => {
    const { clause, head, name } = phrase;
    const accepts = clause && answerOf(clause);
    if (clause === undefined || accepts === undefined || clause.subject === undefined) return [];
    if (clause.governor && DENIES.test(tokens[clause.governor.predicate]!.lemma)) return [];
    const at = clause.object ?? clause.obliques.find(({ preposition }) => /^(?:to|on)$/.test(preposition))?.head;
    const own = phrase.authors.length > 0 && accepts;
    if (at !== head || own || OTHER.test(tokens[Math.max(0, name.first - 1)]!.norm)) return [];
    const evidence = evidenceOf(lookup, clause, phrase);
    return [clause.subject, ...reading.tree.children(clause.subject).filter(i => tokens[i]!.deprel === 'conj')].flatMap(
      doer => {
        const who = namedBy(doer);
        const key = JSON.stringify([who, accepts]);
        if (!who || seen.has(key)) return [];
        seen.add(key);
        return [{ who, accepts, evidence }];
      },
    );
  });
}

/** The clause where it is short, else from its doer or verb to the end of the plan's name. */
function evidenceOf({ tokens, reading }: Lookup, { range, subject, predicate }: Clause, { name }: Phrase): Evidence {
  const short = range.last - range.first < LONGEST;
  const opening = short ? range.first : Math.min(predicate, subject ?? predicate, name.first);
  const first = tokens[opening]!.norm === 'that' ? opening + 1 : opening;
  const last = short ? range.last : Math.max(predicate, name.last);
  return makeEvidence(reading.doc.article, { start: tokens[first]!.start, end: tokens[last]!.end });
}
