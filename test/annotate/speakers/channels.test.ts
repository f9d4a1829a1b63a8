import { expect, test } from 'vitest';
import { said } from '../said.ts';

/** The names of each line's chain, nearest first; a star after what carries over. */
const check = (what: string, marked: string, ...expected: string[]) =>
  test(what, () =>
    expect(
      said(marked, null).map(({ via }) =>
        via.map(({ name, basis }) => name + (basis === 'implied' ? '*' : '')).join(' < '),
      ),
    ).toEqual(expected),
  );

check('a station by its call sign', '{s|Ines Duarte} {c|told} WQLM {t|that she would stay}.', 'WQLM');
check('a station by what it is', '{t|“I am staying,”} {s|Ines Duarte} {c|said} on talk radio station WQLM.', 'WQLM');
check(
  'a paper by its last word',
  '{s|Ines Duarte} {c|told} the Varn Valley Sun {t|that she would stay}.',
  'Varn Valley Sun',
);
check('a paper of two names', '{s|She} {c|told} the Orsa-Review {t|that she would stay}.', 'Orsa-Review');
check(
  'a paper of a place',
  '{s|She} {c|told} the Harbour Lake Orsonian {t|that it was over}.',
  'Harbour Lake Orsonian',
);
check('no paper: the party of a place', '{s|She} {c|told} the Varn Valley Republicans {t|that it was over}.', '');
check('no paper: a body', '{s|She} {c|told} the Varn Harbour Union {t|that it was over}.', '');
check('no station: a word in capitals', '{s|She} {c|said} on WHAT IT MEANS {t|that it was over}.', '');

check('on a website', '{s|Olof Berg} {c|says} this on his website: {t|“I was born in Varn.”}', 'website');
check('a website speaks', '{t|“We need a new mayor,”} {s|the league’s website} {c|said}.', 'website');
check('news from a website is no chain', '{s|Olof Berg} {c|said} {t|he was shocked} by pictures from the website.', '');
check(
  'what a page goes on to say',
  '{s|Olof Berg} {c|says} this on his website: {t|“I was born in Varn.”} {2t|“His mother had many jobs,”} {2s|it} {2c|says}.',
  'website',
  'website*',
);
check(
  'on somebody’s show',
  '{t|“We need another,”} {s|Olof Berg} {c|said} on Ana Lopes’s morning radio show.',
  'Ana Lopes’s morning radio show',
);
check(
  'a programme at the head of the sentence',
  'On “Good Evening Varn” on Monday, {s|Olof Berg} spoke of the harbour, {c|citing} {t|the cost of repairs}.',
  'Good Evening Varn',
);
check(
  'those asked speak through the poll',
  '{s|A poll} {c|found} {t|that Varn was tired}. {2s|Nine percent of respondents} {2c|said} {2t|that they would leave}.',
  'poll',
  'poll*',
);
check('a share of no poll', '{s|Nine percent of the dockers} {c|said} {t|that they would leave}.', '');
check(
  'a report by somebody',
  '{s|A 2031 report by the inspector of harbours} {c|found} {t|that the books were wrong}.',
  'report',
);
check(
  'guidelines that were issued',
  'The agency has widened its powers, {s|the ministry} {c|issuing guidelines urging} officers {t|to search every ship}.',
  'guidelines',
);

check('tax returns', '{t|The Lopeses paid little}, {c|according to} {s|tax returns released Friday}.', 'tax returns');
check(
  'a list, and of what',
  '{s|A list of paid speeches} {c|shows} {t|that she earned little}.',
  'list of paid speeches',
);
check('data', '{t|Few were insured}, {c|according to} {s|data from the Orsa Board}.', 'data');
check('court records speak and are the chain', '{t|She paid}, {c|according to} {s|court records}.', 'court records');
check('no post: a paper of that name', '{s|A Varn Post report} {c|detailed} {t|how it was done}.', '');

check('on the floor of a chamber', '{t|“It is over,”} {s|Olof Berg} {c|said} on the Senate floor.', 'Senate floor');
check('a vote on the floor', '{s|Olof Berg} {c|urged} a vote on the Senate floor {t|so that it would end}.', '');
check('at a service', '{t|“He was kind,”} {s|Olof Berg} {c|said} at a memorial service in Varn.', 'memorial service');
check('in the service of somebody', '{s|Olof Berg} {c|said} in the service of Orsa {t|that it was over}.', '');
check('what he is, not where he speaks', '{t|It goes on}, {c|said} {s|Olof Berg, lead attorney in the lawsuit}.', '');
check('where they speak', '{s|Farmers at the hearing} {c|said} {t|that it was over}.', 'hearing');
check('nobody has spoken there yet', 'During her expected testimony {s|Ana Lopes} {c|will invoke} {t|her right}.', '');
check(
  'at the end of the object',
  '{s|Olof Berg} {c|praised} {t|the farmers in a speech on Monday}. {2t|“They are kind,”} {2s|he} {2c|said}.',
  'speech',
  'speech*',
);
check('in a clause that is said', '{s|Olof Berg} {c|said} {t|farmers prevailed in the last hearing}.', '');
check('what somebody did there', '{s|Olof Berg} {c|praised} {t|farmers who spoke in a debate}.', '');

check(
  'what is done is said nowhere',
  '{s|Olof Berg} {c|vetoed} {t|the bill}. {2t|“It is dangerous,”} {2s|he} {2c|said} in a statement.',
  '',
  'statement',
);
check(
  'another year',
  '{t|“It is over,”} {s|Olof Berg} {c|said} in a statement. {2s|He} {2c|said} last year {2t|that it would last}.',
  'statement',
  '',
);
check(
  'far down, what comes later is not where it was said',
  'One.\nTwo.\nThree.\nFour.\n{s|Olof Berg} {c|said} {t|that he slept well}.\nFive.\n{2t|“It is over,”} {2s|he} {2c|said} in a statement.',
  '',
  'statement',
);

check('behind a quotation', '{s|Olof Berg} {c|called} {t|the plan “a stunt” in a statement this week}.', 'statement');
check(
  'several occasions are none to go on from',
  '{t|“It is over,”} {s|Olof Berg} {c|said} at Senate hearings. {2t|“I am glad,”} {2s|he} {2c|added}.',
  'Senate hearings',
  '',
);
check(
  'what somebody else did there, later in the sentence',
  '{s|Olof Berg} {c|said} {t|the envoy was using old methods}, after he appeared to coach a driver in a leaked call.',
  '',
);
check(
  'the same clause goes on to it',
  '{s|Olof Berg} {c|said} {t|the envoy was using old methods} after the vote, in a leaked call.',
  'leaked call',
);

check(
  'that interview',
  '{s|Ines Duarte} {c|defended} {t|the dam} in an interview on Friday. In that interview, {2s|Duarte} {2c|said} {2t|that it was sound}.',
  'interview',
  'interview',
);
check('no channel: a debate that the country has', '{s|Olof Berg} {c|said} {t|he would take part} in that debate.', '');
check(
  'what one has sent, with a party between',
  '{s|Farmers} sent Duarte, D-Varn, a letter {c|saying} {t|it was over}.',
  'letter',
);
check('what could be done by order', '{s|Olof Berg} {c|said} {t|she could stop it} by executive order.', '');
check(
  'what is confirmed in a letter',
  '{s|Olof Berg} {c|admitted} {t|it} — a fact confirmed in a letter from Ines Duarte.',
  '',
);
check('a theme used elsewhere', '{t|“We are strong,”} {s|Berg} {c|said}, echoing a theme he uses at rallies.', '');
check(
  'who has a part in a letter',
  '{t|“It is nonsense,”} {c|said} {s|Olof Berg, one of the writers of the letter}.',
  '',
);
check('a poll of two newsrooms', '{s|A new Reuters/Kestrel poll of farmers} {c|showed} {t|that she leads}.', 'poll');
check(
  'on a host’s show',
  '{s|Olof Berg} {c|said} on talk-radio host Ana Lopes’s show {t|that it was over}.',
  'Ana Lopes’s show',
);
check(
  'before a crowd',
  '{s|Olof Berg} {c|hailed} {t|the farmers} in a speech on Friday. {2t|“We are strong,”} {2s|he} {2c|told} a crowd of farmers.',
  'speech',
  'speech*',
);
check(
  'where remarks were made',
  '{t|“It is over,”} {s|Olof Berg} {c|said}. {2t|“I mean it,”} {2s|Berg} {2c|said}. Mr. Berg made the remarks in an interview with Reuters.',
  'Reuters* < interview*',
  'Reuters* < interview*',
);
check(
  'remarks of another',
  '{t|“It is over,”} {s|Olof Berg} {c|said}. Ines Duarte made the remarks in an interview with Reuters.',
  '',
);
check('on a conference call', '{s|Olof Berg} {c|said} on a conference call {t|that it was over}.', 'conference call');
check('no channel: who sits on a conference', '{s|Farmers on the Orsa conference} {c|said} {t|that it was over}.', '');
check(
  'what another did before',
  'After Olof Berg spoke at a vigil in May, {s|Ines Duarte} {c|said} {t|that it was over}.',
  '',
);
check(
  'what somebody did at a protest long ago',
  '{s|Olof Berg, who led the police during the protests of 1999,} {c|said} {t|that it was over}.',
  '',
);
check('at somebody, during a speech', '{s|Olof Berg} {c|took aim} at {t|the farmers} during his speech.', 'speech');
check(
  'an office by two names',
  'In a rare statement, {s|special counsel Olof Berg’s office} {c|disputed} {t|the report}. {2s|Berg’s office} {2c|called} {2t|it “a stunt.”}',
  'rare statement',
  'rare statement*',
);
check(
  'a stand is taken nowhere',
  '{s|Olof Berg} {c|said} in a video {t|that it was over}. {2s|Berg} {2c|rejects} {2t|any talk of a toll}.',
  'video',
  '',
);
check(
  'arguments before judges',
  'The Orsa Supreme Court heard oral arguments on Friday. {t|“Which is it?”} {s|Justice Olof Berg} {c|asked}. {2t|“It is over,”} {2s|Justice Ana Lopes} {2c|said}. {3s|Ivo Lang, a lawyer for the farmers,} {3c|said} {3t|that it was not}.',
  'oral arguments*',
  'oral arguments*',
  'oral arguments*',
);
check(
  'a plea',
  'Olof Berg pleaded guilty on Friday. The hearing was short. {t|“I took it,”} {s|Mr. Berg} {c|said}. {2s|Ana Lopes} {2c|said} {2t|that she was glad}.',
  'hearing*',
  '',
);
check('an argument is no court', 'After an argument Olof Berg left. {s|Berg} {c|said} {t|that it was over}.', '');
check(
  'at the event',
  '{s|Olof Berg} {c|hailed} {t|the farmers} in a speech on Friday. {2t|“We are strong,”} {2s|Berg} {2c|said} at the event.',
  'speech',
  'speech*',
);
check(
  'one who spoke there',
  '{s|Olof Berg, who also spoke at the news conference,} {c|said} {t|that it was over}.',
  'news conference',
);
check(
  'after he made the comments',
  '{t|“It is over,”} {s|Olof Berg} {c|said}. The morning after Mr. Berg made the comments, he was asked in an interview with Reuters to stay.',
  '',
);
check(
  'answered with a post',
  '{s|Olof Berg} fired back with a Twitter post of his own, {c|calling} {t|it a stunt}.',
  'Twitter post',
);
check('sending the letter', '{s|The farmers} are sending the letter to Duarte, {c|warning} {t|her to stop}.', 'letter');
check(
  'a session of questions',
  '{s|Olof Berg} {c|said} in a question-and-answer session {t|that it was over}.',
  'question-and-answer session',
);
check('answered with a smile', '{s|Olof Berg} answered with a smile, {c|calling} {t|it a stunt}.', '');
