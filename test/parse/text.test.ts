import { describe, expect, test } from 'vitest';
import { parseText } from '../../src/parse/text.ts';
import { checker } from './check.ts';

const check = checker((text) => parseText(text));
const LONG =
  'The council of Vale approved the new harbour after a night of talks that nobody in the town had expected to end well.';
const MORE =
  'Fishermen who had blocked the quay since Monday went home, and the ferries sailed again in the early morning.';

describe('a header of keys and values', () => {
  check(
    'between rules, with keys nobody has heard of',
    `
    metadata === METADATA ===
    & Source: The Vale Courier
    & Headline: Harbour deal signed after night of talks
    & Authors: Ines Duarte; Tom Okafor
    & Published_Date: November 26, 2031
    & Dispute: Vale harbour
    & === ARTICLE ===
    title Harbour deal signed after night of talks
    paragraph ${LONG}
    paragraph ${MORE}`,
    {
      outlet: 'The Vale Courier',
      title: 'Harbour deal signed after night of talks',
      authors: ['Ines Duarte', 'Tom Okafor'],
      published: '2031-11-26',
    },
  );
  check(
    'without rules, values unknown',
    `
    metadata Title: Harbour deal signed
    & By: Not specified
    & Date: 26 Nov 2031 10:00 GMT
    & Updated: 27 Nov 2031
    & URL: https://vale.example/harbour

    paragraph ${LONG}`,
    {
      title: 'Harbour deal signed',
      authors: [],
      published: '2031-11-26',
      updated: '2031-11-27',
      url: 'https://vale.example/harbour',
    },
  );
  check(
    'a body key ends it',
    `
    metadata Source: Vale Radio
    & Date: 2031-05-02
    & Text:
    paragraph ${LONG}
    paragraph ${MORE}`,
    { outlet: 'Vale Radio', published: '2031-05-02' },
  );
  check(
    'not: prose behind a key',
    `
    paragraph Updated: The mayor of Vale on Sunday tried to make clear what she had meant by her words about the fishermen.
    paragraph ${LONG}`,
    { updated: null, published: null },
  );
  check(
    'not: a headline with a colon',
    `
    title Report: Mayor of Vale to quit over harbour deal
    paragraph ${LONG}
    paragraph ${MORE}`,
    { title: 'Report: Mayor of Vale to quit over harbour deal', outlet: null },
  );
});

describe('dates', () => {
  check(
    'glued to the first sentence',
    `
    metadata date 2031-05-02
    +paragraph Last month, ${LONG}
    paragraph ${MORE}`,
    { published: '2031-05-02', title: null },
  );
  check(
    'glued to the title',
    `
    metadata 2031-05-02
    +title Harbour deal signed after night of talks
    paragraph ${LONG}`,
    { published: '2031-05-02', title: 'Harbour deal signed after night of talks' },
  );
  check(
    'on lines of their own',
    `
    title Harbour deal signed after night of talks
    byline By Ines Duarte, Staff Writer
    metadata Published 2 May 2031, 10:15 GMT
    metadata Updated: May 3, 2031
    paragraph ${LONG}`,
    { published: '2031-05-02', updated: '2031-05-03', authors: ['Ines Duarte'] },
  );
  check(
    'not: prose that opens with a date',
    `
    paragraph May 2, 2031 was the day on which the council of Vale approved the harbour, after talks that had lasted all night.
    paragraph ${MORE}`,
    { published: null },
  );
  check(
    'not: how long ago, which is counted from nobody knows when',
    `
    title Harbour deal signed after night of talks
    metadata 3 hours ago
    paragraph ${LONG}`,
    { published: null },
  );
  test('an absent date is unknown, with a problem that says how to give one', () => {
    const { articles, problems } = parseText(`${LONG}\n${MORE}`);
    expect(articles[0]!.published).toBeNull();
    expect(problems).toMatchObject([{ code: 'parse/no-date', article: articles[0]!.id }]);
    expect(problems[0]!.next).toContain('Published: ');
  });
  test('a date that may be two days is unknown, with a problem', () => {
    const { articles, problems } = parseText(`Title: Harbour deal\nDate: 05/06/2031\n\n${LONG}`);
    expect(articles[0]!.published).toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual(['parse/date-order']);
  });
});

describe('above the first paragraph', () => {
  check(
    'title and a standfirst that the first paragraph tells again',
    `
    title Vale Signs Harbour Deal

    standfirst The council of Vale approved the harbour, ending a blockade by fishermen.

    paragraph The council of Vale has approved the disputed harbour of the town, and the fishermen who had kept up a blockade of the quay for a week went home before dawn.

    paragraph ${MORE}`,
    { title: 'Vale Signs Harbour Deal' },
  );
  check(
    'a standfirst without a full stop, then sections',
    `
    title Vale’s harbour talks advance amid blockade
    standfirst Mayor Ines Duarte is set to visit the capital next week
    heading What happened
    paragraph ${LONG}
    heading What next?
    paragraph ${MORE}`,
  );
  check(
    'a summary run together, line after line',
    `
    title Vale Signs Harbour Deal
    boilerplate Story highlights Council approves deal Fishermen end their blockade
    boilerplate They say they will be back
    paragraph ${LONG}
    paragraph ${MORE}`,
  );
  check(
    'not: prose about highlights',
    `
    paragraph The highlights of the story of Vale were told on Monday, when the mayor spoke to the council for an hour.
    paragraph ${LONG}`,
    { title: null },
  );
  test('lines that a page broke within a sentence are one paragraph', () => {
    const text = `Vale Signs Harbour Deal\n\n${LONG}\nHouse Minority Whip Ana Lopes\n(D-Ohio), asked on Monday in the hall of the council about the harbour of Vale\nand its fishermen, said no.\n${MORE}`;
    const { articles } = parseText(text);
    const lines = articles[0]!.blocks.map(({ span }) => articles[0]!.text.slice(...span));
    expect(lines.filter((line) => line.includes('\n'))).toEqual([
      'House Minority Whip Ana Lopes\n(D-Ohio), asked on Monday in the hall of the council about the harbour of Vale\nand its fishermen, said no.',
    ]);
  });
  check(
    'no title: the first line is prose',
    `
    paragraph The mayor resigned on Monday.
    paragraph ${LONG}`,
    { title: null },
  );
  check(
    'not: a byline where prose opens with By',
    `
    paragraph By Monday the mayor had left the town hall and nobody in Vale knew where she was going to spend the week.
    paragraph ${MORE}`,
    { authors: [] },
  );
  test('a copied page title loses its outlet', () => {
    const { articles } = parseText(`Harbour deal signed after night of talks | The Vale Courier\n\n${LONG}\n\n${MORE}`);
    expect(articles[0]).toMatchObject({
      title: 'Harbour deal signed after night of talks',
      outlet: 'The Vale Courier',
    });
  });
});

describe('pasted from a browser', () => {
  check(
    'the way to the article, outlet, roles, date',
    `
    boilerplate Skip to content
    credit The Vale Courier
    boilerplate World | Politics
    title Harbour deal signed after night of talks
    byline By INES DUARTE
    byline Staff Writer
    metadata May 2, 2031 at 10:15 a.m. EDT
    boilerplate Share
    boilerplate 3 min read

    paragraph ${LONG}

    paragraph ${MORE}

    boilerplate Related:
    boilerplate Harbour costs rise again
    boilerplate Mayor under fire`,
    { outlet: 'The Vale Courier', title: 'Harbour deal signed after night of talks', published: '2031-05-02' },
  );
  check(
    'an address, an outlet with its date',
    `
    metadata https://vale.example/harbour
    title Harbour deal signed after night of talks
    metadata The Vale Courier, 2 May 2031
    paragraph ${LONG}
    paragraph ${MORE}`,
    { url: 'https://vale.example/harbour', outlet: 'The Vale Courier', published: '2031-05-02' },
  );
  check(
    'a letter’s head',
    `
    metadata Subject: Harbour deal signed
    & From: desk@vale.example
    & Date: Fri, 2 May 2031 10:15:00 +0100

    paragraph ${LONG}`,
    { title: 'Harbour deal signed', published: '2031-05-02' },
  );
  check(
    'a byline with its date',
    `
    title Harbour deal signed after night of talks
    byline By Ines Duarte, 2 May 2031
    paragraph ${LONG}`,
    { authors: ['Ines Duarte'], published: '2031-05-02' },
  );
});

describe('headings and lines that are none', () => {
  check(
    'not: words that lead into a quotation, a speaker’s label, a broken line',
    `
    paragraph ${LONG}
    paragraph The mayor went on:
    paragraph ${MORE}
    paragraph DUARTE: Why?
    paragraph ${MORE}
    paragraph Council leader Tom Okafor
    paragraph (Vale First) said that the harbour would open in spring if the weather held and the money came.`,
  );
  check(
    'captions, credits and furniture',
    `
    paragraph ${LONG}
    caption The quay of Vale on Monday. (Photo by Li Wen/Vale Images)
    paragraph ${MORE}
    boilerplate Read more: Harbour costs rise again
    paragraph ${MORE}
    boilerplate What’s your reaction?`,
  );
});

describe('datelines', () => {
  check(
    'alone in its line, after what stands under pictures',
    `
    caption Ines Duarte greets the dockers of Vale City at the harbour, where ships have not been unloaded for nine days now.
    caption The mayor is expected to speak at the harbour again next week, said her office, and the dockers may be there.

    dateline Vale City CNN —

    paragraph ${LONG}
    paragraph ${MORE}`,
  );
  check(
    'place, date with its year, agency',
    `
    dateline VALE CITY, Harland, Nov. 26, 2031 (Reuters) -
    +paragraph ${LONG}
    paragraph ${MORE}`,
    { published: '2031-11-26' },
  );
  check(
    'no year, no day of publication',
    `
    dateline VALE CITY, Nov. 26 (AP) —
    +paragraph ${LONG}`,
    { published: null },
  );
  check(
    'mixed case with an agency',
    `
    dateline Vale City (AFP) –
    +paragraph ${LONG}`,
  );
  check(
    'not: a name between dashes',
    `
    paragraph Tom Okafor — the mayor’s brother — left the town on Monday, and nobody knows when he is to come back to Vale.
    paragraph ${MORE}`,
  );
});

describe('the foot', () => {
  check(
    'an outlet on its own line',
    `
    paragraph ${LONG}

    paragraph ${MORE}

    credit The Vale Courier`,
    { outlet: 'The Vale Courier' },
  );
  check(
    'a credit in braces',
    `
    paragraph ${LONG}
    paragraph ${MORE}
    credit {HarbourLights.com}`,
    { outlet: 'HarbourLights.com' },
  );
  check(
    'glued to the last sentence',
    `
    paragraph ${LONG}
    paragraph ${MORE}
    +credit The Vale Courier`,
    { outlet: 'The Vale Courier' },
  );
  check(
    'reporters and furniture',
    `
    paragraph ${LONG}
    credit (Reporting by Li Wen; editing by Tom Okafor)
    boilerplate Sign up for our newsletter`,
    { outlet: null },
  );
  check(
    'not: an update, which is prose, nor a sentence that ends in an outlet',
    `
    paragraph ${LONG}
    paragraph Update: the mayor has since told The Vale Courier.`,
    { outlet: null, updated: null },
  );
});

test('paragraphs wrapped at a fixed width are one block each', () => {
  const text = [
    'The council of Vale approved the new harbour after a night of',
    'talks that nobody in the town had expected to end well, and',
    'the fishermen who had blocked the quay since Monday went home',
    'before dawn.',
    '',
    'The ferries sailed again in the early morning, for the first',
    'time in a week, and the market on the quay was full of people',
    'who had come down to see the boats leave for the islands.',
  ].join('\n');
  const { articles } = parseText(text);
  expect(articles[0]!.blocks.map((block) => block.kind)).toEqual(['paragraph', 'paragraph']);
});

test('the text is kept to the character', () => {
  const text = `\n\n  Harbour deal\r\n\r\n${LONG}\u00a0 \t\r\n${MORE}\n\n`;
  expect(parseText(text).articles[0]!.text).toBe(text);
});
