import { cueKey, kindOfTag, type Lexicon } from '../src/annotate/attribution/model/lexicon.ts';
import type { Prepared } from '../src/annotate/attribution/model/prepared.ts';
import type { GoldInWords } from './gold-words.ts';

/** How often each stem (as verb, noun, other) was seen, and in a cue. */
export type Counts = Map<number, [seen: number, inCue: number]>;

export function countCues(article: Prepared, gold: readonly GoldInWords[], into: Counts): void {
  const inCue = new Set(gold.flatMap(({ cue }) => cue));
  for (let i = 0; i < article.words.count; i++) {
    const key = cueKey(article.known[i]!.stem, kindOfTag(article.tag[i]!));
    let entry = into.get(key);
    if (!entry) into.set(key, (entry = [0, 0]));
    entry[0]++;
    if (inCue.has(i)) entry[1]++;
  }
}

/** 0 for stems hardly seen, 1 for those seen often but in no cue, then classes by the share that was in a cue. */
export function cueClass(seen: number, inCue: number): number {
  if (inCue === 0) return seen >= 6 ? 1 : 0;
  if (seen < 4) return 11;
  const share = inCue / seen;
  const bars = [0.02, 0.05, 0.1, 0.18, 0.3, 0.45, 0.6, 0.8];
  let cueClass = 2;
  for (const bar of bars) if (share >= bar) cueClass++;
  return cueClass;
}

/** The article's cue classes as they were if it had not been counted: what an unseen article will find. */
export function leaveOut(article: Prepared, gold: readonly GoldInWords[], all: Counts): Prepared {
  const own: Counts = new Map();
  countCues(article, gold, own);
  const cue = Uint8Array.from(article.known, (word, i) => {
    const key = cueKey(word.stem, kindOfTag(article.tag[i]!));
    const [seen, inCue] = all.get(key) ?? [0, 0];
    const [ownSeen, ownInCue] = own.get(key) ?? [0, 0];
    return cueClass(seen - ownSeen, inCue - ownInCue);
  });
  return { ...article, cue };
}

export function withCues(lexicon: Lexicon, counts: Counts): Lexicon {
  const kept = [...counts].filter(([, [seen, inCue]]) => cueClass(seen, inCue) > 0).sort((a, b) => a[0] - b[0]);
  return {
    ...lexicon,
    stems: Int32Array.from(kept, ([key]) => key),
    cueBucket: Uint8Array.from(kept, ([, [seen, inCue]]) => cueClass(seen, inCue)),
  };
}
