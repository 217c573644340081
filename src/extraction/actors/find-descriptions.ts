/**
 * Definite descriptions: "the French president", "the top U.S. diplomat", "the monitoring group". In: people with roles, bodies. Out: forms added to
 * them, and actors of kind `role` for offices whose holder is not named. An indefinite one ("a diplomat") is nobody in particular.
 */
import { foldWord, offices } from '../../knowledge/gazetteer.ts';
import { addForm, type Draft, type DraftRole, type Reading } from './draft.ts';
import { isOfficeHead, keyOf, type Office, parseOffice } from './office-phrase.ts';

/** Office nouns that say the same. A head matches the members of its class. */
const CLASSES: Record<string, readonly string[]> = {
  leader: [
    'president',
    'king',
    'emir',
    'premier',
    'chancellor',
    'leader',
    'sultan',
    'ruler',
    'minister:prime',
    'queen',
    'monarch',
    'pontiff',
  ],
  'head:state': ['president', 'king', 'emir', 'queen', 'sultan', 'monarch'],
  'head:government': ['minister:prime', 'premier', 'chancellor'],
  premier: ['minister:prime', 'premier'],
  monarch: ['king', 'queen', 'emir', 'sultan'],
  pontiff: ['pope'],
  diplomat: ['minister:foreign', 'secretary:state', 'secretary:foreign'],
  spokesman: ['spokesman', 'spokesperson'],
  spokeswoman: ['spokeswoman', 'spokesperson'],
  spokesperson: ['spokesman', 'spokesperson', 'spokeswoman'],
  envoy: ['envoy', 'representative', 'emissary', 'mediator'],
  representative: ['representative', 'envoy'],
  mediator: ['mediator', 'envoy', 'facilitator'],
  chief: [
    'chief',
    'head',
    'director',
    'commissioner',
    'secretary-general',
    'general',
    'leader',
    'president',
    'chairman',
    'commander',
    'representative',
  ],
  head: ['head', 'chief', 'director', 'chairman', 'leader', 'general'],
};
/** Heads too general to say who: an official may be any of a hundred. */
const VAGUE = new Set([
  'official',
  'diplomat',
  'member',
  'aide',
  'adviser',
  'advisor',
  'expert',
  'analyst',
  'lawmaker',
  'journalist',
  'reporter',
  'activist',
  'fighter',
  'rebel',
  'militant',
  'delegate',
  'lawyer',
  'observer',
  'monitor',
  'ally',
  'counterpart',
  'rival',
  'author',
  'writer',
  'economist',
  'researcher',
  'deputy',
  'candidate',
  'private',
  'major',
  'general',
  'head',
  'executive',
  'peer',
  'fellow',
  'doctor',
  'judge',
  'justice',
  'founder',
  'soldier',
  'predecessor',
  'successor',
  'manager',
]);
const INDEFINITE =
  /^(?:a|an|another|one|some|any|no|every|each|several|many|two|three|four|both|all|which|what|other)$/;

const titleWords = (title: string): string[] =>
  title
    .split(/[^\p{L}]+/u)
    .map(word => foldWord(word).replace(/^defense$/, 'defence'))
    .filter(word => word !== '' && !/^(?:of|the|for|and|top|senior|chief|current|veteran)$/.test(word));

/** "minister:prime", "secretary:state", "head:state": a head with the word that makes its office. */
function officeKeys(title: string, head: string): string[] {
  const words = titleWords(title);
  return [head, ...words.filter(word => word !== head).map(word => `${head}:${word}`)];
}

function titleFits(office: Office, role: DraftRole): boolean {
  const wanted = titleWords(office.title);
  const has = titleWords(role.title);
  if (office.head === role.head) {
    const [small, large] = wanted.length <= has.length ? [wanted, has] : [has, wanted];
    return small.every(word => large.includes(word)) && wanted.length > 0;
  }
  const keys = officeKeys(office.title, office.head);
  const classes = CLASSES[keys.find(key => CLASSES[key] && key.includes(':')) ?? office.head];
  if (!classes) return false;
  const roleKeys = officeKeys(role.title, role.head);
  if (!classes.some(member => roleKeys.includes(member))) return false;
  // "the foreign policy chief" is not the human rights chief.
  const said = wanted.filter(word => word !== office.head && word !== 'state' && word !== 'government');
  const deputy = has.includes('deputy') || has.includes('vice');
  return said.every(word => has.includes(word)) && (!deputy || wanted.includes('deputy') || wanted.includes('vice'));
}

function ownerFits(office: Office, role: DraftRole): boolean {
  if (!office.of || !role.of) return true;
  if ('text' in office.of || 'text' in role.of)
    return 'text' in office.of && 'text' in role.of ? office.of.text === role.of.text : false;
  const a = office.of.draft;
  const b = role.of.draft;
  return (
    a === b || a.speaksFor === b || b.speaksFor === a || (a.speaksFor !== undefined && a.speaksFor === b.speaksFor)
  );
}

/** The start of the last form before a place; -1 where there is none. */
export function lastBefore(draft: Draft, at: number): number {
  let last = -1;
  for (const form of draft.forms) if (form.start < at && form.start > last) last = form.start;
  return last;
}

/** Two descriptions further apart than this speak of different people too often. */
const REACH = 3000;

function holder(people: readonly Draft[], office: Office, at: number): Draft | undefined {
  let chosen: Draft | undefined;
  let best = -1;
  for (const person of people) {
    const fits = person.roles.some(
      role => role.former === office.former && titleFits(office, role) && ownerFits(office, role),
    );
    if (!fits) continue;
    const exact =
      office.of !== undefined &&
      person.roles.some(role => role.of !== undefined && titleFits(office, role) && ownerFits(office, role));
    const last = lastBefore(person, at);
    // Without an owner the description must follow the name closely.
    if (!office.of && (last < 0 || at - last > REACH)) continue;
    const score = (exact ? 1e9 : 0) + last + 1;
    if (score > best) {
      best = score;
      chosen = person;
    }
  }
  return chosen;
}

interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly determined: boolean;
  readonly owned: boolean;
  readonly indefinite: boolean;
}

function nounPhrase(reading: Reading, head: number): Phrase {
  const { tokens } = reading;
  const sentence = tokens[head]!.sentence;
  let first = head;
  let owned = false;
  let determined = false;
  let indefinite = false;
  for (let i = head - 1; i >= 0 && head - i < 12 && tokens[i]!.sentence === sentence; i--) {
    const { pos, norm, text } = tokens[i]!;
    const name = reading.nameAt(i);
    if (name) {
      if (name.kind === 'person' && tokens[name.last]?.pos !== 'PART') break;
      if (name.known || tokens[name.last]?.pos === 'PART') owned = true;
      first = name.first;
      i = name.first;
      continue;
    }
    if (pos === 'DET' || (pos === 'PRON' && /^(?:his|her|its|their)$/.test(norm))) {
      if (INDEFINITE.test(norm)) indefinite = true;
      else determined = true;
      first = i;
      break;
    }
    if (pos === 'NUM') {
      indefinite = true;
      break;
    }
    if (
      pos === 'ADJ' ||
      pos === 'NOUN' ||
      pos === 'PROPN' ||
      (pos === 'PART' && /^['’]?s?$/.test(norm)) ||
      /^[-‐–]$/.test(text)
    )
      first = i;
    else break;
  }
  while (first < head && tokens[first]!.pos === 'PUNCT') first++;
  let last = head + 1;
  if (/^(?:of|for|to)$/.test(tokens[last]?.norm ?? '')) {
    for (let i = last + 1; i < tokens.length && i < last + 8 && tokens[i]!.sentence === sentence; i++) {
      const name = reading.nameAt(i);
      if (name) {
        last = name.last;
        owned = true;
        i = name.last - 1;
        if (name.kind === 'nationality' && /^(?:NOUN|ADJ)$/.test(tokens[name.last]?.pos ?? '')) continue;
        if (tokens[name.last]?.pos === 'PART') continue;
        break;
      }
      if (/^(?:state|government|delegation|parliament|mission|staff|nations)$/.test(tokens[i]!.norm)) {
        last = i + 1;
        break;
      }
      if (!/^(?:DET|ADJ|NOUN|PART)$/.test(tokens[i]!.pos)) break;
      if (owned) last = i + 1;
    }
  }
  return { first, last, determined, owned, indefinite };
}

/** Makes a phrase a form of a person, and what it says a role of theirs. */
function attach(reading: Reading, person: Draft, office: Office, phrase: Phrase, by: string): void {
  const { tokens } = reading;
  addForm(reading, person, phrase.first, phrase.last, 'description', by);
  for (let i = office.headToken; i < phrase.last; i++) reading.draftAt[i] ??= person;
  if (person.gender === 'u' && /woman$/.test(office.head)) person.gender = 'f';
  if (!office.of || person.roles.some(role => role.head === office.head)) return;
  const span = { start: tokens[phrase.first]!.start, end: tokens[phrase.last - 1]!.end };
  person.roles.push({ title: office.title, head: office.head, of: office.of, former: office.former, span, by });
}

const REPORTS =
  /^(?:say|tell|warn|announce|accuse|urge|call|deny|claim|add|insist|renew|confirm|report|reject|describe|criticize|criticise|condemn|vow|demand|suggest|predict|pledge|hail|voice|express|defend|dismiss|estimate)$/;

/**
 * News names last whom it described first: "Ruritania's president says … . Oda Brandt said …". The person must be new there, the next to speak, and
 * without another office. An indefinite description ("a senior diplomat") is taken only at the head of an article or post, in the present tense that
 * such leads have, or where the person named has no introduction of their own.
 */
function namedNext(reading: Reading, office: Office, phrase: Phrase): Draft | undefined {
  const { tokens, doc, postOf } = reading;
  const head = tokens[office.headToken]!;
  const verb = tokens[head.head];
  if (head.deprel !== 'nsubj' || !verb || !REPORTS.test(verb.lemma) || !office.of) return undefined;
  const post = postOf[head.sentence]!;
  const lead = isLead(reading, head.sentence);
  for (let s = head.sentence + 1; s <= head.sentence + 2 && s < doc.sentences.length && postOf[s] === post; s++) {
    const sentence = doc.sentences[s]!;
    for (let i = sentence.first; i < sentence.last; i++) {
      const name = reading.nameAt(i);
      if (name?.kind !== 'person') continue;
      const person = reading.draftAt[i];
      // The subject may be the title that the name hangs on.
      const titled = person?.forms.find(form => form.last === name.last)?.first ?? name.first;
      const governed = tokens
        .slice(Math.min(titled, name.first), name.last)
        .some(
          token => token.deprel === 'nsubj' || (token.deprel === 'appos' && tokens[token.head]?.deprel === 'nsubj'),
        );
      if (!person || !governed || name.last - name.first < 2) return undefined;
      const from = tokens[sentence.first]!.start;
      const before = person.forms.some(
        form => form.start < from && (post < 0 || postOf[tokens[form.first]!.sentence] === post),
      );
      if (before) return undefined;
      const owned = person.roles.filter(role => role.of !== undefined || !/^(?:mr|mrs|ms|dr)$/.test(role.head));
      const agrees = owned.some(role => titleFits(office, role) && ownerFits(office, role));
      if (agrees || owned.length === 0) return person;
      if (!phrase.indefinite) return undefined;
      return lead && verb.tag === 'VBZ' && owned.every(role => ownerFits(office, role)) ? person : undefined;
    }
  }
  return undefined;
}

/** Whether a sentence opens an article or post; headings and lines without a verb ("12:15 p.m.") do not count. */
function isLead(reading: Reading, sentence: number): boolean {
  const { doc, tokens, postOf } = reading;
  for (let s = sentence - 1; s >= 0 && postOf[s] === postOf[sentence]; s--) {
    const { first, last, paragraph } = doc.sentences[s]!;
    if (doc.paragraphs[paragraph]!.heading) continue;
    if (last - first > 6 || tokens.slice(first, last).some(token => token.pos === 'VERB')) return false;
  }
  return true;
}

function describeOffice(reading: Reading, people: readonly Draft[], made: Draft[], head: number): void {
  const { tokens, text } = reading;
  const next = tokens[head + 1];
  // "the minister Oda Brandt", "the chief negotiator": the noun goes on.
  if (
    next &&
    next.sentence === tokens[head]!.sentence &&
    (next.pos === 'NOUN' || next.pos === 'PROPN') &&
    next.start - tokens[head]!.end <= 1
  )
    return;
  const phrase = nounPhrase(reading, head);
  if (!phrase.indefinite && !phrase.determined && !phrase.owned) return;
  const office = parseOffice(reading, phrase.first, phrase.last);
  if (!office || office.headToken !== head) return;
  const { kin } = offices();
  if (kin.has(office.head)) return;
  const follows = namedNext(reading, office, phrase);
  if (follows) {
    attach(reading, follows, office, phrase, 'actors/named-next');
    return;
  }
  if (phrase.indefinite) return;
  const at = tokens[phrase.first]!.start;
  const top = /\b(?:top|chief|senior-most)\b/i.test(text.slice(at, tokens[head]!.start));
  if (VAGUE.has(office.head) && !(office.head === 'diplomat' && top) && !office.title.includes(' ')) return;
  const person = holder(people, office, at);
  if (person) {
    attach(reading, person, office, phrase, 'actors/office');
    return;
  }
  if (!office.of || !('draft' in office.of) || VAGUE.has(office.head) || !offices().stateHeads.has(office.head)) return;
  const key = `${office.title.toLowerCase()} ${office.of.draft.name}`;
  const owner = office.of.draft;
  let draft = made.find(role => role.words[0] === key);
  const determiner = /^(?:DET|PRON)$/.test(tokens[phrase.first]!.pos) && !reading.nameAt(phrase.first);
  const from = determiner ? phrase.first + 1 : phrase.first;
  const span = { start: tokens[from]!.start, end: tokens[phrase.last - 1]!.end };
  if (!draft) {
    const role: DraftRole = {
      title: office.title,
      head: office.head,
      of: { draft: owner },
      former: office.former,
      span,
      by: 'roles/description',
    };
    draft = {
      name: text.slice(span.start, span.end).replace(/\s+/g, ' '),
      kind: 'role',
      gender: /woman$/.test(office.head) ? 'f' : 'u',
      forms: [],
      roles: [role],
      by: 'actors/office',
      words: [key],
    };
    made.push(draft);
  }
  addForm(reading, draft, phrase.first, phrase.last, 'description', 'actors/office');
  for (let i = head; i < phrase.last; i++) reading.draftAt[i] ??= draft;
}

/** Nouns by which bodies are taken up again, and the words of a body that each may stand for. */
const TAKEN_UP: Record<string, readonly string[]> = {
  group: ['group', 'front', 'movement', 'observatory', 'brigade', 'brigades'],
  movement: ['movement', 'front'],
  committee: ['committee'],
  council: ['council'],
  commission: ['commission'],
  agency: ['agency'],
  ministry: ['ministry'],
  department: ['department'],
  coalition: ['coalition'],
  alliance: ['alliance'],
  observatory: ['observatory'],
  party: ['party'],
  institute: ['institute'],
  organisation: ['organisation', 'organization'],
  organization: ['organisation', 'organization'],
  court: ['court'],
  parliament: ['parliament', 'assembly'],
  delegation: ['delegation'],
  opposition: ['opposition'],
  government: ['government', 'regime'],
  army: ['army', 'military'],
  military: ['military', 'army'],
};
/** Some are known by a standing description. */
const STANDING: Record<string, string> = {
  alliance: 'organization/nato',
  bloc: 'organization/eu',
  'world body': 'organization/un',
};

const takenUp = new Map(Object.entries(TAKEN_UP));
const standingBodies = new Map(Object.entries(STANDING));
/** Last words of the standing descriptions of two words. */
const STANDING_LAST = new Set(Object.keys(STANDING).flatMap(words => words.split(' ').slice(1)));

function takeUpBody(reading: Reading, bodies: readonly Draft[], head: number): void {
  const { tokens } = reading;
  const token = tokens[head]!;
  const words = takenUp.get(token.norm);
  const standing =
    standingBodies.get(token.norm) ??
    (STANDING_LAST.has(token.norm) ? standingBodies.get(`${tokens[head - 1]?.norm} ${token.norm}`) : undefined);
  if (!words && !standing) return;
  const next = tokens[head + 1];
  if (next && next.sentence === token.sentence && (next.pos === 'NOUN' || next.pos === 'PROPN' || next.norm === 'of'))
    return;
  let first = head;
  while (
    first > 0 &&
    tokens[first - 1]!.sentence === token.sentence &&
    /^(?:ADJ|NOUN|VERB)$/.test(tokens[first - 1]!.pos) &&
    head - first < 3
  )
    first--;
  const det = tokens[first - 1];
  if (!det || det.sentence !== token.sentence || det.norm !== 'the') return;
  const said = tokens.slice(first, head).map(part => foldWord(part.norm));
  let chosen: Draft | undefined;
  let best = -1;
  for (const body of bodies) {
    const last = lastBefore(body, token.start);
    if (last < 0 || token.start - last > REACH) continue;
    const named = body.words.map(word => word.replace(/s$/, ''));
    const fits =
      (standing && body.known === standing) ||
      words?.some(word => body.words.includes(word)) ||
      (token.norm === 'group' && (body.kind === 'group' || body.kind === 'coalition')) ||
      (token.norm === 'coalition' && body.kind === 'coalition');
    if (!fits) continue;
    // Further words must be the body's own, or a plain remark on a group.
    const extra = said.filter(
      word =>
        !named.includes(word) &&
        !/^(?:monitoring|armed|rebel|militant|main|same|two|aid|watchdog|world|new|syrian)$/.test(word),
    );
    if (extra.length > 0) continue;
    if (last > best) {
      best = last;
      chosen = body;
    }
  }
  if (!chosen) return;
  addForm(reading, chosen, first - 1, head + 1, 'description', 'actors/taken-up');
  reading.draftAt[head] = chosen;
}

export function findDescriptions(reading: Reading, people: readonly Draft[], bodies: readonly Draft[]): Draft[] {
  const made: Draft[] = [];
  for (const token of reading.tokens) {
    if (token.pos !== 'NOUN' && token.pos !== 'PROPN') continue;
    if (reading.draftAt[token.index] || reading.nameAt(token.index)) continue;
    if (isOfficeHead(keyOf(reading, token.index)) && token.tag !== 'NNS')
      describeOffice(reading, people, made, token.index);
    if (!reading.draftAt[token.index]) takeUpBody(reading, bodies, token.index);
  }
  return made;
}
