/** What hangs on a verb, by the parse: object, infinitive, gerund, phrases with a preposition. In: reading and verb. Out: tokens. */
import { joinedPresent, matterBehind } from './present-pairs.ts';
import { isComma, type Reading } from './reading.ts';
import { relationOf } from './tree.ts';
import { isNoun, isPastForm } from './words.ts';

export function caseOf({ tree, tokens }: Reading, index: number): number | undefined {
  for (let c = tree.firstChild[index]!; c >= 0 && c < index; c = tree.nextChild[c]!) {
    const { deprel } = tokens[c]!;
    if (deprel === 'case' || deprel === 'mark') return c;
  }
  return undefined;
}

export interface Parts {
  readonly object: number | undefined;
  readonly infinitive: number | undefined;
  readonly gerund: number | undefined;
  readonly obliques: readonly number[];
}

export function partsOf(reading: Reading, verb: number): Parts {
  const { tree, tokens, timeOf } = reading;
  let object: number | undefined;
  let infinitive: number | undefined;
  let gerund: number | undefined;
  const obliques: number[] = [];
  for (let c = tree.firstChild[verb]!; c >= 0; c = tree.nextChild[c]!) {
    if (c <= verb) continue;
    const relation = relationOf(tokens[c]!);
    // "vowed Monday to rebuild it": when, not what.
    if ((relation === 'obj' || relation === 'iobj') && timeOf[c]! >= 0) continue;
    if (relation === 'obj' || relation === 'iobj') object ??= c;
    else if (relation === 'obl' || relation === 'nmod' || relation === 'advcl' || relation === 'xcomp')
      obliques.push(c);
    // "condemned in the strongest terms the raid": the parse gives the terms what is condemned
    if (object === undefined && relation === 'obl' && tokens[c]!.lemma === 'term') object = tree.child(c, 'obj');
    const clausal = relation === 'xcomp' || relation === 'ccomp' || relation === 'advcl';
    if (infinitive === undefined && (clausal || relation === 'acl') && hasTo(reading, c)) infinitive = c;
    if (gerund === undefined && clausal && tokens[c]!.tag === 'VBG' && !isComma(tokens[tree.extent(c).first - 1]))
      gerund = c;
  }
  object ??= behindParticiple(reading, verb) ?? takenAsAttribute(reading, verb) ?? takenAsVerb(reading, verb);
  if (joinedPresent(reading, verb) === undefined) return { object, infinitive, gerund, obliques };
  // the parse of a verb taken for a noun hangs its matter elsewhere
  const behind = matterBehind(reading, verb);
  return { object: object ?? behind.object, infinitive: infinitive ?? behind.infinitive, gerund, obliques };
}

/** "…, urging members to stay calm": a participle behind a comma that the parse takes for an attribute of its own object. */
function takenAsAttribute({ tokens }: Reading, verb: number): number | undefined {
  const { tag, deprel, head } = tokens[verb]!;
  return tag === 'VBG' && deprel === 'amod' && head > verb && isComma(tokens[verb - 1]) ? head : undefined;
}

/** "Marchers on Friday rejected offers for talks": a plural noun that passes for the verb, and the cue for its subject. */
function takenAsVerb({ tokens }: Reading, verb: number): number | undefined {
  const { tag, deprel, head } = tokens[verb]!;
  return tag === 'VBD' && head === verb + 1 && tokens[head]!.tag === 'VBZ' && /^[nc]subj/.test(deprel)
    ? head
    : undefined;
}

/** "raised continued concerns", "emphasized expanded support": a participle before a noun, which the parse takes for a further verb. */
export function behindParticiple({ tree, tokens }: Reading, verb: number): number | undefined {
  const participle = tokens[verb + 1];
  if (!isPastForm(participle?.tag) || participle!.sentence !== tokens[verb]!.sentence) return undefined;
  const noun = participle!.head === verb ? tree.child(verb + 1, 'obj') : participle!.deprel === 'amod' ? participle!.head : undefined; // biome-ignore format: one thought
  if (noun === undefined || noun < verb + 2 || noun > verb + 8 || !isNoun(tokens[noun]!.pos)) return undefined; // biome-ignore format: one thought
  for (let i = verb + 2; i < noun; i++) if (!/^(?:ADJ|NOUN|PROPN|NUM)$/.test(tokens[i]!.pos)) return undefined;
  return noun;
}

function hasTo({ tree, tokens }: Reading, verb: number): boolean {
  for (let c = tree.firstChild[verb]!; c >= 0 && c < verb; c = tree.nextChild[c]!)
    if (tokens[c]!.norm === 'to' && tokens[c]!.pos !== 'ADP') return true;
  return false;
}

export const prepositionOf = (reading: Reading, index: number): string => {
  const mark = caseOf(reading, index);
  return mark === undefined ? '' : reading.tokens[mark]!.norm;
};
