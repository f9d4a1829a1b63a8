import { LikenessIndex, type Weight } from './likeness.ts';
import type { Report } from './reports.ts';

/**
 * Puts reports together that `same` says are one, by their likeness. Each report joins the group of the most alike report
 * before it (in the order given), so the result depends on that order alone. Near-linear: reports are found by shared stems.
 */
export function groupsOf(
  reports: readonly Report[],
  weight: Weight,
  same: (a: Report, b: Report, alike: number) => boolean,
): Report[][] {
  const groups: Report[][] = [];
  const groupOf: number[] = [];
  const index = new LikenessIndex(weight);
  for (const report of reports) {
    let best = -1;
    let bestAlike = 0;
    for (const other of index.alike(report)) {
      if (other.alike <= bestAlike || !same(report, other.report, other.alike)) continue;
      best = other.at;
      bestAlike = other.alike;
    }
    if (best >= 0) {
      groupOf.push(groupOf[best]!);
      groups[groupOf[best]!]!.push(report);
    } else {
      groupOf.push(groups.length);
      groups.push([report]);
    }
    index.add(report);
  }
  return groups;
}
