import { useEffect } from 'preact/hooks';
import { mark, openCorrection, reject, setSpeaker } from './corrections.ts';
import { focusedLine, LINE } from './lines.ts';
import { say } from './toast.tsx';

/**
 * The keys of every page: j and k go from line to line, c copies the line with its source, / goes to the search field. What has its
 * own use of a key (a text field) keeps it.
 */
export function useKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (target.closest('input:not([type=checkbox]):not([type=range]), textarea, select, dialog')) return;
      const key = event.key;
      if (key === 'j' || key === 'k') step(key === 'j' ? 1 : -1);
      else if (key === 'c') copyLine();
      else if (key === '/') document.getElementById('search')?.focus();
      else if (key === 's' || key === 'x' || key === 'm') correctLine(key);
      else if (key === 'Enter' && target.hasAttribute(LINE)) target.querySelector<HTMLElement>('a[href]')?.click();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

function step(by: 1 | -1): void {
  const lines = [...document.querySelectorAll<HTMLElement>(`[${LINE}]`)].filter((line) => line.offsetParent !== null);
  if (lines.length === 0) return;
  const at = lines.findIndex((line) => line.contains(document.activeElement));
  // From nowhere, begin with the first line in sight.
  const seen = lines.findIndex((line) => line.getBoundingClientRect().bottom > 80);
  const next = at < 0 ? lines[Math.max(0, seen)] : lines[at + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

function copyLine(): void {
  const here = focusedLine();
  if (here) copy(here.cite());
  else say('Go to a line first: j and k.');
}

function correctLine(key: 's' | 'x' | 'm'): void {
  const about = focusedLine()?.about;
  if (!about) say('Go to something that was said first: j and k.');
  else if (key === 's') openCorrection(setSpeaker(about));
  else if (key === 'x') openCorrection(reject(about));
  else mark(about);
}

/** Puts words on the clipboard and says so. */
export function copy(words: string): void {
  const done = () => say('Copied, with its source.');
  navigator.clipboard.writeText(words).then(done, () => {
    // Where a browser refuses (a page without focus): the old way.
    const field = document.createElement('textarea');
    field.value = words;
    document.body.append(field);
    field.select();
    document.execCommand('copy');
    field.remove();
    done();
  });
}
