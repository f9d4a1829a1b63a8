import type { OriginClue, Span } from '../../model/index.ts';

/** "according to multiple reports", "citing local media": newsrooms without a name, and more than one. */
const REPORTS =
  /\b(?:according to|citing)\s+(?<name>(?:(?:multiple|several|various|numerous|published|recent|other|earlier)\s+){0,2}(?:(?:media|news|press|published|local)\s+)?(?:reports|media accounts|media outlets|news outlets|media stories))(?=[,.;”"]|\s+(?:on|last|this|from|in|that|published)\s|$)/giu;
const LONGEST = 1200;

/** Reports of nobody in particular, as outlets that the article does not name. */
export function reportsIn(text: string, [start, end]: Span): OriginClue[] {
  const words = text.slice(start, Math.min(end, start + LONGEST));
  if (!/reports|media|outlets/.test(words)) return [];
  return [...words.matchAll(REPORTS)]
    .filter((match) => /\s/.test(match.groups!.name!))
    .map((match) => {
      const name = match.groups!.name!;
      const at = start + match.index + match[0].length - name.length;
      return {
        name,
        kind: 'outlet',
        span: [at, at + name.length],
        evidence: [start + match.index, at + name.length],
        manner: 'quoted',
      };
    });
}
