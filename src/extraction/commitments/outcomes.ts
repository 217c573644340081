/** Kept or broken: "Norvand violated the truce", "has kept its word", "failed to comply with the deal". In: a token. Out: by whom, and which. */
import type { Context, Found } from './context.ts';
import { actorAt, type Doer, doerOf, groupStart, phraseOf, somebodyAt } from './doers.ts';
import { rangeOf } from './wording.ts';

/** Who breaks a word must be told from who keeps it. */
const ALL_SIDES =
  /^(?:the |both |all |each |either |neither |these |those |two |warring |main |of )*(?:sides?|parties|party|groups?|factions?)$/i;

/** The noun that a verb breaks or keeps, within its words: "hold to a temporary cease-fire", "violating an energy truce". */
function boundNounAfter({ tokens, lexicon, sentenceAt }: Context, verb: number): number | undefined {
  const { last } = sentenceAt(verb);
  for (let i = verb + 1; i <= Math.min(last, verb + 11); i++) {
    const { pos, norm, lemma } = tokens[i]!;
    if ((pos === 'VERB' && tokens[i]!.tag !== 'VBN') || /^[.;:]$/.test(norm)) return undefined;
    if (pos !== 'NOUN' || tokens[i + 1]?.pos === 'NOUN' || (tokens[i + 1]?.norm === '-' && norm !== 'fire')) continue;
    return lexicon.bound.has(lemma.toLowerCase()) ? i : undefined;
  }
  return undefined;
}

const CHARGES = /^(?:accuse|blame|fault|condemn|criticise|criticize|denounce|rebuke|suspect|convict|acquit)$/;

/** "accused Norvand of violating …", "criticising Norvand for failing to …": the one accused. */
function accused(context: Context, verb: number): Doer | undefined {
  const { tokens, sentenceAt } = context;
  const { first } = sentenceAt(verb);
  let of = verb - 1;
  while (of > first && tokens[of]!.pos === 'ADV') of--;
  if (!/^(?:of|for)$/.test(tokens[of]?.norm ?? '')) return undefined;
  for (let i = of - 1; i >= Math.max(first, of - 8); i--) {
    const who = i === of - 1 ? somebodyAt(context, i) : actorAt(context, i);
    // "accused by rebels of breaking it": who charges stands nearest.
    const { first: opens } = phraseOf(context, i);
    if (who && tokens[opens - 1]?.norm === 'by') return undefined;
    // "have accused army units", read as one phrase
    const inner = tokens.slice(opens, i).some(t => CHARGES.test(t.lemma));
    if (who)
      return inner && !('actor' in who)
        ? undefined
        : { who: [who], range: { first: inner ? i : opens, last: i }, own: true };
    if (tokens[i]!.pos === 'VERB') return undefined;
  }
  return undefined;
}

/** "accused X of violating": under a verb that charges somebody else. */
const isCharge = ({ tokens }: Context, verb: number): boolean =>
  /^(?:of|for)$/.test(tokens[verb - 1]?.norm ?? '') &&
  !/^(?:other|another)$/.test(tokens[verb - 2]?.norm ?? '') &&
  CHARGES.test(tokens[tokens[verb]!.head]?.lemma ?? '');

export function findOutcome(context: Context, verb: number): Found | undefined {
  const { tokens, lexicon, clauseAt } = context;
  const { norm } = tokens[verb]!;
  const broken = lexicon.breach.has(norm);
  const kept = lexicon.keep.has(norm);
  if ((!broken && !kept) || tokens[verb]!.pos === 'NOUN') return undefined;
  const clause = clauseAt(verb);
  if (!clause || clause.hypothetical) return undefined;
  const passive = clause.passive && clause.object !== undefined && lexicon.bound.has(tokens[clause.object]!.lemma);
  const noun = passive ? clause.object : boundNounAfter(context, verb);
  if (noun === undefined) return undefined;
  // "failed to honour the deal"
  const fails =
    tokens[verb - 1]?.norm === 'to' && /^fail(?:s|ed|ing|ure)?$/.test(tokens[verb - 2]?.norm ?? '')
      ? verb - 2
      : undefined;
  if (clause.negated && !(kept && clause.perfect)) return undefined;
  const breach = broken || fails !== undefined || clause.negated;
  if (fails === undefined && (clause.modal !== undefined || (!broken && clause.tense !== 'past' && !clause.perfect)))
    return undefined;
  if (!breach && (!lexicon.given.has(tokens[noun]!.lemma) || isAwaited(context, verb))) return undefined;
  const cue = fails ?? verb;
  const charged = accused(context, cue);
  // Whom the charge is against, or nobody: never the one who makes it.
  if (!charged && isCharge(context, cue)) return undefined;
  const doer = charged ?? (passive ? agentOf(context, clause.subject) : doerOf(context, cue));
  if (!doer || (!breach && !('actor' in doer.who[0]!))) return undefined;
  if (doer.who.every(who => 'described' in who && ALL_SIDES.test(who.described))) return undefined;
  const told = passive
    ? rangeOf(context, verb, verb, phraseOf(context, noun))
    : rangeOf(context, noun, groupStart(context, cue), doer.range.last < cue ? doer.range : undefined);
  // "accused each other of violating it": the one accused stands outside of what is said
  const outside = !passive && doer.range.first < told.first && told.first - doer.range.first < 14;
  const range = outside ? { ...told, first: Math.max(doer.range.first, context.sentenceAt(cue).first) } : told;
  return { committers: doer.who,
    ...(doer.starts ? { starts: doer.starts } : {}), ...(passive || doer.range.last >= cue ? {} : { subject: doer.range }), range, act: verb, status: breach ? 'reported breached' : 'reported done', by: 'outcome' }; // biome-ignore format: one line
}

/** "once inspectors verified that Norvand had met its pledges": not yet done. */
function isAwaited({ tokens, sentenceAt }: Context, verb: number): boolean {
  const { first } = sentenceAt(verb);
  for (let i = verb - 1; i >= first && tokens[i]!.text !== ';'; i--)
    if (/^(?:once|until|unless|if|whether|provided)$/.test(tokens[i]!.norm)) return true;
  return false;
}

function agentOf(context: Context, agent: number | undefined): Doer | undefined {
  const who = agent === undefined ? undefined : actorAt(context, agent);
  return who && { who: [who], range: { first: agent!, last: agent! }, own: true };
}
