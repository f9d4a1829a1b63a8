import type { EventMention, Span, TimeExpression } from '../../model/index.ts';
import { addMonths, type DayRange, edtfRange, formatDay } from '../../text/calendar.ts';
import type { Context } from './context.ts';
import { type Line, spanOf } from './line.ts';
import type { Segment } from './segments.ts';
import type { VerbGroup } from './verbgroups.ts';

/** A clause dated by its distance from what its sentence tells: "came a day after the mayor had resigned". */
export interface Apart {
  readonly group: VerbGroup;
  readonly segment: number;
  readonly when: NonNullable<EventMention['when']>;
}

const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};
const JUST_THEN = /^(?:comes?|came|coming|follows|followed|arrives|arrived)$/;
const UNIT = /^(day|week|month|year)s?$/;

/**
 * The clauses that "a day after", "two weeks after" open, counted back from the last full day that the sentence names before them,
 * or, where it names none, from the day of the news.
 */
export function apartIn(
  line: Line,
  segments: readonly Segment[],
  times: readonly TimeExpression[],
  lead: boolean,
  { newsDay }: Context,
): Apart[] {
  return segments.flatMap((segment, at): Apart[] => {
    const { first, opener, role } = segment;
    const unit = UNIT.exec(line.words[first - 1] ?? '')?.[1];
    const count = countAt(line, first - 2);
    if (opener !== 'after' || role !== 'subordinate' || !unit || !count) return [];
    const group = segment.groups.find(({ tense }) => /^(?:past|pluperfect)$/.test(tense));
    if (!group || group.negated || group.first - first > 12) return [];
    const start = line.tokens[first - 2]!.start;
    const inside = (span: Span): boolean =>
      span[0] > line.tokens[first]!.start && span[1] <= line.tokens[segment.last]!.end;
    if (times.some(({ span }) => inside(span))) return [];
    const named = times
      .filter(({ span }) => span[1] <= start)
      .map(({ edtf }) => dayOf(edtf))
      .findLast((day) => day !== null);
    // Without a day of its own only what is the news, or is said to come just then, is of the day of the news.
    const isNews = lead || line.words.slice(0, first).some((word) => JUST_THEN.test(word));
    const from = named ?? (isNews ? dayOf(newsDay?.value ?? null) : null);
    if (from === null) return [];
    const value = before(from, count, unit);
    const rough = named === undefined && !value.endsWith('~') ? `${value}~` : value;
    return [{ group, segment: at, when: { value: rough, basis: 'implied', span: spanOf(line, first - 2, first) } }];
  });
}

const countAt = (line: Line, at: number): number | null => {
  const word = line.words[at] ?? '';
  return COUNTS[word] ?? (/^\d{1,2}$/.test(word) ? Number(word) : null);
};

/** The day that an interval is, or null where it is longer. */
function dayOf(edtf: string | null): number | null {
  const range: DayRange | null = edtf ? edtfRange(edtf) : null;
  return range && range[0] === range[1] ? range[0] : null;
}

/** Days are counted; weeks, months and years are told roughly. */
function before(day: number, count: number, unit: string): string {
  if (unit === 'day') return formatDay(day - count);
  if (unit === 'week') return `${formatDay(day - 7 * count)}~`;
  return unit === 'month'
    ? `${formatDay(addMonths(day, -count)).slice(0, 7)}~`
    : `${formatDay(addMonths(day, -12 * count)).slice(0, 4)}~`;
}
