/**
 * Integer hashes for features: strings are hashed once a token, features are made of those integers alone, because joining
 * strings for each feature is what makes linear taggers slow. 32 bits over about a million features: collisions do no harm.
 */

/** FNV-1a over the UTF-16 code units of a part of a string. */
export function hashString(text: string, from = 0, to = text.length): number {
  let h = 0x811c9dc5;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return finish(h);
}

/** Of MurmurHash3's finalizer. */
export const MIX_END = 0x85ebca6b;

/** Spreads the bits; never 0, which marks an empty slot. */
export function finish(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, MIX_END);
  h ^= h >>> 13;
  return h === 0 ? 1 : h;
}

/** Odd constants of Murmur and xxHash that spread a template's number and its atoms (templates.ts). */
export const MIX_TEMPLATE = 0x9e3779b1;
export const MIX_FIRST = 0x2c1b3c6d;
export const MIX_SECOND = 0x297a2d39;
export const MIX_THIRD = 0x165667b1;
