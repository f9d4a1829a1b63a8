/**
 * The stations that need no machine, for a page in a browser: the reading room marks a pasted article with them, and the text
 * leaves the page for nobody.
 */
export { annotate } from './annotate/annotate.ts';
export { loadModel } from './annotate/attribution/model/index.ts';
export { layOut } from './brief/brief.ts';
export { link } from './link/link.ts';
export type * from './model/index.ts';
export { parseHtml } from './parse/html/html.ts';
export { parseMarkdown } from './parse/markdown.ts';
export { parseText } from './parse/text.ts';
