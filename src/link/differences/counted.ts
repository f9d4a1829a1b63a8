import type { Figure } from '../../model/index.ts';
import { rarityOf } from '../../text/rarity.ts';
import { stemOf } from '../../text/stem.ts';
import { type Said, type Story, wordsAt } from './story.ts';
import type { Told } from './told.ts';
import { phraseNear } from './topics.ts';

export interface Placed {
  readonly figure: Figure;
  readonly sentence: Told;
  readonly counted: readonly string[];
}

export const placed = (story: Story, sentence: Told): Placed[] =>
  story
    .figuresIn(sentence)
    .map((figure) => ({ figure, sentence, counted: (figure.counted ?? '').split(' ').filter(Boolean).map(stemOf) }));

export const sameValue = (a: Figure, b: Figure): boolean => a.value[0] === b.value[0] && a.value[1] === b.value[1];
export const figureWords = (story: Story, { figure, sentence }: Placed): string =>
  wordsAt(story, sentence.article, figure.span, 80);

// "Two", "three" of nearly anything stand in any two sentences.
export const VAGUE = new Set(
  [
    'year',
    'month',
    'week',
    'day',
    'hour',
    'minute',
    'time',
    'person',
    'thing',
    'way',
    'other',
    'man',
    'woman',
    'other',
    'day',
    'part',
    'side',
    'term',
    'case',
  ].map(stemOf),
);

/** True when both may count the same: one unit, one noun at the head. */
export function comparable(a: Placed, b: Placed): boolean {
  if (a.figure.unit !== b.figure.unit) return false;
  const [headA, headB] = [a.counted.at(-1), b.counted.at(-1)];
  if (!headA || !headB) return a.figure.unit !== null;
  if (a.figure.unit !== null && a.figure.unit !== '%' && !a.counted.some((stem) => b.counted.includes(stem)))
    return false;
  return headA === headB || a.counted.some((stem) => b.counted.includes(stem) && !VAGUE.has(stem));
}

/** True when the two would also count the same if their numbers did not agree at all: "troops", not "points" or "percent". */
export function surelyComparable(a: Placed, b: Placed, share: number): boolean {
  if (!comparable(a, b)) return false;
  const telling = a.counted.some((stem) => b.counted.includes(stem) && !VAGUE.has(stem));
  if (a.figure.unit === '%' && a.counted.at(-1) !== b.counted.at(-1)) return false;
  return telling ? share >= 0.25 : share >= 0.5;
}

/** Terms near the figure that both sentences have, beside what is counted. */
export function sharedContext(story: Story, a: Placed, b: Placed): number {
  const near = (one: Placed): Set<string> => {
    const { text } = story.records[one.sentence.article]!.article;
    const from = Math.max(one.sentence.span[0], one.figure.span[0] - 70);
    const to = Math.min(one.sentence.span[1], one.figure.span[1] + 70);
    return new Set(
      text
        .slice(from, to)
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .map(stemOf),
    );
  };
  const other = near(b);
  return [...near(a)]
    .filter((stem) => other.has(stem) && stem.length > 1 && rarityOf(stem) >= 3 && !/^\d/.test(stem))
    .reduce((sum, stem) => sum + story.weight(stem), 0);
}

export const saidOf = (story: Story, one: Placed): Said => ({
  value: figureWords(story, one),
  article: one.sentence.article,
  span: one.sentence.span,
});

/** True when the article gives the other's number, too, of the same: then the two numbers are of two things. */
export function alsoSays(story: Story, article: number, other: Placed): boolean {
  return story.records[article]!.findings.figures.some(
    (figure) =>
      sameValue(figure, other.figure) &&
      figure.unit === other.figure.unit &&
      (figure.unit !== null || stemOf((figure.counted ?? '').split(' ').at(-1)!) === other.counted.at(-1)),
  );
}

export function topicOfFigures(story: Story, x: Placed, y: Placed): string {
  const counted = printed(story, x) ?? printed(story, y) ?? x.figure.counted;
  if (counted && !x.figure.unit) return `number of ${counted}`;
  const phrase = phraseNear(story, x.sentence, y.sentence, x.figure.span) || counted;
  return `${x.figure.unit === '%' ? 'share' : 'amount'}${phrase ? `: ${phrase}` : ''}`;
}

/** What the figure counts, as the text has it: "National Guard troops"; null when it is not told next to the number. */
function printed(story: Story, { figure, sentence }: Placed): string | null {
  if (!figure.counted) return null;
  const words = wordsAt(story, sentence.article, figure.span, 120);
  const at = words.toLowerCase().replaceAll('-', ' ').lastIndexOf(figure.counted);
  return at < 0 ? null : words.slice(at, at + figure.counted.length);
}
