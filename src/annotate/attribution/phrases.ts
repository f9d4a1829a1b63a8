import type { Item } from './frames.ts';
import { isFiniteVerb } from './words.ts';

/** "he’s", "there’ll": a subject with its verb. */
const CONTRACTED =
  /^(?:he|she|it|they|we|i|you|that|there|who|what|here|where|this|everyone|nobody)[’'](?:s|re|ve|ll|d|m)$/;

/** A run of items, half-open. */
export type Run = readonly [from: number, to: number];

export const is = (item: Item | undefined, word: string): boolean => item?.word === word;
export const isWord = (item: Item | undefined): item is Item => item?.kind === 'word';
export const isComma = (item: Item | undefined): boolean => item?.word === ',';
export const isQuotation = (item: Item | undefined): boolean => item?.kind === 'quotation';
export const isDash = (item: Item | undefined): boolean => /^(?:[—–―]|-|--)$/.test(item?.word ?? '');
/** A full stop that ends no sentence: "Rep. Bacon", "Oct. 14". */
export const isAbbreviationStop = (items: readonly Item[], at: number): boolean =>
  items[at]?.word === '.' && at > 0 && items[at - 1]!.end === items[at]!.start && at < items.length - 1;

/** True when a clause could begin here: its subject's first word, with a finite verb to come before the clause is over. */
export function startsClause(items: readonly Item[], from: number): boolean {
  const first = items[from];
  if (!first || first.kind === 'punctuation') return false;
  for (let at = from; at < items.length && at - from < 40; at++) {
    const item = items[at]!;
    if (item.kind === 'word' && at > from && (isFiniteVerb(item.word) || CONTRACTED.test(item.word))) return true;
    if (at === from && item.kind === 'word' && CONTRACTED.test(item.word)) return true;
    if (at > from && item.kind === 'quotation' && item.lowerStart) return true;
    if (item.word === ';' || item.word === ':') return false;
    // "maintained a low profile, voicing concern", "denied knowledge of it, and the bureau has not": no verb of its own before that.
    const next = items[at + 1]?.word ?? '';
    if (isComma(item) && (/^(?:and|but|while|or)$/.test(next) || /ing$/.test(next))) return false;
  }
  return false;
}

/** True when the stretch has a finite verb of its own. */
export function hasFinite(items: readonly Item[], [from, to]: Run): boolean {
  for (let at = from; at < to; at++) {
    const item = items[at]!;
    if (item.kind === 'word' && (isFiniteVerb(item.word) || CONTRACTED.test(item.word))) return true;
  }
  return false;
}

export const isBreak = (item: Item | undefined): boolean =>
  !item || isDash(item) || /^[.,;:?!…]$/.test(item.word) || item.kind === 'quotation';
