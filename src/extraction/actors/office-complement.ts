/** What stands behind "of", "for", "to" in the name of an office: "head of the IAEA". In: its tokens. Out: whose the office is, and words of the title. */
import type { Draft, Reading } from './draft.ts';
import { officeWord } from './office-words.ts';

interface Complement {
  readonly draft?: Draft;
  /** The name is the complement itself ("of Jordan"), not inside it ("of Jordan's council"). */
  readonly direct: boolean;
  readonly words: readonly number[];
  /** Half-open. */
  readonly end: number;
}

export function readComplement(reading: Reading, first: number, last: number, local: boolean): Complement {
  const { tokens } = reading;
  let draft: Draft | undefined;
  let direct = false;
  const words: number[] = [];
  let end = last;
  for (let i = first; i < last; i++) {
    const name = reading.nameAt(i);
    if (name) {
      const named = local && name.kind === 'place' ? undefined : (reading.draftAt[i] ?? stateOf(reading, name.known));
      const next = tokens[name.last];
      // "of the GRU military intelligence service" is of the GRU; "of Ukraine's council" is not of Ukraine, "U.S.-led" not the U.S.
      const body = name.kind === 'organization' || name.kind === 'media';
      const inside =
        next !== undefined &&
        name.last < last &&
        (next.pos === 'PART' ||
          next.text === '-' ||
          ((!body || /^(?:a|an|another)$/.test(tokens[name.first - 1]?.norm ?? '')) &&
            (next.pos === 'NOUN' || next.pos === 'ADJ' || name.kind === 'nationality')));
      // "of a Harbour Front group", one of many: the whole is not whose office it is.
      const oneOf =
        inside &&
        named !== undefined &&
        named.kind !== 'state' &&
        /^(?:a|an|another)$/.test(tokens[name.first - 1]?.norm ?? '');
      // "of Ruritania's elite Harbour Force": the body is whose office it is, and the body is the state's.
      const ofStates = body && named !== undefined && !inside && draft?.kind === 'state' && !direct;
      if (oneOf) for (let k = i; k < name.last; k++) words.push(k);
      else if (ofStates) {
        if (!named.known) named.speaksFor ??= draft;
        return { draft: named, direct: true, words: [], end: name.last };
      } else if (named && !draft) {
        draft = isDescribed(named) ? (named.speaksFor ?? named) : named;
        direct = !inside && words.length === 0 && draft === named;
        if (direct) {
          end = name.last;
          break;
        }
      }
      if (!named || isDescribed(named)) for (let k = i; k < name.last; k++) words.push(k);
      i = name.last - 1;
      if (tokens[i + 1]?.pos === 'PART') i++;
      continue;
    }
    const token = tokens[i]!;
    // "of the world body", "of the U.N. nuclear watchdog": a body taken up by its noun.
    const taken = reading.draftAt[i];
    if (taken && taken !== draft && isBody(taken) && !isDescribed(taken) && tokens[i + 1]?.pos !== 'NOUN')
      return { draft: taken, direct: true, words: [], end: i + 1 };
    if (words.length === 0 && (token.pos === 'DET' || token.pos === 'PRON' || isEpithet(reading, i))) continue;
    words.push(i);
  }
  if (draft?.kind === 'state' && words.some(i => officeWord(tokens[i]!).againstState)) draft = undefined;
  return { draft, direct, words, end };
}

/** "the ruling Harbour Party": a word before the name of a body, and no part of it. */
function isEpithet(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]!;
  if ((token.pos !== 'ADJ' && token.tag !== 'VBG') || officeWord(token).againstState) return false;
  const name = reading.nameAt(at + 1);
  return name?.first === at + 1 && name.kind === 'organization';
}

/** A body known by description alone; its words stay in the title: "head of the Ruritanian delegation". */
const isDescribed = (draft: Draft): boolean => draft.by.startsWith('actors/described');

const isBody = ({ kind }: Draft): boolean => /^(?:organization|coalition|group)$/.test(kind);

/** Nationality words stand for their state, which becomes an actor through them. */
export function stateOf(reading: Reading, known: string | undefined): Draft | undefined {
  return known?.startsWith('state/') || known?.startsWith('own/') ? reading.stateDraft(known) : undefined;
}
