import { expect, test } from 'vitest';
import { said } from '../said.ts';

/** The first link of each line's chain and the day, a star after a link that is implied. */
const check = (what: string, marked: string, ...expected: string[]) =>
  test(what, () =>
    expect(
      said(marked).map(({ via: [via], occasion: { when } }) =>
        [via ? via.name + (via.basis === 'implied' ? '*' : '') : '', when?.value ?? ''].join(' ').trim(),
      ),
    ).toEqual(expected),
  );

check(
  'those who clash in a debate',
  'Olof Berg and Ines Duarte clashed over tolls in the mayoral debate on Monday. The debate was their first.\n{t|“You sold the bridge,”} {s|Duarte} {c|said}.\n{2t|“I did not,”} {2s|Berg} {2c|said}. Ivo Lang watched the debate at home.\n{3t|“She won,”} {3s|Ivo Lang} {3c|said}.',
  'mayoral debate* 2031-05-12',
  'mayoral debate* 2031-05-12',
  '2031-05-12~',
);
check(
  'who asks and who is asked in a hearing, and who speaks of it elsewhere',
  'Senators pressed Ines Duarte in her confirmation hearing on Monday. The hearing went on for hours.\n{t|“You have hidden the books,”} {s|Senator Olof Berg} {c|said}.\n{2t|“They are open,”} {2s|Ms. Duarte} {2c|answered}. It was the last hearing.\n{3t|“It went well,”} {3s|Ana Lopes} {3c|said} after the hearing.',
  'confirmation hearing* 2031-05-12',
  'confirmation hearing* 2031-05-12',
  '2031-05-12~',
);
check(
  'a hearing still to come',
  'Ines Duarte will face senators in a hearing on Friday. The hearing may be long, as hearings are.\n{t|“I am ready,”} {s|Ms. Duarte} {c|said}.',
  '2031-05-14~',
);
check(
  'a debate over something is no event',
  'Olof Berg joined in the debate over tolls. The debate has split Varn, and the debate goes on.\n{t|“They are too high,”} {s|Berg} {c|said}.',
  '2031-05-14~',
);
check(
  'what is told of another occasion',
  'Olof Berg and Ines Duarte clashed in the mayoral debate on Monday. The debate was their first, and the debate was loud.\n{s|Berg} {c|said} last year {t|that he would sell the bridge}.',
  '2030',
);
check(
  'the candidates whom a story of their debate opens with',
  'Monday’s first and only mayoral debate was loud. Olof Berg and Ines Duarte never smiled.\n{t|“You sold the bridge,”} {s|Duarte} {c|said}.\n{2t|“I did not,”} {2s|Berg} {2c|said}.\n{3t|“You did,”} {3s|Duarte} {3c|said}.\n{4t|“Nobody bought it,”} {4s|Berg} {4c|said}.\n{5t|“I would,”} {5s|Duarte} {5c|said}. The debate ended, and {6s|Berg} {6c|said} in a statement {6t|that the debate was his}.',
  'first and only mayoral debate* 2031-05-12',
  'first and only mayoral debate* 2031-05-12',
  'first and only mayoral debate* 2031-05-12',
  'first and only mayoral debate* 2031-05-12',
  'first and only mayoral debate* 2031-05-12',
  'statement 2031-05-12~',
);
