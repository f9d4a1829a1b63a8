import { mondayOf } from '../../../text/calendar.ts';
import type { Context, Found, Resolved } from '../context.ts';
import { entryAt, type Shift, shiftAt, textAt } from '../grammar.ts';
import { bareWeekday, oneDay, origin, vague, weekdayNear } from '../resolve.ts';
import type { TimeWord } from '../words.ts';
import { dayFirst, monthFirst } from './calendar.ts';

type Words = readonly TimeWord[];

const AGE =
  /^(?:world|society|youth|generation|economy|era|culture|climate|environment|standards|kids|children|women|men|voters|technology|politics)$/;
const DAYS: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 };

/** "today", "yesterday", "tomorrow", "the day after tomorrow". */
export function namedDay(words: Words, at: number): Found | null {
  let to = at;
  let by = 0;
  if (
    textAt(words, to) === 'the' &&
    textAt(words, to + 1) === 'day' &&
    /^(?:before|after)$/.test(textAt(words, to + 2))
  ) {
    by = textAt(words, to + 2) === 'before' ? -1 : 1;
    to += 3;
  }
  const offset = DAYS[textAt(words, to)];
  if (offset === undefined) return null;
  // "USA Today", "Russia Today" are names.
  if (words[to]!.capital && words[to - 1]?.capital && !words[to - 1]!.entry) return null;
  // "today’s world", "today’s youth": the present, no day.
  if (offset === 0 && words[to]!.possessive && AGE.test(textAt(words, to + 1)))
    return { from: at, to: to + 1, means: () => vague('PRESENT_REF') };
  return {
    from: at,
    to: to + 1,
    means: ({ day }) => (day === null ? vague('PRESENT_REF') : { ...oneDay(day + offset + by), anchor: 'article' }),
  };
}

/** As `shiftAt`, but for days and months with names: "said that Friday’s vote …" points at nothing. */
export const namedShiftAt = (words: Words, at: number): Shift =>
  textAt(words, at) === 'that' && textAt(words, at + 1) !== 'same' ? null : shiftAt(words, at);

/** "Super Tuesday" and "Bloody Sunday" are days with names of their own. */
const NAMED = /^(?:super|black|bloody|good|ash|palm|cyber|giving|fat|holy|casual|maundy|news)$/;

/** Monday is 1; null where no weekday stands ("Sat" and "Sun" need their full stop). */
function weekdayAt(words: Words, at: number): number | null {
  const named = entryAt(words, at, 'weekday');
  const word = words[at]!;
  if (!named || !word.capital || named.plural) return null;
  // "The tabloid The Sun." ends with a name.
  if (named.short && textAt(words, at - 1) === 'the') return null;
  const bare = named.short && word.end - word.start === word.text.length;
  return bare && textAt(words, at + 1) !== ',' ? null : named.weekday;
}

/** "Tuesday", "last Tuesday", "next Friday", "the previous Friday", "Tuesday of next week", "Friday, Nov. 3, 2025". */
export function weekday(words: Words, at: number): Found | null {
  const shift = namedShiftAt(words, at);
  const head = shift ? shift.to : at;
  const named = weekdayAt(words, head);
  if (named === null || NAMED.test(textAt(words, head - 1))) return null;
  const comma = textAt(words, head + 1) === ',' ? head + 2 : head + 1;
  const dated = monthFirst(words, comma) ?? dayFirst(words, comma);
  // "Friday, Nov. 3": the date decides; but "on Friday, May said" has no day and is no date.
  if (dated && dated.to > comma + 1) return { from: at, to: dated.to, means: dated.means };
  if (!shift) {
    const ofWeek = weekAfter(words, head + 1);
    if (ofWeek) {
      const { by, to } = ofWeek;
      return {
        from: at,
        to,
        means: ({ day }) =>
          day === null
            ? vague(`XXXX-WXX-${named}`)
            : { ...oneDay(mondayOf(day) + 7 * by + named - 1), anchor: 'article' },
      };
    }
  }
  return {
    from: at,
    to: head + 1,
    means: (context) => (shift ? shifted(context, named, shift) : bare(words, head, context, named)),
  };
}

/** "of next week", "last week", after a weekday. */
function weekAfter(words: Words, at: number): { readonly by: number; readonly to: number } | null {
  const start = /^(?:of|in)$/.test(textAt(words, at)) ? at + 1 : at;
  if (!/^(?:last|next|this)$/.test(textAt(words, start))) return null;
  const shift = shiftAt(words, start);
  const unit = shift && entryAt(words, shift.to, 'unit');
  return shift && unit?.unit === 'W' && !unit.plural ? { by: shift.by, to: shift.to + 1 } : null;
}

const TO_COME =
  /^(?:meetings?|summit|vote|election|talks|hearing|deadline|session|debate|game|match|final|conference|visit|trip|launch|ballot|referendum|runoff|primary|ceremony|speech|address|scheduled|planned|expected|upcoming)$/;
const TO = /^(?:to|through|until|thru|till)$/;

/** A weekday alone: by the tense of its verb, and in step with the other end of "from Monday to Friday". */
function bare(words: Words, at: number, context: Context, named: number): Resolved {
  const { day } = context;
  if (day === null) return vague(`XXXX-WXX-${named}`);
  // "Wednesday’s ruling" lies behind, whatever is to be done about it; "Friday’s meeting" may lie ahead.
  const ahead = TO_COME.test(textAt(words, at + 1)) || textAt(words, at + 2) === 'will';
  const tense = words[at]!.possessive && !ahead ? 'past' : context.tense;
  const found = (on: number): Resolved => ({ ...oneDay(on), anchor: 'article' });
  const lastDay = TO.test(textAt(words, at + 1)) ? weekdayAtOrNull(words, at + 2) : null;
  if (lastDay !== null && tense !== 'future') return found(weekdayNear(bareWeekday(day, lastDay, tense), named, -1));
  const firstDay = TO.test(textAt(words, at - 1)) ? weekdayAtOrNull(words, at - 2) : null;
  if (firstDay !== null && tense === 'future') return found(weekdayNear(bareWeekday(day, firstDay, tense), named, 1));
  return found(bareWeekday(day, named, tense));
}

const weekdayAtOrNull = (words: Words, at: number): number | null => (words[at] ? weekdayAt(words, at) : null);

function shifted(context: Context, named: number, shift: NonNullable<Shift>): Resolved {
  const start = origin(context, shift.from === 'told' && context.told?.unit === 'D' ? 'told' : 'article');
  if (start.day === null) return vague(`XXXX-WXX-${named}`);
  const found = (on: number): Resolved => ({ ...oneDay(on), anchor: start.anchor });
  if (shift.by === -1) return found(weekdayNear(start.day - 1, named, -1));
  if (shift.by === 1) {
    const first = weekdayNear(start.day + 1, named, 1);
    // "next Friday" is the first to come, unless that is so near that it would be called "Friday": on a Wednesday it is the
    // Friday of next week. "The following Friday", "this coming Friday" are always the first.
    const soon = first - start.day <= 3 && first <= mondayOf(start.day) + 6;
    return found(shift.from === 'article' && !shift.past && soon ? first + 7 : first);
  }
  return found(shift.from === 'told' ? weekdayNear(start.day, named, 1) : mondayOf(start.day) + named - 1);
}

/** "the day before", "the day after": next to the day the story has reached. */
export function storyDay(words: Words, at: number): Found | null {
  if (textAt(words, at) !== 'the' || textAt(words, at + 1) !== 'day') return null;
  const way = textAt(words, at + 2);
  if (way !== 'before' && way !== 'after') return null;
  // "the day before the vote" counts from the vote, which is no date.
  const next = words[at + 3];
  if (next && !/^[.,;:)—–]$/.test(next.text) && next.text !== 'that') return null;
  return {
    from: at,
    to: at + 3,
    means: (context) => {
      const start = origin(context, 'told');
      if (start.day === null) return vague('XXXX-XX-XX');
      return { ...oneDay(start.day + (way === 'before' ? -1 : 1)), anchor: start.anchor };
    },
  };
}
