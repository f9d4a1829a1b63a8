import { expect, test } from 'vitest';
import type { Attribution } from '../../../src/model/index.ts';
import { said } from '../said.ts';

const star = (basis: string) => (basis === 'implied' ? '*' : '');
/** `→ addressee`, `via a < b`, `when`, `medium`, `hedge`: what there is, one line per attribution. */
const shown = ({ addressee, via, occasion: { when, where, medium }, hedge }: Attribution): string =>
  [
    addressee && `→ ${addressee.name}${star(addressee.basis)}`,
    via.length && `via ${via.map(({ name, basis }) => name + star(basis)).join(' < ')}`,
    when && `when ${when.value}${star(when.basis)}`,
    where && `at ${where.name}`,
    medium && `by ${medium.name}`,
    hedge && `hedge ${hedge.words}`,
  ]
    .filter(Boolean)
    .join('; ');

/** Articles here have no day of their own unless one is given, so that nothing is concluded from it. */
const check = (what: string, marked: string, ...expected: string[]) =>
  test(what, () => expect(said(marked, null).map(shown)).toEqual(expected));
const checkDated = (what: string, marked: string, ...expected: string[]) =>
  test(what, () => expect(said(marked).map(shown)).toEqual(expected));

check(
  'told whom, and where',
  '{s|Olof Berg} {c|told} reporters aboard Air Force Two {t|that he had seen it}.',
  '→ reporters; at Air Force Two',
);
check(
  'told a newsroom: it came through it',
  '{s|Olof Berg} {c|told} Reuters {t|that he had seen it}.',
  '→ Reuters; via Reuters',
);
check(
  'the one credited comes first',
  '{s|Olof Berg} {c|told} Tass {t|that it was over}, according to Reuters.',
  '→ Tass; via Reuters < Tass',
);
check(
  'a statement',
  '{s|Olof Berg} {c|said} in a joint statement {t|that it was over}.',
  'via joint statement; by in a joint statement',
);
check(
  'a letter, and to whom',
  'In a letter to Ana Lopes, {s|Olof Berg} {c|wrote} {t|that it was over}.',
  '→ Ana Lopes; via letter; by In a letter',
);
check('posts', '{t|“It is over,”} {s|Olof Berg} {c|wrote} on Twitter.', 'via Twitter; by on Twitter');
check(
  'social media is a medium and no chain',
  '{t|“It is over,”} {s|Olof Berg} {c|wrote} on social media.',
  'by on social media',
);
check('an outlet that vouches has no chain', '{s|Reuters} {c|reported} {t|that it was over}.', '');
check(
  'a channel named once carries over',
  '{s|Olof Berg} {c|said} in a statement {t|that it was over}. {2t|“I am glad,”} {2s|he} {2c|added}.',
  'via statement; by in a statement',
  'via statement*',
);
check(
  'somebody else’s words do not take it',
  '{s|Olof Berg} {c|said} in a statement {t|that it was over}. {2s|Ana Lopes} {2c|said} {2t|it was not}.',
  'via statement; by in a statement',
  '',
);
check(
  'words inside words',
  '{s|Olof Berg} {c|said} {t|that {2s|Ana Lopes} {2c|had warned} {2t|of a flood}}.',
  '',
  'via Olof Berg',
);
check(
  'told by, in the passive',
  'Ivo Lang was {c|notified} by {s|the harbour board} {t|that he must go}.',
  '→ Ivo Lang',
);
check(
  'who was asked is no listener of what is in the marks',
  '{s|Olof Berg} {c|said} {t|that Ana Lopes told reporters everything}.',
  '',
);
check('reportedly', '{s|Olof Berg} reportedly {c|said} {t|that it was over}.', 'hedge reportedly');
check('appeared to', '{s|Olof Berg} appeared to {c|suggest} {t|that it was over}.', 'hedge appeared to');

checkDated(
  'the day of saying',
  '{s|Olof Berg} {c|said} on Tuesday {t|that he would sail on Friday}.',
  'when 2031-05-13',
);
checkDated(
  'the day before the comma',
  'On Monday, {s|Olof Berg} {c|said} {t|that he would sail next week}.',
  'when 2031-05-12',
);
checkDated(
  'a day that another verb owns',
  '{s|Olof Berg}, who arrived on Monday, once {c|said} {t|that he would sail}.',
  '',
);
checkDated(
  'comments came on a day',
  'Mr. Berg’s comments came Tuesday evening after the storm.\n{t|“It is over,”} {s|Mr. Berg} {c|said}.',
  'when 2031-05-13*',
);
checkDated(
  'the day of the lawsuit',
  'In the lawsuit filed Monday in Oslo, {s|Olof Berg} {c|argued} {t|that it was over}. {2t|“Nobody asked,”} {2s|the lawsuit} {2c|says}.',
  'via lawsuit; when 2031-05-12*; by In the lawsuit',
  'via lawsuit; when 2031-05-12*',
);
checkDated('news of the day, about', '{t|“It is over,”} {s|Olof Berg} {c|said}.', 'when 2031-05-14~*');
checkDated('not what somebody has said before', '{s|Olof Berg} {c|has said} {t|that it is over}.', '');

checkDated(
  'a leaked call carries over all of its quotations',
  'Bloomberg published a transcript of a leaked phone call on May 2 between Olof Berg and Ana Lopes. In the call, {s|Mr. Berg} {c|said} {t|that he was glad}.\n{2t|“I agree,”} {2s|Ms. Lopes} {2c|said}.\n{3s|Mr. Berg} {3c|told} reporters {3t|that it was private}.',
  '→ Ana Lopes*; via Bloomberg* < leaked phone call*; when 2031-05-02*; by In the call',
  '→ Olof Berg*; via Bloomberg* < leaked phone call*; when 2031-05-02*',
  '→ reporters; when 2031-05-14~*',
);

check(
  'who published something else is no chain',
  '{s|Olof Berg} {c|shrugged off} {t|a leaked call}, published by Reuters. {2t|“I have not heard it,”} {2s|he} {2c|told} reporters.',
  '→ reporters*',
  '→ reporters',
);
check(
  'a letter that an outlet had',
  '{s|Olof Berg} {c|wrote} in a letter to Ana Lopes, which was obtained by Reuters, {t|that it was over}.',
  '→ Ana Lopes; via Reuters < letter; by in a letter',
);
check(
  'a memo that an outlet has seen speaks',
  '{s|A memo seen by Reuters} {c|says} {t|that it was over}.',
  'via Reuters < memo',
);
check('a plan is no channel', '{s|Mr. Berg’s plan} {c|calls for} {t|three dams}.', '');
check(
  'the outlet’s clause before a “but” is not of what comes after',
  '{t|“It is over,”} {s|Reuters} {c|said}, but {2s|Olof Berg} {2c|suggested} {2t|that it was not}.',
  '',
  '',
);
check(
  'a statement issued',
  '{s|Olof Berg} issued a short statement {c|saying} {t|that it was over}.',
  'via short statement; by issued a short statement',
);
check(
  'the tweets of somebody else are no channel',
  '{s|Olof Berg} {c|said of} Ms. Lopes’s tweets, {t|“I do not read them.”}',
  '',
);
check(
  'a series of tweets',
  'In a series of tweets, {s|Olof Berg} {c|said} {t|that it was over}.',
  'via Twitter; by In a series of tweets',
);
check('a remark on a report', '{s|Olof Berg} {c|commented} on the report {t|that it was over}.', '');
check('“in order” is no document', '{s|Olof Berg} {c|spoke} in order {t|to calm the harbour}.', '');
checkDated(
  'another day is another occasion',
  '{s|Olof Berg} {c|said} in a statement on Monday {t|that it was over}. On Tuesday, {2s|he} {2c|called} {2t|it “done.”}',
  'via statement; when 2031-05-12; by in a statement',
  'when 2031-05-13',
);
check(
  'told to the newsroom that writes: nobody stands between',
  '{s|Olof Berg} {c|told} The Harbour Gazette {t|that it was over}.',
  '→ Harbour Gazette',
);
check(
  'the transcript that is quoted has one name in the chain',
  '{2t|{t|“It is over,”} {s|Olof Berg} {c|said}}, {2c|according to} {2s|the transcript}.',
  'via transcript',
  'via transcript',
);

checkDated(
  'asked about a recording, one is not in it',
  'A recording of a call on May 2 between Olof Berg and Ana Lopes came out. In the call, {s|Mr. Berg} {c|told} Ms. Lopes {t|that he was glad}.\n' +
    'Asked about the recording, {2s|Ms. Lopes} {2c|said} {2t|she had not heard it}.',
  '→ Ana Lopes; via call*; when 2031-05-02*; by In the call',
  'when 2031-05-14~*',
);
checkDated(
  'a call that is planned is not the one that was recorded',
  'Reuters obtained a transcript of the May 2 exchange, in which the two prepared a call between Olof Berg and Ana Lopes.\n' +
    '{s|Mr. Berg} {c|told} reporters {t|that it was private}.',
  '→ reporters',
);

check(
  'the listener of an interview carries over with it',
  'In an interview with Reuters, {s|Olof Berg} {c|said} {t|that it was over}. {2s|He} also {2c|called} {2t|it “sad.”}',
  '→ Reuters; via Reuters < interview; by In an interview',
  '→ Reuters*; via Reuters* < interview*',
);
check(
  'one letter has one reader',
  'In a letter to Ana Lopes, {s|Olof Berg} {c|wrote} {t|that it was over}. The dam held for a night, and nobody knew why.\n' +
    '{2t|“I am glad,”} {2s|Berg} {2c|added} in the letter.',
  '→ Ana Lopes; via letter; by In a letter',
  '→ Ana Lopes*; via letter; by in the letter',
);
check(
  'two who are told',
  '{s|Olof Berg} {c|told} Ana Lopes and Ivo Lang {t|that it was over}.',
  '→ Ana Lopes and Ivo Lang',
);
check(
  'the second one goes on',
  'In a letter to Ana Lopes and Ivo Lang said nothing, {s|Olof Berg} {c|wrote} {t|that it was over}.',
  '→ Ana Lopes; via letter; by In a letter',
);
check(
  'leaders of a land',
  '{s|Olof Berg} {c|told} leaders of the river towns {t|that it was over}.',
  '→ leaders of the river towns',
);
check('a court is asked', '{s|Olof Berg} {c|asked} {t|a federal court to stop the dam}.', '→ a federal court');
check('aides are told', '{s|Olof Berg} {c|instructed} {t|aides not to open the dam}.', '→ aides');
check('ships are no listeners', '{s|Olof Berg} {c|ordered} {t|three ships to sail}.', '');
check('asked whether', '{c|Asked} {t|whether it was over}, Olof Berg {2c|said} {2t|it was}.', '→ Olof Berg', '');
check(
  'somebody else’s talk',
  'Ana Lopes spoke with Ivo Lang on the bridge, {s|Olof Berg} {c|said}, {t|“and it was over.”}',
  '',
);
check(
  'before a meeting with somebody is not to them',
  '{s|Olof Berg} {c|said} just before a meeting with Ana Lopes {t|that it was over}.',
  '',
);
check('before a day is not to it', 'Talking before the deadline, {s|Olof Berg} {c|said} {t|it was over}.', '');
check(
  'what was asked of somebody is not to the crowd',
  '{s|Olof Berg} {c|called on} {t|Ana Lopes to resign}. {2t|“It is over,”} {2s|he} {2c|said}.',
  '→ Ana Lopes',
  '',
);
check(
  'a channel of a newsroom',
  '{s|Olof Berg} {c|told} the private Fox News channel {t|that it was over}.',
  '→ Fox News; via Fox News',
);
check(
  'a news conference is one stop of the day',
  '{t|“It rains,”} {s|Olof Berg} {c|said} on the bridge.\nHe walked on for an hour, past the mill, past the second mill and the church, and spoke to nobody; the wind had turned, the boats were tied, and in the lower valley the farmers carried their beds into the attics, as they had done in the spring of the year of the long rain, when the old bridge at the mill went down the river with two carts and a mule. Nobody asked who would pay for the bridge, or when the road would open, or why the siren at the upper gate had been silent for most of the night, though the gatekeeper swore that he had pressed the button twice and had then gone out with a bell to wake the houses by the landing.\n' +
    '{2s|Berg} {2c|said} at a news conference {2t|that it was over}.',
  '',
  'via news conference; by at a news conference',
);

check(
  'a day whose year nobody tells',
  'Reuters published a transcript of a May 2 call between Olof Berg and Ana Lopes. In the call, {s|Mr. Berg} {c|said} {t|that he was glad}.',
  '→ Ana Lopes*; via Reuters* < May 2 call*; when XXXX-05-02*; by In the call',
);
checkDated(
  'the day a transcript came out is not that of the call',
  'On May 12, Reuters published a transcript of a call between Olof Berg and Ana Lopes. In the call, {s|Mr. Berg} {c|said} {t|that he was glad}.',
  '→ Ana Lopes*; via Reuters* < call*; by In the call',
);
checkDated(
  'a day within what counts as the words, right after a name',
  '{s|Olof Berg} {c|criticized} {t|Ana Lopes on Tuesday over the dam}.',
  'when 2031-05-13',
);
checkDated('a storm’s day', '{s|Olof Berg} {c|condemned} {t|the fire on Tuesday}.', 'when 2031-05-13~*');
checkDated('Monday’s storm is no day of saying', 'After Monday’s storm, {s|Olof Berg} {c|has asked for} {t|help}.', '');
checkDated(
  'a cue of several words',
  '{t|“It is over,”} {s|Olof Berg} {c|said in a statement}.',
  'via statement; when 2031-05-14~*; by in a statement',
);
checkDated('an outlet’s own words have their own day', '{t|“It is over,”} {s|Reuters} {c|said}.', '');
checkDated(
  'background',
  'The board met in January 2030 behind closed doors. {s|Olof Berg} {c|told} members {t|that it was over}.',
  '→ members',
);
checkDated(
  'an analysis days after the news: other voices may be of any day',
  '{s|Olof Berg} {c|said} on May 9 {t|that it was over}. {2t|“He is wrong,”} {2s|Ana Lopes} {2c|said}.',
  'when 2031-05-09',
  'when 2031-05-09*',
);

check(
  'the cue may end before who listens',
  '{s|Olof Berg} {c|said in a statement to} {t|the Harbour Post that it was over}.',
  '→ Harbour Post; via Harbour Post < statement; by in a statement',
);
check(
  'what is referred to does not listen',
  '{s|Olof Berg} {c|was referring to} {t|the Orsa Board rules that ended}.',
  '',
);
check(
  'a paper that begins with a place',
  '{s|Olof Berg} {c|told} the Paris Mountain Eagle {t|that it was over}.',
  '→ Paris Mountain Eagle',
);
check(
  'two told together are the two of next time',
  '{s|Olof Berg} {c|told} Sens. Ana Lopes, of Ohio, and Ivo Lang, of Utah, {t|that it was over}. {2t|“I am glad,”} {2s|he} {2c|told} the senators.',
  '→ Ana Lopes and Ivo Lang',
  '→ Ana Lopes and Ivo Lang*',
);
check('the subject of a passive listens', '{s|USCIS employees} {c|are now urged} {t|to begin}.', '→ USCIS employees');
check(
  'those told to do something, with where they are',
  '{s|Olof Berg} {c|urged} {t|officers at the Orsa River Board — the dam’s owner — to leave}.',
  '→ officers',
);
check('proposed to somebody', '{s|Olof Berg} {c|proposed} to the White House {t|that it be over}.', '→ White House');
check('proposed to do something', '{s|Olof Berg} {c|proposed} to end {t|the old feud}.', '');

check('when somebody said it', 'It dates back to 2010 when {s|Olof Berg} {c|said} {t|it was over}.', 'when 2010');
check(
  'at a news conference of a day',
  'During his news conference on March 7, 2024, {s|Olof Berg} offered remarks that drew fire, {c|saying} {t|“It is over.”}',
  'via news conference; when 2024-03-07; by During his news conference',
);
check(
  'the quotation that follows at once, however long ago',
  'In 2013, {s|Olof Berg} {c|told} a Senate committee {t|that it was over}. {2t|“I saw it,”} {2s|he} {2c|said}.',
  '→ a Senate committee; when 2013',
  '→ a Senate committee*; when 2013*',
);
check(
  'at the time: of what the sentence before tells',
  'The board voted on March 5, 2024. {s|Olof Berg} {c|said} at the time {t|that it was over}.',
  'when 2024-03-05*',
);
check('a year before a noun is no day', '{s|Olof Berg}, the winner of the 2012 race, {c|said} {t|it was over}.', '');
check('from one year to another', '{s|Those} who served between 1967 and 2013 {c|said} {t|it was over}.', '');
checkDated('a year to come', 'As to whether it will last in 2090, {s|Olof Berg} {c|said} {t|he did not care}.', '');
check(
  'a year that heads the sentence is one',
  'In his 2012 memoir, {s|Olof Berg} {c|wrote} {t|that it was over}.',
  'via 2012 memoir; when 2012; by In his 2012 memoir',
);
checkDated(
  'a day right after what is defended',
  '{s|Olof Berg} {c|defended} {t|his agency on Tuesday, calling it fair}.',
  'when 2031-05-13',
);
checkDated(
  'former officials speak today',
  '{t|“It is over,”} {c|said} {s|Olof Berg, the former mayor who has led the fleet for years}.',
  'when 2031-05-14~*',
);
checkDated('what would be said', '{s|Olof Berg} {c|would say} {t|that it is over}.', '');
checkDated(
  'a participle is of its verb’s day',
  '{s|Olof Berg} {c|blasted} {t|the plan}, {2c|calling} {2t|it “a bad bargain.”}',
  'when 2031-05-14~*',
  'when 2031-05-14~*',
);
checkDated('… and not one of a noun', '{s|Olof Berg} erred in {c|ordering} {t|that it be over}.', '');
checkDated(
  'an earlier version is not of today',
  '{s|An earlier version of this article} {c|said} {t|it was over}.',
  '',
);
checkDated(
  'asked on a day of something long past',
  'Mr. Berg on Tuesday was asked of the vote eight years ago. {s|Mr. Berg} {c|said} {t|it was over}.',
  'when 2031-05-13*',
);
checkDated(
  'the day on which papers were released',
  'On Tuesday she released eight years of tax returns. {t|It was $1 million}, {c|according to} {s|the returns}.',
  'via returns; when 2031-05-13*',
);
checkDated(
  'the day of a debate told after it',
  'In the debate, {s|Olof Berg} {c|said} {t|it was over}. The March 4 harbour debate was long.',
  'via debate; when 2031-03-04*; by In the debate',
);
checkDated(
  'another’s letter has another day',
  'Ana Lopes sent a letter on Monday. In his letter, {s|Olof Berg} {c|has said} {t|it was over}.',
  'via letter; by In his letter',
);
checkDated(
  'a list of a year’s fees is not of that year',
  '{t|It was $1 million}, {c|according to} {s|a list of his 2019 fees}.',
  'via list',
);
checkDated(
  'two days before something is no day of the news',
  'But two days before the vote, {s|Olof Berg} {c|asked} Ana Lopes {t|whether it was over}.\n{2t|“It is,”} {2s|she} {2c|said}.',
  '→ Ana Lopes',
  '→ Olof Berg*',
);
check(
  'the answer goes to who asked',
  '{s|Olof Berg} {c|asked} Ana Lopes {t|whether it was over}. {2s|Ms. Lopes} {2c|said} {2t|it was}.',
  '→ Ana Lopes',
  '→ Olof Berg*',
);
check(
  'what follows what was told is no answer',
  '{s|Olof Berg} {c|told} Ana Lopes {t|that it was over}. {2s|Ms. Lopes} {2c|said} {2t|it was}.',
  '→ Ana Lopes',
  '',
);
check(
  'the next question goes to who was asked before',
  '{s|Olof Berg} {c|pressed} Ana Lopes {t|on whether it was over}. {2t|“Is it over?”} {2s|Mr. Berg} {2c|asked}.',
  '→ Ana Lopes',
  '→ Ana Lopes*',
);
check(
  'to a room, after who speaks',
  '{t|“It is over,”} {c|said} {s|Olof Berg}, the mayor, to a room full of farmers.',
  '→ a room full of farmers',
);
check('asked one whether', '{s|Olof Berg} {c|asked} {t|a lawyer whether it was over}.', '→ a lawyer');
check('doubted is not told', '{s|Olof Berg} {c|questioned} {t|Ana Lopes’s judgment}.', '');
check('to reporters, at the head', 'To reporters, {s|Olof Berg} {c|said} {t|that it was over}.', '→ reporters');
