import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CueFeatures } from '../../../src/annotate/attribution/model/cue-features.ts';
import { findCues } from '../../../src/annotate/attribution/model/cues.ts';
import type { Emitter } from '../../../src/annotate/attribution/model/emitter.ts';
import { modelOf, readModel } from '../../../src/annotate/attribution/model/model.ts';
import { PlaceFeatures } from '../../../src/annotate/attribution/model/place-features.ts';
import { prepare } from '../../../src/annotate/attribution/model/prepared.ts';
import { SentenceSums, type WordFeatures } from '../../../src/annotate/attribution/model/sentence-sums.ts';
import { addPacked, LANES, type Packed, packed } from '../../../src/annotate/attribution/model/weights.ts';
import { readingOf } from '../../../src/annotate/reading.ts';
import { quotationsOf } from '../../../src/text/quotations.ts';
import { plainArticle } from '../../../training/corpus.ts';

const parts = readModel(readFileSync('models/attribution.bin'));
const model = modelOf(parts);
const TEXT = `Mayor Ines Duarte said on Monday that the “old bridge” over the Sarn would stay shut, and that nobody should cross it.

“We will rebuild it,” she said. “That is a promise,” Okafor’s office wrote in a letter, which the Ledger has seen.

No.

Asked whether it'd be done by May, she said: "It's a promise that we made to the people of Arlen, and the people of Arlen know it." Duarte said that.`;

const reading = readingOf(plainArticle(TEXT));
const article = prepare(reading, quotationsOf(TEXT, reading.paragraphs), model.lookup, model);
const { sentenceAt } = article.words;

/** For each sentence the sums of its words, from what is kept and what was worked out beforehand, and each feature looked up by itself. */
function compare<Features extends WordFeatures & { put(i: number, out: Int32Array): Emitter }>(
  weights: Packed,
  kept: Features,
  each: Features,
  look: (features: Features, from: number, to: number) => void,
): void {
  const hashes = new Int32Array(each.most);
  const all = new SentenceSums(kept, weights);
  for (let times = 0; times < 2; times++) {
    for (let s = 0; s + 1 < sentenceAt.length; s++) {
      const from = sentenceAt[s]!;
      const to = sentenceAt[s + 1]!;
      look(kept, from, to);
      all.sumUp(from, to);
      look(each, from, to);
      const expected = new Int32Array(LANES * (to - from));
      for (let i = from; i < to; i++) {
        addPacked(weights, each.put(i, hashes), expected, LANES * (i - from));
      }
      expect(all.sums.slice(all.rowOf(from), all.rowOf(to))).toEqual(expected);
    }
  }
}

test('sums of the first stage are those of its features one by one, read once or again', () => {
  const weights = packed(parts.cue.weights);
  compare(weights, new CueFeatures(weights), new CueFeatures(), (features, from, to) =>
    features.look(article, from, to),
  );
});

test('sums of the second stage too', () => {
  const weights = packed(parts.content.weights);
  const { marginal } = findCues(article, model.cues, 1);
  compare(weights, new PlaceFeatures(weights), new PlaceFeatures(), (features, from, to) =>
    features.look(article, marginal, from, to),
  );
});
