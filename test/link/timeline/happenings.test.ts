import { describe, expect, test } from 'vitest';
import { recordsOf, type Story, timelineOf } from './records.ts';

/** `date [articles] text`, one a line; a `b` marks background. */
const shown = (story: Story): string[] =>
  timelineOf(story).happenings.map(
    ({ date, background, onlySaid, reports, text }) =>
      `${date}${background ? ' b' : ''}${onlySaid ? ' said' : ''} [${[...new Set(reports.map(({ article }) => article))].sort().join(' ')}] ${text}`,
  );

function check(name: string, story: Story, expected: readonly string[]): void {
  test(name, () => expect(shown(story)).toEqual(expected));
}

const VOTE: Story = [
  ['Courier', '2031-03-12', 'The Port Hale council voted on Tuesday to close the ferry line to Sandmouth.'],
  [
    'Herald',
    '2031-03-13',
    'Councillors in Port Hale voted Tuesday to close the ferry line to Sandmouth, ending a long dispute.',
  ],
  ['Wire', '2031-03-12', 'Vastria annexed the outer islands in 2014. Bruno Sol resigned on Monday.'],
];

describe('reports of one happening', () => {
  check('become one line, in the words of the fullest', VOTE, [
    '2014 b [Wire] Vastria annexed the outer islands in 2014',
    '2031-03-10 [Wire] Bruno Sol resigned on Monday',
    '2031-03-11 [Courier Herald] Councillors in Port Hale voted Tuesday to close the ferry line to Sandmouth, ending a long dispute',
  ]);
  check(
    'of another day stay apart',
    [
      ['Courier', '2031-03-12', 'The Port Hale council voted on Tuesday to close the ferry line to Sandmouth.'],
      ['Herald', '2031-03-20', 'The Port Hale council voted on Wednesday to close the tram line to Sandmouth.'],
    ],
    [
      '2031-03-11 [Courier] The Port Hale council voted on Tuesday to close the ferry line to Sandmouth',
      '2031-03-19 [Herald] The Port Hale council voted on Wednesday to close the tram line to Sandmouth',
    ],
  );
  check(
    'one vague and one precise take the precise day',
    [
      ['Courier', '2031-03-13', 'Vastria seized the trawler Ana Rosa off Sandmouth on Tuesday.'],
      ['Herald', '2031-03-14', 'Vastria seized the trawler Ana Rosa off Sandmouth this week.'],
    ],
    ['2031-03-11 [Courier Herald] Vastria seized the trawler Ana Rosa off Sandmouth on Tuesday'],
  );
  check(
    '“this week” ends, for what has happened, with the article’s day',
    [['Courier', '2031-03-12', 'Vastria seized a trawler off Sandmouth this week.']],
    ['2031-03-10/2031-03-12 [Courier] Vastria seized a trawler off Sandmouth this week'],
  );
});

describe('what is only said', () => {
  check(
    'by one person on one day is one line',
    [
      [
        'Courier',
        '2031-03-12',
        'Bruno Sol said on Tuesday that the ferry was safe. The harbour was calm. Bruno Sol told reporters on Tuesday that the envoy would stay.',
      ],
    ],
    ['2031-03-11 said [Courier] Bruno Sol told reporters on Tuesday that the envoy would stay'],
  );
  check(
    'without a day of its own joins what was said that day, and is no report of what it speaks of',
    [
      [
        'Courier',
        '2031-03-12',
        'The Vastria council closed the ferry line to Sandmouth on Monday. Bruno Sol told reporters on Tuesday that he was angry. Bruno Sol said the council had closed the ferry line to Sandmouth too soon.',
      ],
    ],
    [
      '2031-03-10 [Courier] The Vastria council closed the ferry line to Sandmouth on Monday',
      '2031-03-11 said [Courier] Bruno Sol told reporters on Tuesday that he was angry',
    ],
  );
  check(
    'is told apart from news made by saying it',
    [
      [
        'Courier',
        '2031-03-12',
        'Bruno Sol announced on Tuesday that the ferry line would close. Ana Lima said on Tuesday that the harbour was calm.',
      ],
    ],
    [
      '2031-03-11 said [Courier] Ana Lima said on Tuesday that the harbour was calm',
      '2031-03-11 [Courier] Bruno Sol announced on Tuesday that the ferry line would close',
    ],
  );
  check(
    'is news where two articles have it',
    [
      ['Courier', '2031-03-12', 'Bruno Sol said on Tuesday that the ferry to Sandmouth was safe.'],
      ['Herald', '2031-03-12', 'The ferry to Sandmouth was safe, Bruno Sol said on Tuesday.'],
    ],
    ['2031-03-11 [Courier Herald] Bruno Sol said on Tuesday that the ferry to Sandmouth was safe'],
  );
});

describe('what is no happening', () => {
  check(
    'plans, and what did not take place',
    [['Courier', '2031-03-12', 'The council will vote next week. The two sides did not meet on Monday.']],
    [],
  );
  check(
    'anything in an article without a date that counts from its day',
    [['Courier', null, 'The council voted on Tuesday.']],
    [],
  );
});

test('the same for any order of the records', () => {
  const once = shown(VOTE);
  expect(shown([...VOTE].reverse())).toEqual(once);
  expect(shown([VOTE[1]!, VOTE[2]!, VOTE[0]!])).toEqual(once);
});

test('every text is the verbatim text of its first report', () => {
  const texts = new Map(recordsOf(VOTE).map(({ article }) => [article.id, article.text]));
  for (const { text, reports } of timelineOf(VOTE).happenings) {
    expect(texts.get(reports[0]!.article)!.slice(...reports[0]!.span)).toBe(text);
  }
});
