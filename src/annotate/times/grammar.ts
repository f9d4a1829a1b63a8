import type { Found, Rule } from './context.ts';
import type { Entry } from './lexicon.ts';
import type { TimeWord } from './words.ts';

// Small steps that the rules share. Each looks at the words from `at` on and says where it stopped; `at` itself when it
// found nothing.

type Words = readonly TimeWord[];

/** The word's text in lower case; empty past either end. */
export const textAt = (words: Words, at: number): string => words[at]?.text ?? '';

/** The entry at `at`, if it is of that kind. */
export function entryAt<Kind extends Entry['is']>(
  words: Words,
  at: number,
  is: Kind,
): Extract<Entry, { is: Kind }> | null {
  const entry = words[at]?.entry;
  return entry?.is === is ? (entry as Extract<Entry, { is: Kind }>) : null;
}

/** True when the words from `at` on are these, in a row. */
export function follow(words: Words, at: number, texts: readonly string[]): boolean {
  for (let i = 0; i < texts.length; i++) if (words[at + i]?.text !== texts[i]) return false;
  return true;
}

/** An ordinal from "first" to "31st"; "second" counts, though it is a unit of time too. Null otherwise. */
export function ordinalAt(words: Words, at: number): number | null {
  if (textAt(words, at) === 'second') return 2;
  return entryAt(words, at, 'ordinal')?.value ?? null;
}

/** A calendar year in figures, 1000 to 2199. Null for other numbers, and for "$2000", "2,000", "2000.5". */
export function yearAt(words: Words, at: number): number | null {
  const number = entryAt(words, at, 'number');
  if (number?.digits !== 4 || number.value < 1000 || number.value > 2199) return null;
  return /^[$€£¥#.:/]$/.test(textAt(words, at - 1)) && words[at]!.glued ? null : number.value;
}

/** A day of the month, 1 to 31, in figures or as "3rd" or "eighth". */
export function dayOfMonthAt(words: Words, at: number): number | null {
  const number = entryAt(words, at, 'number');
  const value = number && number.digits > 0 && number.digits < 3 ? number.value : entryAt(words, at, 'ordinal')?.value;
  return value !== undefined && value >= 1 && value <= 31 ? value : null;
}

export interface Amount {
  /** Null: not told ("several", "a few"). */
  readonly value: number | null;
  readonly to: number;
}

const VAGUE_PHRASES: readonly (readonly string[])[] = [
  ['a', 'few'],
  ['the', 'few'],
  ['a', 'number', 'of'],
  ['a', 'couple', 'of'],
  ['a', 'couple'],
  ['couple', 'of'],
  ['few'],
  ['several'],
  ['many'],
  ['some'],
  ['dozens', 'of'],
  ['hundreds', 'of'],
];
const VAGUE = Map.groupBy(VAGUE_PHRASES, ([first]) => first!);

/** "three", "twenty-five", "2 1/2", "a", "two and a half", "several", "two to three". Null where no amount begins. */
export function amountAt(words: Words, at: number): Amount | null {
  const first = singleAmount(words, at);
  if (first?.value == null) return first;
  // "two to three weeks", "10 or 12 days", "2-3 years": the lower end is the value.
  const next = textAt(words, first.to);
  if (next === 'to' || next === 'or') {
    const second = singleAmount(words, first.to + 1);
    if (second?.value != null && second.value > first.value) return { value: first.value, to: second.to };
  } else if (words[first.to]?.glued && entryAt(words, first.to, 'number') && entryAt(words, at, 'number')?.digits) {
    const second = singleAmount(words, first.to);
    if (second?.value != null && second.value > first.value) return { value: second.value, to: second.to };
  }
  return first;
}

function singleAmount(words: Words, at: number): Amount | null {
  for (const phrase of VAGUE.get(textAt(words, at)) ?? []) {
    if (follow(words, at, phrase)) {
      const pair = phrase.includes('couple');
      return { value: pair ? 2 : null, to: at + phrase.length };
    }
  }
  const text = textAt(words, at);
  if (text === 'half' && /^an?$/.test(textAt(words, at + 1))) return { value: 0.5, to: at + 2 };
  if (text === 'a' || text === 'an' || text === 'another') {
    const then = textAt(words, at + 1);
    if (then === 'hundred') return { value: 100, to: at + 2 };
    if (then === 'dozen') return { value: 12, to: at + 2 };
    if (then === 'half') return { value: 0.5, to: at + 2 };
    if (text === 'another' && entryAt(words, at + 1, 'number')) return singleAmount(words, at + 1);
    return { value: 1, to: at + 1 };
  }
  const number = entryAt(words, at, 'number');
  if (!number) return null;
  let { value } = number;
  let to = at + 1;
  if (number.digits === 0 && value >= 20 && value < 100 && value % 10 === 0) {
    const ones = entryAt(words, to, 'number');
    if (ones && ones.digits === 0 && ones.value > 0 && ones.value < 10) {
      value += ones.value;
      to++;
    }
  }
  if (number.digits === 0 && textAt(words, to) === 'hundred') {
    value *= 100;
    to++;
  }
  if (follow(words, to, ['and', 'a', 'half'])) return { value: value + 0.5, to: to + 3 };
  if (textAt(words, to + 1) === '/' && textAt(words, to) === '1' && textAt(words, to + 2) === '2') {
    return { value: value + 0.5, to: to + 3 };
  }
  return { value, to };
}

/** The longest of what the rules find at `at`; the first rule wins a tie. */
export function longest(rules: readonly Rule[], words: Words, at: number): Found | null {
  let best: Found | null = null;
  for (const rule of rules) {
    const found = rule(words, at);
    if (found && (!best || found.to > best.to)) best = found;
  }
  return best;
}

/** Words that point a period away from the present: "last", "this", "next". */
export type Shift = {
  readonly by: -1 | 0 | 1;
  readonly from: 'article' | 'told';
  readonly to: number;
  readonly past: boolean;
  /** "the past year": ends today instead of with the calendar's year. */
  readonly rolling: boolean;
} | null;

/** "last", "this past", "the following", "that same": how a period is pointed at, and where its name begins. */
export function shiftAt(words: Words, at: number): Shift {
  let to = at;
  const the = textAt(words, to) === 'the';
  if (the) to++;
  const text = textAt(words, to);
  const shift = (by: -1 | 0 | 1, from: 'article' | 'told', next = to + 1, past = false): Shift => ({
    by,
    from,
    to: next,
    past,
    // "in the last year", not "last year"
    rolling: text === 'past' || (the && text === 'last'),
  });
  if (text === 'this' && !the) {
    const then = textAt(words, to + 1);
    if (then === 'past') return shift(-1, 'article', to + 2, true);
    if (then === 'coming') return shift(1, 'article', to + 2, true);
    return shift(0, 'article', then === 'same' ? to + 2 : to + 1);
  }
  if (text === 'that' && !the) return shift(0, 'told', textAt(words, to + 1) === 'same' ? to + 2 : to + 1);
  switch (text) {
    case 'last':
    case 'past':
      return shift(-1, 'article');
    case 'next':
      // "the next day" is told of the story, "next week" of the article.
      return shift(1, the ? 'told' : 'article');
    case 'coming':
    case 'upcoming':
      return shift(1, 'article', to + 1, true);
    case 'current':
      return shift(0, 'article');
    case 'previous':
    case 'preceding':
    case 'prior':
      return shift(-1, 'told');
    case 'following':
    case 'ensuing':
      // "following Sunday’s meeting" is after it.
      return the ? shift(1, 'told') : null;
    case 'same':
      return shift(0, 'told');
    default:
      return null;
  }
}
