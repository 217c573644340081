/**
 * Whether an event that lies ahead is only possible: "may be held", "hopes to meet", "is willing to send", "a potential call". Such an event
 * is kept where the words pin it down, and dropped where they do not. In: context, the event's verb or noun. Out: yes or no.
 */
import { wordFact } from '../../text/word-facts.ts';
import { type Candidate, CONTACT } from './candidate.ts';
import { type Context, stateNames } from './context.ts';
import { groupsOf, markOf } from './cue-words.ts';
import { lemmaOf } from './words.ts';

/** Steps up the tree that are looked at. */
const STEPS = 5;
const mayBe = wordFact(({ norm }) => /^(?:may|might|could|can|would|should)$/.test(norm));
/** Adjectives and verbs above that leave it open whether anything comes of it. */
const isOpen = wordFact(({ norm }) =>
  /^(?:ready|willing|prepared|interested|eager|keen|open|able|free|likely|possible|considers?|considered|considering|mull(?:s|ed|ing)?|moot(?:s|ed)?|float(?:s|ed)?|suggest(?:s|ed)?|committed|commits?|invite[sd]?|seeks?|seeking|sought|tr(?:y|ies|ied|ying)|helps?|helped|helping|allow(?:s|ed|ing)?|enable[sd]?|pave[sd]?)$/.test(
    norm,
  ),
);
const isOpenNoun = wordFact(({ norm }) =>
  /^(?:possible|potential|eventual|prospective|mooted|proposed|hypothetical|any)$/.test(norm),
);

export function isUnsure(context: Context, trigger: number): boolean {
  const { tokens, reading, clauseAt } = context;
  let at = trigger;
  for (let steps = 0; steps < STEPS && at >= 0; steps++) {
    const { deprel } = tokens[at]!;
    const children = reading.tree.children(at);
    if (at === trigger && children.some(c => c < at && isOpenNoun(tokens[c]!))) return true;
    if (at !== trigger && isOpen(tokens[at]!)) return true;
    if (children.some(c => mayBe(tokens[c]!) && tokens[c]!.deprel.startsWith('aux'))) return true;
    if (clauseAt.has(at) && at !== trigger && groupsOf(context, at).has('wish')) return true;
    if (deprel === 'ccomp' || deprel === 'parataxis' || deprel === 'conj' || deprel === 'acl:relcl') {
      const above = tokens[at]!.head;
      return deprel === 'ccomp' && above >= 0 && groupsOf(context, above).has('wish');
    }
    at = tokens[at]!.head;
  }
  return false;
}

/** "remain ready to reach arrangements": a readiness, no plan. */
function isWillingness({ tokens }: Context, trigger: number): boolean {
  let at = tokens[trigger]!.head;
  for (let steps = 0; steps < 3 && at >= 0; steps++) {
    if (/^(?:ready|willing|prepared|open|able|free|eager|keen|interested)$/.test(tokens[at]!.norm)) return true;
    at = tokens[at]!.head;
  }
  return false;
}

/** Being in touch, of which nobody keeps a record unless it is said when or where. */
const VAGUE = /^(?:consult|confer|talk|speak|touch|contact|conversation|consultation|discussion|dialogue|discuss)$/;

/**
 * "are consulting with allies", "will continue to talk to them", "is in touch with partners": a state or an intention that no time and no
 * place makes an occasion of.
 */
export function isIdle(context: Context, candidate: Candidate): boolean {
  const { type, status, trigger, time, place, elsewhere, participants } = candidate;
  // "the leaders discussed trade": which leaders is not said
  if (type.kind === 'talks' && candidate.by === 'verb' && DISCUSS.test(context.tokens[trigger]!.norm) && namedOf(candidate) < 2) return true; // biome-ignore format: one thought
  if (!TALKING.has(type.kind) || time !== undefined || elsewhere !== undefined || place) return false;
  const token = context.tokens[trigger]!;
  if (!VAGUE.test(lemmaOf(token)) || (token.pos === 'NOUN' && token.norm === 'talks')) return false;
  return (
    (status === 'under way' && !isKeptUp(context, candidate)) ||
    (status === 'planned' &&
      (token.pos === 'NOUN' || /^(?:consult|confer)$/.test(lemmaOf(token))) &&
      isUnsure(context, trigger)) ||
    (status === 'planned' && participants.all.length < 2 && isExpected(context, trigger)) ||
    (status === 'occurred' &&
      ((/^(?:touch|contact)$/.test(lemmaOf(token)) && (token.pos === 'NOUN' || participants.all.length < 2)) ||
        isOneSided(context, candidate)))
  );
}

const TALKING = new Set(['meeting', 'call', 'talks']);
const DISCUSS = /^(?:discuss|review)/;

/** Sides by name; "his Kenyan counterpart" names one. */
const namedOf = ({ participants }: Candidate): number =>
  participants.all.filter(({ who }) => 'actor' in who || stateNames().has(who.described)).length;

/** "the two delegations have been discussing a truce": both are named, and they are at it. */
const isKeptUp = (context: Context, candidate: Candidate): boolean =>
  candidate.by === 'verb' &&
  namedOf(candidate) >= 2 &&
  context.clauseAt.get(candidate.clause)?.perfect === true &&
  candidate.statement === undefined;

/** "we have had significant discussions with our partners": with whom is not said by name. */
function isOneSided(context: Context, candidate: Candidate): boolean {
  const { by, clause } = candidate;
  const doer = context.clauseAt.get(clause)?.subject;
  return by === 'noun' && namedOf(candidate) < 2 && (doer === undefined || context.tokens[doer]!.pos === 'PRON');
}

/** "expects a serious conversation". */
const isExpected = ({ tokens }: Context, noun: number): boolean =>
  /^(?:expects?|expected|anticipates?|anticipated|hopes?|hoped)$/.test(tokens[tokens[noun]!.head]?.norm ?? '');

/** "I met the minister in a back room": the reporter's own doings. */
export function isReporters(context: Context, { type, trigger, statement }: Candidate): boolean {
  const { tokens, reading } = context;
  if (!CONTACT.has(type.kind)) return false;
  // "I have had that conversation with you": with those who ask
  if (tokens[trigger + 1]?.norm === 'with' && tokens[trigger + 2]?.norm === 'you') return true;
  if (statement !== undefined) return false;
  // "When we met in his office, he said"
  const asked = markOf(context, trigger) === 'when';
  // "I spoke with President Kovar", in remarks of somebody known: theirs, and no reporter's
  return reading.tree
    .children(trigger)
    .some(
      c =>
        tokens[c]!.deprel === 'nsubj' &&
        ((tokens[c]!.norm === 'i' && context.actorOf(c) === undefined) || (asked && tokens[c]!.norm === 'we')),
    );
}

/** Days behind publication from which a plan is over, one way or the other. */
const OVER = 7;

/** "sent the secretary to join the meeting on March 20 last year": whether it came to that is not said. */
function isLongPast({ reading }: Context, time: number): boolean {
  const told = reading.times[time]!.when.edtf ?? '';
  const published = reading.doc.article.published.edtf?.slice(0, 10) ?? '';
  return /^\d{4}-\d\d-\d\d$/.test(told) && Date.parse(published) - Date.parse(told) > OVER * 86_400_000;
}

/** What the words must pin down of an event that is only possible: its time, or two of place and sides. */
const ENOUGH = 2;

/** Whether an event ahead is told well enough to be kept. Force that somebody may use is no event. */
export function isPinnedDown(context: Context, candidate: Candidate): boolean {
  const { status, type, trigger, by, participants, time, place } = candidate;
  if (status !== 'planned') return true;
  if (participants.all.length === 0 && time === undefined && !place) return false;
  if (time !== undefined && isLongPast(context, time)) return false;
  if (type.contested && time === undefined && participants.all.every(({ role }) => role !== 'actor')) return false;
  if (type.contested && by === 'noun') return time !== undefined && !isUnsure(context, trigger);
  if (!isUnsure(context, trigger)) return true;
  if (type.contested) return false;
  // "is ready to send ground troops to the province": who and where to is said
  const offers = type.kind === 'deployment' && place !== undefined && participants.all.length > 0;
  if (time === undefined && !offers && isWillingness(context, trigger)) return false;
  return (time === undefined ? 0 : ENOUGH) + (place ? 1 : 0) + participants.all.length >= ENOUGH;
}
