import type { Quotation } from '../../../model/index.ts';
import type { Reading } from '../../reading.ts';
import { functionsOf } from './functions.ts';
import { hashOf } from './hash.ts';
import { type KnownWord, kindOfTag, LONGEST_PHRASE, phraseKey } from './lexicon.ts';
import { tagSentence } from './tagger.ts';
import { TAGS } from './tags.ts';
import type { Indexed } from './weights.ts';
import { type Words, wordsOf } from './words.ts';

/** Where a word stands to the quotation marks around it. */
export const OUTSIDE = 0;
export const OPENS = 1;
const INSIDE = 2;
const CLOSES = 3;

/** A quotation's stretch within one paragraph, in words, marks included. */
export interface Run {
  readonly from: number;
  readonly to: number;
  /** Which quotation it is a part of. */
  readonly quotation: number;
  /** What it looks like: length, capital at its start, punctuation before its end. See `lookOf`. */
  readonly look: number;
}

/** An article as the features see it. */
export interface Prepared {
  readonly words: Words;
  readonly known: readonly KnownWord[];
  /** The word's hash; all habits of quotation marks have one opening and one closing form. */
  readonly form: Int32Array;
  /** Index of `TAGS`, or one of the two past its end for opening and closing marks. */
  readonly tag: Uint8Array;
  /** Index of `FUNCTIONS`. */
  readonly fn: Uint8Array;
  /** How readily the word is part of a cue, as it is used here. */
  readonly cue: Uint8Array;
  /** Part of a row of words that has been a cue: twice the class of how readily, and 1 more where the row goes on. */
  readonly phrase: Uint8Array;
  readonly state: Uint8Array;
  /** Index of the run that holds the word, or -1. */
  readonly run: Int32Array;
  readonly runs: readonly Run[];
}

const OPEN_FORM = hashOf('“');
const CLOSE_FORM = hashOf('”');
export const OPEN_TAG = TAGS.length;
const CLOSE_TAG = TAGS.length + 1;

/** The tagger, the guesser of functions, and by tag the functions that come into question. */
export interface Guessers {
  readonly tagger: Indexed;
  readonly functions: Indexed;
  readonly functionsOfTag: readonly Uint8Array[];
  /** Class of each row of stems, by its key. */
  readonly phrases: ReadonlyMap<number, number>;
}

/** Marks the words of rows that have been cues, the readier and longer row before others. `classOf` gives -1 where no row begins so. */
export function phrasesIn(
  known: readonly KnownWord[],
  sentenceAt: Int32Array,
  classOf: (key: number) => number,
): Uint8Array {
  const out = new Uint8Array(known.length);
  for (let s = 0; s + 1 < sentenceAt.length; s++) {
    const end = sentenceAt[s + 1]!;
    for (let i = sentenceAt[s]!; i < end; i++) {
      let key = phraseKey(0, known[i]!.stem);
      let best = 0;
      let length = 0;
      for (let k = 1; k < LONGEST_PHRASE && i + k < end; k++) {
        key = phraseKey(key, known[i + k]!.stem);
        const found = classOf(key);
        if (found < 0) break;
        if (found > 0 && found >= best) {
          best = found;
          length = k + 1;
        }
      }
      for (let k = 0; k < length; k++) {
        const mark = best * 2 + (k === 0 ? 0 : 1);
        if (mark >> 1 > out[i + k]! >> 1) out[i + k] = mark;
      }
    }
  }
  return out;
}

/** The words of an article with what is guessed of each: its tag, its function, its quotation, the rows of words that have been cues. */
export function prepare(
  reading: Reading,
  quotations: readonly Quotation[],
  lookup: (word: string) => KnownWord,
  { tagger, functions, functionsOfTag, phrases }: Guessers,
): Prepared {
  const words = wordsOf(reading);
  const known = words.text.map(lookup);
  const tag = new Uint8Array(words.count);
  const fn = new Uint8Array(words.count);
  for (let s = 0; s + 1 < words.sentenceAt.length; s++) {
    const from = words.sentenceAt[s]!;
    const to = words.sentenceAt[s + 1]!;
    tagSentence(tagger, known, from, to, tag);
    functionsOf(functions, known, tag, from, to, functionsOfTag, fn);
  }
  const cue = new Uint8Array(words.count);
  const form = new Int32Array(words.count);
  for (let i = 0; i < words.count; i++) {
    cue[i] = known[i]!.cues[kindOfTag(tag[i]!)]!;
    form[i] = known[i]!.word;
  }
  const phrase = phrasesIn(known, words.sentenceAt, (key) => phrases.get(key) ?? -1);
  const state = new Uint8Array(words.count);
  const run = new Int32Array(words.count).fill(-1);
  const runs: Run[] = [];
  quotations.forEach((quotation, q) => {
    if (quotation.depth > 0) return;
    for (const [from, to] of quotation.spans) {
      const first = firstFrom(words.start, from);
      const end = firstFrom(words.start, to);
      if (end <= first) continue;
      const opens = isMark(words.text[first]!);
      const closes = end - 1 > first && isMark(words.text[end - 1]!);
      for (let i = first; i < end; i++) {
        state[i] = INSIDE;
        run[i] = runs.length;
      }
      if (opens) {
        state[first] = OPENS;
        form[first] = OPEN_FORM;
        tag[first] = OPEN_TAG;
      }
      if (closes) {
        state[end - 1] = CLOSES;
        form[end - 1] = CLOSE_FORM;
        tag[end - 1] = CLOSE_TAG;
      }
      runs.push({ from: first, to: end, quotation: q, look: lookOf(known, first, end, closes) });
    }
  });
  return { words, known, form, tag, fn, cue, phrase, state, run, runs };
}

const isMark = (word: string): boolean => /^["“”„‟«»‹›‘’'`]/.test(word);

function firstFrom(starts: Int32Array, unit: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! >= unit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Small number: words in four classes, capital first, comma or full stop last, closed. */
function lookOf(known: readonly KnownWord[], from: number, to: number, closes: boolean): number {
  const inside = to - from - 2;
  const length = inside <= 1 ? 0 : inside <= 3 ? 1 : inside <= 7 ? 2 : 3;
  const first = known[from + 1];
  const capital = first !== undefined && from + 1 < to && (first.shape === 2 || first.shape === 6 || first.shape === 3);
  const last = known[closes ? to - 2 : to - 1]!.lower;
  const end = last === ',' ? 1 : last === '.' || last === '?' || last === '!' ? 2 : 0;
  return ((length * 2 + (capital ? 1 : 0)) * 3 + end) * 2 + (closes ? 1 : 0);
}

/** How far apart, in classes that grow with the distance; keeps the sign. */
export function distanceClass(distance: number): number {
  const far = Math.abs(distance);
  const size =
    far <= 4 ? far : far <= 6 ? 5 : far <= 9 ? 6 : far <= 14 ? 7 : far <= 22 ? 8 : far <= 35 ? 9 : far <= 60 ? 10 : 11;
  return distance < 0 ? -size : size;
}
