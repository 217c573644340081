/**
 * What a party asks as a whole: "set out its terms: …", "Kenya's conditions must be met", "13 demands that Egypt presented". In: a noun of
 * demands. Out: a phrase like those that nouns of plans name, of the party whose demands they are.
 */
import { proposalsLexicon } from '../../knowledge/proposals.ts';
import type { Speaker } from '../../model/mentions.ts';
import { wordMark } from '../../text/word-marks.ts';
import { caseOf } from '../clauses/read-clauses.ts';
import { isOfTalks } from '../domestic.ts';
import { describedAt } from './authors.ts';
import type { Lookup } from './lookup.ts';
import { make, stretch } from './offers.ts';
import type { Phrase } from './phrases.ts';

/** Words that can be such a noun. */
export const DEMANDS = wordMark(({ pos, lemma }) => pos === 'NOUN' && proposalsLexicon().demands.has(lemma));

const OWNER = /^(?:its|their|his|her)$/;

export function readDemands(lookup: Lookup, head: number): Phrase | undefined {
  const { tokens, reading } = lookup;
  const { tag, lemma } = tokens[head]!;
  if (tag !== 'NNS' && lemma !== 'ultimatum') return undefined;
  const author = laidDownBy(lookup, head) ?? answeredOf(lookup, head);
  if (!author || !isOfTalks(reading.doc, head)) return undefined;
  const { tree } = reading;
  const modifiers = tree.children(head).filter(c => c < head && /^(?:amod|compound|nummod)$/.test(tokens[c]!.deprel));
  const name = { first: Math.min(head, ...modifiers.map(c => tree.extent(c).first)), last: head };
  const opens = tokens[head + 1]?.norm === ':' && tokens[head + 2]?.sentence === tokens[head]!.sentence;
  // "all of Kenya's conditions" is shown with all
  const own = tree.extent(head).first;
  const all = tokens[own]!.norm === 'of' ? own - 1 : own - 2;
  const first = Math.max(/^(?:all|some|most|each)$/.test(tokens[all]?.norm ?? '') ? all : own, head - 8);
  const { last } = opens ? stretch(lookup, head + 2) : stretch(lookup, head, 12);
  return make(lookup, {
    head,
    noun: 'demands',
    kind: 'other',
    name: name.first < head - 6 ? { first: head, last: head } : name,
    range: { first: tokens[first]!.pos === 'ADP' ? first + 1 : first, last: Math.max(head, last) },
    authors: [author],
  });
}

/** The owner by name: "Kenya's conditions", "the conditions of the rebels". */
function ownerOf({ reading, tokens, namedBy }: Lookup, head: number): Speaker | undefined {
  const { tree } = reading;
  for (const child of tree.children(head)) {
    const owns = child < head ? tokens[child]!.deprel === 'nmod:poss' : /^(?:of|by|from)$/.test(caseOf(tree, child));
    const who = owns ? namedBy(child) : undefined;
    if (who) return who;
  }
  return undefined;
}

/** "Kenya set out its conditions", "its demands, as laid out by the envoy". */
function laidDownBy(lookup: Lookup, head: number): Speaker | undefined {
  const { tokens, lexicon, clauseOf, clauseAt, reading } = lookup;
  // "gave the junta an ultimatum": the parse may take either for the object
  const given = tokens[head]!.lemma === 'ultimatum' && tokens[head]!.deprel === 'obj';
  const clause = clauseOf(head) ?? (given ? clauseAt(tokens[head]!.head) : undefined);
  if (clause && (clause.object === head || given) && lexicon.setOut.has(clause.lemma.split(' ')[0]!) && isParted(clause.lemma, tokens[clause.predicate + 1]?.norm)) {
    if (clause.hypothetical || clause.negated || clause.question || clause.modal !== undefined) return undefined;
    // "his terms" are of the one who sets them out
    const own = reading.tree.children(head).some(c => OWNER.test(tokens[c]!.norm));
    return (own ? undefined : ownerOf(lookup, head)) ?? doerOf(lookup, clause.subject) ?? (clause.subject === undefined ? undefined : describedAt(lookup, clause.subject)); // biome-ignore format: one line
  } // biome-ignore format: one condition
  const listed = listedBy(lookup, head);
  if (listed !== undefined) return ownerOf(lookup, head) ?? listed;
  // the parse hangs "as set out by the envoy" anywhere
  const { last } = reading.doc.sentences[tokens[head]!.sentence]!;
  for (let i = head + 1; i < Math.min(last, head + 6); i++) {
    if (tokens[i]!.tag !== 'VBN' || !lexicon.setOut.has(tokens[i]!.lemma) || tokens[i - 1]!.norm === 'be') continue;
    for (let j = i + 1; j < Math.min(last, i + 4); j++)
      if (tokens[j]!.norm === 'by') return ownerOf(lookup, head) ?? namedBehind(lookup, j);
  }
  return undefined;
}

/** "Handed the mediators a list of 11 demands": of the one who hands it. */
function listedBy(lookup: Lookup, head: number): Speaker | undefined {
  const { tokens, lexicon, clauseAt, reading, namedBy } = lookup;
  const list = tokens[head]!.head;
  if (list < 0 || !/^(?:list|set|series|number)$/.test(tokens[list]!.lemma) || caseOf(reading.tree, head) !== 'of') return undefined; // biome-ignore format: one line
  const clause = clauseAt(tokens[list]!.head);
  if (!clause || clause.subject === undefined || clause.passive || !lexicon.setOut.has(clause.lemma)) return undefined;
  if (clause.hypothetical || clause.negated || clause.question || clause.modal !== undefined) return undefined;
  return namedBy(clause.subject) ?? describedAt(lookup, clause.subject);
}

/** "Set conditions" of what it sells, "put demands on": with its particle, or a verb that needs none. */
const isParted = (lemma: string, next: string | undefined): boolean =>
  !/^(?:set|lay|spell|put|state)$/.test(lemma) || /^(?:out|forward|down|forth)$/.test(next ?? '');

/** The one who is named right behind "by"; who an office stands for is not asked. */
function namedBehind({ namedBy, nameAt }: Lookup, by: number): Speaker | undefined {
  for (let i = by + 1; i < by + 4; i++)
    if (/^(?:person|state|organization)$/.test(nameAt(i)?.kind ?? '')) return namedBy(i);
  return undefined;
}

/** Whoever lays them down; "in Kenya's reply he set out his terms" is of the one whom the sentence names before. */
function doerOf({ tokens, reading, nameAt, namedBy }: Lookup, subject: number | undefined): Speaker | undefined {
  if (subject === undefined || tokens[subject]!.pos !== 'PRON')
    return subject === undefined ? undefined : namedBy(subject);
  const { first } = reading.doc.sentences[tokens[subject]!.sentence]!;
  for (let i = subject - 1; i >= first; i--) if (nameAt(i)?.kind === 'person') return namedBy(i);
  return namedBy(subject);
}

/** "Kenya's conditions must be met", "rejected Egypt's demands": what is answered was put. */
function answeredOf(lookup: Lookup, head: number): Speaker | undefined {
  const { tokens, lexicon, clauseOf, reading } = lookup;
  const { tree } = reading;
  const owned = tree.children(head).some(c => tokens[c]!.deprel === 'nmod:poss' && !OWNER.test(tokens[c]!.norm));
  // "all of Kenya's conditions": the verb stands on "all"
  const governor = tokens[head]!.head;
  const whole = governor >= 0 && /^(?:all|some|most|each|part)$/.test(tokens[governor]!.norm) ? governor : head;
  const clause = clauseOf(whole);
  if (!owned || clause?.object !== whole || clause.hypothetical || !lexicon.answered.has(clause.lemma))
    return undefined;
  return ownerOf(lookup, head);
}
