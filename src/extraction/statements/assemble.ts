/**
 * Findings become statements: speaker resolved, text and mode cut from the spans, evidence with its parts, nesting, circumstances.
 * In: reading, speakers, findings. Out: StatementMentions in text order.
 */
import type { Speaker, StatementMention } from '../../model/mentions.ts';
import { type EvidencePart, makeEvidence, type Span } from '../../model/span.ts';
import { oneLine } from '../../text/one-line.ts';
import { type Circumstances, findCircumstances } from './circumstances.ts';
import { carryOccasions } from './occasions.ts';
import { type Found, type Reading, tokenAt } from './reading.ts';
import { saysNothing } from './sift.ts';
import { nounPhrase } from './sources.ts';
import { type SpeakerIndex, speakerAt } from './speakers.ts';

interface Draft {
  readonly found: Found;
  /** Content as kept: without outer marks, one span a paragraph. */
  readonly parts: readonly Span[];
  readonly mode: StatementMention['mode'];
  readonly start: number;
  readonly end: number;
  /** Where its own words begin: cue or content. A source that two cues share orders nothing. */
  readonly at: number;
}

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
    circumstances.set(f, findCircumstances(reading, f));
    speakerOf.set(f, speakerOfCue(reading, speakers, f));
  }
  shareCircumstances(reading, drafts, circumstances);
  resolveByContext(reading, drafts, speakerOf);
  /** The finding whose speaker a finding has. */
  const ownerOf = ({ found: f }: Draft): Found => (f.follows ? (inside.get(f.follows) ?? f.follows) : f);
  const spoken = drafts.filter(d => speakerOf.has(ownerOf(d)));
  const within = nesting(spoken);
  const addresseeOf = (own: Found): number | undefined => own.addressee ?? circumstances.get(own)?.addressee;
  const viaOfOwn = spoken.map(d => {
    const own = ownerOf(d);
    const carrier = carriedBy.get(own);
    const around = circumstances.get(own) ?? { via: [] };
    return [...viaOf(reading, speakers, own, around, addresseeOf(own)), ...(carrier ? [carrier] : [])];
  });
  const occasions = carryOccasions(
    reading,
    speakers,
    spoken.map((d, i) => {
      const speaker = speakerOf.get(ownerOf(d))!;
      return {
        anchor: d.found.anchor,
        at: tokenAt(reading.tokens, d.at),
        speaker: JSON.stringify(speaker),
        ...('actor' in speaker ? { actor: speaker.actor } : {}),
        circumstances: circumstances.get(ownerOf(d)) ?? { via: [] },
        via: viaOfOwn[i]!,
        nested: within[i] !== undefined,
      };
    }),
  );
  const lines = spoken.map((d, i): StatementMention => {
    const own = ownerOf(d);
    const around = circumstances.get(own) ?? { via: [] };
    const occasion = occasions[i]!;
    const channel = around.channel ?? own.channel ?? occasion.channel;
    const speaker = speakerOf.get(own)!;
    const cue =
      d.found.cue &&
      reading.text.slice(reading.tokens[d.found.cue.first]!.start, reading.tokens[d.found.cue.last]!.end);
    const addresseeHead = addresseeOf(own);
    const addressee =
      addresseeHead === undefined
        ? undefined
        : speakerAt(reading, speakers, addresseeHead, nounPhrase(reading, addresseeHead));
    const via = occasion.via ?? viaOfOwn[i]!;
    const parent = within[i];
    return {
      speaker,
      mode: d.mode,
      text: oneLine(d.parts.map(p => reading.text.slice(p.start, p.end)).join(' ')).replace(/,$/, ''),
      ...(cue === undefined ? {} : { cue }),
      evidence: makeEvidence(reading.doc.article, { start: d.start, end: d.end }, evidenceParts(reading, d)),
      ...(around.time === undefined
        ? occasion.said
          ? { said: { when: occasion.said } }
          : {}
        : { said: { time: around.time } }),
      ...(around.capacity ? { capacity: around.capacity } : {}),
      ...(channel ? { channel } : {}),
      ...(addressee ? { addressee } : {}),
      via,
      ...(around.hedge ? { hedge: around.hedge } : {}),
      ...(parent === undefined ? {} : { within: parent }),
      construction: d.found.construction,
      by: d.found.rule,
    };
  });
  return sifted(reading, lines);
}

/** Leaves out what says nothing; those inside it move up to what it stood in. */
function sifted(reading: Reading, lines: readonly StatementMention[]): StatementMention[] {
  const dropped = lines.map(line => {
    const own = line.within === undefined ? undefined : lines[line.within]!;
    const nested =
      own !== undefined &&
      (/^(?:turn|issued)$/.test(own.construction) ||
        reading.quotationOf[tokenAt(reading.tokens, line.evidence.start)]! >= 0);
    return saysNothing(line.speaker, line.text, line.mode, line.construction, nested);
  });
  const place: number[] = [];
  let next = 0;
  for (const gone of dropped) place.push(gone ? -1 : next++);
  const up = (index: number | undefined): number | undefined =>
    index === undefined || !dropped[index] ? index : up(lines[index]!.within);
  return lines.flatMap((line, i) => {
    if (dropped[i]) return [];
    const { within, ...rest } = line;
    const parent = up(within);
    return [parent === undefined ? rest : { ...rest, within: place[parent]! }];
  });
}

/** A relative pronoun speaks for the name right before it, else for the noun that the parse gives it. */
function speakerOfCue(reading: Reading, speakers: SpeakerIndex, found: Found): Speaker {
  if (found.speaker) return found.speaker;
  const range = found.sourceRange;
  if (!range || (range.first <= found.source && found.source <= range.last)) {
    return speakerAt(reading, speakers, found.source, range ?? nounPhrase(reading, found.source));
  }
  const before = reading.tokens[range.first - 1]?.pos === 'PUNCT' ? range.first - 2 : range.first - 1;
  const named = speakers.at(before)?.actor;
  return named ? { actor: named.key } : speakerAt(reading, speakers, found.source, nounPhrase(reading, found.source));
}

/**
 * "X called the talks useful, Reuters reported": the outlet carries X's words; it is credited, and makes no statement of its own.
 * Only where what X said fills most of what the outlet reports.
 */
function withoutCarriers(
  reading: Reading,
  speakers: SpeakerIndex,
  found: readonly Found[],
): { kept: Found[]; carriedBy: Map<Found, string>; inside: Map<Found, Found> } {
  const carriedBy = new Map<Found, string>();
  const inside = new Map<Found, Found>();
  const length = (f: Found): number => f.content.reduce((sum, s) => sum + s.end - s.start, 0);
  /** With cue and speaker: all that it takes up of the outlet's words. */
  const reach = (f: Found): number => {
    const all = [...f.content, ...cueAndSource(reading, f)];
    return Math.max(...all.map(s => s.end)) - Math.min(...all.map(s => s.start));
  };
  const bySentence = new Map<number, Found[]>();
  for (const f of found) {
    if (f.anchor < 0) continue;
    const { sentence } = reading.tokens[f.anchor]!;
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), f]);
  }
  for (const group of bySentence.values()) {
    if (group.length < 2 || group.length > 12) continue;
    for (const outer of group) {
      const outlet = outletAt(reading, speakers, outer.source) ?? reporterAt(reading, outer);
      if (!outlet) continue;
      const [first] = outer.content;
      const inner = group.find(
        f =>
          f !== outer &&
          f.source !== outer.source &&
          first !== undefined &&
          f.content.every(s => outer.content.some(o => o.start <= s.start && s.end <= o.end)) &&
          reading.tokens[f.source]!.start >= first.start &&
          reach(f) >= length(outer) * 0.5,
      );
      if (!inner) continue;
      inside.set(outer, inner);
      carriedBy.set(inner, outlet);
    }
  }
  return { kept: found.filter(f => !inside.has(f)), carriedBy, inside };
}

/** "…, reports Lena Ost (ABC)": who tells what others said; the outlet in brackets, else the name. */
function reporterAt({ tokens, text }: Reading, { anchor, sourceRange, source }: Found): string | undefined {
  if (!/^report(?:s|ed)?$/.test(tokens[anchor]!.norm) || !sourceRange || tokens[source]!.pos !== 'PROPN')
    return undefined;
  const { first, last } = sourceRange;
  let open = first;
  while (open <= last + 1 && tokens[open] && tokens[open]!.text !== '(') open++;
  let close = open + 1;
  while (close < open + 8 && tokens[close] && tokens[close]!.text !== ')') close++;
  if (open <= last + 1 && tokens[open]?.text === '(' && tokens[close]?.text === ')' && close > open + 1)
    return text.slice(tokens[open + 1]!.start, tokens[close - 1]!.end);
  return text.slice(tokens[first]!.start, tokens[Math.min(last, open - 1)]!.end);
}

/** Cues of one sentence with one source were said on one occasion: "In a letter on Monday X said …, adding …". */
function shareCircumstances(
  reading: Reading,
  drafts: readonly Draft[],
  circumstances: Map<Found, Circumstances>,
): void {
  const occasion = new Map<string, Circumstances>();
  for (const { found: f } of drafts) {
    if (f.anchor < 0) continue;
    const key = `${reading.tokens[f.anchor]!.sentence} ${f.source}`;
    const own = circumstances.get(f)!;
    const known = occasion.get(key);
    if (!known) occasion.set(key, own);
    else {
      circumstances.set(f, {
        ...(known.time === undefined ? {} : { time: known.time }),
        ...(known.channel ? { channel: known.channel } : {}),
        ...own,
        via: own.via.length > 0 ? own.via : known.via,
      });
    }
  }
}

/** "We call for …" outside quotation marks: whoever writes; no speaker that the text names. */
function isFirstPerson(reading: Reading, found: Found): boolean {
  if (found.speaker || found.anchor < 0 || reading.quotationOf[found.anchor]! >= 0) return false;
  return /^(?:i|we|you|us|one)$/.test(reading.tokens[found.source]!.norm);
}

const PERSON: readonly string[] = ['person'];
const PERSONAL: Readonly<Record<string, readonly string[]>> = {
  he: PERSON,
  him: PERSON,
  she: PERSON,
  her: PERSON,
  it: ['state', 'government', 'organization', 'coalition', 'group'],
  they: ['state', 'government', 'organization', 'coalition', 'group'],
  them: ['state', 'government', 'organization', 'coalition', 'group'],
};
/** Nouns for bodies, which "it" and "they" stand for. */
const BODY =
  /^(?:agency|group|ministry|council|committee|army|military|government|organi[sz]ation|body|office|company|court|union|party|movement|statement|report|observatory|monitor|department|mission|delegation|commission|bloc|coalition|alliance|opposition|embassy)$/;

/** "The U.N. agency" after "the U.N. humanitarian agency": each of its words stood there. */
function isShorter(short: string, long: string): boolean {
  const known = new Set(long.toLowerCase().split(/\s+/));
  return short
    .toLowerCase()
    .split(/\s+/)
    .slice(1)
    .every(word => known.has(word));
}

/** Paragraphs over which a speaker without a name is the one who spoke before. */
const MEMORY = 2;

/**
 * Speakers that coreference left as a pronoun ("he said") or a bare description ("the source said"): the one who spoke last and fits,
 * at most two paragraphs before and in the same post.
 */
function resolveByContext(reading: Reading, drafts: readonly Draft[], speakerOf: Map<Found, Speaker>): void {
  const { doc, tokens, actors } = reading;
  const kindOf = new Map(actors.map(a => [a.key, a.kind]));
  const paragraphOf = (f: Found): number => doc.sentences[tokens[f.anchor]!.sentence]!.paragraph;
  const recent: { speaker: Speaker; paragraph: number; head: string }[] = [];
  for (const { found: f } of drafts) {
    if (f.anchor < 0) continue;
    const paragraph = paragraphOf(f);
    const head = tokens[f.source]!;
    const speaker = speakerOf.get(f)!;
    if ('described' in speaker && reading.quotationOf[f.anchor]! < 0) {
      const kinds = PERSONAL[speaker.described.toLowerCase()];
      const bare = /^(?:the|this|that) /i.test(speaker.described);
      const match = recent.findLast(
        r =>
          paragraph - r.paragraph <= MEMORY &&
          doc.paragraphs[paragraph]!.post === doc.paragraphs[r.paragraph]!.post &&
          (kinds !== undefined
            ? 'actor' in r.speaker
              ? kinds.includes(kindOf.get(r.speaker.actor) ?? '')
              : kinds !== PERSON && BODY.test(r.head)
            : bare &&
              'described' in r.speaker &&
              r.head === head.lemma &&
              isShorter(speaker.described, r.speaker.described)),
      );
      if (match) speakerOf.set(f, match.speaker);
    }
    recent.push({ speaker: speakerOf.get(f)!, paragraph, head: head.lemma });
    if (recent.length > 20) recent.shift();
  }
}

/** Content as kept, and its mode: direct where it is one or more quotations and nothing else. */
function draft(reading: Reading, found: Found): Draft | undefined {
  const parts: Span[] = [];
  let quoted = 0;
  let mixed = false;
  for (const span of found.content) {
    const whole = quotationsOver(reading, span);
    if (whole) {
      parts.push(...whole.inner.map(s => trimmed(reading.text, s)).filter(s => s.end > s.start));
      if (isFragment(reading, whole)) mixed = true;
      else quoted++;
    } else {
      parts.push(trimmed(reading.text, span));
      if (holdsQuotation(reading, span)) mixed = true;
    }
  }
  if (parts.length === 0 || parts.every(p => p.end <= p.start)) return undefined;
  const all = [...parts, ...cueAndSource(reading, found)];
  const mode = found.direct || quoted === found.content.length ? 'direct' : mixed || quoted > 0 ? 'mixed' : 'indirect';
  return {
    found,
    parts,
    mode,
    at: Math.min(parts[0]!.start, found.cue ? reading.tokens[found.cue.first]!.start : parts[0]!.start),
    start: Math.min(...all.map(s => s.start)),
    end: Math.max(...all.map(s => s.end)),
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

function cueAndSource(reading: Reading, { cue, sourceRange }: Found): Span[] {
  const { tokens } = reading;
  return [cue, sourceRange]
    .filter(r => r !== undefined)
    .map(r => ({ start: tokens[r.first]!.start, end: tokens[r.last]!.end }));
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
  const parts: EvidencePart[] = d.parts.map(p => ({ part: 'content', ...p }));
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

/** Outlets credited: the hearer or interviewer that is a news outlet, the agency that quotes. Their names as written. */
function viaOf(
  reading: Reading,
  speakers: SpeakerIndex,
  found: Found,
  around: Circumstances,
  addressee: number | undefined,
): string[] {
  const names: string[] = [];
  const add = (head: number, always: boolean): void => {
    const name = outletAt(reading, speakers, head);
    if (name && !names.includes(name)) names.push(name);
    else if (always && !name) {
      const { first, last } = nounPhrase(reading, head);
      // "quoted by the agency as saying": the parser may hang what was said on the agency.
      let end = head;
      while (end < last && !/^(?:as|,|;|:|that|which|who)$/.test(reading.tokens[end + 1]!.norm)) end++;
      names.push(reading.text.slice(reading.tokens[first]!.start, reading.tokens[end]!.end).replace(/^the /i, ''));
    }
  };
  if (addressee !== undefined) add(addressee, false);
  for (const head of around.via) add(head, false);
  if (found.via !== undefined) add(found.via, true);
  return names;
}

/** The name of the news outlet whose name covers or follows a token. */
function outletAt(reading: Reading, speakers: SpeakerIndex, head: number): string | undefined {
  const { tokens, doc } = reading;
  const range = nounPhrase(reading, head);
  const start = tokens[range.first]!.start;
  const end = tokens[range.last]!.end;
  // Names are in text order: those inside the phrase.
  const media = doc.names.find(n => n.kind === 'media' && n.start >= start && n.end <= end);
  if (media) return reading.text.slice(media.start, media.end);
  // "the television channel Velm 2": the name may hang elsewhere.
  let last = range.last;
  if (reading.lexicon.media.has(tokens[last]!.norm))
    while (last < range.last + 4 && /^(?:PROPN|NUM)$/.test(tokens[last + 1]?.pos ?? '')) last++;
  const told = outletByKind(reading, range.first, last);
  if (told) return told;
  const actor = speakers.at(head)?.actor;
  return actor?.known?.startsWith('media/') ? actor.name : undefined;
}

/** "the German newspaper X", "X TV": the name beside a word for news media, where the name itself is not known. */
function outletByKind(reading: Reading, first: number, last: number): string | undefined {
  const { tokens, lexicon, text } = reading;
  const isName = (i: number): boolean => i <= last && /^(?:PROPN|NUM)$/.test(tokens[i]!.pos);
  for (let i = first; i <= last; i++) {
    if (!lexicon.media.has(tokens[i]!.norm)) continue;
    let from = i;
    let until = i;
    if (isName(i)) while (from > first && tokens[from - 1]!.pos === 'PROPN') from--;
    else if (tokens[i + 1]?.pos === 'PROPN' && isName(i + 1)) from = i + 1;
    else if (i > first && tokens[i - 1]!.pos === 'PROPN') {
      // "the Harbour Press news agency": the name stands before.
      from = i - 1;
      while (from > first && tokens[from - 1]!.pos === 'PROPN') from--;
      return text.slice(tokens[from]!.start, tokens[i - 1]!.end);
    } else continue;
    until = Math.max(from, i);
    while (isName(until + 1)) until++;
    if (until > from || from > i) return text.slice(tokens[from]!.start, tokens[until]!.end);
  }
  return undefined;
}
