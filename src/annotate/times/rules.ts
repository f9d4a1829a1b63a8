import type { Rule } from './context.ts';
import { dayFirst, monthFirst, numericDate } from './rules/calendar.ts';
import { namedDay, period, season, shiftedMonth, storyDay, weekday } from './rules/deictic.ts';
import { century, decade, year } from './rules/years.ts';

/** What can be found at a word. The longest reading wins; of equally long ones the first in this list. */
export const rules: readonly Rule[] = [
  numericDate, // 2025-11-26, 11/26/2025
  monthFirst, // Nov. 3, 2025
  dayFirst, // 3 November 2025
  weekday, // last Tuesday
  namedDay, // yesterday
  shiftedMonth, // last December
  season, // this summer
  period, // the following week
  storyDay, // the day before
  year, // 2014
  decade, // the 1990s
  century, // the 20th century
];
