import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addMonths,
  compareEdtf,
  dateOf,
  dayOf,
  edtfContains,
  edtfOf,
  edtfOverlaps,
  edtfRange,
  formatDay,
  isoWeekOf,
  monthLength,
  weekdayOf,
} from '../../src/text/calendar.ts';

const day = fc.integer({ min: dayOf(1, 1, 1), max: dayOf(9999, 12, 31) });

test('a day number and its date are one', () => {
  fc.assert(
    fc.property(day, (d) => {
      const date = dateOf(d);
      expect(dayOf(date.year, date.month, date.day)).toBe(d);
      expect(date.day).toBeLessThanOrEqual(monthLength(date.year, date.month));
      expect(weekdayOf(d + 1)).toBe((weekdayOf(d) % 7) + 1);
    }),
  );
});

test.each([
  [2025, 11, 26, 3, 2025, 48],
  [2021, 1, 3, 7, 2020, 53],
  [2018, 12, 31, 1, 2019, 1],
  [1970, 1, 1, 4, 1970, 1],
  [2000, 2, 29, 2, 2000, 9],
])('%i-%i-%i: weekday %i, week %i-W%i', (year, month, dayOfMonth, weekday, weekYear, week) => {
  const d = dayOf(year, month, dayOfMonth);
  expect(weekdayOf(d)).toBe(weekday);
  expect(isoWeekOf(d)).toEqual({ year: weekYear, week });
});

test('months later, the day is kept where the month is long enough', () => {
  expect(formatDay(addMonths(dayOf(2024, 1, 31), 1))).toBe('2024-02-29');
  expect(formatDay(addMonths(dayOf(2024, 3, 31), -13))).toBe('2023-02-28');
});

test.each([
  ['2025-11-26', '2025-11-26', '2025-11-26'],
  ['2025-11', '2025-11-01', '2025-11-30'],
  ['2025-11~', '2025-11-01', '2025-11-30'],
  ['2014', '2014-01-01', '2014-12-31'],
  ['201X', '2010-01-01', '2019-12-31'],
  ['18XX', '1800-01-01', '1899-12-31'],
  ['2019-22', '2019-06-01', '2019-08-31'],
  ['2019-24', '2019-12-01', '2020-02-29'],
  ['2019-35', '2019-07-01', '2019-09-30'],
  ['2025-12-01/2025-12-07', '2025-12-01', '2025-12-07'],
  ['2010/2014-06', '2010-01-01', '2014-06-30'],
  ['2025-11-26T10:35Z', '2025-11-26', '2025-11-26'],
])('%s is %s to %s', (edtf, first, last) => {
  expect(edtfRange(edtf)?.map(formatDay)).toEqual([first, last]);
});

test('open ends are infinite', () => {
  expect(edtfRange('../2019-05-06')).toEqual([-Infinity, dayOf(2019, 5, 6)]);
  expect(edtfRange('2019-05-06/..')).toEqual([dayOf(2019, 5, 6), Infinity]);
  expect(edtfOf([-Infinity, dayOf(2019, 5, 6)])).toBe('../2019-05-06');
});

test.each([
  '',
  '..',
  'soon',
  '2025-13',
  '2025-02-30',
  '2025-11-26/2025-11-25',
  '2025/2026/2027',
  '25-11-26',
  `2025${'-'.repeat(99)}`,
])('no EDTF: %j', (edtf) => expect(edtfRange(edtf)).toBeNull());

test('a range printed is read again as the same range', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 800 }), (first, length) => {
      const range = [first, Math.min(first + length, dayOf(9999, 12, 31))] as const;
      expect(edtfRange(edtfOf(range))).toEqual(range);
    }),
  );
});

test('contains, overlaps, and order', () => {
  expect(edtfContains('2025-12-01/2025-12-07', '2025-12-03')).toBe(true);
  expect(edtfContains('2025-12-03', '2025-12')).toBe(false);
  expect(edtfOverlaps('2025-11', '2025-11-30/2025-12-07')).toBe(true);
  expect(edtfOverlaps('2025-11', 'soon')).toBe(false);
  expect(['soon', '2025', '2024-03', '2025-01-01'].sort(compareEdtf)).toEqual([
    '2024-03',
    '2025-01-01',
    '2025',
    'soon',
  ]);
});
