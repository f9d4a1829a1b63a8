import type { Token } from '../../text/tokens.ts';

// Words that end the noun phrase after a number.
const ENDS = new Set(
  `the a an this that these those his her their its our my your and or but nor so yet if when while because although though as than
  in on at by for from to with without of into onto over under after before since until during between among against about across along
  around near off out up down through toward towards via per within beyond behind above below including despite amid following
  is are was were be been being am has have had having do does did will would shall should can could may might must not no
  he she it they we i you who whom whose which what where why how there here then now also only just even still already again ago later earlier
  said says say told tells called asked added announced reported died killed injured wounded came went made took left voted agreed
  signed met won lost remain remained want wants wanted need needs needed live work worked gathered attended showed believe think support
  oppose approve disapprove today yesterday tomorrow tonight each every all both either neither such nearly almost`.split(
    /\s+/,
  ),
);
// Words between the number and its noun that count nothing themselves.
const PASSED = new Set([
  'more',
  'other',
  'additional',
  'new',
  'of',
  'the',
  'these',
  'those',
  'his',
  'her',
  'their',
  'its',
  'our',
  'or',
  'so',
  'most',
]);
const MONEY_OF = new Set(['in', 'of', 'for', 'from', 'worth']);
const LONGEST = 5;

/** What is counted, from the tokens after the number: "National Guard troops"; null when no noun follows. */
export function countedAfter(
  tokens: readonly Token[],
  from: number,
  end: number,
  isMoney: boolean,
): { words: string[]; to: number } | null {
  let at = from;
  if (isMoney && MONEY_OF.has(tokens[at]?.text ?? '')) at++;
  for (let passed = 0; passed < 3 && PASSED.has(tokens[at]?.text.toLowerCase() ?? ''); passed++) at++;
  const words: string[] = [];
  for (; words.length < LONGEST; at++) {
    const token = tokens[at];
    if (!token || token.start >= end || token.kind !== 'word') break;
    const word = token.text.toLowerCase().replace(/[’']s?$/, '');
    if (ENDS.has(word)) break;
    // A participle after the noun goes on with a clause ("troops deployed", "people living"); before it, it describes ("armed men").
    if (
      words.length &&
      /(?:ed|ing)$/.test(word) &&
      word.length > 4 &&
      !/(?:building|meeting|hearing|funding|weed|seed|king|bed)$/.test(word)
    )
      break;
    words.push(word);
    if (/[’']s?$/.test(token.text)) continue;
  }
  return words.length ? { words, to: at } : null;
}
