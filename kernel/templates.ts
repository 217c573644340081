/**
 * Hashes what the atoms of a decision hold by each template of a group, four templates at once.
 * A group is written by src/nlp/tagging/templates.ts: the number of its templates of up to three atoms, of those of four, then blocks of four
 * templates of one of the two kinds: their mixed numbers, then the places in ATOMS of their first, second, third and fourth atoms.
 */
const ATOMS_MAX = 64;
const FEATURES_MAX = 128;
const LANES = 4;

/** What the atoms hold, from place 1 on; place 0 stays 0 and stands for "no atom". */
const ATOMS: usize = memory.data(ATOMS_MAX * 4, 16);
/** Where features are written. Blocks are written whole, so there is room behind the last. */
export const FEATURES: usize = memory.data((FEATURES_MAX + LANES) * 4, 16);

/** Bytes before the first block of a group, and of a block. */
const HEAD: usize = 16;
const BLOCK: usize = 48;

/** Odd constants of Murmur and xxHash that spread an atom by where it stands in a template. */
const MIX_FIRST = 0x2c1b3c6d;
const MIX_SECOND = 0x297a2d39;
const MIX_THIRD = 0x165667b1;
const MIX_END = 0x85ebca6b;

/** What four atoms hold whose places stand at `places`. */
@inline
function gather(places: usize): v128 {
  let atoms = v128.load_zero<i32>(ATOMS + <usize>load<u16>(places));
  atoms = v128.load_lane<i32>(ATOMS + <usize>load<u16>(places, 2), atoms, 1);
  atoms = v128.load_lane<i32>(ATOMS + <usize>load<u16>(places, 4), atoms, 2);
  return v128.load_lane<i32>(ATOMS + <usize>load<u16>(places, 6), atoms, 3);
}

@inline
function first(atoms: v128, numbers: v128): v128 {
  return i32x4.mul(v128.xor(atoms, numbers), i32x4.splat(MIX_FIRST));
}

@inline
function second(atoms: v128): v128 {
  return i32x4.mul(atoms, i32x4.splat(MIX_SECOND));
}

@inline
function third(atoms: v128): v128 {
  return i32x4.mul(v128.xor(atoms, i32x4.shr_u(atoms, 15)), i32x4.splat(MIX_THIRD));
}

/** `finish` of src/nlp/tagging/hashing.ts. */
@inline
function finish(sums: v128): v128 {
  let h = v128.xor(sums, i32x4.shr_u(sums, 16));
  h = i32x4.mul(h, i32x4.splat(MIX_END));
  h = v128.xor(h, i32x4.shr_u(h, 13));
  return i32x4.sub(h, i32x4.eq(h, i32x4.splat(0))); // 0, which marks an empty slot, becomes 1
}

/** Writes the hashes of a group from `from` on; gives where they end. */
export function hashGroup(group: usize, from: usize): usize {
  const short = from + (<usize>load<u32>(group) << 2);
  const long = short + (<usize>load<u32>(group, 4) << 2);
  let block = group + HEAD;
  for (let out = from; out < short; out += 16, block += BLOCK) {
    const numbers = v128.load(block);
    const sum = i32x4.add(first(gather(block + 16), numbers), second(gather(block + 24)));
    v128.store(out, finish(i32x4.add(sum, third(gather(block + 32)))));
  }
  for (let out = short; out < long; out += 16, block += BLOCK) {
    const numbers = v128.load(block);
    const two = finish(i32x4.add(first(gather(block + 16), numbers), second(gather(block + 24))));
    const sum = i32x4.add(first(two, numbers), second(gather(block + 32)));
    v128.store(out, finish(i32x4.add(sum, third(gather(block + 40)))));
  }
  return long;
}

/** Sets the atom at a place. */
@inline
export function setAtom(place: usize, value: i32): void {
  store<i32>(ATOMS + (place << 2), value);
}
