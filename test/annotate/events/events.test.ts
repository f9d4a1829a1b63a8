import { describe, expect, test } from 'vitest';
import { annotate } from '../../../src/annotate/annotate.ts';
import type { Article, EventMention } from '../../../src/model/index.ts';
import { plainArticle } from '../../plain.ts';

// Told on Wednesday 12 March 2031.
const articleOf = (text: string): Article =>
  plainArticle(text, {
    outlet: 'The Hale Courier',
    published: '2031-03-12',
    blocks: [{ kind: 'paragraph', span: [0, text.length] }],
  });

const eventsIn = (text: string): readonly EventMention[] => annotate(articleOf(text)).events;

/** `status kind date: trigger | clause`, one a line; `–` for no date, `~` in a date that was concluded. */
const shown = (text: string): string[] =>
  eventsIn(text).map(
    ({ status, kind, background, when, trigger, span }) =>
      `${status}${background ? ' background' : ''} ${kind} ${when?.value ?? '–'}: ${text.slice(...trigger)} | ${text.slice(...span)}`,
  );

function check(name: string, text: string, expected: readonly string[]): void {
  test(name, () => expect(shown(text)).toEqual(expected));
}

describe('what happened', () => {
  check('a dated clause', 'The mayor met the dockers in Port Hale on Tuesday.', [
    'reported meeting 2031-03-11: met | The mayor met the dockers in Port Hale on Tuesday',
  ]);
  check('the time before its verb', 'The ministry on Monday said that the bridge was safe.', [
    'reported statement 2031-03-10: said | The ministry on Monday said that the bridge was safe',
  ]);
  check(
    'the inner clause keeps its own time',
    'Ana Lima resigned on Monday after the Courier published the letter on Sunday.',
    [
      'reported appointment 2031-03-10: resigned | Ana Lima resigned on Monday after the Courier published the letter on Sunday',
      'reported publication 2031-03-09: published | the Courier published the letter on Sunday',
    ],
  );
  check('a dated noun', 'The minister shrugged off a leaked March 3 phone call with Bruno Sol.', [
    'reported call 2031-03-03: call | a leaked March 3 phone call with Bruno Sol',
  ]);
  check('history is background', 'Vastria annexed the islands in 2014.', [
    'reported background attack 2014: annexed | Vastria annexed the islands in 2014',
  ]);
  check('who …', 'Bruno Sol, who was sentenced to three years in prison on Monday, has not appealed.', [
    'reported legal 2031-03-10: sentenced | Bruno Sol, who was sentenced to three years in prison on Monday',
  ]);
  check(
    'a reduced clause is told with its noun',
    'A boatman with three sons arrested in Sandmouth last week names four officials.',
    ['reported legal 2031-03-03/2031-03-09: arrested | three sons arrested in Sandmouth last week'],
  );
  check('of a paper, what it says', 'A memo released to the council last week names four officials.', [
    'reported publication 2031-03-03/2031-03-09: released | A memo released to the council last week names four officials',
  ]);
  check('the verb behind an apposition', 'Ana Lima, the former minister, pleaded guilty on Tuesday to fraud.', [
    'reported legal 2031-03-11: pleaded | Ana Lima, the former minister, pleaded guilty on Tuesday to fraud',
  ]);
  check('called off', 'The premier called off a summit with Vastria on Monday.', [
    'cancelled meeting 2031-03-10: called | The premier called off a summit with Vastria on Monday',
  ]);
  check(
    'a statement with its occasion is of the day of the news',
    'The port closed on Tuesday. “We had no choice,” Ana Lima said in a statement.',
    [
      'reported decision 2031-03-11: closed | The port closed on Tuesday',
      'reported statement 2031-03-11~: said | “We had no choice,” Ana Lima said in a statement',
    ],
  );
  check('negated', 'The two sides did not meet on Monday.', [
    'denied meeting 2031-03-10: meet | The two sides did not meet on Monday',
  ]);
});

describe('a date belongs to one thing, and its line is told of that', () => {
  check(
    'to the noun, not to the verb that follows it',
    'In March 2031, a recording of a private February phone call between Ana Lima and Bruno Sol was published by the Courier.',
    [
      'reported publication 2031-03: published | In March 2031, a recording of a private February phone call between Ana Lima and Bruno Sol was published by the Courier',
      'reported call 2031-02: call | a private February phone call between Ana Lima and Bruno Sol',
    ],
  );
  check('to what follows “that”', 'The plan answers an offer that the ministry sent to the union on Monday.', [
    'reported decision 2031-03-10: sent | an offer that the ministry sent to the union on Monday',
  ]);
  check(
    'to what follows “whose”',
    '“I will not go,” Bruno Sol said in the call, whose transcript was published by the Courier last week.',
    [
      'planned visit –: go | “I will not go,” Bruno Sol said in the call, whose transcript was published by the Courier last week',
      'reported publication 2031-03-03/2031-03-09: published | the call, whose transcript was published by the Courier last week',
    ],
  );
  check(
    'to its own part of the sentence',
    'Vastria annexed the islands in 2014 and then shelled the port of Sandmouth in 2020.',
    [
      'reported background attack 2014: annexed | Vastria annexed the islands in 2014',
      'reported background attack 2020: shelled | Vastria annexed the islands in 2014 and then shelled the port of Sandmouth in 2020',
    ],
  );
  check('a place is no subject', 'Farmers in the lower valley demanded on Monday that the envoy resign.', [
    'reported statement 2031-03-10: demanded | Farmers in the lower valley demanded on Monday that the envoy resign',
  ]);
  check('a line takes the whole of a quotation', '“We wait. They talk,” Ana Lima told reporters on Tuesday.', [
    'reported statement 2031-03-11: told | “We wait. They talk,” Ana Lima told reporters on Tuesday',
  ]);
});

describe('what comes next', () => {
  check(
    'no plan: what somebody pledged to someone',
    'His son had reportedly pledged loyalty to Varn before he fled.',
    [],
  );
  check('will', 'The council will vote on Friday.', [
    'planned vote 2031-03-14: vote | The council will vote on Friday',
  ]);
  check('reported speech', 'Ana Lima said that the envoy would visit Port Hale next week.', [
    'reported statement 2031-03-12~: said | Ana Lima said that the envoy would visit Port Hale next week',
    'planned visit 2031-03-17/2031-03-23: visit | the envoy would visit Port Hale next week',
  ]);
  check('expected', 'Bruno Sol is expected to plead guilty.', [
    'expected legal –: plead | Bruno Sol is expected to plead guilty',
  ]);
  check('set for', 'The speech, set for March 30, has angered the opposition.', [
    'planned other 2031-03-30: set | The speech, set for March 30, has angered the opposition',
  ]);
  check('plans', 'The union plans to strike.', ['planned agreement –: strike | The union plans to strike']);
  check('a deadline', 'The premier last week set a deadline of Friday for the dockers to agree.', [
    'reported deadline 2031-03-03/2031-03-09: set | The premier last week set a deadline of Friday for the dockers to agree',
    'planned deadline 2031-03-14: deadline | a deadline of Friday for the dockers to agree',
  ]);
  check('called off before its day', 'The mayor’s meeting with the dockers on Saturday was cancelled.', [
    'cancelled meeting 2031-03-15: cancelled | The mayor’s meeting with the dockers on Saturday was cancelled',
  ]);
  check('expected by a day', 'Bruno Sol said he expected a signature before the end of the month.', [
    'reported statement 2031-03-12~: said | Bruno Sol said he expected a signature before the end of the month',
    'expected other 2031-03: expected | Bruno Sol said he expected a signature before the end of the month',
  ]);
  check('put off', 'The court postponed the hearing until March 20.', [
    'moved legal 2031-03-20: postponed | The court postponed the hearing until March 20',
  ]);
});

describe('what is neither', () => {
  check('what would have been', 'The bill would have passed last week.', []);
  check('how things stand', 'The fund is worth $20 billion today.', []);
  check('who held an office', 'Bruno Sol, who was mayor of Port Hale from 2010 until 2016, is ill.', []);
  check('the year of a budget', 'The 2032 budget is large.', []);
  check(
    'the year of an election, the season of a truce',
    'Ana Lima denied that her 2028 campaign had broken the winter truce.',
    ['reported statement 2031-03-12~: denied | Ana Lima denied that her 2028 campaign had broken the winter truce'],
  );
  check('what a thing is measured against', 'Prices are up from a year ago.', []);
  check(
    'since when something is done',
    'Bruno Sol has often taken credit for ending strikes since taking office in January.',
    [],
  );
  check('what a speaker quotes of himself', '“As I said yesterday, the ferry is safe.”', []);
  check('what a memo was for', 'The memo was intended to mislead.', []);
  check('kind words', 'Last month, Ana Lima had warm words for the envoy.', []);
  check('a question', 'Will the council vote?', []);
  check('a month’s name', 'The will of the people is clear, and May is a month.', []);
  check('what a thing would do', 'Ana Lima opposes a law that would ban ferries.', []);
});

test('spans are in range and triggers inside sentences, on hostile text', () => {
  for (const text of [
    'on Monday '.repeat(3000),
    '“'.repeat(2000),
    'and met on Tuesday '.repeat(2000),
    ', who, which '.repeat(1000),
  ]) {
    for (const event of eventsIn(text)) {
      expect(event.span[0]).toBeGreaterThanOrEqual(0);
      expect(event.span[1]).toBeLessThanOrEqual(text.length);
      expect(event.span[0]).toBeLessThan(event.span[1]);
    }
  }
});

test('of a file with thousands of events the first are kept, and a note says so', () => {
  const { events, problems } = annotate(articleOf('Ana Roth met Bruno Sol on Tuesday. '.repeat(3100)));
  expect(events.length).toBe(3000);
  expect(problems.map(({ code }) => code)).toContain('annotate/too-many-events');
});

describe('what is to come and a time of something else', () => {
  check('the year of an act', 'The court will decide whether the Harbour Act of 2008 lets people sue.', [
    'planned decision –: decide | The court will decide whether the Harbour Act of 2008 lets people sue',
  ]);
  check('a threat is of the day on which it was made', 'In May 2030 the mayor threatened to visit Orsa.', [
    'reported background visit 2030-05: visit | In May 2030 the mayor threatened to visit Orsa',
  ]);
  check(
    'a day far behind plans',
    'Bruno Sol plans to invoke the old charter during his expected testimony before the House Dock and Harbour Committee on Friday.',
    [
      'planned other 2031-03-14: invoke | Bruno Sol plans to invoke the old charter during his expected testimony before the House Dock and Harbour Committee on Friday',
    ],
  );
});

describe('timetables', () => {
  check('what expires', 'The truce expires on Friday.', [
    'planned agreement 2031-03-14: expires | The truce expires on Friday',
  ]);
  check('takes effect', 'The new fare takes effect in July.', [
    'planned other 2031-07: takes | The new fare takes effect in July',
  ]);
  check('the end of something is no verb', 'They met at the ends of the pier on Friday.', [
    'reported meeting 2031-03-07: met | They met at the ends of the pier on Friday',
  ]);
  check('until a day to do it', 'Ana Lima has until Saturday to sign the bill.', [
    'planned deadline 2031-03-15: sign | Ana Lima has until Saturday to sign the bill',
  ]);
  check(
    'ahead of an appearance at a place',
    'The group sent a letter in advance of his appearance on the campus on Friday.',
    [
      'reported decision 2031-03-12~: sent | The group sent a letter in advance of his appearance on the campus on Friday',
      'planned statement 2031-03-14: appearance | his appearance on the campus on Friday',
    ],
  );
});

describe('a time of something else dates no clause', () => {
  check('which ones', 'The mayor called Friday’s cuts modest.', []);
  check('before a day', 'Ana Lima promised changes in the days before last week’s vote.', []);
  check('the name of a thing', 'Ana Lima accused them of exploiting the Feb. 3 attacks.', [
    'reported statement 2031-03-12~: accused | Ana Lima accused them of exploiting the Feb. 3 attacks',
  ]);
  check('the perfect is of now', 'They have strayed from the plan in their push for seats in November.', []);
  check('how long it holds', 'The council signed the harbour away for the next decade.', [
    'reported agreement 2031-03-12~: signed | The council signed the harbour away for the next decade',
  ]);
  check('a change', 'The port ran a deficit, an increase from a year ago.', []);
  check('done, as told elsewhere', 'She was praised for raising it in the way she did on Tuesday.', []);
});

describe('what a line of an inner clause takes along', () => {
  check('whose it is', 'It was the most direct apology since the port’s closure on March 3.', [
    'reported decision 2031-03-03: closure | the port’s closure on March 3',
  ]);
  check(
    '“something that” is not told alone',
    'Bruno Sol praised the bill, something that stalled in the council last month.',
    [
      'reported statement 2031-03-12~: praised | Bruno Sol praised the bill, something that stalled in the council last month',
      'reported other 2031-02: stalled | Bruno Sol praised the bill, something that stalled in the council last month',
    ],
  );
  check('“That plan” begins with no conjunction', 'That plan is expected to meet resistance on the council.', [
    'expected meeting –: meet | That plan is expected to meet resistance on the council',
  ]);
});

describe('roughly', () => {
  check('so many months ago', 'Ana Lima resigned two months ago.', [
    'reported appointment 2031-01~: resigned | Ana Lima resigned two months ago',
  ]);
  check('so many days ago', 'Ana Lima resigned two days ago.', [
    'reported appointment 2031-03-10: resigned | Ana Lima resigned two days ago',
  ]);
});

describe('what the present tense announces', () => {
  check('where somebody is to be', 'Ana Lima is in Port Hale this weekend for the fair.', [
    'planned other 2031-03-15/2031-03-16: is | Ana Lima is in Port Hale this weekend for the fair',
  ]);
  check('what looms in the month that comes', 'Another debate over the ferry looms in May.', [
    'planned meeting 2031-05: looms | Another debate over the ferry looms in May',
  ]);
  check('to the end of the month', 'The two sides have until the end of this month to strike a deal.', [
    'planned deadline 2031-03: strike | The two sides have until the end of this month to strike a deal',
  ]);
  check('what would follow', 'Passage of the bill would trigger a trial in the assembly.', [
    'conditional decision –: trigger | Passage of the bill would trigger a trial in the assembly',
  ]);
  check('of two years the nearer', 'Bruno Sol said last month that the pier would open on March 1.', [
    'reported statement 2031-02: said | Bruno Sol said last month that the pier would open on March 1',
    'planned meeting 2031-03-01: open | the pier would open on March 1',
  ]);
});

describe('told by its distance from the news', () => {
  check('a week after', 'Tuesday’s lawsuit comes a week after the mayor asked the council to close the harbour.', [
    'reported legal 2031-03-11: lawsuit | Tuesday’s lawsuit comes a week after the mayor asked the council to close the harbour',
    'reported statement 2031-03-04~: asked | the mayor asked the council to close the harbour',
  ]);
  check(
    'two days after a day that is named',
    'The port closed on Tuesday, two days after its director had resigned in tears.',
    [
      'reported decision 2031-03-11: closed | The port closed on Tuesday, two days after its director had resigned in tears',
      'reported appointment 2031-03-09: resigned | its director had resigned in tears',
    ],
  );
  check('with a day of its own', 'The port closed on Tuesday, two days after its director resigned on Sunday.', [
    'reported decision 2031-03-11: closed | The port closed on Tuesday, two days after its director resigned on Sunday',
    'reported appointment 2031-03-09: resigned | its director resigned on Sunday',
  ]);
});

describe('news without a day', () => {
  check('put off', 'The Harbour Council has postponed the vote on the ferry.', [
    'moved decision 2031-03-12~: postponed | The Harbour Council has postponed the vote on the ferry',
  ]);
  check('beside other news', 'The dockers marched for an hour as the council approved the sale of the port.', [
    'reported decision 2031-03-12~: approved | the council approved the sale of the port',
  ]);
  check('“such as”', 'Fares rise as major players such as the Orsa Line left the port.', []);
  check('under fire', 'Ana Lima came under fire in May 2030 for the sale of the port.', [
    'reported background visit 2030-05: came | Ana Lima came under fire in May 2030 for the sale of the port',
  ]);
  check('compared with', 'Traffic is heavy, compared with 18 ships in 2024.', []);
  check('what must be said', 'The board, it must be noted, sees no bias.', []);
});

describe('what a day beside a noun or an invitation dates', () => {
  check('who was there', 'Ana Lima skipped Tuesday’s hearing.', [
    'reported legal 2031-03-11: skipped | Ana Lima skipped Tuesday’s hearing',
  ]);
  check('an invitation', 'The mayor has invited the dockers to her office on Friday to discuss the bill.', [
    'planned meeting 2031-03-14: invited | The mayor has invited the dockers to her office on Friday to discuss the bill',
  ]);
  check('the present of a month to come', 'Bruno Sol is running for mayor against Ana Lima in February.', [
    'planned other 2032-02: running | Bruno Sol is running for mayor against Ana Lima in February',
  ]);
  check('what somebody had to do', 'The director had to apologize on Monday for a letter.', [
    'reported statement 2031-03-10: apologize | The director had to apologize on Monday for a letter',
  ]);
  check('the last time that it was', 'On Friday Ana Lima will answer questions for the first time since January.', [
    'planned other 2031-03-14: answer | On Friday Ana Lima will answer questions for the first time since January',
  ]);
  check('what was reached then', 'Ana Lima said it will not change the deal reached in July.', [
    'reported statement 2031-03-12~: said | Ana Lima said it will not change the deal reached in July',
    'planned agreement –: change | Ana Lima said it will not change the deal reached in July',
    'reported background agreement 2030-07: reached | Ana Lima said it will not change the deal reached in July',
  ]);
});
