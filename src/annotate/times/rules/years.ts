import { yearRange } from '../../../text/calendar.ts';
import type { Found } from '../context.ts';
import { entryAt, ordinalAt, textAt, yearAt } from '../grammar.ts';
import { centuryOf, decadeOf, wholeYear } from '../resolve.ts';
import type { TimeWord } from '../words.ts';

type Words = readonly TimeWord[];

const BEFORE_YEAR =
  /^(?:in|since|until|till|by|from|to|of|during|before|after|for|through|throughout|and|between|early|late|mid|the|around|year|circa|fiscal|back|,|\(|-|–|’s)$/;
const COUNTED =
  /^(?:people|troops|soldiers|men|women|children|workers|jobs|miles|km|kilometers|kilometres|meters|metres|feet|dollars|euros|pounds|points|percent|%|tons|tonnes|votes|seats|homes|houses|acres|hectares|barrels|degrees|times|shares|employees|students|members|cars|hours|mph|million|billion)$/;

/** "2014", "the year 2000", "2010-2014", "1988-89", "the 2014 campaign" (the year alone). */
export function year(words: Words, at: number): Found | null {
  let head = at;
  if (textAt(words, head) === 'the' && textAt(words, head + 1) === 'year') head += 2;
  else if (textAt(words, head) === 'year') head += 1;
  const value = yearAt(words, head);
  if (value === null) return null;
  const word = words[head]!;
  if (word.possessive && value % 10 === 0) return decade(words, at);
  if (
    word.glued &&
    textAt(words, head - 1) !== '(' &&
    !/^(?:mid|pre|post|early|late|``|“|")$/.test(textAt(words, head - 1))
  )
    return null;
  const before = textAt(words, head - 1);
  const sure = head > at || BEFORE_YEAR.test(before);
  if (!sure && (value < 1900 || value > 2050)) return null;
  if (value < 1500 && !/^(?:in|since)$/.test(before)) return null;
  const next = textAt(words, head + 1);
  if (COUNTED.test(next)) return null;
  if (next === '/' || next === ':' || (next === '.' && words[head + 2]?.glued && entryAt(words, head + 2, 'number')))
    return null;
  const last = yearRangeEnd(words, head + 1, value);
  if (last !== null) {
    return {
      from: at,
      to: head + 2,
      means: () => ({ ...wholeYear(value), value: `${value}/${last}`, range: yearRange(value, last) }),
    };
  }
  return { from: at, to: head + 1, means: () => wholeYear(value) };
}

/** The "2014" of "2010-2014" or the "89" of "1988-89". */
function yearRangeEnd(words: Words, at: number, first: number): number | null {
  if (!words[at]?.glued) return null;
  const number = entryAt(words, at, 'number');
  if (!number) return null;
  const last = number.digits === 4 ? number.value : number.digits === 2 ? first - (first % 100) + number.value : 0;
  return last > first && last < first + 200 ? last : null;
}

/** "the 1990s", "the '90s", "the nineties", "the 1980's". */
export function decade(words: Words, at: number): Found | null {
  const head = textAt(words, at) === 'the' ? at + 1 : at;
  const mark = /^[’'‘`]$/.test(textAt(words, head));
  const name = mark ? head + 1 : head;
  const number = yearAt(words, name);
  const named = entryAt(words, name, 'decade');
  let value = named?.year ?? (number !== null && words[name]!.possessive ? number : null);
  if (value === null) return null;
  if (named?.short || value < 100) {
    // "in his sixties" is an age.
    if (!mark && head === at) return null;
    value = value % 100 >= 20 || value === 10 ? 1900 + value : 2000 + value;
  }
  const start = value;
  return { from: at, to: name + 1, means: () => decadeOf(start) };
}

/** "the 20th century", "the 19th century". */
export function century(words: Words, at: number): Found | null {
  const head = textAt(words, at) === 'the' ? at + 1 : at;
  const nth = centuryNumber(words, head);
  if (nth === null || nth.value < 2 || nth.value > 22) return null;
  const unit = entryAt(words, nth.to, 'unit');
  return unit?.unit === 'C' ? { from: at, to: nth.to + 1, means: () => centuryOf(nth.value) } : null;
}

function centuryNumber(words: Words, at: number): { value: number; to: number } | null {
  if (textAt(words, at) === 'twenty' && textAt(words, at + 1) === 'first') return { value: 21, to: at + 2 };
  const value = ordinalAt(words, at);
  return value === null ? null : { value, to: at + 1 };
}
