import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CUE_LABELS, CueFeatures, MOST_CUE_FEATURES } from '../../../src/annotate/attribution/model/cue-features.ts';
import { CueScores } from '../../../src/annotate/attribution/model/cue-scores.ts';
import { modelOf, readModel } from '../../../src/annotate/attribution/model/model.ts';
import { prepare } from '../../../src/annotate/attribution/model/prepared.ts';
import { addPacked, LANES, packed, unpackSums } from '../../../src/annotate/attribution/model/weights.ts';
import { readingOf } from '../../../src/annotate/reading.ts';
import { quotationsOf } from '../../../src/text/quotations.ts';
import { plainArticle } from '../../../training/corpus.ts';

const parts = readModel(readFileSync('models/attribution.bin'));
const model = modelOf(parts);
const weights = packed(parts.cue.weights);

const TEXT = `Mayor Ines Duarte said on Monday that the “old bridge” over the Sarn would stay shut, and that nobody should cross it.

“We will rebuild it,” she said. “That is a promise,” Okafor’s office wrote in a letter, which the Ledger has seen.

No.

Asked whether it'd be done by May, she said: "It's a promise that we made to the people of Arlen, and the people of Arlen know it." Duarte said that.`;

const reading = readingOf(plainArticle(TEXT));
const article = prepare(reading, quotationsOf(TEXT, reading.paragraphs), model.lookup, model);
const { sentenceAt } = article.words;

/** The scores of every word, each feature looked up by itself. */
function scoresOneByOne(): Float64Array {
  const features = new CueFeatures();
  const hashes = new Int32Array(MOST_CUE_FEATURES);
  const scores = new Float64Array(article.words.count * CUE_LABELS.length);
  for (let s = 0; s + 1 < sentenceAt.length; s++) {
    features.look(article, sentenceAt[s]!, sentenceAt[s + 1]!);
    for (let i = sentenceAt[s]!; i < sentenceAt[s + 1]!; i++) {
      const sums = new Int32Array(LANES);
      addPacked(weights, hashes, features.put(i, hashes).count, sums, 0);
      unpackSums(weights, sums, 0, scores, i * CUE_LABELS.length);
    }
  }
  return scores;
}

test('sums kept and sums worked out beforehand are those of the features one by one, read once or again', () => {
  const expected = scoresOneByOne();
  const scorer = new CueScores(weights);
  for (let times = 0; times < 2; times++) {
    const scores = new Float64Array(expected.length);
    for (let s = 0; s + 1 < sentenceAt.length; s++) {
      const row = scores.subarray(sentenceAt[s]! * CUE_LABELS.length);
      scorer.write(article, sentenceAt[s]!, sentenceAt[s + 1]!, row);
    }
    expect(scores).toEqual(expected);
  }
});
