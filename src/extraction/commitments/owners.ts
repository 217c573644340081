/** Whose promise a noun is: its possessor, the one it comes from, or the subject of the verb that makes it. In: the noun. Out: who. */

import type { Speaker } from '../../model/mentions.ts';
import type { Range } from '../statements/tree.ts';
import { isUncertain } from './bound.ts';
import type { Context } from './context.ts';
import { actorAt, type Doer, doerOf, isSameSide, phraseOf, wordsOf } from './doers.ts';
import { partiesTo } from './parties.ts';
import { isOfOffice } from './voices.ts';

/** "The kingdom's offer": its owner, though it is nobody known. */
const STATES = /^(?:kingdom|country|republic|government|group|movement|ministry|army|opposition|rebels)$/;

const RENEWS = /^(?:restate|reaffirm|renew|repeat|reiterate|make|give|confirm|announce|affirm|declare|pledge|underline|underscore|stress|emphasise|emphasize|uphold|maintain|express|voice|signal|state|convey|indicate)$/; // biome-ignore format: one glance

export function ownerOf(context: Context, noun: number): { who: Doer['who']; range?: Range } | undefined {
  const { reading, tokens, lexicon } = context;
  for (const child of reading.tree.children(noun)) {
    const { deprel } = tokens[child]!;
    const by = reading.tree.child(child, 'case');
    const from =
      child > noun &&
      deprel.startsWith('nmod') &&
      by !== undefined &&
      /^(?:by|from|of|between)$/.test(tokens[by]!.norm);
    const compound = child < noun && /^(?:compound|amod)$/.test(deprel);
    if (!(deprel === 'nmod:poss' && child < noun) && !from && !compound) continue;
    const who = actorAt(context, child) ?? (compound ? context.ofNation(child) : undefined);
    if (compound && !who) continue;
    if (who) return { who: [who], range: phraseOf(context, child) };
    if (!from && tokens[child]!.pos !== 'PRON') {
      const words = STATES.test(tokens[child]!.norm) ? wordsOf(context, phraseOf(context, child)) : undefined;
      return words ? { who: [{ described: words }], range: phraseOf(context, child) } : undefined;
    }
  }
  const possessor = possessorOf(context, noun);
  if (possessor) return possessor;
  // the parse hangs "from Norvand" elsewhere: read off the words
  if (/^(?:by|from)$/.test(tokens[noun + 1]?.norm ?? ''))
    for (let i = noun + 2; i < Math.min(tokens.length, noun + 5); i++) {
      const who = actorAt(context, i);
      if (who) return { who: [who] };
    }
  const verb = tokens[noun]!.head;
  // "the men restated their commitment": those who make it; of "accepted their offer" it is another's
  const theirs = reading.tree.children(noun).some(c => c < noun && tokens[c]!.deprel === 'nmod:poss');
  if (theirs && !RENEWS.test(tokens[verb]?.lemma ?? '')) return undefined;
  const clause = context.clauseAt(verb);
  if (!clause || clause.object !== noun || clause.negated || clause.hypothetical || clause.passive || lexicon.disowned.has(tokens[verb]!.norm)) return undefined; // biome-ignore format: one condition
  if (isUncertain(context, verb)) return undefined;
  // "the accord includes a pledge to": those who are bound are its parties
  if (/^(?:include|contain|carry)$/.test(tokens[verb]!.lemma)) return textOf(context, clause.subject);
  const doer = doerOf(context, verb);
  return doer && (doer.own || theirs) ? { who: doer.who, range: doer.range } : undefined;
}

/** "reiterated his readiness to …", "made clear its intention to …": told to the other side. */
export const isMadeClear = (context: Context, noun: number): boolean => makesClear(context, noun) !== undefined;

/** "Norvand made clear Kenya's intention": of another, whoever makes it known, it is no word that is given. */
export function isOwnWord(context: Context, noun: number, owner: Pick<Doer, 'who'>): boolean {
  const verb = makesClear(context, noun);
  const doer = verb === undefined ? undefined : doerOf(context, verb);
  const isSame = (a: Speaker, b: Speaker): boolean => JSON.stringify(a) === JSON.stringify(b) || isSameSide(context, a, b) || isOfOffice(context, a, b); // biome-ignore format: one line
  return doer?.who.some(one => owner.who.some(other => isSame(one, other))) ?? false;
}

/** The verb by which it is told. */
function makesClear({ tokens, sentenceAt }: Context, noun: number): number | undefined {
  const { first } = sentenceAt(noun);
  const governor = tokens[tokens[noun]!.head];
  if (governor && governor.index < noun && RENEWS.test(governor.lemma)) return governor.index;
  for (let i = noun - 1; i >= Math.max(first, noun - 7); i--) {
    const { pos, lemma, norm } = tokens[i]!;
    if (norm === 'clear' && tokens[i - 1]?.lemma === 'make') return i - 1;
    if (pos === 'VERB' && !tokens[i]!.deprel.startsWith('amod')) return RENEWS.test(lemma) ? i : undefined;
    if (/^(?:AUX|PUNCT|ADP|SCONJ)$/.test(pos) && !/^['’"“”]$/.test(norm)) return undefined;
  }
  return undefined;
}

/** "the United States' ironclad | commitment": read off the words, where the parse hangs the name elsewhere. */
function possessorOf(context: Context, noun: number): { who: Doer['who']; range: Range } | undefined {
  const { tokens } = context;
  let at = noun - 1;
  while (at > noun - 5 && /^(?:ADJ|ADV|NOUN|VERB)$/.test(tokens[at]?.pos ?? '')) at--;
  const mark = tokens[at];
  if (at < 1 || !mark || !/^['’]s?$/.test(mark.norm)) return undefined;
  const who = actorAt(context, at - 1);
  return who && { who: [who], range: phraseOf(context, at - 1) };
}

/** "The accord": the words for a text that binds. */
function textOf(context: Context, head: number | undefined): { who: Doer['who']; range?: Range } | undefined {
  const { tokens, lexicon } = context;
  if (head === undefined || !lexicon.agreements.has(tokens[head]!.lemma)) return undefined;
  return { who: partiesTo(context, head), range: phraseOf(context, head) };
}
