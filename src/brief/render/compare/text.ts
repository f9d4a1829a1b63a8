import type { BriefArticle, BriefUtterance } from '../../../model/index.ts';
import { dateInWords } from '../outline.ts';
import { harmless, type Look, wrap } from '../text.ts';
import { type ComparedStretch, comparisonOf, ONLY_ONE, placeOf } from './comparison.ts';

/** `hearsay compare` for a terminal: the fullest account whole, then the others with what is changed marked: [-cut-] {+added+}. */
export function compareText(utterance: BriefUtterance, articles: readonly BriefArticle[], look: Look): string {
  const { paint } = look;
  const { speaker, when, accounts } = comparisonOf(utterance, articles);
  const marked = ({ op, here, fullest }: ComparedStretch) => {
    if (op === 'same') return here;
    const cut = fullest && paint('quiet', `[-${fullest}-]`);
    const added = here && paint('change', `{+${here}+}`);
    return `${cut}${added}`;
  };
  const lines = [paint('name', speaker) + (when ? ` · ${dateInWords(when)}` : ''), ''];
  for (const account of accounts) {
    lines.push(...wrap(paint('date', `${placeOf(account)} (${account.against})`), look.width, 0, 2));
    if (account.around) lines.push(...wrap(paint('quiet', account.around), look.width, 2, 2));
    lines.push(...wrap(account.stretches.map(marked).join(' '), look.width, 2, 2), '');
  }
  if (accounts.length === 1) lines.push(...wrap(paint('quiet', ONLY_ONE), look.width, 0, 0));
  return `${harmless(lines.join('\n'))}\n`;
}
