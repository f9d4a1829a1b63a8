import { describe, expect, test } from 'vitest';
import { locate, quoted } from '../../src/correct/locate.ts';

/**
 * The words between ⟦ and ⟧ of the old text are looked for in the new one, where ⟦ and ⟧ show what must be found; a new text
 * without marks must give nothing.
 */
function check(old: string, edited: string): void {
  const [from, to] = [old.indexOf('⟦'), old.indexOf('⟧') - 1];
  const words = quoted(old.replace(/[⟦⟧]/g, ''), [from, to]);
  const text = edited.replace(/[⟦⟧]/g, '');
  const expected = edited.includes('⟦') ? [edited.indexOf('⟦'), edited.indexOf('⟧') - 1] : null;
  expect(locate(text, words)).toEqual(expected);
}

describe('words are found again', () => {
  test.each([
    [
      'unchanged',
      'The mayor said ⟦“Nobody crosses today.”⟧ He left.',
      'The mayor said ⟦“Nobody crosses today.”⟧ He left.',
    ],
    [
      'a sentence put in before',
      'The mayor said ⟦“Nobody crosses today.”⟧ He left.',
      'It rained for a week. The mayor said ⟦“Nobody crosses today.”⟧ He left.',
    ],
    [
      'a word changed beside them',
      'The mayor said ⟦“Nobody crosses today.”⟧ He left.',
      'The mayor told reporters: ⟦“Nobody crosses today.”⟧ She left.',
    ],
    [
      'other marks and white space',
      'The mayor said ⟦“Nobody crosses today.”⟧ He left.',
      'The mayor said ⟦"Nobody  crosses\ntoday."⟧ He left.',
    ],
    [
      'a word changed within them',
      'The mayor said ⟦“We will open the bridge when the river has fallen by two metres.”⟧ He left.',
      'The mayor said ⟦“We will open the bridge once the river has fallen by two metres.”⟧ He left.',
    ],
    [
      'twice in the text: the one with the same neighbours',
      'First he said ⟦“No.”⟧ and sat down. Later she said “No.” and stood up.',
      'Later she said “No.” and stood up. First he said ⟦“No.”⟧ and sat down.',
    ],
    [
      'twice with the same neighbours: the nearer one',
      '“No comment on that.” x “No comment on that.” x ⟦“No comment on that.”⟧ x',
      '“No comment on that.” x “No comment on that.” x ⟦“No comment on that.”⟧ x',
    ],
  ])('%s', (_, old, edited) => check(old, edited));
});

describe('words that are not there are not found', () => {
  test.each([
    ['cut', 'The mayor said ⟦“Nobody crosses today.”⟧ He left.', 'The mayor said nothing at all. He left.'],
    [
      'a few words that could be anybody’s',
      'The mayor said ⟦“No.”⟧ He left.',
      'Asked again, the driver cried “No.” and ran.',
    ],
    [
      'half of the words in another sentence',
      'The mayor said ⟦“We will open the bridge when the river has fallen by two metres.”⟧',
      'The river has fallen, and the mayor said that two schools will open.',
    ],
  ])('%s', (_, old, edited) => check(old, edited));
});

test('hostile text: one word a hundred thousand times', () => {
  const text = 'no '.repeat(100_000);
  expect(locate(text, { exact: 'no no no no no no no yes', prefix: '', suffix: '', start: 0 })).toBeTypeOf('object');
  expect(
    locate('“'.repeat(100_000), { exact: '““““““““““““““““““““““““x', prefix: '', suffix: '', start: 9 }),
  ).toBeNull();
});
