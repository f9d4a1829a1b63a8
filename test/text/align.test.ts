import { describe, expect, test } from 'vitest';
import { align, commonRuns, sameSpelling } from '../../src/text/align.ts';
import { shinglesOf } from '../../src/text/shingles.ts';
import { stemOf } from '../../src/text/stem.ts';
import { wordsOf } from '../../src/text/words.ts';

/** The steps as text: equal words plain, `[-cut-]`, `{+added+}`, `[-old-]{+new+}`, `~old=new~` for a spelling. */
function check(name: string, one: string, other: string, expected: string): void {
  test(name, () => {
    const a = wordsOf(one, [[0, one.length]]);
    const b = wordsOf(other, [[0, other.length]]);
    const words = (list: typeof a, [from, to]: readonly [number, number]): string =>
      list
        .slice(from, to)
        .map((word) => word.form)
        .join(' ');
    const shown = align(a, b).map((step) => {
      const [x, y] = [words(a, step.a), words(b, step.b)];
      if (step.op === 'same') return x;
      if (step.op === 'spelling') return `~${x}=${y}~`;
      return `${x && `[-${x}-]`}${y && `{+${y}+}`}`;
    });
    expect(shown.join(' ')).toBe(expected);
  });
}

describe('an alignment', () => {
  check('of the same words', '“We will rebuild,” she said.', 'we will rebuild — she said', 'we will rebuild she said');
  check(
    'shows words cut from the middle',
    'The wall will, God willing, hold.',
    'The wall will hold.',
    'the wall will [-god willing-] hold',
  );
  check(
    'shows words put in',
    'He pleaded to two charges.',
    '[Okafor] pleaded to two charges.',
    '[-he-]{+okafor+} pleaded to two charges',
  );
  check(
    'meets a compound in each spelling',
    'what a peacemaker does',
    'what a peace-maker does',
    'what a ~peacemaker=peace maker~ does',
  );
  check(
    'takes British for American',
    'the honours he organised',
    'the honors he organized',
    'the ~honours=honors~ he ~organised=organized~',
  );
  check('takes figures for words', 'nine wars', '9 wars', '~nine=9~ wars');
  check(
    'takes a word far off at an end for none in common',
    'I have told the whole town that they must know they have no idea at all',
    'they don’t have any idea at all',
    "[-i have told the whole town that they must know they have no-]{+they don't have any+} idea at all",
  );
  check(
    'keeps two words of an excerpt with a long cut',
    'a standard thing he has got to sell this to all of the town that is what a dealmaker does',
    'standard thing a dealmaker does',
    '[-a-] standard thing [-he has got to sell this to all of the town that is what-] a dealmaker does',
  );
  check('drops stops of abbreviations', 'the U.S. Army', 'the US Army', 'the us army');
  check(
    'takes two spellings of a name',
    'with Zelinsky and Ruslana',
    'with Zelinskyy and Ruslana',
    'with ~zelinsky=zelinskyy~ and ruslana',
  );
  check(
    'does not call another word a spelling',
    'the county court',
    'the country court',
    'the [-county-]{+country+} court',
  );
  check(
    'does not chop a change at a lone small word',
    'they saw the old green bus leave',
    'nobody had the least idea why',
    '[-they saw the old green bus leave-]{+nobody had the least idea why+}',
  );
  check('of nothing', '', 'a word', '{+a word+}');
});

test('common runs do not cross and are the longest', () => {
  const keys = (words: string): string[] => words.split(' ');
  expect(commonRuns(keys('a b c d e x y'), keys('x y a b c d e'))).toEqual([{ a: 0, b: 2, length: 5 }]);
  expect(commonRuns([], keys('a b'))).toEqual([]);
});

test('a hostile pair ends', () => {
  const no = Array.from({ length: 20_000 }, () => 'no');
  expect(commonRuns(no, no).length).toBeLessThan(20_000);
});

test.each([
  ['sarkovsky', 'sarkovskyy', true],
  ['sergei', 'sergey', true],
  ['nation', 'notion', false],
  ['formed', 'former', false],
  ['county', 'country', false],
  ['cat', 'catt', false],
])('%s and %s: one spelling of the other: %s', (x, y, expected) => expect(sameSpelling(x, y)).toBe(expected));

test('equal runs have equal shingles, wherever they stand', () => {
  const [one] = shinglesOf(['the', 'old', 'wall'], 3);
  expect(shinglesOf(['say', 'the', 'old', 'wall', 'fell'], 3)).toContain(one);
  expect(shinglesOf(['old', 'the', 'wall'], 3)).not.toContain(one);
  expect(shinglesOf(['the', 'old'], 3)).toEqual([]);
});

test.each([
  ['negotiations negotiated negotiating negotiate', 1],
  ['planned plan plans planning', 1],
  ['told tell tells', 1],
  ['honour honours honor', 1],
  ['border order', 2],
  ['president precedent', 2],
])('stems of %s: %i', (words, expected) => expect(new Set(words.split(' ').map(stemOf)).size).toBe(expected));
