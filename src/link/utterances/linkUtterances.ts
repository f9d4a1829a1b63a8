import type { ArticleRecord, Grouping, LinkedActor, Utterance } from '../../model/index.ts';
import { candidatesOf } from './candidates.ts';
import type { Edge } from './edge.ts';
import { evidenceOf } from './evidence.ts';
import { withoutWeakerFragments } from './fragments.ts';
import { keepGroupings } from './groupings.ts';
import { joinStatements } from './joinStatements.ts';
import { longRunsOf } from './longRuns.ts';
import { reportedOf } from './reported.ts';
import { retellingsOf } from './retellings.ts';
import { utterancesOf } from './utterance.ts';

/**
 * The utterances that the records' attributions report: every word of every attribution belongs to an account of
 * exactly one, but for a report around another report of the same words in one article, for which the inner one stands.
 * Ordered by id; the same for any order of `records`. `groupings` are readers' decisions, newest first; they go before all evidence.
 */
export function linkUtterances(
  records: readonly ArticleRecord[],
  actors: readonly LinkedActor[],
  groupings: readonly Grouping[] = [],
): Utterance[] {
  const reported = reportedOf(records, actors);
  const kept = keepGroupings(reported, groupings);
  const candidates = candidatesOf(reported);
  const byWords: Edge[] = [];
  for (const [a, b] of candidates) {
    const evidence = evidenceOf(reported[a]!, reported[b]!);
    if (evidence) byWords.push({ a, b, evidence });
  }
  const edges = [...longRunsOf(reported), ...withoutWeakerFragments(reported, byWords)];
  edges.push(...retellingsOf(reported, candidates, edges));
  const { clusters, reasons } = joinStatements(reported, edges, kept);
  return clusters
    .sets()
    .flatMap((set) =>
      utterancesOf(
        set.map((at) => reported[at]!),
        set
          .flatMap((at) => reasons.get(at) ?? [])
          .map((edge) => ({ ...edge, joins: [reported[edge.a]!, reported[edge.b]!] })),
        set.flatMap((at) => [...(kept.corrected.get(at) ?? [])]),
      ),
    )
    .sort((x, y) => (x.id < y.id ? -1 : 1));
}
