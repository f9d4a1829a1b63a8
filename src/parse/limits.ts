/** A source larger than this, in bytes, is not parsed (JSON Lines apart, which is read line by line). */
export const MAX_BYTES = 20_000_000;
/** A page or feed with more characters than this is not handed to the HTML and XML parsers. */
export const MAX_MARKUP = 8_000_000;
/** An article with more characters than this is not one: the longest novels have three million. */
export const MAX_TEXT = 2_000_000;
/** Milliseconds that one page may take; a news page takes about 50. */
export const MAX_PAGE_TIME = 10_000;
/** Elements nested deeper than this are cut before the tree is built, since readers of trees call themselves once a level. */
export const MAX_DEPTH = 400;
