import type { Quote } from '../../../model/index.ts';
import { harmless, type Look } from '../text.ts';
import { ledgerLine } from './line.ts';

/** One quote a line, so that grep and head can serve: its id, who, the words, and in brackets when, to whom, by way of whom, where. */
export function quoteText(quote: Quote, { paint }: Look): string {
  const { speaker, day, words, how, where } = ledgerLine(quote);
  const around = [day, how, where].filter(Boolean).join('; ');
  const line = `${paint('quiet', quote.id)} ${paint('name', speaker)} ${words} ${paint('quiet', `(${around})`)}`;
  return `${harmless(line)}\n`;
}
