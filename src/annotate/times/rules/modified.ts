import { formatDay } from '../../../text/calendar.ts';
import type { Context, Found, Resolved, Rule } from '../context.ts';
import { follow, longest, textAt } from '../grammar.ts';
import type { TimeWord } from '../words.ts';

const LEADS: readonly (readonly [phrase: readonly string[], doubt: boolean])[] = (
  [
    ['the end of', false],
    ['the beginning of', false],
    ['the start of', false],
    ['the middle of', false],
    ['the rest of', false],
    ['the early', false],
    ['the late', false],
    ['the mid', false],
    ['early', false],
    ['earlier', false],
    ['late', false],
    ['later', false],
    ['mid', false],
    ['sometime', false],
    ['about', true],
    ['around', true],
    ['roughly', true],
    ['circa', true],
    ['nearly', true],
    ['almost', true],
  ] as const
).map(([phrase, doubt]) => [phrase.split(' '), doubt] as const);
const byFirstWord = Map.groupBy(LEADS, ([phrase]) => phrase[0]!);

const COUNTED_FROM =
  /^(?:this|that|last|next|the|today|yesterday|tonight|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|in)$/;

/** What is left of a period the article's day lies in ("later this week"), what of it has been ("earlier"), or its middle ("mid-March"). */
function narrowed(resolved: Resolved | null, word: string, { day }: Context): Resolved | null {
  if (!resolved?.range) return resolved;
  const [first, last] = resolved.range;
  if ((word === 'mid' || word === 'middle') && resolved.unit === 'M') {
    return { ...resolved, edtf: formatDay(first + 14), doubt: '~' };
  }
  if ((word !== 'earlier' && word !== 'later') || day === null || day < first || day > last || first === last)
    return resolved;
  return { ...resolved, range: word === 'earlier' ? [first, day] : [day, last] };
}

/** "early 2014", "late last week", "the end of the year", "earlier Sunday", "around 2010" (approximate): a date with words before it that belong to it. */
export function modified(dates: readonly Rule[]): Rule {
  return (words: readonly TimeWord[], at: number): Found | null => {
    for (const [phrase, doubt] of byFirstWord.get(textAt(words, at)) ?? []) {
      if (!follow(words, at, phrase)) continue;
      let to = at + phrase.length;
      // "early on Tuesday"
      if (textAt(words, to) === 'on' && /^(?:early|late|earlier|later)$/.test(phrase[0]!)) to++;
      const inner = longest(dates, words, to);
      if (!inner) continue;
      // "his earlier Thanksgiving ultimatum", "the later 2014 deal": the word belongs to the noun.
      if (/^(?:earlier|later)$/.test(phrase[0]!) && !COUNTED_FROM.test(textAt(words, to))) continue;
      const [first] = phrase;
      if (!doubt)
        return { from: at, to: inner.to, means: (context) => narrowed(inner.means(context), first!, context) };
      return {
        from: at,
        to: inner.to,
        means: (context) => {
          const resolved = inner.means(context);
          return resolved?.type === 'DATE' && resolved.range ? { ...resolved, doubt: '~' } : resolved;
        },
      };
    }
    return null;
  };
}
