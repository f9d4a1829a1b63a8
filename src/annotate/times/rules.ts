import type { Rule } from './context.ts';
import { amount } from './rules/amounts.ts';
import { dayFirst, monthFirst, numericDate, secondDay } from './rules/calendar.ts';
import { clock, partOfDay } from './rules/clock.ts';
import { holiday } from './rules/holidays.ts';
import { modified } from './rules/modified.ts';
import { period, season, shiftedMonth } from './rules/periods.ts';
import { quarter, samePeriod, thatQuarter, yearAgo } from './rules/quarters.ts';
import { reference } from './rules/references.ts';
import { rate, repeated } from './rules/sets.ts';
import { besideDay, fiscalYear, spokenYear, thePeriod, weekOf, yearEnd } from './rules/spans.ts';
import { namedDay, storyDay, weekday } from './rules/weekdays.ts';
import { century, decade, year } from './rules/years.ts';

const dates: readonly Rule[] = [
  numericDate, // 2025-11-26, 11/26/2025
  monthFirst, // Nov. 3, 2025
  dayFirst, // 3 November 2025
  secondDay, // (April 24 and) 25
  weekday, // last Tuesday
  partOfDay, // Tuesday evening
  namedDay, // yesterday
  shiftedMonth, // last December
  season, // this summer
  weekOf, // the week of March 6
  quarter, // the third quarter of 1990
  period, // the following week
  thePeriod, // the end of the year
  yearEnd, // year-end
  besideDay, // the day before last Tuesday
  storyDay, // the day before
  fiscalYear, // fiscal 2015
  holiday, // Thanksgiving
  year, // 2014
  decade, // the 1990s
  spokenYear, // nineteen ninety-one
  century, // the 20th century
];

/** What can be found at a word. The longest reading wins; of equally long ones the first in this list. */
export const rules: readonly Rule[] = [
  ...dates,
  modified(dates), // early 2014, later this week
  thatQuarter, // the quarter
  samePeriod, // the 1988 period
  yearAgo, // the year-ago period
  clock, // 10:35 a.m. Friday
  rate, // $1 billion a year
  repeated, // every July
  amount, // three years, two days later
  reference, // now, recently
];
