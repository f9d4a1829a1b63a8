import { mixed } from '../../text/shingles.ts';
import type { StorySignature } from './signature.ts';

const STORED = 28;
const TIMELESS = 6;
const WEEK = 7;

/** The heaviest features of a signature, heaviest first. */
function heaviest({ features, weights }: StorySignature, count: number): number[] {
  return features
    .map((feature, at) => ({ feature, weight: weights[at]! }))
    .sort((a, b) => b.weight - a.weight || a.feature - b.feature)
    .slice(0, count)
    .map(({ feature }) => feature);
}

// A feature of one week: "flood" of this week and "flood" of next year are two keys, so that a posting list holds a week's news at
// most, however many years a dossier spans.
const inWeek = (feature: number, week: number): number => mixed(feature ^ Math.imul(week + 1, 0x9e3779b1));
const anyTime = (feature: number): number => mixed(feature ^ 0x51ed270b);

/**
 * The keys under which an index should keep the article: unsigned 32-bit numbers, at most 34. Look others up by `lookupKeys`.
 */
export function storedKeys(signature: StorySignature): number[] {
  const { day } = signature;
  const week =
    day === null ? [] : heaviest(signature, STORED).map((feature) => inWeek(feature, Math.floor(day / WEEK)));
  return [...week, ...heaviest(signature, day === null ? STORED : TIMELESS).map(anyTime)];
}

/** The keys to look up, to find the articles that may tell the same event: those of its own week and of the two beside it. */
export function lookupKeys(signature: StorySignature): number[] {
  const { day } = signature;
  const timeless = heaviest(signature, day === null ? STORED : TIMELESS).map(anyTime);
  if (day === null) return timeless;
  const week = Math.floor(day / WEEK);
  return [
    ...[week - 1, week, week + 1].flatMap((w) => heaviest(signature, STORED).map((f) => inWeek(f, w))),
    ...timeless,
  ];
}
