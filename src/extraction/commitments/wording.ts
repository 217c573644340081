/**
 * The words of a commitment. In: a finding. Out: the mention, with evidence cut to the clause and a text that stands alone: the committer's
 * name in place of "he" or "the two sides", names in brackets for the other pronouns whose referent is known.
 */
import type { Speaker } from '../../model/mentions.ts';
import type { CommitmentMention } from '../../model/moves.ts';
import { makeEvidence } from '../../model/span.ts';
import type { Writable } from '../../model/writable.ts';
import { wordFact } from '../../text/word-facts.ts';
import { wholeEnd } from '../positions/whole.ts';
import type { Range } from '../statements/tree.ts';
import { CONDITION, conditionClause, conditionOf } from './condition.ts';
import type { Context, Found } from './context.ts';
import { FIRST_PERSON, wordsOf } from './doers.ts';
import { dueOf } from './due.ts';
import { receiverOf } from './receiver.ts';

/** Tokens of evidence; longer clauses are cut. */
const LONGEST = 36;
/** After a comma these open something else than the deed. */
const ASIDE = /^(?:which|who|whom|whose|where|although|though|while|whereas|but|saying|adding|according|because|since|following|amid|despite|as|a|an|the|he|she|they|it|in|including|and|or|who|with|hours|days|weeks|months|on)$/; // biome-ignore format: one glance
/** Where the words of a deed end: the parse's clause, mended where it stops short or runs on. */
export function endOf(context: Context, act: number, cue = act): number {
  const { reading, tokens, sentenceAt, passageAt, clauseAt } = context;
  // of "promised $1bn over ten years" the sum alone counts as what is said: an act has no words that close it
  const told = passageAt(act);
  const passage = told && context.reading.statements[context.statementAt(act)!]!.by.startsWith('statements/act-') ? undefined : told; // biome-ignore format: one line
  const limit = Math.min(sentenceAt(act).last, act + LONGEST, passage ? passage.last : Number.POSITIVE_INFINITY);
  const condition = conditionClause(context, act);
  const parsed = Math.max(
    clauseAt(act)?.range.last ?? reading.tree.extent(act).last,
    cue === act ? act : Math.min(clauseAt(cue)?.range.last ?? act, limit),
    Math.min(condition?.last ?? act, limit),
  );
  let last = act;
  while (last < limit && (last < parsed || runsOn(context, last))) {
    const inside = condition && last >= condition.first && last < condition.last;
    if (last >= act && !inside && endsAfter(context, last, act)) break;
    last++;
  }
  // "leave it | out": a particle is no preposition cut from its noun
  while (last > act && /^(?:PUNCT|CCONJ|SCONJ|ADP|DET|PART)$/.test(tokens[last]!.pos) && tokens[last]!.tag !== 'RP' && !/^["”’')%]$/.test(tokens[last]!.norm)) last--; // biome-ignore format: one condition
  // "as part of his routine | to ensure": without its object it says nothing
  if (last > act + 2 && tokens[last - 1]!.norm === 'to' && BARE.test(tokens[last]!.norm)) last -= 2;
  const whole = wholeEnd(reading.doc, act, last);
  return whole <= limit ? whole : last;
}

const BARE = /^(?:ensure|make|help|allow|enable|provide|address|support|secure)$/;

/** "to detect | and interdict", "to negotiate | and then implement". */
const joinsVerb = (tokens: Context['tokens'], and: number): boolean =>
  tokens[and]?.pos === 'CCONJ' &&
  (tokens[and + 1]?.tag === 'VB' || (tokens[and + 1]?.pos === 'ADV' && tokens[and + 2]?.tag === 'VB'));

/** "to “accelerate and expand” | deliveries": the quotation ends before the object. */
const closesBefore = (tokens: Context['tokens'], verb: number): boolean =>
  /^["”’]$/.test(tokens[verb]!.norm)
    ? /^(?:NOUN|ADJ|DET|ADP)$/.test(tokens[verb + 1]?.pos ?? '')
    : tokens[verb]!.pos === 'VERB' &&
      /^["”’]$/.test(tokens[verb + 1]?.norm ?? '') &&
      /^(?:NOUN|ADJ|DET|ADP)$/.test(tokens[verb + 2]?.pos ?? '');

/** "the Pact on Steel | and Timber Trade": one name; "will visit Norvand, | and Karvelia said" is not. */
const joinsName = (tokens: Context['tokens'], last: number): boolean =>
  tokens[last]!.pos === 'PROPN' &&
  tokens[last + 1]?.norm === 'and' &&
  tokens[last + 2]?.pos === 'PROPN' &&
  !/^(?:VB[DZP]|MD)$/.test(tokens[last + 3]?.tag ?? '');

/** The parse broke off in the middle of a phrase: a preposition, an article or a noun follows. */
const runsOn = ({ tokens }: Context, last: number): boolean =>
  // "to open the port, | lift the siege, and free the men"
  (tokens[last + 1]?.norm === ',' && tokens[last + 2]?.tag === 'VB') ||
  (tokens[last]!.norm === ',' && tokens[last + 1]?.tag === 'VB') ||
  (tokens[last]!.norm === ',' && joinsVerb(tokens, last + 1)) ||
  (tokens[last + 1]?.norm === ',' && joinsVerb(tokens, last + 2)) ||
  (tokens[last]!.pos === 'ADJ' && tokens[last + 1]?.norm === ',' && tokens[last + 2]?.pos === 'ADJ') ||
  joinsVerb(tokens, last + 1) ||
  joinsVerb(tokens, last) ||
  joinsVerb(tokens, last - 1) ||
  closesBefore(tokens, last) ||
  joinsName(tokens, last) ||
  // "to besieged towns": no infinitive; "beginning this week" is its day
  (tokens[last + 1]?.tag === 'VB' && /ed$/.test(tokens[last + 1]!.norm)) ||
  /^(?:beginning|starting)$/.test(tokens[last + 1]?.norm ?? '') ||
  (/^(?:ADP|DET|NOUN|PROPN|ADJ|NUM|PART)$/.test(tokens[last + 1]?.pos ?? '') && tokens[last + 1]!.tag !== 'VBD');

/** A mark, or a finite verb beside a deed to come, ends it. */
function endsAfter({ tokens, timeAt }: Context, last: number, act: number): boolean {
  const next = tokens[last + 1]!;
  // "the talks that are due to resume on Thursday | come after …"
  if (timeAt(last) !== undefined && /^(?:VB[DZP]?|MD)$/.test(next.tag ?? '')) return true;
  if (/^[;:–—.?!]$/.test(next.norm)) return true;
  const after = tokens[last + 2];
  if (next.norm === ',') {
    if (!after) return true;
    if (ASIDE.test(after.norm) || after.tag === 'VBG') return !continuesList(tokens[last + 3]?.pos, after.norm) || tokens.slice(last + 3, last + 7).some(t => t.deprel.startsWith('nsubj')); // biome-ignore format: one line
    // "its economic, judicial and fiscal reforms"
    if (tokens[last]!.pos === 'ADJ' && (after.pos === 'ADJ' || isOfList(tokens[last]!, last))) return false;
    return after.tag === 'VBD' || (timeAt(last + 2) === undefined && after.pos === 'PRON');
  }
  if ((next.norm === 'and' || next.norm === 'but') && last > act) {
    const verb = after && /^(?:also|then|later|now)$/.test(after.norm) ? tokens[last + 3] : after;
    return verb?.tag === 'VBD' || verb?.tag === 'VBZ';
  }
  return false;
}

/** "its economic, judiciary and defence reforms": the noun of the adjective comes behind the list. */
const isOfList = ({ deprel, head }: Context['tokens'][number], at: number): boolean =>
  deprel.startsWith('amod') && head > at + 1;

/** ", and the fighters", ", the mines": more of what is promised. */
const continuesList = (pos: string | undefined, first: string): boolean =>
  (first === 'and' || first === 'or') && /^(?:NOUN|PROPN|ADJ|DET|NUM|VERB)$/.test(pos ?? '');

/** From the subject, where it stands close before, to the end of the deed; within the passage said. */
export function rangeOf(context: Context, act: number, cue: number, subject?: Range): Range {
  const { sentenceAt, passageAt, tokens } = context;
  const floor = Math.max(sentenceAt(cue).first, passageAt(cue)?.first ?? 0, act - LONGEST / 2);
  const near = subject && subject.first >= floor && subject.first <= cue ? subject.first : cue;
  let first = Math.min(Math.max(near, floor), act);
  while (first < Math.min(cue, act) && /^(?:PUNCT|SCONJ|CCONJ)$/.test(tokens[first]!.pos)) first++;
  return { first, last: endOf(context, act, cue) };
}

const nameOf = ({ reading }: Context, who: Speaker, names: ReadonlyMap<string, string>): string =>
  'actor' in who ? (names.get(who.actor) ?? reading.actors.find(a => a.key === who.actor)?.name ?? '') : who.described;

/** "we | 'll", "do | n't": one word in writing. */
const JOINED = /\s+(['’](?:re|m|ll|d|ve|s)\b|n['’]t\b)/g;
const OBJECTS = /^(?:he|she|it|they|him|them)$/;
const OWNERS = /^(?:his|her|its|their)$/;
const isThird = wordFact(({ norm }) => OBJECTS.test(norm) || OWNERS.test(norm));

/** The text with pronouns named, as far as they are known and are not the committer itself. */
function standAlone(
  context: Context,
  { range, subject, object, act, inWords, from: group, committers, by }: Found,
  names: ReadonlyMap<string, string>,
): string {
  const { reading, tokens } = context;
  const all = committers.map(c => nameOf(context, c, names));
  const who = all.length < 3 ? all.join(' and ') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
  const own = new Set(committers.map(c => ('actor' in c ? c.actor : '')));
  const after = subject && subject.last < range.last ? Math.max(range.first, subject.last + 1) : range.first;
  const from = subject && group !== undefined && group > after && group <= range.last ? group : after;
  const pieces: string[] = [];
  let start = from;
  const until = (end: number): void => {
    if (end >= start) pieces.push(wordsOf(context, { first: start, last: end }));
  };
  for (let i = from; i <= range.last; i++) {
    const { norm, tag } = tokens[i]!;
    if (object && i === act + 1) {
      until(act);
      pieces.push(`[${wordsOf(context, object)}]`);
      start = i;
    }
    if (!isThird(tokens[i]!)) continue;
    const named = reading.actorOf(i);
    if (!named || !('actor' in named) || own.has(named.actor)) continue;
    until(i - 1);
    const owner = OWNERS.test(norm) && (tag === 'PRP$' || norm !== 'her');
    pieces.push(`[${nameOf(context, named, names)}${owner ? '’s' : ''}]`);
    start = i + 1;
  }
  until(range.last);
  const words = pieces
    .join(' ')
    // with the age between commas: "Oda Brandt, 69, has promised"
    .replace(/^(?:(?:who|which|that|,|\d{1,3},)\s+)+/, '')
    .replace(/\s+([,.;:])/g, '$1')
    .trim();
  if (!subject) return words;
  if (inWords) return `${wordsOf(context, subject)} ${words}`;
  const { norm } = tokens[subject.last]!;
  if (FIRST_PERSON.test(norm)) return `${who}: ${norm === 'i' ? 'I' : norm} ${words}`.replace(JOINED, '$1');
  // "accused Norvand of violating the truce"
  if (by === 'outcome' && /^(?:of|for)\s/.test(words)) return `${who}: ${words.replace(/^(?:of|for)\s+/, '')}`;
  // "a grouping of countries, that is due to meet"
  return `${who} ${words.replace(/^of\b[^,]*,\s+(?:that|which|who)\s+/, '')}`.replace(JOINED, '$1');
}

/** One mention per committer. */
export function makeCommitments(
  context: Context,
  found: Found,
  names: ReadonlyMap<string, string>,
): CommitmentMention[] {
  const { reading, tokens, statementAt } = context;
  const { act, status, by } = found;
  // what has been kept or broken hangs on nothing
  const condition = by === 'outcome' ? undefined : conditionOf(context, act, found.range);
  // a condition that the deed's words run into is shown whole
  const comma =
    condition && tokens[condition.first - 1]?.norm === ',' && !CONDITION.test(tokens[condition.first]!.norm);
  const behind = condition && condition.first > act && condition.first <= found.range.last + (comma ? 2 : 1);
  const range = behind ? { ...found.range, last: Math.max(found.range.last, condition.last) } : found.range;
  const due = dueOf(context, act, range, by === 'scheduled');
  const to = receiverOf(context, found);
  const statement = statementAt(act);
  const text = standAlone(context, behind ? { ...found, range } : found, names);
  // of "Veld and Tolma will meet", the words from one's own name on show one's part
  const evidenceFrom = (first: number) =>
    makeEvidence(reading.doc.article, { start: tokens[first]!.start, end: tokens[range.last]!.end });
  const twice = (at: number): boolean => { const one = JSON.stringify(found.committers[at]); return found.committers.slice(0, at).some(who => JSON.stringify(who) === one); }; // biome-ignore format: one line
  return found.committers.flatMap((committer, i) => {
    if (twice(i)) return [];
    const mention = { committer } as Writable<CommitmentMention>;
    if (to) mention.to = to;
    mention.text = text;
    if (due) mention.due = due;
    if (condition) mention.condition = wordsOf(context, condition);
    mention.status = status;
    if (statement !== undefined) mention.statement = statement;
    mention.evidence = evidenceFrom(Math.min(Math.max(range.first, found.object ? 0 : (found.starts?.[i] ?? 0)), act));
    mention.by = `commitments/${by}`;
    return [mention];
  });
}
