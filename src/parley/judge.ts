/**
 * What people decide: same, different, reject, accept, rename, re-date. Judgements are about mentions (what one article tells,
 * which never changes), are never erased, and can be withdrawn; records are made anew with them at every reading.
 */
import type { JudgementInput, JudgementView, UnsurePair } from '../dossier/views.ts';
import { ParleyError } from '../model/errors.ts';
import { MOVE_NOUNS, type MoveNoun } from '../model/record.ts';
import { edtfBounds } from '../model/when-bounds.ts';
import * as graph from '../store/graph.ts';
import * as judged from '../store/judged.ts';
import type { Store } from '../store/open-store.ts';
import * as read from '../store/read.ts';
import type { StoreTransaction } from '../store/rows.ts';
import * as write from '../store/write.ts';
import * as writeJudgements from '../store/write-judgements.ts';
import { findId } from './find-id.ts';
import { type Keeper, readAgain } from './keep.ts';

type JudgedNoun = 'statement' | 'actor' | 'article' | MoveNoun;
const PAIRED: ReadonlySet<string> = new Set(['same', 'different', 'unsure']);

const bad = (message: string, hint: string, where: string): ParleyError =>
  new ParleyError('bad-judgement', message, hint, where);

interface Found {
  readonly noun: JudgedNoun;
  readonly id: string;
}

const find = async (db: read.Db, text: string): Promise<Found> =>
  (await findId(db, text, ['statement', 'actor', 'article', ...MOVE_NOUNS])) as Found;

/** What the verdict needs beside the mention, checked. */
function checkedValue({ verdict, value, left }: JudgementInput, noun: JudgedNoun): Record<string, string> {
  if (verdict === 'rename') {
    if (noun !== 'actor') throw bad('only actors can be renamed', 'Name an actor: parley actors', left);
    if (!value?.trim()) throw bad('no name was given', 'Give it: parley judge rename ID NAME', left);
    return { name: value.trim() };
  }
  if (verdict === 're-date') {
    if (!['statement', 'event', 'position', 'commitment', 'figure'].includes(noun)) {
      throw bad(`a ${noun} has no date of its own`, 'For an article: parley set ID --published DATE', left);
    }
    if (!edtfBounds(value)) throw bad(`"${value ?? ''}" is no date`, 'Write it as 2026-02-10, 2026-02 or 2026.', left);
    return { date: value! };
  }
  return {};
}

/** One pair is not judged twice with two outcomes: the first judgement has to be withdrawn. */
async function refuseContradiction(db: read.Db, verdict: string, left: string, right: string): Promise<void> {
  const opposite = verdict === 'same' ? 'different' : 'same';
  const known = (await read.judgementsBetween(db, left, right)).find(row => row.verdict === opposite);
  if (!known) return;
  throw new ParleyError(
    'contradiction',
    `${left} and ${right} were judged ${opposite} before (${known.id}, ${known.at.slice(0, 10)})`,
    `Withdraw that first: parley withdraw ${known.id}`,
    left,
  );
}

/** The clusters that these mentions stand in are to be made anew. */
async function touch(tx: StoreTransaction, noun: JudgedNoun, ids: readonly string[]): Promise<void> {
  await graph.markNodes(tx, noun, (await judged.nodesOfMentions(tx, noun, ids)).values());
}

/** Puts a judgement down and gives its id. Throws `bad-judgement`, `contradiction`, `not-found`, `ambiguous-id`. */
export async function judge(store: Store, input: JudgementInput, at: string): Promise<string> {
  const { verdict, reason } = input;
  const left = await find(store.db, input.left);
  const right = input.right === undefined ? undefined : await find(store.db, input.right);
  if (PAIRED.has(verdict)) {
    if (!right) throw bad(`${verdict} is about two records`, `Name both: parley judge ${verdict} ID ID`, input.left);
    if (right.noun !== left.noun) {
      throw bad(`one is a ${left.noun}, the other a ${right.noun}`, 'Name two of one kind.', input.left);
    }
    if (right.id === left.id) throw bad('both ids name the same mention', 'Name two mentions.', input.left);
  } else if (right) {
    throw bad(`${verdict} is about one record`, `Name one: parley judge ${verdict} ID`, input.left);
  }
  const value = { ...checkedValue(input, left.noun), noun: left.noun, ...(reason ? { reason } : {}) };
  return store.write(async tx => {
    if (right && verdict !== 'unsure') await refuseContradiction(tx, verdict, left.id, right.id);
    const id = await writeJudgements.addJudgement(tx, {
      verdict,
      left: left.id,
      right: right?.id ?? null,
      value: JSON.stringify(value),
      by: 'user',
      at,
    });
    await touch(tx, left.noun, right ? [left.id, right.id] : [left.id]);
    if (verdict === 'different') await write.partNodes(tx, [left.id]);
    if (verdict === 'reject') await writeJudgements.applyRejections(tx, [left.id]);
    return id;
  });
}

/** Takes a judgement back; it stays in the list. */
export async function withdraw(keeper: Keeper, id: string, at: string): Promise<void> {
  const { store } = keeper;
  const row = await read.judgementById(store.db, id);
  if (!row) throw new ParleyError('not-found', 'there is no such judgement', 'See: parley judgements', id);
  if (row.withdrawn_at) return;
  const { noun = 'article' } = JSON.parse(row.value) as { noun?: JudgedNoun };
  await store.write(async tx => {
    await writeJudgements.withdrawJudgement(tx, row.id, at);
    await touch(tx, noun, [row.left, ...(row.right ? [row.right] : [])]);
    if (row.verdict === 'different') await write.partNodes(tx, [row.left]);
  });
  // What a rejection hid is read again; so is an article whose date or outlet had been put right.
  const article = noun === 'article' ? row.left : await read.articleOfRecord(store.db, row.left);
  if (article && (row.verdict === 'reject' || noun === 'article')) await readAgain(keeper, article);
}

/** All judgements, newest first; those whose mention is no more are marked as orphaned, never dropped. */
export async function listJudgements(db: read.Db): Promise<JudgementView[]> {
  const rows = await read.allJudgements(db);
  const known = await read.knownIds(
    db,
    rows.flatMap(({ left, right }) => (right ? [left, right] : [left])),
  );
  return rows.map(({ id, verdict, left, right, value, by, at, withdrawn_at }) => {
    const { noun, reason, ...values } = JSON.parse(value) as Record<string, string>;
    const given = Object.values(values)[0];
    return {
      id,
      verdict: verdict as JudgementView['verdict'],
      left,
      by,
      at,
      orphaned: !known.has(left) || (right !== null && !known.has(right)),
      ...(noun ? { noun } : {}),
      ...(right ? { right } : {}),
      ...(given === undefined ? {} : { value: given }),
      ...(reason ? { reason } : {}),
      ...(withdrawn_at ? { withdrawnAt: withdrawn_at } : {}),
    };
  });
}

/** Pairs that the rules are unsure of and nobody has judged, nearest first. */
export async function listUnsure(db: read.Db, limit: number): Promise<UnsurePair[]> {
  const rows = await read.unsurePairs(db, limit);
  return rows.map(({ noun, left, right, score, reasons }) => ({
    noun: noun as UnsurePair['noun'],
    left,
    right,
    score,
    reasons: JSON.parse(reasons) as string[],
  }));
}
