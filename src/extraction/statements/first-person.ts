/**
 * "I" in somebody's own words is the one who speaks. In: a Doc, its actors, its statements. Out: the actors, with these pronouns among
 * their forms. "We" may be anybody's side and is left.
 */
import type { Doc } from '../../model/doc.ts';
import type { ActorForm, ActorMention, StatementMention } from '../../model/mentions.ts';
import { partitionPoint } from '../../text/partition-point.ts';

const FIRST_PERSON = /^(?:i|me|my|mine|myself)$/;

export function withFirstPersons(
  { tokens }: Doc,
  actors: readonly ActorMention[],
  statements: readonly StatementMention[],
): ActorMention[] {
  const added = new Map<string, ActorForm[]>();
  const people = new Set(actors.flatMap(({ key, kind }) => (kind === 'person' || kind === 'role' ? [key] : [])));
  // A token once: where words are quoted within words, the inner speaker says "I". Inner ones begin later.
  const taken = new Set<number>();
  for (const { mode, speaker, evidence } of [...statements].reverse()) {
    if (mode !== 'direct' || !('actor' in speaker) || !people.has(speaker.actor)) continue;
    for (const { part, start, end } of evidence.parts ?? []) {
      if (part !== 'content') continue;
      for (
        let i = partitionPoint(tokens, item => item.start < start);
        i < tokens.length && tokens[i]!.end <= end;
        i++
      ) {
        const token = tokens[i]!;
        if (taken.has(i) || token.pos !== 'PRON' || !FIRST_PERSON.test(token.norm)) continue;
        taken.add(i);
        const forms = added.get(speaker.actor) ?? [];
        forms.push({ start: token.start, end: token.end, form: 'pronoun', by: 'actors/first-person' });
        added.set(speaker.actor, forms);
      }
    }
  }
  return actors.map(actor => {
    const own = added.get(actor.key);
    return own
      ? { ...actor, forms: [...actor.forms, ...own].sort((a, b) => a.start - b.start || b.end - a.end) }
      : actor;
  });
}
