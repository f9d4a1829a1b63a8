import { formatDay } from '../../../text/calendar.ts';
import type { Context, Found, Resolved } from '../context.ts';
import { entryAt, longest, shiftAt, textAt } from '../grammar.ts';
import type { PartOfDay } from '../lexicon.ts';
import { vague } from '../resolve.ts';
import type { TimeWord } from '../words.ts';
import { dayFirst, monthFirst, numericDate } from './calendar.ts';
import { namedDay, weekday } from './weekdays.ts';

type Words = readonly TimeWord[];

/** A date with a day, at `at`: what a clock time or a part of the day can belong to. */
function dayAt(words: Words, at: number): Found | null {
  const found = longest([weekday, namedDay, monthFirst, dayFirst, numericDate], words, at);
  // "10 p.m. in May": a month is no day.
  return found && entryAt(words, found.to - 1, 'month') && found.to === at + 1 ? null : found;
}

/** The time `code` ("TEV", "T10:35") on the day that `on` means, or else on the day the story has reached. */
function timeOn(on: Found['means'] | null, code: string, shiftDays = 0): Found['means'] {
  return (context) => {
    const resolved = on?.(context);
    const from = resolved ? resolved.range : storyDay(context);
    if (!from) return vague(resolved ? `${resolved.value}${code}` : `XXXX-XX-XX${code}`, 'TIME');
    const day = from[0] + shiftDays;
    const anchor =
      resolved?.anchor ?? (resolved ? undefined : from === context.told?.range ? context.told.span : 'article');
    const time: Resolved = { type: 'TIME', value: `${formatDay(day)}${code}`, range: [day, day], unit: 'D' };
    return anchor ? { ...time, anchor } : time;
  };
}

/**
 * "Gunmen struck on Tuesday. … At 12:46 p.m., police arrived": the day the story is at, when it was told not long ago and lies
 * shortly before the article; else the article's own.
 */
function storyDay({ told, day, sentence }: Context): readonly [number, number] | null {
  if (told?.unit === 'D') {
    const near = sentence - told.sentence <= 12 && (day === null || (told.range[0] <= day && day - told.range[0] <= 7));
    if (near || told.sentence === sentence) return told.range;
  }
  return day === null ? null : [day, day];
}

/** "Tuesday evening", "this morning", "last night", "the next morning", "tonight", "the morning of Nov. 3", "mid-afternoon yesterday". */
export function partOfDay(words: Words, at: number): Found | null {
  if (textAt(words, at) === 'tonight') return { from: at, to: at + 1, means: timeOn(today, 'TNI') };
  const on = dayAt(words, at);
  if (on) {
    const part = entryAt(words, on.to, 'part');
    return part && !part.plural && !words[on.to - 1]!.possessive
      ? { from: at, to: on.to + 1, means: timeOn(on.means, `T${part.part}`) }
      : null;
  }
  const shift = shiftAt(words, at);
  if (shift) {
    const part = entryAt(words, shift.to, 'part');
    if (!part || part.plural) return null;
    return {
      from: at,
      to: shift.to + 1,
      means: timeOn(shift.from === 'told' ? null : today, `T${part.part}`, shift.by),
    };
  }
  let to = at;
  const the = textAt(words, to) === 'the';
  if (the) to++;
  const modified = /^(?:mid|late|early)$/.test(textAt(words, to));
  if (modified) to++;
  const part = entryAt(words, to, 'part');
  if (!part || part.plural) return null;
  to++;
  if (the && textAt(words, to) === 'before' && !/^[a-z]/.test(textAt(words, to + 1))) {
    return { from: at, to: to + 1, means: timeOn(null, `T${part.part}`, -1) };
  }
  const after = dayAt(words, /^(?:of|on)$/.test(textAt(words, to)) ? to + 1 : to);
  if (after) return { from: at, to: after.to, means: timeOn(after.means, `T${part.part}`) };
  const before = textAt(words, at - 1);
  if (!(the && /^(?:in|during|by|through)$/.test(before)) && !(modified && !the && /^(?:by|in|until)$/.test(before)))
    return null;
  return { from: at, to, means: timeOn(null, `T${part.part}`) };
}

const today: Found['means'] = ({ day }) =>
  day === null ? vague('XXXX-XX-XX') : { type: 'DATE', value: formatDay(day), range: [day, day], anchor: 'article' };

const ZONE = /^(?:gmt|utc|et|est|edt|ct|cst|cdt|mt|mst|mdt|pt|pst|pdt|bst|cet|cest|eet|eest|msk|ist|jst|aest|hkt)$/;
const pad = (value: number): string => String(value).padStart(2, '0');

/** "10 p.m. Wednesday", "10:35 a.m.", "noon Thursday", "0735 GMT", "around 7:15 p.m.", "4 in the morning", "5 o’clock". */
export function clock(words: Words, at: number): Found | null {
  let to = at;
  if (/^(?:about|around|approximately|shortly|nearly)$/.test(textAt(words, to))) to++;
  const time = clockAt(words, to);
  if (!time) return null;
  to = time.to;
  let zone = '';
  if (ZONE.test(textAt(words, to))) {
    zone = /^(?:gmt|utc)$/.test(textAt(words, to)) ? 'Z' : '';
    to++;
  } else if (textAt(words, to + 1) === 'time' && (textAt(words, to) === 'local' || words[to]!.capital)) to += 2;
  const comma = textAt(words, to) === ',' ? 1 : 0;
  const on = dayAt(words, to + comma) ?? (textAt(words, to + comma) === 'on' ? dayAt(words, to + comma + 1) : null);
  return { from: at, to: on?.to ?? to, means: timeOn(on?.means ?? null, `T${time.value}${zone}`) };
}

function clockAt(words: Words, at: number): { readonly value: string; readonly to: number } | null {
  const text = textAt(words, at);
  // "midnight regulations", "High Noon" are no times.
  const placed = NEAR_CLOCK.test(textAt(words, at - 1)) || dayAt(words, at + 1) !== null;
  if (text === 'noon' || text === 'midday') return placed ? { value: '12:00', to: at + 1 } : null;
  if (text === 'midnight') return placed ? { value: '24:00', to: at + 1 } : null;
  const joined = /^(\d{1,2})(?:\.([0-5]\d))?([ap])m$/.exec(text);
  if (joined) return half(Number(joined[1]), Number(joined[2] ?? 0), joined[3]!, at + 1);
  const number = entryAt(words, at, 'number');
  if (!number || number.value > 2400) return null;
  if (number.digits === 4 && ZONE.test(textAt(words, at + 1)) && number.value % 100 < 60) {
    return { value: `${pad(Math.floor(number.value / 100))}:${pad(number.value % 100)}`, to: at + 1 };
  }
  if (number.digits > 2 || !Number.isInteger(number.value) || number.value > 24) return null;
  const colon = /^[:.]$/.test(textAt(words, at + 1)) && words[at + 1]!.glued && words[at + 2]?.glued === true;
  const short = colon ? /^(\d\d)([ap])m$/.exec(textAt(words, at + 2)) : null;
  if (short && Number(short[1]) < 60) return half(number.value, Number(short[1]), short[2]!, at + 3);
  const minutes = colon ? entryAt(words, at + 2, 'number') : null;
  if (minutes && (minutes.digits !== 2 || minutes.value > 59)) return null;
  const to = minutes ? at + 3 : at + 1;
  const suffix = /^([ap])\.?m$/.exec(textAt(words, to));
  if (suffix) return half(number.value, minutes?.value ?? 0, suffix[1]!, to + 1);
  if (/^o[’']clock$/.test(textAt(words, to)) && number.value <= 12)
    return { value: `${pad(number.value)}:00`, to: to + 1 };
  if (textAt(words, to) === 'in' && textAt(words, to + 1) === 'the') {
    const part = entryAt(words, to + 2, 'part');
    if (part && /^(?:at|around|about)$/.test(textAt(words, at - 1))) {
      return half(number.value, minutes?.value ?? 0, letterOf(part.part), to + 3);
    }
  }
  if (minutes && (ZONE.test(textAt(words, to)) || /^(?:at|around|about|by|until|from)$/.test(textAt(words, at - 1)))) {
    return { value: `${pad(number.value)}:${pad(minutes.value)}`, to };
  }
  return null;
}

const NEAR_CLOCK =
  /^(?:at|by|until|till|before|after|past|around|about|shortly|of|from|to|since|between|and|approximately)$/;

const letterOf = (part: PartOfDay): string => (part === 'MO' ? 'a' : 'p');

function half(hour: number, minute: number, letter: string, to: number): { value: string; to: number } | null {
  if (hour < 1 || hour > 12) return null;
  return { value: `${pad((hour % 12) + (letter === 'p' ? 12 : 0))}:${pad(minute)}`, to };
}
