/**
 * What an expression of time means before any date is known: plain JSON, made by the grammar, read by resolveTime.
 * Nothing in it depends on the article's date.
 */
export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'weekend' | 'week' | 'month' | 'quarter' | 'year';

/** What a point may count in: the units, and the longer ones that amounts count in years. */
export type RelativeUnit = Unit | 'decade' | 'century';

export type Part = 'MO' | 'MI' | 'AF' | 'EV' | 'NI';
export type Season = 'SP' | 'SU' | 'FA' | 'WI';

/** TIMEX3 `mod`, kept in the expression and named in the note of the resolved date. */
export type Mod =
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX'
  | 'LESS_THAN'
  | 'MORE_THAN'
  | 'EQUAL_OR_LESS'
  | 'EQUAL_OR_MORE'
  | 'BEFORE'
  | 'AFTER'
  | 'ON_OR_AFTER';

/** `n` left out: an unknown number ("weeks", "several days"). */
export interface Amount {
  readonly n?: number;
  readonly unit: Unit;
  /** The most, for "two to three weeks". */
  readonly upTo?: number;
  /** Written in a larger unit: 10 years as "a decade", 100 as "a century". */
  readonly times?: number;
}

/** The tense in which a time is spoken of. */
export type Tense = 'past' | 'present' | 'future';

/** Measured from the day of writing, or from the time mentioned before. */
export type From = 'anchor' | 'before';

export interface Clock {
  readonly hour: number;
  readonly minute?: number;
  readonly second?: number;
  /** `Z`, an offset, or left out where no zone is stated or its offset is not known. */
  readonly zone?: string;
}

/** A stretch of the calendar: stated parts, and, where the coarser ones are missing, how to find them. */
export interface Point {
  readonly kind: 'point';
  readonly century?: number;
  /** 199 for the 1990s; 9 for "the nineties". */
  readonly decade?: number;
  readonly year?: number;
  readonly half?: number;
  readonly quarter?: number;
  readonly season?: Season;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  readonly holiday?: string;
  readonly part?: Part;
  readonly clock?: Clock;
  /** A whole unit counted from somewhere: today is day 0, last month is month -1. The finer parts lie inside it. */
  readonly relative?: { readonly unit: RelativeUnit; readonly offset: number; readonly from: From };
  /** What a weekday, month or season without a year is counted from, where not the anchor: "the previous Friday". */
  readonly from?: 'before';
  /** "last", "this", "next" before a weekday, month, season or holiday. */
  readonly which?: 'last' | 'this' | 'next';
  /** The whole week that the day lies in: "the week of March 6", "Easter week". */
  readonly wholeWeek?: true;
  readonly mod?: Mod;
  /** "the third quarter", "the first half" of a fiscal year. */
  readonly fiscal?: true;
}

/** A distance from somewhere: "two weeks ago", "a day later", "hours earlier". */
export interface Shift {
  readonly kind: 'shift';
  readonly amount: Amount;
  readonly direction: -1 | 1;
  readonly from: From;
  readonly mod?: Mod;
  readonly part?: Part;
  readonly clock?: Clock;
}

/** A stretch that ends or begins at the anchor: "the past week", "the next two months". */
export interface Stretch {
  readonly kind: 'stretch';
  readonly amount: Amount;
  readonly direction: -1 | 1;
  readonly mod?: Mod;
}

export interface Duration {
  readonly kind: 'duration';
  readonly amounts: readonly Amount[];
  readonly mod?: Mod;
  /** "in a week", "within two days" of something to come: the limit counts from the anchor. */
  readonly within?: true;
}

export interface Repeated {
  readonly kind: 'set';
  readonly every?: Amount;
  readonly point?: Point;
}

export interface Reference {
  readonly kind: 'reference';
  readonly ref: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF';
}

export interface Interval {
  readonly kind: 'interval';
  readonly from: Point;
  readonly to: Point;
}

export type TimeExpression = Point | Shift | Stretch | Duration | Repeated | Reference | Interval;

/** Whether resolving needs a date beside the words. */
export const leansOn = (expression: TimeExpression): From | undefined => {
  switch (expression.kind) {
    case 'interval':
      return leansOn(expression.to) ?? leansOn(expression.from);
    case 'point':
      if (expression.relative) return expression.relative.from;
      if (expression.from) return expression.from;
      return expression.year === undefined && expression.decade === undefined && expression.century === undefined
        ? 'anchor'
        : undefined;
    case 'shift':
      return expression.from;
    case 'stretch':
      return 'anchor';
    case 'duration':
      return expression.within ? 'anchor' : undefined;
    default:
      return undefined;
  }
};
