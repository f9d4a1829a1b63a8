import { addMonths, type DayRange, dateOf } from '../../../text/calendar.ts';
import type { Context, Found, Resolved } from '../context.ts';
import { entryAt, type Shift, shiftAt, textAt } from '../grammar.ts';
import type { Season, Unit } from '../lexicon.ts';
import { inBestYear, MONTHS_AGAINST, origin, periodOf, seasonOf, vague, weekendOf, wholeMonth } from '../resolve.ts';
import type { TimeWord } from '../words.ts';
import { periodValue } from './amounts.ts';
import { monthFirst } from './calendar.ts';
import { namedShiftAt } from './weekdays.ts';

type Words = readonly TimeWord[];

/** "last week", "this year", "the following month", "that same day", "the weekend". */
export function period(words: Words, at: number): Found | null {
  const shift = shiftAt(words, at);
  if (!shift) return bareWeekend(words, at);
  const unit = entryAt(words, shift.to, 'unit');
  if (!unit || unit.plural || /^(?:S|MIN|H)$/.test(unit.unit)) return null;
  // "over the next year" begins today; "the next day", "he won the next year" go on from the story.
  const onward = shift.by === 1 && textAt(words, at) === 'the' && textAt(words, at + 1) === 'next';
  if (shift.rolling ? unit.unit !== 'D' : onward && ROLLS.test(textAt(words, at - 1))) {
    return { from: at, to: shift.to + 1, means: (context) => rollingPeriod(context, unit.unit, shift.by < 0 ? -1 : 1) };
  }
  return { from: at, to: shift.to + 1, means: (context) => shiftedPeriod(context, unit.unit, shift) };
}

const ROLLS = /^(?:over|in|for|within|during|through|throughout|of)$/;

/** "over the past year" ends on the article's day, "within the next week" begins with it. */
function rollingPeriod({ day }: Context, unit: Unit, way: -1 | 1): Resolved {
  const duration: Resolved = { type: 'DURATION', value: periodValue(1, unit === 'WE' ? 'W' : unit), range: null };
  if (day === null) return duration;
  const other = oneUnitFrom(day, unit, way);
  return { ...duration, range: way < 0 ? [other, day] : [day, other], anchor: 'article' };
}

const UNKNOWN: Readonly<Partial<Record<Unit, string>>> = {
  D: 'XXXX-XX-XX',
  W: 'XXXX-WXX',
  WE: 'XXXX-WXX-WE',
  M: 'XXXX-XX',
  Q: 'XXXX-QX',
};

const LENGTH: Readonly<Partial<Record<Unit, number>>> = { D: 1, WE: 2, W: 3, FN: 4, M: 5, Q: 6, Y: 7, E: 8, C: 9 };

function shiftedPeriod(context: Context, unit: Unit, shift: NonNullable<Shift>): Resolved | null {
  if (unit === 'WE') return shiftedWeekend(context, shift);
  const start = origin(context, shift.from);
  if (start.day === null) return vague(UNKNOWN[unit] ?? 'XXXX');
  const { told } = context;
  // "that day" in a story that only told of a year is no day anyone can name.
  if (shift.from === 'told' && (LENGTH[unit] ?? 1) < (LENGTH[told?.unit ?? 'D'] ?? 1)) return null;
  if (shift.from === 'told' && shift.by === 0 && !told) return null;
  // "the next day" after "from Monday to Wednesday" counts from the end of what was told.
  const from = shift.from === 'told' && told && shift.by === 1 ? told.range[1] : start.day;
  const found = { ...periodOf(from, unit, shift.by), anchor: start.anchor };
  // "said this week" is up to the article's day, "will meet this week" from it on.
  if (unit === 'W' && shift.by === 0 && shift.from === 'article' && found.range) {
    const [first, last] = found.range;
    if (context.tense === 'past') return { ...found, range: [first, from] };
    if (context.tense === 'future') return { ...found, range: [from, last] };
  }
  return found;
}

/** The day one unit before or after. */
function oneUnitFrom(day: number, unit: Unit, way: -1 | 1): number {
  const months: Readonly<Partial<Record<Unit, number>>> = { M: 1, Q: 3, Y: 12, E: 120, C: 1200 };
  const length = months[unit];
  return length === undefined ? day + way * (unit === 'D' ? 1 : unit === 'FN' ? 14 : 7) : addMonths(day, way * length);
}

/** The last Saturday and Sunday begun by the article's day, or the coming ones where the words look ahead. */
function shiftedWeekend(context: Context, shift: Shift): Resolved {
  const start = origin(context, shift?.from ?? 'article');
  if (start.day === null) return vague('XXXX-WXX-WE');
  const thisWeek = weekendOf(start.day);
  const begun = thisWeek.range![0] <= start.day;
  if (shift && shift.by !== 0) return { ...weekendOf(start.day + 7 * shift.by), anchor: start.anchor };
  const back = !begun && context.tense !== 'future' && !(shift && context.tense === 'unknown');
  return { ...weekendOf(back ? start.day - 7 : start.day), anchor: start.anchor };
}

function bareWeekend(words: Words, at: number): Found | null {
  if (textAt(words, at) !== 'the') return null;
  const unit = entryAt(words, at + 1, 'unit');
  if (unit?.unit !== 'WE' || unit.plural) return null;
  return { from: at, to: at + 2, means: (context) => shiftedWeekend(context, null) };
}

/** "last December", "this September", "next March". */
export function shiftedMonth(words: Words, at: number): Found | null {
  const shift = namedShiftAt(words, at);
  if (!shift) return null;
  const month = entryAt(words, shift.to, 'month');
  if (!month || !words[shift.to]!.capital) return null;
  // "last Nov. 3": the date counts, "last" only says that it is past.
  const dated = monthFirst(words, shift.to);
  if (dated && dated.to > shift.to + 1) return { from: at, to: dated.to, means: dated.means };
  return {
    from: at,
    to: shift.to + 1,
    means: (context) => {
      const start = origin(context, shift.from);
      if (start.day === null) return vague(`XXXX-${String(month.month).padStart(2, '0')}`);
      const now = dateOf(start.day);
      const year =
        shift.by === -1 ? now.year - (month.month >= now.month - 1 ? 1 : 0) : shift.by === 1 ? now.year + 1 : now.year;
      return { ...wholeMonth(year, month.month), anchor: start.anchor };
    },
  };
}

/** "last fall", "this summer", "the summer of 2014", "spring 2015", "in the winter". */
export function season(words: Words, at: number): Found | null {
  const shift = shiftAt(words, at);
  const the = !shift && textAt(words, at) === 'the';
  const head = shift ? shift.to : the ? at + 1 : at;
  const named = entryAt(words, head, 'season');
  if (!named || named.plural) return null;
  // "lenders that fall under the law"
  if (
    shift &&
    textAt(words, at) === 'that' &&
    textAt(words, at + 1) !== 'same' &&
    /^(?:fall|spring)$/.test(textAt(words, head))
  )
    return null;
  const of = textAt(words, head + 1) === 'of' ? head + 2 : head + 1;
  const year = entryAt(words, of, 'number');
  if (!shift && year?.digits === 4 && year.value > 1500 && year.value < 2200) {
    return { from: at, to: of + 1, means: () => seasonOf(year.value, named.season) };
  }
  // "fall" and "spring" are verbs too: they need "the", "last" or "in" before them.
  const before = textAt(words, at - 1);
  if (!shift && !(the && named.season !== 'FA') && !/^(?:in|by|since|until|early|late|mid|during)$/.test(before))
    return null;
  if (the && textAt(words, head + 1) === 'of') return null;
  return { from: at, to: head + 1, means: (context) => shiftedSeason(context, named.season, shift) };
}

function shiftedSeason(context: Context, name: Season, shift: Shift): Resolved {
  const start = origin(context, shift?.from ?? 'article');
  if (start.day === null) return vague(`XXXX-${name}`);
  const { year } = dateOf(start.day);
  const readings = [year - 2, year - 1, year, year + 1].map((y) => seasonOf(y, name));
  const day = start.day;
  const pick = (test: (range: DayRange) => boolean, last: boolean) =>
    (last ? readings.findLast((r) => test(r.range!)) : readings.find((r) => test(r.range!))) ?? readings[2]!;
  if (shift?.by === -1) return { ...pick(([, end]) => end < day, true), anchor: start.anchor };
  if (shift?.by === 1) return { ...pick(([first]) => first > day, false), anchor: start.anchor };
  if (shift) {
    // "this winter" told in January is the one that began last year.
    const now = readings.find(({ range }) => range![0] <= day && day <= range![1]);
    return { ...(now ?? seasonOf(year, name)), anchor: start.anchor };
  }
  return inBestYear(context, MONTHS_AGAINST, (y) => seasonOf(y, name)) ?? vague(`XXXX-${name}`);
}
