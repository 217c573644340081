/**
 * Whose words a noun of speech names: the owner before it ("Moscow's claim"), who stands behind "by" or "from", a nationality, the subject
 * of the verb that carries it ("renewed a call for"). In: reading and noun. Out: the head of the source, or nothing.
 */
import { sourceNounKind } from '../../knowledge/gazetteer.ts';
import type { Reading } from './reading.ts';
import type { SpeakerIndex } from './speakers.ts';
import { isPassive, nounPhrase } from './subjects.ts';
import { type Range, relationOf } from './tree.ts';
import { isUnreal } from './unreal.ts';
import { isNoun } from './words.ts';

/** Verbs that only carry a cue noun: "renewed a call for", "issued a warning that". */
const LIGHT = new Set([
  'renew',
  'issue',
  'make',
  'repeat',
  'reiterate',
  'give',
  'voice',
  'deliver',
  'level',
  'trade',
  'send',
  'counter',
  'release',
  'have',
  'add',
  'step',
  'offer',
  'post',
  'take',
  'reach',
  'lodge',
  'file',
  'submit',
  'register',
  'sound',
  'enter',
  'table',
  'extend',
  'launch',
]);

export function ownRange(reading: Reading, source: number): Range {
  const range = nounPhrase(reading, source);
  // The genitive mark hangs on the owner.
  const last = range.last;
  return /^(?:'s|’s|'|’)$/.test(reading.tokens[last]!.text) && last > range.first
    ? { first: range.first, last: last - 1 }
    : range;
}

/** "Kenya dropped its demand for a vote": the subject of the verb, where nothing tells whom "its" means. */
function doerOfOwn({ tokens, tree }: Reading, noun: number, owner: number, speakers: SpeakerIndex): number | undefined {
  const { head } = tokens[noun]!;
  if (!/^(?:its|their|his|her)$/.test(tokens[owner]!.norm) || speakers.at(owner) || head < 0 || head > noun)
    return undefined;
  const subject = tokens[head]!.pos === 'VERB' ? tree.child(head, 'nsubj') : undefined;
  return subject !== undefined && subject < head && tokens[subject]!.pos !== 'PRON' ? subject : undefined;
}

export function ownerOf(reading: Reading, noun: number, speakers: SpeakerIndex): number | undefined {
  const { tokens, tree } = reading;
  const children = tree.children(noun);
  const owner = children.find(c => tokens[c]!.deprel === 'nmod:poss' && c < noun);
  if (owner !== undefined) return doerOfOwn(reading, noun, owner, speakers) ?? owner;
  const by = children.find(
    c =>
      c > noun &&
      relationOf(tokens[c]!) === 'nmod' &&
      tree.children(c).some(k => k < c && /^(?:by|from)$/.test(tokens[k]!.norm)),
  );
  if (by !== undefined) return by;
  const named = ownerByWords(reading, noun, speakers);
  if (named !== undefined) return named;
  // "Russian claims": a nationality word, where it is known as an actor.
  const nationality = children.find(
    c => c < noun && /^(?:amod|compound)$/.test(relationOf(tokens[c]!)) && speakers.at(c) !== undefined,
  );
  if (nationality !== undefined) return nationality;
  return carrierOf(reading, noun) ?? doerWith(reading, noun) ?? ownerBefore(reading, noun);
}

/** "government pleas for help", "rebel claims that …": a noun for those who speak, right before the cue. */
function ownerBefore({ tokens }: Reading, noun: number): number | undefined {
  const before = tokens[noun - 1];
  if (before?.deprel !== 'compound' || before.head !== noun || before.tag !== 'NN') return undefined;
  return /^(?:person|body)$/.test(sourceNounKind(before.lemma) ?? '') && !NO_OWNER.test(before.lemma)
    ? noun - 1
    : undefined;
}

/** What goes before such a noun to say of which kind it is: "a power claim", "press statements", "service charges". */
const NO_OWNER =
  /^(?:press|power|state|city|service|site|website|body|head|capital|paper|wire|board|general|chief|host|public|radio|television|channel|court|club|school|country|community|network|world|fund|bank|camp|west|family)$/;

/** "the movement's clear demand", "threats from Oslo to leave", "the request of the union to …": who it is, where the parse hung it elsewhere. */
function ownerByWords({ tokens }: Reading, noun: number, speakers: SpeakerIndex): number | undefined {
  let at = noun - 1;
  while (at > noun - 4 && /^(?:ADJ|NOUN|ADV)$/.test(tokens[at]?.pos ?? '') && tokens[at]!.tag !== 'POS') at--;
  const before = tokens[at];
  if (before?.tag === 'POS' && before.sentence === tokens[noun]!.sentence) return at - 1;
  const by = tokens[noun + 1]?.norm ?? '';
  if (!/^(?:by|from|of)$/.test(by)) return undefined;
  const { head } = tokens[noun + 1]!;
  if (head <= noun + 1 || head > noun + 8 || !isNoun(tokens[head]!.pos)) return undefined;
  return by !== 'of' || (speakers.at(head) && behindIsInfinitive(tokens, head)) ? head : undefined;
}

function behindIsInfinitive(tokens: Reading['tokens'], head: number): boolean {
  let at = head + 1;
  while (tokens[at]?.pos === 'PROPN') at++;
  return tokens[at]?.norm === 'to' && tokens[at + 1]?.tag === 'VB';
}

/**
 * "has angered his allies with demands for arms", "came to power on a pledge to leave": who does what the noun is the means of, or was chosen
 * for what it promises.
 */
function doerWith(reading: Reading, noun: number): number | undefined {
  const { tokens, tree } = reading;
  const { head, norm, deprel } = tokens[noun]!;
  if (deprel !== 'obl' && deprel !== 'obj' && deprel !== 'nmod') return undefined;
  const mark = tree.child(noun, 'case');
  const lead = mark === undefined ? '' : tokens[mark]!.norm;
  const promise = /^(?:promise|pledge|vow|promises|pledges)$/.test(norm);
  if (lead !== 'with' && !(lead === 'on' && promise)) return undefined;
  const verb = tokens[head]?.pos === 'VERB' ? head : tokens[tokens[head]?.head ?? -1]?.pos === 'VERB' ? tokens[head]!.head : -1; // biome-ignore format: one thought
  if (verb < 0 || verb > noun || isUnreal(reading, verb)) return undefined;
  if (
    lead === 'with' ? MEANS.test(tokens[verb]!.lemma) && !isPassive(reading, verb) : CHOSEN.test(tokens[verb]!.lemma)
  ) {
    const subject = tree.child(verb, 'nsubj');
    return subject !== undefined && subject < verb ? subject : undefined;
  }
  return undefined;
}

/** Verbs that words can be the means or the answer of. */
const MEANS =
  /^(?:irritate|anger|annoy|infuriate|enrage|alarm|surprise|shock|stun|upset|offend|provoke|unsettle|worry|embarrass|respond|react|reply|answer|counter|retaliate|hit|strike|return|come|open|begin|start|end|close|conclude|follow|weigh|push|go)$/;
const CHOSEN = /^(?:elect|reelect|win|run|campaign|come|sweep|rise|stand|return|choose|vote)$/;

/** "X renewed a call for": the subject of the verb that carries the noun. */
export function carrierOf(reading: Reading, noun: number): number | undefined {
  const { tokens, tree } = reading;
  const { head, deprel } = tokens[noun]!;
  if (head < 0 || !/^(?:obj|obl)$/.test(deprel) || !LIGHT.has(tokens[head]!.lemma)) return undefined;
  return isUnreal(reading, head) ? undefined : tree.child(head, 'nsubj');
}
