import { useMemo, useState } from 'preact/hooks';
import { dateInWords, oneLine, plural } from '../../../show.ts';
import type { DossierView } from '../../http/api.ts';
import { ask, useAnswer } from '../data.ts';
import { Answered, Nothing } from '../parts/states.tsx';
import { useTitle } from '../parts/title.ts';
import { type Route, replace, to } from '../route.ts';
import { seenCounts } from '../seen.ts';

type Story = DossierView['stories'][number];

/** The front page: stories by day, newest first. */
export function DossierPage({ route }: { route: Route }) {
  useTitle('');
  const answer = useAnswer<DossierView>(`dossier?${route.query}`);
  return <Answered answer={answer}>{(view) => <Dossier view={view} query={route.query} />}</Answered>;
}

function Dossier({ view, query }: { view: DossierView; query: URLSearchParams }) {
  const [more, setMore] = useState<readonly Story[]>([]);
  const stories = [...view.stories, ...more];
  const seen = useMemo(seenCounts, [view]);
  if (view.articles === 0) {
    return (
      <Nothing title="Nothing has been read yet.">
        <p>
          Type <code>hearsay read PATH…</code> where this reading room was started, and come back. Or{' '}
          <a href="#/paste">paste an article</a> to see it marked.
        </p>
      </Nothing>
    );
  }
  const byDay = Map.groupBy(stories, (story) => story.to ?? '');
  return (
    <>
      <header class="front">
        <h1 class="hidden">The dossier</h1>
        <p class="counts">
          <b>{view.articles.toLocaleString('en')}</b> {view.articles === 1 ? 'article' : 'articles'} ·{' '}
          <b>{view.total.toLocaleString('en')}</b> {view.total === 1 ? 'story' : 'stories'}
          {view.total > 1 && view.articles <= 400 && (
            <>
              {' · '}
              <a href={to('story', 'all')}>all of it as one story</a>
            </>
          )}
        </p>
        <Filters view={view} query={query} />
      </header>
      {stories.length === 0 && <p class="none">No story passes this filter.</p>}
      {[...byDay].map(([day, rows]) => (
        <section class="day" key={day}>
          <h2>{day ? dateInWords(day) : 'Day unknown'}</h2>
          <ul>
            {rows.map((row) => (
              <Row key={row.id} row={row} seen={seen(row.id)} />
            ))}
          </ul>
        </section>
      ))}
      {stories.length < view.total && (
        <p class="more">
          <button
            type="button"
            onClick={async () => {
              const asked = new URLSearchParams(query);
              asked.set('from', String(stories.length));
              const next = await ask<DossierView>(`dossier?${asked}`);
              setMore([...more, ...next.stories]);
            }}
          >
            {plural(Math.min(100, view.total - stories.length), 'more story', 'more stories')}
          </button>
        </p>
      )}
    </>
  );
}

function Row({ row, seen }: { row: Story; seen: number | null }) {
  const fresh = seen === null ? 0 : row.articles - seen;
  const outlets =
    row.outlets.slice(0, 6).join(', ') + (row.outlets.length > 6 ? ` and ${row.outlets.length - 6} more` : '');
  return (
    <li>
      <a class="headline" href={to('story', row.id)}>
        {oneLine(row.title)}
      </a>
      {fresh > 0 && <span class="new"> {fresh} new since you last looked</span>}
      <p class="around">
        {plural(row.articles, 'article')}
        {outlets && ` · ${outlets}`}
        {row.from && row.to && row.from !== row.to && ` · ${dateInWords(`${row.from}/${row.to}`)}`}
      </p>
    </li>
  );
}

function Filters({ view, query }: { view: DossierView; query: URLSearchParams }) {
  const set = (name: string, value: string) => replace(to('', { ...Object.fromEntries(query), [name]: value }));
  return (
    <div class="filters">
      <label>
        <span>Headline</span>
        <input
          type="search"
          value={query.get('words') ?? ''}
          onInput={(event) => set('words', event.currentTarget.value)}
        />
      </label>
      <label>
        <span>Outlet</span>
        <select value={query.get('outlet') ?? ''} onChange={(event) => set('outlet', event.currentTarget.value)}>
          <option value="">all</option>
          {view.outlets.map(({ name, stories }) => (
            <option key={name} value={name}>
              {name} ({stories})
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>From</span>
        <input
          type="date"
          value={query.get('since') ?? ''}
          onChange={(event) => set('since', event.currentTarget.value)}
        />
      </label>
      <label>
        <span>To</span>
        <input
          type="date"
          value={query.get('until') ?? ''}
          onChange={(event) => set('until', event.currentTarget.value)}
        />
      </label>
    </div>
  );
}
