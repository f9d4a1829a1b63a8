import { addMonths, dateOf, dayOf, formatYear } from '../../../text/calendar.ts';
import type { Context, Found, Resolved } from '../context.ts';
import { entryAt, ordinalAt, shiftAt, textAt, yearAt } from '../grammar.ts';
import { halfYear, inBestYear, QUARTERS_AGAINST, quarterOf, vague, wholeQuarter, wholeYear } from '../resolve.ts';
import type { TimeWord } from '../words.ts';
import { monthFirst } from './calendar.ts';

type Words = readonly TimeWord[];
type YearOf = (context: Context) => number | null;

const isQuarter = (words: Words, at: number): boolean => entryAt(words, at, 'unit')?.unit === 'Q';
const isYear = (words: Words, at: number): boolean => {
  const unit = entryAt(words, at, 'unit');
  return unit?.unit === 'Y' && !unit.plural;
};

/** "1990", "last year", "the year": the year that a quarter is of. */
function yearPhrase(words: Words, at: number): { readonly yearOf: YearOf; readonly to: number } | null {
  const named = yearAt(words, at);
  if (named !== null) return { yearOf: () => named, to: at + 1 };
  const fiscal = textAt(words, at) === 'fiscal' ? yearAt(words, at + 1) : null;
  if (fiscal !== null) return { yearOf: () => fiscal, to: at + 2 };
  if (textAt(words, at) === 'the' && isYear(words, at + 1)) {
    return { yearOf: ({ day }) => (day === null ? null : dateOf(day).year), to: at + 2 };
  }
  const shift = shiftAt(words, at);
  if (!shift || !isYear(words, shift.to)) return null;
  return { yearOf: ({ day }) => (day === null ? null : dateOf(day).year + shift.by), to: shift.to + 1 };
}

/** "the third quarter", "third-quarter", "the 1988 third quarter", "next year’s first quarter", "the first half of 1990", "Q3 2024". */
export function quarter(words: Words, at: number): Found | null {
  let to = textAt(words, at) === 'the' ? at + 1 : at;
  let year: ReturnType<typeof yearPhrase> = to === at || yearAt(words, to) !== null ? yearPhrase(words, to) : null;
  if (year) to = year.to;
  if (textAt(words, to) === 'fiscal') to++;
  const letter = /^[qh]$/.test(textAt(words, to)) && words[to]!.capital && words[to + 1]?.glued;
  const short = letter ? entryAt(words, to + 1, 'number')?.value : undefined;
  const latter = /^(?:last|latter)$/.test(textAt(words, to));
  const nth = short !== undefined ? short : latter ? 2 : ordinalAt(words, to);
  if (nth === null) return null;
  if (!short && textAt(words, ++to) === 'fiscal') to++;
  const half = short ? textAt(words, to++) === 'h' : textAt(words, to) === 'half';
  if (!short && !half && !isQuarter(words, to)) return null;
  if (!short && !half && entryAt(words, to, 'unit')?.plural) return null;
  if (latter && !half) return null;
  const glued = words[to]!.glued;
  // "the third-quarter loss": TimeML leaves the article out.
  if (glued && !short && textAt(words, at) === 'the') return null;
  to++;
  if (!year) {
    year = yearPhrase(words, textAt(words, to) === 'of' ? to + 1 : to);
    if (year) to = year.to;
  }
  // "the first half" without its year is a game's.
  if (nth > (half ? 2 : 4) || (half && !year && !glued && !short)) return null;
  const make = half ? halfYear : wholeQuarter;
  const told = year;
  return {
    from: at,
    to,
    means: (context) => {
      if (!told)
        return inBestYear(context, QUARTERS_AGAINST, (y) => make(y, nth)) ?? vague(`XXXX-${half ? 'H' : 'Q'}${nth}`);
      const value = told.yearOf(context);
      return value === null ? vague(`XXXX-${half ? 'H' : 'Q'}${nth}`) : make(value, nth);
    },
  };
}

/** "the quarter", "the latest period": the one last told, else the last that was over by the article's day. */
export function thatQuarter(words: Words, at: number): Found | null {
  let to = at;
  if (!/^(?:the|that|this)$/.test(textAt(words, to))) return null;
  to++;
  const latest = /^(?:latest|recent)$/.test(textAt(words, to));
  if (latest) to++;
  if (!isQuarter(words, to) && !(latest && textAt(words, to) === 'period')) return null;
  if (entryAt(words, to, 'unit')?.plural) return null;
  const next = textAt(words, to + 1);
  // "the quarter century", "the quarter of voters who …"
  if (next === 'of' || next === 'century' || next === '-') return null;
  const ended = /^(?:ended|ending)$/.test(next) ? monthFirst(words, to + 2) : null;
  return {
    from: at,
    to: to + 1,
    means: (context) => {
      const { quarter, day } = context;
      // "the quarter ended Sept. 30": three months to that day; which quarter of the firm's year, nobody says.
      const end = ended?.means(context)?.range?.[1];
      if (end !== undefined) {
        const range = [addMonths(end + 1, -3), end] as const;
        return { type: 'DATE', value: `${formatYear(dateOf(end).year)}-QX`, range };
      }
      if (quarter && (day === null || quarter.range[1] < day)) {
        const first = dateOf(quarter.range[0]);
        return { ...wholeQuarter(first.year, Math.ceil(first.month / 3)), anchor: quarter.span };
      }
      if (day === null) return vague('XXXX-QX');
      const before = dayOf(dateOf(day).year, quarterOf(day) * 3 - 3, 1);
      return { ...wholeQuarter(dateOf(before).year, quarterOf(before)), anchor: 'article' };
    },
  };
}

/** "the 1988 period", "the 1988 quarter": the quarter last told, in that year. */
export function samePeriod(words: Words, at: number): Found | null {
  const year = textAt(words, at) === 'the' ? yearAt(words, at + 1) : null;
  if (year === null || !(isQuarter(words, at + 2) || textAt(words, at + 2) === 'period')) return null;
  return {
    from: at,
    to: at + 3,
    means: ({ quarter }) =>
      quarter ? wholeQuarter(year, Math.ceil(dateOf(quarter.range[0]).month / 3)) : wholeYear(year),
  };
}

/** "a year ago" after a quarter was told, "year-earlier", "the year-ago period": the same quarter of the year before. */
export function yearAgo(words: Words, at: number): Found | null {
  let to = at;
  if (/^(?:the|a)$/.test(textAt(words, to))) to++;
  if (textAt(words, to) === 'comparable') to++;
  if (!isYear(words, to) || !/^(?:ago|earlier)$/.test(textAt(words, to + 1))) return null;
  const hyphened = words[to + 1]!.glued;
  if (!hyphened && textAt(words, at) !== 'a') return null;
  const earlier = textAt(words, to + 1) === 'earlier';
  to += 2;
  const noun = hyphened && (isQuarter(words, to) || textAt(words, to) === 'period');
  if (noun) to++;
  else if (hyphened && to - at > 2) return null;
  return { from: at, to, means: (context) => yearBefore(context, earlier && !hyphened) };
}

function yearBefore({ quarter, told, day }: Context, earlier: boolean): Resolved {
  if (quarter) {
    const first = dateOf(quarter.range[0]);
    return { ...wholeQuarter(first.year - 1, Math.ceil(first.month / 3)), anchor: quarter.span };
  }
  // "a year earlier" counts from the story, "a year ago" from the article.
  if (earlier && told) return { ...wholeYear(dateOf(told.range[0]).year - 1), anchor: told.span };
  if (day === null) return vague('XXXX');
  return { ...wholeYear(dateOf(day).year - 1), anchor: 'article' };
}
