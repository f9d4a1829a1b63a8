import { expect, test } from 'vitest';
import { said } from '../said.ts';

const check = (what: string, marked: string, ...expected: (string | null)[]) =>
  test(what, () => expect(said(marked).map(({ speaker }) => speaker.name)).toEqual(expected));

check(
  'a correction is the outlet’s',
  'Correction: {s|An earlier version of this article} {c|said} {t|that the bridge is in Orsa}.',
  'The Harbour Gazette',
);
check('another article is not', '{s|An article} {c|said} {t|that the bridge is in Orsa}.', 'An article');
check(
  'a draft of what somebody says',
  'Olof Berg will be late. {t|“It was fog,”} according to {s|a draft of his opening statement}.',
  'Olof Berg',
);
check(
  'a recording of a call is of two',
  'Olof Berg will be late. {t|“It was fog,”} according to {s|a recording of his call}.',
  'a recording of his call',
);
check(
  'a response from somebody',
  '{s|A response from Mayor Ines Duarte} {c|warned} {t|that it was late}.',
  'Ines Duarte',
);
check(
  'whose account it is',
  'The Orsa River Board mocked them on its Twitter feed. {t|“So late,”} {c|read} {s|one tweet}.',
  'Orsa River Board',
);
check('not who is spoken to on it', 'It was late. {t|“So late,”} {c|read} {s|one tweet}.', 'one tweet');
check(
  'some of them are not the speakers',
  '{s|Forty mayors, including Ana Lopes of Orsa, Olof Berg of Varn and Ivo Lang,} {c|said} {t|that it was late}.',
  'Forty mayors',
);
check(
  'the first one to do what the sentence before told',
  '{s|A senior Harbour House aide} {c|testified} {t|that it was late}. Major Olof Berg became the first Harbour House aide to testify there.',
  'Olof Berg',
);
check(
  'another deed names nobody',
  '{s|A senior Harbour House aide} {c|said} {t|that it was late}. Major Olof Berg became the first aide to leave.',
  'A senior Harbour House aide',
);
