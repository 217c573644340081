/**
 * Where the parties stand, and what they have put forward. In: the record and its book. Out: two parts of the brief, in whole
 * sentences of the reports that have a word of taking a stand, or name the proposal.
 */
import { groupBy } from '../model/group-by.ts';
import type { DeadlockRecord, ParleyRecord, PositionRecord, ProposalRecord } from '../model/record.ts';
import { contentContainment } from '../text/content-words.ts';
import type { BriefPart } from './brief.ts';
import { type Book, firstDay, type Told, tally } from './brief-book.ts';
import { leadingTo, part } from './brief-lines.ts';
import type { Quotation } from './brief-quotable.ts';
import { ASIDE } from './brief-tells.ts';
import { whoKey } from './ledger.ts';
import { BRIEF } from './words/brief.ts';

const STANDS = 6;
const PROPOSALS = 5;

/** By what words a stance is known; each must stand in the sentence that is quoted for it. */
const CUES: Readonly<Record<PositionRecord['stance'], RegExp>> = {
  supports:
    /\b(?:support|back(?:s|ed|ing)?\b|accept|agree|welcom|approv|endors|in favou?r|committed|want|ready|willing|prais|hail)/i,
  opposes:
    /\b(?:oppos|reject|refus|rul(?:e|es|ed|ing) out|den(?:y|ies|ied)|object|against|(?:will|would|do|does|did|can|could|should|shall|must|may) ?(?:not|n['’]t)|won['’]t|cannot|no (?:intention|plans?|need|place|role|way|reason|deal|talks)|never|unacceptable|block|veto|boycott|dismiss|condemn)/i,
  demands:
    /\b(?:demand|insist|must|call(?:s|ed|ing)?\b|urg|requir|ask|want|should|need|seek|sought|press|appeal|until|unless|before|end to)/i,
  offers: /\b(?:offer|ready|willing|prepared|open to|would|could|propos)/i,
  proposes: /\b(?:propos|suggest|put forward|plan|idea|draft|offer|call)/i,
  conditional:
    /\b(?:if|unless|until|only|condition|provided|as long as|without|before|after|once|when|require|depend|in exchange|in return)\b/i,
  open: /\b(?:open|ready|willing|would|could|consider|discuss|prepared|may)\b/i,
  undecided: /\b(?:decid|decision|undecided|consider|study|review|whether|yet)/i,
};

const isNewPosition = ({ said, knownSince, change }: PositionRecord, book: Book): boolean =>
  (book.isNew(said) || (!said?.edtf && book.isNew(knownSince))) && change?.how !== 'restated';

/** Somebody else tells what a party is after, or looks back: not where it stands. */
const TOLD_OF =
  /\b(?:aim(?:s|ed|ing)? to|demonstrat\w+|describ\w+|compar\w+|signal\w*|appear(?:s|ed)?|seem(?:s|ed)?|(?:is|are|was|were) showing|underlin\w+|indicat\w+|taken by surprise|(?<!\b(?:oppos\w+|reject\w+|the|of|a|any|its|their) )plan(?:s|ned)? to|previously|in the past|initially|originally|had (?:earlier |long |already )?(?:propos|offer|demand|suggest|call|insist|refus|reject)\w*|had (?:earlier|long|already|been)|earlier (?:told|said))\b|^(?:(?!\b(?:said|says|told|according|added)\b)[^"“”])*\bhad (?:\w+ly )?(?:oppos|support|back|reject|refus|accept|agre|want|sought|insist|demand|call|urg|block|press)\w*/i;
const QUOTED = /‘[^’]*’|["“][^"”]*["”]/g;

const fitsStance = ({ stance, condition }: PositionRecord, { text, passage }: Quotation): boolean =>
  !TOLD_OF.test(text.replace(QUOTED, '')) &&
  ![passage, leadingTo(text, passage)].some(words => ASIDE.test(words)) &&
  CUES[stance].test(passage) &&
  (condition === undefined || CUES.conditional.test(text));

/** Share of content words by which a later position speaks of the same point. */
const SAME_POINT = 0.5;

const lineOf = ({ party, issue }: PositionRecord): string => `${whoKey(party)} ${issue}`;

/** The newest of each party on each issue. */
function newest(positions: readonly PositionRecord[]): PositionRecord[] {
  const latest = new Map<string, string>();
  for (const position of positions) {
    const [line, day] = [lineOf(position), dayOf(position)];
    if (day > (latest.get(line) ?? '')) latest.set(line, day);
  }
  return positions.filter(position => dayOf(position) >= (latest.get(lineOf(position)) ?? ''));
}

/** Whether its party has spoken since in much the same words, under another issue: it may have come round. Asked only of what is to be told. */
function makeIsOvertaken(positions: readonly PositionRecord[]): (position: PositionRecord) => boolean {
  const byParty = groupBy(positions, ({ party }) => whoKey(party));
  return one =>
    byParty
      .get(whoKey(one.party))!
      .some(other => dayOf(other) > dayOf(one) && contentContainment(other.text, one.text) >= SAME_POINT);
}
const dayOf = ({ said, knownSince }: PositionRecord): string => firstDay(said) ?? firstDay(knownSince) ?? '';

/** Parties that wait for each other, where either side has spoken since. */
const deadlocked = ({ deadlocks = [] }: ParleyRecord, book: Book): DeadlockRecord[] =>
  deadlocks.filter(({ sides }) => sides.some(({ evidence }) => book.publishedNew(evidence.article)));

function deadlockLine({ sides }: DeadlockRecord, book: Book): Told | undefined {
  const found = sides.flatMap(({ evidence }) => book.sideOf(evidence) ?? []);
  const quotations = [...new Map(found.map(one => [one.text, one])).values()];
  if (found.length < sides.length) return undefined;
  return {
    lead: BRIEF.deadlock,
    quotations,
    records: sides.map(({ record }) => record),
    evidence: sides.map(({ evidence }) => evidence),
  };
}

/** What is new or other than before, in the parties' own words; first of all what holds the parties up. */
export function movedPositions(record: ParleyRecord, book: Book): BriefPart {
  const positions = (record.positions ?? []).filter(position => isNewPosition(position, book));
  const isOvertaken = makeIsOvertaken(positions);
  const sorted = book
    .ranked(
      newest(positions),
      dayOf,
      tally(positions, ({ party }) => whoKey(party)),
    )
    .sort((a, b) => Number(b.change !== undefined) - Number(a.change !== undefined));
  const about = { id: 'stand', ...BRIEF.parts.stand, most: STANDS } as const; // biome-ignore format: one thought
  return part(about, [...deadlocked(record, book), ...sorted], book, position => {
    if ('says' in position) return deadlockLine(position, book);
    if (isOvertaken(position)) return undefined;
    const found = book.quote(position.evidence, one => fitsStance(position, one) && !book.isPast(one));
    return found && { quotations: [found], records: [position.id], evidence: position.evidence };
  });
}

const isNamed = (who: PositionRecord['party']): boolean =>
  typeof who === 'string' || /\p{Lu}/u.test(who.described.replace(/^The\b/, ''));

/** Somebody's, of so many points, or something has become of it: what is only mentioned is not on the table. */
const isOnTheTable = ({ authors, points, status, handovers }: ProposalRecord): boolean =>
  authors.some(isNamed) || points !== undefined || status !== undefined || handovers.length > 0;

/** Somebody puts it forward: within its words, or before them, where it may also be answered. What is only mentioned tells less. */
const PUT = /\b(?:proposes|(?<!\b(?:an?|the|any|its|their|his|her|over) (?:\w+ )?)proposed|is proposing|puts? forward|present(?:s|ed)|submit(?:s|ted)|unveil(?:s|ed)|tabled|circulat(?:es|ed)|suggest(?:s|ed)|hand(?:s|ed) over|offer(?:s|ed) to)\b/i; // biome-ignore format: one list
const ANSWERED = /\b(?:reject(?:s|ed)|accept(?:s|ed)|endors(?:es|ed)|approv(?:es|ed)|agreed (?:to|on))\b[^.;]{0,40}$/i;

/** It is put on the table, or answered, by these words. */
function isPut({ text, passage }: Quotation): boolean {
  const before = text.slice(0, Math.max(0, text.indexOf(passage.slice(0, 24))));
  return !TOLD_OF.test(text.replace(QUOTED, '')) && (PUT.test(passage) || PUT.test(before) || ANSWERED.test(before));
}

export function proposals(record: ParleyRecord, book: Book): BriefPart {
  const told = (record.proposals ?? []).filter(
    proposal =>
      (book.isNew(proposal.knownSince) || proposal.handovers.some(({ when }) => book.isNew(when))) &&
      isOnTheTable(proposal),
  );
  const sorted = book.ranked<ProposalRecord>(told, ({ knownSince }) => firstDay(knownSince));
  const about = { id: 'table', ...BRIEF.parts.table, most: PROPOSALS } as const;
  return part(about, sorted, book, proposal => {
    // The telling that says most.
    const fullest = [...proposal.evidence].sort((a, b) => b.quote.length - a.quote.length);
    const found = book.quote(fullest, one => isPut(one) && !book.isPast(one));
    return found && { quotations: [found], records: [proposal.id], evidence: proposal.evidence };
  });
}
