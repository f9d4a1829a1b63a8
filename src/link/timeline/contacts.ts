import { edtfOverlaps } from '../../text/calendar.ts';
import { familyOf } from './oneHappening.ts';
import type { Report } from './reports.ts';

/** Longer than a weekend, a stretch of days may hold several talks of the same people. */
const DAYS = 2;

/**
 * Whether two reports tell of one meeting, call or visit within the same day or weekend: of one person, and of something more
 * that both name ("would speak to the president at the weekend" of the union, "the president’s meeting with the union on Saturday").
 */
export function sameContact(a: Report, b: Report): boolean {
  if (!a.range || !b.range || familyOf(a) !== 'contact' || familyOf(b) !== 'contact') return false;
  if (a.range[1] - a.range[0] > DAYS || b.range[1] - b.range[0] > DAYS) return false;
  if (!edtfOverlaps(a.date!, b.date!)) return false;
  const both = a.actors.filter((actor) => b.actors.includes(actor));
  if (both.length === 0) return false;
  // An actor's id holds the actor's name.
  const more = a.stems.filter((stem) => b.stems.includes(stem) && !both.some((actor) => actor.includes(stem)));
  return both.length >= 2 || more.length > 0;
}
