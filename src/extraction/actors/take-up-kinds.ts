/**
 * Bodies taken up by the kind of thing they are: "the company", "the rebels", "the Ruritanian side". In: a Reading, its named bodies, a noun.
 * Out: a form added where exactly one body can be meant; with two the words do not tell.
 */
import type { Token } from '../../model/doc.ts';
import { wordFact } from '../../text/word-facts.ts';
import { addForm, type Draft, headOf, lastBefore, REACH, type Reading } from './draft.ts';

/** Bodies of any purpose; of a state's own nobody says so. */
const ORGANISATION = /^(?:organi[sz]ation|charity|institution|nonprofit|ngo)$/;
const COMPANY = /^(?:company|firm|carmaker|automaker|manufacturer|corporation|airline|retailer|employer)$/;
/** Words of bodies that are no company. */
const NO_COMPANY =
  /^(?:union|unions|workers|party|council|committee|commission|agency|authority|ministry|department|court|university|school|church|bank|fund|federation|association|league|alliance|movement|front|army|forces|force|nations|teamsters|machinists|police|guard|office|congress|parliament|assembly|senate|society|institute|centre|foundation|watch|mission|international|group)$/;
const LENDER = /^lender$/;
/** What prints or broadcasts; "the agency", "the site", "the post" are too often something else. */
const OUTLET = /^(?:newspaper|paper|daily|tabloid|broadsheet|weekly|magazine|channel|broadcaster|network|station)$/;
/** Those who fight a state, by the noun that news has for them. */
const FIGHTERS =
  /^(?:rebels|guerrillas|guerillas|insurgents|militants|paramilitaries|separatists|jihadists|islamists)$/;
const ARMED =
  /^(?:rebels?|guerrillas?|guerillas?|insurgents?|insurgency|militants?|militias?|paramilitar(?:y|ies)|separatists?|jihadists?|islamists?|armed)$/;
/** Of the groups that the gazetteer knows most fight; these words make one a party or a council. */
const CIVIL = /^(?:party|council|conference|congress|union|unity|people)$/;

/** The kind of body that a noun tells. */
export const kindNoun = wordFact(({ norm }) =>
  ORGANISATION.test(norm)
    ? 'organisation'
    : COMPANY.test(norm)
      ? 'company'
      : LENDER.test(norm)
        ? 'lender'
        : FIGHTERS.test(norm)
          ? 'fighters'
          : OUTLET.test(norm)
            ? 'outlet'
            : null,
);

const isArmedWord = wordFact(({ norm }) => ARMED.test(norm));
const standsBehind = wordFact(({ pos }) => /^(?:NOUN|ADJ|PROPN|DET|PUNCT|ADP)$/.test(pos));

/** Sentences back over which a body of any kind may be taken up. */
const NEAR = 2;

export interface Kinds {
  /** Armed bodies of the article: fighters may be theirs. */
  readonly armed: readonly Draft[];
}

/** Bodies that the text itself, right before or behind a name, calls rebels, militants, a militia. */
export function kindsOf(reading: Reading, bodies: readonly Draft[]): Kinds {
  return { armed: bodies.filter(body => body.kind === 'group' && isArmed(reading, body)) };
}

function isArmed(reading: Reading, body: Draft): boolean {
  if (body.words.some(word => ARMED.test(word))) return true;
  if (body.known && !body.plural && !body.words.some(word => CIVIL.test(word))) return true;
  return body.forms.some(form => beside(reading, form, isArmedWord));
}

/** Whether such a word stands with a name: right before it, or in the nouns behind it. */
function beside(
  { tokens }: Reading,
  { first, last }: Draft['forms'][number],
  fits: (token: Token) => boolean,
): boolean {
  for (let i = Math.max(0, first - 4); i < last + 7; i++) {
    const token = tokens[i];
    if (token?.sentence !== tokens[first]!.sentence) continue;
    // "the army and the Front": what is joined to it is another's.
    if (i >= last && !standsBehind(token)) return false;
    if (fits(token)) return true;
  }
  return false;
}

/** Nouns that any armed group may be called by; the others tell one from another: "the rebels" are not the jihadists whom they fight. */
const ANY_FIGHTERS = /^(?:militants|paramilitaries|insurgents)$/;

/** The text calls it so beside its name, or its name does. */
function isCalled(reading: Reading, body: Draft, noun: string): boolean {
  if (ANY_FIGHTERS.test(noun)) return true;
  const called = (word: string): boolean => word === noun || word === noun.slice(0, -1);
  return body.words.some(called) || body.forms.some(form => beside(reading, form, token => called(token.norm)));
}

export function takeUpKind(reading: Reading, bodies: readonly Draft[], { armed }: Kinds, head: number): void {
  const { tokens, postOf } = reading;
  const token = tokens[head]!;
  const kind = kindNoun(token);
  if (kind === null) return;
  const first = phraseStart(reading, head);
  const speaks = kind === 'organisation' || kind === 'outlet';
  if (first === undefined || (speaks && !token.deprel.startsWith('nsubj'))) return;
  let chosen: Draft | undefined;
  if (kind === 'fighters') {
    const before = armed.filter(body => lastBefore(body, token.start) >= 0);
    const called = before.length === 1 && isCalled(reading, before[0]!, token.norm);
    if (called && token.start - lastBefore(before[0]!, token.start) <= REACH) chosen = before[0];
  } else {
    const from = tokens[reading.doc.sentences[Math.max(0, token.sentence - NEAR)]!.first]!.start;
    const all = bodies.filter(body => isOfKind[kind](body, reading));
    const near = all.filter(body => lastBefore(body, token.start) >= from && acts(reading, body, from));
    chosen = near.length === 1 ? near[0] : subjectBefore(reading, near, token.sentence);
    // Further on: the one company that the article brings up.
    if (near.length === 0 && kind === 'company') chosen = onlyActive(reading, all);
  }
  const last = chosen?.forms.findLast(form => form.start < token.start);
  if (!chosen || !last || postOf[tokens[last.first]!.sentence] !== postOf[token.sentence]) return;
  addForm(reading, chosen, first, head + 1, 'description', 'actors/taken-up-kind');
  reading.draftAt[head] = chosen;
}

type Kind = 'organisation' | 'company' | 'lender' | 'outlet';
const isOfKind: Readonly<Record<Kind, (body: Draft, reading: Reading) => boolean>> = {
  organisation: body => isIndependent(body),
  company: (body, { gazetteer }) =>
    body.known === undefined
      ? isIndependent(body) && !body.words.some(word => NO_COMPANY.test(word))
      : gazetteer.entries.get(body.known)?.firm === true,
  lender: body => body.words.some(word => /^(?:bank|fund)$/.test(word)),
  outlet: ({ known }) => known?.startsWith('media/') === true,
};

/** The one of several that is a subject somewhere in the text. */
function onlyActive(reading: Reading, bodies: readonly Draft[]): Draft | undefined {
  const active = bodies.filter(body => acts(reading, body, 0));
  return active.length === 1 ? active[0] : undefined;
}

const isIndependent = ({ kind, speaksFor, known }: Draft): boolean =>
  /^(?:organization|coalition|group)$/.test(kind) && speaksFor === undefined && !known?.startsWith('media/');

/** Whether a body is the subject of a clause in the sentences before, not only an object or a word of another's name. */
const acts = ({ tokens }: Reading, body: Draft, from: number): boolean =>
  body.forms.some(
    ({ start, first, last }) => start >= from && tokens[headOf(tokens, first, last)]!.deprel.startsWith('nsubj'),
  );

/** "the company", "the Oslo-based lender": the whole phrase; other words may tell of another one. */
function phraseStart({ tokens }: Reading, head: number): number | undefined {
  const next = tokens[head + 1];
  const { sentence } = tokens[head]!;
  if (
    next &&
    next.sentence === sentence &&
    (/^(?:NOUN|PROPN)$/.test(next.pos) || /^(?:of|that|who|which)$/.test(next.norm))
  )
    return undefined;
  let first = head;
  if (/^-?based$/.test(tokens[first - 1]?.norm ?? '')) {
    first--;
    while (
      first > 0 &&
      (tokens[first - 1]!.text === '-' || /^\p{Lu}/u.test(tokens[first - 1]!.text)) &&
      tokens[first - 1]!.pos !== 'DET'
    )
      first--;
  }
  const det = tokens[first - 1];
  return det?.norm === 'the' && det.sentence === sentence ? first - 1 : undefined;
}

/** The one of several that is the subject of the sentence before. */
function subjectBefore(reading: Reading, bodies: readonly Draft[], sentence: number): Draft | undefined {
  const { tokens, doc, draftAt } = reading;
  const before = doc.sentences[sentence - 1];
  if (!before || before.paragraph !== doc.sentences[sentence]!.paragraph) return undefined;
  for (let i = before.first; i < before.last; i++) {
    const { deprel, head } = tokens[i]!;
    if (deprel === 'nsubj' && tokens[head]?.deprel === 'root') return bodies.find(body => body === draftAt[i]);
  }
  return undefined;
}

/** Verbs of those who negotiate: "the Ruritanians said", not "the Ruritanians fled". */
const NEGOTIATES =
  /^(?:say|tell|add|insist|want|agree|refuse|reject|offer|demand|propose|accept|accuse|deny|warn|argue|claim|ask|urge|announce|threaten|promise|respond|reply|complain|concede|acknowledge|push|press|favor|favour|oppose|seek)$/;

const isPlural = ({ tag }: { tag?: string }): boolean => tag === 'NNS' || tag === 'NNPS';

/** Words that a state may be taken up by. */
export const namesNation = wordFact(word => word.norm === 'side' || isPlural(word));

/** "the Ruritanian side", "the Ruritanians insist": the state. */
export function takeUpNation(reading: Reading, head: number): void {
  const { tokens } = reading;
  const token = tokens[head]!;
  const name = reading.nameAt(token.norm === 'side' ? head - 1 : head);
  if (name?.kind !== 'nationality' || !name.known?.startsWith('state/')) return;
  const det = tokens[name.first - 1];
  if (det?.norm !== 'the' || det.sentence !== token.sentence) return;
  const next = tokens[head + 1];
  if (next && next.sentence === token.sentence && /^(?:of|who|that|in|on|at|from)$/.test(next.norm)) return;
  if (token.norm !== 'side') {
    const verb = tokens[token.head];
    const acts = token.deprel === 'nsubj' && verb !== undefined && NEGOTIATES.test(verb.lemma);
    if (!acts || !isPlural(token) || name.last !== head + 1) return;
  }
  const draft = reading.stateDraft(name.known);
  if (!draft) return;
  addForm(reading, draft, name.first - 1, head + 1, 'description', 'actors/nation');
  for (let i = name.first; i <= head; i++) reading.draftAt[i] ??= draft;
}
