/**
 * Classes of phrases that a rule of data/event-types/ asks for, taken apart once: each phrase is then held against them without comparing
 * names. In: names of classes. Out: the same, ready for asking (extraction/events/classes.ts).
 */
export interface WantedClasses {
  /** Those of data/event-types/cues/classes.yaml, and the others below. */
  readonly names: ReadonlySet<string>;
  readonly any: boolean;
  /** Also where there is no such phrase. */
  readonly none: boolean;
  readonly actor: boolean;
  readonly side: boolean;
  readonly bodies: boolean;
  readonly states: boolean;
  readonly place: boolean;
  readonly nationals: boolean;
}

export function wantedClasses(...list: readonly string[]): WantedClasses {
  const names = new Set(list);
  return {
    names,
    any: names.has('any'),
    none: names.has('none'),
    actor: names.has('actor'),
    side: names.has('side'),
    bodies: names.has('bodies'),
    states: names.has('states'),
    place: names.has('place'),
    nationals: names.has('nationals'),
  };
}
