import type { BriefAccount, BriefArticle, BriefUtterance, Edtf } from '../../../model/index.ts';
import { align } from '../../../text/align.ts';
import { wordsOf } from '../../../text/words.ts';
import { againstInWords, circumstances, dateInWords, oneLine } from '../outline.ts';

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
    from === to ? '' : text.slice(from && words[from]!.start, words[to]?.start ?? text.length).trim();
  return align(a, b).map((step) => ({
    op: step.op,
    fullest: slice(fullest, a, step.a),
    here: slice(account, b, step.b),
  }));
}

/** One account of an utterance, laid out to be set beside the others. */
export interface ComparedAccount {
  readonly account: BriefAccount;
  readonly article: BriefArticle | null;
  /** The outlet, or what else names the article: its file, or the beginning of its id. */
  readonly outlet: string;
  readonly published: Edtf | null;
  readonly against: string;
  /** To whom, by which medium and by way of whom, in words; empty where nothing is known. */
  readonly around: string;
  /** Word by word against the fullest; a paraphrase, and the fullest itself, stand whole as one stretch that is the same. */
  readonly stretches: readonly ComparedStretch[];
}

/** One utterance with its accounts side by side, the fullest first: what `hearsay compare` shows in every format. */
export interface Comparison {
  readonly id: string;
  readonly speaker: string;
  readonly when: Edtf | null;
  readonly why: string;
  readonly accounts: readonly ComparedAccount[];
}

export function comparisonOf(utterance: BriefUtterance, articles: readonly BriefArticle[]): Comparison {
  const fullest = utterance.accounts[0]!;
  return {
    id: utterance.id,
    speaker: utterance.speaker.name ?? 'Speaker unknown',
    when: utterance.when,
    why: utterance.why,
    accounts: utterance.accounts.map((account) => {
      const article = articles.find(({ id }) => id === account.article) ?? null;
      const whole = account === fullest || account.against === 'paraphrase';
      return {
        account,
        article,
        outlet: oneLine(article?.outlet ?? article?.path ?? account.article.slice(7, 19)),
        published: article?.published ?? null,
        against: againstInWords(account),
        around: oneLine(circumstances({ ...utterance, when: null }, account)),
        stretches: whole
          ? [{ op: 'same', here: oneLine(account.words), fullest: '' }]
          : compareWords(fullest.words, account.words).map(({ op, here, fullest: there }) => ({
              op,
              here: oneLine(here),
              fullest: oneLine(there),
            })),
      };
    }),
  };
}

/** "Harbour Post, 5 March 2031": where an account stands. */
export const placeOf = ({ outlet, published }: ComparedAccount): string =>
  published ? `${outlet}, ${dateInWords(published)}` : outlet;

/** What a reader of a single account should know. */
export const ONLY_ONE = 'Only one article has it.';
