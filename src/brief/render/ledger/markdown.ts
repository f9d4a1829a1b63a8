import type { Quote } from '../../../model/index.ts';
import { escapeMarkdown } from '../markdown.ts';
import { webAddress } from '../page.ts';
import { ledgerLine } from './line.ts';

/** The ledger as a Markdown table; the outlet leads to the article where it has an address. */
export function ledgerMarkdown(quotes: readonly Quote[]): string {
  const rows = quotes.map(ledgerLine).map(({ quote, speaker, day, words, how, where }) => {
    const href = webAddress(quote.url);
    const place = escapeMarkdown(where);
    return `| ${day} | ${escapeMarkdown(speaker)} | ${escapeMarkdown(words)} | ${escapeMarkdown(how)} | ${href ? `[${place}](<${encodeURI(href)}>)` : place} |`;
  });
  return `${['| when | who | words | how it came | where |', '| --- | --- | --- | --- | --- |', ...rows].join('\n')}\n`;
}
