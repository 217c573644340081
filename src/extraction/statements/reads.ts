/**
 * How the words of a statement read alone. The text of "X called on Y to stop" is "Y to stop", that of "X denied that it fired" is "it
 * fired": whoever reads the text without its cue is misled, so here the act stands before it. And a pronoun that stands for somebody
 * else than the speaker gets the name behind it, in square brackets.
 * In: reading, finding, its parts, its speaker. Out: the words, or nothing where the text itself says it all.
 */
import type { Speaker, StatementMention } from '../../model/mentions.ts';
import type { Span } from '../../model/span.ts';
import { oneLine } from '../../text/one-line.ts';
import { type Found, isComma, type Reading, tokenAt } from './reading.ts';
import type { SpeakerIndex } from './speakers.ts';
import { cueWord, OTHERS } from './words.ts';

interface Words {
  readonly found: Found;
  readonly parts: readonly Span[];
  readonly mode: StatementMention['mode'];
}

export function readsAs(reading: Reading, speakers: SpeakerIndex, words: Words, speaker: Speaker): string | undefined {
  const act = actOf(reading, words);
  const named = words.mode === 'direct' ? undefined : withNames(reading, speakers, words.parts, speaker);
  if (act === undefined) return named;
  const text = named ?? plainText(reading, words.parts);
  const marked = isBetweenMarks(reading, words.parts) ? `“${text}”` : text;
  // "The raid was condemned": the phrase comes behind its act.
  const behind = words.found.construction === 'act-passive' ? marked.replace(/^(?:The|An?)\b/, w => w.toLowerCase()) : marked; // biome-ignore format: one thought
  return `${act} ${behind}`;
}

const plainText = ({ text }: Reading, parts: readonly Span[]): string =>
  oneLine(parts.map(p => text.slice(p.start, p.end)).join(' ')).replace(/,$/, '');

/** The parts lie inside one pair of marks, which the text leaves out. */
const isBetweenMarks = ({ text }: Reading, parts: readonly Span[]): boolean =>
  /["“„«]/.test(text[parts[0]!.start - 1] ?? '') && /["”“»]/.test(text.slice(parts.at(-1)!.end, parts.at(-1)!.end + 2));

/** The act, with "that" where a clause follows; nothing where the words were plainly said. */
function actOf(reading: Reading, { found, parts, mode }: Words): string | undefined {
  const { tokens, lexicon } = reading;
  const { cue, construction, anchor } = found;
  if (!cue || anchor < 0) return undefined;
  const own = words(reading, cue.first, cue.last);
  const acts = lexicon.acts.has(found.use?.verb ?? tokens[anchor]!.lemma);
  if (construction === 'act-passive') return own;
  if (construction.startsWith('act-'))
    return between(reading, found, parts) ?? (found.use?.particle ? `${own} ${found.use.particle}` : own);
  const content = tokenAt(tokens, parts[0]!.start);
  if (construction === 'cue-noun') {
    // "a warning that …", "a pledge to …", "a call for …"
    if (cue.last > cue.first || /^(?:to|for)$/.test(tokens[content]!.norm)) return own;
    return lexicon.acts.has(tokens[anchor]!.lemma) ? `${own} that` : undefined;
  }
  if (!acts) return undefined;
  if (construction === 'indirect-before-cue') return DENIES.test(tokens[anchor]!.lemma) ? `${own} that` : undefined;
  if (/^indirect-with/.test(construction)) return opensItself(tokens[content]!.norm) ? own : `${own} that`;
  // `demanded “an immediate halt”`: a piece of the reporter's own sentence.
  if (
    construction === 'direct-after-cue' &&
    (mode !== 'direct' || /^\p{Ll}/u.test(reading.text.slice(parts[0]!.start)))
  )
    return between(reading, found, parts);
  return undefined;
}

const DENIES = /^(?:deny|dispute|doubt|question|reject|refute)$/;
/** "asked whether …", "proposed to …". */
const opensItself = (norm: string): boolean => /^(?:if|whether|to|who|whom|what|when|where|why|how|which)$/.test(norm);

const words = ({ tokens, text }: Reading, first: number, last: number): string =>
  oneLine(text.slice(tokens[first]!.start, tokens[last]!.end));

/** Longest run of words between a cue and its matter that still reads as one with it ("urged him to", "ruled out"). */
const NEAR = 3;

/** The cue up to its content, where only its own small words stand between. */
function between(reading: Reading, { cue }: Found, parts: readonly Span[]): string | undefined {
  const { tokens, timeOf } = reading;
  const content = tokenAt(tokens, parts[0]!.start);
  if (!cue || content <= cue.last || content - cue.last - 1 > NEAR) return undefined;
  let last = content - 1;
  while (last > cue.last && /^["“„«‘'`]+$/.test(tokens[last]!.text)) last--;
  for (let i = cue.last + 1; i <= last; i++)
    if (isComma(tokens[i]) || tokens[i]!.pos === 'PUNCT' || timeOf[i]! >= 0) return undefined;
  return words(reading, cue.first, last);
}

/** The text with names behind the pronouns of others; nothing where none needs one. */
function withNames(
  reading: Reading,
  speakers: SpeakerIndex,
  parts: readonly Span[],
  speaker: Speaker,
): string | undefined {
  if (!hasPronoun(reading, speakers, parts)) return undefined;
  const { tokens, text, quotationOf, actors } = reading;
  // Those whom the words name by themselves need no second name.
  const known = new Set<string>();
  let named = false;
  const read = parts.map(({ start, end }) => {
    let out = '';
    let at = start;
    for (let i = tokenAt(tokens, start); i < tokens.length && tokens[i]!.end <= end; i++) {
      const whom = speakers.at(i);
      if (whom && whom.form.form !== 'pronoun') known.add(whom.actor.key);
      const { one, several } = cueWord(tokens[i]!);
      if ((!one && !several) || quotationOf[i]! >= 0) continue;
      if (whom?.form.form !== 'pronoun' || known.has(whom.actor.key)) continue;
      if (one ? mayBeOne(actors, speaker) : 'actor' in speaker && speaker.actor === whom.actor.key) continue;
      known.add(whom.actor.key);
      named = true;
      out += `${text.slice(at, tokens[i]!.end)} [${whom.actor.name}]`;
      at = tokens[i]!.end;
    }
    return out + text.slice(at, end);
  });
  return named ? oneLine(read.join(' ')).replace(/,$/, '') : undefined;
}

/** Whether a pronoun for others stands in the words; in most it does not. */
function hasPronoun({ tokens, tree }: Reading, speakers: SpeakerIndex, parts: readonly Span[]): boolean {
  for (const { start, end } of parts) {
    const behind = tokenAt(tokens, end);
    for (let i = tokenAt(tokens, start); i < behind; i++)
      if (tree.marks[i]! & OTHERS && speakers.at(i)?.form.form === 'pronoun') return true;
  }
  return false;
}

/** Whether "he" in somebody's words may be the one who speaks: it then needs no name, and a wrong one would mislead. */
function mayBeOne(actors: Reading['actors'], speaker: Speaker): boolean {
  if ('described' in speaker) return !/(?:[^s]s|\band\b.*)$/i.test(speaker.described);
  const kind = actors.find(({ key }) => key === speaker.actor)?.kind;
  return kind === 'person' || kind === 'role';
}
