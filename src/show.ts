/** What a page needs to show a brief in the same words as the other renderings; small, pure, and fit for a browser. */
export { type ComparedStretch, compareWords } from './brief/render/compare/comparison.ts';
export { dateInWords, howItCame, oneLine, plural, SECTIONS, shorten } from './brief/render/outline.ts';
export { type Voice, voicesOf, whoseLine } from './brief/render/voices.ts';
export type * from './model/index.ts';
export { edtfRange, formatDay } from './text/calendar.ts';
