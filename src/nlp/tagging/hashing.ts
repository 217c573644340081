/**
 * Integer hashes for features: strings are hashed once a token, features are made of those integers alone (kernel/templates.ts), because joining
 * strings for each feature is what makes linear taggers slow. 32 bits over about a million features: collisions do no harm.
 */

/** FNV-1a over the UTF-16 code units of a part of a string. */
export function hashString(text: string, from = 0, to = text.length): number {
  let h = 0x811c9dc5;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return finish(h);
}

/** Spreads the bits, after MurmurHash3's finalizer; never 0, which marks an empty slot. */
function finish(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  return h === 0 ? 1 : h;
}

/** Odd constant (xxHash) that spreads a template's number. */
export const MIX_TEMPLATE = 0x9e3779b1;
