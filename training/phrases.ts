import { type Lexicon, LONGEST_PHRASE, phraseKey } from '../src/annotate/attribution/model/lexicon.ts';
import { type Prepared, phrasesIn } from '../src/annotate/attribution/model/prepared.ts';
import { cueClass } from './cue-lexicon.ts';
import type { GoldInWords } from './gold-words.ts';

/** How often each row of stems that was ever a cue was seen at all, and as a cue. Rows that only begin one are there with 0. */
export type PhraseCounts = Map<number, [seen: number, asCue: number]>;

interface Example {
  readonly article: Prepared;
  readonly gold: readonly GoldInWords[];
}

/** The cues of two to six words that stand together. */
function cueRows({ gold }: Example): (readonly number[])[] {
  return gold
    .map(({ cue }) => cue)
    .filter((cue) => cue.length > 1 && cue.length <= LONGEST_PHRASE && cue.at(-1)! - cue[0]! === cue.length - 1);
}

function eachRow({ article }: Example, visit: (key: number) => boolean): void {
  const { known, words } = article;
  for (let s = 0; s + 1 < words.sentenceAt.length; s++) {
    const end = words.sentenceAt[s + 1]!;
    for (let i = words.sentenceAt[s]!; i < end; i++) {
      let key = phraseKey(0, known[i]!.stem);
      for (let k = 1; k < LONGEST_PHRASE && i + k < end; k++) {
        key = phraseKey(key, known[i + k]!.stem);
        if (!visit(key)) break;
      }
    }
  }
}

function addCues(example: Example, into: PhraseCounts): void {
  for (const cue of cueRows(example)) {
    let key = 0;
    cue.forEach((i, k) => {
      key = phraseKey(key, example.article.known[i]!.stem);
      if (k === 0) return;
      let entry = into.get(key);
      if (!entry) {
        entry = [0, 0];
        into.set(key, entry);
      }
      if (k === cue.length - 1) entry[1]++;
    });
  }
}

function addSeen(example: Example, into: PhraseCounts, only: PhraseCounts): void {
  eachRow(example, (key) => {
    if (!only.has(key)) return false;
    let entry = into.get(key);
    if (!entry) {
      entry = [0, 0];
      into.set(key, entry);
    }
    entry[0]++;
    return true;
  });
}

export function countPhrases(examples: readonly Example[]): PhraseCounts {
  const counts: PhraseCounts = new Map();
  for (const example of examples) addCues(example, counts);
  for (const example of examples) addSeen(example, counts, counts);
  return counts;
}

const classOf = (seen: number, asCue: number): number =>
  asCue <= 0 ? 0 : seen < 4 ? 12 + Math.min(asCue, 3) : cueClass(seen, asCue);

/** The article’s rows as they were if it had not been counted: what an unseen article will find. */
export function leaveOutPhrases<T extends Example>(example: T, all: PhraseCounts): T {
  const own: PhraseCounts = new Map();
  addCues(example, own);
  addSeen(example, own, all);
  const phrase = phrasesIn(example.article.known, example.article.words.sentenceAt, (key) => {
    const entry = all.get(key);
    if (!entry) return -1;
    const [ownSeen, ownAsCue] = own.get(key) ?? [0, 0];
    return classOf(entry[0] - ownSeen, entry[1] - ownAsCue);
  });
  return { ...example, article: { ...example.article, phrase } };
}

export function withPhrases(lexicon: Lexicon, counts: PhraseCounts): Lexicon {
  const kept = [...counts].sort((a, b) => a[0] - b[0]);
  return {
    ...lexicon,
    phrases: Int32Array.from(kept, ([key]) => key),
    phraseBucket: Uint8Array.from(kept, ([, [seen, asCue]]) => classOf(seen, asCue)),
  };
}
