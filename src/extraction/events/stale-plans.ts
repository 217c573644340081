/**
 * Plans that another mention of the sentence settles: what was called off is planned no more, and what a journey is for is part of it.
 * In: the candidates of an article. Out: those that stand; of a journey called off, with the day and place for which it was planned.
 */
import type { Candidate } from './candidate.ts';
import type { Context } from './context.ts';

const OFF = /^(?:cancelled|postponed)$/;

export function withoutStalePlans(context: Context, candidates: readonly Candidate[]): Candidate[] {
  if (!candidates.some(({ status }) => status === 'planned' || OFF.test(status))) return [...candidates];
  // "a planned trip, which was cancelled"
  const off = candidates.filter(({ status }) => OFF.test(status));
  const calledOff = new Set(off.map(({ label }) => label.first));
  const journeys = candidates.filter(({ type, status, by }) => type.kind === 'visit' && status === 'planned' && by === 'verb'); // biome-ignore format: one line
  const offered = journeys.filter(({ clause }) => context.tokens[clause]!.deprel === 'acl:relcl');
  return candidates
    .filter(one => one.status !== 'planned' || !(calledOff.has(one.trigger) || (offered.includes(one) && off.some(other => isCallingOff(other, one))) || isPurpose(context, one, journeys))) // biome-ignore format: one thought
    .map(one => (OFF.test(one.status) ? withPlan(one, offered) : one));
}

/** "A delegation that was to visit Oslo on Monday has called off its trip": one journey, told twice. */
const isCallingOff = (one: Candidate, plan: Candidate): boolean =>
  one.type === plan.type && one.range.first <= plan.range.first && plan.range.last <= one.range.last;

function withPlan(one: Candidate, plans: readonly Candidate[]): Candidate {
  const plan = plans.find(other => isCallingOff(one, other));
  const time = one.time ?? plan?.time;
  const place = one.place ?? plan?.place;
  return plan ? { ...one, ...(time === undefined ? {} : { time }), ...(place ? { place } : {}) } : one;
}

const TALK = /^(?:discussions?|consultations?|conversations?)$/;
/** Words between a journey's verb and what it is for. */
const NEAR = 8;

/** "were coming to Oslo for discussions with the envoy", on no day: the journey is what is planned. */
const isPurpose = ({ tokens }: Context, { trigger, time }: Candidate, journeys: readonly Candidate[]): boolean =>
  time === undefined &&
  TALK.test(tokens[trigger]!.norm) &&
  journeys.some(({ clause }) => clause < trigger && trigger - clause < NEAR);
