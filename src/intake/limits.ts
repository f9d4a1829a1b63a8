/** A file or answer larger than this, in bytes, is not read whole (JSON Lines apart, which comes in parts). */
export const MAX_BYTES = 20_000_000;
/** JSON Lines are handed on in parts of about this many bytes, so that a file of any length needs little memory. */
export const PART_BYTES = 4_000_000;
/** One line of JSON Lines may have this many bytes. */
export const MAX_LINE = 10_000_000;
/** Milliseconds that one web address may take, redirects and all. */
export const MAX_FETCH_TIME = 30_000;
/** Redirects followed for one address. */
export const MAX_REDIRECTS = 5;
/** Folders below a named folder that are entered. */
export const MAX_FOLDERS_DEEP = 32;
