import { addMonths, type DayRange, dateOf } from '../../../text/calendar.ts';
import type { Context, Found, Resolved } from '../context.ts';
import { amountAt, entryAt, follow, textAt } from '../grammar.ts';
import type { Unit } from '../lexicon.ts';
import { distanceFrom, oneDay, vague, weekdayNear, wholeYear } from '../resolve.ts';
import type { TimeWord } from '../words.ts';

type Words = readonly TimeWord[];

/** TimeML's period of an amount: P3D, PT2H, P2Y6M, PXW. */
export function periodValue(amount: number | null, unit: Unit): string {
  const clock = unit === 'H' || unit === 'MIN' || unit === 'S';
  const letter = unit === 'MIN' ? 'M' : unit === 'FN' ? 'W' : unit;
  const prefix = clock ? 'PT' : 'P';
  if (amount === null) return `${prefix}X${letter}`;
  const value = unit === 'FN' ? amount * 2 : amount;
  const whole = Math.trunc(value);
  const rest = value - whole;
  if (rest === 0) return `${prefix}${whole}${letter}`;
  const smaller: Readonly<Partial<Record<Unit, readonly [number, string]>>> = {
    Y: [12, 'M'],
    H: [60, 'M'],
    MIN: [60, 'S'],
    D: [24, 'H'],
    E: [10, 'Y'],
    C: [100, 'Y'],
  };
  const part = smaller[unit];
  if (!part || (unit === 'D' && whole > 0)) return `${prefix}${value}${letter}`;
  const head = unit === 'D' ? 'PT' : prefix;
  // Half a century is told in years: P50Y.
  if (unit === 'E' || unit === 'C') return `P${Math.round(value * part[0])}Y`;
  return `${head}${whole > 0 ? `${whole}${letter}` : ''}${Math.round(rest * part[0])}${part[1]}`;
}

const PHRASES: readonly (readonly string[])[] = [
  'more than',
  'less than',
  'fewer than',
  'at least',
  'at most',
  'up to',
  'as much as',
  'just over',
  'just under',
  'nearly',
  'almost',
  'about',
  'around',
  'roughly',
  'approximately',
  'over',
  'some',
  'only',
  'just',
].map((phrase) => phrase.split(' '));
// "only two days", "for over a year": the word is no part of the expression, but it may stand before one.
const OUTSIDE = new Set(['only', 'just', 'over', 'some']);
const APPROXIMATE = Map.groupBy(
  PHRASES.filter(([first]) => !OUTSIDE.has(first!)),
  ([first]) => first!,
);

const PERIOD_WORDS =
  /^(?:past|last|next|coming|first|previous|following|final|recent|preceding|other|latest|same|full|whole|entire|additional|extra|remaining|ensuing)$/;

interface Measured {
  readonly amount: number | null;
  readonly unit: Unit;
  readonly to: number;
  /** "nearly", "more than", … */
  readonly about: string;
  /** "past", "next", … */
  readonly which: string;
  readonly the: boolean;
  readonly plural: boolean;
  readonly glued: boolean;
  /** No number and no "several": just "weeks". */
  readonly bare: boolean;
  readonly article: boolean;
}

function measureAt(words: Words, at: number): Measured | null {
  let to = at;
  let about = '';
  for (const phrase of APPROXIMATE.get(textAt(words, to)) ?? []) {
    if (!follow(words, to, phrase)) continue;
    about = phrase.join(' ');
    to += phrase.length;
    break;
  }
  const the = /^(?:the|this|these|those|its|his|her|their)$/.test(textAt(words, to)) && textAt(words, to) !== 'its';
  if (the && textAt(words, to + 1) !== 'few') to++;
  let which = '';
  while (PERIOD_WORDS.test(textAt(words, to)) && to - at < 6) which = textAt(words, to++);
  if (the && about === '' && follow(words, to, ['a'])) return null;
  const amount = amountAt(words, to);
  const article = amount !== null && /^an?$/.test(textAt(words, to)) && amount.to === to + 1;
  let next = amount?.to ?? to;
  // "two more weeks", "three full days", "eight trading days", "six straight months"
  if (
    /^(?:more|full|whole|consecutive|straight|additional|extra|long|solid|trading|business|working|calendar|other|further)$/.test(
      textAt(words, next),
    ) &&
    amount
  )
    next++;
  const unit = entryAt(words, next, 'unit');
  if (!unit || unit.unit === 'WE') return null;
  // "a year and a half"
  const half = amount?.value != null && follow(words, next + 1, ['and', 'a', 'half']);
  return {
    amount: amount?.value == null ? null : amount.value + (half ? 0.5 : 0),
    unit: unit.unit,
    to: next + (half ? 4 : 1),
    about,
    which,
    the,
    plural: unit.plural,
    glued: words[next]!.glued,
    bare: amount === null,
    article,
  };
}

const BEFORE_BARE =
  /^(?:for|in|within|over|after|of|during|through|last|lasted|take|took|takes|spent|several|by|and|or|many|until)$/;

/** "three years", "nearly forty years", "the past two months", "two-day", "weeks", "two weeks ago", "three days later". */
export function amount(words: Words, at: number): Found | null {
  const measured = measureAt(words, at);
  if (!measured) return null;
  const { unit, to, which, plural, glued, bare, article } = measured;
  const found = (end: number, means: Found['means']): Found => ({ from: at, to: end, means });
  // "the two-day rally", "an extra seven-day period": TimeML leaves what stands before the number out.
  if (glued && !plural && (measured.the || which || article)) return null;
  const next = textAt(words, to);
  // "a year-earlier loss" is read with the quarters.
  if (words[to]?.glued && /^(?:ago|earlier|later)$/.test(next)) return null;
  if (bare && !plural && /^(?:ago|earlier|later)$/.test(next)) return null;
  // "a week ago Tuesday": a week before the last Tuesday.
  const weekday = next === 'ago' && unit === 'W' ? entryAt(words, to + 1, 'weekday') : undefined;
  if (weekday && !weekday.plural && !which && measured.amount !== null) {
    const back = 7 * measured.amount;
    return found(to + 2, ({ day }) =>
      day === null
        ? vague('PAST_REF')
        : { ...oneDay(weekdayNear(day, weekday.weekday, -1) - back), anchor: 'article' as const },
    );
  }
  if (!which && next === 'ago') return found(to + 1, (context) => ago(context, measured));
  if (!which && (next === 'earlier' || next === 'later')) {
    return found(to + 1, (context) => fromStory(context, measured, next === 'earlier' ? -1 : 1));
  }
  if (!which && follow(words, to, ['from', 'now']))
    return found(to + 2, (context) => fromArticle(context, measured, 1));
  if (unit === 'S' && (bare || article || !plural)) return null;
  // "three-quarters of the city"
  if (unit === 'Q' && (bare || article || (plural && glued) || (!plural && !glued))) return null;
  if (bare && !which) {
    // "for weeks", "decades of war", "decades-long"; not "his days", "the years".
    if (!plural || measured.the) return null;
    const long = textAt(words, to) === 'long' && words[to]!.glued;
    if (!long && !BEFORE_BARE.test(textAt(words, at - 1)) && !/^(?:of|before|after)$/.test(next)) return null;
    return found(long ? to + 1 : to, () => duration(null, unit));
  }
  if (bare) return whichPeriod(measured, at);
  // "second-hand", "one second": only figures and plurals measure time there; "one day" may be "some day".
  if (article && /^(?:the|no|every|each)$/.test(textAt(words, at - 1))) return null;
  if (follow(words, to, ['or', 'so']))
    return found(to + 2, (context) =>
      which
        ? lately(context, measured, /^(?:next|coming|following)$/.test(which) ? 1 : -1)
        : duration(measured.amount, unit),
    );
  const more = /^(?:old|long)$/.test(next) && words[to]!.glued ? to + 1 : to;
  if (more > to && next === 'old' && unit === 'Y') {
    // Ages of people are no times; "the 8-month-old truce" is rare enough with years.
    return null;
  }
  if (next === 'old' || (next === 'of' && textAt(words, to + 1) === 'age')) return null;
  if (/^(?:past|last|previous|preceding|latest|recent)$/.test(which))
    return found(more, (context) => lately(context, measured, -1));
  if (/^(?:next|coming|following)$/.test(which)) return found(more, (context) => lately(context, measured, 1));
  return found(more, () => duration(measured.amount, unit));

  function whichPeriod(m: Measured, from: number): Found | null {
    // "recent weeks", "the coming days", "the early years"
    if (!m.plural || !/^(?:recent|coming|past|last|next|previous|following|ensuing)$/.test(m.which)) return null;
    return { from, to: m.to, means: () => duration(null, m.unit) };
  }
}

const duration = (value: number | null, unit: Unit, range: DayRange | null = null): Resolved => ({
  type: 'DURATION',
  value: periodValue(value, unit),
  range,
});

/** "65 million years ago": before any calendar. */
const tooFar = (value: number, unit: Unit): boolean =>
  value > 5000 || value * (unit === 'C' ? 100 : unit === 'E' ? 10 : unit === 'Y' ? 1 : 0) > 1500;

/** So many units back (-1) or on (1) from a day, to the day. */
function moved(day: number, value: number, unit: Unit): number {
  if (unit === 'D') return day + Math.trunc(value);
  if (unit === 'W') return day + Math.trunc(value * 7);
  if (unit === 'FN') return day + Math.trunc(value * 14);
  if (unit === 'H') return day + Math.sign(value) * Math.ceil(Math.abs(value) / 24);
  const months: Readonly<Partial<Record<Unit, number>>> = { M: 1, Q: 3, Y: 12, E: 120, C: 1200 };
  const length = months[unit];
  return length === undefined ? day : addMonths(day, Math.round(value * length));
}

/** "the past three months": a duration that ends, or begins, on the article's day. */
function lately({ day }: Context, { amount: value, unit }: Measured, way: -1 | 1): Resolved {
  if (day === null || value === null || tooFar(value, unit)) return duration(value, unit);
  const other = moved(day, way * value, unit);
  return { ...duration(value, unit, way < 0 ? [other, day] : [day, other]), anchor: 'article' };
}

function ago(context: Context, measured: Measured): Resolved {
  if (measured.amount === null || measured.bare) return vague('PAST_REF');
  return fromArticle(context, measured, -1);
}

function fromArticle({ day }: Context, measured: Measured, way: -1 | 1): Resolved {
  const { amount: value, unit, about } = measured;
  if (value === null) return vague(way < 0 ? 'PAST_REF' : 'FUTURE_REF');
  if (day === null || tooFar(value, unit)) return vague(periodValue(value, unit), 'DURATION');
  return { ...counted(day, way * value, unit, about), anchor: 'article' };
}

/** "almost four years ago" told in November lies in the next calendar year more often than in the one four back. */
function counted(day: number, value: number, unit: Unit, about: string): Resolved {
  if (about === '') return distanceFrom(day, value, unit);
  const nearly = /^(?:nearly|almost|less than|fewer than)$/.test(about);
  if (unit === 'Y' && nearly)
    return { ...wholeYear(dateOf(addMonths(day, Math.round(value * 12) + 3)).year), doubt: '~' };
  return { ...distanceFrom(day, value, unit), doubt: '~' };
}

/** "two days later", "a year earlier": from the last date of the story; a duration where none was told. */
function fromStory({ told, day, tense }: Context, { amount: value, unit, about }: Measured, way: -1 | 1): Resolved {
  if (value === null || tooFar(value, unit)) return duration(null, unit);
  if (!told) {
    if (way > 0 || day === null) return duration(value, unit);
    return { ...counted(day, -value, unit, about), anchor: 'article' };
  }
  // "13 hours later" may be the same day or the next.
  if (/^(?:H|MIN|S)$/.test(unit)) return duration(value, unit);
  // From a whole year, "three days later" leads nowhere.
  const coarse = /^(?:M|Q|Y|E|C)$/.test(told.unit);
  if (coarse && /^(?:D|W|FN|H|MIN|S)$/.test(unit)) return duration(value, unit);
  const found =
    unit === 'W'
      ? oneDay(told.range[0] + way * 7 * Math.trunc(value))
      : counted(told.range[0], way * value, unit, about);
  // What came later in a story told lies behind: past the article's day, it was counted from another date.
  if (way > 0 && tense !== 'future' && day !== null && found.range![0] > day) return duration(value, unit);
  return { ...found, anchor: told.span };
}
