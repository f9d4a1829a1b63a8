import { readFileSync } from 'node:fs';
import { hashOf } from '../src/annotate/attribution/model/hash.ts';
import type { Lexicon } from '../src/annotate/attribution/model/lexicon.ts';
import { plainWord } from '../src/annotate/attribution/model/word-types.ts';

/** The word groups of `word-clusters.txt`, with an empty list of cues. */
export function readGroups(path: string): Lexicon {
  const groups = new Map<number, readonly [fine: number, coarse: number]>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [word, fine, coarse] = line.split(' ');
    if (word) groups.set(hashOf(plainWord(word)), [Number(fine) + 1, Number(coarse) + 1]);
  }
  const words = Int32Array.from(groups.keys()).sort();
  return {
    words,
    fine: Uint16Array.from(words, (hash) => groups.get(hash)![0]),
    coarse: Uint8Array.from(words, (hash) => groups.get(hash)![1]),
    stems: new Int32Array(0),
    cueBucket: new Uint8Array(0),
    phrases: new Int32Array(0),
    phraseBucket: new Uint8Array(0),
    spellings: new Int32Array(0),
    tagsLow: new Int32Array(0),
    tagsHigh: new Uint8Array(0),
    functionsOfTag: new Int32Array(0),
  };
}
