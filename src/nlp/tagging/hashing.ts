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

/** Spreads the bits; never 0, which marks an empty slot. (Constants of MurmurHash3's finalizer.) */
export function finish(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  return h === 0 ? 1 : h;
}

export const feature1 = (template: number, a: number): number =>
  finish(Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x2c1b3c6d));

export const feature2 = (template: number, a: number, b: number): number =>
  finish((Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x2c1b3c6d) + Math.imul(b, 0x297a2d39)) | 0);

export const feature3 = (template: number, a: number, b: number, c: number): number =>
  finish(
    (Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x2c1b3c6d) +
      Math.imul(b, 0x297a2d39) +
      Math.imul(c ^ (c >>> 15), 0x165667b1)) |
      0,
  );

export const feature4 = (template: number, a: number, b: number, c: number, d: number): number =>
  feature3(template, feature2(template, a, b), c, d);
