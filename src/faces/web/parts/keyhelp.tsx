import { useEffect, useRef } from 'preact/hooks';

const KEYS: readonly (readonly [key: string, what: string])[] = [
  ['j, k', 'next line, line before'],
  ['Enter', 'to its words in the article'],
  ['c', 'copy the line with speaker, outlet, date and link'],
  ['s', 'set who said it'],
  ['x', 'reject: nobody is reported to say this'],
  ['m', 'mark an utterance; two marked ones can be joined'],
  ['a', 'in an article: the selected words are somebody’s'],
  ['/', 'search'],
  ['Esc', 'close, let go'],
  ['?', 'this list'],
];

/** The list of keys, behind a link and the key `?`. */
export function KeyHelp() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === '?' && !(event.target as HTMLElement).closest('input, textarea')) dialog.current?.showModal();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <button type="button" class="link" onClick={() => dialog.current?.showModal()}>
        Keys
      </button>
      <dialog ref={dialog} aria-label="Keys">
        <h2>Keys</h2>
        <dl class="keys">
          {KEYS.map(([key, what]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <button type="submit">Close</button>
        </form>
      </dialog>
    </>
  );
}
