/**
 * Events told by a noun: "talks", "air strikes", "a phone call", and the verb it hangs on: "were postponed", "will be held".
 * In: context, a token. Out: a candidate, where the text adds something (status, time, place, participants).
 */
import type { EventType, NounTrigger, StatusGroup } from '../../knowledge/event-types.ts';
import type { EventStatus } from '../../model/moves.ts';
import { type Clause, caseOf } from '../clauses/read-clauses.ts';
import { relationOf } from '../statements/tree.ts';
import type { Candidate } from './candidate.ts';
import { type Context, lemmaOf, nounKeys } from './context.ts';
import { evidenceOfClause, evidenceOfNoun } from './evidence.ts';
import { addAlong, addBeside, addBetween, addPhrase, Participants } from './participants.ts';
import { groupsOf, statusOfClause, statusUnderVerb } from './status.ts';
import { ownTokens, type Place, placeAmong, timeAmong } from './when-where.ts';

const CONTACT = new Set(['meeting', 'call', 'visit', 'talks']);
/** "US-led", "Qatari-mediated": what stands before the hyphen is no side of the event. */
const LED = new Set([
  'led',
  'brokered',
  'mediated',
  'sponsored',
  'backed',
  'hosted',
  'facilitated',
  'chaired',
  'convened',
]);

/** "agreed to attend the talks, which began on Friday": the relative clause tells of the event a second time, and differently. */
export function matchRelative(context: Context, first: Candidate): Candidate | undefined {
  const { tokens, clauseAt } = context;
  const tail = context.reading.tree.children(first.trigger).find(c => tokens[c]!.deprel === 'acl:relcl');
  const clause = tail === undefined ? undefined : clauseAt.get(tail);
  if (!clause || clause.predicate === first.clause) return undefined;
  const status = statusUnderVerb(context, clause, first.type.announced, first.type.tentative, false);
  if (status === undefined || status === 'noun' || status === first.status) return undefined;
  const own = ownTokens(context, clause.predicate, false);
  const time = timeAmong(context, own);
  const place = placeAmong(context, own);
  if (time === undefined && !place) return undefined;
  const participants = new Participants();
  addOwn(context, participants, first.trigger, first.type, clause.statement);
  const last = evidenceOfClause(context, clause).last;
  const { label, type, trigger } = first;
  const { first: start } = label;
  return {
    type,
    by: 'noun',
    trigger,
    clause: clause.predicate,
    status,
    participants,
    range: { first: start, last },
    label,
    ...(time === undefined ? {} : { time }),
    ...(place ? { place } : {}),
    ...(clause.statement === undefined ? {} : { statement: clause.statement }),
  };
}

export function matchNoun(context: Context, index: number): Candidate | undefined {
  const token = context.tokens[index]!;
  const nominal =
    token.pos === 'NOUN' ||
    token.pos === 'PROPN' ||
    (token.pos === 'ADJ' && /^(?:nsubj|obj|obl|nmod|conj)/.test(token.deprel));
  if (!nominal) return undefined;
  if (token.pos === 'PROPN' && context.nameAt.has(index)) return undefined;
  if (relationOf(token) === 'compound' && /^(?:NOUN|PROPN)$/.test(context.tokens[token.head]?.pos ?? ''))
    return undefined;
  for (const key of nounKeys(context.tokens, index)) {
    for (const { type, trigger } of context.lexicon.nouns.get(key) ?? []) {
      if (!fits(context, index, trigger, key)) continue;
      const found = make(context, index, type, trigger);
      if (found) return found;
    }
  }
  return undefined;
}

const nmods = (context: Context, index: number): { word: string; head: number }[] =>
  context.reading.tree
    .children(index)
    .filter(c => c > index && relationOf(context.tokens[c]!) === 'nmod')
    .map(c => ({ word: caseOf(context.reading.tree, c), head: c }));

function fits(context: Context, index: number, trigger: NounTrigger, key: string): boolean {
  const { tokens, reading } = context;
  const token = tokens[index]!;
  if (trigger.plural && !token.norm.endsWith('s')) return false;
  const before = reading.tree
    .children(index)
    .filter(c => c < index)
    .map(c => lemmaOf(tokens[c]!));
  if (trigger.not?.some(word => before.includes(word) || key.startsWith(word))) return false;
  if (trigger.modified && !trigger.modified.some(word => before.includes(word) || tokens[index - 1]?.norm === word))
    return false;
  const inner = nmods(context, index);
  if (trigger.of && !inner.some(n => n.word === 'of' && trigger.of!.includes(lemmaOf(tokens[n.head]!)))) return false;
  if (trigger.in && !inner.some(n => n.word === 'in' && trigger.in!.includes(lemmaOf(tokens[n.head]!)))) return false;
  if (trigger.partner && !inner.some(n => n.word === 'with' || n.word === 'between') && !verbHasPartner(context, index))
    return false;
  if (trigger.as_subject && relationOf(token) !== 'nsubj') return false;
  if (trigger.modifier_actor && !reading.tree.children(index).some(c => c < index && context.actorOf(c))) return false;
  return true;
}

function verbHasPartner(context: Context, index: number): boolean {
  const host = context.clauseAt.get(context.tokens[index]!.head);
  return (
    host?.object === index && host.obliques.some(o => o.preposition === 'with' && context.actorOf(o.head) !== undefined)
  );
}

/** The noun that stands in the verb's place: of "a first round of talks" the round. */
function outermost(context: Context, index: number): number {
  const { tokens, reading } = context;
  let at = index;
  for (let steps = 0; steps < 3; steps++) {
    const token = tokens[at]!;
    const above = tokens[token.head];
    if (!above) break;
    const word = caseOf(reading.tree, at);
    const measure =
      /^(?:round|day|series|session|set|week|month|start|beginning|opening|resumption|launch|end|wave|stage|phase|part|date|venue|cycle|spate|string|hour|number|dozen|record|collapse|postponement|cancellation|delay|suspension|failure|breakdown)s?$/;
    if (relationOf(token) === 'nmod' && (word === 'of' || word === 'for') && measure.test(above.norm)) at = token.head;
    else break;
  }
  return at;
}

/** The clause in which the noun is subject, object or a close oblique. */
function hostOf(context: Context, noun: number): { clause?: Clause; place: 'subject' | 'object' | 'oblique' | 'none' } {
  const { tokens, clauseAt } = context;
  const token = tokens[noun]!;
  const relation = relationOf(token);
  const clause = clauseAt.get(token.head);
  if (!clause) return { place: 'none' };
  if (token.deprel === 'nsubj:pass' || relation === 'obj' || clause.object === noun) return { clause, place: 'object' };
  if (relation === 'nsubj') return { clause, place: 'subject' };
  if (relation === 'obl' || relation === 'iobj') return { clause, place: 'oblique' };
  if (relation === 'conj') {
    const first = tokens[token.head]!;
    const upper = clauseAt.get(first.head);
    if (upper && first.pos !== 'VERB')
      return { clause: upper, place: relationOf(first) === 'nsubj' ? 'subject' : 'object' };
  }
  // "talks due to begin on Friday", "a meeting scheduled for Monday": told by what hangs on the noun
  return { place: 'none' };
}

/** Verb or adjective that hangs on the noun: "talks held in Oslo", "due to begin". */
function tailOf(context: Context, noun: number): number | undefined {
  const { tokens, reading } = context;
  return reading.tree
    .children(noun)
    .find(
      c =>
        c > noun &&
        (relationOf(tokens[c]!) === 'acl' || (relationOf(tokens[c]!) === 'amod' && tokens[c]!.norm === 'due')),
    );
}

interface Told {
  readonly status: EventStatus;
  /** Whether a verb said so. */
  readonly strong: boolean;
}

const measures: Readonly<Record<string, EventStatus>> = {
  collapse: 'cancelled', breakdown: 'cancelled', failure: 'cancelled', cancellation: 'cancelled',
  postponement: 'postponed', delay: 'postponed', suspension: 'postponed',
}; // biome-ignore format: one glance

function make(context: Context, index: number, type: EventType, trigger: NounTrigger): Candidate | undefined {
  const outer = outermost(context, index);
  const { clause, place: stands } = hostOf(context, outer);
  if (context.tokens[index]!.pos === 'PROPN' && !clause) return undefined;
  const tail = tailOf(context, outer) ?? tailOf(context, index);
  const groups = clause ? groupsOf(context, clause.predicate) : new Set<StatusGroup>();
  if (
    trigger.hosts &&
    !trigger.hosts.some(
      h => groups.has(h as StatusGroup) && (stands !== 'subject' || (h !== 'plan' && h !== 'announce')),
    )
  )
    return undefined;
  if (isNegatedNoun(context, outer) || isNegatedNoun(context, index)) return undefined;
  const statement = statementAt(context, outer);
  const inNoun = [...ownTokens(context, index, true), ...(outer === index ? [] : ownTokens(context, outer, true))];
  let time = timeAmong(context, inNoun);
  let place: Place | undefined = placeAmong(
    context,
    inNoun,
    type.kind === 'strike' || type.kind === 'attack' ? ['on', 'against'] : type.kind === 'visit' ? ['to'] : [],
  );
  const participants = new Participants();
  addOwn(context, participants, index, type, statement);
  if (outer !== index) addOwn(context, participants, outer, type, statement);
  const inside = participants.all.length;
  const told = tell(context, { index, outer, type, clause, stands, tail });
  if (!told) return undefined;
  const close =
    clause !== undefined && (stands === 'object' || stands === 'subject' || (told.strong && stands === 'oblique'));
  if (clause && close) {
    const own = ownTokens(context, clause.predicate, false);
    if (told.strong) {
      addFromHost(context, participants, clause, outer, type, groups);
      place ??= placeAmong(context, own);
    }
    if (told.strong || stands === 'subject') time ??= timeAmong(context, own);
  }
  if (CONTACT.has(type.kind) && participants.all.length < 2 && clause && told.strong) {
    const { first, last } = evidenceOfClause(context, clause);
    addAlong(context, participants, Math.max(first, index), last, type.roles);
  }
  time ??= timeBeside(context, outer);
  const status = byTime(context, told, time);
  if (!told.strong && !adds(type, { time, place, inside, sides: participants.all.length, status })) return undefined;
  if (
    told.strong &&
    time === undefined &&
    !place &&
    participants.all.length === 0 &&
    status !== 'postponed' &&
    status !== 'cancelled' &&
    !CONTACT.has(type.kind)
  )
    return undefined;
  const noun = evidenceOfNoun(context, outer);
  const useClause = clause !== undefined && told.strong && close;
  const range = useClause || noun.last - noun.first < 3 ? evidenceOfClauseAt(context, clause, outer, noun) : noun;
  return {
    type,
    by: 'noun',
    trigger: index,
    clause: clause?.predicate ?? outer,
    status,
    participants,
    range,
    label: labelOf(context, outer, index),
    ...(time === undefined ? {} : { time }),
    ...(place ? { place } : {}),
    ...(statement === undefined ? {} : { statement }),
  };
}

const evidenceOfClauseAt = (context: Context, clause: Clause | undefined, noun: number, own: Candidate['range']) => {
  if (clause) return evidenceOfClause(context, clause);
  let at = context.tokens[noun]!.head;
  for (let steps = 0; steps < 6 && at >= 0; steps++) {
    const found = context.clauseAt.get(at);
    if (found) return evidenceOfClause(context, found);
    at = context.tokens[at]!.head;
  }
  return own;
};

/** Status: by the verb it hangs on, by what hangs on it, by its adjectives. */
function tell(
  context: Context,
  at: {
    index: number;
    outer: number;
    type: EventType;
    clause: Clause | undefined;
    stands: string;
    tail: number | undefined;
  },
): Told | undefined {
  const { tokens, clauseAt } = context;
  const { index, outer, type, clause, stands, tail } = at;
  const byMeasure = measures[lemmaOf(tokens[outer]!)];
  if (byMeasure) return { status: byMeasure, strong: true };
  const contested = type.contested;
  if (tail !== undefined && tokens[tail]!.deprel !== 'acl:relcl') {
    const status = tellByTail(context, tail, type);
    if (status) return { status, strong: true };
  }
  const adjective = adjectiveOf(context, index) ?? adjectiveOf(context, outer);
  if (clause && (stands === 'object' || stands === 'subject' || stands === 'oblique')) {
    if (clause.hypothetical || clause.question) return undefined;
    const launched = contested && groupsOf(context, clause.predicate).has('begin') && stands === 'object';
    const under =
      stands === 'oblique' && !obliqueCarries(context, clause, outer)
        ? 'noun'
        : statusUnderVerb(context, clause, type.announced, type.tentative, launched, stands);
    if (under === undefined) {
      // Demanded or wished for: nothing is asserted, unless the noun is told as past or dated by itself.
      if (adjective !== 'past') return undefined;
    } else if (under !== 'noun') {
      if (
        (under === 'occurred' || under === 'under way') &&
        adjective === 'planned' &&
        (stands === 'subject' || under === 'under way')
      )
        return { status: 'planned', strong: false };
      return { status: under, strong: true };
    }
  }
  const relative =
    tail !== undefined &&
    tokens[tail]!.deprel === 'acl:relcl' &&
    !context.reading.tree.children(tail).some(c => /^(?:where|when)$/.test(tokens[c]!.norm))
      ? clauseAt.get(tail)
      : undefined;
  if (relative) {
    const under = statusUnderVerb(context, relative, type.announced, type.tentative, false);
    if (under !== undefined && under !== 'noun') return { status: under, strong: true };
  }
  if (hypotheticalAbove(context, outer)) return undefined;
  if (clause && stands === 'object' && adjective === undefined && statusOfClause(context, clause, true) === 'planned')
    return { status: 'planned', strong: false };
  if (adjective === 'planned') return { status: 'planned', strong: false };
  if (adjective === 'under way') return { status: 'under way', strong: false };
  if (adjective === 'postponed' || adjective === 'cancelled' || adjective === 'denied')
    return { status: adjective, strong: false };
  if (type.kind === 'talks' && adjective !== 'past') return { status: 'under way', strong: false };
  if (adjective === undefined && LASTING.test(tokens[index]!.norm) && !dated(context, index))
    return { status: 'under way', strong: false };
  return { status: 'occurred', strong: false };
}

/** Acts that last: told without a date they are going on. */
const LASTING = /^(?:offensives?|onslaught|bombardment|fighting|clashes)$/;
const dated = (context: Context, index: number): boolean =>
  timeAmong(context, ownTokens(context, index, true)) !== undefined;

/** "talks due to begin", "a meeting scheduled for Monday", "negotiations aimed at", "talks held in Oslo". */
function tellByTail(context: Context, tail: number, type: EventType): EventStatus | undefined {
  const { tokens, clauseAt } = context;
  if (tokens[tail]!.norm === 'due') return 'planned';
  const clause = clauseAt.get(tail);
  if (!clause) return undefined;
  const groups = groupsOf(context, tail);
  if (groups.has('postpone')) return 'postponed';
  if (groups.has('cancel')) return 'cancelled';
  if (tokens[tail]!.tag === 'VBG')
    return groups.has('begin') || groups.has('continue') || tokens[tail]!.norm === 'taking' ? 'under way' : undefined;
  if (clause.modal === 'to') return groups.has('hold') || groups.has('begin') ? 'planned' : undefined;
  if (groups.has('plan') && !/^(?:aimed|called|set|meant|backed|wanted)$/.test(tokens[tail]!.norm)) return 'planned';
  if (groups.has('begin') || groups.has('continue')) return type.contested ? 'occurred' : 'under way';
  if (groups.has('hold') || groups.has('end') || groups.has('announce')) return 'occurred';
  return undefined;
}

/** "taking part in talks", "arrived for talks", "attended by": the oblique is the event itself. */
function obliqueCarries(context: Context, clause: Clause, noun: number): boolean {
  const word = caseOf(context.reading.tree, noun);
  const verb = context.tokens[clause.predicate]!.norm;
  if (word === 'in' || word === 'for' || word === 'to') {
    return /^(?:participat|engag|tak|took|meet|met|gather|agree|travel|arriv|head|flew|fly|invit|com|return|went|go|sat|sit|join|enter|commit)/.test(
      verb,
    );
  }
  return (
    word === 'with' &&
    /^(?:continu|respond|retaliat|support|back|hit|pound|target|began|begin|start|proceed|went|go)/.test(verb)
  );
}

function adjectiveOf(context: Context, noun: number) {
  for (const child of context.reading.tree.children(noun)) {
    if (child > noun && context.tokens[child]!.norm !== 'scheduled') continue;
    const found = context.lexicon.adjectives.get(context.tokens[child]!.norm);
    if (found) return found;
  }
  return undefined;
}

const isNegatedNoun = (context: Context, noun: number): boolean =>
  context.reading.tree
    .children(noun)
    .some(c => c < noun && /^(?:no|any|without|every|each|whatever)$/.test(context.tokens[c]!.norm)) ||
  caseOf(context.reading.tree, noun) === 'without';

/** A demand, a wish or a condition somewhere above: "calls for talks", "if there are talks". */
function hypotheticalAbove(context: Context, noun: number): boolean {
  const { tokens, clauseAt, lexicon } = context;
  let at = tokens[noun]!.head;
  for (let steps = 0; steps < 8 && at >= 0; steps++) {
    const token = tokens[at]!;
    const clause = clauseAt.get(at);
    if (clause) {
      if (clause.hypothetical || clause.question) return true;
      const groups = groupsOf(context, at);
      return (
        groups.has('demand') ||
        groups.has('wish') ||
        (clause.modal !== undefined && /^(?:can|must|should)$/.test(clause.modal))
      );
    }
    if (
      /^(?:call|demand|appeal|plea|hope|prospect|possibility|chance|need|idea|condition|precondition|threat|fear|risk|basis|kind|type|plan)s?$/.test(
        token.norm,
      )
    )
      return true;
    if (lexicon.planNouns.has(lemmaOf(token))) return true;
    at = token.head;
  }
  return false;
}

/** Time outvotes an unsure reading: what lies ahead is planned. */
function byTime(context: Context, told: Told, time: number | undefined): EventStatus {
  if (time === undefined || (told.status !== 'occurred' && told.status !== 'under way')) return told.status;
  const when = context.reading.times[time]!.when.edtf ?? '';
  const published = context.reading.doc.article.published.edtf?.slice(0, 10) ?? '';
  const start = when.split('/')[0]!.slice(0, 10);
  return published.length === 10 && start.length === 10 && start > published ? 'planned' : told.status;
}

/** A bare noun is an event of the record only where its own words say more than that there is one. */
function adds(
  type: EventType,
  has: { time: number | undefined; place: Place | undefined; inside: number; sides: number; status: EventStatus },
): boolean {
  const facts = (has.time === undefined ? 0 : 1) + (has.place ? 1 : 0) + (has.inside > 0 ? 1 : 0);
  if (has.time !== undefined && facts >= 1) return true;
  if (type.contested) return facts >= 1;
  if (has.status === 'planned' || has.status === 'under way')
    return facts >= (CONTACT.has(type.kind) && !has.place && has.sides < 2 ? 2 : 1);
  if (CONTACT.has(type.kind) && has.sides > 1) return true;
  if (has.status !== 'occurred') return facts >= 1;
  return facts >= 2;
}

function statementAt(context: Context, noun: number): number | undefined {
  let at = noun;
  for (let steps = 0; steps < 12 && at >= 0; steps++) {
    const clause = context.clauseAt.get(at);
    if (clause) return clause.statement;
    at = context.tokens[at]!.head;
  }
  return undefined;
}

/** Who the noun's own phrase names. */
function addOwn(
  context: Context,
  into: Participants,
  noun: number,
  type: EventType,
  statement: number | undefined,
): void {
  const { reading, tokens } = context;
  const { roles } = type;
  for (const child of reading.tree.children(noun)) {
    const token = tokens[child]!;
    const relation = relationOf(token);
    if (child < noun && (relation === 'amod' || relation === 'compound' || relation === 'obl' || relation === 'nmod')) {
      if (LED.has(token.norm)) {
        for (const inner of reading.tree.children(child))
          addPhrase(context, into, inner, roles.led ?? 'actor', statement);
      } else if (tokens[child + 2] && LED.has(tokens[child + 2]!.norm) && tokens[child + 1]!.text === '-')
        addPhrase(context, into, child, roles.led ?? 'actor', statement);
      else if (/^(?:their|both)$/.test(token.norm) || (context.actorOf(child) && !isSeat(context, child, type)))
        addPhrase(context, into, child, roles.modifier, statement);
      continue;
    }
    if (child > noun && (relation === 'nmod' || relation === 'obl')) {
      const word = caseOf(reading.tree, child);
      if (word === 'between' || word === 'among')
        addBetween(context, into, reading.tree.child(child, 'case')!, roles[word] ?? '');
      else addPhrase(context, into, child, roles[word], statement);
    }
    if (child > noun && relation === 'acl') {
      const inner = context.clauseAt.get(child);
      if (!inner) continue;
      if (inner.passive && inner.subject !== undefined)
        addPhrase(
          context,
          into,
          inner.subject,
          /^(?:host|chair|mediat|broker|sponsor|facilitat)/.test(token.norm) ? 'mediator' : (roles.by ?? ''),
          statement,
        );
      for (const { preposition, head } of inner.obliques)
        if (roles[preposition]) addPhrase(context, into, head, roles[preposition], statement);
      if (/^(?:involv|includ|bring)/.test(token.norm))
        addPhrase(context, into, inner.object, roles.involving, statement);
    }
  }
}

/** Who the verb above brings in: "Egypt hosted talks", "the two sides held talks with". */
function addFromHost(
  context: Context,
  into: Participants,
  clause: Clause,
  noun: number,
  type: EventType,
  groups: ReadonlySet<StatusGroup>,
): void {
  const { roles } = type;
  const verb = context.tokens[clause.predicate]!.norm;
  const host = /^(?:host|hosted|hosts|hosting)$/.test(verb)
    ? 'host'
    : /^(?:mediat|broker|facilitat|sponsor|conven|oversaw|oversee|chair)/.test(verb) && CONTACT.has(type.kind)
      ? 'mediator'
      : roles.subject;
  if (
    clause.subject !== undefined &&
    clause.subject !== noun &&
    !groups.has('deny') &&
    clause.subject !== clause.predicate
  ) {
    addPhrase(
      context,
      into,
      clause.subject,
      groups.has('postpone') || groups.has('cancel') ? 'actor' : host,
      clause.statement,
    );
    if (host === 'attendee') addBeside(context, into, clause.subject, host);
  }
  for (const { preposition, head } of clause.obliques) {
    if (head === noun || !roles[preposition]) continue;
    if (preposition === 'between') addBetween(context, into, head - 1, roles[preposition]);
    else addPhrase(context, into, head, roles[preposition], clause.statement);
  }
  if (
    clause.object !== undefined &&
    clause.object !== noun &&
    CONTACT.has(type.kind) &&
    /^(?:invit|bring|brought)/.test(verb)
  )
    addPhrase(context, into, clause.object, 'attendee', clause.statement);
}

/** Short words for lists: the noun with its modifiers and a place. */
function labelOf(context: Context, outer: number, index: number): Candidate['label'] {
  const { tokens, reading } = context;
  let first = Math.min(outer, index);
  for (const child of reading.tree.children(first))
    if (child < first && first - child <= 4 && ['amod', 'compound'].includes(relationOf(tokens[child]!))) first = child;
  let last = Math.max(outer, index);
  if (caseAt(context, last + 1) === 'in' && tokens[last + 2]?.pos === 'PROPN') {
    last += 2;
    while (tokens[last + 1]?.pos === 'PROPN' && relationOf(tokens[last + 1]!) === 'flat') last++;
  }
  return { first, last: Math.min(last, first + 12) };
}
const caseAt = (context: Context, index: number): string => context.tokens[index]?.norm ?? '';

/** "a truce last week", "attacks on Sunday": a time right behind the phrase is its own, wherever the parser hung it. */
function timeBeside(context: Context, noun: number): number | undefined {
  const { last } = context.reading.tree.extent(noun);
  const near = (at: number): number | undefined => {
    const next = context.tokens[at + 1];
    const skip = next && /^(?:on|in|late|early)$/.test(next.norm) ? 2 : 1;
    return context.timeAt.has(at + skip) ? at + skip : undefined;
  };
  const found = near(noun) ?? (last - noun <= 10 ? near(last) : undefined);
  return found === undefined ? undefined : timeAmong(context, [found]);
}

/** "the White House meeting": where it was, not who. */
function isSeat(context: Context, index: number, type: EventType): boolean {
  const who = context.actorOf(index);
  return (
    CONTACT.has(type.kind) &&
    who !== undefined &&
    'actor' in who &&
    (context.actorByKey.get(who.actor)?.known ?? '').startsWith('seat/')
  );
}
