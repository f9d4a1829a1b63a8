import { expect, test } from 'vitest';
import { isTitleOfWork } from '../../../src/annotate/attribution/titles-of-works.ts';
import { said } from '../said.ts';

const check = (marked: string, ...tells: (string | undefined)[]) =>
  test(marked, () => expect(said(marked).map((one) => one.tells)).toEqual(tells));

// What was said.
check('{s|Duarte} {c|said} {t|that the bridge was safe}.', undefined);
check('{s|Duarte} {c|said} {t|the bridge needs repair}.', undefined);
check('{s|Duarte} {c|made clear} {t|they are not leaving}.', undefined);
check('{t|“No,”} {s|Duarte} {c|said}.', undefined);
check('{s|Duarte} {c|spoke of} {t|“a very long night”}.', undefined);
check('{s|The memo} {c|warns} {t|the dam “must not be filled” again}.', undefined);

// What was said, by the cue and these words together.
check('{s|Duarte} {c|urged} {t|the council to wait}.', 'act');
check('{s|Duarte} {c|promised} {t|to rebuild the bridge}.', 'act');
check('{s|Duarte} {c|denied} {t|any part in the affair}.', 'act');
check('{s|Duarte} {c|denied} {t|that she had known}.', 'act');
check('{s|Duarte} {c|called for} {t|a new inquiry}.', 'act');
check('{s|Duarte} {c|called} {t|the leak “unacceptable.”}', 'act');
check('{s|Duarte} {c|dismissed} {t|the idea as a trick of the lenders}.', 'act');
check('{s|Duarte} {c|asked} {t|whether the bridge would hold}.', 'act');

// Only what somebody spoke of.
check('{s|Duarte} {c|praised} {t|the plan}.', 'topic');
check('{s|Duarte} {c|described} {t|him as “my pal.”}', 'topic');
check('{s|Duarte} {c|discussed} {t|the truce that was signed in May}.', 'topic');
check('{s|Duarte} {c|defended} {t|her envoy over the way he has led the talks}.', 'topic');
check('{s|Duarte} {c|published} {t|what} it said was a list.', 'topic');
check('{s|Duarte} {c|did not say} {t|when Berg would return}.', 'topic');
check('{s|The agency} {c|trashed} {t|the hard drive}.', 'topic');
check('{s|The council} {c|passed} {t|the law proposed by Berg}.', 'topic');
check('{s|Duarte} {c|endorsed} {t|her aide to President Berg}.', 'topic');
// A thing that shows something speaks no word; a report does.
check('{s|The silence} {c|suggested} {t|that Berg had lost the vote}.', 'topic');
check('{s|The report} {c|suggested} {t|that Berg had lost the vote}.', undefined);

// Nothing but another's report.
check('{t|{2t|“We will stay,”} {2s|Duarte} {2c|told} a paper}, {c|according to} {s|Reuters}.', 'relay', undefined);
check(
  '{s|Berg} {c|said} {t|{2s|Duarte} {2c|insisted} {2t|that the bridge was safe}, and he will go there today}.',
  undefined,
  undefined,
);

test.each([
  ['“The Old Bridge of Orle”', true],
  ['“From Harbour to Higher Ground,”', true],
  ['“Huckster”', false],
  ['“NO DEAL WITH Orle!”', false],
  ['“The bridge is safe,”', false],
  ['“Ines Duarte must resign”', false],
  ['“Standing by the River.”', true],
  ['“Digging a Grave with a Knife,”', true],
])('a title: %s', (words, title) => expect(isTitleOfWork(words)).toBe(title));
check('{c|It highlights a concern about} {t|how the talks are held}.', 'topic');
