import type { Happening } from '../../model/index.ts';
import { edtfRange } from '../../text/calendar.ts';
import { articlesIn } from './places.ts';

/** So much of the longer of two lines is the shorter, where they are one sentence. */
const NEARLY_ALL = 0.75;

/**
 * One sentence that names two days ("worked there from 2018 to 2025, and came back in 2027") is laid out once: the lines over again are
 * told in passing. It stays under the day that most articles have, or the most precise, or the one it names first.
 */
export function once(happenings: readonly Happening[]): Happening[] {
  const over = new Set<string>();
  const byEdge = new Map<string, Happening[]>();
  const shown = happenings.filter(({ onlySaid, passing }) => !onlySaid && !passing);
  for (const happening of [...shown].sort(byWorth)) {
    const { article, span } = happening.reports[0]!;
    const keys = [`${article} ${span[0]} -`, `${article} - ${span[1]}`];
    const before = keys.flatMap((key) => byEdge.get(key) ?? []);
    if (before.some((other) => isNearlyOne(happening, other))) over.add(happening.id);
    else for (const key of keys) byEdge.set(key, [...(byEdge.get(key) ?? []), happening]);
  }
  return happenings.map((happening) => (over.has(happening.id) ? { ...happening, passing: true } : happening));
}

function isNearlyOne(a: Happening, b: Happening): boolean {
  const [one, other] = [a.text.length, b.text.length];
  return Math.min(one, other) >= NEARLY_ALL * Math.max(one, other);
}

const days = ({ date }: Happening): number => {
  const range = edtfRange(date);
  return range ? range[1] - range[0] : 0;
};

const byWorth = (a: Happening, b: Happening): number =>
  articlesIn(b.reports) - articlesIn(a.reports) || days(a) - days(b) || Number(a.id.slice(1)) - Number(b.id.slice(1));
