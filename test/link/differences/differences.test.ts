import { describe, expect, test } from 'vitest';
import { check, differencesOf, recordOf } from './check.ts';

describe('numbers', () => {
  check(
    'at least here, more than there',
    [
      'Prosecutors in Norvia said the contractor had funnelled at least $42,500 into the harbour fund.',
      'The contractor illegally funnelled more than $42,500 into the harbour fund, prosecutors in Norvia said.',
    ],
    ['number: at least $42,500 | more than $42,500'],
  );
  check(
    'a plan cut down to fewer points',
    [
      'Negotiators in Vale City presented a 28-point plan for the Kestrel valley.',
      'The plan for the Kestrel valley, drafted in Vale City, was cut down to 19 points after the talks.',
    ],
    ['number: 28-point plan | 19 points'],
  );
  check(
    'another number of the same',
    [
      'The governor sent 1,250 border guards to the Kestrel crossing after the Tamsin flood.',
      'After the Tamsin flood the governor sent 3,100 border guards to the Kestrel crossing.',
    ],
    ['number: 1,250 border guards | 3,100 border guards'],
  );
  check(
    'not: a day before a noun',
    [
      'Most of the Sept. 11 hijackers came from the Norvian peninsula.',
      'Most of the 19 hijackers came from the Norvian peninsula.',
    ],
    [],
  );
  check(
    'not: two numbers of two things',
    [
      'The governor sent 1,250 border guards to the Kestrel crossing after the Tamsin flood.',
      'The Tamsin flood at the Kestrel crossing left 3,100 houses without water.',
    ],
    [],
  );
  check(
    'not: both give both numbers',
    [
      'The governor sent 1,250 border guards to the Kestrel crossing, then 3,100 border guards.',
      'The governor sent 3,100 border guards to the Kestrel crossing after 1,250 border guards.',
    ],
    [],
  );
});

describe('nearly one number', () => {
  check(
    'rounded here, exact there',
    [
      'The Kestrel ferry firm paid $13,625,777 in harbour dues.',
      'In harbour dues alone the firm had paid $13.6 million by then.',
    ],
    ['number: $13,625,777 in harbour dues | $13.6 million'],
  );
  check(
    'one digit mistyped',
    [
      'Tamm spent $4,687.75 on the Norvian harbour retreat.',
      'Among the bills was one of $4,587.75 for the Norvian harbour retreat.',
    ],
    ['number: $4,687.75 | $4,587.75 for the Norvian harbour retreat'],
  );
  check(
    'not: another amount of another thing',
    [
      'The Kestrel ferry firm paid $13,625,777 in harbour dues.',
      'A bridge over the Orle would cost the valley $13.9 million.',
    ],
    [],
  );
});

describe('dates', () => {
  check(
    'one launch in two years',
    [
      'The Kestrel patrol, known as Operation Lantern, was launched in 2016 along the Norvian border.',
      'Operation Lantern, the Kestrel patrol along the Norvian border, was launched in 2018.',
    ],
    ['date: 2016 | 2018'],
  );
  check(
    'not: one year',
    [
      'The Kestrel patrol, known as Operation Lantern, was launched in 2016 along the Norvian border.',
      'Operation Lantern, the Kestrel patrol along the Norvian border, was launched in 2016.',
    ],
    [],
  );
});

test('the day here, the month there: slight', () => {
  const texts = [
    'The Kestrel patrol along the Norvian harbour was launched on March 3.',
    'The Kestrel patrol along the Norvian harbour was launched in March.',
  ];
  const found = differencesOf(texts.map((text, n) => recordOf(text, n)));
  expect(found.map(({ kind, slight }) => [kind, slight])).toEqual([['date', true]]);
});

describe('the day of one deed', () => {
  check(
    'less exactly in one account',
    [
      'Ines Duarte, who resigned from the harbour council in November amid the inquiry, has moved to Vale City.',
      'The inquiry is over. Duarte resigned from the council last year amid the harbour inquiry, and a new chair was found.',
    ],
    ['date: November | last year'],
  );
  check(
    'another year',
    [
      'Duarte’s second term as harbour commissioner officially ends in 2033.',
      'Ines Duarte hinted that she may leave before her second term as harbour commissioner ends in 2032.',
    ],
    ['date: 2033 | 2032'],
  );
  check(
    'not: another deed',
    [
      'Ines Duarte joined the harbour council in 2011 and resigned in November amid the inquiry.',
      'Ines Duarte resigned from the harbour council amid the inquiry. The council was founded last year.',
    ],
    [],
  );
});

describe('a day and the stretch around it', () => {
  check(
    'in sentences that tell the same',
    [
      'Rulings on the remaining Norvian harbour cases will be issued on Tuesday, May 20.',
      'The judges will issue rulings on the remaining Norvian harbour cases, perhaps next week.',
    ],
    ['date: Tuesday, May 20 | next week'],
  );
  check(
    'not: the rough account names the day as well',
    [
      'Rulings on the remaining Norvian harbour cases will be issued on Tuesday, May 20.',
      'The judges will issue rulings on the remaining Norvian harbour cases next week, on May 20.',
    ],
    [],
  );
});

describe('dates: what is none', () => {
  check(
    'not: a comment declined on one day, a meeting called off on another',
    [
      'Ms. Duarte’s office declined to comment on Monday.',
      'Ms. Duarte’s meeting with the dockers on Saturday was called off, her office said.',
    ],
    [],
  );
  check(
    'not: the day of the saying',
    [
      'On Sunday, Ines Duarte said she had learned of the Kestrel harbour lease.',
      'Ines Duarte learned of the Kestrel harbour lease on Friday.',
    ],
    [],
  );
});

describe('status', () => {
  check(
    'a deadline, flexible and gone',
    [
      'The minister set a deadline of Thursday for Kestria to sign, but has suggested that the timeline is flexible.',
      'Her earlier deadline for Kestria was no longer in force, the minister said.',
    ],
    ['status: timeline: flexible | deadline: no longer'],
  );
  check(
    'expected here, refused there',
    [
      'Vice President Tamsin Orlo is expected to attend the Kestrel harbour ceremony on Friday.',
      'Vice President Tamsin Orlo won’t attend the Kestrel harbour ceremony.',
    ],
    ['status: expected to attend | won’t attend'],
  );
});

describe('status: what is planned here and told in the past there', () => {
  check(
    'a verb in the past right after a name',
    [
      'Duarte was expected to invoke the speeches of earlier mayors of both parties, among them Joan Okafor.',
      'Duarte invoked the speeches of earlier mayors of both parties, among them Joan Okafor.',
    ],
    ['status: was expected to invoke | invoked'],
  );
  check(
    'by whom a pronoun tells',
    [
      'Ines Duarte, the harbour chair, plans to invoke the Lantern Amendment at the council’s hearing on the Kestrel lease.',
      'She then invoked the Lantern Amendment and left the hearing.',
    ],
    ['status: plans to invoke | invoked'],
  );
  check(
    'not: by another',
    [
      'Some clerks did not object to the Kestrel harbour lease before the election.',
      'Dockers objected to the Kestrel harbour lease in the spring.',
    ],
    [],
  );
});

describe('what is no difference of status', () => {
  check(
    'not: silence about a body',
    [
      'Kestrel Bank sold the ferry fleet in May, a Kestrel Bank spokeswoman said in an email.',
      'The harbour council had no immediate comment on the ferries that Kestrel Bank sold.',
    ],
    [],
  );
  check(
    'not: a plan that something else might harm',
    [
      'The mayor has sought funds to build a wall at the Kestrel harbour.',
      'The strike could threaten her plans to build a wall at the Kestrel harbour, the mayor said.',
    ],
    [],
  );
  check(
    'not: neither, with the verb far off',
    [
      'Neither the Kestrel ferry firm nor the Norvian dockers will operate the harbour crane.',
      'The Kestrel ferry firm and the Norvian dockers will not operate the harbour crane.',
    ],
    [],
  );
});

describe('on whose word', () => {
  check(
    'a newsroom here, people without names there',
    [
      'The Kestrel Post reported that the Norvian harbour council would pay $4 million to the dismissed ferry pilots.',
      'The Norvian harbour council would pay $4 million to the dismissed ferry pilots, according to two people familiar with the talks.',
    ],
    ['attribution: Kestrel Post | two people familiar with the talks'],
  );
  check(
    'a ministry here, the outlet itself there',
    [
      'The Norvian pilot of the sunken Kestrel ferry withdrew his appeal on Saturday, the Harbour Ministry said.',
      'The Norvian pilot of the sunken Kestrel ferry has withdrawn his appeal.',
    ],
    ['attribution: Harbour Ministry | the outlet in its own words'],
  );
  check(
    'an affidavit named at the end here, the outlet itself there',
    [
      'After the shots at the Kestrel ferry landing the Norvian pilot dropped to the floor, spread-eagled, beside the ticket hall, according to a Norvian Guard affidavit.',
      'The Norvian pilot then dropped to the floor, spread-eagled, beside the Kestrel ticket hall and waited.',
    ],
    ['attribution: a Norvian Guard affidavit | the outlet in its own words'],
  );
  check(
    'not: on somebody’s plan',
    [
      'Under the governor’s plan, the Kestrel ferry tolls would rise each month until the Norvian docks reopen.',
      'The Kestrel ferry tolls would rise each month until the Norvian docks reopen, Governor Ines Duarte said.',
    ],
    [],
  );
  check(
    'not: what somebody asks for',
    [
      'Ines Duarte asked the Norvian pilot of the sunken Kestrel ferry to withdraw his appeal.',
      'The Norvian pilot of the sunken Kestrel ferry may withdraw his appeal.',
    ],
    [],
  );
  check(
    'not: a spokesman with and without his name',
    [
      'A spokesman for the Kestrel ferry firm said the film of the dismissed pilots “was not produced by the harbour firm.”',
      'Joe Tamm, a spokesman, said the film of the dismissed pilots “was not produced by the harbour firm.”',
    ],
    [],
  );
});

describe('quoted words', () => {
  check(
    'one word otherwise',
    [
      '“The strike is destructive of the fabric of the harbour trade,” said Ines Duarte.',
      '“The strike is destructive to the fabric of the harbour trade,” said Ines Duarte.',
    ],
    ['wording: strike is destructive of the fabric of | strike is destructive to the fabric of'],
  );
  check(
    'spelled otherwise',
    [
      'Ines Duarte said: “That is what a ship owner does in the harbour.”',
      'Ines Duarte said: “That is what a shipowner does in the harbour.”',
    ],
    ['wording: is what a ship owner does in the | is what a shipowner does in the'],
  );
  check(
    'cut short in mid-sentence',
    [
      '“The guards have been dismissed by the harbour council of Kestrel,” said Ines Duarte.',
      '“The guards have been dismissed,” said Ines Duarte.',
    ],
    ['wording: have been dismissed by the harbour council of Kestrel | have been dismissed'],
  );
  check(
    'not: the same',
    ['“We will rebuild the harbour,” said Ines Duarte.', 'Ines Duarte said: "We will rebuild the harbour."'],
    [],
  );
});

describe('one remark in other words', () => {
  check(
    'that two papers quote',
    [
      '“I give the harbour guard great credit for having the courage to right this horrible wrong,” Ines Duarte said.',
      '“I admire that the harbour guard had the courage to right the horrible mistake it made in the flood,” Ines Duarte said.',
    ],
    [
      'wording: “I give the harbour guard great credit for having the courage to right this horrible wrong,” | “I admire that the harbour guard had the courage to right the horrible mistake it made in the flood,”',
    ],
  );
  check(
    'begins with I where the other has it in mid-sentence',
    [
      '“I have stood up to my fair share of harbour bullies,” Ines Duarte said.',
      '“As a skinny kid with a funny last name, I have stood up to my fair share of harbour bullies,” Ines Duarte said.',
    ],
    ['wording: I have stood | a skinny kid with a funny last name, I have stood'],
  );
});

describe('one entry an utterance', () => {
  check(
    'two sentences of one breath',
    [
      '“I have not heard it, but it’s a standard thing,” Ines Duarte said. “That is what a ship owner does in the harbour.”',
      '“I have not read it, but it’s a standard thing,” Ines Duarte said. “That is what a shipowner does in the harbour.”',
    ],
    [
      'wording: I have not heard it, but it’s … is what a ship owner does in the | I have not read it, but it’s … is what a shipowner does in the',
    ],
  );
  test('a full stop where the other has a comma: slight', () => {
    const texts = [
      '“He has to sell this to the dockers. He has to sell the dockers to the owners,” Ines Duarte said.',
      '“He has to sell this to the dockers, he has to sell the dockers to the owners,” Ines Duarte said.',
    ];
    const found = differencesOf(texts.map((text, n) => recordOf(text, n)));
    expect(found.every(({ slight }) => slight)).toBe(true);
  });
  check(
    'not: what the paper put in brackets, or a short form',
    [
      '“[Mayor Joe] Tamm won’t end the war on the harbour trade,” Ines Duarte said.',
      '“Tamm will not end the war on the harbour trade,” Ines Duarte said.',
    ],
    [],
  );
  check(
    'not: another saying where both have the first',
    [
      '“We have got a big challenge in the harbour,” Ines Duarte said. “We have got a real challenge in the harbour.”',
      '“We have got a big challenge in the harbour,” Ines Duarte said.',
    ],
    [],
  );
});

test('what tells next to nothing comes last and is called slight', () => {
  const texts = [
    'Joan Okafor sent 1,250 border guards to the Kestrel crossing after the Tamsin flood.',
    'After the Tamsin flood Joan K. Okafor sent 3,100 border guards to the Kestrel crossing.',
  ];
  const found = differencesOf(texts.map((text, n) => recordOf(text, n)));
  expect(found.map(({ kind, slight }) => [kind, slight])).toEqual([
    ['number', false],
    ['name', true],
  ]);
});

describe('wordings', () => {
  check(
    'another object of one act',
    [
      'Ofer Tamm, a shipowner from Vale City, pleaded guilty in August to an immigration fraud charge.',
      'The shipowner Ofer Tamm of Vale City pleaded guilty to visa fraud charges.',
    ],
    ['wording: guilty in August to an immigration fraud charge | guilty to visa fraud charges'],
  );
  check(
    'parts and all',
    ['The plan hands over parts of the Kestrelan region.', 'The plan hands over the full Kestrelan region.'],
    ['wording: parts of the Kestrelan | the full Kestrelan'],
  );
});

describe('names', () => {
  check(
    'two spellings',
    ['Oleh Marchensky met the council.', 'The council met Oleh Marchenskyy.'],
    ['name: Oleh Marchensky | Oleh Marchenskyy'],
  );
  check(
    'an initial',
    ['Joan Okafor met the council.', 'The council met Joan K. Okafor.'],
    ['name: Joan Okafor | Joan K. Okafor'],
  );
  check('not: a title', ['Joan Okafor met the council.', 'The council met Judge Joan Okafor.'], []);
});

describe('over', () => {
  test('later days replace earlier ones; the same day stands side by side; no day is unknown', () => {
    const texts = ['Joan Okafor met the council.', 'The council met Joan K. Okafor.'];
    const over = (days: readonly (string | null)[]): string | undefined =>
      differencesOf(texts.map((text, n) => recordOf(text, n, days[n]!)))[0]?.over;
    expect(over(['2031-05-14', '2031-05-15'])).toBe('update');
    expect(over(['2031-05-14', '2031-05-14'])).toBe('disagreement');
    expect(over(['2031-05-14', null])).toBe('unknown');
  });
});

test('one article differs from nobody', () => {
  expect(differencesOf([recordOf('The governor sent 50 guards. The governor sent 60 guards.', 0)])).toEqual([]);
});

test('a hostile story ends', () => {
  const quotes = '"'.repeat(5000);
  const same = 'The governor sent 50 guards to the Kestrel crossing. '.repeat(300);
  expect(differencesOf([recordOf(quotes + same, 0), recordOf(same + quotes, 1)])).toEqual([]);
});
