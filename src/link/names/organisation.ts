import { editsBetween, folded } from './spelling.ts';

const EMPTY_WORDS = new Set([
  'the',
  'of',
  'and',
  'for',
  'in',
  'on',
  'at',
  'to',
  'de',
  'la',
  'le',
  'du',
  'des',
  'el',
  'a',
]);
const LEGAL_FORMS = new Set([
  'inc',
  'corp',
  'co',
  'ltd',
  'llc',
  'plc',
  'gmbh',
  'ag',
  'sa',
  'llp',
  'corporation',
  'company',
  'limited',
]);
const SAME_WORD: Readonly<Record<string, string>> = {
  us: 'united-states',
  usa: 'united-states',
  uk: 'united-kingdom',
  britain: 'united-kingdom',
  un: 'united-nations',
  eu: 'european-union',
  dept: 'department',
  govt: 'government',
  intl: 'international',
  assn: 'association',
  univ: 'university',
  st: 'saint',
  defence: 'defense',
  centre: 'center',
  labour: 'labor',
  programme: 'program',
};

/** An organisation's name taken apart. */
export interface OrganisationName {
  /** Words that carry meaning, folded; British and American spellings alike; "Inc." and the like dropped. */
  readonly words: readonly string[];
  readonly key: string;
  /** First letters of the words, "of" and "the" left out: "iaea"; empty for one word. */
  readonly initials: string;
  /** The acronym itself, when the name is one ("IAEA", "U.N."); else empty. */
  readonly acronym: string;
}

/** Takes an organisation's name apart. Null when no letters are left. */
export function organisationNameOf(name: string): OrganisationName | null {
  const plain = name.slice(0, 200).replace(/[’']s(?=\s|$)/g, '');
  const parts = folded(plain)
    .replace(/united states(?: of america)?/g, 'us')
    .replace(/united kingdom|great britain/g, 'uk')
    .replace(/united nations/g, 'un')
    .replace(/european union/g, 'eu')
    .replace(/(?<=(?:^|\s)\p{L})\.(?=\p{L}\.)/gu, '')
    .replace(/\.(?:com|org|net|co\.uk)\b/g, '')
    .replace(/&/g, ' and ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const spelled = parts
    .map((word) => SAME_WORD[word] ?? word.replace(/isation(s?)$/, 'ization$1').replace(/ise$/, 'ize'))
    .filter((word) => !EMPTY_WORDS.has(word));
  const kept = spelled.filter((word, at) => at === 0 || !LEGAL_FORMS.has(word));
  if (!kept.length) return null;
  const capitals = plain.replace(/^(?:the|The)\s+/, '').replace(/\./g, '');
  return {
    words: kept,
    key: kept.join(' '),
    initials:
      kept.length > 1
        ? kept
            .map((word) =>
              word
                .split('-')
                .map((part) => part[0])
                .join(''),
            )
            .join('')
        : '',
    acronym: /^\p{Lu}[\p{Lu}\p{N}&]{1,7}$/u.test(capitals) ? folded(capitals) : '',
  };
}

const GENERIC_TAIL = new Set([
  'news',
  'group',
  'agency',
  'media',
  'online',
  'network',
  'tv',
  'newspaper',
  'magazine',
  'holding',
  'holdings',
  'foundation',
]);

/**
 * True when the shorter name is the longer one cut short as papers do: "Harbour Institute" for "Harbour Institute for Peace",
 * "Ethics Committee" for "House Ethics Committee", "Meridian" for "Meridian News".
 */
export function isShortFor(short: OrganisationName, long: OrganisationName): boolean {
  if (short.words.length >= long.words.length) return false;
  const startsAlike = short.words.every((word, at) => word === long.words[at]);
  if (startsAlike && long.words.slice(short.words.length).every((word) => GENERIC_TAIL.has(word))) return true;
  if (short.words.length < 2) return false;
  if (startsAlike) return long.words.length - short.words.length <= 3 && short.words.length >= 2 && !isPlaceWord(short);
  const from = long.words.length - short.words.length;
  return from === 1 && short.words.every((word, at) => word === long.words[from + at]);
}

// "United States" is not short for "United States Army".
const isPlaceWord = (name: OrganisationName): boolean =>
  name.words.length < 2 || name.words[0]!.includes('-') || name.key === 'white house';

/** True when the names differ by one slip of the pen in one longer word: "Deustche Bank". */
export function isSlipOf(one: OrganisationName, other: OrganisationName): boolean {
  if (one.words.length !== other.words.length || one.words.length < 2) return false;
  const differing = one.words.map((word, at) => [word, other.words[at]!] as const).filter(([a, b]) => a !== b);
  const [pair] = differing;
  return (
    differing.length === 1 &&
    !!pair &&
    Math.min(pair[0].length, pair[1].length) >= 6 &&
    editsBetween(pair[0], pair[1], 1) <= 1
  );
}
