import { stringify } from 'csv-stringify/sync';

/** Rows as CSV (RFC 4180). A cell that begins like a formula is made harmless for spreadsheets: article text is hostile data. */
export const asCsv = (
  columns: readonly string[],
  rows: readonly (readonly (string | number | null | undefined)[])[],
): string => stringify([columns, ...rows], { escape_formulas: true });
