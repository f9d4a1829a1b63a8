/**
 * Weights of hashed features: an open hash table from a feature's 32-bit hash to one row of int8 weights, a weight per label.
 * The slot and 16 bits of the hash tell features apart; the few that still collide share a row.
 */
export interface Table {
  readonly labels: number;
  /** Real weight of one int8 step. */
  readonly scale: number;
  /** 0 marks an empty slot. The length is a power of two. */
  readonly check: Uint16Array;
  readonly rows: Int8Array;
}

const checkOf = (hash: number): number => (hash >>> 16) | 1;

/** Adds a feature's weights, in int8 steps, to `scores[at…]`; a feature without a row adds nothing. */
export function addRow(table: Table, hash: number, scores: Int32Array, at: number): void {
  const { check, rows, labels } = table;
  const mask = check.length - 1;
  const mine = checkOf(hash);
  let slot = Math.imul(hash, 0x85ebca6b) >>> 7;
  for (slot &= mask; ; slot = (slot + 1) & mask) {
    const there = check[slot]!;
    if (there === 0) return;
    if (there !== mine) continue;
    for (let y = 0, r = slot * labels; y < labels; y++, r++) scores[at + y]! += rows[r]!;
    return;
  }
}

/** Builds a table of real-valued rows; weights beyond `clip` are cut to it. At most 70 % of the slots are filled. */
export function buildTable(hashes: Int32Array, weights: Float32Array, labels: number, clip: number): Table {
  let size = 16;
  while (size * 0.7 < hashes.length) size *= 2;
  const check = new Uint16Array(size);
  const rows = new Int8Array(size * labels);
  const scale = clip / 127;
  for (let i = 0; i < hashes.length; i++) {
    const mine = checkOf(hashes[i]!);
    let slot = (Math.imul(hashes[i]!, 0x85ebca6b) >>> 7) & (size - 1);
    while (check[slot] !== 0 && check[slot] !== mine) slot = (slot + 1) & (size - 1);
    check[slot] = mine;
    for (let y = 0; y < labels; y++) {
      const step = Math.round(weights[i * labels + y]! / scale);
      rows[slot * labels + y] = Math.max(-127, Math.min(127, rows[slot * labels + y]! + step));
    }
  }
  return { labels, scale, check, rows };
}
