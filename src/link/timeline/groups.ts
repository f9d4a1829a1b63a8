import { likeness, type Report } from './reports.ts';

/** Candidates that share a stem are compared; a stem that more than this many reports have says too little to compare by. */
const MOST_SHARING = 60;
/** And no report is compared with more than this many others. */
const MOST_COMPARED = 200;

/**
 * Puts reports together that `same` says are one, by their likeness. Each report joins the group of the most alike report
 * before it (in the order given), so the result depends on that order alone. Near-linear: reports are found by shared stems.
 */
export function groupsOf(
  reports: readonly Report[],
  weight: (stem: string) => number,
  same: (a: Report, b: Report, alike: number) => boolean,
): Report[][] {
  const groups: Report[][] = [];
  const groupOf: number[] = [];
  const byStem = new Map<string, number[]>();
  reports.forEach((report, i) => {
    let best = -1;
    let bestAlike = 0;
    const compared = new Set<number>();
    for (const stem of report.stems) {
      const others = byStem.get(stem) ?? [];
      for (let k = others.length - 1; k >= 0 && k >= others.length - MOST_SHARING; k--) {
        const j = others[k]!;
        if (compared.has(j) || compared.size > MOST_COMPARED) continue;
        compared.add(j);
        const alike = likeness(report, reports[j]!, weight);
        if (alike > bestAlike && same(report, reports[j]!, alike)) {
          best = j;
          bestAlike = alike;
        }
      }
    }
    if (best >= 0) {
      groupOf.push(groupOf[best]!);
      groups[groupOf[best]!]!.push(report);
    } else {
      groupOf.push(groups.length);
      groups.push([report]);
    }
    for (const stem of report.stems) {
      const list = byStem.get(stem);
      if (list) list.push(i);
      else byStem.set(stem, [i]);
    }
  });
  return groups;
}
