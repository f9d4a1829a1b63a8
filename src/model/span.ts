/** Half-open `[start, end)`, in UTF-16 units of `article.text`: the numbers `slice` takes. */
export type Span = readonly [start: number, end: number];

/**
 * A date or interval in Extended Date/Time Format (ISO 8601-2): `2025-10-14`, `2025-10`, `2025-12-01/2025-12-07`,
 * `2014`, approximate `2025-11~`, uncertain `2025-11?`.
 */
export type Edtf = string;

/** What the text says, what Hearsay concluded, and what nobody knows are three different things. */
export type Basis = 'stated' | 'implied' | 'unknown';
