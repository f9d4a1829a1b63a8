import { commonRuns, type Run } from '../../text/align.ts';
import { conceptOf } from '../../text/concepts.ts';
import { overlaps } from '../../text/spans.ts';
import { contradict } from './meaning.ts';
import type { Reported } from './reported.ts';
import { voicesAre } from './voice.ts';

/** Why two statements report one utterance. */
export interface Evidence {
  /** words: shared words · fragment: a short quotation, of words that the other tells as its own · meaning: other words for it. */
  readonly kind: 'words' | 'fragment' | 'meaning';
  /** Only for putting the strongest first. */
  readonly strength: number;
  readonly why: string;
  /** The statement whose fragment stands in the other. */
  readonly holder?: Reported;
}

// Days between two articles that report one remark. A long run of words needs no such limit: nobody says it twice.
const DAYS_FOR_FEW_WORDS = 14;

const SHARE_IN_ONE_ARTICLE = 0.6;

/** The evidence of shared words that two statements report one utterance, or null when it is not enough. Symmetric. */
export function evidenceOf(a: Reported, b: Reported): Evidence | null {
  if (a.article === b.article && touch(a, b)) return null;
  if (deny(a, b) || (!(a.quotedWords && b.quotedWords) && isAnachronism(a, b))) return null;
  return wordsInCommon(a, b, commonRuns(a.keys, b.keys));
}

// A report inside a report ("the paper said that aides said …") shares its words with the one around it, but is another's. So do two
// statements of one attribution, which are two by definition.
function touch(a: Reported, b: Reported): boolean {
  return a.attribution === b.attribution || a.spans.some((one) => b.spans.some((other) => overlaps(one, other)));
}

type Voices = 'same' | 'unknown' | 'different' | 'others';

/**
 * “the harbour official” may be Tamm where both quote the same words of his; what both tell in their own words is too little to
 * say so, and is weighed as the words of two. Duarte and Tamm are others, whatever both say.
 */
function voicesIn(a: Reported, b: Reported, runs: readonly Run[]): Voices {
  const voices = voicesAre(a.voice, b.voice);
  if (voices === 'same') return voices;
  if (voices === 'different') return isKnown(a) && isKnown(b) ? 'others' : voices;
  if (!a.voice.names.length || !b.voice.names.length) return 'unknown';
  return runs.some((run) => run.length >= 2 && isQuotedRun(a, b, run)) ? 'unknown' : 'different';
}

const isKnown = ({ voice }: Reported): boolean => voice.actor !== null || (voice.kind === 'person' && !voice.described);

const MOST_OF_A_RUN = 0.75;

/** “could ‘spoil the mood’”, “‘could spoil the mood’”: most of the words are in marks in both. */
function isQuotedRun(a: Reported, b: Reported, run: Run): boolean {
  let both = 0;
  for (let k = 0; k < run.length; k++) if (a.words[run.a + k]!.quoted && b.words[run.b + k]!.quoted) both++;
  return both >= MOST_OF_A_RUN * run.length;
}

function wordsInCommon(a: Reported, b: Reported, runs: readonly Run[]): Evidence | null {
  const quoted = a.quotedWords > 0 && b.quotedWords > 0;
  const voices = voicesIn(a, b, runs);
  const same = voices === 'same';
  const longest = longestOf(a, b, runs);
  const inRow = `${longest.length} words in a row are the same${voiceNote(voices)}`;
  const sums = [sum(a.weights, 0, a.words.length), sum(b.weights, 0, b.words.length)];
  const [least, most] = [Math.min(...sums), Math.max(...sums)];
  const share = longest.weight / least;
  // One article that quotes a turn of phrase twice quotes two remarks, unless the one is an excerpt of the other.
  if (a.article === b.article && share < SHARE_IN_ONE_ARTICLE) return null;
  // “Tamm’s call for a ban on barges” is the subject of others too; only words that both quote may be one remark under two names.
  if (voices === 'others' && !longest.quoted && share < SHARE_OF_OTHERS) return null;
  // “the inquiry into the collapse of the Orle bridge in 2031” stands in reports of many: eight words are proof where both
  // quote them, else where they are most of what is said.
  if (longest.length >= 8 && longest.weight >= 8 && (quoted || share >= (same ? 0.3 : 0.5)))
    return { kind: 'words', strength: 1000 + longest.length, why: inRow };
  if (daysBetween(a, b) > DAYS_FOR_FEW_WORDS) return null;
  const differ = voices === 'different' || voices === 'others';
  // “that the ferry be allowed to sail” in a long report of a bargain over it is what the bargain was about.
  const ofBoth = longest.quoted || longest.weight >= LEAST_OF_LONGER * most;
  const said = longest.said >= (same ? LEAST_SAID_BY_ONE : LEAST_SAID) && ofBoth;
  // “He’s going to stay with …” opens two sentences that are not one: the run must carry a good part of what is said.
  const few = differ
    ? longest.length >= 5 && longest.weight >= 12 && share >= (longest.quoted ? 0.6 : SHARE_OF_OTHERS)
    : (longest.length >= 5 && longest.weight >= 16 && (quoted || share >= (same ? 0.35 : 0.5))) ||
      (longest.length >= 4 && longest.weight >= 9 && share >= 0.5);
  const all = longest.length === Math.min(a.words.length, b.words.length) && !differ;
  if ((few && said) || (all && longest.length >= 4 && longest.weight >= (same ? 5 : 7)))
    return { kind: 'words', strength: 500 + longest.weight, why: inRow };
  if (differ) return null;
  const { words, weight, said: saidInAll } = stretchesOf(a, b, runs);
  if (words >= 6 && weight >= 12 && saidInAll >= LEAST_SAID && weight / least >= 0.6 && (same || quoted)) {
    return {
      kind: 'words',
      strength: 300 + weight,
      why: `${words} words are the same, in stretches${voiceNote(voices)}`,
    };
  }
  return fragmentIn(a, b, same) ?? fragmentIn(b, a, same);
}

// “the Clean Rivers Restoration Act” in two reports is one subject, not one remark: words that name nothing must be the same too,
// and more of them where the speakers are not one.
const LEAST_SAID_BY_ONE = 3;
const LEAST_SAID = 5;
const LEAST_OF_LONGER = 0.3;
const SHARE_OF_OTHERS = 0.75;

/** The longest run of equal words, the weightier of two; `said` is the weight of its words that are no names. */
function longestOf(a: Reported, b: Reported, runs: readonly Run[]) {
  let longest: Run | null = null;
  let weight = 0;
  for (const run of runs) {
    if (longest && run.length < longest.length) continue;
    const here = sum(a.weights, run.a, run.a + run.length);
    if (longest && run.length === longest.length && here <= weight) continue;
    longest = run;
    weight = here;
  }
  if (!longest) return { length: 0, weight: 0, said: 0, quoted: false };
  return {
    length: longest.length,
    weight,
    said: weight - weightOfNames(a, b, longest),
    quoted: isQuotedRun(a, b, longest),
  };
}

/** What stands in runs of two words and more. */
function stretchesOf(a: Reported, b: Reported, runs: readonly Run[]): { words: number; weight: number; said: number } {
  let words = 0;
  let weight = 0;
  let names = 0;
  for (const run of runs) {
    if (run.length < 2) continue;
    words += run.length;
    weight += sum(a.weights, run.a, run.a + run.length);
    names += weightOfNames(a, b, run);
  }
  return { words, weight, said: weight - names };
}

/** “Lower Orle *and* Upper Orle”: what stands between two names is of them. */
function weightOfNames(a: Reported, b: Reported, run: Run): number {
  const isName = (k: number): boolean =>
    k >= 0 && k < run.length && a.words[run.a + k]!.capital && b.words[run.b + k]!.capital;
  let out = 0;
  for (let k = 0; k < run.length; k++) if (isName(k) || (isName(k - 1) && isName(k + 1))) out += a.weights[run.a + k]!;
  return out;
}

const LEAST_FRAGMENT = 5.5;

/** A short quotation of `a` (“standard thing”) that stands whole in the longer quotation of `b`. */
function fragmentIn(a: Reported, b: Reported, sameVoice: boolean): Evidence | null {
  for (const [start, end] of a.fragments) {
    const weight = sum(a.weights, start, end);
    if (end - start > 12 || weight < LEAST_FRAGMENT) continue;
    if (!sameVoice && (end - start < 3 || weight < 10)) continue;
    const at = placeOf(a.keys, start, end, b.keys);
    if (at < 0) continue;
    const printed = b.fragments.some(([from, to]) => from <= at && at + end - start <= to);
    if (!printed && end - start < 2) continue;
    if (end - start < 2 && weight < LEAST_ALONE * sum(b.weights, 0, b.words.length) && !alsoShare(a, b, start, end))
      continue;
    const words = a.words.slice(start, end).map((word) => word.form);
    return {
      kind: printed ? 'words' : 'fragment',
      holder: a,
      strength: (printed ? 100 : 60) + weight,
      why: `“${words.join(' ')}” stands in ${sameVoice ? 'the longer words of the same speaker' : 'longer words whose speaker is not sure'}`,
    };
  }
  return null;
}

// One word, “barges”, in a longer sentence is what it speaks of; where it is much of it, or the two share another, it is what was said.
const LEAST_ALONE = 0.3;

function alsoShare(a: Reported, b: Reported, start: number, end: number): boolean {
  const fragment = new Set(a.stems.slice(start, end).map(conceptOf));
  for (const concept of a.meaning.content.keys())
    if (!fragment.has(concept) && b.meaning.content.has(concept)) return true;
  return false;
}

function placeOf(keys: readonly string[], start: number, end: number, into: readonly string[]): number {
  for (let at = 0; at + end - start <= into.length; at++) {
    let k = 0;
    while (k < end - start && keys[start + k] === into[at + k]) k++;
    if (k === end - start) return at;
  }
  return -1;
}

/** Reports that contradict each other. What one quotes may leave the “not” out, or tell it by another word: that is for the reader to see. */
const deny = (a: Reported, b: Reported): boolean =>
  !a.quotedWords && !b.quotedWords && contradict(a.meaning, b.meaning);

/**
 * One of them was said after the other's article came out: what “she said on Friday” is not what Thursday's paper had her say, who eased a
 * deadline and dropped it a day later. Words that both quote are the same all the same, and the day was read wrongly.
 */
export const isAnachronism = (a: Reported, b: Reported): boolean => saidAfter(a, b) || saidAfter(b, a);

const saidAfter = (a: Reported, b: Reported): boolean => a.saidFrom !== null && b.day !== null && a.saidFrom > b.day;

/** Days between the articles of two; 0 where one has none. */
export const daysBetween = (a: Reported, b: Reported): number =>
  a.day === null || b.day === null ? 0 : Math.abs(a.day - b.day);

const voiceNote = (voices: Voices): string =>
  voices === 'same'
    ? '; same speaker'
    : voices === 'unknown'
      ? '; speaker not known in every account'
      : '; the articles name different speakers';

function sum(weights: readonly number[], start: number, end: number): number {
  let out = 0;
  for (let at = start; at < end; at++) out += weights[at]!;
  return out;
}
