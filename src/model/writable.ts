/** A record while it is filled in, field by field: spreads with keys that only some records have cost more than all that is in them. */
export type Writable<T> = { -readonly [Field in keyof T]: T[Field] };
