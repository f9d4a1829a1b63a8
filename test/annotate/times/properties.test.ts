import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readingOf } from '../../../src/annotate/reading.ts';
import { timesOf } from '../../../src/annotate/times/times.ts';
import type { TimeExpression } from '../../../src/model/index.ts';
import { dayOf, edtfRange, formatDay } from '../../../src/text/calendar.ts';
import { plainArticle } from '../../plain.ts';

const read = (text: string, published: string | null): TimeExpression[] => {
  return timesOf(readingOf(plainArticle(text, { published })));
};

const WORDS = (
  'the last next this that previous following early late mid earlier later end of beginning about nearly almost more than at least ' +
  'Monday Tuesday Friday January May March Nov. Sept. 3 14 31 99 2014 1989 1990s 20th century decade year years month months week ' +
  'weeks weekend day days hour hours quarter third first second half fiscal ago before after from now to and or - , . : / 10 p.m. ' +
  'a.m. noon GMT two three twenty several few a an couple every each summer fall winter Thanksgiving Easter Ramadan morning ' +
  'evening night tonight today yesterday tomorrow said will met on in since for by until ended'
).split(' ');
const phrase = fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((words) => words.join(' '));
const day = fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2100, 12, 31) });

test('every interval is ordered, spans are in order and apart, whatever the words', () => {
  fc.assert(
    fc.property(phrase, fc.option(day), (text, published) => {
      const times = read(text, published === null ? null : formatDay(published));
      let end = 0;
      for (const time of times) {
        expect(time.span[0]).toBeGreaterThanOrEqual(end);
        expect(time.span[1]).toBeGreaterThan(time.span[0]);
        end = time.span[1];
        if (time.edtf === null) continue;
        const range = edtfRange(time.edtf);
        expect(range, `${text} → ${time.edtf}`).not.toBeNull();
        expect(range![0]).toBeLessThanOrEqual(range![1]);
      }
    }),
    { numRuns: 3000 },
  );
});

test('never throws, on any characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      read(text, '2025-11-26');
    }),
    { numRuns: 500 },
  );
});

// How far an interval's first day may move when the article is a day younger.
const STEPS: readonly [phrase: string, allowed: readonly number[]][] = [
  ['It happened yesterday.', [1]],
  ['It happened today.', [1]],
  ['It happened 10 days ago.', [1]],
  ['It happened Tuesday.', [0, 7]],
  ['It will happen Tuesday.', [0, 7]],
  ['It happened last week.', [0, 7]],
  ['It will happen next week.', [0, 7]],
  ['It happened over the weekend.', [0, 7]],
  ['It happened last month.', [0, 28, 29, 30, 31]],
  ['It happened last year.', [0, 365, 366]],
  ['It happened in March.', [0, 365, 366]],
  ['It happened in the past three months.', [0, 1, 2, 3, 4]],
  ['It happened on Nov. 3, 2014.', [0]],
  ['It happened in the 1990s.', [0]],
];

test.each(STEPS)('counted from the next day, it stays or moves as its rule says: %s', (text, allowed) => {
  fc.assert(
    fc.property(day, (published) => {
      const first = (on: number) => edtfRange(read(text, formatDay(on))[0]!.edtf!)![0];
      expect(allowed).toContain(first(published + 1) - first(published));
    }),
  );
});

test('long hostile lines are read in time that grows with their length', () => {
  for (const unit of [
    'the last next ',
    'Nov. ',
    '3 to 4 or 5 - ',
    'the end of the ',
    'early late ',
    '"',
    '1/2/',
    'to visit to ',
  ]) {
    expect(read(unit.repeat(20_000), '2025-11-26')).toBeInstanceOf(Array);
  }
});
