import {
  CONTENT_LABELS,
  ContentFeatures,
  FIRST,
  INNER,
  LAST,
  MOST_CUE_PLACE_FEATURES,
  SOURCE,
  Standing,
} from '../src/annotate/attribution/model/content-features.ts';
import { CUE_FIRST, CUE_LABELS, CUE_REST, CueFeatures } from '../src/annotate/attribution/model/cue-features.ts';
import { viewOf } from '../src/annotate/attribution/model/cue-view.ts';
import type { StoredStage } from '../src/annotate/attribution/model/model.ts';
import { PlaceFeatures } from '../src/annotate/attribution/model/place-features.ts';
import type { Prepared } from '../src/annotate/attribution/model/prepared.ts';
import { quantised, WEIGHED } from '../src/annotate/attribution/model/weights.ts';
import { type Frozen, type Grammar, Sequences, type TrainOptions, trainChain } from './chain-trainer.ts';
import { FeatureIndex } from './feature-index.ts';
import type { GoldInWords } from './gold-words.ts';

export interface Example {
  readonly article: Prepared;
  readonly gold: readonly GoldInWords[];
}

/** The sequences of one stage with the hashes their feature numbers stand for. */
export interface StageData {
  readonly data: Frozen;
  readonly hashes: Int32Array;
}

type Visit = (ids: Int32Array, count: number, label: number) => void;
type Walk = (example: Example, at: number, visit: Visit, end: () => void) => void;

function collect(examples: readonly Example[], walk: Walk, least: number): StageData {
  const index = new FeatureIndex();
  examples.forEach((example, at) => {
    walk(
      example,
      at,
      (ids, count) => {
        for (let k = 0; k < count; k++) index.count(ids[k]!);
      },
      () => {},
    );
  });
  const hashes = index.freeze(least);
  const sequences = new Sequences();
  examples.forEach((example, at) => {
    walk(
      example,
      at,
      (ids, count, label) => {
        for (let k = 0; k < count; k++) ids[k] = index.idOf(ids[k]!);
        sequences.addPlace(ids, count, label);
      },
      () => sequences.endSequence(at),
    );
  });
  return { data: sequences.frozen(), hashes };
}

/** Labels of the first stage for a whole article. Where roles meet in a word, the cue goes before source before content. */
export function cueLabels({ article, gold }: Example): Uint8Array {
  const labels = new Uint8Array(article.words.count);
  for (const { content } of gold) for (const i of content) labels[i] = 2;
  for (const { source } of gold) for (const i of source) labels[i] = 1;
  for (const { cue } of gold)
    cue.forEach((i, k) => {
      labels[i] = k === 0 ? CUE_FIRST : CUE_REST;
    });
  return labels;
}

export function cueData(examples: readonly Example[], least: number): StageData {
  const features = new CueFeatures();
  const buffer = new Int32Array(features.most);
  return collect(
    examples,
    (example, _, visit, end) => {
      const { article } = example;
      const { sentenceAt } = article.words;
      const labels = cueLabels(example);
      for (let s = 0; s + 1 < sentenceAt.length; s++) {
        const from = sentenceAt[s]!;
        const to = sentenceAt[s + 1]!;
        if (to > from) features.look(article, from, to);
        for (let i = from; i < to; i++) visit(buffer, features.put(i, buffer).count, labels[i]!);
        end();
      }
    },
    least,
  );
}

export function contentData(
  examples: readonly Example[],
  marginals: readonly Float32Array[],
  least: number,
): StageData {
  const places = new PlaceFeatures();
  const features = new ContentFeatures();
  const buffer = new Int32Array(places.most + MOST_CUE_PLACE_FEATURES);
  return collect(
    examples,
    ({ article, gold }, at, visit, end) => {
      const marginal = marginals[at]!;
      const standing = new Standing();
      const { sentence, sentenceAt } = article.words;
      const known = new Map<number, Int32Array>();
      const placeOf = (i: number): Int32Array => {
        let found = known.get(i);
        if (!found) {
          places.look(article, marginal, sentenceAt[sentence[i]!]!, sentenceAt[sentence[i]! + 1]!);
          known.set(i, (found = buffer.slice(0, places.put(i, buffer).count)));
        }
        return found;
      };
      for (const { cue, source, content } of gold) {
        if (!cue.length || !content.length) continue;
        const view = viewOf(article, marginal, { from: cue[0]!, to: cue.at(-1)! + 1 });
        const [from, to] = view.window;
        const labels = new Uint8Array(to - from);
        const isContent = new Set(content);
        for (let i = cue[0]!; i <= cue.at(-1)!; i++) isContent.delete(i);
        for (const i of isContent) {
          if (i < from || i >= to) continue;
          const before = i > from && isContent.has(i - 1);
          const after = i + 1 < to && isContent.has(i + 1);
          labels[i - from] = before ? (after ? INNER : LAST) : after ? FIRST : LAST;
        }
        for (const i of source) {
          if (i >= from && i < to && !isContent.has(i) && (i < cue[0]! || i > cue.at(-1)!)) labels[i - from] = SOURCE;
        }
        for (let i = from; i < to; i++) {
          // The cue's own words are never asked for; the chain passes over them.
          const place = placeOf(i);
          buffer.set(place);
          let count = place.length;
          if (i < cue[0]! || i > cue.at(-1)!) {
            standing.look(article, marginal, view, i);
            count += features.near(standing, buffer.subarray(count)).count;
            count += features.standing(standing, buffer.subarray(count)).count;
            count += features.own(standing, buffer.subarray(count)).count;
          } else count += features.cueWord(view, i, buffer.subarray(count)).count;
          visit(buffer, count, labels[i - from]!);
        }
        end();
      }
    },
    least,
  );
}

const cueGrammar: Grammar = (a, b) => b !== CUE_REST || a === CUE_FIRST || a === CUE_REST;
const opens = (a: number): boolean => a === FIRST || a === INNER;
const contentGrammar: Grammar = (a, b) => (opens(a) ? b === INNER || b === LAST : b !== INNER);

/** Trains one stage on the sequences of the chosen articles. Keeps the `rows` features that say most. */
export function trainStage(
  kind: 'cue' | 'content',
  { data, hashes }: StageData,
  use: (article: number) => boolean,
  rows: number,
  options: TrainOptions,
): StoredStage {
  const labels = kind === 'cue' ? CUE_LABELS.length : CONTENT_LABELS.length;
  const grammar = kind === 'cue' ? cueGrammar : contentGrammar;
  const last = Array.from({ length: labels }, (_, y) => kind === 'cue' || !opens(y));
  const chosen: number[] = [];
  for (let s = 0; s < data.article.length; s++) if (use(data.article[s]!)) chosen.push(s);
  const { weights, chain } = trainChain(data, chosen, hashes.length, labels, grammar, last, options);
  // Only differences between the labels of a place count: label 0 is taken as nothing, the others relative to it.
  const relative = new Float32Array(hashes.length * WEIGHED);
  const strength = new Float32Array(hashes.length);
  for (let id = 0; id < hashes.length; id++) {
    let sum = 0;
    for (let y = 0; y < labels; y++) sum += Math.abs(weights[id * labels + y]!);
    strength[id] = sum;
    for (let y = 1; y < labels; y++) relative[id * WEIGHED + y - 1] = weights[id * labels + y]! - weights[id * labels]!;
  }
  const bar = rows < strength.length ? Float32Array.from(strength).sort().at(-rows)! : 0;
  const kept: number[] = [];
  for (let id = 0; id < hashes.length && kept.length < rows; id++)
    if (strength[id]! >= bar && strength[id]! > 0) kept.push(id);
  const rowsOut = new Float32Array(kept.length * WEIGHED);
  kept.forEach((id, k) => {
    rowsOut.set(relative.subarray(id * WEIGHED, (id + 1) * WEIGHED), k * WEIGHED);
  });
  const sizes = Float32Array.from(rowsOut, Math.abs).sort();
  const clip = sizes[Math.floor(sizes.length * 0.9995)] ?? 1;
  console.error(`${options.name}: ${hashes.length} features, ${kept.length} kept, weights up to ±${clip.toFixed(2)}`);
  return {
    chain,
    weights: quantised(
      Int32Array.from(kept, (id) => hashes[id]!),
      rowsOut,
      WEIGHED,
      clip,
    ),
  };
}
