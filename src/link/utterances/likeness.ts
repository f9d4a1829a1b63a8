import { NAME_SHARE } from './meaning.ts';
import type { Reported } from './reported.ts';

/** How much two statements have in common in meaning. */
export interface Likeness {
  /** 0 for nothing, about 1.4 where a careful reader begins to call them one. */
  readonly degree: number;
  /** The weight of what both speak of, names by half: 20 is three rare words. */
  readonly shared: number;
  /** The same, of what both say first: “*if she is elected*” ends many a promise that is no other’s. */
  readonly early: number;
  readonly concepts: ReadonlySet<string>;
}

// Three rare words in common are as good as any number of them.
const ENOUGH = 24;
// Of a statement of two words, one word in common is not half of what can be said.
const LEAST_MASS = 4;

/** The weight of what both speak of, names by half; its share of both (Dice); its share of the shorter. */
export function likenessOf(a: Reported, b: Reported): Likeness {
  const [one, other] = [a.meaning, b.meaning];
  const concepts = new Set<string>();
  let shared = 0;
  let early = 0;
  for (const [concept, weight] of one.content) {
    const there = other.content.get(concept);
    if (there === undefined) continue;
    concepts.add(concept);
    const name = one.names.has(concept) || other.names.has(concept);
    const weighed = Math.min(weight, there) * (name ? NAME_SHARE : 1);
    shared += weighed;
    early += weighed * one.early.get(concept)! * other.early.get(concept)!;
  }
  if (!shared) return { degree: 0, shared, early, concepts };
  const whole = (2 * shared) / (one.mass + other.mass);
  const part = shared / Math.max(LEAST_MASS, Math.min(one.mass, other.mass));
  return { degree: Math.min(shared, ENOUGH) / 20 + whole + part / 2, shared, early, concepts };
}
