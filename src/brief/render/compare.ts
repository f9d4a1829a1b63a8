import type { BriefArticle, BriefUtterance } from '../../model/index.ts';
import { align } from '../../text/align.ts';
import { wordsOf } from '../../text/words.ts';
import { againstInWords, circumstances, dateInWords, oneLine } from './outline.ts';
import { type Look, wrap } from './text.ts';

/** One stretch of an account set against the fullest: what stands there, and what the fullest has in its place. */
export interface ComparedStretch {
  readonly op: 'same' | 'spelling' | 'cut' | 'added' | 'replaced';
  readonly here: string;
  readonly fullest: string;
}

/** An account word by word against the fullest one; the words cut at either end (an excerpt) are stretches like any other. */
export function compareWords(fullest: string, account: string): ComparedStretch[] {
  const a = wordsOf(fullest, [[0, fullest.length]]);
  const b = wordsOf(account, [[0, account.length]]);
  const slice = (text: string, words: typeof a, [from, to]: readonly [number, number]) =>
    from === to ? '' : text.slice(words[from]!.start, words[to]?.start ?? text.length).trim();
  return align(a, b).map((step) => ({
    op: step.op,
    fullest: slice(fullest, a, step.a),
    here: slice(account, b, step.b),
  }));
}

/** `hearsay compare` for a terminal: the fullest account whole, then the others with what is changed marked: [-cut-] {+added+}. */
export function compareText(utterance: BriefUtterance, articles: readonly BriefArticle[], look: Look): string {
  const { paint } = look;
  const [fullest, ...others] = utterance.accounts;
  const lines = [
    paint('name', utterance.speaker.name ?? 'Speaker unknown') +
      (utterance.when ? ` · ${dateInWords(utterance.when)}` : ''),
    '',
  ];
  for (const account of utterance.accounts) {
    const article = articles.find(({ id }) => id === account.article);
    const heading = `${article?.outlet ?? article?.path ?? account.article.slice(7, 19)}${article?.published ? `, ${dateInWords(article.published)}` : ''} (${againstInWords(account)})`;
    lines.push(...wrap(paint('date', oneLine(heading)), look.width, 0, 2));
    const around = circumstances({ ...utterance, when: null }, account);
    if (around) lines.push(...wrap(paint('quiet', oneLine(around)), look.width, 2, 2));
    const words =
      account === fullest || account.against === 'paraphrase'
        ? oneLine(account.words)
        : compareWords(fullest!.words, account.words)
            .map(({ op, here, fullest: there }) => {
              if (op === 'same') return oneLine(here);
              if (op === 'cut') return paint('quiet', `[-${oneLine(there)}-]`);
              if (op === 'added') return paint('change', `{+${oneLine(here)}+}`);
              return `${paint('quiet', `[-${oneLine(there)}-]`)}${paint('change', `{+${oneLine(here)}+}`)}`;
            })
            .join(' ');
    lines.push(...wrap(words, look.width, 2, 2), '');
  }
  if (others.length === 0) lines.push(...wrap(paint('quiet', 'Only one article has it.'), look.width, 0, 0));
  return `${lines.join('\n').replace(/[\u0000-\u0009\u000b-\u001a\u007f-\u009f]/g, '�')}\n`;
}
