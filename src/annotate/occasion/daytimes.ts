import type { Occasion, Span, TimeExpression } from '../../model/index.ts';
import { firstEndingAfter } from '../../text/spans.ts';
import type { Stage } from './stage.ts';

export type When = Occasion['when'];

export const implied = (when: When): When => when && { ...when, basis: 'implied' };

export function timesIn(stage: Stage, span: Span): readonly TimeExpression[] {
  const { times } = stage.found;
  const out: TimeExpression[] = [];
  for (let i = firstEndingAfter(stage.timeSpans, span[0]); i < times.length && times[i]!.span[0] < span[1]; i++)
    out.push(times[i]!);
  return out;
}

/** A time of day is cut off: the record counts days. */
export const day = (edtf: string): string => edtf.replace(/T[^/]*/g, '');

/** Only a day of the news carries over; "in 2016" or "last year" told of one statement alone. */
export function recent(stage: Stage, { value }: NonNullable<When>): boolean {
  const { published } = stage.reading.article;
  if (value.length < 10 || value.includes('/')) return false;
  if (!published || value.startsWith('X')) return !published;
  const days = (Date.parse(published.slice(0, 10)) - Date.parse(value.slice(0, 10))) / 86_400_000;
  return days >= 0 && days < 8;
}

/** Whether a single day lies at most so many days before another, or on it. */
export function near(value: string, last: string, most: number): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const days = (Date.parse(last) - Date.parse(value)) / 86_400_000;
  return days >= 0 && days <= most;
}
