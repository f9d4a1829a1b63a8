import type { Edge } from './edge.ts';
import type { Reported } from './reported.ts';

const REACH = 3;

/**
 * How near two statements of two articles are to a pair that is `joined` by its words, in the same order: 1 where each comes right after
 * (or before) it. Two reports of one speech mostly go through it in one order.
 */
export function alignmentOf(reported: readonly Reported[], joined: readonly Edge[]): (a: number, b: number) => number {
  const size = reported.length;
  const anchors = new Set<number>();
  for (const { a, b } of joined) anchors.add(Math.min(a, b) * size + Math.max(a, b));
  const isAnchor = (a: number, b: number, one: Reported, other: Reported): boolean =>
    anchors.has(a * size + b) && reported[a]!.article === one.article && reported[b]!.article === other.article;
  return (a, b) => {
    const [one, other] = [reported[a]!, reported[b]!];
    for (let steps = 2; steps <= 2 * REACH; steps++)
      for (let k = Math.max(1, steps - REACH); k <= Math.min(REACH, steps - 1); k++)
        if (isAnchor(a + k, b + steps - k, one, other) || isAnchor(a - k, b - steps + k, one, other))
          return 1 / (steps - 1);
    return 0;
  };
}
