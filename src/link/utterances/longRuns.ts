import { shinglesOf } from '../../text/shingles.ts';
import type { Edge } from './edge.ts';
import type { Reported } from './reported.ts';

const RUN = 8;
const LEAST_WEIGHT = 8;
// A passage that this many attributions quote joins them all through the first of them.
const LOOK_BACK = 12;

/** Words of one attribution in a row, and for each the index of its statement. */
interface Line {
  readonly article: string;
  readonly keys: string[];
  readonly weights: number[];
  readonly statements: number[];
}

/**
 * Quoted statements of different articles that share a run of eight words, also where the run goes over the ends of sentences: “We don’t
 * want him. We reject his visit.” Each pair once, lower index first.
 */
export function longRunsOf(reported: readonly Reported[]): Edge[] {
  const lines = linesOf(reported);
  const places = new Map<number, { line: Line; at: number }[]>();
  const found = new Map<number, number>();
  for (const line of lines) {
    const shingles = shinglesOf(line.keys, RUN);
    shingles.forEach((shingle, at) => {
      const earlier = places.get(shingle) ?? [];
      for (const place of earlier.slice(0, LOOK_BACK)) {
        if (place.line === line || !sameWords(place.line, place.at, line, at)) continue;
        for (const [a, b] of statementsIn(place.line, place.at, line, at)) {
          const pair = a * reported.length + b;
          found.set(pair, (found.get(pair) ?? RUN - 1) + 1);
        }
      }
      earlier.push({ line, at });
      places.set(shingle, earlier);
    });
  }
  return [...found]
    .sort((x, y) => x[0] - y[0])
    .map(([pair, length]) => ({ a: Math.floor(pair / reported.length), b: pair % reported.length, length }))
    .filter(({ a, b }) => areQuotedApart(reported[a]!, reported[b]!))
    .map(({ a, b, length }) => ({
      a,
      b,
      evidence: { kind: 'words', strength: 1000 + length, why: `${length} words in a row are the same` },
    }));
}

const areQuotedApart = (a: Reported, b: Reported): boolean =>
  a.article !== b.article && a.quotedWords > 0 && b.quotedWords > 0;

function linesOf(reported: readonly Reported[]): Line[] {
  const lines: Line[] = [];
  reported.forEach((statement, index) => {
    const goesOn = index > 0 && reported[index - 1]!.attribution === statement.attribution;
    if (!goesOn) lines.push({ article: statement.article, keys: [], weights: [], statements: [] });
    const line = lines.at(-1)!;
    statement.keys.forEach((key, at) => {
      line.keys.push(key);
      line.weights.push(statement.weights[at]!);
      line.statements.push(index);
    });
  });
  return lines;
}

function sameWords(one: Line, i: number, other: Line, j: number): boolean {
  let weight = 0;
  for (let k = 0; k < RUN; k++) {
    if (one.keys[i + k] !== other.keys[j + k]) return false;
    weight += one.weights[i + k]!;
  }
  return weight >= LEAST_WEIGHT;
}

/** The pairs of statements of which the run holds three words or more. */
function statementsIn(one: Line, i: number, other: Line, j: number): [number, number][] {
  const end = RUN - 1;
  if (one.statements[i] === one.statements[i + end] && other.statements[j] === other.statements[j + end])
    return [[one.statements[i]!, other.statements[j]!]];
  const counts = new Map<string, { pair: [number, number]; words: number }>();
  for (let k = 0; k < RUN; k++) {
    const pair: [number, number] = [one.statements[i + k]!, other.statements[j + k]!];
    const count = counts.get(pair.join());
    if (count) count.words++;
    else counts.set(pair.join(), { pair, words: 1 });
  }
  return [...counts.values()].filter(({ words }) => words >= 3).map(({ pair }) => pair);
}
