/**
 * Roles as stated: titles before a name, appositions after and before it, copulas, relative clauses, "led by". In: drafts of people and the parse.
 * Out: roles with the phrase that shows them, and the description as a form of the person.
 */
import { offices } from '../../knowledge/gazetteer.ts';
import type { NameMention } from '../../model/doc.ts';
import { wordFact } from '../../text/word-facts.ts';
import { asCounterpart, counterparts } from './counterparts.ts';
import { addForm, type Draft, findChild, headOf, type Reading } from './draft.ts';
import { isAgainstState, type Office, parseOffice } from './office-phrase.ts';
import { headsOffice } from './office-words.ts';
import { pluralTitles } from './plural-titles.ts';
import { addRole, holdsPerson, phraseEnd, wellFormed } from './role-phrases.ts';
import { roleBeforeComma, rolesBefore } from './roles-before.ts';

const LEADS = new Set(['head', 'lead', 'chair', 'run', 'command', 'oversee', 'direct']);

/** Marks behind which a name may be explained. */
const opensInsertion = wordFact(({ text }) => /^[,(—–]$/.test(text));

function roleAfter(reading: Reading, person: Draft, name: NameMention): void {
  const { tokens } = reading;
  const mark = tokens[name.last];
  if (!mark || !opensInsertion(mark) || mark.sentence !== tokens[name.first]!.sentence) return;
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
  const two = twoOffices(reading, first, last);
  const office = two?.[0] ?? parseOffice(reading, first, last);
  // "Oda Brandt, a Velmian liberal who led the council"
  if (!office && next.pos === 'DET' && tokens[last]?.norm === 'who' && !holdsPerson(reading, first, last, first))
    relativeRole(reading, person, name, last);
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
  const body = office.of ? undefined : bodyBehind(reading, last);
  // "head of a group called X" is the head of X.
  const named = body !== undefined && tokens[last]!.pos === 'VERB';
  const title = named ? tokens[office.headToken]!.text : office.title;
  addRole(person, body ? { ...office, title, of: { draft: body } } : office, span, 'roles/apposition');
  addForm(reading, person, first, last, 'description', 'roles/apposition');
  reading.draftAt[office.headToken] ??= person;
  if (tokens[last]?.norm === 'who') relativeRole(reading, person, name, last);
  if (two) addRole(person, two[1], span, 'roles/apposition');
}

/** Tokens from "and" to the head of a second office. */
const SECOND_HEAD = 6;

/** "the chief of A and former head of B", "president and chief executive of A": two offices; the first is of the same body where it names none. */
function twoOffices(reading: Reading, first: number, last: number): [Office, Office] | undefined {
  const whole = parseOffice(reading, first, last);
  const and = whole ? findAnd(reading, whole.headToken, last) : -1;
  const second = and > 0 ? parseOffice(reading, and + 1, last) : undefined;
  if (!second || second.headToken - and > SECOND_HEAD || !wellFormed(reading, and + 1, second)) return undefined;
  const one = parseOffice(reading, first, and);
  if (!one) return undefined;
  const shared = one.headToken === and - 1 && !one.of && second.of && second.headToken < last - 1;
  return [shared ? { ...one, of: second.of } : one, second];
}

/** Words between a description and the body that it belongs to. */
const BELONGS = /^(?:with|at|from|called|named|known|as|the)$/;

/** "a fighter with the Harbour Front", "head of a group called the Harbour Front": the body named right behind. */
function bodyBehind(reading: Reading, at: number): Draft | undefined {
  const { tokens } = reading;
  let i = at;
  while (BELONGS.test(tokens[i]?.norm ?? '') && i < at + 4 && tokens[i]!.sentence === tokens[at]!.sentence) i++;
  if (i === at || tokens[i - 1]!.norm === 'from') return undefined;
  const name = reading.nameAt(i);
  const body = name?.first === i ? reading.draftAt[i] : undefined;
  // "with the Council's team": part of a longer phrase.
  if (!name || !body || tokens[name.last]?.pos === 'PART') return undefined;
  return body.kind === 'group' || body.kind === 'organization' || body.kind === 'coalition' ? body : undefined;
}

function findAnd(reading: Reading, from: number, last: number): number {
  for (let i = from + 1; i < last - 1; i++) if (reading.tokens[i]!.norm === 'and') return i;
  return -1;
}

const OCCASION = /^(?:meeting|session|conference|round|summit|briefing|hearing|ceremony|call)$/;

function relativeRole(reading: Reading, person: Draft, name: NameMention, who: number): void {
  const { tokens } = reading;
  let verb = who + 1;
  while (tokens[verb] && (tokens[verb]!.pos === 'AUX' || tokens[verb]!.pos === 'ADV') && verb < who + 4) verb++;
  const token = tokens[verb];
  if (!token || token.sentence !== tokens[who]!.sentence) return;
  const last = phraseEnd(reading, verb + 1);
  if (token.lemma === 'represent') representing(reading, person, verb);
  // "who was chairing the meeting": what one did once.
  if (token.tag === 'VBG') return;
  if (LEADS.has(token.lemma) && last > verb + 1) {
    if (OCCASION.test(tokens[last - 1]!.lemma)) return;
    let owner: Draft | undefined;
    // "who will lead the team in Oslo": where, not whose
    for (let i = verb + 1; i < last && !owner && !/^(?:in|at|near|during)$/.test(tokens[i]!.norm); i++) {
      const inside = reading.nameAt(i);
      owner = reading.draftAt[i] ?? (inside?.known ? reading.stateDraft(inside.known) : undefined);
    }
    if (owner?.kind === 'state' && isAgainstState(reading, verb + 1, last)) owner = undefined;
    const title = leadTitle(reading, verb, last, owner);
    addRole(
      person,
      {
        title,
        head: 'head',
        headToken: verb,
        of: owner && { draft: owner },
        former: token.tag === 'VBD' && owner !== undefined,
      },
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

const LEADERS: Readonly<Record<string, string>> = { chair: 'chair', lead: 'leader', command: 'commander' };

/** "who chairs the Harbour Union" is its chair, "who leads the team in Oslo" the head of the team in Oslo. */
function leadTitle(reading: Reading, verb: number, last: number, owner: Draft | undefined): string {
  const { tokens } = reading;
  const { lemma } = tokens[verb]!;
  if (lemma === 'head') return 'head';
  let at = verb + 1;
  while (tokens[at]!.pos === 'DET') at++;
  const named = reading.nameAt(at)?.last === last || (owner !== undefined && reading.draftAt[last - 1] === owner);
  if (named) return LEADERS[lemma] ?? 'head';
  return `head of ${reading.text.slice(tokens[verb + 1]!.start, tokens[last - 1]!.end).replace(/\s+/g, ' ')}`;
}

/** "X is the head of Y", "X was named envoy". */
function roleByCopula(reading: Reading, person: Draft, name: NameMention): void {
  const { tokens } = reading;
  const head = tokens[headOf(tokens, name.first, name.last)]!;
  if (!head.deprel.startsWith('nsubj') || head.head < name.last) return;
  const noun = tokens[head.head]!;
  if (
    !headsOffice(reading, noun.index) ||
    noun.deprel === 'ccomp' ||
    noun.deprel === 'advcl' ||
    reading.quoted[noun.index]
  )
    return;
  const copula = findChild(reading, noun.index, child => tokens[child]!.deprel === 'cop');
  if (copula < 0 || copula > noun.index) return;
  const between = tokens.slice(copula, noun.index);
  if (
    between.some(token => /^(?:not|n't|no|never)$/.test(token.norm)) ||
    findChild(reading, noun.index, child => tokens[child]!.norm === 'if') >= 0
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
  // "head of the delegation", of Ruritania: the nationality word says whose.
  if (owner?.kind === 'state' && inside?.kind === 'nationality' && inside.last <= noun) first = inside.last;
  const title = `head of the ${reading.text.slice(tokens[first]!.start, tokens[noun]!.end).replace(/\s+/g, ' ')}`;
  addRole(
    person,
    { title, head: 'head', headToken: noun, of: owner && { draft: owner }, former: false },
    { start: tokens[first]!.start, end: name.end },
    'roles/led-by',
  );
}

/** "X, representing the Harbour Front,": the party is stated. A state's name there tells a constituency as well, a lawyer's a client. */
function representing(reading: Reading, person: Draft, verb: number): void {
  const { tokens } = reading;
  let at = verb + 1;
  while (tokens[at]?.pos === 'DET') at++;
  const inside = reading.nameAt(at);
  const body = inside?.first === at ? reading.draftAt[at] : undefined;
  if (!inside || !body || tokens[inside.last]?.pos === 'PART') return;
  const isLawyer = person.roles.some(({ head }) => /^(?:lawyer|attorney|barrister|counsel)$/.test(head));
  if (!isLawyer && /^(?:group|coalition|organization)$/.test(body.kind)) person.speaksFor ??= body;
}

/** "President Oda Brandt of Ruritania", "Karl Venn of the Harbour Union": whose office it is, or for whom the person stands. */
function bodyAfter(reading: Reading, person: Draft, name: NameMention): void {
  const { tokens } = reading;
  if (tokens[name.last]?.norm !== 'of') return;
  const at = tokens[name.last + 1]?.norm === 'the' ? name.last + 2 : name.last + 1;
  const inside = reading.nameAt(at);
  const body = inside?.first === at ? reading.draftAt[at] : undefined;
  if (!inside || !body || !/^(?:state|organization)$/.test(inside.kind) || tokens[inside.last]?.pos === 'PART') return;
  const title = person.roles.find(role => role.by === 'roles/title-before' && role.span.end === name.end);
  if (title) title.of ??= { draft: body };
  else if (person.roles.length === 0 && inside.kind === 'organization') person.speaksFor ??= body;
}

/** "The Harbour Union's Karl Venn": one of its own, where nothing more is said of the person. */
function bodyBefore(reading: Reading, person: Draft, name: NameMention): void {
  const possessive = reading.tokens[name.first - 1];
  if (possessive?.tag !== 'POS' || person.roles.length > 0) return;
  const inside = reading.nameAt(name.first - 2);
  const body = inside?.last === name.first - 1 ? reading.draftAt[inside.first] : undefined;
  if (inside && body && /^(?:state|organization)$/.test(inside.kind)) person.speaksFor ??= body;
}

export function findRoles(reading: Reading): void {
  pluralTitles(reading);
  for (const name of reading.doc.names) {
    if (name.kind !== 'person') continue;
    const person = reading.draftAt[name.first];
    if (!person) continue;
    const from = rolesBefore(reading, person, name);
    roleAfter(reading, person, name);
    roleBeforeComma(reading, person, name, from);
    asCounterpart(reading, person, name);
    roleByCopula(reading, person, name);
    roleByLead(reading, person, name, from);
    bodyAfter(reading, person, name);
    bodyBefore(reading, person, name);
    const verb = reading.tokens[name.last]?.text === ',' ? name.last + 1 : name.last;
    if (reading.tokens[verb]?.norm === 'representing') representing(reading, person, verb);
  }
  counterparts(reading);
}
