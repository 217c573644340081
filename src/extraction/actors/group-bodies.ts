/**
 * Names and descriptions of bodies become actors: states over their written forms, capitals where they act, seats of government, organisations over
 * abbreviations, and bodies that have no name but a state's ("the Syrian government"). In: a Reading. Out: drafts.
 */
import { foldWord, type GazetteerEntry, nameParts, sharedTrie } from '../../knowledge/gazetteer.ts';
import type { NameMention } from '../../model/doc.ts';
import type { ActorKind } from '../../model/mentions.ts';
import { oneLine } from '../../text/one-line.ts';
import { addForm, type Draft, headOf, type Reading } from './draft.ts';

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
  'foreign office': { key: 'ministry', kind: 'organization' },
};
const bodyNouns = new Map(Object.entries(BODY_NOUNS));

/** Prepositions after which a capital that is not the subject is still a party, not a place. */
const PARTY_PREPOSITIONS = new Set(['by', 'with', 'against', 'between', 'on', 'for']);
/** Verbs that are done to a place. */
const PLACE_VERBS = new Set(
  'visit leave reach enter attack strike bomb hit capture seize take shell target evacuate besiege retake surround control liberate tour depart rock shake hold'.split(
    ' ',
  ),
);

const spelling = (word: string): string =>
  word
    .replace(/^defense$/, 'defence')
    .replace(/^organization/, 'organisation')
    .replace(/^center$/, 'centre');

/** The state that a single word names or belongs to: "Norway", "Norwegian". */
function stateWord(reading: Reading, key: string): string | undefined {
  for (const trie of [reading.gazetteer.trie, sharedTrie()]) {
    const form = trie.next
      .get(key)
      ?.forms?.find(one => one.entry.kind === 'state' && (one.role === 'name' || one.role === 'adjective'));
    if (form) return form.entry.id;
  }
  return undefined;
}

/** Bodies of a state, whose words are the state's; its parties and unions speak for themselves. */
const OF_STATE =
  /^(?:ministry|government|army|navy|embassy|parliament|delegation|authorities|presidency|cabinet|mission|military|police|consulate|administration|treasury|senate|regime|guard|department|office)$/;

/** What tells a body from others: its words, states by their id, without small words. */
export function bodyWords(reading: Reading, first: number, last: number): string[] {
  const words: string[] = [];
  for (let i = first; i < last; i++) {
    const name = reading.nameAt(i);
    if (name?.known?.startsWith('state/') && name.first >= first && name.last <= last) {
      if (i === name.first) words.push(name.known);
      continue;
    }
    for (const part of nameParts(reading.tokens[i]!.text)) {
      const key = spelling(foldWord(part));
      const state = stateWord(reading, key);
      if (state) {
        words.push(state);
        continue;
      }
      if (!/^(?:the|of|for|s|and|a|an|its|on|in)$/.test(key)) words.push(key);
    }
  }
  return words;
}

const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && [...a].sort().join(' ') === [...b].sort().join(' ');

/** A place in capitals that opens a paragraph, before an agency in brackets, a dash or a slash. */
function isDateline(reading: Reading, mention: NameMention): boolean {
  const { text } = reading;
  const written = text.slice(mention.start, mention.end);
  if (written !== written.toUpperCase()) return false;
  const before = text.slice(text.lastIndexOf('\n', mention.start) + 1, mention.start);
  return (
    before.length < 40 &&
    before === before.toUpperCase() &&
    /^(?:[^\n]{0,40}?)(?:\(|—|–|--| - |\/)/.test(text.slice(mention.end, mention.end + 50))
  );
}

/** Whether a capital acts here, and is not just where something happens. */
export function actsAsParty(reading: Reading, mention: NameMention): boolean {
  const { tokens } = reading;
  const head = headOf(tokens, mention.first, mention.last);
  let token = tokens[head]!;
  // A dateline: "MOSCOW (Agency) -".
  if (isDateline(reading, mention)) return false;
  // "between Moscow and Kyiv": the second shares the first's part in the sentence.
  for (let steps = 0; token.deprel === 'conj' && token.head >= 0 && steps < 4; steps++) token = tokens[token.head]!;
  const relation = token.deprel;
  const preposition = reading
    .children(token.index)
    .find(child => tokens[child]!.deprel === 'case' && tokens[child]!.pos === 'ADP');
  const governor = token.head >= 0 ? tokens[token.head]! : undefined;
  if (preposition !== undefined) {
    return (
      PARTY_PREPOSITIONS.has(tokens[preposition]!.norm) &&
      relation !== 'root' &&
      (governor?.pos === 'VERB' || governor?.pos === 'NOUN') &&
      tokens[preposition]!.norm !== 'for'
    );
  }
  if (relation === 'nsubj' || relation === 'nsubj:pass')
    return governor?.pos !== 'NUM' && !isPlaceStatement(reading, governor?.index ?? -1);
  if (relation === 'obj' || relation === 'iobj') return governor?.pos === 'VERB' && !PLACE_VERBS.has(governor.lemma);
  if (relation === 'nmod:poss')
    return !/^(?:airport|street|suburb|mayor|outskirts|centre|center|district|mosque|square|palace|hotel|resident)s?$/.test(
      governor?.lemma ?? '',
    );
  return false;
}

/** "Geneva is a city", "Damascus lies …". */
function isPlaceStatement(reading: Reading, verb: number): boolean {
  const governor = reading.tokens[verb];
  return governor !== undefined && /^(?:lie|city|town|capital|fall)$/.test(governor.lemma);
}

const isAbbreviation = (word: string): boolean =>
  /^(?:\p{Lu}[\p{Lu}\p{N}&.-]{1,9}|[A-Z][a-z]?[A-Z]{1,5}|(?:\p{L}\.){2,})$/u.test(word);

function initialsFit(abbreviation: string, words: readonly string[]): boolean {
  const letters = abbreviation.toLowerCase().replace(/[^\p{L}]/gu, '');
  const all = words.map(word => word[0] ?? '').join('');
  const strong = words
    .filter(word => !/^(?:of|for|the|and|on|in|to|de|la|al)$/.test(word))
    .map(word => word[0] ?? '')
    .join('');
  return (
    letters.length > 1 && (letters === all || letters === strong || (letters.length >= 3 && strong.startsWith(letters)))
  );
}

export function groupBodies(reading: Reading, people: readonly Draft[]): Draft[] {
  const bodies: Draft[] = [];
  const byKnown = new Map<string, Draft>();
  const { text, gazetteer } = reading;
  const { entries } = gazetteer;

  const draftFor = (entry: GazetteerEntry): Draft => {
    let draft = byKnown.get(entry.id);
    if (!draft) {
      draft = {
        name: entry.name,
        kind: entry.actorKind ?? 'organization',
        gender: 'u',
        known: entry.id,
        forms: [],
        roles: [],
        by: 'actors/gazetteer',
        words: nameParts(entry.name).map(foldWord),
      };
      byKnown.set(entry.id, draft);
      bodies.push(draft);
    }
    return draft;
  };
  reading.stateDraft = known => {
    const entry = entries.get(known);
    return entry?.actorKind ? draftFor(entry) : undefined;
  };
  const partyOf = (draft: Draft): void => {
    const party = draft.known ? entries.get(draft.known)?.party : undefined;
    if (party && !draft.speaksFor) {
      const entry = entries.get(party);
      if (entry) draft.speaksFor = draftFor(entry);
    }
  };
  const place = (
    draft: Draft,
    mention: { first: number; last: number; start: number; end: number },
    form: 'name' | 'short' | 'description',
    by: string,
  ): void => {
    addForm(reading, draft, mention.first, mention.last, form, by, mention);
    for (let i = mention.first; i < mention.last; i++) reading.draftAt[i] ??= draft;
  };

  const defined = new Map<string, Draft>();
  let previous: { draft: Draft; mention: NameMention } | undefined;
  for (const mention of reading.doc.names) {
    const written = oneLine(text.slice(mention.start, mention.end));
    if (mention.kind === 'organization' || mention.kind === 'media' || mention.kind === 'other') {
      const before = text.slice(Math.max(0, mention.start - 2), mention.start);
      const folded = foldWord(written.replace(/\./g, ''));
      // "High Negotiations Committee (HNC)": the text's own definition comes before the gazetteer.
      let draft = isAbbreviation(written) ? defined.get(folded) : undefined;
      if (
        !draft &&
        previous &&
        /\($/.test(before) &&
        mention.start - previous.mention.end <= 3 &&
        isAbbreviation(written)
      ) {
        draft = previous.draft;
        defined.set(folded, draft);
      }
      if (!draft && mention.kind === 'other') draft = otherActor(reading, mention, bodies, written);
      if (!draft && mention.kind === 'other') continue;
      if (!draft && mention.known) {
        const entry = entries.get(mention.known)!;
        draft = draftFor(entry);
      }
      const words = bodyWords(reading, mention.first, mention.last);
      draft ??= bodies.find(known => known.kind !== 'state' && sameWords(known.words, words));
      if (!draft && isAbbreviation(written))
        draft = bodies.find(
          known => known.words.length > 1 && initialsFit(written, nameParts(known.name).map(foldWord)),
        );
      if (!draft && words.length >= 2) {
        // "Negotiations Committee" for "High Negotiations Committee": the end of one body's name, and of one only.
        const longer = bodies.filter(
          known =>
            known.kind !== 'state' &&
            known.words.length > words.length &&
            known.words.slice(-words.length).join(' ') === words.join(' '),
        );
        if (longer.length === 1) draft = longer[0];
      }
      if (!draft) {
        draft = { name: written, kind: kindOfBody(words), gender: 'u', forms: [], roles: [], by: mention.by, words };
        const state = words.find(word => word.startsWith('state/'));
        if (state && words.some(word => OF_STATE.test(word))) draft.speaksFor = draftFor(entries.get(state)!);
        bodies.push(draft);
      }
      if (written.length > draft.name.length && !draft.known?.startsWith('state/') && !isAbbreviation(written))
        draft.name = written;
      place(draft, mention, isAbbreviation(written) ? 'short' : 'name', mention.by);
      previous = { draft, mention };
    } else if (mention.kind === 'state' && mention.known) {
      const draft = draftFor(entries.get(mention.known)!);
      place(draft, mention, 'name', mention.by);
    } else if (
      mention.kind === 'place' &&
      mention.known &&
      entries.get(mention.known)?.actorKind &&
      actsAsParty(reading, mention)
    ) {
      place(draftFor(entries.get(mention.known)!), mention, 'name', 'actors/capital');
    }
  }
  describeBodies(reading, bodies, people, draftFor, place);
  for (const draft of [...bodies]) partyOf(draft);
  return bodies;
}

/** An unknown name that acts, or that officers belong to ("Ruritania's foreign minister"). */
function otherActor(
  reading: Reading,
  mention: NameMention,
  bodies: readonly Draft[],
  written: string,
): Draft | undefined {
  const { tokens } = reading;
  const head = tokens[headOf(tokens, mention.first, mention.last)]!;
  const known = bodies.find(
    body => body.name === written || body.forms.some(form => reading.text.slice(form.start, form.end) === written),
  );
  if (known) return known;
  const governor = tokens[head.head];
  if (!governor || mention.by === 'names/noun-alone') return undefined;
  const officer =
    /^(?:president|minister|premier|chancellor|government|army|parliament|ministry|ambassador|king|queen|emir|capital|military|embassy|border|economy|troops?|forces?)$/i.test(
      governor.lemma,
    );
  if (officer && (head.deprel === 'nmod:poss' || head.deprel === 'nmod')) {
    const state: Draft = {
      name: written,
      kind: 'state',
      gender: 'u',
      forms: [],
      roles: [],
      by: 'actors/has-offices',
      words: [foldWord(written)],
    };
    (bodies as Draft[]).push(state);
    return state;
  }
  if (head.deprel === 'nsubj' && governor.pos === 'VERB' && mention.last - mention.first <= 3) {
    const body: Draft = {
      name: written,
      kind: 'group',
      gender: 'u',
      forms: [],
      roles: [],
      by: 'actors/acting-name',
      words: bodyWords(reading, mention.first, mention.last),
    };
    (bodies as Draft[]).push(body);
    return body;
  }
  return undefined;
}

function kindOfBody(words: readonly string[]): ActorKind {
  const last = words.at(-1) ?? '';
  if (/^(?:government|administration|regime)$/.test(last) || words.includes('government')) return 'government';
  if (/^(?:coalition|alliance|bloc|quartet)$/.test(last)) return 'coalition';
  if (/^(?:rebels?|front|movement|brigades?|militia|group|faction|tigers|resistance|opposition)$/.test(last))
    return 'group';
  return 'organization';
}

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

function describeBodies(
  reading: Reading,
  bodies: Draft[],
  people: readonly Draft[],
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
  void people;
  for (const token of tokens) {
    const noun = bodyNouns.get(token.norm);
    if (!noun || reading.draftAt[token.index]) continue;
    // "government forces", "army chief": the noun only tells which.
    const next = tokens[token.index + 1];
    if (
      next &&
      next.sentence === token.sentence &&
      (next.pos === 'NOUN' || next.pos === 'PROPN') &&
      token.head > token.index
    )
      continue;
    const first = phraseStart(reading, token.index);
    let state: GazetteerEntry | undefined;
    let owner: Draft | undefined;
    for (let i = first; i < token.index; i++) {
      const name = reading.nameAt(i);
      if (name?.known && gazetteer.entries.get(name.known)?.actorKind === 'state')
        state = gazetteer.entries.get(name.known);
      else if (reading.draftAt[i] && !owner) owner = reading.draftAt[i];
    }
    const of = state ? undefined : complementState(reading, token.index);
    if (of) state = gazetteer.entries.get(of.known!);
    if (!state && !owner) continue;
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
    let draft =
      described.get(key) ??
      bodies.find(body => body.kind !== 'state' && sameWords(body.words, [...words, spelling(token.norm)]));
    const last = of ? of.last : token.index + 1;
    const from = tokens[first]!.start;
    if (!draft) {
      const written = text.slice(from, tokens[last - 1]!.end).replace(/\s+/g, ' ');
      const adjective = state && words.length === 1 ? adjectiveOf(reading, first, token.index) : undefined;
      const name = adjective ? `${adjective} ${token.norm}` : written;
      draft = {
        name: name.replace(/^(?:main|the) /i, ''),
        kind: noun.kind,
        gender: 'u',
        forms: [],
        roles: [],
        by: `actors/described-${noun.key}`,
        words: [...words, spelling(token.norm)],
        ...(token.norm === 'authorities' ? { plural: true } : {}),
      };
      if (state && !noun.own) draft.speaksFor = draftFor(state);
      else if (owner && !noun.own) draft.speaksFor = owner.speaksFor ?? owner;
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
