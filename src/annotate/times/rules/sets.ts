import type { Found } from '../context.ts';
import { amountAt, entryAt, textAt, yearAt } from '../grammar.ts';
import { vague } from '../resolve.ts';
import type { TimeWord } from '../words.ts';
import { periodValue } from './amounts.ts';

type Words = readonly TimeWord[];

const ADVERBS: Readonly<Record<string, string>> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'XXXX-XX-XXTNI',
  weekly: 'P1W',
  biweekly: 'P2W',
  monthly: 'P1M',
  bimonthly: 'P2M',
  yearly: 'P1Y',
  annually: 'P1Y',
};

const PUBLISHER =
  /^(?:party|state|language|government|business|sports|national|local|independent|liberal|conservative|tabloid)$/;

/** "every day", "each July", "every two weeks", "each of the past three years", "daily", "Mondays". */
export function repeated(words: Words, at: number): Found | null {
  const set = (to: number, value: string): Found => ({ from: at, to, means: () => vague(value, 'SET') });
  const adverb = ADVERBS[textAt(words, at)];
  // "the Karvo Daily News" is a name.
  if (adverb && words[at]!.capital && words[at - 1]?.capital) return null;
  // "the party daily Karvo Sun" is a newspaper.
  if (adverb && words[at + 1]?.capital && PUBLISHER.test(textAt(words, at - 1))) return null;
  if (adverb) return set(at + 1, adverb);
  const plural = entryAt(words, at, 'weekday');
  const night = entryAt(words, at + 1, 'part');
  if (plural && words[at]!.capital && night?.plural) return set(at + 2, `XXXX-WXX-${plural.weekday}T${night.part}`);
  if (plural?.plural && words[at]!.capital) return set(at + 1, `XXXX-WXX-${plural.weekday}`);
  if (!/^(?:every|each)$/.test(textAt(words, at))) return null;
  const skip = textAt(words, at + 1) === 'other' ? 1 : 0;
  const head = at + 1 + skip;
  const weekday = entryAt(words, head, 'weekday');
  if (weekday && words[head]!.capital) return set(head + 1, `XXXX-WXX-${weekday.weekday}`);
  const month = entryAt(words, head, 'month');
  if (month && words[head]!.capital) return set(head + 1, `XXXX-${String(month.month).padStart(2, '0')}`);
  const season = entryAt(words, head, 'season');
  if (season) return set(head + 1, `XXXX-${season.season}`);
  const part = entryAt(words, head, 'part');
  if (part) return set(head + 1, `XXXX-XX-XXT${part.part}`);
  const amount = amountAt(words, head);
  const unit = entryAt(words, amount?.to ?? head, 'unit');
  if (!unit || unit.unit === 'S') return null;
  if (unit.unit === 'WE') return set((amount?.to ?? head) + 1, 'XXXX-WXX-WE');
  return set((amount?.to ?? head) + 1, periodValue((amount?.value ?? 1) * (skip + 1), unit.unit));
}

/** "$1 billion a year", "fifty thousand discs a year", "twice a week": so much in each. */
export function rate(words: Words, at: number): Found | null {
  if (!/^(?:an?|per)$/.test(textAt(words, at))) return null;
  const unit = entryAt(words, at + 1, 'unit');
  if (!unit || unit.plural || /^(?:S|Q|C|E)$/.test(unit.unit)) return null;
  const before = textAt(words, at - 1);
  const counted =
    textAt(words, at) === 'per' ||
    /^(?:once|twice|times|%|percent|million|billion|trillion|thousand|hundred|dollars|euros|pounds|barrels|people|hours|days|tons|tonnes|miles|shares|share|cents)$/.test(
      before,
    ) ||
    (entryAt(words, at - 1, 'number') !== null && yearAt(words, at - 1) === null);
  if (!counted || /^(?:ago|earlier|later|before|after|and|or)$/.test(textAt(words, at + 2))) return null;
  return { from: at, to: at + 2, means: () => vague(periodValue(1, unit.unit), 'SET') };
}
