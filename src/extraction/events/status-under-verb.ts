/**
 * What a verb makes of an event noun that is its subject or object: "were postponed", "will be held", "denied". In: the verb's clause.
 * Out: a status; undefined where nothing is asserted, 'noun' where the verb says nothing of the event.
 */
import type { EventStatus } from '../../model/moves.ts';
import type { Clause } from '../clauses/read-clauses.ts';
import type { Context } from './context.ts';
import { GOES_ON, groupsOf } from './cue-words.ts';
import { isPast } from './governing-words.ts';
import { asserted, statusOfClause } from './status.ts';

/** Status of an event noun that is subject or object of a verb. `undefined`: not asserted; 'noun': the verb says nothing of it. */
export function statusUnderVerb(
  context: Context,
  host: Clause,
  announced: EventStatus,
  tentative: boolean,
  launched: boolean,
  stands = 'object',
): EventStatus | undefined | 'noun' {
  const { norm } = context.tokens[host.predicate]!;
  if (host.copular && /^(?:way|underway|ongoing)$/.test(norm))
    return host.negated || host.hypothetical ? undefined : host.tense === 'past' ? 'occurred' : 'under way';
  // "the talks are going well"
  if (norm === 'going' && stands === 'subject' && context.reading.tree.child(host.predicate, 'xcomp') === undefined)
    return statusOfClause(context, host, tentative);
  // "will not stop its airstrikes": they go on
  if (
    host.negated &&
    STOPS.test(norm) &&
    (stands === 'object' || host.object === undefined) &&
    !/^(?:to|should|must|can|could|may|might)$/.test(host.modal ?? '')
  )
    return 'under way';
  // "fighting stopped", "the shelling has ceased": going on no more
  if (!host.negated && stands === 'subject' && host.object === undefined && CEASES.test(norm)) return undefined;
  // "intend to use their dialogue to": a means
  if (stands === 'object' && /^(?:us|utili[sz]|leverag)(?:e|es|ed|ing)$/.test(norm)) return undefined;
  const groups = groupsOf(context, host.predicate);
  if (groups.size === 0) return 'noun';
  if (groups.has('accuse') && stands === 'object' && !groups.has('hold')) return 'noun'; // "condemned the attack"
  if (stands === 'subject') {
    // An event that does something to another thing ("the attack halted the talks") is told as having happened.
    const acts = ['plan', 'announce', 'deny', 'demand', 'wish', 'fail', 'accuse'] as const;
    const transitive =
      host.object !== undefined &&
      !/^(?:effect|place|force|part)$/.test(context.tokens[host.object]!.norm) &&
      (['postpone', 'cancel', 'begin', 'continue', 'end'] as const).some(g => groups.has(g));
    const intended = /^(?:due|set|scheduled|expected|likely|slated|going|planned)$/.test(norm);
    if (
      !groups.has('hold') &&
      (transitive ||
        (acts.some(g => groups.has(g)) &&
          !intended &&
          !(['postpone', 'cancel', 'begin', 'continue', 'end'] as const).some(g => groups.has(g))))
    )
      return 'noun';
  }
  if (groups.has('plan') && isForEffect(context, host))
    return stands === 'object' && !host.passive ? undefined : 'noun';
  const own = statusOfClause(context, host, tentative);
  // "went to a dinner", "will go to the talks"
  if (stands === 'oblique' && GOES_TO.test(norm)) return own;
  if (groups.has('deny')) return own === 'occurred' || own === 'under way' ? 'denied' : undefined;
  if (groups.has('postpone'))
    return own === 'planned' && host.modal !== 'will' ? undefined : own && asserted(own) ? 'postponed' : undefined;
  if (groups.has('cancel'))
    return own && (own === 'occurred' || own === 'under way')
      ? 'cancelled'
      : own === 'planned' && host.modal === 'will'
        ? 'cancelled'
        : undefined;
  // what will continue is going on now
  if (groups.has('continue') && own === 'planned' && GOES_ON.test(norm) && host.modal !== 'to') return 'under way';
  // "The talks lasted four hours": a length that is known is that of something over; "have lasted" is not.
  if (norm === 'lasted' && own === 'occurred' && host.tense === 'past') return own;
  if (groups.has('begin') || groups.has('continue')) return own === 'occurred' && !launched ? 'under way' : own;
  if (groups.has('end')) return own;
  // "who were chairing the meeting, discussed": told of a time that is over
  if (groups.has('hold') && own === 'under way' && host.tense === 'past' && /^(?:chair|host)/.test(norm))
    return 'occurred';
  // who will not attend does not call it off
  if (groups.has('hold')) return own === 'cancelled' && ATTENDS.test(norm) ? undefined : own;
  if (groups.has('announce')) return own && asserted(own) ? announced : undefined;
  // "was meant to last only until Sunday": it was, for a time
  if (groups.has('plan') && host.tense === 'past' && isToGoOn(context, host)) return own && 'occurred';
  if (groups.has('plan') && meantToBegin(context, host)) return 'postponed';
  if (groups.has('plan') && own === 'denied') return 'denied'; // "was not planned"
  if (groups.has('plan')) return own === undefined || own === 'cancelled' ? undefined : 'planned';
  return undefined;
}

const ATTENDS = /^(?:attend|join|participat|engag|tak|took|go|travel|come|send|sit)/;
const CEASES = /^(?:stop|stops|stopped|cease|ceases|ceased|subside|subsides|subsided|abated?|ebbed|waned|quieted)$/;
const STOPS = /^(?:stop|stopped|halt|halted|cease|ceased|end|ended|suspend|suspended|pause|paused)$/;

/** Going somewhere, which is no plan as "going to" is. */
const GOES_TO = /^(?:go|goes|went|gone)$/;

/** "expected the talks to lead to a truce", "the meeting was meant to allow": what would come of it, not whether it is held. */
function isForEffect({ tokens, reading }: Context, host: Clause): boolean {
  const inner =
    reading.tree.child(host.predicate, 'xcomp', 'ccomp') ??
    (host.object === undefined ? undefined : reading.tree.child(host.object, 'acl'));
  return inner !== undefined && /^(?:lead|result|produce|yield|bring|allow|help|pave|make)$/.test(tokens[inner]!.norm);
}

function isToGoOn({ tokens, reading }: Context, host: Clause): boolean {
  const inner = reading.tree.child(host.predicate, 'xcomp');
  return inner !== undefined && GOES_ON.test(tokens[inner]!.norm);
}

/** "The talks were meant to start on Monday": they did not. */
function meantToBegin(context: Context, host: Clause): boolean {
  const inner = context.reading.tree.child(host.predicate, 'xcomp');
  return (
    isPast(context, host) &&
    inner !== undefined &&
    /^(?:begin|start|open|resume|take|be|held|meet|convene)$/.test(context.tokens[inner]!.norm)
  );
}
