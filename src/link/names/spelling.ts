/** Lower case, without accents and apostrophes: "O’Néill" → "oneill". Letters that do not decompose are spelled out: "ł" → "l". */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}|['’‘ʼʿʾ`´]/gu, '')
    .toLowerCase()
    .replace(/[łøđðþßæœı]/g, (letter) => SPELLED_OUT[letter] ?? letter);
}

const SPELLED_OUT: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/**
 * What is left of a name when the habits of transliteration are taken out, so that "Sarkovyy", "Sarkoviy" and "Sarkovy", or
 * "Khamenei" and "Hamenei", come out alike. Input must be folded.
 */
export function soundOf(name: string): string {
  return (
    name
      .replace(/[^a-z]/g, '')
      .replace(/sch|sh|cz|ch/g, 'c')
      .replace(/kh|gh/g, 'h')
      .replace(/ph/g, 'f')
      .replace(/tz|ts/g, 'z')
      .replace(/zh|dj|dzh/g, 'j')
      .replace(/ck|q/g, 'k')
      .replace(/x/g, 'ks')
      .replace(/w/g, 'v')
      .replace(/ou|oo/g, 'u')
      // "Yelmar" and "Elmar", "Hedley" and "Hedly", "Sergei" and "Sergey"
      .replace(/^y(?=e)/, '')
      .replace(/(?:iy|yi|ey|ei|ij|yj|ay|ai|ie|y|i|j(?=[aou]))+/g, 'i')
      .replace(/(.)\1+/g, '$1')
  );
}

/**
 * Edits (insert, delete, replace, swap of neighbours) between the two words, or `limit + 1` when there are more than
 * `limit`. Both words are cut at 64 letters, so hostile names cost nothing.
 */
export function editsBetween(one: string, other: string, limit: number): number {
  const a = one.slice(0, 64);
  const b = other.slice(0, 64);
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, before[column - 2]! + 1);
      current.push(cost);
    }
    before = last;
    last = current;
  }
  return Math.min(last[b.length]!, limit + 1);
}

/** Slips of the pen that a name of this length may hold and still be the same name. */
export const slipsAllowed = (length: number): number => (length >= 9 ? 2 : length >= 5 ? 1 : 0);

/** The word and all words with one letter taken out: two words one edit apart share at least one of these. */
export function withoutOneLetter(word: string): string[] {
  const short = word.slice(0, 32);
  return [short, ...Array.from(short, (_, at) => short.slice(0, at) + short.slice(at + 1))];
}

/** `Inés Duarte` → `ines-duarte`; `actor` when nothing is left. */
export const slugOf = (name: string): string =>
  folded(name)
    .replace(/[^a-z0-9\p{L}]+/gu, '-')
    .replace(/^-|-$/g, '') || 'actor';
