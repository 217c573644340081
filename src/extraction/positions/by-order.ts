/**
 * Verbs of stance that the tagger took for nouns: "allegations Norvand denies", "Norvand regards the terms as unacceptable". Read by the
 * order of words: a party, the verb, what follows, or what stands before. In: the room and a token. Out: a candidate, or nothing.
 */
import type { Holder } from './holders.ts';
import type { Candidate, Room } from './room.ts';
import { type Target, trimEnd } from './targets.ts';

const STOP = /^(?:[.,;:!?–—()"”“]|-)$/;
/** Behind a verb; a noun ("Norvand demands were met", "the demands of") has these. */
const OF_NOUN = new Set(['of', 'are', 'were', 'is', 'was', 'have', 'had', 'has', 'will', 'would', 'and', 'or']);
/** Before a party: it is no doer. */
const OF_PHRASE = new Set(['of', 'in', 'by', 'with', 'from', 'to', 'against', 'for', 'at', "'s", '’s']);
const REACH = 16;

/** The holder whose words end right before a token. */
function holderBefore(
  room: Room,
  token: number,
): { readonly holders: readonly Holder[]; readonly first: number } | undefined {
  const { reading } = room;
  const { tokens } = reading.doc;
  let last = token - 1;
  while (
    last > 0 &&
    last > token - 4 &&
    (tokens[last]!.pos === 'ADV' || /^(?:has|have|had|also)$/.test(tokens[last]!.norm))
  )
    last--;
  const own = ownSide(room, last);
  if (own) return own;
  const actor = last >= 0 ? reading.actorOf(last) : undefined;
  if (!actor || tokens[last]!.sentence !== tokens[token]!.sentence) return undefined;
  let first = last;
  const same = JSON.stringify(actor);
  while (first > 0 && first > last - 6 && JSON.stringify(reading.actorOf(first - 1)) === same) first--;
  if (/^(?:the|a|an)$/.test(tokens[first - 1]?.norm ?? '')) first--;
  if (OF_PHRASE.has(tokens[first - 1]?.norm ?? '')) return undefined;
  return { holders: room.holders.at(last), first };
}

/** "His country", "her government" in a statement: the speaker's side. */
function ownSide(
  room: Room,
  token: number,
): { readonly holders: readonly Holder[]; readonly first: number } | undefined {
  const { tokens } = room.reading.doc;
  if (!/^(?:country|government|party|side|delegation)$/.test(tokens[token]?.lemma ?? '')) return undefined;
  if (!/^(?:his|her|its|their|our|my)$/.test(tokens[token - 1]?.norm ?? '')) return undefined;
  const { start } = tokens[token]!;
  const statement = room.reading.statements.findIndex(({ evidence }) =>
    evidence.parts?.some(part => part.part === 'content' && part.start <= start && start < part.end),
  );
  return statement < 0 ? undefined : { holders: room.holders.ofStatement(statement), first: token - 1 };
}

export function byOrder(room: Room, token: number): Candidate | undefined {
  const { reading, words } = room;
  const { doc, tree } = reading;
  const { pos, norm, deprel } = doc.tokens[token]!;
  if (pos === 'AUX' || (pos === 'VERB' && deprel !== 'amod')) return undefined; // "his country opposed moves", read as opposed moves
  const lemma = words.forms.get(norm);
  if (lemma === undefined || OF_NOUN.has(doc.tokens[token + 1]?.norm ?? '.')) return undefined;
  const before = holderBefore(room, token);
  if (!before || before.holders.length === 0) return undefined;
  const sentence = doc.sentences[doc.tokens[token]!.sentence]!;
  let last = token;
  while (last + 1 < sentence.last && last < token + REACH && !STOP.test(doc.tokens[last + 1]!.text)) last++;
  const use = words.deeming.has(lemma) ? undefined : words.verbs.get(lemma);
  const verdict = words.deeming.has(lemma) ? deemed(room, token + 1, last) : undefined;
  const stance = verdict?.stance ?? use?.stance;
  if (stance === undefined || (use && !use.takes.includes('object'))) return undefined;
  let target: Target;
  if (last > token && !(verdict && verdict.at - token < 3)) {
    const range = { first: token + 1, last: trimEnd(tree, last) };
    target = { range, head: token + 1, kind: 'object', parts: [range] };
  } else {
    // Nothing behind it: the words before the party are meant.
    let first = before.first - 1;
    while (first > sentence.first && first > before.first - REACH && !STOP.test(doc.tokens[first - 1]!.text)) first--;
    // The party may open the sentence, and the text.
    if (before.first <= sentence.first || first >= before.first || STOP.test(doc.tokens[before.first - 1]!.text))
      return undefined;
    const range = { first: before.first, last: Math.max(token, verdict?.at ?? 0) };
    target = {
      range,
      head: before.first - 1,
      kind: 'object',
      parts: [range],
      matter: { first, last: before.first - 1 },
    };
  }
  return {
    holders: before.holders,
    stance,
    predicate: token,
    target,
    rule: 'positions/order',
    strong: true,
    holderAt: token - 1,
  };
}

/** The verdict within reach: "as essential", "unacceptable". */
function deemed(
  { reading, words }: Room,
  first: number,
  last: number,
): { readonly stance: Candidate['stance']; readonly at: number } | undefined {
  for (let i = first; i <= last; i++) {
    const token = reading.doc.tokens[i]!;
    const use = words.judgements.get(token.norm) ?? words.verdicts.get(token.lemma);
    if (use && !use.onlyNegated) return { stance: use.stance, at: i };
  }
  return undefined;
}
