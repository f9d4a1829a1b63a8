/**
 * Tags sentences of words (JSON lines on stdin) with the taggers of a model: an earlier version as the teacher of a smaller
 * one. Prints one JSON object a line: {"w": words, "t": Penn tags, "f": functions}.
 *
 *   node training/dump-words.ts | node training/tag-words.ts [models/attribution.bin] > tagged.jsonl
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { FUNCTIONS, functionsOf } from '../src/annotate/attribution/model/functions.ts';
import { loadModel } from '../src/annotate/attribution/model/index.ts';
import { tagSentence } from '../src/annotate/attribution/model/tagger.ts';
import { TAGS } from '../src/annotate/attribution/model/tags.ts';

const model = loadModel(readFileSync(process.argv[2] ?? 'models/attribution.bin'));
for await (const line of createInterface({ input: process.stdin })) {
  const words = JSON.parse(line) as string[];
  const known = words.map(model.lookup);
  const tags = new Uint8Array(words.length);
  const functions = new Uint8Array(words.length);
  tagSentence(model.tagger, known, 0, words.length, tags);
  functionsOf(model.functions, known, tags, 0, words.length, model.functionsOfTag, functions);
  const t = Array.from(tags, (tag) => TAGS[tag]);
  const f = Array.from(functions, (fn) => FUNCTIONS[fn]);
  console.log(JSON.stringify({ w: words, t, f }));
}
