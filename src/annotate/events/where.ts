import type { Span } from '../../model/index.ts';
import { isCapital, isWord, type Line } from './line.ts';

const NOT_PLACES =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|aug|sept?|oct|nov|dec)$|^(?:mr|mrs|ms|dr|i)$/;

/**
 * Where a clause says that the event took place: the name behind the first "in", "at" or "near" after the trigger at token
 * `head` ("met in Port Hale"), verbatim; null when it names none.
 */
export function placeIn(line: Line, head: number, span: Span): string | null {
  for (let at = head + 1; at < line.tokens.length - 1 && line.tokens[at]!.start < span[1]; at++) {
    if (!/^(?:in|at|near|outside)$/.test(line.words[at]!)) continue;
    const first = line.words[at + 1] === 'the' ? at + 2 : at + 1;
    let last = first;
    while (isWord(line, last) && isCapital(line, last) && !NOT_PLACES.test(line.words[last]!)) last++;
    // "in Donald Duarte’s view": a possessive is no place.
    if (last === first || /’s?$/.test(line.words[last - 1]!)) continue;
    return line.tokens
      .slice(first, last)
      .map(({ text }) => text)
      .join(' ');
  }
  return null;
}
