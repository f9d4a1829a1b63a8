import { expect, test } from 'vitest';
import { said } from '../said.ts';

/** One line per attribution: name, `*` where concluded, `?` with those that fit equally where unknown. */
const names = (marked: string) =>
  said(marked).map(({ speaker }) =>
    speaker.basis === 'unknown'
      ? `?${speaker.candidates?.join('|') ?? ''}`
      : `${speaker.name}${speaker.basis === 'implied' ? '*' : ''}`,
  );

const check = (what: string, marked: string, ...expected: string[]) =>
  test(what, () => expect(names(marked)).toEqual(expected));

check(
  'a name behind a possessive',
  '{s|Ms. Duarte’s chief of staff, Ivo Lang,} {c|said} {t|that it was over}.',
  'Ivo Lang',
);
check(
  'whose insistence it is',
  'Chidi Okafor arrived. {s|Okafor’s} {c|insistence} {t|that the gate was shut} surprised many.',
  'Chidi Okafor',
);
check(
  'a plural has only the mark',
  'Democrats and Republicans met. {s|the Republicans’} {c|promise} {t|to rebuild the gate} was kept.',
  'Republicans',
);
check(
  'whose description has no clitic either',
  '{s|the ferrymen’s} {c|demand} {t|that the gate be opened} was heard.',
  'the ferrymen',
);
check(
  'a name, and when its body spoke',
  'The Justice Department was slow. {s|The Justice Department last week} {c|announced} {t|that the gate would open}.',
  'Justice Department',
);
check(
  'a name before what it is of',
  '{s|Justice Department lawyers} {c|said} {t|that the gate would open}.',
  'Justice Department lawyers',
);
check(
  'the name, not the body before it',
  '{t|“Yes,”} {c|said} {s|the White House press secretary, Josefa Ekholm}.',
  'Josefa Ekholm',
);
check(
  'a family name takes the full one',
  'Chidi Okafor arrived. {s|Okafor} {c|said} {t|that he was glad}.',
  'Chidi Okafor',
);
check(
  'he is the subject of the sentence before',
  'Olof Berg met Chidi Okafor in the port. {s|He} {c|said} {t|that talks went well}.',
  'Olof Berg*',
);
check(
  'a paper that reports does not go on in a quotation alone',
  '{t|“It is over,”} {s|Olof Berg} {c|said}.\n{2t|The gate will stay}, {2c|reports} {2s|the Financial Times}.\n{3t|“The gate has to hold.”}',
  'Olof Berg',
  'Financial Times',
  '?',
);
check(
  'she passes over men',
  'Ana Lopes met Olof Berg. Mr. Berg was late. {s|She} {c|said} {t|that it did not matter}.',
  'Ana Lopes*',
);
check(
  'he who has just spoken',
  '{t|“It is over,”} {s|Olof Berg} {c|said} of Chidi Okafor.\n{2t|“He must go,”} {2s|he} {2c|added}.',
  'Olof Berg',
  'Olof Berg*',
);
check(
  'the envoy',
  'President Ana Lopes sent her envoy, Olof Berg, to the coast. {s|The envoy} {c|said} {t|that he would listen}.',
  'Olof Berg*',
);
check(
  'the president by country',
  'French President Ana Lopes met Polish President Olof Berg. {s|The Polish president} {c|said} {t|that it was late}.',
  'Olof Berg*',
);
check(
  'an attorney found by whose he is',
  'Ivo Lang’s attorney, Tomas Rehm, came. {s|Lang’s lawyer} {c|said} {t|that all was well}.',
  'Tomas Rehm*',
);
check('a capital for its government', 'Russia sent ships. {s|Moscow} {c|said} {t|that they were fishing}.', 'Russia*');
check('a seat of power under its own name', '{s|The Kremlin} {c|said} {t|that it knew nothing}.', 'Kremlin');
check(
  'bare officials of the body spoken of',
  'The Kremlin reacted sharply. {s|Officials} {c|called} {t|the leak a disgrace}.',
  'Kremlin*',
);
check(
  'two speak together, then they',
  '{s|Ana Lopes and Olof Berg} {c|said} {t|in May that it was late}. {2t|“We hope,”} {2s|they} {2c|said}.',
  'Ana Lopes and Olof Berg',
  'Ana Lopes and Olof Berg*',
);
check(
  'the statement is whoever made it',
  '{s|Tomas Rehm} {c|said} in a statement {t|that he was innocent}. {2t|“I will win,”} {2s|the statement} {2c|said}.',
  'Tomas Rehm',
  'Tomas Rehm*',
);
check('a document with no author speaks itself', '{s|the lawsuit} {c|says} {t|that nobody asked}.', 'the lawsuit');
check(
  'another document is no author',
  '{s|a letter to Ana Lopes} {c|urged} {t|her to look elsewhere}. {2s|the message from the harbour office} {2c|says} {2t|nothing}.',
  'a letter to Ana Lopes',
  'the harbour office',
);
check(
  'a participle takes the subject of its verb',
  'Olof Berg left the port, {c|warning} {t|of a flood}.',
  'Olof Berg*',
);
check(
  'unnamed people keep the words',
  '{s|a senior official} {c|said} {t|that it was true}, and {2s|several diplomats} {2c|doubted} {2t|it}.',
  'a senior official',
  'several diplomats',
);
check(
  'an aide of somebody is not somebody',
  'Chidi Okafor left. {s|an aide to Mr. Okafor} {c|said} {t|that he was ill}.',
  'an aide to Mr. Okafor',
);
check(
  'officials of a body are not the body',
  '{s|White House officials} {c|say} {t|that it is done}.',
  'White House officials',
);
check(
  'I in a quotation is the one quoted',
  '{t|“As {2s|I} {2c|told} him, {2t|it is late},”} {s|Olof Berg} {c|said}.',
  'Olof Berg',
  'Olof Berg*',
);
check(
  'two fit equally well',
  'Olof Berg and Ivo Lang came to the port. {s|He} {c|said} {t|that it was cold}.',
  '?Olof Berg|Ivo Lang',
);
check('nobody is known', '{s|He} {c|said} {t|that it was cold}.', '?');
check(
  'a quotation that goes on without a cue',
  '{s|Olof Berg} {c|spoke} {t|of the sea}. {2t|“It is deep.”}',
  'Olof Berg',
  'Olof Berg*',
);
check('no one is asked by nobody', '{c|Asked} {t|whether he would go}, he left.', '?');
check(
  'who, behind where she is from',
  'They met Ana Lopes, 52, of Merrin, {s|who} {c|said} {t|that it was over}.',
  'Ana Lopes*',
);
check('who, of a plain noun', 'Berg won the two women {s|who} {c|said} {t|that it was over}.', 'the two women*');
check(
  'which, of a document',
  'Ana Lopes joined the lawsuit, {s|which} {c|argues} {t|that it was late}.',
  'the lawsuit*',
);
check(
  'both of whom',
  'He named Ana Lopes and Olof Berg, {s|both of whom} {c|denied} {t|any part in it}.',
  'Ana Lopes and Olof Berg*',
);
check(
  'the agency takes up the office named last',
  'The Orsa River Agency hired more staff. {s|The agency} {c|said} {t|that it was late}.',
  'Orsa River Agency*',
);
check(
  'an office of somebody is not that somebody',
  'Secretary of State Ana Lopes was away. {s|The secretary of state’s office} {c|said} {t|that it was late}.',
  'The secretary of state’s office',
);
check(
  'where people live does not speak',
  '{s|Residents of Tarn County, California,} {c|said} {t|that it was late}.',
  'Residents of Tarn County',
);
check(
  'two countries that sue together',
  '{s|The lawsuit from Norway and Sweden} {c|says} {t|that it was late}.',
  'Norway and Sweden',
);
check(
  'another name for whom the sentence before is about',
  'Ana Lopes spoke in the port. {s|The libertarian-leaning Republican} {c|said} {t|that she would go}.',
  'Ana Lopes*',
);
check(
  'a quotation goes on with the name, not with who passed it on',
  '{s|Ana Lopes} {c|said} {t|they would be heard}, {2t|an event planned for Thursday}, {2c|according to} {2s|an official}.\n{3t|“They will get a list of what they may see, and of what not.”}',
  'Ana Lopes',
  'an official',
  'Ana Lopes*',
);

check(
  'he is nobody whose name comes after the pronoun',
  'Olof Berg met Chidi Okafor. Mr. Okafor was late. {s|He} {c|told} Mr. Okafor {t|that Mr. Okafor had to wait}.',
  'Olof Berg*',
);
check(
  'his own name, with what is his, may come after it',
  '{t|“It is over,”} {s|Olof Berg} {c|said}. {2s|He} {2c|said} {2t|that Mr. Berg’s house was dry}.',
  'Olof Berg',
  'Olof Berg*',
);
check(
  'he is who the sentence has by his office',
  'Governor Ivo Lang apologized. The governor gave his name and went on to curse Olof Berg. {t|“I am after you,”} {s|he} {c|said}.',
  'Ivo Lang*',
);
check(
  'the name beside a description',
  '{s|Another agency}, the Orsa River Board, {c|said} {t|it was over}.',
  'Orsa River Board',
);
check(
  'two after a description are not it',
  '{s|One agency}, Orsa River Board, and Merrin Lake Board {c|said} {t|it was over}.',
  'One agency',
);
check(
  'at the head of an article the name waits for the next sentence',
  '{s|A two-term senator from Orsa} {c|said} {t|she would run}. Ines Duarte, a farmer of 52, has no rival.',
  'Ines Duarte*',
);
check(
  'somebody else in the next sentence',
  '{s|A senator from Orsa} {c|said} {t|she would run}. Ines Duarte did not answer.',
  'A senator from Orsa',
);
check('a newsroom with what it is', '{s|The Tass news agency} {c|reported} {t|that it was over}.', 'Tass');

check(
  'who put the report out, in the sentence before',
  'The Orsa River Board released a report on Friday. {s|The report} {c|says} {t|that the dam is old}.',
  'Orsa River Board*',
);
check(
  'who put it out, just before it in its own sentence',
  'Ana Lopes on Friday released {s|a list of paid speeches} {c|showing} {t|that she earned little}.',
  'Ana Lopes*',
);
check(
  'a recording that somebody releases is not what he says',
  'Ana Lopes released a recording. {s|The recording} {c|shows} {t|that the dam broke}.',
  'The recording',
);
check(
  'whose name stands before the noun',
  '{s|A Harbour Safety Board study} {c|found} {t|that the dam is old}.',
  'Harbour Safety Board',
);
check('an outlet whose report it is', '{s|The Reuters report} {c|said} {t|that it was over}.', 'Reuters');
check(
  'a poll bears the name of who paid for it',
  '{s|The Reuters poll} {c|found} {t|that few care}.',
  'The Reuters poll',
);
check(
  'the writer of a letter, title and all',
  'The council had a letter from Senator Ana Lopes. {s|The letter} {c|says} {t|that it was over}.',
  'Ana Lopes*',
);
check(
  'an owner known by office',
  'Attorney General Olof Berg spoke. {s|The attorney general’s memo} {c|says} {t|that it was over}.',
  'Olof Berg*',
);
check(
  'of what a review is, is not who made it',
  '{s|A review of Orsa River Board records} {c|shows} {t|that the dam is old}.',
  'A review of Orsa River Board records',
);

check(
  'by whom, without a name',
  '{s|A report released by House Democrats} {c|says} {t|that it was over}. {2s|The report} {2c|names} {2t|three}.',
  'House Democrats',
  'House Democrats*',
);
check(
  'sent her a letter: his',
  'Olof Berg, head of the board, sent {s|her a letter} {c|saying} {t|that it was over}.',
  'Olof Berg*',
);

check(
  'her attorney is not the only attorney of the article',
  'Ivo Lang, chief counsel at the Orsa Centre, disagreed. Ana Lopes left. {s|Her attorney} {c|said} {t|nothing}.',
  'Her attorney',
);

check(
  'a family name alone is a woman’s where she is meant',
  'Ekholm said that she would stay. Later Ekholm showed her plan. {s|She} {c|said} {t|that it was over}.',
  'Ekholm*',
);
check(
  'a firm is no woman',
  'Rehm said that its ships were late. Later Rehm sold its port. {s|She} {c|said} {t|that it was over}.',
  '?',
);
check(
  'the subject of its own sentence',
  '{t|“We know,”} {c|said} {s|Olof Berg}.\nIvo Lang was firm: {2t|it must go}, {2s|he} {2c|said}.',
  'Olof Berg',
  'Ivo Lang*',
);
check(
  'an office that the article never gives',
  '{t|“It is over,”} {s|Ines Duarte} {c|said}. {2t|“I am glad,”} {2s|the former Oregon governor} {2c|added}.',
  'Ines Duarte',
  'Ines Duarte*',
);
check(
  'an office without more is anybody’s',
  '{t|“It is over,”} {s|Ines Duarte} {c|said}. {2t|“I am glad,”} {2s|the governor} {2c|added}.',
  'Ines Duarte',
  'the governor',
);
check(
  'who, behind a place and an apposition',
  'She met Olof Berg of Oregon, a leading farmer, {s|who} {c|argued} {t|that it was late}.',
  'Olof Berg*',
);
check(
  'who, of people where they are',
  'The suit is by inmates on death row, {s|who} {c|argue} {t|that it is cruel}.',
  'inmates on death row*',
);
check(
  'what stands after "by" does not speak',
  'Questioned by {s|Ana Lopes, a Democrat, Mr. Berg} {c|said} {t|that he knew}.',
  'Berg',
);
