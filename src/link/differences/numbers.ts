import type { Figure } from '../../model/index.ts';
import { casualties } from './casualties.ts';
import {
  alsoSays,
  comparable,
  figureWords,
  type Placed,
  placed,
  saidOf,
  sameValue,
  sharedContext,
  surelyComparable,
  topicOfFigures,
  VAGUE,
} from './counted.ts';
import { nearlyEqual } from './nearlyEqual.ts';
import { type DifferenceFinder, type Draft, draftOf, type Story } from './story.ts';

/** The same quantity with another number: "50 troops" here, "34 troops" there; "at least $10,000", "more than $10,000". */
export const numbers: DifferenceFinder = {
  name: 'numbers',
  find: (story) => [
    ...changedTo(story),
    ...hedgedOtherwise(story),
    ...inPairs(story),
    ...nearlyEqual(story),
    ...casualties(story),
  ],
};

function inPairs(story: Story): Draft[] {
  const out: Draft[] = [];
  for (const { a, b, share } of story.pairs) {
    // Two polls have two margins of error.
    if (
      [a, b].every(
        (sentence) => sentence.terms.has('error') && (sentence.terms.has('margin') || sentence.terms.has('sampl')),
      )
    )
      continue;
    const [inA, inB] = [placed(story, a), placed(story, b)];
    const leftA = inA.filter((x) => !inB.some((y) => comparable(x, y) && sameValue(x.figure, y.figure)));
    const leftB = inB.filter((y) => !inA.some((x) => comparable(x, y) && sameValue(x.figure, y.figure)));
    out.push(...hedgedInPair(story, inA, inB, share));
    for (const x of leftA) {
      const fitting = leftB.filter((y) => surelyComparable(x, y, share) && sharedContext(story, x, y) >= 4);
      // Two that fit equally: no one knows which is meant.
      if (fitting.length !== 1 || leftA.filter((other) => comparable(other, fitting[0]!)).length !== 1) continue;
      const y = fitting[0]!;
      if (alsoSays(story, x.sentence.article, y) || alsoSays(story, y.sentence.article, x)) continue;
      const draft = draftOf(
        story,
        'number',
        topicOfFigures(story, x, y),
        [saidOf(story, x), saidOf(story, y)],
        'sentences that tell the same, with another number',
      );
      if (draft) out.push(draft);
    }
  }
  return out;
}

/** "About two years" against "two years" in sentences that tell the same. */
function hedgedInPair(story: Story, inA: readonly Placed[], inB: readonly Placed[], share: number): Draft[] {
  if (share < 0.35) return [];
  return inA.flatMap((x) => {
    const fitting = inB.filter((y) => comparable(x, y) && sameValue(x.figure, y.figure));
    const y = fitting[0];
    if (fitting.length !== 1 || !y || hedgeOf(figureWords(story, x)) === hedgeOf(figureWords(story, y))) return [];
    return (
      draftOf(
        story,
        'number',
        topicOfFigures(story, x, y),
        [saidOf(story, x), saidOf(story, y)],
        'the same number, exact in one account and not in another',
        hedgeOf,
      ) ?? []
    );
  });
}

/** A number rare enough to be the same quantity wherever it stands: "$8.6 billion", "1,200 troops", not "two years". */
const isTelling = ({ value, unit }: Figure): boolean =>
  value[1] >= 1000 ||
  (unit !== null && String(value[1]).replace(/0+$|\./g, '').length >= 2) ||
  String(value[1]).replace(/0+$/, '').length >= 3;

/** "At least $10,000" in one article, "more than $10,000" or plainly "$10,000" in another. */
function hedgedOtherwise(story: Story): Draft[] {
  const groups = new Map<string, Placed[]>();
  for (const sentence of story.told) {
    for (const one of placed(story, sentence)) {
      const key = `${one.figure.unit} ${one.figure.value[1]} ${one.figure.unit === null ? (one.counted.at(-1) ?? '') : ''}`;
      if (isTelling(one.figure) && one.figure.unit !== '%') groups.set(key, [...(groups.get(key) ?? []), one]);
    }
  }
  const out: Draft[] = [];
  for (const group of groups.values()) {
    const first = new Map<number, Placed>();
    // An article that says it plainly once says it plainly.
    for (const one of group)
      if (
        !first.has(one.sentence.article) ||
        (first.get(one.sentence.article)!.figure.approximate && !one.figure.approximate)
      )
        first.set(one.sentence.article, one);
    const hedges = [...first.values()].map((one) => hedgeOf(figureWords(story, one)));
    if (new Set(hedges).size < 2) continue;
    const draft = draftOf(
      story,
      'number',
      topicOfFigures(story, group[0]!, group[1]!),
      [...first.values()].map((one) => saidOf(story, one)),
      'the same number, exact in one account and not in another',
      hedgeOf,
    );
    if (draft) out.push(draft);
  }
  return out;
}

const hedgeOf = (printed: string): string =>
  /^(?:at least|more than|over|no fewer than)/i.exec(printed)?.[0].toLowerCase() ??
  (/^(?:up to|as (?:many|much) as|nearly|almost|less than|fewer than|under)/i.test(printed)
    ? 'at most'
    : /^(?:about|around|roughly|approximately|some|close to|an estimated)\b/i.test(printed)
      ? 'about'
      : 'plain');

const CHANGE =
  /\b(?:cut|trimmed|reduced|whittled|pared|shortened|narrowed|lowered|raised|increased|expanded|revised|scaled|rose|fell|dropped|grew|climbed|shrunk)\s+(?:\S+\s+)?(?:to|from)\s+(?:\S+\s+)?$/i;

/** "Cut down to 19 points": every other number of points in the other articles is the earlier one. */
function changedTo(story: Story): Draft[] {
  const out: Draft[] = [];
  const all = story.told.flatMap((sentence) => placed(story, sentence));
  for (const one of all) {
    const { text } = story.records[one.sentence.article]!.article;
    if (
      !one.counted.length ||
      !CHANGE.test(text.slice(Math.max(one.sentence.span[0], one.figure.span[0] - 40), one.figure.span[0]))
    )
      continue;
    const others = all.filter(
      (other) =>
        other.figure.unit === one.figure.unit &&
        !sameValue(other.figure, one.figure) &&
        other.counted.includes(one.counted.at(-1)!) &&
        !VAGUE.has(one.counted.at(-1)!),
    );
    // The number most articles give is the one it was changed from; lone others count something else.
    const counts = new Map<number, Set<number>>();
    for (const other of others)
      counts.set(other.figure.value[1], (counts.get(other.figure.value[1]) ?? new Set()).add(other.sentence.article));
    const [commonest] = [...counts].sort((x, y) => y[1].size - x[1].size || x[0] - y[0]);
    if (!commonest) continue;
    const before = others.filter((other) => other.figure.value[1] === commonest[0]);
    const draft = draftOf(
      story,
      'number',
      topicOfFigures(story, one, before[0]!),
      [...before, one].map((each) => saidOf(story, each)),
      'one account says that the number was changed',
      (value) => value.replace(/\D+/g, ' ').trim() || value,
    );
    if (draft) out.push({ ...draft, over: 'update' });
  }
  return out;
}
