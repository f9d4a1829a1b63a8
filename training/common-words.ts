/**
 * Makes src/text/common-words.ts: English words by how many articles of a hundred use them, in rounded classes. Counts only:
 * no name gets in (a word must be mostly lower-case where it is found), nor anything used by fewer than six articles.
 *
 *   npx node training/common-words.ts > src/text/common-words.ts
 */
import { readdirSync, readFileSync } from 'node:fs';

const data = '../shared/data';
const texts: string[] = [];
const folder = `${data}/polnear/train/text`;
for (const file of readdirSync(folder).sort()) texts.push(readFileSync(`${folder}/${file}`, 'utf8'));
for (const file of readdirSync(`${data}/stories`).sort()) {
  for (const line of readFileSync(`${data}/stories/${file}`, 'utf8').trim().split('\n')) {
    // One article of each event, so that an event's own words are not taken for common ones.
    texts.push((JSON.parse(line) as { articles: { text: string }[] }).articles[0]!.text);
  }
}
for (const part of ['timebank', 'aquaint']) {
  for (const file of readdirSync(`${data}/time/${part}`, { recursive: true, encoding: 'utf8' }).sort()) {
    if (file.endsWith('.tml')) texts.push(readFileSync(`${data}/time/${part}/${file}`, 'utf8').replace(/<[^>]*>/g, ''));
  }
}

const articles = new Map<string, number>();
const lower = new Map<string, number>();
const all = new Map<string, number>();
for (const text of texts) {
  const here = new Set<string>();
  for (const [word] of text.replace(/[’‘]/g, "'").matchAll(/[\p{L}]+(?:'[\p{L}]+)?/gu)) {
    const folded = word.toLowerCase();
    here.add(folded);
    all.set(folded, (all.get(folded) ?? 0) + 1);
    if (word === folded) lower.set(folded, (lower.get(folded) ?? 0) + 1);
  }
  for (const word of here) articles.set(word, (articles.get(word) ?? 0) + 1);
}

const classes = new Map<number, string[]>();
for (const [word, count] of articles) {
  if (count < 6 || word.length > 16 || !/^[a-z']+$/.test(word) || (word.length < 2 && word !== 'a' && word !== 'i'))
    continue;
  if (word !== 'i' && (lower.get(word) ?? 0) < 0.7 * all.get(word)!) continue;
  const rarity = Math.round(Math.log2(texts.length / count));
  classes.set(rarity, [...(classes.get(rarity) ?? []), word]);
}
console.log(`// Made by training/common-words.ts. English words of news by rarity: the n-th line (from 0) holds words that about one article in
// 2^n uses. Words that are not here are rarer, or names.
export const COMMON_WORDS: readonly string[] = [`);
for (let rarity = 0; rarity <= Math.max(...classes.keys()); rarity++) {
  console.log(`  "${(classes.get(rarity) ?? []).sort().join(' ')}",`);
}
console.log('];');
