/**
 * Prints articles as JSON lines for the teacher of the first stage (`cue_teacher.py`): text, words, where sentences and
 * paragraphs begin, what the model knows of each word, and the label of each word where people marked them.
 *
 *   node training/dump-cues.ts train > train.jsonl
 *   node training/dump-cues.ts dev > dev.jsonl
 *   node training/dump-cues.ts stories [EVENTS] > stories.jsonl
 *
 * EVENTS is a file of the ids of events that are kept for a test, one a line: their articles are left out.
 */
import { readdirSync, readFileSync, writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadModel } from '../src/annotate/attribution/model/model.ts';
import { type Prepared, prepare } from '../src/annotate/attribution/model/prepared.ts';
import { readingOf } from '../src/annotate/reading.ts';
import type { Article } from '../src/model/index.ts';
import { quotationsOf } from '../src/text/quotations.ts';
import { plainArticle, readCorpus } from './corpus.ts';
import { type Counts, countCues, leaveOut } from './cue-lexicon.ts';
import { goldInWords } from './gold-words.ts';
import { countPhrases, leaveOutPhrases } from './phrases.ts';
import { cueLabels, type Example } from './stages.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: '../shared/data' },
    model: { type: 'string', default: 'models/attribution.bin' },
  },
});
const model = loadModel(readFileSync(values.model));

function prepared(article: Article): Prepared {
  const reading = readingOf(article);
  return prepare(reading, quotationsOf(reading.text, reading.paragraphs), model.lookup, model);
}

function print(text: string, { article, gold }: Example): void {
  const { words, known, tag, fn, state, cue, phrase } = article;
  const row = {
    text,
    words: words.text,
    paragraphs: [...words.paragraphAt],
    sentences: [...words.sentenceAt],
    known: Array.from(known, ({ shape }, i) => [tag[i], fn[i], state[i], cue[i], phrase[i], shape]),
    labels: [...cueLabels({ article, gold })],
  };
  writeSync(1, `${JSON.stringify(row)}\n`);
}

function printCorpus(part: string): void {
  const read = readCorpus(`${values.data}/polnear/${part}`).map(({ article, gold }) => {
    const words = prepared(article);
    return { text: article.text, example: { article: words, gold: goldInWords(words.words, gold) } };
  });
  const counts: Counts = new Map();
  for (const { example } of read) countCues(example.article, example.gold, counts);
  const phrases = countPhrases(read.map(({ example }) => example));
  for (const { text, example } of read) {
    const { article, gold } = example;
    // What the model learned from is shown as it would be to a model that had not seen this article.
    const unseen =
      part === 'train' ? leaveOutPhrases({ article: leaveOut(article, gold, counts), gold }, phrases) : example;
    print(text, unseen);
  }
}

function printStories(kept: ReadonlySet<string>): void {
  const seen = new Set<string>();
  for (const name of readdirSync(`${values.data}/stories`).sort()) {
    for (const line of readFileSync(`${values.data}/stories/${name}`, 'utf8').split('\n')) {
      if (!line.trim()) continue;
      const { event, articles } = JSON.parse(line) as { event: string; articles: { text: string }[] };
      if (kept.has(event)) continue;
      for (const { text } of articles) {
        if (seen.has(text)) continue;
        seen.add(text);
        print(text, { article: prepared(plainArticle(text)), gold: [] });
      }
    }
  }
}

const [part, events] = positionals;
if (part === 'stories') printStories(new Set(events ? readFileSync(events, 'utf8').split('\n') : []));
else printCorpus(part ?? 'train');
