import type { Span } from '../model/index.ts';

/** True when the two half-open spans share at least one unit. */
export const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** How many units lie between two spans; 0 when they touch or overlap. */
export const unitsBetween = (a: Span, b: Span): number => Math.max(0, b[0] - a[1], a[0] - b[1]);

/** True when `inner` lies wholly in `outer`. */
export const within = (inner: Span, outer: Span): boolean => inner[0] >= outer[0] && inner[1] <= outer[1];

/** True when each of the inner spans lies wholly in one of the outer. */
export const allWithin = (inner: readonly Span[], outer: readonly Span[]): boolean =>
  inner.every((a) => outer.some((b) => within(a, b)));

/** Units in all of the spans together. */
export const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, [start, end]) => sum + end - start, 0);

/** Units shared by two lists of spans, each without overlaps of its own. */
export function shared(as: readonly Span[], bs: readonly Span[]): number {
  let sum = 0;
  for (const a of as) for (const b of bs) sum += Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
  return sum;
}

/** The span without white space at its ends. */
export function trimmed(text: string, [start, end]: Span): Span {
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return [start, end];
}

/** The first index of `spans` (sorted, not overlapping) whose end lies after `at`; `spans.length` when none. */
export function firstEndingAfter(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]![1] > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The span of `spans` (sorted, not overlapping) that holds the unit at `at`, or null. */
export function spanAt(spans: readonly Span[], at: number): Span | null {
  const found = spans[firstEndingAfter(spans, at)];
  return found && found[0] <= at ? found : null;
}
