/**
 * A Doc becomes statements (attribution relations: source, cue, content; Pareti 2012, PolNeAR).
 * The rules each find attributions in tokens and spans; here they are put together: overlaps settled, cue-less quotations given their
 * speaker, nested ones linked, circumstances read, evidence cut.
 */
import type { Doc } from '../../model/doc.ts';
import type { ActorMention, StatementMention, TimeMention } from '../../model/mentions.ts';
import { assemble } from './assemble.ts';
import { apartBehindColon } from './behind-told.ts';
import { withoutDocuments } from './by-documents.ts';
import { byParagraph } from './by-paragraph.ts';
import { findClosingCues } from './closing-cues.ts';
import { findFloating } from './floating.ts';
import { findHeadlines } from './headlines.ts';
import { findInterview } from './interviews.ts';
import { findIssued } from './issued.ts';
import { findNounCues } from './noun-cues.ts';
import { findOpeningCues } from './opening-cues.ts';
import { findAccordingTo, findAsides, findColonForms, findDashForms } from './phrase-cues.ts';
import { findQuoteLists } from './quote-lists.ts';
import { type Found, makeReading, type Reading } from './reading.ts';
import { findReportersInterview } from './reporters-interviews.ts';
import { indexSpeakers, type SpeakerIndex } from './speakers.ts';
import { findTurns } from './turns.ts';
import { findUnclaimed } from './unclaimed.ts';
import { findVerbCues } from './verb-cues.ts';

export function findStatements(
  doc: Doc,
  actors: readonly ActorMention[],
  times: readonly TimeMention[],
): StatementMention[] {
  const reading = makeReading(doc, actors, times);
  const speakers = indexSpeakers(reading);
  // Verbs first: where a noun or a colon claims the same words, the verb's finding stands.
  const verbs = findVerbCues(reading);
  const others = [
    ...findHeadlines(reading, speakers),
    ...findAccordingTo(reading),
    ...findAsides(reading),
    ...findNounCues(reading, speakers),
    ...findColonForms(reading, speakers),
    ...findDashForms(reading),
  ];
  // Texts in turns or issued whole say by their form who speaks.
  const labelled = findTurns(reading, speakers);
  const { found: answered, asked } = labelled.found.length > 0 ? labelled : findInterview(reading);
  const turns = answered.length > 0 ? answered : findIssued(reading, verbs);
  const taken = new Set(turns.map(f => f.anchor));
  const told = withoutDocuments(reading, [...verbs, ...others.filter(f => !taken.has(f.anchor))]).filter(
    f => !isPremise(reading, speakers, f, asked),
  );
  const read = withoutDoubles([...turns, ...told]);
  const cued = [...read, ...findUnclaimed(reading, speakers, read)];
  const listed = [...cued, ...findQuoteLists(reading, speakers, cued)];
  const unclaimed = [...listed, ...findReportersInterview(reading, speakers, listed)];
  const found = [...unclaimed, ...findClosingCues(reading, unclaimed), ...findOpeningCues(reading, unclaimed)];
  const floating = findFloating(reading, found);
  return assemble(
    reading,
    speakers,
    byParagraph(reading, apartBehindColon(reading, speakers, [...found, ...floating])),
  );
}

/** Inside a question only words of somebody named count: "Will this encourage them to …?" reports nothing. */
function isPremise(
  { doc, tokens }: Reading,
  speakers: SpeakerIndex,
  { anchor, source, sourceRange, construction }: Found,
  asked: ReadonlySet<number>,
): boolean {
  if (asked.size === 0 || anchor < 0 || !asked.has(doc.sentences[tokens[anchor]!.sentence]!.paragraph)) return false;
  if (!/^(?:in)?direct/.test(construction)) return true;
  const { sentence } = tokens[anchor]!;
  // "Did they come and say that …?"
  if (tokens[doc.sentences[sentence]!.last - 1]?.text === '?') return true;
  for (let i = sourceRange?.first ?? source; i <= (sourceRange?.last ?? source); i++) if (speakers.at(i)) return false;
  return true;
}

/** Two findings with the same content and overlapping cue or the same source: the first stands. */
function withoutDoubles(all: readonly Found[]): Found[] {
  const seen = new Map<string, Found>();
  const kept: Found[] = [];
  for (const finding of all) {
    const key = finding.content.map(s => `${s.start}-${s.end}`).join();
    const known = seen.get(key);
    if (known && (known.source === finding.source || finding.construction === 'colon')) continue;
    seen.set(key, finding);
    kept.push(finding);
  }
  return kept;
}
