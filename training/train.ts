/**
 * Trains the attribution model on PolNeAR train and writes `models/attribution.bin`:
 *
 *   node training/train.ts [--data ../shared/data] [--out models/attribution.bin] [--tagged tagged.jsonl] [--calibrate]
 *
 * With `--tagged` (made by `dump-words.ts` and `teacher.py`) the tagger is trained anew; without it, that of the model in
 * place is taken over. The same input gives the same bytes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Lattice } from '../src/annotate/attribution/model/crf.ts';
import { findCues } from '../src/annotate/attribution/model/cues.ts';
import { wordLookup } from '../src/annotate/attribution/model/lexicon.ts';
import {
  type Calibration,
  type ModelParts,
  readModel,
  saveModel,
  stageOf,
} from '../src/annotate/attribution/model/model.ts';
import { prepare } from '../src/annotate/attribution/model/prepared.ts';
import { indexed } from '../src/annotate/attribution/model/weights.ts';
import { readingOf } from '../src/annotate/reading.ts';
import { quotationsOf } from '../src/text/quotations.ts';
import { fitCalibration } from './calibrate.ts';
import { readCorpus } from './corpus.ts';
import { type Counts, countCues, leaveOut, withCues } from './cue-lexicon.ts';
import { goldInWords } from './gold-words.ts';
import { readGroups } from './lexicon.ts';
import { contentData, cueData, type Example, trainStage } from './stages.ts';
import { readTagged, trainFunctions, trainTagger, withSettled } from './tagger.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: 'models/attribution.bin' },
    tagged: { type: 'string' },
    folds: { type: 'string', default: '2' },
    calibrate: { type: 'boolean', default: false },
    'fold-passes': { type: 'string', default: '4' },
    passes: { type: 'string', default: '6' },
    rate: { type: 'string', default: '0.2' },
    damping: { type: 'string', default: '1' },
    dropout: { type: 'string', default: '0.4' },
    articles: { type: 'string', default: '100000' },
    rows: { type: 'string', default: '250000' },
  },
});
const folds = Number(values.folds);
const passes = Number(values.passes);
const rate = Number(values.rate);
const dropout = Number(values.dropout);
const damping = Number(values.damping);
const rows = Number(values.rows);
const LEAST = 3;
const foldPasses = Number(values['fold-passes']);
const EARLIER: Calibration = {
  weights: [-1.51, 0.17, 0.16, 0, 0.14, 0.03, -2.13, -0.25, 0.41, 0.21, 0.1, 0.23, -0.05],
  threshold: 0.35,
};

const bare = readGroups(new URL('./word-clusters.txt', import.meta.url).pathname);
const before = values.tagged ? null : readModel(readFileSync(values.out));
const groups = values.tagged
  ? withSettled(bare, readTagged(values.tagged, bare))
  : { ...bare, settled: before!.lexicon.settled, settledTag: before!.lexicon.settledTag };
const taught = values.tagged ? readTagged(values.tagged, groups) : null;
const tagger = values.tagged ? trainTagger(taught!, 40_000) : before!.tagger;
const functions = values.tagged ? trainFunctions(taught!, tagger, 40_000) : before!.functions;

console.error('reading');
const guessers = { tagger: indexed(tagger), functions: indexed(functions) };
const lookup = wordLookup(groups);
const counts: Counts = new Map();
const read = readCorpus(join(values.data, 'polnear/train'))
  .slice(0, Number(values.articles))
  .map(({ article, gold }) => {
    const reading = readingOf(article);
    const prepared = prepare(reading, quotationsOf(reading.text, reading.paragraphs), lookup, guessers);
    const inWords = goldInWords(prepared.words, gold);
    countCues(prepared, inWords, counts);
    return { article: prepared, gold: inWords };
  });
const examples: Example[] = read.map(({ article, gold }) => ({ article: leaveOut(article, gold, counts), gold }));
const lexicon = withCues(groups, counts);

console.error('cue features');
const cues = cueData(examples, LEAST);
// The second stage must see the first as it is on articles not learned from: each fold is read by a model of the others.
const marginals: Float32Array[] = new Array(examples.length);
const foldOf = (article: number): number => article % folds;
const foldCues = [];
for (let fold = 0; fold < folds; fold++) {
  const stage = trainStage('cue', cues, (a) => foldOf(a) !== fold, rows, {
    passes: foldPasses,
    rate,
    damping,
    dropout,
    seed: 100 + fold,
    name: `cue fold ${fold + 1}`,
  });
  foldCues.push(stage);
  const lattice = new Lattice(stage.chain);
  examples.forEach(({ article }, a) => {
    if (foldOf(a) === fold) marginals[a] = findCues(article, stageOf(stage), lattice, 1).marginal;
  });
}
const cue = trainStage('cue', cues, () => true, rows, { passes, rate, damping, dropout, seed: 1, name: 'cue' });

console.error('content features');
const contents = contentData(examples, marginals, LEAST);
const content = trainStage('content', contents, () => true, rows, {
  passes,
  rate,
  damping,
  dropout,
  seed: 2,
  name: 'content',
});
/** Writes the model; `calibration` decides how sure it is of what it finds. */
function write(calibration: Calibration): void {
  const parts: ModelParts = { lexicon, tagger, functions, cue, content, calibration };
  const bytes = saveModel(parts);
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, bytes);
  console.error(`${values.out}: ${(bytes.length / 1e6).toFixed(2)} MB`);
}

// The calibration of an earlier training; `--calibrate` fits it anew, for half as much time again.
write(EARLIER);
if (values.calibrate) {
  // One fold is read by a content stage that never saw it, to learn how sure a proposal may be.
  const held = trainStage('content', contents, (a) => foldOf(a) !== 0, rows, {
    passes: foldPasses,
    rate,
    damping,
    dropout,
    seed: 3,
    name: 'content without fold 1',
  });
  const heldOut = examples.filter((_, a) => foldOf(a) === 0);
  const calibration = fitCalibration(heldOut, stageOf(foldCues[0]!), stageOf(held));

  write(calibration);
}
