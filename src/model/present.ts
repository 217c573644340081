/** Fields that are there: optional fields of a record are left out, not undefined (exactOptionalPropertyTypes, and stable JSON). */
export const present = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null)) as T;
