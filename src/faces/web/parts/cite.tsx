import { useState } from 'preact/hooks';
import type { BriefArticle, Edtf } from '../../../show.ts';
import { dateInWords, oneLine } from '../../../show.ts';
import type { At } from '../../http/views.ts';
import { short, to } from '../route.ts';

/** Where a pointer leads: the article, scrolled to those words. */
export const wordsAt = (articles: readonly BriefArticle[], [article, start, end]: At): string =>
  to('article', short(articles[article]!.id), `${start}-${end}`);

export const outletOf = (article: Pick<BriefArticle, 'outlet' | 'path' | 'id'>): string =>
  article.outlet ?? article.path?.split('/').at(-1) ?? `article ${short(article.id).slice(0, 6)}`;

/** More names than this behind one line hide the line. */
const MOST_OUTLETS = 8;

/** The outlets that have a line, each once; every one leads to its words. */
export function Outlets({ articles, at }: { articles: readonly BriefArticle[]; at: readonly At[] }) {
  const first = new Map<string, At>();
  for (const one of at) {
    const name = outletOf(articles[one[0]]!);
    if (!first.has(name)) first.set(name, one);
  }
  const [all, setAll] = useState(false);
  const shown = all ? [...first] : [...first].slice(0, MOST_OUTLETS);
  return (
    <span class="outlets">
      {shown.map(([name, one], i) => (
        <span key={name}>
          {i > 0 && ' · '}
          <a
            href={wordsAt(articles, one)}
            title={`${articles[one[0]]!.title ?? ''} ${dateInWords(articles[one[0]]!.published ?? '') || ''}`.trim()}
          >
            {name}
          </a>
        </span>
      ))}
      {shown.length < first.size && (
        <>
          {' '}
          <button type="button" onClick={() => setAll(true)}>
            and {first.size - shown.length} more
          </button>
        </>
      )}
    </span>
  );
}

/** An address that may be followed, or null: article metadata is not trusted, so nothing but http and https. */
export const safeUrl = (url: string | null): string | null => (url && /^https?:\/\//i.test(url) ? url : null);

/** What c copies: the words, the speaker, the outlet and its day, and a link to the very words. */
export function citedLine(
  words: string,
  article: BriefArticle | undefined,
  about: { speaker?: string | null; when?: Edtf | null; at?: At | undefined },
): string {
  if (!article) return words;
  const said = [about.speaker, about.when && dateInWords(about.when)].filter(Boolean).join(', ');
  const outlet = `${outletOf(article)}${article.published ? ` (${dateInWords(article.published)})` : ''}`;
  const url = safeUrl(article.url);
  const room =
    about.at && location.protocol !== 'file:'
      ? `${location.origin}/${to('article', short(article.id), `${about.at[1]}-${about.at[2]}`)}`
      : '';
  const link = url ? `${url.replace(/#.*$/, '')}${textFragment(words)}` : room;
  return [oneLine(words), said && `— ${said}`, outlet, link].filter(Boolean).join('\n');
}

// https://wicg.github.io/scroll-to-text-fragment/: a few words at either end are enough to find a passage.
function textFragment(words: string): string {
  const list = oneLine(words.split(' … ')[0]!)
    .replace(/^[“"‘']+|[”"’',.]+$/g, '')
    .split(' ');
  const encode = (part: readonly string[]) => encodeURIComponent(part.join(' ')).replace(/-/g, '%2D');
  return list.length <= 8
    ? `#:~:text=${encode(list)}`
    : `#:~:text=${encode(list.slice(0, 4))},${encode(list.slice(-4))}`;
}
