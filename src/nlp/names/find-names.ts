/**
 * Names in a text: people, organisations, states, places, nationality words, facilities, media, events. In: a Doc, and a dossier's own names.
 * Out: NameMentions in text order, not overlapping. Two passes: what its own words and neighbours tell, then what the rest of the article tells.
 */
import { gazetteer } from '../../knowledge/gazetteer.ts';
import type { NamesFile } from '../../knowledge/names-file.ts';
import type { Doc, NameMention } from '../../model/doc.ts';
import { wordFact } from '../../text/word-facts.ts';
import type { Atom } from './atoms.ts';
import { classifyRun } from './classify-run.ts';
import { findRuns } from './find-runs.ts';
import { type Found, isCited, isStateOfTown } from './found.ts';
import { leaveOut } from './leave-out.ts';
import { type Casing, type Line, readCasing, readLines } from './lines.ts';
import { hasOwnNames, matchGazetteer } from './match-gazetteer.ts';
import type { Part } from './run-context.ts';
import { isTold, learn, nameKey, settle, settleWholes, withKind } from './settle.ts';

/** "2010 Ruritanian general election": the adjective belongs to an event. */
function inEvent(part: Found): boolean {
  const { atoms, last } = part;
  for (let i = last; i < atoms.length && i < last + 5 && atoms[i]!.gap === ' '; i++) {
    const { key, cap, pos } = atoms[i]!;
    if (key === 'election' || key === 'elections' || key === 'referendum') return true;
    if (cap && i > last + 3) return false;
    if (!cap && /^(?:ADP|CCONJ|SCONJ|AUX|VERB|DET|PRON)$/.test(pos)) return false;
  }
  return false;
}

/** Whether an unknown part is the subject of a verb, without an article. */
function acts(tokens: Doc['tokens'], atoms: readonly Atom[], part: Part): boolean {
  if (part.kind !== 'unknown' || atoms[part.first - 1]?.key === 'the') return false;
  const { pos, tag, deprel, head } = tokens[atoms[part.last - 1]!.token]!;
  if (pos !== 'PROPN' || tag === 'NNPS' || (deprel !== 'nsubj' && deprel !== 'nsubj:pass')) return false;
  const verb = tokens[head]?.pos;
  return verb === 'VERB' || verb === 'NOUN' || verb === 'ADJ';
}

/** The parts of a line that name something, as far as the line itself tells. */
function findParts(tokens: Doc['tokens'], line: Line, casing: Casing, found: Found[]): void {
  const { atoms, shouting } = line;
  for (const run of findRuns(line, casing))
    for (const part of classifyRun(atoms, run))
      found.push({
        first: part.first,
        last: part.last,
        kind: part.kind,
        known: part.known,
        by: part.by,
        hint: part.hint,
        atoms,
        key: nameKey(atoms, part.first, part.last),
        acts: acts(tokens, atoms, part),
        shouted: shouting,
      });
}

/** The point of "U.S." belongs to it. */
const isPointed = wordFact(({ text }) => text.endsWith('.') && /^(?:\p{L}\.)+$/u.test(text));

function mention(tokens: Doc['tokens'], candidate: Found, part: Found, index: number): NameMention {
  const event = part.kind !== 'person' && inEvent(candidate);
  const from = candidate.atoms[part.first]!;
  const to = candidate.atoms[part.last - 1]!;
  const lastToken = tokens[to.token]!;
  // Field by field: all names are to be of one shape, whether lists know them or not.
  return {
    index,
    start: from.start,
    end: isPointed(lastToken) ? lastToken.end : to.end,
    kind: event ? 'event' : (part.kind as NameMention['kind']),
    first: from.token,
    last: to.token + 1,
    known: event ? undefined : part.known,
    by: event ? 'names/election' : part.by,
  };
}

export function findNames(doc: Pick<Doc, 'article' | 'tokens' | 'sentences'>, names?: NamesFile): NameMention[] {
  const { tokens } = doc;
  const known = gazetteer(names);
  const lines = readLines(doc, hasOwnNames(known));
  const casing = readCasing(doc.article.text, lines);
  const found: Found[] = [];
  let shouting = 0;
  for (const line of lines) {
    if (line.shouting) shouting++;
    matchGazetteer(known, line);
    leaveOut(line);
    findParts(tokens, line, casing, found);
  }
  const { parts, learnt } = settleWholes(found);
  // In a text of ordinary letters, a line of capitals names nobody whom the rest does not name.
  const plain = shouting * 2 < lines.length;
  const told = plain && shouting > 0 ? learn(parts.filter(part => !part.shouted)) : learnt;
  const mentions: NameMention[] = [];
  for (const candidate of parts) {
    let part = settle(candidate, learnt);
    if (!part) continue;
    if (!part.known) {
      if (isCited(tokens, candidate)) part = withKind(part, 'media', 'names/cited');
      if (isStateOfTown(tokens, candidate)) continue;
      if (plain && candidate.shouted && !isTold(candidate, told)) continue;
    }
    mentions.push(mention(tokens, candidate, part, mentions.length));
  }
  return mentions;
}
