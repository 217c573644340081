/**
 * Names of people in an article's headline, which is no part of its text: "Remarks by President Oda Brandt" over "PRESIDENT BRANDT: …".
 * In: the headline. Out: a full name for a surname; a name without the offices before it.
 */
import { foldWord, givenNames, offices } from '../../knowledge/gazetteer.ts';
import { remember } from '../../text/remember.ts';

const KIND =
  '(?:(?:joint|press|media|opening|closing|written|full|televised|new year|video) )*(?:statement|remarks|speech|address|message|letter|testimony|declaration|communiqu[eé]|op-ed)';
const BEHIND =
  '(?= (?:on|at|to|regarding|concerning|about|following|after|ahead|before|in|announcing|marking|during|condemning|welcoming)\\b|,(?! [\\p{L}. ]{2,30}(?:,| and ))|:| [|–—-] |$)';
/** "Full text: a statement by …". */
const LEAD = '(?:(?:an?|the|in full|(?:full )?text(?: of)?):? )*';
const BY = new RegExp(`^${LEAD}${KIND} (?:by|of|from) (?:the )?(\\p{Lu}.{1,80}?)${BEHIND}`, 'iu');
/** Occasions on which one of a government's own answers for it. */
const BRIEFING =
  /^(?:press |background |daily )*(?:briefing|gaggle|call|conference|q&a)(?: briefing| call)? (?:by|with|of) (?:the )?(\p{Lu}.{1,80}?)(?=,|:| on\b| at\b| [|–—-] |$)/iu;

/** "Readout of President Oda Brandt's Call with …" */
const READOUT =
  /^readout (?:of|from) (?:the )?(\p{Lu}.{1,60}?)['’]s? (?:\p{L}+ ){0,3}(?:call|meeting|visit|trip|participation|travel|conversation|discussion)s?\b/iu;

/** Who issues a text by its headline: "Statement by President Oda Brandt on …". */
export const issuedAlone = (title: string): string | undefined => BY.exec(title)?.[1];

/** The same, also of briefings: "Press Briefing by Press Secretary Oda Brandt". */
export const issuedBy = (title: string | undefined): string | undefined =>
  title === undefined
    ? undefined
    : (issuedAlone(title.trim()) ?? BRIEFING.exec(title.trim())?.[1] ?? READOUT.exec(title.trim())?.[1]);

const INITIAL = /^\p{Lu}\.?$/u;
const CAPITAL = /^\p{Lu}[\p{L}.'’-]*$/u;
const bare = (word: string): string => word.replace(/(?:[,;:.]|['’]s?)+$/u, '');

/** Remembered: each surname of a text is looked for in its headline. */
const readTitle = remember(title => {
  const words = title.split(/\s+/);
  return { words, folded: words.map(word => foldWord(bare(word))) };
}, 100);

/** "Press Secretary Karine Jean-Pierre" for "Jean-Pierre": from the nearest given name before it. */
export function fullNameInTitle(title: string | undefined, surname: string): string | undefined {
  if (!title) return undefined;
  const { words, folded } = readTitle(title);
  const wanted = foldWord(surname);
  for (let at = 1; at < words.length; at++) {
    if (folded[at] !== wanted) continue;
    for (let first = at - 1; first >= Math.max(0, at - 3); first--) {
      const word = words[first]!;
      if (!CAPITAL.test(word)) break;
      if (isOfficeWord(word)) break;
      // A given name, or what stands between an office and the surname.
      const behindOffice = first > 0 && isOfficeWord(words[first - 1]!);
      if (!behindOffice && !givenNames().has(foldWord(word))) continue;
      return [...words.slice(first, at), bare(words[at]!)].join(' ');
    }
  }
  return undefined;
}

function isOfficeWord(word: string): boolean {
  const { heads, ranks, modifiers, honorifics } = offices();
  const key = foldWord(word.replace(/\.$/, ''));
  return (
    heads.has(key) || ranks.has(key) || modifiers.has(key) || Object.values(honorifics).some(words => words.has(key))
  );
}

/** "National Security Advisor Oda Brandt" → "Oda Brandt", "President Brandt" → "Brandt"; undefined where no single name is left. */
export function withoutOffices(words: string): string | undefined {
  const parts = words.split(/\s+/);
  if (/ and |,(?! [JS]r)/.test(words)) return undefined;
  const last = parts.findLastIndex(part => isOfficeWord(part) || /^(?:of|for|the)$/i.test(part));
  if (last < 0) return undefined;
  const given = parts.findIndex(
    (part, i) => i > 0 && givenNames().has(foldWord(part)) && !isOfficeWord(part) && i < parts.length - 1,
  );
  const first =
    given > 0 && parts.slice(given).every(part => CAPITAL.test(bare(part)) || INITIAL.test(part)) ? given : last + 1;
  const name = parts.slice(first);
  if (name.length === 0 || name.length > 4 || !name.every(part => CAPITAL.test(bare(part)))) return undefined;
  // "Secretary of Defense": what the office is of, no name.
  if (first === last + 1 && /^of$/i.test(parts[last]!)) return undefined;
  return name.join(' ').replace(/,$/, '');
}
