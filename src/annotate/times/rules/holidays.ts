import { type DayRange, dayOf, mondayOf, weekdayOf } from '../../../text/calendar.ts';
import type { Context, Found, Resolved } from '../context.ts';
import { shiftAt, textAt, yearAt } from '../grammar.ts';
import { DAYS_AGAINST, inBestYear, oneDay, vague } from '../resolve.ts';
import type { TimeWord } from '../words.ts';

// Holidays whose day follows from the year alone, wherever they are kept. Days that differ from land to land under one name
// (Independence Day, Mother's Day, Labour Day) are left out: no date is better than another land's.

/** The first day of a holiday in a year, and how many days it lasts. */
interface Holiday {
  readonly first: (year: number) => number;
  readonly days?: number;
  /** Known to a day or two: the month begins when the moon is seen. */
  readonly about?: boolean;
}

const fixed =
  (month: number, day: number) =>
  (year: number): number =>
    dayOf(year, month, day);

/** The nth weekday of a month; -1 is the last. */
const nth =
  (n: number, weekday: number, month: number) =>
  (year: number): number => {
    const start = n > 0 ? dayOf(year, month, 1) : dayOf(year, month + 1, 1) - 7;
    return start + ((weekday - weekdayOf(start) + 7) % 7) + (n > 0 ? 7 * (n - 1) : 0);
  };

/** Easter Sunday of the western churches (the anonymous Gregorian rule). */
function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = Math.floor((a + 11 * d + 22 * e) / 451);
  const month = Math.floor((d + e - 7 * f + 114) / 31);
  return dayOf(year, month, ((d + e - 7 * f + 114) % 31) + 1);
}

const easter =
  (offset: number) =>
  (year: number): number =>
    easterOf(year) + offset;

/** First day of a month of the Islamic calendar that falls in the year, by the arithmetic calendar: true to a day or two. */
const islamic =
  (month: number, day: number) =>
  (year: number): number => {
    // 10,631 days are 30 of its years; day -492,148 began its year 1.
    const on = (hijri: number) =>
      -492148 + (hijri - 1) * 354 + Math.floor((3 + 11 * hijri) / 30) + Math.ceil(29.5 * (month - 1)) + day - 1;
    let hijri = Math.floor(((year - 622) * 33) / 32);
    while (on(hijri) < dayOf(year, 1, 1)) hijri++;
    return on(hijri);
  };

/** First of Tishri (Rosh Hashanah) in the autumn of the year, from the molad and its postponements. */
function roshHashanah(year: number): number {
  const elapsed = (hebrew: number): number => {
    const months = Math.floor((235 * hebrew - 234) / 19);
    const parts = 12084 + 13753 * months;
    const day = 29 * months + Math.floor(parts / 25920);
    return (3 * (day + 1)) % 7 < 3 ? day + 1 : day;
  };
  const hebrew = year + 3761;
  const before = elapsed(hebrew - 1);
  const now = elapsed(hebrew);
  const after = elapsed(hebrew + 1);
  const late = after - now === 356 ? 2 : now - before === 382 ? 1 : 0;
  return now + late - 2092591 + 1;
}

const jewish =
  (offset: number) =>
  (year: number): number =>
    roshHashanah(year) + offset;

const HOLIDAYS: Readonly<Record<string, Holiday>> = {
  "new year's day": { first: fixed(1, 1) },
  "new year's eve": { first: fixed(12, 31) },
  "new year's": { first: fixed(1, 1) },
  'inauguration day': { first: fixed(1, 20) },
  'martin luther king jr. day': { first: nth(3, 1, 1) },
  'martin luther king day': { first: nth(3, 1, 1) },
  "valentine's day": { first: fixed(2, 14) },
  "presidents' day": { first: nth(3, 1, 2) },
  'presidents day': { first: nth(3, 1, 2) },
  "st. patrick's day": { first: fixed(3, 17) },
  "international women's day": { first: fixed(3, 8) },
  'ash wednesday': { first: easter(-46) },
  'palm sunday': { first: easter(-7) },
  'good friday': { first: easter(-2) },
  'easter sunday': { first: easter(0) },
  'easter monday': { first: easter(1) },
  easter: { first: easter(0) },
  'may day': { first: fixed(5, 1) },
  'victory day': { first: fixed(5, 9) },
  'memorial day': { first: nth(-1, 1, 5) },
  juneteenth: { first: fixed(6, 19) },
  'fourth of july': { first: fixed(7, 4) },
  'bastille day': { first: fixed(7, 14) },
  'labor day': { first: nth(1, 1, 9) },
  'rosh hashanah': { first: jewish(0), days: 2 },
  'yom kippur': { first: jewish(9) },
  sukkot: { first: jewish(14), days: 7 },
  // Passover lies 163 days before the Rosh Hashanah of the same year.
  passover: { first: jewish(-163), days: 8 },
  'columbus day': { first: nth(2, 1, 10) },
  halloween: { first: fixed(10, 31) },
  'election day': { first: (year) => nth(1, 1, 11)(year) + 1 },
  'veterans day': { first: fixed(11, 11) },
  'armistice day': { first: fixed(11, 11) },
  thanksgiving: { first: nth(4, 4, 11) },
  'thanksgiving day': { first: nth(4, 4, 11) },
  'black friday': { first: (year) => nth(4, 4, 11)(year) + 1 },
  'cyber monday': { first: (year) => nth(4, 4, 11)(year) + 4 },
  'christmas eve': { first: fixed(12, 24) },
  'christmas day': { first: fixed(12, 25) },
  christmas: { first: fixed(12, 25) },
  'boxing day': { first: fixed(12, 26) },
  ramadan: { first: islamic(9, 1), days: 30, about: true },
  'eid al fitr': { first: islamic(10, 1), about: true },
  'eid al adha': { first: islamic(12, 10), about: true },
};

interface Name {
  readonly words: readonly string[];
  readonly possessive: readonly boolean[];
  readonly holiday: Holiday;
}

// Names as the words of a sentence show them: "new year's day" is new, year (with 's), day.
const byFirstWord = Map.groupBy(
  Object.entries(HOLIDAYS).map(([name, holiday]): Name => {
    const printed = name
      .replace('st. ', 'st . ')
      .replace("presidents'", 'presidents ’')
      .replace('jr. ', 'jr . ')
      .split(' ');
    return {
      words: printed.map((word) => word.replace(/'s$/, '')),
      possessive: printed.map((word) => word.endsWith("'s")),
      holiday,
    };
  }),
  ({ words }) => words[0]!,
);

/** "Thanksgiving", "last Easter", "Christmas Eve 2014", "Thanksgiving weekend" (the day itself), "Ramadan" (its month, approximate). */
export function holiday(words: readonly TimeWord[], at: number): Found | null {
  const shift = shiftAt(words, at);
  const head = shift ? shift.to : at;
  if (!words[head]?.capital) return null;
  let best: Name | null = null;
  for (const name of byFirstWord.get(textAt(words, head)) ?? []) {
    const fits = name.words.every((word, i) => {
      const here = words[head + i];
      if (!here) return false;
      const text = here.text === "'" ? '’' : here.text;
      return text === word && (!name.possessive[i] || here.possessive);
    });
    if (fits && (!best || name.words.length > best.words.length)) best = name;
  }
  if (!best) return null;
  const end = head + best.words.length;
  // "Easter Island", "Christmas Carol": a name goes on.
  const next = words[end];
  if (next?.capital && !next.entry && !words[end - 1]!.possessive && best.words.length === 1) return null;
  // The Good Friday Agreement is no day.
  if (/^(?:agreements?|accords?|massacre|island)$/.test(next?.text ?? '')) return null;
  const year = shift ? null : yearAt(words, textAt(words, end) === ',' ? end + 1 : end);
  const { holiday: named } = best;
  const in_ = (y: number): Resolved => {
    const first = named.first(y);
    const range: DayRange = [first, first + (named.days ?? 1) - 1];
    return { ...oneDay(first), range, ...(named.about ? { doubt: '~' } : {}) };
  };
  return {
    from: at,
    to: year === null ? end : end + (textAt(words, end) === ',' ? 2 : 1),
    means: (context) => (year !== null ? in_(year) : holidayNear(context, in_, shift?.by ?? null)),
  };
}

function holidayNear(context: Context, make: (year: number) => Resolved, by: -1 | 0 | 1 | null): Resolved {
  const { day } = context;
  if (day === null) return vague('XXXX-XX-XX');
  if (!by) return inBestYear(context, DAYS_AGAINST, make) ?? vague('XXXX-XX-XX');
  const readings = [-2, -1, 0, 1, 2].map((shift) => make(1970 + Math.floor(mondayOf(day) / 365.2425) + shift));
  const found =
    by < 0 ? readings.findLast(({ range }) => range![1] < day) : readings.find(({ range }) => range![0] > day);
  return { ...(found ?? readings[2]!), anchor: 'article' };
}
