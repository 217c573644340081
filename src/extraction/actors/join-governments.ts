/** Governments called by who leads them ("Brandt's government") are that of the state. In: bodies with their parties. Out: their forms with that government's. */
import type { Draft } from './draft.ts';

/** States that go with an article. */
const WITH_ARTICLE =
  /^(?:United|Netherlands|Philippines|Bahamas|Maldives|Gambia|Comoros|Seychelles|Soviet|.* (?:Republic|Islands|Kingdom|Union)$)/;

/** The state whose government a body is by its leader's name; an administration is one president's, and stays it. */
function stateOf(body: Draft): Draft | undefined {
  if (!body.owner || body.speaksFor?.kind !== 'state') return undefined;
  return /^(?:government|regime)$/.test(body.words.at(-1) ?? '') ? body.speaksFor : undefined;
}

/** "the Ruritanian government", with no further word ("transitional", "regional"). */
const isPlain = (body: Draft, state: Draft): boolean =>
  !body.owner && body.by === 'actors/described-government' && body.speaksFor === state && body.words.length === 2;

export function joinGovernments(bodies: readonly Draft[], drafts: readonly Draft[]): void {
  const joined = new Map<Draft, Draft>();
  const ofState = new Map<Draft, Draft>();
  for (const body of bodies) {
    const state = stateOf(body);
    if (!state) continue;
    const own = ofState.get(state) ?? bodies.find(other => isPlain(other, state));
    ofState.set(state, own ?? body);
    if (own) {
      own.forms.push(...body.forms);
      body.forms.length = 0;
      joined.set(body, own);
    } else body.name = nameOf(state);
  }
  if (joined.size === 0) return;
  for (const draft of drafts) {
    const party = draft.speaksFor && joined.get(draft.speaksFor);
    if (party) draft.speaksFor = party;
    for (const role of draft.roles) {
      const owner = role.of && 'draft' in role.of ? joined.get(role.of.draft) : undefined;
      if (owner) role.of = { draft: owner };
    }
  }
}

const nameOf = ({ name }: Draft): string => `government of ${WITH_ARTICLE.test(name) ? 'the ' : ''}${name}`;
