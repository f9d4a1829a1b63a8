import type { AccountName } from '../../../index.ts';

/** What a line says of itself to the keys. */
export interface Line {
  /** The words with their source, for c. */
  readonly cite: () => string;
  /** What can be corrected here, for s, x and m; absent where nothing can. */
  readonly about?: Correctable | undefined;
}

/** An attribution in one article, or an utterance with all its accounts. */
export interface Correctable {
  readonly quote: AccountName;
  /** The words, to show what is spoken of. */
  readonly words: string;
  readonly speaker: string | null;
  /** Names that may be meant. */
  readonly names: readonly string[];
  /** Set for an utterance: how many accounts it has. */
  readonly accounts?: number;
}

/** Worked out only when a key asks for it: a story has thousands of lines. */
const lines = new WeakMap<Element, Line>();

/** Lines that j and k stop at have this attribute. */
export const LINE = 'data-line';

/** The attributes that make an element a line of the record: j and k stop at it, Enter follows its first link, c copies it. */
export const line = (cite: () => string, about?: Correctable) => ({
  [LINE]: '',
  tabIndex: -1,
  ref: (element: HTMLElement | null) => {
    if (element) lines.set(element, { cite, about });
  },
});

/** The line that has the focus, or null. */
export function focusedLine(): Line | null {
  const element = document.activeElement?.closest(`[${LINE}]`);
  return (element && lines.get(element)) ?? null;
}
