import { expect, test } from 'vitest';
import { said } from '../said.ts';

/** To whom each line was said; a star after whom is concluded. */
const check = (what: string, marked: string, ...expected: string[]) =>
  test(what, () =>
    expect(
      said(marked).map(({ addressee }) =>
        addressee ? addressee.name + (addressee.basis === 'implied' ? '*' : '') : '',
      ),
    ).toEqual(expected),
  );

check(
  'who listens, taken for what was said',
  'Ines Duarte came. {s|Olof Berg} {c|asked} {t|Ms. Duarte what she would tell the town}.',
  'Ines Duarte',
);
check(
  'a clause without "that"',
  'Ines Duarte came. {s|Olof Berg} {c|told} {t|Ms. Duarte, R-Varn, he could not know}.',
  'Ines Duarte',
);
check(
  'two who are urged',
  'Ines Duarte came. {s|Olof Berg} {c|urged} {t|Ms. Duarte and union leaders to find a way}.',
  'Ines Duarte',
);
check('a day between', '{s|Olof Berg} {c|informed} {t|his members Tuesday morning that it was over}.', 'his members');
check(
  'to whom concerns are brought',
  '{s|Olof Berg} {c|reported} {t|his concerns about the dam to the council}.',
  'the council',
);
check('concerns brought to nobody', '{s|Olof Berg} {c|raised} {t|concerns about the dam to come}.', '');
check(
  'before whom one testified, a time between',
  '{s|Ines Duarte} {c|testified} last week before a council committee {t|that it was over}.',
  'a council committee',
);
check('told a programme', '{s|Olof Berg} {c|told} “Good Evening Varn” {t|that it was over}.', 'Good Evening Varn');
check('a newsroom’s report is nobody', '{s|Olof Berg} {c|rebuked} the Reuters report {t|as untrue}.', '');
check(
  'what is said about a plan to do something',
  '{s|Olof Berg} {c|said} {t|he would look into the plan} to hold the Orsa summit there.',
  '',
);
check(
  'in a debate of two the one who answers or says "you" speaks to the other',
  'Olof Berg and Ines Duarte clashed in the only mayoral debate on Monday. The debate was loud.\n{t|“You sold the bridge,”} {s|Duarte} {c|said}.\n{2t|“I did not,”} {2s|Berg} {2c|shot back}.\n{3t|“Nobody bought it,”} {3s|Berg} {3c|said}. It was a long debate.\n{4t|“It is gone,”} {4s|Duarte} {4c|said}.',
  'Olof Berg*',
  'Ines Duarte*',
  '',
  '',
);
check(
  'whoever got the letter, wherever it speaks',
  'The farmers sent Ines Duarte a letter. {s|The letter} {c|says} {t|that it is over}.',
  'Ines Duarte*',
);
check(
  'a letter that they sent to her',
  'Ines Duarte came. {t|“It is over,”} {c|says} {s|the letter}, which the farmers sent to Ms. Duarte.',
  'Ines Duarte*',
);
check(
  'two letters to two',
  'Ines Duarte got a letter sent to Ms. Duarte. The farmers sent Olof Berg a letter. {s|The letter} {c|says} {t|that it is over}.',
  '',
);
check('a newsroom’s own', '{s|Olof Berg} {c|told} Reuters’s Ana Lopes {t|that it was over}.', 'Ana Lopes');
check(
  'to whom remarks were made',
  '{t|“It is over,”} {s|Olof Berg} {c|said}. Mr. Berg made the remarks to reporters as he left.',
  'reporters*',
);
check(
  'an answer is to nobody',
  '{t|“It is over,”} {s|Olof Berg} {c|said}. Mr. Berg’s comments came in response to the strike.',
  '',
);
check(
  'what is passed on by a newsroom was told to the same',
  '{s|Olof Berg}, speaking to reporters, {c|said} {t|that it was over}. {2t|“It is done,”} {2s|Berg} {2c|said}, according to Reuters.',
  'reporters',
  'reporters*',
);
check(
  'still the same listeners',
  '{s|Olof Berg} {c|told} reporters {t|that it was over}. {2t|“It is done,”} {2s|Berg} {2c|said}. {3t|“Go home,”} {3s|he} {3c|said}.',
  'reporters',
  'reporters*',
  'reporters*',
);
