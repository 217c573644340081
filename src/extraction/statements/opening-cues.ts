/**
 * "Sources close to the banks said the two had no objection.": a sentence that begins with who speaks, where the parse lost that. The words alone
 * tell: a noun phrase, a verb of speech in the past or present, and behind it a subject and a finite verb. In: reading, findings so far. Out: further
 * findings.
 */
import { oneLine } from '../../text/one-line.ts';
import { wordFact } from '../../text/word-facts.ts';
import { contentSpan } from './contents.ts';
import { cutAtNextCue } from './cuts.ts';
import { isNoClause } from './no-content.ts';
import { type Found, isFiniteVerb, type Reading } from './reading.ts';
import { canBeSource } from './speaking.ts';
import { isHeldBack, isUnreal } from './unreal.ts';
import { isCueVerb, isPastOrPresent, isWh, verbUses } from './words.ts';

/** Words before the cue, and from it to the verb of what is said. */
const REACH = 10;
const NAMES = /^(?:NOUN|PROPN)$/;
const JOINING = /^(?:of|at|to|in|close|for|from)$/;

/** A word that may stand between the head of a sentence and its cue. */
const isBeforeCue = wordFact(({ pos, norm }) => /^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/.test(pos) || JOINING.test(norm));

export function findOpeningCues(reading: Reading, found: readonly Found[]): Found[] {
  const { doc, tokens, quotationOf } = reading;
  const told = new Set<number>();
  for (const { anchor } of found) if (anchor >= 0) told.add(tokens[anchor]!.sentence);
  const out: Found[] = [];
  for (const { index, first, last } of doc.sentences) {
    if (told.has(index) || tokens[last - 1]!.text !== '.' || quotationOf[first]! >= 0) continue;
    const cue = cueOf(reading, first, last);
    if (cue === undefined || isUnreal(reading, cue) || isHeldBack(reading, cue)) continue;
    const use = verbUses(tokens[cue]!)?.find(u => u.takes.includes('clause') && u.particle === undefined);
    const head = headOf(reading, first, cue);
    if (!use || head === undefined || !hasClause(reading, cue, last)) continue;
    const from = tokens[cue + 1]!.norm === 'that' ? cue + 2 : cue + 1;
    if (isNoClause(reading, cue, { first: from, last: last - 1 })) continue;
    const content = contentSpan(reading, { first: from, last: cutAtNextCue(reading, cue, from, last - 1) }, cue);
    if (!content) continue;
    // "Sources close to the banks": the parse does not hold what limits them.
    const whole = tokens[head]!.pos === 'NOUN' && head < cue - 1;
    const construction = from > cue + 1 ? 'indirect-with-that' : 'indirect-without-that';
    out.push({
      rule: 'statements/opening-cue',
      construction,
      anchor: cue,
      cue: { first: cue, last: cue },
      source: head,
      sourceRange: { first, last: cue - 1 },
      ...(whole
        ? { speaker: { described: oneLine(reading.text.slice(tokens[first]!.start, tokens[cue - 1]!.end)) } }
        : {}),
      content: [content],
      use,
    });
  }
  return out;
}

/** The first verb that may speak, behind nothing but a noun phrase. */
function cueOf({ tokens, quotationOf, timeOf }: Reading, first: number, last: number): number | undefined {
  for (let i = first; i < last && i <= first + REACH; i++) {
    const token = tokens[i]!;
    if (quotationOf[i]! >= 0 || timeOf[i]! >= 0) return undefined;
    if (i === first) continue;
    if (isPastOrPresent(token.tag) && isCueVerb(token)) return i;
    if (!isBeforeCue(token)) return undefined;
  }
  return undefined;
}

/** The last noun before a preposition, or before the cue: a title and a name end in the name. */
function headOf(reading: Reading, first: number, cue: number): number | undefined {
  const { tokens, persons } = reading;
  if (tokens[first]!.pos === 'ADP') return undefined;
  let head: number | undefined;
  for (let i = first; i < cue; i++) {
    const { norm, pos } = tokens[i]!;
    if (JOINING.test(norm)) break;
    if (NAMES.test(pos)) head = i;
  }
  if (head === undefined || !canBeSource(reading, head)) return undefined;
  return tokens[head]!.pos === 'NOUN' || persons.has(head) ? head : undefined;
}

/** A subject and its finite verb right behind the cue, or behind "that". */
function hasClause(reading: Reading, cue: number, last: number): boolean {
  const { tokens, quotationOf } = reading;
  const from = tokens[cue + 1]!.norm === 'that' ? cue + 2 : cue + 1;
  if (!/^(?:DET|ADJ|NOUN|PROPN|NUM|PRON)$/.test(tokens[from]?.pos ?? '')) return false;
  let of = false;
  for (let i = from + 1; i < last && i <= cue + REACH; i++) {
    of ||= tokens[i]!.pos === 'ADP';
    // "few details of the talks held on Friday": a participle that passes for a past.
    if (of && tokens[i]!.tag === 'VBD' && tokens[i]!.pos === 'VERB') return false;
    if (quotationOf[i]! >= 0 || tokens[i]!.pos === 'PUNCT' || isWh(tokens[i]!.tag)) return false;
    // "confirmed the release but did not say …": what the cue's own subject goes on with
    if (tokens[i]!.pos === 'CCONJ' && isFiniteVerb(reading, i + 1))
      return tokens[i]!.norm === 'and' && !isCueVerb(tokens[i + 1]!);
    if (isFiniteVerb(reading, i)) return true;
  }
  return false;
}
