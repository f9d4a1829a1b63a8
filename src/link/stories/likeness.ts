import type { StorySignature } from './signature.ts';

export interface SameStory {
  /** 0 to 1; 1 for the same article twice. */
  readonly score: number;
  readonly same: boolean;
  readonly why: string;
}

/** From this score on two articles are taken to tell one event. */
export const STORY_LIKENESS = 0.17;

// Coverage of an event comes within days; a follow-up a week later is another event unless it is very like the first.
const FULL_DAYS = 0;
const LOSS_PER_DAY = 0.1;
const LEAST_FACTOR = 0.3;
const UNDATED = 0.8;

/** Whether two articles tell one event, by what they have in common and how many days lie between them. Symmetric. */
export function sameStory(a: StorySignature, b: StorySignature): SameStory {
  const { score, common, days } = compared(a, b);
  const apart =
    days === null ? 'a day unknown' : days === 0 ? 'the same day' : days === 1 ? 'one day apart' : `${days} days apart`;
  return {
    score,
    same: score >= STORY_LIKENESS,
    why: `${common} telling words, names and quoted runs in common, ${apart}`,
  };
}

/** The score of `sameStory`. */
export type StoryLikeness = (a: StorySignature, b: StorySignature) => number;

// About 3 MB: the pairs of what is in the news at one time, ten times over.
const MOST_SCORES = 50_000;

/** Scores a pair once, whichever of the two comes first: one more article brings few pairs that the one before had not. */
export function scoredOnce(): StoryLikeness {
  const known = new Map<StorySignature, Map<StorySignature, number>>();
  let size = 0;
  return (a, b) => {
    const [one, other] = a.article < b.article ? [a, b] : [b, a];
    const found = known.get(one)?.get(other);
    if (found !== undefined) return found;
    if (++size > MOST_SCORES) {
      known.clear();
      size = 1;
    }
    const { score } = compared(one, other);
    known.set(one, (known.get(one) ?? new Map<StorySignature, number>()).set(other, score));
    return score;
  };
}

function compared(a: StorySignature, b: StorySignature): { score: number; common: number; days: number | null } {
  let common = 0;
  let cosine = 0;
  for (let i = 0, j = 0; i < a.features.length && j < b.features.length; ) {
    if (a.features[i] === b.features[j]) {
      cosine += a.weights[i++]! * b.weights[j++]!;
      common++;
    } else if (a.features[i]! < b.features[j]!) i++;
    else j++;
  }
  const days = a.day === null || b.day === null ? null : Math.abs(a.day - b.day);
  const factor = days === null ? UNDATED : Math.max(LEAST_FACTOR, 1 - LOSS_PER_DAY * Math.max(0, days - FULL_DAYS));
  return { score: Math.min(1, cosine * factor), common, days };
}
