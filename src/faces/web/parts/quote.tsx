import { dateInWords, oneLine } from '../../../show.ts';
import type { SearchView } from '../../http/api.ts';
import { short, to } from '../route.ts';
import { citedLine, outletOf } from './cite.tsx';
import { Corrected } from './corrected.tsx';
import { line } from './lines.ts';
import { inMarks } from './marks.ts';

interface QuoteProps {
  readonly quote: SearchView['quotes'][number];
  /** Words to mark in it. */
  readonly find?: readonly string[];
  /** What stands after it: the story it is of. */
  readonly after?: string | undefined;
  readonly hideSpeaker?: boolean;
}

/** One line of the ledger: who, the words, and where they stand. */
export function QuoteLine({ quote, find = [], after, hideSpeaker = false }: QuoteProps) {
  const first = quote.citations[0]!;
  const article = {
    id: first.article,
    outlet: quote.outlet,
    title: quote.title,
    published: quote.published,
    url: quote.url,
    path: null,
  };
  const at = [0, first.span[0], quote.citations.at(-1)!.span[1]] as const;
  return (
    <div
      class="utterance"
      {...line(() => citedLine(quote.words, article, { speaker: quote.speaker, when: quote.when, at }), {
        quote: { article: first.article, attribution: quote.id.slice(8) },
        words: oneLine(quote.words),
        speaker: quote.speaker,
        names: [],
      })}
    >
      <span class="margin-mark" aria-hidden="true">
        {inMarks(quote.kind)}
      </span>
      <p class="words">
        <a href={to('article', short(first.article), `${at[1]}-${at[2]}`)}>
          <Marked text={oneLine(quote.words)} find={find} />
        </a>
        <Corrected by={quote.corrected} />
      </p>
      <p class="around">
        {!hideSpeaker && quote.speaker && (
          <>
            <a href={to('speaker', quote.speaker)}>{oneLine(quote.speaker)}</a>
            {' · '}
          </>
        )}
        {[
          outletOf(article),
          quote.published && dateInWords(quote.published),
          quote.addressee && `to ${oneLine(quote.addressee)}`,
          quote.via.length > 0 && `by way of ${quote.via.map(oneLine).join(' ← ')}`,
        ]
          .filter(Boolean)
          .join(' · ')}
        {' · '}
        <a href={to('compare', quote.id)}>compare</a>
        {after && <> · {after}</>}
      </p>
    </div>
  );
}

/** Text with the words that were searched for marked, whatever their case. */
export function Marked({ text, find }: { text: string; find: readonly string[] }) {
  const words = find.filter((word) => word.length > 1).map((word) => word.toLowerCase());
  if (words.length === 0) return <>{text}</>;
  return (
    <>
      {text
        .split(/([\p{L}\p{N}\p{M}]+)/u)
        .map((part, i) => (words.includes(part.toLowerCase()) ? <mark key={`${i} ${part}`}>{part}</mark> : part))}
    </>
  );
}
