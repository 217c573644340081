/**
 * Whoever issues a text, by its headline: "Statement by President Oda Brandt on …". In: the reading, people and bodies of the text.
 * Out: a person with that name where the text speaks as "I", and the party of one who issues it at a government's own address.
 * The headline is no part of the text, so what shows the person are the words "I" and "my".
 */
import { foldWord, type Gazetteer, nameParts, type TrieNode } from '../../knowledge/gazetteer.ts';
import type { Doc } from '../../model/doc.ts';
import { addForm, type Draft, newDraft, type Reading } from './draft.ts';
import { issuedBy, withoutOffices } from './title-names.ts';

/** First persons of a text that are kept as forms; more show nothing more. */
const ENOUGH = 20;

export function headlineIssuer(reading: Reading, people: Draft[]): Draft | undefined {
  const { article } = reading.doc;
  const words = issuedBy(article.title)?.split(/,(?! [JS]r)| and /)[0];
  if (!words || article.posts.length > 0) return undefined;
  const name =
    withoutOffices(words) ?? (/^\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}.'’-]+){1,3}$/u.test(words) ? words : undefined);
  if (!name) return undefined;
  const parts = nameParts(name)
    .map(foldWord)
    .filter(part => !/^[js]r$/.test(part));
  const known = people.filter(person => person.words.at(-1) === parts.at(-1));
  if (known.length > 0 || parts.length < 2) return known.length === 1 ? known[0] : undefined;
  const own = reading.tokens.filter(t => /^(?:i|my)$/.test(t.norm) && t.pos === 'PRON' && !reading.quoted[t.index]);
  if (own.length === 0) return undefined;
  const person = newDraft({ name, kind: 'person', by: 'actors/headline', words: parts });
  for (const { index } of own.slice(0, ENOUGH))
    addForm(reading, person, index, index + 1, 'pronoun', 'actors/headline');
  people.push(person);
  return person;
}

/** Words of an outlet that is an office of state or a body of states, and issues what it publishes. */
const OFFICIAL =
  /\b(?:ministry|ministries|department|government|gov|white house|presidency|president|prime minister|chancellery|kremlin|cabinet|council|commission|union|united nations|nato|asean|g7|g20|opec|secretariat|embassy|mission to|parliament|foreign office|foreign affairs|fcdo|league of|osce|igad|ecowas)\b/i;

export const isOfficial = (outlet: string | undefined): boolean => outlet !== undefined && OFFICIAL.test(outlet);

/** The state whose government publishes the text: "The White House", "Ministry of Foreign Affairs of Norvand", "GOV.UK". */
export function publishingState(article: Doc['article'], { trie }: Gazetteer): string | undefined {
  const outlet = article.outlet ?? '';
  const parts = nameParts(outlet.replace(/^the /i, '')).map(foldWord);
  let state: string | undefined;
  for (let first = 0; first < parts.length; first++) {
    let node: TrieNode | undefined = trie;
    let at = first;
    for (; at < parts.length && node; at++) {
      node = node.next.get(parts[at]!);
      for (const { entry } of node?.forms ?? []) {
        const known =
          entry.actorKind === 'government' && at === parts.length - 1 && first === 0 ? entry.party : entry.id;
        if (known?.startsWith('state/') && (known !== entry.id || isOfficial(outlet))) state = known;
      }
    }
  }
  return state;
}

const BARE = /^the president$/i;

/**
 * In remarks "by President Oda Brandt", and in a government's own text, "the President" without a country is its own: with the one who issues it, and never
 * with another state's, whom the text named last.
 */
export function ownTitle(
  reading: Reading,
  people: readonly Draft[],
  issuer: Draft | undefined,
  home: Draft | undefined,
): void {
  const { article } = reading.doc;
  const byPresident = /\bPresident \p{Lu}/u.test(issuedBy(article.title) ?? '');
  if (!byPresident && !home) return;
  for (const person of people) {
    const foreign = home !== undefined && person.speaksFor !== undefined && person.speaksFor !== home;
    if (person === issuer || !(byPresident || foreign)) continue;
    const bare = person.forms.filter(
      ({ form, start, end }) => form === 'description' && BARE.test(reading.text.slice(start, end)),
    );
    if (bare.length === 0) continue;
    const kept = person.forms.filter(form => !bare.includes(form));
    person.forms.splice(0, person.forms.length, ...kept);
    if (issuer && byPresident)
      for (const { first, last } of bare) addForm(reading, issuer, first, last, 'description', 'actors/own-title');
  }
}

/** Times that a text must call somebody "the President" and nothing more, before that is the one of its own state. */
const OFTEN = 3;

/** In a government's own text "the President" without a country is its own; the one person whom the text calls so. */
export function ownPresident({ text }: Reading, people: readonly Draft[]): Draft | undefined {
  const counts = people
    .map(person => ({
      person,
      count: person.forms.filter(f => f.form === 'description' && BARE.test(text.slice(f.start, f.end))).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const [most, next] = counts;
  return most && most.count >= OFTEN && most.count >= OFTEN * (next?.count ?? 0) ? most.person : undefined;
}
