import type { Token } from '../../text/tokens.ts';

/** A number read from the tokens `from` (included) to `to` (not included). */
export interface NumberRead {
  readonly low: number;
  readonly high: number;
  readonly to: number;
  /** "%", or null. */
  readonly unit: string | null;
  /** The noun joined to it: "point" in "28-point". */
  readonly joined: string | null;
  /** Written in words ("two", "a dozen"). */
  readonly inWords: boolean;
}

const SMALL =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`.split(
    ' ',
  );
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const WORD_VALUE = new Map<string, number>([
  ...SMALL.map((word, value) => [word, value] as const),
  ...TENS.map((word, at) => [word, 20 + 10 * at] as const),
]);
const SCALES = new Map<string, number>([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['mn', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
]);
const GLUED: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, b: 1e9, tn: 1e12 };
const FRACTIONS: Readonly<Record<string, number>> = {
  half: 1 / 2,
  third: 1 / 3,
  thirds: 1 / 3,
  quarter: 1 / 4,
  quarters: 1 / 4,
  fifth: 1 / 5,
  fifths: 1 / 5,
};

/** Reads the number that begins at token `at`, with its scale, range and percent sign; null when none begins there. */
export function numberAt(tokens: readonly Token[], at: number): NumberRead | null {
  const first = partAt(tokens, at);
  if (!first) return null;
  let { low, high, to, joined } = first;
  const inWords = first.inWords;
  // "10 to 15", "five or six"
  const link = tokens[to]?.text;
  if (!joined && low === high && (link === 'to' || link === 'or' || link === '–' || link === '-')) {
    const second = partAt(tokens, tokens[to + 1]?.text === '$' ? to + 2 : to + 1);
    if (second && second.low >= low && second.low === second.high) {
      // "5 to 7 million": the scale is said once.
      const factor = second.scale > 1 && first.scale === 1 ? second.scale : 1;
      low *= factor;
      high = second.high;
      to = second.to;
      joined = second.joined;
    }
  }
  // "six in 10", "three out of four": a share
  const of = tokens[to]?.text === 'out' ? to + 1 : to;
  const whole =
    /^(?:in|of)$/.test(tokens[of]?.text ?? '') && (of > to || tokens[of]?.text === 'in')
      ? partAt(tokens, of + 1)
      : null;
  if (whole && !joined && low === high && whole.low > low && whole.low <= 10 && !whole.joined) {
    const share = Math.round((1000 * low) / whole.low) / 10;
    return { low: share, high: share, to: whole.to, unit: '%', joined: null, inWords };
  }
  const next = tokens[to]?.text;
  if (next === '%' || next === 'percent' || next === 'pct')
    return { low, high, to: to + 1, unit: '%', joined, inWords };
  if (next === 'per' && tokens[to + 1]?.text === 'cent') return { low, high, to: to + 2, unit: '%', joined, inWords };
  if (next === 'percentage' && /^points?$/.test(tokens[to + 1]?.text ?? ''))
    return { low, high, to: to + 2, unit: '% points', joined, inWords };
  if (joined === 'percent') return { low, high, to, unit: '%', joined: null, inWords };
  return { low, high, to, unit: null, joined, inWords };
}

interface Part {
  readonly low: number;
  readonly high: number;
  readonly to: number;
  readonly joined: string | null;
  readonly scale: number;
  readonly inWords: boolean;
}

function partAt(tokens: readonly Token[], at: number): Part | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'number') return digitsAt(tokens, at, token.text);
  if (token.kind !== 'word') return null;
  const lower = token.text.toLowerCase();
  const [head = '', tail] = lower.split(/[-‑]/);
  const value = WORD_VALUE.get(head);
  if (value === undefined) {
    // "a dozen", "a hundred", "half of"
    if (lower === 'a' && SCALES.has(tokens[at + 1]?.text ?? '')) return scaled(tokens, at + 1, 1, null, true);
    return null;
  }
  if (tail === undefined) {
    if (lower === 'one' && !SCALES.has(tokens[at + 1]?.text ?? '')) return null;
    return scaled(tokens, at + 1, value, null, true);
  }
  const fraction = FRACTIONS[tail];
  if (fraction)
    return { low: value * fraction, high: value * fraction, to: at + 1, joined: null, scale: 1, inWords: true };
  const ones = WORD_VALUE.get(tail);
  if (value >= 20 && ones !== undefined && ones > 0 && ones < 10)
    return scaled(tokens, at + 1, value + ones, null, true);
  return /^\p{L}{3,}/u.test(tail) && lower !== 'one-time'
    ? { low: value, high: value, to: at + 1, joined: lower.slice(head.length + 1), scale: 1, inWords: true }
    : null;
}

function digitsAt(tokens: readonly Token[], at: number, printed: string): Part | null {
  const match = /^(\d{1,15}(?:,\d{3}){0,5}(?:\.\d{1,6})?)(.*)$/.exec(printed);
  if (!match) return null;
  const value = Number(match[1]!.replace(/,/g, ''));
  const rest = match[2]!;
  if (!rest) return scaled(tokens, at + 1, value, null, false);
  const factor = GLUED[rest.toLowerCase()];
  if (factor)
    return { low: value * factor, high: value * factor, to: at + 1, joined: null, scale: factor, inWords: false };
  const range = /^[-–](\d{1,15}(?:\.\d+)?)$/.exec(rest);
  if (range) {
    const other = Number(range[1]);
    if (other <= value) return null; // a vote or a score: "52-48"
    const read = scaled(tokens, at + 1, other, null, false);
    return { ...read, low: value * read.scale };
  }
  // "28-point", "10-million"
  const noun = /^[-–](\p{L}[\p{L}-]{1,30})$/u.exec(rest)?.[1]?.toLowerCase();
  if (!noun) return null; // "70th", "1960s", "F16"
  const scale = SCALES.get(noun);
  if (scale) return scaled(tokens, at + 1, value * scale, null, false);
  return { low: value, high: value, to: at + 1, joined: noun, scale: 1, inWords: false };
}

/** Takes in "hundred", "million", "thousand" after the number, and the ones that follow ("two hundred and fifty"). */
function scaled(tokens: readonly Token[], from: number, start: number, joined: string | null, inWords: boolean): Part {
  let value = start;
  let scale = 1;
  let to = from;
  for (let steps = 0; steps < 4; steps++) {
    const word = tokens[to]?.text.toLowerCase() ?? '';
    const [plain = '', tail] = word.split(/[-‑]/);
    const factor = SCALES.get(plain);
    if (!factor) break;
    value *= factor;
    scale *= factor;
    to++;
    if (tail) return { low: value, high: value, to, joined: tail, scale, inWords };
  }
  return { low: value, high: value, to, joined, scale, inWords };
}
