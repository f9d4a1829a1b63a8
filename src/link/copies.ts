import type { ArticleRecord, Span } from '../model/index.ts';
import { shinglesOf } from '../text/shingles.ts';
import type { Word } from '../text/words.ts';
import { proseWordsOf } from './prose.ts';

/** Two articles of which one holds text of the other, or both hold text of a third: a wire story, a republished piece. */
export interface Copy {
  /** Article ids; `a` ran first (by day, then id). */
  readonly a: string;
  readonly b: string;
  /** Words outside quotation marks that stand in shared runs of eight or more. What both quote is no copy. */
  readonly words: number;
  /** `words` as a share of each article's words outside quotation marks, 0 to 1. */
  readonly shareOfA: number;
  readonly shareOfB: number;
  /** The longest shared run, as it stands in each. */
  readonly longest: { readonly inA: Span; readonly inB: Span; readonly words: number };
}

const RUN = 8;
// One run in four is enough to find a pair; a boilerplate line that hundreds share finds none.
const SAMPLE = 4;
const MOST_SHARING = 60;
const LEAST_SAMPLED = 3;
const LEAST_WORDS = 24;
const MOST_WORDS = 8000;

interface Prose {
  readonly id: string;
  readonly published: string;
  readonly words: readonly Word[];
  readonly shingles: readonly number[];
  /** 1 for a word outside quotation marks. */
  readonly own: readonly (0 | 1)[];
  readonly ownWords: number;
}

/**
 * The pairs of articles with copied text, most first. Through an index of sampled runs of words, so the cost grows with the text
 * and the pairs found, not with all pairs; the same for any order of `records`.
 */
export function copies(records: readonly ArticleRecord[]): Copy[] {
  const proses = records
    .map(proseOf)
    .sort((x, y) => (x.published < y.published ? -1 : x.published > y.published ? 1 : x.id < y.id ? -1 : 1));
  const index = new Map<number, number[]>();
  proses.forEach(({ shingles }, at) => {
    for (const shingle of new Set(shingles.filter((hash) => hash % SAMPLE === 0))) {
      const list = index.get(shingle);
      if (list) list.push(at);
      else index.set(shingle, [at]);
    }
  });
  const sharedRuns = new Map<number, number>();
  for (const list of index.values()) {
    if (list.length > MOST_SHARING) continue;
    for (const [k, i] of list.entries()) {
      for (const j of list.slice(k + 1))
        sharedRuns.set(i * proses.length + j, (sharedRuns.get(i * proses.length + j) ?? 0) + 1);
    }
  }
  const pairs = [...sharedRuns].filter(([, count]) => count >= LEAST_SAMPLED).map(([pair]) => pair);
  const byFirst = Map.groupBy(
    pairs.sort((x, y) => x - y),
    (pair) => Math.floor(pair / proses.length),
  );
  return [...byFirst]
    .flatMap(([first, its]) => {
      const a = proses[first]!;
      const places = placesOf(a);
      return its.flatMap((pair) => copyOf(a, places, proses[pair % proses.length]!) ?? []);
    })
    .sort((x, y) => y.words - x.words || (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1));
}

function proseOf({ article, findings }: ArticleRecord): Prose {
  const words = proseWordsOf(article).slice(0, MOST_WORDS);
  const quoted = findings.quotations
    .filter(({ depth, unbalanced }) => depth === 0 && !unbalanced)
    .flatMap((quotation) => [...quotation.spans])
    .sort((x, y) => x[0] - y[0]);
  let next = 0;
  const own = words.map(({ start }): 0 | 1 => {
    while (next < quoted.length && quoted[next]![1] <= start) next++;
    return next < quoted.length && quoted[next]![0] <= start ? 0 : 1;
  });
  return {
    id: article.id,
    published: article.published ?? '9999',
    words,
    shingles: shinglesOf(
      words.map((word) => word.key),
      RUN,
    ),
    own,
    ownWords: own.reduce<number>((sum, one) => sum + one, 0),
  };
}

/** Where each run of words stands first. */
function placesOf({ shingles }: Prose): Map<number, number> {
  const places = new Map<number, number>();
  shingles.forEach((shingle, at) => {
    if (!places.has(shingle)) places.set(shingle, at);
  });
  return places;
}

function copyOf(a: Prose, places: ReadonlyMap<number, number>, b: Prose): Copy | null {
  let words = 0;
  let coveredTo = 0;
  let run = { inA: 0, inB: 0, length: 0 };
  let longest = run;
  b.shingles.forEach((shingle, at) => {
    const place = places.get(shingle);
    if (place === undefined) return;
    for (let k = Math.max(at, coveredTo); k < at + RUN; k++) words += b.own[k]!;
    coveredTo = at + RUN;
    const goesOn = run.length > 0 && place - run.inA === at - run.inB && at === run.inB + run.length - RUN + 1;
    run = goesOn ? { inA: run.inA, inB: run.inB, length: run.length + 1 } : { inA: place, inB: at, length: RUN };
    if (run.length > longest.length) longest = run;
  });
  if (words < LEAST_WORDS) return null;
  const spanOf = (prose: Prose, from: number): Span => [
    prose.words[from]!.start,
    prose.words[from + longest.length - 1]!.end,
  ];
  return {
    a: a.id,
    b: b.id,
    words,
    shareOfA: Math.min(1, words / a.ownWords),
    shareOfB: words / b.ownWords,
    longest: { inA: spanOf(a, longest.inA), inB: spanOf(b, longest.inB), words: longest.length },
  };
}
