/**
 * Trains the attribution model on PolNeAR train and writes `models/attribution.bin`:
 *
 *   node training/train.ts [--data ../shared/data] [--out models/attribution.bin] [--tagged tagged.jsonl] [--taught taught.jsonl] [--from models/attribution.bin]
 *
 * With `--tagged` (made by `dump-words.ts` and `teacher.py`) the tagger is trained anew; without it, that of the model `--from`
 * is taken over. With `--taught` (made by `dump-cues.ts` and `cue_teacher.py`) the first stage learns from a teacher's reading of
 * other articles, too. The same input gives the same bytes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { findCues } from '../src/annotate/attribution/model/cues.ts';
import { type Lexicon, wordLookup } from '../src/annotate/attribution/model/lexicon.ts';
import {
  contentStageOf,
  cueStageOf,
  functionChoices,
  phraseClasses,
  readModel,
  saveModel,
} from '../src/annotate/attribution/model/model.ts';
import { type Guessers, prepare } from '../src/annotate/attribution/model/prepared.ts';
import { indexed } from '../src/annotate/attribution/model/weights.ts';
import { readingOf } from '../src/annotate/reading.ts';
import type { Article } from '../src/model/index.ts';
import { quotationsOf } from '../src/text/quotations.ts';
import { fitCalibration } from './calibrate.ts';
import { plainArticle, readCorpus } from './corpus.ts';
import { type Counts, countCues, leaveOut, withCues } from './cue-lexicon.ts';
import { goldInWords } from './gold-words.ts';
import { readGroups } from './lexicon.ts';
import { countPhrases, leaveOutPhrases, withPhrases } from './phrases.ts';
import { contentData, cueData, type Example, trainStage } from './stages.ts';
import { readTagged, trainFunctions, trainTagger, withTags } from './tagger.ts';
import { readTaught } from './taught.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: 'models/attribution.bin' },
    from: { type: 'string', default: 'models/attribution.bin' },
    tagged: { type: 'string' },
    taught: { type: 'string' },
    folds: { type: 'string', default: '3' },
    'fold-passes': { type: 'string', default: '4' },
    passes: { type: 'string', default: '8' },
    'content-passes': { type: 'string', default: '7' },
    rate: { type: 'string', default: '0.1' },
    damping: { type: 'string', default: '1' },
    dropout: { type: 'string', default: '0.5' },
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

const bare = readGroups(new URL('./word-clusters.txt', import.meta.url).pathname);
const before = values.tagged ? null : readModel(readFileSync(values.from));
const tagged = values.tagged ? withTags(bare, readTagged(values.tagged, bare)) : null;
const sentences = values.tagged ? readTagged(values.tagged, tagged!) : null;
const tagger = sentences ? trainTagger(sentences, 40_000) : before!.tagger;
const guessed = sentences && trainFunctions(sentences, tagger, 40_000);
const functions = guessed ? guessed.weights : before!.functions;
const { spellings, tagsLow, tagsHigh, functionsOfTag } = guessed
  ? { ...tagged!, functionsOfTag: guessed.functionsOfTag }
  : before!.lexicon;
const groups: Lexicon = { ...bare, spellings, tagsLow, tagsHigh, functionsOfTag };

console.error('reading');
const guessers: Guessers = {
  tagger: indexed(tagger),
  functions: indexed(functions),
  functionsOfTag: functionChoices(groups),
  phrases: new Map(),
};
const lookup = wordLookup(groups);
const counts: Counts = new Map();
const prepared = (article: Article, look = lookup, by = guessers) => {
  const reading = readingOf(article);
  return prepare(reading, quotationsOf(reading.text, reading.paragraphs), look, by);
};
const read = readCorpus(join(values.data, 'polnear/train'))
  .slice(0, Number(values.articles))
  .map(({ article: plain, gold }) => {
    const article = prepared(plain);
    const inWords = goldInWords(article.words, gold);
    countCues(article, inWords, counts);
    return { article, gold: inWords };
  });
const phraseCounts = countPhrases(read);
const examples: Example[] = read.map(({ article, gold }) =>
  leaveOutPhrases({ article: leaveOut(article, gold, counts), gold }, phraseCounts),
);
const lexicon = withPhrases(withCues(groups, counts), phraseCounts);

// Nobody marked the other articles: nothing of theirs was counted, so each finds what any new article will find.
const asReader = { ...guessers, phrases: phraseClasses(lexicon) };
const lookupAsReader = wordLookup(lexicon);
const taught = values.taught
  ? readTaught(values.taught, (text) => prepared(plainArticle(text), lookupAsReader, asReader))
  : [];

console.error('cue features');
const cues = cueData([...examples, ...taught], LEAST);
// The second stage must see the first as it is on articles not learned from: each fold is read by a model of the others.
const marginals: Float32Array[] = new Array(examples.length);
const foldOf = (article: number): number => (article < examples.length ? article % folds : -1);
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
  const ready = cueStageOf(stage);
  examples.forEach(({ article }, a) => {
    if (foldOf(a) === fold) marginals[a] = findCues(article, ready, 1).marginal;
  });
}
const cue = trainStage('cue', cues, () => true, rows, { passes, rate, damping, dropout, seed: 1, name: 'cue' });

console.error('content features');
const contents = contentData(examples, marginals, LEAST);
const content = trainStage('content', contents, () => true, rows, {
  passes: Number(values['content-passes']),
  rate,
  damping,
  dropout,
  seed: 2,
  name: 'content',
});
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
const calibration = fitCalibration(heldOut, cueStageOf(foldCues[0]!), contentStageOf(held));

const bytes = saveModel({ lexicon, tagger, functions, cue, content, calibration });
mkdirSync(dirname(values.out), { recursive: true });
writeFileSync(values.out, bytes);
console.error(`${values.out}: ${(bytes.length / 1e6).toFixed(2)} MB`);
