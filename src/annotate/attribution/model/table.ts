/**
 * A number for each hash that a model knows, found at one place without a search: the hash's upper bits choose a shift, and
 * the shifted hash its slot, where no other known hash lies (hash and displace: Belazzougui, Botelho & Dietzfelbinger, 2009).
 * Most of the time of reading goes into this, and branches that nobody can foresee cost more than fetching.
 */
export interface Table {
  /** By the upper bits of a hash: its shift in the lowest byte, then a bit for each sign (`signOf`) that a known hash here has. */
  readonly groups: Int32Array;
  /** By slot: the hash, then its number. */
  readonly pairs: Int32Array;
}

const SHIFTS = 256;
// Four hashes or so share a group: most of those that are not known differ from all of them in their sign, and need not be looked up.
const signOf = (hash: number): number => 8 + (((hash & 31) * 3) >>> 2);
const slotOf = (hash: number, shift: number, bits: number): number => Math.imul(hash ^ shift, 0x85ebca6b) >>> -bits;

/**
 * Lays out `values[i]` for `hashes[i]`, which are all different. Throws an Error where no shift parts them, which does not
 * happen to mixed hashes.
 */
export function tableOf(hashes: Int32Array, values: ArrayLike<number>): Table {
  let bits = 6;
  while (2 ** bits < 2 * hashes.length) bits++;
  const count = 2 ** (bits - 3);
  const { order, starts } = sortedBy(hashes.length, count, (i) => hashes[i]! >>> (35 - bits));
  const groups = new Int32Array(count);
  const pairs = new Int32Array(2 * 2 ** bits);
  const taken = new Int32Array(2 ** (bits - 5));
  const sizeOf = (group: number): number => starts[group + 1]! - starts[group]!;
  // The large ones first, while there is room.
  const largeFirst = sortedBy(count, LARGEST + 1, (group) => LARGEST - Math.min(sizeOf(group), LARGEST)).order;
  for (const group of largeFirst) {
    const members = order.subarray(starts[group]!, starts[group + 1]!);
    const shift = place(hashes, members, taken, bits);
    groups[group] = shift;
    for (const i of members) {
      groups[group]! |= 1 << signOf(hashes[i]!);
      const slot = slotOf(hashes[i]!, shift, bits);
      pairs[2 * slot] = hashes[i]!;
      pairs[2 * slot + 1] = values[i]!;
    }
  }
  // An empty slot shows 0, which must not be taken for the hash 0.
  const ofZero = slotOf(0, groups[0]! & 255, bits);
  if (!isTaken(taken, ofZero)) pairs[2 * ofZero] = -1;
  return { groups, pairs };
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
export function find({ groups, pairs }: Table, hash: number): number | null {
  const bits = 31 - Math.clz32(pairs.length >> 1);
  const at = 2 * slotOf(hash, groups[hash >>> (35 - bits)]! & 255, bits);
  return pairs[at] === hash ? pairs[at + 1]! : null;
}

const likely = new Int32Array(512);
const slots = new Int32Array(512);

/** Writes the numbers of those of `count` hashes that the table knows to `out[to…]`; returns how many. */
export function lookUp(
  { groups, pairs }: Table,
  hashes: Int32Array,
  count: number,
  out: Int32Array,
  to: number,
): number {
  const bits = 31 - Math.clz32(pairs.length >> 1);
  const upper = 35 - bits;
  let left = 0;
  for (let f = 0; f < count; f++) {
    const hash = hashes[f]!;
    const group = groups[hash >>> upper]!;
    likely[left] = hash;
    slots[left] = 2 * slotOf(hash, group & 255, bits);
    left += (group >>> signOf(hash)) & 1;
  }
  let found = to;
  for (let f = 0; f < left; f++) {
    const at = slots[f]!;
    const apart = pairs[at]! ^ likely[f]!;
    out[found] = pairs[at + 1]!;
    // 1 where nothing is apart, 0 elsewhere.
    found += ((apart | -apart) >>> 31) ^ 1;
  }
  return found - to;
}
