/**
 * Findings become statements: speaker resolved, text and mode cut from the spans, evidence with its parts, nesting, circumstances.
 * In: reading, speakers, findings. Out: StatementMentions in text order.
 */
import type { Speaker, StatementMention } from '../../model/mentions.ts';
import { makeEvidence, type Span } from '../../model/span.ts';
import { oneLine } from '../../text/one-line.ts';
import { type Circumstances, findCircumstances } from './circumstances.ts';
import { resolveByContext } from './context-speakers.ts';
import { type Draft, draft, evidenceParts, nesting } from './draft.ts';
import { namedBetween } from './named-between.ts';
import { carryOccasions, type Occasion } from './occasions.ts';
import { isOneOutlet, viaOf, withoutCarriers } from './outlets.ts';
import { resolvePlurals } from './plural-speakers.ts';
import { type Found, type Reading, tokenAt } from './reading.ts';
import { readsAs } from './reads.ts';
import { isWhole, sifted } from './sift.ts';
import { type SpeakerIndex, speakerAt, speakerKey } from './speakers.ts';
import { canBeSource } from './speaking.ts';
import { resolveTexts } from './speaking-texts.ts';
import { nounPhrase } from './subjects.ts';
import { readable } from './unreadable.ts';

/** What a draft has of the finding whose speaker it shares, or of its own. */
interface Owned {
  readonly draft: Draft;
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
  const owned = ownedBy(reading, speakers, drafts, speakerOf, circumstances, { carriedBy, inside });
  const spoken = owned.map(one => one.draft);
  const within = nesting(spoken);
  const occasions = carryOccasions(
    reading,
    speakers,
    owned.map((one, i) => toldOf(reading, one, within[i])),
  );
  const lines = owned.map((one, i) => lineOf(reading, speakers, one, occasions[i]!));
  return sifted(reading, ...readable(reading, speakers, spoken, lines), within);
}

/** The drafts that somebody spoke, each with what it shares. */
function ownedBy(
  reading: Reading,
  speakers: SpeakerIndex,
  drafts: readonly Draft[],
  speakerOf: ReadonlyMap<Found, Speaker>,
  circumstances: ReadonlyMap<Found, Circumstances>,
  { carriedBy, inside }: Pick<ReturnType<typeof withoutCarriers>, 'carriedBy' | 'inside'>,
): Owned[] {
  const owned: Owned[] = [];
  for (const one of drafts) {
    const { found } = one;
    const own = found.follows ? (inside.get(found.follows) ?? found.follows) : found;
    const speaker = speakerOf.get(own);
    if (!speaker || !isSpoken(reading, one, speaker)) continue;
    const around = circumstances.get(own) ?? NO_CIRCUMSTANCES;
    const addresseeHead = own.addressee ?? around.addressee;
    const via = viaOf(reading, speakers, own, around, addresseeHead);
    const carrier = carriedBy.get(own);
    if (carrier && !via.some(v => isOneOutlet(v, carrier))) via.push(carrier);
    owned.push({ draft: one, own, speaker, around, addresseeHead, via });
  }
  return owned;
}

/** What the next statements of a speaker may take over. */
const toldOf = (
  reading: Reading,
  { draft: { found, at }, speaker, around, via }: Owned,
  within: number | undefined,
) => ({
  anchor: found.anchor,
  at: tokenAt(reading.tokens, at),
  speaker: speakerKey(speaker),
  actor: 'actor' in speaker ? speaker.actor : undefined,
  circumstances: around,
  via,
  nested: within !== undefined,
  whole: isWhole(found),
});

function lineOf(reading: Reading, speakers: SpeakerIndex, owned: Owned, occasion: Occasion): StatementMention {
  const { draft: one, own, speaker, around, addresseeHead, via } = owned;
  const channel = around.channel ?? own.channel ?? occasion.channel;
  const { cue } = one.found;
  const addressee =
    addresseeHead === undefined
      ? undefined
      : speakerAt(reading, speakers, addresseeHead, nounPhrase(reading, addresseeHead));
  const reads = readsAs(reading, speakers, one, speaker);
  // Field by field, in the order in which they are printed, and none that is unknown: a spread for each is several times as slow.
  const line: Partial<Writable<StatementMention>> = { speaker, mode: one.mode, text: textOf(reading, one.parts) };
  if (reads !== undefined) line.reads = reads;
  if (cue) line.cue = reading.text.slice(reading.tokens[cue.first]!.start, reading.tokens[cue.last]!.end);
  line.evidence = makeEvidence(reading.doc.article, { start: one.start, end: one.end }, evidenceParts(reading, one));
  if (around.time !== undefined) line.said = { time: around.time };
  else if (occasion.said) line.said = { when: occasion.said };
  if (around.capacity) line.capacity = around.capacity;
  if (channel) line.channel = channel;
  if (addressee) line.addressee = addressee;
  line.via = occasion.via ?? via;
  if (around.hedge) line.hedge = around.hedge;
  line.construction = one.found.construction;
  line.by = one.found.rule;
  return line as StatementMention;
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
  if (named) return { actor: named.key };
  // "rebels who have rejected the truce": what the clause tells is no part of who they are
  const { first, last } = nounPhrase(reading, found.source);
  return speakerAt(reading, speakers, found.source, { first, last: Math.max(found.source, Math.min(last, before)) });
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
