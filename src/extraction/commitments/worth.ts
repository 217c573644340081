/**
 * What reads like a commitment and binds nobody to anything: a press secretary's refusal to talk, a speech to be given, a boast at home,
 * "is committed to supporting", a forecast. In: a finding. Out: whether it is worth a line.
 */

import { isBeside } from '../domestic.ts';
import type { Context, Found } from './context.ts';
import { FIRST_PERSON, groupStart, somebodyAt } from './doers.ts';
import { hasDayAhead } from './due.ts';
import { isMeasured, isSoft } from './soft.ts';

const NOT = /^(?:not|n't|never|no)$/;
const GUESS = /^(?:likely|probably|presumably|possibly|perhaps|undoubtedly|inevitably|surely|doubtless|conceivably)$/;
const HERE = /^(?:here|public|publicly|podium|press|media|hypotheticals?)$/;
/** Deeds that need no object. */
const ALONE = new Set(
  'attend participate negotiate withdraw retreat comply disarm surrender cooperate vote ratify sign leave return resign decide reply'.split(
    ' ',
  ),
);
/** Tokens after a verb within which its object or place stands. */
const REACH = 6;

export function isWorthALine(context: Context, found: Found): boolean {
  if (found.status !== 'open' && found.status !== 'postponed') return true;
  return !WORTHLESS.some(no => no(context, found));
}

const isFirstPerson = ({ tokens }: Context, { subject }: Found): boolean =>
  subject !== undefined && FIRST_PERSON.test(tokens[subject.last]!.norm);

/** "I'm not going to get into specifics", "we will not comment", "won't negotiate from the podium"; "won't speak to the rebels" is a deed. */
function isRefusalToTalk(context: Context, { act }: Found): boolean {
  const { tokens, lexicon } = context;
  if (!tokens.slice(groupStart(context, act), act).some(t => NOT.test(t.norm))) return false;
  const verb = tokens[act]!.norm;
  const next = tokens[act + 1]?.norm ?? '';
  if (lexicon.withheld.has(verb)) return true;
  if (lexicon.withheld.has(`${verb} ${next}`)) return !meetsSomebody(context, act + 2);
  return /^(?:negotiate|litigate|debate|discuss)$/.test(verb) && tokens.slice(act + 1, act + REACH).some(t => HERE.test(t.norm)); // biome-ignore format: one condition
}

/** Whether the first noun from a place on is one to talk to. */
function meetsSomebody(context: Context, from: number): boolean {
  const { tokens } = context;
  for (let i = from; i < Math.min(tokens.length, from + REACH); i++) {
    if (!/^(?:NOUN|PROPN|PRON)$/.test(tokens[i]!.pos)) continue;
    if (tokens[i]!.pos === 'NOUN' && tokens[i + 1]?.pos === 'NOUN') continue;
    return tokens[i]!.pos !== 'PRON' && somebodyAt(context, i) !== undefined;
  }
  return false;
}

/** "I'll refer you to them", "we'll leave it there": to those who ask. */
const isService = (context: Context, found: Found): boolean => {
  const { tokens, lexicon } = context;
  const { norm } = tokens[found.act]!;
  const next = tokens[found.act + 1]?.norm ?? '';
  return isFirstPerson(context, found) && lexicon.services.has(`${norm} ${next}`);
};

/** "will deliver remarks at the conference", "is to speak at the summit". */
function isSpeech({ tokens, lexicon }: Context, { act }: Found): boolean {
  const { lemma } = tokens[act]!;
  if (lemma === 'speak') return tokens[act + 1]?.norm === 'at';
  if (!/^(?:deliver|give|make|offer|provide)$/.test(lemma)) return false;
  for (let i = act + 1; i < Math.min(tokens.length, act + REACH); i++) {
    const { pos, lemma: noun, norm } = tokens[i]!;
    if (pos === 'NOUN' && tokens[i + 1]?.pos !== 'NOUN') return lexicon.speeches.has(noun) || lexicon.speeches.has(norm.replace(/s$/, '')); // biome-ignore format: one line
    if (/^(?:VERB|ADP|PUNCT)$/.test(pos)) return false;
  }
  return false;
}

/** "We're going to create manufacturing jobs": to the voters, not to another side. */
function isBoast(context: Context, found: Found): boolean {
  const { tokens, lexicon } = context;
  if (!isFirstPerson(context, found)) return false;
  const continued = /^(?:continue|keep|start|begin)$/.test(tokens[found.act]!.lemma);
  const verb = continued ? found.act + (tokens[found.act + 1]?.norm === 'to' ? 2 : 1) : found.act;
  if (!/^(?:create|grow|build|rebuild|expand|boost|bring|add|lower|raise)$/.test(tokens[verb]?.lemma ?? '')) return false; // biome-ignore format: one condition
  for (let i = verb + 1; i < Math.min(tokens.length, verb + REACH); i++) {
    const { pos, lemma } = tokens[i]!;
    if (pos === 'NOUN' && tokens[i + 1]?.pos !== 'NOUN') return lexicon.domestic.has(lemma);
    if (/^(?:VERB|PUNCT)$/.test(pos) && tokens[i]!.tag !== 'VBG') return false;
  }
  return false;
}

/** "I hope the visit will take place", "we are confident that we will reach a deal": what one wishes or expects of oneself. */
function isWished(context: Context, { range, act, by }: Found): boolean {
  const { tokens, lexicon } = context;
  if (by === 'announced' && isOfHope(context, act))
    return !(lexicon.meets.has(tokens[act]!.lemma) && hasDayAhead(context, act, act + 12));
  const before = tokens[range.first - 1]?.norm === 'that' ? range.first - 2 : range.first - 1;
  const { lemma, pos } = tokens[before] ?? {};
  return (
    pos === 'VERB' && /^(?:hope|wish|think|believe|predict|doubt|fear|imagine|suppose|guess|pray)$/.test(lemma ?? '')
  );
}

/** "Confident that we will …", "our hope is that by talking we will …": by the clause that the deed is told in. */
function isOfHope({ tokens, sentenceAt }: Context, act: number): boolean {
  const { head, deprel } = tokens[act]!;
  if (head < sentenceAt(act).first || head > act || !/^(?:ccomp|csubj|acl|advcl)/.test(deprel)) return false;
  return /^(?:confident|optimistic|hopeful|hope|convinced|confidence|optimism)$/.test(tokens[head]!.lemma);
}

/**
 * "He will work with the generals", "plans to support the nominee": soft words bind a state, a body or a side ("we will continue to provide
 * aid"), and hardly a man who speaks for himself.
 */
const isSoftOfOne = (context: Context, found: Found): boolean =>
  !found.sworn && !isOfSeveral(context, found) && isSoft(context, found);

/** "We", a state, a body, or a party that is described: more than one man. */
function isOfSeveral({ actorBy, tokens }: Context, { subject, committers }: Found): boolean {
  if (subject !== undefined && /^(?:we|us)$/.test(tokens[subject.last]!.norm)) return true;
  return committers.every(who =>
    'described' in who
      ? !/^(?:he|she|it|they|i|his|her)\b/i.test(who.described)
      : actorBy(who.actor)?.kind !== 'person',
  );
}

/** "the parties (will reconvene": words put in by another. */
const isBracketed = ({ tokens }: Context, { act, range }: Found): boolean =>
  tokens.slice(range.first, act).some(t => t.norm === '(') && !tokens.slice(range.first, act).some(t => t.norm === ')');

/** "we will continue.", "what we plan to undertake": a verb alone, that needs an object. */
function isBare({ tokens, lexicon }: Context, { act, range, subject }: Found): boolean {
  const { lemma, pos, tag } = tokens[act]!;
  // "we will continue to intensify"
  if (lemma === 'continue' && range.last === act + 2 && tokens[act + 1]!.norm === 'to') return true;
  const last = /^(?:this|that|it|them)$/.test(tokens[act + 1]?.norm ?? '') ? act + 1 : act;
  return (
    range.last === last &&
    pos === 'VERB' &&
    // "that the levy would be lifted": its object stands before
    tag !== 'VBN' &&
    !lexicon.meets.has(lemma) &&
    // "the raids will continue", but "we will continue"
    !(
      lexicon.begins.has(lemma) && !(subject && FIRST_PERSON.test(tokens[subject.last]!.norm) && lemma === 'continue')
    ) &&
    !ALONE.has(lemma)
  );
}

/** "the costs the allies will impose": what is done stands before, and is lost. */
function isWithoutObject(context: Context, { act }: Found): boolean {
  const { tokens, lexicon, clauseAt } = context;
  const clause = clauseAt(act);
  if (!clause || clause.object !== undefined || !/^acl:relcl/.test(tokens[act]!.deprel)) return false;
  const { head } = tokens[act]!;
  // "the meetings where Norvand will …": nothing is missing
  if (tokens.slice(head, act).some(t => /^(?:where|when|whose)$/.test(t.norm))) return false;
  return clause.subject !== undefined && clause.subject !== head && !lexicon.meets.has(tokens[act]!.lemma);
}

const ALL = /^(?:all|every|everything|many|various|several|other)$/;
const TOPICS = /^(?:aspect|issue|topic|matter|question|subject|theme|point|everything|thing|problem)$/;

/** "will be voting for Veld", "vowed to beat him": an election; "will vote for the bill" is a step. */
function isBallot({ tokens, reading, actorBy }: Context, { act }: Found): boolean {
  if (
    !/^(?:vot(?:e|ing)|beat(?:ing)?|defeat(?:ing)?|endors(?:e|ing)|support(?:ing)?|back(?:ing)?|oust|unseat)$/.test(
      tokens[act]!.norm,
    )
  )
    return false;
  const at = /^(?:for|against)$/.test(tokens[act + 1]?.norm ?? '') ? act + 2 : act + 1;
  const who = reading.actorOf(at);
  const kind = who && 'actor' in who ? actorBy(who.actor)?.kind : undefined;
  return kind === 'person' || /^(?:him|her|me|mr|ms|mrs|mr\.|mrs\.|ms\.)$/.test(tokens[at]?.norm ?? '');
}

/** "We will talk about all aspects of it": what every meeting does. */
function isAgenda(context: Context, { act }: Found): boolean {
  const { tokens } = context;
  if (!/^(?:talk|discuss|speak|address|raise|cover)$/.test(tokens[act]!.lemma) || isMeasured(context, act))
    return false;
  const from = /^(?:about|of|on)$/.test(tokens[act + 1]?.norm ?? '') ? act + 2 : act + 1;
  if (!ALL.test(tokens[from]?.norm ?? '')) return false;
  return tokens.slice(from, from + 4).some(t => TOPICS.test(t.lemma));
}

/** "Officials will likely continue …", "is probably to resume": a guess, unless one makes it of oneself. */
/** "My belief is that there will be a meeting": an opinion. */
function isBelieved({ tokens, sentenceAt }: Context, { range }: Found): boolean {
  const { first } = sentenceAt(range.first);
  const that = tokens[range.first - 1]?.norm === 'that' ? range.first - 1 : range.first;
  for (let i = that - 1; i >= Math.max(first, that - 3); i--)
    if (/^(?:belief|view|opinion|expectation|guess|sense|feeling|conviction|impression)$/.test(tokens[i]!.lemma))
      return true;
  return false;
}

function isForecast(context: Context, found: Found): boolean {
  const { tokens } = context;
  if (isBelieved(context, found)) return true;
  // "said he would probably meet them this week" is a plan with a day
  const dated = context.lexicon.meets.has(tokens[found.act]!.lemma) && hasDayAhead(context, found.act, found.act + 12);
  if (dated || isFirstPerson(context, found)) return false;
  for (let i = found.act - 1; i >= Math.max(0, found.act - 7); i--) {
    const { norm, pos, tag } = tokens[i]!;
    if (GUESS.test(norm)) return true;
    if (!/^(?:AUX|ADV|PART)$/.test(pos) && tag !== 'MD' && !/^(?:to|be|going|expected|due|set)$/.test(norm))
      return false;
  }
  return false;
}

const BUSINESS = /\b(?:company|firm|retailer|carmaker|automaker|manufacturer|studio|startup|chain|brand|developer|publisher|airline|operator)$/i; // biome-ignore format: one glance

/** "The company will launch a phone": business, unless the sentence has another side to it. */
const isBusiness = ({ reading }: Context, { act, by, committers }: Found): boolean =>
  by === 'announced' &&
  committers.every(who => 'described' in who && BUSINESS.test(who.described)) &&
  !isBeside(reading.doc, act, ['table']);

/** "Will continue its long descent into isolation": what befalls one. */
const isDecline = ({ tokens }: Context, { act }: Found): boolean =>
  tokens[act]!.lemma === 'continue' &&
  tokens.slice(act + 1, act + REACH).some(t => /^(?:descent|decline|slide|fall|drift|collapse|slump)$/.test(t.norm)); // biome-ignore format: one glance

const HOLLOW =
  /^(?:continue|keep|work|cooperate|collaborate|act|go|move|engage|deepen|strengthen|partner|engagement|partnership|cooperation|collaboration|relationship|friendship|work|way|path|close|strong|good|great|very|more|execute|strategy|hard|forward|together|closely)$/;

/** "We will continue to work together", "are going to deepen our engagement": at what, and with whom, is not told. */
function isHollow({ tokens, timeAt, reading }: Context, { act, range, by, committers, starts }: Found): boolean {
  if (by !== 'announced' && by !== 'bound') return false;
  if (!/^(?:continue|keep|work|collaborate|act|move|deepen|strengthen|engage)$/.test(tokens[act]!.lemma)) return false;
  const own = JSON.stringify(committers);
  for (let i = act + 1; i <= range.last; i++) {
    const { pos, lemma, norm } = tokens[i]!;
    if (timeAt(i) !== undefined) return false;
    const who = reading.actorOf(i);
    if (who && pos === 'PROPN' && !own.includes(JSON.stringify(who))) return false;
    if (/^(?:NOUN|PROPN|VERB|ADJ|NUM)$/.test(pos) && !HOLLOW.test(lemma) && !HOLLOW.test(norm)) return false;
  }
  return range.last > act && starts === undefined;
}

const WORTHLESS = [
  isHollow,
  isDecline,
  isBusiness,
  isRefusalToTalk,
  isService,
  isSpeech,
  isBoast,
  isBare,
  isWished,
  isSoftOfOne,
  isBracketed,
  isWithoutObject,
  isForecast,
  isAgenda,
  isBallot,
];
