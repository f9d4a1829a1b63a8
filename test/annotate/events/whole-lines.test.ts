import { describe, expect, test } from 'vitest';
import { annotate } from '../../../src/annotate/annotate.ts';
import type { BlockKind } from '../../../src/model/index.ts';
import { plainArticle } from '../../plain.ts';

/** `status date: clause` of each event, told on Wednesday 12 March 2031; `*` where a noun names it in passing. */
function shown(text: string, kind: BlockKind): string[] {
  const article = plainArticle(text, {
    outlet: 'The Hale Courier',
    published: '2031-03-12',
    blocks: [{ kind, span: [0, text.length] }],
  });
  return annotate(article).events.map(
    ({ status, when, span, inPassing }) =>
      `${status}${inPassing ? '*' : ''} ${when?.value ?? '–'}: ${text.slice(...span)}`,
  );
}

function check(name: string, text: string, expected: readonly string[], kind: BlockKind = 'paragraph'): void {
  test(name, () => expect(shown(text, kind)).toEqual(expected));
}

describe('a line begins where its phrase begins', () => {
  check('with the title of a name', 'He sat with Mr. Sol, who will leave the council next month.', [
    'planned 2031-04: Mr. Sol, who will leave the council next month',
  ]);
  check(
    'with all that the name is made of',
    'He lives in a Board of Health and Harbour Trust house built for the poor of Sandmouth in 2024.',
    ['reported 2024: a Board of Health and Harbour Trust house built for the poor of Sandmouth in 2024'],
  );
  check('with the list that does it', 'Ana Lima, Ida Roth, and Bruno Sol will hear the dockers on Friday.', [
    'planned 2031-03-14: Ana Lima, Ida Roth, and Bruno Sol will hear the dockers on Friday',
  ]);
  check('not with the paper but with the report', 'She quoted a new report in the Courier, leaked on Saturday.', [
    'reported 2031-03-08: She quoted a new report in the Courier, leaked on Saturday',
  ]);
  check('“not yet” opens no clause', 'The terms are not yet clear and will be announced on Friday.', [
    'planned 2031-03-14: The terms are not yet clear and will be announced on Friday',
  ]);
});

describe('whose clause it is', () => {
  check('not who is ruled out', 'They say that Vastria, not Harland, meddled in the vote on Monday.', [
    'reported 2031-03-10: They say that Vastria, not Harland, meddled in the vote on Monday',
  ]);
  check('not the party’s label', 'Ida Roth, R-Vale, who on Monday left the Trust, is silent.', [
    'reported 2031-03-10: Ida Roth, R-Vale, who on Monday left the Trust',
  ]);
  check('a year inside the clause', 'They say the premier in 2024 signed a pact with Vastria.', [
    'reported 2024: They say the premier in 2024 signed a pact with Vastria',
  ]);
  check('where people sit', 'Nine members in the Assembly sent her a letter last week.', [
    'reported 2031-03-03/2031-03-09: Nine members in the Assembly sent her a letter last week',
  ]);
  check('with “last year” for its subject', 'The premier wept and last year announced a plan for the harbour.', [
    'reported 2030: The premier wept and last year announced a plan for the harbour',
  ]);
});

describe('a line ends where its phrase ends', () => {
  check(
    'not before quotation marks',
    'He spoke of the 2024 fire in Sandmouth that began the “Dry Feet” movement, and wept.',
    ['reported 2024: the 2024 fire in Sandmouth that began the “Dry Feet” movement'],
  );
  check(
    'at the verb of the sentence',
    'The chair of a panel investigating the 2024 attacks in Sandmouth said on Monday that she had seen nothing.',
    [
      'reported 2031-03-10: The chair of a panel investigating the 2024 attacks in Sandmouth said on Monday that she had seen nothing',
      'reported 2024: the 2024 attacks in Sandmouth',
    ],
  );
});

describe('what dates nothing', () => {
  check('a decade', 'The Trust has held the harbour since the early 1980s.', []);
  check('“to this day”', 'It was a mistake that she regrets to this day.', []);
  check('the last day before', 'Ana Lima has carried six of seven wards heading into Tuesday.', []);
  check('a month that says which one', 'Ida Roth nabbed a November date with the mayor.', []);
  check('but a month before an election', 'Ida Roth lost the November council election.', [
    'reported 2030-11: Ida Roth lost the November council election',
  ]);
  check('even today', 'Even today the dockers are uncertain about the fire.', []);
  check('the day after something', 'She saw nobody the Sunday after the fire.', []);
  check('which shows', 'Ana Lima lied on several Sunday television shows.', []);
  check('which report', 'The November jobs report pleased the dockers.', []);
  check('a deadline that was missed', 'The council missed Monday’s deadline.', [
    'reported 2031-03-10: The council missed Monday’s deadline',
  ]);
  check('a day that is just over', 'Ana Lima will change the rules when the council sits on March 10.', [
    'conditional 2031-03-10: Ana Lima will change the rules when the council sits on March 10',
  ]);
  check('a day in a day', 'Nine of the 19 Sept. 11 dockers were from Vastria.', []);
  check('how long there is until', 'With a month left until Friday’s vote, dockers are looking tired.', []);
  check('followed by', 'The vote is expected to begin on Thursday, followed by another on Friday.', [
    'expected 2031-03-13: The vote is expected to begin on Thursday, followed by another on Friday',
  ]);
  check('expected by a month', 'The ruling, expected by June, is a matter for the court.', [
    'expected 2031-06: The ruling, expected by June, is a matter for the court',
  ]);
  check('why, not when', 'The pier was closed due to concerns that it might fall.', [
    'reported 2031-03-12~: The pier was closed due to concerns that it might fall',
  ]);
  check('how long it is to last', 'The trial is expected to last 2 weeks.', []);
  check('before the meetings of a day', 'Ana Lima had heard from the dockers going into Thursday’s meetings.', []);
  check(
    'what was decided in a month',
    'Dockers are quarrelling as a lawsuit against the November decision moves forward.',
    ['reported 2030-11: the November decision moves forward'],
  );
  check('a surprise of some month', 'The “October surprise” stunned the dockers of Port Hale.', []);
  check('as recently as', 'The dockers were set to strike as recently as Monday.', [
    'reported 2031-03-10: The dockers were set to strike as recently as Monday',
  ]);
  check('voters who are more likely to', 'Sandmouth is more likely to vote than Port Hale.', []);
});

describe('days that are names, or of something else', () => {
  check('Election Day, far off', 'Voters tire as Election Day draws near.', []);
  check('a holiday before what it describes', 'They were Christmas shopping in Sandmouth.', []);
  check('meddling in an election', 'Bruno Sol pleaded guilty in an investigation of meddling in the 2026 election.', [
    'reported –: Bruno Sol pleaded guilty in an investigation of meddling in the 2026 election',
  ]);
  check('winning in an election', 'Bruno Sol won his seat in the 2026 election.', [
    'reported 2026: Bruno Sol won his seat in the 2026 election',
  ]);
  check('a programme', 'Ana Lima was a guest of “This Week” in Sandmouth.', []);
  check('a run is no verb', 'Ana Lima announced her 2032 run for mayor on Monday.', [
    'reported 2031-03-10: Ana Lima announced her 2032 run for mayor on Monday',
  ]);
  check('the next day', 'The harbour master saw him the next day.', []);
  check('of a later clause', 'Dockers are holding a fast, an event that the mayor praised on Monday.', [
    'reported 2031-03-10: an event that the mayor praised on Monday',
  ]);
  check('what is already announced', 'Friday’s announcement will help the dockers.', [
    'reported* 2031-03-07: Friday’s announcement will help the dockers',
    'planned –: Friday’s announcement will help the dockers',
  ]);
  check('announcing on a day', 'Ana Lima is applying a ruling, announcing Monday that the port is free.', [
    'reported 2031-03-10: Ana Lima is applying a ruling, announcing Monday that the port is free',
  ]);
});

describe('captions say in the present what is long over', () => {
  check('what somebody does', 'Ana Lima talks to dockers after a strike in 2024.', []);
  check('where somebody is', 'She smiles as Bruno Sol arrives at the Assembly in May 2026.', []);
  check('but reports say so of papers', 'The report details a meeting in 2024 between Ana Lima and Bruno Sol.', [
    'reported 2024: a meeting in 2024 between Ana Lima and Bruno Sol',
  ]);
});

describe('what a noun names in passing', () => {
  check('alone it says too little', 'Ana Lima bought time on air ahead of the March 20 vote.', [
    'planned* 2031-03-20: Ana Lima bought time on air ahead of the March 20 vote',
  ]);
  check('with what it is of, enough', 'Ana Lima bought time on air ahead of the March 20 ferry vote.', [
    'planned 2031-03-20: the March 20 ferry vote',
  ]);
  check('what is said of it now', 'Monday’s ruling is a blow to the Trust of Sandmouth.', [
    'reported* 2031-03-10: Monday’s ruling is a blow to the Trust of Sandmouth',
  ]);
  check('but not when it was', 'Monday’s ruling comes as the Trust of Sandmouth mourns.', [
    'reported 2031-03-10: Monday’s ruling comes as the Trust of Sandmouth mourns',
  ]);
  check('a noun with what describes it', 'She was misled by the figures that they printed on Monday.', [
    'reported* 2031-03-10: the figures that they printed on Monday',
  ]);
  check('but not a name', 'She was misled by Bruno Sol, who printed the figures on Monday.', [
    'reported 2031-03-10: She was misled by Bruno Sol, who printed the figures on Monday',
  ]);
  check('somebody without a name', 'So said Olof Berg, a docker who retired last year.', [
    'reported* 2030: a docker who retired last year',
  ]);
  check(
    'who stands left in a picture',
    'Ana Lima, left, and Bruno Sol pose on the pier, Tuesday, March 4, 2031, in Sandmouth.',
    ['reported* 2031-03-04: Ana Lima, left, and Bruno Sol pose on the pier, Tuesday, March 4, 2031, in Sandmouth'],
  );
  check('what is appointed is not in passing', 'The council had scheduled a hearing on fares for March 20.', [
    'planned 2031-03-20: The council had scheduled a hearing on fares for March 20',
  ]);
});

describe('outside the prose', () => {
  check('a title names what the prose tells', 'Ana Lima Speech 2031 VIDEO: The Harbour Is Ours', [], 'title');
  check(
    'a caption tells of its picture',
    'Ana Lima met the dockers in Sandmouth on Feb. 3.',
    ['reported* 2031-02-03: Ana Lima met the dockers in Sandmouth on Feb. 3'],
    'caption',
  );
});
