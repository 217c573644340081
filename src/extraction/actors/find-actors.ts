/** A Doc becomes the actors of one article: people and bodies over all their written forms, with roles as stated. */
import { gazetteer } from '../../knowledge/gazetteer.ts';
import type { NamesFile } from '../../knowledge/names-file.ts';
import type { Article } from '../../model/article.ts';
import type { Doc } from '../../model/doc.ts';
import type { ActorMention, RoleMention } from '../../model/mentions.ts';
import { makeEvidence } from '../../model/span.ts';
import { oneLine } from '../../text/one-line.ts';
import { addForm, type Draft, type DraftRole, makeReading, type Reading } from './draft.ts';
import { findDescriptions } from './find-descriptions.ts';
import { findPlurals } from './find-plurals.ts';
import { findPronouns } from './find-pronouns.ts';
import { findRoles } from './find-roles.ts';
import { groupBodies } from './group-bodies.ts';
import { groupPeople } from './group-people.ts';
import { headlineIssuer, ownPresident, ownTitle, publishingState } from './headline-issuer.ts';
import { joinGovernments } from './join-governments.ts';
import { markWords } from './marked-words.ts';
import { speaksFor } from './speaks-for.ts';
import { takeUpBodies } from './take-up.ts';

export function findActors(doc: Doc, names?: NamesFile): ActorMention[] {
  const reading = makeReading(doc, gazetteer(names), markWords(doc.tokens));
  const people = groupPeople(reading);
  const bodies = groupBodies(reading, people);
  takeUpBodies(reading, bodies);
  const issuer = headlineIssuer(reading, people);
  findRoles(reading); // after bodies, also those taken up ("the group's leader"): whose office it is
  const offices = findDescriptions(reading, people); // after roles: "the minister" needs to know who is one
  findPronouns(reading, [...people, ...offices, ...bodies]);
  findPlurals(reading);
  const home = publishingState(doc.article, reading.gazetteer);
  const state = home === undefined ? undefined : reading.stateDraft(home);
  const drafts = [...people, ...bodies, ...offices];
  for (const draft of drafts) speaksFor(draft);
  ownTitle(reading, people, issuer, state);
  // "Brandt's government" speaks for the state that Brandt speaks for; for Brandt alone where no text says which.
  for (const body of bodies) if (body.owner) body.speaksFor = body.owner.speaksFor;
  joinGovernments(bodies, drafts);
  placeNationalities(reading, drafts);
  // A government's own text is issued by one of its own; what shows the state must stand in the text, too.
  if (state && state.forms.length > 0)
    for (const own of [issuer, ownPresident(reading, people)]) if (own && !own.speaksFor) own.speaksFor = state;
  return finish(reading, drafts, names);
}

/** A state known by its nationality word alone ("the French president") is written there. */
function placeNationalities(reading: Reading, drafts: readonly Draft[]): void {
  const bare = new Map<string, Draft>();
  for (const draft of drafts) if (draft.forms.length === 0 && draft.known) bare.set(draft.known, draft);
  if (bare.size === 0) return;
  for (const mention of reading.doc.names) {
    // Its capital, where it is just a place or a dateline, is not the state.
    const draft = mention.known && mention.kind !== 'place' ? bare.get(mention.known) : undefined;
    if (draft) addForm(reading, draft, mention.first, mention.last, 'description', 'actors/nationality', mention);
  }
}

/** A draft is kept where it is written somewhere, or where another one needs it as its party or the owner of an office. */
function finish(reading: Reading, drafts: readonly Draft[], names: NamesFile | undefined): ActorMention[] {
  const kept = new Set<Draft>();
  const keep = (draft: Draft | undefined): void => {
    if (!draft || kept.has(draft)) return;
    kept.add(draft);
    keep(draft.speaksFor);
    for (const role of draft.roles) if (role.of && 'draft' in role.of) keep(role.of.draft);
  };
  for (const draft of drafts) if (draft.forms.length > 0) keep(draft);
  const places = [...kept].map(draft => ({ draft, place: firstPlace(draft) })).sort((a, b) => a.place - b.place);
  const keys = new Map<Draft, string>();
  for (const { draft } of places) keys.set(draft, `a${keys.size + 1}`);
  return places.map(({ draft }) => toMention(reading, draft, keys, names));
}

/** "his counterpart", "an ally" say what one is to another, "the head of his government" nothing; they tell the party, and are no role. */
const isOwnRole = (draft: Draft, { head, of }: Draft['roles'][number]): boolean =>
  head !== 'counterpart' &&
  !(of === undefined && /^(?:ally|rival|friend|foe|confidante?|boss|colleague)$/.test(head)) &&
  !(of && 'draft' in of && (of.draft === draft || of.draft.owner === draft));

function firstPlace({ forms }: Draft): number {
  let least = Number.MAX_SAFE_INTEGER;
  for (const { start } of forms) if (start < least) least = start;
  return least;
}

function toMention(
  reading: Reading,
  draft: Draft,
  keys: ReadonlyMap<Draft, string>,
  names: NamesFile | undefined,
): ActorMention {
  const { article } = reading.doc;
  const aliases = new Set<string>();
  const forms = draft.forms.map(({ start, end, form, by }) => ({ start, end, form, by }));
  forms.sort((a, b) => a.start - b.start || b.end - a.end);
  for (const { start, end, form } of forms)
    if (form === 'name' || form === 'short') aliases.add(oneLine(article.text.slice(start, end)));
  const roles: RoleMention[] = [];
  for (const role of draft.roles) if (isOwnRole(draft, role)) roles.push(toRole(article, role, keys));
  const own = names?.actors.find(actor => `own/${actor.name}` === draft.known);
  const party = draft.speaksFor && keys.get(draft.speaksFor);
  const key = keys.get(draft)!;
  // Added where they are: a spread of what may be missing costs more than all the rest.
  const mention: Writable<Omit<ActorMention, 'by'>> = {
    key,
    name: own?.name ?? draft.name,
    kind: own?.kind ?? draft.kind,
    aliases: [...aliases],
    forms,
    roles,
  };
  if (party && party !== key) mention.speaksFor = party;
  if (draft.known) mention.known = draft.known;
  return Object.assign(mention, { by: draft.by });
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function toRole(
  article: Article,
  { title, of, former, span, by }: DraftRole,
  keys: ReadonlyMap<Draft, string>,
): RoleMention {
  const role: Writable<Omit<RoleMention, 'evidence' | 'by'>> = { title };
  if (of) role.of = 'draft' in of ? { actor: keys.get(of.draft)! } : of;
  if (former) role.former = true;
  return Object.assign(role, { evidence: makeEvidence(article, span), by });
}
