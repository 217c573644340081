/**
 * "The official", "the diplomat", "the lawmaker" for one named shortly before: of all nouns of office these say least, so they are taken for a
 * person only where the text has one such person near and speaks of no unnamed one. In: people with roles, a noun phrase. Out: the person.
 */
import type { Token } from '../../model/doc.ts';
import { type Draft, lastBefore, REACH, type Reading } from './draft.ts';
import type { Phrase } from './noun-phrase.ts';

/** Who may be told again by such a noun: heads of their titles. */
const ALSO_CALLED: Record<string, RegExp> = {
  official:
    /^(?:official|minister|secretary|undersecretary|deputy|governor|commissioner|director|director-general|chief|head|administrator|envoy|ambassador|representative|spokes\w+|mayor|coordinator|chairman|chairwoman|chair|attorney|general|commander|adviser|advisor|negotiator)$/,
  diplomat: /^(?:diplomat|ambassador|envoy|representative|consul|minister|secretary-general|negotiator|mediator)$/,
  lawmaker:
    /^(?:lawmaker|senator|representative|congressman|congresswoman|congressperson|deputy|member|legislator|parliamentarian|speaker|whip|mp|leader)$/,
  analyst: /^(?:analyst|expert|professor|researcher|fellow|economist|director|strategist)$/,
  expert: /^(?:analyst|expert|professor|researcher|fellow|economist|director|strategist)$/,
  executive: /^(?:executive|chairman|chairwoman|chair|president|director|ceo|manager)$/,
  lawyer: /^(?:lawyer|attorney|counsel|solicitor|barrister|prosecutor)$/,
  adviser: /^(?:adviser|advisor|aide)$/,
  aide: /^(?:adviser|advisor|aide)$/,
};

/** "a senior official", "one official", "officials": one unnamed, who may be meant as well. */
function isUnnamed(tokens: readonly Token[], at: number, noun: string): boolean {
  const token = tokens[at]!;
  if (token.lemma !== noun || tokens[at + 1]?.pos === 'NOUN' || tokens[at + 1]?.pos === 'PROPN') return false;
  if (token.tag === 'NNS') return true;
  for (let i = at - 1; i >= at - 6 && tokens[i]?.sentence === token.sentence; i--) {
    if (/^(?:a|an|one|another|any)$/.test(tokens[i]!.norm)) return true;
    if (tokens[i]!.pos === 'VERB' || tokens[i]!.pos === 'PUNCT') return false;
  }
  return false;
}

export function plainHolder(
  reading: Reading,
  people: readonly Draft[],
  phrase: Phrase,
  head: number,
): Draft | undefined {
  const { tokens } = reading;
  const token = tokens[head]!;
  const titles = ALSO_CALLED[token.norm];
  if (!titles || phrase.last - phrase.first !== 2 || !token.deprel.startsWith('nsubj')) return undefined;
  const at = tokens[phrase.first]!.start;
  let chosen: Draft | undefined;
  for (const person of people) {
    const last = lastBefore(person, at);
    if (last < 0 || at - last > REACH || !person.roles.some(role => !role.former && titles.test(role.head))) continue;
    if (chosen) return undefined;
    chosen = person;
  }
  if (!chosen) return undefined;
  for (let i = phrase.first - 1; i >= 0 && at - tokens[i]!.start < REACH; i--)
    if (isUnnamed(tokens, i, token.lemma) && reading.draftAt[i] !== chosen) return undefined;
  return chosen;
}
