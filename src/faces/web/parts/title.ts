import { useEffect } from 'preact/hooks';

/** The window's title, told to a screen reader when the page changes. */
export function useTitle(words: string): void {
  useEffect(() => {
    document.title = words ? `${words} · Hearsay` : 'Hearsay';
  }, [words]);
}
