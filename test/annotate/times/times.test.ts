import { describe, expect, test } from 'vitest';
import { readingOf } from '../../../src/annotate/reading.ts';
import { timesOf } from '../../../src/annotate/times/times.ts';
import type { Edtf } from '../../../src/model/index.ts';
import { plainArticle } from '../../plain.ts';

/**
 * Marked text: `[Tuesday evening: 2025-11-25TEV = 2025-11-25]` is an expression, its TIMEX3 value and its EDTF; the EDTF is left
 * out where it is the same, and `= -` says that there is none. What is not marked must not be found.
 */
function check(published: Edtf | null, marked: string): void {
  const expected: string[] = [];
  const text = marked.replace(
    /\[([^\]:]+(?::\d\d[^\]:]*)?): ([^\]=]+?)(?: = ([^\]]+))?\]/g,
    (_, words: string, value: string, edtf?: string) => {
      expected.push(`${words}: ${value} = ${edtf ?? value}`);
      return words;
    },
  );
  const found = timesOf(readingOf(plainArticle(text, { published }))).map(
    ({ span, value, edtf }) => `${text.slice(...span)}: ${value} = ${edtf ?? '-'}`,
  );
  expect(found).toEqual(expected);
}

// 2025-11-26 was a Wednesday.
const WEDNESDAY = '2025-11-26';

describe('weekdays go by the verb', () => {
  test.each([
    'Mayor Duarte said [Tuesday: 2025-11-25] that the bridge will open.',
    'The council met [Friday: 2025-11-21].',
    'The council will meet [Friday: 2025-11-28].',
    'The council will vote on [Friday: 2025-11-28].',
    'He gave them until [Friday: 2025-11-28] to reply.',
    'The strike began [a week ago Monday: 2025-11-17].',
    'She said the council would meet on [Monday: 2025-12-01].',
    'They agreed to meet [Friday: 2025-11-28].',
    'They refused to meet [Friday: 2025-11-21].',
    'The vote is scheduled for [Thursday: 2025-11-27].',
    'He set a deadline of [Thursday: 2025-11-27] for the union.',
    'The ministry on [Sunday: 2025-11-23] issued a warning.',
    'On [Friday: 2025-11-28], the panel will vote.',
    'On [Friday: 2025-11-21], the panel voted and will rest.',
    'The talks are to be held [Sunday: 2025-11-30].',
    'The port reopened [Wednesday: 2025-11-26].',
    'They met on [April 24: 2025-04-24] and [25: 2025-04-25].',
    'On [Nov. 3: 2025-11-03] and 25 people came.',
    'It soon became a flood, and the party daily Karvo Sun is read by [today: PRESENT_REF = -]’s youth.',
    'They sent a letter ahead of the vote on [Friday: 2025-11-28].',
    'He was named Speaker of the Year.',
    'Her talks with the dockers on [Saturday: 2025-11-29] were called off.',
    'The vote on [Friday: 2025-11-28] has been cancelled.',
    'They were silent following [Sunday: 2025-11-23]’s meeting.',
    'She told reporters [late Tuesday night: 2025-11-25TNI = 2025-11-25] that it was over.',
    'They will appeal [Monday: 2025-11-24]’s ruling.',
    'They will attend [Friday: 2025-11-28]’s meeting.',
    'He visited the camp on [Saturday: 2025-11-22] to brief the guards.',
    'He canceled a scheduled interview [Monday: 2025-11-24].',
    'He defended his plans [Sunday: 2025-11-23] on television.',
    'She told “The Karvo Hour” [Monday: 2025-11-24] she expects a vote.',
    'The truce expires [Sunday: 2025-11-30].',
    'It rained [last Wednesday: 2025-11-19], and [this Friday: 2025-11-28] it may rain again.',
    'They meet again [next Friday: 2025-12-05] and [next Tuesday: 2025-12-02].',
    'Shares fell on [Friday: 2025-11-21], down from [the previous Friday: 2025-11-14].',
    'The poll ran from [Monday: 2025-11-17] to [Friday: 2025-11-21], they said.',
    'They will sit from [Thursday: 2025-11-27] to [Monday: 2025-12-01].',
    'It is due [Tuesday of next week: 2025-12-02], after [Tuesday last week: 2025-11-18].',
    'The fair opens [this coming Sunday: 2025-11-30].',
  ])('%s', (marked) => check(WEDNESDAY, marked));
});

describe('days, weeks and longer, counted from the article', () => {
  test.each([
    'It came out [yesterday: 2025-11-25], not [today: 2025-11-26] or [the day after tomorrow: 2025-11-28].',
    'Details emerged [last week: 2025-W47 = 2025-11-17/2025-11-23].',
    'He arrives [next week: 2025-W49 = 2025-12-01/2025-12-07].',
    'He was expected [later this week: 2025-W48 = 2025-11-26/2025-11-30].',
    'They met [this week: 2025-W48 = 2025-11-24/2025-11-26] and may meet in [mid-March: 2026-03 = 2026-03-15~].',
    'They talked over [the weekend: 2025-W47-WE = 2025-11-22/2025-11-23].',
    'They will talk over [the weekend: 2025-W48-WE = 2025-11-29/2025-11-30].',
    'It began [earlier this year: 2025 = 2025-01-01/2025-11-26] and ends [early next month: 2025-12].',
    'It passed [last March: 2025-03], [last December: 2024-12] at the latest.',
    'Since [January: 2025-01] and as early as [April: 2025-04], he warned of it.',
    'It will start in [January: 2026-01].',
    'They lost in [November last year: 2024-11].',
    'It fell [almost four years ago: 2022 = 2022~].',
    'They met [three months ago: 2025-08], [10 days ago: 2025-11-16] and [two weeks ago: 2025-W46 = 2025-11-10/2025-11-16].',
    'It will last through [Dec. 25: 2025-12-25].',
    'The bill funds ports through [March 7: 2026-03-07]; they lost [March 7: 2025-03-07].',
    'He said the [April: 2026-04] election would be close; after they won the [April: 2025-04] election, they rested.',
    'They called on [Oct. 14: 2025-10-14] and agreed.',
    'It was worse in [the past three months: P3M = 2025-08-26/2025-11-26] than over [the past year: P1Y = 2024-11-26/2025-11-26].',
    'He ruled for [three years: P3Y = -], then waited [two and a half hours: PT2H30M = -] and [2 1/2 years: P2Y6M = -].',
    'It was [this summer: 2025-SU = 2025-22], not [last fall: 2024-FA = 2024-23] or [the winter of 1998: 1998-WI = 1998-24].',
    'Profit rose in [the third quarter: 2025-Q3 = 2025-07/2025-09] from [a year earlier: 2024-Q3 = 2024-07/2024-09].',
    'A [two-day: P2D = -] visit ended; the [third-quarter: 2025-Q3 = 2025-07/2025-09] loss stood.',
    'It lasted [a year and a half: P1Y6M = -] went by.',
    'By [the end of the year: 2025] it is done.',
    'The budget for [fiscal 2024: 2024 = 2024~] failed.',
    'Debt doubled in [the early 1990s: 199 = 199X], in [the ’80s: 198 = 198X] and in [the 19th century: 18 = 18XX].',
    '[Every July: XXXX-07 = -] they march, and [Mondays: XXXX-WXX-1 = -] they meet; it costs $3 million [a year: P1Y = -].',
    'It is [now: PRESENT_REF = -] worse than [recently: PAST_REF = -]; [soon: FUTURE_REF = -] it ends.',
    'The week began badly: [the week of March 3: 2025-W10 = 2025-03-03/2025-03-09] was calm.',
  ])('%s', (marked) => check(WEDNESDAY, marked));
});

describe('dates in full, ranges, clock times', () => {
  test.each([
    'On [Nov. 3, 2014: 2014-11-03], on [3 November 2014: 2014-11-03] and in [November 2014: 2014-11].',
    'The fair ran [Nov. 3-5: 2025-11-03 = 2025-11-03/2025-11-05].',
    'The fair runs [Nov. 30: 2025-11-30]-[Dec. 2: 2025-12-02] in Karvo.',
    'From [2010: 2010] to [2014: 2014], and in [2016-18: 2016/2018 = 2016/2018], he led.',
    'It was on sale from [August: 1989-08] to [October 1989: 1989-10].',
    'On [Thursday, April 3: 2025-04-03], they met.',
    'It was online [Oct. 30, 2016: 2016-10-30], and in print [Oct. 31: 2016-10-31].',
    'The blast came at [10:35 a.m. Friday: 2025-11-21T10:35 = 2025-11-21].',
    'They spoke on [Tuesday: 2025-11-25] at [7 p.m.: 2025-11-25T19:00 = 2025-11-25], after [noon: 2025-11-25T12:00 = 2025-11-25].',
    'It struck at [0735 GMT: 2025-11-26T07:35Z = 2025-11-26].',
    'After the [Sept. 11: 2001-09-11] attacks, and since [9/11: 2001-09-11], rules changed.',
    'The board is scheduled to vote Since [December: 2024-12] it has waited.',
    'Filed [2025-11-02: 2025-11-02] and [11/03/2025: 2025-11-03].',
    'KARVO, [Nov. 26: 2025-11-26] (Agency) — The mayor resigned.',
  ])('%s', (marked) => check(WEDNESDAY, marked));
});

describe('the story moves on from the dates it tells', () => {
  test.each([
    'On [Oct. 14: 2025-10-14], they spoke. [Two days later: 2025-10-16], they met.',
    'They met on [Oct. 14: 2025-10-14]. It was calm [the day before: 2025-10-13]. [That same week: 2025-W42 = 2025-10-13/2025-10-19] it rained.',
    'In [2011: 2011], he ran; [the following year: 2012], he won.',
    'It was announced on [Friday: 2025-11-21]. [The next day: 2025-11-22], it was denied.',
    'It rose in [1988: 1988]. That day is forgotten.',
  ])('%s', (marked) => check(WEDNESDAY, marked));
});

describe('holidays', () => {
  test.each([
    'His [Thanksgiving: 2025-11-27] ultimatum stands.',
    'They will meet before [Christmas: 2025-12-25] and [New Year’s Eve: 2025-12-31].',
    'It was agreed on [Good Friday: 2025-04-18]; [last Easter: 2025-04-20] it failed.',
    'They fasted in [Ramadan 2024: 2024-03-11 = 2024-03-11~/2024-04-09~].',
    '[Rosh Hashanah 2023: 2023-09-16 = 2023-09-16/2023-09-17], [Yom Kippur 2021: 2021-09-16] and [Passover 2016: 2016-04-23 = 2016-04-23/2016-04-30].',
    '[Election Day 2016: 2016-11-08] and [Memorial Day 2019: 2019-05-27] were quiet; the Good Friday Agreement held.',
  ])('%s', (marked) => check(WEDNESDAY, marked));
});

describe('what is no time', () => {
  test.each([
    'He may march on, and April Okafor sat with August Lindqvist.',
    'About 2000 people paid $1999 for 1,990 miles; it cost 10 euros.',
    'Super Tuesday and Bloody Sunday are names, as is Karvo Today.',
    'Prices fall; springs spring; the second man won.',
    'Three-quarters of the city was dark.',
    'She is a 48-year-old teacher.',
    'There is no 31 that fits; the minister said 12 of 13 left.',
  ])('%s', (marked) => check(WEDNESDAY, marked));
});

test('without the article’s day, nothing relative gets a date', () => {
  check(null, 'He said [Tuesday: XXXX-WXX-2 = -] that [last week: XXXX-WXX = -] was calm.');
  check(null, 'On [Oct. 14: XXXX-10-14 = -] and on [Oct. 14, 2014: 2014-10-14] they met.');
  check('2025-11', 'He said [Tuesday: XXXX-WXX-2 = -] he would go.');
});

test('a weekday says what it was counted from', () => {
  const text = 'On Oct. 14, they spoke. Two days later, they met.';
  const [first, second] = timesOf(readingOf(plainArticle(text, { published: WEDNESDAY })));
  expect(first?.anchor).toBe('article');
  expect(second?.anchor).toEqual(first?.span);
});
