import type { Edtf } from '../model/index.ts';

/**
 * Calendar arithmetic on whole days, counted from 1970-01-01 (day 0) in the proleptic Gregorian calendar. No `Date`: no time
 * zone and no clock can creep in. Years run from 1 to 9999.
 */
export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** Both days are in it: first ≤ last. An open end is `-Infinity` or `Infinity`. */
export type DayRange = readonly [first: number, last: number];

/** Days in a month (1 to 12). */
export function monthLength(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day number of a date. The month may lie outside 1 to 12 and then counts on into other years; so may the day. */
export function dayOf(year: number, month: number, day: number): number {
  const months = year * 12 + month - 1;
  const y = Math.floor(months / 12);
  const m = months - y * 12 + 1;
  // Years that begin in March put the leap day last (H. Hinnant, "days_from_civil").
  const marchYear = m <= 2 ? y - 1 : y;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5);
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468 + day - 1;
}

/** The date of a day number. */
export function dateOf(day: number): CivilDate {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** Monday of the week that the day lies in. */
export const mondayOf = (day: number): number => day - weekdayOf(day) + 1;

/** The ISO 8601 week of a day; early January may lie in the last week of the year before. */
export function isoWeekOf(day: number): { readonly year: number; readonly week: number } {
  const thursday = mondayOf(day) + 3;
  const { year } = dateOf(thursday);
  return { year, week: Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1 };
}

/** The same day of the month, months later or (negative) earlier; the month's last day when it is too short. */
export function addMonths(day: number, months: number): number {
  const date = dateOf(day);
  const first = dateOf(dayOf(date.year, date.month + months, 1));
  return dayOf(first.year, first.month, Math.min(date.day, monthLength(first.year, first.month)));
}

/** All days of a month. The month may lie outside 1 to 12 and then counts on into other years. */
export const monthRange = (year: number, month: number): DayRange => [
  dayOf(year, month, 1),
  dayOf(year, month + 1, 1) - 1,
];

/** All days from the first of January of `from` to the end of December of `to`. */
export const yearRange = (from: number, to = from): DayRange => [dayOf(from, 1, 1), dayOf(to + 1, 1, 1) - 1];

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** `2025-11-26` */
export function formatDay(day: number): string {
  const { year, month, day: dayOfMonth } = dateOf(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/** `2025-11` */
export const formatMonth = (year: number, month: number): string => {
  const { year: y, month: m } = dateOf(dayOf(year, month, 1));
  return `${pad(y, 4)}-${pad(m, 2)}`;
};

/** `2025` */
export const formatYear = (year: number): string => pad(year, 4);

/** The shortest EDTF for a range of days: a day, a whole month, a whole year, or an interval of these. Open ends are `..`. */
export function edtfOf([first, last]: DayRange): Edtf {
  if (!Number.isFinite(first) || !Number.isFinite(last)) {
    return `${Number.isFinite(first) ? formatDay(first) : '..'}/${Number.isFinite(last) ? formatDay(last) : '..'}`;
  }
  const a = dateOf(first);
  const b = dateOf(last);
  const wholeMonths = a.day === 1 && b.day === monthLength(b.year, b.month);
  if (wholeMonths && a.month === 1 && b.month === 12) {
    return a.year === b.year ? formatYear(a.year) : `${formatYear(a.year)}/${formatYear(b.year)}`;
  }
  if (wholeMonths) {
    const from = formatMonth(a.year, a.month);
    const to = formatMonth(b.year, b.month);
    return from === to ? from : `${from}/${to}`;
  }
  return first === last ? formatDay(first) : `${formatDay(first)}/${formatDay(last)}`;
}

// Months 21 to 24 of EDTF are spring to winter (as in the northern half of the world; winter runs into the next year), 33 to 36
// the quarters, 40 and 41 the halves of the year: [first month, months].
const DIVISIONS: Readonly<Record<string, readonly [month: number, months: number]>> = {
  '21': [3, 3],
  '22': [6, 3],
  '23': [9, 3],
  '24': [12, 3],
  '33': [1, 3],
  '34': [4, 3],
  '35': [7, 3],
  '36': [10, 3],
  '40': [1, 6],
  '41': [7, 6],
};

function partRange(part: string): DayRange | null {
  const match =
    /^(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?(?:T[\d:.]{2,12}(?:Z|[+-]\d\d(?::?\d\d)?)?)?$/.exec(
      part.replace(/[~?%]/g, ''),
    );
  if (!match) return null;
  const [, years, months, days] = match as unknown as [string, string, string | undefined, string | undefined];
  const low = Number(years.replace(/X/g, '0'));
  const high = Number(years.replace(/X/g, '9'));
  if (low !== high || months === undefined || months === 'XX') return yearRange(low, high);
  const division = DIVISIONS[months];
  if (division) return [dayOf(low, division[0], 1), dayOf(low, division[0] + division[1], 1) - 1];
  const month = Number(months);
  if (month < 1 || month > 12) return null;
  if (days === undefined || days === 'XX') return monthRange(low, month);
  const day = Number(days);
  if (day < 1 || day > monthLength(low, month)) return null;
  return [dayOf(low, month, day), dayOf(low, month, day)];
}

/**
 * First and last day of an EDTF date or interval: `2025-11`, `2025-12-01/2025-12-07`, `../2019-05-06`, `201X`, `2019-22`.
 * Marks of doubt (`~`, `?`, `%`) and times of day are left aside. Null on anything else, and where the end lies before the start.
 */
export function edtfRange(edtf: Edtf): DayRange | null {
  if (edtf.length > 64) return null;
  const known = RANGES.get(edtf);
  if (known !== undefined) return known;
  const range = rangeNow(edtf);
  if (RANGES.size >= MOST_RANGES) RANGES.clear();
  RANGES.set(edtf, range);
  return range;
}

// The days of a story are compared with one another again and again.
const RANGES = new Map<Edtf, DayRange | null>();
const MOST_RANGES = 5000;

function rangeNow(edtf: Edtf): DayRange | null {
  const parts = edtf.split('/');
  if (parts.length > 2) return null;
  const open = (part: string) => parts.length === 2 && (part === '..' || part === '');
  const [from, to = from] = parts as [string, string?];
  const first = open(from) ? -Infinity : partRange(from)?.[0];
  const last = open(to) ? Infinity : partRange(to)?.[1];
  return first === undefined || last === undefined || first > last ? null : [first, last];
}

/** True when every day of `inner` lies in `outer`; false when either cannot be read. */
export function edtfContains(outer: Edtf, inner: Edtf): boolean {
  const a = edtfRange(outer);
  const b = edtfRange(inner);
  return a !== null && b !== null && a[0] <= b[0] && b[1] <= a[1];
}

/** True when the two share a day; false when either cannot be read. */
export function edtfOverlaps(one: Edtf, other: Edtf): boolean {
  const a = edtfRange(one);
  const b = edtfRange(other);
  return a !== null && b !== null && a[0] <= b[1] && b[0] <= a[1];
}

/** Orders by first day, then by last day, for `sort`; what cannot be read comes last, by its characters. */
export function compareEdtf(one: Edtf, other: Edtf): number {
  const a = edtfRange(one);
  const b = edtfRange(other);
  if (!a || !b) return a ? -1 : b ? 1 : one < other ? -1 : one > other ? 1 : 0;
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1;
  return a[1] === b[1] ? 0 : a[1] < b[1] ? -1 : 1;
}

/** `XXXX-10-14`: "Oct. 14" where nothing tells the year. */
export const isYearless = (edtf: Edtf): boolean => edtf.startsWith('XXXX-');
