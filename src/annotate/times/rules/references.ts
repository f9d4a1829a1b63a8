import type { Found } from '../context.ts';
import { entryAt, follow, textAt } from '../grammar.ts';
import { vague } from '../resolve.ts';
import type { TimeWord } from '../words.ts';

const PHRASES: readonly (readonly [phrase: readonly string[], value: string])[] = (
  [
    ['right now', 'PRESENT_REF'],
    ['now', 'PRESENT_REF'],
    ['currently', 'PRESENT_REF'],
    ['current', 'PRESENT_REF'],
    ['presently', 'PRESENT_REF'],
    ['nowadays', 'PRESENT_REF'],
    ['these days', 'PRESENT_REF'],
    ['the present', 'PRESENT_REF'],
    ['the moment', 'PRESENT_REF'],
    ['this time', 'PRESENT_REF'],
    ['this moment', 'PRESENT_REF'],
    ['more recently', 'PAST_REF'],
    ['most recently', 'PAST_REF'],
    ['recently', 'PAST_REF'],
    ['recent', 'PAST_REF'],
    ['lately', 'PAST_REF'],
    ['the past', 'PAST_REF'],
    ['past years', 'PAST_REF'],
    ['the recent past', 'PAST_REF'],
    ['the time', 'PAST_REF'],
    ['that time', 'PAST_REF'],
    ['the near future', 'FUTURE_REF'],
    ['the immediate future', 'FUTURE_REF'],
    ['the distant future', 'FUTURE_REF'],
    ['the foreseeable future', 'FUTURE_REF'],
    ['the future', 'FUTURE_REF'],
    ['the near term', 'FUTURE_REF'],
    ['the short term', 'FUTURE_REF'],
    ['soon', 'FUTURE_REF'],
  ] as const
).map(([phrase, value]) => [phrase.split(' '), value] as const);

const byFirstWord = Map.groupBy(PHRASES, ([phrase]) => phrase[0]!);

/** "now", "recently", "the near future": a time that no calendar shows. */
export function reference(words: readonly TimeWord[], at: number): Found | null {
  for (const [phrase, value] of byFirstWord.get(textAt(words, at)) ?? []) {
    if (!follow(words, at, phrase)) continue;
    const to = at + phrase.length;
    if (!allowed(words, at, to, phrase)) continue;
    return { from: at, to, means: () => vague(value) };
  }
  return null;
}

const isPastForm = (word: string): boolean =>
  /^[a-z]{2,}[^aeiou]ed$/.test(word) ||
  /^(?:became|began|found|got|had|led|came|went|took|was|were|grew|saw)$/.test(word);

function allowed(words: readonly TimeWord[], at: number, to: number, phrase: readonly string[]): boolean {
  const before = textAt(words, at - 1);
  const last = phrase[phrase.length - 1]!;
  // "the past three months", "the past year" are no reference but a period; "the past president" is neither.
  if (last === 'past') return !words[to]?.entry && !/^[a-z]+$/.test(textAt(words, to)) && before !== 'over';
  // "at the time", not "the time has come"; "by that time", "at this time".
  if (last === 'time' || last === 'moment') {
    return (
      (before === 'at' || (phrase[0] !== 'the' && /^(?:by|until|since)$/.test(before))) && textAt(words, to) !== 'of'
    );
  }
  // "as soon as", "too soon to say"
  // and "soon became", which looks back
  if (last === 'soon') {
    const next = textAt(words, to);
    return !/^(?:as|so|too|how|was|were|had)$/.test(before) && next !== 'after' && !isPastForm(next);
  }
  if (last === 'recent' || last === 'current') return entryAt(words, to, 'unit') === null;
  return true;
}
