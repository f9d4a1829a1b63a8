import { useEffect, useState } from 'preact/hooks';

const EVENT = 'hearsay:say';

/** Tells the reader something for a moment, in sight and to a screen reader. */
export const say = (words: string): void => {
  dispatchEvent(new CustomEvent(EVENT, { detail: words }));
};

export function Toast() {
  const [words, setWords] = useState('');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (event: Event) => {
      setWords((event as CustomEvent<string>).detail);
      clearTimeout(timer);
      timer = setTimeout(() => setWords(''), 2500);
    };
    addEventListener(EVENT, show);
    return () => removeEventListener(EVENT, show);
  }, []);
  return (
    <output class={words ? 'toast shown' : 'toast'} aria-live="polite">
      {words}
    </output>
  );
}
