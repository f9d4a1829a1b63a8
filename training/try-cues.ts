/** Trains the first stage in several ways and prints how well each finds cues on dev: to choose settings by. */
import { readFileSync } from 'node:fs';
import { findCues } from '../src/annotate/attribution/model/cues.ts';
import { cueStageOf, loadModel } from '../src/annotate/attribution/model/model.ts';
import { prepare } from '../src/annotate/attribution/model/prepared.ts';
import { readingOf } from '../src/annotate/reading.ts';
import { quotationsOf } from '../src/text/quotations.ts';
import { readCorpus } from './corpus.ts';
import { type Counts, countCues, leaveOut } from './cue-lexicon.ts';
import { goldInWords } from './gold-words.ts';
import { countPhrases, leaveOutPhrases } from './phrases.ts';
import { cueData, type Example, trainStage } from './stages.ts';

const model = loadModel(readFileSync(process.argv[2] ?? 'models/attribution.bin'));
const read = (folder: string): Example[] =>
  readCorpus(folder).map(({ article, gold }) => {
    const reading = readingOf(article);
    const prepared = prepare(reading, quotationsOf(reading.text, reading.paragraphs), model.lookup, model);
    return { article: prepared, gold: goldInWords(prepared.words, gold) };
  });
const raw = read('../shared/data/polnear/train');
const counts: Counts = new Map();
for (const { article, gold } of raw) countCues(article, gold, counts);
const phrases = countPhrases(raw);
const examples = raw.map(({ article, gold }) =>
  leaveOutPhrases({ article: leaveOut(article, gold, counts), gold }, phrases),
);
const dev = read('../shared/data/polnear/dev');
const data = cueData(examples, 3);

for (const setting of process.argv.slice(3)) {
  const [passes, rate, damping, dropout] = setting.split(',').map(Number);
  const stage = trainStage('cue', data, () => true, 250_000, {
    passes: passes!,
    rate: rate!,
    damping: damping!,
    dropout: dropout!,
    seed: 1,
    name: setting,
  });
  const ready = cueStageOf(stage);
  const found: [probability: number, right: boolean][] = [];
  let gold = 0;
  for (const { article, gold: marked } of dev) {
    const keys = new Set(marked.filter(({ cue }) => cue.length).map(({ cue }) => `${cue[0]}-${cue.at(-1)! + 1}`));
    gold += keys.size;
    for (const cue of findCues(article, ready, 0.1).cues) {
      found.push([cue.probability, keys.has(`${cue.from}-${cue.to}`)]);
    }
  }
  found.sort((a, b) => b[0] - a[0]);
  let right = 0;
  let best = 0;
  found.forEach(([, good], i) => {
    if (good) right++;
    best = Math.max(best, (2 * right) / (i + 1 + gold));
  });
  console.log(`${setting}: best cue F1 ${(100 * best).toFixed(2)}`);
}
