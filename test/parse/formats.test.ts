import { describe, expect, test } from 'vitest';
import { dayInUrl, readDay } from '../../src/parse/dates.ts';
import { decode } from '../../src/parse/decode.ts';
import { parseHtml } from '../../src/parse/html/html.ts';
import { parseJson } from '../../src/parse/json.ts';
import { parseJsonLines } from '../../src/parse/jsonlines.ts';
import { parseMarkdown } from '../../src/parse/markdown.ts';
import { formatOf } from '../../src/parse/sniff.ts';
import { parseXml } from '../../src/parse/xml/xml.ts';
import { checker } from './check.ts';

const LONG =
  'The council of Vale approved the new harbour after a night of talks that nobody in the town had expected to end well.';
const MORE =
  'Fishermen who had blocked the quay since Monday went home, and the ferries sailed again in the early morning.';
const kindsOf = (parsed: ReturnType<typeof parseHtml>) =>
  parsed.articles[0]!.blocks.map(({ kind, span }) => `${kind} ${parsed.articles[0]!.text.slice(...span)}`);

describe('Markdown', () => {
  const check = checker((text) => parseMarkdown(text));
  test('front matter, headings, lists, quotes', () => {
    const text = `---\ntitle: "Harbour deal signed"\nauthor:\n  - Ines Duarte\n  - name: Tom Okafor\ndate: 2031-05-02T23:30:00-05:00\noutlet: The Vale Courier\n---\n\n# Harbour deal signed\n\n${LONG}\n\n## What next?\n\n> ${MORE}\n\n- ${MORE}\n`;
    const parsed = parseMarkdown(text);
    expect(parsed.articles[0]).toMatchObject({
      text,
      title: 'Harbour deal signed',
      authors: ['Ines Duarte', 'Tom Okafor'],
      published: '2031-05-02',
      outlet: 'The Vale Courier',
    });
    expect(kindsOf(parsed).slice(1)).toEqual([
      'title Harbour deal signed',
      `paragraph ${LONG}`,
      'heading What next?',
      `paragraph ${MORE}`,
      `paragraph ${MORE}`,
    ]);
  });
  check(
    'without front matter',
    `
    paragraph ${LONG}

    paragraph ${MORE}`,
    { title: null, published: null },
  );
  test('front matter that is no YAML is read line by line', () => {
    const parsed = parseMarkdown(`---\ntitle: Report: Mayor to quit\ndate: 2031-05-02\n---\n\n${LONG}`);
    expect(parsed.articles[0]).toMatchObject({ title: 'Report: Mayor to quit', published: '2031-05-02' });
  });
});

describe('JSON Lines', () => {
  test('text to the character, fields as given, bad lines with their numbers', () => {
    const text = `  ${LONG}\r\n${MORE}\n`;
    const good = {
      text,
      path: 'vale/1.txt',
      url: 'https://vale.example/1',
      outlet: 'Vale Radio',
      title: 'Harbour deal',
      authors: ['Ines Duarte'],
      published: '2031-05-02',
      updated: '2031-05-03',
    };
    const lines = [JSON.stringify(good), '{"text": 7}', 'not json', '', '[1]', JSON.stringify({ text: MORE })];
    const { articles, problems } = parseJsonLines(lines.join('\n'), { path: 'all.jsonl' });
    expect(articles).toHaveLength(2);
    expect(articles[0]).toMatchObject(good);
    expect(articles[1]).toMatchObject({ text: MORE, path: 'all.jsonl', published: null });
    expect(problems.map(({ code, message }) => `${code} ${message.slice(0, 7)}`)).toEqual([
      'parse/bad-line Line 2:',
      'parse/bad-line Line 3:',
      'parse/bad-line Line 5:',
      'parse/no-date Line 6:',
    ]);
  });
  test('a title that is known is not looked for in the text', () => {
    const { articles } = parseJsonLines(JSON.stringify({ text: `Mayor to quit\n${LONG}`, title: 'Harbour deal' }));
    expect(articles[0]!.title).toBe('Harbour deal');
  });
  test('the id depends on what makes the article, not on where it lay', () => {
    const [a, b, c] = [{ path: 'a' }, { path: 'b' }, { path: 'a', outlet: 'Vale Radio' }].map(
      (more) => parseJsonLines(JSON.stringify({ text: LONG, ...more })).articles[0]!.id,
    );
    expect(a).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(b).toBe(a);
    expect(c).not.toBe(a);
  });
});

describe('HTML', () => {
  const page = (head: string, body: string) =>
    `<!doctype html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`;
  const story = `<article><h1>Harbour deal signed</h1><p>${LONG}</p><figure><img src="x.jpg"><figcaption>The quay on Monday</figcaption></figure><h2>What next?</h2><blockquote><p>${MORE}</p></blockquote>${`<p>${LONG}</p>`.repeat(5)}</article>`;

  test('JSON-LD: title, authors, outlet, days by the stamp’s own calendar; title once', () => {
    const data = {
      '@graph': [
        {
          '@type': 'NewsArticle',
          headline: 'Harbour deal signed',
          datePublished: '2031-05-02T23:30:00-05:00',
          dateModified: '2031-05-03',
          author: [{ '@id': '#a' }],
          publisher: { name: 'The Vale Courier' },
        },
        { '@id': '#a', '@type': 'Person', name: 'Ines Duarte' },
      ],
    };
    const parsed = parseHtml(
      page(
        `<title>Harbour deal signed - The Vale Courier</title><script type="application/ld+json">${JSON.stringify(data)}</script>`,
        story,
      ),
    );
    expect(parsed.articles[0]).toMatchObject({
      title: 'Harbour deal signed',
      outlet: 'The Vale Courier',
      authors: ['Ines Duarte'],
      published: '2031-05-02',
      updated: '2031-05-03',
      language: 'en-GB',
    });
    expect(kindsOf(parsed).slice(0, 5)).toEqual([
      'title Harbour deal signed',
      `paragraph ${LONG}`,
      'caption The quay on Monday',
      'heading What next?',
      `paragraph ${MORE}`,
    ]);
    expect(parsed.articles[0]!.text.startsWith(`Harbour deal signed\n\n${LONG}\n\nThe quay`)).toBe(true);
  });
  test('OpenGraph, canonical address, twice-escaped characters', () => {
    const parsed = parseHtml(
      page(
        '<meta property="og:title" content="Mayor &amp;amp; council sign | Vale Radio"><meta property="og:site_name" content="Vale Radio"><meta property="article:published_time" content="2031-05-02"><meta name="author" content="By Ines Duarte and Tom Okafor"><link rel="canonical" href="https://vale.example/1">',
        story,
      ),
    );
    expect(parsed.articles[0]).toMatchObject({
      title: 'Mayor & council sign',
      outlet: 'Vale Radio',
      authors: ['Ines Duarte', 'Tom Okafor'],
      published: '2031-05-02',
      url: 'https://vale.example/1',
    });
  });
  test('a printed day right after the headline, not one of another article', () => {
    const body = `<aside><time datetime="2030-01-01">1 January 2030</time></aside>${story.replace('</h1>', '</h1><div>Friday, 2 May 2031</div>')}`;
    expect(parseHtml(page('<title>Harbour deal signed</title>', body)).articles[0]!.published).toBe('2031-05-02');
  });
  test('no day at all is unknown, with a problem', () => {
    const parsed = parseHtml(page('<title>Harbour deal signed</title>', story));
    expect(parsed.articles[0]!.published).toBeNull();
    expect(parsed.problems.map((problem) => problem.code)).toEqual(['parse/no-date']);
  });
});

describe('feeds and wires', () => {
  test('RSS: items with their content, author, day; a summary is said to be one', () => {
    const feed = `<?xml version="1.0"?><rss xmlns:content="c" xmlns:dc="d"><channel><title>Vale Radio</title><item><title>Harbour deal</title><link>https://vale.example/1</link><dc:creator>Ines Duarte</dc:creator><pubDate>Fri, 02 May 2031 10:00:00 GMT</pubDate><description>Short.</description><content:encoded><![CDATA[<p>${LONG}</p><p>VALE CITY (AP) — ${MORE}</p>]]></content:encoded></item><item><title>Ferries</title><description>${MORE}</description></item></channel></rss>`;
    const { articles, problems } = parseXml(feed, { path: 'feed.xml' });
    expect(articles[0]).toMatchObject({
      outlet: 'Vale Radio',
      title: 'Harbour deal',
      url: 'https://vale.example/1',
      authors: ['Ines Duarte'],
      published: '2031-05-02',
      path: 'feed.xml',
    });
    expect(articles[0]!.blocks.map((block) => block.kind)).toEqual(['title', 'paragraph', 'dateline', 'paragraph']);
    expect(articles[1]!.text).toBe(`Ferries\n\n${MORE}`);
    expect(problems.map((problem) => problem.code)).toEqual(['parse/no-date', 'parse/summary-only']);
  });
  test('Atom', () => {
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Vale Radio</title><entry><title type="html">Mayor &amp;amp; council</title><link rel="alternate" href="https://vale.example/2"/><author><name>Tom Okafor</name></author><published>2031-05-02T08:00:00Z</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${LONG}</p></div></content></entry></feed>`;
    expect(parseXml(feed).articles[0]).toMatchObject({
      title: 'Mayor & council',
      url: 'https://vale.example/2',
      authors: ['Tom Okafor'],
      published: '2031-05-02',
      text: `Mayor & council\n\n${LONG}`,
    });
  });
  test('NewsML-G2 and NITF', () => {
    const item = `<newsItem xml:lang="en-GB"><itemMeta><provider literal="VAP"><name>Vale Press</name></provider><firstCreated>2031-05-02T08:00:00+02:00</firstCreated></itemMeta><contentMeta><headline>Harbour deal</headline><by>By Ines Duarte</by></contentMeta><contentSet><inlineXML contenttype="application/nitf+xml"><nitf><body><body.head><hedline><hl1>Deal</hl1></hedline></body.head><body.content><p>${LONG}</p></body.content></body></nitf></inlineXML></contentSet></newsItem>`;
    expect(parseXml(`<?xml version="1.0"?>${item}`).articles[0]).toMatchObject({
      outlet: 'Vale Press',
      title: 'Harbour deal',
      authors: ['Ines Duarte'],
      published: '2031-05-02',
      language: 'en-GB',
    });
  });
  test('ninjs, JSON Feed, and lists', () => {
    const ninjs = {
      headline: 'Harbour deal',
      byline: 'Ines Duarte',
      body_xhtml: `<p>${LONG}</p>`,
      versioncreated: '2031-05-02T08:00:00Z',
      language: 'en',
    };
    const feed = {
      title: 'Vale Radio',
      items: [
        {
          title: 'Ferries',
          content_html: `<p>${MORE}</p>`,
          date_published: '2031-05-03',
          url: 'https://vale.example/3',
          author: { name: 'Tom Okafor' },
        },
      ],
    };
    expect(parseJson(JSON.stringify(ninjs)).articles[0]).toMatchObject({
      title: 'Harbour deal',
      authors: ['Ines Duarte'],
      published: '2031-05-02',
    });
    expect(parseJson(JSON.stringify(feed)).articles[0]).toMatchObject({
      outlet: 'Vale Radio',
      title: 'Ferries',
      authors: ['Tom Okafor'],
      published: '2031-05-03',
    });
    const mixed = parseJson(JSON.stringify([{ text: LONG, published: '2031-05-02' }, { nothing: 1 }]));
    expect(mixed.articles).toHaveLength(1);
    expect(mixed.problems).toMatchObject([{ code: 'parse/bad-json' }]);
  });
});

describe('encodings', () => {
  const WORDS = '“Señor Ñuñez” said – no';
  const utf16 = (order: 'le' | 'be', mark: boolean): Uint8Array => {
    const bytes = new Uint8Array(Buffer.from((mark ? '\ufeff' : '') + WORDS, 'utf16le'));
    return order === 'le' ? bytes : new Uint8Array(Buffer.from(bytes).swap16());
  };
  const cp1252 = new Uint8Array([
    0x93,
    ...Buffer.from('Señor Ñuñez', 'latin1'),
    0x94,
    ...Buffer.from(' said '),
    0x96,
    ...Buffer.from(' no'),
  ]);
  const utf8 = new TextEncoder().encode(WORDS);
  test.each([
    ['UTF-8', utf8],
    ['UTF-8 with its mark', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8])],
    ['UTF-16 LE with its mark', utf16('le', true)],
    ['UTF-16 BE with its mark', utf16('be', true)],
    ['UTF-16 LE', utf16('le', false)],
    ['UTF-16 BE', utf16('be', false)],
    ['Windows-1252', cp1252],
  ])('%s', (_, bytes) => expect(decode(bytes, { path: null })).toMatchObject({ text: WORDS, problems: [] }));
  test('the charset that a page or server declares', () => {
    const russian = new Uint8Array([0xcc, 0xfd, 0xf0]); // Мэр in Windows-1251
    expect(decode(russian, { path: null, mediaType: 'text/html; charset=windows-1251' }).text).toBe('Мэр');
    const page = new Uint8Array([...new TextEncoder().encode('<meta charset="windows-1251"><p>'), ...russian]);
    expect(decode(page, { path: null }).text).toContain('Мэр');
  });
  test('sound UTF-8 goes before a charset that says otherwise', () => {
    expect(decode(utf8, { path: null, mediaType: 'text/plain; charset=iso-8859-1' }).text).toBe(WORDS);
  });
});

describe('days', () => {
  test.each([
    ['2031-05-02', '2031-05-02'],
    ['2031-05-02T23:30:00-05:00', '2031-05-02'],
    ['Fri, 02 May 2031 10:00:00 GMT', '2031-05-02'],
    ['May 2, 2031', '2031-05-02'],
    ['2nd of May 2031', '2031-05-02'],
    ['le 2 février 2031', '2031-02-02'],
    ['2. März 2031', '2031-03-02'],
    ['02.05.2031', '2031-05-02'],
    ['5/20/2031', '2031-05-20'],
    ['20/5/2031', '2031-05-20'],
    ['20310502T101500Z', '2031-05-02'],
    ['2031年5月2日', '2031-05-02'],
    ['1935480000', '2031-05-02'],
  ])('%s', (printed, value) => expect(readDay(printed)).toEqual({ value }));
  test.each([
    ['05/06/2031', 'order'],
    ['2031-02-30', 'unreadable'],
    ['yesterday', 'unreadable'],
    ['Mayor 12, 2031', 'unreadable'],
    ['', 'unreadable'],
  ])('not: %s', (printed, unclear) => expect(readDay(printed)).toEqual({ unclear }));
  test.each([
    ['https://vale.example/news/2031/may/02/harbour', '2031-05-02'],
    ['https://vale.example/2031/05/02/harbour.html', '2031-05-02'],
    ['https://vale.example/harbour-20310502', '2031-05-02'],
    ['https://vale.example/id/20315502', null],
    ['https://vale.example/2031/05/', null],
  ])('in the address %s', (url, day) => expect(dayInUrl(url)).toBe(day));
});

test.each([
  ['<!DOCTYPE html><p>x', 'story.txt', 'html'],
  ['<?xml version="1.0"?><rss>', 'story.txt', 'xml'],
  ['<?xml version="1.0"?><!DOCTYPE html><html>', null, 'html'],
  ['{"text":"a"}\n{"text":"b"}', null, 'jsonlines'],
  ['{"text":"a"}', null, 'jsonlines'],
  ['{\n "text": "a"\n}', null, 'json'],
  ['[{"text":"a"}]', null, 'json'],
  ['---\ntitle: x\n---\nwords', 'story.txt', 'markdown'],
  ['[Brackets] open this story', 'story.txt', 'text'],
  ['{Vale} is in braces', 'story.txt', 'text'],
  ['The council < the mayor', null, 'text'],
])('format of %j in %s is %s', (text, path, format) => expect(formatOf(text, path, undefined)).toBe(format));
