import { expect, test } from 'vitest';
import { said } from '../said.ts';

/** The names of each line's chain, nearest first; a star after what carries over or is concluded. */
const check = (what: string, marked: string, ...expected: string[]) =>
  test(what, () =>
    expect(
      said(marked, null).map(({ via }) =>
        via.map(({ name, basis }) => name + (basis === 'implied' ? '*' : '')).join(' < '),
      ),
    ).toEqual(expected),
  );

check(
  'an interview whose newsroom is told later',
  '{t|“I am staying,”} {s|Ines Duarte} {c|said} in an interview that aired Sunday.\nDuring her interview on Bloomberg’s “Face the Harbour,” {2s|Duarte} {2c|said} {2t|the dam was sound}.',
  'Bloomberg* < Face the Harbour* < interview',
  'Bloomberg < Face the Harbour < interview',
);
check(
  'the interview named before',
  'Ines Duarte spoke for an hour. Her interview with Reuters was the first in years. {t|“I am staying,”} {s|Duarte} {c|said} in the interview.',
  'Reuters* < interview',
);
check(
  'another interview',
  'In his interview with Reuters in May, {s|Olof Berg} {c|said} {t|that he was tired}. {2t|“I am staying,”} {2s|Berg} {2c|said} in an interview on Monday.',
  'Reuters < interview',
  'interview',
);
check(
  'somebody else’s interview',
  'Olof Berg’s interview with Reuters was short. {t|“I am staying,”} {s|Ines Duarte} {c|said} in the interview.',
  'interview',
);
check(
  'a newsroom that no list knows',
  '{t|“I am staying,”} {s|Ines Duarte} {c|said} in an interview with Lumina.',
  'Lumina* < interview',
);
check(
  'a network by its last word',
  '{t|“I am staying,”} {s|Ines Duarte} {c|said} in an interview on the Orsa Seamen Network.',
  'Orsa Seamen Network* < interview',
);
check(
  'a person is no newsroom',
  '{s|Ines Duarte} {c|said} in an interview with Olof Berg {t|that she would stay}.',
  'interview',
);
check(
  'a day is no newsroom',
  '{s|Ines Duarte} {c|said} in an interview on Monday {t|that she would stay}.',
  'interview',
);

check('a programme of one word', '{s|Ines Duarte} {c|said} on the “Harbour” show {t|that she would stay}.', 'Harbour');
check(
  'a programme of one word, of a newsroom',
  '{t|“I am staying,”} {s|Ines Duarte} {c|told} Bloomberg’s “Harbour”.',
  'Bloomberg < Harbour',
);
check(
  'a word in marks is no programme',
  '{s|Ines Duarte} {c|spoke} on the “crisis,” saying {t|that she would stay}.',
  '',
);
check(
  'a programme without marks',
  '{s|Ines Duarte} struck another tone on Bloomberg’s State of the Harbour, {c|calling} {t|the dam sound}.',
  'Bloomberg < State of the Harbour',
);
check('whom one meets at a newsroom', '{s|Ines Duarte} {c|called} on Bloomberg’s Ana Lopes {t|to resign}.', '');
check('back on air', 'Back on Bloomberg, {s|Ines Duarte} {c|said} {t|that the dam was sound}.', 'Bloomberg');
check(
  'an interview holds as long as its speaker speaks',
  `{t|“It is sound,”} {s|Ines Duarte} {c|told} Reuters. ${Array.from({ length: 8 }, (_, i) => `{${i + 2}t|“It is ${i}.”} {${i + 2}s|Duarte} {${i + 2}c|said}.`).join(' ')}`,
  'Reuters',
  ...Array.from({ length: 8 }, () => 'Reuters*'),
);
check(
  'what is written is not from an interview',
  '{t|“It is sound,”} {s|Ines Duarte} {c|told} Reuters. {2t|“Stop it!”} {2s|Duarte} {2c|wrote}.',
  'Reuters',
  '',
);
check(
  'nor is what somebody says from the order that he signed',
  '{s|Ines Duarte} {c|signed} an order {t|closing the dam}. {2t|“It is sound,”} {2s|Duarte} {2c|said}.',
  'order',
  '',
);
check(
  'where it was said stands behind what was joked about',
  '{s|Ines Duarte} {c|joked} {t|about the dam on Twitter}. {2s|Olof Berg} {2c|defended} {2t|his plan Sunday on Bloomberg’s Face the Harbour}.',
  'Twitter',
  'Bloomberg < Face the Harbour',
);
check(
  'where another made the remarks that are spoken of',
  '{s|Ines Duarte} {c|mocked} Olof Berg for comments that he made at a fundraiser, calling {t|them weak}.',
  '',
);

check(
  'what goes on from words that another newsroom had',
  '{t|{2t|“We grieve,”} {2s|Ines Duarte} {2c|said}}, {c|according to} {s|Reuters}. {3t|The dam was old}, {3s|she} {3c|said}.\nIt rained.\nThe harbour was closed for a week, and nobody knew when it would open.\n{4t|“It is over,”} {4s|Duarte} {4c|said}.',
  '',
  'Reuters',
  'Reuters*',
  '',
);
check('in order to', '{t|“We grieve,”} {c|said} {s|who gave up the harbour in order to live}.', '');

check('who testifies', '{s|Ines Duarte} {c|testified} on Monday {t|that the dam was sound}.', 'testimony');
check(
  'what one told before is another act than telling of it',
  '{s|Ines Duarte} {c|told} Reuters {t|that {2s|she} {2c|had warned} the board {2t|of the dam}}.',
  'Reuters',
  'Reuters < Ines Duarte',
);
check(
  'where another’s remark was made',
  '{s|Ines Duarte} {c|went after} Olof Berg’s remark at a fundraiser about {t|the dam}.',
  '',
);
check(
  'what another said in an interview',
  'Following Olof Berg’s comments in an interview, {s|Ines Duarte} {c|said} {t|that the dam was sound}.',
  '',
);
check(
  'an agency by its full name, where the article has it',
  'Agence France-Presse was there. {s|Ines Duarte} {c|told} AFP {t|that the dam was sound}.',
  'Agence France-Presse',
);
