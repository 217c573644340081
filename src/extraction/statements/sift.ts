/**
 * Findings that are no statements after all, whatever rule found them. In: the speaker, the words and their mode. Out: yes or no.
 * Precision first: a line that says nothing, or that nobody can be held to, is worse than a gap.
 */
import type { Speaker, StatementMention } from '../../model/mentions.ts';
import { isMannersAlone } from './courtesies.ts';
import { type Found, type Reading, tokenAt } from './reading.ts';
import { takesUpTurn } from './unreadable.ts';
import { countWords } from './words.ts';

/** "Denied any involvement", "rejected the accusation": what is meant stands before it; that it is denied is news. */
export const BARE_DENIAL = 'act-denial';

/** "Endorsed the deal", "condemned the attack": one known thing; that somebody is for or against it is news. */
export const BARE_VERDICT = 'act-verdict';

/** Words that name nobody. */
const NOBODY =
  /^(?:its|his|her|hers|their|theirs|our|my|your|who|whom|whose|which|that|what|this|these|those|there|both|some|one|here|nobody|no one|no-one|none|nothing)$/i;
const PRONOUN = /^(?:he|she|it|they|him|her|them|we|us|you|i|me)$/i;
/** How a source asks to be left unnamed: about the report, not the matter. */
const ANONYMITY =
  /^(?:(?:that )?(?:he|she|they) )?(?:not to be (?:named|identified|quoted|cited)|(?:on (?:the )?)?conditions? of anonymity|anonymity|to remain anonymous|not be (?:named|identified))\b/i;

/** "said what he said about the plan" */
const ONLY_THAT =
  /^(?:what|how much|as much|the same|so|much|something|nothing|anything)(?: (?:he|she|it|they)(?: had| has| have)? (?:said|say|says|called|told)\b.*)?$/i;
const NUMBER =
  /^(?:about|some|only|[\d.,]+%?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?)$/i;

function saysNothing(
  speaker: Speaker,
  text: string,
  mode: StatementMention['mode'],
  construction: string,
  nested: boolean,
  matters: ReadonlySet<string>,
): boolean {
  if ('described' in speaker) {
    if (NOBODY.test(speaker.described)) return true;
    if (nested && PRONOUN.test(speaker.described)) return true;
  }
  if (ANONYMITY.test(text)) return true;
  if (mode !== 'indirect') return false;
  if (ONLY_THAT.test(text)) return true;
  if (countWords(text, 0, text.length, FEW + 1) > FEW) return false;
  // "He says what he feels", "said as much": nothing that could be held to.
  if (/^(?:what|how|as|why|where|whatever) /i.test(text)) return true;
  const words = text.split(/\s+/);
  if (words.length > 2) return false;
  // "spoke of six": a count of nothing.
  if (words.every(w => NUMBER.test(w))) return true;
  // "what he has threatened to do"
  if (/^to (?:do|say|be)$/i.test(text)) return true;
  if (construction === BARE_DENIAL || construction === BARE_VERDICT || construction === 'act-passive') return false;
  // "he is", "it was", "such terms", "an explanation": nothing that could be looked up; "a promise that he made".
  if (construction.startsWith('indirect') || (construction === 'cue-noun' && /^(?:he|she|it|they|we|i) /i.test(text)))
    return true;
  // "the rebels' demand for an amnesty": one known thing
  if (construction === 'cue-noun' && /^an?$/.test(words[0]!) && matters.has(words[1] ?? '')) return false;
  return /^(?:the|a|an|such|this|that|these|those|its|his|her|their|any|some|no)$/i.test(words[0]!);
}

/** Words of which a line may say nothing. */
const FEW = 4;

/** All of a turn or of an issued text, which nobody introduces. */
export const isWhole = ({ construction }: Pick<Found, 'construction'>): boolean =>
  construction === 'turn' || construction === 'issued';

/** Leaves out what says nothing; those inside it (`within`: in which line) move up to what it stood in. */
export function sifted(
  reading: Reading,
  lines: readonly StatementMention[],
  unread: readonly boolean[],
  within: readonly (number | undefined)[],
): StatementMention[] {
  const dropped = lines.map((line, i) => {
    if (unread[i]) return true;
    const own = within[i] === undefined ? undefined : lines[within[i]!]!;
    const nested =
      own !== undefined && (isWhole(own) || reading.quotationOf[tokenAt(reading.tokens, line.evidence.start)]! >= 0);
    const content = line.evidence.parts?.find(p => p.part === 'content');
    if (line.construction === 'turn' && content)
      if (isMannersAlone(reading, content) || takesUpTurn(reading, content)) return true;
    return saysNothing(line.speaker, line.text, line.mode, line.construction, nested, reading.lexicon.matters);
  });
  const place: number[] = [];
  let next = 0;
  for (const gone of dropped) place.push(gone ? -1 : next++);
  const up = (index: number | undefined): number | undefined =>
    index === undefined || !dropped[index] ? index : up(within[index]);
  const kept: StatementMention[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (dropped[i]) continue;
    const parent = up(within[i]);
    kept.push(parent === undefined ? lines[i]! : { ...lines[i]!, within: place[parent]! });
  }
  return kept;
}
