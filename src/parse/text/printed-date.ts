import { readDay } from '../dates.ts';
import { isOutletName } from './furniture.ts';

const KEY = String.raw`(?:(?:first |last )?(?:date|dated|published|posted|updated|modified|issued|created)(?: on| at)?\s*[:：]?\s*)`;
const WEEKDAY = String.raw`(?:\p{L}{2,10}\.?,?\s+)?`;
const ISO = String.raw`\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ]\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|\s?[+-]\d\d:?\d\d)?)?`;
const WORDED = String.raw`(?:\p{L}{3,10}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}|\d{1,2}(?:st|nd|rd|th)?[\s-]\p{L}{3,10}\.?[\s-]\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{4})`;
const CLOCK = String.raw`(?:[\s,|•·–—-]*(?:at\s)?\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s?\(?(?:[A-Z]{2,5}|local time)\)?)?)?`;
const SEPARATOR = String.raw`(?:\s*[|•·:—–]\s*|\s+[-—–]+\s+|\]\s*|\)\s*|\t+|\s{2,})`;

const GLUED_KEY = new RegExp(
  String.raw`^[([]?${KEY}(${WEEKDAY}(?:${ISO}|${WORDED})${CLOCK})[)\]]?(?:${SEPARATOR}|\s+)(?=\S)`,
  'iu',
);
const GLUED_ISO = new RegExp(String.raw`^[([]?(${ISO})[)\]]?(?:${SEPARATOR}|\s+)(?=[\p{L}“"‘'«])`, 'u');
const GLUED_WORDED = new RegExp(String.raw`^[([]?(${WORDED}${CLOCK})(?:${SEPARATOR})(?=\S)`, 'u');
const ALONE = new RegExp(
  String.raw`^[([]?(${KEY})?(${CLOCK}[\s,]*${WEEKDAY}(?:${ISO}|${WORDED})${CLOCK})[)\].]?$`,
  'iu',
);
const CLOCK_ONLY =
  /^(?:published|posted|updated|last updated)\s*:?\s*(?:at\s)?\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?$/i;
const AGO =
  /^(?:(?:published|posted|updated|last updated)\s*:?\s*)?(?:an?|\d{1,3}) (?:minute|min|hour|day|week|month|year)s? ago$/i;

/** A date glued to the beginning of the first line: "date 2025-11-28 Last month, …", "26 Nov 2025 | Mayor to quit". */
export function gluedDate(line: string): { readonly printed: string; readonly length: number } | null {
  const head = line.slice(0, 120);
  const match = GLUED_KEY.exec(head) ?? GLUED_ISO.exec(head) ?? GLUED_WORDED.exec(head);
  if (!match || match[0].length >= line.length || 'unclear' in readDay(match[1]!)) return null;
  return { printed: match[1]!, length: match[0].length };
}

/** A line that is a date and nothing more: "Published 26 Nov 2025, 10:00 GMT", "Wednesday, November 26, 2025", "3 hours ago". */
export function dateAlone(line: string): { readonly field: 'published' | 'updated'; readonly printed: string } | null {
  if (line.length > 100) return null;
  const match = ALONE.exec(line);
  if (match && !('unclear' in readDay(match[2]!))) {
    return { field: /updated|modified/i.test(match[1] ?? '') ? 'updated' : 'published', printed: match[2]! };
  }
  // No day can be had from "Updated 4:15 p.m.", nor from "3 hours ago": it is counted from a moment that the text does not hold.
  return AGO.test(line) || CLOCK_ONLY.test(line)
    ? { field: /^(?:last )?updated/i.test(line) ? 'updated' : 'published', printed: '' }
    : null;
}

/** "The Vale Courier, 2 May 2031", "2 May 2031 | Vale Radio": an outlet's name and a date; null for any other line. */
export function outletAndDate(line: string): { readonly outlet: string; readonly printed: string } | null {
  if (line.length > 100) return null;
  for (const bar of line.matchAll(/,\s|\s[|•·–—-]\s/g)) {
    const [before, after] = [line.slice(0, bar.index), line.slice(bar.index + bar[0].length)];
    if (isOutletName(before) && dateAlone(after)?.printed) return { outlet: before, printed: after };
    if (isOutletName(after) && dateAlone(before)?.printed) return { outlet: after, printed: before };
  }
  return null;
}
