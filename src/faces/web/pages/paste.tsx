import { useState } from 'preact/hooks';
import { oneLine, plural } from '../../../show.ts';
import { saved } from '../data.ts';
import { outletOf } from '../parts/cite.tsx';
import { Reading } from '../parts/reading.tsx';
import { Nothing } from '../parts/states.tsx';
import { useTitle } from '../parts/title.ts';
import { type Marked, markUp, type Pasted } from '../paste.ts';
import { ArticleHead } from './article.tsx';

type State =
  | { state: 'empty' }
  | { state: 'reading' }
  | { state: 'failed'; why: string }
  | ({ state: 'read' } & Marked);

/** Paste an article, or drop files, and see it marked: read in the page, sent nowhere. */
export function PastePage() {
  useTitle('Paste');
  const [text, setText] = useState('');
  const [over, setOver] = useState(false);
  const [state, setState] = useState<State>({ state: 'empty' });
  const [shown, setShown] = useState(0);
  const read = (pasted: readonly Pasted[]) => {
    setState({ state: 'reading' });
    setShown(0);
    markUp(pasted).then(
      (marked) => setState({ state: 'read', ...marked }),
      (error: Error) => setState({ state: 'failed', why: error.message }),
    );
  };
  const readFiles = async (files: Iterable<File>) =>
    read(await Promise.all([...files].map(async (file) => ({ name: file.name, text: await file.text() }))));
  if (saved) return <Nothing title="Paste needs the reading room." />;
  const record = state.state === 'read' ? state.records[shown] : undefined;
  return (
    <div class="paste">
      <h1>Paste an article</h1>
      <p class="around">It is read in this page. Nothing is sent anywhere, nothing is kept.</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a place to drop files; the button beside it does the same */}
      <div
        class={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void readFiles(event.dataTransfer?.files ?? []);
        }}
      >
        <textarea
          aria-label="The article’s text or HTML"
          placeholder="The article’s text or HTML; or drop files here"
          rows={state.state === 'empty' ? 14 : 4}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onPaste={(event) => {
            const pasted = event.clipboardData?.getData('text/plain') ?? '';
            if (text === '' && pasted.trim()) setTimeout(() => read([{ name: null, text: pasted }]));
          }}
        />
        <p class="actions">
          <button type="button" disabled={text.trim() === ''} onClick={() => read([{ name: null, text }])}>
            Mark it
          </button>
          <label class="file">
            Choose files
            <input
              type="file"
              multiple
              accept=".txt,.md,.html,.htm"
              onChange={(event) => void readFiles(event.currentTarget.files ?? [])}
            />
          </label>
        </p>
      </div>
      <div role="status">
        {state.state === 'reading' && <p class="none">Reading …</p>}
        {state.state === 'failed' && <p class="none">It could not be read: {state.why}</p>}
        {state.state === 'read' && (
          <p class="none">
            {plural(state.records.length, 'article')},{' '}
            {plural(
              state.records.reduce((sum, { findings }) => sum + findings.attributions.length, 0),
              'attribution',
            )}
            {!state.withModel && ', by rules alone: the learned model could not be loaded'}
            {state.problems
              .filter(({ severity }) => severity !== 'note')
              .map(({ message, next }) => ` · ${message} ${next}`)}
          </p>
        )}
      </div>
      {state.state === 'read' && state.records.length > 1 && (
        <ul class="tabs">
          {state.records.map(({ article }, i) => (
            <li key={article.id}>
              <button type="button" aria-pressed={i === shown} onClick={() => setShown(i)}>
                {outletOf(article)}: {oneLine(article.title ?? 'untitled')}
              </button>
            </li>
          ))}
        </ul>
      )}
      {record && (
        <article class="article">
          <ArticleHead article={record.article} story={null} />
          <Reading record={record} target="" />
        </article>
      )}
    </div>
  );
}
