import { alsoSays, type Placed, placed, saidOf, sameValue, sharedContext, topicOfFigures } from './counted.ts';
import { type Draft, draftOf, type Story } from './story.ts';

/** "Nearly $1.4 billion", "$1.375 billion": rounded here, exact there; and "$3.6 billion", "$3.6 million": one of them is a slip. */
export function nearlyEqual(story: Story): Draft[] {
  const byStart = new Map<string, Placed[]>();
  for (const sentence of story.told) {
    for (const one of placed(story, sentence)) {
      const value = one.figure.value[1];
      if (one.figure.unit === '%' ? value <= 0 : value < 100) continue;
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
        if (x.sentence.article === y.sentence.article || sameValue(x.figure, y.figure)) continue;
        const key = [x, y]
          .map((one) => `${one.sentence.article}:${one.figure.span[0]}`)
          .sort()
          .join(' ');
        if (seen.has(key)) continue;
        seen.add(key);
        const near = nearnessOf(x, y);
        if (!near || sharedContext(story, x, y) < leastContext(x, y, near)) continue;
        if (alsoSays(story, x.sentence.article, y) || alsoSays(story, y.sentence.article, x)) continue;
        const said = [saidOf(story, x), saidOf(story, y)];
        const draft = draftOf(story, 'number', topicOfFigures(story, x, y), said, WHY[near]);
        if (draft) out.push(draft);
      }
    }
  }
  return out;
}

type Nearness = 'slip' | 'hedged' | 'rounded';
const WHY: Readonly<Record<Nearness, string>> = {
  slip: 'nearly the same number of the same: a digit or the scale differs',
  hedged: 'nearly the same number of the same',
  rounded: 'the same number, rounded in one account',
};

function nearnessOf({ figure: x }: Placed, { figure: y }: Placed): Nearness | null {
  const [a, b] = [x.value[1], y.value[1]];
  if (isSlip(a, b)) return 'slip';
  if (x.unit !== '%' && Math.abs(a - b) / Math.max(a, b) <= 0.05 && (x.approximate || y.approximate)) return 'hedged';
  return isRounded(a, b) || isRounded(b, a) ? 'rounded' : null;
}

// Of one thing counted a little context is enough; shares stand in every second sentence of a poll.
function leastContext(x: Placed, y: Placed, near: Nearness): number {
  if (x.figure.unit === '%') return 6;
  // That two numbers agree in three digits by chance is rare.
  if (
    x.figure.unit !== null &&
    near === 'rounded' &&
    Math.min(...[x, y].map((one) => digitsOf(one.figure.value[1]).length)) >= 3
  )
    return 1.5;
  if (x.counted.some((stem) => y.counted.includes(stem))) return 3;
  return x.figure.unit === null && near === 'rounded' ? Number.POSITIVE_INFINITY : 4.5;
}

const mantissa = (value: number): string => value.toExponential().split('e')[0]!;
const digitsOf = (value: number): string => mantissa(value).replace('.', '');

/** "$3.61 billion", "$3.61 million"; "$4,687.75", "$4,587.75": one of the two was mistyped. */
function isSlip(a: number, b: number): boolean {
  const [x, y] = [digitsOf(a), digitsOf(b)];
  if (x === y) return x.length >= 2 && Math.abs(Math.log10(a / b)) >= 2.9;
  if (x.length !== y.length || x.length < 5 || Math.abs(Math.log10(a / b)) >= 1) return false;
  return [...x].filter((digit, at) => digit !== y[at]).length === 1;
}

/** "$13.6 million" is "$13,625,777" rounded, "46 percent" is "45.9 percent". */
function isRounded(coarse: number, fine: number): boolean {
  const digits = digitsOf(coarse).length;
  if (digits < 2 || digitsOf(fine).length <= digits) return false;
  const unit = 10 ** (Math.floor(Math.log10(coarse)) - digits + 1);
  return Math.round(fine / unit) === Math.round(coarse / unit);
}
