/** Bodies taken up by their noun: "the monitoring group", "the ministry", "the alliance". In: bodies. Out: forms added to them. */
import { foldWord } from '../../knowledge/gazetteer.ts';
import { wordFact } from '../../text/word-facts.ts';
import { addForm, type Draft, headOf, lastBefore, REACH, type Reading } from './draft.ts';
import { announced, introduceBody } from './named-next-body.ts';
import { namedLater, stateInContext } from './take-up-context.ts';
import { kindNoun, kindsOf, namesNation, takeUpKind, takeUpNation } from './take-up-kinds.ts';
import { isOpposition, isUmbrella, takeUpOpposition } from './take-up-opposition.ts';
import { takeUpVaried, variesBody } from './varied-body.ts';

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
  court: ['court', 'tribunal'],
  tribunal: ['tribunal', 'court'],
  union: ['union', 'unions', 'workers', 'brotherhood', 'teamsters', 'machinists', 'longshoremen', 'seafarers'],
  bank: ['bank'],
  fund: ['fund'],
  foundation: ['foundation'],
  association: ['association'],
  federation: ['federation'],
  church: ['church'],
  university: ['university'],
  charity: ['charity'],
  team: ['team'],
  militia: ['militia', 'brigade', 'brigades'],
  parliament: ['parliament', 'assembly'],
  delegation: ['delegation'],
  opposition: ['opposition'],
  government: ['government', 'regime'],
  administration: ['administration'],
  embassy: ['embassy'],
  authority: ['authority'],
  board: ['board'],
  assembly: ['assembly', 'parliament'],
  league: ['league'],
  secretariat: ['secretariat'],
  confederation: ['confederation'],
  corporation: ['corporation'],
  chamber: ['chamber'],
  society: ['society'],
  brotherhood: ['brotherhood'],
  bureau: ['bureau'],
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

/** What a noun may take up: the words of bodies, a body known by a standing description, or one by its last word. */
const bodyNoun = wordFact(({ norm }) => {
  const words = takenUp.get(norm);
  const standing = standingBodies.get(norm);
  const standingLast = STANDING_LAST.has(norm);
  return words || standing || standingLast ? { words, standing, standingLast } : null;
});

function takeUpBody(reading: Reading, bodies: readonly Draft[], head: number): void {
  const { tokens } = reading;
  const token = tokens[head]!;
  const noun = bodyNoun(token);
  if (noun === null) return;
  const { words } = noun;
  const standing =
    noun.standing ?? (noun.standingLast ? standingBodies.get(`${tokens[head - 1]?.norm} ${token.norm}`) : undefined);
  if (!words && !standing) return;
  const next = tokens[head + 1];
  if (next && next.sentence === token.sentence && (next.pos === 'NOUN' || next.pos === 'PROPN' || next.norm === 'of'))
    return;
  let first = head;
  while (
    first > 0 &&
    tokens[first - 1]!.sentence === token.sentence &&
    head - first < 3 &&
    /^(?:ADJ|NOUN|VERB)$/.test(tokens[first - 1]!.pos)
  )
    first--;
  const det = tokens[first - 1];
  if (!det || det.sentence !== token.sentence || det.norm !== 'the') return;
  const named = knownAs(reading, head);
  if (named) {
    addForm(reading, named, first - 1, head + 1, 'description', 'actors/taken-up');
    reading.draftAt[head] = named;
    return;
  }
  const said: string[] = [];
  for (let i = first; i < head; i++) said.push(foldWord(tokens[i]!.norm));
  let chosen: Draft | undefined;
  let best = -1;
  let beside = -1;
  let fallback: Draft | undefined;
  let worn = -1;
  for (const body of bodies) {
    const last = lastBefore(body, token.start);
    if (last < 0 || token.start - last > REACH) continue;
    // "Aid Abroad says a clinic that the group supports": a body of no state, which "the group" may well be, too.
    if (token.norm === 'group' && mayBeGroup(body)) beside = Math.max(beside, last);
    const fits =
      (standing && body.known === standing) ||
      words?.some(word => body.words.includes(word)) ||
      (token.norm === 'group' && (body.kind === 'group' || body.kind === 'coalition'));
    // Further words must be the body's own, or a plain remark on a group.
    if (!fits || !said.every(word => REMARK.test(word) || body.words.some(own => own.replace(/s$/, '') === word)))
      continue;
    const whole = lastWhole(reading, body, token.start);
    if (whole > best) {
      best = whole;
      chosen = body;
    }
    if (last > worn) {
      worn = last;
      fallback = body;
    }
  }
  // "Front leader X … . The group's chief": its name beside the office is enough where no other may be meant.
  if (next?.tag === 'POS' && best < 0) chosen = fallback;
  if (!chosen && said.length === 0 && words) chosen = namedLater(reading, bodies, words, head);
  if (!chosen && said.length === 0) chosen = stateInContext(reading, head);
  // Whom it means, with two in this sentence or the one before, the words do not tell.
  const near = tokens[reading.doc.sentences[Math.max(0, token.sentence - 1)]!.first]!.start;
  if (!chosen || (beside > best && beside >= near)) return;
  addForm(reading, chosen, first - 1, head + 1, 'description', 'actors/taken-up');
  reading.draftAt[head] = chosen;
}

const REMARK = /^(?:monitoring|armed|rebel|militant|main|same|two|aid|watchdog|world|new)$/;

/** An organisation of nobody else's: a charity, a monitor, a company. */
const mayBeGroup = (body: Draft): boolean =>
  body.kind === 'organization' && body.speaksFor === undefined && !body.known?.startsWith('media/');

/** "the Front-linked militia", "the Front affiliate": only a word of another's name. */
function isModifier({ tokens }: Reading, first: number, last: number): boolean {
  const { deprel, head } = tokens[headOf(tokens, first, last)]!;
  return head >= last && /^(?:compound|amod|nmod:desc|nmod:unmarked|obl:unmarked|advmod)$/.test(deprel);
}

/** Where a body's forms are such words; what is taken up later is none. */
const modifierStarts = new WeakMap<Draft, Set<number>>();

function modifiersOf(reading: Reading, body: Draft): ReadonlySet<number> {
  let starts = modifierStarts.get(body);
  if (!starts) {
    starts = new Set(body.forms.filter(form => isModifier(reading, form.first, form.last)).map(form => form.start));
    // "the Front rebels": the whole phrase is the body, whose name begins there.
    for (const form of body.forms) if (!isModifier(reading, form.first, form.last)) starts.delete(form.start);
    modifierStarts.set(body, starts);
  }
  return starts;
}

/** Forms that are asked after one another; further back nothing is taken up. */
const LOOKED_AT = 20;

/** The last form before a place that is no word of another's name; -1 where there is none near. */
function lastWhole(reading: Reading, body: Draft, at: number): number {
  const modifiers = modifiersOf(reading, body);
  let start = lastBefore(body, at);
  for (let steps = 0; modifiers.has(start) && steps < LOOKED_AT; steps++) start = lastBefore(body, start);
  return modifiers.has(start) ? -1 : start;
}

/** "The group, known as the Harbour Committee, said": the body named right behind. */
function knownAs({ tokens, draftAt }: Reading, head: number): Draft | undefined {
  if (tokens[head + 1]?.text !== ',') return undefined;
  let at = head + 2;
  while (/^(?:also|better|formally|officially)$/.test(tokens[at]?.norm ?? '')) at++;
  if (!/^(?:known|called|named|dubbed)$/.test(tokens[at]?.norm ?? '')) return undefined;
  for (let i = at + 1; i < at + 5; i++) if (draftAt[i]) return draftAt[i];
  return undefined;
}

/** States that news calls "the kingdom". */
const KINGDOMS = new Set('sa jo bh ma gb es nl be dk se no th kh bt ls sz to'.split(' ').map(code => `state/${code}`));
const isLand = wordFact(({ norm, tag }) => /^(?:country|nation|kingdom|republic|emirate)$/.test(norm) && tag !== 'NNS');
/** What a country has where the whole is spoken of as a party. */
const STATE_OWNS =
  /^(?:president|minister|premier|chancellor|king|queen|emir|leader|government|army|military|parliament|ministry|ambassador|envoy|spokes\w+|forces?|troops|navy|delegation|offer|proposal|decision|demand|position|commitment|intention|chief|representative|negotiator|authorities|opposition)$/;
/** How many sentences back a state may stand that "the country" takes up. */
const LAND_REACH = 3;

/** "left the country": a country as a place is the state that the two sentences before it name alone. */
function isOneLand(reading: Reading, head: number): boolean {
  const { tokens, doc, postOf } = reading;
  const { norm, sentence, deprel } = tokens[head]!;
  if (norm !== 'country' || !/^(?:obj|obl|nmod)$/.test(deprel) || reading.quoted[head]) return false;
  const next = tokens[head + 1];
  if (next && next.sentence === sentence && /^(?:of|where|that|which|with|whose|from|to|for|NOUN)$/.test(next.norm))
    return false;
  let only: string | undefined;
  for (let at = doc.names.length - 1; at >= 0; at--) {
    const { first, known, kind } = doc.names[at]!;
    if (first >= head) continue;
    const back = sentence - tokens[first]!.sentence;
    if (back > 2 || postOf[tokens[first]!.sentence] !== postOf[sentence]) break;
    if (kind !== 'state' && kind !== 'nationality' && !known?.startsWith('state/')) continue;
    if (known === undefined || (only !== undefined && only !== known)) return false;
    only = known;
  }
  return only !== undefined;
}

/** "the country's president", "the kingdom's offer": the state named last before it. */
function takeUpLand(reading: Reading, head: number): void {
  const { tokens, doc } = reading;
  const token = tokens[head]!;
  if (!isLand(token)) return;
  const det = tokens[head - 1];
  if (det?.norm !== 'the' || det.sentence !== token.sentence) return;
  const governor = tokens[token.head];
  const owns = token.deprel === 'nmod:poss' && governor !== undefined && STATE_OWNS.test(governor.lemma);
  if (!owns && !isOneLand(reading, head)) return;
  for (let at = doc.names.length - 1; at >= 0; at--) {
    const { first, kind, known } = doc.names[at]!;
    if (first >= head || !known?.startsWith('state/') || (kind !== 'state' && kind !== 'nationality')) continue;
    if (token.sentence - tokens[first]!.sentence > LAND_REACH) return;
    if (token.norm === 'kingdom' && !KINGDOMS.has(known)) continue;
    const draft = reading.stateDraft(known);
    if (!draft) return;
    addForm(reading, draft, head - 1, head + 1, 'description', 'actors/taken-up');
    reading.draftAt[head] = draft;
    return;
  }
}

/** Whether a word may take anything up, and as what: most words take up nothing. */
export const takesUp = wordFact(word => {
  const { text, norm, pos } = word;
  const token = { word };
  // "The Observatory said": in capitals a noun may pass for an adjective.
  const noun = pos === 'NOUN' || pos === 'PROPN' || (takenUp.has(norm) && /^\p{Lu}/u.test(text));
  const body =
    isUmbrella(token) || bodyNoun(token) || kindNoun(token) || announced(token) || isLand(token) || variesBody(token);
  if (noun && body) return 'body';
  return namesNation(token) ? 'nation' : null;
});

export function takeUpBodies(reading: Reading, bodies: readonly Draft[]): void {
  const { draftAt } = reading;
  const opposing = bodies.filter(
    body => body.kind !== 'state' && !body.by.startsWith('actors/described') && isOpposition(reading, body),
  );
  const kinds = kindsOf(reading, bodies);
  for (const token of reading.marked.takers) {
    const at = token.index;
    if (draftAt[at]) continue;
    if (namesNation(token)) takeUpNation(reading, at);
    if (draftAt[at] || reading.nameAt(at) || takesUp(token) !== 'body') continue;
    if (opposing.length === 1) takeUpOpposition(reading, opposing[0]!, at);
    if (draftAt[at]) continue;
    takeUpBody(reading, bodies, at);
    if (!draftAt[at]) takeUpKind(reading, bodies, kinds, at);
    if (!draftAt[at]) introduceBody(reading, bodies, at);
    if (!draftAt[at]) takeUpLand(reading, at);
    if (!draftAt[at]) takeUpVaried(reading, at);
  }
}
