/**
 * Roles as stated: titles before a name, appositions after and before it, copulas, relative clauses, "led by". In: drafts of people and the parse.
 * Out: roles with the phrase that shows them, and the description as a form of the person.
 */
import { offices } from '../../knowledge/gazetteer.ts';
import type { NameMention } from '../../model/doc.ts';
import { addForm, type Draft, type DraftRole, headOf, type Reading } from './draft.ts';
import { isOfficeHead, keyOf, type Office, parseOffice } from './office-phrase.ts';

/** No title met is longer; keeps every scan short. */
const LONGEST = 24;
const LEADS = new Set(['head', 'lead', 'chair', 'run', 'command', 'oversee', 'direct', 'represent']);

function addRole(person: Draft, office: Office, span: { start: number; end: number }, by: string): void {
  const known = person.roles.find(role => role.title.toLowerCase() === office.title.toLowerCase());
  if (known) {
    // The fuller statement of the same role wins: with whose office it is.
    if (!known.of && office.of) known.of = office.of;
    return;
  }
  const role: DraftRole = {
    title: office.title,
    head: office.head,
    ...(office.of ? { of: office.of } : {}),
    former: office.former,
    span,
    by,
  };
  person.roles.push(role);
}

/** Whether a name is what an office is of: "minister of X", "secretary of Y's X", "ambassador to X". */
function isComplement(reading: Reading, name: NameMention): boolean {
  const { tokens } = reading;
  let first = name.first;
  for (
    let owner = reading.nameAt(first - 2);
    tokens[first - 1]?.pos === 'PART' && owner;
    owner = reading.nameAt(first - 2)
  )
    first = owner.first;
  if (tokens[first - 1]?.pos === 'DET') first--;
  return /^(?:of|for|to)$/.test(tokens[first - 1]?.norm ?? '') && isOfficeHead(keyOf(reading, first - 2));
}

const TIME_WORDS = new Set(
  'year week month day today yesterday tonight morning afternoon evening night time times weekend monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

/** First token of what stands before a name and may be its title. */
export function titleStart(reading: Reading, name: NameMention): number {
  const { tokens } = reading;
  const sentence = tokens[name.first]!.sentence;
  const { modifiers, honorifics } = offices();
  let first = name.first;
  // "(Ruritanian Foreign Minister) X", as editors put it into quotations.
  const closed = tokens[name.first - 1]?.text === ')' ? 1 : 0;
  for (let i = name.first - 1 - closed; i >= 0 && name.first - i <= LONGEST && tokens[i]!.sentence === sentence; i--) {
    const token = tokens[i]!;
    const key = keyOf(reading, i);
    if (TIME_WORDS.has(key)) break;
    const other = reading.nameAt(i);
    if (other) {
      // Another person's name ends the title, unless it owns it ("Driscoll's spokesperson").
      if (other.kind === 'person' && tokens[other.last]?.pos !== 'PART') break;
      // "… in Jordan Nasser X" is no title; "foreign minister of Jordan Nasser X" is one.
      const complement = isComplement(reading, other);
      if (first === name.first && other.kind !== 'nationality' && !complement) break;
      i = other.first;
      first = i;
      continue;
    }
    const word =
      token.pos === 'NOUN' ||
      token.pos === 'PROPN' ||
      token.pos === 'ADJ' ||
      isOfficeHead(key) ||
      modifiers.has(key) ||
      honorifics.m.has(key) ||
      honorifics.f.has(key) ||
      honorifics.u.has(key);
    if (word && token.pos !== 'VERB') first = i;
    else if (token.pos === 'PART' && first < name.first) continue;
    else if (/^[-‐–]$/.test(token.text) && first < name.first) continue;
    else if (
      /^(?:of|for|and|to)$/.test(token.norm) &&
      first < name.first &&
      i > 0 &&
      isOfficeHead(keyOf(reading, i - 1))
    )
      continue;
    else break;
  }
  while (first < name.first && (tokens[first]!.pos === 'PUNCT' || tokens[first]!.pos === 'PART')) first++;
  return first;
}

/** Where a military rank right before the name begins; the name's own start where there is none. */
function rankStart(reading: Reading, from: number, name: number): number {
  const { ranks } = offices();
  let first = name;
  while (first > from) {
    const key = keyOf(reading, first - 1);
    if (!ranks.has(key) && !/^(?:lt|maj|brig|col|gen|lieutenant|major|brigadier|vice|rear|adm|staff|army)$/.test(key))
      break;
    first--;
  }
  return first < name && ranks.has(keyOf(reading, name - 1)) ? first : name;
}

function rolesBefore(reading: Reading, person: Draft, name: NameMention): number {
  const { tokens } = reading;
  const from = titleStart(reading, name);
  if (from === name.first) return from;
  // "Deputy Prime Minister and Defence Minister X", "spokesman Maj. Gen. X": each part is a title of its own.
  let last = name.first;
  let start = from;
  const parts: { first: number; last: number }[] = [];
  const rank = rankStart(reading, from, name.first);
  if (rank > from && rank < last) {
    parts.push({ first: rank, last });
    last = rank;
  }
  for (let i = last - 1; i >= from; i--) {
    if (tokens[i]!.norm !== 'and') continue;
    parts.push({ first: i + 1, last });
    last = i;
  }
  parts.push({ first: from, last });
  let owner: Office['of'];
  for (const part of parts.reverse()) {
    const office = parseOffice(reading, part.first, part.last);
    if (!office) continue;
    const { honorifics } = offices();
    if (
      /^(?:mr|mrs|ms|miss|sir|dr|mister|madam|madame)$/.test(office.head) ||
      (honorifics.u.has(office.head) && office.head.length <= 4 && office.head !== 'amb')
    )
      continue;
    owner = office.of ?? owner;
    const whole = { start: tokens[part.first]!.start, end: name.end };
    addRole(person, office.of || !owner ? office : { ...office, of: owner }, whole, 'roles/title-before');
    start = Math.min(start, part.first);
  }
  if (person.roles.length > 0)
    addForm(reading, person, start, name.last, 'description', 'roles/title-before', {
      start: tokens[start]!.start,
      end: name.end,
    });
  return from;
}

const ENDS = /^[.;:!?"“”«»()[\]—–]$/;

/** End of a noun phrase that begins at a token: before a verb, a mark, a relative word, the next comma. */
function phraseEnd(reading: Reading, first: number): number {
  const { tokens } = reading;
  const sentence = tokens[first]?.sentence;
  let i = first;
  for (; i < tokens.length && i - first < LONGEST && tokens[i]!.sentence === sentence; i++) {
    const { text, pos, norm } = tokens[i]!;
    if (text === ',' || ENDS.test(text)) break;
    if ((pos === 'VERB' || pos === 'AUX') && !isOfficeHead(keyOf(reading, i))) break;
    if (pos === 'SCONJ' || /^(?:who|which|that|whose|where|when|while|but|after|before|from|as|with|by)$/.test(norm))
      break;
  }
  return i;
}

/** Whether a person is named in a range other than as an owner or in a complement: then it is a list, not an apposition. */
function holdsPerson(reading: Reading, first: number, last: number, head: number): boolean {
  for (let i = first; i < last; i++) {
    const name = reading.nameAt(i);
    if (!name) continue;
    i = name.last - 1;
    if (name.kind !== 'person') continue;
    if (reading.tokens[name.last]?.pos === 'PART' && name.last <= head) continue;
    if (name.first > head + 1 && /^(?:of|for|to)$/.test(reading.tokens[name.first - 1]!.norm)) continue;
    return true;
  }
  return false;
}

function roleAfter(reading: Reading, person: Draft, name: NameMention): void {
  const { tokens } = reading;
  const mark = tokens[name.last];
  if (!mark || !/^[,(—–]$/.test(mark.text) || mark.sentence !== tokens[name.first]!.sentence) return;
  let first = name.last + 1;
  // An age, or another short insertion, may come first: "X, 58, the …".
  if (tokens[first]?.pos === 'NUM' && tokens[first + 1]?.text === ',') first += 2;
  const next = tokens[first];
  if (!next || next.sentence !== mark.sentence) return;
  if (next.norm === 'who') {
    relativeRole(reading, person, name, first);
    return;
  }
  const last = phraseEnd(reading, first);
  if (last <= first) return;
  const office = parseOffice(reading, first, last);
  if (!office || !wellFormed(reading, first, office)) return;
  if (holdsPerson(reading, first, last, office.headToken)) return;
  // "X, Labour MP (…) Y" and "X, his brother, and …" are lists.
  if (tokens[last]?.text === ',' && tokens[last + 1]?.norm === 'and' && offices().kin.has(office.head)) return;
  if (
    tokens[last]?.text === '(' &&
    [3, 4, 5, 6].some(k => tokens[last + k - 1]?.text === ')' && reading.nameAt(last + k)?.kind === 'person')
  )
    return;
  if (
    tokens[last]?.text !== undefined &&
    (tokens[last]!.pos === 'VERB' || tokens[last]!.pos === 'AUX') &&
    tokens[office.headToken]!.deprel.startsWith('nsubj')
  ) {
    // "…, X, the minister said": the minister is another subject, unless the parse hangs it on the name.
    const onName = tokens[office.headToken]!.head >= name.first && tokens[office.headToken]!.head < name.last;
    if (!onName && mark.text === ',') return;
  }
  const span = { start: name.start, end: tokens[last - 1]!.end };
  addRole(person, office, span, 'roles/apposition');
  addForm(reading, person, first, last, 'description', 'roles/apposition');
  reading.draftAt[office.headToken] ??= person;
  if (tokens[last]?.norm === 'who') relativeRole(reading, person, name, last);
  // "X, the chief of A and former head of B".
  const and = findAnd(reading, office.headToken, last);
  if (and > 0) {
    const second = parseOffice(reading, and + 1, last);
    if (second) addRole(person, second, span, 'roles/apposition');
  }
}

function findAnd(reading: Reading, from: number, last: number): number {
  for (let i = from + 1; i < last - 1; i++) if (reading.tokens[i]!.norm === 'and') return i;
  return -1;
}

/** The noun phrase must begin like one and have its head before any preposition. */
function wellFormed(reading: Reading, first: number, office: Office): boolean {
  const { tokens } = reading;
  if (/^(?:and|or|in|on|at|with|for|from|to|but|including|along)$/.test(tokens[first]!.norm)) return false;
  for (let i = first; i < office.headToken; i++) {
    const { pos, norm } = tokens[i]!;
    if (reading.nameAt(i)) continue;
    if (pos === 'ADP' && norm !== 'of') return false;
    if (norm === 'and' && !isOfficeHead(keyOf(reading, i - 1))) continue;
  }
  return true;
}

function relativeRole(reading: Reading, person: Draft, name: NameMention, who: number): void {
  const { tokens } = reading;
  let verb = who + 1;
  while (tokens[verb] && (tokens[verb]!.pos === 'AUX' || tokens[verb]!.pos === 'ADV') && verb < who + 4) verb++;
  const token = tokens[verb];
  if (!token || token.sentence !== tokens[who]!.sentence) return;
  const last = phraseEnd(reading, verb + 1);
  if (LEADS.has(token.lemma) && last > verb + 1) {
    let owner: Draft | undefined;
    for (let i = verb + 1; i < last && !owner; i++) {
      const inside = reading.nameAt(i);
      owner = reading.draftAt[i] ?? (inside?.known ? reading.stateDraft(inside.known) : undefined);
    }
    const title =
      token.lemma === 'head' ? 'head' : reading.text.slice(token.start, tokens[last - 1]!.end).replace(/\s+/g, ' ');
    addRole(
      person,
      { title, head: 'head', headToken: verb, ...(owner ? { of: { draft: owner } } : {}), former: false },
      { start: name.start, end: tokens[last - 1]!.end },
      'roles/relative',
    );
    return;
  }
  if (tokens[verb - 1]?.lemma === 'be') {
    const office = parseOffice(reading, verb, last);
    if (office && wellFormed(reading, verb, office))
      addRole(person, office, { start: name.start, end: tokens[last - 1]!.end }, 'roles/relative');
  }
}

/** "Ukraine's chief negotiator, X,": the description stands first. */
function roleBeforeComma(reading: Reading, person: Draft, name: NameMention, from: number): void {
  const { tokens } = reading;
  const comma = from - 1;
  if (comma < 1 || tokens[comma]!.text !== ',' || tokens[comma]!.sentence !== tokens[from]!.sentence) return;
  const nameHead = tokens[headOf(tokens, from, name.last)]!;
  if (nameHead.deprel.startsWith('nsubj') && tokens[nameHead.head] && nameHead.head >= name.last) return;
  let first = comma;
  for (let i = comma - 1; i >= 0 && comma - i <= LONGEST && tokens[i]!.sentence === tokens[comma]!.sentence; i--) {
    const { pos, text, norm } = tokens[i]!;
    if (text === ',' || ENDS.test(text) || pos === 'SCONJ' || /^(?:that|who|which|but|told|and)$/.test(norm)) break;
    if ((pos === 'VERB' || pos === 'AUX') && !isOfficeHead(keyOf(reading, i))) break;
    // "a call with China's president, X": the phrase begins behind the preposition, unless an office takes it.
    if (pos === 'ADP' && norm !== 'of' && !(/^(?:for|to|at|in|on)$/.test(norm) && isOfficeHead(keyOf(reading, i - 1))))
      break;
    first = i;
    if (pos === 'DET' && !/^(?:of|for|to|at|in)$/.test(tokens[i - 1]?.norm ?? '')) break;
  }
  if (first >= comma) return;
  while (
    first < comma &&
    (tokens[first]!.pos === 'ADP' ||
      tokens[first]!.pos === 'ADV' ||
      tokens[first]!.pos === 'CCONJ' ||
      tokens[first]!.pos === 'PART')
  )
    first++;
  const office = parseOffice(reading, first, comma);
  if (!office || !wellFormed(reading, first, office) || holdsPerson(reading, first, comma, office.headToken)) return;
  // The name hangs on the description, or closes with a comma or a verb behind.
  const after = tokens[name.last];
  const hangs = nameHead.head >= first && nameHead.head < comma;
  const closes =
    after !== undefined && (after.text === ',' || after.pos === 'VERB' || after.pos === 'AUX' || ENDS.test(after.text));
  if (!hangs && !closes) return;
  if (!hangs && tokens[office.headToken]!.deprel === 'obl' && /^(?:VERB|AUX)$/.test(after?.pos ?? '')) return;
  addRole(person, office, { start: tokens[first]!.start, end: name.end }, 'roles/apposition-before');
  addForm(reading, person, first, name.last, 'description', 'roles/apposition-before', {
    start: tokens[first]!.start,
    end: name.end,
  });
  reading.draftAt[office.headToken] ??= person;
}

/** "X is the head of Y", "X was named envoy". */
function roleByCopula(reading: Reading, person: Draft, name: NameMention): void {
  const { tokens } = reading;
  const head = tokens[headOf(tokens, name.first, name.last)]!;
  if (!head.deprel.startsWith('nsubj') || head.head < name.last) return;
  const noun = tokens[head.head]!;
  if (
    !isOfficeHead(keyOf(reading, noun.index)) ||
    noun.deprel === 'ccomp' ||
    noun.deprel === 'advcl' ||
    reading.quoted[noun.index]
  )
    return;
  const copula = reading.children(noun.index).find(child => tokens[child]!.deprel === 'cop');
  if (copula === undefined || copula > noun.index) return;
  const between = tokens.slice(copula, noun.index);
  if (
    between.some(token => /^(?:not|n't|no|never)$/.test(token.norm)) ||
    reading.children(noun.index).some(child => tokens[child]!.norm === 'if')
  )
    return;
  const last = phraseEnd(reading, copula + 1);
  const office = parseOffice(reading, copula + 1, Math.max(last, noun.index + 1));
  if (office && (office.of || !/^an?$/.test(tokens[copula + 1]!.norm)))
    addRole(
      person,
      office,
      { start: name.start, end: tokens[Math.max(last, noun.index + 1) - 1]!.end },
      'roles/copula',
    );
}

/** "the Ruritanian delegation, led by X". */
function roleByLead(reading: Reading, person: Draft, name: NameMention, from: number): void {
  const { tokens } = reading;
  const by = tokens[from - 1];
  const verb = tokens[from - 2];
  if (by?.norm !== 'by' || !verb || !LEADS.has(verb.lemma) || verb.sentence !== by.sentence) return;
  let noun = from - 3;
  if (tokens[noun]?.text === ',' || tokens[noun]?.pos === 'AUX') noun--;
  if (tokens[noun]?.pos !== 'NOUN') return;
  let first = noun;
  while (
    first > 0 &&
    tokens[first - 1]!.sentence === by.sentence &&
    /^(?:NOUN|ADJ|PROPN|PART)$/.test(tokens[first - 1]!.pos)
  )
    first--;
  const inside = reading.nameAt(first);
  const body =
    reading.draftAt[noun] ?? reading.draftAt[first] ?? (inside?.known ? reading.stateDraft(inside.known) : undefined);
  const owner = body?.by.startsWith('actors/described') ? (body.speaksFor ?? body) : body;
  const title = `head of the ${reading.text.slice(tokens[first]!.start, tokens[noun]!.end).replace(/\s+/g, ' ')}`;
  addRole(
    person,
    { title, head: 'head', headToken: noun, ...(owner ? { of: { draft: owner } } : {}), former: false },
    { start: tokens[first]!.start, end: name.end },
    'roles/led-by',
  );
}

export function findRoles(reading: Reading): void {
  for (const name of reading.doc.names) {
    if (name.kind !== 'person') continue;
    const person = reading.draftAt[name.first];
    if (!person) continue;
    const from = rolesBefore(reading, person, name);
    roleAfter(reading, person, name);
    roleBeforeComma(reading, person, name, from);
    roleByCopula(reading, person, name);
    roleByLead(reading, person, name, from);
  }
}
