import type { Edtf, Happening, Outlook, Place } from '../../model/index.ts';
import { edtfOverlaps, edtfRange } from '../../text/calendar.ts';
import { likeness, type Report } from './reports.ts';

export interface Outcome {
  readonly state: Outlook['state'];
  readonly places: readonly Place[];
  readonly why: string;
}

/**
 * What became of an expectation by day `now`: happened (a later report tells it), moved or cancelled (a later report says
 * so), lapsed (its day passed and articles of later days are silent), open, or unknown (it named no day).
 */
export function outcomeOf(
  group: readonly Report[],
  when: Edtf | null,
  known: readonly Report[],
  happenings: readonly Happening[],
  weight: (stem: string) => number,
  now: number | null,
): Outcome {
  const announced = Math.min(...group.map(({ day }) => day?.[0] ?? Number.POSITIVE_INFINITY));
  const later = known.filter(({ day }) => day !== null && day[1] >= announced);
  const alike = (report: Report, least: number) => group.some((told) => likeness(told, report, weight) >= least);
  const place = ({ article, mention }: Report): Place => ({ article, span: mention.span });
  const off = later
    .filter(({ mention }) => mention.status === 'cancelled' || mention.status === 'moved')
    .filter((report) => alike(report, 0.4));
  if (off.length) {
    const state = off.at(-1)!.mention.status === 'moved' ? 'moved' : 'cancelled';
    return { state, places: off.map(place), why: `a report says that it was ${state}` };
  }
  const done = later.filter(
    (report) =>
      report.mention.status === 'reported' &&
      report.day![0] > announced &&
      report.range !== null &&
      report.range[0] >= announced &&
      (when === null || edtfOverlaps(when, report.date!)) &&
      report.mention.kind !== 'statement' &&
      alike(report, 0.5),
  );
  if (done.length) {
    const told = happenings.find(({ reports }) =>
      reports.some((r) => r.article === done[0]!.article && r.event === done[0]!.mention.id),
    );
    return {
      state: 'happened',
      places: done.map(place),
      why: told ? `reported as ${told.id}` : 'a later report tells it',
    };
  }
  const last = when ? edtfRange(when)?.[1] : undefined;
  if (last === undefined) return { state: 'unknown', places: [], why: 'no day was named' };
  if (now !== null && last < now)
    return { state: 'lapsed', places: [], why: 'its day has passed and no article read tells of it' };
  return { state: 'open', places: [], why: 'its day is still to come' };
}
