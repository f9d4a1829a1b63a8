import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pack, unpack } from '../../../src/annotate/attribution/model/container.ts';
import { loadModel } from '../../../src/annotate/attribution/model/index.ts';
import {
  addPacked,
  type Features,
  indexed,
  LANES,
  likeliest,
  MOST_AT_A_PLACE,
  packed,
  quantised,
  unpackSums,
} from '../../../src/annotate/attribution/model/weights.ts';

/** Features to be looked up. */
const looked = (...hashes: number[]): Features => ({
  hashes: Int32Array.from(hashes),
  count: hashes.length,
  weights: new Int32Array(MOST_AT_A_PLACE + 1),
  weighed: 0,
});

describe('weights', () => {
  const hashes = Int32Array.from([5, -77, 123456789]);
  const weights = quantised(hashes, Float32Array.from([1, -1, 0.5, 0, 2, -2, -0.25, -1, 0, 1, 3, -9]), 4, 2.54);

  test('sums of packed weights come apart as the sums of each label, the first of which weighs nothing', () => {
    const table = packed(weights);
    const sums = new Int32Array(LANES);
    const scores = new Float64Array(5);
    addPacked(table, looked(5, 999, -77), sums, 0);
    unpackSums(table, sums, 0, scores, 0);
    expect([...scores].map((score) => Number(score.toFixed(2)))).toEqual([0, 3, -3, 0.26, -1]);
  });

  test('as many features as a place may have do not spill from one label into the next', () => {
    const most = packed(quantised(Int32Array.of(7), Float32Array.of(1, -1, 1, -1), 4, 1));
    const sums = new Int32Array(LANES);
    const scores = new Float64Array(5);
    addPacked(most, looked(...new Array(MOST_AT_A_PLACE).fill(7)), sums, 0);
    unpackSums(most, sums, 0, scores, 0);
    const all = MOST_AT_A_PLACE;
    expect([...scores].map(Math.round)).toEqual([0, all, -all, all, -all]);
  });

  test.each([
    ['of all labels', [0, 1, 2, 3], 2],
    ['of those that come into question', [0, 1, 3], 1],
    ['of equals the first', [3, 0], 3],
  ])('the likeliest %s', (_, choices, best) => {
    const table = indexed(quantised(Int32Array.of(5, 6), Float32Array.of(0, 1, 3, 0, 0, 1, 0, 0), 4, 3));
    expect(likeliest(table, Int32Array.of(5, 6, 999), 3, Uint8Array.from(choices))).toBe(best);
  });
});

describe('the model file', () => {
  test('gives back the parts it was packed from', () => {
    const parts = new Map([
      ['a', { meta: { x: 1 }, bytes: Uint8Array.of(1, 2, 3) }],
      ['b', { meta: null, bytes: new Uint8Array(0) }],
    ]);
    expect(unpack(pack(parts))).toEqual(parts);
  });

  test.each([
    ['nothing', new Uint8Array(0), 'not an attribution model'],
    ['a text', new TextEncoder().encode('“No,” said the mayor of Arlen.'), 'not an attribution model'],
    ['another version', Uint8Array.of(0x48, 0x53, 0x41, 0x59, 99, 0, 0, 0, 0, 0, 0, 0), 'version 99'],
    ['a file cut short', readFileSync('models/attribution.bin').subarray(0, 5000), 'cut short'],
  ])('refuses %s, saying why', (_, bytes, why) => {
    expect(() => loadModel(bytes)).toThrow(why);
  });
});
