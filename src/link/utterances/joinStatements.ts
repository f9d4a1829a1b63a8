import { overlaps } from '../../text/spans.ts';
import type { Clusters } from '../clusters.ts';
import type { Edge } from './edge.ts';
import type { Kept } from './groupings.ts';
import { likenessOf } from './likeness.ts';
import type { Reported } from './reported.ts';

export interface Joined {
  readonly clusters: Clusters;
  /** The edges that joined, by their lower statement. */
  readonly reasons: ReadonlyMap<number, readonly Edge[]>;
}

/** Joins statements to utterances along the edges; every statement is in exactly one set. What readers decided is kept. */
export function joinStatements(reported: readonly Reported[], found: readonly Edge[], kept: Kept): Joined {
  const edges = [...found].sort((x, y) => y.evidence.strength - x.evidence.strength || x.a - y.a || x.b - y.b);
  const { clusters } = kept;
  const reasons = joinByEvidence(reported, edges, kept);
  attachUnlinked(reported, edges, kept);
  joinNeighbours(reported, clusters);
  return { clusters, reasons };
}

// How much two statements of one article must be alike to be of one utterance: by the kind of evidence that would make them so.
const LIKE_ENOUGH = { words: 0, fragment: 1, meaning: 1 } as const;

const isInside = (one: Reported, other: Reported): boolean =>
  one.spans.some((a) => other.spans.some((b) => overlaps(a, b)));

/** Joins along the edges, strongest first. Returns the edges that joined, by the lower statement. */
function joinByEvidence(
  reported: readonly Reported[],
  edges: readonly Edge[],
  { clusters, corrected, edges: decided }: Kept,
): Map<number, Edge[]> {
  const reasons = new Map<number, Edge[]>();
  const members = new Map<number, number[]>();
  const note = (edge: Edge): void => {
    reasons.set(edge.a, [...(reasons.get(edge.a) ?? []), edge]);
  };
  decided.forEach(note);
  if (corrected.size) for (const set of clusters.sets()) members.set(clusters.rootOf(set[0]!), set);
  const membersOf = (at: number): number[] => members.get(clusters.rootOf(at)) ?? [at];
  // Alike in meaning is not transitive: "he will build it" is like "he will pay for it", which is like "others will pay". So where
  // both sides have a statement of one article, these two must be somewhat alike themselves, or one inside the other.
  const belong = (as: readonly number[], bs: readonly number[], least: number): boolean =>
    as.every((a) =>
      bs.every((b) => {
        const [one, other] = [reported[a]!, reported[b]!];
        return one.article !== other.article || isInside(one, other) || likenessOf(one, other).degree >= least;
      }),
    );
  for (const edge of edges) {
    const [as, bs] = [membersOf(edge.a), membersOf(edge.b)];
    if (clusters.rootOf(edge.a) === clusters.rootOf(edge.b)) {
      // Together already by a reader's word: the evidence still says why.
      if (corrected.has(edge.a) && corrected.has(edge.b)) note(edge);
      continue;
    }
    const least = LIKE_ENOUGH[edge.evidence.kind];
    if (least && !belong(as, bs, least)) continue;
    if (!clusters.join(edge.a, edge.b)) continue;
    members.set(clusters.rootOf(edge.a), [...as, ...bs]);
    note(edge);
  }
  return reasons;
}

/**
 * A statement that no other article reports stays with its neighbour in the quotation, so that an excerpt elsewhere shows against
 * the words in full; an attribution of which nothing is reported elsewhere stays whole.
 */
function attachUnlinked(reported: readonly Reported[], edges: readonly Edge[], { clusters, corrected }: Kept): void {
  const linked = new Set([...edges.flatMap(({ a, b }) => [a, b]), ...corrected.keys()]);
  for (let from = 0; from < reported.length; ) {
    let to = from + 1;
    while (to < reported.length && reported[to]!.attribution === reported[from]!.attribution) to++;
    const anchors: number[] = [];
    for (let at = from; at < to; at++) if (linked.has(at)) anchors.push(at);
    for (let at = from; at < to; at++) {
      if (linked.has(at)) continue;
      // "… and that the payments were lawful" is a claim of its own, and no more of the words next to it.
      const anchor = nearestTo(at, anchors, reported);
      if (anchor === undefined) clusters.join(at, from);
      else if (reported[at]!.quotedWords) clusters.join(at, anchor);
    }
    from = to;
  }
}

/** Sentences that all their articles quote one after the other are one utterance, however many they are. */
function joinNeighbours(reported: readonly Reported[], clusters: Clusters): void {
  const members = new Map<number, number[]>();
  for (const set of clusters.sets()) members.set(clusters.rootOf(set[0]!), set);
  for (let at = 1; at < reported.length; at++) {
    const [one, other] = [clusters.rootOf(at - 1), clusters.rootOf(at)];
    if (one === other || !areNeighbours(reported, at - 1, at)) continue;
    const [as, bs] = [members.get(one)!, members.get(other)!];
    // Ends of the one and beginnings of the other, attribution by attribution.
    const ends = as.filter((a) => reported[a + 1]?.attribution !== reported[a]!.attribution || !as.includes(a + 1));
    const starts = bs.filter((b) => reported[b - 1]?.attribution !== reported[b]!.attribution || !bs.includes(b - 1));
    if (ends.length !== starts.length) continue;
    if (!ends.every((a) => areNeighbours(reported, a, a + 1) && starts.includes(a + 1))) continue;
    if (!clusters.join(one, other)) continue;
    members.set(
      clusters.rootOf(at),
      [...as, ...bs].sort((x, y) => x - y),
    );
  }
}

function areNeighbours(reported: readonly Reported[], at: number, next: number): boolean {
  const [one, other] = [reported[at], reported[next]];
  return (
    one?.attribution === other?.attribution && one?.part === other?.part && !!one?.quotedWords && !!other?.quotedWords
  );
}

function nearestTo(at: number, anchors: readonly number[], reported: readonly Reported[]): number | undefined {
  const cost = (anchor: number): number =>
    (reported[anchor]!.part === reported[at]!.part ? 0 : 1e6) + 2 * Math.abs(anchor - at) + (anchor > at ? 1 : 0);
  return [...anchors].sort((x, y) => cost(x) - cost(y))[0];
}
