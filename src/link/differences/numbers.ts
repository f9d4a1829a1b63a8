import type { Figure } from '../../model/index.ts';
import { rarityOf } from '../../text/rarity.ts';
import { stemOf } from '../../text/stem.ts';
import { type DifferenceFinder, type Draft, draftOf, type Said, type Story, wordsAt } from './story.ts';
import type { Told } from './told.ts';
import { phraseNear } from './topics.ts';

/** The same quantity with another number: "50 troops" here, "34 troops" there; "at least $10,000", "more than $10,000". */
export const numbers: DifferenceFinder = {
  name: 'numbers',
  find: (story) => [...changedTo(story), ...hedgedOtherwise(story), ...inPairs(story), ...nearlyEqual(story)],
};

interface Placed {
  readonly figure: Figure;
  readonly sentence: Told;
  readonly counted: readonly string[];
}

const placed = (story: Story, sentence: Told): Placed[] =>
  story
    .figuresIn(sentence)
    .map((figure) => ({ figure, sentence, counted: (figure.counted ?? '').split(' ').filter(Boolean).map(stemOf) }));

const sameValue = (a: Figure, b: Figure): boolean => a.value[0] === b.value[0] && a.value[1] === b.value[1];
const words = (story: Story, { figure, sentence }: Placed): string => wordsAt(story, sentence.article, figure.span, 80);

// "Two", "three" of nearly anything stand in any two sentences.
const VAGUE = new Set(
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
function comparable(a: Placed, b: Placed): boolean {
  if (a.figure.unit !== b.figure.unit) return false;
  const [headA, headB] = [a.counted.at(-1), b.counted.at(-1)];
  if (!headA || !headB) return a.figure.unit !== null;
  if (a.figure.unit !== null && a.figure.unit !== '%' && !a.counted.some((stem) => b.counted.includes(stem)))
    return false;
  return headA === headB || a.counted.some((stem) => b.counted.includes(stem) && !VAGUE.has(stem));
}

/** True when the two would also count the same if their numbers did not agree at all: "troops", not "points" or "percent". */
function surelyComparable(a: Placed, b: Placed, share: number): boolean {
  if (!comparable(a, b)) return false;
  const telling = a.counted.some((stem) => b.counted.includes(stem) && !VAGUE.has(stem));
  if (a.figure.unit === '%' && a.counted.at(-1) !== b.counted.at(-1)) return false;
  return telling ? share >= 0.25 : share >= 0.5;
}

/** Terms near the figure that both sentences have, beside what is counted. */
function sharedContext(story: Story, a: Placed, b: Placed): number {
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

function inPairs(story: Story): Draft[] {
  const out: Draft[] = [];
  for (const { a, b, share } of story.pairs) {
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
        topicOf(story, x, y),
        [said(story, x), said(story, y)],
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
    if (fitting.length !== 1 || !y || hedgeOf(words(story, x)) === hedgeOf(words(story, y))) return [];
    return (
      draftOf(
        story,
        'number',
        topicOf(story, x, y),
        [said(story, x), said(story, y)],
        'the same number, exact in one account and not in another',
        hedgeOf,
      ) ?? []
    );
  });
}

/** "Nearly $1.4 billion", "$1.375 billion": rounded here, exact there; and "$3.6 billion", "$3.6 million": one of them is a slip. */
function nearlyEqual(story: Story): Draft[] {
  const byStart = new Map<string, Placed[]>();
  for (const sentence of story.told) {
    for (const one of placed(story, sentence)) {
      const [value] = [one.figure.value[1]];
      if (one.figure.unit === '%' || value < 100) continue;
      // Two numbers within five percent share the bucket of their logarithm or its neighbour; a slip of scale has one mantissa.
      const bucket = Math.round(Math.log(value) * 10);
      for (const key of [
        `${one.figure.unit} ${bucket}`,
        `${one.figure.unit} ${bucket + 1}`,
        `${one.figure.unit} m${mantissa(value)}`,
      ]) {
        byStart.set(key, [...(byStart.get(key) ?? []), one]);
      }
    }
  }
  const out: Draft[] = [];
  const seen = new Set<string>();
  for (const group of byStart.values()) {
    for (const [at, x] of group.slice(0, 24).entries()) {
      for (const y of group.slice(at + 1, 24)) {
        if (x.sentence.article === y.sentence.article || sameValue(x.figure, y.figure) || !isNear(x, y)) continue;
        const key = [x, y]
          .map((one) => `${one.sentence.article}:${one.figure.span[0]}`)
          .sort()
          .join(' ');
        if (seen.has(key)) continue;
        seen.add(key);
        if (
          sharedContext(story, x, y) < (x.counted.some((stem) => y.counted.includes(stem)) ? 3 : 4.5) ||
          alsoSays(story, x.sentence.article, y) ||
          alsoSays(story, y.sentence.article, x)
        )
          continue;
        const draft = draftOf(
          story,
          'number',
          topicOf(story, x, y),
          [said(story, x), said(story, y)],
          'nearly the same number of the same',
        );
        if (draft) out.push(draft);
      }
    }
  }
  return out;
}

const mantissa = (value: number): string => value.toExponential().split('e')[0]!;

function isNear({ figure: x }: Placed, { figure: y }: Placed): boolean {
  const [a, b] = [x.value[1], y.value[1]];
  const slip = mantissa(a) === mantissa(b) && mantissa(a).length >= 3 && Math.abs(Math.log10(a / b)) >= 2.9;
  return slip || (Math.abs(a - b) / Math.max(a, b) <= 0.05 && (x.approximate || y.approximate));
}

const said = (story: Story, one: Placed): Said => ({
  value: words(story, one),
  article: one.sentence.article,
  span: one.sentence.span,
});

/** True when the article gives the other's number, too, of the same: then the two numbers are of two things. */
function alsoSays(story: Story, article: number, other: Placed): boolean {
  return story.records[article]!.findings.figures.some(
    (figure) =>
      sameValue(figure, other.figure) &&
      figure.unit === other.figure.unit &&
      (figure.unit !== null || stemOf((figure.counted ?? '').split(' ').at(-1)!) === other.counted.at(-1)),
  );
}

function topicOf(story: Story, x: Placed, y: Placed): string {
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
    const hedges = [...first.values()].map((one) => hedgeOf(words(story, one)));
    if (new Set(hedges).size < 2) continue;
    const draft = draftOf(
      story,
      'number',
      topicOf(story, group[0]!, group[1]!),
      [...first.values()].map((one) => said(story, one)),
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
      topicOf(story, one, before[0]!),
      [...before, one].map((each) => said(story, each)),
      'one account says that the number was changed',
      (value) => value.replace(/\D+/g, ' ').trim() || value,
    );
    if (draft) out.push({ ...draft, over: 'update' });
  }
  return out;
}
