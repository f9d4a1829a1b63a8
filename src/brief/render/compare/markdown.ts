import type { BriefArticle, BriefUtterance } from '../../../model/index.ts';
import { escapeMarkdown } from '../markdown.ts';
import { dateInWords } from '../outline.ts';
import { type ComparedStretch, comparisonOf, ONLY_ONE, placeOf } from './comparison.ts';

/** `hearsay compare` as Markdown (GitHub's table and strikethrough): what an account leaves out is struck, what it has instead is bold. */
export function compareMarkdown(utterance: BriefUtterance, articles: readonly BriefArticle[]): string {
  const { speaker, when, accounts } = comparisonOf(utterance, articles);
  // A bar would end the cell also inside a word; escaped it is a bar.
  const cell = (words: string) => escapeMarkdown(words);
  const marked = ({ op, here, fullest }: ComparedStretch) => {
    if (op === 'same') return cell(here);
    return [fullest && `~~${cell(fullest)}~~`, here && `**${cell(here)}**`].filter(Boolean).join(' ');
  };
  const lines = [
    `# ${cell(speaker)}${when ? `, ${dateInWords(when)}` : ''}`,
    '',
    '| where | against the fullest | words |',
    '| --- | --- | --- |',
    ...accounts.map(
      (account) =>
        `| ${cell(placeOf(account))} | ${account.against}${account.around && `<br>${cell(account.around)}`} | ${account.stretches.map(marked).join(' ')} |`,
    ),
  ];
  if (accounts.length === 1) lines.push('', ONLY_ONE);
  return `${lines.join('\n')}\n`;
}
