import { readFileSync } from 'node:fs';
import { type KnownWord, type Lexicon, wordLookup } from '../src/annotate/attribution/model/lexicon.ts';
import { buildTable, type Table } from '../src/annotate/attribution/model/table.ts';
import { TAG_FEATURES, TAGS, tagFeatures, tagOfMark } from '../src/annotate/attribution/model/tagger.ts';
import { FeatureIndex } from './feature-index.ts';
import { seeded, shuffled } from './random.ts';

export interface Tagged {
  readonly words: readonly KnownWord[];
  readonly tags: Uint8Array;
  readonly heads: Int32Array;
  readonly labels: readonly string[];
}

const SAME: Readonly<Record<string, string>> = {
  RBS: 'RBR',
  WP$: 'PRP$',
  HYPH: ':',
  NFP: '.',
  LS: 'CD',
  FW: 'NN',
  SYM: 'NN',
  ADD: 'NN',
  AFX: 'JJ',
  $: 'NN',
  '``': '"',
  "''": '"',
  '-LRB-': '.',
  '-RRB-': '.',
  XX: 'NN',
  _SP: '.',
};

/** The sentences that the teacher tagged and parsed. */
export function readTagged(path: string, lexicon: Lexicon): Tagged[] {
  const lookup = wordLookup(lexicon);
  const out: Tagged[] = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (!line) continue;
    const row = JSON.parse(line) as { w: string[]; t: string[]; h: number[]; d: string[] };
    const words = row.w.map(lookup);
    const tags = Uint8Array.from(row.t, (tag, i) => {
      const mark = tagOfMark(words[i]!.lower, words[i]!.shape);
      if (mark >= 0) return mark;
      const index = (TAGS as readonly string[]).indexOf(SAME[tag] ?? tag);
      return Math.max(index, 0);
    });
    out.push({ words, tags, heads: Int32Array.from(row.h), labels: row.d });
  }
  return out;
}

const PASSES = 5;
const LEAST = 4;

/** An averaged perceptron over the teacher's tags; prints how often it agrees with the teacher on the sentences of `check`. */
export function trainTagger(sentences: readonly Tagged[], check: readonly Tagged[], rows: number): Table {
  const L = TAGS.length;
  const index = new FeatureIndex();
  const buffer = new Int32Array(TAG_FEATURES);
  const each = (sentence: Tagged, visit: (i: number, n: number) => void, tagsOf: ArrayLike<number>) => {
    const { words } = sentence;
    for (let i = 0; i < words.length; i++) {
      const before = i > 0 ? tagsOf[i - 1]! : 40;
      const before2 = i > 1 ? tagsOf[i - 2]! : i === 1 ? 40 : 41;
      visit(i, tagFeatures(words, 0, words.length, i, before, before2, buffer));
    }
  };
  for (const sentence of sentences) {
    each(
      sentence,
      (_, n) => {
        for (let f = 0; f < n; f++) index.count(buffer[f]!);
      },
      sentence.tags,
    );
  }
  const hashes = index.freeze(LEAST);
  const weights = new Float32Array(hashes.length * L);
  const sums = new Float64Array(hashes.length * L);
  const random = seeded(11);
  const scores = new Float64Array(L);
  const ids = new Int32Array(TAG_FEATURES);
  let step = 1;
  const run = (sentence: Tagged, learn: boolean): number => {
    const guessed = new Uint8Array(sentence.words.length);
    let right = 0;
    each(
      sentence,
      (i, n) => {
        const { lower, shape } = sentence.words[i]!;
        const mark = tagOfMark(lower, shape);
        if (mark >= 0) {
          guessed[i] = mark;
          right++;
          return;
        }
        scores.fill(0);
        for (let f = 0; f < n; f++) {
          const id = index.idOf(buffer[f]!);
          ids[f] = id;
          if (id >= 0) for (let y = 0; y < L; y++) scores[y]! += weights[id * L + y]!;
        }
        let best = 0;
        for (let y = 1; y < L; y++) if (scores[y]! > scores[best]!) best = y;
        guessed[i] = best;
        const gold = sentence.tags[i]!;
        if (best === gold) right++;
        else if (learn) {
          for (let f = 0; f < n; f++) {
            const id = ids[f]!;
            if (id < 0) continue;
            weights[id * L + gold]! += 1;
            sums[id * L + gold]! += step;
            weights[id * L + best]! -= 1;
            sums[id * L + best]! -= step;
          }
        }
        step++;
      },
      guessed,
    );
    return right;
  };
  for (let pass = 0; pass < PASSES; pass++) {
    let right = 0;
    let all = 0;
    for (const at of shuffled(sentences.length, random)) {
      right += run(sentences[at]!, true);
      all += sentences[at]!.words.length;
    }
    console.error(`tagger pass ${pass + 1}: ${((100 * right) / all).toFixed(2)} % while learning`);
  }
  for (let i = 0; i < weights.length; i++) weights[i] = weights[i]! - sums[i]! / step;
  // Keep the rows that say most.
  const strength = Float32Array.from(hashes, (_, id) => {
    let most = 0;
    for (let y = 0; y < L; y++) most = Math.max(most, Math.abs(weights[id * L + y]!));
    return most;
  });
  const bar = Float32Array.from(strength).sort().at(-Math.min(rows, strength.length))!;
  const kept: number[] = [];
  for (let id = 0; id < hashes.length; id++) {
    if (strength[id]! >= bar && kept.length < rows) kept.push(id);
    else weights.fill(0, id * L, (id + 1) * L);
  }
  let right = 0;
  let all = 0;
  for (const sentence of check) {
    right += run(sentence, false);
    all += sentence.words.length;
  }
  console.error(
    `tagger: ${hashes.length} features, ${kept.length} kept, agrees with its teacher on ${((100 * right) / all).toFixed(2)} % of ${all} words held out`,
  );
  const rowsOut = new Float32Array(kept.length * L);
  kept.forEach((id, k) => {
    rowsOut.set(weights.subarray(id * L, (id + 1) * L), k * L);
  });
  let clip = 0;
  for (const w of rowsOut) clip = Math.max(clip, Math.abs(w));
  return buildTable(
    Int32Array.from(kept, (id) => hashes[id]!),
    rowsOut,
    L,
    clip * 0.5,
  );
}
