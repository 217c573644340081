/**
 * What looks like a commitment and is doubtful: nobody is named, what is promised stands elsewhere, or it is hoped of another. In: a finding.
 * Out: whether it is dropped. An analyst forgives a gap in the list of what is due, never a line that nobody has promised.
 */
import { partitionPoint } from '../../text/partition-point.ts';
import { wordFact } from '../../text/word-facts.ts';
import type { Context, Found } from './context.ts';
import { isDenied } from './denied.ts';
import { FIRST_PERSON } from './doers.ts';
import { hasDayAhead } from './due.ts';

export const isDoubtful = (context: Context, found: Found): boolean => DOUBTS.some(doubt => doubt(context, found));

/** "Any party who will come", "no state will": of nobody in particular. */
const isAnybodys = (_: Context, { committers }: Found): boolean =>
  committers.every(who => 'described' in who && /^(?:any|no|every|each|whoever|anyone|one)\b/i.test(who.described));

/** "Government and allied forces will": the first of the two is lost. */
const isHalf = ({ tokens }: Context, { committers, subject }: Found): boolean =>
  subject !== undefined &&
  committers.every(who => 'described' in who && !/\s/.test(who.described)) &&
  /^(?:and|allied|other|or)$/.test(tokens[subject.first - 1]?.norm ?? '');

/** "…, which the envoy plans to hold in an indirect format": what is held stands before, and is lost. */
function isCutOff({ tokens, reading }: Context, { act, by, range }: Found): boolean {
  if (by !== 'bound' || !/^(?:ADP|PUNCT)$/.test(tokens[act + 1]?.pos ?? '')) return false;
  let top = act;
  while (/^(?:xcomp|ccomp)/.test(tokens[top]!.deprel) && tokens[top]!.head >= 0) top = tokens[top]!.head;
  if (tokens[top]!.deprel !== 'acl:relcl' || reading.tree.child(act, 'obj') !== undefined) return false;
  return tokens[top]!.head < range.first && tokens.slice(tokens[top]!.head, range.first).some(t => t.norm === 'which');
}

/** "A pause in attacks that was meant to last until Sunday": what is over is no step. */
const isTermOnly = ({ tokens }: Context, { act, by }: Found): boolean =>
  (by === 'scheduled' || by === 'announced') && /^(?:last|expire|endure|lapse)$/.test(tokens[act]!.lemma);

/** "The delegations were expected to discuss a ceasefire": what meetings are for, with no day of its own. */
function isExpectedTalk(context: Context, { act, by, range }: Found): boolean {
  const { tokens } = context;
  if (by !== 'scheduled' || !/^(?:discuss|talk|address|raise|speak|brief|consider|review)$/.test(tokens[act]!.lemma))
    return false;
  const expected = tokens.slice(Math.max(range.first, act - 5), act).some(t => /^(?:expected|likely)$/.test(t.norm));
  return expected && !hasDayAhead(context, act, act + NAMES);
}

/** "The two states signed a pact that will enable": the pact does it. */
function isDoneByThing({ tokens, reading }: Context, { act, subject, by }: Found): boolean {
  const { deprel, head } = tokens[act]!;
  if (by !== 'announced' || deprel !== 'acl:relcl' || subject === undefined || head <= subject.last) return false;
  const that = reading.tree.child(act, 'nsubj');
  return tokens[head]!.pos === 'NOUN' && that !== undefined && /^(?:that|which)$/.test(tokens[that]!.norm);
}

/** "Proposed a ceasefire in March": nothing is laid down before the others agree; a meeting that is proposed has a day and waits for a yes. */
function isProposed({ tokens, clauseAt }: Context, { act, by }: Found): boolean {
  if (by !== 'scheduled' || tokens[act]!.pos !== 'NOUN') return false;
  const verb = tokens[act]!.head;
  return (
    clauseAt(verb)?.lemma === 'propose' &&
    /^(?:truce|pause|stop|halt|lull|end|date|ceasefire|fire|deal|plan)$/.test(tokens[act]!.lemma)
  );
}

const HOPES = /^(?:hope|wish|anticipate|predict|anticipation|prediction|forecast|belief|expectation|dream)$/;
/** Tokens of the names and titles between "his hope that" and the verb group. */
const NAMES = 16;

/** "His hope that Veld and Tolma will ratify it", "he predicted that they would": of others, whoever hopes it; a meeting of theirs is planned. */
function isHopedOfAnother({ tokens, sentenceAt, lexicon }: Context, { act, subject, range }: Found): boolean {
  if (lexicon.meets.has(tokens[act]!.lemma)) return false;
  if (subject !== undefined && FIRST_PERSON.test(tokens[subject.last]!.norm)) return false;
  const start = Math.min(subject?.first ?? act, range.first);
  const floor = Math.max(sentenceAt(act).first, start - NAMES);
  for (let i = start - 1; i >= floor; i--) {
    const { lemma, pos, norm } = tokens[i]!;
    if (HOPES.test(lemma)) return true;
    if (!/^(?:PROPN|NOUN|ADJ|DET|CCONJ)$/.test(pos) && norm !== 'that') return false;
  }
  return false;
}

/** Verbs of a deed that is done to something. */
const TAKES_OBJECT = /^(?:impose|hold|present|deliver|provide|issue|submit|release|host|lift|send|publish|supply|extend|approve|ratify)$/; // biome-ignore format: one glance

/** "The costs that the allies will impose together", "he is to present on Monday": of what, stands elsewhere. */
function isWithoutObject({ tokens, reading, clauseAt }: Context, { act, range, by, object }: Found): boolean {
  const { lemma, pos } = tokens[act]!;
  if (by === 'outcome' || object !== undefined || pos !== 'VERB' || !TAKES_OBJECT.test(lemma)) return false;
  const clause = clauseAt(act);
  if (clause?.passive || (clause?.object !== undefined && clause.object >= range.first)) return false;
  if (reading.tree.child(act, 'obj') !== undefined) return false;
  return act === range.last || /^(?:ADP|ADV|PUNCT|SCONJ)$/.test(tokens[act + 1]?.pos ?? '');
}

/** "I'll meet": with whom and when, stands elsewhere. */
function isMeetingAlone(context: Context, { act, range, by }: Found): boolean {
  const { lemma } = context.tokens[act]!;
  const bare = range.last === act && by !== 'scheduled' && /^(?:meet|talk|discuss|visit|join|speak|sign|host)$/.test(lemma); // biome-ignore format: one glance
  return bare && !hasDayAhead(context, act, act + NAMES);
}

const triumphs = wordFact(({ norm }) =>
  /^(?:victorious|victoriously|victory|victor|triumph|triumphant|defeated|stronger)$/.test(norm),
);

/** "Will end the war victorious": a boast or a forecast of how it ends. */
const isTriumph = ({ tokens }: Context, { act, range }: Found): boolean =>
  tokens.slice(act, range.last + 1).some(triumphs);

/** In quotation marks, of one who is not read: what is said there of another is a view. */
function isUnattributed(context: Context, { act, subject, by }: Found): boolean {
  const { reading, tokens, statementAt, lexicon } = context;
  if (by !== 'announced' || subject === undefined || statementAt(act) !== undefined) return false;
  const { quotations } = reading.doc;
  const { start } = tokens[act]!;
  const before = partitionPoint(quotations, quotation => quotation.start <= start) - 1;
  const quoted = before >= 0 && start < quotations[before]!.end;
  return quoted && !lexicon.meets.has(tokens[act]!.lemma) && !hasDayAhead(context, act, act + NAMES);
}

/** "In 2031 they had signed a deal to export gas": long since made, and told as background. */
function isBackground({ tokens, reading, sentenceAt, timeAt }: Context, { act, by }: Found): boolean {
  if (by !== 'promised') return false;
  const { first } = sentenceAt(act);
  for (let i = act - 1; i > Math.max(first, act - NAMES); i--) {
    if (tokens[i]!.norm !== 'had' || !/^VB[ND]$/.test(tokens[i + 1]?.tag ?? '')) continue;
    for (let at = first; at < act; at++) {
      const time = timeAt(at);
      if (time !== undefined && /^\d{4}(?:-\d\d){0,2}$/.test(reading.times[time]!.when.edtf ?? '')) return true;
    }
  }
  return false;
}

/** "Unclear how Norvand is going to lift it", "what it is willing to trade": asked or told about, and not given. */
function isAsked({ tokens }: Context, { subject, range, by }: Found): boolean {
  if (by !== 'announced' && by !== 'bound') return false;
  const before = tokens[Math.min(subject?.first ?? range.first, range.first) - 1];
  return /^(?:how|whether|what|whatever)$/.test(before?.norm ?? '');
}

/** "The order will ensure": a paper binds itself to nothing. */
const isOfPaper = ({ tokens, lexicon }: Context, { subject }: Found): boolean =>
  subject !== undefined &&
  (/^e\.?o\.?$/.test(tokens[subject.last]!.norm) || lexicon.texts.has(tokens[subject.last]!.lemma));

/** "We would not sign it if we were there": of a place where one is not; "said it would pay if its terms were met" is a will, told of. */
function isUnreal({ tokens, sentenceAt, statementAt, reading }: Context, { act, range }: Found): boolean {
  const statement = statementAt(act);
  if (statement !== undefined && reading.statements[statement]!.mode === 'indirect') return false;
  const { first, last } = sentenceAt(act);
  if (!tokens.slice(Math.max(first, range.first), act).some(t => /^(?:would|'d|’d)$/.test(t.norm))) return false;
  for (let i = first; i < last; i++) {
    if (tokens[i]!.norm !== 'if') continue;
    if (tokens.slice(i + 1, Math.min(last, i + SUPPOSED)).some(t => t.norm === 'were' || t.norm === 'had')) return true;
  }
  return false;
}

/** Tokens from "if" to its verb. */
const SUPPOSED = 6;

/** "…, an official joked": nobody is held to it. */
function isInJest({ tokens, reading, statementAt, tokensOf }: Context, { act }: Found): boolean {
  const statement = statementAt(act);
  const parts = statement === undefined ? [] : (reading.statements[statement]!.evidence.parts ?? []);
  return parts.some(part => {
    if (part.part !== 'cue') return false;
    const { first, last } = tokensOf(part);
    return tokens.slice(first, last + 1).some(t => /^(?:jok(?:e[sd]?|ing)|jest(?:s|ed|ing)?|quip(?:s|ped|ping)?|kid(?:s|ded|ding)?|teas(?:e[sd]?|ing)|laugh(?:s|ed|ing)?)$/.test(t.norm)); // biome-ignore format: one line
  });
}

const DOUBTS = [
  isUnreal,
  isInJest,
  isAsked,
  isOfPaper,
  isAnybodys,
  isHalf,
  isCutOff,
  isTermOnly,
  isExpectedTalk,
  isDenied,
  isDoneByThing,
  isProposed,
  isHopedOfAnother,
  isWithoutObject,
  isMeetingAlone,
  isTriumph,
  isUnattributed,
  isBackground,
];
