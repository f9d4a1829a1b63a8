import type { Edtf, Outlook, Place } from '../../model/index.ts';
import { edtfOverlaps, edtfRange } from '../../text/calendar.ts';
import { sameAppointment } from './appointed.ts';
import { sameContact } from './contacts.ts';
import type { LikenessIndex } from './likeness.ts';
import type { Report } from './reports.ts';

export interface Outcome {
  readonly state: Outlook['state'];
  readonly places: readonly Place[];
  readonly why: string;
}

/** How alike a report must be to what was announced to tell of it: the more it says by itself, the less. */
const SAME_THING_CALLED_OFF = 0.4;
const SAME_THING_DONE = 0.5;

/** Reports that can settle an outlook: something done, called off or put off. */
export const tellsOutcome = ({ mention, day }: Report): boolean =>
  day !== null && /^(?:reported|cancelled|moved|denied)$/.test(mention.status);

/** Of these, the ones that call something off or put it off. */
export const callsOff = (report: Report): boolean =>
  report.day !== null && /^(?:cancelled|moved)$/.test(report.mention.status);

/**
 * What became of an expectation by day `now`: happened (a later report tells it), moved or cancelled (a report of the same
 * day or later says so), lapsed (its day passed and the later articles are silent), open, or unknown (it named no day).
 * `index` holds the reports that tell outcomes, `calledOff` those of them that call something off or put it off.
 */
export function outcomeOf(
  group: readonly Report[],
  when: Edtf | null,
  index: LikenessIndex,
  calledOff: readonly Report[],
  happeningIds: ReadonlyMap<string, string>,
  now: number | null,
): Outcome {
  const announced = group.reduce(
    (first, { day }) => Math.min(first, day?.[0] ?? Number.POSITIVE_INFINITY),
    Number.POSITIVE_INFINITY,
  );
  const alike = alikeToAny(group, index);
  const isAlike = new Set(
    alike.filter(({ likeness }) => likeness >= SAME_THING_CALLED_OFF).map(({ report }) => report),
  );
  const off = calledOff.filter(
    (report) =>
      (!group.includes(report) || report.mention.status === 'cancelled') &&
      report.day![0] >= announced &&
      (group.includes(report) ||
        isAlike.has(report) ||
        group.some((told) => sameAppointment(told, report) || sameContact(told, report))),
  );
  if (off.length) {
    const state = off.at(-1)!.mention.status === 'moved' ? 'moved' : 'cancelled';
    return { state, places: off.map(placeOf), why: `a report says that it was ${state}` };
  }
  const done = alike.filter(
    ({ report, likeness }) =>
      likeness >= SAME_THING_DONE && report.mention.status === 'reported' && tellsItDone(report, when, announced),
  );
  if (done.length) {
    const first = done[0]!.report;
    const told = happeningIds.get(`${first.article}\n${first.mention.id}`);
    return {
      state: 'happened',
      places: done.map(({ report }) => placeOf(report)),
      why: told ? `reported as ${told}` : 'a later report tells it',
    };
  }
  const last = when ? edtfRange(when)?.[1] : undefined;
  if (last === undefined) return { state: 'unknown', places: [], why: 'no day was named' };
  if (now !== null && last < now) {
    return { state: 'lapsed', places: [], why: 'its day has passed and no article read tells of it' };
  }
  return { state: 'open', places: [], why: 'its day is still to come' };
}

function tellsItDone(report: Report, when: Edtf | null, announced: number): boolean {
  if (report.day![0] <= announced || report.mention.kind === 'statement' || !report.date) return false;
  return report.range![0] >= announced && (when === null || edtfOverlaps(when, report.date));
}

/** Reports alike to any of the group's, the likeness being the greatest, by article and then text order. */
function alikeToAny(group: readonly Report[], index: LikenessIndex): { report: Report; likeness: number }[] {
  const best = new Map<number, { report: Report; likeness: number }>();
  for (const announcement of group) {
    for (const { at, report, alike } of index.alike(announcement)) {
      if (report === announcement) continue;
      const before = best.get(at);
      if (!before || before.likeness < alike) best.set(at, { report, likeness: alike });
    }
  }
  return [...best].sort((a, b) => a[0] - b[0]).map(([, found]) => found);
}

const placeOf = ({ article, mention }: Report): Place => ({ article, span: mention.span });
