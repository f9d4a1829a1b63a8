import { remembered } from './remembered.ts';

/** 32-bit FNV-1a over UTF-16 units: a small, fast, stable hash for indexes; not for anything an enemy may profit from. */
export function hashOf(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return mixed(hash);
}

/** Spreads the bits of a 32-bit number (the finaliser of MurmurHash3); unsigned. */
export function mixed(hash: number): number {
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Hashes of every run of `size` words: the i-th is that of words i … i + size - 1. Equal runs have equal hashes whatever the text
 * around them; two different runs share one about once in four thousand million. Empty when there are fewer words than `size`.
 */
export function shinglesOf(keys: readonly string[], size: number): number[] {
  const hashes = keys.map(wordHash);
  const out: number[] = [];
  for (let at = 0; at + size <= hashes.length; at++) {
    let hash = size;
    for (let k = at; k < at + size; k++) hash = Math.imul(hash ^ hashes[k]!, 0x9e3779b1) ^ (hash >>> 15);
    out.push(mixed(hash));
  }
  return out;
}

const wordHash = remembered((word) => hashOf(word));

/** True when some `size` words in a row are the same in both. */
export function haveRun(one: readonly string[], other: readonly string[], size: number): boolean {
  const there = new Set(shinglesOf(other, size));
  return shinglesOf(one, size).some((shingle) => there.has(shingle));
}
