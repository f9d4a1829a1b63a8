import { overlaps } from '../../text/spans.ts';
import { type Likeness, likenessOf } from './likeness.ts';
import type { Reported } from './reported.ts';

/** Two statements (by their place in the list) that are somewhat alike. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly likeness: Likeness;
}

// Two statements of one article this much alike tell one thing twice; the one does not speak against the other.
const TWINS = 1;

/** By how much a pair is more alike than the next best of either statement in the other’s article; below 0 when it is not the best. */
export function leadsIn(reported: readonly Reported[], pairs: readonly Pair[]): (pair: Pair) => number {
  const rivals = new Map<string, { other: number; degree: number }[]>();
  const note = (at: number, other: number, degree: number): void => {
    const key = `${at} ${reported[other]!.article}`;
    const list = rivals.get(key);
    if (list) list.push({ other, degree });
    else rivals.set(key, [{ other, degree }]);
  };
  for (const { a, b, likeness } of pairs) {
    note(a, b, likeness.degree);
    note(b, a, likeness.degree);
  }
  for (const list of rivals.values()) list.sort((x, y) => y.degree - x.degree || x.other - y.other);
  const nextBest = (at: number, than: number): number =>
    rivals
      .get(`${at} ${reported[than]!.article}`)!
      .find(({ other }) => other !== than && !areTwins(reported[other]!, reported[than]!))?.degree ?? 0;
  return ({ a, b, likeness }) => likeness.degree - Math.max(nextBest(a, b), nextBest(b, a));
}

/** Two statements of one article that tell one thing, as headline and report do, or one inside the other. */
function areTwins(a: Reported, b: Reported): boolean {
  return a.spans.some((one) => b.spans.some((other) => overlaps(one, other))) || likenessOf(a, b).degree >= TWINS;
}
