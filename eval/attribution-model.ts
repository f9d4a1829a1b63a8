/**
 * What the learned model alone finds in a corpus, as JSON lines for the scorer:
 *
 *   node eval/attribution-model.ts ../shared/data/polnear/dev [--model FILE] [--threshold 0.4] | node ../shared/score/attributions.mjs ../shared/data/polnear/dev
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadModel, proposeAttributions } from '../src/annotate/attribution/model/index.ts';
import { readingOf } from '../src/annotate/reading.ts';
import { readCorpus } from '../training/corpus.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { model: { type: 'string', default: 'models/attribution.bin' }, threshold: { type: 'string' } },
});
const folder = positionals[0] ?? '../shared/data/polnear/dev';
const model = loadModel(readFileSync(values.model));
const options = values.threshold === undefined ? {} : { threshold: Number(values.threshold) };
// Processor time, not the clock: other work on the machine does not count. The first articles warm the compiler up.
for (const { article } of readCorpus(folder).slice(0, 20)) proposeAttributions(readingOf(article), model, options);
let spent = 0;
const articles = readCorpus(folder);
for (const { article } of articles) {
  const reading = readingOf(article);
  const began = process.cpuUsage();
  const attributions = proposeAttributions(reading, model, options);
  spent += process.cpuUsage(began).user / 1000;
  console.log(JSON.stringify({ article: { path: article.path, text: article.text }, attributions }));
}
console.error(`${(spent / articles.length).toFixed(2)} ms of processor time an article`);
