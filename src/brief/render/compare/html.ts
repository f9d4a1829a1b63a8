import type { BriefArticle, BriefUtterance } from '../../../model/index.ts';
import { dateInWords } from '../outline.ts';
import { escapeHtml, pageOf, webAddress } from '../page.ts';
import { type ComparedAccount, type ComparedStretch, comparisonOf, ONLY_ONE, placeOf } from './comparison.ts';

/** `hearsay compare` as one self-contained page: the accounts side by side, what is left out struck, what is there instead marked. */
export function compareHtml(utterance: BriefUtterance, articles: readonly BriefArticle[]): string {
  const { speaker, when, accounts } = comparisonOf(utterance, articles);
  const title = when ? `${speaker}, ${dateInWords(when)}` : speaker;
  return pageOf(
    title,
    `<header><h1>${escapeHtml(title)}</h1></header>
<main class="accounts">
${accounts.map(column).join('\n')}
</main>
${accounts.length === 1 ? `<p class="counts">${ONLY_ONE}</p>` : ''}`,
  );
}

function column(account: ComparedAccount): string {
  const place = escapeHtml(placeOf(account));
  const href = webAddress(account.article?.url ?? null);
  return `<article><h2>${href ? `<a rel="noreferrer noopener" href="${escapeHtml(href)}">${place}</a>` : place}</h2>
<p class="against">${escapeHtml(account.against)}</p>
<blockquote><p>${account.stretches.map(marked).join(' ')}</p>${account.around && `<footer>${escapeHtml(account.around)}</footer>`}</blockquote></article>`;
}

const marked = ({ op, here, fullest }: ComparedStretch): string =>
  op === 'same'
    ? escapeHtml(here)
    : `${fullest && `<del>${escapeHtml(fullest)}</del>`} ${here && `<ins>${escapeHtml(here)}</ins>`}`.trim();
