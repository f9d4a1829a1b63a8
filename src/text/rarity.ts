import { COMMON_WORDS } from './common-words.ts';
import { stemOf } from './stem.ts';

/** The weight of a stem that the table does not know: a rare word or a name. */
const UNKNOWN_RARITY = 9;

const RARITY = new Map<string, number>();
// The commonest form speaks for all: "negotiates" is no rarer than "negotiate" when texts are compared by stems.
COMMON_WORDS.forEach((line, rarity) => {
  for (const word of line.split(' ')) {
    const stem = stemOf(word);
    if (!RARITY.has(stem)) RARITY.set(stem, Math.min(rarity, UNKNOWN_RARITY));
  }
});

/** How rare a stem (see `stemOf`) is in news: n when about one article in 2ⁿ has it, from 0 ("the") to `UNKNOWN_RARITY`. */
export const rarityOf = (stem: string): number => RARITY.get(stem) ?? UNKNOWN_RARITY;

/** True for a stem that the table does not list: a rare word or, oftener, a name. */
export const isUncommon = (stem: string): boolean => !RARITY.has(stem);
