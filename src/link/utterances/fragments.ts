import type { Edge } from './edge.ts';
import { likenessOf } from './likeness.ts';
import type { Reported } from './reported.ts';

// Headline and report hold a fragment alike.
const ABOUT_AS_GOOD = 0.3;

/**
 * Where a short quotation, “river barges”, stands in several sentences of one speaker in another article, it is out of the one that is
 * most like the report around it.
 */
export function withoutWeakerFragments(reported: readonly Reported[], edges: readonly Edge[]): Edge[] {
  const degrees = new Map<Edge, number>();
  const best = new Map<string, number>();
  for (const edge of edges) {
    if (!edge.evidence.holder) continue;
    const { degree } = likenessOf(reported[edge.a]!, reported[edge.b]!);
    const key = keyOf(reported, edge);
    degrees.set(edge, degree);
    best.set(key, Math.max(best.get(key) ?? 0, degree));
  }
  return edges.filter((edge) => {
    const degree = degrees.get(edge);
    return degree === undefined || degree >= best.get(keyOf(reported, edge))! - ABOUT_AS_GOOD;
  });
}

/** The statement with the short quotation, and the article where it stands in a longer one. */
function keyOf(reported: readonly Reported[], { a, b, evidence }: Edge): string {
  return evidence.holder === reported[a] ? `${a} ${reported[b]!.article}` : `${b} ${reported[a]!.article}`;
}
