import { describe, expect, test } from 'vitest';
import { type Story, timelineOf } from './records.ts';

/** `date text` of each happening that is laid out for readers, in order. */
const laidOut = (story: Story): string[] =>
  timelineOf(story)
    .happenings.filter(({ onlySaid, passing }) => !onlySaid && !passing)
    .map(({ date, text }) => `${date} ${text}`);

/** The same of what was announced. */
const announced = (story: Story): string[] =>
  timelineOf(story)
    .outlooks.filter((outlook) => outlook.announced)
    .map(({ when, text }) => `${when ?? '–'} ${text}`);

const told = (text: string): Story => [['Courier', '2031-03-12', text]];

function check(name: string, story: Story, expected: readonly string[]): void {
  test(name, () => expect(laidOut(story)).toEqual(expected));
}

function checkNext(name: string, text: string, expected: readonly string[]): void {
  test(name, () => expect(announced(told(text))).toEqual(expected));
}

describe('what is told in passing is not laid out', () => {
  check('how things stood of late', told('Bruno Sol has struggled with the dockers in recent weeks.'), []);
  check('what has been so since a year', told('Ida Roth has spoken for the Trust since 2024.'), []);
  check('but who was appointed in a month', told('Ida Roth had served as harbour master since August 2030.'), [
    '2030-08 Ida Roth had served as harbour master since August 2030',
  ]);
  check('all year', told('The fares have been a worry this year.'), []);
  check('in quotation marks', told('“We made the dockers an offer on Saturday,” Ana Lima said.'), []);
  check('in somebody’s own words, without marks', told('My daughter left the school on Monday.'), []);
  check('how it is', told('It’s useful to remember that the council met the dockers on Monday.'), []);
  check('but how it came to be', told('It was on Monday that the council met the dockers.'), [
    '2031-03-10 It was on Monday that the council met the dockers',
  ]);
  check('as of a day', told('As of Monday, forty dockers had joined the union.'), []);
  check('of the page itself', told('Updated on Tuesday at 11:39 a.m.'), []);
  check('under a condition', told('If Ana Lima met the dockers on Monday, nobody saw it.'), []);
  check(
    'further down, as if of today',
    told(`The council met on Tuesday. ${'Gulls cried over the pier. '.repeat(8)}The mayor closed a gate.`),
    ['2031-03-11 The council met on Tuesday'],
  );
  check(
    'but what two articles tell',
    [
      ['Courier', '2031-03-12', 'Bruno Sol closed three gates of the harbour in recent days.'],
      ['Herald', '2031-03-12', 'In recent days Bruno Sol closed three gates of the harbour.'],
    ],
    ['2031-03-09~/2031-03-12 Bruno Sol closed three gates of the harbour in recent days'],
  );
});

describe('one sentence of two days', () => {
  check('is laid out once', told('Ida Roth left the Trust in 2024 and came back to the Trust of Port Hale in 2027.'), [
    '2024 Ida Roth left the Trust in 2024',
    '2027 Ida Roth left the Trust in 2024 and came back to the Trust of Port Hale in 2027',
  ]);
});

describe('what two articles open with', () => {
  check(
    'of the same people on the same day is one line, however it is told',
    [
      ['Courier', '2031-03-12', 'Premier Ana Lima on Tuesday urged Mayor Bruno Sol to close the harbour of Sandmouth.'],
      ['Herald', '2031-03-12', 'When Ana Lima spoke on Tuesday about the harbour, she found a critic in Bruno Sol.'],
    ],
    ['2031-03-11 Premier Ana Lima on Tuesday urged Mayor Bruno Sol to close the harbour of Sandmouth'],
  );
  check(
    'of other people are two',
    [
      ['Courier', '2031-03-12', 'Premier Ana Lima on Tuesday closed the harbour of Sandmouth.'],
      ['Herald', '2031-03-12', 'Ida Roth, a docker, opened a bakery at the harbour on Tuesday.'],
    ],
    [
      '2031-03-11 Ida Roth, a docker, opened a bakery at the harbour on Tuesday',
      '2031-03-11 Premier Ana Lima on Tuesday closed the harbour of Sandmouth',
    ],
  );
});

describe('of one day first', () => {
  check(
    'what the articles agree on and lead with',
    [
      [
        'Courier',
        '2031-03-12',
        `Bruno Sol resigned as mayor of Port Hale on Tuesday. ${'Gulls cried over the pier. '.repeat(30)}A boat sank on Tuesday.`,
      ],
      [
        'Herald',
        '2031-03-12',
        'Ana Lima fed her gulls on Tuesday. Bruno Sol, the mayor of Port Hale, resigned on Tuesday.',
      ],
    ],
    [
      '2031-03-11 Bruno Sol, the mayor of Port Hale, resigned on Tuesday',
      '2031-03-11 Ana Lima fed her gulls on Tuesday',
      '2031-03-11 A boat sank on Tuesday',
    ],
  );
});

describe('what nobody announced', () => {
  checkNext('a belief', 'Many predict that Bruno Sol will leave the council.', []);
  checkNext('a fear', 'Dockers worry that the ferry will be sold.', []);
  checkNext('what a thing leads to', 'The decision of the council will open the harbour to attacks.', []);
  checkNext('but what a body will do', 'The council will open the harbour to all.', [
    '– The council will open the harbour to all',
  ]);
  checkNext('no plans', 'Bruno Sol made no mention of plans to resign.', []);
  checkNext('but plans', 'Bruno Sol said on Tuesday that he plans to resign.', [
    '– Bruno Sol said on Tuesday that he plans to resign',
  ]);
  checkNext('what a plan holds', 'Ana Lima praised the mayor’s plan to cut fares.', []);
  checkNext('plans that anybody has', 'The trouble with plans to raise fares is that nobody sails, Ana Lima said.', []);
  checkNext('an aim', 'Bruno Sol is aiming to win back the dockers.', []);
  checkNext('of whoever it may concern', 'It is of use to those who will sail with Ana Lima.', []);
  checkNext('how many of a thing', 'The number of ferries in Sandmouth will fall, Ana Lima said.', []);
  checkNext('what comes over somebody', 'Ana Lima and other dockers will come under pressure from the mayor.', []);
  checkNext('what somebody needs', 'Ana Lima will need more boats, Bruno Sol said.', []);
  checkNext('in quotation marks, no act', '“On Friday the dockers will rest,” Ana Lima said.', []);
  checkNext('but an act', '“On Friday the dockers will march,” Ana Lima said.', [
    '2031-03-14 “On Friday the dockers will march,” Ana Lima said',
  ]);
  checkNext('but concerns are no belief', 'Bruno Sol takes the concerns of Ana Lima and will review the plan.', [
    '– Bruno Sol takes the concerns of Ana Lima and will review the plan',
  ]);
  checkNext(
    'one sentence of two days, once',
    'The final debates of Ana Lima and Bruno Sol will be held on March 20 and March 28.',
    ['2031-03-20 The final debates of Ana Lima and Bruno Sol will be held on March 20 and March 28'],
  );
  checkNext('plans that are dropped', 'Ana Lima has dropped plans to host the debate of dockers.', []);
  checkNext('what was planned at first', 'Originally Ana Lima was planning to fly to Sandmouth.', []);
  checkNext('despite a promise', 'Despite promises that Vastria will pay for it, Bruno Sol wept.', []);
  checkNext('what is unlikely', 'Bruno Sol is unlikely to resign his seat.', []);
  checkNext(
    'an agreement of earlier this year',
    'Ana Lima regretted the cuts that they agreed to earlier this year.',
    [],
  );
  checkNext('what ought to be', 'The council must close the pier.', []);
  checkNext('what may happen any day', 'The gate would sometimes open by itself, Ana Lima said.', []);
  checkNext('a hope', 'Ana Lima hoped her letter would end the strike.', []);
  checkNext('a doubt, with a day', 'Bruno Sol dismissed the idea that he will resign on Friday.', []);
  checkNext('by whom it was set', 'The rules, set by the harbour council, ask for a boat.', []);
  checkNext('what was not expected', 'Aides did not expect to speak of fares this week.', []);
});
