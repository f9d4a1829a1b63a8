import type { Span } from '../../model/index.ts';
import { type Line, spanOf } from './line.ts';

/** The words of tokens `first` to `last`, without commas around them, with the mark that closes what they open, and with what they lead on to. */
export function tidy(line: Line, first: number, last: number): Span {
  let from = first;
  let to = Math.min(last, line.tokens.length - 1);
  const text = (at: number) => line.tokens[at]!.text;
  while (from < to && /^[,;:—–)\]-]$/.test(text(from))) from++;
  if (leadsOn(line, to)) while (to + 1 < line.tokens.length && !/^[,;:.?!()—–-]$/.test(text(to + 1))) to++;
  // A closing quotation mark or bracket right behind belongs to the clause when it was opened inside.
  const next = line.tokens[to + 1];
  if (next && /^[”’"»)\]]$/.test(next.text) && opened(line, from, to)) to++;
  else if (
    next &&
    /^[,.?!]$/.test(next.text) &&
    /^[”’"»]$/.test(line.tokens[to + 2]?.text ?? '') &&
    opened(line, from, to)
  )
    to += 2;
  return spanOf(line, from, to);
}

/** No clause ends with "the" or "of": "… that sparked the | “Dry Feet” movement", "lower than in all the ports for | which …". */
const leadsOn = (line: Line, last: number): boolean =>
  /^(?:the|a|an|its|their|his|of|for|with|from|to|by|than)$/.test(line.words[last]!);

function opened(line: Line, from: number, to: number): boolean {
  let open = 0;
  for (let at = from; at <= to; at++) {
    const text = line.tokens[at]!.text;
    if (/^[“«([]$/.test(text)) open++;
    else if (/^[”»)\]]$/.test(text)) open--;
    else if (text === '"') open = open > 0 ? open - 1 : open + 1;
  }
  return open > 0;
}
