/** Draws records of single articles: their fields in plain words and the sentences of their evidence. */
import { moveFacts, passagesOf } from '../../src/dossier/describe-move.ts';
import { speakerName, whenText, wordsShown } from '../../src/dossier/make-views.ts';
import { MOVE_NOUNS, type MoveNoun } from '../../src/model/record.ts';
import type { Evidence } from '../../src/model/span.ts';
import type { Dossier } from '../../src/parley.ts';
import { type DrawnRecord, passagesIn } from './drawn.ts';
import { sample } from './sample.ts';

export const RECORD_NOUNS = ['statement', ...MOVE_NOUNS] as const;
type RecordNoun = (typeof RECORD_NOUNS)[number];

/** Passages shown of one record. */
const PASSAGES = 6;

interface Found {
  readonly id: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly evidence: readonly Evidence[];
}

async function allOf(dossier: Dossier, noun: RecordNoun): Promise<Found[]> {
  if (noun !== 'statement') {
    return (await dossier.moves(noun as MoveNoun)).items.map(view => ({
      id: view.record.id,
      fields: Object.fromEntries(moveFacts(view).map(([name, value], i) => [`${i + 1} ${name}`, value])),
      evidence: passagesOf(view),
    }));
  }
  return (await dossier.statements()).items.map(view => {
    const { id, said, evidence, cue, channel, via, alsoIn = [] } = view.statement;
    const fields = {
      speaker: speakerName(view),
      ...wordsShown(view.statement),
      cue: cue ?? '',
      said: whenText(said),
      channel: channel ?? '',
      via: via.join(', '),
    };
    return { id, fields, evidence: [...evidence, ...alsoIn] };
  });
}

export async function drawRecords(
  dossier: Dossier,
  noun: RecordNoun,
  count: number,
  seed: number,
): Promise<DrawnRecord[]> {
  const passage = passagesIn(dossier);
  const all = (await allOf(dossier, noun)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const lines: DrawnRecord[] = [];
  for (const { id, fields, evidence } of sample(all, count, seed)) {
    const tellings = await Promise.all(evidence.slice(0, PASSAGES).map(place => passage(place)));
    const { article, start, end, published } = tellings[0]!;
    lines.push({
      id,
      article,
      start,
      end,
      record: { published, ...fields },
      words: tellings.map(({ words }) => words),
    });
  }
  return lines;
}
