/** Reads the actors of a text, with looks at them by name. */
import { findActors } from '../../src/extraction/actors/find-actors.ts';
import type { NamesFile } from '../../src/knowledge/names-file.ts';
import type { ActorMention } from '../../src/model/mentions.ts';
import { analyse } from '../../src/nlp/analyse.ts';
import { articleOf } from '../article-of.ts';

export function read(text: string, names?: NamesFile) {
  const actors = findActors(analyse(articleOf(text), names), names);
  const byKey = new Map(actors.map(actor => [actor.key, actor.name]));
  const named = (name: string): ActorMention => {
    const actor = actors.find(one => one.name === name);
    if (!actor) throw new Error(`no ${name} among ${actors.map(one => one.name).join(', ')}`);
    return actor;
  };
  return {
    actors,
    named,
    forms: (name: string, form?: string) =>
      named(name)
        .forms.filter(one => !form || one.form === form)
        .map(one => text.slice(one.start, one.end)),
    roles: (name: string) =>
      named(name).roles.map(role => {
        const of = role.of && ('actor' in role.of ? byKey.get(role.of.actor) : role.of.text);
        return `${role.former ? 'former ' : ''}${role.title}${of ? ` / ${of}` : ''}`;
      }),
    party: (name: string) => byKey.get(named(name).speaksFor ?? ''),
  };
}
