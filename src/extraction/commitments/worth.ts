/**
 * What reads like a commitment and binds nobody to anything: a press secretary's refusal to talk, a speech to be given, a boast at home,
 * "is committed to supporting", a forecast. In: a finding. Out: whether it is worth a line.
 */
import { hasDayAhead } from './announced.ts';
import type { Context, Found } from './context.ts';
import { FIRST_PERSON, groupStart, somebodyAt } from './doers.ts';

const NOT = /^(?:not|n't|never|no)$/;
const GUESS = /^(?:likely|probably|presumably|possibly|perhaps|undoubtedly|inevitably|surely|doubtless|conceivably)$/;
const HERE = /^(?:here|public|publicly|podium|press|media|hypotheticals?)$/;
/** Tokens after a verb within which its object or place stands. */
const REACH = 6;

export function isWorthALine(context: Context, found: Found): boolean {
  if (found.status !== 'open' && found.status !== 'postponed') return true;
  return ![isRefusalToTalk, isService, isSpeech, isBoast, isBoilerplate, isForecast].some(no => no(context, found));
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
    if (/^(?:VERB|PUNCT)$/.test(pos)) return false;
  }
  return false;
}

/** "is committed to supporting reform", "remain determined to strengthen ties", with no day named. */
function isBoilerplate(context: Context, { act, by }: Found): boolean {
  const { tokens, lexicon } = context;
  if (by !== 'bound' || !lexicon.soft.has(tokens[act]!.lemma)) return false;
  for (let i = act - 1; i >= Math.max(0, act - 5); i--) {
    const { norm, pos } = tokens[i]!;
    if (/^(?:committed|determined|dedicated|resolved)$/.test(norm)) return context.clauseAt(i)?.object === undefined && !hasDayAhead(context, act, act + 12); // biome-ignore format: one line
    if (norm !== 'to' && pos !== 'ADV') return false;
  }
  return false;
}

/** "Officials will likely continue …", "is probably to resume": a guess, unless one makes it of oneself. */
function isForecast(context: Context, found: Found): boolean {
  const { tokens } = context;
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
