/**
 * How PLOVER codes an event. In: a candidate and its status. Out: type and mode: those of its kind (data/event-types), or what its status or
 * its words make of them: promised, called off, refused by vote, told of guns and not of aircraft, of weapons moved and not of troops.
 */

import type { EventStatus } from '../../model/moves.ts';
import { wordFact } from '../../text/word-facts.ts';
import type { Candidate } from './candidate.ts';
import type { Context } from './context.ts';
import { lemmaOf } from './words.ts';

export interface Code {
  readonly type: string;
  readonly mode?: string;
}

/** PLOVER codes what is only promised as AGREE or CONCEDE, and a meeting called off as REJECT (see the codebook's notes on future acts). */
export function codeOf(context: Context, candidate: Candidate, status: EventStatus): Code {
  const { type } = candidate.type.plover;
  if (isVotedDown(context, candidate)) return { type: 'REJECT' };
  if (status === 'planned' && ['CONSULT', 'SUPPORT', 'COOPERATE', 'AID'].includes(type)) return { type: 'AGREE' };
  if (status === 'planned' && type === 'RETREAT') return { type: 'CONCEDE' };
  if ((status === 'cancelled' || status === 'postponed') && type === 'CONSULT') return { type: 'REJECT', mode: 'meet' };
  const mode = modeOf(context, candidate);
  return { type, mode };
}

/** A draft vetoed or rejected. */
const isVotedDown = ({ tokens }: Context, { type, by, trigger }: Candidate): boolean =>
  type.kind === 'vote' && by === 'verb' && /^(?:veto|reject)/.test(tokens[trigger]!.norm);

/** From the ground or the sea. */
const GUNS =
  /^(?:shell|shelled|shells|shelling|shellfire|artillery|mortars?|rockets?|tanks?|howitzers?|cannons?|gunboats?|naval)$/;
const isGun = wordFact(word => GUNS.test(word.norm));
const FROM_THE_AIR =
  /^(?:air|aerial|airborne|air-?strikes?|air-?raids?|warplanes?|aircraft|planes?|jets?|fighter-jets?|bombers?|helicopters?|drones?|missiles?|uavs?|bombs?|bombed|bombing|bombings|airplanes?)$/;
const isFromTheAir = wordFact(word => FROM_THE_AIR.test(word.norm) || FROM_THE_AIR.test(lemmaOf({ word })));
/** What is moved and is no troops. */
const ARMS =
  /^(?:aircraft|jets?|warplanes?|planes?|bombers?|helicopters?|ships?|warships?|destroyers?|frigates?|carriers?|submarines?|missiles?|tanks?|drones?|batter(?:y|ies)|systems?|weapons?|artillery|launchers?)$/;
const isArms = wordFact(word => ARMS.test(word.norm));
const TROOPS =
  /^(?:troops?|soldiers?|forces?|army|units?|brigades?|battalions?|divisions?|marines?|infantry|peacekeepers?|observers?|monitors?|fighters?|men|personnel|police|guards?|crews?|commandos?|reservists?|paratroopers?)$/;
const isTroops = wordFact(word => TROOPS.test(word.norm) || TROOPS.test(lemmaOf({ word })));

/** The mode of its kind, unless its own words name other means and none of that one. */
function modeOf(context: Context, { type, range, trigger }: Candidate): string | undefined {
  const { mode } = type.plover;
  // "discontinue", as PLOVER has it of an embargo, reads as if the penalty had ended
  if (type.id === 'sanction') return /^expel/.test(context.tokens[trigger]!.norm) ? 'expel' : mode;
  if (type.id !== 'strike' && type.id !== 'deployment') return mode;
  const [other, own, means] =
    type.id === 'strike' ? ([isGun, isFromTheAir, 'heavy-weapons'] as const) : ([isArms, isTroops, 'weapons'] as const);
  let named = false;
  for (let i = range.first; i <= range.last; i++) {
    const token = context.tokens[i]!;
    if (own(token)) return mode;
    named ||= other(token);
  }
  // a blast or a raid whose means are not told came from anywhere; troops are what is sent unless arms are named
  return named ? means : type.id === 'strike' ? undefined : mode;
}
