import { STORY_LIKENESS } from './likeness.ts';

// To weigh two groups against each other, this many of each are enough.
const MOST_OF_EACH = 20;

/**
 * Groups grown from the most alike pair on: two become one while their members are alike on average. Members are numbers in the
 * order that settles ties. `pairs` are the pairs worth trying, `score` weighs any pair.
 */
export function averageLinked(
  members: readonly number[],
  pairs: readonly (readonly [number, number])[],
  score: (x: number, y: number) => number,
): number[][] {
  const groupOf = new Map(members.map((member) => [member, [member]]));
  // Two groups are weighed once for each pair between them; most pairs find them as the pair before did.
  const apart = new Map<readonly number[], Set<readonly number[]>>();
  const ranked = pairs
    .map(([x, y]) => ({ x: Math.min(x, y), y: Math.max(x, y), score: score(x, y) }))
    .sort((p, q) => q.score - p.score || p.x - q.x || p.y - q.y);
  for (const { x, y } of ranked) {
    const [one, other] = [groupOf.get(x)!, groupOf.get(y)!];
    if (one === other || apart.get(one)?.has(other)) continue;
    if (average(one, other, score) < STORY_LIKENESS) {
      remember(apart, one, other);
      remember(apart, other, one);
      continue;
    }
    const joined = [...one, ...other].sort((p, q) => p - q);
    for (const member of joined) groupOf.set(member, joined);
  }
  return [...new Set(groupOf.values())];
}

function remember<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}

function average(one: readonly number[], other: readonly number[], score: (x: number, y: number) => number): number {
  const [xs, ys] = [one.slice(0, MOST_OF_EACH), other.slice(0, MOST_OF_EACH)];
  let sum = 0;
  for (const x of xs) for (const y of ys) sum += score(x, y);
  return sum / (xs.length * ys.length);
}
