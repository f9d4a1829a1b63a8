import type { Edtf, Span, TimeExpression } from '../../model/index.ts';
import { edtfOf, edtfRange, formatDay } from '../../text/calendar.ts';

/** The day an article's news is of, as its first lines say it, for clauses that name none. */
export interface NewsDay {
  /** Approximate, as it is concluded: `2025-11-25~`. */
  readonly value: Edtf;
  /** The time expression that it rests on; null when it is the article's own day. */
  readonly because: Span | null;
}

/** News is told within so many days. */
const FRESH = 3;
/** Of the first so many UTF-16 units of an article. */
const FIRST_LINES = 1500;

/**
 * The latest full day that the first lines name, no later than the article's own and at most three days before it ("was
 * filed Monday"); else the article's own. Null when that is not known to the day.
 */
export function newsDayOf(published: Edtf | null, times: readonly TimeExpression[], start: number): NewsDay | null {
  const own = published ? edtfRange(published) : null;
  if (!own || own[0] !== own[1]) return null;
  const seen = new Map<number, { count: number; span: Span }>();
  for (const { edtf, span } of times) {
    if (span[0] > start + FIRST_LINES) break;
    const range = edtf ? edtfRange(edtf) : null;
    if (!range || range[0] !== range[1] || range[0] > own[1] || range[0] < own[1] - FRESH) continue;
    const before = seen.get(range[0]);
    if (before) before.count++;
    else seen.set(range[0], { count: 1, span });
  }
  const best = [...seen].sort((a, b) => b[1].count - a[1].count || b[0] - a[0])[0];
  return best
    ? { value: `${formatDay(best[0])}~`, because: best[1].span }
    : { value: `${formatDay(own[1])}~`, because: null };
}

/**
 * "in recent days", "over the last few weeks" as an interval up to the article's day, its start approximate
 * (`2025-11-22~/2025-11-25`), vague counts read as three; "recently" as about the month of three weeks ago (`2025-11~`). Null
 * for other words.
 */
export function recentSpan(words: string, day: number): Edtf | null {
  if (/^(?:(?:more|most|only) )?recently$/i.test(words)) return `${formatDay(day - 21).slice(0, 7)}~`;
  const match =
    /^(?:in |over |during )?(?:the )?(?:(?:last|past) (?:few|several|couple of )?|recent )\s*(days|weeks|months)$/i.exec(
      words,
    );
  if (!match) return null;
  const length = match[1]!.toLowerCase() === 'days' ? 3 : match[1]!.toLowerCase() === 'weeks' ? 21 : 91;
  return `${formatDay(day - length)}~/${edtfOf([day, day])}`;
}
