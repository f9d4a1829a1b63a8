import { expect, test } from 'vitest';
import { said } from '../said.ts';

const check = (what: string, marked: string, ...expected: (string | null)[]) =>
  test(what, () => expect(said(marked).map(({ speaker }) => speaker.name)).toEqual(expected));

check(
  'by party and state in brackets',
  'Rep. Olof Berg (R-Ohio) wrote to Ana Lopes. {s|The Ohio Republican} {c|said} {t|that it was late}.',
  'Olof Berg',
);
check(
  'by a state written out',
  'Representative Olof Berg, Republican of South Carolina, met Ana Lopes.\n{t|“Late,”} {s|Lopes} {c|said}.\n{2s|The South Carolina lawmaker} {2c|said} {2t|no}.',
  'Ana Lopes',
  'Olof Berg',
);
check(
  'who sits elsewhere is not meant, though last named',
  'Sen. Ana Lopes spoke of Sen. Ida Moll of Texas. {t|“No,”} {s|she} {c|said}.\n{2t|“Never,”} {2s|the Ohio senator} {2c|added}.',
  'Ana Lopes',
  'Ana Lopes',
);
check(
  'of another party',
  'Rep. Olof Berg (D-Ohio) met Rep. Ivo Lang (R-Utah). {s|The Ohio Republican} {c|said} {t|that it was late}.',
  'The Ohio Republican',
);
check(
  'several attorneys are no person',
  'Attorney General Olof Berg came. {s|Attorneys general in Utah and Ohio} {c|said} {t|that they would wait}.',
  'Attorneys general in Utah and Ohio',
);
check(
  'an office goes on until a given name',
  '{s|Then-Deputy Secretary for River Security Charlene Moll} {c|said} {t|that it was late}.',
  'Charlene Moll',
);
check(
  'several of one office',
  '{s|Senators Mark Moll and Robert Lang} {c|said} {t|that it was late}.',
  'Mark Moll and Robert Lang',
);
check('a given name that nobody knows', '{s|Orvette Lee Miller} {c|said} {t|that it was late}.', 'Orvette Lee Miller');
check(
  'what stands before the comma is another',
  'Ana Lopes has a lawyer. In a letter to the lawyer, Rep. Olof Berg (R-Ohio), the chair, said no. {s|Her lawyer} {c|said} {t|that it was late}.',
  'Her lawyer',
);
