/** Roles that stand before a name: titles ("Foreign Minister X") and descriptions with a comma ("Ruritania's chief negotiator, X,"). */
import { offices } from '../../knowledge/gazetteer.ts';
import type { NameMention, Token } from '../../model/doc.ts';
import { addForm, type Draft, headOf, type Reading } from './draft.ts';
import { type Office, parseOffice } from './office-phrase.ts';
import { headsOffice, keyOf, officeWord } from './office-words.ts';
import { addRole, holdsPerson, LONGEST, wellFormed } from './role-phrases.ts';

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
  return /^(?:of|for|to)$/.test(tokens[first - 1]?.norm ?? '') && headsOffice(reading, first - 2);
}

/** Tokens of "(ret.)" right before a name; 1, for the bracket alone, where the brackets hold something else. */
function retirement(reading: Reading, name: number): number {
  const { tokens } = reading;
  for (let i = name - 2; i >= 0 && name - i <= 5; i--)
    if (tokens[i]!.text === '(')
      return /^(?:ret|retd|res|reserves?|retired)$/.test(keyOf(reading, i + 1)) ? name - i : 1;
  return 1;
}

/** Those who are somebody to another: "ally of", "aide to". */
const OF_PERSON =
  /^(?:ally|aide|rival|foe|friend|confidante?|colleague|counterpart|predecessor|successor|critic|opponent|supporter|lawyer|attorney|assistant|advis[eo]r|deputy|spokes(?:man|woman|person)|sister|brother|son|daughter|wife|husband|widow|father|mother|cousin|nephew|niece|uncle|aunt)$/;

/** "an ally of Chancellor X", "an aide to President X": the title behind the preposition is the name's, what stands before it another's. */
function isOfTitled(reading: Reading, preposition: number, name: number): boolean {
  if (!OF_PERSON.test(keyOf(reading, preposition - 1))) return false;
  for (let i = preposition + 1; i < name; i++) if (headsOffice(reading, i)) return true;
  return false;
}

/** Whether a word stands behind "of" and an office: "Head of the Harbour Agency". */
const isOfOffice = (reading: Reading, at: number): boolean =>
  /^(?:of|to|for)$/.test(reading.tokens[at - 1]?.norm ?? '') && headsOffice(reading, at - 2);

const isPlural = (token: Token): boolean => token.norm.endsWith('s') && !officeWord(token).modifier;

/** First token of what stands before a name and may be its title. */
export function titleStart(reading: Reading, name: NameMention): number {
  const { tokens } = reading;
  const sentence = tokens[name.first]!.sentence;
  let first = name.first;
  // "(Ruritanian Foreign Minister) X", as editors put it into quotations.
  const closed = tokens[name.first - 1]?.text === ')' ? retirement(reading, name.first) : 0;
  for (let i = name.first - 1 - closed; i >= 0 && name.first - i <= LONGEST && tokens[i]!.sentence === sentence; i--) {
    const token = tokens[i]!;
    const facts = officeWord(token);
    if (facts.time || token.text === 'Q') break;
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
      facts.heads ||
      facts.modifier ||
      facts.honorific;
    if (word && token.pos !== 'VERB') first = i;
    else if (token.pos === 'PART' && first < name.first) continue;
    else if (facts.hyphen && first < name.first) continue;
    // "Director of the Harbour Agency X": the article of what the office is of.
    else if (token.norm === 'the' && first < name.first && isOfOffice(reading, i)) continue;
    else if (
      /^(?:of|for|and|to)$/.test(token.norm) &&
      first < name.first &&
      i > 0 &&
      headsOffice(reading, i - 1) &&
      !isOfTitled(reading, i, name.first)
    )
      continue;
    else break;
  }
  while (first < name.first && (tokens[first]!.pos === 'PUNCT' || tokens[first]!.pos === 'PART')) first++;
  // "… fails,” worries former minister X": a verb, whatever the tagger makes of it.
  const opens = first < name.first - 1 && /^["”’'»]+$/.test(tokens[first - 1]?.text ?? '');
  if (opens && isPlural(tokens[first]!) && !reading.nameAt(first) && !headsOffice(reading, first)) first++;
  return first;
}

/** Relations that stand before a title. */
const KIN_BEFORE = /^(?:ally|rival|counterpart|foe|colleague|predecessor|successor|fellow|friend)$/;
const CIVIL_GENERALS =
  /^(?:secretary|director|attorney|consul|governor|solicitor|inspector|surgeon|auditor|prosecutor|commissioner|postmaster|adjutant|procurator|advocate|comptroller)$/;

/** Where a military rank right before the name begins; the name's own start where there is none. */
function rankStart(reading: Reading, from: number, name: number): number {
  const { tokens } = reading;
  let first = name;
  while (first > from && officeWord(tokens[first - 1]!).rankPart) first--;
  // "Secretary-General", "Attorney General": no rank.
  const before = tokens[first - 1]?.text === '-' ? first - 2 : first - 1;
  if (first === name - 1 && before >= from && CIVIL_GENERALS.test(keyOf(reading, before))) return name;
  return first < name && officeWord(tokens[name - 1]!).rank ? first : name;
}

/** "council chairperson President X": a title in capitals right behind one in small letters. */
const twoTitles = (reading: Reading, at: number): boolean =>
  headsOffice(reading, at) &&
  headsOffice(reading, at - 1) &&
  /^\p{Lu}/u.test(reading.tokens[at]!.text) &&
  /^\p{Ll}/u.test(reading.tokens[at - 1]!.text);

/** Offices that go without the name of who holds them. */
const TOP = /^(?:president|chancellor|king|queen|emir|pope|premier)$/;

function holdsOffice(reading: Reading, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (headsOffice(reading, i)) return true;
  return false;
}

const SPELLED_OUT: ReadonlyMap<string, string> = new Map([
  ['sen', 'Senator'],
  ['rep', 'Representative'],
  ['gov', 'Governor'],
]);

/** "Sen. Oda Brandt", "Velmar Gov. Karl Venn": the title in full, and of which state. */
function shortTitle(reading: Reading, person: Draft, name: NameMention): void {
  const { tokens, text } = reading;
  const at = name.first - 1;
  const title = SPELLED_OUT.get(keyOf(reading, at));
  if (
    title === undefined ||
    !/^\p{Lu}/u.test(tokens[at]!.text) ||
    tokens[at]!.sentence !== tokens[name.first]!.sentence
  )
    return;
  const owner = reading.nameAt(at - 1);
  const isPlace = owner?.kind === 'place';
  const state = owner && !isPlace && owner.known?.startsWith('state/') ? reading.stateDraft(owner.known) : undefined;
  const of = state ? { draft: state } : isPlace ? { text: text.slice(owner.start, owner.end) } : undefined;
  const first = of ? owner!.first : at;
  const former = officeWord(tokens[first - 1] ?? tokens[first]!).former;
  const span = { start: tokens[former ? first - 1 : first]!.start, end: name.end };
  addRole(person, { title, head: title.toLowerCase(), headToken: at, of, former }, span, 'roles/short-title');
}

export function rolesBefore(reading: Reading, person: Draft, name: NameMention): number {
  const { tokens } = reading;
  shortTitle(reading, person, name);
  const from = titleStart(reading, name);
  if (from === name.first) return from;
  // "Deputy Prime Minister and Defence Minister X", "spokesman Maj. Gen. X": each part is a title of its own.
  let last = name.first;
  let start = from;
  const parts: { first: number; last: number; own?: true }[] = [];
  const rank = rankStart(reading, from, name.first);
  // "the Harbour Force commander X": a rank that is an office, and no second title.
  if (rank > from && rank < last && holdsOffice(reading, from, rank)) {
    parts.push({ first: rank, last });
    last = rank;
  }
  for (let i = last - 1; i >= from; i--) {
    if (tokens[i]!.norm === 'and') {
      parts.push({ first: i + 1, last });
      last = i;
    } else if (i > from && i < last && twoTitles(reading, i)) {
      parts.push({ first: i, last, own: true });
      last = i;
    }
  }
  // "the President and Secretary Brandt": two people; only the second is named.
  const two =
    parts.length > 0 && last < name.first && tokens[from - 1]?.norm === 'the' && TOP.test(keyOf(reading, last - 1));
  if (!two) parts.push({ first: from, last });
  let owner: Office['of'];
  for (const part of parts.reverse()) {
    // "its ally President X": what the person is to another is no part of the title.
    if (KIN_BEFORE.test(keyOf(reading, part.first)) && part.last - part.first > 1) part.first++;
    const office = parseOffice(reading, part.first, part.last);
    if (!office) continue;
    if (/^(?:private|major|general)$/.test(reading.tokens[office.headToken]!.text)) continue;
    const { honorifics } = offices();
    if (
      /^(?:mr|mrs|ms|miss|sir|dr|mister|madam|madame)$/.test(office.head) ||
      (honorifics.u.has(office.head) && office.head.length <= 4 && office.head !== 'amb')
    )
      continue;
    owner = office.of ?? owner;
    const whole = { start: tokens[part.first]!.start, end: name.end };
    addRole(person, office.of || !owner || part.own ? office : { ...office, of: owner }, whole, 'roles/title-before');
    start = Math.min(start, part.first);
  }
  if (person.roles.length > 0)
    addForm(reading, person, start, name.last, 'description', 'roles/title-before', {
      start: tokens[start]!.start,
      end: name.end,
    });
  return from;
}

/** "Ruritania's chief negotiator, X,": the description stands first. */
export function roleBeforeComma(reading: Reading, person: Draft, name: NameMention, from: number): void {
  const { tokens } = reading;
  const comma = from - 1;
  if (comma < 1 || tokens[comma]!.text !== ',' || tokens[comma]!.sentence !== tokens[from]!.sentence) return;
  const nameHead = tokens[headOf(tokens, from, name.last)]!;
  // "In Oslo, the minister said": where the name does something, what stands before it is no apposition, unless commas close it off.
  const acts = nameHead.deprel.startsWith('nsubj') && tokens[nameHead.head] && nameHead.head >= name.last;
  const parted = tokens[name.last]?.text === ',' && /^(?:VERB|AUX|ADV)$/.test(tokens[name.last + 1]?.pos ?? '');
  if (acts && !parted) return;
  let first = comma;
  for (let i = comma - 1; i >= 0 && comma - i <= LONGEST && tokens[i]!.sentence === tokens[comma]!.sentence; i--) {
    const { pos, norm } = tokens[i]!;
    if (officeWord(tokens[i]!).stops || pos === 'SCONJ' || /^(?:that|who|which|but|told|and)$/.test(norm)) break;
    if ((pos === 'VERB' || pos === 'AUX') && !headsOffice(reading, i)) break;
    // "a call with China's president, X": the phrase begins behind the preposition, unless an office takes it.
    if (pos === 'ADP' && norm !== 'of' && !(/^(?:for|to|at|in|on)$/.test(norm) && headsOffice(reading, i - 1))) break;
    first = i;
    if (pos === 'DET' && !/^(?:of|for|to|at|in)$/.test(tokens[i - 1]?.norm ?? '')) break;
  }
  if (first >= comma) return;
  // closed off by commas, and acting: the phrase must begin the sentence, or with whose office it is
  const begins = first === 0 || tokens[first - 1]!.sentence !== tokens[first]!.sentence;
  if (acts && !begins && !/^(?:its|whose|his|her|their)$/.test(tokens[first]!.norm)) return;
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
  const closes = after !== undefined && (after.pos === 'VERB' || after.pos === 'AUX' || officeWord(after).stops);
  if (!hangs && !closes) return;
  if (!hangs && tokens[office.headToken]!.deprel === 'obl' && /^(?:VERB|AUX)$/.test(after?.pos ?? '')) return;
  addRole(person, office, { start: tokens[first]!.start, end: name.end }, 'roles/apposition-before');
  addForm(reading, person, first, name.last, 'description', 'roles/apposition-before', {
    start: tokens[first]!.start,
    end: name.end,
  });
  reading.draftAt[office.headToken] ??= person;
}
