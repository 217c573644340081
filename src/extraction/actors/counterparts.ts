/**
 * "Foreign Minister Oda Brandt met her Taverian counterpart Karl Venn": who holds the same office elsewhere. In: people with the roles that
 * their own words tell. Out: the office of the one as the role of the other, for offices that go by one name everywhere.
 */
import type { NameMention } from '../../model/doc.ts';
import type { Draft, DraftRole, Reading } from './draft.ts';
import { pluralTitle } from './plural-titles.ts';
import { addRole } from './role-phrases.ts';

/** A Secretary of State's counterpart is a minister: other offices have other names elsewhere. */
const EVERYWHERE =
  /^(?:(?:deputy )?(?:prime|foreign|defen[cs]e|interior|finance|trade|energy|justice|economy|health|agriculture|environment) minister|president|vice president)$/i;

/** Tokens from the one to the counterpart. */
const REACH = 40;

/** The office of the nearest person named before, in the same sentence. */
function officeBefore(reading: Reading, at: number): { role: DraftRole; of: Draft } | undefined {
  const { tokens } = reading;
  for (let i = at - 1; i > at - REACH && tokens[i]?.sentence === tokens[at]?.sentence; i--) {
    const name = reading.nameAt(i);
    if (name?.kind !== 'person') continue;
    const role = reading.draftAt[i]?.roles.find(r => !r.former && EVERYWHERE.test(r.title));
    return role && { role, of: reading.draftAt[i]! };
  }
  return undefined;
}

function give(
  person: Draft,
  { role, of: owner }: { role: DraftRole; of: Draft },
  of: DraftRole['of'],
  span: DraftRole['span'],
): void {
  if (person === owner || person.roles.some(r => r.head === role.head)) return;
  addRole(person, { title: role.title, head: role.head, headToken: -1, of, former: false }, span, 'roles/counterpart');
}

/** "her Taverian counterpart Karl Venn", "her counterpart, Karl Venn". */
export function asCounterpart(reading: Reading, person: Draft, name: NameMention): void {
  const own = person.roles.find(r => r.head === 'counterpart' && r.span.end >= name.end && r.span.start < name.start);
  const office = own && officeBefore(reading, name.first);
  if (own && office) give(person, office, own.of, own.span);
}

/** "his Velmian and Taverian counterparts, Oda Brandt and Karl Venn": each of the state that stands in the same place of its list. */
export function counterparts(reading: Reading): void {
  const { tokens } = reading;
  for (const token of reading.marked.titles) {
    if (pluralTitle(token) !== 'counterpart') continue;
    const office = officeBefore(reading, token.index);
    if (!office) continue;
    const states: Draft[] = [];
    let first = token.index;
    while (/^(?:,|and)$/.test(tokens[first - 1]?.norm ?? '') || reading.nameAt(first - 1)?.kind === 'nationality') {
      first--;
      const known = reading.nameAt(first)?.known;
      const state = known?.startsWith('state/') ? reading.stateDraft(known) : undefined;
      if (state) states.unshift(state);
    }
    const people = listed(reading, tokens[token.index + 1]?.text === ',' ? token.index + 2 : token.index + 1);
    const { start } = tokens[first]!;
    people.forEach(({ person, end }, i) => {
      const state = states.length === people.length ? states[i] : undefined;
      give(person, office, state && { draft: state }, { start, end });
    });
  }
}

/** The people of a list of names. */
function listed(reading: Reading, from: number): { person: Draft; end: number }[] {
  const { tokens } = reading;
  const people: { person: Draft; end: number }[] = [];
  for (let at = from; tokens[at]?.sentence === tokens[from]?.sentence; ) {
    const name = reading.nameAt(at);
    const person = name?.kind === 'person' && name.first === at ? reading.draftAt[at] : undefined;
    if (!name || !person) break;
    people.push({ person, end: name.end });
    at = name.last;
    while (tokens[at]?.text === ',' || tokens[at]?.norm === 'and') at++;
  }
  return people;
}
