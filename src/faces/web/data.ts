import { useEffect, useState } from 'preact/hooks';
import { onChange } from './changes.ts';

/** What a saved page carries: its story and the answers that the server would have given. */
interface Saved {
  readonly story: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const element = document.getElementById('saved');

/** Set in a page that was saved to disk: there is no server then. */
export const saved: Saved | null = element ? (JSON.parse(element.textContent ?? 'null') as Saved) : null;

export type Loaded<T> =
  | { readonly state: 'loading'; readonly value: T | null }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'error'; readonly message: string; readonly value: null };

const answers = new Map<string, unknown>();

/** The answer to a question of the API (`story/ID?asof=…`), from the saved page, from memory or from the server. */
export async function ask<T>(question: string): Promise<T> {
  if (saved) {
    const [path] = question.split('?');
    const key = Object.keys(saved.data).find((one) => one === path || one.replace('sha256:', '').startsWith(path!));
    if (key === undefined) throw new Error('This saved page holds one story; that is not in it.');
    return saved.data[key] as T;
  }
  const known = answers.get(question);
  if (known !== undefined) return known as T;
  const response = await fetch(`/api/${question}`).catch(() => {
    throw new Error('The reading room does not answer. Is “hearsay serve” still running?');
  });
  if (!response.ok) throw new Error(await reasonOf(response));
  const value = (await response.json()) as T;
  answers.set(question, value);
  return value;
}

async function reasonOf(response: Response): Promise<string> {
  const text = await response.text();
  try {
    return (JSON.parse(text) as { error: string }).error;
  } catch {
    return text;
  }
}

/** Forgets all answers: after something was changed. */
export const forget = (): void => answers.clear();

/** The answer to a question as it comes; the one before stays in sight until then, so that a slider does not flicker. */
export function useAnswer<T>(question: string | null): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>(() => {
    const known = question === null ? undefined : answers.get(question);
    return known === undefined ? { state: 'loading', value: null } : { state: 'ready', value: known as T };
  });
  const [round, setRound] = useState(0);
  useEffect(() => onChange(() => setRound((before) => before + 1)), []);
  useEffect(() => {
    if (question === null) return;
    let wanted = true;
    setLoaded(({ value }) => ({ state: 'loading', value }));
    ask<T>(question).then(
      (value) => wanted && setLoaded({ state: 'ready', value }),
      (error: Error) => wanted && setLoaded({ state: 'error', message: error.message, value: null }),
    );
    return () => {
      wanted = false;
    };
  }, [question, round]);
  return loaded;
}
