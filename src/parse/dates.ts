import type { Edtf } from '../model/index.ts';

// First letters by which the month names of the languages that the pages and feeds are mostly in can be told apart, after
// accents are taken off. Order matters where one is the beginning of another ("mar" / "marzo", "juin" / "juillet").
const MONTHS: readonly (readonly [RegExp, number])[] = [
  [/^(?:jan|ene|gen|janv|styc|led|ianouar)/, 1],
  [/^(?:feb|fev|febr|fevr|lut|unor)/, 2],
  // Whole words: “mayor” and “market” are no months.
  [/^(?:mars?|march|marzo|marz|marco|marca|maart|mrt|brezen|brezna)$/, 3],
  [/^(?:apr|avr|abr|kwie|dub)/, 4],
  [/^(?:mayo?|mai|maio|mag|maggio|maja?|mei|kveten|kvetna)$/, 5],
  [/^(?:jun|juin|giu|czerw|cervn)/, 6],
  [/^(?:jul|juil|lug|lip|cervenc)/, 7],
  [/^(?:aug|ago|aou|sier|srp)/, 8],
  [/^(?:sep|set|wrz|zari)/, 9],
  [/^(?:oct|okt|out|ott|paz|rij)/, 10],
  [/^(?:nov|lis)/, 11],
  [/^(?:dec|dez|dic|gru|pros)/, 12],
];

const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** 1 to 12 for a month's name or abbreviation in a dozen European languages; 0 for any other word. */
export function monthOf(word: string): number {
  const letters = plain(word);
  if (letters.length < 3 || letters.length > 12) return 0;
  return MONTHS.find(([start]) => start.test(letters))?.[1] ?? 0;
}

function day(year: number, month: number, date: number): Edtf | null {
  if (year < 1600 || year > 2199 || month < 1 || month > 12 || date < 1) return null;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (date > last) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

const WORD = String.raw`(\p{L}{3,12})\.?`;
const ISO = /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const COMPACT = /(?<!\d)(1[6-9]\d\d|20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:T?\d{4,6}Z?)?(?!\d)/;
const MONTH_FIRST = new RegExp(
  String.raw`(?<!\p{L})${WORD}\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})(?!\d)`,
  'u',
);
const DAY_FIRST = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-]{1,3}(?:of\s|de\s|d['’])?${WORD}[\s,-]{1,3}(?:de\s)?(\d{4})(?!\d)`,
  'u',
);
const EAST_ASIAN = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/;
const NUMBERS = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/;

export type Day = { readonly value: Edtf } | { readonly unclear: 'order' | 'unreadable' };

/**
 * The day that a date as printed or stamped names, by the calendar of the stamp itself (`2025-11-26T23:30:00-05:00` is the
 * 26th). Reads the first one in the value. `11/12/2025` is unclear: months and days come in either order, and a guess
 * would be wrong for half of the world.
 */
export function readDay(value: string): Day {
  const text = value.slice(0, 120);
  let m: RegExpExecArray | null;
  const found = (edtf: Edtf | null): Day => (edtf ? { value: edtf } : { unclear: 'unreadable' });
  if ((m = ISO.exec(text))) return found(day(+m[1]!, +m[3]!, +m[4]!));
  if ((m = EAST_ASIAN.exec(text))) return found(day(+m[1]!, +m[2]!, +m[3]!));
  if ((m = MONTH_FIRST.exec(text)) && monthOf(m[1]!)) return found(day(+m[3]!, monthOf(m[1]!), +m[2]!));
  if ((m = DAY_FIRST.exec(text)) && monthOf(m[2]!)) return found(day(+m[3]!, monthOf(m[2]!), +m[1]!));
  if ((m = NUMBERS.exec(text))) {
    const [first, second, year] = [+m[1]!, +m[3]!, +m[4]!];
    if (m[2] === '.' || first > 12 || first === second) return found(day(year, second, first));
    if (second > 12) return found(day(year, first, second));
    return { unclear: 'order' };
  }
  if ((m = COMPACT.exec(text))) return found(day(+m[1]!, +m[2]!, +m[3]!));
  // Seconds or milliseconds since 1970, as many pages stamp themselves.
  if ((m = /^\s*(\d{10}|\d{13})\s*$/.exec(text))) {
    return { value: new Date(m[1]!.length === 10 ? +m[1]! * 1000 : +m[1]!).toISOString().slice(0, 10) };
  }
  return { unclear: 'unreadable' };
}

/** The day in a printed or stamped date, or null where none can be read for sure. */
export function dayIn(value: string | null | undefined): Edtf | null {
  if (!value) return null;
  const read = readDay(value);
  return 'value' in read ? read.value : null;
}

/** The day in a web address: `/2025/11/26/`, `/2025-11-26-`, `/20251126/`, `/2025/nov/26/`; null where it has none. */
export function dayInUrl(url: string | null | undefined): Edtf | null {
  if (!url) return null;
  const path = url.slice(0, 2000);
  const numbers = /[/_-](20\d\d|19\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/.exec(path);
  if (numbers) return day(+numbers[1]!, +numbers[2]!, +numbers[3]!);
  const named = /\/(20\d\d|19\d\d)\/([a-z]{3})\/(\d{1,2})(?=\/|$)/i.exec(path);
  return named && monthOf(named[2]!) ? day(+named[1]!, monthOf(named[2]!), +named[3]!) : null;
}

/** A value that is EDTF of a day, month or year already, as it stands; else the day read from it, or null. */
export function edtfIn(value: string | null | undefined): Edtf | null {
  if (!value) return null;
  const ready = /^\s*((?:1[6-9]|2[01])\d\d(?:-(?:0[1-9]|1[0-2]))?[~?]?)\s*$/.exec(value);
  return ready ? ready[1]! : dayIn(value);
}
