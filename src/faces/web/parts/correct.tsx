import { useEffect, useRef, useState } from 'preact/hooks';
import { oneLine } from '../../../show.ts';
import { keepName, lastName, send } from '../changes.ts';
import { join, markedOnes, onCorrection, onMarked, openCorrection, type Request, setMarked } from './corrections.ts';
import { say } from './toast.tsx';

/** Where a correction is confirmed: what it does, the name it needs, who corrects and why. Enter keeps it, Esc leaves it. */
export function CorrectDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [request, setRequest] = useState<Request | null>(null);
  const [name, setName] = useState('');
  const [unknown, setUnknown] = useState(false);
  const [why, setWhy] = useState('');
  const [by, setBy] = useState(lastName);
  const [wrong, setWrong] = useState('');
  useEffect(
    () =>
      onCorrection((asked) => {
        setRequest(asked);
        setName(asked.name?.given ?? '');
        setUnknown(false);
        setWhy('');
        setWrong('');
      }),
    [],
  );
  // Only when the fields are there can the first of them be selected.
  useEffect(() => {
    if (!request) return;
    dialog.current?.showModal();
    dialog.current?.querySelector('input')?.select();
  }, [request]);
  const keep = async () => {
    if (!request) return;
    keepName(by);
    const draft = request.draft(unknown ? null : name.trim());
    try {
      await send({ do: 'correct', draft, by: by.trim() || null, why: why.trim() || null });
      dialog.current?.close();
      setMarked([]);
      say('Corrected. It is kept beside the record and can be undone.');
    } catch (error) {
      setWrong((error as Error).message);
    }
  };
  return (
    <dialog ref={dialog} class="correct" aria-labelledby="correct-title">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <h2 id="correct-title">{request?.title ?? 'Correct'}</h2>
        {request?.words && <p class="about">{oneLine(request.words)}</p>}
        {request?.name && (
          <>
            <label>
              <span>{request.name.label}</span>
              <input
                type="text"
                list="correct-names"
                required={!unknown}
                disabled={unknown}
                value={name}
                onInput={(event) => setName(event.currentTarget.value)}
              />
            </label>
            <datalist id="correct-names">
              {request.name.among.map((one) => (
                <option key={one} value={one} />
              ))}
            </datalist>
            {request.name.canBeUnknown && (
              <label class="check">
                <input
                  type="checkbox"
                  checked={unknown}
                  onChange={(event) => setUnknown(event.currentTarget.checked)}
                />{' '}
                nobody knows who
              </label>
            )}
          </>
        )}
        <label>
          <span>Why (may stay empty)</span>
          <input type="text" value={why} onInput={(event) => setWhy(event.currentTarget.value)} />
        </label>
        <label>
          <span>Your name (may stay empty)</span>
          <input type="text" value={by} onInput={(event) => setBy(event.currentTarget.value)} />
        </label>
        <p class="wrong" role="alert">
          {wrong}
        </p>
        <p class="actions">
          <button type="submit">Keep the correction</button>
          <button type="button" onClick={() => dialog.current?.close()}>
            Leave it
          </button>
        </p>
      </form>
    </dialog>
  );
}

/** What is marked to be joined, at the foot of the window. */
export function MarkedBar() {
  const [marked, setList] = useState(markedOnes);
  useEffect(() => onMarked(() => setList(markedOnes())), []);
  if (marked.length === 0) return null;
  return (
    <aside class="marked" aria-label="Marked utterances">
      {marked.length === 1
        ? 'One utterance is marked; mark another with m to join them.'
        : `${marked.length} utterances are marked.`}{' '}
      {marked.length > 1 && (
        <button type="button" onClick={() => openCorrection(join(marked))}>
          Join them
        </button>
      )}{' '}
      <button type="button" onClick={() => setMarked([])}>
        Clear
      </button>
    </aside>
  );
}
