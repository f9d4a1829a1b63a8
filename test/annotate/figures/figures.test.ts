import { expect, test } from 'vitest';
import { NOTHING } from '../../../src/annotate/annotate.ts';
import { figures } from '../../../src/annotate/figures.ts';
import { readingOf } from '../../../src/annotate/reading.ts';
import type { Span } from '../../../src/model/index.ts';
import { plainArticle } from '../../plain.ts';

/** Each figure as `words = low..high unit counted`; `{…}` in the text marks what the times took. */
function check(marked: string, expected: readonly string[]): void {
  test(marked, () => {
    const times: Span[] = [];
    let text = '';
    for (const part of marked.split(/(?=\{)|(?<=\})/)) {
      const words = part.replace(/[{}]/g, '');
      if (part.startsWith('{')) times.push([text.length, text.length + words.length]);
      text += words;
    }
    const found = {
      ...NOTHING,
      times: times.map((span) => ({ span, type: 'DATE' as const, value: '2025', edtf: null })),
    };
    const got = figures
      .annotate(readingOf(plainArticle(text)), found)
      .figures!.map(
        (f) =>
          `${text.slice(...f.span)} = ${f.value[0] === f.value[1] ? f.value[0] : f.value.join('..')} ${f.unit ?? '-'} ${f.counted ?? '-'}${f.approximate ? ' ~' : ''}`,
      );
    expect(got).toEqual(expected);
  });
}

check('The council backed a 28-point plan.', ['28-point plan = 28 - point plan']);
check('The draft was cut to 19 points, she said.', ['19 points = 19 - points']);
check('About 50 troops were sent.', ['About 50 troops = 50 - troops ~']);
check('The bridge cost $3.5 trillion to build.', ['$3.5 trillion = 3500000000000 $ -']);
check('He was given three years in prison.', ['three years = 3 - years']);
check('Some 10 to 15 soldiers died.', ['Some 10 to 15 soldiers = 10..15 - soldiers ~']);
check('It will cost 5 to 7 million euros.', ['5 to 7 million euros = 5000000..7000000 € -']);
check('Up to 1,200 Harbour Guard troops will go.', [
  'Up to 1,200 Harbour Guard troops = 0..1200 - harbour guard troops ~',
]);
check('Support fell to 41 percent of voters.', ['41 percent of voters = 41 % voters']);
check('Prices rose 3.5% in {May}.', ['3.5% = 3.5 % -']);
check('More than two dozen people were hurt.', ['More than two dozen people = 24 - people ~']);
check('At least $10,000 was paid.', ['At least $10,000 = 10000 $ - ~']);
check('She asked for $8.6 billion in harbour money.', ['$8.6 billion in harbour money = 8600000000 $ harbour money']);
check('Twenty-five ships left.', ['Twenty-five ships = 25 - ships']);
check('They walked 12 miles.', ['12 miles = 12 mi miles']);
// What counts nothing.
check('He said so on {May 12}, on page 9 and in Article 5.', []);
check('Ruiz, 45, flew with Flight 302 in {2014}.', []);
check('The council voted 52-48.', []);
check('A 17-year-old was the 70th to leave in the 1960s.', []);
check('The one thing he wants is peace.', []);
check(`${'9'.repeat(2000)} is no count.`, []);
