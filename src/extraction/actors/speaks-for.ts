/** The party that an actor's words count for, by the roles stated in the article. In: a draft with roles. Out: the draft, with `speaksFor` set. */
import { offices } from '../../knowledge/gazetteer.ts';
import type { Draft } from './draft.ts';

/** Roles that leave a person free: outsiders who study or report a party. */
const OUTSIDERS = new Set([
  'analyst',
  'expert',
  'professor',
  'economist',
  'journalist',
  'reporter',
  'correspondent',
  'editor',
  'author',
  'writer',
  'historian',
  'researcher',
  'fellow',
  'activist',
  'campaigner',
  'dissident',
  'rapporteur',
  'lawyer',
  'attorney',
]);

export function speaksFor(draft: Draft, depth = 0): Draft | undefined {
  if (draft.kind !== 'person' && draft.kind !== 'role') return draft.speaksFor;
  if (draft.speaksFor || depth > 4) return draft.speaksFor;
  const { kin, stateHeads } = offices();
  for (const role of draft.roles) {
    if (role.former || !role.of || !('draft' in role.of) || OUTSIDERS.has(role.head)) continue;
    // "his Ruritanian counterpart" speaks for the state; other kin for nobody.
    if (kin.has(role.head) && !(role.head === 'counterpart' && role.of.draft.kind === 'state')) continue;
    const owner = role.of.draft;
    if (owner === draft || (owner.kind === 'state' && !stateHeads.has(role.head) && role.head !== 'counterpart'))
      continue;
    // "U.N. ambassador X" is sent to it, by whom is not said.
    if (role.head === 'ambassador' && owner.kind === 'organization') continue;
    const above = owner.kind === 'person' ? speaksFor(owner, depth + 1) : undefined;
    // "Truman's secretary of state" speaks for a state, of which nothing is said; his spokesman for him.
    if (
      owner.kind === 'person' &&
      !above &&
      /^(?:minister|secretary|ambassador|general|admiral|judge|justice)$/.test(role.head)
    )
      continue;
    const party = above ?? owner;
    if (party !== draft) {
      draft.speaksFor = party;
      break;
    }
  }
  return draft.speaksFor;
}
