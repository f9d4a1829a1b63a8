import { shinglesOf } from '../../text/shingles.ts';
import type { Reported } from './reported.ts';

// How many earlier attributions with the same feature each is held against, nearest days first. It bounds the cost where a
// whole dossier repeats one phrase; in a story, where a feature has a handful of places, it leaves nothing out.
const LOOK_BACK = 48;
const LEAST_SHINGLE_WEIGHT = 4;
const LEAST_PAIR_WEIGHT = 3;
const MOST_DAYS = 14;

/**
 * Pairs of attributions worth a closer look, lower index first, in order. Found through inverted indexes only: runs of three
 * words whoever speaks, and rare words within one speaker's reports of two weeks. No pass over all pairs.
 */
export function candidatesOf(reported: readonly Reported[]): [number, number][] {
  const pairs = new Set<number>();
  const byDay = reported.map((_, at) => at).sort((x, y) => (reported[x]!.day ?? 0) - (reported[y]!.day ?? 0) || x - y);

  const shingles = new Map<number, number[]>();
  const stems = new Map<string, number[]>();
  const weights = new Map<number, number>();
  for (const at of byDay) {
    const here = reported[at]!;
    for (const shingle of shinglesToIndex(here)) {
      const earlier = listIn(shingles, shingle);
      for (const other of earlier.slice(-LOOK_BACK)) pairs.add(pairOf(other, at, reported.length));
      earlier.push(at);
    }
    const speakers = speakersOf(here);
    for (const speaker of speakers)
      for (const [stem, weight] of here.meaning.content) {
        const earlier = listIn(stems, `${speaker} ${stem}`);
        for (const other of earlier.slice(-LOOK_BACK)) {
          if (here.day !== null && here.day - (reported[other]!.day ?? here.day) > MOST_DAYS) continue;
          const pair = pairOf(other, at, reported.length);
          const sum = (weights.get(pair) ?? 0) + weight;
          weights.set(pair, sum);
          if (sum >= LEAST_PAIR_WEIGHT) pairs.add(pair);
        }
        earlier.push(at);
      }
  }
  return [...pairs].sort((x, y) => x - y).map((pair) => [Math.floor(pair / reported.length), pair % reported.length]);
}

/** The last word of the name, of each where two speak: “Duarte and Tamm” is “Tamm and Duarte”. */
function speakersOf({ voice: { name, names } }: Reported): Set<string> {
  const out = new Set(names.slice(-1));
  for (const one of (name ?? '').toLowerCase().split(/\s(?:and|&)\s/)) {
    const last = names.findLast((word) => one.endsWith(word));
    if (last) out.add(last);
  }
  return out;
}

const pairOf = (i: number, j: number, size: number): number => Math.min(i, j) * size + Math.max(i, j);

// "one of the" finds nothing; "remaining points of" does.
function shinglesToIndex(here: Reported): Set<number> {
  const out = new Set<number>();
  shinglesOf(here.keys, 3).forEach((shingle, at) => {
    if (here.weights[at]! + here.weights[at + 1]! + here.weights[at + 2]! >= LEAST_SHINGLE_WEIGHT) out.add(shingle);
  });
  return out;
}

function listIn<K>(lists: Map<K, number[]>, key: K): number[] {
  const found = lists.get(key);
  if (found) return found;
  const made: number[] = [];
  lists.set(key, made);
  return made;
}
