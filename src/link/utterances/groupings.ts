import type { Grouping } from '../../model/index.ts';
import { overlaps } from '../../text/spans.ts';
import { Clusters } from '../clusters.ts';
import type { Edge } from './edge.ts';
import type { Reported } from './reported.ts';

/** What readers decided on these statements, before any evidence is looked at. */
export interface Kept {
  readonly clusters: Clusters;
  /** The corrections that speak of a statement, by its place in the list. */
  readonly corrected: ReadonlyMap<number, ReadonlySet<string>>;
  /** Joined by a reader: told as a reason. */
  readonly edges: readonly Edge[];
}

/**
 * Puts statements together and keeps them apart as the groupings say, newest first: what a newer one joined an older one cannot part.
 * A statement belongs to a place when the two share a word; places in articles that are not among the records say nothing.
 */
export function keepGroupings(reported: readonly Reported[], groupings: readonly Grouping[]): Kept {
  const clusters = new Clusters(reported.length);
  const corrected = new Map<number, Set<string>>();
  const edges: Edge[] = [];
  const byArticle = groupings.length
    ? Map.groupBy(
        reported.map((_, at) => at),
        (at) => reported[at]!.article,
      )
    : new Map<string, number[]>();
  for (const { correction, groups } of groupings) {
    const sets = groups.map((places) => [
      ...new Set(
        places.flatMap(({ article, span }) =>
          (byArticle.get(article) ?? []).filter((at) => reported[at]!.spans.some((one) => overlaps(one, span))),
        ),
      ),
    ]);
    for (const set of sets)
      for (const at of set) {
        corrected.set(at, (corrected.get(at) ?? new Set()).add(correction));
        if (at === set[0] || clusters.rootOf(set[0]!) === clusters.rootOf(at) || !clusters.join(set[0]!, at)) continue;
        const [a, b] = [Math.min(set[0]!, at), Math.max(set[0]!, at)];
        if (sets.length === 1)
          edges.push({ a, b, evidence: { kind: 'words', strength: 1e6, why: 'joined by a reader' } });
      }
    for (const [i, one] of sets.entries())
      for (const other of sets.slice(i + 1)) for (const a of one) for (const b of other) clusters.keepApart(a, b);
  }
  return { clusters, corrected, edges };
}
