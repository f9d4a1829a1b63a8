import { useState } from 'preact/hooks';
import { oneLine, plural, shorten } from '../../../show.ts';
import type { CorrectionsView } from '../../http/api.ts';
import { lastName, send } from '../changes.ts';
import { saved, useAnswer } from '../data.ts';
import { Answered, Nothing } from '../parts/states.tsx';
import { useTitle } from '../parts/title.ts';
import { say } from '../parts/toast.tsx';
import { short, to } from '../route.ts';

type Kept = CorrectionsView['corrections'][number];

/** What readers corrected: what, who, when, why; each can be undone, all of it carried to another dossier. */
export function CorrectionsPage() {
  useTitle('Corrections');
  const answer = useAnswer<CorrectionsView>(saved ? null : 'corrections');
  if (saved) return <Nothing title="Corrections are kept in the reading room." />;
  return <Answered answer={answer}>{(view) => <Corrections view={view} />}</Answered>;
}

function Corrections({ view }: { view: CorrectionsView }) {
  const [wrong, setWrong] = useState('');
  const attempt = (work: Promise<string>) =>
    work.then(
      (words) => {
        setWrong('');
        say(words);
      },
      (error: Error) => setWrong(error.message),
    );
  const take = async (file: File | undefined) => {
    if (!file) return;
    await attempt(
      send({ do: 'import', text: await file.text() }).then((done) => {
        if (!('added' in done)) return 'Done.';
        if (done.problems.length) throw new Error(done.problems.map(({ message }) => message).join(' '));
        return `${plural(done.added, 'correction')} taken in, ${done.known} known already.`;
      }),
    );
  };
  const entries = view.corrections.filter(({ what }) => what.kind !== 'undo');
  return (
    <article class="corrections">
      <header class="article-head">
        <h1>Corrections</h1>
        <p class="around">
          Kept beside the record, which stays as it was read; used by every view and export; never taken out, only
          undone.
        </p>
        <p class="actions">
          <a href="/corrections.jsonl" download>
            Export
          </a>
          <label class="file">
            Import
            <input type="file" accept=".jsonl" onChange={(event) => void take(event.currentTarget.files?.[0])} />
          </label>
        </p>
        <p class="wrong" role="alert">
          {wrong}
        </p>
      </header>
      {entries.length === 0 && (
        <p class="none">
          Nothing has been corrected. On any line, <kbd>s</kbd> sets who said it, <kbd>x</kbd> rejects it.
        </p>
      )}
      <ol>
        {entries.map((entry) => (
          <li key={entry.id} id={entry.id} class={entry.state === 'in use' ? undefined : 'gone'}>
            <p>
              <What entry={entry} />
            </p>
            <p class="around">
              {[entry.by, entry.at.slice(0, 16).replace('T', ' '), entry.why && `“${oneLine(entry.why)}”`]
                .filter(Boolean)
                .join(' · ')}
              {entry.undone &&
                ` · undone ${[entry.undone.by, entry.undone.at.slice(0, 16).replace('T', ' ')].filter(Boolean).join(', ')}`}
              {entry.state === 'lost' && ' · its words stand in no article that is here'}{' '}
              <button
                type="button"
                onClick={() =>
                  void attempt(
                    send({ do: 'undo', id: entry.undone?.id ?? entry.id, by: lastName() || null, why: null }).then(
                      () => (entry.undone ? 'It counts again.' : 'Undone. It stays in the list.'),
                    ),
                  )
                }
              >
                {entry.undone ? 'Redo' : 'Undo'}
              </button>
            </p>
          </li>
        ))}
      </ol>
    </article>
  );
}

function What({ entry: { what } }: { entry: Kept }) {
  switch (what.kind) {
    case 'speaker':
      return (
        <>
          <Words of={what.places} />{' '}
          {what.speaker ? (
            <>
              is said by <b>{what.speaker}</b>
            </>
          ) : (
            'is said by nobody knows whom'
          )}
        </>
      );
    case 'reject':
      return (
        <>
          <Words of={what.places} /> is <b>no utterance</b>
        </>
      );
    case 'add':
      return (
        <>
          <Words of={[what.place]} /> is said by <b>{what.speaker ?? 'nobody knows whom'}</b>
        </>
      );
    case 'join':
      return (
        <>
          <b>One utterance:</b> <Words of={what.places} />
        </>
      );
    case 'split':
      return (
        <>
          <Words of={what.leave} /> is of <b>another utterance</b> than <Words of={what.stay.slice(0, 1)} />
        </>
      );
    case 'merge':
      return (
        <>
          <b>One actor:</b> {what.names.join(', ')}
        </>
      );
    case 'undo':
      return <>undoes {what.correction}</>;
  }
}

type Place = Extract<Kept['what'], { kind: 'reject' }>['places'][number];

function Words({ of }: { of: readonly Place[] }) {
  return (
    <>
      {of.map((place, i) => (
        <span key={`${place.article.id} ${place.content[0]?.start ?? i}`}>
          {i > 0 && ' / '}
          <a href={to('article', short(place.article.id))} class="quiet-link">
            {shorten(oneLine(place.content.map(({ exact }) => exact).join(' … ')), 140)}
          </a>{' '}
          <span class="kind">{place.article.outlet}</span>
        </span>
      ))}
    </>
  );
}
