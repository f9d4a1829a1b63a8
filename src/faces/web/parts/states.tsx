import type { ComponentChildren } from 'preact';
import type { Loaded } from '../data.ts';

/** What stands where there is nothing to show: why, and what to do. */
export function Nothing({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="nothing">
      <h1>{title}</h1>
      {children}
    </div>
  );
}

/** The page of an answer: while it comes, when it failed, and when it is there. */
export function Answered<T>({ answer, children }: { answer: Loaded<T>; children: (value: T) => ComponentChildren }) {
  if (answer.state === 'error') {
    return (
      <Nothing title="This could not be shown.">
        <p>{answer.message}</p>
        <p>
          <a href="#/">Back to the dossier</a>
        </p>
      </Nothing>
    );
  }
  if (answer.value === null) return <Waiting />;
  return <div aria-busy={answer.state === 'loading'}>{children(answer.value)}</div>;
}

/** What stands where something is still coming. */
export function Waiting({ words = 'Reading …' }: { words?: string }) {
  return (
    <div class="waiting" role="status">
      <p class="around">{words}</p>
      <div class="bar wide" />
      <div class="bar" />
      <div class="bar" />
      <div class="bar short" />
    </div>
  );
}
