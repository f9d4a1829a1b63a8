import type { Problem } from '../model/index.ts';

const HOW_TO_DATE =
  'Put a line “Published: 2025-11-26” at the top of the text, or give `published` in JSON Lines, and read it again.';
type Path = string | null | undefined;

/** What can be wrong with a source, each in the same words wherever it is found: what, and what to do next. */
export const problemFor = {
  empty: (path: Path): Problem => ({
    code: 'parse/empty',
    severity: 'warning',
    message: 'There is no text in it.',
    next: 'Check that the file was saved in full; leave it out if it is meant to be empty.',
    path: path ?? null,
  }),
  noDate: (path: Path): Problem => ({
    code: 'parse/no-date',
    severity: 'note',
    message: 'The article does not say when it was published, so days such as “last week” stay unknown.',
    next: HOW_TO_DATE,
    path: path ?? null,
  }),
  badDate: (value: string, path: Path): Problem => ({
    code: 'parse/bad-date',
    severity: 'warning',
    message: `“${value.slice(0, 60)}” could not be read as a day, so the day of publication is unknown.`,
    next: HOW_TO_DATE,
    path: path ?? null,
  }),
  dateOrder: (value: string, path: Path): Problem => ({
    code: 'parse/date-order',
    severity: 'warning',
    message: `“${value.slice(0, 60)}” may be two different days (day first or month first), so the day of publication is unknown.`,
    next: HOW_TO_DATE,
    path: path ?? null,
  }),
  nul: (at: number, path: Path): Problem => ({
    code: 'parse/nul',
    severity: 'warning',
    message: `The text holds nul characters, the first at character ${at}; they were kept as they are.`,
    next: 'Save the file as plain UTF-8 text if the words around them look wrong.',
    path: path ?? null,
  }),
  brokenUtf8: (times: number, at: number, path: Path): Problem => ({
    code: 'parse/broken-utf8',
    severity: 'warning',
    message: `${times} ${times === 1 ? 'place is' : 'places are'} not valid UTF-8, the first at character ${at}; they read as “\ufffd”.`,
    next: 'Save the file again as UTF-8 from the program that made it; words with “\ufffd” in them are not verbatim.',
    path: path ?? null,
  }),
  binary: (kind: string, path: Path): Problem => ({
    code: 'parse/binary',
    severity: 'error',
    message: `It is ${kind}, not text.`,
    next: 'Save its text as .txt, .md or .html and read that.',
    path: path ?? null,
  }),
  tooLarge: (what: string, most: string, path: Path): Problem => ({
    code: 'parse/too-large',
    severity: 'error',
    message: `${what}; at most ${most} are read.`,
    next: 'Split it into one file an article, or into JSON Lines with one article a line.',
    path: path ?? null,
  }),
  badLine: (line: number, what: string, path: Path): Problem => ({
    code: 'parse/bad-line',
    severity: 'error',
    message: `Line ${line}: ${what}`,
    next: 'Mend that line and read the file again; the other lines were read.',
    path: path ?? null,
  }),
  badJson: (what: string, path: Path): Problem => ({
    code: 'parse/bad-json',
    severity: 'error',
    message: `It begins like JSON but cannot be read as such: ${what}`,
    next: 'Check that the file was saved in full; JSON Lines wants one object a line with its article in “text”.',
    path: path ?? null,
  }),
  noArticle: (what: string, path: Path): Problem => ({
    code: 'parse/no-article',
    severity: 'warning',
    message: `No article was found in ${what}.`,
    next: 'Open it in a browser: if the article shows there, copy its text into a .txt file and read that.',
    path: path ?? null,
  }),
  badMarkup: (what: string, path: Path): Problem => ({
    code: 'parse/bad-markup',
    severity: 'warning',
    message: what,
    next: 'Check the text against the page; if words are missing, copy the article into a .txt file and read that.',
    path: path ?? null,
  }),
  timeout: (seconds: number, path: Path): Problem => ({
    code: 'parse/timeout',
    severity: 'error',
    message: `The page was not read within ${seconds} seconds, so it was given up.`,
    next: 'Copy the article’s text into a .txt file and read that.',
    path: path ?? null,
  }),
  summaries: (count: number, path: Path): Problem => ({
    code: 'parse/summary-only',
    severity: 'note',
    message: `${count} ${count === 1 ? 'item of the feed is' : 'items of the feed are'} a summary; the article itself is not in it.`,
    next: 'Read the addresses of the items you want in full.',
    path: path ?? null,
  }),
} as const;
