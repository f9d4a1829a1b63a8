/**
 * A number for each hash that a model knows, found at one place without a search: the hash's upper bits choose a shift, and
 * the shifted hash its slot, where no other known hash lies (hash and displace: Belazzougui, Botelho & Dietzfelbinger, 2009).
 * Most of the time of reading goes into this, and branches that nobody can foresee cost more than fetching.
 */
export interface Table {
  /** By the upper bits of a hash. */
  readonly shifts: Uint8Array;
  /** By slot: the hash, then its number. */
  readonly pairs: Int32Array;
}

const SHIFTS = 256;
const slotOf = (hash: number, shift: number, bits: number): number => Math.imul(hash ^ shift, 0x85ebca6b) >>> -bits;

/**
 * Lays out `values[i]` for `hashes[i]`, which are all different. Throws an Error where no shift parts them, which does not
 * happen to mixed hashes.
 */
export function tableOf(hashes: Int32Array, values: ArrayLike<number>): Table {
  let bits = 6;
  while (2 ** bits < 2 * hashes.length) bits++;
  const groups = 2 ** (bits - 3);
  const { order, starts } = sortedBy(hashes.length, groups, (i) => hashes[i]! >>> (35 - bits));
  const shifts = new Uint8Array(groups);
  const pairs = new Int32Array(2 * 2 ** bits);
  const taken = new Int32Array(2 ** (bits - 5));
  const sizeOf = (group: number): number => starts[group + 1]! - starts[group]!;
  // The large ones first, while there is room.
  const largeFirst = sortedBy(groups, LARGEST + 1, (group) => LARGEST - Math.min(sizeOf(group), LARGEST)).order;
  for (const group of largeFirst) {
    const members = order.subarray(starts[group]!, starts[group + 1]!);
    const shift = place(hashes, members, taken, bits);
    shifts[group] = shift;
    for (const i of members) {
      const slot = slotOf(hashes[i]!, shift, bits);
      pairs[2 * slot] = hashes[i]!;
      pairs[2 * slot + 1] = values[i]!;
    }
  }
  // An empty slot shows 0, which must not be taken for the hash 0.
  const ofZero = slotOf(0, shifts[0]!, bits);
  if (!isTaken(taken, ofZero)) pairs[2 * ofZero] = -1;
  return { shifts, pairs };
}

const LARGEST = 32;

/** Takes a slot of its own for each of some hashes, by the first shift that has one for all; returns the shift. */
function place(hashes: Int32Array, members: Int32Array, taken: Int32Array, bits: number): number {
  for (let shift = 0; shift < SHIFTS; shift++) {
    let fit = 0;
    for (; fit < members.length; fit++) {
      const slot = slotOf(hashes[members[fit]!]!, shift, bits);
      if (isTaken(taken, slot)) break;
      taken[slot >>> 5]! |= 1 << slot;
    }
    if (fit === members.length) return shift;
    while (fit-- > 0) {
      const slot = slotOf(hashes[members[fit]!]!, shift, bits);
      taken[slot >>> 5]! &= ~(1 << slot);
    }
  }
  throw new Error(`${members.length} features of the attribution model cannot be told apart.`);
}

const isTaken = (taken: Int32Array, slot: number): boolean => ((taken[slot >>> 5]! >>> slot) & 1) === 1;

/** The numbers below `count` by their class, in rising order in each, and where each class begins. */
function sortedBy(
  count: number,
  classes: number,
  classOf: (i: number) => number,
): { readonly order: Int32Array; readonly starts: Int32Array } {
  const starts = new Int32Array(classes + 1);
  for (let i = 0; i < count; i++) starts[classOf(i) + 1]!++;
  for (let k = 0; k < classes; k++) starts[k + 1]! += starts[k]!;
  const next = starts.slice();
  const order = new Int32Array(count);
  for (let i = 0; i < count; i++) order[next[classOf(i)]!++] = i;
  return { order, starts };
}

/** The number of one hash, or null. */
export function find({ shifts, pairs }: Table, hash: number): number | null {
  const bits = 31 - Math.clz32(pairs.length >> 1);
  const at = 2 * slotOf(hash, shifts[hash >>> (35 - bits)]!, bits);
  return pairs[at] === hash ? pairs[at + 1]! : null;
}

/** Writes the numbers of those of `count` hashes that the table knows; returns how many. */
export function lookUp({ shifts, pairs }: Table, hashes: Int32Array, count: number, out: Int32Array): number {
  const bits = 31 - Math.clz32(pairs.length >> 1);
  const upper = 35 - bits;
  let found = 0;
  for (let f = 0; f < count; f++) {
    const hash = hashes[f]!;
    const at = 2 * slotOf(hash, shifts[hash >>> upper]!, bits);
    const apart = pairs[at]! ^ hash;
    out[found] = pairs[at + 1]!;
    // 1 where nothing is apart, 0 elsewhere.
    found += ((apart | -apart) >>> 31) ^ 1;
  }
  return found;
}
