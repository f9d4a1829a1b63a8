import { expect, test } from 'vitest';
import { said } from '../said.ts';

const check = (what: string, marked: string, ...expected: (string | null)[]) =>
  test(what, () => expect(said(marked).map(({ speaker }) => speaker.name)).toEqual(expected));

const LONG = Array.from({ length: 10 }, (_, i) => `It was long, part ${i}.`).join(' ');

check(
  'he goes on over a long quotation of somebody else',
  `Olof Berg spoke of Ivo Lang. {t|“Ivo Lang was kind,”} {s|he} {c|said}.\n{2t|“${LONG} Ivo Lang stayed,”} {2s|he} {2c|added}.\n{3t|“Ivo Lang went,”} {3s|he} {3c|said}.`,
  'Olof Berg',
  'Olof Berg',
  'Olof Berg',
);
check(
  'not where somebody else comes up between',
  'Olof Berg came. {t|“Good,”} {s|he} {c|said}.\nIvo Lang was late. {2t|“Sorry,”} {2s|he} {2c|said}.',
  'Olof Berg',
  'Ivo Lang',
);
check(
  'a man without a name',
  'Ivo Lang had a gun. {s|The man} {c|said} {t|that Lang once aimed at him}. {2t|“I was scared,”} {2s|he} {2c|said}.',
  'The man',
  'The man',
);
check(
  'an office means whoever holds it',
  'Rep. Ivo Lang was late. {s|The congressman} {c|said} {t|that it was fog}. {2t|“Sorry,”} {2s|he} {2c|said}.',
  'Ivo Lang',
  'Ivo Lang',
);
