/**
 * Findings become statements: speaker resolved, text and mode cut from the spans, evidence with its parts, nesting, circumstances.
 * In: reading, speakers, findings. Out: StatementMentions in text order.
 */
import type { Speaker, StatementMention } from '../../model/mentions.ts';
import { type EvidencePart, makeEvidence, type Span } from '../../model/span.ts';
import { outsideCitations } from '../../text/citations.ts';
import { oneLine } from '../../text/one-line.ts';
import { type Circumstances, findCircumstances } from './circumstances.ts';
import { resolveByContext } from './context-speakers.ts';
import { namedBetween } from './named-between.ts';
import { carryOccasions } from './occasions.ts';
import { viaOf, withoutCarriers } from './outlets.ts';
import { resolvePlurals } from './plural-speakers.ts';
import { type Found, type Reading, tokenAt } from './reading.ts';
import { readsAs } from './reads.ts';
import { isWhole, sifted } from './sift.ts';
import { type SpeakerIndex, speakerAt, speakerKey } from './speakers.ts';
import { canBeSource } from './speaking.ts';
import { resolveTexts } from './speaking-texts.ts';
import { nounPhrase } from './subjects.ts';
import { readable } from './unreadable.ts';

export interface Draft {
  readonly found: Found;
  /** Content as kept: without outer marks, one span a paragraph. */
  readonly parts: readonly Span[];
  readonly mode: StatementMention['mode'];
  readonly start: number;
  readonly end: number;
  /** Where its own words begin: cue or content. A source that two cues share orders nothing. */
  readonly at: number;
}

/** What a draft has of the finding whose speaker it shares, or of its own. */
interface Owned {
  readonly own: Found;
  readonly speaker: Speaker;
  readonly around: Circumstances;
  readonly addresseeHead: number | undefined;
  readonly via: readonly string[];
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const NO_CIRCUMSTANCES: Circumstances = {
  via: [],
  time: undefined,
  channel: undefined,
  hedge: undefined,
  capacity: undefined,
  addressee: undefined,
};

export function assemble(reading: Reading, speakers: SpeakerIndex, found: readonly Found[]): StatementMention[] {
  const { kept, carriedBy, inside } = withoutCarriers(reading, speakers, found);
  const drafts = kept
    .map(f => draft(reading, f))
    .filter((d): d is Draft => d !== undefined && !isFirstPerson(reading, d.found))
    .sort((a, b) => a.at - b.at || b.end - a.end || a.start - b.start);
  const circumstances = new Map<Found, Circumstances>();
  const speakerOf = new Map<Found, Speaker>();
  for (const { found: f } of drafts) {
    if (f.anchor < 0) continue;
    circumstances.set(f, isWhole(f) ? NO_CIRCUMSTANCES : findCircumstances(reading, f));
    speakerOf.set(f, speakerOfCue(reading, speakers, f));
  }
  shareCircumstances(reading, drafts, circumstances);
  resolveTexts(reading, speakers, drafts, speakerOf);
  resolveByContext(reading, drafts, speakerOf, circumstances);
  resolvePlurals(reading, speakers, drafts, speakerOf);
  /** The finding whose speaker a finding has. */
  const ownerOf = ({ found: f }: Draft): Found => (f.follows ? (inside.get(f.follows) ?? f.follows) : f);
  const spoken: Draft[] = [];
  const owned: Owned[] = [];
  for (const d of drafts) {
    const own = ownerOf(d);
    const speaker = speakerOf.get(own);
    if (!speaker || !isSpoken(reading, d, speaker)) continue;
    const around = circumstances.get(own) ?? NO_CIRCUMSTANCES;
    const addresseeHead = own.addressee ?? around.addressee;
    const via = viaOf(reading, speakers, own, around, addresseeHead);
    const carrier = carriedBy.get(own);
    if (carrier) via.push(carrier);
    spoken.push(d);
    owned.push({ own, speaker, around, addresseeHead, via });
  }
  const within = nesting(spoken);
  const occasions = carryOccasions(
    reading,
    speakers,
    spoken.map(({ found: f, at }, i) => {
      const { speaker, around, via } = owned[i]!;
      return {
        anchor: f.anchor,
        at: tokenAt(reading.tokens, at),
        speaker: speakerKey(speaker),
        actor: 'actor' in speaker ? speaker.actor : undefined,
        circumstances: around,
        via,
        nested: within[i] !== undefined,
        whole: isWhole(f),
      };
    }),
  );
  const lines = spoken.map((d, i): StatementMention => {
    const { own, speaker, around, addresseeHead, via } = owned[i]!;
    const occasion = occasions[i]!;
    const channel = around.channel ?? own.channel ?? occasion.channel;
    const cue =
      d.found.cue &&
      reading.text.slice(reading.tokens[d.found.cue.first]!.start, reading.tokens[d.found.cue.last]!.end);
    const addressee =
      addresseeHead === undefined
        ? undefined
        : speakerAt(reading, speakers, addresseeHead, nounPhrase(reading, addresseeHead));
    const reads = readsAs(reading, speakers, d, speaker);
    // Field by field, in the order in which they are printed, and none that is unknown: a spread for each is several times as slow.
    const line: Partial<Writable<StatementMention>> = { speaker, mode: d.mode, text: textOf(reading, d.parts) };
    if (reads !== undefined) line.reads = reads;
    if (cue !== undefined) line.cue = cue;
    line.evidence = makeEvidence(reading.doc.article, { start: d.start, end: d.end }, evidenceParts(reading, d));
    if (around.time !== undefined) line.said = { time: around.time };
    else if (occasion.said) line.said = { when: occasion.said };
    if (around.capacity) line.capacity = around.capacity;
    if (channel) line.channel = channel;
    if (addressee) line.addressee = addressee;
    line.via = occasion.via ?? via;
    if (around.hedge) line.hedge = around.hedge;
    line.construction = d.found.construction;
    line.by = d.found.rule;
    return line as StatementMention;
  });
  return sifted(reading, ...readable(reading, speakers, spoken, lines), within);
}

/** The content on one line, without a comma at its end. */
function textOf({ text }: Reading, parts: readonly Span[]): string {
  let all = text.slice(parts[0]!.start, parts[0]!.end);
  for (let i = 1; i < parts.length; i++) all += ` ${text.slice(parts[i]!.start, parts[i]!.end)}`;
  const line = oneLine(all);
  return line.endsWith(',') ? line.slice(0, -1) : line;
}

/** Words without marks need somebody who can have said them; a quotation is somebody's whatever the parse. */
const isSpoken = (reading: Reading, { found, mode }: Draft, speaker: Speaker): boolean =>
  mode === 'direct' || found.speaker !== undefined || found.source < 0 || 'actor' in speaker
    ? true
    : canBeSource(reading, found.source);

/** A relative pronoun speaks for the name right before it, else for the noun that the parse gives it. */
function speakerOfCue(reading: Reading, speakers: SpeakerIndex, found: Found): Speaker {
  if (found.speaker) return found.speaker;
  const between = found.source < found.anchor ? namedBetween(reading, speakers, found.anchor) : undefined;
  if (between !== undefined) return { actor: between };
  const range = found.sourceRange;
  if (!range || (range.first <= found.source && found.source <= range.last)) {
    return speakerAt(reading, speakers, found.source, range ?? nounPhrase(reading, found.source));
  }
  const before = reading.tokens[range.first - 1]?.pos === 'PUNCT' ? range.first - 2 : range.first - 1;
  const named = speakers.at(before)?.actor;
  return named ? { actor: named.key } : speakerAt(reading, speakers, found.source, nounPhrase(reading, found.source));
}

/** Cues of one sentence with one source were said on one occasion: "In a letter on Monday X said …, adding …". */
function shareCircumstances(
  reading: Reading,
  drafts: readonly Draft[],
  circumstances: Map<Found, Circumstances>,
): void {
  const occasion = new Map<number, Circumstances>();
  for (const { found: f } of drafts) {
    if (f.anchor < 0) continue;
    const key = reading.tokens[f.anchor]!.sentence * (reading.tokens.length + 1) + f.source + 1;
    const own = circumstances.get(f)!;
    const known = occasion.get(key);
    if (!known) occasion.set(key, own);
    else {
      circumstances.set(f, {
        via: own.via.length > 0 ? own.via : known.via,
        time: own.time ?? known.time,
        channel: own.channel ?? known.channel,
        hedge: own.hedge,
        capacity: own.capacity,
        addressee: own.addressee,
      });
    }
  }
}

/** "We call for …" outside quotation marks: whoever writes; no speaker that the text names. */
function isFirstPerson(reading: Reading, found: Found): boolean {
  if (found.speaker || found.anchor < 0 || reading.quotationOf[found.anchor]! >= 0) return false;
  const { norm } = reading.tokens[found.source]!;
  // "One of the envoys said" is somebody, "one may say" is not.
  return (
    norm === 'i' ||
    norm === 'we' ||
    norm === 'you' ||
    norm === 'us' ||
    (norm === 'one' && reading.tokens[found.source + 1]?.norm !== 'of')
  );
}

/** Content as kept, and its mode: direct where it is one or more quotations and nothing else. */
function draft(reading: Reading, found: Found): Draft | undefined {
  const parts: Span[] = [];
  let quoted = 0;
  let mixed = false;
  const isInside =
    found.anchor >= 0 && found.construction.startsWith('act-') && reading.quotationOf[found.anchor]! >= 0;
  for (const span of found.content) {
    const whole = quotationsOver(reading, span);
    if (whole) {
      for (const inner of whole.inner) {
        const part = trimmed(reading.text, inner);
        if (part.end > part.start) parts.push(part);
      }
      if (isFragment(reading, whole)) mixed = true;
      else quoted++;
    } else {
      for (const part of outsideCitations(reading.text, span)) parts.push(trimmed(reading.text, part));
      // what is told inside somebody's words is no mixture of theirs and the reporter's
      if (!isInside && holdsQuotation(reading, span)) mixed = true;
    }
  }
  // "towns the army calls “fortresses”": a name without what is named.
  if (found.construction === 'act-naming' && quoted > 0 && quoted === found.content.length) return undefined;
  if (parts.length === 0 || parts.every(p => p.end <= p.start)) return undefined;
  let { start, end } = parts[0]!;
  const take = (from: number, to: number): void => {
    if (from < start) start = from;
    if (to > end) end = to;
  };
  for (const part of parts) take(part.start, part.end);
  const { cue, sourceRange } = found;
  const cueStart = cue && reading.tokens[cue.first]!.start;
  if (cue) take(cueStart!, reading.tokens[cue.last]!.end);
  if (sourceRange) take(reading.tokens[sourceRange.first]!.start, reading.tokens[sourceRange.last]!.end);
  const mode = found.direct || quoted === found.content.length ? 'direct' : mixed || quoted > 0 ? 'mixed' : 'indirect';
  return {
    found,
    parts,
    mode,
    at: Math.min(parts[0]!.start, cueStart ?? parts[0]!.start),
    start,
    end,
  };
}

/** `warned against “a bought peace”`: a piece of the reporter's own sentence. */
function isFragment(reading: Reading, q: { readonly start: number; readonly inner: readonly Span[] }): boolean {
  const { tokens, text } = reading;
  const before = tokens[tokenAt(tokens, q.start) - 1];
  const [inner] = q.inner;
  if (!before || !inner || !/^\p{Ll}/u.test(text.slice(inner.start, inner.end).trimStart())) return false;
  return before.pos === 'ADP' && before.norm !== 'that';
}

/** The quotation that a span is, marks included (a stop behind the closing mark does not count). */
function quotationsOver(reading: Reading, span: Span) {
  const index = reading.quotationOf[tokenAt(reading.tokens, span.start)] ?? -1;
  if (index < 0) return undefined;
  const q = reading.doc.quotations[index]!;
  return q.start === span.start && q.end >= span.end - 1 && span.end >= q.inner.at(-1)!.end ? q : undefined;
}

function holdsQuotation(reading: Reading, span: Span): boolean {
  for (
    let i = tokenAt(reading.tokens, span.start);
    i < reading.tokens.length && reading.tokens[i]!.start < span.end;
    i++
  ) {
    if (reading.quotationOf[i]! >= 0) return true;
  }
  return false;
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /[\s,]/.test(text[end - 1]!)) end--;
  return { start, end };
}

function evidenceParts(reading: Reading, d: Draft): EvidencePart[] {
  const { tokens } = reading;
  const { cue, sourceRange } = d.found;
  const parts: EvidencePart[] = d.parts.map(({ start, end }) => ({ part: 'content', start, end }));
  if (cue) parts.push({ part: 'cue', start: tokens[cue.first]!.start, end: tokens[cue.last]!.end });
  if (sourceRange)
    parts.push({ part: 'source', start: tokens[sourceRange.first]!.start, end: tokens[sourceRange.last]!.end });
  return parts.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** For each draft the smallest one whose content holds it whole. Sorted by start; a stack of the open ones. */
function nesting(drafts: readonly Draft[]): (number | undefined)[] {
  const open: number[] = [];
  return drafts.map((d, i) => {
    while (open.length > 0 && drafts[open.at(-1)!]!.end <= d.at) open.pop();
    const parent = open.findLast(o => drafts[o]!.parts.some(p => p.start <= d.at && d.end <= p.end + 1));
    open.push(i);
    return parent;
  });
}
