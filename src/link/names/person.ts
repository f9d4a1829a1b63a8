import { areFormsOfOneName } from './nicknames.ts';
import { editsBetween, folded, slipsAllowed, soundOf } from './spelling.ts';

/** A person's name taken apart. All parts are folded (lower case, no accents). */
export interface PersonName {
  /** First and middle names and initials, in order; empty where only the family name is given. */
  readonly given: readonly string[];
  readonly family: string;
  /** `soundOf(family)`: names written after different habits come out alike. */
  readonly sound: string;
  /** "jr", "sr", "iii", or empty. */
  readonly suffix: string;
}

const TITLES = new Set(
  `mr mrs ms mx miss madam mme sir dame lord lady dr prof professor president vice prime minister premier chancellor sen senator
  rep representative congressman congresswoman gov governor lt lieutenant col colonel gen general maj major capt captain cmdr
  commander sgt sergeant adm admiral judge justice king queen prince princess emperor sheikh sheik pope cardinal bishop archbishop
  rev reverend father sister rabbi imam ayatollah secretary ambassador envoy mayor chief officer detective sheriff attorney speaker
  chairman chairwoman chair deputy acting former state house senate first lady coach director`.split(/\s+/),
);
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'phd', 'md', 'qc', 'kc', 'mp', 'obe', 'mbe']);
const ARTICLES = /^(?:al|el|ben|bin|ibn|abu)-(?=\p{L}{2})/u;

/** Takes a name apart; titles before it ("Prime Minister") and degrees after it are dropped. Null when no letters are left. */
export function personNameOf(name: string): PersonName | null {
  let words = folded(name.slice(0, 200))
    .replace(/[,"“”()]/g, ' ')
    .replace(/\.(?=\p{L})/gu, '. ')
    .split(/[\s\u00a0]+/)
    .map((word) => word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
    .filter(Boolean);
  while (words.length > 1 && TITLES.has(words[0]!)) words = words.slice(1);
  let suffix = '';
  while (words.length > 1 && SUFFIXES.has(words.at(-1)!)) {
    suffix = words.at(-1)!;
    words = words.slice(0, -1);
  }
  const family = words.at(-1)?.replace(ARTICLES, '');
  if (!family) return null;
  return { given: words.slice(0, -1), family, sound: soundOf(family), suffix };
}

export type Agreement = 'same' | 'compatible' | 'unknown' | 'different';

/** Whether the given names of two people of one family name allow them to be one person. */
export function agreementOfGiven(one: PersonName, other: PersonName): Agreement {
  if (!one.given.length || !other.given.length) return 'unknown';
  const [first, second] = [one.given[0]!, other.given[0]!];
  const middles = [one.given[1], other.given[1]];
  // "George W." is not "George H. W."
  if (middles[0] && middles[1] && middles[0][0] !== middles[1][0]) {
    if (first === second && one.given.length === other.given.length) return 'different';
    if (first === second && (middles[0].length === 1 || middles[1].length === 1)) return 'different';
  }
  if (isOneGivenName(first, second)) return 'same';
  if (first.length === 1 || second.length === 1) {
    if (first[0] === second[0]) return 'compatible';
    // "J. Edgar" and "Edgar", "J. Christopher" and "Chris"
    return one.given.some((a) => other.given.some((b) => a.length > 1 && isOneGivenName(a, b))) ? 'same' : 'different';
  }
  // Called by a middle name: "Willard Mitt", "Mitt".
  if (one.given.slice(1).some((a) => isOneGivenName(a, second)) && other.given.length === 1) return 'same';
  if (other.given.slice(1).some((b) => isOneGivenName(first, b)) && one.given.length === 1) return 'same';
  return 'different';
}

function isOneGivenName(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.length === 1 || other.length === 1) return false;
  if (areFormsOfOneName(one, other)) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length >= 3 && long.startsWith(short) && long.length - short.length >= 2 && !/[ao]$/.test(long))
    return true;
  // "Oleg" in one language is "Oleh" in its neighbour.
  if (soundOf(one).replace(/g/g, 'h') === soundOf(other).replace(/g/g, 'h')) return true;
  // "Volodymyr" and "Volodimir"; but "Ivan" and "Ivana", "Maria" and "Mario" are two people.
  const allowed = Math.min(slipsAllowed(one.length - 1), slipsAllowed(other.length - 1));
  return allowed > 0 && one.at(-1) === other.at(-1) && editsBetween(one, other, allowed) <= allowed;
}

/** True when two family names may be one, misspelled or transliterated: "Kuznetsov" and "Kuznetzov", "Hoffman" and "Hofman". */
export function isOneFamilyName(one: PersonName, other: PersonName): boolean {
  if (one.sound === other.sound) return true;
  const allowed = Math.min(slipsAllowed(one.family.length), slipsAllowed(other.family.length));
  return allowed > 0 && editsBetween(one.family, other.family, allowed) <= allowed;
}

/** The name as printed, without titles before it and a possessive after it: "Prime Minister Ada Brandt’s" → "Ada Brandt". */
export function withoutTitles(printed: string): string {
  const words = printed
    .replace(/[’']s?$/, '')
    .replace(/[,;:]+$/, '')
    .split(/\s+/)
    .filter(Boolean);
  const isTitle = (word: string): boolean =>
    TITLES.has(folded(word).replace(/[^\p{L}]/gu, '')) || !/^\p{Lu}/u.test(word);
  let from = 0;
  while (from < words.length - 1 && isTitle(words[from]!)) from++;
  return words.slice(from).join(' ');
}
