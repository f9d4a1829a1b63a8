import { expect, test } from 'vitest';
import { said } from '../said.ts';

/** The day of each line, `-` where it is unknown; the article is of Wednesday, 14 May 2031. */
const check = (what: string, marked: string, ...expected: string[]) =>
  test(what, () => expect(said(marked).map(({ occasion: { when } }) => when?.value ?? '-')).toEqual(expected));

check(
  'people who are credited speak of the news',
  '{t|The bridge will open}, {c|according to} {s|two officials}.',
  '2031-05-14~',
);
check(
  'what an institute counts is of any day',
  '{t|Nine bridges have fallen}, {c|according to} {s|the Orsa Institute}.',
  '-',
);
check(
  'words that a newspaper is credited with',
  '{2t|{t|“It is over,”} {s|Olof Berg} {c|said}}, {2c|according to} {2s|the Orsa Courant}.',
  '2031-05-14~',
  '-',
);
check('officials say it now', '{s|Two officials} {c|said} {t|that it was over}.', '2031-05-14~');
check('critics say it all year', '{s|Critics} {c|said} {t|that it was over}.', '-');
check('a statement reads', '{t|“It is over,”} {s|the statement} {c|reads}.', '2031-05-14~');
check(
  'a question that nobody is said to have put has the day of its answer',
  '{c|Asked} {t|whether it was over}, {2s|Olof Berg} {2c|said} on Monday {2t|that it was}.',
  '2031-05-12',
  '2031-05-12',
);
check(
  'a second verb goes with the first',
  '{2s|{s|Olof Berg}} {c|said} on Monday {t|that it was over} and {2c|deplored} {2t|the cost}.',
  '2031-05-12',
  '2031-05-12',
);
check(
  'a day long ago in a clause before the cue',
  'After she spoke, answering a question on the fire in Orsa a month ago, {s|Ines Duarte} {c|responded}: {t|“It is over.”}',
  '-',
);
check(
  'what somebody then added',
  '{s|Olof Berg} {c|said} on Monday {t|that it was over}. He paused. {2s|Berg} {2c|then added}: {2t|“Or not.”}',
  '2031-05-12',
  '2031-05-12',
);
check(
  'told in an aside: the day of something else in the news',
  '{s|Olof Berg} {c|said} {t|it was over} after the storm that hit the town on Tuesday.',
  '2031-05-13~',
);
check(
  'the night that the article tells of further down',
  'The debate was loud. Nobody won it. Few had come. The hall was half empty, and it rained.\nBerg was there on Tuesday night.\n{t|“It is over,”} {s|Ines Duarte} {c|said}.',
  '2031-05-13~',
);
check(
  'another day told first in the sentence that tells of years ago',
  'The council met on Tuesday, a year after the flood, as it did in 2029. {t|“It is over,”} {s|Ines Duarte} {c|said}.',
  '2031-05-13~',
);

check(
  'the day on which it was obtained is at best near that of saying it',
  '{t|“It is over,”} {s|Olof Berg} {c|said} in testimony obtained Monday night by the Orsa Courant.',
  '2031-05-12~',
);
check(
  'an interview of long ago is not the one that is quoted from',
  '{s|Olof Berg} {c|told} Lumen TV in an interview {t|that it was over}. {2s|He} {2c|said} {2t|he was sorry}. Berg was asked about it in an interview a month ago.',
  '2031-05-14~',
  '2031-05-14~',
);
check(
  'a day in the cue, whatever counts as said',
  '{s|Olof Berg} {c|said {t|Tuesday}} {t|that it was over}.',
  '2031-05-13',
);
check(
  'the time of what follows after "but"',
  '{s|Olof Berg} {c|said} {t|it was over}, but was asked of it by the council a month ago.',
  '-',
);

check(
  'a letter is quoted in the present',
  '{s|Ines Duarte} {c|said} in a letter {t|that it was over}. {2t|“It is,”} {2s|she} {2c|writes}.',
  '2031-05-14~',
  '2031-05-14~',
);
check('what a book tells in the present', '{s|Ines Duarte} {c|writes} in a book {t|that it was over}.', '-');
check(
  'a dated meeting before a report that holds another',
  'At a March 10 meeting in Orsa, {s|Ines Duarte} {c|said} {t|{2s|the envoy, Olof Berg,} {2c|told} the council {2t|that it was over}}.',
  '2031-05-14~',
  '2031-03-10',
);
check(
  '… and where it holds none',
  'At a March 10 meeting in Orsa, {s|Ines Duarte} {c|said} {t|that it was over}.',
  '2031-03-10',
);
check(
  'a meeting in which somebody said it',
  '{s|Ines Duarte} {c|testified} {t|that she complained after a meeting on March 10 in which {2s|Olof Berg} {2c|told} her {2t|it was over}}.',
  '-',
  '2031-03-10',
);

check(
  'a programme is no time of something else',
  '{t|“It is over,”} {s|Olof Berg} {c|said} on ABC’s “This Week.”',
  '2031-05-14~',
);
check('a day that is spoken of', '{s|Olof Berg} {c|said} {t|Tuesday’s vote was close}.', '2031-05-13~');
check('a newspaper that is called a day', '{t|“They won’t win,”} {c|wrote} {s|the editors} of The Sun.', '2031-05-14~');
