/**
 * Interviews that the reporter tells as "I": "I asked her …", "he told me …", and then paragraphs that are quoted and no more. These are the
 * words of the one interviewed; what the reporter asks is nobody's statement. Only where one person alone is met and asked.
 * In: reading, speakers, findings so far. Out: further findings.
 */
import type { Token } from '../../model/doc.ts';
import type { ActorMention } from '../../model/mentions.ts';
import { quotedParagraphs, wordsOf } from './quoted-paragraphs.ts';
import { type Found, type Reading, tokenAt } from './reading.ts';
import type { SpeakerIndex } from './speakers.ts';

/** What a reporter does with the one interviewed, and what that one does with the reporter. */
const MEETS =
  /^(?:ask|press|challenge|meet|interview|question|remind|quiz|put|suggest|join|visit|catch|sit|speak|talk)$/;
const TELLS =
  /^(?:tell|say|explain|reply|answer|admit|insist|assure|show|confide|warn|ask|describe|give|recall|repeat)$/;
/** Tokens between the reporter and the one met. */
const NEAR = 8;
/** Signs that a text is an interview. */
const FEWEST = 3;

export function findReportersInterview(reading: Reading, speakers: SpeakerIndex, found: readonly Found[]): Found[] {
  const { doc } = reading;
  if (doc.quotations.length === 0 || doc.article.posts.length > 0) return [];
  const bare = quotedParagraphs(reading, found).filter(({ lead }) => lead.trim() === '');
  const met = bare.length > 0 ? interviewee(reading, speakers) : undefined;
  if (!met) return [];
  const { key } = met.actor;
  return bare
    .filter(({ paragraph }) => paragraph > met.from && !isOthers(reading, speakers, found, paragraph, key))
    .map(one => wordsOf(reading, one, key, INTERVIEW));
}

const INTERVIEW = { rule: 'statements/reporters-interview', channel: 'interview' };

/** The one person whom "I" asks and who tells "me"; from which paragraph on. */
function interviewee(
  reading: Reading,
  speakers: SpeakerIndex,
): { readonly actor: ActorMention; readonly from: number } | undefined {
  const { doc, tokens, quotationOf } = reading;
  const signs = new Map<ActorMention, number>();
  let from = -1;
  let all = 0;
  for (const token of tokens) {
    const { index, norm, sentence } = token;
    if (!/^(?:i|we|me|us)$/.test(norm) || quotationOf[index]! >= 0) continue;
    all++;
    const actor = /^(?:i|we)$/.test(norm)
      ? metBy(reading, speakers, index)
      : /^(?:me|us)$/.test(norm)
        ? tellerOf(reading, speakers, index)
        : undefined;
    if (!actor) continue;
    if (from < 0) from = doc.sentences[sentence]!.paragraph;
    signs.set(actor, (signs.get(actor) ?? 0) + 1);
  }
  if (all < FEWEST) return undefined;
  const told = toldInTitle(reading);
  if (told) signs.set(told, (signs.get(told) ?? 0) + 1);
  const [first, second] = [...signs].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < FEWEST || (second && second[1] * 2 > first[1])) return undefined;
  return { actor: first[0], from: Math.max(0, from - 1) };
}

/** "I asked Oda Brandt", "when we met", "I met her". */
function metBy({ tokens }: Reading, speakers: SpeakerIndex, i: number): ActorMention | undefined {
  const verb = tokens[i]!.head;
  if (verb < i || !MEETS.test(tokens[verb]?.lemma ?? '')) return undefined;
  for (let at = verb + 1; at < verb + NEAR && tokens[at]?.sentence === tokens[i]!.sentence; at++) {
    if (/^(?:about|that|whether|if|what|how|why|when)$/.test(tokens[at]!.norm)) break;
    const actor = speakers.at(at)?.actor;
    if (actor?.kind === 'person') return actor;
  }
  return undefined;
}

/** "she told me", "Brandt says to me" */
function tellerOf({ tokens, tree }: Reading, speakers: SpeakerIndex, i: number): ActorMention | undefined {
  const verb = tokens[i]!.head;
  if (verb < 0 || verb > i || !TELLS.test(tokens[verb]!.lemma)) return undefined;
  const subject = tree.child(verb, 'nsubj');
  const actor = subject === undefined ? undefined : speakers.at(subject)?.actor;
  return actor?.kind === 'person' ? actor : undefined;
}

/** "Oda Brandt tells Radio Velm …": a headline of an interview. */
function toldInTitle({ doc, actors }: Reading): ActorMention | undefined {
  const title = doc.article.title ?? '';
  const at = title.search(/\b(?:tells|told|speaks to|talks to|interview)\b/);
  if (at < 0) return undefined;
  const people = actors.filter(({ kind, name }) => kind === 'person' && title.includes(name.split(' ').at(-1)!));
  return people.sort((a, b) => title.indexOf(a.name.split(' ').at(-1)!) - title.indexOf(b.name.split(' ').at(-1)!))[0];
}

/**
 * The paragraph before is another's: it asks nothing, and nobody in it is the one interviewed, or somebody comes in there ("a soldier sat
 * by the road"), or its last cue has another speaker.
 */
function isOthers(
  reading: Reading,
  speakers: SpeakerIndex,
  found: readonly Found[],
  paragraph: number,
  own: string,
): boolean {
  const { doc, tokens, text, quotationOf } = reading;
  const before = doc.paragraphs[paragraph - 1];
  if (!before) return true;
  const first = tokenAt(tokens, before.start);
  const last = tokenAt(tokens, before.end);
  const words = text.slice(before.start, before.end);
  // Quoted words go on: they are whose the ones before them are.
  if (quotationOf[first]! >= 0 && quotationOf[first] === quotationOf[last - 1])
    return isOthers(reading, speakers, found, paragraph - 1, own);
  if (words.includes('?') || /\bI (?:ask|put|press|suggest|challenge|wonder)/.test(words)) return false;
  const cue = found.findLast(f => f.anchor >= first && f.anchor < last);
  if (cue && cue.source >= 0) {
    const actor = speakers.at(cue.source)?.actor;
    if (actor ? actor.key !== own : !isPerson(tokens[cue.source])) return true;
  }
  return !isAbout(reading, speakers, own, first, last);
}

const isPerson = (token: Token | undefined): boolean => token !== undefined && /^(?:he|she|his|her)$/.test(token.norm);

/** Whether a passage speaks of somebody, by name or pronoun, and brings in nobody else: "a soldier sat", "my driver looked at me". */
function isAbout({ tokens }: Reading, speakers: SpeakerIndex, own: string, first: number, last: number): boolean {
  let named = false;
  let pronoun = false;
  let others = false;
  for (let i = first; i < last; i++) {
    const actor = speakers.at(i)?.actor;
    if (actor?.key === own) named = true;
    else if (actor?.kind === 'person') others = true;
    if (isPerson(tokens[i])) pronoun = true;
    if (tokens[i]!.deprel === 'nsubj' && /^(?:a|an|one|another|my|our)$/.test(openerOf(tokens, i))) return false;
  }
  return named || (pronoun && !others);
}

/** The determiner of a noun phrase, looked for among the few words before its head. */
function openerOf(tokens: readonly Token[], head: number): string {
  for (let i = head - 1; i >= 0 && i > head - 4; i--)
    if (tokens[i]!.head === head && tokens[i]!.pos !== 'ADJ') return tokens[i]!.norm;
  return '';
}
