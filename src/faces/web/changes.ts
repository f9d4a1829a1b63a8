import type { Change, Changed } from '../http/changes.ts';
import { forget } from './data.ts';

const CHANGED = 'hearsay:changed';
const NAME = 'hearsay:by';

/** Has a change made, and every view asked for anew. Throws with the server's reason. */
export async function send(change: Change): Promise<Changed> {
  const response = await fetch('/api/changes', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(change),
  }).catch(() => {
    throw new Error('The reading room does not answer. Is “hearsay serve” still running?');
  });
  const answer = (await response.json()) as Changed | { error: string };
  if ('error' in answer) throw new Error(answer.error);
  forget();
  dispatchEvent(new Event(CHANGED));
  return answer;
}

/** Calls back after every change; returns what ends that. */
export function onChange(follow: () => void): () => void {
  addEventListener(CHANGED, follow);
  return () => removeEventListener(CHANGED, follow);
}

/** The reader's name as they gave it last, kept in this browser. */
export const lastName = (): string => {
  try {
    return localStorage.getItem(NAME) ?? '';
  } catch {
    return '';
  }
};

export function keepName(name: string): void {
  try {
    localStorage.setItem(NAME, name);
  } catch {
    // Then it is asked for again.
  }
}
