/**
 * Stances as marks: the shape tells them apart without colour; colour says only which way they lean (blue leaves room,
 * vermilion does not: a pair that colour-blind readers tell apart). The word always stands beside the mark or behind it.
 */
import type { ReactNode } from 'react';
import { STANCES, type Stance } from '../../model/moves.ts';
import type { PositionChange } from '../../model/record.ts';
import { words } from '../words.ts';

/** Which way a stance leans, as the ledger orders them: towards agreement, between, against. */
export const LEANS = ['for', 'between', 'against'] as const;
export type Lean = (typeof LEANS)[number];
export const LEAN_OF: Readonly<Record<Stance, Lean>> = {
  supports: 'for',
  offers: 'for',
  open: 'between',
  undecided: 'between',
  conditional: 'between',
  proposes: 'between',
  demands: 'against',
  opposes: 'against',
};

const SHAPES: Readonly<
  Record<Stance, readonly { readonly d: string; readonly filled?: boolean; readonly dashed?: boolean }[]>
> = {
  supports: [{ d: 'M6 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9Z', filled: true }],
  offers: [{ d: 'M6 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9Z' }, { d: 'M6 1.5a4.5 4.5 0 0 0 0 9Z', filled: true }],
  open: [{ d: 'M6 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9Z' }],
  undecided: [{ d: 'M6 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9Z', dashed: true }],
  conditional: [{ d: 'M6 1L11 6L6 11L1 6Z' }, { d: 'M6 1L6 11L1 6Z', filled: true }],
  proposes: [{ d: 'M6 1L11 6L6 11L1 6Z', filled: true }],
  demands: [{ d: 'M6 1.5L11 10.5L1 10.5Z', filled: true }],
  opposes: [{ d: 'M2 2L10 10M10 2L2 10' }],
};

export function StanceMark({ stance }: { stance: Stance }) {
  return (
    <svg
      className={`stance-mark ${LEAN_OF[stance]} ${stance}`}
      viewBox="0 0 12 12"
      width="12"
      height="12"
      aria-hidden="true"
    >
      {SHAPES[stance].map(({ d, filled, dashed }) => (
        <path key={d} d={d} fill={filled ? 'currentColor' : 'none'} strokeDasharray={dashed ? '1.6 1.6' : undefined} />
      ))}
    </svg>
  );
}

/** The mark with its word. */
export const StanceWord = ({ stance }: { stance: Stance }) => (
  <span className="stance">
    <StanceMark stance={stance} />
    {words.stance[stance]}
  </span>
);

/** Stances from one to the last, as a row of marks; the last is now. */
export function StanceTrail({ stances }: { stances: readonly Stance[] }) {
  return (
    <span
      className="trail"
      role="img"
      aria-label={words.play.trail(stances.map(stance => words.stance[stance].toLowerCase()))}
    >
      {stances.map((stance, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed row, the same mark can come twice
        <StanceMark key={index} stance={stance} />
      ))}
    </span>
  );
}

const CHANGE_SIGNS: Readonly<Record<PositionChange, string>> = {
  hardened: '↑',
  softened: '↓',
  'new condition': '+',
  dropped: '×',
  restated: '=',
};

export const ChangeWord = ({ how }: { how: PositionChange }) => (
  <span className="change">
    <span aria-hidden="true">{CHANGE_SIGNS[how]}</span> {words.change[how]}
  </span>
);

export const StanceLegend = ({ children }: { children?: ReactNode }) => (
  <ul className="stance-legend" aria-label={words.play.legend}>
    {STANCES_IN_ORDER.map(stance => (
      <li key={stance}>
        <StanceWord stance={stance} />
      </li>
    ))}
    {children}
  </ul>
);

const STANCES_IN_ORDER: readonly Stance[] = LEANS.flatMap(lean => STANCES.filter(stance => LEAN_OF[stance] === lean));
