import type { Quote } from '../../../model/index.ts';
import { plural } from '../outline.ts';
import { escapeHtml, pageOf, webAddress } from '../page.ts';
import { ledgerLine } from './line.ts';

/** The ledger as one self-contained page with a table; the outlet leads to the article where it has an address. */
export function ledgerHtml(quotes: readonly Quote[]): string {
  const rows = quotes.map(ledgerLine).map(({ quote, speaker, day, words, how, where }) => {
    const href = webAddress(quote.url);
    const place = href
      ? `<a rel="noreferrer noopener" href="${escapeHtml(href)}">${escapeHtml(where)}</a>`
      : escapeHtml(where);
    return `<tr id="${escapeHtml(quote.id)}"><td><time>${escapeHtml(day)}</time></td><td>${escapeHtml(speaker)}</td><td>${escapeHtml(words)}${how && `<footer>${escapeHtml(how)}</footer>`}</td><td>${place}</td></tr>`;
  });
  return pageOf(
    'Who said what',
    `<header><h1>Who said what</h1><p class="counts">${plural(quotes.length, 'quote')}</p></header>
<main><table>
<thead><tr><th scope="col">When</th><th scope="col">Who</th><th scope="col">Words</th><th scope="col">Where</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></main>`,
  );
}
