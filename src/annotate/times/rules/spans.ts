import { dayOf, formatYear } from '../../../text/calendar.ts';
import type { Found } from '../context.ts';
import { entryAt, follow, longest, textAt } from '../grammar.ts';
import { inBestYear, MONTHS_AGAINST, oneDay, periodOf, vague, wholeWeek, wholeYear } from '../resolve.ts';
import type { TimeWord } from '../words.ts';
import { dayFirst, monthFirst, numericDate } from './calendar.ts';
import { namedDay, weekday } from './weekdays.ts';

type Words = readonly TimeWord[];

const BEFORE = /^(?:of|for|in|during|by|through|throughout|until|over|within|around|since|later|earlier)$/;

/** "the end of the year", "later in the week", "for the full year": the period that holds the article's day. */
export function thePeriod(words: Words, at: number): Found | null {
  if (textAt(words, at) !== 'the') return null;
  let head = at + 1;
  if (/^(?:full|whole|entire|current|fiscal|calendar)$/.test(textAt(words, head))) head++;
  if (/^(?:fiscal|calendar)$/.test(textAt(words, head))) head++;
  const unit = entryAt(words, head, 'unit');
  // "Speaker of the Year"
  if (!unit || unit.plural || !/^[WMY]$/.test(unit.unit) || words[head]!.capital) return null;
  const next = textAt(words, head + 1);
  if (/^(?:ended|ending|to)$/.test(next) && (next !== 'to' || entryAt(words, head + 2, 'month'))) {
    return { from: at, to: head + 1, means: () => vague(`P1${unit.unit}`, 'DURATION') };
  }
  if (!BEFORE.test(textAt(words, at - 1)) || /^(?:of|that|when|before|after|since|and|old|long)$/.test(next))
    return null;
  return {
    from: at,
    to: head + 1,
    means: ({ day }) => (day === null ? null : { ...periodOf(day, unit.unit, 0), anchor: 'article' }),
  };
}

/** "year-end", "the year end": the last of December, or about then. */
export function yearEnd(words: Words, at: number): Found | null {
  const unit = entryAt(words, at, 'unit');
  if (unit?.unit !== 'Y' || unit.plural || textAt(words, at + 1) !== 'end') return null;
  return {
    from: at,
    to: at + 2,
    means: (context) => inBestYear(context, MONTHS_AGAINST, (year) => ({ ...oneDay(dayOf(year, 12, 31)), doubt: '~' })),
  };
}

const days = [weekday, namedDay, monthFirst, dayFirst, numericDate];

/** "the week of March 6", "the week beginning Monday": the whole week that holds the day. */
export function weekOf(words: Words, at: number): Found | null {
  if (!follow(words, at, ['the', 'week']) || !/^(?:of|beginning|starting|ending|ended)$/.test(textAt(words, at + 2)))
    return null;
  const found = longest(days, words, at + 3);
  if (!found) return null;
  return {
    from: at,
    to: found.to,
    means: (context) => {
      const day = found.means(context);
      return day?.range && day.unit === 'D'
        ? { ...wholeWeek(day.range[0]), ...(day.anchor ? { anchor: day.anchor } : {}) }
        : null;
    },
  };
}

/** "the day before last Tuesday", "the day after Christmas Day": next to a day that is named. */
export function besideDay(words: Words, at: number): Found | null {
  const to = textAt(words, at) === 'the' ? at + 1 : at;
  const way = textAt(words, to + 1);
  if (textAt(words, to) !== 'day' || (way !== 'before' && way !== 'after')) return null;
  const found = longest(days, words, to + 2);
  if (!found) return null;
  return {
    from: at,
    to: found.to,
    means: (context) => {
      const day = found.means(context);
      if (!day?.range || day.unit !== 'D') return null;
      return {
        ...oneDay(way === 'before' ? day.range[0] - 1 : day.range[1] + 1),
        ...(day.anchor ? { anchor: day.anchor } : {}),
      };
    },
  };
}

/** "nineteen ninety-one", "two thousand", "the year two thousand": years in the words of a broadcast. */
export function spokenYear(words: Words, at: number): Found | null {
  let head = at;
  const named = follow(words, at, ['the', 'year']);
  if (named) head += 2;
  const first = entryAt(words, head, 'number');
  if (!first || first.digits > 0) return null;
  if (named && first.value === 2 && textAt(words, head + 1) === 'thousand') {
    return { from: at, to: head + 2, means: () => wholeYear(2000) };
  }
  if (first.value !== 19 && first.value !== 20) return null;
  const tens = entryAt(words, head + 1, 'number');
  if (!tens || tens.digits > 0 || tens.value < 10 || tens.value > 90) return null;
  const ones = tens.value >= 20 ? entryAt(words, head + 2, 'number') : null;
  const more = ones && ones.digits === 0 && ones.value > 0 && ones.value < 10 ? ones.value : 0;
  const year = first.value * 100 + tens.value + more;
  return { from: at, to: head + (more ? 3 : 2), means: () => wholeYear(year) };
}

/** "fiscal 2015", "fiscal year 2015", "the 2015 fiscal year": a year whose ends the words do not tell. */
export function fiscalYear(words: Words, at: number): Found | null {
  let to = textAt(words, at) === 'the' ? at + 1 : at;
  let year = entryAt(words, to, 'number');
  if (year) to++;
  if (textAt(words, to) !== 'fiscal') return null;
  to++;
  if (entryAt(words, to, 'unit')?.unit === 'Y') to++;
  else if (year) return null;
  if (!year) {
    year = entryAt(words, to, 'number');
    to++;
  }
  if (year?.digits !== 4 || year.value < 1900 || year.value > 2100) return null;
  const { value } = year;
  // Fiscal years begin in months that differ from land to land: the calendar year is near enough to be called approximate.
  return { from: at, to, means: () => ({ ...wholeYear(value), value: formatYear(value), doubt: '~' }) };
}
