/** What the rules of offices and people ask of a word. In: a token. Out: its facts, by the word alone. */
import { foldWord, gazetteer, offices } from '../../knowledge/gazetteer.ts';
import type { Token, Word } from '../../model/doc.ts';
import { wordFact } from '../../text/word-facts.ts';

const COMPLEMENT = /^(?:of|for|to|at|in|on)$/;
const FORMER = /^(?:former|formerly|previously|ex|then|late|previous|one-time|onetime|once|erstwhile|ousted|deposed)$/;
const SKIP =
  /^(?:the|a|an|its|their|his|her|our|my|current|new|newly|appointed|incumbent|longtime|long-time|veteran|outgoing|incoming|two|three|one|of|another|whose|only|other)$/;
const HYPHEN = /^[-‐–]$/;
const MARK = /^[-‐–.]$/;
/** Marks that open no title. */
const BEFORE_TITLE = /^[-‐–,]$/;

/** Officers of a city or province. */
const LOCAL =
  /^(?:mayor|governor|prosecutor|bishop|archbishop|metropolitan|imam|rabbi|councillor|councilor|judge|commandant|coroner|sheriff|resident|professor|prayer)$/;

const AGAINST_STATE =
  /^(?:opposition|rebels?|separatists?|insurgents?|exiled?|dissident|resistance|breakaway|militia)$/;

const TIME_WORDS =
  /^(?:year|week|month|day|today|yesterday|tonight|morning|afternoon|evening|night|time|times|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** Marks that end a phrase. */
const ENDS = /^[.;:!?"“”«»()[\]—–]$/;
const ENDS_PHRASE = /^(?:who|which|that|whose|where|when|while|but|after|before|from|as|with|by)$/;

/** Parts of a military rank that are none alone. */
const RANK_PART =
  /^(?:lt|maj|brig|col|gen|lieutenant|major|brigadier|vice|rear|adm|staff|army|field|air|wing|chief|petty)$/;

/** Ranks that are borne for life and by few: with another one before it, a name is somebody else's. */
const CROWN = /^(?:king|queen|prince|princess|emperor|empress|emir|sultan)$/;
const CLOTH = /^(?:pope|cardinal|archbishop|bishop|patriarch|rabbi)$/;

export interface OfficeWord {
  /** The word as offices are listed: without accents, capitals and the point of an abbreviation. */
  readonly key: string;
  /** It can head the naming of an office or of a relation to a person. */
  readonly heads: boolean;
  readonly rank: boolean;
  readonly rankPart: boolean;
  readonly kin: boolean;
  readonly modifier: boolean;
  readonly honorific: boolean;
  /** The gender that it states of the name behind it. */
  readonly gender: 'm' | 'f' | undefined;
  readonly standing: 'crown' | 'cloth' | undefined;
  /** Whether a title phrase may begin with it, or with what stands behind it, where it is a mark. */
  readonly opens: boolean;
  /** A mark within a title: "Secretary-General", "Lt. Gen." */
  readonly mark: boolean;
  readonly complement: boolean;
  readonly former: boolean;
  /** It stands before a title and is no part of it. */
  readonly skipped: boolean;
  readonly hyphen: boolean;
  readonly local: boolean;
  readonly againstState: boolean;
  readonly time: boolean;
  readonly ends: boolean;
  /** A comma, or a mark that ends a phrase. */
  readonly stops: boolean;
  /** A word that no noun phrase runs over. */
  readonly closes: boolean;
}

function genderOf(key: string): 'm' | 'f' | undefined {
  const { m, f } = offices().honorifics;
  if (m.has(key)) return 'm';
  if (f.has(key)) return 'f';
  if (key === 'spokeswoman' || key === 'chairwoman') return 'f';
  return key === 'spokesman' || key === 'chairman' ? 'm' : undefined;
}

export const officeWord = wordFact(({ text, norm, pos }: Word): OfficeWord => {
  const key = foldWord(norm.endsWith('.') ? norm.slice(0, -1) : norm);
  const { ranks, kin, modifiers, honorifics } = offices();
  return {
    key,
    heads: isOfficeHead(key),
    rank: ranks.has(key),
    rankPart: ranks.has(key) || RANK_PART.test(key),
    kin: kin.has(key),
    modifier: modifiers.has(key),
    honorific: honorifics.m.has(key) || honorifics.f.has(key) || honorifics.u.has(key),
    gender: genderOf(key),
    standing: CROWN.test(norm) ? 'crown' : CLOTH.test(norm) ? 'cloth' : undefined,
    opens: MARK.test(text) || gazetteer().titles.next.has(key),
    mark: MARK.test(text),
    complement: COMPLEMENT.test(norm),
    former: FORMER.test(norm),
    skipped: SKIP.test(norm) || BEFORE_TITLE.test(norm) || pos === 'PART',
    hyphen: HYPHEN.test(text),
    local: LOCAL.test(norm),
    againstState: AGAINST_STATE.test(norm),
    time: TIME_WORDS.test(key),
    ends: ENDS.test(text),
    stops: text === ',' || ENDS.test(text),
    closes: pos === 'SCONJ' || ENDS_PHRASE.test(norm),
  };
});

/** Whether a noun can head the naming of an office or of a relation to a person. */
export function isOfficeHead(key: string): boolean {
  const { heads, ranks, kin } = offices();
  return heads.has(key) || ranks.has(key) || kin.has(key);
}

interface Tokens {
  readonly tokens: readonly Token[];
}

/** The key of a token; none outside the text. */
export function keyOf({ tokens }: Tokens, at: number): string {
  const token = tokens[at];
  return token === undefined ? '' : officeWord(token).key;
}

export function headsOffice({ tokens }: Tokens, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && officeWord(token).heads;
}
