import { useEffect, useMemo } from 'preact/hooks';
import { dateInWords, oneLine, plural, SECTIONS } from '../../../show.ts';
import type { StoryView } from '../../http/views.ts';
import { saved, useAnswer } from '../data.ts';
import { AsOf } from '../parts/asof.tsx';
import { outletOf, safeUrl } from '../parts/cite.tsx';
import { Origins } from '../parts/origins.tsx';
import { hasProcess, ProcessSection } from '../parts/process.tsx';
import { Differences, Happened, Outlook } from '../parts/sections.tsx';
import { Answered, Nothing, Waiting } from '../parts/states.tsx';
import { Timeline } from '../parts/timeline.tsx';
import { useTitle } from '../parts/title.ts';
import { Utterances } from '../parts/utterances.tsx';
import { type Route, short, to } from '../route.ts';
import { newSince, remember } from '../seen.ts';

export function StoryPage({ route }: { route: Route }) {
  const [id = '', target = ''] = route.path;
  const asOf = route.query.get('asof');
  const answer = useAnswer<StoryView>(
    `story/${encodeURIComponent(id)}${asOf ? `?asof=${encodeURIComponent(asOf)}` : ''}`,
  );
  // A large story takes a while to be laid out; its headline and articles are known at once.
  const outline = useAnswer<StoryView>(saved ? null : `outline/${encodeURIComponent(id)}`);
  if (answer.state === 'loading' && answer.value === null && outline.value)
    return <Story view={outline.value} target="" asOf={asOf} pending />;
  return <Answered answer={answer}>{(view) => <Story view={view} target={target} asOf={asOf} />}</Answered>;
}

interface StoryProps {
  readonly view: StoryView;
  /** Id of the line to go to. */
  readonly target: string;
  readonly asOf: string | null;
  /** Only the outline is there yet. */
  readonly pending?: boolean;
}

/** A story laid out to read. */
export function Story({ view, target, asOf, pending = false }: StoryProps) {
  useTitle(oneLine(view.title));
  const fresh = useMemo(
    () =>
      newSince(
        view.id,
        view.articles.map(({ id }) => id),
      ),
    [view.id],
  );
  useEffect(() => {
    if (!asOf && !pending)
      remember(
        view.id,
        view.articles.map(({ id }) => id),
      );
  }, [view, asOf, pending]);
  useEffect(() => {
    if (target) goTo(target);
  }, [target]);
  const sections = [
    ['happened', view.happened.length],
    ['said', view.said.length],
    ['differ', view.differ.length],
    ['origins', view.origins.length],
    ['next', view.next.length],
    ['process', view.process.proposals.length + view.process.positions.length],
  ] as const;
  const { counts } = view;
  return (
    <article class="story">
      <header class="story-head">
        <h1>{oneLine(view.title)}</h1>
        <p class="counts">
          <b>{counts.articles}</b> {counts.articles === 1 ? 'article' : 'articles'} · <b>{counts.outlets}</b>{' '}
          {counts.outlets === 1 ? 'outlet' : 'outlets'}
          {!pending && (
            <>
              {' · '}
              <b>{counts.origins}</b> {counts.origins === 1 ? 'origin' : 'origins'}
            </>
          )}
          {view.asOf && <> · as known on {dateInWords(view.asOf)}</>}
          {fresh.size > 0 && <span class="new"> {plural(fresh.size, 'new article')} since you last looked</span>}
        </p>
        {!saved && !pending && <AsOf view={view} day={asOf} />}
        <nav class="contents" aria-label="Sections">
          {sections
            .filter(([, count]) => count > 0)
            .map(([key, count]) => (
              <button type="button" key={key} onClick={() => document.getElementById(key)?.scrollIntoView()}>
                {SECTIONS[key]} <span class="count">{count}</span>
              </button>
            ))}
          {!saved && (
            <a
              class="save"
              href={`/save/${encodeURIComponent(view.id)}${asOf ? `?asof=${encodeURIComponent(asOf)}` : ''}`}
              download
            >
              Save as a file
            </a>
          )}
        </nav>
      </header>
      {view.articles.length === 0 && (
        <Nothing title="Nothing had come out by then.">
          <p>
            <a href={to('story', view.id)}>The whole story</a>
          </p>
        </Nothing>
      )}
      {view.happened.length > 0 && (
        <section id="happened">
          <h2>{SECTIONS.happened}</h2>
          <Timeline view={view} go={goTo} />
          <Happened view={view} fresh={fresh} />
        </section>
      )}
      {view.said.length > 0 && (
        <section id="said">
          <h2>{SECTIONS.said}</h2>
          <Utterances view={view} target={target} fresh={fresh} />
        </section>
      )}
      {view.differ.length > 0 && (
        <section id="differ">
          <h2>{SECTIONS.differ}</h2>
          <Differences view={view} fresh={fresh} />
        </section>
      )}
      {pending && <Waiting words="Laying out the story …" />}
      {!pending && view.articles.length > 0 && (
        <section id="origins">
          <h2>{SECTIONS.origins}</h2>
          <Origins view={view} />
        </section>
      )}
      {view.next.length > 0 && (
        <section id="next">
          <h2>{SECTIONS.next}</h2>
          <Outlook view={view} fresh={fresh} />
        </section>
      )}
      {hasProcess(view.process) && (
        <section id="process">
          <h2>{SECTIONS.process}</h2>
          <ProcessSection view={view} />
        </section>
      )}
      <section id="articles">
        <h2>The articles</h2>
        <Articles view={view} fresh={fresh} />
      </section>
    </article>
  );
}

function Articles({ view, fresh }: { view: StoryView; fresh: ReadonlySet<string> }) {
  return (
    <ol class="articles">
      {view.articles.map((article) => {
        const url = safeUrl(article.url);
        return (
          <li key={article.id}>
            <span class="outlet">{outletOf(article)}</span>{' '}
            <a href={to('article', short(article.id))}>{oneLine(article.title ?? 'Untitled')}</a>{' '}
            <span class="around">
              {article.published ? dateInWords(article.published) : 'day unknown'}
              {url && (
                <>
                  {' · '}
                  <a href={url} rel="noreferrer noopener" target="_blank">
                    {new URL(url).host}
                  </a>
                </>
              )}
            </span>
            {fresh.has(article.id) && <span class="new"> new</span>}
          </li>
        );
      })}
    </ol>
  );
}

/** Brings a line into sight and gives it the focus. */
function goTo(id: string): void {
  requestAnimationFrame(() => {
    const element = document.getElementById(id);
    element?.scrollIntoView({ block: 'center' });
    element?.focus({ preventScroll: true });
  });
}
