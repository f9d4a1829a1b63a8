import { oneLine, plural } from '../../../show.ts';
import type { SpeakerView } from '../../http/api.ts';
import { saved, useAnswer } from '../data.ts';
import { merge, openCorrection } from '../parts/corrections.ts';
import { QuoteLine } from '../parts/quote.tsx';
import { When } from '../parts/sections.tsx';
import { Answered, Nothing } from '../parts/states.tsx';
import { useTitle } from '../parts/title.ts';
import { type Route, to } from '../route.ts';

/** All that one speaker said, by day, over all stories. */
export function SpeakerPage({ route }: { route: Route }) {
  const [name = ''] = route.path;
  const answer = useAnswer<SpeakerView>(saved ? null : `speaker?name=${encodeURIComponent(name)}`);
  if (saved) {
    return (
      <Nothing title={name}>
        <p>
          All that a speaker said stands in the dossier; this saved page holds one story.{' '}
          <a href={to('story', saved.story)}>Back to it</a>
        </p>
      </Nothing>
    );
  }
  return <Answered answer={answer}>{(view) => <Speaker view={view} />}</Answered>;
}

function Speaker({ view }: { view: SpeakerView }) {
  useTitle(view.name);
  const titles = new Map(view.stories.map(({ id, title }) => [id, oneLine(title)]));
  const byDay = Map.groupBy(view.lines, (one) => one.when ?? one.published ?? '');
  const outlets = new Set(view.lines.map(({ outlet }) => outlet).filter(Boolean));
  return (
    <article class="ledger">
      <header class="article-head">
        <p class="outlet">Speaker</p>
        <h1>{oneLine(view.name)}</h1>
        <p class="counts">
          <b>{view.lines.length}</b> {view.lines.length === 1 ? 'line' : 'lines'} · <b>{outlets.size}</b>{' '}
          {outlets.size === 1 ? 'outlet' : 'outlets'} · <b>{view.stories.length}</b>{' '}
          {view.stories.length === 1 ? 'story' : 'stories'}
          {view.more && ', the first of more'}
        </p>
        <p class="actions">
          <button type="button" onClick={() => openCorrection(merge(oneLine(view.name), view.alike))}>
            Also called …
          </button>
        </p>
        {view.stories.length > 0 && (
          <ul class="stories">
            {view.stories.slice(0, 12).map(({ id, title }) => (
              <li key={id}>
                <a href={to('story', id)}>{oneLine(title)}</a>
              </li>
            ))}
          </ul>
        )}
      </header>
      {view.lines.length === 0 && <p class="none">Nothing in the dossier is said by this name.</p>}
      {[...byDay].map(([day, lines]) => (
        <section class="ledger-day" key={day}>
          <h2>
            <When date={day || null} />
          </h2>
          <div>
            {lines.map((one) => (
              <QuoteLine
                key={one.id}
                quote={one}
                after={one.story && titles.size > 1 ? titles.get(one.story) : undefined}
                hideSpeaker
              />
            ))}
          </div>
        </section>
      ))}
      {view.more && <p class="none">{plural(view.lines.length, 'line')} are shown; search narrows them down.</p>}
    </article>
  );
}
