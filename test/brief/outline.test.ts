import { expect, test } from 'vitest';
import { dateInWords, howItCame } from '../../src/brief/render/outline.ts';
import { voicesOf, whoseLine } from '../../src/brief/render/voices.ts';
import type { BriefAccount } from '../../src/model/index.ts';

/** What a line says of how an account came. */
const check = (
  name: string,
  speaker: string | null,
  { addressee = null, medium = null, via = [] }: Partial<Pick<BriefAccount, 'addressee' | 'medium' | 'via'>>,
  expected: string,
) =>
  test(name, () => {
    expect(howItCame({ speaker: { name: speaker }, when: null }, { addressee, medium, via })).toBe(expected);
  });

check(
  'the chain, nearest first',
  'Olof Berg',
  { addressee: 'reporters', via: ['Reuters', 'Tass'] },
  'to reporters · by way of Reuters ← Tass',
);
check(
  'a link that the medium has already',
  'Olof Berg',
  { medium: 'In a joint statement', via: ['joint statement'] },
  'in a joint statement',
);
check(
  'the other links stay',
  'Olof Berg',
  { medium: 'in an interview', via: ['Lumen TV', 'interview'] },
  'in an interview · by way of Lumen TV',
);
check('the listener is no second link', 'Olof Berg', { addressee: 'Reuters', via: ['Reuters'] }, 'to Reuters');
check('a document that speaks', 'the lawsuit', { via: ['lawsuit'] }, '');
check('part of a word is no link', 'the letterhead', { via: ['letter'] }, 'by way of letter');

test('days whose year nobody told', () => {
  expect(dateInWords('XXXX-10-14')).toBe('14 Oct.');
  expect(dateInWords('2031-10-14')).toBe('14 Oct. 2031');
  expect(dateInWords('2031-10-14~')).toBe('about 14 Oct. 2031');
});

test('shares of those asked stand together, each line with who says it', () => {
  const line = (name: string | null, actor?: string) => ({ speaker: { name, actor }, when: null, accounts: [0] });
  const said = [
    line('64 percent'),
    line('nearly half of voters'),
    line(null),
    line('Majority Leader Ana Lopes', 'ana-lopes'),
    line('a quarter'),
    line('half-brother Ivo Lang'),
  ];
  const voices = voicesOf(said, () => 0);
  expect(voices.map(({ name, named, utterances }) => [name, named, utterances.length])).toEqual([
    ['Majority Leader Ana Lopes', true, 1],
    ['half-brother Ivo Lang', true, 1],
    ['In polls', false, 3],
    ['Speaker unknown', false, 1],
  ]);
  expect(voices[2]!.utterances.map((one) => whoseLine(voices[2]!, one))).toEqual([
    '64 percent',
    'nearly half of voters',
    'a quarter',
  ]);
  expect(whoseLine(voices[0]!, said[3]!)).toBeNull();
});
