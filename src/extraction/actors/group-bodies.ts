/**
 * Names and descriptions of bodies become actors: states over their written forms, capitals where they act, seats of government, organisations over
 * abbreviations, and bodies that have no name but a state's ("the Syrian government"). In: a Reading. Out: drafts.
 */
import { foldWord, type GazetteerEntry, nameParts } from '../../knowledge/gazetteer.ts';
import type { NameMention } from '../../model/doc.ts';
import { oneLine } from '../../text/one-line.ts';
import { remember, TEXTS_KEPT } from '../../text/remember.ts';
import { wordFact } from '../../text/word-facts.ts';
import { actsAsLand, actsAsParty } from './acting-capital.ts';
import { bodyWords, endsWithWords, initialsFit, isAbbreviation, kindOfBody, sameWords } from './body-words.ts';
import { describeBodies } from './described-bodies.ts';
import { addForm, type Draft, headOf, newDraft, type Reading } from './draft.ts';

/** Bodies of a state, whose words are the state's; its parties and unions speak for themselves. */
const OF_STATE =
  /^(?:ministry|government|army|navy|embassy|parliament|delegation|authorities|presidency|cabinet|mission|military|police|consulate|administration|treasury|senate|regime|guard|department|office)$/;

/** "Ruritania's Defence Ministry", "the Ruritanian MoD": the state right before a name. */
function stateBefore(reading: Reading, { first }: NameMention): NameMention | undefined {
  const genitive = reading.tokens[first - 1]?.tag === 'POS';
  const at = genitive ? first - 2 : first - 1;
  const name = reading.nameAt(at);
  if (name?.last !== at + 1 || !name.known?.startsWith('state/')) return undefined;
  return name.kind === 'nationality' || (genitive && name.kind === 'state') ? name : undefined;
}

/** The words of an entry's name; one list for all articles. */
const entryWords = new WeakMap<GazetteerEntry, readonly string[]>();

function wordsOf(entry: GazetteerEntry): readonly string[] {
  let words = entryWords.get(entry);
  if (!words) {
    words = nameParts(entry.name).map(foldWord);
    entryWords.set(entry, words);
  }
  return words;
}

/** The folded parts of a name. */
const partsOf = remember((name): readonly string[] => nameParts(name).map(foldWord), TEXTS_KEPT);

/** Whether a body is, as far as its words tell, one of a state. */
const isOf = ({ words }: Draft, state: string | undefined): boolean =>
  state === undefined || words.every(word => word === state || !word.startsWith('state/'));

export function groupBodies(reading: Reading, people: readonly Draft[] = []): Draft[] {
  const bodies: Draft[] = [];
  const byKnown = new Map<string, Draft>();
  const { text, gazetteer } = reading;
  const { entries } = gazetteer;

  const draftFor = (entry: GazetteerEntry): Draft => {
    let draft = byKnown.get(entry.id);
    if (!draft) {
      draft = newDraft({
        name: entry.name,
        kind: entry.actorKind ?? 'organization',
        known: entry.id,
        by: 'actors/gazetteer',
        words: wordsOf(entry),
      });
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

  /** The longest form written out is the name. */
  const placeBody = (draft: Draft, mention: NameMention, written: string, abbreviates: boolean): void => {
    if (!abbreviates && written.length > draft.name.length && !draft.known?.startsWith('state/')) draft.name = written;
    place(draft, mention, abbreviates ? 'short' : 'name', mention.by);
  };
  const defined = new Map<string, Draft>();
  let previous: { draft: Draft; mention: NameMention } | undefined;
  for (const mention of reading.doc.names) {
    if (mention.kind === 'organization' || mention.kind === 'media' || mention.kind === 'other') {
      if (isCityHere(reading, mention, entries)) continue;
      if (isFormerName(reading, mention)) {
        // "Harbour Media (formerly Dunmore Press)": of whom the text says so; nobody's where that is no name ("X").
        if (previous && mention.first - previous.mention.last <= 5) place(previous.draft, mention, 'name', mention.by);
        continue;
      }
      const written = oneLine(text.slice(mention.start, mention.end));
      const abbreviates = isAbbreviation(written);
      const folded = abbreviates ? foldWord(written.replace(/\./g, '')) : '';
      // "High Negotiations Committee (HNC)": the text's own definition comes before the gazetteer.
      const owner = stateBefore(reading, mention);
      const meant = abbreviates ? defined.get(folded) : undefined;
      let draft = meant && isOf(meant, owner?.known) ? meant : undefined;
      if (
        !draft &&
        abbreviates &&
        previous &&
        mention.start - previous.mention.end <= 3 &&
        text[mention.start - 1] === '('
      ) {
        draft = previous.draft;
        defined.set(folded, draft);
      }
      if (!draft && mention.kind === 'other' && isShortOf(reading, mention, people)) continue;
      if (!draft && mention.kind === 'other') draft = otherActor(reading, mention, bodies, written);
      if (!draft && mention.kind === 'other') continue;
      const entry = mention.known ? entries.get(mention.known) : undefined;
      const foreign = owner && entry?.party?.startsWith('state/') && entry.party !== owner.known;
      if (!draft && entry && !foreign) draft = draftFor(entry);
      if (draft) {
        placeBody(draft, mention, written, abbreviates);
        previous = { draft, mention };
        continue;
      }
      // "the Ruritanian MoD", where the text spelt out another state's.
      const words =
        meant && owner
          ? meant.words.filter(word => !word.startsWith('state/'))
          : bodyWords(reading, mention.first, mention.last);
      const owned = owner !== undefined && !words.includes(owner.known!) && words.some(word => OF_STATE.test(word));
      if (owned) words.unshift(owner.known!);
      draft = bodies.find(known => known.kind !== 'state' && sameWords(known.words, words));
      if (!draft && abbreviates)
        draft = bodies.find(known => known.words.length > 1 && initialsFit(written, partsOf(known.name)));
      if (!draft && words.length >= 2) {
        // "Negotiations Committee" for "High Negotiations Committee": the end of one body's name, and of one only.
        const longer = bodies.filter(known => known.kind !== 'state' && endsWithWords(known.words, words));
        if (longer.length === 1) draft = longer[0];
      }
      if (!draft) {
        const name = owned ? oneLine(text.slice(owner.start, mention.end)) : written;
        draft = newDraft({ name, kind: kindOfBody(words), by: mention.by, words });
        const state = words.find(word => word.startsWith('state/'));
        if (state && words.some(word => OF_STATE.test(word))) draft.speaksFor = draftFor(entries.get(state)!);
        bodies.push(draft);
      }
      placeBody(draft, mention, written, abbreviates);
      previous = { draft, mention };
    } else if (isPeople(mention, entries) && text[mention.end - 1] === 's') {
      const draft = draftFor(entries.get(mention.known!)!);
      draft.plural = true;
      place(draft, mention, 'name', mention.by);
    } else if (mention.kind === 'state' && mention.known) {
      if (isRoad(reading, mention)) continue;
      if (entries.get(mention.known)!.land && !actsAsLand(reading, mention)) continue;
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
  describeBodies(reading, bodies, draftFor, place);
  for (const draft of [...bodies]) partyOf(draft);
  return bodies;
}

/** "US-75", "US 169 (Harbour Road)": a road by its number; no noun that could be counted follows. */
const isRoad = ({ tokens }: Reading, { first, last }: NameMention): boolean => {
  if (tokens[first]!.norm !== 'u.s.') return false;
  const dash = tokens[last]?.tag === 'HYPH' || tokens[last]?.text === '-';
  const number = tokens[dash ? last + 1 : last];
  if (!number || !/^\d{1,3}$/.test(number.text) || number.sentence !== tokens[first]!.sentence) return false;
  const next = tokens[number.index + 1];
  return dash || next?.sentence !== number.sentence || next.pos === 'PUNCT' || next.pos === 'ADP';
};

/** One word that opens or ends the full name of one person alone of the article: "Ban", where the text has "Ban Ki-moon". */
function isShortOf(reading: Reading, mention: NameMention, people: readonly Draft[]): boolean {
  if (mention.last - mention.first !== 1) return false;
  const word = foldWord(reading.tokens[mention.first]!.text);
  const bearers = people.filter(({ words }) => words.length > 1 && (words[0] === word || words.at(-1) === word));
  const [person] = bearers;
  if (!person || bearers.length > 1 || person.forms[0]!.start > mention.start) return false;
  addForm(reading, person, mention.first, mention.last, 'short', 'actors/short-name', mention);
  reading.draftAt[mention.first] = person;
  return true;
}

/** "in Brussels": a city whose name also stands for those who sit there, where it is just a place. */
const isCityHere = (reading: Reading, mention: NameMention, entries: ReadonlyMap<string, GazetteerEntry>): boolean => {
  const entry = mention.known === undefined ? undefined : entries.get(mention.known);
  return entry?.party !== undefined && entries.has(`place/${entry.name}`) && !actsAsParty(reading, mention);
};

const beforeFormer = wordFact(({ norm }) =>
  /^(?:known|called|named|as|the)$/.test(norm) ? 'skipped' : /^(?:formerly|previously)$/.test(norm) ? 'former' : null,
);

/** "formerly X", "previously known as X". */
function isFormerName({ tokens }: Reading, { first }: NameMention): boolean {
  let at = first - 1;
  while (at >= 0 && beforeFormer(tokens[at]!) === 'skipped') at--;
  return at >= 0 && beforeFormer(tokens[at]!) === 'former';
}

/** "the Kurds": a people without a state. */
const isPeople = (mention: NameMention, entries: ReadonlyMap<string, GazetteerEntry>): boolean =>
  mention.kind === 'nationality' && mention.known !== undefined && entries.get(mention.known)?.actorKind === 'group';

const isOfficer = wordFact(({ lemma }) =>
  /^(?:president|minister|premier|chancellor|government|army|parliament|ministry|ambassador|king|queen|emir|capital|military|embassy|border|economy|troops?|forces?)$/i.test(
    lemma,
  ),
);

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
    body =>
      body.name === written ||
      body.forms.some(({ start, end }) => end - start === written.length && reading.text.startsWith(written, start)),
  );
  if (known) return known;
  const governor = tokens[head.head];
  if (!governor || mention.by === 'names/noun-alone') return undefined;
  // "the government of X", not "near the capital, including X".
  const isOf = head.deprel === 'nmod' && tokens[mention.first - 1]?.norm === 'of';
  if ((head.deprel === 'nmod:poss' || isOf) && isOfficer(governor)) {
    const state = newDraft({ name: written, kind: 'state', by: 'actors/has-offices', words: [foldWord(written)] });
    (bodies as Draft[]).push(state);
    return state;
  }
  if (head.deprel === 'nsubj' && governor.pos === 'VERB' && mention.last - mention.first <= 3) {
    const words = bodyWords(reading, mention.first, mention.last);
    const body = newDraft({ name: written, kind: 'group', by: 'actors/acting-name', words });
    (bodies as Draft[]).push(body);
    return body;
  }
  return undefined;
}
