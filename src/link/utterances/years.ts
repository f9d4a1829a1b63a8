import type { Edtf, Utterance } from '../../model/index.ts';
import { isYearless } from '../../text/calendar.ts';

/**
 * Days without a year get the one that the story knows: an undated article tells of "the Oct. 14 exchange", another dates what the same
 * speaker said to 14 October 2025. What else the first article gives that day was said then too. Where the story knows the day in two
 * years, or not at all, the year stays unknown.
 */
export function withYears(utterances: readonly Utterance[]): readonly Utterance[] {
  const yearless = utterances.filter(({ when }) => when && isYearless(when));
  if (!yearless.length) return utterances;
  const days = new Map<string, Set<Edtf>>();
  for (const { actor, when } of utterances)
    if (actor && when && /^\d{4}-\d\d-\d\d$/.test(when)) add(days, `${actor} ${when.slice(5)}`, when);
  const byArticle = new Map<string, Set<Edtf>>();
  for (const { actor, when, accounts } of yearless)
    for (const day of days.get(`${actor} ${when!.slice(5)}`) ?? [])
      for (const { article } of accounts) add(byArticle, `${article} ${when!.slice(5)}`, day);
  return utterances.map((utterance) => {
    if (!utterance.when || !isYearless(utterance.when)) return utterance;
    const known = byArticle.get(`${utterance.accounts[0]!.article} ${utterance.when.slice(5)}`);
    if (known?.size !== 1) return utterance;
    return { ...utterance, when: [...known][0]!, why: `${utterance.why}; the year of the day as the story has it` };
  });
}

function add(map: Map<string, Set<Edtf>>, key: string, day: Edtf): void {
  const set = map.get(key);
  if (set) set.add(day);
  else map.set(key, new Set([day]));
}
