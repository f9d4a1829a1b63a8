import type { Edtf } from '../../model/index.ts';
import { edtfRange } from '../../text/calendar.ts';
import type { Report } from './reports.ts';

/** Nouns for what has one appointed day in a story, by the word that stands for all its names. */
const APPOINTED = new Map(
  [
    'speech address',
    'visit trip tour',
    'summit meeting talks meet',
    'deadline ultimatum',
    'hearing testimony',
    'vote ballot',
    'trial',
    'election elections',
    'debate',
    'conference convention',
    'sentencing',
    'ceremony inauguration',
    'launch',
  ].flatMap((line) => line.split(' ').map((noun) => [noun, line.split(' ')[0]!] as const)),
);
const WORD = /\p{L}+/gu;

/**
 * The days that a story appoints for its speech, vote, trial and so on, as far as one day only is named for each: "the speech,
 * set for March 3".
 */
export function appointedDays(
  groups: readonly (readonly Report[])[],
  whenOf: (group: readonly Report[]) => Edtf | null,
): ReadonlyMap<string, Edtf> {
  const days = new Map<string, Set<Edtf>>();
  for (const group of groups) {
    const when = whenOf(group);
    const range = when ? edtfRange(when) : null;
    if (!when || !range || range[0] !== range[1]) continue;
    for (const noun of new Set(group.flatMap(({ words }) => nounsOf(words)))) {
      days.set(noun, (days.get(noun) ?? new Set()).add(when));
    }
  }
  return new Map([...days].filter(([, all]) => all.size === 1).map(([noun, all]) => [noun, [...all][0]!]));
}

/**
 * The appointed day of what an undated outlook speaks of ("will skip the speech"), approximate because it is concluded; null
 * when it speaks of none or of several.
 */
export function appointedDay(group: readonly Report[], days: ReadonlyMap<string, Edtf>): Edtf | null {
  const found = new Set<Edtf>();
  for (const { words } of group) {
    for (const noun of definiteNounsOf(words)) {
      const day = days.get(noun);
      if (day) found.add(day);
    }
    // "will skip the event": the one event that the story appoints.
    if (/\bthe event\b/.test(words) && new Set(days.values()).size === 1) found.add([...days.values()][0]!);
  }
  return found.size === 1 ? `${[...found][0]!.replace(/[~?%]$/, '')}~` : null;
}

/** Whether the two tell of one appointed thing on one exact day: "a deadline of March 14", "the deadline of March 14 is off". */
export function sameAppointment(a: Report, b: Report): boolean {
  if (!a.range || !b.range || a.range[0] !== a.range[1] || b.range[0] !== b.range[1] || a.range[0] !== b.range[0])
    return false;
  const nouns = nounsOf(a.words);
  return nouns.length > 0 && nounsOf(b.words).some((noun) => nouns.includes(noun));
}

/** Joins groups of one exact day that speak of one appointed thing: "the speech, set for March 3", "his March 3 address". */
export function joinAppointed(
  groups: readonly (readonly Report[])[],
  whenOf: (group: readonly Report[]) => Edtf | null,
): (readonly Report[])[] {
  const out: Report[][] = [];
  const byDay = new Map<string, number>();
  for (const group of groups) {
    const when = whenOf(group);
    const range = when ? edtfRange(when) : null;
    const keys =
      range && range[0] === range[1]
        ? group.flatMap(({ words }) => nounsOf(words)).map((noun) => `${range[0]} ${noun}`)
        : [];
    const at = keys.map((key) => byDay.get(key)).find((found) => found !== undefined);
    if (at !== undefined) out[at]!.push(...group);
    else out.push([...group]);
    for (const key of keys) if (!byDay.has(key)) byDay.set(key, at ?? out.length - 1);
  }
  return out;
}

// "the speech", "his visit", "Sol’s planned trip"; not "a vote".
const DEFINITE = /(?:\b(?:the|his|her|its|their|this|that)|[’']s) (?:\p{L}+ ){0,2}\p{L}+/gu;

const definiteNounsOf = (words: string): string[] => [
  ...new Set([...words.toLowerCase().matchAll(DEFINITE)].flatMap((match) => nounsOf(match[0]))),
];

const nounsOf = (words: string): string[] => [
  ...new Set([...words.toLowerCase().matchAll(WORD)].flatMap(([word]) => APPOINTED.get(word) ?? [])),
];
