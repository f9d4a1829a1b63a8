import { describe, expect, test } from 'vitest';
import type { Edtf } from '../../../src/model/index.ts';
import { type Story, timelineOf } from './records.ts';

/** `when state [articles] text`, one a line. */
const shown = (story: Story, asOf?: Edtf): string[] =>
  timelineOf(story, asOf).outlooks.map(
    ({ when, state, places, text }) =>
      `${when ?? '–'} ${state} [${[...new Set(places.map(({ article }) => article))].sort().join(' ')}] ${text}`,
  );

function check(name: string, story: Story, expected: readonly string[], asOf?: Edtf): void {
  test(name, () => expect(shown(story, asOf)).toEqual(expected));
}

const ANNOUNCED = ['Courier', '2031-03-12', 'Envoy Ana Lima will meet Bruno Sol in Port Hale on Friday.'] as const;
const MET = ['Herald', '2031-03-15', 'Envoy Ana Lima met Bruno Sol in Port Hale on Friday.'] as const;
const CANCELLED = [
  'Herald',
  '2031-03-13',
  'Envoy Ana Lima on Thursday cancelled the Port Hale meeting with Bruno Sol.',
] as const;
const POSTPONED = [
  'Herald',
  '2031-03-13',
  'Ana Lima postponed the Port Hale meeting with Bruno Sol until Monday.',
] as const;
const OTHER = ['Wire', '2031-03-20', 'A storm closed the harbour of Sandmouth on Wednesday.'] as const;
const LINE = 'Envoy Ana Lima will meet Bruno Sol in Port Hale on Friday';

describe('what became of it', () => {
  check('still to come', [ANNOUNCED], [`2031-03-14 open [Courier] ${LINE}`]);
  check('happened', [ANNOUNCED, MET], [`2031-03-14 happened [Courier] ${LINE}`]);
  check('cancelled', [ANNOUNCED, CANCELLED], [`2031-03-14 cancelled [Courier] ${LINE}`]);
  check(
    'moved',
    [ANNOUNCED, POSTPONED],
    [
      `2031-03-14 moved [Courier] ${LINE}`,
      '2031-03-17 open [Herald] Ana Lima postponed the Port Hale meeting with Bruno Sol until Monday',
    ],
  );
  check('lapsed: its day passed and nobody tells of it', [ANNOUNCED, OTHER], [`2031-03-14 lapsed [Courier] ${LINE}`]);
  check(
    'seen from an earlier day, nothing of what came later is known',
    [ANNOUNCED, MET, OTHER],
    [`2031-03-14 open [Courier] ${LINE}`],
    '2031-03-12',
  );
  check(
    'a deadline called off in other words',
    [
      ['Courier', '2031-03-12', 'The premier set a deadline of March 20 for the dockers to return.'],
      ['Herald', '2031-03-14', 'Bruno Sol said on Friday that the deadline of March 20 was no longer binding.'],
    ],
    ['2031-03-20 cancelled [Courier] a deadline of March 20 for the dockers to return'],
  );
  check(
    'put off to another day',
    [
      ['Courier', '2031-03-12', 'Parliament will vote on the ferry bill on March 20.'],
      ['Herald', '2031-03-14', 'The vote in parliament on the ferry bill was put off to March 27.'],
    ],
    [
      '2031-03-20 moved [Courier] Parliament will vote on the ferry bill on March 20',
      '2031-03-27 open [Herald] The vote in parliament on the ferry bill was put off to March 27',
    ],
  );
  check(
    'called off without having been announced',
    [['Herald', '2031-03-13', 'Ana Lima’s meeting with the dockers on Saturday was cancelled.']],
    ['2031-03-15 cancelled [Herald] Ana Lima’s meeting with the dockers on Saturday was cancelled'],
  );
  check(
    'called off, of the same two, in other words',
    [
      ['Courier', '2031-03-12', 'Rosa Roth, who leads the dockers, said she would speak to Ana Lima at the weekend.'],
      ['Herald', '2031-03-13', 'Ana Lima’s meeting with the dockers on Saturday was cancelled.'],
    ],
    [
      '2031-03-15 cancelled [Courier] Rosa Roth, who leads the dockers, said she would speak to Ana Lima at the weekend',
    ],
  );
  check(
    'no day named',
    [['Courier', '2031-03-12', 'Bruno Sol is expected to resign.']],
    ['– unknown [Courier] Bruno Sol is expected to resign'],
  );
});

test('the outcome is cited and numbered', () => {
  const [outlook] = timelineOf([ANNOUNCED, MET]).outlooks;
  expect(outlook!.outcome).toEqual([{ article: 'Herald', span: [0, 51] }]);
  expect(outlook!.why).toBe('reported as h1');
});

describe('reports of one expectation', () => {
  check(
    'become one line',
    [
      ['Courier', '2031-03-12', 'The court is expected to rule on the Sandmouth ferry contract on March 20.'],
      ['Herald', '2031-03-13', 'A ruling on the Sandmouth ferry contract is due on March 20.'],
    ],
    ['2031-03-20 open [Courier Herald] A ruling on the Sandmouth ferry contract is due on March 20'],
  );
  check(
    'one without a day takes the day of what it speaks of, as a conclusion',
    [
      ['Courier', '2031-03-12', 'Premier Sol’s speech, scheduled for March 20, has split the coalition of Vastria.'],
      ['Herald', '2031-03-13', 'Ana Lima will skip the speech.'],
    ],
    [
      '2031-03-20~ open [Herald] Ana Lima will skip the speech',
      '2031-03-20 open [Courier] Premier Sol’s speech, scheduled for March 20',
    ],
  );
});

test('the same for any order of the records', () => {
  expect(shown([OTHER, MET, ANNOUNCED])).toEqual(shown([ANNOUNCED, MET, OTHER]));
});

test('what is announced is told apart from rhetoric; what was said long ago of a time now past is left out', () => {
  const lines = timelineOf([
    [
      'Courier',
      '2031-03-12',
      'Bruno Sol will meet the dockers. “They will ruin the port,” Ana Lima said. In a call on Jan. 14, Ana Lima told Bruno Sol that she would visit Sandmouth.',
    ],
  ]).outlooks.map(({ text, announced }) => `${announced ? 'announced' : 'said'}: ${text}`);
  expect(lines).toContain('announced: Bruno Sol will meet the dockers');
  expect(lines.filter((line) => line.startsWith('announced') && !line.includes('dockers'))).toEqual([]);
});

test('nothing is announced by a wish, a stance, a condition, or what a law leads to', () => {
  const announced = timelineOf([
    [
      'Courier',
      '2031-03-12',
      'Ana Lima wants the council to meet. Bruno Sol is prepared to fight. The ferry law will reduce fares for the dockers. Rosa Roth could not say on Wednesday what she would do. Bruno Sol had vowed to stay earlier Wednesday.',
    ],
  ]).outlooks.flatMap(({ text, announced }) => (announced ? [text] : []));
  expect(announced).toEqual([]);
});

test('the terms of a plan and what somebody will not do are no announcements', () => {
  const announced = timelineOf([
    [
      'Courier',
      '2031-03-12',
      'Vastria will open seven gates, not nine, each spring. Under the plan, Ana Lima will lead the council. Bruno Sol will not dismiss the envoy. Rosa Roth will not attend the talks.',
    ],
  ]).outlooks.flatMap(({ text, announced }) => (announced ? [text] : []));
  expect(announced).toEqual(['Rosa Roth will not attend the talks']);
});
