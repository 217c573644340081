/** Bodies taken up by their noun: "the monitoring group", "the ministry", "the alliance". In: bodies. Out: forms added to them. */
import { foldWord } from '../../knowledge/gazetteer.ts';
import { addForm, type Draft, lastBefore, REACH, type Reading } from './draft.ts';

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

/** States that news calls "the kingdom". */
const KINGDOMS = new Set('sa jo bh ma gb es nl be dk se no th kh bt ls sz to'.split(' ').map(code => `state/${code}`));
const LAND = /^(?:country|nation|kingdom|republic|emirate)$/;
/** What a country has where the whole is spoken of as a party. */
const STATE_OWNS =
  /^(?:president|minister|premier|chancellor|king|queen|emir|leader|government|army|military|parliament|ministry|ambassador|envoy|spokes\w+|forces?|troops|navy|delegation|offer|proposal|decision|demand|position|commitment|intention|chief|representative|negotiator|authorities|opposition)$/;
/** How many sentences back a state may stand that "the country" takes up. */
const LAND_REACH = 3;

/** "the country's president", "the kingdom's offer": the state named last before it. */
function takeUpLand(reading: Reading, head: number, states: readonly StatePlace[]): void {
  const { tokens } = reading;
  const token = tokens[head]!;
  if (!LAND.test(token.norm) || token.tag === 'NNS') return;
  const det = tokens[head - 1];
  if (det?.norm !== 'the' || det.sentence !== token.sentence) return;
  const governor = tokens[token.head];
  const owns = token.deprel === 'nmod:poss' && governor !== undefined && STATE_OWNS.test(governor.lemma);
  if (!owns) return;
  let at = states.length - 1;
  while (at >= 0 && states[at]!.token >= head) at--;
  for (; at >= 0 && token.sentence - states[at]!.sentence <= LAND_REACH; at--) {
    const { known } = states[at]!;
    if (token.norm === 'kingdom' && !KINGDOMS.has(known)) continue;
    const draft = reading.stateDraft(known);
    if (!draft) return;
    addForm(reading, draft, head - 1, head + 1, 'description', 'actors/taken-up');
    reading.draftAt[head] = draft;
    return;
  }
}

interface StatePlace {
  readonly token: number;
  readonly sentence: number;
  readonly known: string;
}

export function takeUpBodies(reading: Reading, bodies: readonly Draft[]): void {
  const { tokens } = reading;
  const states = reading.doc.names
    .filter(name => name.known?.startsWith('state/') && (name.kind === 'state' || name.kind === 'nationality'))
    .map(name => ({ token: name.first, sentence: tokens[name.first]!.sentence, known: name.known! }));
  for (const token of tokens) {
    if (token.pos !== 'NOUN' && token.pos !== 'PROPN') continue;
    if (reading.draftAt[token.index] || reading.nameAt(token.index)) continue;
    takeUpBody(reading, bodies, token.index);
    if (!reading.draftAt[token.index]) takeUpLand(reading, token.index, states);
  }
}
