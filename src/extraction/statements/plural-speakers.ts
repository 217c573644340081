/**
 * Speakers that are several and are not named where they speak: "they", "the two leaders", "both sides".
 * In: reading, drafts in text order, their speakers. Out: the speakers, changed in place; where the text does not tell plainly who met or acted
 * together before (../several), the words stay as they are.
 */
import type { ActorMention, Speaker } from '../../model/mentions.ts';
import { pointsBackAt, wordsPointBack } from '../several/points-back.ts';
import { makeSeveral } from '../several/several-before.ts';
import type { Members } from '../several/told-together.ts';
import type { Draft } from './draft.ts';
import type { Found, Reading } from './reading.ts';
import { type SpeakerIndex, speakerAt } from './speakers.ts';
import { nounPhrase } from './subjects.ts';
import { hasRelation } from './tree.ts';

export function resolvePlurals(
  reading: Reading,
  speakers: SpeakerIndex,
  drafts: readonly Draft[],
  speakerOf: Map<Found, Speaker>,
): void {
  const { doc, tree, actors, tokens } = reading;
  const several = makeSeveral({ doc, tree, actors, actorAt: token => speakers.at(token)?.actor });
  for (const { found } of drafts) {
    const speaker = speakerOf.get(found);
    if (found.anchor < 0 || !speaker || !('described' in speaker) || reading.quotationOf[found.anchor]! >= 0) continue;
    const isThey = /^they$/i.test(speaker.described);
    if (!isThey && !wordsPointBack(speaker.described)) continue;
    const before = isThey ? subjectBefore(reading, speakers, tokens[found.anchor]!.sentence) : undefined;
    const head = before ? undefined : headOf(reading, found);
    const met = before ?? (head === undefined ? undefined : described(tokens[head]!.norm === 'they' ? several.they(head) : several.at(head))); // biome-ignore format: one thought
    if (met) speakerOf.set(found, met);
  }
}

/** The word that stands for them: the source, or, of "both nations issued statements saying", what stands before it. */
function headOf({ tree, tokens }: Reading, { source, anchor }: Found): number | undefined {
  const pointsBack = (i: number): boolean => tokens[i]!.norm === 'they' || pointsBackAt(tree, i) !== undefined;
  const { sentence } = tokens[anchor]!;
  for (let i = source; i >= 0 && i > source - REACH && tokens[i]!.sentence === sentence; i--)
    if (pointsBack(i)) return i;
  return undefined;
}

/** Words between those who speak and what the cue hangs on. */
const REACH = 8;

function described(members: Members): Speaker | undefined {
  const names = members.map(({ name }: ActorMention) => name);
  const last = names.pop();
  return names.length === 0 ? undefined : { described: `${names.join(', ')} and ${last}` };
}

/** The subject of the sentence before, in the same paragraph, where it is several. */
function subjectBefore(reading: Reading, speakers: SpeakerIndex, sentence: number): Speaker | undefined {
  const { doc, tokens, tree } = reading;
  const before = doc.sentences[sentence - 1];
  if (!before || before.paragraph !== doc.sentences[sentence]!.paragraph) return undefined;
  const root = rootOf(reading, sentence - 1);
  const subject = root === undefined ? undefined : tree.child(root, 'nsubj');
  if (subject === undefined || reading.quotationOf[subject]! >= 0) return undefined;
  const joined = tree.children(subject).some(c => hasRelation(tokens[c]!, 'conj'));
  if (!joined && !/^NNP?S$/.test(tokens[subject]!.tag ?? '')) return undefined;
  const speaker = speakerAt(reading, speakers, subject, nounPhrase(reading, subject));
  return 'described' in speaker && wordsPointBack(speaker.described) ? undefined : speaker;
}

function rootOf({ doc, tokens }: Reading, sentence: number): number | undefined {
  const { first, last } = doc.sentences[sentence]!;
  for (let i = first; i < last && i < first + 100; i++) if (tokens[i]!.deprel === 'root') return i;
  return undefined;
}
