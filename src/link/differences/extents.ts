import { isUncommon, rarityOf } from '../../text/rarity.ts';
import { stemOf } from '../../text/stem.ts';
import { type DifferenceFinder, draftOf, type Said } from './story.ts';

/** How much of the same thing: "parts of the Vale region" here, "the full Vale region" there. */
export const extents: DifferenceFinder = {
  name: 'extents',
  find: (story) => {
    const byHead = new Map<string, Said[]>();
    for (const sentence of story.told) {
      const { text } = story.records[sentence.article]!.article;
      const words = text.slice(sentence.span[0], Math.min(sentence.span[1], sentence.span[0] + 1200));
      EXTENT.lastIndex = 0;
      for (let match = EXTENT.exec(words); match; match = EXTENT.exec(words)) {
        // "As much of the report as possible" says how much is wanted.
        if (/\bas $/i.test(words.slice(0, match.index))) continue;
        const extent = extentOf(match[1] ?? match[2]!);
        const phrase = match[3]!;
        const head = headOf(phrase);
        if (!extent || !head) continue;
        const value = match[0].replace(/\s+/g, ' ');
        byHead.set(head, [...(byHead.get(head) ?? []), { value, article: sentence.article, span: sentence.span }]);
      }
      EXTENT.lastIndex = 0;
    }
    return [...byHead].flatMap(([head, said]) => {
      const classes = new Set(said.map((one) => extentIn(one.value)));
      if (classes.size < 2) return [];
      return (
        draftOf(story, 'wording', `how much of ${head}`, said, 'the same thing, more or less of it', extentIn) ?? []
      );
    });
  },
};

const EXTENT =
  /\b(?:((?:large |small |big |vast |significant |some |the )?(?:parts?|portions?|swaths?|swathes|rest|remainder|entirety|whole|bulk|majority|half|all|most|some|much|none|a third|two-thirds|a quarter))\s+of\s+(?:the|its|their|his|her|our)|the\s+(full|entire|whole|complete))\s+((?:[\p{L}’'-]+\s+){0,2}?\p{Lu}[\p{L}’'-]+)/giu;

const CLASSES: readonly (readonly [string, RegExp])[] = [
  ['part', /\b(?:parts?|portions?|swath(?:e?s)?|some|third|quarter|two-thirds)\b/i],
  ['most', /\b(?:bulk|majority|most|much)\b/i],
  ['half', /\bhalf\b/i],
  ['rest', /\b(?:rest|remainder)\b/i],
  ['none', /\bnone\b/i],
  ['all', /\b(?:entirety|whole|all|full|entire|complete)\b/i],
];
const extentOf = (words: string): string | null => CLASSES.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
/** All-words count as different words too: an editor wants "full" and "entirety" side by side. */
const extentIn = (value: string): string => {
  const extent = extentOf(value) ?? value;
  return extent === 'all'
    ? (/\b(?:entirety|whole|all|full|entire|complete)\b/i.exec(value)?.[0].toLowerCase() ?? extent)
    : extent;
};

/** The name that the phrase ends with; null for a word that is common in news ("the whole House"). */
function headOf(phrase: string): string | null {
  const last = phrase.split(/\s+/).at(-1)!;
  const stem = stemOf(last.toLowerCase().replace(/[’']s?$/, ''));
  return /^\p{Lu}/u.test(last) && (isUncommon(stem) || rarityOf(stem) >= 7) ? last.replace(/[’']s?$/, '') : null;
}
