import ical, { ICalEventStatus } from 'ical-generator';
import type { Brief } from '../../model/index.ts';
import { edtfRange, formatDay } from '../../text/calendar.ts';
import { oneLine, shorten } from '../render/outline.ts';

const DAY = 86_400_000;

/** What is to come, as iCalendar (RFC 5545): all-day events, tentative where the source hedges or only an interval is known. */
export function calendar(brief: Brief): string {
  const out = ical({ name: oneLine(brief.story.title), prodId: { company: 'hearsay', product: 'hearsay' } });
  for (const line of brief.next) {
    const range = line.when && edtfRange(line.when);
    if (!range) continue;
    const start = new Date(`${formatDay(range[0])}T00:00:00Z`);
    const outlet = brief.story.articles.find((article) => article.id === line.citations[0]?.article)?.outlet;
    const cancelled = line.state === 'cancelled';
    const tentative = line.hedge !== null || range[1] > range[0] || line.state === 'moved';
    out.createEvent({
      id: `${line.id}@hearsay`,
      start,
      end: new Date(start.getTime() + (range[1] - range[0] + 1) * DAY),
      allDay: true,
      // The stamp is the start itself: the same record must give the same file on any day.
      stamp: start,
      summary: shorten(oneLine(line.text), 75),
      description: [oneLine(line.text), outlet, line.announcedBy && `announced by ${line.announcedBy}`]
        .filter(Boolean)
        .join('\n'),
      status: cancelled ? ICalEventStatus.CANCELLED : tentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    });
  }
  return out.toString();
}
