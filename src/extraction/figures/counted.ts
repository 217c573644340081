/**
 * What a number counts: the noun that follows, a unit of its own, or the participle where the noun is left out. In: a numeral in its sentence.
 * Out: the counted thing with its place, or nothing where the number is of no interest.
 */
import { type CountedNoun, figuresLexicon } from '../../knowledge/figures.ts';
import type { Token } from '../../model/doc.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import type { Reading } from '../reading.ts';
import { isFatedNear, isTooFew, LARGE, RHETORIC, UNDERGONE } from './fate.ts';
import { countedLeftOut, participleAfter } from './left-out.ts';
import { countedByNumber } from './number-of.ts';
import type { Numeral } from './numerals.ts';
import { isPrice, isShareOf } from './rates.ts';

export interface Counted {
  /** Head noun; for money and shares the numeral itself. */
  readonly head: number;
  readonly last: number;
  readonly of: string;
  /** It tells what became of them: killed, freed, captured. */
  readonly fated?: boolean;
  /** Words of which one must stand in the sentence. */
  readonly near?: ReadonlySet<string>;
  /** Its noun stands further up: "four over the sea". */
  readonly listed?: true;
  /** "The number of … was estimated at", "the toll": the noun that says what the number is of. */
  readonly sum?: number;
}

export function findCounted(
  reading: Reading,
  numeral: Numeral,
  clause: Clause | undefined,
  end: number,
): Counted | undefined {
  const { tokens } = reading.doc;
  const { first: begin } = reading.doc.sentences[tokens[numeral.last]!.sentence]!;
  if (numeral.unit) {
    const share = numeral.unit === 'per cent';
    if (share && !isShareOf(tokens, numeral, begin, end)) return undefined;
    if (isPrice(tokens, numeral, begin)) return undefined;
    return { head: ownedBy(tokens, numeral), last: numeral.last, of: numeral.unit };
  }
  // "dozens of people"
  const from = numeral.vague && tokens[numeral.last + 1]?.norm === 'of' ? numeral.last + 2 : numeral.last + 1;
  const noun = nounAfter(reading, from, end, numeral.value > 1);
  if (noun) {
    const { known, head, hyphened } = noun;
    if (hyphened && !known.hyphened) return undefined;
    if (known.owned && !hyphened && !/^(?:of|in)$/.test(tokens[head + 1]?.norm ?? '') && !ownsPoints(tokens, clause)) return undefined; // biome-ignore format: one condition
    const governor = tokens[numeral.first - 1];
    // right behind its verb it is the object, whatever the parse makes of it: "swapped 10 agents for four others held in …"
    const verb =
      (governor?.pos === 'VERB' && known.verbs.has(governor.norm)) ||
      (clause &&
        known.verbs.has(tokens[clause.predicate]!.norm) &&
        isPatient(clause, numeral.first, head, tokens[clause.predicate]!));
    const after = tokens[head + 1];
    // "four regions claimed by …", "left six soldiers dead"
    const participle =
      (after?.tag === 'VBN' && known.verbs.has(after.norm)) ||
      // "said hundreds of them escaped": the parse hangs the number on the verb before
      (after?.tag === 'VBD' && UNDERGONE.has(after.lemma) && known.verbs.has(after.norm)) ||
      (known.verbs.has('die') && /^(?:dead|wounded|injured|missing)$/.test(after?.norm ?? ''));
    if (known.governed && !verb) return undefined;
    // "hundreds of people" is worth a line where it tells what became of them
    if (
      isTooFew(numeral, known) &&
      !(verb || participle || (numeral.vague && known.fate) || isFatedNear(reading, numeral, noun))
    )
      return undefined;
    if (numeral.value === 1 && /^(?:a|one)$/.test(tokens[numeral.first]!.norm) && !verb) return undefined;
    return { head, last: noun.last, of: noun.of, fated: Boolean(verb || participle), near: known.near };
  }
  const summed = countedByNumber(reading, numeral, clause) ?? countedLeftOut(reading, numeral, begin, end);
  if (summed) return summed;
  // "at least 100 were also wounded", "more than 10 million from their homes"
  const { bare } = figuresLexicon();
  const next = tokens[numeral.last + 1];
  const others = /^(?:others|more)$/.test(next?.norm ?? '');
  // "released 12 United Nations employees": a noun follows, of which nothing is known
  const named =
    /^\p{Lu}/u.test(next?.text ?? '') ||
    (next?.pos === 'ADJ' && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[numeral.last + 2]?.pos ?? ''));
  if (numeral.value < 2 || !next || ((next.pos === 'NOUN' || named) && !others) || next.norm === '-' || next.norm === 'of') return undefined; // biome-ignore format: one line
  const before = tokens[numeral.first - 1];
  const governed =
    before &&
    (tokens[numeral.first]!.pos !== 'ADP' || numeral.qualifier === 'at least') &&
    before.pos !== 'NOUN' &&
    /(?:ing|ed|en|led)$/.test(before.norm)
      ? bare.get(before.norm)
      : undefined;
  // "tens of thousands are living in tents", "tens of thousands fleeing"
  const many =
    numeral.vague && numeral.value >= LARGE && numeral.value < RHETORIC && /^(?:AUX|VERB)$/.test(next.pos)
      ? 'people'
      : undefined;
  const of = governed ?? participleAfter(tokens, numeral.last + 1, end) ?? many;
  return of ? { head: numeral.last, last: numeral.last, of } : undefined;
}

const isWithin = (at: number | undefined, first: number, last: number): boolean =>
  at !== undefined && at >= first && at <= last;

/** Whether it happens to what is counted; of "tens of thousands of people" the parse may take any word for the argument. */
const isPatient = (clause: Clause, first: number, head: number, predicate: Token): boolean =>
  isWithin(clause.object, first, head) ||
  (isWithin(clause.subject, first, head)
    ? UNDERGONE.has(predicate.lemma) || predicate.norm === 'fled'
    : predicate.tag === 'VBN' || head > clause.predicate);

/** "$60 million package", "$2bn in aid": the phrase that the sum belongs to. */
function ownedBy(tokens: readonly Token[], { first, last }: Numeral): number {
  let at = last;
  for (let steps = 0; steps < 4; steps++) {
    const { head, deprel } = tokens[at]!;
    const inside = head >= first && head <= last;
    if (!inside && !(/^(?:nummod|compound|amod)/.test(deprel) && head > last && head < last + 6)) break;
    at = head;
  }
  return at;
}

/** "The plan has 11 points". */
const ownsPoints = (tokens: readonly Token[], clause: Clause | undefined): boolean =>
  clause?.subject !== undefined &&
  /^(?:have|contain|comprise|include|list|set)$/.test(clause.lemma) &&
  /^(?:plan|draft|document|agreement|proposal|accord|agenda|deal|text|roadmap|memorandum)$/.test(
    tokens[clause.subject]!.lemma,
  );

interface FoundNoun extends Counted {
  readonly known: CountedNoun;
  readonly hyphened: boolean;
}

/** The counted noun to the right: modifiers are passed over, a compound is read to its end ("barrel bombs"). */
function nounAfter(
  { doc: { tokens, names } }: Reading,
  from: number,
  end: number,
  several: boolean,
): FoundNoun | undefined {
  let i = from;
  // "31 of 48 drones": both count drones
  if (tokens[i]?.norm === 'of' && tokens[i + 1]?.pos === 'NUM') i += 2;
  if (tokens[i]?.norm === 'of' && tokens[i + 1]?.norm === 'the' && tokens[i + 2]?.pos === 'NUM') i += 3;
  // "120 of the hostages", "11 of its soldiers", "hundreds of thousands of our people"
  if (several && tokens[i]?.norm === 'of' && isOwner(tokens[i + 1])) i += 2;
  else if (several && tokens[i - 1]?.norm === 'of' && isOwner(tokens[i])) i++;
  const hyphened = tokens[i]?.norm === '-' && i < end;
  if (hyphened) i++;
  let suspended = false;
  // "of the 48 …" needs nothing; "two of the drones" is passed over as "one of" is. 8: longer chains of modifiers are lists.
  for (let steps = 0; i < end && steps < 8; i++, steps++) {
    const token = tokens[i]!;
    // "18 rebel-held areas": the word before the hyphen is no noun of its own
    if (tokens[i + 1]?.norm === '-' && tokens[i + 2]?.tag === 'VBN' && i + 3 < end) {
      i += 2;
      continue;
    }
    // "90 Norv-, Tolma-type and other drones": the noun comes after the last of them
    if (tokens[i + 1]?.norm === '-' && /^(?:,|and|or)$/.test(tokens[i + 2]?.norm ?? '')) {
      suspended = true;
      i += 2;
      continue;
    }
    if (suspended && (/^(?:,|and|or)$/.test(token.norm) || tokens[i + 1]?.norm === '-' || tokens[i - 1]?.norm === '-')) continue; // biome-ignore format: one line
    // "Kenyan and Ugandan men"
    const follow = tokens[i + 1]?.norm;
    if ((follow === 'and' || follow === 'or') && isOfState(token) && isOfState(tokens[i + 2])) {
      i++;
      continue;
    }
    // "percentage points" are no points of a plan
    if (token.norm === 'percentage') return undefined;
    // "two A-10 attack jets"
    if (follow === '-' && /^[A-Z][A-Za-z]{0,3}$/.test(token.text) && /^\d/.test(tokens[i + 2]?.norm ?? '')) {
      i += 2;
      continue;
    }
    // "tens of thousands fleeing air strikes": those who flee
    if (
      i === from &&
      token.tag === 'VBG' &&
      token.deprel !== 'amod' &&
      tokens[i - 1]?.pos !== 'PUNCT' &&
      UNDERGONE.has(token.lemma)
    )
      return undefined;
    // a plural noun that the tagger takes for a verb
    if (i === from && token.pos === 'VERB' && /s$/.test(token.norm)) {
      const known = lookUp(token);
      if (known) return { head: i, last: i, of: token.norm, known, hyphened };
    }
    const noun = token.pos === 'NOUN' || token.pos === 'PROPN';
    const aside = noun && tokens[i + 1]?.norm === '(' ? asideEnd(tokens, i + 1, end) : undefined;
    if (aside !== undefined) {
      i = aside;
      continue;
    }
    if (noun || (token.pos === 'NUM' && steps > 0)) {
      const follows = tokens[i + 1];
      const compound =
        !hyphened &&
        i + 1 < end &&
        (follows!.pos === 'NOUN' ||
          follows!.pos === 'PROPN' ||
          (follows!.norm === '-' && /^(?:NOUN|NUM)$/.test(tokens[i + 2]?.pos ?? ''))) &&
        token.deprel !== 'nsubj' &&
        !isPlural(token);
      if (compound) continue;
      const joined = `${tokens[i - 1]?.norm} ${token.lemma}`.toLowerCase();
      const two = figuresLexicon().nouns.get(joined);
      if (two) return { head: i, last: i, of: `${tokens[i - 1]!.norm} ${token.norm}`, known: two, hyphened };
      const ofState = !hyphened && isPlural(token) && names.some(n => n.kind === 'nationality' && n.last === i + 1);
      const known = ofState ? figuresLexicon().nouns.get('national') : lookUp(token);
      if (!known) return undefined;
      const { of, last } = readOf(tokens, from, i, end);
      return { head: i, last, of, known, hyphened };
    }
    const passes =
      token.pos === 'ADJ' ||
      token.norm === '-' ||
      token.norm === 'more' ||
      token.norm === 'other' ||
      token.norm === 'such' ||
      token.tag === 'VBN' ||
      token.tag === 'VBG' ||
      token.pos === 'ADV' ||
      /^["“”'‘’]$/.test(token.norm);
    if (!passes) {
      // "205 killed", "51 wounded and 3 missing": the participle itself counts
      return undefined;
    }
    const counts = figuresLexicon().nouns.get(token.norm);
    if (
      counts &&
      (token.tag === 'VBN' || token.pos === 'ADJ') &&
      !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[i + 1]?.pos ?? '')
    )
      return { head: i, last: i, of: token.norm, known: counts, hyphened };
  }
  return undefined;
}

/** "Hundreds of Shabab (Youth) fighters": the bracket that closes an aside before the noun. */
function asideEnd(tokens: readonly Token[], from: number, end: number): number | undefined {
  const close = tokens.slice(from, Math.min(end, from + 12)).find(t => t.norm === ')')?.index;
  return close !== undefined && tokens[close + 1]?.tag === 'NNS' && close + 1 < end ? close : undefined;
}

/** "Kenyan" before "and Ugandan men": a modifier, not what is counted. */
const isOfState = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}/u.test(token.text) && /^(?:ADJ|PROPN)$/.test(token.pos) && !isPlural(token);

const isOwner = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:the|my|our|your|his|her|its|their|these|those|such)$/.test(token.norm);

/** By lemma, or by the form without its s where the lemmatiser keeps it ("troops"). */
const lookUp = (token: Token): CountedNoun | undefined =>
  figuresLexicon().nouns.get(token.lemma.toLowerCase()) ?? figuresLexicon().nouns.get(token.norm.replace(/s$/, ''));

const isPlural = (token: Token): boolean => token.tag === 'NNS' || token.tag === 'NNPS';

/** The noun with those joined to it: "drones and missiles". */
function readOf(tokens: readonly Token[], from: number, head: number, end: number): { of: string; last: number } {
  const word = tokens[head]!;
  const units = tokens[head - 1];
  const lower = (t: Token): string => (t.pos === 'PROPN' ? t.text : t.norm);
  const unit =
    head > from &&
    (units?.norm === 'square' || units?.norm === 'barrel' || units?.norm === 'nautical' || units?.norm === 'cubic');
  let of = unit ? `${units!.norm} ${lower(word)}` : lower(word);
  if (tokens[head - 1]?.norm === '-' && head > from + 1) of = lower(word);
  const second = tokens[head + 2];
  if (
    head + 2 < end &&
    tokens[head + 1]!.norm === 'and' &&
    second!.pos === 'NOUN' &&
    lookUp(second!) &&
    isPlural(second!) &&
    tokens[head + 2]!.head === head
  ) {
    // biome-ignore format: one condition
    return { of: `${of} and ${lower(second!)}`, last: head + 2 };
  }
  // "a 20-point plan" counts points
  if (tokens[from]!.norm === '-' && head === from + 1 && word.norm === word.lemma && word.norm.length > 2) of += 's';
  return { of, last: head };
}
