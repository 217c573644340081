import type { Speaker } from '../../model/mentions.ts';
import type { Span } from '../../model/span.ts';
import { treeMark } from '../../text/word-marks.ts';
import type { Circumstances } from './circumstances.ts';
import type { Found, Reading } from './reading.ts';
import type { SpeakerIndex } from './speakers.ts';
import { nounPhrase } from './subjects.ts';
import type { Range } from './tree.ts';

/**
 * "X called the talks useful, Reuters reported": the outlet carries X's words; it is credited, and makes no statement of its own.
 * Only where what X said fills most of what the outlet reports.
 */
export function withoutCarriers(
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
    const group = bySentence.get(sentence);
    if (group) group.push(f);
    else bySentence.set(sentence, [f]);
  }
  for (const group of bySentence.values()) {
    if (group.length < 2 || group.length > 12) continue;
    for (const outer of group) {
      const outlet =
        outletAt(reading, speakers, outer.source) ?? reporterAt(reading, outer) ?? mediumAt(reading, outer.source);
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

/** "…, the radio reported": a medium told of before. */
const mediumAt = (reading: Reading, head: number): string | undefined =>
  head > 1 &&
  /^the$/.test(reading.tokens[/^(?:agency|service)$/.test(reading.tokens[head]!.norm) ? head - 2 : head - 1]!.norm)
    ? describedOutlet(reading, head)
    : undefined;

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

export function cueAndSource(reading: Reading, { cue, sourceRange }: Found): Span[] {
  const { tokens } = reading;
  return [cue, sourceRange]
    .filter(r => r !== undefined)
    .map(r => ({ start: tokens[r.first]!.start, end: tokens[r.last]!.end }));
}

/** "Velm Post" and "the daily Velm Post". */
export function isOneOutlet(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a.includes(b) || b.includes(a);
}

/** Outlets credited: the hearer or interviewer that is a news outlet, the agency that quotes. Their names as written. */
export function viaOf(
  reading: Reading,
  speakers: SpeakerIndex,
  found: Found,
  around: Circumstances,
  addressee: number | undefined,
): string[] {
  const names: string[] = [];
  const add = (head: number, always: boolean): void => {
    const name = outletAt(reading, speakers, head) ?? describedOutlet(reading, head);
    if (name && !names.some(n => isOneOutlet(n, name))) names.push(name);
    else if (always && !name && reading.tokens[head]!.pos !== 'PRON') {
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
  const credit = names.length > 0 ? undefined : creditBehind(reading, found);
  if (credit !== undefined) add(credit, false);
  return names;
}

const CARRIES = treeMark(({ norm }) => /^(?:report(?:s|ed)|sa(?:id|ys)|wrote|writes|quoted)$/.test(norm));

/** "X said that the port was closed, state-run V agency reported on Monday": who carries it, behind what was said. */
function creditBehind(
  { tokens, doc, tree: { marks }, timeOf, media, lexicon, quotationOf }: Reading,
  { anchor, content }: Found,
): number | undefined {
  if (anchor < 0) return undefined;
  const { first, last } = doc.sentences[tokens[anchor]!.sentence]!;
  // What ends the sentence is a mark, a cue, or a day behind it: the rest carries nothing.
  let cue = last - 1;
  while (cue > first && (timeOf[cue]! >= 0 || tokens[cue]!.pos === 'PUNCT')) cue--;
  if (tokens[cue]!.norm === 'on') cue--;
  if (media.has(cue)) return isCarriedBy(tokens, media, cue) && quotationOf[cue]! < 0 ? cue : undefined;
  if (cue <= anchor || !(marks[cue]! & CARRIES) || quotationOf[cue]! >= 0) return undefined;
  const end = content.at(-1)?.end ?? 0;
  if (end < tokens[anchor]!.end) return undefined;
  let medium: number | undefined;
  for (let i = cue - 1; i > first && cue - i < CREDIT; i--) {
    if (tokens[i]!.text === ',') return tokens[i]!.start >= end - 1 ? medium : undefined;
    if (medium === undefined && (media.has(i) || lexicon.media.has(tokens[i]!.norm))) medium = i;
  }
  return undefined;
}

/** "…, as reported by V", "…, per V": behind what was said. */
function isCarriedBy(tokens: Reading['tokens'], media: Reading['media'], last: number): boolean {
  let at = last - 1;
  while (media.has(at) || tokens[at]?.pos === 'DET') at--;
  const norm = tokens[at]?.norm;
  if (norm === 'per') return tokens[at - 1]?.text === ',';
  return (
    norm === 'by' &&
    /^(?:reported|quoted|cited|carried|published|relayed|broadcast|aired)$/.test(tokens[at - 1]?.norm ?? '') &&
    /^(?:as|,)$/.test(tokens[at - 2]?.norm ?? '')
  );
}

/** Words of a carrier and its cue. */
const CREDIT = 10;

const MEDIUM = /^(?:newspaper|daily|weekly|tabloid|magazine|broadcaster|television|tv|radio|newswire|podcast)$/;
/** Of these, what stands before tells whether news comes from them: "a radio station", "local media", no "police station". */
const CARRIES_NEWS = /^(?:station|channel|network|agency|service|outlet|website|media|press|programme|program|show)$/;
const OF_NEWS =
  /^(?:news|radio|tv|television|broadcast|cable|state|local|state-run|state-owned|official|foreign|private|public|national|regional)$/;

/** "a German newspaper", "Velmian public radio", "a local radio station", "state media": an outlet without a name, as written. */
function describedOutlet(reading: Reading, head: number): string | undefined {
  const { tokens, text, doc } = reading;
  const { norm, pos } = tokens[head]!;
  if (pos !== 'NOUN' && pos !== 'PROPN') return undefined;
  const range = nounPhrase(reading, head);
  let first = head;
  while (first > range.first && /^(?:ADJ|NOUN|PROPN)$/.test(tokens[first - 1]!.pos)) first--;
  const told = tokens.slice(first, head);
  const isNational = (i: number): boolean =>
    doc.names.some(n => n.kind === 'nationality' && n.first <= i && i < n.last);
  const isNews = MEDIUM.test(norm)
    ? told.length > 0 || /^(?:an?|the)$/.test(tokens[first - 1]?.norm ?? '')
    : CARRIES_NEWS.test(norm) &&
      told.some(t => OF_NEWS.test(t.norm) || (/^(?:media|press)$/.test(norm) && isNational(t.index))) &&
      (!/^(?:agency|service)$/.test(norm) || told.some(t => t.norm === 'news'));
  if (!isNews) return undefined;
  if (/^an?$/.test(tokens[first - 1]?.norm ?? '')) first--;
  return text.slice(tokens[first]!.start, tokens[head]!.end);
}

/** The name of the news outlet whose name covers or follows a token. */
function outletAt(reading: Reading, speakers: SpeakerIndex, head: number): string | undefined {
  const { tokens, doc } = reading;
  const range = nounPhrase(reading, head);
  const start = tokens[range.first]!.start;
  const end = tokens[range.last]!.end;
  const media = holdsMedia(reading, range)
    ? doc.names.find(n => n.kind === 'media' && n.start >= start && n.end <= end)
    : undefined;
  if (media) return outletBehind(reading, media.last, range.last) ?? reading.text.slice(media.start, media.end);
  const own = ownOutlet(reading, start, end);
  if (own) return own;
  // "the television channel Velm 2": the name may hang elsewhere.
  let last = range.last;
  if (reading.lexicon.media.has(tokens[last]!.norm))
    while (last < range.last + 4 && /^(?:PROPN|NUM)$/.test(tokens[last + 1]?.pos ?? '')) last++;
  const told = outletByKind(reading, range.first, last);
  if (told) return told;
  const actor = speakers.at(head)?.actor;
  return actor?.known?.startsWith('media/') ? actor.name : undefined;
}

/** "told the Lake Herald's Ada Brandt" in the Lake Herald: the paper that prints it, whether its name is known or not. */
function ownOutlet({ doc, text }: Reading, start: number, end: number): string | undefined {
  const outlet = doc.article.outlet?.replace(/^the /i, '');
  if (!outlet || outlet.length < 3 || end - start < outlet.length) return undefined;
  const at = text.startsWith(outlet, start) ? start : start + 4;
  if (!text.startsWith(outlet, at) || !/^(?:the )?$/i.test(text.slice(start, at))) return undefined;
  return /^\p{L}/u.test(text.slice(at + outlet.length)) ? undefined : outlet;
}

/** Whether a word of a medium's name stands in a phrase; in few it does. */
function holdsMedia({ media }: Reading, { first, last }: Range): boolean {
  for (let i = first; i <= last; i++) if (media.has(i)) return true;
  return false;
}

/** "Arabic news channel Velm TV": behind nouns for media the outlet's own name. */
function outletBehind({ tokens, lexicon, text }: Reading, first: number, last: number): string | undefined {
  let at = first;
  while (at < last && tokens[at]!.pos === 'NOUN' && lexicon.media.has(tokens[at]!.norm)) at++;
  if (at === first || tokens[at]?.pos !== 'PROPN') return undefined;
  let end = at;
  while (end < last && /^(?:PROPN|NUM)$|^$/.test(tokens[end + 1]!.tag === 'HYPH' ? '' : tokens[end + 1]!.pos)) end++;
  return text.slice(tokens[at]!.start, tokens[end]!.end);
}

/** "the German newspaper X", "X TV": the name beside a word for news media, where the name itself is not known. */
function outletByKind(reading: Reading, first: number, last: number): string | undefined {
  const { tokens, lexicon, text, doc } = reading;
  const isName = (i: number): boolean => i <= last && /^(?:PROPN|NUM)$/.test(tokens[i]!.pos);
  for (let i = first; i <= last; i++) {
    if (!lexicon.media.has(tokens[i]!.norm)) continue;
    // "a Velm news briefing": an occasion.
    if (tokens.slice(first, last + 2).some(t => /^(?:briefing|conference|event|meeting|call)s?$/.test(t.norm)))
      return undefined;
    let from = i;
    let until = i;
    // "Arabic news channel Velm TV": the name behind the nouns.
    let noun = i;
    while (noun < last && lexicon.media.has(tokens[noun + 1]!.norm) && tokens[noun + 1]!.pos === 'NOUN') noun++;
    if (tokens[i]!.pos === 'NOUN' && isName(noun + 1)) from = noun + 1;
    else if (isName(i)) while (from > first && tokens[from - 1]!.pos === 'PROPN') from--;
    else if (tokens[i + 1]?.pos === 'PROPN' && isName(i + 1)) from = i + 1;
    else if (i > first && tokens[i - 1]!.pos === 'PROPN') {
      // "the Harbour Press news agency": the name stands before.
      from = i - 1;
      while (from > first && tokens[from - 1]!.pos === 'PROPN') from--;
      from = Math.max(first, doc.names.find(n => n.first < from && from < n.last)?.first ?? from);
      // "Ruritanian television": the country alone is no outlet.
      if (doc.names.some(n => n.kind === 'nationality' && n.first === from && n.last === i))
        return text.slice(tokens[from]!.start, tokens[i]!.end);
      // "Harbour radio": the kind belongs to the name.
      const own = /^(?:television|tv|radio)$/.test(tokens[i]!.norm) ? i : i - 1;
      return text.slice(tokens[from]!.start, tokens[own]!.end);
    } else continue;
    until = Math.max(from, i);
    while (isName(until + 1)) until++;
    if (until > from || from > i) return text.slice(tokens[from]!.start, tokens[until]!.end);
  }
  return undefined;
}

/** "Ruritania's semi-official Velm news agency said": the outlet by its own name. */
export function outletOf(reading: Reading, index: SpeakerIndex, head: number, { first }: Range): Speaker | undefined {
  const { tokens, lexicon, actors } = reading;
  if (!lexicon.media.has(tokens[head]!.norm) || tokens[head]!.pos !== 'NOUN' || first === head) return undefined;
  if (tokens[head]!.norm === 'agency' && tokens[head - 1]?.norm !== 'news') return undefined;
  const name = outletAt(reading, index, head);
  if (name === undefined || !/^\p{Lu}/u.test(name) || /^State\b| news$/.test(name) || name.endsWith(tokens[head]!.text))
    return undefined;
  const known = actors.find(a => a.name === name);
  return known ? { actor: known.key } : { described: name };
}
