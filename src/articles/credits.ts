/**
 * Agencies that the text itself credits. In: text of an article, its byline and production lines. Out: their names, first met first.
 * A name counts where the words around it credit it (dateline, "reports X", "told X", "X quoted"), not wherever it stands.
 */
import { agencies } from '../knowledge/agencies.ts';

const escapeForPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

interface CreditPattern {
  readonly name: string;
  readonly pattern: RegExp;
  /** Any mention counts: for bylines and production lines. */
  readonly anywhere: RegExp;
}

interface CreditPatterns {
  readonly agencies: readonly CreditPattern[];
  /** Any name at all: most paragraphs have none, and looking for each alone took half of the reading's time. */
  readonly anyName: RegExp;
}

let compiled: CreditPatterns | undefined;

function creditPatterns(): CreditPatterns {
  if (compiled) return compiled;
  const patterns = agencies().agencies.map(agency => {
    const names = [...agency.long, ...agency.short].sort((a, b) => b.length - a.length).map(escapeForPattern);
    const form = `_?(?:${names.join('|')})_?(?![\\w-])`;
    const before = [
      "(?:[Rr]eports?|[Rr]eported by|[Aa]ccording to|told|tells|[Tt]elling|[Qq]uoted by|[Qq]uoting|[Cc]iting|cited by|carried by|interview with|statement to|said to|seen by|reviewed by|via|published by|by)\\s+(?:the\\s+|an?\\s+)?(?:[\\w'-]+\\s+){0,3}?",
      '\\(', // a dateline, or the short form after the long one
      '(?:reporters?|writers?|correspondents?)\\s+(?:from|for|of|at)\\s+(?:the\\s+)?',
    ].join('|');
    const after =
      '\\s*(?:news agency|newswire|agency)?\\s*(?:,\\s*|\\([A-Z]{2,6}\\)\\s*)?(?:reports|reported|has reported|quoted|quotes|cited|writers?|correspondents?|said it|said in a report)\\b';
    return {
      name: agency.name,
      pattern: new RegExp(`(?<![\\w-])(?:(?:${before})${form}|${form}${after}|${form}\\))`),
      anywhere: new RegExp(`(?<![\\w-])${form}`),
    };
  });
  compiled = { agencies: patterns, anyName: new RegExp(patterns.map(({ anywhere }) => anywhere.source).join('|')) };
  return compiled;
}

/** How much of a text is read for credits in one piece; paragraph by paragraph, so that no pattern runs over more. */
const LONGEST_PARAGRAPH = 5_000;

export function findCredits(text: string, lines: readonly string[] = []): string[] {
  const { agencies: known, anyName } = creditPatterns();
  const found = new Map<string, number>();
  let place = 0;
  for (const paragraph of text.split('\n\n')) {
    const piece = paragraph.slice(0, LONGEST_PARAGRAPH);
    for (const { name, pattern } of anyName.test(piece) ? known : []) {
      const at = pattern.exec(piece)?.index;
      if (at !== undefined && !found.has(name)) found.set(name, place + at);
    }
    place += paragraph.length + 2;
  }
  for (const line of lines)
    for (const { name, anywhere } of known) if (!found.has(name) && anywhere.test(line)) found.set(name, place);
  return [...found].sort((a, b) => a[1] - b[1]).map(([name]) => name);
}
