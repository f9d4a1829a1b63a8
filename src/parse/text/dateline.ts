import type { Edtf, Span } from '../../model/index.ts';
import { dayIn, monthOf } from '../dates.ts';

// The dash (or bracket) that ends a dateline lies within this many characters.
const LONGEST = 130;
const DASH = /\s{0,3}(?:[—–―]|--|\s-)\s?/g;
// "Vale City CNN —" alone on its line, the agency's brackets lost.
const ALONE = /^(?:\p{Lu}[\p{L}.,'’/]*\s{1,3}){1,6}(?:[—–―]|--|-)$/u;
const AGENCY = /\(([\p{Lu}][\p{L}.& /]{1,30})\)$/u;
const UPPER_PLACE = /^[\p{Lu}][\p{Lu}\p{M}.'’ /-]{1,40}$/u;
const MIXED_PLACE = /^\p{Lu}[\p{L}\p{M}.'’ /-]{1,40}$/u;
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?$/i;

export interface Dateline {
  readonly span: Span;
  /** Stated in full, year and all; else null. */
  readonly published: Edtf | null;
}

/**
 * "WASHINGTON — ", "KYIV, Ukraine, Nov. 26 (Reuters) - ", "Vale City (AP) — ", "(Courier) — " at the head of a paragraph;
 * null when it begins with prose. Mixed case counts only with an agency or a date beside it: "Mr. Ruiz — the mayor — left"
 * begins with prose.
 */
export function datelineOf(text: string, paragraph: Span): Dateline | null {
  const start = paragraph[0];
  const head = text.slice(start, Math.min(paragraph[1], start + LONGEST));
  if (!/^[\p{Lu}(]/u.test(head)) return null;
  if (head.length < 60 && start + head.length === paragraph[1] && ALONE.test(head)) {
    return { span: paragraph, published: null };
  }
  DASH.lastIndex = 0;
  for (let dash = DASH.exec(head); dash; dash = DASH.exec(head)) {
    const before = head.slice(0, dash.index).trim();
    const found = isDateline(before);
    // At least a word of prose must follow, else it is a heading with a dash.
    if (found && paragraph[1] - start > dash.index + dash[0].length + 2) {
      const end = start + dash.index + dash[0].trimEnd().length;
      return { span: [start, end], published: found.published };
    }
    if (before.length > 100) break;
  }
  // "Vale City (CNN) The mayor …": the agency alone ends it.
  const bare =
    /^(\p{Lu}[\p{L}.' ]{1,30}(?:, \p{Lu}[\p{L}. ]{1,20})?) \(([A-Z]{2,6}|Reuters)\)(?=\s?\p{Lu}|\s[“"])/u.exec(head);
  if (bare && !/[.!?]\s/.test(bare[1]!)) return { span: [start, start + bare[0].length], published: null };
  return null;
}

function isDateline(before: string): { published: Edtf | null } | null {
  let rest = before;
  const agency = AGENCY.exec(rest);
  if (agency) rest = rest.slice(0, agency.index).trim().replace(/,$/, '');
  if (!rest) return agency ? { published: null } : null;
  const parts = rest.split(/,\s*/).filter(Boolean);
  if (!parts.length || parts.length > 6) return null;
  const dated: string[] = [];
  const places: string[] = [];
  for (const part of parts) {
    if (isDatePart(part)) dated.push(part);
    else if (dated.length) return null;
    else places.push(part);
  }
  const [place, ...wider] = places;
  if (!place) return null;
  // "VARN — the woman" is fair game only for places; one or two upper-case words are as good as it gets without a gazetteer.
  const sure = Boolean(agency) || dated.length > 0;
  if (!(UPPER_PLACE.test(place) || (sure && MIXED_PLACE.test(place)))) return null;
  if (place.split(/\s+/).length > 5 || wider.length > 2) return null;
  if (!wider.every((part) => MIXED_PLACE.test(part) && part.split(/\s+/).length <= 4)) return null;
  return { published: dayIn(dated.join(', ')) };
}

function isDatePart(part: string): boolean {
  if (/^\d{4}$/.test(part) || WEEKDAY.test(part)) return true;
  const words = part.split(/\s+/);
  if (words.length > 4) return false;
  return (
    words.some((word) => monthOf(word.replace(/\.$/, '')) > 0 && /^\p{Lu}/u.test(word)) &&
    words.some((word) => /^\d{1,2}(?:st|nd|rd|th)?$/.test(word))
  );
}
