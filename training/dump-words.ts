/**
 * Prints the sentences of PolNeAR train and of the story collections as JSON lines of words, for the teacher of the tagger
 * (`teacher.py`) to tag:
 *
 *   node training/dump-words.ts [DATA] [EVENTS] | python3 training/teacher.py EN_CORE_WEB_SM_FOLDER > tagged.jsonl
 *
 * EVENTS is a file of the ids of events that are kept for a test, one a line: their articles are left out.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsOf } from '../src/annotate/attribution/model/words.ts';
import { readingOf } from '../src/annotate/reading.ts';
import { plainArticle } from './corpus.ts';

const data = process.argv[2] ?? '../shared/data';
const kept = new Set(process.argv[3] ? readFileSync(process.argv[3], 'utf8').split('\n') : []);

function dump(text: string): void {
  const words = wordsOf(readingOf(plainArticle(text)));
  for (let s = 0; s + 1 < words.sentenceAt.length; s++) {
    const sentence = words.text.slice(words.sentenceAt[s], words.sentenceAt[s + 1]);
    if (sentence.length > 0 && sentence.length <= 150) console.log(JSON.stringify(sentence));
  }
}

const train = join(data, 'polnear/train/text');
for (const name of readdirSync(train).sort()) dump(readFileSync(join(train, name), 'utf8'));
for (const name of readdirSync(join(data, 'stories')).sort()) {
  for (const line of readFileSync(join(data, 'stories', name), 'utf8').split('\n')) {
    if (!line.trim()) continue;
    const story = JSON.parse(line) as { event: string; articles: { text: string }[] };
    if (kept.has(story.event)) continue;
    for (const article of story.articles) dump(article.text);
  }
}
