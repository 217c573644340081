/** Events, commitments and statements as marks on lanes. In: their views. Out: where each lies, and in which row of its lane. Pure. */
import { moveLine, whoNames } from '../../dossier/describe-move.ts';
import { wordsShown } from '../../dossier/make-views.ts';
import type { MoveOf, StatementView } from '../../dossier/views.ts';
import type { EventKind } from '../../model/moves.ts';
import type { When } from '../../model/when.ts';
import { edtfBounds } from '../../model/when-bounds.ts';
import { showWhen } from '../dates.ts';
import { articleHref, movePlaceHref } from '../router.ts';
import type { TimeMark } from './pack.ts';
import { DAY, momentOf } from './scale.ts';

export const LANES = ['diplomacy', 'fighting', 'measures', 'due', 'said', 'published'] as const;
export type LaneName = (typeof LANES)[number];

const FIGHTING: readonly string[] = ['strike', 'attack', 'ceasefire', 'withdrawal', 'deployment'] satisfies EventKind[];
const MEASURES: readonly string[] = ['exchange', 'sanction', 'aid'] satisfies EventKind[];

export function laneOfKind(kind: string): LaneName {
  if (FIGHTING.includes(kind)) return 'fighting';
  return MEASURES.includes(kind) ? 'measures' : 'diplomacy';
}

/** A span without one of its ends is drawn so long. */
const OPEN = 14 * DAY;

function placeOf(when: When | undefined): Pick<TimeMark, 'from' | 'to' | 'sure' | 'date'> | undefined {
  const bounds = edtfBounds(when?.edtf);
  if (!bounds) return undefined;
  const shown = showWhen(when);
  const from = bounds.from ? momentOf(bounds.from) : momentOf(bounds.until!) - OPEN;
  const to = bounds.until ? momentOf(bounds.until) : from + OPEN;
  const sure = !bounds.from || !bounds.until ? 'open' : shown.certainty === 'exact' ? 'exact' : 'span';
  return { from, to, sure, date: shown.text };
}

/** The days of earlier reports, where the last one gives another. */
function daysBefore(dates: readonly (When | undefined)[], now: number): number[] {
  const days = dates.flatMap(when => {
    const from = edtfBounds(when?.edtf)?.from;
    return from ? [Math.floor(momentOf(from) / DAY) * DAY] : [];
  });
  return [...new Set(days)].filter(day => day !== Math.floor(now / DAY) * DAY);
}

const PLANNED: readonly string[] = ['planned', 'postponed'];
const OFF: readonly string[] = ['cancelled', 'denied'];

export function eventMark(view: MoveOf<'event'>): TimeMark | undefined {
  const { record, article } = view;
  const place = placeOf(record.when);
  if (!place) return undefined;
  const { status, kind, id, history } = record;
  return {
    ...place,
    id,
    lane: laneOfKind(kind),
    href: movePlaceHref(article.id, id, 'event'),
    label: moveLine(view).text,
    who: whoNames(view),
    what: status,
    state: OFF.includes(status) ? 'off' : PLANNED.includes(status) ? 'planned' : 'occurred',
    before: daysBefore(
      history.map(({ when }) => when),
      place.from,
    ),
  };
}

export function commitmentMark(view: MoveOf<'commitment'>): TimeMark | undefined {
  const { record, article } = view;
  const place = placeOf(record.due);
  if (!place) return undefined;
  const { status, id, history } = record;
  const done = status === 'reported done';
  return {
    ...place,
    id,
    lane: 'due',
    href: movePlaceHref(article.id, id, 'commitment'),
    label: record.text,
    who: whoNames(view),
    what: status,
    state: done ? 'occurred' : status === 'withdrawn' ? 'off' : 'planned',
    // When a delay was reported is no day that it was due on.
    before: daysBefore(
      history.map(({ due: then }) => then),
      place.from,
    ).filter(day => day < place.from),
  };
}

export function statementMark({
  statement,
  speaker,
  party,
  article,
}: StatementView): (TimeMark & { party?: string }) | undefined {
  const place = placeOf(edtfBounds(statement.said?.edtf) ? statement.said : statement.reported);
  if (!place) return undefined;
  const described = typeof statement.speaker === 'string' ? statement.speaker : statement.speaker.described;
  return {
    ...place,
    id: statement.id,
    lane: 'said',
    href: articleHref(article.id, statement.id),
    label: wordsShown(statement).text,
    who: speaker?.name ?? described,
    what: '',
    state: 'occurred',
    saying: true,
    before: [],
    party: party?.id ?? speaker?.id,
  };
}
