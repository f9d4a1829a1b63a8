import { expect, test } from 'vitest';
import { withYears } from '../../../src/link/utterances/years.ts';
import type { Edtf, Utterance } from '../../../src/model/index.ts';

/** `speaker article when`: one utterance a line; the whens as the story has them. */
const check = (name: string, lines: readonly string[], ...expected: readonly (Edtf | null)[]) =>
  test(name, () => {
    const utterances = lines.map((line, i): Utterance => {
      const [speaker, article, when] = line.split(' ') as [string, string, string];
      return {
        id: `u${i}`,
        speaker,
        actor: speaker,
        speakerBasis: 'stated',
        when: when === '-' ? null : when,
        accounts: [{ article, attribution: `a${i}`, spans: [], against: 'fullest', changes: [] }],
        why: 'one account',
      };
    });
    expect(withYears(utterances).map(({ when }) => when)).toEqual(expected);
    expect(withYears(utterances.toReversed()).map(({ when }) => when)).toEqual(expected.toReversed());
  });

check(
  'the year that another article has for the same speaker’s day, for all of that day in the article',
  ['berg bugle XXXX-05-02', 'lopes bugle XXXX-05-02', 'berg globe 2031-05-02'],
  '2031-05-02',
  '2031-05-02',
  '2031-05-02',
);
check('not from somebody else’s day', ['berg bugle XXXX-05-02', 'lopes globe 2031-05-02'], 'XXXX-05-02', '2031-05-02');
check('not from another day', ['berg bugle XXXX-05-02', 'berg globe 2031-05-03'], 'XXXX-05-02', '2031-05-03');
check(
  'not where the story knows the day in two years',
  ['berg bugle XXXX-05-02', 'berg globe 2031-05-02', 'berg echo 2029-05-02'],
  'XXXX-05-02',
  '2031-05-02',
  '2029-05-02',
);
check(
  'not in another article of which nothing is known',
  ['berg bugle XXXX-05-02', 'berg globe 2031-05-02', 'lopes echo XXXX-05-02'],
  '2031-05-02',
  '2031-05-02',
  'XXXX-05-02',
);
check('nothing to do', ['berg bugle -', 'berg globe 2031-05-02'], null, '2031-05-02');
