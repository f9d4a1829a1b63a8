import { dateOf, dayOf, monthLength } from '../../../text/calendar.ts';
import type { Context, Found, Resolved } from '../context.ts';
import { dayOfMonthAt, entryAt, follow, type Shift, shiftAt, textAt, yearAt } from '../grammar.ts';
import { DAYS_AGAINST, inBestYear, MONTHS_AGAINST, nearest, oneDay, vague, wholeMonth } from '../resolve.ts';
import type { TimeWord } from '../words.ts';

const pad = (value: number): string => String(value).padStart(2, '0');

const BEFORE_MONTH = new Set(
  'in since until till by last next this early late mid of from through to and between during before after for or each every past around throughout'.split(
    ' ',
  ),
);
const ATTACKS =
  /^(?:attacks?|terror|terrorist|hijackings?|hijackers?|victims?|survivors|memorial|museum|families|mastermind|anniversary|commission)$/;

/** The month named at `at`: "November", "Nov."; null for "may", "march" and such when they are no month. */
function monthAt(words: readonly TimeWord[], at: number): number | null {
  const month = entryAt(words, at, 'month');
  const word = words[at]!;
  if (!month || !word.capital) return null;
  const next = at + 1;
  const dated = dayOfMonthAt(words, next) !== null || yearAt(words, next) !== null;
  const dayFirst = dayOfMonthAt(words, at - 1) !== null || textAt(words, at - 1) === 'of';
  if (dated || dayFirst) return month.month;
  // "Jan" and "Mar" alone are names more often than months.
  if (month.short) return word.end - word.start > word.text.length ? month.month : null;
  const before = textAt(words, at - 1);
  const named = words[next]?.capital && !words[next]!.entry;
  // "and April Okafor sat with August Lindqvist"
  if (
    named &&
    /^(?:may|march|april|june|august)$/.test(word.text) &&
    !/^(?:in|since|last|next|this|by|until)$/.test(before)
  ) {
    return null;
  }
  if (BEFORE_MONTH.has(before)) return month.month;
  if (/^(?:may|march|april|june|august)$/.test(word.text)) {
    // "April Jones", "March on Washington", "May I"
    const name = /^(?:may|march)$/.test(word.text) && !word.possessive;
    return name || words[next]?.capital ? null : month.month;
  }
  return month.month;
}

/** Day, month and year put together; null when there is no such day. */
const fullDay = (year: number, month: number, day: number): Resolved | null =>
  day <= monthLength(year, month) ? oneDay(dayOf(year, month, day)) : null;

/**
 * "online Oct. 30, 2016, and in print Oct. 31": after a date with its year in the same sentence, the year that brings the
 * two nearest to each other.
 */
function inToldYear({ told, sentence, tense }: Context, make: (year: number) => Resolved | null): Resolved | null {
  if (!told?.stated || told.sentence !== sentence || (told.unit !== 'D' && told.unit !== 'M')) return null;
  if (tense === 'future') return null;
  const [day] = told.range;
  const { year } = dateOf(day);
  const readings = [year, year - 1, year + 1].map(make).filter((reading) => reading !== null);
  return readings.length ? { ...nearest(readings, day, 'either', DAYS_AGAINST), anchor: told.span } : null;
}

/** A date without its year, in the year that fits the article best. */
function dayInMonth(context: Context, month: number, day: number): Resolved {
  return (
    inToldYear(context, (year) => fullDay(year, month, day)) ??
    inBestYear(context, DAYS_AGAINST, (year) => fullDay(year, month, day)) ??
    vague(`XXXX-${pad(month)}-${pad(day)}`)
  );
}

/** A month without its year. */
const bareMonth = (context: Context, month: number): Resolved =>
  inToldYear(context, (year) => wholeMonth(year, month)) ??
  inBestYear(context, MONTHS_AGAINST, (year) => wholeMonth(year, month)) ??
  vague(`XXXX-${pad(month)}`);

/** "passed loans through January", "funded it by Dec. 7": the verb is past, the date the nearest on either side all the same. */
function freed(words: readonly TimeWord[], at: number, context: Context): Context {
  const free = /^(?:by|until|till|through|for|into|before|after)$/.test(textAt(words, at - 1));
  return free && context.tense !== 'future' ? { ...context, tense: 'either' } : context;
}

/** "Nov. 3, 2025", "November 3rd", "Nov. 3-5", "November 2014", "November". */
export function monthFirst(words: readonly TimeWord[], at: number): Found | null {
  const month = monthAt(words, at);
  if (month === null) return null;
  let to = at + 1;
  // "March the 8th"
  if (textAt(words, to) === 'the' && entryAt(words, to + 1, 'ordinal')) to++;
  const day = dayOfMonthAt(words, to);
  if (day !== null && !(textAt(words, to + 1) === ':' && entryAt(words, to + 2, 'number'))) {
    to++;
    const lastDay = rangeEnd(words, to, day);
    if (lastDay !== null) to++;
    const year = yearAfter(words, to);
    const attacks = month === 9 && day === 11 && year === null && ATTACKS.test(textAt(words, to));
    return {
      from: at,
      to: year?.to ?? to,
      means: (context) =>
        datedDay(freed(words, at, context), year?.of(context) ?? (attacks ? 2001 : null), month, day, lastDay),
    };
  }
  const year = yearAfter(words, to, true);
  return {
    from: at,
    to: year?.to ?? at + 1,
    means: (context) => {
      const stated = year?.of(context) ?? null;
      if (stated !== null) return wholeMonth(stated, month);
      return bareMonth(freed(words, at, context), month);
    },
  };
}

/** The "25" of "on April 24 and 25": a second day of the month just named. */
export function secondDay(words: readonly TimeWord[], at: number): Found | null {
  const day = dayOfMonthAt(words, at);
  const first = dayOfMonthAt(words, at - 2);
  if (day === null || first === null || first >= day || !/^(?:and|or)$/.test(textAt(words, at - 1))) return null;
  const month = entryAt(words, at - 3, 'month');
  // "on April 24 and 25 people", "April 24 and 25 May"
  const next = words[at + 1];
  const ends =
    next === undefined || /^(?:[.,;:)]|in|at|on|for|to|and|of|with|by|from|when|as|but|which)$/.test(next.text);
  if (!month || !words[at - 3]!.capital || !ends) return null;
  const year = yearAfter(words, at + 1);
  return {
    from: at,
    to: year?.to ?? at + 1,
    means: (context) => datedDay(context, year?.of(context) ?? null, month.month, day, null),
  };
}

/** "3 November 2025", "the 3rd of November", "14 Oct." */
export function dayFirst(words: readonly TimeWord[], at: number): Found | null {
  let to = at;
  if (textAt(words, to) === 'the') to++;
  const day = dayOfMonthAt(words, to);
  if (day === null || (to > at && !entryAt(words, to, 'ordinal'))) return null;
  to++;
  const lastDay = rangeEnd(words, to, day);
  if (lastDay !== null) to++;
  if (textAt(words, to) === 'of') to++;
  const month = entryAt(words, to, 'month');
  if (!month || !words[to]!.capital) return null;
  // "Nov. 3 May said": the number belongs to the month before it.
  if (entryAt(words, at - 1, 'month')) return null;
  const year = yearAfter(words, to + 1);
  return {
    from: at,
    to: year?.to ?? to + 1,
    means: (context) => datedDay(context, year?.of(context) ?? null, month.month, day, lastDay),
  };
}

/** "2025-11-26", "11/26/2025" (month first, unless that is no date). */
export function numericDate(words: readonly TimeWord[], at: number): Found | null {
  const numbers = [at, at + 1, at + 2].map((i) => entryAt(words, i, 'number'));
  const [a, b, c] = numbers;
  if (
    a &&
    b &&
    c &&
    a.digits === 4 &&
    b.digits === 2 &&
    c.digits === 2 &&
    words[at + 1]!.glued &&
    words[at + 2]!.glued
  ) {
    const found = validDay(a.value, b.value, c.value);
    return found && { from: at, to: at + 3, means: () => found };
  }
  if (!a || a.digits === 0 || a.digits > 2 || textAt(words, at + 1) !== '/' || textAt(words, at + 3) !== '/') {
    const attacks = follow(words, at, ['9', '/', '11']) && textAt(words, at + 3) !== '/' && words[at + 1]!.glued;
    return attacks ? { from: at, to: at + 3, means: () => oneDay(dayOf(2001, 9, 11)) } : null;
  }
  const second = entryAt(words, at + 2, 'number');
  const third = entryAt(words, at + 4, 'number');
  if (!second || !third || (third.digits !== 4 && third.digits !== 2)) return null;
  const year = third.digits === 4 ? third.value : third.value + (third.value < 50 ? 2000 : 1900);
  const found = validDay(year, a.value, second.value) ?? validDay(year, second.value, a.value);
  return found && { from: at, to: at + 5, means: () => found };
}

const validDay = (year: number, month: number, day: number): Resolved | null =>
  year > 0 && month >= 1 && month <= 12 && day >= 1 ? fullDay(year, month, day) : null;

/** The "5" of "Nov. 3-5". */
function rangeEnd(words: readonly TimeWord[], at: number, day: number): number | null {
  if (!words[at]?.glued) return null;
  const last = dayOfMonthAt(words, at);
  return last !== null && last > day ? last : null;
}

interface YearOf {
  readonly of: (context: Context) => number | null;
  readonly to: number;
}

/** The year that ends a date: ", 2025", " 2025", "of 2025" (for a month), "of last year"; or the one its range ends with ("March to May 2025"). */
function yearAfter(words: readonly TimeWord[], at: number, ofToo = false): YearOf | null {
  const text = textAt(words, at);
  const start = text === ',' || (ofToo && text === 'of') ? at + 1 : at;
  const year = yearAt(words, start);
  if (year !== null && !(words[start]!.glued && start === at)) return { of: () => year, to: start + 1 };
  const relative = text === 'of' ? at + 1 : at;
  const shift = /^(?:this|last|next|that)$/.test(textAt(words, relative)) ? shiftAt(words, relative) : null;
  const unit = shift && entryAt(words, shift.to, 'unit');
  if (shift && unit?.unit === 'Y' && !unit.plural)
    return { of: (context) => relativeYear(context, shift), to: shift.to + 1 };
  const shared = sharedYear(words, at);
  return shared === null ? null : { of: () => shared, to: at };
}

const relativeYear = ({ day, told }: Context, { by, from }: NonNullable<Shift>): number | null => {
  const start = from === 'told' ? (told?.range[0] ?? null) : day;
  return start === null ? null : dateOf(start).year + by;
};

/** "from August to October 1989", "between March 3 and May 5, 2014": the year said once, at the end. */
function sharedYear(words: readonly TimeWord[], at: number): number | null {
  if (!/^(?:to|and|through|until|or)$/.test(textAt(words, at)) && !words[at]?.glued) return null;
  const month = entryAt(words, at, 'month') ? at : at + 1;
  if (!entryAt(words, month, 'month') || !words[month]!.capital) return null;
  const day = dayOfMonthAt(words, month + 1) === null ? month + 1 : month + 2;
  return yearAt(words, /^(?:,|of)$/.test(textAt(words, day)) ? day + 1 : day);
}

function datedDay(context: Context, year: number | null, month: number, day: number, lastDay: number | null): Resolved {
  const first = year === null ? dayInMonth(context, month, day) : fullDay(year, month, day);
  if (!first) return vague(`${year ?? 'XXXX'}-${pad(month)}-${pad(day)}`);
  if (lastDay === null || !first.range) return first;
  const end = first.range[0] + lastDay - day;
  return { ...first, range: [first.range[0], end] };
}
