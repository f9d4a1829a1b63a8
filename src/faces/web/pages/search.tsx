import { useEffect, useState } from 'preact/hooks';
import { dateInWords, oneLine, plural } from '../../../show.ts';
import type { SearchView } from '../../http/api.ts';
import { useAnswer } from '../data.ts';
import { outletOf } from '../parts/cite.tsx';
import { line } from '../parts/lines.ts';
import { Marked, QuoteLine } from '../parts/quote.tsx';
import { Answered } from '../parts/states.tsx';
import { useTitle } from '../parts/title.ts';
import { type Route, replace, short, to } from '../route.ts';

const FIELDS = [
  ['q', 'Words', 'search'],
  ['speaker', 'Speaker', 'text'],
  ['outlet', 'Outlet', 'text'],
  ['since', 'From', 'date'],
  ['until', 'To', 'date'],
] as const;

/** Search over everything: words, speakers, outlets, days. */
export function SearchPage({ route }: { route: Route }) {
  const asked = Object.fromEntries(route.query);
  const [fields, setFields] = useState<Readonly<Record<string, string>>>(asked);
  const key = route.query.toString();
  useEffect(() => setFields(Object.fromEntries(new URLSearchParams(key))), [key]);
  useTitle(`Search: ${Object.values(asked).join(', ')}`);
  const answer = useAnswer<SearchView>(key ? `search?${key}` : null);
  return (
    <div class="search">
      <h1>Search</h1>
      <form
        class="filters"
        onSubmit={(event) => {
          event.preventDefault();
          replace(to('search', fields));
        }}
      >
        {FIELDS.map(([name, label, type]) => (
          <label key={name}>
            <span>{label}</span>
            <input
              type={type}
              value={fields[name] ?? ''}
              onInput={(event) => setFields({ ...fields, [name]: event.currentTarget.value })}
              onChange={() => type === 'date' && replace(to('search', fields))}
            />
          </label>
        ))}
        <button type="submit">Search</button>
      </form>
      {key ? (
        <Answered answer={answer}>{(view) => <Found view={view} words={asked.q ?? ''} />}</Answered>
      ) : (
        <p class="none">Words of an article or a headline, a speaker, an outlet, a day.</p>
      )}
    </div>
  );
}

// The context ends in the middle of a word; only whole ones are shown.
const cutBefore = (words: string): string => `… ${words.replace(/^\S*\s/, '').replace(/\s+/g, ' ')}`;
const cutAfter = (words: string): string => `${words.replace(/\s\S*$/, '').replace(/\s+/g, ' ')} …`;

function Found({ view, words }: { view: SearchView; words: string }) {
  const find = words.split(/\s+/);
  if (view.hits.length + view.quotes.length + view.speakers.length === 0) {
    return (
      <p class="none" role="status">
        Nothing in the dossier fits. Fewer words, or another spelling, may find it.
      </p>
    );
  }
  return (
    <>
      {view.speakers.length > 0 && (
        <section>
          <h2>Speakers</h2>
          <ul class="speakers">
            {view.speakers.map(({ name, lines }) => (
              <li key={name}>
                <a href={to('speaker', name)}>{oneLine(name)}</a> <span class="count">{plural(lines, 'line')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.quotes.length > 0 && (
        <section>
          <h2>
            Who said it <span class="count">{view.more ? 'the first 100' : view.quotes.length}</span>
          </h2>
          {view.quotes.map((quote) => (
            <QuoteLine key={quote.id} quote={quote} find={find} />
          ))}
        </section>
      )}
      {view.hits.length > 0 && (
        <section>
          <h2>
            Articles <span class="count">{view.hits.length}</span>
          </h2>
          <ol class="hits">
            {view.hits.map((hit) => (
              <li key={hit.id} {...line(() => `${hit.title ?? ''}\n${outletOf(hit)}`)}>
                <span class="outlet">{outletOf(hit)}</span>{' '}
                <a href={to('article', short(hit.id), ...(hit.snippet ? [hit.snippet.span.join('-')] : []))}>
                  <Marked text={oneLine(hit.title ?? 'Untitled')} find={find} />
                </a>{' '}
                <span class="around">{hit.published ? dateInWords(hit.published) : 'day unknown'}</span>
                {hit.snippet && (
                  <p class="context">
                    {cutBefore(hit.snippet.prefix)}
                    <mark>{hit.snippet.quote}</mark>
                    {cutAfter(hit.snippet.suffix)}
                  </p>
                )}
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
