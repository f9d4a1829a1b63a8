import type { Word } from './words.ts';

/**
 * One stretch of an alignment: words `a` (half-open indexes into the first list) over against words `b` of the second.
 * same: equal but for orthography · spelling: the same words spelt otherwise · cut: only in the first · added: only in the second ·
 * replaced: others in their place.
 */
export interface Step {
  readonly op: 'same' | 'spelling' | 'cut' | 'added' | 'replaced';
  readonly a: readonly [start: number, end: number];
  readonly b: readonly [start: number, end: number];
}

/** A run of equal words: `length` of them from `a` in the first list and from `b` in the second. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

// Past this many comparisons (a quotation of 3,000 words against another, or one word repeated ten thousand times) what is left
// counts as replaced: hostile input may cost exactness, never time.
const WORK = 600_000;
// Lists that cannot exceed it, whatever they hold.
const SHORT = 700;

/**
 * The runs of equal keys that two lists share, longest first within each gap, in order and without crossing (Ratcliff and
 * Obershelp's way, as in difflib): it keeps quoted runs whole where a plain longest common subsequence scatters its small words.
 */
export function commonRuns(a: readonly string[], b: readonly string[]): Run[] {
  if (areEqual(a, b)) return a.length ? [{ a: 0, b: 0, length: a.length }] : [];
  const places = placesOf(b);
  const out: Run[] = [];
  let work = WORK;
  const open: [number, number, number, number][] = [[0, a.length, 0, b.length]];
  while (open.length && work > 0) {
    const [aLow, aHigh, bLow, bHigh] = open.pop()!;
    const longest = { a: aLow, b: bLow, length: 0 };
    // Where in `b` the runs end that end with the word of `a` before this one, ascending, and how long each is.
    let ends = NONE;
    let lengths = NONE;
    for (let i = aLow; i < aHigh && work > 0; i++) {
      const list = places.get(a[i]!);
      if (!list) {
        ends = NONE;
        continue;
      }
      const nextEnds: number[] = [];
      const nextLengths: number[] = [];
      let before = 0;
      for (let k = 0; k < list.length; k++) {
        const j = list[k]!;
        work--;
        if (j < bLow) continue;
        if (j >= bHigh) break;
        while (before < ends.length && ends[before]! < j - 1) before++;
        const length = ends[before] === j - 1 ? lengths[before]! + 1 : 1;
        nextEnds.push(j);
        nextLengths.push(length);
        if (length > longest.length) {
          longest.a = i - length + 1;
          longest.b = j - length + 1;
          longest.length = length;
        }
      }
      ends = nextEnds;
      lengths = nextLengths;
    }
    if (!longest.length) continue;
    out.push(longest);
    if (aLow < longest.a && bLow < longest.b) open.push([aLow, longest.a, bLow, longest.b]);
    const aNext = longest.a + longest.length;
    const bNext = longest.b + longest.length;
    if (aNext < aHigh && bNext < bHigh) open.push([aNext, aHigh, bNext, bHigh]);
  }
  return out.sort((x, y) => x.a - y.a);
}

const NONE: readonly number[] = [];

/** True for two short lists that are the same: the commonest case of all, where one paper has another's words. */
function areEqual(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length > SHORT) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

function placesOf(keys: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let at = 0; at < keys.length; at++) {
    const list = places.get(keys[at]!);
    if (list) list.push(at);
    else places.set(keys[at]!, [at]);
  }
  return places;
}

/** Aligns two lists of words; the steps cover both lists in order, and no two neighbours have the same `op`. */
export function align(a: readonly Word[], b: readonly Word[]): Step[] {
  const runs = withoutStrays(
    commonRuns(
      a.map((word) => word.key),
      b.map((word) => word.key),
    ),
  );
  const steps: Step[] = [];
  let i = 0;
  let j = 0;
  for (const run of [...runs, { a: a.length, b: b.length, length: 0 }]) {
    if (isChance(run, i, j, a, b)) continue;
    between(steps, a, b, [i, run.a], [j, run.b]);
    const isSpelt = (k: number): boolean => a[run.a + k]!.form !== b[run.b + k]!.form;
    for (let k = 0; k < run.length; ) {
      const from = k;
      const spelt = isSpelt(k);
      while (++k < run.length && isSpelt(k) === spelt);
      push(steps, spelt ? 'spelling' : 'same', [run.a + from, run.a + k], [run.b + from, run.b + k]);
    }
    i = run.a + run.length;
    j = run.b + run.length;
  }
  return steps;
}

// Words at either end that stand far off in one list and near in the other are met by chance: of "I have told you: they have no idea"
// only what follows is "they do not have any idea".
const STRAY = 2;
const FAR = 8;

function withoutStrays(runs: readonly Run[]): Run[] {
  const isStray = (run: Run, next: Run | undefined): boolean => {
    if (!next || run.length > STRAY || next.length <= run.length) return false;
    const [first, second] = run.a < next.a ? [run, next] : [next, run];
    const inA = second.a - first.a - first.length;
    const inB = second.b - first.b - first.length;
    // Words that stand side by side in one list are an excerpt with a cut, not a chance.
    const [near, far] = [Math.min(inA, inB), Math.max(inA, inB)];
    return far >= FAR && near > 0 && near <= STRAY;
  };
  let from = 0;
  let to = runs.length;
  while (to - from > 1 && isStray(runs[from]!, runs[from + 1])) from++;
  while (to - from > 1 && isStray(runs[to - 1]!, runs[to - 2])) to--;
  return runs.slice(from, to);
}

// A lone "the" between two rewritten stretches is no common ground; shown as such it would only chop up the change.
function isChance(run: Run, i: number, j: number, a: readonly Word[], b: readonly Word[]): boolean {
  if (run.length !== 1 || a[run.a]!.key.length > 3) return false;
  const gapBefore = Math.min(run.a - i, run.b - j);
  const gapAfter = Math.min(a.length - run.a, b.length - run.b);
  return gapBefore > 1 && gapAfter > 2;
}

// What lies between two equal runs: spellings of the same words at its ends ("deal maker", "dealmaker"), the rest changed.
function between(
  steps: Step[],
  a: readonly Word[],
  b: readonly Word[],
  aSpan: [number, number],
  bSpan: [number, number],
): void {
  let [i, iEnd] = aSpan;
  let [j, jEnd] = bSpan;
  for (let found = spelling(a, b, i, iEnd, j, jEnd, 1); found; found = spelling(a, b, i, iEnd, j, jEnd, 1)) {
    push(steps, 'spelling', [i, i + found[0]], [j, j + found[1]]);
    i += found[0];
    j += found[1];
  }
  const tail: Step[] = [];
  for (let found = spelling(a, b, i, iEnd, j, jEnd, -1); found; found = spelling(a, b, i, iEnd, j, jEnd, -1)) {
    tail.push({ op: 'spelling', a: [iEnd - found[0], iEnd], b: [jEnd - found[1], jEnd] });
    iEnd -= found[0];
    jEnd -= found[1];
  }
  if (i < iEnd && j < jEnd) push(steps, 'replaced', [i, iEnd], [j, jEnd]);
  else if (i < iEnd) push(steps, 'cut', [i, iEnd], [j, j]);
  else if (j < jEnd) push(steps, 'added', [i, i], [j, jEnd]);
  for (const step of tail.reverse()) push(steps, step.op, step.a, step.b);
}

/** How many words of each at the start (side 1) or end (side -1) of the gap are one word spelt in two ways; null when none. */
function spelling(
  a: readonly Word[],
  b: readonly Word[],
  i: number,
  iEnd: number,
  j: number,
  jEnd: number,
  side: 1 | -1,
): [number, number] | null {
  if (i >= iEnd || j >= jEnd) return null;
  const first = side === 1 ? a[i]!.key : a[iEnd - 1]!.key;
  const second = side === 1 ? b[j]!.key : b[jEnd - 1]!.key;
  if (sameSpelling(first, second)) return [1, 1];
  for (const n of [2, 3]) {
    if (j + n <= jEnd && isCompound(first, b, side === 1 ? j : jEnd - n, n)) return [1, n];
    if (i + n <= iEnd && isCompound(second, a, side === 1 ? i : iEnd - n, n)) return [n, 1];
  }
  return null;
}

/** True when `key` is made of the keys of the `count` words from `from` on. */
function isCompound(key: string, words: readonly Word[], from: number, count: number): boolean {
  let at = 0;
  for (let k = from; k < from + count; k++) {
    if (!key.startsWith(words[k]!.key, at)) return false;
    at += words[k]!.key.length;
  }
  return at === key.length;
}

// Letters that transliterations and old and new spellings swap: "Sergei" and "Sergey", "Kharkov" with w.
const SWAPPED = new Set(['iy', 'ij', 'jy', 'sz', 'ck', 'vw', 'fv']);

/**
 * True for two spellings of one longer word or name: a letter doubled ("sarkovsky", "sarkovskyy"), two in another order, or one swapped as
 * transliterations do. Not for any other letter: "county" is no "country", "nation" no "notion".
 */
export function sameSpelling(x: string, y: string): boolean {
  if (x === y) return true;
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (short.length < 6 || long.length - short.length > 1) return false;
  return differByAHair(short, long) && !/\d/.test(long);
}

function differByAHair(short: string, long: string): boolean {
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (long.length > short.length) {
    return short.slice(at) === long.slice(at + 1) && (long[at] === long[at - 1] || /[jy]/.test(long[at]!));
  }
  if (short[at] === long[at + 1] && short[at + 1] === long[at]) return short.slice(at + 2) === long.slice(at + 2);
  return short.slice(at + 1) === long.slice(at + 1) && SWAPPED.has([short[at]!, long[at]!].sort().join(''));
}

function push(steps: Step[], op: Step['op'], a: readonly [number, number], b: readonly [number, number]): void {
  if (a[0] === a[1] && b[0] === b[1]) return;
  const last = steps.at(-1);
  if (last && last.op === op) steps[steps.length - 1] = { op, a: [last.a[0], a[1]], b: [last.b[0], b[1]] };
  else steps.push({ op, a, b });
}
