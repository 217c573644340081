/** A Doc becomes the actors of one article: people and bodies over all their written forms, with roles as stated. */
import type { NamesFile } from '../../knowledge/names-file.ts';
import type { Doc } from '../../model/doc.ts';
import type { ActorMention } from '../../model/mentions.ts';

export function findActors(_doc: Doc, _names?: NamesFile): ActorMention[] {
  return [];
}
