import { readFileSync } from 'node:fs';
import {
  FUNCTION_FEATURES,
  FUNCTIONS,
  functionFeatures,
  functionOfTag,
} from '../src/annotate/attribution/model/functions.ts';
import {
  bitsOf,
  type KnownWord,
  type Lexicon,
  spellingKey,
  wordLookup,
} from '../src/annotate/attribution/model/lexicon.ts';
import { TAG_FEATURES, tagFeatures, tagSentence } from '../src/annotate/attribution/model/tagger.ts';
import { TAGS, tagOfMark } from '../src/annotate/attribution/model/tags.ts';
import { indexed, type Weights } from '../src/annotate/attribution/model/weights.ts';
import { trainGreedy } from './perceptron.ts';

export interface Tagged {
  readonly words: readonly KnownWord[];
  readonly tags: Uint8Array;
  readonly heads: Int32Array;
  readonly labels: readonly string[];
}

const SAME: Readonly<Record<string, string>> = {
  RBS: 'RBR',
  WP$: 'PRP$',
  HYPH: ':',
  NFP: '.',
  LS: 'CD',
  FW: 'NN',
  SYM: 'NN',
  ADD: 'NN',
  AFX: 'JJ',
  $: 'NN',
  '``': '"',
  "''": '"',
  '-LRB-': '.',
  '-RRB-': '.',
  XX: 'NN',
  _SP: '.',
};

/** The sentences that the teacher tagged and parsed. */
export function readTagged(path: string, lexicon: Lexicon): Tagged[] {
  const lookup = wordLookup(lexicon);
  const out: Tagged[] = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (!line) continue;
    const row = JSON.parse(line) as { w: string[]; t: string[]; h: number[]; d: string[] };
    const words = row.w.map(lookup);
    const tags = Uint8Array.from(row.t, (tag, i) => {
      const mark = tagOfMark(words[i]!.lower, words[i]!.shape);
      if (mark >= 0) return mark;
      const index = (TAGS as readonly string[]).indexOf(SAME[tag] ?? tag);
      return Math.max(index, 0);
    });
    out.push({ words, tags, heads: Int32Array.from(row.h), labels: row.d });
  }
  return out;
}

/** The lexicon with the tags that the teacher ever gave to words it met often: most have one or two. */
export function withTags(lexicon: Lexicon, sentences: readonly Tagged[]): Lexicon {
  const counts = new Map<number, Map<number, number>>();
  for (const { words, tags } of sentences) {
    words.forEach((word, i) => {
      if (word.shape === 0 || tagOfMark(word.lower, word.shape) >= 0) return;
      const key = spellingKey(word.word, word.shape);
      let of = counts.get(key);
      if (!of) {
        of = new Map();
        counts.set(key, of);
      }
      of.set(tags[i]!, (of.get(tags[i]!) ?? 0) + 1);
    });
  }
  const chosen = [...counts].flatMap(([key, of]) => {
    const all = [...of.values()].reduce((sum, n) => sum + n, 0);
    if (all < 12) return [];
    const [first] = [...of].sort((a, b) => b[1] - a[1]);
    const alone = all >= 25 && first![1] >= 0.995 * all;
    const tags = alone ? [first![0]] : [...of].filter(([, n]) => n >= 0.004 * all).map(([tag]) => tag);
    return [[key, tags] as const];
  });
  chosen.sort((a, b) => a[0] - b[0]);
  const bits = (tags: readonly number[]): number => tags.reduce((mask, tag) => mask | (1 << tag), 0);
  return {
    ...lexicon,
    spellings: Int32Array.from(chosen, ([key]) => key),
    tagsLow: Int32Array.from(chosen, ([, tags]) => bits(tags.filter((tag) => tag < 32))),
    tagsHigh: Uint8Array.from(chosen, ([, tags]) => bits(tags.filter((tag) => tag >= 32).map((tag) => tag - 32))),
  };
}

/** The tagger, taught the teacher's Penn tags. */
export function trainTagger(sentences: readonly Tagged[], rows: number): Weights {
  return trainGreedy(
    {
      name: 'tags',
      labels: TAGS.length,
      mostFeatures: TAG_FEATURES,
      sentences: sentences.length,
      goldOf: (s) => sentences[s]!.tags,
      choicesOf: (s, i) => sentences[s]!.words[i]!.tags,
      featuresOf: (s, i, tags, out) => {
        const { words } = sentences[s]!;
        const before = i > 0 ? tags[i - 1]! : 40;
        const before2 = i > 1 ? tags[i - 2]! : i === 1 ? 40 : 41;
        return tagFeatures(words, 0, words.length, i, before, before2, out);
      },
    },
    rows,
  );
}

const LABEL: Readonly<Record<string, string>> = {
  nsubjpass: 'nsubj',
  csubj: 'nsubj',
  csubjpass: 'nsubj',
  expl: 'nsubj',
  dobj: 'obj',
  dative: 'obj',
  attr: 'obj',
  oprd: 'obj',
  acomp: 'obj',
  nummod: 'amod',
  quantmod: 'amod',
  nmod: 'compound',
  case: 'poss',
  predet: 'det',
  preconj: 'cc',
};

/** The guesser of functions, taught the teacher's dependencies, over the tags that our own tagger gives. */
export function trainFunctions(
  all: readonly Tagged[],
  tagger: Weights,
  rows: number,
): { readonly weights: Weights; readonly functionsOfTag: Int32Array } {
  // Half of the sentences teach nearly as much as all.
  const sentences = all.filter((_, s) => s % 2 === 0);
  const tags = indexed(tagger);
  const own = sentences.map(({ words }) => {
    const out = new Uint8Array(words.length);
    tagSentence(tags, words, 0, words.length, out);
    return out;
  });
  const names = FUNCTIONS as readonly string[];
  const isVerbTag = (tag: number): boolean => tag >= 9 && tag <= 15;
  const gold = sentences.map(({ labels, heads }, s) =>
    Uint8Array.from(labels, (label, i) => {
      const fixed = functionOfTag(own[s]![i]!);
      if (fixed >= 0) return fixed;
      let name = LABEL[label] ?? label;
      if (name === 'prep' && isVerbTag(own[s]![heads[i]!]!)) name = 'prepv';
      if (name === 'conj' && isVerbTag(own[s]![i]!)) name = 'conjv';
      const at = names.indexOf(name);
      return at < 0 ? names.length - 1 : at;
    }),
  );
  const counts = TAGS.map(() => new Array<number>(FUNCTIONS.length).fill(0));
  gold.forEach((functions, s) => {
    functions.forEach((fn, i) => {
      counts[own[s]![i]!]![fn]!++;
    });
  });
  // What a tag hardly ever does is not asked for: it makes guessing faster, and no worse.
  const functionsOfTag = Int32Array.from(counts, (of) => {
    const all = of.reduce((sum, n) => sum + n, 0);
    const often = of.flatMap((n, fn) => (n > 0.003 * all ? [fn] : []));
    return (often.length ? often : [FUNCTIONS.length - 1]).reduce((mask, fn) => mask | (1 << fn), 0);
  });
  const choices = Array.from(functionsOfTag, (mask) => bitsOf(mask));
  const weights = trainGreedy(
    {
      name: 'functions',
      labels: FUNCTIONS.length,
      mostFeatures: FUNCTION_FEATURES,
      sentences: sentences.length,
      goldOf: (s) => gold[s]!,
      choicesOf: (s, i) => choices[own[s]![i]!]!,
      featuresOf: (s, i, functions, out) =>
        functionFeatures(sentences[s]!.words, own[s]!, 0, own[s]!.length, i, functions, out),
    },
    rows,
  );
  return { weights, functionsOfTag };
}
