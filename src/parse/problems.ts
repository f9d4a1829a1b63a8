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
} as const;
