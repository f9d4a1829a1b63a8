import type { Span } from '../../model/index.ts';
import {
  addMonths,
  type DayRange,
  dateOf,
  dayOf,
  formatDay,
  formatMonth,
  formatYear,
  isoWeekOf,
  mondayOf,
  monthRange,
  weekdayOf,
  yearRange,
} from '../../text/calendar.ts';
import type { Context, Resolved, Tense } from './context.ts';
import type { Season, Unit } from './lexicon.ts';

// Every function here takes the day it counts from; none of them knows the words that were read.

const date = (value: string, range: DayRange | null, unit: Unit, more: Partial<Resolved> = {}): Resolved => ({
  type: 'DATE',
  value,
  range,
  unit,
  ...more,
});

/** A value without days: `PRESENT_REF`, `XXXX-WXX-2`. */
export const vague = (value: string, type: Resolved['type'] = 'DATE'): Resolved => ({ type, value, range: null });

export const oneDay = (day: number): Resolved => date(formatDay(day), [day, day], 'D');

const weekValue = (day: number): string => {
  const { year, week } = isoWeekOf(day);
  return `${formatYear(year)}-W${String(week).padStart(2, '0')}`;
};

/** Monday to Sunday of the week the day lies in. */
export const wholeWeek = (day: number): Resolved => date(weekValue(day), [mondayOf(day), mondayOf(day) + 6], 'W');

/** Saturday and Sunday of the week the day lies in. */
export const weekendOf = (day: number): Resolved =>
  date(`${weekValue(day)}-WE`, [mondayOf(day) + 5, mondayOf(day) + 6], 'WE');

export const wholeMonth = (year: number, month: number): Resolved =>
  date(formatMonth(year, month), monthRange(year, month), 'M');

export const wholeYear = (year: number): Resolved => date(formatYear(year), yearRange(year), 'Y');

export const wholeQuarter = (year: number, quarter: number): Resolved =>
  date(`${formatYear(year)}-Q${quarter}`, [dayOf(year, quarter * 3 - 2, 1), dayOf(year, quarter * 3 + 1, 1) - 1], 'Q');

export const halfYear = (year: number, half: number): Resolved =>
  date(`${formatYear(year)}-H${half}`, [dayOf(year, half * 6 - 5, 1), dayOf(year, half * 6 + 1, 1) - 1], 'Q');

const SEASONS: Readonly<Record<Season, readonly [code: string, firstMonth: number]>> = {
  SP: ['21', 3],
  SU: ['22', 6],
  FA: ['23', 9],
  WI: ['24', 12],
};

/** A season of a year; winter begins in it and runs into the next. Months as in the northern half of the world. */
export function seasonOf(year: number, season: Season): Resolved {
  const [code, month] = SEASONS[season];
  const range: DayRange = [dayOf(year, month, 1), dayOf(year, month + 3, 1) - 1];
  return date(`${formatYear(year)}-${season}`, range, 'Q', { edtf: `${formatYear(year)}-${code}` });
}

/** Ten years from `year`, which ends in 0. */
export const decadeOf = (year: number): Resolved =>
  date(formatYear(year).slice(0, 3), yearRange(year, year + 9), 'E', { edtf: `${formatYear(year).slice(0, 3)}X` });

/** The nth century, as newspapers count: the 20th is 1900 to 1999. */
export const centuryOf = (nth: number): Resolved =>
  date(String(nth - 1).padStart(2, '0'), yearRange((nth - 1) * 100, nth * 100 - 1), 'C', {
    edtf: `${String(nth - 1).padStart(2, '0')}XX`,
  });

/** Quarter of the year that a day lies in, 1 to 4. */
export const quarterOf = (day: number): number => Math.ceil(dateOf(day).month / 3);

/** The period of that unit which holds the day, moved by `shift` periods. */
export function periodOf(day: number, unit: Unit, shift: number): Resolved {
  const { year, month } = dateOf(day);
  switch (unit) {
    case 'W':
      return wholeWeek(day + 7 * shift);
    case 'FN':
      return wholeWeek(day + 14 * shift);
    case 'WE':
      return weekendOf(day + 7 * shift);
    case 'M':
      return wholeMonth(year, month + shift);
    case 'Q': {
      const shifted = year * 4 + quarterOf(day) - 1 + shift;
      return wholeQuarter(Math.floor(shifted / 4), (shifted % 4) + 1);
    }
    case 'Y':
      return wholeYear(year + shift);
    case 'E':
      return decadeOf(Math.floor(year / 10) * 10 + 10 * shift);
    case 'C':
      return centuryOf(Math.floor(year / 100) + 1 + shift);
    default:
      return oneDay(day + shift);
  }
}

/** A day so many units from another, as fine as the unit says: "three months ago" is a month, "10 days ago" a day. */
export function distanceFrom(day: number, amount: number, unit: Unit): Resolved {
  const whole = Math.trunc(amount);
  switch (unit) {
    case 'S':
    case 'MIN':
    case 'H':
      return oneDay(day + Math.trunc(amount / (unit === 'H' ? 24 : unit === 'MIN' ? 1440 : 86400)));
    case 'M':
      return wholeMonth(dateOf(day).year, dateOf(day).month + whole);
    case 'Y': {
      // "two and a half years ago": counted in months, told as a year.
      const moved = addMonths(day, Math.round(amount * 12));
      return wholeYear(dateOf(moved).year);
    }
    case 'E':
      return wholeYear(dateOf(day).year + Math.round(amount * 10));
    case 'C':
      return wholeYear(dateOf(day).year + Math.round(amount * 100));
    case 'Q':
      return periodOf(day, 'Q', whole);
    case 'W':
    case 'FN':
      return wholeWeek(day + whole * (unit === 'W' ? 7 : 14));
    default:
      return periodOf(day, unit, whole);
  }
}

/** The weekday on or before (`-1`), on or after (`1`) a day. */
export function weekdayNear(day: number, weekday: number, direction: -1 | 1): number {
  const back = (weekdayOf(day) - weekday + 7) % 7;
  return direction < 0 || back === 0 ? day - back : day - back + 7;
}

/** A bare weekday: the last one up to the article's day, or the next one from it where the words look ahead. */
export const bareWeekday = (day: number, weekday: number, tense: Tense): number =>
  weekdayNear(day, weekday, tense === 'future' ? 1 : -1);

/** How many times as far a reading counts that lies on the wrong side of its tense. */
type Against = Readonly<Record<Tense, number>>;

/**
 * The reading that lies nearest to `day`. Readings on the far side of the tense count `against` times as far, since "the
 * Nov. 4 vote was called last week" has a past verb and a date to come.
 */
export function nearest<T extends { readonly range: DayRange | null }>(
  readings: readonly T[],
  day: number,
  tense: Tense,
  against: Against,
): T {
  let best = readings[0]!;
  let least = Infinity;
  for (const reading of readings) {
    if (!reading.range) continue;
    const [first, last] = reading.range;
    const ahead = first > day;
    const away = ahead ? first - day : Math.max(0, day - last);
    const wrong = tense === 'future' ? last < day : ahead;
    const cost = away * (wrong ? against[tense] : 1);
    if (cost < least) {
      best = reading;
      least = cost;
    }
  }
  return best;
}

/** For dates with a day: a past verb does not forbid a day to come. */
export const DAYS_AGAINST = { past: 6, future: 3, either: 1, unknown: 3 };
/** For months, quarters and seasons: news looks back unless its verbs look ahead. */
export const MONTHS_AGAINST = { past: 1e6, future: 1e6, either: 1, unknown: 12 };

/** For quarters: "expects to report third-quarter results" in November is the quarter just over. */
export const QUARTERS_AGAINST = { past: 1e6, future: 3, either: 1, unknown: 8 };

/** The reading in the year that fits best: last, this or next year's. Null without an article's day. */
export function inBestYear(
  context: Context,
  against: Against,
  make: (year: number) => Resolved | null,
): Resolved | null {
  if (context.day === null) return null;
  const { year } = dateOf(context.day);
  const readings = [year, year - 1, year + 1].map(make).filter((reading) => reading !== null);
  if (!readings.length) return null;
  return { ...nearest(readings, context.day, context.tense, against), anchor: 'article' };
}

/** The day that "the following …" counts from: the last date of the story, else the article's. */
export function origin(
  context: Context,
  from: 'article' | 'told',
): { readonly day: number | null; readonly anchor: 'article' | Span } {
  if (from === 'told' && context.told) return { day: context.told.range[0], anchor: context.told.span };
  return { day: context.day, anchor: 'article' };
}
