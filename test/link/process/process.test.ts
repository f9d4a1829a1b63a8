import { describe, expect, test } from 'vitest';
import { linkActors } from '../../../src/link/actors.ts';
import { findProcess } from '../../../src/link/process/process.ts';
import { recordsOf, type Story } from '../timeline/records.ts';

/** `name: version > version | role who (hedge)`, then `issue, who: day stance > …`. */
function shown(story: Story): string[] {
  const records = recordsOf(story);
  const { proposals, positions } = findProcess(records, linkActors(records, []));
  const moves = Map.groupBy(positions, ({ issue, name }) => `${issue}, ${name}`);
  return [
    ...proposals.map(
      ({ name, versions, parts }) =>
        `${name}: ${[
          versions.map(({ label, day }) => label + (day ? ` ${day}` : '')).join(' > '),
          ...parts.map((part) => `${part.role} ${part.name}${part.hedge ? ` (${part.hedge})` : ''}`),
        ]
          .filter(Boolean)
          .join(' | ')}`,
    ),
    ...[...moves].map(([key, own]) => `${key}: ${own.map(({ day, stance }) => `${day ?? '?'} ${stance}`).join(' > ')}`),
  ];
}

function check(name: string, story: Story, expected: readonly string[]): void {
  test(name, () => expect(shown(story)).toEqual(expected));
}

describe('versions of one proposal', () => {
  check(
    'by size, across articles, in the order of the cut',
    [
      [
        'Courier',
        '2031-03-12',
        'The two ports announced a 14-point harbour plan on Monday. The harbour plan was developed by Ana Roth.',
      ],
      ['Herald', '2031-03-20', 'The harbour plan was trimmed from 14 points to 11 on Tuesday, Ana Roth said.'],
    ],
    ['harbour plan: 14-point harbour plan > trimmed from 14 points to 11 2031-03-18 | made Ana Roth'],
  );
  check(
    'another plan of another size stays apart',
    [
      [
        'Courier',
        '2031-03-12',
        'Ana Roth pointed to the 20-point Sandmouth harbour plan. A 14-point harbour plan came out last week. The plan was cut down to 11 points.',
      ],
    ],
    ['harbour plan: 14-point harbour plan > cut down to 11 points 2031-03-12~'],
  );
  check(
    'by what the reports call them',
    [
      [
        'Courier',
        '2031-03-12',
        'The original ferry bill would have closed two lines. Bruno Sol signed the revised ferry bill on Monday.',
      ],
    ],
    ['ferry bill: original ferry bill > revised ferry bill | approved Bruno Sol'],
  );
});

describe('who did what', () => {
  check(
    'made, approved, rejected, and what is only expected',
    [
      [
        'Courier',
        '2031-03-12',
        'Ana Roth introduced the ferry bill last month. The Senate passed the ferry bill on Monday. Governor Bruno Sol is expected to veto the ferry bill.',
      ],
    ],
    ['ferry bill: made Ana Roth | approved Senate | rejected Bruno Sol (is expected to)'],
  );
  check(
    'backed is not approved',
    [
      [
        'Courier',
        '2031-03-12',
        'Ana Roth introduced the ferry bill last month. Bruno Sol backed the ferry bill on Monday. The ferry bill would close a line.',
      ],
    ],
    ['ferry bill: made Ana Roth | backed Bruno Sol'],
  );
  check(
    'nothing of what somebody is only asked to do, and nothing of questions',
    [
      [
        'Courier',
        '2031-03-12',
        'Ana Roth called on Bruno Sol to veto the ferry bill. Will Bruno Sol sign the ferry bill? If Bruno Sol signed the ferry bill, the line would close.',
      ],
    ],
    [],
  );
});

describe('positions', () => {
  check(
    'a deadline set, eased and dropped',
    [
      ['Courier', '2031-03-05', 'Ana Roth set a deadline of March 14 for the council to approve the plan.'],
      ['Herald', '2031-03-06', 'Ana Roth has suggested that the deadline of March 14 is flexible.'],
      ['Wire', '2031-03-08', 'Ana Roth said on Friday that the deadline of March 14 was no longer binding.'],
    ],
    ['deadline, Ana Roth: ? sets > ? eases > 2031-03-07 drops'],
  );
  check(
    'none where there are no talks',
    [['Courier', '2031-03-05', 'Rain fell on Port Hale. Ana Roth plans to sail home.']],
    [],
  );
});

test('the same record whatever the order of the articles', () => {
  const story: Story = [
    ['Courier', '2031-03-12', 'The two ports announced a 14-point harbour plan on Monday.'],
    ['Herald', '2031-03-20', 'The harbour plan was trimmed from 14 points to 11 on Tuesday.'],
  ];
  expect(shown([...story].reverse())).toEqual(shown(story));
});
