import { rarityOf } from '../../text/rarity.ts';
import type { Report } from './reports.ts';

/** How much a stem tells within one story: what every clause has (the main actor's name) tells little. */
export type Weight = (stem: string) => number;

/** The weights of the stems of one story's reports. */
export function weigher(reports: readonly Report[]): Weight {
  const seen = new Map<string, number>();
  for (const { stems } of reports) for (const stem of stems) seen.set(stem, (seen.get(stem) ?? 0) + 1);
  const all = reports.length;
  const known = new Map<string, number>();
  return (stem) => {
    let weight = known.get(stem);
    if (weight === undefined) {
      weight = Math.min(rarityOf(stem), Math.log2(1 + all / (seen.get(stem) ?? 1)));
      known.set(stem, weight);
    }
    return weight;
  };
}

/** Of the reports that share a stem only the latest so many are compared: a stem that more have says too little. */
const MOST_SHARING = 60;

/** Reports found by the words they share. Linear in what is added; asking costs at most `MOST_SHARING` steps a stem. */
export class LikenessIndex {
  readonly #weight: Weight;
  readonly #reports: Report[] = [];
  readonly #sums: number[] = [];
  readonly #byStem = new Map<string, number[]>();

  constructor(weight: Weight) {
    this.#weight = weight;
  }

  add(report: Report): void {
    const at = this.#reports.length;
    this.#reports.push(report);
    this.#sums.push(this.#sumOf(report));
    for (const stem of report.stems) {
      const list = this.#byStem.get(stem);
      if (list) list.push(at);
      else this.#byStem.set(stem, [at]);
    }
  }

  /**
   * The added reports that share at least two stems with this one, in the order they were added, each with the share of the
   * lighter clause's weight that both have, in [0, 1].
   */
  alike(report: Report): { readonly at: number; readonly report: Report; readonly alike: number }[] {
    const shared = new Map<number, { count: number; weight: number }>();
    for (const stem of report.stems) {
      const list = this.#byStem.get(stem);
      if (!list) continue;
      const weight = this.#weight(stem);
      for (let k = Math.max(0, list.length - MOST_SHARING); k < list.length; k++) {
        const found = shared.get(list[k]!);
        if (found) {
          found.count++;
          found.weight += weight;
        } else shared.set(list[k]!, { count: 1, weight });
      }
    }
    const own = this.#sumOf(report);
    const out: { at: number; report: Report; alike: number }[] = [];
    for (const [at, { count, weight }] of shared) {
      if (count < 2) continue;
      out.push({ at, report: this.#reports[at]!, alike: weight / (Math.min(own, this.#sums[at]!) || 1) });
    }
    return out.sort((a, b) => a.at - b.at);
  }

  #sumOf({ stems }: Report): number {
    let sum = 0;
    for (const stem of stems) sum += this.#weight(stem);
    return sum;
  }
}
