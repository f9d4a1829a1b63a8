import type { Article } from '../src/index.ts';

/** Deterministic numbers in [0, 1) (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const SYLLABLES =
  'ba be bo da de do fa fe ga go ha he ka ke ko la le lo ma me mo na ne no pa pe ra re ro sa se so ta te to va ve wa ya ze'.split(
    ' ',
  );

/**
 * Articles grown from a few: each copy of the story gets other names, places and numbers and another week, so that ten
 * thousand articles are a thousand stories and not one. The same size gives the same articles on any machine.
 */
export function* grow(
  sample: readonly Article[],
  count: number,
  wordsEach = 700,
): Generator<{ text: string; outlet: string; title: string; published: string; path: string }> {
  const names = [...new Set(sample.flatMap(({ text }) => text.match(/\b\p{Lu}[\p{Ll}]{3,}\b/gu) ?? []))].filter(
    (word) => !KEEP.has(word),
  );
  for (let i = 0; i < count; i++) {
    const story = Math.floor(i / sample.length);
    const random = chance(story + 1);
    const renamed = new Map(names.map((name) => [name, invent(random)]));
    const number = Math.floor(random() * 80) + 2;
    const rewrite = (text: string) =>
      text
        .replace(/\b\p{Lu}[\p{Ll}]{3,}\b/gu, (word) => renamed.get(word) ?? word)
        .replace(/\b\d{1,3}\b(?=[ -](?:point|villages|gates|farmers|sheep|million))/g, (digits) =>
          String(Number(digits) + number),
        );
    const original = sample[i % sample.length]!;
    const day = new Date(Date.UTC(2024, 0, 1 + (story % 700))).toISOString().slice(0, 10);
    const body: string[] = [];
    let words = 0;
    // A story's own article first, then paragraphs of its fellows until it is as long as news is.
    for (let j = 0; words < wordsEach; j++) {
      const text = rewrite(sample[(i + j) % sample.length]!.text);
      body.push(text);
      words += text.split(/\s+/).length;
    }
    yield {
      text: body.join('\n\n'),
      outlet: original.outlet ?? 'The Bench',
      title: rewrite(original.title ?? ''),
      published: day,
      path: `grown-${i}.txt`,
    };
  }
}

function invent(random: () => number): string {
  const word = Array.from({ length: 3 }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('');
  return word[0]!.toUpperCase() + word.slice(1);
}

const KEEP = new Set(
  'The This That They There Then When While With What Water Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September October November December President Prime Minister Under After Before From Parliament Some Three Nobody Farmers Correction Envoy Opposition'.split(
    ' ',
  ),
);
