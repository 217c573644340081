/**
 * Bodies that have no name but their state's or owner's: "the Ruritanian government", "the army of Ruritania". In: a Reading with its named bodies.
 * Out: drafts and forms, added to the bodies.
 */
import { foldWord, type GazetteerEntry } from '../../knowledge/gazetteer.ts';
import type { NameMention } from '../../model/doc.ts';
import type { ActorKind } from '../../model/mentions.ts';
import { wordFact } from '../../text/word-facts.ts';
import { bodyWords, sameWords, spelling } from './body-words.ts';
import { type Draft, newDraft, type Reading } from './draft.ts';

/** Nouns of bodies that act for a state, with the kind of actor. Synonyms share a key, so that "army" and "military" are one. */
const BODY_NOUNS: Record<string, { key: string; kind: ActorKind; own?: true }> = {
  government: { key: 'government', kind: 'government' },
  regime: { key: 'government', kind: 'government' },
  administration: { key: 'administration', kind: 'government' },
  cabinet: { key: 'cabinet', kind: 'government' },
  presidency: { key: 'presidency', kind: 'government' },
  ministry: { key: 'ministry', kind: 'organization' },
  department: { key: 'department', kind: 'organization' },
  army: { key: 'army', kind: 'organization' },
  military: { key: 'army', kind: 'organization' },
  navy: { key: 'navy', kind: 'organization' },
  parliament: { key: 'parliament', kind: 'organization' },
  embassy: { key: 'embassy', kind: 'organization' },
  delegation: { key: 'delegation', kind: 'group' },
  opposition: { key: 'opposition', kind: 'group', own: true },
  authorities: { key: 'authorities', kind: 'government' },
  police: { key: 'police', kind: 'organization' },
  rebels: { key: 'rebels', kind: 'group', own: true },
  insurgents: { key: 'rebels', kind: 'group', own: true },
  separatists: { key: 'separatists', kind: 'group', own: true },
  'foreign office': { key: 'ministry', kind: 'organization' },
};
const bodyNouns = new Map(Object.entries(BODY_NOUNS));
export const bodyNoun = wordFact(({ norm }) => bodyNouns.get(norm) ?? null);

/** First token of the noun phrase: over adjectives, nouns, names and possessives. */
function phraseStart(reading: Reading, head: number): number {
  const { tokens } = reading;
  const sentence = reading.doc.sentences[tokens[head]!.sentence]!;
  let first = head;
  for (let i = head - 1; i >= sentence.first; i--) {
    const token = tokens[i]!;
    const joined =
      token.pos === 'ADJ' ||
      token.pos === 'NOUN' ||
      token.pos === 'PROPN' ||
      (token.pos === 'PART' && token.norm.endsWith('s')) ||
      (token.text === '-' && i > sentence.first);
    if (!joined) break;
    first = i;
  }
  while (first < head && (tokens[first]!.pos === 'PART' || tokens[first]!.pos === 'PUNCT')) first++;
  return first;
}

export function describeBodies(
  reading: Reading,
  bodies: Draft[],
  draftFor: (entry: GazetteerEntry) => Draft,
  place: (
    draft: Draft,
    mention: { first: number; last: number; start: number; end: number },
    form: 'description',
    by: string,
  ) => void,
): void {
  const { tokens, text, gazetteer } = reading;
  const described = new Map<string, Draft>();
  for (const token of reading.marked.bodies) {
    const noun = bodyNoun(token);
    if (noun === null || reading.draftAt[token.index]) continue;
    // "government forces", "army chief": the noun only tells which.
    const next = tokens[token.index + 1];
    if (
      next &&
      next.sentence === token.sentence &&
      (next.pos === 'NOUN' || next.pos === 'PROPN') &&
      token.head > token.index
    )
      continue;
    let first = phraseStart(reading, token.index);
    let state: GazetteerEntry | undefined;
    let owner: Draft | undefined;
    for (let i = first; i < token.index; i++) {
      const name = reading.nameAt(i);
      if (name?.known && gazetteer.entries.get(name.known)?.actorKind === 'state') {
        state = gazetteer.entries.get(name.known);
        // "told Reuters Ruritania's opposition …": the phrase begins at the state; the name before it is another's.
        if (owner) first = name.first;
        owner = undefined;
      } else if (reading.draftAt[i] && !owner) owner = reading.draftAt[i];
    }
    const of = state ? undefined : complementState(reading, token.index);
    if (of) state = gazetteer.entries.get(of.known!);
    if (!state && !owner) continue;
    // "the Harbour Front rebels", "Ruritania's Front rebels": the Front.
    if (noun.own && owner?.kind === 'group' && reading.draftAt[token.index - 1] === owner) {
      place(owner, { first: token.index - 1, last: token.index + 1, start: tokens[token.index - 1]!.start, end: token.end }, 'description', 'actors/described-fighters'); // biome-ignore format: one thought
      owner.plural = true;
      continue;
    }
    const words = bodyWords(reading, first, token.index).filter(
      word =>
        word.startsWith('state/') ||
        /^(?:foreign|defence|interior|finance|energy|economy|justice|health|main|information|trade|oil|transitional|interim|military|air|local|regional|provincial|central|culture|agriculture|education|emergency|situations|veterans)$/.test(
          word,
        ) ||
        word !== spelling(foldWord(word)),
    );
    if (state && !words.includes(state.id)) words.unshift(state.id);
    const ownerKey = owner && !state ? owner.name : '';
    const key = `${words
      .filter(word => word !== 'main' && word !== 'local')
      .sort()
      .join(' ')}|${ownerKey}|${noun.key}`;
    const whole = [...words, spelling(token.norm)];
    let draft = described.get(key) ?? bodies.find(body => body.kind !== 'state' && sameWords(body.words, whole));
    const last = of ? of.last : token.index + 1;
    const from = tokens[first]!.start;
    if (!draft) {
      const written = text.slice(from, tokens[last - 1]!.end).replace(/\s+/g, ' ');
      const adjective = state && words.length === 1 ? adjectiveOf(reading, first, token.index) : undefined;
      const name = adjective ? `${adjective} ${token.norm}` : written;
      draft = newDraft({
        name: name.replace(/^(?:main|the) /i, ''),
        kind: noun.kind,
        by: `actors/described-${noun.key}`,
        words: [...words, spelling(token.norm)],
        plural: /^(?:authorities|rebels|insurgents|separatists)$/.test(token.norm) || undefined,
      });
      if (state && !noun.own) draft.speaksFor = draftFor(state);
      else if (owner && !noun.own) {
        if (owner.kind === 'person') draft.owner = owner;
        else draft.speaksFor = owner.speaksFor ?? owner;
      }
      bodies.push(draft);
    }
    // "the Damascus government" is called by its nationality once the article does.
    const adjective =
      state && words.length === 1 && draft.by.startsWith('actors/described')
        ? adjectiveOf(reading, first, token.index)
        : undefined;
    if (adjective && !draft.name.startsWith(adjective)) draft.name = `${adjective} ${token.norm}`;
    described.set(key, draft);
    const det = tokens[first - 1];
    const start = det && det.pos === 'DET' && det.sentence === token.sentence ? first - 1 : first;
    place(
      draft,
      { first: start, last, start: tokens[start]!.start, end: tokens[last - 1]!.end },
      'description',
      `actors/described-${noun.key}`,
    );
  }
}

/** "government of Syria": the state behind the noun. */
function complementState(reading: Reading, noun: number): NameMention | undefined {
  const { tokens } = reading;
  if (tokens[noun + 1]?.norm !== 'of') return undefined;
  const at = tokens[noun + 2]?.norm === 'the' ? noun + 3 : noun + 2;
  const name = reading.nameAt(at);
  return name?.kind === 'state' && name.known ? name : undefined;
}

/** The nationality word or name as written: "Syrian" of "the beleaguered Syrian government". */
function adjectiveOf(reading: Reading, first: number, last: number): string | undefined {
  for (let i = first; i < last; i++) {
    const name = reading.nameAt(i);
    if (name?.known?.startsWith('state/'))
      return name.kind === 'nationality' ? reading.text.slice(name.start, name.end) : undefined;
  }
  return undefined;
}
