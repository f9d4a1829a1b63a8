/** Units of calendar and clock, by the letter that TimeML's periods have for them; `WE` is the weekend. */
export type Unit = 'S' | 'MIN' | 'H' | 'D' | 'W' | 'WE' | 'FN' | 'M' | 'Q' | 'Y' | 'E' | 'C';

/** Parts of the day, as TimeML writes them. */
export type PartOfDay = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';
export type Season = 'SP' | 'SU' | 'FA' | 'WI';

/** What a word can mean in an expression of time. */
export type Entry =
  | { readonly is: 'month'; readonly month: number; readonly short: boolean }
  | { readonly is: 'weekday'; readonly weekday: number; readonly short: boolean; readonly plural: boolean }
  | { readonly is: 'unit'; readonly unit: Unit; readonly plural: boolean }
  | { readonly is: 'part'; readonly part: PartOfDay; readonly plural: boolean }
  | { readonly is: 'season'; readonly season: Season; readonly plural: boolean }
  | { readonly is: 'number'; readonly value: number; readonly digits: number }
  | { readonly is: 'ordinal'; readonly value: number }
  | { readonly is: 'decade'; readonly year: number; readonly short: boolean }
  /** Begins an expression only before another word of this lexicon: "the", "about". */
  | { readonly is: 'lead' }
  | { readonly is: 'word' };

const lexicon = new Map<string, Entry>();
const add = (words: string, entry: Entry) => {
  for (const word of words.split(' ')) lexicon.set(word, entry);
};

const MONTHS =
  'january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec';
MONTHS.split('|').forEach((names, index) => {
  names.split(' ').forEach((name, n) => {
    add(name, { is: 'month', month: index + 1, short: n > 0 });
  });
});

const WEEKDAYS = 'monday mon|tuesday tues tue|wednesday wed|thursday thurs thur thu|friday fri|saturday sat|sunday sun';
WEEKDAYS.split('|').forEach((names, index) => {
  names.split(' ').forEach((name, n) => {
    add(name, { is: 'weekday', weekday: index + 1, short: n > 0, plural: false });
    if (n === 0) add(`${name}s`, { is: 'weekday', weekday: index + 1, short: false, plural: true });
  });
});

const UNITS: readonly (readonly [names: string, unit: Unit])[] = [
  ['second sec', 'S'],
  ['minute min', 'MIN'],
  ['hour hr', 'H'],
  ['day', 'D'],
  ['week', 'W'],
  ['weekend', 'WE'],
  ['fortnight', 'FN'],
  ['month', 'M'],
  ['quarter', 'Q'],
  ['year yr', 'Y'],
  ['decade', 'E'],
];
for (const [names, unit] of UNITS) {
  for (const name of names.split(' ')) {
    add(name, { is: 'unit', unit, plural: false });
    add(`${name}s`, { is: 'unit', unit, plural: true });
  }
}
add('century', { is: 'unit', unit: 'C', plural: false });
add('centuries', { is: 'unit', unit: 'C', plural: true });

for (const [name, part] of [
  ['morning', 'MO'],
  ['afternoon', 'AF'],
  ['evening', 'EV'],
  ['night', 'NI'],
] as const) {
  add(name, { is: 'part', part, plural: false });
  add(`${name}s`, { is: 'part', part, plural: true });
}
for (const [name, season] of [
  ['spring', 'SP'],
  ['summer', 'SU'],
  ['autumn', 'FA'],
  ['fall', 'FA'],
  ['winter', 'WI'],
] as const) {
  add(name, { is: 'season', season, plural: false });
  add(`${name}s`, { is: 'season', season, plural: true });
}

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
SMALL.split(' ').forEach((name, value) => {
  add(name, { is: 'number', value, digits: 0 });
});
'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').forEach((name, index) => {
  add(name, { is: 'number', value: 20 + 10 * index, digits: 0 });
});
add('hundred', { is: 'number', value: 100, digits: 0 });
add('thousand', { is: 'number', value: 1000, digits: 0 });

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth';
// "second" stays a unit too: the rules for quarters and days look at `ordinalAt`.
ORDINALS.split(' ').forEach((name, index) => {
  if (name !== 'second') add(name, { is: 'ordinal', value: index + 1 });
});
'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ').forEach((name, index) => {
  add(name, { is: 'decade', year: 20 + 10 * index, short: true });
});

const WORD: Entry = { is: 'word' };
add(
  'today yesterday tomorrow tonight overnight now currently current nowadays presently recently recent lately future past soon ' +
    'noon midnight midday the a an this that these those last next coming previous following same past latter latest ' +
    'early earlier late later mid middle beginning start end about around nearly almost roughly approximately some more less ' +
    'over under up at least few several couple dozen half many each every per daily weekly monthly yearly annually ' +
    'hourly nightly biweekly bimonthly ago fiscal moment time times near distant ' +
    'full whole entire ensuing right most preceding prior upcoming immediate another other recent q h all ' +
    'thanksgiving christmas easter ramadan halloween juneteenth passover sukkot new election inauguration martin valentine ' +
    'presidents st international ash palm good may victory memorial bastille labor rosh yom columbus veterans armistice black ' +
    'cyber boxing eid that',
  WORD,
);
add('the a an this that these those some about over under all most right end start full', {
  is: 'lead',
});
// A month whatever the line above says (it also begins "May Day").
add('may', { is: 'month', month: 5, short: false });

/** What a word (lower case) may mean in an expression of time; null for most words. */
export function entryOf(word: string): Entry | null {
  const known = lexicon.get(word);
  if (known) return known;
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57 ? numberEntry(word) : null;
}

function numberEntry(word: string): Entry | null {
  if (word.length > 12) return null;
  if (/^\d{1,4}$/.test(word)) return { is: 'number', value: Number(word), digits: word.length };
  const decade = /^(\d\d)?(\d)0s$/.exec(word);
  if (decade) {
    const short = decade[1] === undefined;
    return { is: 'decade', year: Number(decade[1] ?? 0) * 100 + Number(decade[2]) * 10, short };
  }
  const ordinal = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word);
  if (ordinal) return { is: 'ordinal', value: Number(ordinal[1]) };
  if (/^\d{1,3}(?:,\d{3})+$|^\d+\.\d+$/.test(word)) {
    return { is: 'number', value: Number(word.replace(/,/g, '')), digits: 0 };
  }
  const clock = /^\d{1,2}(?:\.\d\d)?[ap]m$/.test(word);
  return clock ? WORD : null;
}
