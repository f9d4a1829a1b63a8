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
  const names = [...new Set(sample.flatMap(({ text }) => text.match(NAME) ?? []))].filter((word) => !KEEP.has(word));
  const rewriter = (seed: number) => {
    const random = chance(seed);
    const renamed = new Map(names.map((name) => [name, invent(random)]));
    const more = Math.floor(random() * 80) + 2;
    return (text: string) =>
      text.replace(NAME, (word) => renamed.get(word) ?? word).replace(COUNT, (digits) => String(Number(digits) + more));
  };
  for (let i = 0; i < count; i++) {
    const story = Math.floor(i / sample.length);
    const original = sample[i % sample.length]!;
    const rewrite = rewriter(story + 1);
    const day = new Date(Date.UTC(2024, 0, 1 + (story % 700))).toISOString().slice(0, 10);
    // The story's own article first; then, until it is as long as news is, articles of stories that nobody else has.
    const body = [rewrite(original.text)];
    for (let j = 1; wordsIn(body) < wordsEach; j++)
      body.push(rewriter(1_000_003 * (i + 1) + j)(sample[(i + j) % sample.length]!.text));
    yield {
      text: body.join('\n\n'),
      outlet: original.outlet ?? 'The Bench',
      title: rewrite(original.title ?? ''),
      published: day,
      path: `grown-${i}.txt`,
    };
  }
}

const NAME = /\b\p{Lu}[\p{Ll}]{3,}\b/gu;
const COUNT = /\b\d{1,3}\b(?=[ -](?:point|villages|gates|farmers|sheep|million))/g;
const wordsIn = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);

function invent(random: () => number): string {
  const word = Array.from({ length: 3 }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('');
  return word[0]!.toUpperCase() + word.slice(1);
}

const KEEP = new Set(
  'The This That They There Then When While With What Water Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September October November December President Prime Minister Under After Before From Parliament Some Three Nobody Farmers Correction Envoy Opposition'.split(
    ' ',
  ),
);
