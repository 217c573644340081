/** From a place in the text to the actor written there. In: actors, a span. Out: the actor whose longest form holds or meets it. */
import type { ActorForm, ActorMention } from '../../model/mentions.ts';
import { type Span, spansOverlap } from '../../model/span.ts';

/** `within`: the smallest form that holds the whole span; else the longest form that meets it. */
export function actorAt(
  actors: readonly ActorMention[],
  span: Span,
): { actor: ActorMention; form: ActorForm } | undefined {
  let found: { actor: ActorMention; form: ActorForm } | undefined;
  for (const actor of actors) {
    for (const form of actor.forms) {
      if (!spansOverlap(form, span)) continue;
      if (!found || form.end - form.start > found.form.end - found.form.start) found = { actor, form };
    }
  }
  return found;
}
