import { describe, expect, test } from 'vitest';
import { annotate } from '../../../src/annotate/annotate.ts';
import type { Block } from '../../../src/model/index.ts';
import { paragraphsOf } from '../../../src/text/sentences.ts';
import { plainArticle } from '../../plain.ts';

/** The clues expected as `manner kind name`; `outlet` is the article's own. */
function check(text: string, expected: readonly string[], outlet: string | null = null): void {
  test(text.slice(0, 100), () => {
    const blocks: Block[] = paragraphsOf(text).map((span) => ({ kind: 'paragraph', span }));
    const clues = annotate(plainArticle(text, { outlet, blocks })).origins;
    expect(clues.map((clue) => `${clue.manner} ${clue.kind} ${clue.name}`)).toEqual(expected);
    for (const clue of clues) expect(text.slice(...clue.evidence).length).toBeGreaterThan(0);
  });
}

describe('newsrooms', () => {
  check('The plan was known thanks to reporting by the Kestrel Gazette.', ['quoted outlet Kestrel Gazette']);
  check('The talks were first reported by the Kestrel Gazette.', ['first-reported outlet Kestrel Gazette']);
  check('The Kestrel Gazette was first to report the talks.', ['first-reported outlet Kestrel Gazette']);
  check('A transcript obtained by the Kestrel Gazette tells of the call.', ['obtained outlet Kestrel Gazette']);
  check('The Kestrel Gazette published what it said was a recording.', ['published outlet Kestrel Gazette']);
  check('The mayor told the Kestrel Gazette that she would resign.', ['told outlet Kestrel Gazette']);
  check('The harbour was closed, according to the Kestrel Gazette.', ['quoted outlet Kestrel Gazette']);
  check('The harbour was closed, AP news reported.', ['quoted agency Associated Press']);
  check('The mayor said on “Harbour Sunday Morning” that she would resign.', ['told outlet Harbour Sunday Morning']);
  check('The mayor told The Gazette that she would resign.', ['told outlet Kestrel Gazette'], 'Kestrel Gazette');
  check('NORVIK (Reuters) - The harbour was closed.', ['credited agency Reuters']);
  check('The harbour was closed.\n(Reuters)', ['credited agency Reuters']);
  check('The harbour was closed.\nThe Associated Press contributed to this report.', [
    'credited agency Associated Press',
  ]);
});

describe('documents', () => {
  check('Court filings show that the harbour was sold.', ['quoted document Court filings']);
  check('A preliminary autopsy report says that the diver drowned.', ['quoted document preliminary autopsy report']);
  check('Current polls show that the mayor leads.', []);
  check('Ines Duarte said in a Tuesday tweet that the harbour was sold.', ['published document Ines Duarte’s tweet']);
  check('Ines Duarte wrote on her official Twitter feed that the harbour was sold.', [
    'quoted document Ines Duarte’s Twitter feed',
  ]);
  check('Ines Duarte has been in her post since 2022, she said.', []);
  check('Ines Duarte said in the ongoing email scandal that she was right.', []);
  check('Rep. Joe Tamm (D-Va.) tweeted on Friday “The harbour is sold.”', ['quoted document Joe Tamm’s tweet']);
  check('The Harbour Council had been sent a letter asking it to resign.', []);
  check('The harbour was sold, according to a memo seen by no one.', ['quoted document memo']);
});

describe('people without names', () => {
  check('A senior harbour official said on Sunday that the port was closed.', ['told person senior harbour official']);
  check('The port was closed, according to two people familiar with the talks.', [
    'told person people familiar with the talks',
  ]);
});

describe('newsrooms that no list knows', () => {
  check('The mayor told radio station WQLM that she would resign.', ['told outlet WQLM']);
  check('The fund took in more than $600, the Varn Valley Sun reported.', ['quoted outlet Varn Valley Sun']);
  check('The harbour is closed, according to the Orsa-Review.', ['quoted outlet Orsa-Review']);
  check('The mayor called the magazine On Tuesday to resign.', []);
});

describe('people around somebody', () => {
  check('He had called his members, said a party aide close to the mayor.', [
    'told person party aide close to the mayor',
  ]);
  check('Supporters of Mr. Okafor, who went home for the weekend, said that he had won.', [
    'told person Supporters of Mr. Okafor',
  ]);
  check('Okafor supporters predicted that he would win.', ['told person Okafor supporters']);
  check('And backers said that it was over.', []);
  // He has a name, so he is not one of them.
  check('“It is over,” said a harbour spokesman, Olof Berg.', ['told person Olof Berg']);
});

describe('whose document', () => {
  check('Ines Duarte urged the Harbour Council to resign in a series of tweets.', [
    'published document Ines Duarte’s tweets',
  ]);
  check('The harbour was sold by a court order, Kestrel Bank said.', []);
  check('The lease was void, Ines Duarte wrote in the court’s opinion.', ['published document court’s opinion']);
  check('The harbour was closed, according to a poll.', []);
});

test('the words of a document name who said it where they stand together', () => {
  const text = 'The harbour will be closed, Ines Duarte said in a statement.';
  const article = plainArticle(text, { blocks: [{ kind: 'paragraph', span: [0, text.length] }] });
  expect(annotate(article).origins.map(({ evidence }) => text.slice(...evidence))).toEqual([
    'Ines Duarte said in a statement',
  ]);
});

describe('people who speak for others, and people according to whom', () => {
  check('Ada Brandt, a senior harbour adviser, said the port was closed.', ['told person Ada Brandt']);
  check('The port is closed, according to Police Chief Ada Brandt.', ['told person Ada Brandt']);
  check('A spokesman for Mayor Ines Duarte said that the port was closed.', []);
  check('National Security Adviser Joe Tamm said that the port was closed.', []);
});

describe('newsrooms beside a word for what they are', () => {
  check('Ada Brandt, writing of the fire in the Orsan daily Kvarn, said it felt familiar.', ['quoted outlet Kvarn']);
  check('“We won,” blared an editorial in the Orsan tabloid The Lantern.', ['quoted outlet The Lantern']);
  check('Two surveys of voters -- one by CNN, one by CBS -- showed mixed results.', [
    'quoted outlet CNN',
    'quoted outlet CBS',
  ]);
});

describe('no origin', () => {
  check('“The harbour is closed,” Vicente Gazette, the mayor, shouted. Gazette said it was cold.', []);
  check('Those involved in the sale have confirmed it.', []);
  check('She reads the Kestrel Gazette every morning.', []);
  check('The Kestrel Times Square was full of people.', []);
  check('People said it was cold.', []);
  check('Breaking News reported in capitals is a habit.', []);
  check('The press said nothing.', []);
});

describe('whose document', () => {
  check('Ines Duarte announced in a letter from her lawyer, Joe Tamm, that she would stay.', [
    'published document Joe Tamm’s letter',
  ]);
  check('Ines Duarte leads Joe Tamm by four points in a new Lumen TV poll.', ['published document Lumen TV poll']);
  check('Ines Duarte says little in the post-flood market.', []);
});

describe('interviews and strangers', () => {
  check('Mayor Ines Duarte said in an interview on Monday that she would stay.', ['told person Ines Duarte']);
  check('Mayor Ines Duarte said in an interview with her aunt that she would stay.', []);
  check('“It is over,” said Joe Tamm of the Varn Centre for Rivers, a research group.', ['told person Joe Tamm']);
  check('Ada Brandt, the league’s lawyer, said that it was over.', ['told person Ada Brandt']);
  check('Senator Ada Brandt of Orsa said that it was over.', []);
});

describe('what is read', () => {
  check('The couple paid little, according to tax returns released on Friday.', ['quoted document tax returns']);
  check('Few came, according to census data.', ['quoted document census data']);
  check('Few came, according to data.', []);
  check('She will leave, according to multiple media reports.', ['quoted outlet multiple media reports']);
  check('She will leave, according to reports.', []);
});

describe('people who were asked', () => {
  check('“It is over,” said Ana Roth, 52, a baker in Varn Hill.', ['told person Ana Roth']);
  check('“It is over,” adds Ivo Lang, executive director of Open Harbours.', ['told person Ivo Lang']);
  check('Joe Tamm, 61, of Lower Orsa, said the fishers were scared.', ['told person Joe Tamm']);
  check('Harbour activist Ana Roth, who founded the Orsa Watch, said the port was closed.', ['told person Ana Roth']);
  check('Ivo Lang, executive director of Open Harbours, called the plan a mistake.', ['told person Ivo Lang']);
  check(
    'Senator Joe Tamm told the Kestrel Gazette that the port was closed.',
    ['told person Joe Tamm', 'told outlet Kestrel Gazette'],
    'Kestrel Gazette',
  );
  // Who holds an office speaks to all, unless it is told to whom.
  check('Joe Tamm, a senator who represents the valley, said that the port was closed.', []);
  check('Sen. Ana Roth said that the port was closed.', []);
  // Named before.
  check('The mayor met Ivo Lang on Friday. Ivo Lang, who keeps sheep, said that it was over.', []);
});

describe('bodies that make it known', () => {
  // Nobody takes it for a newsroom.
  check('According to the National Association of Pilots, the harbour was closed.', [
    'told person National Association of Pilots',
  ]);
  check('The Orsa Harbour Institute estimates that 70 boats are left.', ['told person Orsa Harbour Institute']);
  check('According to those who know the Orsa Harbour Institute, 70 boats are left.', []);
});

describe('bare people without names', () => {
  check('On Tuesday, a harbour official said that it was over.', ['told person harbour official']);
  check('In Port Orsa, an aide close to the mayor said that it was over.', ['told person aide close to the mayor']);
  check('Ada Brandt, a harbour official, said that it was over.', ['told person Ada Brandt']);
  check('The mayor wanted the post, sources told Lumen TV.', ['told person sources', 'told outlet Lumen TV']);
  check('The mayor called, senior administration officials told Lumen TV.', [
    'told person administration officials',
    'told outlet Lumen TV',
  ]);
  check('Some harbour staffers reportedly acknowledged that they knew.', ['told person harbour staffers']);
  check('The mayor read from other sources of joy.', []);
});

describe('what one has to do with a document', () => {
  check('Ivo Lang, lead attorney in the lawsuit, called it a mistake.', ['told person Ivo Lang']);
});

describe('who spoke in public', () => {
  check('“It is over,” Ines Duarte said at a news conference.', ['told person Ines Duarte']);
  check('At a rally in Varn, Ines Duarte said that it was over.', ['told person Ines Duarte']);
  check('Ines Duarte, a voice in the tolls debate, said that it was over.', []);
  check('Ines Duarte spoke of the mood in the hearing room, and said that it was over.', []);
});

describe('names beside words', () => {
  // No paper that appears daily.
  check('Mr. Berg told reporters at his daily Varn House briefing that it was over.', ['told person Berg']);
  check('Officials acted under the Harbour Records Act, she said.', []);
  check('In a statement first reported by Reuters on Friday, Ines Duarte said: “It is over.”', [
    'published document Ines Duarte’s statement',
    'first-reported agency Reuters',
  ]);
});

describe('whose paper it is', () => {
  check('The senators said in a letter to the mayor that it was over.', ['published document senators’ letter']);
  check('In a statement, a spokesman for her said that it was over.', []);
  check('In a statement issued after court records told of a plea, Ines Duarte said: “It is over.”', [
    'published document Ines Duarte’s statement',
  ]);
});
